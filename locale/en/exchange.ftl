# Registers: what was asked and what was found.

register-population = population register
register-enrolment = insurance enrolment
register-project = project enrolment
register-market = business register
result-asked = being asked
result-found = found
result-not-found = not found
result-mismatch = does not fit
result-share-down = not reachable for now
