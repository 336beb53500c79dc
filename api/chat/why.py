"""Answers “why do you ask?” for one fact, from the same definitions that made it be asked (询问理由)."""

from typing import Any

from api.cases.display import label
from api.cases.outlook import basis_body
from api.chat.asking import ask_words
from api.chat.session import Opened
from api.errors import Problem
from api.parts import Parts
from flows.engine.explain import explain


def why_body(parts: Parts, opened: Opened, fact: str, lang: str) -> dict[str, Any]:
    """`{text, basis, needed_for, if_declined, others_who_can_supply}` of the contract."""
    bundle, words = opened.ledger.bundle, parts.words
    if fact not in bundle.facts:
        raise Problem("not_found")
    reasons = explain(bundle, fact)
    ask = next((a for a in bundle.asks_of.get(fact, ()) if opened.ledger.holds(bundle.ask_when[a])), None)
    if ask is not None:
        text = ask_words(words, opened.ledger, ask, lang, "why")
    else:
        text = words.say("replies", "why-not-asked", lang, fact=label(words, fact, lang))
    needed = [{"kind": "goal", "id": goal, "label": words.say("goals", goal, lang)} for goal in reasons.goals]
    needed += [{"kind": "ground", "id": name, "label": words.say("grounds", name, lang)} for name in reasons.grounds]
    needed += [{"kind": "limit", "id": name, "label": words.say("limits", name, lang)} for name in reasons.limits]
    return {
        "text": text,
        "basis": basis_body(reasons.basis),
        "needed_for": needed,
        "if_declined": words.say("replies", "if-declined", lang),
        "others_who_can_supply": [
            {"who": name, "label": words.say("replies", f"supplier-{name.replace('_', '-')}", lang)}
            for name in reasons.suppliers
        ],
    }
