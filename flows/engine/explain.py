"""Says why a fact is asked: which goals, rules and documents need it, on what basis, who else could supply it (询问理由)."""

import msgspec

from flows.engine.bundles import Bundle
from flows.engine.definitions import Basis
from flows.engine.expressions import Node
from flows.engine.ledger import Ledger


class Explanation(msgspec.Struct, frozen=True):
    """One object for the citizen (why do you ask), the clerk (why is this here) and the auditor.

    `goals`, `grounds`, `limits`, `documents` and `forms` are ids that need the fact; `basis` is
    the fact's own legal ground, or else that of the first thing which needs it.
    """

    fact: str
    goals: tuple[str, ...]
    grounds: tuple[str, ...]
    limits: tuple[str, ...]
    documents: tuple[str, ...]
    forms: tuple[str, ...]
    basis: Basis
    suppliers: tuple[str, ...]
    declines: tuple[str, ...]
    serves: tuple[str, ...]
    """What it can change: outcome, document, clock."""


def explain(bundle: Bundle, fact: str) -> Explanation:
    """Everything in a bundle that needs one fact; a `KeyError` for a fact it does not define."""
    row = bundle.facts[fact]
    definitions = bundle.definitions
    goals = tuple(dict.fromkeys(r.goal for r in bundle.requirements if fact in bundle.support_of(r.target)))
    grounds = tuple(name for name, tests in bundle.ground_tests.items() if any(_reads(bundle, test, fact) for test in tests))
    limits = tuple(
        name
        for name, limit in definitions.limit.items()
        if fact in bundle.support_of(limit.starts) or _reads(bundle, bundle.limit_when[name], fact)
    )
    documents = tuple(
        name for name, document in definitions.document.items() if fact in document.proves or _reads(bundle, bundle.document_when[name], fact)
    )
    forms = tuple(name for name, form in definitions.form.items() if any(fact == box.fact for part in form.sections for box in part.fields))
    asks = [definitions.ask[name] for name in bundle.asks_of.get(fact, ())]
    laws = [row.law, *(definitions.ground[name].law for name in grounds), *(definitions.form[name].law for name in forms)]
    return Explanation(
        fact=fact,
        goals=goals,
        grounds=grounds,
        limits=limits,
        documents=documents,
        forms=forms,
        basis=next((law for law in [*(ask.law for ask in asks), *laws] if law), ()),
        suppliers=row.suppliers,
        declines=tuple(dict.fromkeys(code for ask in asks for code in ask.declines)),
        serves=tuple(dict.fromkeys(definitions.goal[name].serves for name in goals)),
    )


def standing_of_ground(ledger: Ledger, ground: str) -> tuple[str, tuple[str, ...]]:
    """Standing of one ground, met likely open or excluded, and the facts that could still change it (认定情形的状态)."""
    likely, met, excluded = ledger.bundle.ground_tests[ground]
    out, out_done = excluded.result(ledger)
    value, done = met.result(ledger)
    missing = tuple(dict.fromkeys([*met.need(ledger), *(excluded.need(ledger) if out is not None else ())]))
    if out and out_done or done and value is False:
        return "excluded", ()
    if value and done and not out:
        return "met", ()
    return ("likely" if ledger.holds(likely) or value else "open"), missing


def _reads(bundle: Bundle, node: Node, fact: str) -> bool:
    return fact in bundle.support(node)
