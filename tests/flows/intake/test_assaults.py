"""Violence suffered, and whether it was for doing one's duty."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("因工作和客户发生争执被客户打伤", True),
        ("保安巡逻时被小偷捅伤", True),
        ("同事把我打伤了", True),
        ("被人殴打骨折", True),
        ("在酒店打架受伤", True),
        ("被人欧打骨折", True),
    ],
)
def test_accident_violence_is_read(text, value):
    """A person must have done it."""
    assert values(text, "accident.violence")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被钢筋打到头", id="thing"),
        pytest.param("手被机器打断", id="machine"),
        pytest.param("如果被人打伤怎么办", id="supposed"),
    ],
)
def test_accident_violence_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.violence") == []
