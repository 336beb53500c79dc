"""Completes what a message leaves unsaid about a time by what was told before (时间的承接)."""

import re
from datetime import date

_YEAR_SAID = re.compile("年|去|今|前|昨|上个|上周|上礼拜|上星期|[0-9]{4}")
_HALF_SAID = re.compile("早|上午|凌晨|清晨|中午|下午|晚|夜|傍晚|[:：]")
_LATE = frozenset(("afternoon", "evening", "night"))
_PART_OF_HOUR = ((6, ("dawn", "night")), (12, ("morning",)), (14, ("noon", "afternoon")), (18, ("afternoon",)))


def in_year_told(value: object, told: object, words: str) -> object:
    """A day said without a year, in the year and month told before: 10月12号 after 2025年10月 is 12 October 2025.

    Another month, or a day that year had not, stays as it was read.
    """
    if not isinstance(value, str) or not isinstance(told, dict) or _YEAR_SAID.search(words):
        return value
    year, month = told.get("year"), told.get("month")
    if year is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value
    _, read_month, day = map(int, value.split("-"))
    if "月" not in words and month is not None:
        read_month = month
    if month not in (None, read_month):
        return value
    try:
        return date(year, read_month, day).isoformat()
    except ValueError:
        return value


def in_half_told(value: str, told: str, words: str) -> str:
    """A corrected hour in the half of the day told before: 九点半 put in the place of 20:00 is 21:30.

    A part of the day that the hour told already lies in changes nothing.
    """
    if value.isalpha():
        return told if told[:1].isdigit() and value in _parts_of(int(told[:2])) else value
    late = told in _LATE or (told[:1].isdigit() and int(told[:2]) >= 12)
    hour = int(value[:2])
    return f"{hour + 12}{value[2:]}" if late and hour < 12 and not _HALF_SAID.search(words) else value


def _parts_of(hour: int) -> tuple[str, ...]:
    """The parts of the day (时段) an hour may be said to lie in."""
    return next((parts for before, parts in _PART_OF_HOUR if hour < before), ("evening", "night"))
