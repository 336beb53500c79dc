"""Witnesses and the number of people harmed."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("当时班长都看见了", "班长"),
        ("有同事可以作证", "同事"),
    ],
)
def test_accident_witnesses_is_read(text, value):
    """Who is said to have seen it."""
    assert values(text, "accident.witnesses")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("没人看见", id="nobody"),
        pytest.param("路上看见抢包的我去追", id="on-the-road"),
        pytest.param("货车没看到我就倒过来了", id="a-car"),
        pytest.param("老王没看见我", id="did-not-see"),
    ],
)
def test_accident_witnesses_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.witnesses") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("塌方死了2人重伤3人", {"deaths": 2, "serious": 3}),
        ("一死三伤", {"deaths": 1, "injured": 3}),
    ],
)
def test_accident_casualties_is_read(text, value):
    """Counts of dead and hurt, where more than one is counted."""
    assert values(text, "accident.casualties")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我受伤了", id="one"),
    ],
)
def test_accident_casualties_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.casualties") == []
