# One message is the short name of a fact; its attributes name the values; supplier-… names who else can supply it.

applicant-relation = Applicant is the worker’s
    .self = self
    .spouse = husband or wife
    .parent = parent
    .child = child
    .sibling = brother or sister
    .grandparent = grandparent
    .grandchild = grandchild
    .other_kin = other relative
    .union = trade union
    .employer = employer
    .agent = agent
    .other = other

applicant-name = Applicant’s name

applicant-phone = Applicant’s phone

worker-name = Worker’s name

worker-id_number = Identity number

worker-phone = Worker’s phone

worker-address = Worker’s address

worker-age = Age

worker-occupation = Occupation

worker-industry = Industry

worker-tenure = How long in the job

worker-work_start_on = Work began on

worker-monthly_wage = Monthly wage

employer-name = Employer

employer-credit_code = Unified social credit code

employer-address = Employer’s address

employer-phone = Employer’s phone

employer-attitude = What the employer does
    .ignores = ignores it
    .refuses_pay = refuses to pay
    .refuses_apply = refuses to apply
    .denies_relation = denies the employment
    .denies_injury = denies the injury
    .underpays = pays too little
    .delays = delays
    .conceals = conceals it
    .obstructs = obstructs
    .forces_resign = presses to resign
    .forces_discharge = presses to leave hospital
    .private_settlement = wants a private settlement
    .cooperates = cooperates
    .unreachable = cannot be reached

employer-status = State of the employer
    .operating = operating
    .bankrupt = bankrupt
    .closing = closing down
    .deregistered = deregistered
    .acquired = taken over
    .unregistered = not registered

employer-has_applied = Employer has applied
    .yes = yes
    .no = no

employer-pays_medical = Employer pays treatment
    .yes = yes
    .no = no

employment-insured = Work-injury insurance
    .yes = paid
    .no = not paid

employment-contract = Labour contract
    .yes = signed
    .no = not signed

employment-ended = Has left the employer
    .yes = yes
    .no = no

employment-form = Form of work
    .direct = employed directly
    .dispatch = dispatched
    .subcontract = through a subcontractor
    .affiliated = affiliated
    .project = on a building project
    .platform = orders from a platform
    .over_age = over retirement age
    .intern = intern
    .part_time = part time
    .civil_servant = civil servant
    .informal = casual work

region-insured = Insured in

region-accident = Place of work

accident-date = Day of the accident

accident-time = Time of the accident

accident-place = Place of the accident

accident-cause = Cause of the accident

accident-narrative = What happened

accident-witnesses = Who saw it

accident-casualties = People harmed

accident-vehicle = Vehicle

accident-in_work_time = During work
    .yes = yes
    .no = no

accident-in_workplace = At the place of work
    .yes = yes
    .no = no

accident-work_related = Because of the work
    .yes = yes
    .no = no

accident-preparatory = Preparing or clearing up
    .yes = yes
    .no = no

accident-violence = Attacked because of work
    .yes = yes
    .no = no

accident-business_trip = Away for work
    .yes = yes
    .no = no

accident-commuting = On the way to or from work
    .yes = yes
    .no = no

accident-traffic = Traffic accident
    .yes = yes
    .no = no

accident-traffic_liability = Own liability in the traffic accident
    .own_none = none
    .own_minor = minor
    .own_equal = equal
    .own_main = main
    .own_full = full
    .undetermined = not determined

accident-overtime = Overtime
    .yes = yes
    .no = no

accident-organised_activity = At an activity of the employer
    .yes = yes
    .no = no

injury-parts = Parts hurt

injury-kinds = Kind of injury

diagnosis-hospital = Hospital

diagnosis-date = Day of diagnosis

diagnosis-result = Diagnosis

treatment-kind = Treatment

treatment-hospital_days = Days in hospital

treatment-cost = Cost of treatment

disease-name = Occupational disease

disease-post = Post with exposure

disease-exposure_from = Exposure began

disease-exposure_to = Exposure ended

disease-certificate_date = Day of the certificate

illness-sudden = Sudden illness
    .yes = yes
    .no = no

illness-name = Illness

illness-first_diagnosis_at = First diagnosis at

death-occurred = Has died
    .yes = yes
    .no = no

death-at = Time of death

death-within_48h = Died within 48 hours
    .yes = yes
    .no = no

rescue-public_interest = Rescuing or fighting a disaster
    .yes = yes
    .no = no

veteran-certificate = Disabled soldier’s certificate
    .yes = yes
    .no = no

exclusion-crime = Found to be caused by intentional crime
    .yes = yes
    .no = no

exclusion-alcohol = Caused by drunkenness
    .yes = yes
    .no = no

exclusion-drugs = Caused by drugs
    .yes = yes
    .no = no

exclusion-self_harm = Caused on purpose by oneself
    .yes = yes
    .no = no

limit-exclusion_cause = What kept you from applying
    .none = none of these
    .force_majeure = an event nobody could prevent
    .liberty_restricted = liberty was restricted
    .employer_cause = the employer caused the delay
    .registration_fault = applied, but the office did not register it
    .labour_dispute = arbitration or suit on the employment

recognition-status = Recognition so far
    .none = not applied
    .applied = applied
    .pending = under way
    .done = recognised
    .denied = not recognised

recognition-date = Day of the recognition decision

appraisal-status = Appraisal so far
    .none = not applied
    .applied = applied
    .pending = under way
    .done = concluded

appraisal-grade = Grade

worker-sex = Sex

worker-birth_date = Date of birth
