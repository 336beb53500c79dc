# Answers: what is due when the job ends.

leaving = What is paid when the job ends after a work injury?
leaving-heavy = With grades 1 to 4 the job relation stays, you need not work, and the allowance is paid monthly. The two payments at the end of a job are not for these grades. Do not sign anything yet; ask 12333 first.
    .case = Grades 1 to 4
leaving-middle = Two more sums arise only if the worker asks to leave: a medical subsidy from the fund and an employment subsidy from the employer; each province sets them. Who stays gets suitable work, or a monthly allowance.
    .case = Grade 5 or 6
leaving-light = Two more sums arise when the contract ends or the worker asks to leave: a medical subsidy from the fund and an employment subsidy from the employer; each province sets them. The disability grant is paid while the job goes on.
    .case = Grades 7 to 10
leaving-general = Do not hurry to sign. With a grade from 5 to 10 two more sums may be due at the end of the job, and leaving before the appraisal makes that hard to settle. With a grade you may not be dismissed for lay-offs and the like.
