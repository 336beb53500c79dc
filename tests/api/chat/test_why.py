"""Every question can be asked back: why it is asked, on what ground, what happens without it, who else knows."""

import pytest

from tests.api.chat import shapes
from tests.api.chat.talk import by_phone, seen

pytestmark = pytest.mark.anyio


async def why(talk, fact: str) -> dict:
    """The answer to “why do you ask?”."""
    return seen(await talk.get(talk.path("facts", fact, "why")), shapes.WHY)


async def test_every_fact_of_the_flow_is_explained(told):
    """No fact is without words and, if it is ever asked, without a ground and a use."""
    bundle = told.client.app.state.parts.bundles.current
    for fact in bundle.facts:
        body = await why(told, fact)
        assert body["text"], fact
        assert body["if_declined"], fact
        if bundle.asks_of.get(fact):
            assert body["basis"], fact
            assert body["needed_for"], fact
            assert all(row["label"] for row in body["needed_for"]), fact


async def test_the_words_are_those_of_the_question(told):
    """What the question itself says, the explanation says too."""
    turn = await told.turn(text="是的")
    while turn["ask"] is not None:
        (fact, *_) = turn["ask"]["facts"]
        if turn["ask"]["widget"] != "confirm":
            assert (await why(told, fact))["text"] == turn["ask"]["why"]
        turn = await told.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))


async def test_the_accident_date(told):
    """It starts the year of art. 17, and the employer or the hospital could tell it as well."""
    body = await why(told, "accident.date")
    assert {"instrument": "工伤保险条例", "article": "第十七条"} in body["basis"]
    assert "T04" in {row["id"] for row in body["needed_for"]}
    assert {row["who"] for row in body["others_who_can_supply"]} == {"employer", "hospital"}


async def test_in_english(shared_client):
    """The explanation comes in the caller's language."""
    talk = await by_phone(shared_client, lang="en")
    await talk.start(role="worker")
    body = await why(talk, "worker.id_number")
    assert body["text"].isascii()
    assert all(row["label"].isascii() for row in body["needed_for"] + body["others_who_can_supply"])


async def test_a_fact_that_is_none(told):
    """404, like any other thing that does not exist."""
    answer = await told.get(told.path("facts", "no.such", "why"))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
