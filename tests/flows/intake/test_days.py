"""Days as people say them are settled on the most recent past, and what is no day is left alone."""

from datetime import date

import pytest

from flows.intake import days

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨天", date(2026, 11, 23)),
        ("大前天", date(2026, 11, 21)),
        ("今早", date(2026, 11, 24)),
        ("2026年10月3号", date(2026, 10, 3)),
        ("2026-10-03", date(2026, 10, 3)),
        ("20261003", date(2026, 10, 3)),
        ("16.10.3", date(2016, 10, 3)),
        ("去年12.23日", date(2025, 12, 23)),
        ("12月5日", date(2025, 12, 5)),
        ("11.8", date(2026, 11, 8)),
        ("上个月15号", date(2026, 10, 15)),
        ("28号", date(2026, 10, 28)),
        ("3号", date(2026, 11, 3)),
        ("上周三", date(2026, 11, 18)),
        ("星期一", date(2026, 11, 23)),
        ("三天前", date(2026, 11, 21)),
        ("国庆节", date(2026, 10, 1)),
        ("去年五一", date(2025, 5, 1)),
        ("大年三十", date(2026, 2, 16)),
        ("腊月二十三", date(2026, 2, 10)),
        ("农历2015年十月初一", date(2015, 11, 12)),
        ("今年八月初三", date(2026, 9, 13)),
        ("九月初九", date(2026, 10, 18)),
        ("10月12号，星期一", date(2026, 10, 12)),
        ("上周星期三", date(2026, 11, 18)),
        ("上个礼拜的星期五", date(2026, 11, 20)),
        ("上上周周四", date(2026, 11, 12)),
        ("去年十一月廿九", date(2026, 1, 17)),
    ],
)
def test_a_day_is_settled_on_the_past(text, day):
    """昨天, 上周三, 12月5日 and the festivals name one day each, never one to come."""
    [found] = days.read(text, TODAY)
    assert found.date() == day
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2016年10月", (2016, 10, None)),
        ("去年", (2025, None, None)),
        ("8年前", (2018, None, None)),
        ("一个月前", (2026, 10, None)),
        ("08年", (2008, None, None)),
        ("上个月", (2026, 10, None)),
        ("上一个月", (2026, 10, None)),
        ("上一周", (2026, 11, None)),
        ("一个半月前", (2026, 10, None)),
        ("两个半月前", (2026, 9, None)),
    ],
)
def test_what_was_left_open_stays_open(text, parts):
    """A month without its day is kept as a month."""
    [found] = days.read(text, TODAY)
    assert (found.year, found.month, found.day) == parts


@pytest.mark.parametrize(
    "text", ["3号楼", "2号机", "干了12年", "做石材切割12年", "0.3", "10万", "今日头条", "春节期间", "八月初三个人", "九月二十几号",
             "从1.2降到0.4", "今后10年", "以后12年", "明年6月之前"]
)
def test_numbers_that_are_no_days_are_left_alone(text):
    """House numbers, spans of years and sums of money are no dates."""
    assert [day for day in days.read(text, TODAY) if day.date() or day.year] == []


@pytest.mark.parametrize("text", ["2月30日", "2026年13月1号", "32号", "2026-02-30"])
def test_impossible_days_give_no_date(text):
    """No date is made of a day that does not exist."""
    assert [day.date() for day in days.read(text, TODAY) if day.date()] == []


def test_the_29_of_february_is_looked_for_in_a_leap_year():
    """2月29日 was last in 2024."""
    [found] = days.read("2月29日", TODAY)
    assert found.date() == date(2024, 2, 29)
