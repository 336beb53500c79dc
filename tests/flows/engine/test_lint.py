"""Each rule of the lint finds the smallest fault it is there for, and a sound flow has none."""

import pytest

from flows.engine.definitions import parse
from flows.engine.lint import check
from tests.flows.engine.card import CARD

SOUND = """
[fact.a]
kind = "boolean"
[fact.c]
kind = "choice"
values = ["x", "y"]
[rule.r]
is = "a and c == 'x'"
[goal.g]
priority = 1
serves = "outcome"
settles = ["r"]
[ask.a]
fills = ["a"]
widget = "choice"
declines = ["unknown"]
section = "s"
order = 1
[ask.c]
fills = ["c"]
widget = "choice"
declines = ["later"]
section = "s"
order = 2
[document.d]
need = "required"
proves = ["a"]
law = [["Rules", "1"]]
[limit.l]
starts = "event:filed"
unit = "day"
length = 3
bound = "office"
law = [["Rules", "2"]]
[ground.o]
order = 1
likely = "a"
met = "r"
law = [["Rules", "3"]]
[form.f]
title = "f"
sections = [{ id = "s", fields = [{ fact = "a" }, { fact = "r" }] }]
[policy.A]
"""
MORE_FACT = '[fact.b]\nkind = "boolean"\n'
MORE_ASK = '[ask.b]\nfills = ["b"]\nwidget = "choice"\ndeclines = ["unknown"]\nsection = "s"\norder = 3\n'


def findings(text: str) -> list[tuple[str, str]]:
    """Rule and place of each finding."""
    return [(finding.rule, finding.where) for finding in check(parse({"flow.toml": text}))]


def changed(before: str, after: str) -> str:
    """The sound flow with one thing changed."""
    assert SOUND.count(before) == 1
    return SOUND.replace(before, after)


def test_a_sound_flow_has_no_findings() -> None:
    """Only then may it be published."""
    assert findings(SOUND) == []


FAULTS = [
    pytest.param(changed('[fact.a]\nkind = "boolean"', '[fact.a]\nkind = "bool"'), "kind", "fact.a", id="kind"),
    pytest.param(changed('kind = "boolean"', 'kind = "boolean"\nrisk = "E"'), "risk", "fact.a", id="risk"),
    pytest.param(changed('kind = "boolean"', 'kind = "boolean"\nrisk = ""'), "risk", "fact.a", id="no-risk"),
    pytest.param(changed('kind = "boolean"', 'kind = "boolean"\nrisk = "AB"'), "risk", "fact.a", id="two-risks"),
    pytest.param(changed('kind = "boolean"', 'kind = "boolean"\nvalues = ["x"]'), "values", "fact.a", id="values"),
    pytest.param(SOUND + '[fact.b]\nkind = "choices"\n', "values", "fact.b", id="choice-without-values"),
    pytest.param(SOUND + '[fact.b]\nkind = "integer"\nmin = 3\nmax = 2\n', "bounds", "fact.b", id="bounds-crossed"),
    pytest.param(changed('kind = "boolean"', 'kind = "boolean"\nmax = 2'), "bounds", "fact.a", id="bounds-of-a-yes"),
    pytest.param(changed('["a"]\nwidget = "choice"', '["a"]\nwidget = "knob"'), "widget", "ask.a", id="widget"),
    pytest.param(changed('declines = ["unknown"]', "declines = []"), "declines", "ask.a", id="no-way-out"),
    pytest.param(changed('declines = ["unknown"]', 'declines = ["never"]'), "declines", "ask.a", id="other-way-out"),
    pytest.param(changed('serves = "outcome"', 'serves = "statistics"'), "serves", "goal.g", id="serves"),
    pytest.param(changed('need = "required"', 'need = "nice"'), "need", "document.d", id="need"),
    pytest.param(changed("[policy.A]", "[policy.E]"), "policy", "policy.E", id="policy-of-no-risk"),
    pytest.param(changed("[policy.A]", '[policy.A]\nanswer = "skip"'), "policy", "policy.A", id="policy-mode"),
    pytest.param(changed('law = [["Rules", "1"]]', ""), "basis", "document.d", id="document-without-law"),
    pytest.param(changed('law = [["Rules", "2"]]', ""), "basis", "limit.l", id="limit-without-law"),
    pytest.param(changed('law = [["Rules", "3"]]', ""), "basis", "ground.o", id="ground-without-law"),
    pytest.param(changed("length = 3", ""), "length", "limit.l", id="limit-without-length"),
    pytest.param(changed('"event:filed"', '"filed"'), "starts", "limit.l", id="limit-of-nothing"),
    pytest.param(changed('proves = ["a"]', 'proves = ["x"]'), "proves", "document.d", id="proves-nothing"),
    pytest.param(changed('{ fact = "r" }', '{ fact = "x" }'), "form", "form.f.s", id="box-of-nothing"),
    pytest.param(changed("c == 'x'", "c == 'z'"), "value", "rule.r", id="value-that-never-is"),
    pytest.param(changed("c == 'x'", "c in ['x', 'z']"), "value", "rule.r", id="value-in-a-list"),
    pytest.param(changed("c == 'x'", "'z' != c"), "value", "rule.r", id="value-on-the-left"),
    pytest.param(
        changed("order = 1\n[ask.c]", 'order = 1\nwhen = "not a"\n[ask.c]'), "self_gate", "ask.a", id="self-gate"
    ),
    pytest.param(
        changed("order = 1\n[ask.c]", 'order = 1\nwhen = "r"\n[ask.c]'), "self_gate", "ask.a", id="self-gate-by-a-rule"
    ),
    pytest.param(
        SOUND + MORE_FACT + MORE_ASK + 'when = "r"\n' + '[rule.q]\nis = "b"\n', "useless", "ask.b", id="useless"
    ),
    pytest.param(
        SOUND + '[help.h]\nduty = "office"\ninstead = { sad = "h" }\n', "help", "help.h", id="help-in-no-tone"
    ),
    pytest.param(
        SOUND + '[help.h]\nduty = "office"\ninstead = { sad = "k" }\n[tone.sad]\nwhen = "a"\norder = 1\n',
        "help",
        "help.h",
        id="help-instead-undefined",
    ),
    pytest.param(
        SOUND.replace("a and c", "a and b and c") + MORE_FACT, "unanswerable", "fact.b", id="wanted-but-not-asked"
    ),
    pytest.param(
        SOUND.replace("priority = 1", 'priority = 1\nwhen = "b"') + MORE_FACT,
        "unanswerable",
        "fact.b",
        id="condition-of-a-goal-not-asked",
    ),
    pytest.param(
        changed('["a"]\nwidget = "choice"', '["a"]\nwidget = "photo"'), "photo_only", "fact.a", id="only-by-photo"
    ),
]


@pytest.mark.parametrize(("text", "rule", "where"), FAULTS)
def test_each_rule_finds_its_fault_and_no_other(text: str, rule: str, where: str) -> None:
    """With the place, so that the author knows where to mend."""
    assert findings(text) == [(rule, where)]


def test_a_cycle_is_a_finding_not_a_crash() -> None:
    """Whoever publishes sees the round it makes."""
    [finding] = check(parse({"flow.toml": changed("a and c == 'x'", "a and q") + '[rule.q]\nis = "r"\n'}))
    assert finding.rule == "cycle"
    assert "r → q → r" in finding.where or "q → r → q" in finding.where


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(changed("a and c == 'x'", "a and z"), "rule.r reads z", id="unknown-name"),
        pytest.param(changed("a and c == 'x'", "a + 1"), "rule.r: column 1", id="outside-the-language"),
        pytest.param(changed('fills = ["a"]', 'fills = ["cycle"]'), "ask.a fills", id="a-name-that-misleads"),
    ],
)
def test_what_makes_no_bundle_is_a_finding(text: str, told: str) -> None:
    """Faults of words are found beside it, so that one run shows them all."""
    found = check(parse({"flow.toml": text.replace('need = "required"', 'need = "nice"')}))
    assert [finding.rule for finding in found] == ["need", "expression"]
    assert told in found[-1].where


def test_what_is_only_told_may_not_be_asked() -> None:
    """And needs no question, though a goal wants it."""
    told_only = changed('[fact.a]\nkind = "boolean"', '[fact.a]\nkind = "boolean"\ntold_only = true')
    assert findings(told_only) == [("told_only", "fact.a")]
    without = told_only[: told_only.index("[ask.a]")] + told_only[told_only.index("[ask.c]") :]
    assert findings(without) == []


def test_a_period_may_start_by_a_fact_a_rule_or_an_event() -> None:
    """Anything else is a slip."""
    for start in ("a", "r", "event:filed"):
        assert findings(changed('"event:filed"', f'"{start}"')) == []


def test_a_hint_may_open_its_own_question() -> None:
    """`known(fact)` offers what was mentioned for confirmation; that is no self-gate."""
    assert findings(changed("order = 1\n[ask.c]", 'order = 1\nwhen = "known(a)"\n[ask.c]')) == []


def test_a_local_length_and_an_empty_text_are_no_faults() -> None:
    """Regions fill in the one; the other means any value."""
    assert findings(changed("length = 3", "local = true")) == []
    assert findings(changed("c == 'x'", "c != ''")) == []


def test_every_finding_says_how_to_mend_it() -> None:
    """Authors are no programmers."""
    for parameters in FAULTS:
        for finding in check(parse({"flow.toml": parameters.values[0]})):
            assert finding.mend


def test_the_invented_flow_of_these_tests_is_sound() -> None:
    """But for the document it asks nobody for, it could be published."""
    assert [(f.rule, f.where) for f in check(parse({"card.toml": CARD}))] == []
