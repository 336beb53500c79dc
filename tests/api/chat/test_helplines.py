"""Whoever needs a person is offered one: a number to tap, and the office of the case where it is known."""

import pytest

from api.chat.helplines import HOTLINE, LINES, call_actions, lines_of
from api.chat.store import Reply
from api.text import Words
from tests.test_catalogs import LANGUAGES, LOCALE

pytestmark = pytest.mark.anyio
WORDS = Words(LOCALE)


def calls(turn: dict) -> list[tuple[str, str | None]]:
    """The numbers a turn offers, with the office beside each."""
    return [(act["call"], act["office"]) for reply in turn["replies"] for act in reply["actions"] if "call" in act]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", LINES)
def test_a_number_to_tap_is_named_in_the_words(key, lang):
    """What is offered to call is what the words say, so that whoever only reads or only taps gets there."""
    said = WORDS.say("replies", key, lang)
    actions = call_actions(WORDS, Reply("text", key), lang)
    assert [act["call"] for act in actions] == list(LINES[key])
    assert all(number in said for number in LINES[key])
    assert all(act["call"] in act["label"] and act["office"] is None for act in actions)


def test_an_answer_that_wants_a_person_offers_the_hotline():
    """A topic says that a person should be asked as well; other answers draw no number."""
    assert lines_of(Reply("answer", "applying/deadline-late", person=True)) == (HOTLINE,)
    assert lines_of(Reply("answer", "applying/deadline-late")) == ()


async def test_the_office_of_the_case_stands_beside_the_number(worker):
    """Where the case belongs to a known office, whoever calls knows for whom to ask; crisis lines name none."""
    turn = (await worker.start("我要找人工"))["turn"]
    assert calls(turn) == [(HOTLINE, None)]
    await worker.turn(answers={"region.insured": "杭州市余杭区", "employment.insured": True})
    assert calls(await worker.turn(text="我要找人工")) == [(HOTLINE, "杭州市人力资源和社会保障局")]
    assert calls(await worker.turn(text="我不想活了")) == [("12356", None), ("120", None), ("110", None)]


async def test_an_enquiry_offers_a_person_too(shared_client):
    """Nobody need sign in to be told whom to call."""
    answer = await shared_client.post("/v1/enquiries", json={"text": "帮我转人工"})
    assert calls(answer.json()) == [(HOTLINE, None)]
