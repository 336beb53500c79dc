"""Working days: the yearly notices as they were printed, and plain weekends where none is known."""

from datetime import date, timedelta

import msgspec
import pytest

from flows.cases.workdays import Workdays, parse
from tests.flows.cases.files import WORKDAYS, day

ONE_DAY = timedelta(days=1)
DAYS_OFF = {
    2022: ("0101-0103", "0131-0206", "0403-0405", "0430-0504", "0603-0605", "0910-0912", "1001-1007"),
    2023: ("0101-0102", "0121-0127", "0405-0405", "0429-0503", "0622-0624", "0929-1006"),
    2024: ("0101-0101", "0210-0217", "0404-0406", "0501-0505", "0610-0610", "0915-0917", "1001-1007"),
    2025: ("0101-0101", "0128-0204", "0404-0406", "0501-0505", "0531-0602", "1001-1008"),
    2026: ("0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"),
}
WORKED = {
    2022: ("0129", "0130", "0402", "0424", "0507", "1008", "1009"),
    2023: ("0128", "0129", "0423", "0506", "0625", "1007", "1008"),
    2024: ("0204", "0218", "0407", "0428", "0511", "0914", "0929", "1012"),
    2025: ("0126", "0208", "0427", "0928", "1011"),
    2026: ("0104", "0214", "0228", "0509", "0920", "1010"),
}


def on(year: int, text: str) -> date:
    """A day from its month and number."""
    return date(year, int(text[:2]), int(text[2:]))


@pytest.mark.parametrize("year", DAYS_OFF)
def test_the_notice_of_a_year(year: int) -> None:
    """Every day off and every worked weekend of the State Council's notice is in the table, and nothing else."""
    runs = {(on(year, run[:4]), on(year, run[5:])) for run in DAYS_OFF[year]}
    plan = WORKDAYS.plans[year]
    assert {run for run in plan.off if run[0].year == year and run != (date(2022, 12, 31),) * 2} == runs
    assert set(plan.make_up) == {on(year, text) for text in WORKED[year]}
    off = [first + ONE_DAY * n for first, last in runs for n in range((last - first).days + 1)]
    assert not any(WORKDAYS.is_workday(each) for each in off)
    assert all(WORKDAYS.is_workday(made) for made in plan.make_up)


def test_a_run_over_the_turn_of_the_year_belongs_to_both_years() -> None:
    """The notice of 2023 took the last day of 2022 off."""
    assert not WORKDAYS.is_workday(date(2022, 12, 31))
    assert not WORKDAYS.is_workday(date(2023, 1, 2))


@pytest.mark.parametrize("year", DAYS_OFF)
def test_a_plan_is_whole(year: int) -> None:
    """A plan names its notice, was issued before its year, and makes up only weekend days that are not off."""
    plan = WORKDAYS.plans[year]
    assert str(year) in plan.source
    assert plan.issued.year == year - 1
    assert plan.certainty in ("V", "v")
    assert all(made.weekday() >= 5 for made in plan.make_up)
    assert not any(first <= made <= last for made in plan.make_up for first, last in plan.off)
    assert all(first <= last for first, last in plan.off)


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        pytest.param("2026-08-03", True, id="a-monday"),
        pytest.param("2026-08-01", False, id="a-saturday"),
        pytest.param("2026-02-14", True, id="a-saturday-made-up"),
        pytest.param("2026-09-20", True, id="a-sunday-made-up"),
        pytest.param("2026-02-16", False, id="a-monday-off"),
        pytest.param("2026-02-24", True, id="the-day-after-the-festival"),
        pytest.param("2027-10-01", True, id="an-unplanned-year-knows-weekends-only"),
        pytest.param("2027-10-02", False, id="a-weekend-of-an-unplanned-year"),
    ],
)
def test_whether_a_day_is_worked(text: str, worked: bool) -> None:
    """The plan first, then the weekday."""
    assert WORKDAYS.is_workday(day(text)) is worked


def test_only_published_years_are_planned() -> None:
    """2027 is not certain before its notice is here."""
    assert WORKDAYS.is_planned(day("2026-12-31"))
    assert not WORKDAYS.is_planned(day("2027-01-01"))
    assert not WORKDAYS.is_planned(day("2021-12-31"))


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        pytest.param("2026-02-15", "2026-02-24", "2026-02-14", id="festival"),
        pytest.param("2026-10-02", "2026-10-08", "2026-09-30", id="national-day"),
        pytest.param("2026-08-03", "2026-08-03", "2026-08-03", id="a-worked-day-stays"),
        pytest.param("2026-10-10", "2026-10-10", "2026-10-10", id="a-made-up-day-stays"),
    ],
)
def test_the_nearest_worked_day(text: str, after: str, before: str) -> None:
    """Forward for a party, backward for the department's safe day."""
    assert WORKDAYS.on_or_after(day(text)) == day(after)
    assert WORKDAYS.on_or_before(day(text)) == day(before)


@pytest.mark.parametrize(
    ("today", "counted"),
    [
        pytest.param("2026-02-24", "2026-02-15", id="the-first-worked-day-after-the-festival"),
        pytest.param("2026-02-18", "2026-02-15", id="amid-the-festival"),
        pytest.param("2026-02-25", "2026-02-25", id="a-day-later"),
        pytest.param("2026-02-15", "2026-02-15", id="the-first-day-off-after-a-made-up-one"),
        pytest.param("2026-08-10", "2026-08-08", id="monday"),
        pytest.param("2027-01-04", "2027-01-04", id="an-unplanned-year-rolls-nothing"),
    ],
)
def test_how_far_periods_have_counted(today: str, counted: str) -> None:
    """Whose last day was a day off still has the next worked day whole."""
    assert WORKDAYS.counted_to(day(today)) == day(counted)
    assert WORKDAYS.seen_on(day(today)) == {"today": today, "counted_to": counted}


def test_a_period_is_seen_to_be_over_exactly_when_its_moved_end_has_passed() -> None:
    """For every end and every day after it, in two planned years."""
    for step in range(600):
        end = date(2025, 1, 1) + timedelta(days=step)
        moved = WORKDAYS.on_or_after(end)
        for later in range(14):
            today = end + timedelta(days=later)
            assert (WORKDAYS.counted_to(today) > end) is (today > moved)


def test_counting_no_working_day_stays_where_it_is() -> None:
    """Nothing to count leaves even a Sunday as it is; the first counted day is worked."""
    assert WORKDAYS.after(day("2026-08-02"), 0) == day("2026-08-02")
    assert WORKDAYS.after(day("2026-08-02"), 1) == day("2026-08-03")
    assert WORKDAYS.after(day("2026-08-07"), 1) == day("2026-08-10")


def test_without_any_plan_only_weekends_are_off() -> None:
    """An empty table still knows Saturday and Sunday, and calls nothing planned."""
    bare = Workdays({})
    assert bare.on_or_after(day("2026-10-03")) == day("2026-10-05")
    assert not bare.is_planned(day("2026-10-03"))


@pytest.mark.parametrize(
    "rest",
    ["", "off = [['2026-13-01', '2026-13-02']]\nmake_up = []", "off = []\nmakeup = []"],
    ids=["fields-missing", "no-such-day", "misspelt"],
)
def test_a_plan_that_is_not_one_is_refused(rest: str) -> None:
    """A table with a gap, an impossible day or a misspelt key never loads half."""
    with pytest.raises(msgspec.ValidationError):
        parse(f"[year.2026]\nsource = 'x'\nissued = 2025-11-04\ncertainty = 'v'\n{rest}")
