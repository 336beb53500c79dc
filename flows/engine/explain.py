"""Says why a fact is asked: what needs it, on what basis, and who else could supply it (询问理由)."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from flows.engine.bundles import Bundle
from flows.engine.definitions import Basis
from flows.engine.expressions import Node
from flows.engine.ledger import GroundStanding, Ledger


class Explanation(msgspec.Struct, frozen=True):
    """One object for the citizen (why do you ask), the clerk (why is this here) and the auditor.

    `goals`, `grounds`, `limits`, `documents` and `forms` are ids that need the fact; `basis` is
    the legal ground of its question, else of the fact, else of the first thing that needs it.
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


@lru_cache(4096)
def explain(bundle: Bundle, fact: str) -> Explanation:
    """Everything in a bundle that needs one fact; a `KeyError` for a fact it does not define."""
    row, rows = bundle.facts[fact], bundle.definitions
    goals = _unique(r.goal for r in bundle.requirements if fact in bundle.support_of(r.target) | bundle.support(r.when))
    tests = ((name, test) for name, each in bundle.ground_tests.items() for test in each)
    grounds = _unique(name for name, test in tests if _reads(bundle, test, fact))
    limits = _unique(
        name
        for name, limit in rows.limit.items()
        if fact in bundle.support_of(limit.starts) or _reads(bundle, bundle.limit_when[name], fact)
    )
    documents = _unique(
        name
        for name, document in rows.document.items()
        if fact in document.proves or _reads(bundle, bundle.document_when[name], fact)
    )
    forms = _unique(
        name for name, form in rows.form.items() for part in form.sections for box in part.fields if box.fact == fact
    )
    asks = [rows.ask[name] for name in bundle.asks_of.get(fact, ())]
    needing = [
        *(rows.goal[name] for name in goals),
        *(rows.ground[name] for name in grounds),
        *(rows.limit[name] for name in limits),
        *(rows.document[name] for name in documents),
        *(rows.form[name] for name in forms),
    ]
    return Explanation(
        fact=fact,
        goals=goals,
        grounds=grounds,
        limits=limits,
        documents=documents,
        forms=forms,
        basis=next((each.law for each in [*asks, row, *needing] if each.law), ()),
        suppliers=row.suppliers,
        declines=_unique(code for ask in asks for code in ask.declines),
        serves=_unique(rows.goal[name].serves for name in goals),
    )


def standing_of_ground(ledger: Ledger, ground: str) -> GroundStanding:
    """Standing of one ground and the facts that could still change it (认定情形的状态).

    `excluded`; `met`; `likely` when words point to it or its conditions seem met; else `open`.
    What excludes it is not asked about before a word points there, so it does not keep a
    ground from being met.
    """
    found = ledger.grounds.get(ground)
    if found is None:
        found = ledger.grounds[ground] = _stand(ledger, ground)
    return found


def _stand(ledger: Ledger, ground: str) -> GroundStanding:
    likely, met, excluded = ledger.bundle.ground_tests[ground]
    out, out_done = excluded.result(ledger)
    value, done = met.result(ledger)
    if (out and out_done) or (done and value is False):
        return "excluded", ()
    if value and done and not out:
        return "met", ()
    missing = _unique([*met.need(ledger), *(excluded.need(ledger) if out is not None else ())])
    return ("likely" if ledger.holds(likely) or value else "open"), missing


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _reads(bundle: Bundle, node: Node, fact: str) -> bool:
    return fact in bundle.support(node)
