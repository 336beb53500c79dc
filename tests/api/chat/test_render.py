"""A turn says one thing at a time, in the caller's words, and the same state always says the same."""

import pytest

from tests.api.chat.talk import STORY, by_phone, form_of

pytestmark = pytest.mark.anyio


async def walk(talk, turn: dict):
    """Every turn until nothing is left, declining each question and confirming each proposal."""
    while turn["ask"] is not None:
        yield turn
        facts = turn["ask"]["facts"]
        if turn["ask"]["widget"] == "confirm":
            turn = await talk.turn(confirm=facts)
        else:
            turn = await talk.turn(decline=dict.fromkeys(facts, turn["ask"]["declines"][0]))
    yield turn


async def test_the_same_state_asks_the_same(told):
    """However often one looks, question and id stay; another question has another id."""
    looks = [(await told.show())["turn"]["ask"] for _ in range(3)]
    assert looks[0] == looks[1] == looks[2]
    ids = [turn["ask"]["id"] async for turn in walk(told, (await told.show())["turn"]) if turn["ask"]]
    assert len(ids) == len(set(ids))


async def test_what_is_left_goes_down_to_nothing(told):
    """The count never grows while questions are only answered, and ends at zero."""
    left = [turn["remaining"] async for turn in walk(told, (await told.turn(answers=form_of(told))))]
    counts = [row["questions"] + row["confirmations"] for row in left]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_one_language_from_end_to_end(shared_client, lang):
    """Every word of the service in every turn is in the caller's language; the person's own words stay."""
    talk = await by_phone(shared_client, lang=lang)
    body = await talk.start(STORY)
    async for turn in walk(talk, body["turn"]):
        ask = turn["ask"]
        said = [reply["text"] for reply in turn["replies"]] + [row["label"] for row in turn["outlook"]["limits"]]
        said += [ask["text"], ask["why"]] if ask else [turn["next"]["text"]]
        said += [choice["label"] for choice in (ask and ask["choices"]) or () if ask["widget"] != "region"]
        said += [row["reason"] for row in turn["documents"]]
        for text in said:
            assert (lang == "en") == (not any("\u4e00" <= sign <= "\u9fff" for sign in text)), text


async def test_a_question_is_short(told):
    """Thirty Chinese signs at most, and the same words again only with the reason."""
    asks = [turn["ask"] async for turn in walk(told, (await told.show())["turn"]) if turn["ask"]]
    assert [ask["text"] for ask in asks if len(ask["text"]) > 30] == []
    assert len({(ask["text"], ask["reask"]) for ask in asks}) == len(asks)
    assert all(ask["reask_text"] for ask in asks if ask["reask"])


async def test_choices_carry_values_that_are_taken(told):
    """What a client may tap is an answer the service accepts, and means what its label says."""
    turn = (await told.show())["turn"]
    while turn["ask"] is not None:
        fact, ask = turn["ask"]["facts"][0], turn["ask"]
        if ask["choices"]:
            for choice in ask["choices"]:
                taken = await told.turn(answers={fact: choice["value"]})
                row = next(row for row in taken["understood"] if row["fact"] == fact)
                assert (row["value"], row["display"]) == (choice["value"], choice["label"]), fact
                await told.turn(undo=True)
        if ask["widget"] == "confirm":
            turn = await told.turn(confirm=ask["facts"])
        else:
            turn = await told.turn(decline=dict.fromkeys(ask["facts"], "unknown"))


async def test_the_ground_is_what_is_tested(worker):
    """Words of an ordinary accident favour R14_1, which is likely, then met; nothing else is listed without a hint."""
    turn = (await worker.start(STORY))["turn"]
    assert [(row["ground"], row["standing"]) for row in turn["outlook"]["candidates"]] == [("R14_1", "likely")]
    assert set(turn["outlook"]["candidates"][0]["open_facts"]) <= set(turn["ask"]["facts"])
    turn = await worker.turn(text="是的")
    assert [(row["ground"], row["standing"]) for row in turn["outlook"]["candidates"]] == [("R14_1", "met")]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("", "undetermined"),
        ("我昨天下班路上骑电动车被汽车撞了，左腿骨折", "R14_6"),
        ("我上周出差去成都，在客户的厂里摔断了腿", "R14_5"),
        ("我得了尘肺，职业病诊断证明上个月拿到了", "R14_4"),
        ("我爱人昨天上班时突发心梗，送医院抢救", "R15_1"),
        ("我是送外卖的骑手，在平台接单，昨天送餐摔了", "platform_work"),
    ],
)
async def test_other_grounds_are_recognised(worker, text, ground):
    """Nobody is led through the questions of an article that is not theirs."""
    turn = (await worker.start(text) if text else await worker.start())["turn"]
    assert turn["outlook"]["ground"] == ground


async def test_the_office_and_why(told):
    """By the insured place; while that is open, the reason and whom to ask."""
    office = (await told.show())["turn"]["outlook"]["authority"]
    assert (office["region"], bool(office["why"]), bool(office["ask_whom"])) == (None, True, True)
    turn = await told.turn(answers={"employment.insured": True, "region.insured": "成都市武侯区"})
    office = turn["outlook"]["authority"]
    assert office["region"] == "510100"
    assert "成都" in office["name"]
    assert office["basis"]


async def test_papers_follow_the_facts(told):
    """Insured: the relation is the agency's to prove. Uninsured: any one of several papers will do."""
    turn = await told.turn(answers={"employment.insured": True})
    needs = {row["kind"]: row["need"] for row in turn["documents"]}
    assert needs["diagnosis_certificate"] == "required"
    assert needs["enrolment_proof"] == "supplied_by_others"
    assert "any_of" not in needs.values()
    turn = await told.turn(answers={"employment.insured": False})
    papers = {row["kind"]: row for row in turn["documents"]}
    group = {kind for kind, row in papers.items() if row["need"] == "any_of"}
    assert {"labour_contract", "pay_record", "work_badge", "chat_screenshot"} <= group
    assert all(set(papers[kind]["alternatives"]) == group - {kind} for kind in group)
    assert turn["remaining"]["uploads"] == 2


async def test_the_log_of_facts(told):
    """Each word with its state, source, party, time and flow; a correction names what it supersedes."""
    await told.turn(answers={"accident.place": "工地三楼"})
    first, second = (await told.facts())["accident.place"]
    assert (first["value"], first["source"]["kind"]) == ("工地二楼", "utterance")
    assert STORY[first["source"]["start"] : first["source"]["end"]] == "工地二楼"
    assert (second["value"], second["source"]["kind"], second["supersedes"]) == ("工地三楼", "answer", first["id"])
    assert {row["by"] for row in (first, second)} == {told.person_id}
    assert first["flow_version"] == told.client.app.state.parts.bundles.current.id
    assert first["at"] == "2026-11-24T09:00:00+08:00"


async def test_a_list_in_the_log(told):
    """A list that grew is there in both lengths."""
    await told.turn(text="右手也扭伤了")
    rows = (await told.facts())["injury.parts"]
    assert [row["value"] for row in rows] == [["左腿"], ["左腿", "右手"]]
