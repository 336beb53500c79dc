"""Writes fact values the way people read them, in the caller's language."""

from datetime import date, datetime
from typing import Any

from api.text import Words, date_text, instant_text, money_text
from flows.engine.definitions import FactDef

_CASUALTIES = ("deaths", "serious", "injured")


def fact_key(fact: str) -> str:
    """The message id of a fact: accident.place → accident-place."""
    return fact.replace(".", "-")


def label(words: Words, fact: str, lang: str) -> str:
    """What a fact is called."""
    return words.say("facts", fact_key(fact), lang)


def display(words: Words, fact: str, row: FactDef, value: Any, lang: str) -> str:
    """A value as a person reads it; a choice by its words, a list joined, a partial date without what is missing."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return words.say("replies", "list-joint", lang).join(display(words, fact, row, item, lang) for item in value)
    match row.kind:
        case "boolean":
            return choice_label(words, fact, value, lang)
        case "choice" | "choices":
            return choice_label(words, fact, value, lang)
        case "partial_date":
            return _date(words, value, lang)
        case "moment" if isinstance(value, str) and "T" in value:
            return instant_text(datetime.fromisoformat(value), lang)
        case "moment":
            return _date(words, value, lang)
        case "time":
            return value if ":" in value else words.say("replies", f"day-part-{value}", lang)
        case "money":
            return money_text(value, lang)
        case "region":
            return str(value.get("text") or value.get("code"))
        case "casualties":
            counts = {name: str(value.get(name, 0)) for name in _CASUALTIES}
            return words.say("replies", "casualties", lang, **counts)
    return str(value)


def choice_label(words: Words, fact: str, value: Any, lang: str) -> str:
    """The words of one choice; yes and no where a fact has none of its own."""
    name = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else str(value)
    if words.has("facts", fact_key(fact), name, lang):
        return words.say("facts", fact_key(fact), lang, name)
    if isinstance(value, bool):
        return words.say("replies", name, lang)
    return str(value)


def _date(words: Words, value: Any, lang: str) -> str:
    if isinstance(value, str):
        return date_text(date.fromisoformat(value[:10]), lang)
    shape = "".join(name[0] for name in ("year", "month", "day") if name in value)
    return words.say("replies", f"date-{shape}", lang, **{name: str(part) for name, part in value.items()})
