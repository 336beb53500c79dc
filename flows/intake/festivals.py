"""Days that people name by their festival; only those the solar calendar fixes (公历节日)."""

from datetime import date, timedelta

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

FESTIVAL = "|".join(sorted((*_FIXED, *_FLOATING, "清明"), key=len, reverse=True))
"""Regex alternation of the names, longest first."""


def festival_day(name: str, today: date, year: int | None) -> date | None:
    """The festival in that year, or its most recent one up to today (最近一次)."""
    if year is not None:
        return _in_year(name, year)
    this = _in_year(name, today.year)
    return this if this <= today else _in_year(name, today.year - 1)


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
