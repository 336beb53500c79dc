"""What the people of one employer see together: what its own side has filed, and no worker's own case."""

import socket
import threading
from collections.abc import Iterator
from itertools import count

import pytest

from api.access.demo_people import BUILDER, TRANSPORT, demo_people
from api.db.statements import Statement, arg
from api.exchange.simulator import Simulator
from api.oversight.tables import Audit
from tests.api.cases.conftest import file_case
from tests.api.chat.talk import Talk, as_guest, as_staff, by_phone
from tests.builders import make_credit_code, make_person
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

BOSSES = {who.employer_credit_code: who for who in demo_people().representatives if who.role == "legal_representative"}
NAMES = {employer.credit_code: employer.name for employer in demo_people().employers}
PEOPLE = count(300)
ACCIDENT = {
    "accident.date": "2026-11-23", "accident.time": "10:00", "accident.place": "三号车间", "accident.cause": "吊物坠落",
    "accident.narrative": "吊物坠落，砸到一个人。", "employer.name": NAMES[BUILDER], "employer.credit_code": BUILDER,
    "applicant.name": "经办人",
}  # fmt: skip
_SHARED_READS = Statement(
    "test.shared_reads",
    Audit.raw("SELECT actor, role FROM audit WHERE action = 'read_shared_case' AND object = {}", arg("object")),
)


@pytest.fixture(scope="module")
def calendar() -> FrozenClock:
    """The clock of the shared service; it moves on with every report, so that none is filed at another's moment."""
    return FrozenClock()


@pytest.fixture(scope="module")
def registers() -> Iterator[Simulator]:
    """The simulated registers."""
    simulator = Simulator(socket.create_server(("127.0.0.1", 0)))
    threading.Thread(target=simulator.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield simulator
    simulator.stop()


@pytest.fixture(scope="module")
async def client(anyio_backend, calendar, registers, tmp_path_factory, sqlite_template):
    """A service with registers; each test makes its own people."""
    environ = {"YICHUANG_REGISTERS_URL": registers.address, "YICHUANG_LIMITS": "off"}
    folder = tmp_path_factory.mktemp("employer") / "data"
    async with open_service(folder, calendar, tables=sqlite_template, **environ) as opened:
        yield opened


async def member(client, credit_code: str = BUILDER) -> Talk:
    """Somebody whom the business register names for an employer."""
    talk, who = await by_phone(client), BOSSES[credit_code]
    answer = await talk.post("/v1/me/identity", {"name": who.name, "id_number": who.id_number})
    assert answer.json() == {"state": "matched"}
    assert (await talk.post(f"/v1/employers/{credit_code}/members", {})).json()["state"] == "member"
    return talk


async def colleague(client, boss: Talk, credit_code: str = BUILDER, talk: Talk | None = None) -> Talk:
    """Somebody, new unless named, whom a member let in."""
    talk = talk or await by_phone(client)
    told = (await boss.post(f"/v1/employers/{credit_code}/invitations", {})).json()
    answer = await talk.post(f"/v1/employers/{credit_code}/members", {"invitation": told["invitation"]})
    assert answer.json()["state"] == "member"
    return talk


async def report(calendar: FrozenClock, talk: Talk, **changed: object) -> str:
    """The case of an accident somebody reports for the employer; dots in facts are written as two underscores."""
    calendar.advance(seconds=1)
    person = make_person(next(PEOPLE))
    facts = {**ACCIDENT, **{name.replace("__", "."): value for name, value in changed.items()}}
    facts = {name: value for name, value in facts.items() if value is not None}
    injured = [{"worker.name": person.name, "worker.id_number": person.id_number, "injury.parts": ["左手"]}]
    answer = await talk.post("/v1/incidents", {"facts": facts, "injured": injured})
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


async def seen(talk: Talk, path: str = "/v1/employer/cases") -> list[str]:
    """The ids on somebody's list."""
    answer = await talk.get(path)
    assert answer.status_code == 200, answer.text
    return [case["id"] for case in answer.json()["items"]]


async def test_members_see_what_the_other_filed(client, calendar):
    """On the list and one by one, whichever of them filed; before joining nothing is seen."""
    boss, clerk = await member(client), await by_phone(client)
    one = await report(calendar, boss)
    assert await seen(clerk) == []
    assert (await clerk.get(f"/v1/cases/{one}")).status_code == 404
    await colleague(client, boss, talk=clerk)
    two = await report(calendar, clerk)
    for talk in (boss, clerk):
        assert (await seen(talk))[:2] == [two, one]
        for case_id in (one, two):
            assert (await talk.get(f"/v1/cases/{case_id}")).json()["id"] == case_id


async def test_what_was_filed_before_joining_counts(client, calendar):
    """A clerk's earlier reports for the employer are the employer's."""
    boss, clerk = await member(client), await by_phone(client)
    early = await report(calendar, clerk)
    assert early not in await seen(boss)
    await colleague(client, boss, talk=clerk)
    assert early in await seen(boss)


async def test_a_worker_s_own_case_is_never_among_them(client, calendar):
    """Not even where the worker is a member and names the employer: it was filed for themselves."""
    boss = await member(client)
    clerk = await colleague(client, boss)
    own = await file_case(client, clerk, employer__name=NAMES[BUILDER])
    stranger = await file_case(client, None, employer__name=NAMES[BUILDER])
    listed = await seen(boss)
    for filing in (own, stranger):
        assert filing.id not in listed
        assert (await boss.get(f"/v1/cases/{filing.id}")).status_code == 404
    assert own.id in await seen(clerk, "/v1/cases")
    assert own.id not in await seen(clerk)


@pytest.mark.parametrize(
    ("named", "is_seen"),
    [
        pytest.param({}, True, id="by its code"),
        pytest.param({"employer__credit_code": None}, True, id="by its name alone"),
        pytest.param({"employer__name": "云栖谷"}, True, id="by its code under a short name"),
        pytest.param({"employer__credit_code": make_credit_code(3)}, False, id="another's code under its name"),
        pytest.param({"employer__credit_code": None, "employer__name": "云栖谷"}, False, id="a name like it"),
        pytest.param({"employer__credit_code": None, "employer__name": None}, False, id="nobody named"),
    ],
)
async def test_it_must_be_this_employer_s(client, calendar, named, is_seen):
    """A clerk may act for several; what they file for another stays there."""
    boss = await member(client)
    clerk = await colleague(client, boss)
    case_id = await report(calendar, clerk, **named)
    assert (case_id in await seen(boss)) == is_seen
    assert (await boss.get(f"/v1/cases/{case_id}")).status_code == (200 if is_seen else 404)
    assert case_id in await seen(clerk)


async def test_two_employers_do_not_mix(client, calendar):
    """Members of one see nothing of the other, even through a clerk who serves both."""
    boss, carrier = await member(client), await member(client, TRANSPORT)
    clerk = await colleague(client, boss)
    await colleague(client, carrier, TRANSPORT, clerk)
    one = await report(calendar, clerk)
    two = await report(calendar, clerk, employer__credit_code=TRANSPORT, employer__name=NAMES[TRANSPORT])
    assert one in (found := await seen(boss))
    assert two not in found
    assert two in (found := await seen(carrier))
    assert one not in found


async def test_nobody_else_sees_them(client, calendar):
    """A stranger, a guest and staff of another region find nothing."""
    case_id = await report(calendar, await member(client))
    for talk in (await by_phone(client), await as_guest(client), await as_staff(client, "signer", "510100")):
        assert await seen(talk) == []
        assert (await talk.get(f"/v1/cases/{case_id}")).status_code == 404


async def test_a_colleague_sees_what_the_one_who_filed_sees(client, calendar):
    """The same case; who was hurt, each with an application only the reporter can go on with, is for the reporter."""
    boss = await member(client)
    clerk = await colleague(client, boss)
    case_id = await report(calendar, clerk)
    reported = (await clerk.get(f"/v1/cases/{case_id}")).json()
    assert len(reported.pop("injured")) == 1
    assert (await boss.get(f"/v1/cases/{case_id}")).json() == reported


async def test_to_read_is_not_to_act(client, calendar):
    """Applications are started by who reported."""
    boss = await member(client)
    clerk = await colleague(client, boss)
    case_id = await report(calendar, clerk)
    assert (await boss.post(f"/v1/incidents/{case_id}/applications", {})).status_code == 404


async def test_a_look_at_a_colleague_s_case_leaves_its_trace(client, calendar):
    """Who looked, by reference; who filed it leaves none."""
    boss = await member(client)
    clerk = await colleague(client, boss)
    case_id = await report(calendar, clerk)
    for talk in (boss, clerk):
        await talk.get(f"/v1/cases/{case_id}")
    rows = await client.app.state.parts.db.fetch(_SHARED_READS, (f"case:{case_id}",))
    assert rows == [(boss.person_id, "employer")]


async def test_pages_hold_every_case_once(client, calendar):
    """Own and shared cases stand in one order, also where some in between belong to another employer."""
    boss = await member(client, TRANSPORT)
    clerk = await colleague(client, boss, TRANSPORT)
    theirs = {"employer__credit_code": TRANSPORT, "employer__name": NAMES[TRANSPORT]}
    filed = []
    for number in range(7):
        if number % 3 == 2:
            await report(calendar, clerk)
        else:
            filed.append(await report(calendar, (boss, clerk)[number % 2], **theirs))
    whole = await seen(boss)
    assert whole[: len(filed)] == filed[::-1]
    paged, cursor = [], ""
    while cursor is not None:
        body = (await boss.get(f"/v1/employer/cases?limit=2{cursor and f'&cursor={cursor}'}")).json()
        assert len(body["items"]) <= 2
        paged += [case["id"] for case in body["items"]]
        cursor = body["next_cursor"]
    assert paged == whole
