"""What stands behind an answer: topic, page, certainty and day, and what is said of one that was rewritten."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from api.bundles import BundleShelf
from api.knowledge.wording import (
    SURE,
    address_of,
    answer_text,
    background_body,
    background_of,
    certainty_text,
    checked_text,
    kept_answer_text,
    lead_actions,
)
from api.text import Words
from flows.cases.knowledge import Knowledge, TopicDef, parse

SHELF = BundleShelf.read()
WORDS = Words(Path(__file__).resolve().parents[3] / "locale")
PUBLIC = "https://window.example"
TOLD = """
[wages]
intents = ["wages"]
order = 1
law = [["工伤保险条例", "第三十三条"]]
certainty = "V"
checked = "2026-11-25"

[[wages.answer]]
id = "late"
when = "clock.late"
certainty = "M"
checked = "2026-11-20"

[[wages.answer]]
id = "general"
"""
KNOWN = Knowledge(parse({"money": TOLD}), SHELF.current)


def test_an_answer_has_the_certainty_and_day_of_its_topic_or_its_own() -> None:
    """What an answer does not say itself, its topic says for it."""
    general, late = background_of(KNOWN, "money", "wages-general"), background_of(KNOWN, "money", "wages-late")
    told = (general.topic, general.answer, general.certainty, general.checked)
    assert told == ("wages", "general", "V", "2026-11-25")
    assert (late.certainty, late.checked) == ("M", "2026-11-20")


@pytest.mark.parametrize(("area", "key"), [("money", "gone-general"), ("money", "wages-gone"), ("law", "wages-late")])
def test_nothing_stands_behind_what_was_taken_out(area: str, key: str) -> None:
    """A topic, an answer or a file that is no longer there gives nothing, and a client is told so."""
    found = background_of(KNOWN, area, key)
    assert found is None
    body = background_body(WORDS, found, PUBLIC, "zh-CN")
    assert set(body) == set(background_body(WORDS, background_of(KNOWN, "money", "wages-late"), PUBLIC, "zh-CN"))
    assert set(body.values()) == {None}


def test_a_client_is_told_topic_page_certainty_and_day() -> None:
    """The page's address is whole, so that it can be sent on."""
    assert background_body(WORDS, background_of(KNOWN, "money", "wages-late"), PUBLIC, "en") == {
        "topic": "wages",
        "url": "https://window.example/answers/wages",
        "certainty": "M",
        "certainty_text": certainty_text(WORDS, "M", "en"),
        "checked": "2026-11-20",
    }
    assert address_of(PUBLIC, "wages") == f"{PUBLIC}/answers/wages"


@pytest.mark.parametrize("lang", WORDS.languages)
def test_every_certainty_has_words_of_its_own(lang: str) -> None:
    """Each mark of the definitions is said in another sentence; what nobody compared sends to a person."""
    marks = get_args(get_type_hints(TopicDef)["certainty"])
    said = {mark: certainty_text(WORDS, mark, lang) for mark in marks}
    assert SURE.keys() == set(marks)
    assert len(set(said.values())) == len(marks)
    assert [mark for mark in marks if "12333" in said[mark]] == ["M", "D"]


def test_the_day_is_written_out() -> None:
    """Nobody reads an ISO date."""
    assert checked_text(WORDS, "2026-11-25", "zh-CN") == "2026年11月25日核对过。"


def test_an_old_answer_that_was_rewritten_says_so() -> None:
    """A conversation of last year opens even if its answer is gone, or needs figures it had not then."""
    area, topic = SHELF.knowledge.topics[0].area, SHELF.knowledge.topics[0]
    key = f"{topic.name}-{topic.row.answer[-1].id}"
    assert kept_answer_text(WORDS, area, key, {}, "zh-CN") == answer_text(WORDS, area, key, {}, "zh-CN")
    gone = WORDS.say("knowledge", "answer-gone", "zh-CN")
    assert kept_answer_text(WORDS, area, "gone-general", {}, "zh-CN") == gone
    assert kept_answer_text(WORDS, "gone", key, {}, "zh-CN") == gone
    assert kept_answer_text(WORDS, "applying", "deadline-own_year", {}, "zh-CN") == gone
    with pytest.raises(KeyError):
        answer_text(WORDS, "applying", "deadline-own_year", {}, "zh-CN")


def test_no_name_of_a_topic_holds_the_mark_between_topic_and_answer() -> None:
    """A dash parts the two, so that an answer given long ago is found again."""
    assert [topic.name for topic in SHELF.knowledge.topics if not re.fullmatch(r"[a-z][a-z0-9_]*", topic.name)] == []


@pytest.mark.parametrize("lang", WORDS.languages)
def test_where_an_answer_leads(lang: str) -> None:
    """Each place with words to tap; an answer without one, or taken out since, offers none."""
    told = TOLD.replace("order = 1", 'order = 1\nleads = ["evidence", "letters", "estimate"]')
    found = background_of(Knowledge(parse({"money": told}), SHELF.current), "money", "wages-general")
    actions = lead_actions(WORDS, found, lang)
    assert [action["open"] for action in actions] == ["evidence", "letters", "estimate"]
    assert all(0 < len(action["label"]) <= 40 for action in actions)
    assert lead_actions(WORDS, background_of(KNOWN, "money", "wages-general"), lang) == []
    assert lead_actions(WORDS, None, lang) == []
