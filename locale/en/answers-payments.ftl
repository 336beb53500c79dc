# Answers: judgments unpaid, bankruptcy, advances, money kept back, benefits stopped, and waiting.

bankruptcy = The employer is in bankruptcy or reorganisation. Who pays?
bankruptcy-general = Once the court has accepted the case, enforcement stops and the administrator takes over. Wages, treatment and disability sums owed rank early and need not be filed: check the published list, and ask for mistakes to be mended. The fund's part is claimed as ever; without insurance, ask for an advance from the fund.
judgment = There is a judgment, and still no payment. What now?
judgment-late = Execution has to be applied for within two years from the last day set for payment. If you applied then, ask that court to resume. If it has passed, ask 12348 first: some time may not count.
    .case = Years ago
judgment-general = With the judgment or award in force, apply to the court for execution within two years from the last day set for payment. If nothing is executed in six months, you may apply to the court above.

advance = Can the fund pay first?
advance-general = You may ask. If an uninsured employer does not pay after recognition, apply to the insurance agency with the decision and bills. It first urges the employer; if that fails the fund pays and recovers it.

kept_back = The money went to the employer, who keeps it. What now?
kept_back-general = The disability grant and the allowance are yours. First ask the agency when it was paid and to whose account. If the employer keeps it, complain to labour inspection or go to labour arbitration, which is free.

stops = When do benefits stop?
stops-general = The regulations name three: the conditions no longer hold; appraisal is refused; treatment is refused. Otherwise an employer cannot simply stop them. If they stopped, ask the agency why.

delay = How long until I am paid?
delay-death = Recognition takes up to 60 days from acceptance and reaches you within 20 days more. Then claim from the insurance agency; how many days that takes differs, so ask 12333. Without insurance the employer pays, or the fund in advance.
    .case = The person has died
delay-old_told = It is over a year: first find out where it stands, by 12333 or at the insurance agency with your identity card. Once papers are complete, reimbursement takes 20 working days. If nobody applied for recognition, it is as a rule too late, but ask. For what the employer owes, arbitration within one year, anew whenever you asked.
    .case = Hurt over a year ago
delay-uninsured = Without insurance the employer pays. If it does not, you may ask the insurance agency, after recognition, for an advance from the fund. You may also go to labour arbitration within one year; it is free.
    .case = The employer had no insurance
delay-graded = If insured, claim the fund's part from the insurance agency; how many days it takes differs from place to place, and 12333 can say where it stands. The employer's part, or uninsured all of it, is for the employer; if it does not pay, labour arbitration within one year, free.
    .case = A grade is set
delay-general = Step by step: recognition takes up to 60 days from acceptance; once the injury is stable, appraisal takes up to 60; then the insurance agency works out and pays. Wages during treatment are paid every month, without waiting.

bankrupt_money = The employer has closed or has no money. Who pays?
bankrupt_money-general = If insured, the fund's part is not touched; claim it from the agency. If not, ask for an advance from the fund after recognition. What the employer owes goes to arbitration and enforcement; if a court has accepted a bankruptcy, to the administrator. 12348 advises, free.

instalments = The employer wants to pay by instalments. May it?
instalments-general = The disability grant and the two sums at the end of a job are single payments by the regulations. If you agree to instalments for the employer's part, write down each date and sum, best before a mediation body: if it is not kept, a court can order payment on it.
delay-old = After so long, first find out where it stands: 12333, or the insurance agency with your identity card. Once papers are complete, reimbursement takes 20 working days. If recognition or appraisal was never done, ask whether it still can be. For what the employer owes, arbitration within one year, which starts anew whenever you asked.
    .case = Unpaid for years

paid_when = When will the money arrive?
paid_when-old = After so long, first find out where it stands: 12333, or the insurance agency with your identity card. Once papers are complete, reimbursement takes 20 working days. If recognition or appraisal was never done, ask whether it still can be. For what the employer owes, arbitration within one year, which starts anew whenever you asked.
    .case = Unpaid for years
paid_when-old_told = It is over a year: first find out where it stands, by 12333 or at the insurance agency with your identity card. Once papers are complete, reimbursement takes 20 working days. If nobody applied for recognition, it is as a rule too late, but ask. For what the employer owes, arbitration within one year, anew whenever you asked.
    .case = Hurt over a year ago
paid_when-uninsured = Without insurance the employer pays, so ask the employer. If it does not pay, after recognition you can ask the agency that the fund pays first. Or apply for labour arbitration within one year, free of charge.
    .case = No insurance
paid_when-graded = After the conclusion the money must still be applied for, by you or the employer, at the social insurance agency. How many days it takes differs from place to place; 12333 can tell how far it has got. Medical bills: 20 working days once complete. The employer's part: ask the employer, else arbitration within a year.
    .case = The conclusion is out
paid_when-known = With the grade out, the money must still be applied for, by you or the employer, at the social insurance agency. How many days it takes differs from place to place; 12333 can tell how far it has got. The employer's part: ask the employer; if it does not pay, arbitration within a year, free.
    .case = The grade is known
paid_when-general = Recognition comes first, at most 60 days once accepted; when stable, the appraisal, 60 days; then it is applied for at the agency. how many days after that the money arrives differs from place to place; 12333 can tell how far it has got. Wages while you heal are paid monthly and wait for none of this.
paid_when-bills = After recognition, what is in the catalogue is claimed at the social insurance agency, settled within 20 working days once complete: bills, itemised lists, diagnosis and records. Without insurance, ask the employer. Not recognised yet: apply for that first and keep the papers.
    .case = About medical bills
paid_when-recognised = With recognition, it depends on which sum. Medical bills can be claimed now, settled within 20 working days once complete. The grant waits until the injury is stable and graded; the appraisal concludes within 60 days. Wages while healing are paid monthly by the employer and wait for nothing.
    .case = Recognised

withheld = The employer withholds the grant or the subsidies. What now?
withheld-uninsured = Without insurance the employer pays all of it, by the same items and standards. If it does not after recognition and grading, ask the agency that the fund pays first, or apply for labour arbitration within one year, free.
    .case = No insurance
withheld-general = See who pays. If insured, the disability grant and the medical subsidy come from the fund: apply at the agency yourself, without waiting for the employer. The employment subsidy is the employer's, and without insurance all of it. If it does not pay: arbitration within a year, free. Not graded yet: be appraised first.
withheld-resigned = Those who resign have them too. In grades 5 to 10, whoever asks to end the relationship has two more sums by the Regulation: the medical subsidy from the fund and the employment subsidy from the employer, set by each province; some cut it near pension age. If the employer does not pay, apply for labour arbitration within a year, free of charge. Keep the leaving paper and the grade.
    .case = Said to have none for having resigned
whose_money = The fund's money: mine or the employer's?
whose_money-general = There are two kinds. Treatment paid back goes to whoever advanced it, each by their bills. The disability grant, the allowance and hospital meals are for you; an employer that advanced treatment may not keep them for it. Pay during leave it owes anyway. Keep the bills and what shows who paid; if you cannot agree ask 12333.
paid_when-fatal = First comes recognition, at most 60 days from acceptance, served within 20 days. Then the family claims at the insurance agency; how many days that takes differs by place, 12333 can tell where it stands. The dependants' pension is paid monthly. Without insurance the employer pays; if it does not, ask the fund to advance it.
    .case = The money after a death
