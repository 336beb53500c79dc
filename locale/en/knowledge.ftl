# About the answers: where they come from, how sure we are, whom to ask.

answer-gone = This has been rewritten since. Ask again and you get what holds now.
sure-original = Written with the text of the law at hand.
sure-copy = Written from a copy of the provision; not yet compared with the original.
sure-memory = Not yet compared with the original. Ask at 12333 before you rely on it.
sure-reading = The law does not say this in so many words; it is how we read it. Ask at 12333 before you rely on it.
checked = Checked on { $day }.

# One heading for each file
subject-amounts = How sums are worked out: wage, year, several injuries
subject-applying = Applying: how and when
subject-appraisals = The grade
subject-benefits = How much, and who pays
subject-circumstances = How it happened: own fault, small injuries, breaks
subject-commuting = On the way to or from work
subject-deaths = After a death: what the family can claim
subject-doubts = Doubtful ones: found later, after leaving, private doings
subject-eligibility = Is it a work injury?
subject-elsewhere = Not a work injury: where to go
subject-employers = The employer denies it or does nothing
subject-ending = Leaving, dismissal, end of the contract
subject-filing = Under way: where, how long, who proves
subject-illness = Occupational disease, sudden illness, old complaints
subject-insurance = Work injury insurance and other insurance
subject-owed = Those who have to pay
subject-payments = When the money comes
subject-people = Day labour, past retirement age, riders, interns
subject-pressures = No contract, settlements, no work given, contractors
subject-remedies = If you disagree, or the employer does not pay
subject-treatment = During treatment: costs, pay, meals

# The public pages
brand = Yichuang
language = EN
skip = Skip to the text
tools = Tools
call = Call 12333
comma = ,{ " " }
gap = { " " }
semicolon = ; { "" }
basis = From:{ " " }
program = This is a program, not an official, and it decides nothing. Whether it is a work injury is decided by staff of the department.
answers = Questions about work injuries
answers-lead = What people ask most after an injury at work. Each answer names the law it comes from.
all-questions = All questions
situations = Which is your situation?
personal = These depend on your own days and figures:
personal-go = Tell what happened and get yours
begin-title = Tell us your case
begin-hint = Write one sentence about what happened. You get answers for your case, and the form is filled in for you. No sign-in needed to start.
begin = Tell what happened
person = Ask a person
person-hint = Call 12333 at the price of a local call. Or ask at the work injury window of your local department; bring your identity card.
person-call = Call 12333
region = The rules differ by place. Where are you?
region-none = The national rules
region-show = Show
related = People also ask
gone = This page cannot be found
gone-hint = It may have another name now, or the address is not complete. Look through all questions.
search-label = What would you like to know?
search-hint = Write it the way you would say it. No names or numbers needed.
search = Ask
read-on = Read the whole answer
lead-evidence = See what is worth keeping
lead-letters = See the papers that are ready
lead-estimate = Work it out yourself
