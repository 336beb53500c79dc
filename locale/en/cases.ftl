# Words of a case's progress: regions, states, next steps, actions, timeline, remedies.

region-330100 = Hangzhou, Zhejiang
region-510100 = Chengdu, Sichuan
authority-330100 = Hangzhou Human Resources and Social Security Bureau
authority-510100 = Chengdu Human Resources and Social Security Bureau
authority-unknown = Not yet clear which office handles it
authority-unchecked = Staff check whether the city or the district handles it.

why-insured_place = The insurance is paid here, so this office handles it.
why-insured_place_unknown = The insured place is not known yet; this office takes it in first.
why-production_place = There is no insurance, so the place of work handles it.
why-insurance_unknown = It is not known yet whether there is insurance; the place of work comes first.
why-production_place_unknown = It is not known yet where the employer is.
why-place_not_served = This place was not understood or is not connected yet; 12333 can tell.
whom-employer = the employer can tell
whom-insurance_agency = staff will ask the insurance agency
whom-hotline = 12333 can tell

stage-intake = Filling in
stage-review = Checking papers
stage-decision = Findings and decision
stage-delivery = Delivering the decision
stage-closed = Finished

state-draft = Not handed in yet
state-reported = Accident reported
state-submitted = Application received
state-supplement_required = Papers missing
state-supplement_received = Missing papers received
state-accepted = Accepted
state-suspended = Paused
state-recognized = Recognised as work injury
state-deemed = Deemed a work injury
state-not_recognized = Not recognised
state-served = Decision delivered
state-not_accepted = Not accepted
state-withdrawn = Withdrawn

move-applicant = The applicant's move
move-employer = The employer's move
move-authority = The office's move
move-other_body = Waiting for another body
move-nobody = Nothing to do

next-draft = When everything is told, check the form, sign it and hand it in.
next-reported = Please file an application for each injured person; nothing of the report has to be entered again.
next-reported-other = The employer reported the accident.
next-submitted = Staff are checking; what is missing is told once, all together.
next-submitted-other = The other side has applied; staff are checking.
next-supplement_required = Please hand in the papers named in the notice.
next-supplement_required-other = Staff are waiting for the applicant's papers.
next-supplement_received = Staff are checking the papers that came in.
next-supplement_received-other = Staff are checking the papers that came in.
next-accepted = Staff are finding out the facts, then they decide.
next-accepted-other = Accepted; staff will ask you about it.
next-evidence_requested = Please give your evidence to the office within the time set.
next-evidence_requested-other = Staff are waiting for the employer's evidence; after that day they go on without it.
next-suspended = Another body's conclusion is awaited; then it goes on.
next-suspended-other = Another body's conclusion is awaited; then it goes on.
next-recognized = The decision is made and on its way to you.
next-recognized-other = The decision is made and on its way to you.
next-deemed = The decision is made and on its way to you.
next-deemed-other = The decision is made and on its way to you.
next-not_recognized = The decision is made and on its way to you.
next-not_recognized-other = The decision is made and on its way to you.
next-served = The decision is delivered. Whoever disagrees may contest it.
next-served-other = The decision is delivered. Whoever disagrees may contest it.
next-not_accepted = Not accepted. Whoever disagrees may contest it. While the time to apply runs you may apply again.
next-not_accepted-other = This application was not accepted.
next-withdrawn = Withdrawn. While the time runs you may apply again.
next-withdrawn-other = The applicant withdrew.

action-submit = Hand in
action-supplement = Add papers
action-withdraw = Withdraw
action-apply_again = Apply again
action-statement = Give the employer's view
action-reconsideration = Ask for reconsideration
action-message = Write to the office

event-reported = The employer reported the accident
event-submitted = Applied
event-joined = Filed for this accident; all that is filed for it is handled together
event-supplement_requested = Missing papers were named
event-supplement_received = Missing papers came in
event-accepted = Accepted
event-not_accepted = Not accepted
event-evidence_requested = The employer was asked for evidence
event-evidence_received = The employer's evidence came in
event-suspended = Paused
event-resumed = Went on
event-decided = Decided
event-served = Decision delivered
event-withdrawn = Withdrawn

role-worker = the worker
role-relative = a relative
role-union = a trade union
role-agent = an agent
role-employer = the employer
role-office = the office

track-ordinary = ordinary
track-simple = simple
track-green = given priority

remedy-reconsideration = Ask for reconsideration
remedy-reconsideration_silence = No answer in time: ask for reconsideration
remedy-court = Go to court
body-same_level_government = the people's government of the same level
body-court = the people's court

# A shorter period the place itself promised; the period in law stands beside it.
promised = Promised here: { $period }
# Looking up without an account shows the family name only.
masked-name = { $family }*
