"""Everything of mine as one JSON: whole, mine alone, and nothing set aside shown as current."""

import pytest

from api.access.policy import Caller
from api.chat.store import INSERT_CONVERSATION
from api.export import _mine
from tests.api.chat.talk import STORY, as_guest, by_phone, form_of
from tests.api.documents.sending import SAMPLES, hand_in, remove
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def free_client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of a service that limits nobody; each test talks to it as somebody new."""
    folder = tmp_path_factory.mktemp("export") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


async def export(person) -> dict:
    """What the person gets."""
    answer = await person.get("/v1/me/export")
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


async def test_all_of_mine_is_in_it(free_client):
    """Every conversation with its words, facts and their history, every case, every notice."""
    worker = await by_phone(free_client)
    await worker.start(STORY)
    draft = worker.id
    await worker.start(STORY)
    await worker.turn(text="是的")
    await worker.turn(answers=form_of(worker))
    receipt = (await worker.submit()).json()
    body = await export(worker)
    assert {row["id"] for row in body["conversations"]} == {draft, worker.id}
    mine = next(row for row in body["conversations"] if row["id"] == worker.id)
    assert mine["turns"][0]["said"] == STORY
    assert mine["facts"] == (await worker.show())["facts"]
    assert {row["fact"]: row["assertions"] for row in mine["log"]} == await worker.facts()
    assert mine["case_id"] == receipt["case_id"]
    assert [case["case_no"] for case in body["cases"]] == [receipt["case_no"]]
    assert body["person"]["phone"] == worker.phone
    assert body["person"]["identity"] is None


async def test_what_was_set_aside_is_not_current(free_client):
    """A parked value is marked so, and stands under no other state."""
    worker = await by_phone(free_client)
    await worker.start(STORY)
    await worker.turn(answers={"employment.insured": True, "region.insured": {"text": "杭州"}})
    await worker.turn(answers={"employment.insured": False})
    (row,) = (await export(worker))["conversations"]
    assert row["facts"]["region.insured"]["state"] == "parked"
    current = {name for name, fact in row["facts"].items() if fact["state"] in ("held", "proposed")}
    assert "region.insured" not in current


async def test_nothing_of_others_is_in_it(free_client):
    """Two people, two exports."""
    worker, other = await by_phone(free_client), await by_phone(free_client)
    await worker.start(STORY)
    await other.start("昨天在食堂滑倒，右手骨折")
    body = await export(other)
    assert [row["id"] for row in body["conversations"]] == [other.id]
    assert STORY not in str(body)


async def test_a_guest_may_take_their_words_along(free_client):
    """Without a sign-in too: what one told is one's own."""
    guest = await as_guest(free_client)
    await guest.start(STORY)
    body = await export(guest)
    assert [row["turns"][0]["said"] for row in body["conversations"]] == [STORY]
    assert body["person"]["kind"] == "guest"
    assert (body["cases"], body["notices"], body["accesses"]) == ([], [], [])


async def test_what_was_handed_in_is_listed(free_client):
    """Each upload once with what is known of it, and none that was taken back or is somebody else's."""
    worker, other = await by_phone(free_client), await by_phone(free_client)
    voices = [SAMPLES["audio/amr"] + bytes([number]) for number in range(3)]
    kept = [await hand_in(worker, voice, media_type="", filename="x") for voice in voices[:2] * 2]
    gone = await hand_in(worker, voices[2], media_type="", filename="x")
    await remove(worker, gone["id"])
    body = await export(worker)
    assert sorted(row["id"] for row in body["uploads"]) == sorted(each["id"] for each in kept)
    assert (await export(other))["uploads"] == []


async def test_whoever_told_nothing_gets_an_empty_copy(free_client):
    """Empty lists, not an error."""
    body = await export(await by_phone(free_client))
    assert (body["conversations"], body["cases"], body["notices"]) == ([], [], [])


async def test_many_conversations_each_once(free_client):
    """More than one page of the store: none is left out and none comes twice."""
    worker = await by_phone(free_client)
    parts = free_client.app.state.parts
    rows = [
        INSERT_CONVERSATION.step(
            rows=1, id=f"c{number:03d}", case_id="case", person_id=worker.person_id, matter="recognition", role=None,
            state="open", locale="zh-CN", created_at=number, updated_at=number // 2, head=0,
        )
        for number in range(250)
    ]  # fmt: skip
    await parts.db.commit(rows)
    caller = Caller(worker.person_id, "citizen")
    assert sorted(row.id for row in await _mine(parts, caller)) == [f"c{number:03d}" for number in range(250)]
