"""Who applies, and on whose side they stand."""

import pytest

from flows.cases.parties import WORKER_SIDE, relation_of, role_of, side_of, speaks_for
from flows.engine.acts import PARTY_KNOWN
from flows.engine.facts import HELD, PROPOSED, WITHDRAWN, Assertion, Source
from tests.flows.cases.files import SHELF

KIN = ("spouse", "parent", "child", "sibling", "grandparent", "grandchild")
"""近亲属, 民法典 art. 1045."""
RELATIONS = SHELF.current.facts["applicant.relation"].values


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_gives_a_role(relation: str) -> None:
    """Whatever a person may answer, the role follows."""
    assert role_of(relation) in {"worker", "relative", "union", "agent", "employer"}


@pytest.mark.parametrize("relation", [*KIN, "other_kin"])
def test_kin_are_relatives(relation: str) -> None:
    """R17: close relatives apply for the worker; others keep the role and staff check their standing."""
    assert role_of(relation) == "relative"


@pytest.mark.parametrize(
    ("relation", "role"),
    [("self", "worker"), ("union", "union"), ("employer", "employer"), ("agent", "agent"), ("other", "agent")],
)
def test_the_others(relation: str, role: str) -> None:
    """Each of the rest has a role of its own."""
    assert role_of(relation) == role


@pytest.mark.parametrize("relation", [None, "", "neighbour"])
def test_an_unknown_relation_gives_no_role(relation: str | None) -> None:
    """Nobody is taken for somebody."""
    assert role_of(relation) is None


@pytest.mark.parametrize("role", ["worker", "union", "employer", "agent"])
def test_a_role_that_settles_its_relation(role: str) -> None:
    """Who says “I am the worker” is not asked how they are related to the worker."""
    assert role_of(relation_of(role)) == role


def test_a_relative_must_say_which() -> None:
    """The form has a box for it."""
    assert relation_of("relative") is relation_of(None) is relation_of("staff") is None


@pytest.mark.parametrize("role", [*WORKER_SIDE, None])
def test_all_but_the_employer_stand_on_the_workers_side(role: str | None) -> None:
    """R17 para. 2; a speaker whose role is not known yet is taken for the worker's side."""
    assert side_of(role) == "worker"


def test_the_employer_has_its_own_side() -> None:
    """And never the worker's."""
    assert side_of("employer") == "employer"
    assert "employer" not in WORKER_SIDE


def said(value: str | None, status: str = HELD, reason: str | None = None) -> Assertion:
    """One side's word on how the speaker is related to the worker."""
    return Assertion(
        id="a", seq=0, fact="applicant.relation", slot="worker", status=status, value=value, source=Source("answer"),
        confidence=1.0, at="2026-11-24T09:00:00+08:00", by="p", turn=1, flow="f", reason=reason,
    )  # fmt: skip


LEFT = said(None, WITHDRAWN, PARTY_KNOWN)
"""What stays on a side the speaker turned out not to be on."""


@pytest.mark.parametrize(
    ("chosen", "words", "side"),
    [
        pytest.param(None, {}, "worker", id="nothing-known"),
        pytest.param("employer", {}, "employer", id="chosen-at-the-start"),
        pytest.param("employer", {"employer": said("employer")}, "employer", id="chosen-and-said"),
        pytest.param("employer", {"employer": said("child")}, "worker", id="the-own-word-is-stronger-than-the-choice"),
        pytest.param("worker", {"worker": said("employer")}, "employer", id="the-worker-turns-out-to-be-the-employer"),
        pytest.param("worker", {"employer": said("employer")}, "worker", id="the-other-sides-word-moves-nobody"),
        pytest.param(None, {"employer": said("employer")}, "employer", id="only-the-employers-side-spoke"),
        pytest.param(
            None, {"worker": said("self"), "employer": said("employer")}, "worker", id="the-workers-side-comes-first"
        ),
        pytest.param(
            "worker", {"worker": said("employer", PROPOSED)}, "worker", id="what-is-only-proposed-moves-nobody"
        ),
        pytest.param("worker", {"worker": LEFT, "employer": said("employer")}, "employer", id="moved-to-the-employer"),
        pytest.param("employer", {"employer": LEFT, "worker": said("self")}, "worker", id="moved-to-the-worker"),
        pytest.param("worker", {"worker": said("self"), "employer": LEFT}, "worker", id="moved-there-and-back"),
        pytest.param(
            "worker", {"worker": LEFT, "employer": said(None, WITHDRAWN)}, "worker", id="moved-and-taken-back"
        ),
    ],
)
def test_the_side_follows_what_the_speaker_settled(chosen: str | None, words: dict[str, Assertion], side: str) -> None:
    """A role chosen at the start stands until the speaker's own settled word says another."""
    assert speaks_for(chosen, words) == side
