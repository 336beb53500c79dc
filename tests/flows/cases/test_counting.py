"""Counting a period: the last day is the one an independent count, day by day, comes to."""

import calendar
import random
import tomllib
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.bundles import DEFINITIONS
from flows.cases.counting import Span, end_of, full_date, with_spans
from tests.flows.cases.files import CHENGDU, WORKDAYS, day

ONE_DAY = timedelta(days=1)
PLANS = tomllib.loads((DEFINITIONS / "national" / "workdays.toml").read_text(encoding="utf-8"))["year"]
RUNS = [run for plan in PLANS.values() for run in plan["off"]]
OFF = {first + ONE_DAY * step for first, last in RUNS for step in range((last - first).days + 1)}
MADE_UP = {made for plan in PLANS.values() for made in plan["make_up"]}
MANY = settings(max_examples=300, deadline=None, derandomize=True)
DAYS = st.dates(date(2022, 1, 1), date(2026, 12, 31))


def is_worked(on: date) -> bool:
    """The notice in its own words: days off, weekends, and the weekend days that are worked."""
    return on in MADE_UP or (on not in OFF and calendar.day_name[on.weekday()] not in ("Saturday", "Sunday"))


def is_corresponding(on: date, start: date) -> bool:
    """Whether a day closes a month: the same number, or the month's end where there is none."""
    is_month_end = (on + ONE_DAY).day == 1
    return on.day == start.day or (is_month_end and on.day < start.day)


def walk(start: date, length: int, unit: str) -> date:
    """The last day by going one day at a time, the start day not counted (民法典 art. 201)."""
    on, counted = start, 0
    while counted < (12 * length if unit == "year" else length):
        on += ONE_DAY
        counted += {"day": True, "workday": is_worked(on)}.get(unit, is_corresponding(on, start))
    return on


@pytest.mark.parametrize(
    ("start", "length", "unit", "end"),
    [
        pytest.param("2026-01-16", 30, "day", "2026-02-15", id="T03-R17-ends-on-a-sunday-of-the-spring-festival"),
        pytest.param("2024-02-29", 1, "year", "2025-02-28", id="T04-R17-from-29-February"),
        pytest.param("2016-08-21", 1, "year", "2017-08-21", id="T04-R17-same-day-a-year-later-is-in-time"),
        pytest.param("2023-02-28", 1, "year", "2024-02-28", id="T04-R17-into-a-leap-year"),
        pytest.param("2026-08-03", 15, "day", "2026-08-18", id="T05-RM8"),
        pytest.param("2026-08-03", 60, "day", "2026-10-02", id="T08-R20-over-national-day"),
        pytest.param("2026-08-03", 15, "day", "2026-08-18", id="T09-RM21"),
        pytest.param("2026-10-12", 20, "day", "2026-11-01", id="T13-RM22-ends-on-a-sunday"),
        pytest.param("2026-04-20", 60, "day", "2026-06-19", id="T14-ARL20-ends-on-a-holiday"),
        pytest.param("2026-03-31", 6, "month", "2026-09-30", id="T15-ALL46-month-end"),
        pytest.param("2025-08-31", 6, "month", "2026-02-28", id="T15-ALL46-into-February"),
        pytest.param("2023-08-31", 6, "month", "2024-02-29", id="T15-ALL46-into-a-leap-February"),
        pytest.param("2026-09-24", 5, "workday", "2026-10-09", id="T22-LA10-over-two-holidays"),
        pytest.param("2026-02-12", 5, "workday", "2026-02-26", id="T22-LA10-over-the-spring-festival"),
        pytest.param("2026-09-20", 15, "day", "2026-10-05", id="T26-R26-in-the-national-holiday"),
        pytest.param("2026-04-20", 15, "day", "2026-05-05", id="T26-R26-in-the-labour-holiday"),
        pytest.param("2026-09-18", 20, "workday", "2026-10-22", id="T30-SO22-with-made-up-days"),
        pytest.param("2026-08-03", 0, "day", "2026-08-03", id="nothing-left-ends-at-once"),
    ],
)
def test_periods_of_the_reference_table(start: str, length: int, unit: str, end: str) -> None:
    """Every row worked out by hand from the law comes out as it was worked out."""
    assert end_of(day(start), length, unit, WORKDAYS) == day(end) == walk(day(start), length, unit)


def test_sichuan_resumes_within_five_working_days() -> None:
    """An award received on a Monday lets the procedure go on by the next Monday (四川条例 art. 20)."""
    within = CHENGDU.resume_within
    assert end_of(day("2026-03-02"), within.length, within.unit, WORKDAYS) == day("2026-03-09")


def test_two_thousand_random_periods_agree_with_the_day_by_day_count() -> None:
    """Whatever the start, length and unit, the last day is the one a count on the fingers gives."""
    dice = random.Random(375)
    for _ in range(2400):
        start = date(2022, 1, 1) + timedelta(days=dice.randrange(1780))
        unit, most = dice.choice([("day", 400), ("workday", 60), ("month", 26), ("year", 3)])
        length = dice.randrange(most)
        assert end_of(start, length, unit, WORKDAYS) == walk(start, length, unit), (start, length, unit)


@pytest.mark.parametrize("unit", ["hour", "days", ""])
def test_a_unit_the_law_does_not_count_in_is_a_mistake(unit: str) -> None:
    """A misspelt unit in a definition is an error at once, not a wrong date."""
    with pytest.raises(ValueError, match="expected"):
        end_of(day("2026-08-03"), 1, unit, WORKDAYS)


@MANY
@given(DAYS, DAYS, st.integers(0, 90), st.sampled_from(["day", "workday", "month", "year"]))
def test_a_later_start_never_ends_sooner(one: date, other: date, length: int, unit: str) -> None:
    """Nobody gains by an earlier start, and no period ends before it began."""
    length = min(length, 3) if unit == "year" else length
    first, second = sorted((one, other))
    ends = [end_of(start, length, unit, WORKDAYS) for start in (first, second)]
    assert ends[0] <= ends[1]
    assert first <= ends[0]


@MANY
@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_period_in_two_parts_is_the_same_period(start: date, one: int, other: int) -> None:
    """Days and working days add up, so counting on after a stop loses none."""
    for unit in ("day", "workday"):
        middle = end_of(start, one, unit, WORKDAYS)
        assert end_of(middle, other, unit, WORKDAYS) == end_of(start, one + other, unit, WORKDAYS)


@pytest.mark.parametrize(
    ("spans", "end"),
    [
        pytest.param([("2025-06-01", "2025-12-01")], "2026-08-31", id="SPC7-arbitration-of-183-days"),
        pytest.param([], "2026-03-01", id="SPC7-nothing-excluded"),
        pytest.param([("2026-03-02", "2026-06-01")], "2026-03-01", id="SPC7-began-after-the-year"),
        pytest.param(
            [("2026-02-01", "2026-03-01"), ("2026-03-15", "2026-03-25")], "2026-04-08", id="SPC7-began-in-time-won"
        ),
        pytest.param([("2025-06-01", "2025-07-01"), ("2025-06-15", "2025-07-15")], "2026-04-14", id="SPC7-overlap"),
        pytest.param([("2025-06-01", "2025-07-31"), ("2025-06-10", "2025-06-20")], "2026-04-30", id="SPC7-nested"),
        pytest.param([("2025-02-01", "2025-03-11")], "2026-03-11", id="SPC7-began-before"),
        pytest.param([("2025-01-01", "2025-02-01")], "2026-03-01", id="SPC7-over-before"),
        pytest.param([("2025-06-01", "2025-06-01")], "2026-03-01", id="SPC7-single-day"),
        pytest.param([("2026-03-01", "2026-03-31")], "2026-03-01", id="SPC7-began-when-the-year-was-used-up"),
        pytest.param([("2026-02-28", "2026-03-31")], "2026-04-01", id="SPC7-began-on-the-day-before"),
    ],
)
def test_time_that_does_not_count(spans: list[tuple[str, str]], end: str) -> None:
    """Lost time moves the end on by what was lost; it never starts a new year (trap 3)."""
    told = [Span(day(first), day(last)) for first, last in spans]
    assert with_spans(day("2025-03-01"), day("2026-03-01"), told) == day(end)
    assert with_spans(day("2025-03-01"), day("2026-03-01"), told[::-1]) == day(end)


SPANS = st.lists(
    st.builds(lambda first, length: Span(first, first + timedelta(days=length)), DAYS, st.integers(0, 300)), max_size=4
)


@MANY
@given(DAYS, SPANS)
def test_lost_time_is_counted_like_days_on_a_calendar(start: date, spans: list[Span]) -> None:
    """The end with lost time is where a count of 365 days comes to that skips every lost day."""
    due = start + timedelta(days=365)
    lost = {span.first + ONE_DAY * step for span in spans for step in range(1, (span.last - span.first).days + 1)}
    on, counted = start, 0
    while counted < 365:
        on += ONE_DAY
        counted += on not in lost
    # A loss that begins on the very last day comes when the year is used up.
    assert with_spans(start, due, spans) == on


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2026-11-23", "2026-11-23", id="a-day"),
        pytest.param("2026-11-23T22:10+08:00", "2026-11-23", id="a-moment"),
        pytest.param({"year": 2026, "month": 11}, None, id="a-month"),
        pytest.param({"day": 23}, None, id="a-day-of-no-month"),
        pytest.param("november", None, id="a-word"),
        pytest.param(None, None, id="nothing"),
        pytest.param(20261123, None, id="a-number"),
    ],
)
def test_only_a_full_date_starts_a_count(value: object, expected: str | None) -> None:
    """What was told in part is not filled up with a guess."""
    assert full_date(value) == (day(expected) if expected else None)
