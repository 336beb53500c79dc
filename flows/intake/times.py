"""Puts days and hours together into the moments a message names, all of them past (时间)."""

import re
from bisect import bisect_left
from datetime import date, datetime, timedelta

import msgspec

from flows.intake import days, hours, numerals
from flows.intake.spans import Spans

_GLUE = re.compile(
    r"(?:[，, 的（(.。]|星期.|周.|礼拜.|夜班|值夜班|上夜班|晚班|中班|早班|白班|在|那天|当天|左右|大约|大概){0,3}[）)]?"
)
# 上周日晚班 周一凌晨: a day told behind the shift is another.
_NEXT_DAY = re.compile("班[，, ]*(?=周|星期|礼拜)")
_TO = re.compile("[到至~—–-]{1,2}")
_MINUTES_AGO = re.compile(
    rf"(?P<n>[0-9]{{1,3}}|[{numerals.CHINESE}]{{1,3}}|半)个?(?P<half>半)?(?P<unit>分钟|小时|钟头)(?:之|以)?前"
)


class Moment(msgspec.Struct, frozen=True):
    """A day, a time of day, or both, with the words they rest on."""

    start: int
    end: int
    day: days.Day | None
    hour: hours.Hour | None
    shifted: bool = False
    """The evening named runs past midnight, so the date is the next one."""

    def date_value(self) -> str | dict | None:
        """Contract partial_date: ISO when complete, else the parts told (日期值)."""
        if self.day is None:
            return None
        full = self.day.date()
        if full is not None:
            return (full + timedelta(days=1) if self.shifted else full).isoformat()
        parts = {name: part for name in ("year", "month", "day") if (part := getattr(self.day, name)) is not None}
        return parts or None

    def moment_value(self) -> str | dict | None:
        """Date and time in legal time where both are told, else the date alone (时刻值)."""
        value = self.date_value()
        if isinstance(value, str) and self.hour is not None and self.hour.hour is not None:
            return f"{value}T{self.time_value()}:00+08:00"
        return value

    def time_value(self) -> str | None:
        """HH:MM, or the part of the day (时刻值)."""
        if self.hour is None:
            return self.day.part if self.day is not None else None
        if self.hour.hour is None:
            return self.hour.part
        return f"{self.hour.hour:02}:{self.hour.minute:02}"


def read(text: str, now: datetime) -> list[Moment]:
    """Every past moment the text names, in order (过去的时间).

    A day and the hour said with it make one moment; 前天夜班凌晨两点 is two
    o'clock of the day named. Nothing after `now` is ever returned.
    """
    clocks = _hours_in_ranges(text, hours.read(text))
    spans = Spans((hour.start, hour.end) for hour in clocks)
    moments, used = [], set()
    for day in _days_in_ranges(text, days.read(text, now.date()), now.date()):
        at = spans.first_over(day.start, day.end)
        if at is not None and clocks[at].start < day.start and day.end <= clocks[at].end:
            continue  # 上午10.30分 is no 30 October
        moments.append(_with_hour(text, day, clocks, used))
    taken = Spans((moment.start, moment.end) for moment in moments)
    for index, hour in enumerate(clocks):
        if index not in used and not taken.overlap(hour.start, hour.end):
            moments.append(Moment(hour.start, hour.end, None, hour))
    moments.extend(_ago(match, now) for match in _MINUTES_AGO.finditer(text))
    return _apart(sorted((m for m in moments if _is_past(m, now)), key=lambda m: (m.start, -m.end)))


def _days_in_ranges(text: str, named: list[days.Day], today: date) -> list[days.Day]:
    """2017年8月11日至22日: the second day is of the first one's month and year, not the latest past one."""
    found: list[days.Day] = []
    for day in named:
        first = found[-1].date() if found and _TO.fullmatch(text, found[-1].end, day.start) else None
        then = _next_such(first, day, "月" in text[day.start : day.end]) if first and day.computed and day.day else None
        is_past = then is not None and then <= today
        found.append(msgspec.structs.replace(day, year=then.year, month=then.month, day=then.day) if is_past else day)
    return found


def _next_such(first: date, day: days.Day, is_month_told: bool) -> date | None:
    """The first such day after the one a range begins with."""
    year, month = first.year, day.month if is_month_told else first.month
    if (month, day.day) < (first.month, first.day):
        year, month = (year + 1, month) if is_month_told else (year + month // 12, month % 12 + 1)
    try:
        return date(year, month, day.day)
    except ValueError:
        return None


def _hours_in_ranges(text: str, clocks: list[hours.Hour]) -> list[hours.Hour]:
    """下午两点到四点: the second hour is of the same part of the day."""
    found: list[hours.Hour] = []
    for hour in clocks:
        first = found[-1] if found and _TO.fullmatch(text, found[-1].end, hour.start) else None
        late = first is not None and hour.open and first.part in ("afternoon", "evening")
        if late and first.hour is not None and first.hour < hour.hour + 12 < 24:
            found.append(msgspec.structs.replace(hour, part=first.part, hour=hour.hour + 12, open=False))
        else:
            found.append(hour)
    return found


def _apart(moments: list[Moment]) -> list[Moment]:
    """Of two that share words, the one that begins first."""
    kept: list[Moment] = []
    for moment in moments:
        if not kept or kept[-1].end <= moment.start:
            kept.append(moment)
    return kept


def _with_hour(text: str, day: days.Day, clocks: list[hours.Hour], used: set[int]) -> Moment:
    glued = _GLUE.match(text, day.end)
    reach = glued.end() if glued else day.end
    if glued and (another := _NEXT_DAY.search(glued[0])) is not None:
        reach = day.end + another.end()
    first = bisect_left(clocks, day.start, key=lambda hour: hour.start)
    for index in range(first, len(clocks)):
        if clocks[index].start > reach:
            break
        if clocks[index].end > day.end and index not in used:
            used.add(index)
            hour = _in_light_of(day, clocks[index])
            return Moment(day.start, hour.end, day, hour, _runs_over(day, hour))
    part = hours.part_at(text, day.end)
    return Moment(day.start, part.end if part else day.end, day, part)


def _in_light_of(day: days.Day, hour: hours.Hour) -> hours.Hour:
    """昨晚八点 is twenty hundred: the part of the day sits in the day's own word."""
    if hour.part is None and day.part and hour.hour is not None:
        if day.part in ("evening", "night"):
            if hour.hour == 12 or hour.hour <= 5:
                return msgspec.structs.replace(hour, part=day.part, hour=hour.hour % 12, next_day=True, open=False)
            if hour.hour < 12:
                return msgspec.structs.replace(hour, part=day.part, hour=hour.hour + 12, open=False)
        return msgspec.structs.replace(hour, part=day.part, open=False)
    return hour


def _runs_over(day: days.Day, hour: hours.Hour) -> bool:
    if hour.hour is None or not hour.next_day or day.date() is None:
        return False
    return day.evening or hour.part == "evening"


def _ago(match: re.Match, now: datetime) -> Moment:
    count = 0.5 if match["n"] == "半" else float(numerals.number(match["n"]) or 0)
    count += 0.5 if match["half"] else 0
    span = timedelta(minutes=count) if match["unit"] == "分钟" else timedelta(hours=count)
    then = now - span
    day = days.Day(match.start(), match.end(), then.year, then.month, then.day, computed=True)
    hour = hours.Hour(match.start(), match.end(), None, then.hour, then.minute, loose=True)
    return Moment(match.start(), match.end(), day, hour)


def _is_past(moment: Moment, now: datetime) -> bool:
    if moment.day is None:
        return True
    day = moment.day
    if (full := day.date()) is not None:
        return full <= now.date()
    if day.year is not None:
        return (day.year, day.month or 1) <= (now.year, now.month)
    return day.month is not None or day.vague
