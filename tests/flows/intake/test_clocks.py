"""The hour of the accident, exact or only the part of the day."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天下午三点多摔下来", "15:00"),
        ("晚上10点值班时突发脑出血", "22:00"),
        ("早上摔断了手腕", "morning"),
        ("夜里被砸伤了腿", "night"),
    ],
)
def test_accident_time_is_read(text, value):
    """An hour beside the harm, no timetable."""
    assert values(text, "accident.time")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我晚班8点到早6点，手骨折", id="timetable"),
        pytest.param("第二天早上死亡", id="next-day"),
        pytest.param("每天早上八点上班，手被压伤", id="habit"),
    ],
)
def test_accident_time_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.time") == []
