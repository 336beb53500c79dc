# Answers: which way to go when something is refused or not paid.

dispute = We cannot agree. Which way is open to me?
dispute-denied = Against the refusal you may ask the government of the same level for reconsideration within 60 days of receipt, or go straight to court within 6 months. The decision names both ways.
    .case = Not recognised
dispute-general = About money with the employer: labour arbitration within one year, free of charge. Against recognition: reconsideration within 60 days, or court within 6 months. Against a grade: re-appraisal within 15 days. No money for a lawyer: ask 12348 about legal aid.
