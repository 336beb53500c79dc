# One message is one thing to be settled; it answers “what is this asked for?”.

ground = see which ground fits
clock = work out the time for applying
form = fill in the application form
form_employer = fill in the employer's part of the form
jurisdiction = find the office that handles it
employer_reach = reach the employer
materials = know which papers are needed
standing = To settle who applies
accident = To write down when, where and how
injury = To write down what was hurt
death = To write down the time
disease = To write down the disease
form_diagnosis = To fill in the day of the diagnosis
form_diagnosis_paper = hand in the medical certificate
form_worker_phone = To fill in the phone number
form_applicant_phone = To fill in the applicant's phone number
liable_unit = To settle which company is responsible
incident = To write down the accident
incident_place = To find the right office
