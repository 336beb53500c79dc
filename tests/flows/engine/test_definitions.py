"""Definitions are read from TOML, and a slip of the pen is refused with its file."""

import pytest

from flows.engine.definitions import AskDef, DefinitionError, Definitions, FactDef, parse
from tests.flows.engine.card import CARD

NAME = '[fact."reader.name"]\nkind = "text"\n'
AGE = '[fact."reader.age"]\nkind = "integer"\n'


def test_a_whole_flow_is_read_by_id() -> None:
    """Tables become rows with typed fields."""
    definitions = parse({"card.toml": CARD})
    assert definitions.fact["reader.age"] == FactDef(kind="integer", risk="A", min=0, max=120)
    assert definitions.rule["reader.child"].is_ == "reader.age < 14"
    assert definitions.goal["card"].settles == ("card.allowed", "card.returning")
    assert definitions.ask["name"].law == (("Library Rules", "3"),)
    assert definitions.form["card"].sections[0].fields[0].required


def test_what_a_row_leaves_out_has_a_default() -> None:
    """A fact is private, unbounded and no right hangs on it; an ask is easy and always possible."""
    fact = FactDef(kind="text")
    assert (fact.risk, fact.values, fact.when, fact.past, fact.sensitive, fact.law) == ("D", (), None, False, True, ())
    ask = AskDef(fills=("a",), widget="text", declines=("unknown",), section="s", order=1)
    assert (ask.effort, ask.when, ask.document) == (1, None, None)


def test_several_files_make_one_flow() -> None:
    """Facts may stand in one file and what asks for them in another."""
    definitions = parse({"b.toml": AGE, "a.toml": NAME})
    assert list(definitions.fact) == ["reader.name", "reader.age"]
    assert parse({}) == Definitions()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('[fact."a"]\nknd = "text"\n', "unknown field `knd`", id="misspelt-field"),
        pytest.param('[fact."a"]\n', "missing required field `kind`", id="missing-field"),
        pytest.param('[fakt."a"]\nkind = "text"\n', "unknown field `fakt`", id="misspelt-table"),
        pytest.param('[fact."a"]\nkind = 3\n', "Expected `str`, got `int`", id="wrong-type"),
        pytest.param('[ask.a]\nfills = "x"\n', "Expected `array`", id="text-for-a-list"),
        pytest.param('[fact."a"]\nkind = "text"\n[fact."a"]\n', "Cannot declare", id="twice-in-one-file"),
        pytest.param("fact = [", "Invalid value", id="not-toml"),
        pytest.param('[fact."a"]\nkind = "text"\nlaw = [["Rules"]]\n', "length 2", id="law-without-article"),
        pytest.param('[policy.A]\nguess = "held"\n', "unknown field `guess`", id="unknown-source"),
    ],
)
def test_a_slip_is_refused_with_its_file(text: str, told: str) -> None:
    """Nothing is guessed and nothing skipped."""
    with pytest.raises(DefinitionError, match=f"^slip.toml: .*{told}"):
        parse({"fine.toml": NAME, "slip.toml": text})


def test_a_row_may_stand_in_one_file_only() -> None:
    """Two files can never silently overrule each other."""
    with pytest.raises(DefinitionError, match=r"b\.toml: \[fact\] defines \['reader\.name'\] a second time"):
        parse({"a.toml": NAME, "b.toml": NAME})
