"""A text is read in the light of the question it answers, and never taken for more than it says."""

import pytest

from tests.api.chat.talk import STORY, by_phone

pytestmark = pytest.mark.anyio

OTHER_SCRIPTS = {
    "uyghur": "مەن تۈنۈگۈن زاۋۇتتا يىقىلىپ پۇتۇم سۇندى",
    "tibetan": "ཁ་སང་བཟོ་གྲྭ་ནས་རྐང་པ་ཆག་སོང་།",
    "mongolian": "ᠪᠢ ᠦᠴᠦᠭᠡᠳᠦᠷ ᠬᠥᠯ ᠢᠶᠡᠨ ᠬᠤᠭᠤᠯᠤᠭᠰᠠᠨ",
    "cyrillic": "Мен кеше зауытта құлап, аяғымды сындырып алдым",
    "latin": "I fell from a ladder yesterday and broke my left leg",
}


async def first_question(talk) -> dict:
    """The turn after what was proposed is confirmed."""
    return await talk.turn(confirm=(await talk.show())["turn"]["ask"]["facts"])


async def skip_to(talk, fact: str, role: str | None = None) -> dict:
    """The turn in which one fact is asked, everything before it declined or confirmed."""
    turn = (await talk.start(role=role) if role else await talk.show())["turn"]
    while turn["ask"]["facts"] != [fact]:
        facts = turn["ask"]["facts"]
        if turn["ask"]["widget"] == "confirm":
            turn = await talk.turn(confirm=facts)
        else:
            turn = await talk.turn(decline=dict.fromkeys(facts, "unknown"))
    return turn


def values(turn: dict) -> dict:
    """What a turn changed: for each fact its value, or its state where there is none."""
    return {row["fact"]: row["state"] if row["value"] is None else row["value"] for row in turn["understood"]}


@pytest.mark.parametrize(
    "before", ["", "😭😭", "𠮷田说：", "\U0002f804 e\u0301 ", "👨‍👩‍👧".replace("\u200d", ""), "\u3000\n"],
    ids=["plain", "emoji", "rare-sign", "composed-to-nfc", "family", "space"],
)  # fmt: skip
async def test_offsets_count_signs_of_the_message(worker, before):
    """`start` and `end` cut the person's own words out of the message, whatever stands before them."""
    text = f"{before}昨天下午三点在工地二楼摔下来，左腿骨折"
    turn = (await worker.start(text))["turn"]
    kept = next(row["value"] for row in turn["understood"] if row["fact"] == "accident.narrative")
    words = {row["fact"]: kept[row["source"]["start"] : row["source"]["end"]] for row in turn["understood"]}
    assert words["accident.place"] == "工地二楼"
    assert words["injury.parts"] == "左腿"
    assert words["injury.kinds"] == "骨折"
    assert words["accident.date"].startswith("昨天")
    assert words["accident.narrative"] == kept


async def test_who_speaks_carries_its_words(worker):
    """`applicant.relation` read from words names them."""
    text = "我老公昨天在车间被机器压伤了右手"
    turn = (await worker.start(text))["turn"]
    (row,) = [row for row in turn["understood"] if row["fact"] == "applicant.relation"]
    assert (row["value"], row["source"]["kind"]) == ("spouse", "utterance")
    assert text[row["source"]["start"] : row["source"]["end"]] == "我老公"


async def test_i_of_a_relative_is_not_the_injured_person(worker):
    """Whoever said that it was her husband may say 我 without being asked who she is again."""
    await worker.start("我老公昨天在工地二楼摔下来，左腿骨折")
    turn = await worker.turn(text="我昨天陪他在医院，右手也扭伤了")
    assert (await worker.show())["facts"]["applicant.relation"]["value"] == "spouse"
    assert "applicant.relation" not in turn["ask"]["facts"]


@pytest.mark.parametrize("yes", ["是的", "对", "嗯", "没错", "都对"])
async def test_a_yes_confirms_all_that_was_put_up(told, yes):
    """One yes holds every value of the batch, not only those that are yes or no."""
    asked = (await told.show())["turn"]["ask"]
    turn = await told.turn(text=yes, ask_id=asked["id"])
    assert values(turn) == asked["proposed"]
    assert {row["state"] for row in turn["understood"]} == {"held"}


@pytest.mark.parametrize("no", ["不是", "不对", "没有", "错了"])
async def test_a_no_to_several_values_changes_none(told, no):
    """Nobody can tell which one is meant: it is asked, and the values wait as before."""
    before = await told.show()
    turn = await told.turn(text=no)
    assert turn["understood"] == []
    assert [reply["kind"] for reply in turn["replies"]] == ["text"]
    assert turn["ask"] == before["turn"]["ask"]
    assert (await told.show())["facts"] == before["facts"]


async def test_a_no_to_one_yes_or_no_turns_it(told):
    """Where one yes-or-no value is put up, a no says the opposite."""
    asked = (await told.show())["turn"]["ask"]["facts"]
    alone = "accident.in_work_time"
    turn = await told.turn(confirm=[fact for fact in asked if fact != alone])
    assert turn["ask"]["facts"] == [alone]
    turn = await told.turn(text="不是")
    assert values(turn) == {alone: False}


async def test_a_refusal_declines_all_that_was_put_up(told):
    """Not knowing is an answer to a batch as well."""
    asked = (await told.show())["turn"]["ask"]["facts"]
    assert values(await told.turn(text="我不清楚")) == dict.fromkeys(asked, "declined")


@pytest.mark.parametrize(
    "text", ["不知道老板报了没有", "公司名字不知道，就认识包工头", "工友都说算工伤，不清楚能赔多少", "我不知道他一个月多少钱"]
)
async def test_not_knowing_something_else_leaves_the_batch(told, text):
    """What is not known is another thing: everything put up waits as before."""
    asked = (await told.show())["turn"]["ask"]["facts"]
    turn = await told.turn(text=text)
    assert "declined" not in values(turn).values()
    # 我 says who speaks; all the rest is as it was.
    assert [fact for fact in asked if fact != "applicant.relation"] == turn["ask"]["facts"][:3]


async def test_not_knowing_one_by_name_leaves_the_others(told):
    """The item that is named is declined, and the rest is asked again."""
    asked = (await told.show())["turn"]["ask"]["facts"]
    turn = await told.turn(text="算不算上班时间说不清")
    assert values(turn) == {"accident.in_work_time": "declined"}
    assert turn["ask"]["facts"] == [fact for fact in asked if fact != "accident.in_work_time"]


async def test_more_than_a_yes(told):
    """What is told along with the yes is kept too."""
    asked = (await told.show())["turn"]["ask"]["facts"]
    turn = await told.turn(text="是的，右手也扭伤了")
    assert set(asked) <= set(values(turn))
    assert "右手" in (await told.show())["facts"]["injury.parts"]["value"]


async def test_a_short_answer_is_read_for_its_question(told):
    """A bare name, day or refusal is the answer to what was just asked."""
    turn = await first_question(told)
    assert turn["ask"]["facts"] == ["worker.name"]
    turn = await told.turn(text="李秀英")
    assert values(turn) == {"worker.name": "李秀英"}
    turn = await told.turn(text="不知道")
    assert list(values(turn).values()) == ["declined"]


async def test_an_answer_does_not_become_the_story(told):
    """Only what tells of the accident is added to the account."""
    story = (await told.show())["facts"]["accident.narrative"]["value"]
    turn = await first_question(told)
    turn = await told.turn(text="李秀英")
    turn = await told.turn(text="不知道", ask_id=turn["ask"]["id"])
    assert (await told.show())["facts"]["accident.narrative"]["value"] == story


async def test_a_place_inside_an_answer_is_no_place_of_work(told):
    """The city in a home address or a company's name says nothing of where the work is done."""
    turn = await first_question(told)
    told_words = {"worker.address": "杭州市余杭区仓前街道1号", "employer.name": "成都华丰机械制造厂"}
    while turn["ask"] is not None:
        (fact, *_) = turn["ask"]["facts"]
        turn = await told.turn(text=told_words.get(fact, "不知道"))
    kept = (await told.show())["facts"]
    assert {fact: kept[fact]["value"] for fact in told_words} == told_words
    assert kept.get("region.accident", {}).get("value") is None


async def test_an_answer_about_the_cause_is_not_the_account(worker):
    """The account is written together from the pieces, not taken from the one answer."""
    await skip_to(worker, "accident.cause", role="worker")
    await worker.turn(text="从架子上摔下来的")
    assert "accident.narrative" not in (await worker.show())["facts"]


async def test_the_story_goes_on(told):
    """A second message adds to the account and to the injuries; nothing is put up against itself."""
    turn = await told.turn(text="后来又发现右手腕也扭伤了，还住了院")
    kept = (await told.show())["facts"]
    assert kept["accident.narrative"]["value"].startswith(STORY)
    assert "右手腕" in kept["accident.narrative"]["value"]
    assert kept["accident.narrative"]["state"] == "held"
    assert kept["injury.parts"]["value"][0] == "左腿"
    assert turn["ask"]["reask"] is None


async def test_an_unread_answer_keeps_the_question(told):
    """The same question stays, with a word that says so; nothing else changes."""
    turn = await first_question(told)
    again = await told.turn(text="今天天气不错")
    assert again["ask"] == turn["ask"]
    assert again["understood"] == []
    assert len(again["replies"]) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("你好", "您好"), ("谢谢", "不用谢"), ("能赔多少钱", "几级"), ("我要找人工", "就能找到人"),
        ("这张表看得眼花", "没看明白"), ("我不识字", "不急"),
    ],
)  # fmt: skip
async def test_nobody_is_left_without_a_word(told, text, says):
    """A greeting, a question, a worry: something is said back, and the question before it stays."""
    before = (await told.show())["turn"]["ask"]
    turn = await told.turn(text=text)
    assert says in "".join(reply["text"] for reply in turn["replies"])
    assert set(turn["ask"]["facts"]) <= set(before["facts"])


async def test_an_answer_says_what_now_matters(told):
    """The notice that would tell the same stays away, and nobody is told that there is no answer."""
    turn = await told.turn(text="老板不管我，怎么办啊")
    assert [reply["kind"] for reply in turn["replies"]] == ["answer"]
    assert "一年" in turn["replies"][0]["text"]
    assert all(reply["sources"] for reply in turn["replies"])


async def test_a_correction_is_no_answer(worker):
    """不对，是前天 to a question about the cause changes the day once confirmed, and is no cause."""
    await skip_to(worker, "accident.cause", role="worker")
    await worker.turn(answers={"accident.date": "2026-11-23"})
    turn = await worker.turn(text="不对，是前天受的伤")
    assert "accident.cause" not in (await worker.show())["facts"]
    assert turn["ask"]["proposed"] == {"accident.date": "2026-11-22"}


async def test_thanks_are_no_answer(worker):
    """Politeness is never taken for what a question wants to know."""
    await skip_to(worker, "accident.cause", role="worker")
    for text in ("谢谢", "您好"):
        assert (await worker.turn(text=text))["understood"] == []


@pytest.mark.parametrize(
    ("fact", "text", "says"),
    [
        ("worker.id_number", "330102198001011234", "有一位不对"),
        ("worker.id_number", "我的是33010219800101", "18位"),
        ("worker.phone", "12345678901", "不像电话"),
    ],
)
async def test_a_number_typed_wrong_is_told_so(shared_client, fact, text, says):
    """Which of them is wrong, and where to look; the question stays."""
    relative = await by_phone(shared_client)
    await relative.start("我老公昨天在工地二楼摔下来，左腿骨折")
    await skip_to(relative, fact)
    turn = await relative.turn(text=text)
    assert says in "".join(reply["text"] for reply in turn["replies"])
    assert turn["ask"]["facts"] == [fact]


async def test_a_turn_lists_only_its_own_changes(told):
    """A turn that changed nothing does not repeat what the one before it understood."""
    turn = await told.turn(text="啦啦啦")
    assert (turn["understood"], turn["revision"]) == ([], 1)
    assert (await told.show())["turn"]["understood"] == []


class TestAnAskThatHasPassed:
    """`ask_id` names a question that is no longer the current one."""

    async def test_a_bare_text_is_not_its_answer(self, told):
        """Neither for the old question nor, by accident, for the new one."""
        old = (await told.show())["turn"]["ask"]["id"]
        turn = await first_question(told)
        late = await told.turn(text="是的", ask_id=old)
        assert (late["understood"], late["ask"]) == ([], turn["ask"])
        assert len(late["replies"]) == 1
        late = await told.turn(text="李秀英", ask_id=old)
        assert (late["understood"], late["ask"]) == ([], turn["ask"])

    async def test_answers_by_fact_still_count(self, told):
        """They say themselves what they answer."""
        old = (await told.show())["turn"]["ask"]["id"]
        await first_question(told)
        turn = await told.turn(answers={"worker.name": "李秀英"}, ask_id=old)
        assert values(turn) == {"worker.name": "李秀英"}

    async def test_the_last_of_two_answers_wins_with_a_word(self, told):
        """A second phone that answers the same question later replaces the answer, and is told so."""
        turn = await first_question(told)
        first = await told.turn(answers={"worker.name": "李秀英"}, ask_id=turn["ask"]["id"])
        assert first["replies"] == []
        second = await told.turn(answers={"worker.name": "李秀莹"}, ask_id=turn["ask"]["id"])
        assert values(second) == {"worker.name": "李秀莹"}
        assert [reply["kind"] for reply in second["replies"]] == ["notice"]

    async def test_a_story_still_counts(self, told):
        """What a message tells by itself is kept whatever it was sent for."""
        turn = await told.turn(text="右手也扭伤了", ask_id="long-gone")
        assert "右手" in (await told.show())["facts"]["injury.parts"]["value"]
        assert turn["understood"] != []

    async def test_what_was_shown_is_confirmed(self, worker):
        """A late tap still agrees to what it saw, though another question has come in between."""
        old = (await worker.start("我上周二在工地摔了，左腿断了"))["turn"]["ask"]
        turn = await worker.turn(text="说错了，是上周三")
        assert old["id"] != turn["ask"]["id"]
        turn = await worker.turn(confirm=old["facts"], ask_id=old["id"])
        assert {row["state"] for row in turn["understood"]} == {"held"}
        assert [row["fact"] for row in turn["understood"]] == old["facts"]

    async def test_what_came_later_is_not_confirmed(self, worker):
        """A tap on an earlier question does not agree to a word that its person never saw; it is put to them."""
        old = (await worker.start("我上周二在工地摔了，左腿断了"))["turn"]["ask"]["id"]
        now = await worker.turn(text="说错了，是上周三")
        late = await worker.turn(confirm=["accident.date"], ask_id=old)
        assert (late["understood"], late["ask"], late["revision"]) == ([], now["ask"], now["revision"])
        assert [reply["kind"] for reply in late["replies"]] == ["notice"]
        assert values(await worker.turn(confirm=["accident.date"], ask_id=now["ask"]["id"])).keys() == {"accident.date"}

    @pytest.mark.parametrize("named", ["x.999999999999", "x.²", "x.", "x.-5"])
    async def test_a_made_up_question_confirms_nothing(self, worker, named):
        """What stands behind the dot of an id that never was one shows no word."""
        asked = (await worker.start("我上周二在工地摔了，左腿断了"))["turn"]["ask"]
        turn = await worker.turn(confirm=asked["facts"], ask_id=named)
        assert (turn["understood"], turn["ask"]) == ([], asked)

    async def test_a_question_nobody_asked(self, told):
        """An id that never was one is like one that has passed."""
        assert (await told.turn(text="是的", ask_id="x" * 20))["understood"] == []


class TestAnotherScript:
    """Only Chinese is read; nothing else is lost or guessed at."""

    @pytest.mark.parametrize("text", list(OTHER_SCRIPTS.values()), ids=list(OTHER_SCRIPTS))
    async def test_a_story_is_kept_word_for_word(self, worker, text):
        """It stands in the form as the account, the answer says what can be done, and the question has choices."""
        turn = (await worker.start(text))["turn"]
        assert {fact: value for fact, value in values(turn).items() if fact != "accident.narrative"} == {}
        assert (await worker.show())["facts"]["accident.narrative"]["value"] == text
        assert any("12333" in reply["text"] for reply in turn["replies"])
        assert turn["ask"]["choices"]

    async def test_words_answer_a_question_for_words(self, told):
        """A name or address is the person's own, in any script."""
        turn = await first_question(told)
        assert turn["ask"]["facts"] == ["worker.name"]
        turn = await told.turn(text="Aynur Tursun")
        assert values(turn) == {"worker.name": "Aynur Tursun"}

    async def test_yes_no_and_not_knowing(self, shared_client):
        """The few English words of a short answer are taken."""
        talk = await by_phone(shared_client, lang="en")
        await talk.start(STORY)
        await talk.turn(text="Yes")
        turn = await talk.turn(text="I don't know")
        assert list(values(turn).values()) == ["declined"]

    async def test_what_cannot_be_read_changes_nothing(self, told):
        """A short message that answers nothing leaves the question open, with its choices."""
        before = await told.show()
        turn = await told.turn(text="qqq www")
        assert turn["understood"] == []
        assert turn["ask"] == before["turn"]["ask"]
        assert len(turn["replies"]) == 1


ACCOUNTS = {"short": "那天我在二楼绑钢筋，踩空了，摔到地上，左腿断了。", "long": "我踩空了。" * 60}


@pytest.mark.parametrize("text", list(ACCOUNTS.values()), ids=list(ACCOUNTS))
async def test_the_account_is_the_whole_message(worker, text):
    """Asked for by itself, nothing of it is cut, and it is not put up against itself."""
    turn = await skip_to(worker, "accident.narrative", role="worker")
    turn = await worker.turn(text=text)
    kept = (await worker.show())["facts"]["accident.narrative"]
    assert (kept["value"], kept["state"]) == (text, "held")
    assert turn["ask"] is None or turn["ask"]["facts"] != ["accident.narrative"]


async def test_refusing_the_account(worker):
    """Whoever cannot tell it may say so."""
    await skip_to(worker, "accident.narrative", role="worker")
    assert values(await worker.turn(text="不想说")) == {"accident.narrative": "declined"}


async def test_another_account_in_place_of_the_draft(worker):
    """What the service wrote together from the pieces is replaced by the person's own words."""
    pieces = {"date": "2026-11-23", "time": "15:00", "place": "工地", "cause": "摔下来"}
    await worker.start(role="worker")
    await worker.turn(answers={f"accident.{name}": value for name, value in pieces.items()})
    turn = await skip_to(worker, "accident.narrative")
    assert turn["ask"]["widget"] == "confirm"
    await worker.turn(text=ACCOUNTS["short"])
    assert (await worker.show())["facts"]["accident.narrative"]["value"] == ACCOUNTS["short"]


async def test_a_future_day_is_not_taken(worker):
    """Said back with its reason; the question stays open."""
    await skip_to(worker, "accident.date", role="worker")
    turn = await worker.turn(text="2027年3月5号")
    assert "accident.date" not in values(turn)
    assert turn["ask"]["facts"] == ["accident.date"]
    assert turn["replies"] != []
