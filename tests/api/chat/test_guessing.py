"""The guess that a matter is not of the work opens nothing, closes nothing, and goes at the first word of work."""

import pytest

pytestmark = pytest.mark.anyio
GUESS = "accident.work_related"


def ground(turn: dict) -> str:
    """The article that the intake tests."""
    return turn["outlook"]["ground"]


async def test_a_private_matter_is_put_to_the_person_first(worker):
    """They are told whom to ask, and one tap says that it was at work after all."""
    turn = (await worker.start("我昨天逛商场滑倒摔断了胳膊，商场该赔多少"))["turn"]
    assert ground(turn) == "not_work_injury"
    assert turn["ask"]["proposed"] == {GUESS: False}
    assert "12348" in turn["replies"][-1]["text"]
    turn = await worker.turn(answers={GUESS: True})
    assert ground(turn) == "R14_1"


@pytest.mark.parametrize("text", ["我是那里的服务员，在陪客人", "不对，我在商场做保洁"])
async def test_any_word_of_work_takes_the_guess_back(worker, text: str):
    """Nobody has to find out what was guessed to be heard."""
    assert ground((await worker.start("我在KTV唱歌摔断了腿"))["turn"]) == "not_work_injury"
    assert ground(await worker.turn(text=text)) != "not_work_injury"


async def test_an_injury_told_more_exactly_leaves_it(worker):
    """What says nothing of work changes nothing."""
    await worker.start("我在KTV唱歌摔断了腿")
    assert ground(await worker.turn(text="左小腿骨折")) == "not_work_injury"


async def test_an_account_told_before_is_not_made_private(worker):
    """Who was hurt, and then asks about the divorce, was hurt as they said."""
    before = ground((await worker.start("我老公上周腿断了"))["turn"])
    assert ground(await worker.turn(text="我们正在离婚，家里东西都砸了怎么办")) == before == "undetermined"


async def test_nothing_of_the_fund_is_promised_to_a_guest(worker):
    """That it is not of the work is known, and is no word of work."""
    turn = (await worker.start("逛商场踩到水摔断了尾椎骨，住院的钱谁出"))["turn"]
    assert not any("基金" in reply["text"] for reply in turn["replies"])


@pytest.mark.parametrize("text", ["我把朋友的手机摔坏了，要不要赔他", "寄的快递收到就碎了，谁来赔"])
async def test_what_is_no_injury_is_sent_to_those_who_know(worker, text: str):
    """Neither a sum nor an article of ours is told for a broken thing, and nobody is wished a good recovery."""
    replies = (await worker.start(text))["turn"]["replies"]
    assert [call["call"] for reply in replies for call in reply["actions"]] == ["12348"]
    assert not any("治伤" in reply["text"] for reply in replies)


async def test_who_was_hurt_elsewhere_hears_who_is_liable(worker):
    """Where no words name a place of ours, the rule for every harm is told."""
    replies = (await worker.start("滑雪的时候被别人撞断了锁骨，谁负责"))["turn"]["replies"]
    assert "有过错的一方" in replies[-1]["text"]
