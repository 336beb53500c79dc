"""States of a case: every act from every state, and no state to be stuck in."""

import itertools

import pytest

from flows.cases.states import STAGES, is_decided, state_of
from tests.flows.cases.files import ACCEPTED, FILED, REACH, Act, decided, log, served

LATER = "2026-10-01"
ACTS: dict[str, Act] = {
    **{kind: (LATER, kind) for kind in (
        "submitted", "supplement_requested", "supplement_received", "accepted", "not_accepted",
        "evidence_requested", "evidence_received", "suspended", "resumed", "withdrawn", "joined", "reported",
    )},
    "decided": decided(LATER, "not_recognized"),
    "served_worker": served(LATER, "worker"),
    "served_employer": served(LATER, "employer"),
}  # fmt: skip
LEADS = {
    "draft": {"submitted": "submitted", "joined": "submitted", "reported": "reported"},
    "reported": {"submitted": "submitted"},
    "submitted": {
        "supplement_requested": "supplement_required", "accepted": "accepted", "not_accepted": "not_accepted",
        "withdrawn": "withdrawn", "decided": "not_recognized",
    },
    "supplement_required": {
        "supplement_received": "supplement_received", "accepted": "accepted", "not_accepted": "not_accepted",
        "withdrawn": "withdrawn", "decided": "not_recognized",
    },
    "supplement_received": {
        "supplement_requested": "supplement_required", "accepted": "accepted", "not_accepted": "not_accepted",
        "withdrawn": "withdrawn", "decided": "not_recognized",
    },
    "accepted": {"suspended": "suspended", "withdrawn": "withdrawn", "decided": "not_recognized"},
    "suspended": {"resumed": "accepted", "withdrawn": "withdrawn", "decided": "not_recognized"},
    "recognized": {"decided": "not_recognized"},
    "deemed": {"decided": "not_recognized"},
    "not_recognized": {},
    "served": {"decided": "not_recognized"},
    "not_accepted": {"submitted": "submitted"},
    "withdrawn": {"submitted": "submitted"},
}  # fmt: skip
"""What each act does in each state; an act that is not listed moves nothing."""


@pytest.mark.parametrize("state", STAGES)
def test_every_state_can_be_reached(state: str) -> None:
    """No state is there for nothing."""
    assert state_of(log(*REACH[state])) == state


@pytest.mark.parametrize(("state", "act"), list(itertools.product(STAGES, ACTS)))
def test_every_act_from_every_state(state: str, act: str) -> None:
    """An act moves a case only from where the law lets it; elsewhere it stands in the log and moves nothing."""
    assert state_of(log(*REACH[state], ACTS[act])) == LEADS[state].get(act, state)


@pytest.mark.parametrize("state", STAGES)
def test_no_state_is_a_dead_end(state: str) -> None:
    """From every state that is not closed some act leads on, and from each a way leads to a closed one."""
    seen, found = set(), {state}
    while found - seen:
        here = (found - seen).pop()
        seen.add(here)
        found |= set(LEADS[here].values())
        found |= {"served"} if STAGES[here] == "delivery" else set()
    assert any(STAGES[each] == "closed" for each in seen)
    assert STAGES[state] == "closed" or seen > {state}


def test_a_decision_is_served_when_both_have_it() -> None:
    """RM22: one addressee is not enough, twice the same one neither; the order does not matter."""
    base = [*ACCEPTED, decided("2026-09-01", "deemed")]
    worker, employer = served("2026-09-03", "worker"), served("2026-09-04", "employer")
    assert state_of(log(*base, worker)) == "deemed"
    assert state_of(log(*base, worker, worker)) == "deemed"
    assert state_of(log(*base, employer, worker)) == "served"


def test_a_new_decision_must_be_served_anew() -> None:
    """A decision made again after a revocation is in nobody's hands yet."""
    again = [*REACH["served"], decided("2026-12-01", "not_recognized")]
    assert state_of(log(*again)) == "not_recognized"
    assert state_of(log(*again, served("2026-12-03", "worker"))) == "not_recognized"
    assert state_of(log(*again, served("2026-12-03", "worker"), served("2026-12-04", "employer"))) == "served"


def test_a_withdrawal_leaves_the_other_sides_application() -> None:
    """When both have filed, one of them may go; the case ends when the last one does."""
    both = [*FILED, ("2026-08-02", "joined", {"role": "employer"}), ("2026-08-05", "withdrawn")]
    assert state_of(log(*both)) == "submitted"
    assert state_of(log(*both, ("2026-08-06", "withdrawn", {"role": "employer"}))) == "withdrawn"


def test_a_delivery_before_the_decision_serves_nothing() -> None:
    """A notice served earlier is not the decision."""
    early = [*ACCEPTED, served("2026-08-06", "worker"), decided("2026-09-01"), served("2026-09-04", "employer")]
    assert state_of(log(*early)) == "recognized"


def test_papers_that_come_in_late_do_not_undo_the_acceptance() -> None:
    """After acceptance more papers are welcome and change no state."""
    assert state_of(log(*ACCEPTED, ("2026-08-20", "supplement_received"))) == "accepted"


@pytest.mark.parametrize("state", STAGES)
def test_remedies_need_a_decision(state: str) -> None:
    """A decision or a refusal to accept can be contested; a withdrawal is nobody's decision."""
    assert is_decided(state) is (state in {"recognized", "deemed", "not_recognized", "served", "not_accepted"})
