"""Makes the one view of a case that citizen, employer and staff see (办理进度)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from flows.cases.clocks import (
    EMPLOYER_LIMIT,
    EVIDENCE_LIMIT,
    OVERDUE,
    RUNNING,
    WORKER_LIMIT,
    Limit,
    Promise,
    limits_of,
    promises_of,
)
from flows.cases.events import FILINGS, AnyEvent, newest
from flows.cases.materials import Material
from flows.cases.parties import side_of
from flows.cases.regions import RegionDef
from flows.cases.states import STAGES, is_decided, state_of
from flows.cases.workdays import Workdays
from flows.engine.definitions import Basis, LimitDef

STAFF = "staff"
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
_CONTESTS = (("T14", "reconsideration", "same_level_government"), ("T15", "court", "court"))
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


def case_view(  # noqa: PLR0913 -- all that a view is made from, by name
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
    and timeline, not the applicant's papers, which may be medical. While the employer may still
    prove its denial (举证, 工伤认定办法 art. 17) the move is the employer's.
    """
    state = state_of(events)
    shown = limits_of(limits, facts, events, workdays, today, role=role)
    track = "simple" if any(getattr(event, "simple", False) for event in events) else "ordinary"
    is_applicant = _is_applicant(events, role)
    is_asked = state == "accepted" and any(limit.id == EVIDENCE_LIMIT and limit.state == RUNNING for limit in shown)
    return CaseView(
        stage=STAGES[state],
        state=state,
        track=track,
        whose_move="employer" if is_asked else _MOVES[state],
        next_step=_next_step("evidence_requested" if is_asked else state, is_applicant, role),
        can_do=_actions(state, shown, is_applicant, role),
        limits=shown,
        promised=promises_of(region, shown, workdays),
        documents=tuple(documents) if is_applicant or role == STAFF else (),
        timeline=tuple(Entry(event.at, event.kind, event.role) for event in events if _may_know(event, events, role)),
        remedies=_remedies(state, limits, shown),
    )


def _is_applicant(events: Sequence[AnyEvent], role: str) -> bool:
    """Whether the role's side applied, or is to apply after its report; before either, everybody may be the one."""
    filed = {side_of(event.role) for event in events if event.kind in FILINGS}
    sides = filed or {side_of(event.role) for event in events if event.kind == "reported"}
    return not sides or side_of(role) in sides


def _may_know(event: AnyEvent, events: Sequence[AnyEvent], role: str) -> bool:
    """A filing of the other side is shown once the authority has asked that side to answer, not before."""
    if role == STAFF or event.kind not in FILINGS or side_of(event.role) == side_of(role):
        return True
    return newest(events, "evidence_requested") is not None


def _next_step(step: str, is_applicant: bool, role: str) -> str:
    """The key of what happens next: said to whoever it is up to, or to the other side."""
    is_own = side_of(role) == "employer" if step == "evidence_requested" else is_applicant
    return f"next-{step}" if is_own or role == STAFF else f"next-{step}-other"


def _actions(state: str, limits: Sequence[Limit], is_applicant: bool, role: str) -> tuple[Action, ...]:
    """What the person may do now; a withdrawn application may come again, and no machine says it is too late."""
    if role == STAFF:
        return ()
    due = {limit.id: limit.due for limit in limits}
    to_apply = EMPLOYER_LIMIT if role == "employer" else WORKER_LIMIT
    # What was refused for its papers may come again while the period runs (浙江省工伤保险条例 art. 16).
    is_refused = state == "not_accepted" and any(row.id == to_apply and row.state == RUNNING for row in limits)
    actions = []
    if is_applicant and (is_refused or state in ("draft", "reported", "withdrawn")):
        action = "submit" if state in ("draft", "reported") else "apply_again"
        actions.append(Action(action, due.get(to_apply)))
    if is_applicant and STAGES[state] in ("review", "decision"):
        actions += [Action("supplement", due.get("T06")), Action("withdraw")]
    if not is_applicant and STAGES[state] in ("review", "decision"):
        actions.append(Action("statement", due.get("T12")))
    if is_decided(state):
        actions.append(Action("reconsideration", due.get("T14")))
    return (*actions, Action("message"))


def _remedies(state: str, rows: Mapping[str, LimitDef], shown: Sequence[Limit]) -> tuple[Remedy, ...]:
    """Ways to contest a decision, each from the person's own receipt; or the department's silence.

    Before the receipt no day can be named, and the way is open. The body is the people's
    government of the same level since 2024 (行政复议法 art. 24); against silence reconsideration
    comes first (art. 23).
    """
    if is_decided(state):
        started = {limit.id: limit for limit in shown}
        return tuple(
            Remedy(path, body, started[name].due if name in started else None, rows[name].law)
            for name, path, body in _CONTESTS
            if name in rows and (name not in started or started[name].state == RUNNING)
        )
    if any(limit.bound == "department" and limit.state == OVERDUE and limit.is_open for limit in shown):
        return (Remedy("reconsideration_silence", "same_level_government", None, _FAILURE_TO_ACT),)
    return ()
