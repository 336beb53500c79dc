"""Why a fact is asked, and how a ground stands: the same object for citizen, clerk and auditor."""

import pytest

from flows.engine.explain import explain, standing_of_ground
from flows.engine.facts import Claim
from tests.flows.engine.card import BUNDLE, CARD
from tests.flows.engine.talk import Talk, declined, guessed, make_bundle, told


def test_everything_that_needs_a_fact_is_named() -> None:
    """Goals, grounds, documents, and what it can change."""
    reasons = explain(BUNDLE, "home.in_town")
    assert reasons.fact == "home.in_town"
    assert reasons.goals == ("card", "form")
    assert reasons.grounds == ("resident", "guest")
    assert reasons.documents == ("proof_of_address",)
    assert (reasons.limits, reasons.forms) == ((), ())
    assert reasons.serves == ("outcome", "document")
    assert reasons.declines == ("unknown", "later")


def test_needs_through_rules_conditions_and_goals_that_may_not_apply() -> None:
    """The age decides whether a guardian is asked for; the day of joining starts a period."""
    assert explain(BUNDLE, "reader.age").goals == ("form",)
    assert explain(BUNDLE, "reader.age").grounds == ("guest",)
    joined = explain(BUNDLE, "reader.joined")
    assert (joined.goals, joined.limits, joined.serves) == (("renewal",), ("renewal",), ("clock",))


def test_a_fact_that_decides_whether_a_goal_applies_is_needed_for_it() -> None:
    """Though it is not what the goal wants."""
    text = CARD.replace("when = \"env.role == 'returning'\"", 'when = "lost.card"')
    assert explain(make_bundle(text), "lost.card").goals == ("card", "renewal")


def test_a_period_that_starts_by_a_rule_needs_what_the_rule_reads() -> None:
    """The day may have to be worked out first."""
    rule = '[rule."card.from"]\nis = "reader.joined if card.allowed else None"\n'
    text = CARD.replace('starts = "reader.joined"', 'starts = "card.from"') + rule
    assert explain(make_bundle(text), "deposit.paid").limits == ("renewal",)


def test_a_document_that_proves_a_fact_and_a_box_that_shows_it_are_named() -> None:
    """So that a clerk sees where it goes."""
    assert explain(BUNDLE, "home.street").documents == ("proof_of_address",)
    assert explain(BUNDLE, "reader.name").forms == ("card",)


def test_others_who_could_supply_it_are_named() -> None:
    """A person who does not know hears who does."""
    assert explain(BUNDLE, "reader.name").suppliers == ("register",)


@pytest.mark.parametrize(
    ("fact", "article"),
    [
        pytest.param("reader.name", "3", id="of-the-question"),
        pytest.param("lost.card", "2", id="of-the-goal"),
        pytest.param("deposit.paid", "2", id="of-the-first-that-needs-it"),
        pytest.param("reader.age", "6", id="of-the-ground-where-the-goal-names-none"),
        pytest.param("reader.joined", "7", id="of-the-period"),
        pytest.param("home.street", "4", id="of-the-document"),
    ],
)
def test_the_basis_is_the_nearest_article(fact: str, article: str) -> None:
    """The question's own, else the fact's, else that of what needs it."""
    assert explain(BUNDLE, fact).basis == (("Library Rules", article),)


def test_the_facts_own_article_comes_before_what_needs_it() -> None:
    """Where its question names none."""
    plain = make_bundle(CARD.replace('law = [["Library Rules", "3"]]', ""))
    assert explain(plain, "reader.name").basis == (("Library Rules", "1"),)


def test_a_fact_nobody_needs_has_nothing_to_explain() -> None:
    """And one nobody defined is an error."""
    reasons = explain(BUNDLE, "favourite.book")
    assert (reasons.goals, reasons.grounds, reasons.basis, reasons.serves) == ((), (), (), ())
    with pytest.raises(KeyError):
        explain(BUNDLE, "reader.shoe_size")


GROUNDS = [
    pytest.param("resident", [], ("open", ("home.in_town",)), id="nothing-known"),
    pytest.param("resident", [guessed("home.in_town", True)], ("likely", ("home.in_town",)), id="hinted"),
    pytest.param("resident", [told("home.in_town", True)], ("met", ()), id="met"),
    pytest.param("resident", [told("home.in_town", False)], ("excluded", ()), id="not-met"),
    pytest.param("resident", [declined("home.in_town")], ("open", ()), id="never-to-be-known"),
    pytest.param(
        "resident", [told("home.in_town", True), told("lost.card", True)], ("excluded", ()), id="barred"
    ),
    pytest.param(
        "resident",
        [told("home.in_town", True), guessed("lost.card", True)],
        ("likely", ("lost.card",)),
        id="barred-if-confirmed",
    ),
    pytest.param(
        "resident", [told("home.in_town", True), guessed("lost.card", False)], ("met", ()), id="bar-denied-in-doubt"
    ),
    pytest.param("guest", [], ("open", ("home.in_town", "reader.age")), id="several-open"),
    pytest.param("guest", [told("home.in_town", True)], ("open", ("reader.age",)), id="condition-does-not-apply"),
    pytest.param(
        "guest", [told("home.in_town", False), told("deposit.paid", True)], ("likely", ("reader.age",)), id="half-met"
    ),
    pytest.param(
        "guest",
        [told("home.in_town", False), told("deposit.paid", True), told("reader.age", 13)],
        ("excluded", ()),
        id="failed-on-the-second",
    ),
    pytest.param(
        "guest",
        [told("home.in_town", False), told("deposit.paid", True), told("reader.age", 14)],
        ("met", ()),
        id="met-on-both",
    ),
]


@pytest.mark.parametrize(("ground", "claims", "expected"), GROUNDS)
def test_how_a_ground_stands(ground: str, claims: list[Claim], expected: tuple[str, tuple[str, ...]]) -> None:
    """Met, likely, open or excluded, with what could still change it; never an outcome."""
    talk = Talk(BUNDLE)
    talk.say(*claims)
    assert standing_of_ground(talk.ledger, ground) == expected
