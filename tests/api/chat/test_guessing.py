"""The guess that a matter is not of the work opens nothing, closes nothing, and goes at the first word of work."""

import pytest

pytestmark = pytest.mark.anyio
GUESS = "accident.work_related"


def ground(turn: dict) -> str:
    """The article that the intake tests."""
    return turn["outlook"]["ground"]


async def test_a_matter_that_hurt_nobody_is_put_to_the_person_first(worker):
    """They are told whom to ask, and one tap says that it was at work after all."""
    turn = (await worker.start("我不小心把同学的电脑摔坏了，要赔多少"))["turn"]
    assert ground(turn) == "not_work_injury"
    assert turn["ask"]["proposed"] == {GUESS: False}
    assert "12348" in turn["replies"][-1]["text"]
    turn = await worker.turn(answers={GUESS: True})
    assert ground(turn) == "R14_1"


@pytest.mark.parametrize(
    "text",
    [
        "我在KTV唱歌摔断了腿", "逛商场滑倒了，商场不赔", "孩子在超市被货架砸了", "下楼被绊倒断了鼻梁", "在公园散步被树枝砸了头",
        "老太太在超市门口滑倒了", "做双眼皮割伤了眼睛", "婚礼上放鞭炮炸伤了手", "坐电梯夹了脚", "游泳的时候脚撞伤了",
    ],
)  # fmt: skip
async def test_whoever_was_hurt_is_asked_first_whether_it_was_at_work(worker, text: str):
    """Before the day, the hour and the place, and without a word of what the answer may be."""
    turn = (await worker.start(text))["turn"]
    asked = turn["ask"]
    if asked["widget"] == "confirm":
        asked = (await worker.turn(confirm=asked["facts"]))["ask"]
    assert ground(turn) == "undetermined"
    assert (asked["facts"], asked["proposed"], asked["widget"]) == ([GUESS], {}, "choice")


@pytest.mark.parametrize(
    "text", ["上班时手被机器压了", "下班路上被车撞断了腿", "我是保安，摔断了腿", "出差的时候滑倒骨折", "公司不管，腿断了"]
)
async def test_who_told_of_work_is_not_asked_so(worker, text: str):
    """The plain order of the questions is theirs."""
    turn = (await worker.start(text))["turn"]
    assert turn["ask"]["text"] != "这次受伤，和工作有关吗？"


@pytest.mark.parametrize(("answer", "then"), [(True, "R14_1"), (False, "not_work_injury")])
async def test_their_own_word_decides_where_it_leads(worker, answer: bool, then: str):
    """Who says no has said it themselves."""
    await worker.start("在健身房被杠铃砸了脚")
    assert ground(await worker.turn(answers={GUESS: answer})) == then


@pytest.mark.parametrize("text", ["我是送货的，手也砸伤了", "不对，我在店里当店员"])
async def test_any_word_of_work_takes_the_guess_back(worker, text: str):
    """Nobody has to find out what was guessed to be heard."""
    assert ground((await worker.start("我把人家的电视摔坏了"))["turn"]) == "not_work_injury"
    assert ground(await worker.turn(text=text)) != "not_work_injury"


async def test_what_says_nothing_of_work_leaves_it(worker):
    """The guess stands until it is answered."""
    await worker.start("我把人家的电视摔坏了")
    assert ground(await worker.turn(text="电视是五十寸的")) == "not_work_injury"


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
