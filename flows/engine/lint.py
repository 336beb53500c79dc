"""Checks definitions before they may be used: cycles, self-gates, unanswerable and useless questions (发布前检查)."""

from collections.abc import Iterator

import msgspec

from flows.engine.bundles import ENV, Bundle
from flows.engine.definitions import DECLINES, KINDS, WIDGETS, DefinitionError, Definitions
from flows.engine.expressions import Node, Status


class Finding(msgspec.Struct, frozen=True):
    """One broken rule: its name, the place, and how to mend it."""

    rule: str
    where: str
    mend: str


def check(definitions: Definitions) -> list[Finding]:
    """Every finding in the definitions; an empty list lets them be published."""
    found = list(_vocabulary(definitions))
    try:
        bundle = Bundle(definitions)
        for name in (*bundle.rules, *bundle.gates):
            bundle.support_of(name)
    except DefinitionError as error:
        rule = "cycle" if "cycle" in str(error) else "expression"
        return [*found, Finding(rule, str(error), "break the cycle or define the name")]
    return [*found, *_self_gates(bundle), *_answerable(bundle), *_useful(bundle), *_placed(definitions)]


def _vocabulary(definitions: Definitions) -> Iterator[Finding]:
    """Words outside the closed lists: kinds, widgets, declines, risk classes, needs."""
    for name, fact in definitions.fact.items():
        if fact.kind not in KINDS:
            yield Finding("kind", f"fact.{name}", f"one of {sorted(KINDS)}")
        if fact.risk not in "ABCD":
            yield Finding("risk", f"fact.{name}", "A, B, C or D")
        if (fact.kind in ("choice", "choices")) != bool(fact.values):
            yield Finding("values", f"fact.{name}", "a choice lists its values, nothing else does")
    for name, ask in definitions.ask.items():
        if ask.widget not in WIDGETS:
            yield Finding("widget", f"ask.{name}", f"one of {sorted(WIDGETS)}")
        if not ask.declines or not set(ask.declines) <= DECLINES:
            yield Finding("declines", f"ask.{name}", "at least one way not to answer, from the contract's list")
    for name, goal in definitions.goal.items():
        if goal.serves not in ("outcome", "document", "clock"):
            yield Finding("serves", f"goal.{name}", "a goal changes an outcome, a document or a clock")


def _self_gates(bundle: Bundle) -> Iterator[Finding]:
    """A condition that depends, even deeply, on the fact it guards can never be entered."""
    for name, gate in bundle.gates.items():
        if name in bundle.support(gate):
            yield Finding("self_gate", f"fact.{name}", "its `when` reads the fact itself")
    for name, node in bundle.ask_when.items():
        for fact in bundle.asks[name].fills:
            # known(fact) in an ask is how a hinted fact is offered for confirmation; the plain value is the trap.
            if fact in _plain_names(bundle, node):
                yield Finding("self_gate", f"ask.{name}", f"its `when` reads {fact}, which it fills")


def _plain_names(bundle: Bundle, node: Node) -> set[str]:
    """Names whose value, not only whose state, a condition reads."""
    direct = {name for part in node.walk() if not isinstance(part, Status) for name in part.own_names()}
    return set().union(*(bundle.support_of(name) for name in direct)) if direct else set()


def _answerable(bundle: Bundle) -> Iterator[Finding]:
    """Every fact a goal can want has a question, one of them without a document."""
    for fact in sorted({name for row in bundle.requirements for name in bundle.support_of(row.target)} - set(ENV)):
        asked, told_only = bool(bundle.asks_of.get(fact)), bundle.facts[fact].told_only
        if told_only and asked:
            yield Finding("told_only", f"fact.{fact}", "it may not be asked, but an ask fills it")
        elif not told_only and not asked:
            yield Finding("unanswerable", f"fact.{fact}", "a goal wants it, but no ask fills it")


def _useful(bundle: Bundle) -> Iterator[Finding]:
    """No question that cannot change a goal."""
    wanted = {name for row in bundle.requirements for name in bundle.support_of(row.target) | bundle.support(row.when)}
    for name, ask in bundle.asks.items():
        if not wanted & set(ask.fills):
            yield Finding("useless", f"ask.{name}", "no goal needs what it fills")


def _placed(definitions: Definitions) -> Iterator[Finding]:
    """Limits, grounds and required documents name their law; form boxes name facts that exist."""
    for table in ("limit", "ground", "document"):
        for name, row in getattr(definitions, table).items():
            if not row.law:
                yield Finding("basis", f"{table}.{name}", "name the instrument and article")
    for name, limit in definitions.limit.items():
        if limit.length is None and not limit.local:
            yield Finding("length", f"limit.{name}", "a national length, or local = true")
    for name, form in definitions.form.items():
        for part in form.sections:
            for box in part.fields:
                if box.fact not in definitions.fact and box.fact not in definitions.rule:
                    yield Finding("form", f"form.{name}.{part.id}", f"{box.fact} is not defined")
