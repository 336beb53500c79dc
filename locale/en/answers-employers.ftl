# Answers: employers who do not help, who is liable, and what to do.

employer_refuses = My employer does nothing. What now?
employer_refuses-recognised_uninsured = Recognised and not insured: the employer owes everything. If it does not pay, ask the insurance agency to advance it from the fund, which then claims it back. Or go to labour arbitration, which is free.
    .case = Recognised, not insured
employer_refuses-recognised = Once recognised, what the fund owes you claim from the insurance agency, without waiting for the employer. What the employer owes and does not pay goes to labour arbitration within a year, free of charge. 12348 tells about legal aid.
    .case = Recognised already
employer_refuses-denies = Its denying that you work there does not stop you. Transfers of wages, a badge, attendance, a work chat, colleagues: all show that you did. What stays unclear the office looks into.
    .case = The employer denies the worker
employer_refuses-denies_injury = Whether it is a work injury the employer does not decide; the office does. If it says no, it has to prove it. If it brings nothing, your papers may decide, so hand in what you have.
    .case = The employer denies the injury
employer_refuses-refuses_pay = First apply for recognition yourself; it need not agree. After that the fund pays if you are insured, else the employer. If it does not, ask for an advance from the fund or go to labour arbitration. Keep all bills.
    .case = The employer does not pay
employer_refuses-unreachable = You can apply though nobody is to be found. Hand in what shows that you worked there; the office will look for them. Add the full name or the boss's number if you know it.
    .case = The employer cannot be found
employer_refuses-will_not_apply = Do not wait for it. With the diagnosis and transfers or a badge you can fill in and hand in the form here. If it does not cooperate the office investigates and may decide on your papers. After 30 days, the costs of that time are the employer's.
    .case = The employer does not apply or stalls
employer_refuses-general = What the employer does not do you can do yourself, within one year of the injury and without its seal. If it does not cooperate the office investigates. Start with the diagnosis and proof that you worked there.

liability = Who is liable for a work injury?
liability-death = First: did the death come from work? The office decides; the employer applies within 30 days. If so, the fund pays the funeral grant, the pension and the lump sum for the insured; for the uninsured the employer does.
    .case = A worker died; the employer asks
liability-death_kin = First it is decided whether the death came from work; family may apply within a year. Then the fund pays the funeral grant, the pension and the lump sum for the insured, the employer for the uninsured.
    .case = Somebody has died
liability-employer = A work injury does not ask whose fault it was; a careless worker is covered too. If insured, the fund pays most, the employer the wage and care during leave. If not, the employer pays all at the same rates.
    .case = The employer asks
liability-subcontract = If a unit passed the work on to somebody without standing, that unit is liable for those he hired; with affiliation, the unit lent from. Having paid, it may claim from the one who took the work.
    .case = Subcontracted or affiliated
liability-uninsured = Not insured: the employer owes all benefits, the same items at the same rates. Apply for recognition first. If it then does not pay, ask for an advance from the fund or go to labour arbitration.
    .case = The employer did not insure
liability-general = A work injury does not ask whose fault it was. If insured, the fund pays treatment and most grants, the employer the wage during leave. If not, the employer pays all. Recognition comes first.

what_to_do = I was hurt at work. What should I do?
what_to_do-employer = See to treatment first. Apply for recognition within 30 days of the injury, with the form, proof of the relationship and the diagnosis. Keep cameras, attendance and names of who was there. Late, the costs of that time are yours.
    .case = The employer asks
what_to_do-death = Keep the death certificate, the records and what shows how it happened. The employer applies within 30 days, else family may within a year. After recognition family draws the funeral grant, the pension and the lump sum.
    .case = Somebody has died
what_to_do-graded = With the grade, benefits follow: what the fund pays from the agency, what the employer owes from it. If it does not pay, labour arbitration within a year, free of charge.
    .case = The appraisal is done
what_to_do-uninsured = It can be recognised without insurance; if the employer does not apply, you may within a year. After that it owes treatment, wages and grants. If it does not pay, ask for an advance from the fund or go to labour arbitration.
    .case = The employer did not insure
what_to_do-recognised = It is recognised: get the injury stable, keep bills and records, and have treatment paid. If something remains, ask for the appraisal; benefits follow the grade.
    .case = Recognised already
what_to_do-general = Treatment first; keep records, bills, photos and names of who was there. The employer has 30 days to apply; if it does not, you have a year. Tell me how it happened and I fill in the form.
