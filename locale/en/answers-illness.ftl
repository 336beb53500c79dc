# Answers: occupational disease, sudden illness, old complaints, heat.

disease = I have an occupational disease. What now?
disease-death = With a certificate of the disease, the family may apply for recognition within a year of the diagnosis. For a death from it the family then gets the funeral grant, the pension and so on. If it was never diagnosed, ask 12333 first, and keep all records.
    .case = The person has died
disease-recognised = It is recognised: treatment of the disease that is on the lists is paid as for a work injury. Once it is stable and something remains, ask for the appraisal; benefits follow the grade, as for an injury. Without insurance the employer pays.
    .case = Recognised already
disease-diagnosed = With the certificate the employer applies within 30 days and you within a year of the diagnosis. A valid one is not investigated again. After recognition, treatment and grants follow as for a work injury.
    .case = Diagnosed already
disease-gone = Years later it can still be found. Have it diagnosed where you live; the certificate names the employer. Found after retirement or the end of a contract, apply within a year. If the employer is gone, ask 12333 about local aid.
    .case = Left the post long ago
disease-general = First an institution for occupational diseases, where the employer is, where you are registered or where you live. Take what shows your work and what you were exposed to. Apply within a year of the certificate.

diagnosis_dispute = What if I do not agree with the diagnosis?
diagnosis_dispute-general = If you do not agree with the diagnosis, ask the city's health authority for an expert appraisal within 30 days of receiving it. After that the province's within 15 days; it is final.

off_post = Illness after work or at home: is it a work injury?
off_post-general = It has to begin in working time and at the post. Illness that began on the way home, at home or in the dormitory is as a rule not recognised. If it began at the post, or while doing work the employer required at home, you may apply; hand in the records, and the office decides.

overwork = Illness from overwork: is it a work injury?
overwork-general = Overtime is work time too. Overwork alone is not a ground: where an illness struck at the post and the person died there or within 48 hours, you may apply. Keep rosters, overtime records and messages; the office decides.

heat = Heatstroke at work: is it a work injury?
heat-general = Heatstroke at work generally goes the way of an occupational disease: first a diagnosis by such an institution, then the application. Note the day's temperature, the place, and who worked with you.

old_complaint = A slipped disc or an old complaint: is it a work injury?
old_complaint-general = It depends: an illness that grew slowly, or a sudden harm while working. With a fall, a twist or a blow you may apply; have the doctor write it down. What wore on slowly is as a rule not recognised and goes by health insurance.

ill_not_hurt = Taken ill at work: what can I get?
ill_not_hurt-employer = Treatment for a sudden illness at work is as a rule no work-injury matter and goes by health insurance. Whoever has to stay away has a period of medical leave with sick pay. If an injury came first, apply within 30 days.
    .case = The employer asks
ill_not_hurt-general = Treatment for a sudden illness at work is as a rule no work-injury matter and goes by health insurance. Staying away, you have three to 24 months of medical leave with sick pay. If an injury came first, you may apply.

is_it_disease = Is this an occupational disease?
is_it_disease-general = That is for an institution for occupational diseases to say, not for the employer or the office. There is a national catalogue; it has to be in there and come from this work. Take what shows your work and exposure to one where you or the employer are.

mind = Depression from work: is it a work injury?
mind-general = Depression or anxiety from pressure is as a rule not recognised; treatment goes by health insurance. If it came after a work injury, the doctors say whether it belongs to it; name it at the appraisal. 12356 is there to talk.

infection = Infected at work: is it a work injury?
infection-general = It depends on whether the work caused it. Ordinary infections are hard to trace; nurses and doctors apply with an occupational-disease certificate. Some provinces count infection when sent to an epidemic area. After a needle prick, report and test that day.

disease_papers = The employer gives no papers for the disease diagnosis. What now?
disease_papers-general = Do not wait: apply at a diagnosis institution first. The employer must truthfully give the papers on exposure and work history. If it does not, the institution asks for them and the health authority presses it. A dispute about the work history can go to labour arbitration, decided in 30 days. Then apply within a year of diagnosis.
disease-told_diagnosed = With a diagnosis, apply for recognition first: within 30 days of it the employer, within a year you. A valid certificate is not investigated again. Once recognised, treatment and sums are those of a work injury: mostly from the fund if insured, else from the employer.
    .case = Diagnosed already
disease-several = The employer named in the diagnosis certificate is the one to turn to. Before the diagnosis write down for each employer what you did, what you touched and how long, and bring contracts, pay slips and what mates say. From the day of the diagnosis you have a year to apply. If it names the wrong one, an appraisal can be asked for within 30 days of receiving it.
    .case = Several employers
