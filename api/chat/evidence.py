"""Puts words to what is worth keeping in a case, and how (证据线索)."""

from typing import Any

from api.cases.outlook import basis_body
from api.chat.session import Opened
from api.parts import Parts
from api.text import Words
from flows.cases.evidence import Piece, worth_keeping


def evidence_body(parts: Parts, opened: Opened, lang: str) -> dict[str, Any]:
    """What a person probably has at hand, the most perishable first, and that nothing waits for it."""
    known = parts.bundles.advice.evidence
    pieces, now = worth_keeping(known, opened.ledger, opened.papers), known.situations.of(opened.ledger)
    return {
        "items": [piece_body(parts.words, piece, lang) for piece in pieces],
        "note": parts.words.say("evidence", note_key(now), lang),
    }


def note_key(now: frozenset[str]) -> str:
    """Which words say that none of it is a condition: for an employer, after a death, or for anybody else."""
    if "employer" in now:
        return "note-employer"
    return "note-bereaved" if "bereaved" in now else "note"


def piece_body(words: Words, piece: Piece, lang: str) -> dict[str, Any]:
    """One thing: what it is, how to keep it, what it can show, and how soon it may be gone."""
    return {
        "id": piece.id,
        "label": words.say("evidence", piece.id, lang),
        "keep": [words.say("evidence", f"step-{step}", lang) for step in piece.keep],
        "helps": words.say("evidence", piece.id, lang, "helps"),
        "perishable": piece.perishable,
        "perishable_note": words.say("evidence", piece.id, lang, "gone"),
        "basis": basis_body(piece.law),
        "have": piece.have,
        "first": piece.first,
    }
