# Who looked at my case, and why.

action-read_case = opened your case
action-read_document = looked at one of your papers
action-track = looked up the progress by its number
purpose-handling = handling your case
role-window = the window
role-investigator = investigation
role-reviewer = review
role-signer = decision
role-lca_office = capacity appraisal
role-expert = appraisal expert
role-agency = insurance agency
role-inspector = inspection
role-admin = system administration
role-visitor = somebody with the number and a code
role-staff = staff
