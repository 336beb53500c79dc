"""What of a case is put in figures: what can be owed, and nothing that would only raise a hope."""

from datetime import date
from decimal import Decimal

import pytest

from flows.cases.benefits_asked import place_told, question_of_case
from flows.cases.counting import first_day_of
from flows.engine.acts import Act, add
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger
from tests.flows.cases.files import SHELF

TODAY = date(2026, 11, 25)


def asked(*, place: str | None = "330000", grade: int | None = None, ending: str | None = None, **facts: object):
    """The question of a worker's case with these facts, `a__b` for a.b."""
    env = {"role": "worker", "today": TODAY.isoformat(), "matter": "recognition"}
    ledger = Ledger(SHELF.current, party="worker", env=env)
    claims = [Claim(name.replace("__", "."), value, Source("answer")) for name, value in facts.items()]
    add(ledger, Act("t", 1, "2026-11-25T09:00:00+08:00", "p", "worker"), claims)
    return question_of_case(ledger.values(), ledger, asked_on=TODAY, place=place, grade=grade, ending=ending)


def test_without_grade_and_death_nothing_is_asked() -> None:
    """An injury alone has no price."""
    assert asked(accident__date="2026-03-02") is None


def test_a_told_grade_goes_before_a_supposed_one() -> None:
    """And the day, the wage and the place come from the case."""
    found = asked(accident__date="2026-03-02", appraisal__grade=9, worker__monthly_wage="6000.00", grade=8)
    assert (found.grade, found.injured_on, found.monthly_wage) == (9, date(2026, 3, 2), Decimal("6000.00"))
    assert found.region == "330000"


def test_without_a_year_a_wage_belongs_to_no_place() -> None:
    """Its bounds are those of a year; at the end of a job the place's table counts for more."""
    loose = asked(grade=10, worker__monthly_wage="3200.00")
    assert (loose.region, loose.monthly_wage) == (None, Decimal("3200.00"))
    ended = asked(grade=10, worker__monthly_wage="3200.00", ending="worker_resigns")
    assert (ended.region, ended.monthly_wage) == ("330000", None)


@pytest.mark.parametrize(
    "facts",
    [
        {"death__occurred": True},
        {"death__occurred": True, "accident__date": "2026-05-06", "illness__sudden": True},
        {"appraisal__grade": 10, "accident__date": "2008-05-06"},
    ],
)
def test_what_would_only_raise_a_hope_is_not_asked(facts: dict) -> None:
    """A death without a day, one of an illness without the article's facts, an injury under other months."""
    assert asked(**facts) is None


def test_a_death_has_its_day_and_keeps_its_grade() -> None:
    """A supposed grade is none of the dead; one that was made counts."""
    spot = asked(death__occurred=True, accident__date="2026-05-06", grade=9)
    assert (spot.grade, spot.death_on) == (None, date(2026, 5, 6))
    later = asked(death__occurred=True, accident__date="2016-10-08", appraisal__grade=1, death__at="2026-09-03")
    assert (later.grade, later.death_on) == (1, date(2026, 9, 3))


def test_the_insured_place_goes_before_that_of_the_accident() -> None:
    """By code or by words; what is no place is passed over."""
    told = {"region.insured": {"text": "成都"}, "region.accident": {"text": "杭州"}}
    assert place_told(told, SHELF.regions, SHELF.figures) == "510100"
    assert place_told({"region.insured": {"text": "？"}, "region.accident": "广东"}, SHELF.regions, SHELF.figures) == "440000"
    assert place_told({}, SHELF.regions, SHELF.figures) is None


@pytest.mark.parametrize(
    ("value", "day"),
    [("2026-03-02", date(2026, 3, 2)), ({"year": 2025}, date(2025, 1, 1)), ({"month": 6}, None), (None, None)],
)
def test_the_first_day_of_what_was_told(value: object, day: date | None) -> None:
    """A year is enough for figures that go by the year."""
    assert first_day_of(value) == day
