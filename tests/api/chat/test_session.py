"""Whose side a speaker is on follows from what they say, and all they said before goes with them."""

import pytest

from api.cases.store import OF_WORKER
from api.cases.tables import Party
from api.db.statements import Statement, arg
from tests.api.chat import shapes
from tests.api.chat.talk import by_phone, seen
from tests.builders import make_id_number

pytestmark = pytest.mark.anyio

STORY = "昨天下午三点在车间被机器压伤右手"
PARTIES = Statement(
    "test.parties_of_case",
    Party.raw("SELECT person_id, party, role FROM party WHERE case_id = {}", arg("case_id")),
)


def limits(turn: dict) -> set[str]:
    """The periods a turn shows."""
    return {row["id"] for row in turn["outlook"]["limits"]}


async def finish(talk) -> dict:
    """Declines whatever is still asked, and files."""
    turn = (await talk.show())["turn"]
    while turn["ask"] is not None:
        turn = await talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    return seen(await talk.submit("王经理"), shapes.RECEIPT)


@pytest.fixture
async def turned(worker):
    """Somebody who told the story without saying who they are, and then says they are of the employer."""
    body = await worker.start("员工" + STORY)
    assert body["role"] is None
    await worker.turn(answers={"worker.name": "张建国"})
    await worker.turn(answers={"applicant.relation": "employer"})
    return worker


async def test_what_was_said_moves_to_the_employers_side(turned):
    """Every word stands under the employer; none is left under the worker, and none is lost."""
    log = await turned.facts()
    for fact, rows in log.items():
        newest = {row["party"]: row["state"] for row in rows}
        assert newest.get("worker", "withdrawn") == "withdrawn", fact
        assert newest["employer"] in ("held", "proposed"), fact
    assert (await turned.show())["facts"]["worker.name"]["value"] == "张建国"


async def test_the_employers_period_is_shown(turned):
    """Thirty days, and not the worker's year, which is nothing of theirs."""
    body = await turned.show()
    assert body["role"] == "employer"
    assert limits(body["turn"]) == {"T03"}


async def test_nothing_said_is_asked_again(turned):
    """Moving to another side is no reason to ask anything again."""
    told = {"worker.name", "accident.date", "accident.place", "accident.cause", "injury.parts", "applicant.relation"}
    turn = (await turned.show())["turn"]
    while turn["ask"] is not None:
        assert not told & set(turn["ask"]["facts"])
        turn = await turned.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))


async def test_the_part_is_settled_at_the_filing(turned, shared_client):
    """The party table says employer, and the case shows the employer's periods."""
    receipt = await finish(turned)
    rows = await shared_client.app.state.parts.db.fetch(PARTIES, (receipt["case_id"],))
    assert [tuple(row) for row in rows] == [(turned.person_id, "employer", "employer")]
    case = await turned.case(receipt["case_id"])
    assert {"T03", "T05"} <= {row["id"] for row in case["limits"]}
    assert "T04" not in {row["id"] for row in case["limits"]}
    assert case["timeline"][0]["by_role"] == "employer"


async def test_a_replay_of_the_moving_turn(worker):
    """The first answer to the byte, also where the turn changed sides."""
    await worker.start("员工" + STORY)
    key, body = "the-moving-turn", {"answers": {"applicant.relation": "employer"}}
    first = await worker.try_turn(body, key=key)
    await worker.turn(answers={"worker.name": "张建国"})
    assert (await worker.try_turn(body, key=key)).content == first.content


@pytest.mark.parametrize(
    ("chosen", "relation", "role"),
    [
        ("worker", "employer", "employer"),
        ("employer", "self", "worker"),
        ("relative", "employer", "employer"),
        ("agent", "employer", "employer"),
    ],
)
async def test_who_chose_a_role_and_corrects_it_keeps_what_they_said(worker, chosen, relation, role):
    """Whoever looks next, the same phone or another, finds all of it on the new side; taken back, on the old one."""
    before = (await worker.start("我" + STORY, role=chosen))["facts"]
    key, body = "the-correction", {"answers": {"applicant.relation": relation}}
    first = await worker.try_turn(body, key=key)
    assert (await worker.try_turn(body, key=key)).content == first.content
    moved = await worker.show()
    assert (moved["role"], moved["turn"]["ask"]) == (role, first.json()["ask"])
    assert before.keys() - {"applicant.relation"} <= moved["facts"].keys()
    await worker.turn(undo=True)
    assert (await worker.show())["facts"] == before


async def test_a_guess_moves_nobody(worker):
    """A relation that is only proposed leaves the speaker where they are, and is shown to be confirmed."""
    body = await worker.start("昨天下午三点在工地二楼摔下来，左腿骨折")
    assert body["facts"]["applicant.relation"] == {"value": "self", "display": "本人", "state": "proposed"}
    assert limits(body["turn"]) == {"T04"}
    turn = await worker.turn(answers={"applicant.relation": "employer"})
    assert limits(turn) == {"T03"}


async def test_back_again(turned):
    """Whoever corrects themselves is on the worker's side again, with all they said."""
    before = (await turned.show())["facts"]
    turn = (await turned.edit(applicant__relation="spouse"))["turn"]
    body = await turned.show()
    assert (body["role"], limits(turn)) == ("relative", {"T04"})
    assert {fact for fact in before if fact not in body["facts"]} == set()


@pytest.mark.parametrize(
    ("role", "said", "side"),
    [
        ("employer", "我们厂的工人" + STORY, "T03"),
        ("worker", "我" + STORY, "T04"),
        ("union", "我们单位的职工" + STORY, "T04"),
        ("agent", "我的当事人" + STORY, "T04"),
    ],
)
async def test_a_role_chosen_at_the_start_stands(worker, role, said, side):
    """What a person chose is not read otherwise out of their story."""
    body = await worker.start(said, role=role)
    assert (body["role"], limits(body["turn"])) == (role, {side})


@pytest.mark.parametrize(
    ("text", "relation", "role"),
    [
        ("我老公" + STORY, "spouse", "relative"),
        ("我爸" + STORY, "child", "relative"),
        ("我儿子" + STORY, "parent", "relative"),
        ("我" + STORY, "self", "worker"),
        ("我们公司的员工" + STORY, "employer", "employer"),
    ],
)
async def test_who_speaks_is_understood(worker, text, relation, role):
    """The kin named is the one who was hurt; the value is what the speaker is to them."""
    body = await worker.start(text)
    assert (body["facts"]["applicant.relation"]["value"], body["role"]) == (relation, role)


async def test_two_conversations_of_one_person_are_two_files(worker):
    """A second accident is told apart from the first."""
    await worker.start("我" + STORY)
    first = worker.id
    await worker.start("我上个月15号在工地摔伤了左腿")
    second = await worker.show()
    assert second["id"] != first
    assert second["facts"]["accident.date"]["value"] == "2026-10-15"
    worker.id = first
    assert (await worker.show())["facts"]["accident.date"]["value"] == "2026-11-23"


async def test_nobody_waits_for_another_case(shared_client):
    """The queue of one case is gone when nobody acts on it."""
    talk = await by_phone(shared_client)
    await talk.start("我" + STORY)
    assert shared_client.app.state.chat.sessions._locks == {}


async def test_the_index_of_the_worker_follows_their_number(told):
    """Staff find a case by the number it holds now: not by one that was corrected, nor one taken back."""
    parts = told.client.app.state.parts

    async def found_by(number: str) -> list[str]:
        index = parts.sealer.index(number, purpose="id_number")
        return [row_id for (row_id,) in await parts.db.fetch(OF_WORKER, (index, "recognition"))]

    first, second = told.id_number, make_id_number(told.number, "19700101")
    await told.turn(answers={"worker.id_number": first})
    assert len(await found_by(first)) == 1
    await told.turn(answers={"worker.occupation": "钢筋工"})
    assert len(await found_by(first)) == 1
    await told.turn(answers={"worker.id_number": second})
    assert (await found_by(first), len(await found_by(second))) == ([], 1)
    await told.turn(answers={"worker.id_number": None})
    assert await found_by(second) == []
