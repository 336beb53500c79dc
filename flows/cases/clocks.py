"""Counts statutory periods and says when each one ends (法定期限)."""

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from flows.cases.events import AnyEvent, newest
from flows.cases.parties import side_of
from flows.cases.regions import RegionDef
from flows.cases.workdays import Workdays
from flows.engine.definitions import Basis, LimitDef

RUNNING, STOPPED, MET, OVERDUE = "running", "stopped", "met", "overdue"
WORKER_LIMIT = "T04"

_ENDED_BY: Mapping[str, tuple[str, ...]] = {
    "T03": ("submitted", "joined", "accepted"),
    "T04": ("submitted", "joined"),
    "T05": ("supplement_requested", "accepted", "not_accepted"),
    "T06": ("supplement_received",),
    "T07": ("accepted", "not_accepted"),
    "T08": ("decided",),
    "T09": ("decided",),
    "T12": ("evidence_received",),
    "T13": ("served",),
}
"""The acts that end a period; T14 and T15 end by acts outside this file."""
_PAUSED_BY_SUSPENSION = frozenset({"T08", "T09"})
_FROM_EVENT = "event:"


class Span(msgspec.Struct, frozen=True):
    """Time that does not count towards the one-year limit (不计算在内的期间, 法释〔2014〕9号 art. 7)."""

    first: date
    last: date


class Limit(msgspec.Struct, frozen=True):
    """One period in one case: where it stands today.

    `due` is the last day; for a party with the roll-over to a working day, for the department
    without; never moved by a guess. `safe_due` is the day on which nobody could argue: a party's end without roll-over,
    the department's last working day. Both are None while no full start date is known, or
    while the period is stopped; `days_left` is then what remains of it, if that is known.
    """

    id: str
    bound: str
    start: date | None
    due: date | None
    safe_due: date | None
    state: str
    days_left: int | None
    provisional: bool
    stop_cause: str | None
    basis: Basis


class Promise(msgspec.Struct, frozen=True):
    """A shorter local promise beside a statutory date, never instead of it (承诺时限)."""

    limit: str
    due: date
    provisional: bool
    verified: bool
    basis: Basis


class _Reckoning(msgspec.Struct, frozen=True):
    """What one period is counted from."""

    today: date
    workdays: Workdays
    events: Sequence[AnyEvent]
    facts: Mapping[str, object]
    spans: Sequence[Span]


def limits_of(
    definitions: Mapping[str, LimitDef],
    facts: Mapping[str, object],
    events: Sequence[AnyEvent],
    workdays: Workdays,
    today: date,
    *,
    role: str | None,
    spans: Sequence[Span] = (),
) -> tuple[Limit, ...]:
    """Every period that has begun and that this role may see, in the order of the definitions.

    `facts` are working values; `role` None or `staff` sees all. The employer's thirty days are
    never shown to the worker's side as if they were its own (工伤保险条例 art. 17).
    """
    reckoning = _Reckoning(today, workdays, events, facts, spans)
    found = (_limit(name, row, reckoning, role) for name, row in definitions.items() if is_visible(row, role))
    return tuple(limit for limit in found if limit is not None)


def is_visible(row: LimitDef, role: str | None) -> bool:
    """Whether a role sees a period: the worker's and the employer's filing limits only their own side."""
    if role in (None, "staff") or row.starts.startswith(_FROM_EVENT):
        return True
    return row.bound == side_of(role)


def promises_of(region: RegionDef | None, limits: Sequence[Limit], workdays: Workdays) -> tuple[Promise, ...]:
    """The region's own shorter promises for periods that run now (承诺时限)."""
    running = {limit.id: limit for limit in limits if limit.state in (RUNNING, OVERDUE) and limit.start is not None}
    found = []
    for row in region.promised if region is not None else ():
        if (limit := running.get(row.limit)) is not None and limit.start is not None:
            due = end_of(limit.start, row.length, row.unit, workdays)
            found.append(Promise(row.limit, due, not workdays.is_planned(due), row.verified, row.law))
    return tuple(found)


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


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _limit(name: str, row: LimitDef, reckoning: _Reckoning, role: str | None) -> Limit | None:
    begun, start, local_due = _start(row, reckoning, role)
    if not begun:
        return None
    if start is None:
        return Limit(name, row.bound, None, None, None, RUNNING, None, True, None, row.law)
    if row.length is None:
        return _dated(name, row, start, local_due, reckoning)
    cause, used, cursor = _pauses(name, start, reckoning.events)
    if cause is not None:
        return Limit(name, row.bound, start, None, None, STOPPED, row.length - used, False, cause, row.law)
    nominal = end_of(cursor, row.length - used, row.unit, reckoning.workdays)
    if name == WORKER_LIMIT:
        nominal = with_spans(start, nominal, reckoning.spans)
    return _dated(name, row, start, nominal, reckoning)


def _dated(name: str, row: LimitDef, start: date, nominal: date | None, reckoning: _Reckoning) -> Limit:
    """The period with its end; a local period whose end nobody has set has none."""
    if nominal is None:
        return Limit(name, row.bound, start, None, None, RUNNING, None, True, None, row.law)
    due, safe = _ends(row, nominal, reckoning.workdays)
    ended = min((event.day for event in reckoning.events if _ends_it(name, event)), default=None)
    state, cause = _state(name, due, ended, reckoning)
    planned = reckoning.workdays.is_planned(nominal) and reckoning.workdays.is_planned(due)
    left = None if ended else (due - reckoning.today).days
    return Limit(name, row.bound, start, due, safe, state, left, cause is not None or not planned, cause, row.law)


def _start(row: LimitDef, reckoning: _Reckoning, role: str | None) -> tuple[bool, date | None, date | None]:
    """Whether the period has begun, its start day, and the end an event itself carries."""
    if not row.starts.startswith(_FROM_EVENT):
        value = reckoning.facts.get(row.starts)
        return value is not None, full_date(value), None
    name = row.starts.removeprefix(_FROM_EVENT)
    event = newest([each for each in reckoning.events if _starts(each, name, role)], name.removesuffix("_simple"))
    return (False, None, None) if event is None else (True, event.day, getattr(event, "due", None))


def _starts(event: AnyEvent, name: str, role: str | None) -> bool:
    match event.kind:
        case "accepted":
            return getattr(event, "simple", False) == name.endswith("_simple")
        case "served":
            # Each remedy date runs from the addressee's own receipt.
            return role in (None, "staff") or getattr(event, "addressee", None) == side_of(role)
    return True


def _pauses(name: str, start: date, events: Sequence[AnyEvent]) -> tuple[str | None, int, date]:
    """The cause of a pause that still lasts, the days used before the last resumption, and where counting goes on."""
    used, cursor, cause = 0, start, None
    for event in events if name in _PAUSED_BY_SUSPENSION else ():
        if event.kind == "suspended" and cause is None and event.day >= start:
            used += (event.day - cursor).days
            cause = getattr(event, "cause", None)
        elif event.kind == "resumed" and cause is not None:
            cursor, cause = event.day, None
    return cause, used, cursor


def _ends(row: LimitDef, nominal: date, workdays: Workdays) -> tuple[date, date]:
    """The end that is shown and the end that is safe."""
    if row.bound == "department":
        return nominal, workdays.on_or_before(nominal)
    # Without the year's plan a roll-over would be a guess; the earlier day stands, marked provisional.
    rolls = row.rolls and workdays.is_planned(nominal)
    return (workdays.on_or_after(nominal) if rolls else nominal), nominal


def _state(name: str, due: date, ended: date | None, reckoning: _Reckoning) -> tuple[str, str | None]:
    """Running, met or overdue; a late worker with a cause for time not counted is stopped until a person has looked."""
    if (ended or reckoning.today) <= due:
        return (MET if ended else RUNNING), None
    cause = reckoning.facts.get("limit.exclusion_cause") if name == WORKER_LIMIT else None
    if isinstance(cause, str) and cause != "none" and not reckoning.spans:
        return STOPPED, cause
    return OVERDUE, None


def _ends_it(name: str, event: AnyEvent) -> bool:
    if name == "T03" and event.kind in ("submitted", "joined") and event.role != "employer":
        return False  # the worker's own application does not do the employer's duty; acceptance ends it for both
    return event.kind in _ENDED_BY.get(name, ())
