"""Days and hours said together make one moment."""

from datetime import datetime
from itertools import pairwise

import pytest

from flows.intake import times

NOW = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 the readers take the local time of the speaker


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("昨天下午三点多", "2026-11-23", "15:00"),
        ("前天夜班凌晨两点", "2026-11-22", "02:00"),
        ("昨晚八点", "2026-11-23", "20:00"),
        ("昨晚一点", "2026-11-24", "01:00"),
        ("11.8下午", "2026-11-08", "afternoon"),
        ("12月17日上午10.30分", "2025-12-17", "10:30"),
        ("2026年6月2日 14:05", "2026-06-02", "14:05"),
        ("上个月15号中午12点半", "2026-10-15", "12:30"),
        ("今天凌晨", "2026-11-24", "dawn"),
        ("半个小时前", "2026-11-24", "08:30"),
    ],
)
def test_a_day_and_its_hour_are_one_moment(text, day, clock):
    """前天夜班凌晨两点 is two o'clock of that day; an evening past midnight is the next day."""
    [moment] = times.read(text, NOW)
    assert (moment.date_value(), moment.time_value()) == (day, clock)
    assert (moment.start, moment.end) == (0, len(text))


def test_nothing_after_the_moment_of_speaking_is_read():
    """A date to come is no date of an accident."""
    assert times.read("2027年1月5日", NOW) == []


def test_moments_never_share_words():
    """Each stretch of the text belongs to one moment."""
    found = times.read("昨天2026年11月20号下午三点半和今天上午", NOW)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026年8月11日至22日", ["2026-08-11", "2026-08-22"]),
        ("2025年12月29号到8号", ["2025-12-29", "2026-01-08"]),
        ("去年12月20号到1月5号", ["2025-12-20", "2026-01-05"]),
        ("3月2号-5号", ["2026-03-02", "2026-03-05"]),
        ("2026年11月20日到30日", ["2026-11-20", "2026-10-30"]),
        ("3月2号受伤，5号手术", ["2026-03-02", "2026-11-05"]),
    ],
)
def test_a_range_ends_after_its_beginning(text, days):
    """The last day of a range is the next such day after the first, as long as it is past."""
    assert [moment.date_value() for moment in times.read(text, NOW)] == days


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("下午两点到四点", ["14:00", "16:00"]),
        ("晚上七点半到九点", ["19:30", "21:00"]),
        ("晚上十点到两点", ["22:00", "02:00"]),
        ("下午三点和五点", ["15:00", "05:00"]),
        ("上午九点到十一点", ["09:00", "11:00"]),
    ],
)
def test_an_hour_at_the_end_of_a_range_is_of_the_same_half_of_the_day(text, hours):
    """下午两点到四点 ends at sixteen; what would lie before the first hour stays as it is."""
    assert [moment.time_value() for moment in times.read(text, NOW)] == hours
