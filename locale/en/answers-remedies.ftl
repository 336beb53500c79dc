# Answers: lawyers, arbitration, court, inspection, hardship, refusals, and sums too small.

lawyer = I cannot pay a lawyer. What now?
lawyer-general = Recognition, appraisal and arbitration need no lawyer. If you want one and have no money, ask 12348 for legal aid, free of charge. Fees taken as a share of what is won are excluded for work-injury claims.

arbitration = Can I go to labour arbitration?
arbitration-employer = After the copy of the application arrives you have 10 days to answer. Pay and attendance records in your hands you have to produce, or bear the consequence. As a rule it is decided in 45 days, 15 more at most.
    .case = An employer asks
arbitration-not_accepted = If the committee does not accept the case, get that in writing, with the reason; with it you may take the matter straight to court. The same if there is no answer within 5 days. 12348 helps with the writing.
    .case = Not accepted
arbitration-late = The limit is one year from when you knew it was not paid. Asking the employer or an office in between starts the year anew. So apply and let the committee look. It is free. Bring chats and receipts.
    .case = A long time has passed
arbitration-relation = You may ask arbitration to establish the working relation: free, within one year. It need not come first: apply for recognition, and go there if the office cannot settle it itself. The time it takes does not count in the year for recognition.
    .case = The employer denies the relation
arbitration-general = Yes, within one year from when you knew it was not paid; unpaid wages while still employed are not bound by that year. It is free, and you may apply by word of mouth. For an injury bring the decision and the conclusion, and pay records always. It is decided in 45 days of acceptance, 15 more at most.
arbitration-award = Within 15 days of receiving the award you can sue in court; after that it takes effect, so do not wait. Even against a “final” award the worker may sue within 15 days. Once it holds and the employer does not pay, apply for enforcement. No money for a lawyer: ask 12348.
    .case = Against an award

sue = Can I go straight to court?
sue-by_employer = The employer may challenge the recognition, and you take part. While that goes on, treatment does not stop being paid. Meanwhile keep records and proof of pay.
    .case = The employer sued
sue-general = For money from the employer, first labour arbitration; then court within 15 days of the award. Against a recognition decision you may sue the office directly, within 6 months. Bring identity card, decision, conclusion and pay records.

inspection = Does labour inspection help?
inspection-general = Unpaid wages, unpaid treatment and missing insurance can be brought to labour inspection. A dispute about how much is due it cannot decide; that goes to labour arbitration. You may do both.

hardship = No money for treatment, and nobody helps. What now?
hardship-general = In labour arbitration you may ask it to order the employer to pay treatment and wages in advance, without security. Without insurance, ask for an advance from the fund after recognition. Ask 12348 for free legal aid.

no_decision = The 60 days are over and there is no decision. What now?
no_decision-general = The decision is due within 60 days of acceptance; time stopped for police or a court does not count. If it is over, first ask whether it was stopped and why. Then reconsideration by the government of the same level comes first, not the court; against its outcome you may sue within 15 days.

refused_recognition = Recognition was refused. What now?
refused_recognition-general = Get the decision in writing, with its reasons. Within 60 days of receipt you may ask the government of the same level for reconsideration, or go to court within 6 months. If the working relation is unclear, have arbitration establish it.

agency_sum = The agency paid too little. What now?
agency_sum-general = First ask the agency for its calculation and check the wage and the months. If you still disagree, reconsideration within 60 days of receipt, or court within 6 months.

dispute = We cannot agree. Which way is open to me?
dispute-denied = Against the refusal you may ask the government of the same level for reconsideration within 60 days of receipt, or go straight to court within 6 months. The decision names both ways.
    .case = Not recognised
dispute-general = About money with the employer: labour arbitration within one year, free of charge. Against recognition: reconsideration within 60 days, or court within 6 months. Against a grade: re-appraisal within 15 days. No money for a lawyer: ask 12348 about legal aid.

where_to_sue = The employer does not pay: where do I go?
where_to_sue-general = First the labour arbitration commission, where the employer is or where you worked, within one year, free. If you disagree with the award, then the court. Unpaid wages can also be reported to labour inspection. Without recognition or grade, do those two first: only then is it known how much is due.

reconsider_where = Where do I ask for reconsideration?
reconsider_where-general = Against a recognition decision, apply to the government of the same level as the department that decided; its justice office takes it. Within 60 days of knowing the decision, free of charge. Or go straight to court within 6 months. Take the decision and your ID.
appraise_late = I was recognised long ago and never appraised: may I still be?
appraise_late-general = Once recognised, simply apply; the Regulation names no time after which it is closed. Some places have a limit of their own, ask 12333 of the insured place first. If you still work there, apply soon; some provinces accept no more once you have left. Bring the form, the diagnosis, all records and recent examinations.
arbitration-recognise_first = To work out work-injury sums, arbitration needs the recognition and the grade. If there is none yet, apply now; you have a year of your own, and can fill it in here. Wages owed need not wait. Ask for a written notice with the reason why the commission did not accept, and keep it.
    .case = Arbitration wants the recognition first
arbitration-how_long = One stretch after another. Recognition within 60 days of acceptance, appraisal within 60 days, arbitration within 45 days of acceptance and at most 15 more. Going on to court takes longer. For wages and treatment that cannot wait you may ask the commission to rule on that part first. It is free; ask 12348 about legal aid.
    .case = How long it takes
