# Titles and boxes of official forms.

recognition = Application for recognition of work injury
recognition-request = I apply for recognition of work injury.
recognition-statement = This is what happened as I told it. I have read it and answer for it.
recognition-applicant = Applicant
recognition-worker = The person who was hurt
recognition-employer = Employer
recognition-accident = What happened
recognition-injury = Injury and diagnosis
value-male = male
value-female = female
supplied-insurance_agency = supplied by the insurance agency
supplied-market_register = supplied by the business register
supplied-hospital = supplied by the hospital
gap = not filled in yet
gap-unknown = you are not sure; staff will find out
gap-cannot_obtain = you cannot get it; staff will help
gap-not_applicable = you said there is none
gap-ask_other_party = staff will ask the other side
gap-later = you said later
recognition-disease = Occupational disease
disclosure = The employer is not told when you file. After acceptance the office asks it to answer, and it then sees the following. It never sees phone, address or ID number.
story = { $date }, { $time }, at { $place }: { $cause }.
story-hurt = { $date }, { $time }, at { $place }: { $cause }; hurt: { $parts }.
