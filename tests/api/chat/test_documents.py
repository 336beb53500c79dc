"""What a picture says beside a person: never over their word, never of somebody else's papers, never held unseen."""

import asyncio

import pytest

from api.access.policy import Caller
from api.cases import store as cases
from api.chat.documents import DocumentVoice
from api.db.statements import Statement
from api.notices.outbox import NOTICE, NoticeBody
from api.notices.tables import Outbox
from api.oversight.tables import Audit
from api.transaction import UnitOfWork
from flows.cases.readings import Outcome
from flows.engine.ledger import Ledger
from tests.api.chat.pictures import certificate, contract, id_card, photographed, read, received
from tests.api.chat.talk import STORY, Talk, as_staff, by_phone, form_of
from tests.api.chat.test_papers import CARD, CERTIFICATE, CONTRACT, confirmed, texts

pytestmark = pytest.mark.anyio

AUDIT = Statement("test.audit_of_documents", Audit.select(Audit.actor, Audit.action, Audit.role))
OUTBOX = Statement("test.outbox_of_documents", Outbox.select(Outbox.topic))
BY_SPOUSE = "我老公昨天下午三点在工地二楼摔下来，左腿骨折"


@pytest.fixture
async def spouse(shared_client) -> Talk:
    """Somebody who applies for her husband."""
    talk = await by_phone(shared_client)
    await talk.start(BY_SPOUSE)
    return talk


async def batches(talk: Talk) -> list[list[str]]:
    """What is put up to confirm, screen by screen."""
    turn, found = (await talk.show())["turn"], []
    while turn["ask"]["widget"] == "confirm":
        found.append(turn["ask"]["facts"])
        turn = await talk.turn(confirm=turn["ask"]["facts"])
    return found


async def test_the_better_the_reading_the_fewer_the_screens(told):
    """Sure ones stand together, at most five; fair ones alone where they decide or name; doubtful ones are asked."""
    await confirmed(told)
    await photographed(told, CARD, id_card(told), sure=0.99)
    assert await batches(told) == [["worker.name", "worker.id_number", "worker.address"]]
    await photographed(told, CONTRACT, contract(), sure=0.9)
    assert await batches(told) == [["employer.name"], ["worker.occupation"], ["worker.work_start_on"]]
    await photographed(told, CERTIFICATE, certificate(), sure=0.5)
    ask = (await told.show())["turn"]["ask"]
    assert (ask["widget"], ask["facts"], ask["document"]) == ("date", ["diagnosis.date"], None)
    (item,) = ask["items"]
    assert (item["value"], item["source"]["box"]) == ("2026-11-23", [40, 60, 300, 40])


async def test_nothing_that_decides_a_right_is_held_unseen(told):
    """However sure the reader is, it proposes."""
    await photographed(told, CERTIFICATE, certificate(), sure=1.0)
    await photographed(told, CONTRACT, contract(), sure=1.0)
    facts = (await told.show())["facts"]
    read_off = ("diagnosis.date", "diagnosis.result", "employment.contract", "worker.occupation", "employer.name")
    assert {facts[fact]["state"] for fact in read_off} == {"proposed"}


async def test_a_paper_that_contradicts(told):
    """The held word stays; both are shown, the picture beside the other; the person chooses, and is not asked again."""
    await told.turn(answers={"diagnosis.date": "2026-11-22"})
    await photographed(told, CERTIFICATE, certificate())
    turn = (await told.show())["turn"]
    while turn["ask"]["reask"] != "contradiction":
        turn = await told.turn(confirm=turn["ask"]["facts"])
    assert turn["ask"]["facts"] == ["diagnosis.date"]
    assert "照片" in turn["ask"]["text"]
    (item,) = turn["ask"]["items"]
    assert (item["held"], item["display"]) == ("2026年11月22日", "2026年11月23日")
    assert item["source"]["document_id"]
    assert (await told.show())["facts"]["diagnosis.date"]["value"] == "2026-11-22"
    turn = await told.turn(answers={"diagnosis.date": "2026-11-22"}, ask_id=turn["ask"]["id"])
    assert turn["ask"]["reask"] is None
    await photographed(told, CERTIFICATE, certificate())
    assert "diagnosis.date" not in (await told.show())["turn"]["ask"]["facts"]
    words = (await told.facts())["diagnosis.date"]
    assert {word["value"] for word in words} == {"2026-11-22", "2026-11-23", None}


async def test_staff_see_both_words(told):
    """What was chosen and what the paper said stay in the log of the case."""
    await confirmed(told)
    await told.turn(answers=form_of(told))
    await photographed(told, CERTIFICATE, certificate(date="2026-11-20"))
    turn = (await told.show())["turn"]
    assert (turn["ask"]["facts"], turn["ask"]["reask"]) == (["diagnosis.date"], "contradiction")
    await told.turn(confirm=["diagnosis.date"])
    entry = (await told.facts())["diagnosis.date"][-2:]
    assert {(word["value"], word["source"]["kind"]) for word in entry} >= {("2026-11-20", "document")}


@pytest.mark.parametrize(
    ("told_before", "kind", "fields", "fact"),
    [
        pytest.param({"diagnosis.hospital": "市一医院"}, CERTIFICATE, certificate(), "diagnosis.hospital", id="short"),
        pytest.param({"injury.parts": ["左腿"]}, CERTIFICATE, certificate(), "injury.parts", id="same-side"),
        pytest.param({"worker.address": "成都市双流区2号"}, CONTRACT, contract(), "worker.address", id="not-on-it"),
        pytest.param(
            {"employer.address": "工地对面"}, CONTRACT, contract(), "employer.address", id="decides-nothing"
        ),
    ],
)
async def test_the_same_in_other_words_is_no_contradiction(told, told_before, kind, fields, fact):
    """Nobody is asked about 市一医院 and 杭州市第一人民医院."""
    await told.turn(answers=told_before)
    await photographed(told, kind, fields)
    assert (await told.show())["facts"][fact] == {
        **(await told.show())["facts"][fact], "value": told_before[fact], "state": "held",
    }  # fmt: skip
    assert fact not in {fact for screen in await batches(told) for fact in screen}


async def test_the_employers_whole_name_is_offered(told):
    """What was told for short is not the name for the decision."""
    await told.turn(answers={"employer.name": "宏图建筑"})
    await photographed(told, CONTRACT, contract())
    assert ["employer.name"] in await batches(told)
    assert (await told.show())["facts"]["employer.name"]["value"] == "杭州宏图建筑有限公司"


async def test_a_doubtful_reading_contradicts_nobody(told):
    """Below the line it says nothing against a person's word."""
    await told.turn(answers={"diagnosis.date": "2026-11-22"})
    await photographed(told, CERTIFICATE, certificate(), sure=0.8)
    assert "diagnosis.date" not in {fact for screen in await batches(told) for fact in screen}


async def test_what_nobody_could_answer_turns_up(told):
    """A declined fact that a paper tells is put up once, with the reason."""
    await confirmed(told)
    await told.turn(decline={"employer.name": "unknown"})
    await photographed(told, CONTRACT, contract())
    turn = (await told.show())["turn"]
    while turn["ask"]["facts"] != ["employer.name"]:
        turn = await told.turn(confirm=turn["ask"]["facts"])
    assert turn["ask"]["reask"] == "contradiction"
    assert "照片里读到了" in turn["ask"]["text"]


async def test_whose_card_it_is_asked(spouse):
    """A relative's photograph of an ID card may be her own: no is enough, and her name is filled instead."""
    await confirmed(spouse)
    await photographed(spouse, CARD, id_card(spouse, name="王桂兰"))
    ask = (await spouse.show())["turn"]["ask"]
    assert ask["text"] == "这是受伤的人的身份证吗？"
    (action,) = ask["actions"]
    for answer in ({"text": "不是"}, action["turn"]):
        turn = await spouse.turn(**answer, ask_id=ask["id"])
        facts = (await spouse.show())["facts"]
        assert not {"worker.name", "worker.id_number", "worker.address"} & facts.keys()
        assert (facts["applicant.name"]["value"], facts["applicant.name"]["state"]) == ("王桂兰", "proposed")
        assert turn["ask"]["facts"] == ["applicant.name"]
        await spouse.turn(undo=True)


async def test_whose_card_it_is_asked_whatever_else_waits(spouse):
    """The conclusions from her words stand on a screen of their own."""
    await photographed(spouse, CARD, id_card(spouse))
    turn = (await spouse.show())["turn"]
    while not turn["ask"]["actions"]:
        assert "worker.name" not in turn["ask"]["facts"]
        turn = await spouse.turn(confirm=turn["ask"]["facts"])
    assert turn["ask"]["text"] == "这是受伤的人的身份证吗？"


async def test_whose_card_yes(spouse):
    """It is the husband's: one yes, and nothing is typed."""
    await confirmed(spouse)
    await photographed(spouse, CARD, id_card(spouse))
    await spouse.turn(text="是的")
    facts = (await spouse.show())["facts"]
    assert {facts[fact]["state"] for fact in ("worker.name", "worker.id_number", "worker.address")} == {"held"}


async def test_a_card_that_is_plainly_somebody_elses(spouse):
    """Where the husband's name is known, her card fills only her own box."""
    await confirmed(spouse)
    await spouse.turn(answers={"worker.name": "李志强"})
    await photographed(spouse, CARD, id_card(spouse, name="王桂兰"))
    shown = await spouse.show()
    assert shown["facts"]["applicant.name"]["value"] == "王桂兰"
    assert not {"worker.id_number", "worker.address"} & shown["facts"].keys()
    assert "您自己的" in texts(shown["turn"])


@pytest.mark.parametrize(("kind", "fields"), [(CERTIFICATE, certificate()), (CARD, {})])
async def test_papers_of_a_stranger_fill_nothing(told, kind, fields):
    """A certificate in another name is kept, and said so."""
    await told.turn(answers={"worker.name": "赵永福"})
    await photographed(told, kind, fields or id_card(told))
    shown = await told.show()
    assert not {"diagnosis.date", "worker.id_number", "worker.address"} & shown["facts"].keys()
    assert "不一样" in texts(shown["turn"])
    assert [row["state"] for row in shown["turn"]["uploads"]] == ["read"]


async def test_the_log_says_who_spoke(told):
    """The entry is the picture's; the turn is nobody's act; one revision, one event."""
    before = await told.show()
    await photographed(told, CARD, id_card(told))
    entry = (await told.facts())["worker.name"][-1]
    assert (entry["by"], entry["source"]["kind"], entry["source"]["page"]) == ("reader", "document", 1)
    assert ("reader", "turn", "reader") in await told.client.app.state.parts.db.fetch(AUDIT)
    assert (await told.show())["revision"] == before["revision"] + 1


async def test_a_conversation_that_is_gone(told):
    """The upload's own change is kept all the same."""
    parts = told.client.app.state.parts
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.outbox(NOTICE, NoticeBody("received", told.person_id))
    before = len(await parts.db.fetch(OUTBOX))
    voice = DocumentVoice(told.client.app.state.chat)
    await voice.tell("no-such-conversation", Outcome("u", "ready"), unit.steps)
    await voice.note("no-such-conversation", "u", 1)
    assert len(await parts.db.fetch(OUTBOX)) == before + 1
    assert not voice.is_watched("no-such-conversation")


async def test_an_upload_that_moves_is_an_event(told):
    """Whoever follows hears of it by its own id; the turn they look at stays the one before."""
    turn = (await told.show())["turn"]
    voice = DocumentVoice(told.client.app.state.chat)
    waiting = asyncio.create_task(told.poll(after=turn["seq"], wait=45))
    while not voice.is_watched(told.id):
        await asyncio.sleep(0)
    await voice.note(told.id, "some-upload", 3)
    (event,) = (await waiting)["events"]
    assert (event["type"], event["data"]["id"], event["data"]["revision"]) == ("upload", "some-upload", 3)
    assert (await told.show())["turn"] == turn
    assert (await told.edit(worker__name="李秀英"))["turn"]["seq"] == turn["seq"] + 2


async def test_a_person_and_two_pictures_at_once(told):
    """Nothing is lost and nothing overtakes."""
    first, second = await received(told, CARD, in_talk=True), await received(told, CONTRACT, in_talk=True)
    await asyncio.gather(
        read(told, first, CARD, id_card(told)),
        told.turn(answers={"worker.occupation": "钢筋工"}),
        read(told, second, CONTRACT, contract()),
    )
    shown = await told.show()
    assert {"worker.name", "worker.occupation", "employer.name"} <= shown["facts"].keys()
    assert {row["state"] for row in shown["turn"]["uploads"]} == {"read"}


async def test_staff_find_the_papers_of_a_filed_case(told):
    """The list of materials of the case says the same as the conversation's."""
    await confirmed(told)
    await told.turn(answers=form_of(told))
    await photographed(told, CERTIFICATE, certificate())
    receipt = (await told.submit()).json()
    mine = await told.case(receipt["case_id"])
    staff = await (await as_staff(told.client)).case(receipt["case_id"])
    for case in (mine, staff):
        assert {row["kind"]: row["state"] for row in case["documents"]}[CERTIFICATE] == "read"


async def test_the_log_replays_to_the_same_state(told):
    """With pictures, contradictions and one taken back, a case is rebuilt from its log to the byte."""
    await told.turn(answers={"diagnosis.date": "2026-11-22", "worker.name": "李秀英"})
    await photographed(told, CERTIFICATE, certificate())
    await photographed(told, CARD, id_card(told))
    await told.turn(confirm=["worker.id_number"])
    await photographed(told, CONTRACT, contract())
    await told.turn(undo=True)
    await told.turn(undo=True)
    parts, chat = told.client.app.state.parts, told.client.app.state.chat
    opened = await chat.sessions.open(parts, Caller(told.person_id, "citizen"), told.id)
    chat.sessions.keep(opened, opened.case.revision)
    log = await cases.load_log(parts.db, parts.sealer, opened.case.id)
    env = {"role": opened.role(), "today": opened.today.isoformat(), "matter": "recognition", "account": "citizen"}
    replayed = Ledger.replay(opened.ledger.bundle, log, party=opened.party, env=env)
    stored = await cases.load_case(parts.db, parts.sealer, opened.case.id)
    assert replayed.snapshot() == stored.snapshot
