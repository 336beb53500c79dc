# Registers: what was asked, what was found, and what the person is asked to check.

register-population = population register
register-enrolment = insurance enrolment
register-project = project enrolment
register-market = business register
result-asked = being asked
result-found = found
result-not-found = not found
result-mismatch = does not fit
result-share-down = not reachable for now

confirm-batch = The registers say this. Is it right?
confirm-batch-why = These were found in registers and count only when you agree. Tap what is wrong to correct it.
confirm-mixed = Is this right?
confirm-mixed-why = Some of it is from your words, some from registers. Tap what is wrong to correct it.
confirm-rival = The register has another “{ $fact }”. Which one holds?
confirm-rival-why = Both are kept. You choose which one goes into the form.
confirm-late = “{ $fact }” was found in a register. Is it right?
confirm-late-why = You left this open before. It has been found since, so please look at it.
reask-contradiction = A register has this, so please look at it.
reask-postponed = You put this off for later.
reask-dependency_changed = An earlier answer changed, so please look at this again.
