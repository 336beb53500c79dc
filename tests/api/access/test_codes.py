"""Codes sent by message: who gets one, how often, and how many guesses there are."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest

from api.access import codes
from api.access.limits import Limit
from tests.api.access.conftest import ask_code, by_phone, redeem, send_grant
from tests.builders import make_phone

pytestmark = pytest.mark.anyio

PHONE = make_phone(1)
CODES = "/v1/auth/sms-codes"


def wrong(code: str) -> str:
    """Another code of six digits."""
    return f"{(int(code) + 1) % 1_000_000:06d}"


async def test_a_code_is_on_its_way(client):
    """The answer of the contract, with the code in the demo profile only."""
    challenge = await ask_code(client, PHONE)
    assert set(challenge) == {"challenge_id", "expires_in", "resend_after", "demo_code"}
    assert (challenge["expires_in"], challenge["resend_after"]) == (600, 60)
    assert len(challenge["demo_code"]) == 6
    assert challenge["demo_code"].isdigit()


@pytest.mark.parametrize("phone", ["", "123", "12800138000", "057188888888", "x" * 100])
async def test_no_mobile_number(shared_client, phone):
    """422 with the place, and not the number."""
    answer = await shared_client.post(CODES, json={"phone": phone})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/phone"]


async def test_the_message_waits_in_the_outbox(client):
    """In the same unit as the challenge, sealed."""
    challenge = await ask_code(client, PHONE)
    parts = client.app.state.parts
    from_outbox = "SELECT topic, state, sealed FROM outbox"
    rows = list(parts.db._reader.execute(from_outbox))
    assert [row[:2] for row in rows] == [("sms", "waiting")]
    assert challenge["demo_code"].encode() not in rows[0][2]


async def test_known_and_unknown_numbers_look_the_same(free_client):
    """Nobody learns who is known here."""
    await by_phone(free_client, PHONE)
    answers = [await free_client.post(CODES, json={"phone": phone}) for phone in (PHONE, make_phone(2))]
    known, unknown = (
        {**answer.json(), "challenge_id": "", "demo_code": ""} for answer in answers
    )
    assert known == unknown
    assert len({answer.status_code for answer in answers}) == 1
    assert len({len(answer.content) for answer in answers}) == 1


async def test_the_limits_of_one_phone(client, clock):
    """One a minute, five an hour, ten a day; Retry-After says when."""
    sent, refused = 0, []
    for _ in range(5):
        sent += (await client.post(CODES, json={"phone": PHONE})).status_code == 202
        again = await client.post(CODES, json={"phone": f"+86 {PHONE}"})
        refused.append((again.status_code, again.headers["retry-after"]))
        clock.advance(seconds=60)
    assert sent == 5
    assert refused[:4] == [(429, "60")] * 4
    sixth = await client.post(CODES, json={"phone": PHONE})
    assert (sixth.status_code, sixth.headers["retry-after"]) == (429, "3300")
    assert (await client.post(CODES, json={"phone": make_phone(2)})).status_code == 202
    clock.advance(hours=1)
    statuses = []
    for _ in range(6):
        statuses.append((await client.post(CODES, json={"phone": PHONE})).status_code)
        clock.advance(minutes=13)
    assert statuses == [202] * 5 + [429]
    clock.advance(days=1)
    assert (await client.post(CODES, json={"phone": PHONE})).status_code == 202


async def test_the_limit_of_one_address(client, clock):
    """Ten thousand numbers from one address meet a cap, wide enough for the many phones of one carrier's address."""
    statuses = [(await client.post(CODES, json={"phone": make_phone(n)})).status_code for n in range(125)]
    assert statuses == [202] * 120 + [429] * 5
    clock.advance(hours=1)
    assert (await client.post(CODES, json={"phone": make_phone(99)})).status_code == 202


async def test_no_header_and_no_other_address_of_one_line_is_a_way_round(client, monkeypatch):
    """Neither a made-up proxy nor the next address of the same IPv6 network."""
    monkeypatch.setattr(codes, "PER_ADDRESS", (Limit("sms_address_hour", 3, timedelta(hours=1)),))
    statuses = []
    for n in range(5):
        transport = httpx.ASGITransport(client.app, client=(f"2001:db8:1:2::{n:x}", 4711))
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as one:
            headers = {"X-Forwarded-For": f"192.0.2.{n}", "X-Real-IP": f"192.0.2.{n}", "Forwarded": f"for=192.0.2.{n}"}
            answer = await one.post(CODES, json={"phone": make_phone(n)}, headers=headers)
            statuses.append(answer.status_code)
    assert statuses == [202] * 3 + [429] * 2


async def test_requests_at_once_share_no_place(client):
    """Twenty at the same moment send one message."""
    answers = await asyncio.gather(*(client.post(CODES, json={"phone": PHONE}) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [202] + [429] * 19


async def test_limits_off(free_client):
    """The demo profile can lift every limit."""
    statuses = {(await free_client.post(CODES, json={"phone": PHONE})).status_code for _ in range(40)}
    assert statuses == {202}


async def test_a_right_code_signs_in_once(client):
    """Using it again is refused."""
    challenge = await ask_code(client, PHONE)
    assert (await redeem(client, challenge)).status_code == 201
    again = await redeem(client, challenge)
    assert (again.status_code, again.json()["code"]) == (422, "code_expired")


async def test_a_right_code_at_once_signs_in_once(client):
    """Two taps on the button give one sign-in."""
    challenge = await ask_code(client, PHONE)
    answers = await asyncio.gather(*(redeem(client, challenge) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201] + [422] * 4


async def test_five_guesses(client):
    """After five wrong ones the right one is too late."""
    challenge = await ask_code(client, PHONE)
    guess = wrong(challenge["demo_code"])
    codes = [(await redeem(client, challenge, code=guess)).json()["code"] for _ in range(6)]
    assert codes == ["code_wrong"] * 5 + ["code_expired"]
    assert (await redeem(client, challenge)).json()["code"] == "code_expired"


async def test_a_hundred_guesses_at_once_are_five(free_client):
    """A try is taken before anything is compared."""
    challenge = await ask_code(free_client, PHONE)
    guess = wrong(challenge["demo_code"])
    answers = await asyncio.gather(*(redeem(free_client, challenge, code=guess) for _ in range(100)))
    codes = [answer.json()["code"] for answer in answers]
    assert (codes.count("code_wrong"), codes.count("code_expired")) == (5, 95)


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "１２３４５６", "x" * 1000])
async def test_what_is_no_code(shared_client, code):
    """Any text is just a wrong code."""
    challenge = await ask_code(shared_client, PHONE)
    answer = await redeem(shared_client, challenge, code=code)
    assert (answer.status_code, answer.json()["code"]) == (422, "code_wrong")


async def test_a_code_lives_ten_minutes(client, clock):
    """At ten minutes it is too late."""
    early = await ask_code(client, PHONE)
    clock.advance(minutes=9, seconds=59)
    assert (await redeem(client, early)).status_code == 201
    late = await ask_code(client, PHONE)
    clock.advance(minutes=10)
    assert (await redeem(client, late)).json()["code"] == "code_expired"


async def test_a_code_is_bound_to_its_challenge(free_client):
    """The code for one phone is useless for another, and for another challenge of the same phone."""
    one, other, again = [await ask_code(free_client, phone) for phone in (PHONE, make_phone(2), PHONE)]
    for foreign in (other, again):
        if foreign["demo_code"] != one["demo_code"]:
            answer = await redeem(free_client, foreign, code=one["demo_code"])
            assert answer.json()["code"] == "code_wrong"


async def test_an_unknown_challenge_looks_like_a_dead_one(client):
    """Byte for byte, but for the trace."""
    challenge = await ask_code(client, PHONE)
    await redeem(client, challenge)
    dead = await redeem(client, challenge)
    unknown = await send_grant(client, "sms", challenge_id="nowhere", code="123456")
    bodies = [{**json.loads(answer.content), "trace_id": ""} for answer in (dead, unknown)]
    assert bodies[0] == bodies[1]
    assert dead.status_code == unknown.status_code


async def test_no_phone_lies_open(client, tmp_path):
    """Neither phone nor code is readable in any file of the data folder."""
    challenge = await ask_code(client, PHONE)
    await redeem(client, challenge)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert PHONE.encode() not in content, path
    for path in files:
        assert challenge["demo_code"].encode() not in path.read_bytes(), path
