"""Puts a turn into the contract's shape and the caller's words; the same state always gives the same turn."""

import base64
import hashlib
from typing import Any

from api.cases.display import choice_label, display, fact_key, label
from api.cases.outlook import basis_body, documents_of, missing_uploads, outlook_of
from api.chat.session import Opened
from api.chat.store import Reply, TurnRecord, TurnRow
from api.clock import instant
from api.parts import Parts
from api.text import Words
from flows.cases.joining import side_in
from flows.engine.acts import CORRECTION, offered
from flows.engine.definitions import LIST_KINDS
from flows.engine.explain import explain
from flows.engine.facts import (
    DECLINED,
    DISPUTED,
    HELD,
    PARKED,
    PROPOSED,
    REGISTER,
    WITHDRAWN,
    Assertion,
    Source,
    party_in,
)
from flows.engine.ledger import Ledger
from flows.engine.turns import Plan

_SHOWN_KINDS = {"account": "register", "carried": "register", "undo": "answer"}
"""Sources the contract has one word for."""
_LONGEST_NUMBER = 10
_CONFIRM_DECLINES = ["unknown", "later"]
_WIDGETS = {
    "boolean": "choice", "choice": "choice", "choices": "multi_choice", "partial_date": "date", "time": "time",
    "moment": "datetime", "integer": "number", "money": "money", "region": "region", "long_text": "long_text",
}  # fmt: skip
"""How a fact that is never asked is corrected."""


def turn_body(parts: Parts, opened: Opened, row: TurnRow, lang: str) -> dict[str, Any]:
    """The `Turn` of the contract (§3) for the state a turn left behind."""
    plan = opened.agenda.next()
    remaining = opened.agenda.remaining()
    documents = documents_of(parts, opened, lang)
    return {
        "id": row.id,
        "seq": row.seq,
        "revision": row.revision,
        "intents": list(row.record.intents),
        "replies": [reply_body(parts.words, reply, lang) for reply in row.record.replies],
        "understood": understood(parts.words, opened.ledger, row.record, lang),
        "ask": ask_body(parts, opened, plan, lang) if plan is not None else None,
        "remaining": {
            "questions": remaining.questions,
            "confirmations": remaining.confirmations,
            "uploads": missing_uploads(documents),
        },
        "outlook": outlook_of(parts, opened, lang),
        "documents": documents,
        "complete": plan is None,
        "next": next_body(parts.words, opened, lang) if plan is None else None,
    }


def reply_body(words: Words, reply: Reply, lang: str) -> dict[str, Any]:
    """One reply in words, with its sources."""
    return {
        "kind": reply.kind,
        "text": words.say("replies", reply.key, lang, **reply.args),
        "sources": [{"instrument": instrument, "article": article, "url": None} for instrument, article in reply.basis],
    }


def understood(words: Words, ledger: Ledger, record: TurnRecord, lang: str) -> list[dict[str, Any]]:
    """What a turn changed, one entry for each element of a list."""
    changed = [entry for entry in ledger.own() if record.wrote(entry) and entry.status != WITHDRAWN]
    changed.sort(key=lambda entry: entry.seq)
    return [item for entry in changed for item in _understood_entry(words, ledger, entry, lang)]


def _understood_entry(words: Words, ledger: Ledger, entry: Assertion, lang: str) -> list[dict[str, Any]]:
    row = ledger.bundle.facts[entry.fact]
    state = DISPUTED if entry.status == HELD and ledger.standing(entry.fact).state == DISPUTED else entry.status
    values = list(entry.value) if row.kind in LIST_KINDS and entry.value is not None else [entry.value]
    spans = entry.source.spans
    if spans and len(spans) < len(values):
        values = values[-len(spans) :]  # elements told earlier keep the turn they were told in
    return [
        {
            "fact": entry.fact,
            "label": label(words, entry.fact, lang),
            "value": value,
            "display": display(words, entry.fact, row, value, lang),
            "state": state,
            "confidence": round(entry.confidence, 3),
            "source": source_body(entry.source, spans[index] if index < len(spans) else None),
            "code": entry.code,
        }
        for index, value in enumerate(values)
    ]


def source_body(source: Source, span: tuple[int, int] | None) -> dict[str, Any]:
    """Where a value came from, in the contract's shape."""
    return {
        "kind": _SHOWN_KINDS.get(source.kind, source.kind),
        "start": span[0] if span else None,
        "end": span[1] if span else None,
        "document_id": source.document_id,
        "page": source.page,
        "box": list(source.box) if source.box else None,
        "register": source.register,
        "query_id": source.query_id,
    }


def ask_id(opened: Opened, plan: Plan) -> str:
    """The same question in the same conversation always has the same id, and another question another.

    Behind the dot stands the newest word it shows, so that a late tap confirms nothing that came after it.
    """
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
        "document": None,
        "reask": plan.reask,
        "items": [_item(parts, opened, fact, plan, lang) for fact in plan.facts],
    }


def _question(parts: Parts, opened: Opened, plan: Plan, lang: str) -> dict[str, Any]:
    words, name = parts.words, plan.ask or ""
    row = opened.ledger.bundle.asks[name]
    text = ask_words(words, opened.ledger, name, lang)
    return {
        "widget": row.widget,
        "text": text,
        "why": ask_words(words, opened.ledger, name, lang, "why"),
        "voice": ask_words(words, opened.ledger, name, lang, "voice") or text,
        "hint": ask_words(words, opened.ledger, name, lang, "hint"),
        "reask_text": words.say("replies", f"reask-{plan.reask}", lang) if plan.reask else None,
        "basis": basis_body(row.law),
        "choices": choices(parts, opened, plan.facts[0], lang),
        "document": row.document,
        "declines": list(row.declines),
    }


def ask_words(words: Words, ledger: Ledger, ask: str, lang: str, attr: str | None = None) -> str | None:
    """The words of an ask in the tone the situation wants, else its plain ones; None for an attribute it has not."""
    key = fact_key(ask)
    for tone in ledger.bundle.tone_when:
        toned = f"{key}_{tone}"
        if words.has("asks", toned, None, lang) and ledger.holds(ledger.bundle.tone_when[tone]):
            if words.has("asks", toned, attr, lang):
                return words.say("asks", toned, lang, attr)
            # An example in the plain tone may be the wrong one to give here; a reason stays a reason.
            return None if attr == "hint" else words.say("asks", key, lang, attr)
    return words.say("asks", key, lang, attr) if words.has("asks", key, attr, lang) else None


def _confirmation(parts: Parts, opened: Opened, plan: Plan, lang: str) -> dict[str, Any]:
    words, bundle = parts.words, opened.ledger.bundle
    key = _confirmation_key(opened.ledger, plan)
    args = {"fact": label(words, plan.facts[0], lang)} if plan.reask else {}
    text = words.say("replies", key, lang, **args)
    basis: dict[tuple[str, str], None] = {}
    for fact in plan.facts:
        basis.update(dict.fromkeys(explain(bundle, fact).basis))
    reask = "register" if key.startswith("confirm-register-") else plan.reask
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
    }


def _confirmation_key(ledger: Ledger, plan: Plan) -> str:
    """Which words a confirmation is put in: a correction, two words that differ, one that came back, or a batch."""
    words = [_offered(ledger, fact) for fact in plan.facts]
    known = [entry is not None and entry.source.kind == REGISTER for entry in words]
    if ledger.has_two_words(plan.facts[0]):
        if known[0]:
            return "confirm-register-rival"
        return "confirm-correction" if words[0] and words[0].reason == CORRECTION else "confirm-rival"
    if plan.reask == "contradiction" and known[0]:
        return "confirm-register-late"
    if plan.reask == "dependency_changed":
        return "confirm-returned"
    if any(known):
        return "confirm-register" if all(known) else "confirm-mixed"
    return "confirm-batch"


def _offered(ledger: Ledger, fact: str) -> Assertion | None:
    """The word a confirmation offers: one that waits, else the working value's."""
    return offered(ledger, fact) or ledger.standing(fact).by


def _item(parts: Parts, opened: Opened, fact: str, plan: Plan, lang: str) -> dict[str, Any]:
    """What a client needs to show one fact of an ask and to let it be corrected."""
    bundle = opened.ledger.bundle
    ask = next(iter(bundle.asks_of.get(fact, ())), None)
    value = plan.proposed.get(fact)
    standing = opened.ledger.standing(fact)
    return {
        "fact": fact,
        "label": label(parts.words, fact, lang),
        "value": value,
        "display": display(parts.words, fact, bundle.facts[fact], value, lang),
        "widget": bundle.asks[ask].widget if ask else _WIDGETS.get(bundle.facts[fact].kind, "text"),
        "choices": choices(parts, opened, fact, lang),
        "held": display(parts.words, fact, bundle.facts[fact], standing.value, lang)
        if standing.state == HELD
        else None,
        "source_label": _item_source(parts.words, opened.ledger, fact, lang) if plan.mode == "confirm" else None,
    }


def _item_source(words: Words, ledger: Ledger, fact: str, lang: str) -> str | None:
    word = _offered(ledger, fact)
    return words.say("replies", f"source-{word.source.kind}", lang) if word is not None else None


def choices(parts: Parts, opened: Opened, fact: str, lang: str) -> list[dict[str, Any]] | None:
    """The values a person may tap, with their words; None where the answer is free."""
    row = opened.ledger.bundle.facts[fact]
    if row.kind == "boolean":
        return [{"value": value, "label": choice_label(parts.words, fact, value, lang)} for value in (True, False)]
    if row.values:
        return [{"value": value, "label": choice_label(parts.words, fact, value, lang)} for value in row.values]
    if row.kind == "region":
        names = [
            (region.code, parts.words.say("cases", f"region-{region.code}", lang))
            for region in parts.bundles.regions.seeded
        ]
        return [{"value": {"code": code, "text": name}, "label": name} for code, name in names]
    return None


def next_body(words: Words, opened: Opened, lang: str) -> dict[str, Any]:
    """Whose move it is when nothing is left to ask; a matter of another scheme is shown the way there."""
    if opened.case.submitted_at is None and opened.ledger.read("referral.platform") == (True, True):
        text = words.say("replies", "next-platform", lang)
        return {
            "whose_move": "other_body",
            "action": "referral",
            "text": text,
            "phone": "12333",
            "may_still_file": True,
        }
    if opened.case.matter == "incident":
        return {"whose_move": "employer", "action": "add_injured", "text": words.say("replies", "next-injured", lang)}
    if opened.case.submitted_at is None:
        return {"whose_move": "applicant", "action": "review", "text": words.say("replies", "next-review", lang)}
    return {"whose_move": "authority", "action": "wait", "text": words.say("replies", "next-authority", lang)}


def facts_body(parts: Parts, ledger: Ledger, lang: str) -> dict[str, Any]:
    """Every fact somebody has spoken on: value, display and state."""
    found: dict[str, Any] = {}
    parked = ledger.parked()
    for fact in sorted(ledger.slots):
        standing = ledger.standing(fact)
        row = ledger.bundle.facts[fact]
        if standing.state in (HELD, PROPOSED, DISPUTED, DECLINED):
            value, state = standing.value, standing.state
        elif fact in parked:
            value, state = parked[fact].value, PARKED
        else:
            continue
        found[fact] = {"value": value, "display": display(parts.words, fact, row, value, lang), "state": state}
    return found


def conversation_body(parts: Parts, opened: Opened, row: TurnRow, lang: str) -> dict[str, Any]:
    """The `Conversation` of the contract."""
    return {
        "id": opened.conversation.id,
        "matter": opened.conversation.matter,
        "role": opened.role(),
        "revision": row.revision,
        "turn": turn_body(parts, opened, row, lang),
        "facts": facts_body(parts, opened.ledger, lang),
        "case_id": opened.case.id if opened.case.submitted_at is not None else None,
        "created_at": instant(opened.conversation.created_at),
    }


def facts_log(parts: Parts, ledger: Ledger, log: list[Assertion], lang: str) -> list[dict[str, Any]]:
    """Every assertion of this party in the log by fact, newest last (`…/facts` of the contract).

    A file with one party shows all of it, also what was said before its side was known.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    alone = ledger.parties() <= {ledger.party}
    for entry in (entry for entry in log if alone or party_in(entry.slot) == ledger.party):
        row = ledger.bundle.facts.get(entry.fact)
        found.setdefault(entry.fact, []).append(
            {
                "id": entry.id,
                "value": entry.value,
                "display": display(parts.words, entry.fact, row, entry.value, lang) if row is not None else "",
                "state": entry.status,
                "source": source_body(entry.source, entry.source.spans[0] if entry.source.spans else None),
                "party": side_in(party_in(entry.slot)),
                "by": entry.by,
                "at": entry.at,
                "flow_version": entry.flow,
                "supersedes": entry.supersedes,
                "reason": entry.reason,
            }
        )
    return [{"fact": fact, "assertions": assertions} for fact, assertions in found.items()]
