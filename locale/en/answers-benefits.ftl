# Answers: how much, what there is, who pays, treatment, pay, nursing, how to get it.

money = How much is paid for a work injury?
money-unregistered_death = An unregistered workplace owes the family a lump sum: 20 times last year's national urban disposable income per head, and 10 times for the funeral and the rest. If you cannot agree on the sum, labour arbitration is free.
    .case = Unregistered, the person has died
money-unregistered = An unregistered workplace owes a lump sum: by the grade, from once the area's annual average wage for grade 10 to 16 times for grade 1, with treatment and living costs meanwhile apart. The city's committee grades; the workplace pays for it.
    .case = An unregistered workplace
money-death = After recognition there are three: a funeral grant of 6 months of the area's average wage; a monthly pension for relatives who lived on the person's income; and a single death grant, { $death_grant } for an accident in { $death_year }. The fund pays if insured, otherwise the employer.
    .case = The person has died
money-death_any = After recognition there are three: a funeral grant of 6 months of the area's average wage; a monthly pension for relatives who lived on the person's income; and a death grant of 20 times the national urban disposable income per head of the year before the accident. The fund pays if insured, otherwise the employer.
    .case = The person has died: how it is reckoned
money-platform = For an injury on platform orders the occupational injury scheme usually applies, with its own sums. Places differ, so ask 12333 first. With a labour contract you may also apply for work-injury recognition.
    .case = Orders from a platform
money-employer_uninsured = Without insurance the items and rates are the same, all for you. Whatever the grade: treatment, hospital meals, wages while off work, nursing. Only a grade brings the disability grant, from 7 months of the wage for grade 10 to 27 for grade 1. Apply for recognition within 30 days.
    .case = An uninsured employer asks
money-employer = Whatever the grade, wages while off work and nursing are for you. Treatment and hospital meals come from the fund if insured. A grade brings a disability grant, from the fund. When somebody of grade 5 to 10 leaves later, you may also owe the employment subsidy. Uninsured: all of it is for you.
    .case = An employer asks
money-veteran = When the old wound of a disabled ex-serviceman comes back and is deemed a work injury, there is no single disability grant; all else is due: treatment, pay meanwhile, and by the grade the allowance and, at the end of the job, the medical and the employment subsidy.
    .case = A disabled ex-serviceman
money-heavy = Grade { $grade } brings a single disability grant of { $grade_months } months of the worker's wage and a monthly allowance of { $grade_percent }% of it, from the fund if insured, otherwise from the employer. The wage is the average insured wage of the 12 months before the injury.
    .case = Grades 1 to 4
money-middle = Grade { $grade } brings a single disability grant of { $grade_months } months of your wage (the average insured wage of the 12 months before). The employer finds suitable work, or pays { $grade_percent }% a month. The medical and the employment subsidy arise only if you ask to leave; each province sets them. Uninsured: all from the employer.
    .case = Grade 5 or 6
money-light = Grade { $grade } brings a single disability grant of { $grade_months } months of your wage (the average insured wage of the 12 months before). Only when the contract ends or you ask to leave: the medical subsidy (fund) and the employment subsidy (employer); each province sets them. Uninsured: all from the employer.
    .case = Grades 7 to 10
money-recognised_uninsured = Recognised and uninsured, all is for the employer. Whatever the grade: treatment, hospital meals, wages while off work, nursing if needed. Once stable, be appraised; only a grade brings a lump sum, from 7 months of the wage for grade 10 to 27 for grade 1. If it does not pay, ask for an advance from the fund.
    .case = Recognised and uninsured
money-uninsured = Without insurance nothing is less; the employer pays all. Whatever the grade: treatment, hospital meals, wages while off work. Only a grade brings a lump sum, from 7 months of the wage for grade 10 to 27 for grade 1. Apply for recognition first; if it does not pay after that, ask for an advance from the fund.
    .case = Uninsured, no grade yet
money-recognised = Whatever the grade, the fund pays treatment and hospital meals, the employer wages while off work and nursing. Once stable, be appraised; only a grade brings a lump sum, from 7 months of your wage for grade 10 to 27 for grade 1, from the fund. When you leave later, in some cases the employer pays an employment grant too. Uninsured: all from the employer.
    .case = Recognised, no grade yet
money-loss = First apply for recognition. After it: treatment, hospital meals and full wages while off work. A part or an organ that is lost stands in the national standard, so be appraised even if it healed. Only a grade brings a lump sum, from 7 months of your wage for grade 10 to 27 for grade 1; two more at leaving are set by the province. The fund pays most if insured, else the employer.
    .case = A part of the body is lost
money-casual = Casual workers hurt while working for a unit have the same as anybody. Whatever the grade: treatment and wages while off work. Only a grade brings a lump sum, from 7 months of the wage for grade 10 to 27 for grade 1. Uninsured: all from the employer. Work in a private home is a civil matter; ask 12348.
    .case = Casual work
money-general = First apply for recognition; you can do that yourself within a year. After it, whatever the grade: treatment, hospital meals and full wages while off work. Only a grade brings a lump sum, from 7 months of your wage (the average insured wage of the 12 months before) for grade 10 to 27 for grade 1. The fund pays most if insured, otherwise the employer all.

items = What benefits are there?
items-death = Three: a funeral grant of 6 months of the area's average wage; a monthly pension for relatives who lived on the person's income; and one death grant, the same in the whole country.
    .case = The person has died
items-employer = With insurance the fund pays treatment, meals, the disability grant and the allowance of grades 1 to 4. You pay three things: wages and nursing during treatment, the allowance of grades 5 and 6, and the employment subsidy at the end. Uninsured: all of it.
    .case = An employer asks
items-veteran = When the old wound of a disabled ex-serviceman comes back and is deemed a work injury, there is no single disability grant; all else is due: treatment, pay meanwhile, and by the grade the allowance and, at the end of the job, the medical and the employment subsidy.
    .case = A disabled ex-serviceman
items-heavy = Grades 1 to 4: the relation is kept and you need not work. A single disability grant, a monthly allowance, and a nursing fee where needed. Treatment of this injury goes on being paid. All by the fund if insured, else by the employer. On retirement the pension follows, topped up if lower.
    .case = Grades 1 to 4
items-heavy_range = Grades 1 to 4: the relation is kept, without work. The grant is 27, 25, 23 or 21 months of the worker's wage, the monthly allowance 90, 85, 80 or 75%, a nursing fee where needed; from the fund if insured, else from the employer. On retirement the pension follows, topped up if lower.
    .case = Asked about grades 1 to 4
items-light = Grade { $grade }: treatment, hospital meals, pay during treatment, and a disability grant of { $grade_months } months of the worker's wage. Only when the contract ends or the worker asks to leave, two more: the medical and the employment subsidy; each province sets them.
    .case = Grades 7 to 10
items-general = During treatment: medical costs, hospital meals, full pay, and nursing if needed. With a grade: a single disability grant; for grades 1 to 6 perhaps a monthly allowance. Grades 5 to 10 may get the medical and the employment subsidy when the job ends later. Uninsured: all from the employer.
items-guangdong = At grade { $grade } there is a disability grant of { $grade_months } months of your own wage (the insured average of the 12 months before). In Guangdong, when the contract ends or is lawfully dissolved, also the medical and employment subsidies, except for pensioners. Medical costs and wages while healing besides. Uninsured: the employer pays all.
    .case = Grades 7 to 10, Guangdong

payer = What does the fund pay, and what the employer?
payer-uninsured = Without work-injury insurance the employer pays everything, by the same items and rates. If it does not pay after recognition, you may ask the insurance agency for an advance from the fund.
    .case = The employer had no insurance
payer-general = If insured, the fund: listed treatment, hospital meals, the disability grant, the allowance of grades 1 to 4, nursing fees after grading, the three sums in a death, and the medical subsidy at the end of the job. The employer: pay and nursing during treatment, the allowance of grades 5 and 6, and the employment subsidy. Uninsured: all of it.

medical = Who pays for treatment, and how much?
medical-apart = Treatment is paid apart and is no part of the disability grant: what is on the lists by the fund if insured, else by the employer; so too when the old injury comes back and treatment is confirmed. Self-paid drugs are not paid by the fund.
    .case = Whether treatment is included
medical-uninsured = Without work-injury insurance the employer pays for treatment, by the same rules as the fund. Keep invoices, item lists and records. If it does not pay, you may ask for an advance from the fund after recognition.
    .case = The employer had no insurance
medical-before = After recognition the fund, or without insurance the employer, pays treatment that is on the lists, at contracted hospitals; in an emergency the nearest will do. If the employer let its 30 days pass, it pays the costs of that time. Keep invoices and records.
    .case = Not recognised yet
medical-nearest = In an emergency the nearest hospital may be used first, contracted or not. What is in the catalogue is paid, by the fund if insured, else by the employer. After the emergency, go on in a contracted hospital. Keep the emergency records and bills.
    .case = emergency care outside the contracted hospitals
medical-general = With insurance the fund pays treatment of this injury that is on its lists, at contracted hospitals, and again when the old injury comes back and treatment is confirmed; without, the employer. It does not pay what is off the lists, often called self-paid drugs. Other illnesses go to medical insurance.

pay = How am I paid during treatment?
pay-death = Wages for the time of treatment before the death are due. What is owed the family may claim, in labour arbitration if need be. For a recognised death from work there are besides the funeral grant, the pension and the death grant.
    .case = The person has died
pay-graded = Once a grade is set, this pay ends and disability benefits begin. What the employer still owes from before, it has to make good. If it does not, you may go to labour arbitration within one year.
    .case = A grade is set
pay-employer = During treatment wage and benefits stay as they were, paid monthly by the employer, as a rule up to 12 months. In severe cases the appraisal committee may add up to 12. It ends when a grade is set and disability benefits begin.
    .case = An employer asks
pay-general = During treatment your wage and benefits stay as they were, paid monthly by the employer, as a rule up to 12 months. How many depends on the injury; keep the doctor's rest notes. If it is not paid, go to labour inspection or arbitration.

care = How is nursing paid?
care-general = If nursing is needed during treatment, the employer sees to it: with a person, or with money. After grading, if the committee finds nursing is needed, the fund pays monthly 50%, 40% or 30% of the area's average wage; without insurance the employer does.

claim = How do I get the money?
claim-death = First apply for recognition: the employer within 30 days, the family within a year. Then the family claims the funeral grant, the pension and the death grant from the insurance agency. Without insurance the employer pays; if it does not, ask for an advance from the fund.
    .case = The person has died
claim-employer = Three steps: apply for recognition within 30 days; when the injury is stable, apply for appraisal; then the insurance agency works out what is due. Meanwhile you pay the wage every month.
    .case = An employer asks
claim-platform = Harm on a platform's order generally goes by occupational-harm protection, not as a work injury. Report it in the app soon; keep the order, time, place and records; the office confirms. Ask 12333 how long you have. With a labour contract you may apply as a work injury.
    .case = On a platform's orders
claim-graded = If insured, claim the fund's part from the insurance agency; the employer may do it for you. Ask the employer for its part, or uninsured for all of it; if it does not pay, go to labour arbitration within one year.
    .case = A grade is set
claim-old = First find out whether anybody applied for recognition then. If not, after a year it is as a rule not accepted, unless some time does not count; ask 12333. If recognised, be appraised, then claim. What the employer does not pay goes to arbitration within one year, which starts anew whenever you asked for it.
    .case = Hurt over a year ago, recognition not known
claim-general = Three steps: apply for recognition, yourself if the employer does not; when the injury is stable, apply for appraisal; then claim. If insured, the fund's part comes from the insurance agency. The employer's part, or uninsured all of it, is for the employer; if it does not pay, labour arbitration, free.

claim_papers = What do I need to claim the money?
claim_papers-general = Your identity card and your own bank or social security card, at the insurance agency where you are insured. The decision and the conclusion it can look up need not be handed in. For treatment: invoices, item lists, diagnosis, records. The employer may do it for you.
money-denied = Without recognition these benefits cannot be claimed. Within 60 days of the decision you may ask for reconsideration, or sue within 6 months. If it is changed, they are worked out as for any work injury. For treatment use health insurance meanwhile; 12348 advises.
    .case = Recognition was refused
money-old = First find out whether the employer or the family applied for recognition then. If not, after a year it is as a rule not accepted, unless some time does not count; ask 12333. If recognised, you may be appraised; a grade brings 7 to 27 months of your wage. What the employer owes goes to arbitration within one year, so do not wait.
    .case = Hurt over a year ago, recognition not known
money-guangdong = At grade { $grade } there is a disability grant of { $grade_months } months of your own wage (the insured average of the 12 months before). In Guangdong, when the contract ends or is lawfully dissolved, also the medical and employment subsidies, except for pensioners. Medical costs and wages while healing besides. Uninsured: the employer pays all.
    .case = Grades 7 to 10, Guangdong

kin_care = My family looks after me: who pays for their lost work?
kin_care-zhejiang = While you heal and need care, it is the employer's to provide; a relative's lost work is asked for as a care fee. In Zhejiang the employer pays a relative no less than last year's average monthly wage of the province. After grading, care that is certified is paid monthly: by the fund if insured, else by the employer.
    .case = In Zhejiang
kin_care-general = While you heal and need care, it is the employer's to provide: somebody, or money. Work a relative loses is asked of the employer as a care fee; how much differs by place, ask 12333. Keep a note of the days and papers. After grading, certified care is paid monthly: by the fund if insured, else by the employer.
