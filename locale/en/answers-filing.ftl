# Answers: where, by whom, what nobody may ask for, how long, and who has to prove.

where = Where do I apply?
where-office = Your matter belongs to { $office }. You can fill it in and hand it in here. To do it in person, take the diagnosis and proof that you worked there; what was filled in here need not be filled in again.
    .case = The office is known
where-general = Where the employer insured you; if it did not, where it runs its business, wherever you are registered. It is the human resources office there. You can also hand it in here; if you do not know which, ask 12333.

who = Who may apply?
who-general = The employer, the injured person, close kin, and a union. Close kin are husband or wife, parents, children, brothers and sisters, grandparents and grandchildren. Anybody else needs a written mandate.

not_needed = Can I apply without the employer's seal?
not_needed-general = Yes. When you apply yourself, neither seal nor signature of the employer is needed. The business licence and proof of insurance the office looks up itself. What it asks of you has to be named at once and with its legal ground.

decision_time = How long does the decision take?
decision_time-general = Within 15 days the office says whether it accepts. The decision follows within 60 days of that, 15 if all is clear; time waiting for police or a court does not count. It reaches you within 20 days more.

report_hours = Not reported within 24 hours: can I still apply?
report_hours-general = Yes. The regulation gives the employer 30 days and you one year; it has no 24 hours. Some places want employers to report so soon, but being late with that does not bar an application.

proof = I have no evidence. How do I prove it?
proof-employer = Who says it was no work injury has to prove it: cameras, attendance, what those present say. Without that the office may decide on the worker's papers. Not cooperating may be fined 2,000 to 20,000 yuan.
    .case = The employer asks
proof-general = If you say yes and the employer no, the employer has to prove it. If it does not, your papers may decide, and the office looks into it. What the records say of the injury, colleagues and messages all help.

investigation = Will the office investigate?
investigation-general = If needed, yes: two people or more, who show their cards first. Tell it as it was, and read the record before signing. They keep private matters to themselves. A valid disease certificate is not investigated again.

suspended = Why did the recognition stop?
suspended-relation = Where the office can settle the relationship itself, no arbitration is needed first. Only if it cannot and both sides dispute it are you sent there, and the clock stops. It goes on when you bring the result.
    .case = To settle the working relationship
suspended-general = If the decision has to wait for police or a court, its time stops, and you are told in writing. It goes on when their conclusion comes. A police paper that only certifies the accident without fault counts as one too.
