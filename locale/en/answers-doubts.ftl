# Answers: found only later, after leaving, private doings, interviews, owners themselves, a part left out.

found_later = It was found only later. Can I still apply?
found_later-general = Not seen that day, or found later: you can still apply. Say which day, where and how; it helps if the doctor writes whether it fits that accident. The year generally counts from the day of the injury; where the harm only shows much later, the department decides how it counts.

left_job = I have left the job. Can I still apply?
left_job-general = Having left or a contract that ran out does not bar it. Hurt while employed, you have a year from the injury. An occupational disease diagnosed after leaving: a year from the diagnosis. The old employer's seal is not needed.

private_doings = Hurt while doing something private at work: is it a work injury?
private_doings-general = It depends on whether the harm came from the work. Clearly private doings or horseplay are as a rule not recognised. A glance at the phone at your post does not make it private. If the employer says it was, it has to prove it.

interview = Hurt at an interview or a trial day: is it a work injury?
interview-general = At an interview or on the way to look for work you do not work for the unit yet; that is as a rule not recognised. On a trial day on which you were set to work, it counts who set you to it. Keep messages and names.

owner = The owner, partner or truck owner is hurt: is it a work injury?
owner-general = The regulation is for those who work for a unit. Owners, partners and those on their own with a truck generally cannot apply. A shareholder who works there for a wage and is insured may apply. For a truck under a firm's name ask 12333.

unknown_boss = I do not know which firm it was. Can I apply?
unknown_boss-general = You can apply without knowing. Tell which site or project, who led you, who paid; photograph the board at the gate. The office finds out who is liable: if work went to somebody without standing, the unit that passed it on.

missed_part = The recognition leaves out one of my injuries. What now?
missed_part-general = Soon take the diagnosis and records to the office that decided and ask to have it added. The appraisal looks only at what the recognition names. Meanwhile mind the 60 days for reconsideration from when you received it.

under_appeal = The employer challenges the recognition. What about me?
under_appeal-employer = The employer may ask the government of the same level for reconsideration within 60 days of learning of it, or go to court within six months. Meanwhile treatment goes on being paid. Read the reasons, then bring proof that it was not from work.
    .case = The employer asks
under_appeal-general = While the employer is in reconsideration or in court, treatment does not stop being paid. Whether the appraisal can go on meanwhile differs by place; ask the city's committee. If the court calls you, go and say how it was; 12348 tells about legal aid.

form = Where do I get the form, and how is it filled in?
form-general = You need not fetch it. Tell when, where and how it happened and it is filled in; you read it before it goes in. On paper it is at the counter. It has to tell time, place, cause and how badly.

no_id = My ID card is lost. Can I apply?
no_id-general = Yes; hand in the application first. The number will do, and an ID on the phone or the social security card shows who you are. Have the police issue a new one, with a temporary card meanwhile: appraisal and payment need it.

cannot_supply = I cannot get a paper they ask for. What now?
cannot_supply-general = Hand in what you have, and say why the rest cannot be had and who holds it. What other offices hold is looked up. What is asked for has to be named at once with its legal ground; without one you need not bring it.

short_insured = How long must the insurance have been paid?
short_insured-general = There is no number of months to be insured first. If the employer had insured you and paid on time before the injury, you count as insured; from which day, if it was just done, ask 12333. If not, it can be recognised all the same, and the employer owes the benefits.

home_help = A home help is hurt: who pays?
home_help-general = It depends on who hired. Hired and sent by a home-service firm, apply for a work injury there. Hired by the household itself, both sides bear it by their fault under the Civil Code. 12348 helps; keep the bills.

waived_insurance = I signed that I want no insurance, and was hurt. What now?
waived_insurance-general = Work-injury insurance is the employer's duty; the regulation knows no waiver, and workers pay nothing for it anyway. Having signed does not bar recognition. Not insured, the employer owes the benefits, the same items at the same rates.

lapsed = Hurt while contributions had lapsed: what now?
lapsed-general = A lapse does not bar recognition. If the employer was not paying for you on the day, it owes the benefits, the same items at the same rates. Costs that arise after it has paid up are shared with the fund.

other_payer = One firm pays my insurance, another gives me the work. Who is liable?
other_payer-general = It depends on whom you really worked for, who directed and paid you; generally the one you worked for when hurt is liable. Name both; the office looks into it. Whether the fund pays differs by place: ask 12333 where you are insured.

house_owner = Somebody I hired for my home was hurt. Do I have to pay?
house_owner-general = If a firm or licensed team sent them, that firm handles it as a work injury. Hired by the day by yourself, both sides bear it by their fault. If the whole job was theirs to arrange, you bear a part only for a wrong choice or order. Ask 12348.
cannot_supply-returned = You can hand it in again. The office has to say at once and in writing everything that is missing. Once you have supplied it, it says within 15 days whether it accepts. A return is no refusal, but the year goes on running, so be quick. For what you cannot get, write why and who has it.
    .case = Returned as incomplete
under_appeal-quashed = A quashed recognition does not mean that it is no work injury. As a rule the department has to look again and decide anew; see what the judgment says. Take it to the department and ask when it will decide. If you disagree with the judgment the time to appeal is short; call 12348 about legal aid at once.
    .case = The recognition was quashed
