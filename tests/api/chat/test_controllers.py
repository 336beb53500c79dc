"""The routes of the guided intake: who is let in, what starts, what another phone finds, how revisions are named."""

from datetime import datetime

import pytest

from flows.cases.events import CHINA
from tests.api.chat import shapes
from tests.api.chat.talk import STORY, Talk, as_guest, as_staff, by_phone, seen

pytestmark = pytest.mark.anyio

READS = ["", "/facts", "/facts/accident.place/why", "/review", "/poll", "/stream"]
WRITES = {
    "/turns": {"text": "你好"},
    "/edits": {"answers": {"accident.place": "工地"}},
    "/submission": {"statement_accepted": True, "signature": "李秀英", "delivery": {"channel": "window"}},
}


async def test_a_story_is_understood_as_the_contract_shows(worker):
    """The contract's own example is held with its words, and only what follows from it is to be confirmed."""
    body = await worker.start(STORY)
    held = {row["fact"]: row["value"] for row in body["turn"]["understood"] if row["state"] == "held"}
    assert held["accident.date"] == "2026-11-23"
    assert held["accident.time"] == "15:00"
    assert held["accident.place"] == "工地二楼"
    assert held["injury.parts"] == "左腿"
    assert body["turn"]["ask"]["widget"] == "confirm"
    assert body["turn"]["outlook"]["ground"] == "R14_1"
    assert body["case_id"] is None


async def test_a_guest_may_talk(shared_client):
    """Nobody needs a phone to begin."""
    guest = await as_guest(shared_client)
    assert (await guest.start(STORY))["turn"]["seq"] == 1


async def test_an_empty_start_asks_who_speaks(worker):
    """Without a role and a text the first question is what the speaker is to the injured person."""
    body = await worker.start()
    assert body["role"] is None
    assert body["turn"]["ask"]["facts"] == ["applicant.relation"]
    assert body["turn"]["understood"] == []
    assert body["facts"] == {}


@pytest.mark.parametrize(
    ("role", "relation"),
    [("worker", "self"), ("union", "union"), ("agent", "agent"), ("employer", "employer"), ("relative", None)],
)
async def test_a_role_given_is_not_asked(worker, role, relation):
    """A role settles the relation, but for a relative, who must say which."""
    body = await worker.start(role=role)
    assert body["role"] == role
    assert body["facts"].get("applicant.relation", {}).get("value") == relation
    assert ("applicant.relation" in body["turn"]["ask"]["facts"]) == (relation is None)


@pytest.mark.parametrize("region", ["330100", "杭州", "成都市武侯区"])
async def test_a_region_given_is_only_proposed(worker, region):
    """Where the page was opened says little about where somebody is insured."""
    body = await worker.start(role="worker", region=region)
    log = await worker.facts()
    assert [row["state"] for row in log["region.insured"]] == ["proposed"]
    assert body["facts"].get("region.insured", {"state": "proposed"})["state"] == "proposed"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/matter"),
        ({"matter": "divorce"}, "/matter"),
        ({"matter": "recognition", "role": "judge"}, "/role"),
        ({"matter": "recognition", "text": "伤" * 2001}, "/text"),
        ({"matter": "recognition", "text": 7}, "/text"),
        ({"matter": "recognition", "region": "月球"}, "/region"),
        ({"matter": "recognition", "texts": "摔伤了"}, "/texts"),
    ],
    ids=["no-matter", "unknown-matter", "unknown-role", "text-too-long", "text-of-number", "nowhere", "unknown-field"],
)
async def test_a_start_that_cannot_be(worker, body, pointer):
    """Refused with its place, and nothing is started."""
    answer = await worker.post("/v1/conversations", body)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert seen(await worker.get("/v1/conversations"), shapes.CONVERSATIONS)["items"] == []


@pytest.mark.parametrize("matter", ["appraisal", "reappraisal", "review", "benefits", "enquiry"])
async def test_a_matter_not_served_yet_says_so(worker, matter):
    """501 with what to do meanwhile, for a matter of the contract that is not built yet."""
    answer = await worker.post("/v1/conversations", {"matter": matter})
    assert (answer.status_code, answer.json()["code"]) == (501, "not_built")


async def test_a_start_needs_a_key(told):
    """A POST that creates or changes anything is refused without an Idempotency-Key."""
    for path, body in (("", {"matter": "recognition"}), *WRITES.items()):
        address = told.path() + path if path else "/v1/conversations"
        answer = await told.client.post(address, json=body, headers=told.headers)
        assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_required")


async def test_another_phone_goes_on(told, shared_client):
    """The whole state, the question included, is the same on any phone of the same person."""
    before = await told.show()
    other = await by_phone(shared_client, told.number)
    other.id = told.id
    assert other.token != told.token
    assert await other.show() == before
    await other.turn(confirm=before["turn"]["ask"]["facts"])
    assert (await told.show())["turn"]["seq"] == before["turn"]["seq"] + 1


async def test_a_foreign_conversation_does_not_exist(told, shared_client):
    """Another person, a guest and staff get the same 404 as for a conversation that never was."""
    for stranger in (await by_phone(shared_client), await as_guest(shared_client), await as_staff(shared_client)):
        for path in READS:
            foreign = await stranger.get(told.path() + path)
            unknown = await stranger.get(f"/v1/conversations/{'x' * len(told.id)}{path}")
            assert (foreign.status_code, unknown.status_code) == (404, 404)
            assert _without_trace(foreign) == _without_trace(unknown)
        for path, body in WRITES.items():
            answer = await stranger.post(told.path() + path, body)
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await told.show())["turn"]["seq"] == 1


async def test_nobody_without_a_token(told, shared_client):
    """401 on every route, with what to do."""
    stranger = Talk(shared_client, "x" * 43, {"id": ""})
    for path in READS:
        assert (await stranger.get(told.path() + path)).status_code == 401
    for path, body in {"": {"matter": "recognition"}, **WRITES}.items():
        answer = await stranger.post((told.path() if path else "/v1/conversations") + path, body)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_my_conversations_newest_first(free_client, clock):
    """In pages, each once, with the case only when one was filed."""
    worker, ids = await by_phone(free_client), []
    for _ in range(5):
        await worker.start(role="worker")
        ids.append(worker.id)
        clock.advance(seconds=1)
    found, cursor = [], str(2**62)
    while cursor is not None:
        answer = await worker.get(f"/v1/conversations?limit=2&cursor={cursor}")
        page = seen(answer, shapes.CONVERSATIONS)
        found += page["items"]
        cursor = page["next_cursor"]
    assert [row["id"] for row in found] == ids[::-1]
    assert {row["case_id"] for row in found} == {None}


async def test_a_revision_is_also_an_etag(told):
    """GET and POST name the same revision in body and header, and a turn that changes something moves it on."""
    answer = await told.get(told.path())
    revision = answer.json()["revision"]
    assert answer.headers["etag"] == f'"r{revision}"'
    turn = await told.try_turn({"answers": {"worker.name": "李秀英"}}, headers={"If-Match": f'"r{revision}"'})
    assert turn.headers["etag"] == f'"r{revision + 1}"'
    assert turn.json()["revision"] == revision + 1


@pytest.mark.parametrize("etag", ['"r99"', '"r0"', "r1", "nonsense", 'W/"r1"'])
async def test_a_stale_revision_changes_nothing(told, etag):
    """If-Match is honoured on turns, edits and the submission: 412, and all is as before."""
    before = await told.show()
    for path, body in WRITES.items():
        answer = await told.post(told.path() + path, body, **{"If-Match": etag})
        assert (answer.status_code, answer.json()["code"]) == (412, "revision_stale")
    assert await told.show() == before


async def test_any_revision_will_do(told):
    """If-Match: * takes whatever there is, as RFC 9110 says."""
    assert (await told.try_turn({"text": "我是木工"}, headers={"If-Match": "*"})).status_code == 200


async def test_nothing_personal_in_an_address(told):
    """What somebody told is never part of a link the service gives out."""
    await told.turn(answers={"worker.name": "李秀英", "worker.id_number": told.id_number})
    text = (await told.get(told.path())).text
    links = [part.split('"')[0] for part in text.split("http")[1:]]
    assert not [link for link in links if told.id_number in link or "李秀英" in link]


def _without_trace(answer) -> dict:
    return {**answer.json(), "trace_id": ""}


async def test_nobody_is_called_late_while_a_festival_holds_back_the_last_day(client, clock):
    """A year that ends on 16 February 2026 has the first worked day after the festival; the day after it is over."""
    clock.now = datetime(2026, 2, 24, 23, 59, tzinfo=CHINA)
    talk = await by_phone(client)
    await talk.start(role="worker")
    turn = await talk.turn(answers={"accident.date": "2025-02-16"})
    (year,) = turn["outlook"]["limits"]
    assert (year["due"], year["safe_due"], year["days_left"]) == ("2026-02-24", "2026-02-16", 0)
    assert not [reply for reply in turn["replies"] if "一年" in reply["text"]]
    clock.advance(minutes=1)
    assert (await talk.show())["turn"]["outlook"]["limits"][0]["state"] == "overdue"
    await talk.start(role="worker")
    turn = await talk.turn(answers={"accident.date": "2025-02-16"})
    assert [reply["kind"] for reply in turn["replies"] if "一年多" in reply["text"]] == ["warning"]
