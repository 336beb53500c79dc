"""Gathers the words the page needs in one language: its own, and the names of facts, choices and papers."""

from typing import Any

from api.cases.display import choice_label, fact_key, label
from api.text import Words
from flows.engine.bundles import Bundle
from flows.engine.definitions import FactDef

AREA, LATER = "page", "page-later"
"""What the first visit needs, and what the views that are fetched later say."""
RIGHT_TO_LEFT = frozenset({"ar", "ug", "ur", "fa", "he"})


def catalogue(words: Words, bundle: Bundle, lang: str) -> dict[str, Any]:
    """What `words.js` reads: `{lang, dir, page, facts, documents}`."""
    return {
        "lang": lang,
        "dir": direction(lang),
        "page": words.texts(AREA, lang),
        "facts": {fact: _fact(words, fact, row, lang) for fact, row in bundle.facts.items()},
        "documents": {kind: text for kind, text in words.texts("documents", lang).items() if "." not in kind},
    }


def later_catalogue(words: Words, lang: str) -> dict[str, Any]:
    """What `words.js` adds once more than the first page is looked at: `{page}`."""
    return {"page": words.texts(LATER, lang)}


def direction(lang: str) -> str:
    """Which way a language is written."""
    return "rtl" if lang.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def _fact(words: Words, fact: str, row: FactDef, lang: str) -> dict[str, Any]:
    """What a fact is called, what kind of control corrects it, and what its values are called."""
    known = {"label": label(words, fact, lang), "kind": row.kind}
    if row.values:
        known["choices"] = {value: choice_label(words, fact, value, lang) for value in row.values}
    elif row.kind == "boolean" and words.has("facts", fact_key(fact), "yes"):
        known["choices"] = {name: choice_label(words, fact, name == "yes", lang) for name in ("yes", "no")}
    return known
