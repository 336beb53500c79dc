"""The figures of a case: what is known is named, what is not is left out, and nothing is guessed."""

from datetime import date

from api.bundles import BundleShelf
from flows.cases.clocks import Limit, limits_of
from flows.cases.figures import KINDS, figures_of

SHELF = BundleShelf.read()
TODAY = date(2026, 11, 25)


def limits(accident: str, today: date = TODAY) -> tuple[Limit, ...]:
    """Every period of an accident that was told and of which nothing was filed."""
    rows = {name: row for name, row in SHELF.current.definitions.limit.items() if name in ("T03", "T04")}
    return limits_of(rows, {"clock.start": accident}, (), SHELF.workdays, today, role=None)


def test_both_sides_last_days_with_what_is_left() -> None:
    """The employer's thirty days and one's own year, counted from the accident."""
    found = figures_of({"accident.date": "2026-11-06"}, limits("2026-11-06"))
    assert found["accident_date"] == "2026-11-06"
    assert found["employer_due"] == "2026-12-07"  # the sixth is a Sunday
    assert found["employer_days"] == "12"
    assert found["worker_due"] == "2027-11-06"  # a Saturday of a year without a plan yet: not moved by a guess
    assert found["worker_days"] == "346"


def test_a_period_that_is_over_names_no_days() -> None:
    """Nobody reads of minus forty days; the year still runs."""
    found = figures_of({}, limits("2026-09-01"))
    assert "employer_days" not in found
    assert "employer_due" not in found
    assert found["worker_due"] == "2027-09-01"


def test_a_year_gone_by_names_nothing() -> None:
    """What is late is no figure: it goes to a person."""
    assert figures_of({}, limits("2024-03-01")) == {}


def test_half_a_date_gives_no_last_day() -> None:
    """十一月 alone starts no period that could be named."""
    assert figures_of({"accident.date": {"year": 2026, "month": 11}}, ()) == {}


def test_a_grade_told_goes_before_one_supposed() -> None:
    """Whoever has grade nine and asks about eight is answered for nine."""
    assert figures_of({"appraisal.grade": 9}, (), grade=8)["grade"] == "9"
    assert figures_of({}, (), grade=8)["grade"] == "8"
    assert "grade" not in figures_of({}, ())


def test_a_grade_brings_its_months_and_its_share() -> None:
    """Articles 35 to 37: nine months for grade nine; a monthly share only for grades one to six."""
    nine, five = (figures_of({}, (), grade=grade, known=SHELF.figures) for grade in (9, 5))
    assert (nine["grade_months"], "grade_percent" in nine) == ("9", False)
    assert (five["grade_months"], five["grade_percent"]) == ("18", "70")
    assert "grade_months" not in figures_of({}, (), known=SHELF.figures)


def test_every_figure_says_how_it_is_written() -> None:
    """A figure without a kind could not be put into words."""
    facts, days = {"accident.date": "2026-11-06"}, limits("2026-11-06")
    found = figures_of(facts, days, grade=5, known=SHELF.figures, today=TODAY, office="330100")
    assert found.keys() == KINDS.keys()
    assert all(isinstance(value, str) for value in found.values())


def test_a_death_is_paid_by_the_year_of_the_harm() -> None:
    """Twenty times the income of the year before; while the year is not told, that of today."""
    told = figures_of({"accident.date": {"year": 2025, "month": 6}}, (), known=SHELF.figures, today=TODAY)
    assert (told["death_year"], told["death_grant"]) == ("2025", "1083760")
    supposed = figures_of({}, (), year=2025, known=SHELF.figures, today=TODAY)
    assert supposed == told
    untold = figures_of({}, (), known=SHELF.figures, today=TODAY)
    assert (untold["death_year"], untold["death_grant"]) == ("2026", "1130040")


def test_a_grant_whose_income_is_not_out_is_not_named() -> None:
    """In February nobody knows last year's income yet: the rule is told, and no figure."""
    found = figures_of({"accident.date": "2027-01-05"}, (), known=SHELF.figures, today=date(2027, 2, 1))
    assert "death_grant" not in found
