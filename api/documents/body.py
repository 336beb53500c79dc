"""Puts an upload into the contract's shape, in words that say what to do (contract §5)."""

import re
from datetime import date
from typing import Any

from api.cases.display import display, label
from api.clock import CHINA, instant
from api.documents.interpreting import OTHER, UNREAD
from api.documents.store import CHECKING, READING, READY, RECEIVED, REFUSED, RETAKE, StoredPage, UploadRow
from api.documents.trust import Document, document_of
from api.documents.workshop import WAITS
from api.parts import Parts
from api.text import Words, date_text, money_text
from flows.cases.papers import better_kind
from flows.cases.readings import Outcome, Seen
from flows.engine.definitions import FactDef
from flows.engine.values import ValueRefused, check_value
from uploads.findings import Quality
from uploads.signatures import RECORDINGS

SEEN, DONE, KEPT, SLOW = "reading", "done", "kept", "slow"
_PROGRESS = {
    RECEIVED: RECEIVED, CHECKING: SEEN, READING: SEEN, READY: DONE, RETAKE: RETAKE, REFUSED: RETAKE,
}  # fmt: skip
_DAY, _MONEY = re.compile(r"\d{4}-\d\d-\d\d\Z"), re.compile(r"\d+\.\d\d\Z")


def upload_body(parts: Parts, row: UploadRow, lang: str) -> dict[str, Any]:
    """The `Upload`: its state and what was found, each with the words for it."""
    words, found = parts.words, document_of(parts.uploads.confidence_of, row.body)
    kind = row.kind or row.declared
    progress = progress_of(row)
    return {
        "id": row.id,
        "revision": row.revision,
        "state": shown_state(row),
        "reason": row.reason if row.reason != WAITS else None,
        "reason_text": reason_text(words, row, lang),
        "progress": progress,
        "progress_label": words.say("uploads", f"progress-{_label_of(row, progress)}", lang),
        "kind": kind,
        "kind_confidence": found.confidence if found.detected is not None else None,
        "label": kind_label(words, kind or OTHER, lang),
        "better_kind": _better_kind(words, row, found, lang),
        "declared": row.declared,
        "sha256": row.body.sha256,
        "bytes": row.size,
        "media_type": row.media_type,
        "received_at": instant(row.received_at),
        "conversation_id": row.conversation_id,
        "case_id": row.case_id,
        "page_of": row.page_of,
        "same_as": row.same_as,
        "is_complete": row.body.is_complete,
        "advice": advice_of(words, row, lang),
        "pages": [_page(words, page, lang) for page in row.body.pages],
        "fields": [_field(parts, row, seen, lang) for seen in found.seen],
    }


def shown_state(row: UploadRow) -> str:
    """The state as it is told: what was put off is received, though it was opened already."""
    return RECEIVED if row.reason == WAITS else row.state


def progress_of(row: UploadRow) -> str:
    """The one of the four words that the person reads (四个词)."""
    return _PROGRESS[shown_state(row)]


def kind_label(words: Words, kind: str, lang: str) -> str:
    """What a kind of document is called."""
    return words.say("documents", kind, lang)


def reason_text(words: Words, row: UploadRow, lang: str) -> str | None:
    """Why it was refused, is to be taken again or was not read, with what to do about it."""
    if row.reason in (None, WAITS):
        return None
    if row.state == REFUSED:
        return words.say("uploads", f"refused-{row.reason.replace('_', '-')}", lang)
    return words.say("uploads", "unread", lang) if row.reason == UNREAD else _problem(words, row.reason, lang)


def advice_of(words: Words, row: UploadRow, lang: str) -> list[str]:
    """What would help, one sentence each; to whom was asked already it is said that this one will do."""
    found = [row.reason] if row.reason is not None and row.state == RETAKE else []
    found += [problem for page in row.body.pages for problem in page.quality.problems]
    if row.state == RETAKE:
        return [_problem(words, problem, lang) for problem in dict.fromkeys(found)]
    said = [words.say("uploads", "asked-once", lang)] if row.state == READY and row.reason in found else []
    return said if row.body.is_complete else [*said, words.say("uploads", "partly", lang)]


def _label_of(row: UploadRow, progress: str) -> str:
    """The word as it is put in this case: a recording is not looked at, and what is slow is said to be."""
    if progress == DONE and (row.media_type in RECORDINGS or row.reason == UNREAD):
        return KEPT
    return SLOW if row.told_at is not None and progress in (RECEIVED, SEEN) else progress


def _better_kind(words: Words, row: UploadRow, found: Document, lang: str) -> dict[str, Any] | None:
    """What it looks like rather, where somebody said that it is something else: an offer, never a refusal."""
    outcome = Outcome(row.id, row.state, found.detected, found.confidence, row.declared)
    other = better_kind(outcome) if row.page_of is None else None
    if other is None:
        return None
    name = kind_label(words, other, lang)
    return {"kind": other, "label": name, "text": words.say("uploads", "better-kind", lang, kind=name)}


def _page(words: Words, page: StoredPage, lang: str) -> dict[str, Any]:
    return {
        "page": page.page,
        "width": page.width,
        "height": page.height,
        "quality": {
            "ok": page.quality.ok,
            "problems": list(page.quality.problems),
            "advice": _page_advice(words, page.quality, lang),
        },
    }


def _page_advice(words: Words, quality: Quality, lang: str) -> str | None:
    """One sentence, about the worst of it."""
    worst = quality.problems[0] if quality.problems else None
    return _problem(words, worst, lang) if worst is not None else None


def _problem(words: Words, problem: str, lang: str) -> str:
    """What is wrong with a picture and how to take a better one."""
    return words.say("uploads", f"problem-{problem.replace('_', '-')}", lang)


def _field(parts: Parts, row: UploadRow, seen: Seen, lang: str) -> dict[str, Any]:
    words = parts.words
    fact = _fact_of(parts, row.body.detected, seen.name)
    known = parts.bundles.current.facts.get(fact or "")
    today = parts.clock().astimezone(CHINA).date()
    return {
        "name": seen.name,
        "fact": fact,
        "label": label(words, fact, lang) if fact and known else _field_label(words, seen.name, lang),
        "value": seen.value,
        "display": _shown(words, fact, known, seen.value, today, lang),
        "confidence": seen.confidence,
        "page": seen.page,
        "box": list(seen.box),
    }


def _field_label(words: Words, name: str, lang: str) -> str:
    return words.say("uploads", f"field-{name.replace('_', '-')}", lang)


def _fact_of(parts: Parts, kind: str | None, name: str) -> str | None:
    """The fact a field of this kind proposes."""
    row = parts.bundles.readings.get(kind or "")
    field = row.fields.get(name) if row is not None else None
    return field.fact if field is not None else None


def _shown(words: Words, fact: str | None, row: FactDef | None, value: Any, today: date, lang: str) -> str:
    """A value as people read it; one that cannot be this fact as it was read."""
    if fact is not None and row is not None:
        try:
            return display(words, fact, row, check_value(row, value, today), lang)
        except ValueRefused:
            return _plain(value, lang)
    return _plain(value, lang)


def _plain(value: Any, lang: str) -> str:
    if isinstance(value, (list, tuple)):
        return "、".join(_plain(each, lang) for each in value)
    text = str(value)
    if _DAY.match(text):
        return date_text(date.fromisoformat(text), lang)
    return money_text(text, lang) if _MONEY.match(text) else text
