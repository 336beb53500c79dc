"""A bundle is one version of a flow, compiled, and named by the hash of what it says."""

import hashlib

import msgspec
import pytest

from flows.engine.bundles import Bundle
from flows.engine.definitions import CycleError, DefinitionError, Definitions, parse
from flows.engine.ledger import Ledger
from tests.flows.engine.card import BUNDLE, CARD
from tests.flows.engine.talk import make_bundle

FACTS = '[fact.a]\nkind = "boolean"\n[fact.b]\nkind = "boolean"\n'
ASK = '\nwidget = "text"\ndeclines = ["unknown"]\nsection = "s"\norder = 1\n'


# --- pinned by hash ---


def test_the_id_is_the_hash_of_what_is_stored() -> None:
    """A case that keeps the id can prove under which rules it was led."""
    assert BUNDLE.id == hashlib.sha256(BUNDLE.source).hexdigest()
    assert make_bundle(CARD).id == BUNDLE.id


def test_order_and_layout_of_the_texts_do_not_change_the_id() -> None:
    """Moving a row or adding a comment is no new version."""
    tables = CARD.strip().split("\n\n[")
    shuffled = "\n\n[".join([tables[0], *reversed(tables[1:])]).replace("\nkind =", "\n# a remark\nkind   =")
    assert make_bundle(shuffled).id == BUNDLE.id
    parts = parse({"a.toml": "\n\n[".join(tables[:5]), "b.toml": "[" + "\n\n[".join(tables[5:])})
    assert Bundle(parts).id == BUNDLE.id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("reader.age < 14", "reader.age < 16", id="condition"),
        pytest.param("order = 20", "order = 21", id="order"),
        pytest.param("priority = 10", "priority = 11", id="priority"),
        pytest.param('"Library Rules", "7"', '"Library Rules", "8"', id="article"),
        pytest.param("length = 1", "length = 2", id="period"),
    ],
)
def test_any_change_of_meaning_is_a_new_version(before: str, after: str) -> None:
    """No figure can be altered under a running case."""
    assert before in CARD
    assert make_bundle(CARD.replace(before, after)).id != BUNDLE.id


def test_a_stored_bundle_reads_back_as_the_same() -> None:
    """Years later, from the bytes that were kept."""
    assert Bundle.load(BUNDLE.source).id == BUNDLE.id
    assert Bundle.load(BUNDLE.source).definitions == BUNDLE.definitions


def test_a_bundle_stored_before_definitions_grew_keeps_its_id() -> None:
    """A field with a default, added to the language later, must not re-name what cases are pinned to."""
    content = msgspec.json.decode(BUNDLE.source)
    del content["policy"]
    for fact in content["fact"].values():
        del fact["sensitive"]
    older = msgspec.json.encode(content, order="deterministic")
    assert Bundle.load(older).id == hashlib.sha256(older).hexdigest() != BUNDLE.id
    assert Bundle.load(older).facts == BUNDLE.facts


def test_a_damaged_stored_bundle_is_refused() -> None:
    """Rather than led on with half the rules."""
    with pytest.raises(DefinitionError, match="stored bundle"):
        Bundle.load(BUNDLE.source[:-10])


# --- what does not hold together ---


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('[rule.r]\nis = "a and x"\n', "rule.r reads x", id="rule"),
        pytest.param('[rule.r]\nis = "known(x)"\n', "rule.r reads x", id="state-of-nothing"),
        pytest.param('[rule.r]\nis = "env.weather == \'fine\'"\n', "rule.r reads env.weather", id="surroundings"),
        pytest.param('[fact.c]\nkind = "text"\nwhen = "x"\n', "fact.c reads x", id="gate"),
        pytest.param(f'[ask.q]\nfills = ["a"]\nwhen = "x"{ASK}', "ask.q reads x", id="ask"),
        pytest.param('[document.d]\nneed = "required"\nwhen = "x"\n', "document.d reads x", id="document"),
        pytest.param('[ground.g]\norder = 1\nlikely = "a"\nmet = "x"\n', "ground.g reads x", id="ground"),
        pytest.param('[ground.g]\norder = 1\nlikely = "a"\nmet = "a"\nexcluded = "x"\n', "ground.g reads x", id="bar"),
        pytest.param('[limit.l]\nstarts = "a"\nunit = "day"\nbound = "r"\nwhen = "x"\n', "limit.l reads x", id="limit"),
        pytest.param('[notice.n]\nwhen = "x"\n', "notice.n reads x", id="notice"),
        pytest.param('[tone.t]\nwhen = "x"\n', "tone.t reads x", id="tone"),
        pytest.param(
            '[form.f]\ntitle = "f"\nsections = [{ id = "s", when = "x", fields = [] }]\n', "form.f.s reads x", id="part"
        ),
        pytest.param(
            '[form.f]\ntitle = "f"\nsections = [{ id = "s", fields = [{ fact = "a", when = "x" }] }]\n',
            "form.f.s.a reads x",
            id="box",
        ),
        pytest.param('[goal.g]\npriority = 1\nserves = "outcome"\nfills = ["x"]\n', "goal.g wants x", id="goal"),
        pytest.param(
            '[goal.g]\npriority = 1\nserves = "outcome"\nfills = ["a"]\nwhen = "x"\n', "goal.g reads x", id="goal-when"
        ),
        pytest.param(
            '[goal.g]\npriority = 1\nserves = "outcome"\nsettles = ["env.role"]\n', "goal.g wants env.role", id="role"
        ),
        pytest.param(f'[ask.q]\nfills = ["a", "x"]{ASK}', r"ask.q fills \['x'\]", id="ask-fills"),
        pytest.param('[rule.r]\nis = "a"\n[rule.s]\nis = "known(r)"\n', "state of r", id="state-of-a-rule"),
        pytest.param('[rule.s]\nis = "declined(env.role)"\n', "state of env.role", id="state-of-the-role"),
        pytest.param('[rule.a]\nis = "b"\n', r"\['a'\] are facts and rules", id="fact-and-rule"),
        pytest.param('[rule.r]\nis = "a +"\n', "rule.r: column", id="not-the-language"),
        pytest.param('[fact.c]\nkind = "text"\nwhen = "a[0]"\n', "fact.c: column 1", id="not-the-language-in-a-gate"),
    ],
)
def test_names_that_nothing_defines_are_refused_with_their_place(text: str, told: str) -> None:
    """A misspelt name is a fault when publishing, never an unasked question in somebody's case."""
    with pytest.raises(DefinitionError, match=told):
        make_bundle(FACTS + text)


@pytest.mark.parametrize(
    ("text", "round_trip"),
    [
        pytest.param('[rule.r]\nis = "r"\n', "r → r", id="rule-of-itself"),
        pytest.param('[rule.r]\nis = "s"\n[rule.s]\nis = "r"\n', "r → s → r|s → r → s", id="two-rules"),
        pytest.param(
            '[rule.r]\nis = "s"\n[rule.s]\nis = "t"\n[rule.t]\nis = "a and s"\n', "s → t → s", id="rules-further-on"
        ),
        pytest.param('[fact.c]\nkind = "boolean"\nwhen = "c"\n', "c → c", id="fact-that-gates-itself"),
        pytest.param('[fact.c]\nkind = "boolean"\nwhen = "known(c)"\n', "c → c", id="fact-gated-by-its-own-state"),
        pytest.param(
            '[fact.c]\nkind = "boolean"\nwhen = "r"\n[rule.r]\nis = "not c"\n',
            "c → r → c|r → c → r",
            id="through-a-rule",
        ),
        pytest.param(
            '[fact.c]\nkind = "boolean"\nwhen = "d"\n[fact.d]\nkind = "boolean"\nwhen = "c"\n',
            "c → d → c|d → c → d",
            id="two-gates",
        ),
    ],
)
def test_a_cycle_is_refused_and_shown(text: str, round_trip: str) -> None:
    """Nothing waits for itself, directly or through others."""
    with pytest.raises(CycleError, match=round_trip):
        make_bundle(FACTS + text)


def test_a_long_chain_of_rules_is_no_cycle() -> None:
    """Depth alone is fine."""
    chain = '[rule.r0]\nis = "a"\n' + "".join(f'[rule.r{i}]\nis = "r{i - 1}"\n' for i in range(1, 150))
    assert make_bundle(FACTS + chain).support_of("r149") == {"a"}


# --- what depends on what ---


@pytest.mark.parametrize(
    ("name", "support"),
    [
        pytest.param("reader.name", {"reader.name"}, id="fact"),
        pytest.param("reader.child", {"reader.age"}, id="rule"),
        pytest.param("guardian.name", {"guardian.name", "reader.age"}, id="gated-fact"),
        pytest.param(
            "guardian.phone", {"guardian.phone", "guardian.name", "reader.age"}, id="gated-by-the-state-of-a-gated-one"
        ),
        pytest.param("card.allowed", {"home.in_town", "deposit.paid"}, id="rule-over-gated"),
        pytest.param("card.old", {"reader.joined", "env.today", "env.counted_to"}, id="rule-over-the-day"),
    ],
)
def test_support_is_all_that_a_result_can_depend_on(name: str, support: set[str]) -> None:
    """Through rules and conditions, down to facts and surroundings."""
    assert BUNDLE.support_of(name) == support


def test_what_a_fact_touches_is_the_reverse_of_support() -> None:
    """So that an answer looks again at just that."""
    assert set(BUNDLE.rules_of["home.in_town"]) == {"card.allowed"}
    assert set(BUNDLE.gates_of["home.in_town"]) == {"home.street", "deposit.paid"}
    assert set(BUNDLE.gates_of["reader.age"]) == {"guardian.name", "guardian.phone"}
    touched = {BUNDLE.requirements[index].target for index in BUNDLE.requirements_of["home.in_town"]}
    assert touched == {"card.allowed", "home.street"}
    assert BUNDLE.asks_touched["env.role"] == ("reader.name",)
    renewal = {BUNDLE.requirements[index].goal for index in BUNDLE.requirements_of["env.role"]}
    assert renewal == {"renewal"}


def test_requirements_stand_in_the_order_of_their_goals() -> None:
    """By priority, then by name; what a goal settles before what it fills."""
    goals = [row.goal for row in BUNDLE.requirements]
    assert goals == ["card"] * 2 + ["form"] * 5 + ["renewal", "shelf"]
    assert [row.target for row in BUNDLE.requirements][:3] == ["card.allowed", "card.returning", "reader.name"]


@pytest.mark.parametrize(
    ("when", "role", "applies"),
    [
        pytest.param("", "reader", True, id="matter-alone"),
        pytest.param("when = \"env.role == 'reader'\"\n", "reader", True, id="both-hold"),
        pytest.param("when = \"env.role == 'reader' or a\"\n", "guest", None, id="own-condition-open"),
    ],
)
def test_a_goal_of_some_matters_applies_in_those_only(when: str, role: str, applies: bool | None) -> None:
    """Whatever its own condition says."""
    goal = f'[goal.g]\npriority = 1\nserves = "outcome"\nfills = ["b"]\nmatters = ["card", "loan"]\n{when}'
    [row] = make_bundle(FACTS + goal).requirements
    for matter, expected in (("card", applies), ("loan", applies), ("complaint", False)):
        env = {"role": role, "today": "2026-11-24", "matter": matter}
        assert row.when.result(Ledger(make_bundle(FACTS), party="reader", env=env))[0] is expected


def test_the_asks_of_a_fact_stand_in_author_order() -> None:
    """The first that fits is asked."""
    assert BUNDLE.asks_of["reader.name"] == ("name.child", "name")


def test_an_empty_flow_is_a_bundle_too() -> None:
    """With nothing to ask."""
    assert Bundle(Definitions()).requirements == ()
