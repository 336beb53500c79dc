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


async def standing(worker) -> object:
    """What is held or proposed of whether it was at work."""
    row = (await worker.show())["facts"].get(GUESS)
    return None if row is None or row["state"] == "withdrawn" else (row["value"], row["state"])


@pytest.mark.parametrize(
    "text",
    [
        "不对 我在那边端盘子", "不是 那会儿正值班呢", "不 我是去修电梯的", "错了 他是店里的人", "不是的 因为干活", "点错了 是上班",
        "才不是 我在上工", "不对我在那里做保洁", "不是这样 老板让我搬的", "搞错了他当时在送货", "不是，不是因为干活",
    ],
)  # fmt: skip
async def test_whoever_refuses_the_guess_never_has_it_held(worker, text: str):
    """Whatever stands between the no and its reason: a comma, a space or nothing."""
    await worker.start("把同学的电脑摔坏了")
    await worker.turn(text=text)
    assert await standing(worker) in (None, (True, "held"))


@pytest.mark.parametrize(
    "text", ["对 他在那里打工", "是的 他在那里上班", "嗯 在那打工", "对的，上班时砸的", "没错 他是店员", "是，送货时碰的"]
)
async def test_a_yes_with_words_of_work_does_not_agree(worker, text: str):
    """They say yes to having been at work."""
    await worker.start("把同学的电脑摔坏了")
    turn = await worker.turn(text=text)
    assert ground(turn) != "not_work_injury"


@pytest.mark.parametrize("text", ["对", "是的", "嗯", "没错 就是赔钱的事", "对的，电脑是他自己的"])
async def test_a_plain_yes_agrees(worker, text: str):
    """And nothing is asked twice."""
    await worker.start("把同学的电脑摔坏了")
    await worker.turn(text=text)
    assert await standing(worker) == (False, "held")


@pytest.mark.parametrize(
    "text",
    [
        "我手还被机器轧了", "在工地摔断腿了", "腰也砸伤了", "不对，是干活受的伤", "我就是上班摔的", "是工伤", "当时在值班", "点错了 是干活弄的",
        "刚才按错了 我在给客户送货", "弄错了 是在上班",
    ],
)  # fmt: skip
async def test_words_of_work_or_harm_reopen_what_was_agreed_to(worker, text: str):
    """A tap by mistake turns nobody away: both words are put to them, and the newer one is taken with one tap."""
    await worker.start("老板拖欠工资")
    await worker.turn(confirm=[GUESS])
    turn = await worker.turn(text=text)
    assert GUESS in turn["ask"]["facts"]
    assert turn["ask"]["reask"] in ("contradiction", "correction")
    await worker.turn(answers={GUESS: True})
    assert await standing(worker) == (True, "held")


@pytest.mark.parametrize("text", ["仲裁怎么申请", "一共三个月", "杭州这边", "没签过字", "想问问流程"])
async def test_other_words_reopen_nothing(worker, text: str):
    """What was agreed to stays agreed to."""
    await worker.start("老板拖欠工资")
    await worker.turn(confirm=[GUESS])
    await worker.turn(text=text)
    assert await standing(worker) == (False, "held")


@pytest.mark.parametrize(
    "text",
    ["点错了 是干活受的伤", "我是上班的时候摔的", "不对，公司组织的", "老板让去的", "我在景区当导游", "我是景区修路的", "不对 我在山上干活",
     "是陪客户去的", "点错了，送货时摔的", "我是那里的保安"],
)  # fmt: skip
async def test_their_own_no_can_be_talked_back(worker, text: str):
    """Who answered no and now says that it was at work is asked which of the two holds, and is nobody's employer."""
    await worker.start("爬山摔断腿")
    await worker.turn(answers={"applicant.relation": "self", GUESS: False})
    turn = await worker.turn(text=text)
    assert (GUESS, True, "proposed") in [(row["fact"], row["value"], row["state"]) for row in turn["understood"]]
    assert (await worker.show())["facts"]["applicant.relation"]["value"] == "self"


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("不对 是27号", "accident.date", "2026-11-27"), ("不是 是前天", "accident.date", None), ("错了 上周五", "accident.date", None),
        ("不对，不是28号", "accident.date", "-"), ("不 我记错了", "accident.date", "-"),
    ],
)  # fmt: skip
async def test_a_day_refused_is_never_held(worker, text: str, fact: str, value: str | None):
    """The day that was put up is gone, or still only put up; the right one is taken."""
    turn = (await worker.start("我腿断了，公司不管，好像是10月28号"))["turn"]
    assert fact in turn["ask"]["facts"]
    await worker.turn(text=text)
    row = (await worker.show())["facts"][fact]
    assert (row["value"], row["state"]) != ("2026-10-28", "held")
    assert value == "-" or row["value"] != "2026-10-28"


@pytest.mark.parametrize("text", ["不对 是右手", "不是 右手", "错了 是右手", "不对，是右手", "不 说错了"])
async def test_a_part_refused_is_never_held(worker, text: str):
    """The same of where they were hurt."""
    await worker.start("我可能左手骨折了，公司不管，上周三受的伤")
    await worker.turn(text=text)
    row = (await worker.show())["facts"]["injury.parts"]
    assert "左手" not in row["value"] or row["state"] == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        "不让关机器违法吗，指头都轧掉了", "没签合同犯法吗，我腰摔坏了", "欠我工资还把我打伤了，怎么办", "老板欠薪，我查出肿瘤了怎么办",
        "突然辞退我，耳朵也聋了，能要补偿吗", "老板会坐牢吗，我哥被砸死了", "保育员抱孩子下楼摔了，幼儿园赔吗", "园长让我爬高挂灯摔了，学校赔吗",
        "怎么告他，他把我推下楼了", "借钱不还还把我腿打断了，怎么判",
    ],
)  # fmt: skip
async def test_nobody_who_was_hurt_is_told_that_it_is_no_work_injury(worker, text: str):
    """Beside a harm every answer says what holds if it was at work."""
    said = " ".join(reply["text"] for reply in (await worker.start(text))["turn"]["replies"])
    assert not any(words in said for words in ("不是工伤。", "，不是工伤", "这件事我帮不上"))


@pytest.mark.parametrize("text", ["借钱不还怎么办", "离婚孩子归谁", "遗产怎么分", "明天下雨吗"])
async def test_whoever_asks_of_something_else_is_told_whom_to_ask(worker, text: str):
    """Where nobody was hurt it is said plainly that this is another window's."""
    said = " ".join(reply["text"] for reply in (await worker.start(text))["turn"]["replies"])
    assert "帮不上" in said or "办不了" in said


@pytest.mark.parametrize("text", ["我是上个月去的", "他是我朋友", "那天下雨", "左边那条腿", "医生说要开刀", "我姓王", "单位叫宏图公司"])
async def test_other_words_leave_their_own_no(worker, text: str):
    """Nobody is asked again for having told something else."""
    await worker.start("爬山摔断腿")
    await worker.turn(answers={"applicant.relation": "self", GUESS: False})
    turn = await worker.turn(text=text)
    assert GUESS not in [row["fact"] for row in turn["understood"]]
