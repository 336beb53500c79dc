"""Puts the answers of the knowledge into the caller's words, and says what stands behind each."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from api.text import DEFAULT, Words
from flows.cases.figures import KINDS
from flows.cases.knowledge import Knowledge

SURE = {"V": "original", "v": "copy", "M": "memory", "D": "reading"}
"""How sure we are, by the marks of the definitions: read in the full text, in a copy of it, not yet; our reading."""


class Background(msgspec.Struct, frozen=True):
    """What stands behind one answer: the topic it belongs to, how sure we are and when somebody last looked."""

    topic: str
    answer: str
    certainty: str
    checked: str
    leads: tuple[str, ...] = ()


def answer_text(words: Words, area: str, key: str, figures: Mapping[str, str], lang: str) -> str:
    """One answer in words."""
    written = {name: _written(words, KINDS[name], value, lang) for name, value in figures.items()}
    return words.say(f"answers-{area}", key, lang, **written)


def kept_answer_text(words: Words, area: str, key: str, figures: Mapping[str, str], lang: str) -> str:
    """An answer given some time ago in the words of today; one that was taken out or rewritten since says so."""
    try:
        return answer_text(words, area, key, figures, lang)
    except KeyError:
        # No conversation is pinned to the knowledge of its day, but what was said in one is shown again.
        return words.say("knowledge", "answer-gone", lang)


def background_of(known: Knowledge, area: str, key: str) -> Background | None:
    """What stands behind the answer whose words are `key`; None where it was taken out since."""
    name, _, row_id = key.partition("-")
    topic = known.get(name)
    if topic is None or topic.area != area:
        return None
    row = next((row for row in topic.row.answer if row.id == row_id), None)
    if row is None:
        return None
    certainty, checked = row.certainty or topic.row.certainty, row.checked or topic.row.checked
    return Background(name, row_id, certainty, checked, topic.row.leads)


def certainty_text(words: Words, certainty: str, lang: str) -> str:
    """How sure we are, in plain words."""
    return words.say("knowledge", f"sure-{SURE[certainty]}", lang)


def checked_text(words: Words, checked: str, lang: str) -> str:
    """When somebody last compared it with its source."""
    return words.say("knowledge", "checked", lang, day=words.date(date.fromisoformat(checked), lang))


def lead_actions(words: Words, found: Background | None, lang: str) -> list[dict[str, str]]:
    """What of this window may be opened after an answer: label, and the name of the place."""
    leads = found.leads if found is not None else ()
    return [{"label": words.say("knowledge", f"lead-{lead}", lang), "open": lead} for lead in leads]


def address_of(public_url: str, topic: str) -> str:
    """Where the public page of a topic is."""
    return f"{public_url}/answers/{topic}"


def background_body(words: Words, found: Background | None, public_url: str, lang: str) -> dict[str, Any]:
    """What a client is told about an answer; of one that was taken out there is nothing to tell."""
    if found is None:
        return {"topic": None, "url": None, "certainty": None, "certainty_text": None, "checked": None}
    return {
        "topic": found.topic,
        "url": address_of(public_url, found.topic),
        "certainty": found.certainty,
        "certainty_text": certainty_text(words, found.certainty, lang),
        "checked": found.checked,
    }


def question_actions(
    words: Words, known: Knowledge, topics: Iterable[str], public_url: str, lang: str
) -> list[dict[str, Any]]:
    """Questions to tap, each with the turn that asks it and its page; those of topics taken out since are left out.

    A turn is read in Chinese, so it asks in Chinese whatever language it is shown in.
    """
    found = [topic for name in topics if (topic := known.get(name)) is not None]
    return [
        {
            "label": words.say(f"answers-{topic.area}", topic.name, lang),
            "turn": {"text": words.say(f"answers-{topic.area}", topic.name, DEFAULT)},
            "topic": topic.name,
            "url": address_of(public_url, topic.name),
        }
        for topic in found
    ]


def _written(words: Words, kind: str, value: str, lang: str) -> str:
    match kind:
        case "date":
            return words.date(date.fromisoformat(value), lang)
        case "money":
            return words.money(value, lang)
        case "office":
            return words.say("cases", f"authority-{value}", lang)
    return value
