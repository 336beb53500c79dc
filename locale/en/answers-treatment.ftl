# Answers: what is paid while the injury is treated.

self_paid = Who pays for drugs off the lists?
self_paid-sichuan = What is off the lists is not paid by the fund. Sichuan excepts emergency and rescue treatment. Who bears the rest the rules do not say; ask 12333 and keep all papers.
    .case = In Sichuan
self_paid-general = What is off the lists is not paid by the fund. Who bears it the national rules do not say, and places differ; ask 12333. Keep invoices, item lists and the doctor's reasons.

in_full = Is treatment paid in full?
in_full-general = What is on the lists is paid by the fund; the regulations set no percentage. So too when the old injury comes back and treatment is confirmed. Self-paid drugs and what goes beyond hospital standards are not. Without insurance the employer pays by the same rule.

treatment_again = Is later surgery or a relapse covered?
treatment_again-left = It depends on whether the medical subsidy was paid when you left. If not, treatment of this injury is paid once a recurrence is confirmed to need it. If so, the Regulation does not say whether more is paid, and places differ. Take the decision and ring 12333 where you were insured.
    .case = left the job, with money paid
treatment_again-general = Treatment of this injury is paid by the fund if insured, else by the employer, also for taking out a plate and after the leave is over. For a recurrence, the need is confirmed first; wages go on during treatment. Take the decision along and go to a contracted hospital.

meals_and_travel = Are meals and travel paid?
meals_and_travel-uninsured = Hospital meals, and travel and lodging for treatment elsewhere that was agreed, are owed too, by the employer. The daily rates are local; ask 12333. Keep tickets and invoices.
    .case = The employer had no insurance
meals_and_travel-general = Hospital meals are paid by the fund, or by the employer without insurance. So are travel and lodging for treatment outside the area, once the hospital certifies it and the agency agrees. Each place sets the daily rates; ask 12333.

paid_before = How do I get back what I paid first?
paid_before-employer = What you paid first is claimed from the insurance agency after recognition if it is on the lists, with invoices, item lists, diagnosis and records; it is done in 20 working days. Wages during treatment are your own to pay. Without insurance nothing is refunded.
    .case = An employer asks
paid_before-general = Keep invoices, item lists, the diagnosis and the records. After recognition the agency refunds what is on the lists, in 20 working days. Without insurance, claim it from the employer.

leave_longer = How is paid leave extended?
leave_longer-sichuan = Apply to the city's appraisal committee in the 15 days before it ends, with the diagnosis and records. If it agrees, up to 12 more months. Treatment after that is still paid.
    .case = In Sichuan
leave_longer-general = Before it ends, apply to the city's appraisal committee with the diagnosis and records. If it agrees, up to 12 more months. Without an extension, treatment is still paid, and the grade can be appraised.

pay_less = The wage is not paid, or cut, during treatment. What now?
pay_less-employer = During treatment wage and benefits stay as they were, paid monthly. Basic or minimum pay is not enough. As a rule up to 12 months; it ends when a grade is set.
    .case = An employer asks
pay_less-rest = For a work injury the wage goes on while the doctor has you rest, paid monthly by the employer, insured or not. Keep the rest notes and records and give the employer a copy. If it is not paid, complain to labour inspection, or go to arbitration within one year. You may also apply for recognition yourself.
    .case = The doctor prescribed rest
pay_less-general = For a work injury, wage and benefits stay as they were while you heal, paid monthly by the employer, insured or not; its own rules cannot make it less. If it is not paid, complain to labour inspection, or go to arbitration within one year.

disease_money = What is due for an occupational disease?
disease_money-employer = The employer has to apply within 30 days of the diagnosis. The items are as for an injury, by the appraised grade. With insurance the fund pays most of it; without, the employer.
    .case = An employer asks
disease_money-general = First the diagnosis certificate, within a year the application for recognition, then the grade; the benefits are those of an injury. If the employer is gone or no relation can be shown, ask the local medical insurance and civil affairs offices for aid.

discharge = The employer presses for discharge or a transfer. What now?
discharge-employer = Discharge is for the doctors; follow their advice. What goes beyond hospital standards the fund does not pay. The wage goes on while he recovers at home. The sum need not be agreed first; it follows from the appraisal.
    .case = An employer asks
discharge-general = Discharge and transfer are for the doctors, not the employer. Treatment after discharge is still covered and the wage goes on. Keep the doctor's notes, the bills, and what the employer says.

leave_length = How long is paid leave for an injury?
leave_length-general = It depends on the injury, as a rule up to 12 months. In severe or special cases the city's appraisal committee may confirm up to 12 more. Keep the doctor's rest notes and records. It ends when a grade is set and disability benefits begin.
leave_length-who = It is not for the employer alone. The hospital's diagnosis and sick notes count, read against the local rules; an extension is confirmed by the city's appraisal committee. In a dispute ask 12333 who decides there, or go to labour arbitration. Keep the notes and records, and give the employer a copy.
    .case = Who decides the leave

deposit = The employer does not pay the hospital. What now?
deposit-employer = The employer has to see that an injured worker is treated in time. What you paid on the lists is refunded by the agency after recognition if insured; if not, it is yours. If you have not applied within 30 days, the costs of that time are yours.
    .case = An employer asks
deposit-general = The regulations say the employer has to see that you are treated at once; Sichuan says it pays first. If it does not, keep the bills and apply for recognition soon. In need, arbitration can order treatment costs in advance.

away_from_home = Treated in another place: is it paid?
away_from_home-general = Yes, with the formalities first. Since April 2025 hospital stays, rehabilitation and devices in another province can be settled directly once registered, with the social security card. In an emergency be treated first. Ask 12333 how to register.

called_back = Not healed, and the employer wants me back. What now?
called_back-general = Whether you can work follows from the doctor's rest note. While it runs, you are on paid leave. Give the employer a copy and keep one. If the length is in dispute, ask the appraisal committee through 12333.
rehab = Where is rehabilitation done, and who pays?
rehab-general = Once recognised, rehabilitation that meets the rules is paid by the fund if you were insured, else by the employer. It is done in a hospital under agreement; ask 12333 before you go which ones those are and whether anything has to be filed first. Keep the doctor's advice and the bills.
pay_less-bonus = The Regulation says that during treatment leave your former pay and benefits stay as they were, month by month. Whether bonuses, full-attendance pay or commissions are part of it, it does not list; practice differs by place. Ask for what you actually had before, keep pay slips and bank records, ask 12333, or go to arbitration within a year.
    .case = Bonuses and the like
other_work = May I work elsewhere while on treatment leave?
other_work-general = The Regulation says nothing of it; be careful. You are paid on leave because the doctor says you cannot work. If you work elsewhere, the employer may say you need no more leave and stop paying; a second injury is harder to sort out. Ask the doctor, and rest as long as the certificate runs.
rest_where = Must I recover at the works?
rest_where-general = Where you recover is not written in the Regulation, and the employer may not cut your pay for it. Follow the doctor; the certificate should say until when, one copy for the employer, one for you. Go to your check-ups and be reachable. For treatment in another place ask 12333 first how to register it.
invoices = Do I hand the bills to my employer?
invoices-general = The employer may claim for you, and you may also claim yourself at the insurance agency. First copy and photograph them all and get a receipt that says how many and how much. Give your own bank card in the claim. If you are not insured, the originals serve when you ask the employer to pay; do not hurry to give them away.
