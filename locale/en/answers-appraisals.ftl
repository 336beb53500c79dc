# Answers: appraisal of working capacity.

grade = Which grade is this injury?
grade-has_one = The written conclusion says the grade. If you think it wrong, you may ask the province for re-appraisal within 15 days of receipt. A year after it was made, you may ask for a review if the injury has changed.
    .case = There is a grade
grade-recognised = The city's appraisal committee decides, with 3 or 5 experts drawn by lot and by the national standard. I cannot name a grade. Apply when the injury is stable, with the diagnosis, all medical records and your identity card.
    .case = Recognised
grade-general = Whether there is a grade, and which, is for the city's appraisal committee and its experts; I cannot name one. What counts is what remains after treatment. First apply for recognition; when the injury is stable, for appraisal. Keep all records and pictures.

appraisal = How do I apply for the appraisal?
appraisal-pending = The committee concludes within 60 days of receiving the application; a complex case may take 30 more. It reaches you within 15 days after that. Do go when you are called for the examination; if you cannot, say so first.
    .case = Appraisal applied for
appraisal-done = If you think the grade wrong, ask the province's committee for re-appraisal within 15 days of receipt; that one is final. A year after the conclusion, if the injury has changed, ask the city for a review.
    .case = There is a conclusion
appraisal-general = After recognition, once the injury is stable or paid leave has ended. You or the employer apply to the city's appraisal committee, with the form, the diagnosis and all medical records, and an identity card. It concludes within 60 days.
