# Answers: work-injury insurance beside other insurance.

both = Can I have other insurance and work-injury benefits as well?
both-general = Using another insurance does not stop an application for work injury. Accident insurance pays by its own contract. When a third party has paid, work-injury benefits remain, except treatment costs it has already paid.

insured = Who pays for work-injury insurance, and how can I check?
insured-uninsured = Recognition is possible without insurance, and the employer then pays everything at the same rates. If it does not, you may ask for an advance from the fund after recognition. You can report the missing insurance to the local office.
    .case = The employer had no insurance
insured-general = The employer alone pays for work-injury insurance. You can check free of charge through 12333, or with your identity card at the insurance agency. If it was not paid, the employer pays the benefits, at the same rates.
