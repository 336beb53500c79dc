# Answers: own fault, small injuries, meals and rest, dormitory, home office, hurting a colleague.

own_fault = It was my own fault. Is it still a work injury?
own_fault-employer = Careless or against the rules, it may still be recognised, and benefits are not cut for it. Only intentional crime, drink, drugs and self-harm are excluded; in traffic accidents on the way fault does count. Apply within 30 days; if insured, the fund pays most.
    .case = The employer asks
own_fault-general = Being careless or doing it wrong does not bar recognition, and benefits are not cut for it. Only intentional crime, drink, drugs and self-harm are excluded. A traffic accident on the way to or from work is different: there the main fault counts. The office decides; you may apply.

small = A small injury: can it be recognised?
small-general = Recognition does not ask how bad it is but whether it came from the work, at work. A small injury may be applied for too; treatment is then covered and the wage goes on. Whether it reaches a grade is for the city's committee once it is stable; without one recognition still stands.

breaks = Hurt at a meal or on the way to the toilet: is it a work injury?
breaks-sichuan = Sichuan's regulation says that harm at a meal, at rest or on the toilet during continuous work at the workplace counts as coming from work. The office decides; you may apply. Tell time and place; cameras and colleagues help.
    .case = In Sichuan
breaks-general = Eating, drinking and the toilet in working time, in a reasonable place there, belong to work; the State's opinion says it may count as the cause. Private time after work is another matter. You may apply.

dormitory = Hurt in the employer's dormitory: is it a work injury?
dormitory-general = A dormitory is for rest; a fall there is generally not at the workplace. If you were working there or sent there, you may apply. If the building itself was at fault, whoever manages it may owe for that.

home_office = Hurt while working from home: is it a work injury?
home_office-general = If the employer had you work at home and there is enough to show the work caused it, it may be recognised. A message or call now and then is not a cause. Hand in the arrangement, task records and messages.

fight = Hurt in a fight at work: is it a work injury?
fight-general = Being hurt over your job, in working time and at the workplace, may be applied for; a fight over private matters is as a rule not recognised. Call the police so that it is on record. You may apply and claim from whoever did it too.

first_days = Hurt in the first days: does it count?
first_days-general = The first day, probation and apprenticeship are no different: harm in working for the unit may be applied for. That contract and insurance are not done yet does not matter. If not insured, the employer owes the benefits.

fake_name = I worked under another's name. Can it be recognised?
fake_name-general = You may apply. Courts have held that another's name does not undo a working relationship in fact; whether the fund or the employer then pays, they decide differently. Show that it was you: photos, cameras, colleagues. If the hospital has the wrong name, have it put right there.

malpractice = The hospital made a mistake in treating my work injury. What now?
malpractice-general = A mistake of the hospital does not bar recognition of the original injury. What the mistake itself caused is not for the fund but for the hospital. Keep all records; 12348 tells about legal aid.

party = Harm at a company party or outing: is it a work injury?
party-death = First the cause of death has to be known, from the hospital and the police. Harm in the activity generally counts as from work; drunkenness bars it. What happens afterwards in a dormitory or at home is as a rule not at the post. An employer that did not take care may owe in civil law. Family may apply within a year; ask 12348.
    .case = Somebody has died
party-general = Harm in an activity the employer organised or sent you to generally counts as from work, unless it had nothing to do with it. Drunkenness bars it. What happens on the way home is looked at as the way from work. The office decides; you may apply. Keep the notice, the list and photos.

saving = Hurt while saving somebody: is it a work injury?
saving-general = Hurt at work while saving a colleague or the employer's goods, apply as from work. Harm in rescue or public need is deemed a work injury, in or out of working time. Hand in a paper of the police or civil affairs if there is one; you may apply without.

bystander = The one who was hurt was not at work. What now?
bystander-general = That is hard, and I am sorry. This window is for harm at work; for a passer-by, a customer or a child whoever was at fault owes, and for a fallen wall or thing whoever manages it. Call the police, keep records and photos, and ask 12348, free of charge. If it was at work or on the way, tell me.
off_roster = Hurt while standing in for somebody: is it a work injury?
off_roster-general = The roster is not all. It matters whether you were working for the employer then, and whether it knew and let you. Keep what was agreed with the mate or the foreman, and ask those who saw it to write it down. If the employer says no, it bears the proof; the department decides, and you can apply.
