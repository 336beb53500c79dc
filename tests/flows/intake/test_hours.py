"""Times of day as people say them, and figures that are none."""

import pytest

from flows.intake import hours


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("下午三点多", 15, 0),
        ("早八点", 8, 0),
        ("10:30", 10, 30),
        ("凌晨2点半", 2, 30),
        ("晚上十二点", 0, 0),
        ("晚上10点", 22, 0),
        ("中午一点", 13, 0),
        ("下午四点一刻", 16, 15),
        ("20时1刻", 20, 15),
        ("下午四点差十分", 15, 50),
        ("晚上九点差一刻", 20, 45),
        ("晚上7点3刻", 19, 45),
        ("8点20分", 8, 20),
        ("14时05分", 14, 5),
        ("3:05pm", 15, 5),
    ],
)
def test_a_clock_time_is_read(text, hour, minute):
    """The part of the day settles which half of it is meant."""
    [found] = hours.read(text)
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize("text", ["一点小事", "三点建议", "有点疼", "时候", "25点", "第三点", "差一点"])
def test_a_figure_that_is_no_hour_is_left_alone(text):
    """一点小事 is a trifle, no one o'clock."""
    assert hours.read(text) == []


def test_without_a_part_of_the_day_a_small_hour_stays_open():
    """三点二十 may be night or afternoon."""
    [found] = hours.read("三点二十")
    assert found.open
