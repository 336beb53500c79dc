"""The states of a recognition case and how events lead from one to the next (认定状态)."""

from collections.abc import Sequence

from flows.cases.events import ADDRESSEES, AnyEvent, Decided, Served, Withdrawn, sides_that_filed

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

_REVIEW = frozenset({"submitted", "supplement_required", "supplement_received"})
_FILED = _REVIEW | {"accepted", "suspended"}
_DECIDABLE = _FILED | {"recognized", "deemed", "not_recognized", "served"}
_LEADS: dict[str, tuple[frozenset[str], str]] = {
    "reported": (frozenset({"draft"}), "reported"),
    "submitted": (frozenset({"draft", "reported", "withdrawn", "not_accepted"}), "submitted"),
    "joined": (frozenset({"draft"}), "submitted"),
    "supplement_requested": (_REVIEW, "supplement_required"),
    "supplement_received": (frozenset({"supplement_required"}), "supplement_received"),
    "accepted": (_REVIEW, "accepted"),
    "not_accepted": (_REVIEW, "not_accepted"),
    "suspended": (frozenset({"accepted"}), "suspended"),
    "resumed": (frozenset({"suspended"}), "accepted"),
    "withdrawn": (_FILED, "withdrawn"),
}
"""For each event the states it moves a case on from, and where to; from any other state it moves nothing:
papers that come in after acceptance do not undo it, and an application is not withdrawn after the decision."""


def state_of(events: Sequence[AnyEvent]) -> str:
    """The state after all events, `draft` before any (案件状态).

    A decision is served once both worker and employer have it (工伤认定办法 art. 22); a new
    decision must be served anew. A request for evidence runs beside the other states, and a
    withdrawal by one side leaves the other's application where it is.
    """
    state, reached = "draft", set()
    for place, event in enumerate(events):
        if isinstance(event, Decided):
            state, reached = (event.outcome if state in _DECIDABLE else state), set()
        elif isinstance(event, Served):
            reached.add(event.addressee)
            if STAGES[state] == "delivery" and reached >= ADDRESSEES:
                state = "served"
        elif not (isinstance(event, Withdrawn) and sides_that_filed(events[: place + 1])):
            sources, target = _LEADS.get(event.kind, (frozenset(), state))
            state = target if state in sources else state
    return state


def is_decided(state: str) -> bool:
    """Whether a decision or a refusal to accept exists, so that remedies may be open."""
    return STAGES[state] in ("delivery", "closed") and state != "withdrawn"
