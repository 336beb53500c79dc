# Answers: where, by whom, what nobody may ask for, how long, and who has to prove.

where = Where do I apply?
where-office = Your matter belongs to { $office }. You can fill it in and hand it in here. To do it in person, take the diagnosis and proof that you worked there; what was filled in here need not be filled in again.
    .case = The office is known
where-general = Where the employer insured you; if it did not, where it runs its business, wherever you are registered. It is the human resources office there. You can also hand it in here; if you do not know which, ask 12333.

who = Who may apply?
who-general = The employer, the injured person, close kin, and a union. Close kin are husband or wife, parents, children, brothers and sisters, grandparents and grandchildren. Anybody else needs a written mandate.

not_needed = Can I apply without the employer's seal?
not_needed-general = When you apply yourself, the employer's consent, seal or signature is not needed. The business licence and proof of insurance the office looks up itself, and the regulation does not demand two witnesses. What it asks of you has to be named at once and with its legal ground.

decision_time = How long does the decision take?
decision_time-general = Within 15 days the office says whether it accepts. The decision follows within 60 days of that, 15 if all is clear; time waiting for police or a court does not count. It reaches you within 20 days more. If the days have passed, ask; reconsideration is open.

report_hours = Not reported within 24 hours: can I still apply?
report_hours-general = Even so you can apply. The regulation gives the employer 30 days and you one year; it has no 24 hours. Some places want employers to report so soon, but being late with that does not bar an application.

proof = I have no evidence. How do I prove it?
proof-employer = Who says it was no work injury has to prove it: cameras, attendance, what those present say. Without that the office may decide on the worker's papers. Not cooperating may be fined 2,000 to 20,000 yuan.
    .case = The employer asks
proof-general = If you say yes and the employer no, the employer has to prove it. If it does not, your papers may decide, and the office looks into it. What the records say of the injury, colleagues and messages all help.

investigation = Will the office investigate?
investigation-general = If needed, yes: two people or more, who show their cards first. Tell it as it was, and read the record before signing. They keep private matters to themselves. A valid disease certificate is not investigated again.

suspended = Why did the recognition stop?
suspended-relation = Where the office can settle the relationship itself, no arbitration is needed first. Only if it cannot and both sides dispute it are you sent there, and the clock stops. It goes on when you bring the result.
    .case = To settle the working relationship
suspended-general = If the decision has to wait for police or a court, its time stops, and you are told in writing. It goes on when their conclusion comes. Where the police only certify the accident without fault, the Supreme Court has a case: it may not stay stopped for that.

online = Can I apply online?
online-general = Yes. Tell here how it happened and the form is filled in; photograph the papers. Whoever cannot use a phone is served at the counter just the same, and family may go for you.

free_of_charge = Does applying cost anything?
free_of_charge-general = Applying costs nothing, nor does labour arbitration. The first appraisal is paid by the fund, or by the employer without insurance. If anybody wants money first, ask 12333.

progress = How do I see how far it is?
progress-general = Sign in here to see how far it is, whose move it is and by when. 12333 tells it by your ID number too. If the employer applied, ask the office for the paper of acceptance.

withdraw = I withdrew or signed a waiver. Can I still apply?
withdraw-general = A signed waiver does not stop you from applying; the office decides. Before the decision you may withdraw, but only of your own will. After that you may apply again within the year; later it is hard.

wrong_record = The records or the form are wrong. How are they put right?
wrong_record-general = For wrong records, go to that hospital with your ID and have the doctor correct or explain it. For the form, tell the counter before the decision. Errors in the decision the office corrects.

own_copy = The employer keeps the decision. What now?
own_copy-general = You get a copy of your own, and the employer another, within 20 days. If yours did not come, ask the office for it with your ID, not the employer. The time for remedies runs from the day you learn of it.

told_to_employer = Will my employer know, and may it dismiss me for it?
told_to_employer-general = It will: the office hears the employer and sends it the decision. Applying is no ground for dismissal, and whoever lost capacity may not be dismissed for being unable to work. If it happens, labour arbitration is open.

already_filed = The employer has applied. Do I have to as well?
already_filed-general = If the employer has applied you need not do it again. Ask it for the receipt, or the office whether it came in. You may add papers and words of your own. You get a copy of the decision.

unwilling = The worker does not want to apply. What should the employer do?
unwilling-general = Applying within 30 days is the employer's duty, whether the worker likes it or not; late, the costs of that time are its own. If papers are with the worker, hand in the rest and say so; the office will ask.

no_diagnosis = I have no diagnosis. Can I apply?
no_diagnosis-general = It takes a hospital's diagnosis. If you have not been, go soon and tell the doctor when, where and how it happened. You may hand in the application first; what is missing is named all at once and can follow.

expired = The employer says it is too late. Is it?
expired-general = When the employer's 30 days are over you still have a year from the injury. After that, time lost through a lawsuit, the employer or the registry may not count. Whether it is too late the office says, not the employer: hand it in.
own_filing = My employer has not applied: may I?
own_filing-general = Yes. Within a year from the day of the injury you or your family can apply, without the employer's consent or seal. Bring the diagnosis and what shows that you work there; fill it in here and send it. If the employer has not applied within 30 days, eligible costs of this time are its own.
online-appraisal = Where it is offered you can apply for appraisal online; which site differs by place, ask 12333. Photograph the form, diagnosis and records clearly; the recognition decision need not be handed in. On the day of the examination you come yourself; tell the committee beforehand if you cannot.
    .case = About appraisal
kept_private = Is the recognition made public?
kept_private-general = The rules on recognition ask for no publication. The decision goes to you and to the employer, with a copy to the insurance agency. Those who investigate keep your private matters to themselves. Some places list names online; ask 12333 of the insured place. The employer will know in any case.
unwilling-appraisal = Once the injury is stable the employer may apply for appraisal too, without waiting for the worker's consent; but the worker must come to be examined. Tell them time and place in writing and keep a copy. If they stay away without a proper reason, the Regulation stops the benefits. Leave pay ends only once there is a grade.
    .case = The worker refuses appraisal
