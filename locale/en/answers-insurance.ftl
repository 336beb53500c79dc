# Answers: third parties, other policies, medical insurance, late joining, sites, and how to check.

employer_policy = Can I use the employer's liability policy and still claim work injury?
employer_policy-employer = A liability policy does not replace work-injury insurance. Without that you owe the benefits; the policy pays by its contract and you pay the rest. First apply for recognition within 30 days.
    .case = An employer asks
employer_policy-general = Yes. That policy covers the employer and cannot replace work-injury insurance. There is no rule that ends it after 24 hours: the employer has 30 days, you have a year. Apply for recognition first.

accident_policy = Can I have accident insurance and work injury?
accident_policy-employer = Accident insurance is another contract and does not replace work-injury insurance. What it pays the worker is not the employer's work-injury payment. Apply for recognition first and go item by item.
    .case = An employer asks
accident_policy-instead = No. An accident policy is a contract of its own and does not replace work injury insurance. The employer has to pay for that; where it did not, it pays the benefits itself. If it does not apply, you can within a year. The policy is claimed apart, by its terms.
    .case = the employer says the policy is enough
accident_policy-general = You may apply for both; neither stops the other. For accident insurance read the contract: what, to whom, how soon. There is as a rule one set of invoices, so ask who needs the originals. Recognition within a year all the same.

medical_insurance = Can I use medical insurance for a work injury?
medical_insurance-general = What work-injury insurance owes, medical insurance does not pay. Tell the hospital it is a work injury. If medical insurance was used, ask the hospital and the agency how to change it after recognition. Keep the papers.

late_joined = Insurance was joined only after the injury. Who pays?
late_joined-gap = If no contribution was running on the day of the injury, it can be recognised all the same and the employer pays; costs newly arising after it is paid up are borne by the fund and the employer as prescribed. Sichuan says: from the day after enrolment, if paid in time, the fund covers it.
    .case = Not paid that day
late_joined-general = Costs newly arising after it was joined and paid up, such as treatment, meals, nursing and the allowance of grades 1 to 4, come from the fund. What arose before, and the single disability grant, come from the employer, at the same rates.

project_insurance = Is the insurance of a building site work-injury insurance?
project_insurance-general = First find out which it is. Work-injury insurance by project covers those working on the site; apply where the project is insured. Commercial accident insurance is something else, and work injury can be applied for as well. 12333 can check.

insurance_card = How do I check whether I am insured?
insurance_card-general = With your identity card at the insurance agency, or through 12333, free of charge. The employer alone pays for work-injury insurance. Without a social security card you can still check and apply; ask 12333 about the card.

both = Can I have other insurance and work-injury benefits as well?
both-general = Using another insurance does not stop an application for work injury. Accident insurance pays by its own contract. When a third party has paid, work-injury benefits remain, except treatment costs it has already paid.

insured = Who pays for work-injury insurance, and how can I check?
insured-uninsured = Recognition is possible without insurance, and the employer then pays everything at the same rates. If it does not, you may ask for an advance from the fund after recognition. You can report the missing insurance to the local office.
    .case = The employer had no insurance
insured-general = The employer alone pays for work-injury insurance. You can check free of charge through 12333, or with your identity card at the insurance agency. If it was not paid, the employer pays the benefits, at the same rates.

third_party = Somebody else has paid. Are work-injury benefits still due?
third_party-zhejiang = You may apply. The national rule is that only treatment the other side has paid is not paid again. Zhejiang pays the difference; the two do not agree, so ask 12333 how it is done. Keep the papers.
    .case = In Zhejiang
third_party-fatal = You may apply. What the other side pays does not stand in the way of the death benefits; only treatment it has paid is not paid again. On the way to or from work the person must not be mainly at fault. Keep all papers.
    .case = The person has died
third_party-general = What the other side owes and the work-injury benefits are two claims; you may have both. Treatment it has already paid is not paid again. The rest that is on the lists comes from the fund if insured, else from the employer, without cuts for fault. If it does not pay, the fund may advance it. Keep all papers.

not_insured = The employer does not pay for work-injury insurance. What now?
not_insured-employer = Without insurance you owe all benefits of an injured worker, at the same rates. Join and pay up now: costs newly arising after that are shared by the fund and you. Still apply for recognition within 30 days.
    .case = An employer asks
not_insured-general = You may complain to the labour office, which can make the employer join and pay up. An injury before that can be recognised all the same, and the employer pays the benefits at the same rates. If it does not, ask for an advance from the fund.

insurance_meanwhile = Does the employer go on paying social insurance meanwhile?
insurance_meanwhile-general = Yes. During treatment pay and benefits stay as they were and the job goes on, so contributions do too. For grades 5 and 6 on an allowance the employer pays them all; for grades 1 to 4 medical insurance goes on. If they stop, complain.
what_is_covered = Are acupuncture, physiotherapy and herbs covered?
what_is_covered-other_illness = Treating another illness is not for work-injury insurance but for medical insurance. If both are done in one stay, ask the hospital to bill them apart. The part for this injury is paid once recognised, if it is in the catalogues.
    .case = Another illness treated as well
what_is_covered-general = It must be for this injury, in the catalogues of work-injury insurance, and done in a hospital under agreement. Then it is paid once recognised, by the fund if insured, else by the employer. Ask the doctor beforehand whether it is in the catalogue; if unsure, 12333 of the insured place. Keep the papers.
bills_late = The bills are old: can they still be claimed?
bills_late-general = Once recognised, the Regulation names no last day for claiming treatment; it differs by place, ask 12333 of the insured place, the sooner the better. Bring bills, item lists, diagnosis and records. If not recognised yet, apply for that first, as a rule within a year from the day of the injury.
agreement_hospital = Must a work injury be treated in a hospital under agreement?
agreement_hospital-general = Yes, in a hospital that has signed an agreement; in an emergency the nearest one first, then transfer once stable. Which ones have signed, 12333 of the insured place tells, and the agency has a list. Outside of them, costs other than emergency care may not be paid.
