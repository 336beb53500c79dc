"""Puts a turn into the contract's shape and the caller's words; the same state always gives the same turn."""

from typing import Any

from api.cases.display import display, label
from api.cases.outlook import documents_of, outlook_of
from api.chat.answering import MAYBE
from api.chat.asking import ask_body, source_body
from api.chat.estimating import ESTIMATE, estimate_reply
from api.chat.helplines import call_actions
from api.chat.session import Opened
from api.chat.store import Reply, TurnRecord, TurnRow
from api.clock import instant
from api.knowledge.wording import background_body, background_of, kept_answer_text, lead_actions, question_actions
from api.parts import Parts
from api.text import Words
from flows.cases.joining import side_in
from flows.cases.papers import OTHER, Paper
from flows.engine.definitions import LIST_KINDS
from flows.engine.facts import (
    DECLINED,
    DISPUTED,
    HELD,
    PARKED,
    PROPOSED,
    WITHDRAWN,
    Assertion,
    party_in,
)
from flows.engine.ledger import Ledger

_KINDS = frozenset({"document", "other"})
"""Arguments of replies that are kinds of documents."""


def turn_body(parts: Parts, opened: Opened, row: TurnRow, lang: str) -> dict[str, Any]:
    """The `Turn` of the contract (§3) for the state a turn left behind."""
    plan = opened.plan()
    remaining = opened.agenda.remaining(opened.in_hand())
    documents = documents_of(parts, opened, lang)
    return {
        "id": row.id,
        "seq": row.seq,
        "revision": row.revision,
        "intents": list(row.record.intents),
        "replies": [reply_body(parts, reply, lang) for reply in row.record.replies],
        "understood": understood(parts.words, opened.ledger, row.record, lang),
        "ask": ask_body(parts, opened, plan, lang) if plan is not None else None,
        "remaining": {
            "questions": remaining.questions,
            "confirmations": remaining.confirmations,
            "uploads": documents.missing,
        },
        "outlook": outlook_of(parts, opened, lang),
        "documents": documents.written,
        "uploads": [upload_body(parts.words, paper, lang) for paper in opened.papers if paper.upload_id is not None],
        "complete": plan is None,
        "next": next_body(parts.words, opened, lang) if plan is None else None,
    }


def reply_body(parts: Parts, reply: Reply, lang: str) -> dict[str, Any]:
    """One reply in words, with its sources; an answer with its public page, and how sure we are of it."""
    words = parts.words
    area, mark, key = reply.key.partition("/")
    body = {
        "kind": reply.kind,
        "text": "",
        "sources": [{"instrument": instrument, "article": article, "url": None} for instrument, article in reply.basis],
        "actions": _actions(parts, reply, lang),
    }
    if reply.kind == ESTIMATE:
        body |= estimate_reply(parts, reply, lang)
    elif mark:
        body["text"] = kept_answer_text(words, area, key, reply.args, lang)
        found = background_of(parts.bundles.knowledge, area, key)
        body |= background_body(words, found, parts.settings.public_url, lang)
        body["actions"] = [*lead_actions(words, found, lang), *body["actions"]]
    else:
        body["text"] = words.say("replies", reply.key, lang, **_args(words, reply, lang))
    return body


def _args(words: Words, reply: Reply, lang: str) -> dict[str, str]:
    """What is put into the words; kinds of documents by their names."""
    return {
        name: words.say("documents", value, lang) if name in _KINDS else value for name, value in reply.args.items()
    }


def _actions(parts: Parts, reply: Reply, lang: str) -> list[dict[str, Any]]:
    """What may be tapped in answer to a reply: its words, and the turn that it sends or the number that it calls."""
    words = parts.words
    if reply.key == MAYBE.key:
        topics = reply.args["topics"].split()
        asked = question_actions(words, parts.bundles.knowledge, topics, parts.settings.public_url, lang)
        return [*asked, *call_actions(words, reply, lang)]
    if reply.key != "photo-looks-like":
        return call_actions(words, reply, lang)
    turn = {"upload_id": reply.args["upload_id"], "kind": reply.args["other"]}
    return [{"label": words.say("replies", "photo-rename", lang, **_args(words, reply, lang)), "turn": turn}]


def upload_body(words: Words, paper: Paper, lang: str) -> dict[str, Any]:
    """One file that was handed in to this conversation, as far as it is known here."""
    return {
        "id": paper.upload_id,
        "kind": paper.kind,
        "label": words.say("documents", paper.kind or OTHER, lang),
        "state": paper.state,
    }


def understood(words: Words, ledger: Ledger, record: TurnRecord, lang: str) -> list[dict[str, Any]]:
    """What a turn changed, one entry for each element of a list."""
    newest = ledger.own(record.entries - record.changed)
    changed = [entry for entry in newest if record.wrote(entry) and entry.status != WITHDRAWN]
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


def next_body(words: Words, opened: Opened, lang: str) -> dict[str, Any]:
    """Whose move it is when nothing is left to ask; a matter of another scheme is shown the way there."""
    if opened.case.submitted_at is None and opened.agenda.is_awaiting(opened.in_hand()):
        return {"whose_move": "nobody", "action": "wait_reading", "text": words.say("replies", "next-reading", lang)}
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
