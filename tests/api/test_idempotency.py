"""A repeated request has one effect and gets the first answer again."""

import asyncio
import json
from datetime import timedelta

import pytest
from litestar import Request

from api.access.policy import Caller
from api.db.errors import DuplicateKey, StaleRevision
from api.db.statements import Statement
from api.db.tables import Idempotency
from api.errors import Problem
from api.idempotency import KEPT, Pending, Replay, begin, canonical, once, purge, read_key
from api.transaction import UnitOfWork
from tests.api.access.conftest import as_guest, send_grant
from tests.api.db.units import COUNT, add_turn, move_head

pytestmark = pytest.mark.anyio

ME, OTHER = Caller("me", "guest"), Caller("other", "guest")
RECORDS = Statement("test.records", Idempotency.raw("SELECT key, sealed FROM idempotency"))
BODY = b'{"text": "left leg"}'


def asking(key: str | None = "key-1", template: str = "/v1/things", method: str = "POST", **ids: str) -> Request:
    """A request with this key, to this route."""
    headers = [] if key is None else [(b"idempotency-key", key.encode("latin-1"))]
    scope = {"type": "http", "method": method, "headers": headers, "path_template": template, "path_params": ids}
    return Request(scope)


class Act:
    """Adds a turn together with the record of its answer, and counts."""

    def __init__(self, parts) -> None:
        self._parts = parts
        self.times = 0

    async def __call__(self, pending: Pending) -> str:
        self.times += 1
        unit = UnitOfWork(now=self._parts.clock(), sealer=self._parts.sealer)
        unit.add(add_turn("c", self.times))
        answer = f"answer {self.times}"
        unit.idempotency(pending.step("body", 201, answer.encode()))
        await unit.commit(self._parts.db)
        return answer


def heard(answer: str | Replay) -> str:
    """What the client reads, the first time or again."""
    return answer.body.decode() if isinstance(answer, Replay) else answer


async def refused(awaitable) -> str:
    """The code this is refused with."""
    with pytest.raises(Problem) as caught:
        await awaitable
    return caught.value.code


async def test_the_same_request_again(parts):
    """One effect; the second time the first answer, with its status."""
    act = Act(parts)
    first = await once(parts, ME, asking(), BODY, act)
    again = await once(parts, ME, asking(), BODY, act)
    assert (heard(first), heard(again), act.times) == ("answer 1", "answer 1", 1)
    assert (again.status, again.kind) == (201, "body")
    assert await parts.db.fetch_one(COUNT) == (1,)


@pytest.mark.parametrize(
    "body", [b'{"text":"left leg"}', b' {\n "text" : "left leg" } ', b'{"text": "left\\u0020leg"}']
)
async def test_spaces_and_escapes_make_no_difference(parts, body):
    """The same content written another way is the same request."""
    act = Act(parts)
    await once(parts, ME, asking(), BODY, act)
    assert heard(await once(parts, ME, asking(), body, act)) == "answer 1"


@pytest.mark.parametrize("body", [b'{"text": "right leg"}', b"{}", b"", b"no json"])
async def test_another_body_under_the_same_key(parts, body):
    """422 and no effect."""
    act = Act(parts)
    await once(parts, ME, asking(), BODY, act)
    assert await refused(once(parts, ME, asking(), body, act)) == "idempotency_key_reused"
    assert act.times == 1


@pytest.mark.parametrize(
    ("caller", "request_"),
    [
        (OTHER, asking()),
        (ME, asking(template="/v1/others")),
        (ME, asking(method="PATCH")),
        (ME, asking(id="7")),
        (ME, asking("key-2")),
    ],
    ids=["another person", "another route", "another method", "another thing", "another key"],
)
async def test_a_key_belongs_to_one_person_and_route(parts, caller, request_):
    """Nobody reads another's answer, and two routes do not meet."""
    act = Act(parts)
    await once(parts, ME, asking(), BODY, act)
    assert await once(parts, caller, request_, BODY, act) == "answer 2"


async def test_while_the_first_is_under_way(parts):
    """409 for the same request, 422 for another body; afterwards the answer."""
    begun, may_end = asyncio.Event(), asyncio.Event()
    act = Act(parts)

    async def slow(pending: Pending) -> str:
        begun.set()
        await may_end.wait()
        return await act(pending)

    first = asyncio.create_task(once(parts, ME, asking(), BODY, slow))
    await begun.wait()
    assert await refused(once(parts, ME, asking(), BODY, act)) == "in_flight"
    assert await refused(once(parts, ME, asking(), b"{}", act)) == "idempotency_key_reused"
    assert heard(await once(parts, OTHER, asking(), b"{}", act)) == "answer 1"
    may_end.set()
    assert await first == "answer 2"
    assert heard(await once(parts, ME, asking(), BODY, act)) == "answer 2"


async def test_a_refused_request_may_be_sent_again(parts):
    """What failed had no effect and holds no key."""
    act = Act(parts)

    async def failing(pending: Pending) -> str:
        unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
        unit.idempotency(pending.step("body", 201, b"never"))
        unit.add(move_head("nobody", 3))
        await unit.commit(parts.db)
        return "never"

    for _ in range(2):
        with pytest.raises(StaleRevision):
            await once(parts, ME, asking(), BODY, failing)
    assert await parts.db.fetch(RECORDS) == []
    assert await once(parts, ME, asking(), BODY, act) == "answer 1"


async def test_a_caller_who_went_away_holds_no_key(parts):
    """A request broken off can be repeated."""
    act, begun = Act(parts), asyncio.Event()

    async def endless(_pending: Pending) -> str:
        begun.set()
        await asyncio.Event().wait()
        return ""

    first = asyncio.create_task(once(parts, ME, asking(), BODY, endless))
    await begun.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert await once(parts, ME, asking(), BODY, act) == "answer 1"


async def test_another_process_was_faster(parts):
    """Its record stops our unit, and its answer is given."""
    act = Act(parts)
    theirs = await begin(parts, ME, asking(), BODY)
    theirs.release()
    ours = await begin(parts, ME, asking(), BODY)
    with ours:
        await act(theirs)
        with pytest.raises(DuplicateKey):
            await act(ours)
        replay = await ours.first_answer()
    assert replay.body == b"answer 1"
    assert await parts.db.fetch_one(COUNT) == (1,)

    async def late(pending: Pending) -> str:
        # The same, seen by `once`: the record came between its look and its unit.
        await parts.db.commit([pending.step("body", 201, b"theirs")])
        return await act(pending)

    again = await once(parts, ME, asking("key-2"), BODY, late)
    assert again.body == b"theirs"


async def test_a_double_row_of_another_kind_is_no_replay(parts):
    """Only the record of an answer is one."""

    async def clashing(pending: Pending) -> str:
        unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
        unit.idempotency(pending.step("body", 201, b"x"))
        unit.add(add_turn("c", 1), add_turn("c", 1))
        await unit.commit(parts.db)
        return "never"

    with pytest.raises(DuplicateKey):
        await once(parts, ME, asking(), BODY, clashing)


async def test_answers_are_kept_seven_days(parts, clock):
    """To the moment; then the key may mean something new."""
    act = Act(parts)
    await once(parts, ME, asking(), BODY, act)
    clock.advance(seconds=KEPT.total_seconds())
    await purge(parts)
    assert heard(await once(parts, ME, asking(), BODY, act)) == "answer 1"
    clock.advance(seconds=1)
    await purge(parts)
    assert timedelta(days=7) == KEPT
    assert await once(parts, ME, asking(), BODY, act) == "answer 2"


async def test_neither_answer_nor_key_nor_person_lies_open(parts):
    """The record is sealed to its own place, under a hash."""
    await once(parts, Caller("person-13800000001", "citizen"), asking("key-13800000001"), BODY, Act(parts))
    ((key, sealed),) = await parts.db.fetch(RECORDS)
    assert "13800000001" not in key
    assert b"answer" not in sealed
    assert parts.sealer.open(sealed, place=f"idempotency|{key}|body") == b"answer 1"
    assert repr(Replay("body", 201, b"secret")) == "Replay(body, 201)"


async def test_an_answer_is_of_a_known_kind(parts):
    """A misspelt kind would be found a week too late."""
    with await begin(parts, ME, asking(), BODY) as pending, pytest.raises(ValueError, match="body or turn"):
        pending.step("bodies", 201, b"")


@pytest.mark.parametrize("key", ["a", "1", "8e03978e-40d5-43dd-bc93-6894a57f9324", '"quoted"', "x" * 255])
def test_what_may_be_a_key(key):
    """Whatever a client numbers its requests with."""
    assert read_key(asking(key)) == key


@pytest.mark.parametrize("key", ["", " ", "a b", "x" * 256, "张".encode().decode("latin-1"), "a\tb"])
def test_what_is_no_key(key):
    """Named by its place, not repeated."""
    with pytest.raises(Problem) as caught:
        read_key(asking(key))
    assert [field.pointer for field in caught.value.errors] == ["/Idempotency-Key"]


def test_no_key_and_two_keys():
    """One is needed, and only one."""
    for headers, code in (([], "idempotency_key_required"), ([(b"idempotency-key", b"a")] * 2, "invalid")):
        with pytest.raises(Problem) as caught:
            read_key(Request({"type": "http", "headers": headers}))
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (b'{"a":1,"b":[1,2]}', b'{"b":[1,2],"a":1}', True),
        (b'{"a":{"y":1,"x":2}}', b'{"a":{"x":2,"y":1}}', True),
        (b'{"a":[1,2]}', b'{"a":[2,1]}', False),
        (b'{"a":"1"}', b'{"a":1}', False),
        (b'{"a":null}', b"{}", False),
        (b"x", b"x ", False),
    ],
)
def test_one_form_of_a_body(one, other, same):
    """Names in any order, lists in theirs."""
    assert (canonical(one) == canonical(other)) is same


async def test_over_http(client):
    """A conversation begun twice is one conversation; without a key there is none."""
    guest = await as_guest(client)
    body = {"matter": "recognition", "text": "昨天下午三点多在工地二楼摔下来，左腿骨折"}
    bare = await client.post("/v1/conversations", json=body, headers=guest.headers)
    assert (bare.status_code, bare.json()["code"]) == (400, "idempotency_key_required")
    headers = {**guest.headers, "Idempotency-Key": "begin"}
    first, again = [await client.post("/v1/conversations", json=body, headers=headers) for _ in range(2)]
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    other = await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    items = (await client.get("/v1/conversations", headers=guest.headers)).json()["items"]
    assert [item["id"] for item in items] == [first.json()["id"]]


async def test_a_repeated_turn_over_http(client):
    """Its answer is made from the ledger again and is the same, also after another turn; twenty at once are one."""
    guest = await as_guest(client)
    headers = {**guest.headers, "Idempotency-Key": "begin"}
    begun = (await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)).json()
    turns = f"/v1/conversations/{begun['id']}/turns"

    async def say(text: str, key: str):
        return await client.post(turns, json={"text": text}, headers={**guest.headers, "Idempotency-Key": key})

    answers = await asyncio.gather(*(say("昨天下午三点多在工地摔下来", "one") for _ in range(20)))
    statuses = {answer.status_code for answer in answers}
    assert statuses <= {200, 409}
    first = next(answer for answer in answers if answer.status_code == 200)
    await say("送到市一医院，左小腿骨折", "two")
    again = await say("昨天下午三点多在工地摔下来", "one")
    assert json.loads(again.content) == json.loads(first.content)
    poll = await client.get(f"/v1/conversations/{begun['id']}/poll", headers=guest.headers)
    assert [event["type"] for event in poll.json()["events"]] == ["turn"] * 3


async def test_sign_in_needs_no_key_and_stores_no_token(client):
    """Asking twice gives two pairs, and no answer is kept to be given again."""
    first, second = [(await send_grant(client, "guest")).json() for _ in range(2)]
    assert first["access_token"] != second["access_token"]
    assert await client.app.state.parts.db.fetch(RECORDS) == []
