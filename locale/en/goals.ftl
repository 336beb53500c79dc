# One message is one thing to be settled; it answers “what is this asked for?”.

ground = see which ground fits
clock = work out the time for applying
form = fill in the application form
form_employer = fill in the employer's part of the form
jurisdiction = find the office that handles it
employer_reach = reach the employer
materials = know which papers are needed
