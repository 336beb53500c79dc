"""Makes the one view of a case that citizen, employer and staff see (办理进度)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from flows.cases.clocks import OVERDUE, RUNNING, WORKER_LIMIT, Limit, Promise, limits_of, promises_of
from flows.cases.events import AnyEvent, newest
from flows.cases.materials import Material
from flows.cases.parties import side_of
from flows.cases.regions import RegionDef
from flows.cases.states import STAGES, is_decided, state_of
from flows.cases.workdays import Workdays
from flows.engine.definitions import Basis, LimitDef

STAFF = "staff"
FILINGS = ("submitted", "joined")
"""Acts by which somebody applies."""
_MOVES = {
    "draft": "applicant",
    "reported": "employer",
    "submitted": "authority",
    "supplement_required": "applicant",
    "supplement_received": "authority",
    "accepted": "authority",
    "suspended": "other_body",
    "recognized": "authority",
    "deemed": "authority",
    "not_recognized": "authority",
    "served": "nobody",
    "not_accepted": "nobody",
    "withdrawn": "nobody",
}
_FAILURE_TO_ACT: Basis = (("行政复议法", "第二十三条第一款第（三）项"),)


class Action(msgspec.Struct, frozen=True):
    """Something this person may do now (可办事项), and until when, if there is an end."""

    action: str
    until: date | None = None


class Entry(msgspec.Struct, frozen=True):
    """One line of the timeline (经过); `what` is the key of its words."""

    at: datetime
    what: str
    by_role: str


class Remedy(msgspec.Struct, frozen=True):
    """A way to contest (救济途径); `body` and `path` are keys of words."""

    path: str
    body: str
    due: date | None
    basis: Basis


class CaseView(msgspec.Struct, frozen=True):
    """Where a case stands for one role: keys and dates, never words."""

    stage: str
    state: str
    track: str
    whose_move: str
    next_step: str
    can_do: tuple[Action, ...]
    limits: tuple[Limit, ...]
    promised: tuple[Promise, ...]
    documents: tuple[Material, ...]
    timeline: tuple[Entry, ...]
    remedies: tuple[Remedy, ...]


def case_view(
    limits: Mapping[str, LimitDef],
    facts: Mapping[str, object],
    events: Sequence[AnyEvent],
    workdays: Workdays,
    today: date,
    *,
    role: str,
    region: RegionDef | None = None,
    documents: Sequence[Material] = (),
) -> CaseView:
    """The progress of a case for a role, from facts, events and the day alone (办理进度).

    The same events always give the same view. A side that did not apply sees periods, moves
    and timeline, not the applicant's papers, which may be medical.
    """
    state = state_of(events)
    shown = limits_of(limits, facts, events, workdays, today, role=role)
    track = "simple" if any(getattr(event, "simple", False) for event in events) else "ordinary"
    filed = {side_of(event.role) for event in events if event.kind in FILINGS}
    is_applicant = not filed or side_of(role) in filed
    return CaseView(
        stage=STAGES[state],
        state=state,
        track=track,
        whose_move=_MOVES[state],
        next_step=f"next-{state}" if is_applicant or role == STAFF else f"next-{state}-other",
        can_do=_actions(state, shown, is_applicant, role),
        limits=shown,
        promised=promises_of(region, shown, workdays),
        documents=tuple(documents) if is_applicant or role == STAFF else (),
        timeline=tuple(Entry(event.at, event.kind, event.role) for event in events if _may_know(event, events, role)),
        remedies=_remedies(state, shown),
    )


def _may_know(event: AnyEvent, events: Sequence[AnyEvent], role: str) -> bool:
    """A filing of the other side is shown once the authority has asked that side to answer, not before."""
    if role == STAFF or event.kind not in FILINGS or side_of(event.role) == side_of(role):
        return True
    return newest(events, "evidence_requested") is not None


def _actions(state: str, limits: Sequence[Limit], is_applicant: bool, role: str) -> tuple[Action, ...]:
    """What the person may do now; a withdrawn application may come again while the year runs."""
    if role == STAFF:
        return ()
    due = {limit.id: limit.due for limit in limits}
    actions = []
    if is_applicant and state == "draft":
        actions.append(Action("submit", due.get("T03" if role == "employer" else WORKER_LIMIT)))
    if is_applicant and STAGES[state] in ("review", "decision"):
        actions += [Action("supplement", due.get("T06")), Action("withdraw")]
    if not is_applicant and STAGES[state] in ("review", "decision"):
        actions.append(Action("statement", due.get("T12")))
    if is_decided(state):
        actions.append(Action("reconsideration", due.get("T14")))
    return (*actions, Action("message"))


def _remedies(state: str, limits: Sequence[Limit]) -> tuple[Remedy, ...]:
    """Ways to contest a decision, each from the person's own receipt; or the department's silence.

    The body is the people's government of the same level since 2024 (行政复议法 art. 24);
    against silence reconsideration comes first (art. 23).
    """
    by_id = {limit.id: limit for limit in limits}
    found = []
    if is_decided(state):
        found = [
            Remedy(path, body, by_id[name].due, by_id[name].basis)
            for name, path, body in (("T14", "reconsideration", "same_level_government"), ("T15", "court", "court"))
            if name in by_id and by_id[name].state == RUNNING
        ]
    silent = any(limit.bound == "department" and limit.state == OVERDUE for limit in limits)
    if silent and not is_decided(state):
        found.append(Remedy("reconsideration_silence", "same_level_government", None, _FAILURE_TO_ACT))
    return tuple(found)
