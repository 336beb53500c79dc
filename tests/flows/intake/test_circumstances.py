"""Work time, workplace and work cause where plainly said."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("上班的时候脚被砸了", True),
        ("在上班期间摔倒住院", True),
        ("不是上班时间，摔伤了", False),
        ("下班后在宿舍摔倒骨折", False),
        ("尚班的时候脚被砸了", True),
    ],
)
def test_accident_in_work_time_is_read(text, value):
    """Said of the accident, held or denied."""
    assert values(text, "accident.in_work_time")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("上班路上摔伤", id="way"),
        pytest.param("每天上班时间是八点，手骨折了", id="schedule"),
        pytest.param("公司说我不是在工作中受伤的", id="claimed"),
        pytest.param("单位说不是上班时间，我手断了", id="claimed-time"),
        pytest.param("如果上班的时候受伤怎么办", id="supposed"),
    ],
)
def test_accident_in_work_time_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.in_work_time") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天在车间里操作冲床，右手被压伤", True),
        ("我在工地干活的时候从架子上摔下来", True),
        ("不是在厂里，是在外面摔伤的", False),
    ],
)
def test_accident_in_workplace_is_read(text, value):
    """The worker's own workplace, said with a word for it."""
    assert values(text, "accident.in_workplace")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在家里摔伤", id="home"),
    ],
)
def test_accident_in_workplace_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.in_workplace") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("因工受伤", True),
        ("由于工作原因摔伤", True),
        ("办私事摔伤", False),
    ],
)
def test_accident_work_related_is_read(text, value):
    """Work as the cause, said so."""
    assert values(text, "accident.work_related")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("昨天摔伤了", id="silent"),
        pytest.param("上班去厕所滑倒骨折，公司说不是因为工作原因", id="claimed"),
    ],
)
def test_accident_work_related_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.work_related") == []
