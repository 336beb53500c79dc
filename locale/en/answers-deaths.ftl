# Answers: sharing, dependants, cremation, missing persons, later deaths, illness, and the three sums.

share = How is the money shared in the family?
share-general = The pension belongs to each relative who lived on the person's income: 40% for the spouse, 30% for each other. The death grant goes to the close family; how to share it the regulations do not say. Talk it over; a court can decide.

dependants = Which relatives get the pension?
dependants-uninsured_sichuan = Relatives who lived on the person's income and cannot work get it monthly: 40% for the spouse, 30% for each other. Without insurance the employer pays; in Sichuan both sides may agree on one payment.
    .case = In Sichuan, uninsured
dependants-ends = It ends when a child turns 18 and can work, or takes a job or joins the army; when the spouse marries again; on adoption by others; and on death. Until then it goes on monthly.
    .case = Until when
dependants-others = Those who lived on the person's income may count too: a grandfather of 60 or grandmother of 55, if the person's parents have died; grandchildren and younger brothers or sisters under 18 whose parents have died or cannot work.
    .case = Grandparents, brothers, sisters
dependants-general = After recognition, for those who lived on the income: children under 18, father and husband from 60, mother and wife from 55, and those who cannot work. 40% of the person's wage for the spouse, 30% for each other, together not above the wage.

body = May the cremation come before the money is settled?
body-general = Yes. It need not wait for the money, and you can apply afterwards just the same. Copy the death certificate, the records and the rescue notes. If the cause of death is in dispute, ask the police or the office first.

missing = The person is missing. What is due?
missing-general = Missing after an accident on a work trip or in a rescue: wages go on for 3 months. From the 4th month those who lived on the income get the monthly pension, from the fund if insured, else from the employer. In hardship half the death grant may be paid in advance.

died_later = Death after a grade was set: what is due?
died_later-heavy = It depends on when. Death from the injury while off work on full pay brings all three sums. After that time, grades 1 to 4 bring the funeral grant of 6 months of the area's average wage, and a monthly pension for those who lived on the income; not the single death grant.
    .case = Grades 1 to 4
died_later-general = Death from the injury during paid leave brings all three sums. With grades 5 to 10, a later death from another illness brings none of them; about a grant already due and not yet paid, the family should ask the agency.

not_at_work = Death from illness: is anything due?
not_at_work-general = Sudden illness at work and on the post, with death at once or within 48 hours, can be put forward as a work death. If not, families of those in the pension scheme may get a funeral grant and a pension; ask the agency.

survivors = Death from an illness away from the post: what is there for the family?
survivors-general = Only recognition brings the death grant, the funeral grant and the monthly pension. If it is refused and the person was in the pension scheme, that scheme gives the family a funeral grant and a survivors' grant; ask the agency. Apply for recognition first; the family has one year.
death_sums = How much is paid for a death through work?
death_sums-employer = First apply for recognition, within 30 days and the sooner the better. After it the fund pays the family the funeral grant, the pension and the death grant; without insurance the employer pays all three, at the same rates.
    .case = An employer asks
death_sums-uninsured = The death grant, the funeral grant and the monthly pension are all due, from the employer. The death grant is one figure for the country, { $death_grant } for an accident in { $death_year }; the funeral grant is 6 months of the area's average wage. Recognition first; then, if unpaid, an advance from the fund.
    .case = The employer had no insurance
death_sums-recognised = Recognised, there are three, from the fund if insured, else from the employer. The death grant is one figure for the country, { $death_grant } for an accident in { $death_year }. A funeral grant of 6 months of the area's average wage, and a monthly pension for dependants. Claim from the insurance agency.
    .case = Already recognised
death_sums-counted = After recognition there are three, from the fund if insured, else from the employer. The death grant is one figure for the country, { $death_grant } for an accident in { $death_year }. A funeral grant of 6 months of the area's average wage, and a monthly pension for dependants.
    .case = The figure for that year is out
death_sums-general = After recognition there are three, from the fund if insured, else from the employer. The death grant is 20 times the national urban income per head of the year before the accident. A funeral grant of 6 months of the area's average wage, and a monthly pension for dependants.

death = What does the family get after a death through work?
death-employer = First apply for recognition within 30 days. After it the fund pays the family the funeral grant, the pension and the single death grant. Without work-injury insurance the employer pays these three, at the same rates.
    .case = An employer asks
death-uninsured = Funeral grant, pension and single death grant are all owed, by the employer. Recognition comes first, and the family may apply for it. If the employer does not pay afterwards, ask for an advance from the fund.
    .case = The employer had no insurance
death-general = After recognition there are three, from the fund if insured: a funeral grant of 6 months of the area's average wage; a monthly pension for relatives who lived on the person's income; and a death grant of 20 times the national urban income per head of the year before the accident.

hours = When do the 48 hours begin?
hours-general = The Regulations speak of a sudden illness at work and at the post, with death at once or within 48 hours despite rescue: it counts as a work injury. The 48 hours begin with the first diagnosis by the medical institution, not with the onset. Staff decide from the medical records; the family may apply within a year.
dependants-monthly = The dependants' pension is paid monthly, not at once; the funeral grant and the death grant are paid at once. The spouse has 40% of the wage a month, each other person 30%, together no more than the wage. The fund pays if insured, else the employer.
    .case = Monthly or at once
dependants-alone = A father of 60, a mother of 55, or one unable to work, who lived on the dead, has 30% of the wage a month. Elderly people left without anybody and orphans have 10 points more. Together no more than the wage. Whether somebody counts as left alone the insurance agency decides; ask 12333.
    .case = Left alone, or orphaned
