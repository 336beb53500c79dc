"""Who is calling: guests, citizens, staff, their tokens and what each may do."""
