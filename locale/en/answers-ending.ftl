# Answers: retirement, pressure to resign, dismissal, contracts ending, and leaving.

retire = I am near or past retirement. What is still due?
retire-heavy = On retirement the allowance ends and the pension begins; if the pension is lower, the fund makes up the difference. A nursing fee goes on. The single disability grant is not touched.
    .case = Grades 1 to 4
retire-zhejiang = The single disability grant is due all the same. In Zhejiang, with less than 5 years to pension age, the employment subsidy falls by 20% for each year. Before you retire, ask 12333 what becomes of it and of the medical subsidy.
    .case = In Zhejiang
retire-general = With grades 5 to 10 the single disability grant is due all the same. The medical and the employment subsidy fall in many provinces near pension age; on retirement some pay none. Ask 12333 before you sign.

dismissed = Dismissed after a work injury: what is due?
dismissed-employer = Somebody with a grade may not be dismissed for lay-offs or for not managing the work. Grades 1 to 6 keep the relation. Unlawful dismissal costs twice the severance pay. If unsure, ask 12333 first.
    .case = An employer asks
dismissed-zhejiang = The grant of { $grade_months } months of your wage for grade { $grade } is due all the same if not yet paid. The medical and the employment subsidy Zhejiang ties to the end of the relation; whether a dismissal counts a person should look at. If unlawful, ask to return or for twice the severance pay.
    .case = In Zhejiang
dismissed-sums = The grant of { $grade_months } months of your wage for grade { $grade } is due all the same if not yet paid. The medical and the employment subsidy arise when the contract ends or you ask to leave; at a dismissal provinces differ: ask 12333 and do not sign yet. If unlawful, ask to return or for twice the severance pay.
    .case = There is a grade
dismissed-general = Once a loss of working capacity is found, you may not be dismissed for lay-offs or for not managing the work. If it was unlawful, ask to return or for twice the severance pay, in arbitration within a year. Have the appraisal done.

not_renewed = The contract ends and is not renewed. What is due?
not_renewed-light = When the contract ends, grade { $grade } brings three: the grant of { $grade_months } months of your wage if not yet paid, the medical subsidy from the fund and the employment subsidy from the employer; each province sets them. If the employer does not renew, severance pay as well. Uninsured: all from the employer.
    .case = Grades 7 to 10
not_renewed-middle = With grade { $grade } the employer cannot simply let the contract end; the relation is kept. For grades 5 and 6 it ends, with the medical and the employment subsidy, only if the worker asks. Against it, arbitration within a year.
    .case = Grades 1 to 6
not_renewed-general = It depends on the grade. With grades 7 to 10 the medical and the employment subsidy arise when the contract ends, and severance pay if the employer does not renew. With grades 1 to 6 it cannot simply end. If not appraised yet, apply first.

protected = Can the job be ended during treatment?
protected-general = Three rules: during paid leave all stays as it was; grades 1 to 4 keep the relation and grades 5 and 6 end it only at the worker's wish; with a confirmed loss of capacity no dismissal for lay-offs and the like.
protected-pregnant = During pregnancy, childbirth and nursing the employer cannot end the contract for cuts or for not managing the job, and a contract that runs out is extended until after. While you heal, wages go on. If ended unlawfully, ask to return or for double compensation, by arbitration within a year.
    .case = Pregnant or nursing

leaving_sums = What is due when I leave?
leaving_sums-employer = The medical and the employment subsidy arise if the worker asks (5 and 6), or the contract ends or the worker asks (7 to 10). The first is for the fund, the second for you; each province sets them. At a dismissal provinces differ; ask 12333. Uninsured: both from you.
    .case = An employer asks
leaving_sums-heavy = With grades 1 to 4 the relation is kept, you need not work and the allowance is monthly; there is no medical or employment subsidy for leaving. Do not leave yet; ask 12333 first.
    .case = Grades 1 to 4
leaving_sums-middle = For grade { $grade } the grant of { $grade_months } months of your wage is due without leaving. Only if you ask to end it, the medical subsidy (fund) and the employment subsidy (employer); each province sets them; uninsured, both from the employer. Who stays gets suitable work or a monthly allowance.
    .case = Grade 5 or 6
leaving_sums-light = For grade { $grade } the grant of { $grade_months } months of your wage is due either way. When the contract ends or you ask to leave, also the medical subsidy (fund) and the employment subsidy (employer); each province sets them; at a dismissal ask 12333. Uninsured: all from the employer.
    .case = Grades 7 to 10
leaving_sums-left = What is due can be claimed after leaving. If you were hurt while employed, recognition is open for a year. With a grade the grant is due; the medical and the employment subsidy depend on the grade and on how you left. Arbitration within a year.
    .case = Already left
leaving_sums-general = It depends on the grade. The disability grant is due without leaving. The medical and the employment subsidy arise if the worker asks (5 and 6), or the contract ends or the worker asks (7 to 10); at a dismissal provinces differ, ask 12333. Have the appraisal first.
leaving_sums-guangdong = At grade { $grade } the disability grant is { $grade_months } months of your own wage, whether you leave or not. Guangdong says: when the contract ends or is lawfully dissolved there are also the medical subsidy (fund) and the employment subsidy (employer), except for pensioners. Without insurance the employer pays all.
    .case = Grades 7 to 10, Guangdong

leaving = What is paid when the job ends after a work injury?
leaving-sichuan = Do not sign yet. In Sichuan the committee takes no appraisal once the job has ended, so have it first. With grades 5 to 10 the medical and the employment subsidy arise on leaving, and benefits then end. If you had to leave because the employer broke the law, the employment subsidy is due in full.
    .case = In Sichuan
leaving-general = Do not hurry to sign; leaving before the appraisal makes things hard to settle. The medical and the employment subsidy arise if the worker asks (grades 5 and 6), or the contract ends or the worker asks (7 to 10). At a dismissal provinces differ, ask 12333; it also needs a lawful ground.

pushed_out = The employer wants me to resign. Should I sign?
pushed_out-light = Whether to resign is yours; do not hurry. For grade { $grade } the grant of { $grade_months } months of your wage is due without resigning. The medical and the employment subsidy arise if you ask to leave or the contract ends; at a dismissal provinces differ, ask 12333. Against an unlawful one there is arbitration.
    .case = Grades 7 to 10
pushed_out-middle = Whether to resign is yours; do not hurry. With grade { $grade } the employer has to find suitable work or pay { $grade_percent }% of your wage a month. Only if you ask can it end, and only then the medical and the employment subsidy arise.
    .case = Grade 5 or 6
pushed_out-heavy = Do not sign. With grades 1 to 4 the relation is kept until retirement; you need not work and have a monthly allowance. The employer cannot make you leave. Ask 12333 or 12348.
    .case = Grades 1 to 4
pushed_out-sichuan = Do not sign yet. In Sichuan the committee takes no appraisal once the job has ended, so have it first. With grades 5 to 10 the medical and the employment subsidy arise on leaving, and benefits then end. If you had to leave because the employer broke the law, the employment subsidy is due in full.
    .case = In Sichuan
pushed_out-general = Whether to resign is yours; do not sign yet. Pay goes on during treatment; with grades 5 to 10 the medical and the employment subsidy arise if you ask to leave. Leaving before the appraisal makes things hard. Ask 12333 first.

dismissed_hurt = Dismissed after being hurt. What now?
dismissed_hurt-general = Do not sign that you are leaving yet. While you are off work healing, your wages go on. Whose ability to work is found impaired cannot be dismissed for cuts or for not managing the job. If dismissed unlawfully, ask to return or for double compensation, by arbitration within a year. You can still apply for recognition.
dismissed-kept = With grade { $grade } the relation is kept, and lay-offs or not managing the work are no grounds. If it was unlawful, ask to return or for twice the severance pay, in arbitration within a year. The disability grant is due all the same. For grades 5 and 6 the medical and the employment subsidy arise only if the worker asks to leave.
    .case = Grades 1 to 6
dismissed-guangdong = Guangdong says: with grades 7 to 10 both the medical and the employment subsidy are due when the contract ends or is lawfully ended. The grant of { $grade_months } months of your wage for grade { $grade } is due all the same if not yet paid. If unlawful, ask to return or for twice the severance pay, in arbitration within a year.
    .case = In Guangdong

term_in_leave = The contract ends while I am healing: may the employer let it end?
term_in_leave-general = While you are off healing and not graded, the contract is generally extended until the leave is over and the grade is out. Do not sign an end before that. Then the grade decides: at 7 to 10 it may end, with subsidies; at 1 to 6 it may not end just by its term. If the employer insists: arbitration within a year.
moved_away = The works moves away: what of those hurt?
moved_away-general = A move leaves your benefits as they are: the fund's part is still claimed where you are insured, the employer's part is still its own. If you do not want to go along, do not sign yet; it depends on the grade: 1 to 4 keep the relationship; 5 and 6 end it only at your own request; 7 to 10 at your request or when the contract ends, with two more sums. If the employer ends it, provinces differ; ask 12333.
