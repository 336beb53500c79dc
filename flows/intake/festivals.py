"""Days that people name by their festival, solar and lunar (节日)."""

from datetime import date, timedelta

from flows.intake import lunar

_FIXED = {
    "元旦": (1, 1),
    "新年": (1, 1),
    "情人节": (2, 14),
    "女生节": (3, 7),
    "妇女节": (3, 8),
    "三八": (3, 8),
    "植树节": (3, 12),
    "愚人节": (4, 1),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "五四": (5, 4),
    "儿童节": (6, 1),
    "六一": (6, 1),
    "建党节": (7, 1),
    "七一": (7, 1),
    "建军节": (8, 1),
    "八一": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一国庆": (10, 1),
    "万圣节": (10, 31),
    "光棍节": (11, 11),
    "双十一": (11, 11),
    "双十二": (12, 12),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
}
# month, weekday (Monday 0), which one of the month
_FLOATING = {"母亲节": (5, 6, 2), "父亲节": (6, 6, 3), "感恩节": (11, 3, 4)}

# month and day of the lunar year
_LUNAR = {
    "春节": (1, 1),
    "大年初一": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "除夕": (12, lunar.NEW_YEARS_EVE),
    "大年三十": (12, lunar.NEW_YEARS_EVE),
}
FESTIVAL = "|".join(sorted((*_FIXED, *_FLOATING, *_LUNAR, "清明"), key=len, reverse=True))
"""Regex alternation of the names, longest first."""


def festival_day(name: str, today: date, year: int | None) -> date | None:
    """The festival in that year, or its most recent one up to today (最近一次)."""
    if name in _LUNAR:
        return _by_the_moon(name, today, year)
    if year is not None:
        return _in_year(name, year)
    this = _in_year(name, today.year)
    return this if this <= today else _in_year(name, today.year - 1)


def _by_the_moon(name: str, today: date, year: int | None) -> date | None:
    """除夕 of a year is said of the new year it ends in, so it is looked for in the lunar year before."""
    month, day = _LUNAR[name]
    if year is None:
        return lunar.latest(month, day, today)
    return lunar.solar(year - 1 if month == 12 else year, month, day)


def _in_year(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FLOATING:
        month, weekday, nth = _FLOATING[name]
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return _clear_and_bright(year)


def _clear_and_bright(year: int) -> date:
    """Qingming by the usual century constants, right for 1901–2100 (清明)."""
    constant, leaps = (4.81, year % 100 // 4) if year >= 2000 else (5.59, (year % 100 - 1) // 4)
    return date(year, 4, int(year % 100 * 0.2422 + constant) - leaps)
