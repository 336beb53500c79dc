# Titles and boxes of official forms.

recognition = Application for recognition of work injury
recognition-statement = I have read all of this. What I told is what happened, and I answer for it.
unconfirmed = You have not confirmed these yet; most come from registers. If they are right, your signature confirms them; if one is wrong, tap it and correct it.
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
