"""What is put right or said in parts comes out as the person meant it, and despair is heard."""

import pytest

from tests.api.chat.test_hearing import values

pytestmark = pytest.mark.anyio


async def test_a_correction_of_one_part_keeps_the_others(worker):
    """The confirmation shows the whole list as it will be, and no part is lost or kept by mistake."""
    await worker.start("我昨天在厂里被机器压了，左手和右脚都伤了")
    turn = await worker.turn(text="不是左手，是右手")
    turn = await worker.turn(confirm=turn["ask"]["facts"])
    assert turn["ask"]["proposed"] == {"injury.parts": ["右脚", "右手"]}
    await worker.turn(text="对")
    assert (await worker.show())["facts"]["injury.parts"]["value"] == ["右脚", "右手"]


async def test_a_day_is_counted_in_the_year_told(worker):
    """Who said last year and then only the day is not put into this year, and the clock runs from then."""
    await worker.start("我是2025年10月份受的伤，在砖厂被传送带绞断右胳膊")
    turn = await worker.turn(text="10月12号")
    assert values(turn)["accident.date"] == "2025-10-12"
    assert turn["outlook"]["limits"][0]["due"] == "2026-10-12"


async def test_an_hour_put_right_keeps_its_half_of_the_day(worker):
    """九点半 in the place of eight in the evening is in the evening."""
    await worker.start("昨天晚上八点在车间右手被夹了")
    turn = await worker.turn(text="不是八点，是九点半")
    assert values(turn)["accident.time"] == "21:30"


async def test_despair_is_answered_first_of_all(worker):
    """Whoever does not want to live any more is told who listens; what they tell is kept as well."""
    turn = (await worker.start("我不想活了，老公上班路上被车撞死了"))["turn"]
    assert any("12356" in reply["text"] for reply in turn["replies"])
    assert values(turn)["applicant.relation"] == "spouse"


async def test_the_relation_said_in_words_is_understood(worker):
    """Who answers who they are is not told that they were not understood."""
    await worker.start()
    turn = await worker.turn(text="我老公")
    assert values(turn)["applicant.relation"] == "spouse"
    assert turn["replies"] == []


async def test_that_day_is_the_day_of_the_accident(worker):
    """当天就去看了 answers when a doctor was seen, and is put to the person since it was worked out."""
    turn = (await worker.start("我前天下午三点在工地二楼摔下来，左腿骨折"))["turn"]
    while turn["ask"]["facts"] != ["diagnosis.date"]:
        if turn["ask"]["widget"] == "confirm":
            turn = await worker.turn(confirm=turn["ask"]["facts"])
        else:
            turn = await worker.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    turn = await worker.turn(text="当天就去看了")
    facts = (await worker.show())["facts"]
    assert turn["ask"]["proposed"] == {"diagnosis.date": facts["accident.date"]["value"]}


async def test_a_day_put_right_stays_in_its_month(worker):
    """是9号 after 8 October is the ninth of October, whatever month it is now."""
    await worker.start("我10月8号手被压了")
    turn = await worker.turn(text="日子不对，是9号")
    assert values(turn)["accident.date"] == "2026-10-09"


async def test_words_beside_two_accounts_are_no_third(worker):
    """Who goes on telling while asked which of two causes counts is not taken to tell another cause."""
    await worker.start("我昨天在工地从架子上掉下来，腰摔伤了")
    turn = await worker.turn(text="更正一下，我是被钢管砸伤的")
    while turn["ask"]["facts"] != ["accident.cause"]:
        turn = await worker.turn(confirm=turn["ask"]["facts"])
    turn = await worker.turn(text="现在在医院躺着")
    assert "accident.cause" not in values(turn)


async def test_care_is_not_said_of_what_was_not_understood(worker):
    """To have written everything down and to have understood nothing are not said in one breath."""
    turn = (await worker.start("我叔那个事你们管吧"))["turn"]
    assert [reply["kind"] for reply in turn["replies"]] == ["text"]
