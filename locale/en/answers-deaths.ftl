# Answers: benefits after a death.

death = What does the family get after a death through work?
death-employer = First apply for recognition within 30 days. After it the fund pays the family the funeral grant, the pension and the single death grant. Without work-injury insurance the employer pays these three, at the same rates.
    .case = An employer asks
death-uninsured = Funeral grant, pension and single death grant are all owed, by the employer. Recognition comes first, and the family may apply for it. If the employer does not pay afterwards, ask for an advance from the fund.
    .case = The employer had no insurance
death-general = After recognition there are three, paid by the fund: a funeral grant of 6 months of the area's average wage; a monthly pension for relatives who lived on the person's income; and a death grant of 20 times last year's national urban income per head.
