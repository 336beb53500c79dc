"""Who may do what, route by route: every served route has a row, and a new one without a row fails."""

from typing import Any
from uuid import uuid4

import httpx
import msgspec
import pytest
from litestar.routes import HTTPRoute

from api import unbuilt
from api.access.employers_store import member_step
from api.access.policy import MEMBER, Membership
from tests.api.cases.conftest import file_case
from tests.api.chat.talk import STORY, Talk, as_guest, as_staff, by_phone, form_of
from tests.api.documents.sending import SAMPLES, hand_in
from tests.builders import make_credit_code, make_phone
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

WHO = ("anonymous", "guest", "owner", "stranger", "other side", "colleague", "office", "other office", "admin")
"""Owner: the worker whose talk and case it is. Other side: their employer, who joined the case and reported the
incident; colleague: another member of the employer. Office: staff of the case's region."""
EMPLOYER = make_credit_code(4)
SIGNATURE = {"statement_accepted": True, "signature": "李秀英", "delivery": {"channel": "window", "address": None}}
FACTS = {"accident.date": "2026-11-23", "accident.place": "三号车间", "employer.credit_code": EMPLOYER}
INJURED = [{"worker.name": "某某", "injury.parts": ["左手"]}]


def everybody(status: int) -> tuple[int, ...]:
    """A route that asks for no token."""
    return (status,) * len(WHO)


TOKEN = (401, *(200,) * 8)
"""Everybody with a token, about their own things alone."""
OWN_TALK = (401, 404, 200, 404, 404, 404, 404, 404, 404)
OWN_UPLOAD = (401, 404, 200, 404, 404, 404, 200, 404, 404)
"""Other parties to a case see their own evidence, not each other's; the office of the case sees all of it."""
CITIZENS = (401, 403, 200, 200, 200, 200, 403, 403, 403)

ROWS: dict[str, tuple[int, ...]] = {
    "GET /": everybody(200),
    "GET /answers": everybody(200),
    "GET /answers/evidence": everybody(200),
    "GET /answers/{topic}": everybody(200),
    "GET /health/live": everybody(200),
    "GET /health/ready": everybody(200),
    "GET /manifest.webmanifest": everybody(200),
    "GET /metrics": everybody(200),
    "GET /page/now": everybody(200),
    "GET /page/words/{version}/{name}": everybody(404),
    "GET /problems/{code}": everybody(200),
    "GET /schema": everybody(200),
    "GET /schema/openapi.json": everybody(200),
    "GET /schema/{path}": everybody(404),
    "GET /static/{version}/{name}": everybody(404),
    "GET /sw.js": everybody(200),
    "GET /v1/answers": everybody(200),
    "GET /v1/demo/accounts": everybody(200),
    "GET /v1/demo/people": everybody(200),
    "GET /v1/problems": everybody(200),
    "POST /v1/auth/tokens": everybody(201),
    "POST /v1/auth/sms-codes": everybody(202),
    "POST /v1/enquiries": everybody(200),
    "POST /v1/tracking": everybody(422),
    "POST /v1/estimates": everybody(200),
    "GET /v1/me": TOKEN,
    "GET /v1/me/accesses": TOKEN,
    "GET /v1/me/export": TOKEN,
    "POST /v1/me/identity": CITIZENS,
    "GET /v1/cases": TOKEN,
    "GET /v1/employer/cases": TOKEN,
    "GET /v1/cases/{case_id}": (401, 404, 200, 404, 200, 200, 200, 404, 404),
    "GET /v1/conversations": TOKEN,
    "POST /v1/conversations": (401, *(201,) * 8),
    "GET /v1/conversations/{conversation_id}": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/facts": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/facts/{fact}/why": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/review": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/evidence": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/letters": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/letters/{letter}": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/poll": OWN_TALK,
    "GET /v1/conversations/{conversation_id}/stream": OWN_TALK,
    "POST /v1/conversations/{conversation_id}/turns": OWN_TALK,
    "POST /v1/conversations/{conversation_id}/edits": OWN_TALK,
    "POST /v1/conversations/{conversation_id}/submission": (401, 404, 409, 404, 404, 404, 404, 404, 404),
    "GET /v1/uploads": TOKEN,
    "POST /v1/uploads": (401, *(415,) * 8),
    "GET /v1/uploads/{upload_id}": OWN_UPLOAD,
    "GET /v1/uploads/{upload_id}/content": OWN_UPLOAD,
    "HEAD /v1/uploads/{upload_id}/content": OWN_UPLOAD,
    "POST /v1/uploads/{upload_id}/removal": (401, 404, 409, 404, 404, 404, 404, 404, 404),
    "POST /v1/uploads/resumable": (401, *(412,) * 8),
    "HEAD /v1/uploads/resumable/{arrival_id}": (401, *(412,) * 8),
    "PATCH /v1/uploads/resumable/{arrival_id}": (401, *(412,) * 8),
    "DELETE /v1/uploads/resumable/{arrival_id}": (401, *(412,) * 8),
    "POST /v1/incidents": (401, 403, 201, 201, 201, 201, 403, 403, 403),
    "POST /v1/incidents/{incident_id}/applications": (401, 404, 404, 404, 201, 404, 404, 404, 404),
    "POST /v1/employers/{credit_code}/invitations": (401, 403, 404, 404, 201, 201, 403, 403, 403),
    "POST /v1/employers/{credit_code}/members": (401, 403, 201, 201, 201, 201, 403, 403, 403),
    # Last, for it ends everybody's token.
    "POST /v1/auth/sign-out": (401, *(204,) * 8),
}

BODIES: dict[str, Any] = {
    "POST /v1/auth/tokens": {"grant": "guest"},
    "POST /v1/auth/sms-codes": {"phone": make_phone(1)},
    "POST /v1/enquiries": {"text": "申请工伤有时间限制吗"},
    "POST /v1/tracking": {"case_no": "GS", "id_number_last4": "0000", "challenge_id": "none", "code": "000000"},
    "POST /v1/estimates": {"region": "杭州", "injured_on": "2026-11-20"},
    "POST /v1/me/identity": {"name": "某某", "id_number": "110101199003078515"},
    "POST /v1/conversations": {"matter": "recognition"},
    "POST /v1/conversations/{conversation_id}/turns": {"answers": {"accident.place": "二楼"}},
    "POST /v1/conversations/{conversation_id}/edits": {"answers": {"accident.place": "三楼"}, "preview": False},
    "POST /v1/conversations/{conversation_id}/submission": SIGNATURE,
    "POST /v1/incidents": {"facts": FACTS, "injured": INJURED},
}


class World(msgspec.Struct, frozen=True):
    """One service with everybody in it, and the ids of what is looked at."""

    client: httpx.AsyncClient
    people: dict[str, Talk]
    ids: dict[str, str]

    async def ask(self, route: str, who: str, ids: dict[str, str]) -> httpx.Response:
        """One request of somebody to a route."""
        method, _, path = route.partition(" ")
        headers = {"Idempotency-Key": uuid4().hex}
        if who in self.people:
            headers |= self.people[who].headers
        body = BODIES.get(route, {}) if method == "POST" else None
        return await self.client.request(method, path.format(**ids), json=body, headers=headers)


@pytest.fixture(scope="module")
async def world(anyio_backend, tmp_path_factory, sqlite_template):
    """A worker with a draft and a filed case, the employer who joined it, and everybody else."""
    folder = tmp_path_factory.mktemp("authorisation") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as client:
        filing = await file_case(client)
        owner = filing.talk
        handed_in = await hand_in(owner, SAMPLES["audio/amr"], media_type="", filename="x", case_id=filing.id)
        employer, colleague = await by_phone(client), await by_phone(client)
        await _belong(client, employer, colleague)
        await _join(employer, owner, filing.id)
        reported = await employer.post("/v1/incidents", {"facts": FACTS, "injured": INJURED})
        await owner.start(STORY)
        people = {
            "guest": await as_guest(client), "owner": owner, "stranger": await by_phone(client),
            "other side": employer, "colleague": colleague,
            "office": await as_staff(client, "reviewer"), "other office": await as_staff(client, "reviewer", "510100"),
            "admin": await as_staff(client, "admin"),
        }  # fmt: skip
        ids = {
            "case_id": filing.id, "conversation_id": owner.id, "incident_id": reported.json()["id"],
            "credit_code": EMPLOYER, "fact": "worker.name", "letter": "arbitration", "code": "not_found",
            "version": "x", "name": "x", "path": "x", "topic": "deadline", "upload_id": handed_in["id"],
            "arrival_id": "x",
        }  # fmt: skip
        client.app.state.chat.release()  # so that a stream ends with what there is
        yield World(client, people, ids)


async def _belong(client: httpx.AsyncClient, *people: Talk) -> None:
    parts = client.app.state.parts
    members = [Membership(who.person_id, EMPLOYER, "宏图公司", MEMBER, "member") for who in people]
    await parts.db.commit([member_step(parts.sealer, None, each, parts.clock()) for each in members])


async def _join(employer: Talk, owner: Talk, case_id: str) -> None:
    """Somebody files for the employer about the owner's accident."""
    turn = (await employer.start(STORY, role="employer"))["turn"]
    told = {"worker.id_number": owner.id_number, "employer.credit_code": EMPLOYER}
    turn = await employer.turn(answers={**form_of(employer), **told})
    while turn["ask"] is not None:
        turn = await employer.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    assert (await employer.submit()).json()["case_id"] == case_id


def served(client: httpx.AsyncClient) -> set[str]:
    """Every route of the service that does something."""
    return {
        f"{method} {route.path_format}"
        for route in client.app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        if not handler.name or not handler.name.startswith("unbuilt ")
        for method in handler.http_methods
        if method != "OPTIONS"
    }


def test_every_route_has_a_row(world):
    """A route nobody thought about stops here; what is not built yet has its row in `api/unbuilt.py`."""
    assert served(world.client) == set(ROWS)
    assert ROWS.keys().isdisjoint(line for lines in unbuilt.GROUPS.values() for line in lines)


UNGUESSABLE = ("{case_id}", "{conversation_id}", "{incident_id}", "{upload_id}")
FOREIGN = [
    (route, who)
    for route, row in ROWS.items()
    if any(name in route for name in UNGUESSABLE)
    for who, status in zip(WHO, row, strict=True)
    if status in (403, 404)
]


@pytest.mark.parametrize(("route", "who"), FOREIGN)
async def test_a_foreign_object_is_like_none(world, route, who):
    """To whoever may not see it, an object that exists answers word for word like one that does not."""
    unknown = dict.fromkeys((name.strip("{}") for name in UNGUESSABLE), "AAAAAAAAAAAAAAAAAAAAAA")
    foreign = await world.ask(route, who, world.ids)
    none = await world.ask(route, who, {**world.ids, **unknown})
    assert _told(foreign) == _told(none)


def _told(answer: httpx.Response) -> tuple[Any, ...]:
    body = {name: value for name, value in answer.json().items() if name != "trace_id"} if answer.content else {}
    return answer.status_code, body, answer.headers.get("etag"), sorted(answer.headers)


@pytest.mark.parametrize("route", ROWS)
async def test_who_is_served(world, route):
    """Each kind of caller gets exactly the status of its column."""
    found = {who: (await world.ask(route, who, world.ids)).status_code for who in WHO}
    assert found == dict(zip(WHO, ROWS[route], strict=True))
