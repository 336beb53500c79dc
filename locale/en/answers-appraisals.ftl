# Answers: re-appraisal, review, fees, whose conclusion counts, when, how long, and no grade.

again = The grade seems too low. What now?
again-by_employer = The employer may. The province's committee looks at it and concludes within 60 days, 30 more if complex. That conclusion is final and the sums go by it. Treatment does not stop being paid for it.
    .case = The employer asked for it
again-final = The province's re-appraisal is final; no further one can be asked for. A year after it was made, if the injury has changed, ask the city for a review. Claim the sums by this grade meanwhile.
    .case = The province has concluded
again-late = If nothing was filed within 15 days of receipt, the conclusion stands. A year after it was made, if the injury has changed, you may ask the city for a review. If something special kept you, ask 12333.
    .case = More than 15 days
again-sichuan = Within 15 days of receiving the conclusion, ask the province's committee; its conclusion is final. You pay the fee first: if nothing changes the applicant bears it, if it changes the fund or the employer does.
    .case = In Sichuan
again-general = Within 15 days of receiving the conclusion, ask the province's committee for re-appraisal. You or the employer may. Its conclusion is final, and may be higher or lower. Take the conclusion and new records.

worse = The injury got worse after the grade was set. What now?
worse-general = A year after the conclusion was made, ask the city's committee for a review. Before that, have it treated and keep the records. For a confirmed relapse treatment is paid and so is your wage meanwhile.

review = What is a review of the grade?
review-general = A year after the conclusion was made, if the injury has changed, ask the city's committee for a review. With a new grade the monthly allowance and nursing change from the next month; the single grant is not paid again. Against the review too you may ask for re-appraisal within 15 days of receipt.

appraisal_fee = Who pays for the appraisal?
appraisal_fee-uninsured = Without insurance the employer pays the fee. If you paid first, keep the receipt and claim it.
    .case = The employer had no insurance
appraisal_fee-general = The first appraisal is paid by the work-injury fund, not by you; without insurance by the employer. For re-appraisal places differ; ask when you apply.

whose_grade = Is a grade I get myself the same as the employer's?
whose_grade-general = For work-injury benefits only the conclusion of the city's appraisal committee counts. Whether you or the employer applies, it is the same office and the same standard. A hospital's or a forensic institute's grade does not serve.

when_stable = When can the appraisal be done?
when_stable-no_recognition = Recognition comes first. After it, once the injury is stable or paid leave has ended, you may apply; no number of months is fixed. With a plate still in, ask the local committee whether it can be done before.
    .case = Not recognised yet
when_stable-plate = What counts is whether the injury is stable; no number of months is fixed. Once it is, or paid leave has ended, you may apply. Whether it can be done before a plate is removed differs from place to place; ask the local committee.
    .case = With a plate still in
when_stable-general = What counts is whether the injury is stable; no number of months is fixed. Once it is, or paid leave has ended, you may apply. While therapy goes on, ask the doctor how long it will take. Keep all records and tests.

employer_stalls = The employer will not have the appraisal done. What now?
employer_stalls-general = You can apply yourself, without the employer's consent: the form, the diagnosis, all records and your identity card, at the city's appraisal committee, or online where that is possible. The recognition decision need not be handed in again.

how_long_appraisal = How long does the appraisal take?
how_long_appraisal-general = With complete papers, 60 days from receipt of the application, 30 more if complex; it is delivered within 15 days after. If the days have passed, ask them, or call 12333.

no_grade = No grade. Is anything paid?
no_grade-hearsay = Whether there is a grade is not for the hospital or the employer but for the city's committee and its experts. Once recognised and stable, apply; you can do it yourself. Even without a grade only the lump sum falls away: treatment and the wage while healing are still due.
    .case = Told that there is no grade
no_grade-general = Without a grade there is no disability grant. Treatment, hospital meals and wages during treatment are owed all the same. If you think it wrong, ask for re-appraisal within 15 days of receipt.

grade = Which grade is this injury?
grade-death = After a death no disability grade is needed any more. First apply for recognition of the death; the family may within a year. A relative who cannot work and claims the pension is appraised separately: ask 12333.
    .case = The person has died
grade-elsewhere = A grade set by a hospital or a court expert does not count for work-injury benefits; only the city committee's does, and its experts decide which. Apply for recognition first if there is none, and to the committee once the injury is stable. Bring that report and your records along.
    .case = Graded by a hospital or court expert
grade-has_one = The written conclusion says the grade. If you think it wrong, you may ask the province for re-appraisal within 15 days of receipt. A year after it was made, you may ask for a review if the injury has changed.
    .case = There is a grade
grade-loss_recognised = Lost fingers or organs and weaker sight or hearing are listed in the national standard; experts compare, and a healed wound may be appraised too. You are recognised: apply to the city's committee once it is stable. It decides the grade; bring all records, pictures and recent tests.
    .case = A loss, recognised
grade-loss = Lost fingers or organs and weaker sight or hearing are listed in the national standard; experts compare, and a healed wound may be appraised too. Which grade is for the city's committee; I cannot say. First apply for recognition, then for appraisal once it is stable. Keep pictures and tests.
    .case = A loss of a part, sight or hearing
grade-recognised = The city's appraisal committee decides, with 3 or 5 experts drawn by lot and by the national standard. I cannot name a grade. Apply when the injury is stable, with the diagnosis, all medical records and your identity card.
    .case = Recognised
grade-broken = With fractures and soft injuries it counts how it has healed once stable, and what movement is left. Whether there is a grade, and which, is for the city's committee and its experts; I cannot say. First apply for recognition; treatment and wages do not wait for a grade. Keep pictures and records.
    .case = A fracture or soft injury
grade-general = Whether there is a grade, and which, is for the city's appraisal committee and its experts; I cannot name one. They compare the stable injury with the national standard. First apply for recognition, then for appraisal. Keep records and pictures. Treatment and wages are due without a grade as well.

appraisal = How do I apply for the appraisal?
appraisal-death = After a death no disability grade is needed any more. First apply for recognition of the death; the family may within a year. A relative who cannot work and claims the pension is appraised separately: ask 12333.
    .case = The person has died
appraisal-pending = The committee concludes within 60 days of receiving the application; a complex case may take 30 more. It reaches you within 15 days after that. Do go when you are called for the examination; if you cannot, say so first. Papers it asks for have to come by the day it names, or this application counts as given up.
    .case = Appraisal applied for
appraisal-done = If you think the grade wrong, ask the province's committee for re-appraisal within 15 days of receipt; that one is final. A year after the conclusion, if the injury has changed, ask the city for a review.
    .case = There is a conclusion
appraisal-general = After recognition, once the injury is stable or paid leave has ended. You or the employer apply to the city's appraisal committee, with the form, the diagnosis and all medical records, and an identity card. It concludes within 60 days.

lost_paper = The decision or the conclusion is lost. What now?
lost_paper-general = Never mind, nothing is lost with the paper. Recognition files are kept for 50 years: ask the office that decided, or the committee, with your identity card, for a copy. What they can look up among themselves you need not hand in.

on_site = Do I have to go to the examination, and with what?
on_site-general = You go in person, with identity card, records and pictures, and the experts look. If you are too ill, the committee may come to you or entrust it elsewhere. If something comes up, say so and the day can change; staying away without reason ends this appraisal.

self_care = How is the need for care assessed?
self_care-general = The city's appraisal committee assesses three levels: fully, mostly or partly unable to care for oneself. Ask for it with the grade. The fund then pays monthly 50%, 40% or 30% of the area's average wage; without insurance the employer does.

plate_first = The plate is still in: can I be graded first?
plate_first-no_recognition = Recognition comes first, then whether the injury is stable. Whether you can be graded with the plate still in differs by place: ask the appraisal committee. Taking it out is treatment of this injury and stays covered after grading, within the catalogue. Sign nothing final before the grade.
    .case = Not recognised yet
plate_first-general = What counts is whether the injury is stable; no number of months is fixed. Whether you can be graded with the plate still in differs by place: ask the appraisal committee. Taking it out later is treatment of this injury and stays covered, within the catalogue. But once graded, the leave wages stop.
plate_first-taken = With the plate out, you can apply once the wound has closed and the injury is stable; no number of months is fixed. Recognition comes first. If you have a grade already: a second appraisal within 15 days of receiving it, or a review after a year if the injury has changed.
    .case = The plate is out
plate_first-which = The national rules do not say that it must come out first. Once the injury is stable, or the leave is over, you may apply. Whether you can be graded with the plate still in differs by place: ask the appraisal committee. Taking it out later stays covered, within the catalogue. But once graded, the leave wages stop.
    .case = Which comes first

appraisal_how = How and where do I apply to be graded?
appraisal_how-general = Recognition comes first. Once the injury is stable, or the leave is over, you can apply yourself to the city's appraisal committee with the form, the diagnosis, all records and your ID. The conclusion comes within 60 days. If you disagree, ask for a second appraisal within 15 days of receiving it.

need_appraisal = Must I be appraised?
need_appraisal-general = For the disability grant you must be appraised: it comes only with a grade. Where nothing lasting is left you need not; medical costs and wages while healing are due all the same. If unsure, have it done once; if insured it costs you nothing. Who settles for good without it cannot tell how much was lost.
again-from = It runs from the day after you received the conclusion yourself: 15 days to apply to the provincial committee. Not from the day it was made, nor from the day the employer got it; each has their own. Keep the envelope, the message, the date of signing. Whoever has not got it yet asks the committee for it with an identity card.
    .case = From which day the 15 days run
lost_paper-bills = For a lost bill ask the hospital that made it out: an electronic one can be printed again, of a paper one ask for a copy of the stub. Item lists and records can be printed again too. If it cannot be had, ask 12333 what the insured place accepts. Photograph all the rest.
    .case = Bills were lost
