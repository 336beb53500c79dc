"""Knows which days are worked, from the yearly holiday plans (工作日)."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

_DAY = timedelta(days=1)
_SATURDAY = 5


class YearPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One year's official plan (节假日安排): runs of days off, and weekend days that are worked."""

    source: str
    issued: date
    certainty: str
    off: tuple[tuple[date, date], ...]
    make_up: tuple[date, ...]


class _Plans(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    year: dict[str, YearPlan]


class Workdays:
    """The working-day table (工作日历).

    A 法定休假日 (民法典 art. 203) is read as a day off in the year's plan or an ordinary weekend
    day that is not made up for. In a year without a plan only the weekends are known, so
    whatever rests on such a year is provisional.
    """

    def __init__(self, plans: Mapping[int, YearPlan]) -> None:
        self.plans = dict(plans)
        self._make_up = frozenset(day for plan in plans.values() for day in plan.make_up)
        runs = [run for plan in plans.values() for run in plan.off]
        self._off = frozenset(first + _DAY * step for first, last in runs for step in range((last - first).days + 1))

    def is_planned(self, day: date) -> bool:
        """Whether the holiday plan of the day's year is known (放假安排已公布)."""
        return day.year in self.plans

    def is_workday(self, day: date) -> bool:
        """Whether the day is worked; in a year without a plan, Monday to Friday."""
        if day in self._make_up:
            return True
        return day.weekday() < _SATURDAY and day not in self._off

    def on_or_after(self, day: date) -> date:
        """The day itself, or the next one that is worked (顺延, 民法典 art. 203)."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """The day itself, or the last one before it that is worked."""
        while not self.is_workday(day):
            day -= _DAY
        return day

    def counted_to(self, today: date) -> date:
        """The day from which a party's period is seen to be over: while no day since its end was worked, it is not.

        A period that ended on a day off runs on to the next worked day (顺延, 民法典 art. 203), so the days off
        just before today are passed over; without a plan nothing rolls over.
        """
        day = today
        while self.is_planned(day - _DAY) and not self.is_workday(day - _DAY):
            day -= _DAY
        return day

    def seen_on(self, today: date) -> dict[str, str]:
        """What conditions see of a day: `env.today`, and `env.counted_to` for periods."""
        return {"today": today.isoformat(), "counted_to": self.counted_to(today).isoformat()}

    def after(self, start: date, count: int) -> date:
        """The working day `count` working days after `start`, the start day not counted (工作日期间)."""
        day = start
        while count:
            day += _DAY
            count -= self.is_workday(day)
        return day


def parse(text: str) -> Workdays:
    """The table from the TOML text of `definitions/national/workdays.toml`."""
    plans = msgspec.toml.decode(text, type=_Plans)
    return Workdays({int(year): plan for year, plan in plans.year.items()})
