"""The first words fit: comfort in grief, care in a grave harm, a line in despair, no arithmetic over a rescue."""

import re

import pytest

from tests.api.chat.test_hearing import values

pytestmark = pytest.mark.anyio


async def said_to(client, text: str) -> list[dict]:
    """What is said to an enquiry."""
    return (await client.post("/v1/enquiries", json={"text": text})).json()["replies"]


def calls(replies: list[dict]) -> list[str]:
    """The numbers offered."""
    return [action["call"] for reply in replies for action in reply["actions"] if "call" in action]


async def test_despair_comes_before_everything_else(worker):
    """Who listens stands first, what was told beside it is kept, and the words themselves go into no account."""
    turn = (await worker.start("我不想活了，老公上班路上被车撞死了"))["turn"]
    assert "12356" in turn["replies"][0]["text"]
    assert calls(turn["replies"][:1]) == ["12356", "120", "110"]
    assert values(turn)["applicant.relation"] == "spouse"
    account = (await worker.show())["facts"]["accident.narrative"]["value"]
    assert "不想活" not in account
    assert "被车撞死" in account


async def test_a_question_beside_despair_is_answered_after_it(shared_client):
    """Help first, then what was asked."""
    replies = await said_to(shared_client, "我不想活了，九级能赔多少钱")
    assert "12356" in replies[0]["text"]
    assert any(reply["kind"] == "answer" for reply in replies[1:])


async def test_what_was_told_beside_despair_is_answered_too(shared_client):
    """Who lost somebody and does not know how to live hears who listens, comfort, and what can be done; no guess."""
    replies = await said_to(shared_client, "昨天老公在工地摔死了，我一个人带两个娃咋活")
    assert "12356" in replies[0]["text"]
    assert replies[1]["text"].startswith("请您节哀")
    assert any(reply["kind"] == "answer" for reply in replies[2:])
    assert [reply["kind"] for reply in await said_to(shared_client, "我不想活了")] == ["text"]


async def test_nobody_is_told_what_their_own_death_would_bring(shared_client):
    """No sum and no law, only who listens."""
    (reply,) = await said_to(shared_client, "我要是死了，家里能拿多少钱")
    assert calls([reply]) == ["12356", "120", "110"]
    assert reply["sources"] == []


async def test_danger_is_met_with_nothing_else(shared_client):
    """Whoever stands on a roof reads one thing: step away, and who comes at once."""
    (reply,) = await said_to(shared_client, "我站在楼顶上，九级能赔多少钱")
    assert calls([reply]) == ["120", "110", "12356"]


@pytest.mark.parametrize(
    "text",
    [
        "我儿子还在ICU，抢救超过48小时还算工伤吗", "医生说没希望了，要不要放弃抢救", "昏迷五天了，超过48小时怎么办",
        "呼吸机停了还能认工伤吗", "什么叫48小时", "人快不行了，能赔多少", "是不是48小时内死了才赔",
        "撑过48小时是不是就不赔了，人还在抢救",
    ],
)  # fmt: skip
async def test_nobody_is_told_how_a_rescue_would_be_counted(shared_client, text):
    """Treatment first; the article is named, no hour and no sum is, and a person can explain."""
    replies = await said_to(shared_client, text)
    assert "先治病救人" in replies[0]["text"]
    assert replies[0]["sources"] == [{"instrument": "工伤保险条例", "article": "第十五条第一款第（一）项", "url": None}]
    assert [reply for reply in replies if reply["kind"] in ("answer", "estimate")] == []
    said = "".join(reply["text"] for reply in replies)
    assert not re.search("48|四十八|小时|视同|就不算|还算|不能算", said)
    assert "12333" in calls(replies)


@pytest.mark.parametrize(
    "text", ["我爸在车间发病，送医院抢救一天去世了，算工伤吗", "我爱人上班时昏倒，插管撑了三天，昨天拔的管，公司说超48小时不算"]
)
async def test_a_death_that_has_happened_is_answered(shared_client, text):
    """Where nobody's treatment hangs on it, the law is told."""
    replies = await said_to(shared_client, text)
    assert any(reply["kind"] == "answer" for reply in replies)
    assert "先治病救人" not in replies[0]["text"]


async def test_a_grave_harm_is_greeted_as_such(worker):
    """The first words of a conversation are about the person, not about the file."""
    turn = (await worker.start("昨天我爸在工地摔下来，现在还在重症监护室昏迷"))["turn"]
    assert turn["replies"][0]["text"].startswith("伤得这么重")
    again = await worker.turn(text="他是木工")
    assert not any("伤得这么重" in reply["text"] for reply in again["replies"])


async def test_a_death_told_later_is_met_with_comfort(worker):
    """Once, in the turn it is told in."""
    await worker.start("昨天我爸在工地摔下来，送医院了")
    turn = await worker.turn(text="他今天早上去世了")
    assert turn["replies"][0]["text"].startswith("请您节哀")
    later = await worker.turn(text="他是木工")
    assert not any("节哀" in reply["text"] for reply in later["replies"])


async def test_an_enquiry_about_a_death_begins_with_comfort(shared_client):
    """Nothing is kept there, so nobody is told that it was written down; a word of comfort is said all the same."""
    replies = await said_to(shared_client, "我爸在工地摔死了，有什么待遇")
    assert replies[0]["text"].startswith("请您节哀")
    assert not any("记下" in reply["text"] for reply in replies)


async def test_a_death_told_as_a_fact_is_met_with_comfort_and_a_supposed_one_is_not(shared_client):
    """Whoever the dead was; an employer, and who only supposes it, is not mourned with."""
    for text in ("过路的人被围墙砸死了", "工伤一级一直住院，上个月去世了，家里能领什么"):
        assert (await said_to(shared_client, text))[0]["text"].startswith("请您节哀")
    for text in ("如果员工在宿舍去世公司有责任吗", "我们公司的员工猝死了，单位怎么办"):
        assert not any("节哀" in reply["text"] for reply in await said_to(shared_client, text))


async def test_care_is_for_who_was_hurt(shared_client):
    """Who hurt somebody, and an employer, hear no word meant for the family."""
    for text in ("我开车把人脚压断了要截肢，我应该赔钱吗", "我厂里的员工昏迷在ICU，单位怎么办"):
        assert not any("伤得这么重" in reply["text"] for reply in await said_to(shared_client, text))
    assert (await said_to(shared_client, "我爸被车压了要截肢，怎么办"))[0]["text"].startswith("伤得这么重")


async def test_a_year_that_is_over_is_told_once(shared_client):
    """The answer about the time says it; beside another answer the notice does."""
    replies = await said_to(shared_client, "2019年3月5日在厂里伤的，现在去申请工伤还来得及吗")
    assert [("一般不收" in reply["text"]) for reply in replies] == [True]
    replies = await said_to(shared_client, "2019年3月5日在厂里压断了腿，能评几级")
    assert [reply["kind"] for reply in replies] == ["answer", "warning"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("我要杀了老板", "110"), ("老板派人威胁我家里人", "110"), ("我撑不下去了", "12356"), ("你是真人吗", "12333")],
)
async def test_each_is_offered_a_line(shared_client, text, line):
    """Anger, fear, tiredness, and the wish to know who is there."""
    assert line in calls(await said_to(shared_client, text))


async def test_bad_words_are_no_answer_and_no_account(worker):
    """What somebody shouts is met kindly; what they tell between is kept without it."""
    await worker.start("昨天下午三点在车间左手被机器压了，老板这个王八蛋不给送医院")
    account = (await worker.show())["facts"]["accident.narrative"]["value"]
    assert "王八蛋" not in account
    assert "左手被机器压了" in account
    turn = await worker.turn(text="一群废物")
    assert turn["understood"] == []
    assert "您心里有气" in turn["replies"][0]["text"]


@pytest.mark.parametrize("text", ["他走了我也想跟他一起走", "我想随他去了", "没有他我不活了", "我也走了算了"])
async def test_following_the_dead_is_heard(shared_client, worker, text):
    """Within a file about a death as well as in a single question: who listens comes first."""
    await worker.start("昨天我老公在工地摔死了")
    turn = await worker.turn(text=text)
    assert calls(turn["replies"][:1]) == ["12356", "120", "110"]
    assert calls((await said_to(shared_client, text))[:1]) == ["12356", "120", "110"]


@pytest.mark.parametrize("text", ["我好难受，睡不着", "心里堵得慌"])
async def test_sorrow_is_met_with_warmth(shared_client, worker, text):
    """No word that it was not understood, no law, nothing noted; somebody who listens is offered."""
    await worker.start("昨天我老公在工地摔死了")
    turn = await worker.turn(text=text)
    for replies in (turn["replies"], await said_to(shared_client, text)):
        assert calls(replies) == ["12356"]
        assert [reply["kind"] for reply in replies] == ["text"]
        assert "没看明白" not in replies[0]["text"]
    assert turn["understood"] == []
    assert turn["ask"] is not None


async def test_what_is_told_beside_sorrow_is_kept(worker):
    """Who tells a death in tears tells it all the same."""
    turn = (await worker.start("昨天老公在工地摔死了，我好难受"))["turn"]
    assert values(turn)["death.occurred"] is True


async def test_after_a_death_the_hours_are_explained(shared_client, worker):
    """Told in the file, or in the question itself: counted from the first diagnosis, read by staff, no promise."""
    await worker.start("我爸昨天在车间突然发病，送医院抢救，今天去世了")
    in_file = (await worker.turn(text="48小时是什么意思，怎么算"))["replies"]
    alone = await said_to(shared_client, "我爸在车间发病去世了，48小时怎么算")
    for replies in (in_file, alone):
        said = "".join(reply["text"] for reply in replies)
        assert "第一次诊断" in said
        assert "先治病救人" not in said
        assert any("意见" in source["instrument"] for reply in replies for source in reply["sources"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("一只手不好打字，能不能说话", "话筒"),
        ("为什么要我名字", "只是问问，不用说名字"),
        ("填错了怎么改", "撤回"),
        ("要不要钱", "都不用付钱"),
    ],
)
async def test_questions_about_this_window_are_answered(shared_client, text, words):
    """One short answer each, with what it stands on."""
    (reply,) = await said_to(shared_client, text)
    assert words in reply["text"]
    assert reply["sources"]
