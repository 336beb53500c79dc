# One message is one period; .end says what happens then, .late what is said afterwards (never “too late” by a machine).

T03 = Time for the employer to apply
    .end = If the employer applies later, costs of that time fall on the employer.
    .late = Thirty days have passed; the employer can still apply, the sooner the better. Costs of this time fall on it; in special circumstances the office may agree to more time. The worker or the family may apply all the same.
T04 = Time for you to apply
    .end = Please apply by this day. Applying counts; papers may follow.
    .late = A year has passed. Some time need not count; staff will look at it.
T05 = Time to check the application
    .end = By this day you are told: accepted, papers missing, or not accepted.
    .late = The time to check has passed. You may ask, or ask for reconsideration.
T06 = Time to hand in missing papers
    .end = Please hand them in by the day in the notice.
    .late = The day has passed. Please hand them in soon or tell the staff.
T07 = Time to check after the missing papers came in
    .end = By this day you are told: accepted or not.
    .late = The time to check has passed. You may ask, or ask for reconsideration.
T08 = Time for the decision
    .end = The decision is made by this day.
    .late = The time for the decision has passed. You may ask, or ask for reconsideration.
T09 = Time for the decision when the facts are clear
    .end = The decision is made by this day.
    .late = The time for the decision has passed. You may ask, or ask for reconsideration.
T12 = Time for the employer to show evidence
    .end = Without it, the worker's evidence and the findings count.
    .late = The employer showed none in time; the worker's evidence and the findings count.
T13 = Time to deliver the decision
    .end = By this day the decision is delivered to you and the employer.
    .late = The time to deliver has passed. You may ask.
T14 = Time to ask for reconsideration
    .end = Whoever disagrees may ask for reconsideration by this day.
    .late = Sixty days have passed. Special reasons may be explained to the reviewing body.
T15 = Time to go to court
    .end = Whoever disagrees may go to court by this day.
    .late = Six months have passed. Special reasons may be explained to the court.

basis-counting = counted by the rules of the Civil Code
provisional = the holiday plan is not out yet, so the day may change
stop-awaiting_conclusion = waiting for the conclusion of a competent body
stop-labour_dispute = arbitration or a suit on the employment, so the time stands still
stop-force_majeure = an event nobody could prevent, to be checked
stop-liberty_restricted = restricted liberty, to be checked
stop-employer_cause = delay caused by the employer, to be checked
stop-registration_fault = fault in registering, to be checked

T01 = Time for the employer to report a death from sudden illness
    .end = The employer should report by this day.
    .late = The time to report has passed; please report soon. The application is not affected.
