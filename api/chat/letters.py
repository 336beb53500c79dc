"""Puts words to papers for other offices: which make sense, and each as a text to copy and print (其他文书)."""

from collections.abc import Iterable
from typing import Any

from api.cases.display import display, fact_key, label
from api.cases.outlook import basis_body
from api.chat.review import shown_derived
from api.chat.session import Opened
from api.errors import Problem
from api.parts import Parts
from flows.cases.letters import DERIVED, PAPERS, Fill, Line, blanks_of, letters_for, written

CHINESE = "zh-CN"
"""Papers go to Chinese offices, whatever language the explanation is in."""
BLANK = "＿＿＿＿"
FOR_WORKERS_ONLY = "employer"


def letters_body(parts: Parts, opened: Opened, lang: str) -> dict[str, Any]:
    """Every paper with what it is for, and whether this case makes sense of it."""
    known, words = parts.bundles.advice.letters, parts.words
    return {
        "items": [
            {
                "id": offer.id,
                "label": words.say("letters", offer.id, lang),
                "when": words.say("letters", offer.id, lang, "when"),
                "office": words.say("letters", offer.id, lang, "office"),
                "limit": words.say("letters", offer.id, lang, "limit"),
                "limit_basis": basis_body(known.rows[offer.id].limit),
                "basis": basis_body(known.rows[offer.id].law),
                "offered": offer.offered,
                "why_not": words.say("letters", f"not-{offer.why_not}", lang) if offer.why_not else None,
            }
            for offer in letters_for(known, opened.ledger)
        ]
    }


def letter_body(parts: Parts, opened: Opened, letter: str, lang: str) -> dict[str, Any]:
    """One paper in Chinese with its blanks, what it means in the caller's language, and where it goes.

    One that does not make sense now is shown too, with the reason, since whoever is told another
    reason at a window should not stand there without it; an employer gets none of them.
    """
    known, words = parts.bundles.advice.letters, parts.words
    offer = next((each for each in letters_body(parts, opened, lang)["items"] if each["id"] == letter), None)
    if offer is None or FOR_WORKERS_ONLY in known.situations.of(opened.ledger):
        raise Problem("not_found")
    row, lines = known.rows[letter], written(known, letter, opened.ledger, opened.papers)
    paragraphs = _paragraphs(parts, opened, lines, CHINESE)
    return {
        **offer,
        "title": paragraphs[0]["text"],
        "language": CHINESE,
        "text": "\n".join(paragraph["text"] for paragraph in paragraphs),
        "paragraphs": paragraphs,
        "meaning": None if lang == CHINESE else _paragraphs(parts, opened, lines, lang),
        "blanks": [{"name": name, "label": _blank_label(parts, name, lang)} for name in blanks_of(lines)],
        "bring": [words.say("letters", f"bring-{thing}", lang) for thing in row.bring],
        "note": words.say("letters", letter, lang, "note"),
        "certainty": row.certainty,
        "checked": row.checked,
    }


def _paragraphs(parts: Parts, opened: Opened, lines: Iterable[Line], lang: str) -> list[dict[str, str]]:
    """The lines in one language, each with its kind."""
    return [{"kind": line.kind, "text": _said(parts, opened, line, lang)} for line in lines]


def _said(parts: Parts, opened: Opened, line: Line, lang: str) -> str:
    taken = {fill.name.replace(".", "_"): _shown(parts, opened, fill, lang) for fill in line.fills}
    return parts.words.say("letters", f"line-{line.id}", lang, **taken)


def _shown(parts: Parts, opened: Opened, fill: Fill, lang: str) -> str:
    """A value as it is read on paper, on one line; what nobody told is a blank."""
    if fill.value is None:
        return BLANK
    if fill.name == PAPERS:
        names = (parts.words.say("documents", kind, lang) for kind in fill.value)
        return parts.words.say("replies", "list-joint", lang).join(names)
    if fill.name in DERIVED:
        return shown_derived(parts, str(fill.value), lang)
    row = opened.ledger.bundle.facts[fill.name]
    return " ".join(display(parts.words, fill.name, row, fill.value, lang).split())


def _blank_label(parts: Parts, name: str, lang: str) -> str:
    """What a blank is for: the name of a fact, or of what only a hand can fill in."""
    if parts.words.has("facts", fact_key(name)):
        return label(parts.words, name, lang)
    return parts.words.say("letters", f"blank-{name}", lang)
