# Answers: who may apply, when, and with what.

deadline = Is there a time limit for applying?
deadline-late = You can still hand it in after a year. Time lost through force majeure, loss of liberty, the employer or the registry, or a case about the working relationship may not count. Staff look at that.
    .case = More than a year has passed
deadline-employer_first = Your employer has { $employer_days } days left. If it does not apply, never mind: you yourself may apply until { $worker_due }.
    .case = The employer's 30 days are running
deadline-own_year = You yourself may apply until { $worker_due }; { $worker_days } days are left. You need not wait for the employer, nor for its seal.
    .case = The employer's 30 days have passed
deadline-general = The employer has to apply within 30 days. If it does not, you, your family or a union may apply within one year, counted from the day of the injury, or of the diagnosis for an occupational disease.
