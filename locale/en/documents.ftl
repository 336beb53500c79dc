# One message is one kind of document; .reason says why.

diagnosis_certificate = Diagnosis certificate from the hospital
    .reason = It shows what was hurt and when the hospital saw it.
discharge_summary = Discharge summary
    .reason = After a stay in hospital it adds to the picture.
medical_record = Medical record
    .reason = It adds the day of treatment and the state of the injury.
labour_contract = Labour contract
    .reason = It shows that you work there. One such paper is enough.
pay_record = Payslip
    .reason = It shows that you work there. One such paper is enough.
transfer_record = Record of wages paid into an account
    .reason = It shows that you work there. One such paper is enough.
work_badge = Photo of a badge, work pass or work clothes
    .reason = It shows that you work there. One such paper is enough.
attendance = Attendance record
    .reason = It shows that you work there. One such paper is enough.
chat_screenshot = Messages about tasks or pay
    .reason = They show that you work there. One such paper is enough.
witness_statement = Statement by a colleague
    .reason = It shows that you work there. One person is enough.
scene_photo = Photo of the place
    .reason = It shows where and how it happened. It is fine without.
id_card_front = Photo of the identity card
    .reason = Where the number is not at hand, a photo will do.
mandate = Mandate
    .reason = Acting for someone else needs that person's mandate.
kinship_proof = Kinship
    .reason = Staff check it with the household and marriage records. You need not bring it.
identity_record = Identity
    .reason = Staff check it themselves. You need not bring it.
enrolment_proof = Insurance record
    .reason = Staff look it up with the insurance agency. You need not bring it.
business_licence = Business licence
    .reason = Staff look it up in the business register. You need not bring it.


disease_certificate = Certificate of occupational disease
    .reason = Shows which disease it is. A valid one is not examined again.
traffic_liability = Police finding on the accident
    .reason = Shows your share of the fault. A bare accident report is taken too.
police_report = Police report or receipt
    .reason = Shows what happened. A paper of another body will do.
veteran_certificate = Disabled veteran certificate
    .reason = Shows that the old injury comes from service.
death_certificate = Death certificate
    .reason = Staff check it with health and police. If you have it, you may photograph it.
investigation_record = Travel order, booking or ticket
    .reason = Shows that the employer sent you. It is no trouble if you have none.
site_notice_board = Photo of the board at the site gate
    .reason = It names the builder and shows that you worked there.

# Kinds that only appear among what was handed in
id_card_back = back of the ID card
recognition_decision = recognition decision
appraisal_conclusion = appraisal conclusion
invoice = invoice
audio_recording = sound recording
video_recording = video
other = photo
