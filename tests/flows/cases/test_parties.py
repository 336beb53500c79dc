"""Who applies, and on whose side they stand."""

import pytest

from flows.cases.parties import WORKER_SIDE, relation_of, role_of, side_of
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
