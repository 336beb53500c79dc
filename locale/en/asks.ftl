# One message is one question; .why says why it is asked, .voice is read aloud, .hint is an example.

applicant-relation = How are you related to the person who was hurt?
    .why = The worker, family, a union or the employer may apply, and each fills in different things.
    .voice = Were you hurt yourself, or are you doing this for someone else?

accident-commuting = Did it happen on the way to or from work?
    .why = Harm on the way is judged by other conditions than harm at work.
    .voice = Did it happen on the way to work or on the way home?

accident-business_trip = Were you sent out on an errand by the employer?
    .why = Harm while away for work has its own rule.
    .voice = Had the employer sent you out for work?

accident-violence = Did someone attack you because of the work?
    .why = Being attacked for doing one's work has its own rule.
    .voice = Did someone attack you because of your work?

accident-preparatory = Were you getting ready for work or clearing up after it?
    .why = Preparing or clearing up at the workplace has its own rule.
    .voice = Were you getting ready for work, or clearing up after it?

illness-sudden = Was it a sudden illness?
    .why = Falling ill at work is judged by other conditions than an injury.
    .voice = Was it a sudden illness?

disease-name = What is the occupational disease called?
    .why = Time runs from the diagnosis, and the form takes the name from the certificate.
    .voice = What does the certificate call the occupational disease?

rescue-public_interest = Were you rescuing someone or fighting a disaster?
    .why = Harm in the public interest has its own rule.
    .voice = Were you rescuing someone, or fighting a disaster?

veteran-certificate = Do you hold a disabled soldier's certificate?
    .why = An old service injury that comes back at work has its own rule.
    .voice = Do you hold a disabled soldier's certificate?

employment-form = How do you work for this employer?
    .why = Which employer is responsible depends on it.
    .voice = How do you work for this employer?

accident-date = On which day did it happen?
    .why = The time for applying runs from that day.
    .voice = On which day did it happen?
    .hint = For example: yesterday, or 8 November

accident-time = About what time was it?
    .why = It shows whether it was working time.
    .voice = About what time did it happen?
    .hint = Roughly is fine, for example: some time after three

accident-place = Where did it happen?
    .why = The form names the place, and it matters whether it is a place of work.
    .voice = Where did it happen?
    .hint = For example: second floor of the site, or workshop three

accident-cause = How did it happen?
    .why = The form names the cause.
    .voice = Please tell how it happened.
    .hint = For example: fell from the scaffold

accident-in_work_time = Was it during work?
    .why = Being at work is one of the conditions here. Overtime counts.
    .voice = Was it during work? Overtime counts as work.

accident-in_workplace = Was it at the place of work?
    .why = Being at the place of work is one of the conditions here.
    .voice = Was it at the place where the work is done?

accident-work_at_all = Did this injury have to do with work?
    .why = If it had to do with work, I will ask about a work injury. Other matters are dealt with elsewhere.
    .voice = Did this injury have to do with work?
    .hint = Being at work, a business trip or an activity of the employer all count. If it was on the way to or from work, please say so

accident-work_related = Did it come from the work?
    .why = Coming from the work is one of the conditions here.
    .voice = Did it come from the work?
    .hint = Your own job, an assigned task, drinking water or going to the toilet can be “yes”

injury-parts = Which part of the body was hurt?
    .why = The form names the part, and a later appraisal looks at it.
    .voice = Which part of the body was hurt? Left or right?
    .hint = For example: left lower leg. Several are fine

exclusion-alcohol = Did being drunk cause this injury?
    .why = You mentioned drink, so we check once. Having had a drink is not the same as being hurt by drunkenness.
    .voice = You mentioned drink. Did being drunk cause this injury?

exclusion-drugs = Did taking drugs cause this injury?
    .why = Your words mentioned it, so we check once. Papers of a hospital or the police count.
    .voice = Did taking drugs cause this injury?

exclusion-self_harm = Was the injury caused on purpose by the person hurt?
    .why = Your words mentioned it, so we check once. Papers of a hospital or the police count.
    .voice = Was the injury caused on purpose by the person hurt?

exclusion-crime = Have the police or a court said that an intentional crime caused it?
    .why = Your words mentioned it, so we check once. Only papers of the competent bodies count.
    .voice = Have the police or a court said that an intentional crime caused the injury?

worker-name_self = What is your name?
    .why = The form names the person who was hurt.
    .voice = What is your name, please?
    .hint = As on the identity card

worker-name = What is the name of the person who was hurt?
    .why = The form names the person who was hurt.
    .voice = What is the name of the person who was hurt?
    .hint = As on the identity card

worker-id_number_self = What is your identity number?
    .why = It lets us check who you are and your insurance, so no further proof is needed.
    .voice = Please say your identity number.
    .hint = 18 characters, the last may be X

worker-id_number = What is the identity number of the person who was hurt?
    .why = It lets us check the person and the insurance, so no further proof is needed.
    .voice = Please say the identity number of the person who was hurt.
    .hint = 18 characters, the last may be X

worker-phone_self = What is your mobile number?
    .why = We call or text you at each step.
    .voice = Please say your mobile number.

worker-phone = What is the mobile number of the person who was hurt?
    .why = Staff need to ask and inform the person who was hurt.
    .voice = Please say the mobile number of the person who was hurt.

worker-address_self = Where do you live?
    .why = The form names the address, and notices are sent there.
    .voice = Please say where you live, down to the door number.
    .hint = Down to the door number, where letters reach you

worker-address = Where does the person who was hurt live?
    .why = The form names the address, and notices are sent there.
    .voice = Please say where the person who was hurt lives, down to the door number.
    .hint = Down to the door number, where letters arrive

applicant-name_employer = Who handles this for the employer?
    .why = The form names the person in charge, so that we can reach them.
    .voice = What is the name of the person handling this for the employer?

applicant-name = What is your name?
    .why = You apply, so the form carries your name.
    .voice = What is your name, please?
    .hint = As on the identity card

applicant-phone = What is your phone number?
    .why = We tell you at each step.
    .voice = Please say your phone number.

employer-name_employer = What is the full name of your organisation?
    .why = The form and the decision carry the full name.
    .voice = Please say the full name of your organisation.
    .hint = As on the business licence

employer-name = Which employer is it?
    .why = The form names the employer, and the insurance record is looked up by it.
    .voice = Which employer is it?
    .hint = The full name if you can; it is on the contract, payslip or badge

employer-credit_code = What is your unified social credit code?
    .why = Registration and insurance are looked up by it, so no licence copy is needed.
    .voice = Please say the unified social credit code.
    .hint = 18 characters, on the business licence

employer-address_employer = What is your organisation's address?
    .why = The form names it, and notices are sent there.
    .voice = Please say the organisation's address.

employer-address = Where is the employer?
    .why = Without an insurance record, the employer's area handles the case.
    .voice = Please say where the employer is.
    .hint = The place where the work is done will do

employer-phone_employer = What is your organisation's phone number?
    .why = The form names it.
    .voice = Please say the organisation's phone number.

employer-phone = What is the employer's phone number?
    .why = Staff must ask the employer, who has to show evidence.
    .voice = Please say the employer's phone number; the boss or foreman will do.
    .hint = The boss, the foreman or the office

worker-occupation_self = What work do you do there?
    .why = The form names the post, and it shows how the injury relates to the work.
    .voice = What work do you do there?
    .hint = For example: carpenter, welder, cleaner

worker-occupation = What work does the person who was hurt do there?
    .why = The form names the post, and it shows how the injury relates to the work.
    .voice = What work does the person who was hurt do there?
    .hint = For example: carpenter, welder, cleaner

worker-work_start_on_self = Since when have you worked there?
    .why = The form asks when the work began.
    .voice = Since when have you worked there?
    .hint = Year and month will do

worker-work_start_on = Since when has the person worked there?
    .why = The form asks when the work began.
    .voice = Since when has the person who was hurt worked there?
    .hint = Year and month will do

diagnosis-paper = Please photograph the hospital's medical certificate.
    .why = The application needs it. With a photo you need not write down the hospital and the diagnosis.
    .voice = Please photograph the hospital's medical certificate. If you do not have it, just say so.
    .hint = You can apply without it: tap the reason below

diagnosis-date = On which day did the hospital see the injury?
    .why = The form asks for the day of the first diagnosis.
    .voice = On which day did the hospital first see the injury?
    .hint = For example: the same day, or the day after

accident-narrative = Please tell what happened.
    .why = The form takes the story in your own words.
    .voice = Please tell what happened. Take your time.
    .hint = When, where, at which work, and how

employment-insured_employer = Did you pay work-injury insurance for the person before the accident?
    .why = If so, the insured place handles the case; an application is possible without it too.
    .voice = Did you pay work-injury insurance for the person before the accident?

employment-insured = Does the employer pay work-injury insurance?
    .why = If so, the insured place handles the case; an application is possible without it too.
    .voice = Does the employer pay work-injury insurance? It is fine if you are not sure.

region-insured = In which city is the insurance paid?
    .why = The place where the insurance is paid handles the case.
    .voice = In which city is the work-injury insurance paid?
    .hint = City and district, for example: Yuhang, Hangzhou

region-accident = In which city is the work done?
    .why = Without an insurance record, the place of work handles the case.
    .voice = In which city and district is the work done?
    .hint = City and district, for example: Wuhou, Chengdu

employment-contract = Was a labour contract signed?
    .why = Without an insurance record, something must show the work for this employer. Other proof will do as well.
    .voice = Was a labour contract signed? Other proof will do as well.

limit-exclusion_cause = What kept you from applying within the year?
    .why = Some lost time need not count; staff will look at it.
    .voice = What kept you from applying within the year? Listen first, then choose.

accident-traffic = Was it a traffic accident on the way?
    .why = For an injury on the way to or from work it matters whether it was a traffic accident. Falling off your own bike counts.
    .voice = Was it a traffic accident? Falling off your own bike counts too.

accident-traffic_liability = What did the police say about your share of the fault?
    .why = This ground needs that the main fault is not yours. You can apply without a finding.
    .voice = In the police document, what is your share of the fault?
    .hint = No finding yet? Choose “Later”

disease-certificate_date = On which day was the occupational disease diagnosed?
    .why = The time to apply runs from the day of the diagnosis.
    .voice = Which day does the certificate of the occupational disease name?
    .hint = As on the certificate

disease-post = In which job were you exposed?
    .why = The form names the job with the harmful exposure.
    .voice = In which job were you exposed to what made you ill?
    .hint = For example: drilling, spray painting, welding

disease-exposure_from = When did the exposure begin?
    .why = The form names the time of exposure.
    .voice = When did the exposure begin?
    .hint = The year is enough

disease-exposure_to = When did the exposure end?
    .why = The form names the time of exposure.
    .voice = When did the exposure end?
    .hint = Still working there? Choose “does not apply”

illness-first_diagnosis_at = At the hospital, when was the first diagnosis?
    .why = If there was a hospital, the form names this time, as in the records.
    .voice = At the hospital, when was the first diagnosis? If there was none, that is fine.
    .hint = As in the records; there is no hurry
    .none = No hospital

death-at = When did the person pass away?
    .why = The form names this time, as in the certificate.
    .voice = When did the person pass away? There is no hurry; as in the certificate.
    .hint = As in the certificate; without it, roughly will do

# Other words: the person has died (family)
applicant-relation_death = What was he or she to you?
    .why = Family, union and employer can all apply; what they fill in differs.
    .voice = What was he or she to you?
accident-date_death = On which day did it happen?
    .why = The time to apply runs from that day.
    .voice = On which day did it happen? There is no hurry.
    .hint = If you are not sure, roughly will do
accident-time_death = At about what time did it happen?
    .why = It matters whether it was working time.
    .voice = At about what time did it happen?
    .hint = Roughly is fine, for example: after three in the afternoon
accident-place_death = Where did it happen?
    .voice = Where did it happen?
    .hint = For example: the workshop, or the site
accident-cause_death = How did it happen?
    .why = The form describes what happened.
    .voice = Please tell how it happened.
    .hint = As much as you know
accident-in_work_time_death = Was it during working hours?
    .why = Working time is one of the conditions. Overtime counts.
    .voice = Was it during working hours? Overtime counts.
accident-in_workplace_death = Was it at the place of work?
    .why = The place of work is one of the conditions.
    .voice = Was it at the place of work?
accident-work_related_death = Was it connected with the work?
    .why = A link with the work is one of the conditions.
    .voice = Was it connected with the work?
    .hint = The own job or an assigned task: say “yes”
worker-name_death = What was the name of your relative?
    .why = The form names the worker.
    .voice = What was the name of your relative?
worker-id_number_death = What is the ID number of your relative?
    .voice = What is the ID number of your relative? You can leave it out for now.
worker-address_death = Where did your relative live?
    .why = The form names the address.
    .voice = Where did your relative live?
worker-occupation_death = What was the job of your relative there?
    .why = The form names the job; it also shows the link with the work.
    .voice = What was the job of your relative there?
worker-work_start_on_death = Since when had your relative worked there?
    .voice = Since when had your relative worked there?
diagnosis-paper_death = If the hospital gave a medical certificate and you have it at hand, please photograph it.
    .why = Where there was a hospital, its certificate is needed. If you do not have it, staff can ask the hospital.
    .voice = If the hospital gave a medical certificate, please photograph it. If not, there is no hurry.
diagnosis-date_death = If there was a hospital, on which day was that?
    .why = Where there was a hospital, the form names this day. Where there was none, it stays empty.
    .voice = If there was a hospital, on which day was that? If there was none, that is fine.
    .hint = If you are not sure, roughly will do
    .none = No hospital
employment-insured_death = Had the employer paid work-injury insurance?
    .voice = Had the employer paid work-injury insurance? Not knowing is fine.

# Other words: the person has died (employer)
accident-date_loss = On which day was the accident?
    .why = The time to apply runs from that day.
    .voice = On which day was the accident?
diagnosis-paper_loss = If the hospital gave a medical certificate, please photograph it.
    .why = Where there was a hospital, its certificate is needed. If you do not have it, staff can ask the hospital.
    .voice = If the hospital gave a medical certificate, please photograph it. You can apply without it.
diagnosis-date_loss = If there was a hospital, on which day was that?
    .why = Where there was a hospital, the form names this day. Where there was none, it stays empty.
    .voice = If there was a hospital, on which day was that?
    .none = No hospital
accident-cause_loss = How did the accident happen?
    .why = The form names the cause of the accident.
    .voice = How did the accident happen?
worker-name_loss = What was the name of the worker?
    .why = The form names the worker.
    .voice = What was the name of the worker?
worker-id_number_loss = What is the ID number of the worker?
    .voice = What is the ID number of the worker?
worker-address_loss = Where did the worker live?
    .voice = Where did the worker live?
accident-in_work_time_loss = Was it during working hours?
    .why = Working time is one of the conditions. Overtime counts.
    .voice = Was it during working hours?
accident-in_workplace_loss = Was it at the place of work?
    .why = The place of work is one of the conditions.
    .voice = Was it at the place of work?
accident-work_related_loss = Was it connected with the work?
    .why = A link with the work is one of the conditions.
    .voice = Was it connected with the work?
    .hint = The own job or an assigned task counts

# Other words: sudden illness
accident-date_illness = On which day did the illness begin?
    .why = The time to apply depends on this day.
    .voice = On which day did the illness begin?
    .hint = For example: yesterday, or 8 November
accident-time_illness = At about what time did the illness begin?
    .why = It matters whether it was working time.
    .voice = At about what time did it begin?
accident-place_illness = Where did the illness begin?
    .voice = Where did it begin?
    .hint = For example: the workshop, or the office
accident-cause_illness = What happened around that time?
    .why = The form describes how the illness began.
    .voice = Please tell what happened around that time.
    .hint = For example: fainted on the night shift
accident-in_work_time_illness = Was it during working hours?
    .why = This ground looks at illness in working time. Overtime counts.
    .voice = Was it during working hours? Overtime counts.
accident-in_workplace_illness = Was it at the work post?
    .why = This ground looks at illness at the work post.
    .voice = Was it at the work post?

# Other words: hurt by somebody
accident-cause_violence = How were you hurt?
    .voice = Please tell how you were hurt.
    .hint = For example: pushed over while checking tickets
accident-work_related_violence = Was it because of your work?
    .why = This ground looks at harm suffered because of the work.
    .voice = Was it because of something in your work?
    .hint = A private quarrel does not count

# Other words: away on a task
accident-work_related_trip = Were you doing something for the employer?
    .why = This ground looks at harm from the work while away.
    .voice = When it happened, were you doing something for the employer?
    .hint = Travelling and waiting count

# Other words: working for a foreman
employer-name_foreman = Which company runs the site?
    .why = If the foreman has no licence, the company that gave him the work is responsible.
    .voice = Which company runs the site where you worked? Not knowing is fine.
    .hint = The board at the gate names the builder
employer-address_foreman = Where is the site?
    .why = It helps to find the company and the right office.
    .voice = Where is the site where you worked?
employer-phone_foreman = What is the phone number of the foreman or the site?
    .why = Staff use it to reach the company.
    .voice = What is the phone number of the foreman or the site?

# Other words: dispatch
employer-name_dispatch = What is the dispatch company called?
    .why = For dispatched workers the dispatch company applies and is responsible.
    .voice = What is the dispatch company called that you have the contract with?

accident-narrative_death = Please tell what happened.
    .why = The form describes what happened: when, where, doing what. As much as you know.
    .voice = Please tell what happened. There is no hurry; as much as you know.
accident-narrative_loss = Please tell how the accident happened.
    .voice = Please tell how the accident happened.
accident-narrative_illness = Please tell how the illness began.
    .why = The form describes what happened: when, where, doing what.
    .voice = Please tell how the illness began: when, where, doing what.
