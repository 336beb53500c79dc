"""Puts the answers of the knowledge into the caller's words, with the figures of the case in them."""

from collections.abc import Mapping
from datetime import date

from api.text import Words
from flows.cases.figures import KINDS


def answer_text(words: Words, area: str, key: str, figures: Mapping[str, str], lang: str) -> str:
    """One answer in words."""
    written = {name: _written(words, KINDS[name], value, lang) for name, value in figures.items()}
    return words.say(f"answers-{area}", key, lang, **written)


def _written(words: Words, kind: str, value: str, lang: str) -> str:
    match kind:
        case "date":
            return words.date(date.fromisoformat(value), lang)
        case "money":
            return words.money(value, lang)
        case "office":
            return words.say("cases", f"authority-{value}", lang)
    return value
