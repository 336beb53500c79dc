"""Who a person is: matched once and for good, tries counted, and no filing waits for it."""

import socket
import threading
from collections.abc import Iterator
from itertools import count
from uuid import uuid4

import pytest

from api.access.demo_people import demo_people
from api.access.identity import PER_NUMBER, PER_PERSON, find_identity
from api.exchange.simulator import Behaviour, Simulator
from tests.api.access.conftest import SignedIn, as_guest, as_staff, by_phone
from tests.builders import make_phone
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

WORKER, OTHER = demo_people().workers[:2]


@pytest.fixture(scope="module")
def registers() -> Iterator[Simulator]:
    """The simulated registers."""
    simulator = Simulator(socket.create_server(("127.0.0.1", 0)))
    threading.Thread(target=simulator.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield simulator
    simulator.stop()


@pytest.fixture(scope="module")
async def shared(anyio_backend, registers, tmp_path_factory, sqlite_template):
    """A service that asks them and limits nobody; each test talks to it as somebody new."""
    environ = {"YICHUANG_REGISTERS_URL": registers.address, "YICHUANG_LIMITS": "off"}
    folder = tmp_path_factory.mktemp("identity") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, **environ) as opened:
        yield opened


@pytest.fixture(autouse=True)
def calm(registers):
    """Registers that are well and were asked nothing yet."""
    registers.behaviours.clear()
    registers.asked.clear()


@pytest.fixture
def client(shared):
    """A client of the shared service."""
    return shared


@pytest.fixture
async def strict(open_client, registers):
    """A client of a service with its usual limits."""
    async with open_client(YICHUANG_REGISTERS_URL=registers.address) as opened:
        yield opened


NUMBERS = count(1)


async def somebody(client) -> SignedIn:
    """Somebody new, signed in."""
    return await by_phone(client, make_phone(next(NUMBERS)))


async def send(client, person: SignedIn, key: str | None = None, **changed: object):
    """The answer to a check of the first demo worker, unless something else is sent."""
    body = {"name": WORKER.name, "id_number": WORKER.id_number, **changed}
    headers = {**person.headers, "Idempotency-Key": key or uuid4().hex}
    return await client.post("/v1/me/identity", json=body, headers=headers)


async def state(client, person: SignedIn, **changed: object) -> str:
    """What a check says."""
    answer = await send(client, person, **changed)
    assert answer.status_code == 200, answer.text
    return answer.json()["state"]


async def test_the_three_answers(client, registers):
    """Matched, mismatched or unavailable, whatever the register does; afterwards the person's page says so."""
    person = await somebody(client)
    assert (await client.get("/v1/me", headers=person.headers)).json()["identity"] is None
    registers.behaviours.append(Behaviour("failing"))
    assert await state(client, person) == "unavailable"
    registers.behaviours.clear()
    assert await state(client, person, name="别的名字") == "mismatched"
    assert await state(client, person) == "matched"
    assert (await client.get("/v1/me", headers=person.headers)).json()["identity"] == "matched"


async def test_what_was_matched_is_sealed(client):
    """Name and number are in no table readably."""
    person = await somebody(client)
    await state(client, person)
    parts = client.app.state.parts
    own = await find_identity(parts, person.id)
    assert (own.name, own.id_number) == (WORKER.name, WORKER.id_number)
    assert WORKER.name not in repr(own)
    files = b"".join(path.read_bytes() for path in parts.settings.data_dir.glob("*.sqlite3*"))
    assert WORKER.id_number.encode() not in files
    assert WORKER.name.encode() not in files


async def test_a_repeated_request_asks_once(client, registers):
    """The same key gives the first answer again; another body under it is refused."""
    person = await somebody(client)
    assert (await send(client, person, "k")).json() == {"state": "matched"}
    assert (await send(client, person, "k")).json() == {"state": "matched"}
    assert len(registers.asked) == 1
    assert (await send(client, person, "k", name="别的名字")).json()["code"] == "idempotency_key_reused"


@pytest.mark.parametrize(
    ("changed", "pointer", "code"),
    [
        pytest.param({"id_number": WORKER.id_number[:-1] + "9"}, "/id_number", "check_digit", id="check-digit"),
        pytest.param({"id_number": "123"}, "/id_number", "not_an_id_number", id="no-number"),
        pytest.param({"name": "  "}, "/name", "empty", id="no-name"),
        pytest.param({"name": "名" * 51}, "/name", "too_long", id="too-long"),
        pytest.param({"phone": "1"}, "/phone", "unknown_field", id="unknown-field"),
        pytest.param({"name": None}, "/name", "wrong_type", id="null"),
    ],
)
async def test_what_cannot_be_is_refused_before_anybody_is_asked(client, registers, changed, pointer, code):
    """A mistyped number costs no try and reaches no register."""
    answer = await send(client, await somebody(client), **changed)
    assert answer.status_code == 422
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]
    assert registers.asked == []


async def test_small_differences_of_writing_do_not_matter(client):
    """Spaces and a small x are no mismatch."""
    number = f" {WORKER.id_number[:6]} {WORKER.id_number[6:]} ".lower()
    assert await state(client, await somebody(client), name=f" {WORKER.name} ", id_number=number) == "matched"


async def test_tries_are_counted_by_account(strict, registers):
    """Whoever guesses names for a number is stopped, with the time to wait; no register is asked any more."""
    person = await by_phone(strict)
    for number in range(PER_PERSON[0].times):
        assert await state(strict, person, name=f"猜{number}") == "mismatched"
    answer = await send(strict, person)
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert int(answer.headers["retry-after"]) > 0
    assert len(registers.asked) == PER_PERSON[0].times


async def test_tries_are_counted_by_number_too(strict, registers):
    """Many accounts cannot share the guessing."""
    people = [await by_phone(strict, make_phone(number)) for number in range(3)]
    answers = [await send(strict, people[n // 5], name=f"猜{n}") for n in range(PER_NUMBER[0].times)]
    assert {answer.status_code for answer in answers} == {200}
    assert (await send(strict, people[2])).status_code == 429
    assert len(registers.asked) == PER_NUMBER[0].times


async def test_a_window_later_one_may_try_again(strict, clock):
    """A limit is a pause, not an end."""
    person = await by_phone(strict)
    for number in range(PER_PERSON[0].times):
        await state(strict, person, name=f"猜{number}")
    clock.advance(days=1, seconds=1)
    assert await state(strict, await by_phone(strict)) == "matched"


async def test_only_citizens_are_matched(client):
    """Guests sign in first; staff are known by their office; without a token nobody is known."""
    assert (await send(client, await as_guest(client))).json()["code"] == "sign_in_required"
    assert (await send(client, await as_staff(client))).status_code == 403
    answer = await client.post("/v1/me/identity", json={}, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 401


async def test_without_a_key_nothing_happens(client, registers):
    """Like every request with an effect."""
    person = await somebody(client)
    body = {"name": WORKER.name, "id_number": WORKER.id_number}
    answer = await client.post("/v1/me/identity", json=body, headers=person.headers)
    assert answer.json()["code"] == "idempotency_key_required"
    assert registers.asked == []


async def test_a_service_without_registers_says_so(open_client):
    """Unavailable, at once; the rest of the service does not care."""
    async with open_client() as client:
        person = await somebody(client)
        assert await state(client, person) == "unavailable"
        headers = {**person.headers, "Idempotency-Key": "c"}
        started = await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)
        assert started.status_code == 201


async def test_every_check_leaves_its_trace(client):
    """A question, its result and an audit row, by references only."""
    person = await somebody(client)
    await state(client, person, name=OTHER.name)
    parts = client.app.state.parts
    tried = await parts.registers.tried(person.id, "no-case", "worker.name", "zh-CN")
    assert [(each["register"], each["result"]) for each in tried] == [("population", "mismatch")]


async def test_a_name_and_a_number_alone_open_no_register(client, registers):
    """Whoever knows both is matched; until a register compares the phone, nothing personal is asked for them."""
    identity_of = client.app.state.parts.registers.identity_of
    strong, weak = await somebody(client), await somebody(client)
    assert await state(client, strong) == "matched"
    registers.behaviours.append(Behaviour("partial", register="population"))
    assert await state(client, weak) == "matched"
    assert await identity_of(weak.id) is None
    assert (await identity_of(strong.id)).id_number == WORKER.id_number
