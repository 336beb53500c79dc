"""What people ask and the law answers: texts, estimates, search, public pages."""
