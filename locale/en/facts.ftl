# One message is the short name of a fact; .choice_… names its values; supplier-… names who else can supply it.

applicant-relation = Applicant is the worker’s
    .choice_self = self
    .choice_spouse = husband or wife
    .choice_parent = parent
    .choice_child = child
    .choice_sibling = brother or sister
    .choice_grandparent = grandparent
    .choice_grandchild = grandchild
    .choice_other_kin = other relative
    .choice_union = trade union
    .choice_employer = employer
    .choice_agent = agent
    .choice_other = other

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
    .choice_ignores = ignores it
    .choice_refuses_pay = refuses to pay
    .choice_refuses_apply = refuses to apply
    .choice_denies_relation = denies the employment
    .choice_denies_injury = denies the injury
    .choice_underpays = pays too little
    .choice_delays = delays
    .choice_conceals = conceals it
    .choice_obstructs = obstructs
    .choice_forces_resign = presses to resign
    .choice_forces_discharge = presses to leave hospital
    .choice_private_settlement = wants a private settlement
    .choice_cooperates = cooperates
    .choice_unreachable = cannot be reached

employer-status = State of the employer
    .choice_operating = operating
    .choice_bankrupt = bankrupt
    .choice_closing = closing down
    .choice_deregistered = deregistered
    .choice_acquired = taken over
    .choice_unregistered = not registered

employer-has_applied = Employer has applied
    .choice_true = yes
    .choice_false = no

employer-pays_medical = Employer pays treatment
    .choice_true = yes
    .choice_false = no

employment-insured = Work-injury insurance
    .choice_true = paid
    .choice_false = not paid

employment-contract = Labour contract
    .choice_true = signed
    .choice_false = not signed

employment-ended = Has left the employer
    .choice_true = yes
    .choice_false = no

employment-form = Form of work
    .choice_direct = employed directly
    .choice_dispatch = dispatched
    .choice_subcontract = through a subcontractor
    .choice_affiliated = affiliated
    .choice_project = on a building project
    .choice_platform = orders from a platform
    .choice_over_age = over retirement age
    .choice_intern = intern
    .choice_part_time = part time
    .choice_civil_servant = civil servant
    .choice_informal = casual work

region-insured = Insured in

region-accident = Place of work

accident-date = Day of the accident

accident-time = Time of the accident
    .choice_dawn = before dawn
    .choice_morning = morning
    .choice_noon = noon
    .choice_afternoon = afternoon
    .choice_evening = evening
    .choice_night = night

accident-place = Place of the accident

accident-cause = Cause of the accident

accident-narrative = What happened

accident-witnesses = Who saw it

accident-casualties = People harmed

accident-vehicle = Vehicle

accident-in_work_time = During work
    .choice_true = yes
    .choice_false = no

accident-in_workplace = At the place of work
    .choice_true = yes
    .choice_false = no

accident-work_related = Because of the work
    .choice_true = yes
    .choice_false = no

accident-preparatory = Preparing or clearing up
    .choice_true = yes
    .choice_false = no

accident-violence = Attacked because of work
    .choice_true = yes
    .choice_false = no

accident-business_trip = Away for work
    .choice_true = yes
    .choice_false = no

accident-commuting = On the way to or from work
    .choice_true = yes
    .choice_false = no

accident-traffic = Traffic accident
    .choice_true = yes
    .choice_false = no

accident-traffic_liability = Own liability in the traffic accident
    .choice_own_none = none
    .choice_own_minor = minor
    .choice_own_equal = equal
    .choice_own_main = main
    .choice_own_full = full
    .choice_undetermined = not determined

accident-overtime = Overtime
    .choice_true = yes
    .choice_false = no

accident-organised_activity = At an activity of the employer
    .choice_true = yes
    .choice_false = no

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
    .choice_true = yes
    .choice_false = no

illness-name = Illness

illness-first_diagnosis_at = First diagnosis at

death-occurred = Has died
    .choice_true = yes
    .choice_false = no

death-at = Time of death

death-within_48h = Died within 48 hours
    .choice_true = yes
    .choice_false = no

rescue-public_interest = Rescuing or fighting a disaster
    .choice_true = yes
    .choice_false = no

veteran-certificate = Disabled soldier’s certificate
    .choice_true = yes
    .choice_false = no

exclusion-crime = Found to be caused by intentional crime
    .choice_true = yes
    .choice_false = no

exclusion-alcohol = Caused by drunkenness
    .choice_true = yes
    .choice_false = no

exclusion-drugs = Caused by drugs
    .choice_true = yes
    .choice_false = no

exclusion-self_harm = Caused on purpose by oneself
    .choice_true = yes
    .choice_false = no

limit-exclusion_cause = What kept you from applying
    .choice_none = none of these
    .choice_force_majeure = an event nobody could prevent
    .choice_liberty_restricted = liberty was restricted
    .choice_employer_cause = the employer caused the delay
    .choice_registration_fault = applied, but the office did not register it
    .choice_labour_dispute = arbitration or suit on the employment

recognition-status = Recognition so far
    .choice_none = not applied
    .choice_applied = applied
    .choice_pending = under way
    .choice_done = recognised
    .choice_denied = not recognised

recognition-date = Day of the recognition decision

appraisal-status = Appraisal so far
    .choice_none = not applied
    .choice_applied = applied
    .choice_pending = under way
    .choice_done = concluded

appraisal-grade = Grade

supplier-employer = the employer
supplier-insurance_agency = the insurance agency
supplier-hospital = the hospital
supplier-market_register = the business register
supplier-identity_register = the identity register
supplier-household_register = household and marriage records
supplier-police = the police
supplier-traffic_police = the traffic police
supplier-court = a court
supplier-authority = the authority
supplier-emergency_authority = the emergency authority
supplier-disease_register = the disease register
supplier-civil_affairs = civil affairs
supplier-veterans_affairs = veterans affairs
supplier-appraisal_committee = the appraisal committee
