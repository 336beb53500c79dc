"""Who comes to act for an employer: by the register or a member's invitation, and never by a guess."""

import socket
import threading
from collections.abc import Iterator
from itertools import count
from uuid import uuid4

import pytest

from api.access.demo_people import BUILDER, MACHINES, TRANSPORT, demo_people
from api.access.employers import INVITATION_LIVES, PER_PERSON
from api.db.statements import Statement, arg
from api.exchange.simulator import Behaviour, Simulator
from api.oversight.tables import Audit
from tests.api.access.conftest import SignedIn, as_guest, as_staff, by_phone
from tests.builders import make_credit_code, make_phone
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

BOSS, AGENT, CARRIER = demo_people().representatives[:3]
WORKER = demo_people().workers[0]
NUMBERS = count(700)
_AUDITED = Statement(
    "test.audited",
    Audit.raw("SELECT action, object, purpose, result FROM audit WHERE actor = {} ORDER BY at, id", arg("actor")),
)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    """The simulated registers."""
    simulator = Simulator(socket.create_server(("127.0.0.1", 0)))
    threading.Thread(target=simulator.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield simulator
    simulator.stop()


@pytest.fixture
def registers(simulator) -> Simulator:
    """The same, well and asked nothing."""
    simulator.behaviours.clear()
    simulator.asked.clear()
    return simulator


@pytest.fixture(scope="module")
def calendar() -> FrozenClock:
    """The clock of the shared service."""
    return FrozenClock()


@pytest.fixture(scope="module")
async def shared(anyio_backend, calendar, simulator, tmp_path_factory, sqlite_template):
    """A service that asks them and limits nobody; each test talks to it as somebody new."""
    environ = {"YICHUANG_REGISTERS_URL": simulator.address, "YICHUANG_LIMITS": "off"}
    folder = tmp_path_factory.mktemp("employers") / "data"
    async with open_service(folder, calendar, tables=sqlite_template, **environ) as opened:
        yield opened


@pytest.fixture
def client(shared, registers):
    """A client of the shared service, its registers well."""
    return shared


async def send(client, person: SignedIn, path: str, body: dict | None = None, key: str | None = None):
    """The answer to a POST with an effect."""
    headers = {**person.headers, "Idempotency-Key": key or uuid4().hex}
    return await client.post(path, json=body or {}, headers=headers)


async def join(client, person: SignedIn, credit_code: str = BUILDER, key: str | None = None, **body: object):
    """The answer to somebody who wants to join."""
    return await send(client, person, f"/v1/employers/{credit_code}/members", body, key)


async def invite(client, person: SignedIn, credit_code: str = BUILDER, key: str | None = None):
    """The answer to somebody who wants to invite."""
    return await send(client, person, f"/v1/employers/{credit_code}/invitations", None, key)


async def somebody(client) -> SignedIn:
    """Somebody new, signed in."""
    return await by_phone(client, make_phone(next(NUMBERS)))


async def matched(client, who) -> SignedIn:
    """Somebody new, matched as one of the demo's people."""
    person = await somebody(client)
    answer = await send(client, person, "/v1/me/identity", {"name": who.name, "id_number": who.id_number})
    assert answer.json() == {"state": "matched"}
    return person


async def joined(client, who=BOSS) -> SignedIn:
    """A member by the register."""
    person = await matched(client, who)
    assert (await join(client, person, who.employer_credit_code)).status_code == 201
    return person


def state(answer) -> tuple:
    """What somebody became."""
    assert answer.status_code == 201, answer.text
    body = answer.json()
    return body["state"], body["role"]


def faults(answer) -> list[tuple[str, str]]:
    """What in a request cannot be."""
    assert answer.status_code == 422, answer.text
    return [(each["pointer"], each["code"]) for each in answer.json()["errors"]]


# --- by the register ---


@pytest.mark.parametrize("who", [BOSS, AGENT], ids=lambda who: who.role)
async def test_whom_the_register_names_is_a_member(client, who):
    """The legal representative and the registered agent join at once, under the name the register has."""
    answer = await join(client, await matched(client, who), who.employer_credit_code)
    assert answer.status_code == 201
    assert answer.json() == {
        "credit_code": BUILDER, "name": "杭州云栖谷建筑有限公司", "state": "member", "role": who.role,
    }  # fmt: skip


async def test_joining_twice_changes_nothing(client, registers):
    """The same key or another one: the same answer, and the register is asked once."""
    person = await matched(client, BOSS)
    registers.asked.clear()
    answers = [await join(client, person, key=key) for key in ("once", "once", "other")]
    assert {answer.text for answer in answers} == {answers[0].text}
    assert [asked["register"] for asked in registers.asked] == ["market"]


@pytest.mark.parametrize(
    ("who", "credit_code"),
    [
        pytest.param(WORKER, BUILDER, id="a worker of the employer"),
        pytest.param(BOSS, TRANSPORT, id="the boss of another"),
        pytest.param(BOSS, make_credit_code(5), id="an employer nobody knows"),
    ],
)
async def test_whom_it_does_not_name_stays_outside(client, who, credit_code):
    """Foreign and unknown are the same 404, which says how to get in."""
    answer = await join(client, await matched(client, who), credit_code)
    assert (answer.status_code, answer.json()["code"]) == (404, "employer_not_matched")
    assert "邀请码" in answer.json()["detail"]


async def test_who_did_not_show_who_they_are(client, registers):
    """The register is not asked about a nameless account."""
    answer = await join(client, await somebody(client))
    assert (answer.status_code, answer.json()["code"]) == (403, "identity_required")
    assert registers.asked == []


@pytest.mark.parametrize("code", [BUILDER[:-1] + "A", "123", BUILDER + "1", "名" * 18], ids=str)
async def test_a_mistyped_code(client, registers, code):
    """The check digit is looked at before anybody is asked, at joining and at inviting."""
    person = await matched(client, BOSS)
    registers.asked.clear()
    for answer in (await join(client, person, code), await invite(client, person, code)):
        assert faults(answer) == [("/credit_code", "check_digit")]
    assert registers.asked == []


async def test_small_letters_are_the_same_code(client):
    """As people type it."""
    assert (await join(client, await matched(client, BOSS), BUILDER.lower())).json()["credit_code"] == BUILDER


@pytest.mark.parametrize("mode", ["failing", "malformed", "partial"])
async def test_while_the_register_is_away_one_is_pending(client, registers, mode):
    """Pending gives nothing, and asking again once the register is back makes a member of it."""
    person = await matched(client, BOSS)
    registers.behaviours.append(Behaviour(mode, "market"))
    assert state(await join(client, person)) == ("pending", None)
    assert state(await join(client, person)) == ("pending", None)
    assert (await invite(client, person)).status_code == 404
    registers.behaviours.clear()
    assert state(await join(client, person)) == ("member", BOSS.role)


async def test_who_could_not_be_matched_waits_too(client, registers):
    """Where the population register failed, nobody is sent round in a circle."""
    person = await somebody(client)
    registers.behaviours.append(Behaviour("failing", "population"))
    await send(client, person, "/v1/me/identity", {"name": BOSS.name, "id_number": BOSS.id_number})
    assert state(await join(client, person)) == ("pending", None)


async def test_a_service_without_registers(open_client):
    """Everybody waits for staff; the service does not pretend to know."""
    async with open_client() as alone:
        assert state(await join(alone, await by_phone(alone))) == ("pending", None)


async def test_another_employer_s_record_makes_no_member(client, registers):
    """An answer about somebody else is not taken."""
    person = await matched(client, BOSS)
    registers.behaviours.append(Behaviour("wrong", "market"))
    assert (await join(client, person)).status_code == 404


async def test_tries_are_counted(open_client, simulator):
    """Nobody goes through a list of employers."""
    simulator.behaviours.clear()
    async with open_client(YICHUANG_REGISTERS_URL=simulator.address) as strict:
        person = await matched(strict, WORKER)
        for _ in range(PER_PERSON[0].times):
            assert (await join(strict, person)).status_code == 404
        answer = await join(strict, person)
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")


# --- by invitation ---


async def test_a_member_lets_one_more_in(client, registers):
    """The code is good once, for whoever brings it first; they need not be known to any register."""
    boss, clerk, late = await joined(client), await somebody(client), await somebody(client)
    told = (await invite(client, boss)).json()
    registers.asked.clear()
    answer = await join(client, clerk, invitation=told["invitation"])
    assert state(answer) == ("member", "member")
    assert answer.json()["name"] == "杭州云栖谷建筑有限公司"
    assert registers.asked == []
    refused = await join(client, late, invitation=told["invitation"])
    assert faults(refused) == [("/invitation", "invitation_refused")]
    assert (await invite(client, late)).status_code == 404
    assert (await invite(client, clerk)).status_code == 201


async def test_an_invitation_is_of_one_employer(client):
    """It opens no other door, and a made-up one opens none."""
    boss, clerk = await joined(client, CARRIER), await somebody(client)
    told = (await invite(client, boss, TRANSPORT)).json()
    for credit_code, code in ((BUILDER, told["invitation"]), (TRANSPORT, "made-up"), (MACHINES, told["invitation"])):
        assert (await join(client, clerk, credit_code, invitation=code)).status_code == 422
    assert state(await join(client, clerk, TRANSPORT, invitation=told["invitation"])) == ("member", "member")


async def test_an_invitation_ends_after_seven_days(open_client, clock, simulator):
    """To the second."""
    simulator.behaviours.clear()
    async with open_client(YICHUANG_REGISTERS_URL=simulator.address, YICHUANG_LIMITS="off") as client:
        boss = await joined(client)
        codes = [(await invite(client, boss)).json() for _ in range(2)]
        assert codes[0]["expires_at"] == "2026-12-01T09:00:00+08:00"
        clock.advance(seconds=INVITATION_LIVES.total_seconds() - 1)
        assert state(await join(client, await somebody(client), invitation=codes[0]["invitation"]))[0] == "member"
        clock.advance(seconds=1)
        assert (await join(client, await somebody(client), invitation=codes[1]["invitation"])).status_code == 422


async def test_a_pending_person_may_be_invited(client, registers):
    """An invitation needs no register."""
    boss, person = await joined(client), await matched(client, AGENT)
    registers.behaviours.append(Behaviour("failing", "market"))
    assert state(await join(client, person))[0] == "pending"
    code = (await invite(client, boss)).json()["invitation"]
    assert state(await join(client, person, invitation=code)) == ("member", "member")


@pytest.mark.parametrize("credit_code", [BUILDER, make_credit_code(6)], ids=["foreign", "unknown"])
async def test_only_members_invite(client, credit_code):
    """To everybody else the employer's account does not exist."""
    answer = await invite(client, await matched(client, CARRIER), credit_code)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_where_nothing_needs_to_be_said_no_body_is_needed(client):
    """Joining by the register and inviting take an empty request."""
    boss = await matched(client, BOSS)
    for path in ("members", "invitations"):
        headers = {**boss.headers, "Idempotency-Key": path}
        assert (await client.post(f"/v1/employers/{BUILDER}/{path}", headers=headers)).status_code == 201


async def test_a_repeated_request_gives_the_same_code(client):
    """One invitation, though the answer was lost; a new key makes another one."""
    boss = await joined(client)
    one, again, other = [(await invite(client, boss, key=key)).json() for key in ("a", "a", "b")]
    assert one == again
    assert one["invitation"] != other["invitation"]
    assert state(await join(client, await somebody(client), invitation=one["invitation"])) == ("member", "member")


@pytest.mark.parametrize("invitation", ["", "x" * 101, 7])
async def test_an_invitation_that_cannot_be(client, invitation):
    """Its shape is checked like any field's."""
    answer = await join(client, await somebody(client), invitation=invitation)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/invitation")


# --- everybody ---


async def test_only_citizens_join(client):
    """Guests sign in first, staff have their office, and nobody goes without a token or a key."""
    assert (await join(client, await as_guest(client))).json()["code"] == "sign_in_required"
    assert (await join(client, await as_staff(client))).status_code == 403
    path = f"/v1/employers/{BUILDER}/members"
    assert (await client.post(path, json={}, headers={"Idempotency-Key": "k"})).status_code == 401
    person = await somebody(client)
    answer = await client.post(path, json={}, headers=person.headers)
    assert answer.json()["code"] == "idempotency_key_required"


async def test_nothing_of_it_is_readable_at_rest(client):
    """Neither the employer nor an invitation stands in any table, and both are the person's to take along."""
    boss = await joined(client, CARRIER)
    code = (await invite(client, boss, TRANSPORT)).json()["invitation"]
    folder = client.app.state.parts.settings.data_dir
    files = b"".join(path.read_bytes() for path in folder.glob("*.sqlite3*"))
    for mark in (TRANSPORT, "成都锦禾物流有限公司", code):
        assert mark.encode() not in files
    exported = (await client.get("/v1/me/export", headers=boss.headers)).json()["person"]["employers"]
    assert exported == [
        {"credit_code": TRANSPORT, "name": "成都锦禾物流有限公司", "state": "member", "role": "legal_representative"}
    ]


async def test_every_step_leaves_its_trace(client, registers):
    """Who joined which employer how, who was refused, and who invited; by references only."""
    boss = await joined(client)
    await join(client, boss, TRANSPORT)
    await invite(client, boss)
    rows = await client.app.state.parts.db.fetch(_AUDITED, (boss.id,))
    acts = {(action, purpose, result) for action, _, purpose, result in rows if "employer" in action}
    assert acts == {
        ("join_employer", "register", "member"), ("join_employer", "register", "refused"),
        ("invite_to_employer", "", "done"),
    }  # fmt: skip
    assert {target.partition(":")[0] for action, target, *_ in rows if "employer" in action} == {"employer"}
    assert not any(BUILDER in str(row) for row in rows)
