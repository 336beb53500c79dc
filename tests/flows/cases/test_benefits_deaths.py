"""What the family receives, worked by hand: by the time of death, by the year of the injury, and while missing."""

from datetime import date

import pytest

from flows.cases.benefits_dependants import standing
from flows.cases.benefits_figures import AreaDef
from flows.cases.benefits_terms import Dependant
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import NOWHERE, amount, asked, average, figures, gaps, item, keys, refused

SPOUSE = Dependant(relation="spouse")
CHILD = Dependant(relation="child", age=4)
DIED = date(2026, 2, 11)


def died(**facts):
    """The estimate after a death on the day after the injury."""
    return asked(**{"death_on": DIED, "monthly_wage": 6000, "dependants": (SPOUSE, CHILD), **facts})


def test_all_three_after_a_death_of_the_injury():
    """R39: 6 × 9,000, 70 per cent of 6,000 a month, 20 × 56,502; all from the fund."""
    found = died()
    assert amount(found, "funeral_grant") == "54000.00"
    assert amount(found, "dependants_pension") == "4200.00"
    assert amount(found, "death_grant") == "1130040.00"
    assert {row.payer for row in found.items} == {"fund"}
    assert {row.item for row in found.items} == {"treatment", "funeral_grant", "dependants_pension", "death_grant"}


@pytest.mark.parametrize(
    ("injured_on", "grant"),
    [("2024-05-01", "1036420.00"), ("2025-06-01", "1083760.00"), ("2026-02-10", "1130040.00")],
)
def test_the_grant_is_of_the_year_before_the_injury(injured_on, grant):
    """51,821, 54,188 and 56,502 times twenty, whenever it is asked."""
    day = date.fromisoformat(injured_on)
    row = item(died(injured_on=day, death_on=day), "death_grant")
    assert str(row.amount) == grant
    given = row.inputs[0]
    assert (given.year, given.host, given.as_of.year) == (day.year - 1, "www.stats.gov.cn", day.year)


def test_injury_and_death_in_two_years_are_flagged():
    """R13 speaks of the injury; some places took the death: the year of the injury counts, and a person should ask."""
    row = item(died(injured_on=date(2025, 12, 20), death_on=date(2026, 1, 5)), "death_grant")
    assert str(row.amount) == "1083760.00"
    assert "years_differ" in keys(row)
    assert "years_differ" not in keys(item(died(), "death_grant"))


def test_income_that_is_not_out_yet():
    """In January 2027 the income of 2026 is not out: that of 2025, and the rest later; by April it is refused."""
    early = died(asked_on=date(2027, 1, 8), injured_on=date(2027, 1, 5), death_on=date(2027, 1, 5))
    assert amount(early, "death_grant") == "1130040.00"
    assert "figure_earlier" in keys(item(early, "death_grant"))
    late = died(asked_on=date(2027, 4, 1), injured_on=date(2027, 1, 5), death_on=date(2027, 1, 5))
    assert amount(late, "death_grant") is None
    assert "national_income" in gaps(late)


@pytest.mark.parametrize("grade", [1, 4])
def test_grades_one_to_four_after_the_suspension(grade):
    """R39 paragraph 3: funeral and pension, no lump sum; kin choose where the pension scheme pays too."""
    found = died(grade=grade, death_on=date(2026, 10, 1))
    assert (amount(found, "funeral_grant"), amount(found, "dependants_pension")) == ("54000.00", "4200.00")
    assert refused(found) == {"death_grant": "after_suspension"}
    assert "choose_one_kind" in keys(item(found, "funeral_grant"))
    assert "died_of_it" not in keys(item(found, "funeral_grant"))


def test_within_the_suspension_a_grade_changes_nothing():
    """R39 paragraph 2: all three."""
    assert amount(died(grade=2, in_suspension=True), "death_grant") == "1130040.00"


UNCLEAR = [
    {"grade": 8, "death_on": date(2026, 10, 1)},
    {"in_suspension": False},
    {"injured_on": date(2024, 2, 10), "death_on": date(2025, 2, 11)},
]


@pytest.mark.parametrize("facts", UNCLEAR)
def test_other_deaths_are_for_a_person(facts):
    """A lighter grade, after the suspension, or beyond twelve months: the items by name, and no figure."""
    found = died(**facts)
    rows = [row for row in found.items if row.item != "treatment"]
    assert len(rows) == 3
    assert all(row.amount is None and keys(row) == {"ask_when_died"} for row in rows)


def test_the_last_day_of_twelve_months():
    """R33: within twelve months of the injury the suspension is taken to last; a day later somebody must say."""
    start = date(2025, 2, 10)
    assert amount(died(injured_on=start, death_on=date(2026, 2, 10)), "death_grant") == "1083760.00"
    later = died(injured_on=start, death_on=date(2026, 2, 11))
    assert (amount(later, "death_grant"), "in_suspension" in gaps(later)) == (None, True)
    assert amount(died(injured_on=start, death_on=DIED, in_suspension=True), "death_grant") == "1083760.00"


def test_no_funeral_grant_without_the_areas_average():
    """The six months are told and the average is missing; the national grant stands."""
    found = died(region="510100")
    assert (amount(found, "funeral_grant"), amount(found, "death_grant")) == (None, "1130040.00")
    assert item(found, "funeral_grant").formula.args["months"] == 6
    assert "area_average" in gaps(found)


def test_the_funeral_grant_is_of_the_year_before_the_death():
    """Injured in December, dead in January: the death's own year counts for the funeral."""
    known = figures(AreaDef(code=NOWHERE, average=(average(2024, 8000), average(2025, 9000))))
    facts = {"injured_on": date(2025, 12, 20), "death_on": date(2026, 1, 5)}
    assert amount(asked(known, **facts), "funeral_grant") == "54000.00"


# --- those who lived on the wage ---


def test_the_ceiling_of_the_fixtures():
    """Spouse and two children reach the wage exactly; a third child is cut."""
    two, three = (SPOUSE, CHILD, CHILD), (SPOUSE, CHILD, CHILD, CHILD)
    assert amount(died(dependants=two), "dependants_pension") == "6000.00"
    assert "capped_at_wage" not in keys(item(died(dependants=two), "dependants_pension"))
    row = item(died(dependants=three), "dependants_pension")
    assert (str(row.amount), "capped_at_wage" in keys(row)) == ("6000.00", True)


@pytest.mark.parametrize(
    ("people", "pension"),
    [
        ((SPOUSE,), "2400.00"),
        ((CHILD,), "1800.00"),
        ((Dependant(relation="parent", age=70),), "1800.00"),
        ((Dependant(relation="parent", age=70, alone=True),), "2400.00"),
        ((Dependant(relation="child", age=4, alone=True),), "2400.00"),
        ((Dependant(relation="spouse", age=60, alone=True),), "3000.00"),
        ((SPOUSE, Dependant(relation="parent", age=66), Dependant(relation="child", age=12)), "6000.00"),
        ((Dependant(relation="child", age=30, unable=True),), "1800.00"),
    ],
)
def test_the_shares(people, pension):
    """40 for the spouse, 30 for others, ten points more for the lone old and orphans, of 6,000."""
    assert amount(died(dependants=people), "dependants_pension") == pension


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (("child", 17), "counted"), (("child", 18), "out"), (("grandchild", 3), "counted"), (("sibling", 20), "out"),
        (("spouse", 54), "out"), (("spouse", 55), "open"), (("spouse", 60), "counted"), (("parent", 59), "open"),
        (("parent", 55, "female"), "counted"), (("parent", 59, "male"), "out"), (("grandparent", 60), "counted"),
        (("spouse", None), "counted"),
    ],
)  # fmt: skip
def test_who_belongs_to_them(person, expected):
    """Under 18, or a man of 60 and a woman of 55; where the sex decides and is not known, nothing is guessed."""
    assert standing(Dependant(**dict(zip(("relation", "age", "sex"), person, strict=False)))) == expected


def test_whom_age_rules_out_is_not_counted():
    """A grown child adds nothing and is said to be left out; if nobody is left there is no pension."""
    grown = Dependant(relation="child", age=30)
    row = item(died(dependants=(SPOUSE, grown)), "dependants_pension")
    assert (str(row.amount), "out_grown" in keys(row)) == ("2400.00", True)
    assert refused(died(dependants=(grown,))) == {"dependants_pension": "dependants_out"}
    assert refused(died(dependants=())) == {"dependants_pension": "no_dependants"}


@pytest.mark.parametrize(
    ("relation", "age", "reason"),
    [("child", 20, "out_grown"), ("spouse", 40, "out_working_age"), ("parent", 57, "out_sex")],
)
def test_whoever_is_left_out_is_named_with_the_reason(relation, age, reason):
    """By relation and age, beside whoever is counted; who is counted is not named as left out."""
    row = item(died(dependants=(CHILD, Dependant(relation=relation, age=age))), "dependants_pension")
    (named,) = [note for note in row.conditions if note.key.startswith("out_")]
    assert (named.key, named.args["age"], named.args["who"].name) == (reason, age, f"kin_{relation}")
    alone = item(died(dependants=(CHILD,)), "dependants_pension")
    assert not [note for note in alone.conditions if note.key.startswith("out_")]


def test_everybody_who_is_left_out_is_named():
    """Two grown children are two names, not one."""
    grown = tuple(Dependant(relation="child", age=age) for age in (20, 30))
    row = item(died(dependants=(CHILD, *grown)), "dependants_pension")
    assert [note.args["age"] for note in row.conditions if note.key == "out_grown"] == [20, 30]


def test_the_ceiling_is_said_before_it_is_reached():
    """Together never above the wage: said of one child as well, and once it is reached with its percent."""
    assert "at_most_wage" in keys(item(died(dependants=(CHILD,)), "dependants_pension"))
    many = keys(item(died(dependants=(CHILD,) * 4), "dependants_pension"))
    assert ("at_most_wage" in many, "capped_at_wage" in many) == (False, True)


def test_whose_sex_decides_is_asked():
    """At 57 a woman counts and a man does not."""
    found = died(dependants=(Dependant(relation="parent", age=57),))
    assert amount(found, "dependants_pension") is None
    assert "dependants_sex" in gaps(found)


def test_without_names_there_is_no_pension_figure():
    """The shares are told; who lived on the wage is missing."""
    found = died(dependants=None)
    assert amount(found, "dependants_pension") is None
    assert "dependants" in gaps(found)


# --- missing after an accident (R41) ---


def test_while_somebody_is_missing():
    """Three months' wage from the employer, then the pension from the fund, and half the grant in need."""
    found = asked(missing_person=True, injured_on=date(2026, 8, 31), monthly_wage=6000, dependants=(SPOUSE, CHILD))
    wage, pension, advance = found.items
    assert (wage.item, str(wage.amount), wage.payer) == ("missing_wage", "6000.00", "employer")
    assert wage.due.args["day"] == date(2026, 10, 31)
    assert (pension.item, str(pension.amount), pension.payer) == ("missing_pension", "4200.00", "fund")
    assert pension.due.args["day"] == date(2026, 11, 1)
    assert (advance.item, str(advance.amount)) == ("death_grant_advance", "565020.00")
    assert "life_is_hard" in keys(advance)


def test_the_fourth_month_over_the_new_year():
    """Missing since November: the pension begins in February."""
    found = asked(missing_person=True, injured_on=date(2025, 11, 2), monthly_wage=6000)
    assert item(found, "missing_pension").due.args["day"] == date(2026, 2, 1)


def test_once_declared_dead_it_is_a_death():
    """R41, last sentence: then R39."""
    found = died(missing_person=True)
    assert "death_grant" in {row.item for row in found.items}
    assert "missing_wage" not in {row.item for row in found.items}
    assert SHELF.figures.income(2025, date(2026, 11, 25)).value == 56502
