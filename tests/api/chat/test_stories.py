"""The account writes itself from pieces told one by one; a person's own words are never replaced by it."""

import pytest

from tests.api.chat.talk import by_phone

pytestmark = pytest.mark.anyio

PIECES = {
    "accident.date": "2026-11-23", "accident.time": "15:00", "accident.place": "工地二楼", "accident.cause": "从架子上摔下来",
}  # fmt: skip


async def account(worker) -> dict | None:
    """What stands in the account now."""
    return (await worker.show())["facts"].get("accident.narrative")


async def test_it_waits_for_its_pieces(worker):
    """Three of four pieces are no account."""
    await worker.start(role="worker")
    await worker.turn(answers={fact: PIECES[fact] for fact in list(PIECES)[:3]})
    assert await account(worker) is None


async def test_it_is_proposed_never_held(worker):
    """Written by us, it needs the person's yes; it says what they said and nothing more."""
    await worker.start(role="worker")
    await worker.turn(answers=PIECES)
    found = await account(worker)
    assert found["state"] == "proposed"
    assert found["value"] == "2026年11月23日15:00，在工地二楼，从架子上摔下来。"


async def test_it_follows_its_pieces_until_it_is_confirmed(worker):
    """The part that was hurt comes in when it is told."""
    await worker.start(role="worker")
    await worker.turn(answers=PIECES)
    await worker.turn(answers={"injury.parts": ["左腿"]})
    assert (await account(worker))["value"].endswith("伤到左腿。")
    await worker.turn(confirm=["accident.narrative"])
    await worker.turn(answers={"accident.place": "三楼"})
    assert "二楼" in (await account(worker))["value"]


async def test_own_words_stand(worker):
    """Who told the story has told it: nothing is drafted over it."""
    await worker.start("昨天下午三点多在工地二楼摔下来，左腿骨折", role="worker")
    await worker.turn(answers=PIECES)
    assert (await account(worker))["value"] == "昨天下午三点多在工地二楼摔下来，左腿骨折"


async def test_a_declined_account_is_left_alone(worker):
    """Who put it off is not given a draft behind their back."""
    await worker.start(role="worker")
    await worker.turn(decline={"accident.narrative": "unknown"})
    await worker.turn(answers=PIECES)
    assert (await account(worker))["state"] == "declined"


async def test_the_form_is_chinese_in_every_language(free_client):
    """Questions in English, the filed account in Chinese."""
    worker = await by_phone(free_client, 5, lang="en")
    await worker.start(role="worker")
    await worker.turn(answers=PIECES)
    assert "2026年11月23日" in (await account(worker))["value"]


@pytest.mark.parametrize("text", ["遗体能火化吗，老板催着火化", "大概赔多少"])
async def test_what_only_asks_is_no_account(worker, text):
    """Nobody signs a question."""
    await worker.start(text)
    assert (await worker.show())["facts"].get("accident.narrative", {}).get("value") is None


async def test_harm_told_in_one_breath_with_a_question_stays_without_the_question(worker):
    """手指断了大概赔多少 tells of a finger; the question is answered and signed by nobody."""
    await worker.start("手指断了大概赔多少")
    assert (await account(worker))["value"] == "手指断了"


async def test_questions_are_left_out_of_the_account(worker):
    """What tells stays word for word, what asks goes, whether volunteered or asked for."""
    told = "昨天下午在工地二楼摔下来，左腿骨折。"
    await worker.start(told + "能赔多少钱？")
    assert (await account(worker))["value"] == told


async def test_a_question_beside_the_account_that_was_asked_for(worker):
    """The sentences that tell are the account; a question alone is none."""
    await worker.start(role="worker")
    turn = await worker.show()
    while turn["turn"]["ask"]["facts"] != ["accident.narrative"]:
        await worker.turn(decline=dict.fromkeys(turn["turn"]["ask"]["facts"], "unknown"))
        turn = await worker.show()
    await worker.turn(text="这个能赔多少？")
    assert await account(worker) is None
    await worker.turn(text="我去搬货，从架子上摔下来，左腿骨折。能赔多少？")
    assert (await account(worker))["value"] == "我去搬货，从架子上摔下来，左腿骨折。"
