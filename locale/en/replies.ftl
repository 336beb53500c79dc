# What the service says in a conversation.

heard = I have written it all down. Look after your injury first; the rest can take its time.
not-read = I did not understand that. Just say when, where and how you were hurt.
not-read-answer = I did not understand that answer. Try other words, or tap “I don't know”.
other-script = I kept your words exactly. I can only read Chinese for now: please tap an answer below, or call 12333 for a person.
ask-a-person = I cannot answer that fully yet, and a wrong answer could harm you. You can ask 12333 at the price of a local call. Let us fill in the application first.
set-aside = Some answers are not needed now. I keep them; if they are needed again, you will be asked to look once more.
nothing-to-undo = There is nothing left to undo.
submitted = Your application has been filed. Its number is { $case_no }.

refused-future-date = That day has not come yet. Please check the date.
refused-impossible-date = There is no such day. Please check the date.
refused-check-digit = One digit seems wrong. Please compare it with the card.
refused-not-an-id-number = An ID number has 18 characters. Please compare it with the card.
refused-not-a-phone = That does not look like a phone number. Please check it.
refused-out-of-range = That number does not seem right. Please check it.
refused-too-long = That is too long. Please say it shorter.
refused-wrong-type = I did not understand that answer. Please try other words.
refused-not-a-choice = Please tap one of the answers below.
refused-not-a-time = I did not understand the time. Say, for example, “three in the afternoon”.
refused-empty = There is nothing written yet.
refused-not-money = I did not understand the amount. Say, for example, “6500 yuan”.
refused-not-a-region = I do not know that place. Please name the city.
refused-offset-missing = I did not understand the time. Please say it again.
refused-wrong-length = That is too much. Please say what matters most.

confirm-batch = I understood it like this. Is it right?
confirm-batch-why = These follow from what you said and count only when you agree. Tap one to correct it.
confirm-rival = You said two different things about “{ $fact }”. Which one is right?
confirm-rival-why = I keep both. Choose the one for the form.
confirm-returned = “{ $fact }” is needed again. Is it still so?
confirm-returned-why = You told it before; it was put aside when it was not needed. Please look once more.

reask-contradiction = Asked again because two answers differ.
reask-dependency_changed = Shown again because an earlier answer changed.
reask-postponed = You said you would answer this later.

next-review = That was the last question. Please read the form, sign it and send it.
next-authority = It is now the authority's turn. You will be told.

yes = Yes
no = No
list-joint = , 
day-part-dawn = before dawn
day-part-morning = in the morning
day-part-noon = at noon
day-part-afternoon = in the afternoon
day-part-evening = in the evening
day-part-night = at night
date-y = { $year }
date-ym = { $year }, month { $month }
date-ymd = { $year }-{ $month }-{ $day }
date-yd = { $year }, day { $day }
date-m = month { $month }
date-md = month { $month }, day { $day }
date-d = day { $day }
casualties = { $deaths } dead, { $serious } seriously hurt, { $injured } hurt

source-utterance = you said it
source-answer = you filled it in
source-inferred = inferred from your words
source-account = from your sign-in
source-register = from a register
source-document = read from a photo
source-carried = from an earlier step
source-undo = you filled it in
source-derived = worked out from the ID number
source-supplied = the authority adds it from its registers
source-declined = you left it open
source-none = not filled in yet

why-not-asked = “{ $fact }” is not asked. If you tell it, it goes into the application.
if-declined = You can file without it and keep your filing date. Staff will check what is missing.
supplier-employer = the employer
supplier-worker = the worker
supplier-insurance-agency = the insurance agency
supplier-appraisal-committee = the appraisal committee
supplier-authority = the labour authority
supplier-civil-affairs = civil affairs
supplier-court = a court
supplier-disease-register = the occupational disease register
supplier-emergency-authority = the emergency authority
supplier-hospital = the hospital
supplier-household-register = the household register
supplier-identity-register = the identity register
supplier-market-register = the business register
supplier-police = the police
supplier-traffic-police = the traffic police
supplier-veterans-affairs = veterans affairs
