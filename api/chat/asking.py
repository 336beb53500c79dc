"""Puts the one question or confirmation of a turn into words, with what a client needs to show and correct it."""

import base64
import hashlib
from functools import lru_cache
from typing import Any

from api.cases.display import choice_label, display, fact_key, label
from api.cases.outlook import basis_body
from api.chat.papers import is_whose
from api.chat.session import Opened
from api.parts import Parts
from api.text import Words
from flows.cases.regions import Regions
from flows.engine.acts import CORRECTION, offered
from flows.engine.bundles import Bundle
from flows.engine.explain import explain
from flows.engine.facts import HELD, REGISTER, Assertion, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import PHOTO
from flows.engine.turns import Plan

_SHOWN_KINDS = {"account": "register", "carried": "register", "undo": "answer"}
"""Sources the contract has one word for."""
_LONGEST_NUMBER = 10
DOCUMENT, EMPLOYER = "document", "employer"
_CONFIRM_DECLINES = ["unknown", "later"]
_WIDGETS = {
    "boolean": "choice", "choice": "choice", "choices": "multi_choice", "partial_date": "date", "time": "time",
    "moment": "datetime", "integer": "number", "money": "money", "region": "region", "long_text": "long_text",
}  # fmt: skip
"""How a fact that is never asked is corrected."""


_OF_A_TONE = frozenset({"hint", "none"})
"""Attributes that belong to the very words of a question and are not lent to another tone."""


def ask_id(opened: Opened, plan: Plan) -> str:
    """The same question in the same conversation always has the same id, and another question another.

    Behind the dot stands the newest word it shows, so that a late tap confirms nothing that came after it.
    One turn shows the question and the next one is asked whether it still stands: it is named once.
    """
    if opened.agenda.named is None or opened.agenda.named[0] is not plan:
        opened.agenda.named = plan, _ask_id(opened, plan)
    return opened.agenda.named[1]


def _ask_id(opened: Opened, plan: Plan) -> str:
    proposed = sorted((fact, str(value)) for fact, value in plan.proposed.items())
    text = "|".join((opened.conversation.id, plan.mode, plan.ask or "", *plan.facts, str(proposed), plan.reask or ""))
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:15]).decode()
    shown = [entry.seq for fact in plan.proposed if (entry := offered(opened.ledger, fact)) is not None]
    return f"{digest}.{max(shown)}" if shown else digest


def newest_shown(named: str) -> int:
    """Number of the newest word that the question of this id showed; before all words where it showed none."""
    number = named.partition(".")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER else -1


def ask_body(parts: Parts, opened: Opened, plan: Plan, lang: str) -> dict[str, Any]:
    """The one question or confirmation of a turn."""
    body = _question(parts, opened, plan, lang) if plan.mode == "ask" else _confirmation(parts, opened, plan, lang)
    return {
        "id": ask_id(opened, plan),
        "facts": list(plan.facts),
        **body,
        "proposed": plan.proposed,
        "document": plan.document,
        "photo": photo_body(parts.words, opened, plan.document, lang) if plan.document is not None else None,
        "reask": plan.reask,
        "items": [_item(parts, opened, fact, plan, lang) for fact in plan.facts],
    }


def _question(parts: Parts, opened: Opened, plan: Plan, lang: str) -> dict[str, Any]:
    words, bundle = parts.words, opened.ledger.bundle
    return {
        **_worded(words, bundle, opened.ledger.holding(bundle.tone_when), plan.ask or "", lang),
        "reask_text": words.say("replies", f"reask-{plan.reask}", lang) if plan.reask else None,
        "choices": choices(parts, opened, plan.facts[0], lang),
    }


# Nothing of a person is in it: in one tone a question reads the same to everybody.
@lru_cache(1024)
def _worded(words: Words, bundle: Bundle, tones: tuple[str, ...], ask: str, lang: str) -> dict[str, Any]:
    row = bundle.asks[ask]
    text = _toned(words, tones, ask, lang)
    return {
        "widget": row.widget,
        "text": text,
        "why": _toned(words, tones, ask, lang, "why"),
        "voice": _toned(words, tones, ask, lang, "voice") or text,
        "hint": _toned(words, tones, ask, lang, "hint"),
        "basis": basis_body(row.law),
        "declines": list(row.declines),
        "decline_labels": _own_declines(words, tones, ask, lang),
    }


def _own_declines(words: Words, tones: tuple[str, ...], ask: str, lang: str) -> dict[str, str]:
    """What passing a question by is called where the plain word for it would say too little: 没送医院."""
    none = _toned(words, tones, ask, lang, "none")
    return {} if none is None else {"not_applicable": none}


def photo_body(words: Words, opened: Opened, kind: str, lang: str) -> dict[str, Any]:
    """A document that may be photographed instead of typing: what that spares, and the ways of not having it.

    It is declined by its kind, `{"decline": {"id_card_front": "unknown"}}`; whoever just answers
    the question need not.
    """
    bundle = opened.ledger.bundle
    row = bundle.definitions.document[kind]
    # Nobody writes a yes or no; that a contract is there says so by itself.
    written = [fact for fact in row.tells if bundle.facts[fact].kind != "boolean"]
    open_facts = tuple(fact for fact in written if opened.agenda.is_open(fact))
    return _photo_offer(words, bundle, kind, open_facts, lang, is_employer=opened.side() == EMPLOYER)


# Nothing of a person is in it: the same kinds spare the same facts to many.
@lru_cache(1024)
def _photo_offer(
    words: Words, bundle: Bundle, kind: str, open_facts: tuple[str, ...], lang: str, *, is_employer: bool
) -> dict[str, Any]:
    spared = [label(words, fact, lang) for fact in open_facts]
    name = words.say("documents", kind, lang)
    facts = words.say("replies", "list-joint", lang).join(spared)
    return {
        "document": kind,
        "label": name,
        "text": words.say("replies", "photo-offer", lang, document=name, facts=facts)
        if spared
        else words.say("replies", "photo-offer-alone", lang, document=name),
        "saves": spared,
        "declines": [
            {"value": code, "label": _photo_decline(words, code, lang, is_employer=is_employer)}
            for code in bundle.definitions.document[kind].help
        ],
    }


def _photo_decline(words: Words, code: str, lang: str, *, is_employer: bool) -> str:
    """Why there is no photograph; what somebody else holds, the worker holds where the employer speaks."""
    if is_employer and code == "ask_other_party":
        return words.say("replies", "photo-with-worker", lang)
    return words.say("replies", f"photo-{code}", lang)


def ask_words(words: Words, ledger: Ledger, ask: str, lang: str, attr: str | None = None) -> str | None:
    """The words of an ask in the tone the situation wants, else its plain ones; None for an attribute it has not."""
    return _toned(words, ledger.holding(ledger.bundle.tone_when), ask, lang, attr)


def _toned(words: Words, tones: tuple[str, ...], ask: str, lang: str, attr: str | None = None) -> str | None:
    key = fact_key(ask)
    for tone in tones:
        toned = f"{key}_{tone}"
        if words.has("asks", toned, None, lang):
            if words.has("asks", toned, attr, lang):
                return words.say("asks", toned, lang, attr)
            # An example in the plain tone may be the wrong one to give here; a reason stays a reason.
            return None if attr in _OF_A_TONE else words.say("asks", key, lang, attr)
    return words.say("asks", key, lang, attr) if words.has("asks", key, attr, lang) else None


def _confirmation(parts: Parts, opened: Opened, plan: Plan, lang: str) -> dict[str, Any]:
    words, bundle = parts.words, opened.ledger.bundle
    key = "confirm-whose" if is_whose(opened, plan) else _confirmation_key(opened.ledger, plan)
    args = {"fact": label(words, plan.facts[0], lang)} if plan.reask else {}
    text = words.say("replies", key, lang, **args)
    basis: dict[tuple[str, str], None] = {}
    for fact in plan.facts:
        basis.update(dict.fromkeys(explain(bundle, fact).basis))
    source = next((kind for kind in (REGISTER, DOCUMENT) if key.startswith(f"confirm-{kind}-")), None)
    reask = source or plan.reask
    return {
        "widget": "confirm",
        "text": text,
        "why": words.say("replies", f"{key}-why", lang),
        "voice": text,
        "hint": None,
        "reask_text": words.say("replies", f"reask-{reask}", lang) if reask else None,
        "basis": basis_body(tuple(basis)),
        "choices": None,
        "declines": _CONFIRM_DECLINES,
        "actions": _not_theirs(words, plan, lang) if key == "confirm-whose" else [],
    }


def _not_theirs(words: Words, plan: Plan, lang: str) -> list[dict[str, Any]]:
    """The answer that an ID card is not the injured person's: nothing of it is taken for theirs."""
    turn = {"answers": dict.fromkeys(plan.facts)}
    return [{"label": words.say("replies", "confirm-whose-no", lang), "turn": turn}]


def _confirmation_key(ledger: Ledger, plan: Plan) -> str:
    """Which words a confirmation is put in: a correction, two words that differ, one that came back, or a batch."""
    words = [_offered(ledger, fact) for fact in plan.facts]
    kinds = [entry.source.kind if entry is not None else None for entry in words]
    source = kinds[0] if kinds[0] in (REGISTER, DOCUMENT) else None
    if ledger.has_two_words(plan.facts[0]):
        if source is not None:
            return f"confirm-{source}-rival"
        return "confirm-correction" if words[0] and words[0].reason == CORRECTION else "confirm-rival"
    if plan.reask == "contradiction" and source is not None:
        return f"confirm-{source}-late"
    if plan.reask == "dependency_changed":
        return "confirm-returned"
    if len(set(kinds)) == 1 and source is not None:
        return f"confirm-{source}"
    if DOCUMENT in kinds:
        return "confirm-mixed-document"
    return "confirm-mixed" if REGISTER in kinds else "confirm-batch"


def _offered(ledger: Ledger, fact: str) -> Assertion | None:
    """The word a confirmation offers: one that waits, else the working value's."""
    return offered(ledger, fact) or ledger.standing(fact).by


def _item(parts: Parts, opened: Opened, fact: str, plan: Plan, lang: str) -> dict[str, Any]:
    """What a client needs to show one fact of an ask and to let it be corrected."""
    bundle = opened.ledger.bundle
    widgets = (bundle.asks[name].widget for name in bundle.asks_of.get(fact, ()))
    ask = next((widget for widget in widgets if widget != PHOTO), None)
    value = plan.proposed.get(fact)
    standing, word = opened.ledger.standing(fact), _shown_word(opened.ledger, fact, plan)
    return {
        "fact": fact,
        "label": label(parts.words, fact, lang),
        "value": value,
        "display": display(parts.words, fact, bundle.facts[fact], value, lang),
        "widget": ask if ask is not None else _WIDGETS.get(bundle.facts[fact].kind, "text"),
        "choices": choices(parts, opened, fact, lang),
        "held": display(parts.words, fact, bundle.facts[fact], standing.value, lang)
        if standing.state == HELD
        else None,
        "source_label": parts.words.say("replies", f"source-{word.source.kind}", lang) if word is not None else None,
        "source": source_body(word.source, word.source.spans[0] if word.source.spans else None) if word else None,
    }


def _shown_word(ledger: Ledger, fact: str, plan: Plan) -> Assertion | None:
    """The word whose source stands beside a value: of everything confirmed, and of what a picture left doubtful."""
    word = _offered(ledger, fact)
    is_doubtful = word is not None and fact in plan.proposed and word.source.kind == DOCUMENT
    return word if plan.mode == "confirm" or is_doubtful else None


def choices(parts: Parts, opened: Opened, fact: str, lang: str) -> list[dict[str, Any]] | None:
    """The values a person may tap, with their words; None where the answer is free."""
    return _choices(parts.words, opened.ledger.bundle, parts.bundles.regions, fact, lang)


@lru_cache(1024)
def _choices(words: Words, bundle: Bundle, regions: Regions, fact: str, lang: str) -> list[dict[str, Any]] | None:
    row = bundle.facts[fact]
    if row.kind == "boolean":
        return [{"value": value, "label": choice_label(words, fact, value, lang)} for value in (True, False)]
    if row.values:
        return [{"value": value, "label": choice_label(words, fact, value, lang)} for value in row.values]
    if row.kind == "region":
        names = [(region.code, words.say("cases", f"region-{region.code}", lang)) for region in regions.seeded]
        return [{"value": {"code": code, "text": name}, "label": name} for code, name in names]
    return None


def source_body(source: Source, span: tuple[int, int] | None) -> dict[str, Any]:
    """Where a value came from, in the contract's shape."""
    return {
        "kind": _SHOWN_KINDS.get(source.kind, source.kind),
        "start": span[0] if span else None,
        "end": span[1] if span else None,
        "document_id": source.document_id,
        "page": source.page,
        "box": [round(side) for side in source.box] if source.box else None,
        "register": source.register,
        "query_id": source.query_id,
    }
