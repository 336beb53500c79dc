"""What a message leaves unsaid about a time is taken from what was told before, and from nothing else."""

import pytest

from flows.intake.completions import counted_from, in_half_told, in_month_told, in_year_told

MONTH = {"year": 2025, "month": 10}


@pytest.mark.parametrize(
    ("words", "value", "told", "meant"),
    [
        pytest.param("10月12号", "2026-10-12", MONTH, "2025-10-12", id="the-year-told"),
        pytest.param("12号", "2026-11-12", MONTH, "2025-10-12", id="year-and-month-told"),
        pytest.param("12月3号", "2025-12-03", MONTH, "2025-12-03", id="another-month"),
        pytest.param("2026年10月12号", "2026-10-12", MONTH, "2026-10-12", id="a-year-said"),
        pytest.param("前天", "2026-11-22", MONTH, "2026-11-22", id="counted-from-today"),
        pytest.param("31号", "2026-10-31", {"year": 2025, "month": 9}, "2026-10-31", id="no-such-day"),
        pytest.param("10月12号", "2026-10-12", "2026-10-11", "2026-10-12", id="a-whole-day-told"),
        pytest.param("10月12号", "2026-10-12", {"month": 10}, "2026-10-12", id="no-year-told"),
        pytest.param("10月", {"month": 10}, MONTH, {"month": 10}, id="no-day-said"),
    ],
)
def test_a_day_lies_in_the_year_told_before(words, value, told, meant):
    """The clock of the application runs from the year the person named, not from the nearest one."""
    assert in_year_told(value, told, words) == meant


@pytest.mark.parametrize(
    ("words", "value", "told", "meant"),
    [
        pytest.param("九点半", "09:30", "20:00", "21:30", id="evening-hour"),
        pytest.param("三点", "03:00", "afternoon", "15:00", id="afternoon"),
        pytest.param("九点半", "09:30", "08:00", "09:30", id="morning-hour"),
        pytest.param("早上九点半", "09:30", "20:00", "09:30", id="half-said"),
        pytest.param("9:30", "09:30", "20:00", "09:30", id="as-on-a-clock"),
        pytest.param("晚上", "evening", "20:00", "20:00", id="says-no-more"),
        pytest.param("早上", "morning", "20:00", "morning", id="another-part"),
        pytest.param("上午", "morning", "evening", "morning", id="part-for-part"),
    ],
)
def test_an_hour_put_right_stays_in_its_half_of_the_day(words, value, told, meant):
    """不是八点是九点半 of an evening is half past nine in the evening."""
    assert in_half_told(value, told, words) == meant


@pytest.mark.parametrize(
    ("words", "told", "meant"),
    [
        pytest.param("当天就去看了", "2026-10-31", ("2026-10-31", 0, 2), id="that-day"),
        pytest.param("就是受伤那天", "2026-10-31", ("2026-10-31", 2, 6), id="the-day-of-the-injury"),
        pytest.param("第二天才去的", "2026-10-31", ("2026-11-01", 0, 3), id="the-next"),
        pytest.param("当天没去，第二天才去", "2026-10-31", ("2026-11-01", 5, 8), id="not-that-day"),
        pytest.param("当天就去看了", {"year": 2026, "month": 10}, None, id="no-whole-day-told"),
        pytest.param("当天就去看了", None, None, id="nothing-told"),
        pytest.param("过了几天", "2026-10-31", None, id="no-such-day"),
    ],
)
def test_a_day_may_be_counted_from_that_of_the_accident(words, told, meant):
    """当天 and 第二天 name a day wherever the accident's own is known."""
    assert counted_from(told, words) == meant


@pytest.mark.parametrize(
    ("words", "value", "told", "meant"),
    [
        pytest.param("9号", "2026-11-09", "2026-10-08", "2026-10-09", id="the-month-told"),
        pytest.param("11月9号", "2026-11-09", "2026-10-08", "2026-11-09", id="a-month-said"),
        pytest.param("上周三", "2026-11-18", "2026-10-08", "2026-11-18", id="counted-from-today"),
        pytest.param("上个月9号", "2026-10-09", "2026-11-08", "2026-10-09", id="another-month-said"),
        pytest.param("9号", "2026-11-09", None, "2026-11-09", id="nothing-told"),
    ],
)
def test_a_day_put_right_stays_in_its_month(words, value, told, meant):
    """Only the day was wrong, so only the day changes."""
    assert in_month_told(value, told, words) == meant
