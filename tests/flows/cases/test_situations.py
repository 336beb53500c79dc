"""Situations: what holds is told, what is not known does not hold, and nothing is ever asked for one."""

import pytest

from flows.cases.situations import fits, parse
from flows.engine.definitions import DefinitionError
from tests.flows.cases.files import SHELF, told

SITUATIONS = SHELF.advice.evidence.situations
UNPROVED = {"employment__insured": False, "employment__contract": False}


def now(role: str | None = "worker", **facts: object) -> frozenset[str]:
    """The situations of somebody who has said these things."""
    return SITUATIONS.of(told({name.replace("__", "."): value for name, value in facts.items()}, role=role))


def test_who_has_said_nothing_is_in_no_situation() -> None:
    """Only that neither contract, insurance nor recognition is known of, which is true of everybody at first."""
    assert now() == now(role=None) == {"relation_open", "unrecognised"}


@pytest.mark.parametrize(
    ("role", "facts", "situation"),
    [
        ("worker", {"employment__insured": False}, "uninsured"),
        ("worker", {"employment__contract": False}, "no_contract"),
        ("worker", {"employment__form": "subcontract"}, "contracted_out"),
        ("worker", {"employment__form": "informal"}, "foreman"),
        ("worker", {"employment__form": "dispatch"}, "dispatch"),
        ("worker", {"employment__form": "platform"}, "platform"),
        ("worker", {"employment__form": "over_age"}, "over_age"),
        ("worker", {"employer__attitude": ["delays", "denies_relation"]}, "denies_relation"),
        ("worker", {"employer__attitude": ["conceals"]}, "denies_injury"),
        ("worker", {"employer__attitude": ["private_settlement"]}, "pressing"),
        ("worker", {"employer__status": "deregistered"}, "gone"),
        ("worker", {"accident__commuting": True}, "commuting"),
        ("worker", {"accident__traffic": True}, "road"),
        ("worker", {"accident__violence": True}, "violence"),
        ("worker", {"accident__violence": True, "recognition__status": "done"}, "third_party_alone"),
        ("worker", {"accident__business_trip": True}, "trip"),
        ("worker", {"illness__sudden": True}, "illness"),
        ("worker", {"disease__name": "尘肺"}, "disease"),
        ("worker", {"recognition__status": "done"}, "recognised"),
        ("worker", {"recognition__status": "denied"}, "refused"),
        ("relative", {"death__occurred": True}, "bereaved"),
        ("relative", {}, "kin"),
        ("union", {}, "union"),
        ("agent", {}, "agent"),
        ("employer", {}, "employer"),
    ],
)
def test_what_was_told_makes_the_situation(role: str, facts: dict[str, object], situation: str) -> None:
    """Each from one word of the person, and not without it."""
    assert situation in now(role, **facts)
    assert situation not in now()


@pytest.mark.parametrize(
    ("facts", "situation"),
    [
        ({"employment__form": "platform", "employment__contract": True}, "platform"),
        ({"employment__insured": True}, "relation_open"),
        ({"employment__contract": True}, "relation_open"),
        (
            {"accident__traffic": True, "accident__traffic_liability": "own_full", "recognition__status": "done"},
            "third_party_recognised",
        ),
        ({**UNPROVED, "employer__attitude": ["cooperates"]}, "unproved"),
        ({"recognition__status": "done"}, "unrecognised"),
    ],
)
def test_what_was_told_also_ends_it(facts: dict[str, object], situation: str) -> None:
    """A contract on a platform is a labour contract; whoever is insured need not prove the relation."""
    assert situation not in now(**facts)


def test_every_situation_is_used() -> None:
    """One that neither advice nor paper names would be kept for nobody."""
    pieces, letters = SHELF.advice.evidence.rows.values(), SHELF.advice.letters
    used = {name for row in (*pieces, *letters.lines.values()) for name in (*row.when, *row.unless)}
    for row in letters.rows.values():
        used |= {*row.for_, *(name for each in row.hinders for name in (each.when, *each.unless))}
    assert set(SITUATIONS.nodes) - used == set()


def test_one_of_several_is_enough_and_one_exception_too() -> None:
    """`when` says any of, `unless` says none of; nothing said fits everybody."""
    assert fits({"a"}, ("a", "b"), ())
    assert not fits({"c"}, ("a", "b"), ())
    assert not fits({"a", "x"}, ("a",), ("x", "y"))
    assert fits((), (), ("x",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[situation.a]\nis = 'no.such'", "no.such"),
        ("[situation.a]\nis = 'f('", "column"),
        ("[situation.a]\nwhen = 'f'", "unknown field"),
        ("[situation", "toml"),
    ],
)
def test_a_slip_is_named(text: str, found: str) -> None:
    """A misspelt fact would silently never hold."""
    with pytest.raises(DefinitionError, match=found):
        parse(text, {"f"})
