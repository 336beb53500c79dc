"""Compiles definitions once into what a turn needs, named by the hash of its content (流程包)."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from flows.engine.definitions import (
    AskDef,
    CycleError,
    DefinitionError,
    Definitions,
    FactDef,
    FormDef,
    GoalDef,
    GroundDef,
    ToneDef,
)
from flows.engine.expressions import Constant, Node, Status
from flows.engine.grammar import ExpressionError, parse

K = TypeVar("K")
Ordered = TypeVar("Ordered", GroundDef, ToneDef)
ENV = ("env.role", "env.today", "env.counted_to", "env.matter", "env.account")
ALWAYS: Node = Constant(True)


class Requirement(msgspec.Struct, frozen=True):
    """One thing a goal wants complete: a fact to fill or a rule to settle."""

    goal: str
    priority: int
    target: str
    when: object
    """Node; whether the goal applies at all."""


class Bundle:
    """All definitions of one version, compiled: expressions parsed, and for each fact what depends on it.

    `source` is the canonical JSON of the definitions and `id` its SHA-256; a case pins it. A
    definition that does not hold together raises `DefinitionError`.
    """

    def __init__(self, definitions: Definitions, *, source: bytes | None = None) -> None:
        """`source` is what a stored bundle was kept as, if there is one."""
        self.definitions = definitions
        self.source = source or msgspec.json.encode(definitions, order="deterministic")
        self.id = hashlib.sha256(self.source).hexdigest()
        self.facts: Mapping[str, FactDef] = definitions.fact
        self.asks: Mapping[str, AskDef] = definitions.ask
        self.rules = {name: _node(f"rule.{name}", rule.is_) for name, rule in definitions.rule.items()}
        self.gates = {name: _node(f"fact.{name}", fact.when) for name, fact in definitions.fact.items() if fact.when}
        self.ask_when = {name: _node(f"ask.{name}", ask.when) for name, ask in definitions.ask.items()}
        self.document_when = {name: _node(f"document.{name}", row.when) for name, row in definitions.document.items()}
        self.offer_when = {name: _node(f"document.{name}", row.offer) for name, row in definitions.document.items()}
        self.limit_when = {name: _node(f"limit.{name}", row.when) for name, row in definitions.limit.items()}
        self.notice_when = {name: _node(f"notice.{name}", row.when) for name, row in definitions.notice.items()}
        self.tone_when = {name: _node(f"tone.{name}", row.when) for name, row in _in_order(definitions.tone)}
        self.form_when = {
            (name, *place): _node(f"form.{name}.{'.'.join(place)}", when)
            for name, form in definitions.form.items()
            for place, when in _form_conditions(form)
        }
        self.ground_tests = {
            name: (
                _node(f"ground.{name}", row.likely),
                _node(f"ground.{name}", row.met),
                _node(f"ground.{name}", row.excluded) if row.excluded else Constant(False),
            )
            for name, row in definitions.ground.items()
        }
        self.ground_likely = {name: tests[0] for name, tests in self.ground_tests.items()}
        self.grounds = tuple(name for name, _ in _in_order(definitions.ground))
        self.requirements = _requirements(definitions)
        self.asks_of = _asks_of(definitions)
        self.told_by = _reverse((kind, frozenset(row.tells)) for kind, row in sorted(definitions.document.items()))
        self.photographed = {ask.document: ask.fills[0] for ask in definitions.ask.values() if ask.widget == "photo"}
        """For a document with a question for its photograph alone: the fact that declining it declines."""
        self._support: dict[str, frozenset[str]] = {}
        self._tables: dict[int, frozenset[str]] = {}
        self._refuse_broken_expressions()
        self._refuse_broken_rows()
        self._index()

    @classmethod
    def load(cls, source: bytes) -> "Bundle":
        """A stored bundle, with the id it was stored under though definitions may have grown new fields since."""
        try:
            return cls(msgspec.json.decode(source, type=Definitions), source=source)
        except msgspec.MsgspecError as error:
            raise DefinitionError(f"stored bundle: {error}") from error

    def support(self, node: Node) -> frozenset[str]:
        """Every fact and environment name a node's result can depend on, through rules and gates."""
        found: set[str] = set()
        for name in node.names():
            found |= self.support_of(name)
        return frozenset(found)

    def support_of(self, name: str) -> frozenset[str]:
        """The same for a name; a cycle among rules and gates raises `CycleError`."""
        return self._closure(name, ())

    def support_of_table(self, conditions: Mapping[str, Node]) -> frozenset[str]:
        """The same for all conditions of one of this bundle's tables."""
        known = self._tables.get(id(conditions))
        if known is None:
            known = self._tables[id(conditions)] = frozenset().union(*map(self.support, conditions.values()))
        return known

    def _closure(self, name: str, trail: tuple[str, ...]) -> frozenset[str]:
        if (known := self._support.get(name)) is not None:
            return known
        if name in trail:
            raise CycleError("a cycle: " + " → ".join((*trail[trail.index(name) :], name)))
        found = set() if name in self.rules else {name}
        for node in filter(None, (self.rules.get(name), self.gates.get(name))):
            for inner in node.names():
                found |= self._closure(inner, (*trail, name))
        self._support[name] = frozenset(found)
        return self._support[name]

    def _refuse_broken_expressions(self) -> None:
        known = {*self.facts, *self.rules, *ENV}
        for where, node in self.nodes():
            for part in node.walk():
                for name in part.own_names():
                    if name not in known:
                        raise DefinitionError(f"{where} reads {name}, which no fact or rule defines")
                    if isinstance(part, Status) and name not in self.facts:
                        raise DefinitionError(f"{where} asks for the state of {name}, but only a fact has one")

    def _refuse_broken_rows(self) -> None:
        if twice := sorted(self.facts.keys() & self.rules.keys()):
            raise DefinitionError(f"{twice} are facts and rules at once")
        for requirement in self.requirements:
            if requirement.target not in self.facts and requirement.target not in self.rules:
                raise DefinitionError(f"goal.{requirement.goal} wants {requirement.target}, which nothing defines")
        for name, ask in self.asks.items():
            if missing := [fact for fact in ask.fills if fact not in self.facts]:
                raise DefinitionError(f"ask.{name} fills {missing}, which no fact defines")

    def nodes(self) -> Iterable[tuple[str, Node]]:
        """Every parsed expression with the place it stands in."""
        for table, nodes in (
            ("rule", self.rules),
            ("fact", self.gates),
            ("ask", self.ask_when),
            ("document", self.document_when),
            ("document", self.offer_when),
            ("limit", self.limit_when),
            ("notice", self.notice_when),
            ("tone", self.tone_when),
        ):
            for name, node in nodes.items():
                yield f"{table}.{name}", node
        for place, node in self.form_when.items():
            yield f"form.{'.'.join(place)}", node
        for name, tests in self.ground_tests.items():
            for node in tests:
                yield f"ground.{name}", node
        for requirement in self.requirements:
            yield f"goal.{requirement.goal}", requirement.when

    def _index(self) -> None:
        """For each fact the rules, gates, requirements, ask choices, conditions and grounds it touches."""
        self.rules_of = _reverse((name, self.support_of(name)) for name in self.rules)
        self.gates_of = _reverse((name, self.support(node)) for name, node in self.gates.items())
        wanted = [self.support_of(row.target) | self.support(row.when) for row in self.requirements]
        self.requirements_of = _reverse(enumerate(wanted))
        self.asks_touched = _reverse(
            (fact, frozenset().union(*(self.support(self.ask_when[ask]) for ask in asks)))
            for fact, asks in self.asks_of.items()
        )
        conditions = {node: self.support(node) for _, node in self.nodes()}
        self.conditions = frozenset(conditions)
        self.conditions_of = _reverse(conditions.items())
        self.grounds_of = _reverse(
            (name, frozenset().union(*map(self.support, tests))) for name, tests in self.ground_tests.items()
        )


def _node(where: str, text: str | None) -> Node:
    if text is None:
        return ALWAYS
    try:
        return parse(text)
    except ExpressionError as error:
        raise DefinitionError(f"{where}: {error}") from error


def _in_order(rows: Mapping[str, Ordered]) -> list[tuple[str, Ordered]]:
    """Rows in author order."""
    return sorted(rows.items(), key=lambda item: item[1].order)


def _form_conditions(form: FormDef) -> Iterable[tuple[tuple[str, ...], str | None]]:
    """The conditions of a form's sections and boxes, by section, and by section and fact."""
    for section in form.sections:
        yield (section.id,), section.when
        for box in section.fields:
            yield (section.id, box.fact), box.when


def _requirements(definitions: Definitions) -> tuple[Requirement, ...]:
    rows = []
    for name, goal in sorted(definitions.goal.items(), key=lambda item: (item[1].priority, item[0])):
        when = _node(f"goal.{name}", _condition(goal))
        rows += [Requirement(name, goal.priority, target, when) for target in (*goal.settles, *goal.fills)]
    return tuple(rows)


def _condition(goal: GoalDef) -> str | None:
    if not goal.matters:
        return goal.when
    mine = f"env.matter in {list(goal.matters)}"
    return f"{mine} and ({goal.when})" if goal.when else mine


def _asks_of(definitions: Definitions) -> dict[str, tuple[str, ...]]:
    """For each fact its asks in author order."""
    found: dict[str, list[str]] = {}
    for name, ask in sorted(definitions.ask.items(), key=lambda item: (item[1].order, item[1].effort, item[0])):
        for fact in ask.fills:
            found.setdefault(fact, []).append(name)
    return {fact: tuple(names) for fact, names in found.items()}


def _reverse(pairs: Iterable[tuple[K, frozenset[str]]]) -> dict[str, tuple[K, ...]]:
    found: dict[str, list[K]] = {}
    for key, names in pairs:
        for name in names:
            found.setdefault(name, []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}
