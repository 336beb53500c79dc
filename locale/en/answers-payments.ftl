# Answers: when the money comes, and what to do when it does not.

delay = How long until I am paid?
delay-uninsured = Without insurance the employer pays. If it does not, you may ask the insurance agency, after recognition, for an advance from the fund. You may also go to labour arbitration within one year; it is free.
    .case = The employer had no insurance
delay-graded = Claim the fund's part from the insurance agency; how many days it takes differs from place to place, and 12333 can say where it stands. If the employer does not pay its part, go to labour arbitration within one year; it is free.
    .case = A grade is set
delay-general = Step by step: recognition takes up to 60 days from acceptance; once the injury is stable, appraisal takes up to 60; then the insurance agency works out and pays. Wages during treatment are paid every month, without waiting.
