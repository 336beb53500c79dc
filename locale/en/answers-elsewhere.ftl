# Answers: what is not a work injury, and where to go.

traffic_only = A road accident, not at work: who pays?
traffic_only-general = If it happened on the way to or from work, or at work, tell me: it may be a work injury. If not, it is a road accident claim: first the other side's compulsory insurance, then its commercial policy, the rest from the other side. Ask 12348.

household = Hurt while working for a private person: who pays?
household-general = Work or help for a private household is as a rule no work injury: each side bears its share of fault, also for unpaid help. If a company or a licensed business sent you, tell me. If you cannot agree, a court; ask 12348.

labour_only = Unpaid wages or lay-offs: where to go?
labour_only-injured = Wages during treatment are due, and treatment goes on. If they are not paid, complain to labour inspection or go to arbitration; both are free. While employed you may ask at any time, after leaving within a year. Keep pay records and rest notes.
    .case = An injury is mentioned
labour_only-laid_off = If somebody was also hurt or fell ill, tell me first: it may be a work injury. Otherwise this is a labour dispute. Severance pay is one month's wage for each full year, half a month for less than six months; twice that for an unlawful dismissal. If it is not paid, arbitration within a year, free. Bring contract, pay records and the notice.
    .case = Laid off or dismissed
labour_only-general = If somebody was also hurt or fell ill, tell me first: it may be a work injury. Otherwise this is a labour dispute. Unpaid wages can go to arbitration at any time while employed, within a year after leaving, free. Who resigns over unpaid wages or insurance may also claim severance pay, one month's wage for each full year. For unpaid insurance complain to the labour office.

said_not_work = Not hurt at work: who pays?
said_not_work-supposed = Then health insurance may cover treatment, and whoever caused the harm pays. But the office decides, so apply first. Against a refusal you may ask for reconsideration within 60 days or sue within 6 months of receiving it.
    .case = If it is not recognised
said_not_work-general = What was not at work is no work injury. Whoever caused it pays; for a faulty product, the seller or the maker. Keep bills, the thing itself and pictures, and ask 12348, free of charge.

public_place = Hurt in a public place: who pays?
public_place-general = If you were hurt while working there, tell me: that is work injury. If not, it depends on whether whoever runs the place kept it safe. Keep pictures, camera records and bills. If you cannot agree, a court; ask 12348.

school = A child hurt at school: who pays?
school-general = If it was somebody working there who was hurt, tell me: that is a work injury. For a child it depends on whether the school did its duty; whoever caused the harm pays as well. Keep the bills and talk to the school; if that fails, ask 12348.

assault = Hurt in a fight or a quarrel: what now?
assault-general = This window is for work injuries. If you were attacked at work because of the work, tell me. If not, call 110 and keep the medical records; for damages and other legal matters ask 12348, free of charge.

family_matters = Divorce and family matters: can they be handled here?
family_matters-general = Divorce and family disputes cannot be handled here; ask 12348, free of charge. Recognition and benefits of a work injury go on all the same.
village_work = I was hurt doing odd jobs for the village: who pays?
village_work-general = It depends whose work it was and who pays. If the village passed it on to a company, that company answers and you can apply for recognition. If the village itself called people in, the Regulation says nothing of it; the village and you usually share by each side's fault. Note who called you, the pay and who was there, and ask 12348.
