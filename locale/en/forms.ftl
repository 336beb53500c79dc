# Titles and boxes of official forms.

recognition = Application for recognition of work injury
recognition-statement = This is what happened as I told it. I have read it and answer for it.
recognition-applicant = Applicant
recognition-worker = The person who was hurt
recognition-employer = Employer
recognition-accident = What happened
recognition-injury = Injury and diagnosis
value-male = male
value-female = female
recognition-disease = Occupational disease
disclosure = The employer is not told when you file. After acceptance the office asks it to answer, and it then sees the following. It never sees phone, address or ID number.
story = { $date }, { $time }, at { $place }: { $cause }.
story-hurt = { $date }, { $time }, at { $place }: { $cause }; hurt: { $parts }.
