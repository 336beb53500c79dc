"""Makes flows and acts nobody wrote: hypothesis strategies for the properties, and a wide flow for the clock."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

import msgspec
from hypothesis import strategies as st

from flows.engine import acts
from flows.engine.bundles import Bundle
from flows.engine.definitions import (
    AskDef,
    Definitions,
    FactDef,
    FormDef,
    FormField,
    FormSection,
    GoalDef,
    GroundDef,
    RuleDef,
    parse,
)
from flows.engine.facts import REGISTER, Claim
from tests.flows.engine.talk import Talk, declined, guessed, told, withdrawn

VALUES: dict[str, tuple[object, ...]] = {
    "boolean": (True, False),
    "texts": (["red"], ["blue"], ["red", "blue"]),
    "partial_date": ("2026-11-20", "2026-01-05", {"year": 2025}),
}
PARTIES = ("reader", "library")
_ATOMS = {
    "boolean": ("{}", "not {}", "{} == True"),
    "texts": ("count({}) > 1", "'red' in {}"),
    "partial_date": ("days_since({}) > 30",),
}
T = TypeVar("T")
ROLES = ("reader", "guardian", None)
DAYS = ("2026-11-24", "2026-12-31")

class Tape:
    """Bytes read as choices: one draw makes a whole flow, and hypothesis still shrinks it."""

    def __init__(self, content: bytes) -> None:
        self._rest = iter(content)

    def pick(self, options: Sequence[T]) -> T:
        """One of several; the first when the tape is at its end."""
        return options[next(self._rest, 0) % len(options)]

    def some(self, options: Sequence[T], most: int) -> tuple[T, ...]:
        """A few of several."""
        return tuple(self.pick(options) for _ in range(self.pick(range(most + 1))))


def bundles(*, states: bool = True, most: int = 7) -> st.SearchStrategy[Bundle]:
    """Any well-formed flow; without `states` an answer can never unsettle what was settled."""
    return st.binary(min_size=200, max_size=200).map(lambda tape: make_bundle(Tape(tape), states=states, most=most))


def make_bundle(tape: Tape, *, states: bool, most: int) -> Bundle:
    """Gates and rules read only what stands before them, so there is no cycle."""
    facts: dict[str, FactDef] = {}
    rules: dict[str, RuleDef] = {}
    for index in range(tape.pick(range(2, most + 1))):
        gate = _condition(tape, facts, rules, states=states) if facts and tape.pick("ny") == "y" else None
        kind = tape.pick(("boolean", "boolean", "texts", "partial_date"))
        facts[f"f{index}"] = FactDef(kind=kind, when=gate, risk=tape.pick("AD"), disclosed=tape.pick((False, True)))
        if tape.pick("ny") == "y":
            rules[f"r{index}"] = RuleDef(is_=_condition(tape, facts, rules, states=states))
    goals = {
        f"g{index}": GoalDef(
            priority=tape.pick((1, 2)),
            serves="outcome",
            settles=tape.some((*rules, *facts), 2),
            fills=tape.some((*facts,), 3),
            when=_condition(tape, facts, rules, states=states) if tape.pick("nny") == "y" else None,
        )
        for index in range(tape.pick((1, 2, 3)))
    }
    form = FormDef(title="card", sections=(FormSection("all", tuple(FormField(name) for name in facts)),))
    asks = _asks(tape, (*facts,))
    grounds = {f"n{index}": _ground(tape, facts, rules, states=states) for index in range(tape.pick((0, 1, 2)))}
    return Bundle(Definitions(fact=facts, rule=rules, goal=goals, ask=asks, form={"card": form}, ground=grounds))


AND_OR = ("({} and {})", "({} or {})", "({1} and {0})")
IF_ELSE = "({1} if {0} else {2})"


def plain_bundles(shapes: Sequence[str], most: int = 7) -> st.SearchStrategy[Bundle]:
    """Flows of yes-or-no facts in which each one stands in one place only: there, needing is exactly mattering."""
    return st.binary(min_size=80, max_size=80).map(lambda content: make_plain_bundle(Tape(content), shapes, most))


def make_plain_bundle(tape: Tape, shapes: Sequence[str], most: int) -> Bundle:
    """Each rule takes up facts that no other rule, gate or goal reads."""
    names = [f"f{index}" for index in range(tape.pick(range(3, most + 1)))]
    facts = {name: FactDef(kind="boolean") for name in names}
    rules, goals, unused = {}, {}, list(names)
    while unused:
        text, unused = _plain_condition(tape, shapes, unused)
        rules[f"r{len(rules)}"] = RuleDef(is_=text)
        when = None
        if unused and tape.pick("nny") == "y":
            when, unused = unused[0], unused[1:]
        settles = (f"r{len(rules) - 1}",)
        goals[f"g{len(goals)}"] = GoalDef(priority=tape.pick((1, 2)), serves="outcome", settles=settles, when=when)
    asks = {f"ask.{name}": _ask((name,), tape.pick(range(5))) for name in names}
    return Bundle(Definitions(fact=facts, rule=rules, goal=goals, ask=asks))


def _plain_condition(tape: Tape, shapes: Sequence[str], names: list[str]) -> tuple[str, list[str]]:
    """A condition over the first few names, each read once, and the names that are left."""
    text, names = tape.pick(("{}", "not {}")).format(names[0]), names[1:]
    while names and tape.pick("yyn") == "y":
        shape = tape.pick(shapes if len(names) > 1 else AND_OR)
        used = 2 if shape == IF_ELSE else 1
        text, names = shape.format(text, *names[:used]), names[used:]
    return text, names


def _condition(
    tape: Tape, facts: dict[str, FactDef], rules: dict[str, RuleDef], *, states: bool, depth: int = 3
) -> str:
    shape = tape.pick(("atom", "atom", "and", "or", "not", "if")) if depth else "atom"
    inner = partial(_condition, tape, facts, rules, states=states, depth=depth - 1)
    match shape:
        case "and" | "or":
            return f"({inner()} {shape} {inner()})"
        case "not":
            return f"(not {inner()})"
        case "if":
            return f"({inner()} if {inner()} else {inner()})"
    name = tape.pick((*facts, *rules, "env.role", "True"))
    if name == "env.role":
        return "env.role == 'reader'"
    if name not in facts:
        return name
    looks = ("known({})", "declined({})", "settled({})") if states else ()
    return tape.pick((*_ATOMS[facts[name].kind], *looks)).format(name)


def _ground(tape: Tape, facts: dict[str, FactDef], rules: dict[str, RuleDef], *, states: bool) -> GroundDef:
    likely, met, out = (_condition(tape, facts, rules, states=states) for _ in range(3))
    return GroundDef(order=1, likely=likely, met=met, excluded=out if tape.pick("ny") == "y" else None)


def _asks(tape: Tape, facts: Sequence[str]) -> dict[str, AskDef]:
    """One question for each fact, some with a second one for another role or for two facts at once."""
    rows = {}
    for name in facts:
        rows[f"ask.{name}"] = _ask((name,), tape.pick(range(5)), effort=tape.pick((1, 2)))
        if tape.pick("ny") == "y":
            both = tuple(dict.fromkeys((name, tape.pick(facts))))
            rows[f"ask.{name}.other"] = _ask(both, tape.pick(range(5)), when="env.role == 'guardian'")
    return rows


def _ask(fills: tuple[str, ...], order: int, *, effort: int = 1, when: str | None = None) -> AskDef:
    return AskDef(
        fills=fills, widget="text", declines=("unknown", "later"), section="s", order=order, effort=effort, when=when
    )


class Move(msgspec.Struct, frozen=True):
    """One thing that happens to a case; `pick` chooses fact and value, whatever the flow has."""

    kind: str
    pick: int
    value: int
    party: str = "reader"

    def make(self, talk: Talk) -> None:
        """Lets it happen."""
        bundle = talk.ledger.bundle
        fact = sorted(bundle.facts)[self.pick % len(bundle.facts)]
        values = VALUES[bundle.facts[fact].kind]
        value = values[self.value % len(values)]
        claims: dict[str, Callable[[], Claim | None]] = {
            "answer": lambda: told(fact, value),
            "utterance": lambda: told(fact, value, "utterance"),
            "doubt": lambda: guessed(fact, value, "utterance", 0.6),
            "guess": lambda: guessed(fact, value),
            "photo": lambda: guessed(fact, value, "document", (0.5, 0.9, 0.99)[self.value % 3]),
            "unknown": lambda: declined(fact),
            "later": lambda: declined(fact, "later"),
            "withdraw": lambda: withdrawn(fact),
            "confirm": lambda: acts.confirmation(talk.ledger, fact),
        }
        match self.kind:
            case "undo":
                talk.undo()
            case "register":
                talk.say(guessed(fact, value, REGISTER, 1.0), by=REGISTER)
            case "role":
                talk.see(role=ROLES[self.value % len(ROLES)])
            case "day":
                talk.see(today=DAYS[self.value % len(DAYS)])
            case "reload":
                talk.reload(self.party)
            case _:
                claim = claims[self.kind]()
                talk.say(*([claim] if claim is not None else []))


SPEAKING = ("answer", "answer", "utterance", "doubt", "guess", "photo", "unknown", "later", "withdraw", "confirm")
MOVES = (*SPEAKING, "undo", "undo", "role", "day", "reload", "register")


def moves(kinds: tuple[str, ...] = MOVES, most: int = 16) -> st.SearchStrategy[list[Move]]:
    """Anything two parties, registers, the calendar and a restarted process may do, in any order."""
    return st.binary(min_size=4 * most, max_size=4 * most).map(lambda content: make_moves(Tape(content), kinds, most))


def make_moves(tape: Tape, kinds: tuple[str, ...], most: int) -> list[Move]:
    """A few moves."""
    return [Move(tape.pick(kinds), tape.pick(range(7)), tape.pick(range(6)), tape.pick(PARTIES)) for _ in range(most)]


def picture(talk: Talk) -> dict[str, object]:
    """All that a person can notice of a case: states, values, why asked again, and what comes next."""
    standings = {fact: talk.ledger.standing(fact) for fact in sorted(talk.ledger.bundle.facts)}
    return {
        "standings": {fact: (each.state, each.value, each.reask) for fact, each in standings.items()},
        "values": talk.ledger.values(),
        "next": talk.agenda.next(),
        "remaining": talk.agenda.remaining(),
        "open": talk.agenda.open_facts(),
    }


BLOCK = """
[fact."{i}.applies"]
kind = "boolean"
risk = "A"
[fact."{i}.on"]
kind = "partial_date"
past = true
[fact."{i}.amount"]
kind = "integer"
[fact."{i}.kinds"]
kind = "texts"
[fact."{i}.name"]
kind = "text"
risk = "B"
[fact."{i}.place"]
kind = "text"
[fact."{i}.detail"]
kind = "text"
when = "{i}.applies"
[fact."{i}.more"]
kind = "text"
when = "{i}.applies and {i}.amount > 2"
[rule."{i}.late"]
is = "days_since({i}.on) > 365"
[rule."{i}.large"]
is = "{i}.amount > 3 or count({i}.kinds) > 1"
[rule."{i}.settled"]
is = "({i}.late or {i}.large) if {i}.applies else 'none'"
[rule."{i}.any_late"]
is = "{near}"
[goal."{i}"]
priority = {priority}
serves = "outcome"
settles = ["{i}.settled", "{i}.any_late"]
fills = ["{i}.name", "{i}.place", "{i}.detail", "{i}.more", "{i}.on", "{i}.amount", "{i}.kinds"]
"""
BLOCK_FACTS = ("applies", "on", "amount", "kinds", "name", "place", "detail", "more")
ANSWERS = {
    "boolean": True,
    "partial_date": "2026-10-01",
    "integer": 5,
    "texts": ["one", "two"],
    "text": "somewhere",
}


def make_wide_bundle(facts: int) -> Bundle:
    """A flow of many facts in blocks of eight: branches, derived facts over a block and its neighbours, a goal each."""
    text = []
    for index in range(facts // len(BLOCK_FACTS)):
        near = " or ".join(f"b{each}.late" for each in range(max(0, index - 2), index + 1))
        text.append(BLOCK.format(i=f"b{index}", near=near, priority=index))
        text += [
            f'[ask."b{index}.{name}"]\nfills = ["b{index}.{name}"]\nwidget = "text"\ndeclines = ["unknown"]\n'
            f'section = "b{index}"\norder = {order}\n'
            for order, name in enumerate(BLOCK_FACTS)
        ]
    return Bundle(parse({"wide.toml": "\n".join(text)}))
