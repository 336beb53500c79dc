# What the phone page says when it is first opened; the rest stands in page-later.

brand = Yichuang
title = Yichuang · work injury
page-title = { $page } · { $brand }
opening = Opening, one moment.
no-start = The page could not open. Check your connection and try again.
no-script = This page needs JavaScript.
skip = Skip to the content
tools = Tools
large = Large
other-language = 中文
mine = Mine
person = Help
more = More
loading = Opening…
back = Back
yes = Yes
no = No
list-comma = {", "}
try-again = Try again
no-page = This page did not open
hotline = Call 12333
not-official = This is a program, not an official, and it decides nothing.
to-a-person = Get help from a person

# Link and failures
pace-slow = The connection is slow. Still working.
pace-very-slow = The connection is very slow. What you said is kept on this phone.
pace-offline = No connection. Go on; it is sent as soon as you are back.
note-changed = Something changed meanwhile. This is the latest.
note-elsewhere = Something new came in. This is the latest.
error-unknown = That did not work. Please try again.
error-link = No connection. Check it and try again.
error-sign-in-again = Your sign-in has ended. Sign in again; everything is still there.

# First page
home-title = Hurt at work? Apply here
home-lead = Tell what happened. You are asked only what is missing, and the form fills itself.
home-lost = Sign in to find what you told before.
story-label = What happened?
story-example = For example, in Chinese: 昨天下午三点多，在工地二楼从脚手架摔下来，左小腿骨折
story-hint = When, where and how is enough. Please write in Chinese; you may dictate.
story-empty = Please write one sentence first.
who = Who is applying? You may skip this
role-worker = I was hurt
role-relative = For a relative
role-employer = Employer
how-many = How many people were hurt?
hurt-one = One person
hurt-several = Several people
hurt-one-hint = You fill in the form and file it for them.
hurt-several-hint = First report the accident, then file for each person. You tell of the accident only once.
step-tell = Tell it, no sign-in needed
step-check = Check the filled form
step-sign = Sign in, sign, submit
begin = Start
go-track = Look up a case
go-questions = Just ask a question

# Conversation
counter = Characters left: { $n }
counter-over = Characters too many: { $n }
recap = Noted so far
undo-said = Undo that
confirm-said = Yes, all correct
basis = Basis:{" "}
sources = Basis:{" "}
read-question = Read this question aloud
read-always = Read to me
read-always-on = All right, the next questions will be read to you.
read-item = { $label }: { $value }.

# Answers
time-dawn = Before dawn
time-morning = Morning
time-noon = Noon
time-afternoon = Afternoon
time-evening = Evening
time-night = Night
state-proposed = please confirm
state-disputed = disputed
state-declined = left open
state-parked = set aside
state-unknown = empty
state-not-applicable = not needed

# Sign-in
sign-in = Sign in
