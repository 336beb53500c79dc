"""Counts a period of days, working days, months or years to its last day (期间的计算)."""

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from flows.cases.workdays import Workdays


class Span(msgspec.Struct, frozen=True):
    """Time that does not count towards the one-year limit (不计算在内的期间, 法释〔2014〕9号 art. 7)."""

    first: date
    last: date


def end_of(start: date, length: int, unit: str, workdays: Workdays) -> date:
    """Last day of a period, the start day not counted, without roll-over (期间的计算, 民法典 art. 200-202).

    A month or a year ends on the corresponding day, or on the month's last day where there is none.

    >>> end_of(date(2024, 2, 29), 1, "year", Workdays({}))
    datetime.date(2025, 2, 28)
    """
    match unit:
        case "day":
            return start + timedelta(days=length)
        case "workday":
            return workdays.after(start, length)
        case "month":
            return _months_later(start, length)
        case "year":
            return _months_later(start, 12 * length)
    raise ValueError(f"a period of days, working days, months or years is expected, not {unit!r}")


def with_spans(start: date, due: date, spans: Sequence[Span]) -> date:
    """The end moved on by the time not counted; overlapping spans count once (扣除期间).

    A span that begins after the end no longer helps. From its first day to its last, the
    first not counted, as for every period.
    """
    covered = start
    for span in sorted(spans, key=lambda row: row.first):
        first = max(span.first, covered)
        if first < due and span.last > first:
            due += span.last - first
            covered = span.last
    return due


def full_date(value: object) -> date | None:
    """The day of a fact, or None when only part of it is known: no date is ever guessed."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def first_day_of(value: object) -> date | None:
    """A full date, or the first day of the year or month that was told; for figures that go by the year.

    >>> first_day_of({"year": 2025, "month": 6}), first_day_of({"month": 6})
    (datetime.date(2025, 6, 1), None)
    """
    if isinstance(value, Mapping) and isinstance(value.get("year"), int):
        return date(value["year"], value.get("month") or 1, 1)
    return full_date(value)


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
