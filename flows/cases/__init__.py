"""The law of a work-injury case: parties, places, periods, papers and progress (工伤案件)."""
