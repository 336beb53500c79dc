"""Completes what a message leaves unsaid about a time by what was told before (时间的承接)."""

import re
from datetime import date, timedelta

_YEAR_SAID = re.compile("年|去|今|前|昨|上个|上周|上礼拜|上星期|[0-9]{4}")
_HALF_SAID = re.compile("早|上午|凌晨|清晨|中午|下午|晚|夜|傍晚|[:：]")
_SAME_DAY = re.compile("(?:出事|受伤|事发)?的?(?:当天|当日|同一天|那天)")
_NEXT_DAY = re.compile("第二天|次日|隔天|转天")
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


def in_month_told(value: object, told: object, words: str) -> object:
    """A day that puts another right lies in its month: 是9号 in the place of 8 October is the ninth of October."""
    if not isinstance(told, str) or "号" not in words or "月" in words:
        return value
    return in_year_told(value, {"year": int(told[:4]), "month": int(told[5:7])}, words)


def counted_from(told: object, words: str) -> tuple[str, int, int] | None:
    """当天就去看了, 第二天才去的: the day counted from the one of the accident, with the place of its words.

    None where no such day is named or the accident's day is not known whole.
    """
    if not isinstance(told, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        return None
    for pattern, later in ((_NEXT_DAY, 1), (_SAME_DAY, 0)):
        if (match := pattern.search(words)) is not None:
            return (date.fromisoformat(told) + timedelta(days=later)).isoformat(), *match.span()
    return None


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
