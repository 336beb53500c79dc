"""Turns dates of the lunar calendar into solar ones, for the years a living memory needs (农历换算)."""

from datetime import date, timedelta

_FIRST = date(1990, 1, 27)
"""The first day of lunar 1990."""
# For each lunar year from 1990: the leap month (low hex digit), the long months 1 to 12, and whether the leap is long.
_YEARS = """
    04af5 04970 064b0 074a3 0ea50 06b58 055c0 0ab60 096d5 092e0
    0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5
    0a950 0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930
    07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530
    05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45
""".split()  # noqa: SIM905 fifty short words read better in rows
EARLIEST, LATEST = 1990, 1989 + len(_YEARS)
NEW_YEARS_EVE = 30
"""The last day of the twelfth month, by whatever number it has (除夕)."""


def solar(year: int, month: int, day: int) -> date | None:
    """The solar date of a day of the lunar year (公历日期), leap months left aside; None if there is no such day.

    >>> solar(2026, 1, 1), solar(2025, 8, 15)
    (datetime.date(2026, 2, 17), datetime.date(2025, 10, 6))
    """
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12:
        return None
    days = sum(_length(before) for before in range(EARLIEST, year))
    months = _months(year)
    at = next(index for index, (number, _) in enumerate(months) if number == month)
    length = months[at][1]
    if month == 12 and day == NEW_YEARS_EVE:
        day = length
    if not 1 <= day <= length:
        return None
    return _FIRST + timedelta(days=days + sum(days_of for _, days_of in months[:at]) + day - 1)


def latest(month: int, day: int, today: date) -> date | None:
    """The last such lunar day up to today (最近一次)."""
    for year in (today.year, today.year - 1, today.year - 2):
        found = solar(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def _months(year: int) -> list[tuple[int, int]]:
    """Number and length of each month in order; a leap month follows its own number as 0."""
    code = int(_YEARS[year - EARLIEST], 16)
    leap, months = code & 0xF, []
    for month in range(1, 13):
        months.append((month, 30 if code >> (16 - month) & 1 else 29))
        if month == leap:
            months.append((0, 30 if code >> 16 & 1 else 29))
    return months


def _length(year: int) -> int:
    return sum(days for _, days in _months(year))
