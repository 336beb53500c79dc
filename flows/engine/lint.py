"""Checks definitions before they may be used: cycles, self-gates, unanswerable and useless questions (发布前检查)."""

from collections.abc import Iterator

import msgspec

from flows.engine.bundles import ENV, Bundle
from flows.engine.definitions import (
    DECLINES,
    KINDS,
    MODES,
    NEEDS,
    RISKS,
    SERVES,
    WIDGETS,
    CycleError,
    DefinitionError,
    Definitions,
)
from flows.engine.expressions import Compare, Constant, Name, Node, Status


class Finding(msgspec.Struct, frozen=True):
    """One broken rule: its name, the place, and how to mend it."""

    rule: str
    where: str
    mend: str


def check(definitions: Definitions) -> list[Finding]:
    """Every finding in the definitions; an empty list lets them be published."""
    found = [part for rule in (_facts, _asks, _vocabulary, _placed, _helps, _boxes) for part in rule(definitions)]
    try:
        bundle = Bundle(definitions)
    except CycleError as error:
        return [*found, Finding("cycle", str(error), "break the cycle")]
    except DefinitionError as error:
        return [*found, Finding("expression", str(error), "define the name, or write it in the language of conditions")]
    return [*found, *_self_gates(bundle), *_values(bundle), *_answerable(bundle), *_useful(bundle)]


def _facts(definitions: Definitions) -> Iterator[Finding]:
    """Kinds, risk classes, values and bounds of facts."""
    for name, fact in definitions.fact.items():
        if fact.kind not in KINDS:
            yield Finding("kind", f"fact.{name}", f"one of {sorted(KINDS)}")
        if fact.risk not in RISKS:
            yield Finding("risk", f"fact.{name}", "A, B, C or D")
        if (fact.kind in ("choice", "choices")) != bool(fact.values):
            yield Finding("values", f"fact.{name}", "a choice lists its values, nothing else does")
        if (fact.min is not None and fact.max is not None and fact.min > fact.max) or (
            fact.kind != "integer" and (fact.min, fact.max) != (None, None)
        ):
            yield Finding("bounds", f"fact.{name}", "only an integer has bounds, the lower one first")


def _asks(definitions: Definitions) -> Iterator[Finding]:
    """Widgets and ways not to answer."""
    for name, ask in definitions.ask.items():
        if ask.widget not in WIDGETS:
            yield Finding("widget", f"ask.{name}", f"one of {sorted(WIDGETS)}")
        if not ask.declines or not set(ask.declines) <= DECLINES:
            yield Finding("declines", f"ask.{name}", "at least one way not to answer, from the contract's list")


def _vocabulary(definitions: Definitions) -> Iterator[Finding]:
    """Words outside the closed lists: what goals serve, the need of documents, confirmation policy."""
    for name, goal in definitions.goal.items():
        if goal.serves not in SERVES:
            yield Finding("serves", f"goal.{name}", "a goal changes an outcome, a document or a clock")
    for name, document in definitions.document.items():
        if document.need not in NEEDS:
            yield Finding("need", f"document.{name}", f"one of {sorted(NEEDS)}")
    for name, policy in definitions.policy.items():
        if name not in RISKS or not set(msgspec.structs.astuple(policy)) <= MODES:
            yield Finding("policy", f"policy.{name}", f"a risk class, and for each source one of {sorted(MODES)}")


def _placed(definitions: Definitions) -> Iterator[Finding]:
    """Limits, grounds and documents name their law and facts that exist."""
    for table in ("limit", "ground", "document"):
        for name, row in getattr(definitions, table).items():
            if not row.law:
                yield Finding("basis", f"{table}.{name}", "name the instrument and article")
    for name, limit in definitions.limit.items():
        if limit.length is None and not limit.local:
            yield Finding("length", f"limit.{name}", "a national length, or local = true")
        known = limit.starts in definitions.fact or limit.starts in definitions.rule
        if not known and not limit.starts.startswith("event:"):
            yield Finding("starts", f"limit.{name}", f"{limit.starts} is no fact, no rule and no event:…")
    for name, document in definitions.document.items():
        if missing := sorted(set(document.proves) - definitions.fact.keys()):
            yield Finding("proves", f"document.{name}", f"{missing} are not defined")
        if missing := sorted(set(document.tells) - set(document.proves)):
            yield Finding("tells", f"document.{name}", f"it tells {missing}, so it proves them too")


def _helps(definitions: Definitions) -> Iterator[Finding]:
    """Whoever does not have a document that is asked for or offered is helped, whatever the reason."""
    wanted = {row.document for row in definitions.ask.values() if row.document is not None}
    wanted |= {name for name, row in definitions.document.items() if row.tells}
    for name, row in definitions.document.items():
        if name in wanted and row.help.keys() != DECLINES:
            yield Finding("help", f"document.{name}", f"say where each of {sorted(DECLINES)} leads")
        if missing := sorted(set(row.help.values()) - definitions.help.keys()):
            yield Finding("help", f"document.{name}", f"{missing} are not defined")
    for name, help_row in definitions.help.items():
        if strange := sorted(help_row.instead.keys() - definitions.tone.keys()):
            yield Finding("help", f"help.{name}", f"{strange} are no tones")
        if missing := sorted(set(help_row.instead.values()) - definitions.help.keys()):
            yield Finding("help", f"help.{name}", f"{missing} are not defined")
    for name in definitions.ask:
        if (document := definitions.ask[name].document) is not None and document not in definitions.document:
            yield Finding("document", f"ask.{name}", f"{document} is not defined")


def _boxes(definitions: Definitions) -> Iterator[Finding]:
    """Boxes of forms name facts or rules that exist."""
    for name, form in definitions.form.items():
        for part in form.sections:
            for box in part.fields:
                if box.fact not in definitions.fact and box.fact not in definitions.rule:
                    yield Finding("form", f"form.{name}.{part.id}", f"{box.fact} is not defined")


def _self_gates(bundle: Bundle) -> Iterator[Finding]:
    """A question whose condition depends, even deeply, on what it fills can never be reached.

    A fact that gates itself is a cycle, which no bundle survives.
    """
    for name, node in bundle.ask_when.items():
        for fact in bundle.asks[name].fills:
            # known(fact) in an ask is how a hinted fact is offered for confirmation; the plain value is the trap.
            if fact in _plain_names(bundle, node):
                yield Finding("self_gate", f"ask.{name}", f"its `when` reads {fact}, which it fills")


def _plain_names(bundle: Bundle, node: Node) -> set[str]:
    """Names whose value, not only whose state, a condition reads."""
    direct = {name for part in node.walk() if not isinstance(part, Status) for name in part.own_names()}
    return set().union(*(bundle.support_of(name) for name in direct)) if direct else set()


def _values(bundle: Bundle) -> Iterator[Finding]:
    """A choice is compared only with values it can have; the empty text stands for any."""
    for where, node in bundle.nodes():
        for part in node.walk():
            match part:
                case Compare(left=Name(name=name), right=Constant(value=value)):
                    pass
                case Compare(left=Constant(value=value), right=Name(name=name)):
                    pass
                case _:
                    continue
            fact = bundle.facts.get(name)
            if fact is not None and fact.values:
                named = set(value) if isinstance(value, tuple) else {value}
                if strange := sorted(map(str, named - {*fact.values, ""})):
                    yield Finding("value", where, f"{name} is never {strange}")


def _answerable(bundle: Bundle) -> Iterator[Finding]:
    """Every fact a goal can want has a question, one of them without a camera."""
    for fact in sorted(_wanted(bundle) - set(ENV)):
        widgets = {bundle.asks[ask].widget for ask in bundle.asks_of.get(fact, ())}
        if bundle.facts[fact].told_only:
            if widgets - {"photo"}:
                yield Finding("told_only", f"fact.{fact}", "it may not be asked, but an ask fills it")
        elif not widgets:
            yield Finding("unanswerable", f"fact.{fact}", "a goal wants it, but no ask fills it")
        elif widgets == {"photo"}:
            yield Finding("photo_only", f"fact.{fact}", "whoever has no picture must be able to type it")


def _useful(bundle: Bundle) -> Iterator[Finding]:
    """No question that cannot change a goal."""
    wanted = _wanted(bundle)
    for name, ask in bundle.asks.items():
        if not wanted & set(ask.fills):
            yield Finding("useless", f"ask.{name}", "no goal needs what it fills")


def _wanted(bundle: Bundle) -> set[str]:
    """Every fact and environment name a goal can depend on."""
    return {name for row in bundle.requirements for name in bundle.support_of(row.target) | bundle.support(row.when)}
