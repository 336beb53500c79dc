"""The states of a recognition case and how events lead from one to the next (认定状态)."""

from collections.abc import Iterable

from flows.cases.events import AnyEvent

STAGES: dict[str, str] = {
    "draft": "intake",
    "reported": "intake",
    "submitted": "review",
    "supplement_required": "review",
    "supplement_received": "review",
    "accepted": "decision",
    "suspended": "decision",
    "recognized": "delivery",
    "deemed": "delivery",
    "not_recognized": "delivery",
    "served": "closed",
    "not_accepted": "closed",
    "withdrawn": "closed",
}
"""Each state's stage: intake, review before acceptance, decision, delivery, closed."""

_ENTERED = {
    "reported": "reported",
    "submitted": "submitted",
    "supplement_requested": "supplement_required",
    "supplement_received": "supplement_received",
    "accepted": "accepted",
    "not_accepted": "not_accepted",
    "suspended": "suspended",
    "resumed": "accepted",
    "withdrawn": "withdrawn",
}
_ADDRESSEES = {"worker", "employer"}


def state_of(events: Iterable[AnyEvent]) -> str:
    """The state after all events, `draft` before any (案件状态).

    A decision is served once both worker and employer have it (工伤认定办法 art. 22); a request
    for evidence runs beside the other states and changes none.
    """
    state, reached = "draft", set()
    for event in events:
        if event.kind == "decided":
            state, reached = getattr(event, "outcome", state), set()
        elif event.kind == "served":
            reached.add(getattr(event, "addressee", ""))
            if STAGES[state] == "delivery" and reached >= _ADDRESSEES:
                state = "served"
        else:
            state = _ENTERED.get(event.kind, state)
    return state


def is_decided(state: str) -> bool:
    """Whether a decision or a refusal to accept exists, so that remedies may be open."""
    return STAGES[state] in ("delivery", "closed") and state != "withdrawn"
