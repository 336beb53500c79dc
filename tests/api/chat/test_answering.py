"""Questions in a conversation: answered first, from the person's own case, and the next missing thing is asked."""

import pytest

from tests.api.chat.talk import STORY, Talk


def texts(turn: dict, kind: str) -> list[str]:
    """What was said of one kind."""
    return [reply["text"] for reply in turn["replies"] if reply["kind"] == kind]


@pytest.mark.anyio
async def test_a_question_inside_a_story_is_answered_and_the_story_kept(worker: Talk) -> None:
    """Both at once: the fact is noted, the days are the person's own, and the next question follows."""
    turn = (await worker.start(f"{STORY}，申请工伤有时间限制吗？"))["turn"]
    assert turn["intents"] == ["deadline"]
    assert "accident.date" in {each["fact"] for each in turn["understood"]}
    (answer,) = texts(turn, "answer")
    assert "29天" in answer
    assert "2027年11月23日" in answer
    assert turn["ask"] is not None
    assert texts(turn, "text")[0].startswith("我都记下来了")


@pytest.mark.anyio
async def test_an_answer_has_its_article(told: Talk) -> None:
    """Whoever doubts it can look it up."""
    turn = await told.turn(text="申请工伤有时间限制吗？")
    (answer,) = [reply for reply in turn["replies"] if reply["kind"] == "answer"]
    assert {source["article"] for source in answer["sources"]} >= {"第十七条第一款", "第十七条第二款"}


@pytest.mark.anyio
async def test_a_question_moves_nothing(told: Talk) -> None:
    """The same question is asked after it as before, and no fact has changed."""
    before = await told.show()
    turn = await told.turn(text="申请工伤有时间限制吗？", ask_id=before["turn"]["ask"]["id"])
    after = await told.show()
    assert after["facts"] == before["facts"]
    assert turn["ask"]["facts"] == before["turn"]["ask"]["facts"]


@pytest.mark.anyio
async def test_a_repeated_request_gets_the_same_answer(told: Talk) -> None:
    """The replay is made from what was kept with the turn."""
    first = await told.turn(text="申请工伤有时间限制吗？", key="asked-once")
    again = await told.turn(text="申请工伤有时间限制吗？", key="asked-once")
    assert again["replies"] == first["replies"]


@pytest.mark.anyio
async def test_what_nobody_knows_leads_to_a_person(told: Talk) -> None:
    """No answer is made up: it says so, and whom to ask."""
    turn = await told.turn(text="请问你们老家的梨花开了吗？")
    assert texts(turn, "answer") == []
    assert any("12333" in text for text in texts(turn, "text"))


@pytest.mark.anyio
@pytest.mark.parametrize(("place", "says"), [("广州", "广东"), ("绍兴", "浙江"), ("厂里", "各省不同")])
async def test_a_place_only_named_is_answered_by_its_own_law(worker: Talk, place: str, says: str) -> None:
    """Whoever names a city in passing hears what its province wrote, and which province that is."""
    turn = (await worker.start(f"我在{place}打工，评了八级，被公司辞退能赔多少？"))["turn"]
    assert any(says in text for text in texts(turn, "answer"))


@pytest.mark.anyio
async def test_a_complaint_with_a_limit_is_answered_without_a_question(worker: Talk) -> None:
    """Who only writes that the grade is too low is told the fifteen days, and what was told stays."""
    turn = (await worker.start("鉴定下来八级，我觉得评得太低，不认可"))["turn"]
    (answer,) = texts(turn, "answer")
    assert "15天" in answer
    assert "appraisal.grade" in {each["fact"] for each in turn["understood"]}


@pytest.mark.anyio
@pytest.mark.parametrize("text", ["嗯", "谢谢，我再想想", "没有别的事了，就这样吧"])
async def test_a_nod_is_not_told_that_it_was_not_understood(worker: Talk, text: str) -> None:
    """Whoever says thanks and goes is let go."""
    turn = (await worker.start(text))["turn"]
    (said,) = texts(turn, "text")
    assert said.startswith("好的")


@pytest.mark.anyio
async def test_a_kind_word_about_the_boss_is_no_boss_that_ran(worker: Talk) -> None:
    """What would accuse is not guessed of words that speak of no such thing."""
    turn = (await worker.start("老板人挺好的"))["turn"]
    assert texts(turn, "answer") == []


@pytest.mark.anyio
@pytest.mark.parametrize(("text", "says"), [("带客户看房下楼梯摔了", "受伤的事我听到了"), ("今天在家看书", "没看明白")])
async def test_a_harm_told_without_a_fact_is_heard(worker: Talk, text: str, says: str) -> None:
    """Who says that they fell is not told that the words were not understood."""
    turn = (await worker.start(text))["turn"]
    assert any(says in said for said in texts(turn, "text"))


@pytest.mark.anyio
async def test_a_plain_question_is_not_told_that_all_is_noted(worker: Talk) -> None:
    """没买社保，受伤了谁赔 told nothing to note down: the answer is what comes first."""
    turn = (await worker.start("没买社保，受伤了谁赔"))["turn"]
    assert not any("记下" in said for said in texts(turn, "text"))
    assert texts(turn, "answer")


@pytest.mark.anyio
async def test_the_platform_is_spoken_of_once_and_without_its_contrary(worker: Talk) -> None:
    """No three things that make an injury of work beside the words that it takes another road."""
    turn = (await worker.start("我跑网约车被追尾，算工伤吗"))["turn"]
    (answer,) = texts(turn, "answer")
    assert "软件里报案" in answer
    assert texts(turn, "notice") == []
