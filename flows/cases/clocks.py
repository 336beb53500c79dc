"""Says which statutory periods run in a case and when each one ends (法定期限)."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from flows.cases.counting import Span, end_of, full_date, with_spans
from flows.cases.events import ADDRESSEES, FILINGS, Accepted, AnyEvent, Served, Suspended, in_force
from flows.cases.parties import side_of
from flows.cases.regions import RegionDef
from flows.cases.workdays import Workdays
from flows.engine.definitions import Basis, LimitDef

RUNNING, STOPPED, MET, OVERDUE = "running", "stopped", "met", "overdue"
EXCLUSION_CAUSE = "limit.exclusion_cause"
"""The fact that a late worker names for time not counted (不计入期限的原因)."""
EMPLOYER_LIMIT, WORKER_LIMIT, EVIDENCE_LIMIT, SERVICE_LIMIT = "T03", "T04", "T12", "T13"
_TO_APPLY = (EMPLOYER_LIMIT, WORKER_LIMIT)

_ENDED_BY: Mapping[str, tuple[str, ...]] = {
    "T03": ("submitted", "joined", "accepted"),
    "T04": ("submitted", "joined"),
    "T05": ("supplement_requested", "accepted", "not_accepted"),
    "T06": ("supplement_received", "accepted", "not_accepted"),
    "T07": ("supplement_requested", "accepted", "not_accepted"),
    "T08": ("decided",),
    "T09": ("decided",),
    "T12": ("evidence_received", "decided"),
    "T13": ("served",),
}
"""The acts that end a period; T14 and T15 end by acts outside this file."""
_PAUSED_BY_SUSPENSION = frozenset({"T08", "T09"})
_FROM_EVENT = "event:"
_EVERYBODY = (None, "staff")
"""Roles that see every period, and of each party's own the newest."""


class Limit(msgspec.Struct, frozen=True):
    """One period in one case: where it stands today.

    `due` is the last day; for a party with the roll-over to a working day, for the department
    without; never moved by a guess. `safe_due` is the day on which nobody could argue: a party's
    end without roll-over, the department's last working day. Both are None while no full start
    date is known, or while the department's period is stopped; `days_left` is then what remains
    of it. A late worker who names a cause for time not counted is stopped too: `due` is then the
    end without that time, and what is left is for a person to say.
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

    @property
    def is_open(self) -> bool:
        """Whether the act is still to come: the period runs, or its last day passed without it."""
        return self.state == RUNNING or (self.state == OVERDUE and self.days_left is not None)

    @property
    def awaits_plan(self) -> bool:
        """Whether the last day is provisional for want of a holiday plan, and not because the period stands still."""
        return self.provisional and self.due is not None and self.stop_cause is None

    @property
    def is_rolled_over(self) -> bool:
        """Whether days off have moved a party's last day, still to come, to a later one (顺延, 民法典 art. 203)."""
        is_partys = self.bound != "department" and self.state == RUNNING and self.due is not None
        return is_partys and self.due != self.safe_due

    @property
    def is_past_safe_day(self) -> bool:
        """Whether of a period that rolled over only the days remain about which somebody could argue."""
        return self.is_rolled_over and self.days_left < (self.due - self.safe_due).days


class Promise(msgspec.Struct, frozen=True):
    """A shorter local promise beside a statutory date, never instead of it (承诺时限)."""

    limit: str
    due: date
    provisional: bool
    verified: bool
    basis: Basis


class _Reckoning(msgspec.Struct, frozen=True):
    """What every period of a case is counted from."""

    today: date
    workdays: Workdays
    events: Sequence[AnyEvent]
    facts: Mapping[str, object]
    spans: Sequence[Span]


class _Run(msgspec.Struct, frozen=True):
    """Where one period begins: its first day if known, the end its event itself carries, the acts after it."""

    start: date | None
    due: date | None
    later: Sequence[AnyEvent]


def limits_of(  # noqa: PLR0913 -- all that a period hangs on, by name
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
    never shown to the worker's side as if they were its own (工伤保险条例 art. 17). What was done
    before a withdrawal counts no more, so that the year for applying runs on; and while it runs, it
    runs on as well after a refusal to accept.
    """
    reckoning = _Reckoning(today, workdays, in_force(events), facts, spans)
    found = (_limit(name, row, reckoning, role) for name, row in definitions.items() if is_visible(row, role))
    return tuple(limit for limit in found if limit is not None)


def is_visible(row: LimitDef, role: str | None) -> bool:
    """Whether a role sees a period: the worker's and the employer's filing limits only their own side."""
    if role in _EVERYBODY or row.starts.startswith(_FROM_EVENT):
        return True
    return row.bound == side_of(role)


def promises_of(region: RegionDef | None, limits: Sequence[Limit], workdays: Workdays) -> tuple[Promise, ...]:
    """The region's own shorter promises for periods that run now (承诺时限)."""
    starts = {limit.id: limit.start for limit in limits if limit.is_open and limit.start is not None}
    found = []
    for row in region.promised if region is not None else ():
        if (start := starts.get(row.limit)) is not None:
            due = end_of(start, row.length, row.unit, workdays)
            planned = workdays.is_planned(start) and workdays.is_planned(due)
            found.append(Promise(row.limit, due, not planned, row.verified, row.law))
    return tuple(found)


def _limit(name: str, row: LimitDef, reckoning: _Reckoning, role: str | None) -> Limit | None:
    run = _run(row, reckoning, role)
    if run is None:
        return None
    if run.start is None:
        # What is done is done, whether in time or not; on which day it had to be stays open.
        is_done = _ended(name, run) is not None and not _is_refused(run.later)
        return Limit(name, row.bound, None, None, None, MET if is_done else RUNNING, None, True, None, row.law)
    if row.length is None:
        return _dated(name, row, run, run.due, reckoning)
    cause, left, cursor = _pauses(run.start, row.length, run.later if name in _PAUSED_BY_SUSPENSION else ())
    if cause is not None:
        if _ended(name, run):
            return Limit(name, row.bound, run.start, None, None, MET, None, False, None, row.law)
        return Limit(name, row.bound, run.start, None, None, STOPPED, left, False, cause, row.law)
    nominal = end_of(cursor, left, row.unit, reckoning.workdays)
    if name == WORKER_LIMIT:
        nominal = with_spans(run.start, nominal, reckoning.spans)
    return _dated(name, row, run, nominal, reckoning)


def _dated(name: str, row: LimitDef, run: _Run, nominal: date | None, reckoning: _Reckoning) -> Limit:
    """The period with its end; a local period whose end nobody has set has none."""
    ended = _ended(name, run)
    if nominal is None:
        return Limit(name, row.bound, run.start, None, None, MET if ended else RUNNING, None, not ended, None, row.law)
    due, safe = _ends(row, nominal, reckoning.workdays)
    if name in _TO_APPLY and reckoning.today <= due and _is_refused(run.later):
        ended = None
    state, cause = _state(name, due, ended, reckoning)
    planned = reckoning.workdays.is_planned(nominal) and reckoning.workdays.is_planned(due)
    left = None if ended or cause is not None else (due - reckoning.today).days
    return Limit(name, row.bound, run.start, due, safe, state, left, cause is not None or not planned, cause, row.law)


def _run(row: LimitDef, reckoning: _Reckoning, role: str | None) -> _Run | None:
    """Where the period begins; None while it has not begun."""
    events = reckoning.events
    if not row.starts.startswith(_FROM_EVENT):
        value = reckoning.facts.get(row.starts)
        return None if value is None else _Run(full_date(value), None, events)
    name = row.starts.removeprefix(_FROM_EVENT)
    first = _newest_decision(events) if name == "served" else 0
    places = [place for place, event in enumerate(events) if place >= first and _starts(event, name, role)]
    if not places and name == "submitted":
        # Where the first filing does not count, or is not shown, a later one starts the period.
        places = [place for place, event in enumerate(events) if event.kind == "joined"][:1]
    if not places:
        return None
    # A second copy of a decision does not start a party's period anew.
    place = places[0] if name == "served" and role not in _EVERYBODY else places[-1]
    return _Run(events[place].day, getattr(events[place], "due", None), events[place + 1 :])


def _starts(event: AnyEvent, name: str, role: str | None) -> bool:
    if event.kind != name.removesuffix("_simple"):
        return False
    if isinstance(event, Accepted):
        return event.simple == name.endswith("_simple")
    if isinstance(event, Served):
        # Each remedy date runs from the addressee's own receipt.
        return role in _EVERYBODY or event.addressee == side_of(role)
    return True


def _newest_decision(events: Sequence[AnyEvent]) -> int:
    return max((place for place, event in enumerate(events) if event.kind in ("decided", "not_accepted")), default=0)


def _pauses(start: date, length: int, events: Sequence[AnyEvent]) -> tuple[str | None, int, date]:
    """The cause of a pause that still lasts, the days that remain, and the day counting goes on from.

    A suspension after the last day stops nothing: the period had run out.
    """
    left, cursor, cause = length, start, None
    for event in events:
        if isinstance(event, Suspended) and cause is None and (event.day - cursor).days <= left:
            left -= (event.day - cursor).days
            cause = event.cause
        elif event.kind == "resumed" and cause is not None:
            cursor, cause = event.day, None
    return cause, left, cursor


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
    cause = reckoning.facts.get(EXCLUSION_CAUSE) if name == WORKER_LIMIT else None
    if isinstance(cause, str) and cause != "none" and not reckoning.spans:
        return STOPPED, cause
    return OVERDUE, None


def _ended(name: str, run: _Run) -> date | None:
    """The day of the act that ended a period; a decision is delivered when the last addressee has it."""
    days = [event.day for event in run.later if _ends_it(name, event)]
    if name == SERVICE_LIMIT:
        reached = {event.addressee: event.day for event in reversed(run.later) if isinstance(event, Served)}
        return max(reached.values()) if reached.keys() >= ADDRESSEES else None
    return min(days, default=None)


def _is_refused(events: Sequence[AnyEvent]) -> bool:
    """Whether the newest application was not accepted: within the period another may follow (浙江省工伤保险条例 art. 16)."""
    kinds = [event.kind for event in events if event.kind in (*FILINGS, "accepted", "not_accepted")]
    return bool(kinds) and kinds[-1] == "not_accepted"


def _ends_it(name: str, event: AnyEvent) -> bool:
    if name == EMPLOYER_LIMIT and event.kind in FILINGS and event.role != "employer":
        return False  # the worker's own application does not do the employer's duty; acceptance ends it for both
    return event.kind in _ENDED_BY.get(name, ())
