"""Requests are let through by their token, and only by a live one."""

import time

import pytest

from api.access.guard import bearer_token, find_caller
from api.access.tokens import LIFETIMES
from tests.api.access.conftest import as_guest, as_staff, by_phone

ME = "/v1/me"


@pytest.mark.parametrize(
    ("values", "token"),
    [
        ([b"Bearer abc"], "abc"),
        ([b"bearer abc"], "abc"),
        ([b"Bearer  abc "], "abc"),
        ([], None),
        ([b""], None),
        ([b"Bearer"], None),
        ([b"Bearer "], None),
        ([b"Basic abc"], None),
        ([b"abc"], None),
        ([b"Bearer a", b"Bearer b"], None),
        ([b"Bearer " + b"a" * 300], None),
        ([b"Bearer \xff\xfe"], None),
    ],
)
def test_reading_the_header(values, token):
    """One header of one scheme; anything else is no token."""
    headers = [(b"host", b"x"), *((b"authorization", value) for value in values)]
    assert bearer_token(headers) == token


@pytest.mark.anyio
@pytest.mark.parametrize("value", [None, "Bearer nonsense", "Basic abc", "Bearer " + "x" * 43])
async def test_without_a_live_token(shared_client, value):
    """401, a challenge in the header, and never a cookie."""
    answer = await shared_client.get(ME, headers={"Authorization": value} if value else {})
    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthenticated"
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert "set-cookie" not in answer.headers


@pytest.mark.anyio
async def test_a_refresh_token_opens_no_route(shared_client):
    """It is good for new tokens only."""
    guest = await as_guest(shared_client)
    headers = {"Authorization": f"Bearer {guest.answer['refresh_token']}"}
    assert (await shared_client.get(ME, headers=headers)).status_code == 401


@pytest.mark.anyio
@pytest.mark.parametrize("kind", ["guest", "citizen"])
async def test_a_token_ends(client, clock, kind):
    """At its moment, not after."""
    person = await (as_guest(client) if kind == "guest" else by_phone(client))
    assert person.answer["expires_in"] == LIFETIMES[kind].access.total_seconds()
    clock.advance(seconds=person.answer["expires_in"] - 1)
    assert (await client.get(ME, headers=person.headers)).status_code == 200
    clock.advance(seconds=1)
    assert (await client.get(ME, headers=person.headers)).status_code == 401


@pytest.mark.anyio
async def test_staff_who_work_stay_signed_in(client, clock):
    """Use moves the end of the access token, up to the session's last moment."""
    signer = await as_staff(client)
    for _ in range(35):
        clock.advance(minutes=20)
        assert (await client.get(ME, headers=signer.headers)).status_code == 200
    clock.advance(minutes=25)
    assert (await client.get(ME, headers=signer.headers)).status_code == 401


@pytest.mark.anyio
async def test_staff_who_leave_are_signed_out(client, clock):
    """Half an hour unused ends the whole session, its refresh token included."""
    signer = await as_staff(client)
    clock.advance(minutes=30)
    assert (await client.get(ME, headers=signer.headers)).status_code == 401
    refresh = {"grant": "refresh", "refresh_token": signer.answer["refresh_token"]}
    assert (await client.post("/v1/auth/tokens", json=refresh)).status_code == 401


@pytest.mark.anyio
async def test_a_caller_is_found_cheaply(shared_client):
    """The look-up of a token is a small part of a request, on whatever machine."""
    guest = await as_guest(shared_client)
    parts = shared_client.app.state.parts
    now, looking, asking = parts.clock(), [], []
    for _ in range(100):
        started = time.perf_counter()
        caller = await find_caller(parts.db, guest.answer["access_token"], now)
        looking.append(time.perf_counter() - started)
        started = time.perf_counter()
        await shared_client.get(ME, headers=guest.headers)
        asking.append(time.perf_counter() - started)
    assert caller.person_id == guest.id
    # The fastest of a hundred: what else the machine did is in none of them.
    assert min(looking) < min(asking) / 5
