# Answers: what a contractor, a colleague or an employer owes.

contractor = I am a small contractor. What do I owe an injured worker?
contractor-home = Somebody hired for your own home is not employed by a unit: it is no work injury, and each side bears its share of fault. Treatment, lost earnings, nursing and meals, and more for a disability. If you cannot agree, a court; ask 12348.
    .case = Work at one's own home
contractor-passed_on = It depends on who you are. If you are a company that passed the work to somebody without qualification and a person he hired was hurt, your company bears the work injury and may claim it back from him. If he has a licensed business, his side bears it. If you are a private person who gave him the whole job, you bear a part only if you chose or directed him wrongly. Ring 12348.
    .case = passed the work on
contractor-general = First see where the work came from. If a unit with standing gave it to you, that unit bears the benefits and should apply for recognition at once; it may then turn to you. With a business licence you are the employer. Due are treatment, wages while off work, and with a grade more. If neither, ask 12348.

coworker = I hurt a colleague by accident at work. Do I pay?
coworker-hurt = You may apply for work injury; a colleague's slip does not bar it. For harm done at work by accident the unit answers, as a rule not the colleague. The employer has 30 days to apply, you a year if it does not. Note what happened and who was there.
    .case = A colleague hurt me
coworker-general = As a rule it is not you who pays. For harm done at work the unit answers, and your colleague may apply for work injury. If you acted on purpose or with gross fault, the unit may turn to you. Write down now what happened.

employer_owes = A worker has a grade. What does the employer owe?
employer_owes-light = Grade { $grade }: a grant of { $grade_months } months of the insured wage, from the fund if insured. You pay wages and nursing during treatment, and the employment subsidy when the contract ends or the worker asks to leave. Uninsured: all of it.
    .case = Grades 7 to 10
employer_owes-middle = Grade { $grade }: a grant of { $grade_months } months of the insured wage, from the fund if insured. Find suitable work, or pay { $grade_percent }% a month. If the worker asks to leave, you pay the employment subsidy. Uninsured: all of it.
    .case = Grade 5 or 6
employer_owes-heavy = Grade { $grade }: a grant of { $grade_months } months and { $grade_percent }% a month, both from the fund if insured. You keep the relation and go on with medical insurance on the allowance. Uninsured: all of it is yours.
    .case = Grades 1 to 4
employer_owes-general = It depends on the grade. The disability grant comes from the fund if insured. You pay wages and nursing during treatment, the allowance of grades 5 and 6 where no work can be found, and the employment subsidy at the end.
bought_grade = Somebody offers a higher grade for money: can I believe it?
bought_grade-general = Do not believe it and do not pay. Experts drawn by the committee set the grade from the injury; nobody can promise one. Benefits got by fraud are paid back, with a fine of two to five times. If you find the grade too low, ask for a new appraisal within 15 days of receiving it. Report such people to 110 or 12333.
