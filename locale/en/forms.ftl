# Titles and boxes of official forms.

recognition = Application for recognition of work injury
    .request = I apply for recognition of work injury.
    .statement = This is what happened as I told it. I have read it and answer for it.
recognition-applicant = Applicant
recognition-worker = The person who was hurt
recognition-employer = Employer
recognition-accident = What happened
recognition-injury = Injury and diagnosis
field-worker-sex = Sex
    .choice_male = male
    .choice_female = female
field-worker-birth_date = Date of birth
supplied-insurance_agency = supplied by the insurance agency
supplied-market_register = supplied by the business register
supplied-hospital = supplied by the hospital
gap = not filled in yet
gap-unknown = you are not sure; staff will find out
gap-cannot_obtain = you cannot get it; staff will help
gap-not_applicable = you said there is none
gap-ask_other_party = staff will ask the other side
gap-later = you said later
