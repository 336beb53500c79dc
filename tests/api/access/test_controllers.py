"""Signing in over HTTP: every way in, what it answers, and how it ends."""

import asyncio
import hashlib

import pytest

from api.access.limits import GUESTS_PER_ADDRESS, count_steps, counts
from api.access.tables import Token
from api.access.tokens import LIFETIMES
from api.db.statements import Statement
from tests.api.access.conftest import as_guest, as_staff, ask_code, by_phone, redeem, send_grant
from tests.api.test_settings import PRODUCTION
from tests.builders import make_phone

pytestmark = pytest.mark.anyio

TOKENS = "/v1/auth/tokens"
STORED = Statement("test.stored_tokens", Token.raw("SELECT hash, person_id, family FROM token"))


async def test_a_guest_starts_without_a_phone(shared_client):
    """201 with what the contract names; the two tokens differ."""
    answer = await send_grant(shared_client, "guest")
    body = answer.json()
    assert answer.status_code == 201
    assert set(body) >= {"access_token", "refresh_token", "expires_in", "person"}
    assert body["expires_in"] == LIFETIMES["guest"].access.total_seconds()
    assert set(body["person"]) >= {"id", "display_name", "roles"}
    assert (body["person"]["display_name"], body["person"]["roles"]) == ("访客", [])
    assert body["access_token"] != body["refresh_token"]
    assert answer.headers["cache-control"] == "no-store"


async def test_a_guest_is_called_so_in_their_language(shared_client):
    """By the language asked for."""
    answer = await shared_client.post(TOKENS, json={"grant": "guest"}, headers={"Accept-Language": "en"})
    assert answer.json()["person"]["display_name"] == "Guest"


async def test_a_citizen_is_called_by_the_masked_phone(shared_client):
    """The number itself is in no answer."""
    phone = make_phone(7)
    person = await by_phone(shared_client, phone)
    me = (await shared_client.get("/v1/me", headers=person.headers)).json()
    assert me["phone"] == me["display_name"] == f"{phone[:3]}****{phone[-4:]}"
    assert (me["id"], me["roles"], me["kind"]) == (person.id, [], "citizen")
    assert phone not in str(person.answer) + str(me)


async def test_staff_are_called_by_name(shared_client):
    """With their roles, and no phone."""
    signer = await as_staff(shared_client, "signer", "330100")
    me = (await shared_client.get("/v1/me", headers=signer.headers)).json()
    assert (me["display_name"], me["roles"], me["phone"], me["kind"]) == ("戚文涛", ["signer"], None, "staff")
    assert signer.answer["person"]["roles"] == ["signer"]


async def test_who_signs_in_again_is_the_same_person(free_client):
    """By the phone, however it is written."""
    first = await by_phone(free_client, make_phone(3))
    second = await by_phone(free_client, f"+86 {make_phone(3)[:3]} {make_phone(3)[3:7]}-{make_phone(3)[7:]}")
    other = await by_phone(free_client, make_phone(4))
    assert first.id == second.id != other.id
    assert (await free_client.get("/v1/me", headers=first.headers)).status_code == 200


async def test_tokens_are_stored_as_hashes_only(client):
    """A stolen database signs nobody in."""
    guest = await as_guest(client)
    rows = await client.app.state.parts.db.fetch(STORED)
    stored = {value for row in rows for value in row}
    for name in ("access_token", "refresh_token"):
        token = guest.answer[name]
        assert hashlib.sha256(token.encode()).hexdigest() in stored
        assert token not in stored


async def test_a_refresh_gives_a_new_pair(shared_client):
    """The old refresh token is used up, the same person goes on."""
    guest = await as_guest(shared_client)
    fresh = await send_grant(shared_client, "refresh", refresh_token=guest.answer["refresh_token"])
    assert fresh.status_code == 201
    body = fresh.json()
    assert body["person"]["id"] == guest.id
    old = {guest.answer["access_token"], guest.answer["refresh_token"]}
    assert not {body["access_token"], body["refresh_token"]} & old


async def test_a_used_refresh_token_ends_the_whole_sign_in(shared_client):
    """Somebody holds a copy, and nobody knows who: all tokens of it end, those of another sign-in do not."""
    guest, bystander = await as_guest(shared_client), await as_guest(shared_client)
    fresh = (await send_grant(shared_client, "refresh", refresh_token=guest.answer["refresh_token"])).json()
    again = await send_grant(shared_client, "refresh", refresh_token=guest.answer["refresh_token"])
    assert (again.status_code, again.json()["code"]) == (401, "unauthenticated")
    for token in (guest.answer["access_token"], fresh["access_token"]):
        assert (await shared_client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})).status_code == 401
    assert (await send_grant(shared_client, "refresh", refresh_token=fresh["refresh_token"])).status_code == 401
    assert (await shared_client.get("/v1/me", headers=bystander.headers)).status_code == 200


@pytest.mark.parametrize("kind", ["guest", "citizen"])
async def test_a_refresh_token_ends_in_its_time(client, clock, kind):
    """At the moment its lifetime is over; until then it opens a session that had rested."""
    person = await (as_guest(client) if kind == "guest" else by_phone(client))
    clock.advance(seconds=LIFETIMES[kind].refresh.total_seconds() - 1)
    fresh = await send_grant(client, "refresh", refresh_token=person.answer["refresh_token"])
    assert fresh.status_code == 201
    clock.advance(seconds=LIFETIMES[kind].refresh.total_seconds())
    late = await send_grant(client, "refresh", refresh_token=fresh.json()["refresh_token"])
    assert late.status_code == 401


@pytest.mark.parametrize("token", ["", "nonsense", "x" * 10_000])
async def test_what_is_no_refresh_token(shared_client, token):
    """401, as for one that has ended; an access token is none either."""
    assert (await send_grant(shared_client, "refresh", refresh_token=token)).status_code == 401
    guest = await as_guest(shared_client)
    answer = await send_grant(shared_client, "refresh", refresh_token=guest.answer["access_token"])
    assert answer.status_code == 401
    assert (await shared_client.get("/v1/me", headers=guest.headers)).status_code == 200


async def test_sign_out_ends_this_device_only(free_client):
    """Access and refresh token of it; the other phone stays signed in."""
    here, there = await by_phone(free_client), await by_phone(free_client)
    answer = await free_client.post("/v1/auth/sign-out", headers=here.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert (await free_client.get("/v1/me", headers=here.headers)).status_code == 401
    refreshed = await send_grant(free_client, "refresh", refresh_token=here.answer["refresh_token"])
    assert refreshed.status_code == 401
    assert (await free_client.get("/v1/me", headers=there.headers)).status_code == 200
    assert (await free_client.post("/v1/auth/sign-out", headers=here.headers)).status_code == 401


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/grant", "required"),
        ({"grant": "magic"}, "/grant", "not_a_choice"),
        ({"grant": 5}, "/grant", "wrong_type"),
        ({"grant": "guest", "role": "admin"}, "/role", "unknown_field"),
        ({"grant": "guest", "person_id": "x"}, "/person_id", "unknown_field"),
        ({"grant": "sms"}, "/challenge_id", "required"),
        ({"grant": "sms", "challenge_id": "x", "code": 123456}, "/code", "wrong_type"),
        ({"grant": "password", "username": "x"}, "/password", "required"),
        ({"grant": "refresh", "refresh_token": None}, "/refresh_token", "wrong_type"),
    ],
)
async def test_a_grant_that_is_none(shared_client, body, pointer, code):
    """422 with the place; nobody gives themselves a role."""
    answer = await shared_client.post(TOKENS, json=body)
    assert answer.status_code == 422
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]


async def test_a_number_that_rested_has_a_new_owner(free_client, clock):
    """After ninety unused days the number may be somebody else's, who starts afresh and is told so."""
    before = await by_phone(free_client)
    clock.advance(days=89)
    still = await by_phone(free_client)
    assert (still.id, still.answer["notice"]) == (before.id, None)
    clock.advance(days=90)
    after = await by_phone(free_client)
    assert after.id != before.id
    assert after.answer["notice"]
    assert (await by_phone(free_client)).id == after.id


async def test_guests_of_one_address_are_limited(client, clock):
    """Far above what a hall full of people needs; another address is another matter."""
    db, sealer = client.app.state.parts.db, client.app.state.parts.sealer
    counted = counts(GUESTS_PER_ADDRESS, sealer.index("127.0.0.1", purpose="address"))
    await db.commit(count_steps(counted * GUESTS_PER_ADDRESS[0].times, clock.now))
    answer = await send_grant(client, "guest")
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert int(answer.headers["retry-after"]) == 3600
    clock.advance(hours=1)
    assert (await send_grant(client, "guest")).status_code == 201


async def test_production_shows_no_code_and_no_demo(open_client):
    """The code reaches the phone alone; invented people stay in the demo."""
    async with open_client(**PRODUCTION) as client:
        answer = await client.post("/v1/auth/sms-codes", json={"phone": make_phone(1)})
        assert (answer.status_code, set(answer.json())) == (202, {"challenge_id", "expires_in", "resend_after"})
        for path in ("/v1/demo/accounts", "/v1/demo/people"):
            assert (await client.get(path)).status_code == 404


async def test_limits_can_be_lifted_for_a_demo(free_client):
    """No wait is announced, and none is enforced."""
    assert (await ask_code(free_client, make_phone(1)))["resend_after"] == 0
    challenge = await ask_code(free_client, make_phone(1))
    assert (await redeem(free_client, challenge)).status_code == 201


async def test_many_first_sign_ins_of_one_phone_make_one_person(free_client):
    """Several codes at the same moment, one owner."""
    challenges = [await ask_code(free_client, make_phone(5)) for _ in range(5)]
    answers = await asyncio.gather(*(redeem(free_client, challenge) for challenge in challenges))
    assert [answer.status_code for answer in answers] == [201] * 5
    assert len({answer.json()["person"]["id"] for answer in answers}) == 1
