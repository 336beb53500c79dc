# Ways of saying one thing, by which the search finds it. Nobody is shown them.

deadline = it happened long ago; too late; months have passed; more than a year; last day; time limit; expired
grade = which grade; how bad is it rated; lost part of a finger; disability level; not rated
appraisal = where to be examined; when is the appraisal; appraisal fee; not happy with the grade; appraise again; committee
money = how much money; how much compensation; compensation amount; what will I get; how much do I get; amount for a grade; broken bone; by which wage
items = what benefits are there; which payments; what am I entitled to
payer = who pays; employer or fund; insurance or company
medical = hospital bill; doctor costs; medicine; surgery; reimbursement; paid from my own pocket; second operation
pay = wages while recovering; sick leave; basic pay only; off work; lost income
care = someone to look after me; nurse; food in hospital; travel costs; cannot care for myself
claim = how to claim; how to get compensation; talk to the boss
death = he died; killed at work; funeral costs; pension for children and parents; survivors
leaving = quit; fired; dismissed; contract ended; made to resign; payment on leaving
both = accident insurance; private insurance; the driver paid; both payments; third party
insured = how to check insurance; just started; who pays contributions; not registered
delay = waiting long; money has not come; when is it paid; no news
dispute = sue; arbitration; court; not happy with the decision; complaint; judgment not paid
how_to_apply = where to apply; how to report; which office; can my family apply for me; the boss does not go; apply alone; online
documents = which papers; what to bring; copies; no contract; lost ID card; no evidence; nobody saw it; chat messages as proof
next_step = after the decision; what comes next; and then
policy = which law; regulation; official rules
eligibility = does it count; on the way to work; traffic accident after work; fell off my bike; collapsed at work; heart attack; broke the rules; no helmet; drunk; business trip; fight; retired; intern; student; delivery rider; courier; occupational disease; dust; deaf; private household
employer_refuses = the boss refuses; will not sign; no stamp; denies it; ran away; cannot be reached; private settlement; made me sign an agreement
liability = who is responsible; contractor; agency worker; not insured; whose fault
what_to_do = just had an accident; do not know what to do; where to begin
