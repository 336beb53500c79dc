# What people read about each photograph. First the four words, from durable state only.

progress-sending = Sending
progress-received = Received
progress-reading = Reading
progress-done = Done
progress-retake = Please retake
progress-kept = Kept
progress-slow = Received; it takes longer than usual. It is safe, no need to send it again.

# What is wrong with a picture and how to take a better one. One sentence for each.

problem-blurry = It is blurred. Hold the phone still, tap on the print, and take it again.
problem-dark = It is too dark. Go where there is more light and take it again.
problem-glare = Light is reflected on the print. Turn it away from the lamp and take it again.
problem-cut-off = The edge is missing. Step back so that all four corners are in the picture.
problem-too-small = The picture is too small to read. Send the original, or take it again.
problem-tilted = It is tilted. Lay the paper flat and take it from straight above.
asked-once = If it does not get better, that is all right: we use this one.
unread = The machine cannot read it. The photo is kept and our staff will look at it.
partly = Only a part could be seen. If there is more, please send another photo.

# Files that cannot be opened: one reason each, with what to do.

refused-empty = This file is empty. Please choose a photo again.
refused-unsupported-type = We cannot open this kind of file. Please take a photo, or choose one from your phone.
refused-not-as-claimed = What is in the file does not fit its name. Please choose the original, or take a photo.
refused-broken = This file is damaged and cannot be opened. Please take a new photo.
refused-cut-short = This file did not come whole. Please send it again, or take a new photo.
refused-too-many-pixels = This picture is too large to open. Please take it with your phone's camera.
refused-too-many-pages = There are too many pages. Please send the important ones by themselves.
refused-too-heavy = This file cannot be opened. Please take a photo with your phone's camera.
refused-locked = This file has a password. Please remove it and send it again, or take photos of it.

# What a document is.

better-kind = This looks like { $kind }. Change it?

# One entry of a document. What answers a question is called as in the question; here stands the rest.

field-admitted = Admitted on
field-age = Age
field-amount = Amount
field-authority = Issued by
field-badge-no = Badge number
field-born = Born on
field-cause = Cause of death
field-certificate-no = Certificate number
field-conclusion = Conclusion
field-date = Date
field-decision-no = Document number
field-developer = Developer
field-discharged = Discharged on
field-document-no = Number
field-ends-on = Contract ends on
field-established = Established on
field-ethnicity = Ethnic group
field-general-contractor = Main contractor
field-gross = Gross pay
field-month = Month
field-net = Net pay
field-partner = Chat with
field-party-1 = First party
field-party-2 = Second party
field-party-3 = Third party
field-payee = Paid to
field-payer = Paid by
field-project = Project
field-purpose = Purpose
field-reported-on = Reported on
field-reporter = Reported by
field-representative = Legal representative
field-self-care = Self-care
field-sex = Sex
field-time = Time
field-valid-from = Valid from
field-valid-until = Valid until
field-words = What was said
field-worker-name = Worker's name
