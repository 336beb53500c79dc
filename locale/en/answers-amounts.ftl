# Answers: which wage, which year, several injuries, offers, and what is not paid.

base_wage = Which wage do the sums go by?
base_wage-low = The sums go by the insured wage. Where the employer insured less than it paid, Zhejiang and Sichuan say that the employer makes up the difference. Elsewhere ask 12333. Keep pay slips and bank records.
    .case = Insured at a lower wage
base_wage-general = The disability grant and allowance go by the worker's wage: the average insured wage of the 12 months before the injury, not take-home pay. It counts as at least 60% and at most 300% of the area's average wage.

new_worker = I had only just started. How is it worked out?
new_worker-general = One day of work is enough, and the items are the same. With less than 12 months, as a rule the months actually worked are averaged. Sichuan says: under one month, one month's insured wage.

old_rules = The injury was many years ago. Which rules apply?
old_rules-general = Today's rates are in force since 1 January 2011. For an earlier injury, which rates apply depends on when it was recognised. Find the decision and the conclusion, and ask 12333.

same_for_all = Is less paid to people registered in the countryside?
same_for_all-general = The same: household registration plays no part. Everybody who works for an employer is covered, migrant workers too. The sum goes by the grade, the wage insured in the 12 months before, and whether you were insured. The death grant is one figure for the whole country.

which_year = Which year's figures count?
which_year-general = Each has its own year. The disability grant: the insured wage of the 12 months before the injury. The death grant: the year before the injury. Nursing: the area's average wage of the year before. The two sums at the end of a job: each province says.

several_injuries = Several parts are injured. How is the grade set?
several_injuries-general = For several injuries in one accident, as a rule each is looked at first and then one grade is set, led by the most severe. The sums go by that one grade in the conclusion; grades are not added up.

offer = Is this offer fair?
offer-death = The three sums for a death from work have set rates: a funeral grant of 6 months of the area's average wage, a death grant that is the same nationwide, and a pension by the person's wage. Compare, and check with 12333 before signing.
    .case = The person has died
offer-employer = What the rules give is what is right. Three things decide: the grade, the insured wage of the 12 months before, and whether there was insurance. After recognition and appraisal the agency works it out.
    .case = An employer asks
offer-graded = With a grade it can be worked out by the rules; compare the result with the offer. The insured wage of the 12 months before the injury counts. Before you sign, check with 12333.
    .case = A grade is set
offer-general = Whether it is fair shows only when the grade is set and the sums are worked out. Before that, do not sign anything that settles it all. Ask 12333 first, or 12348 for legal aid.

civil_items = Are lost earnings, nutrition and pain paid?
civil_items-things = Work injury benefits are for the injury of a person. Glasses, phones, clothes and vehicles are no item of them. What an outsider broke can be claimed from that person. Whether the employer adds something is to be agreed with it.
    .case = broken glasses or phone
civil_items-civil = Where the employer had to take part in work-injury insurance, a court sends a claim against it to the work-injury rules. If an outsider caused the harm, you may claim from that person as well.
    .case = Civil claim or work injury
civil_items-twenty = Sums over 20 years by percentage belong to ordinary civil damages. Work injury goes by grade: so many months of the worker's wage, and for grades 1 to 6 perhaps a monthly allowance.
    .case = Sums over 20 years
civil_items-general = Lost earnings, nutrition and pain belong to ordinary civil damages; work injury has none of them. It has full pay during treatment, hospital meals, nursing, and with a grade the disability grant. If an outsider caused the harm, you may claim from that person as well.

all_at_once = Can it all be paid at once?
all_at_once-general = It depends. The disability grant is paid once anyway. The monthly allowance of grades 1 to 4 cannot be turned into one sum when the fund pays. Without insurance, Zhejiang and Sichuan let both sides agree on one payment by the employer.

allowance = How do the allowance and the grant differ?
allowance-floor = A disability allowance below the area's minimum wage is topped up to it: for grades 1 to 4 by the fund if insured, else by the employer; for grades 5 and 6 by the employer. If yours is lower, ask 12333 where you are insured.
    .case = Below the minimum wage
allowance-rise = Yes. The allowance, the nursing fee and the pension for dependants are adjusted with wages and living costs; when and by how much each province decides. 12333 can tell.
    .case = Does it rise
allowance-retired = For grades 1 to 4 the allowance ends with retirement and the pension takes its place; if the pension is lower, the fund adds the difference. For grades 5 and 6 the employer pays; ask 12333 what holds after retirement.
    .case = After retirement
allowance-general = The disability grant is paid once, for grades 1 to 10, by the fund if insured. The allowance is monthly: for grades 1 to 4 from the fund; for grades 5 and 6, where no work can be found, from the employer. Grades 7 to 10 have none. Without insurance the employer pays all.

devices = Who pays for false teeth or limbs?
devices-general = False teeth, limbs, eyes or a wheelchair needed because of a work injury are paid by the fund at set rates once the appraisal committee has confirmed them; without insurance, by the employer. Ask before, and keep receipts.
devices-renew = How often depends on the years of use in the local catalogue, which differ by device. When they are over, apply to the agency for a new one; once confirmed, the fund pays by the standard, or the employer if uninsured. If it breaks sooner, ask 12333 before you spend money.
    .case = How often renewed

disabled_card = Does a work-injury grade give a disability card?
disabled_card-general = They are two things. The work-injury grade is for work-injury benefits; a disability card is as a rule assessed separately by the disabled persons' federation, by other standards. It does not change the benefits.

pregnancy = I was hurt at work and lost the baby: what is there?
pregnancy-general = This is hard; take care of yourself first. Treatment of the injury goes through work injury. Leave after a miscarriage is separate: 15 days before the fourth month, 42 after. The regulations name no sum for the loss itself.

second_injury = Injured at work again after a grade: how is it worked out?
second_injury-general = Each injury is recognised and appraised on its own. A monthly allowance goes by the new grade. Zhejiang says, of the same employer: disability grants are counted separately, the two sums at the end of a job by the highest grade.

wait_to_leave = The employer says money comes only on leaving. Is that so?
wait_to_leave-general = Two things. The single disability grant is due once there is a grade, without leaving. Only the medical and the employment subsidy arise when the contract ends or you leave. Wages during treatment need not wait at all.

tax = Are work-injury payments taxed?
tax-general = Work-injury benefits under the regulations are free of income tax, the three after a death as well. For what the employer pays beyond them, ask its accounts office.

unemployment = Can I have unemployment benefit as well?
unemployment-general = Unemployment benefit has three conditions of its own: a year of contributions, not leaving by one's own wish, and being registered as looking for work. Work-injury payments are apart. Who resigns as a rule gets none.
old_disability = I was disabled before: does it touch my grade?
old_disability-general = The appraisal looks at the injury of this accident, as the recognition decision names it. What you had before is no reason to refuse recognition; how the two are kept apart, the experts decide from images and records. Bring the old records and say it as it is. Against the conclusion you can ask for a new appraisal within 15 days of receiving it.
which_grades = How many grades are there, and from which one is there money?
which_grades-general = There are ten, grade 1 the worst and grade 10 the lightest, and each brings a one-off disability grant: 27 months of your own wage for grade 1, 18 for grade 5, 13 for grade 7, 7 for grade 10. Grades 1 to 4 also have a monthly allowance; grades 5 and 6 have one from the employer if it has no suitable work. The committee sets the grade.
allowance-until = Grades 1 to 4: monthly until pension age, then the pension, topped up if it is lower. Grades 5 and 6: monthly as long as the employer has no suitable work; once it has, you are paid wages. It stops only if you no longer meet the conditions, keep refusing appraisal, or refuse treatment.
    .case = Until when it is paid
