"""Boxes of the form that follow from the identity number, so that nobody is asked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.form import birth_date_of, derived_value, sex_of
from tests.builders import make_id_number
from tests.flows.cases.files import SHELF


@pytest.mark.parametrize(("number", "sex"), [(1, "male"), (2, "female"), (989, "male"), (990, "female")])
def test_the_seventeenth_digit_tells_the_sex(number: int, sex: str) -> None:
    """Odd is male, even is female (GB 11643)."""
    assert derived_value("worker.sex", {"worker.id_number": make_id_number(number)}) == sex


@pytest.mark.parametrize("born", ["19850315", "20000229", "19491001", "20081231"])
def test_the_number_tells_the_birth_date(born: str) -> None:
    """Digits seven to fourteen are the day of birth."""
    number = make_id_number(7, born)
    assert derived_value("worker.birth_date", {"worker.id_number": number}) == f"{born[:4]}-{born[4:6]}-{born[6:]}"


@pytest.mark.parametrize("box", ["worker.sex", "worker.birth_date"])
@pytest.mark.parametrize("number", [None, "", "99010119850315", {"year": 1985}, 990101198503150013])
def test_without_a_number_nothing_follows(box: str, number: object) -> None:
    """No number, half a number or something else leaves the box empty."""
    assert derived_value(box, {"worker.id_number": number}) is None
    assert derived_value(box, {}) is None


def test_a_day_that_never_was_is_no_birth_date() -> None:
    """The thirtieth of February is left empty, not moved."""
    assert birth_date_of("990101198502300013") is None


def test_other_boxes_follow_from_nothing() -> None:
    """Only sex and birth date stand in the number."""
    for box in ("worker.name", "worker.age", "applicant.relation"):
        assert derived_value(box, {"worker.id_number": make_id_number()}) is None


def test_every_box_without_a_fact_is_worked_out() -> None:
    """The official form names only facts and boxes that can be derived."""
    bundle = SHELF.current
    boxes = [box.fact for part in bundle.definitions.form["recognition"].sections for box in part.fields]
    assert [box for box in boxes if box not in bundle.facts] == ["worker.sex", "worker.birth_date"]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=20))
def test_no_text_breaks_the_form(text: str) -> None:
    """Whatever stands in the box of the number, the form is shown."""
    assert sex_of(text) in (None, "male", "female")
    birth_date_of(text)
