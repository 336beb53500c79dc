"""Rows of signing in are kept as long as they count, and nothing of a person prints itself."""

import asyncio

import pytest

from api.access.people import Profile, new_citizen, open_profile
from api.access.schemas import (
    GuestGrant,
    PasswordGrant,
    PersonOut,
    RefreshGrant,
    SmsCodeIn,
    SmsGrant,
    TokensOut,
)
from api.access.service import RESTS_AFTER, Person, purge
from api.access.tables import Person as PersonRow
from api.access.tables import Token
from api.db.statements import Statement, arg
from api.sealing import BrokenSealError, KeyRing, Sealer
from tests.api.access.conftest import as_guest, ask_code, by_phone
from tests.builders import make_phone
from tests.conftest import START

COUNTS = {
    table: Statement(f"test.count_{table}", Token.raw(f"SELECT COUNT(*) FROM {table}"))
    for table in ("token", "sms_challenge", "rate_counter")
}
PROFILE = Statement("test.profile", PersonRow.raw("SELECT sealed, phone_index FROM person WHERE id = {}", arg("id")))
SECRET = "hush-13800000001"


async def count(parts, table: str) -> int:
    """How many rows there are."""
    ((number,),) = await parts.db.fetch(COUNTS[table])
    return number


@pytest.mark.anyio
async def test_what_counts_nothing_any_more_is_forgotten(client, clock):
    """Codes and counters after a day, tokens when they no longer say when a number was last used."""
    parts = client.app.state.parts
    await by_phone(client)
    assert await count(parts, "sms_challenge") == 1
    assert await count(parts, "rate_counter") > 0
    clock.advance(days=1, minutes=11)
    await purge(parts)
    assert (await count(parts, "sms_challenge"), await count(parts, "rate_counter")) == (0, 0)
    assert await count(parts, "token") == 2
    clock.advance(days=60 + RESTS_AFTER.days)
    await purge(parts)
    assert await count(parts, "token") == 0


@pytest.mark.anyio
async def test_a_purge_ends_nothing_that_lives(client, clock):
    """Who is signed in stays so, and a code on its way still works."""
    parts = client.app.state.parts
    guest = await as_guest(client)
    challenge = await ask_code(client, make_phone(1))
    clock.advance(minutes=9)
    await purge(parts)
    assert (await client.get("/v1/me", headers=guest.headers)).status_code == 200
    body = {"grant": "sms", "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"]}
    assert (await client.post("/v1/auth/tokens", json=body)).status_code == 201


@pytest.mark.anyio
async def test_a_running_service_forgets_by_itself(open_client, clock):
    """At the next start, without anybody asking."""
    async with open_client() as client:
        await ask_code(client, make_phone(1))
    clock.advance(days=2)
    async with open_client() as client:
        parts = client.app.state.parts
        async with asyncio.timeout(10):
            while await count(parts, "sms_challenge"):
                await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()}, timeout=0.02)


@pytest.mark.anyio
async def test_a_phone_is_sealed_to_its_person(client):
    """Copied to another row it does not open, and the index is not the number."""
    parts = client.app.state.parts
    phone = make_phone(9)
    person = await by_phone(client, phone)
    sealed, index = await parts.db.fetch_one(PROFILE, (person.id,))
    assert open_profile(parts.sealer, person.id, sealed) == Profile(phone)
    assert phone not in index
    assert phone.encode() not in sealed
    with pytest.raises(BrokenSealError):
        open_profile(parts.sealer, "another", sealed)
    assert open_profile(parts.sealer, "guest", None) == Profile()


@pytest.mark.parametrize(
    "thing",
    [
        Profile(SECRET),
        Person("p", "citizen", phone=SECRET, name=SECRET),
        SmsGrant(challenge_id=SECRET, code=SECRET),
        PasswordGrant(username=SECRET, password=SECRET),
        RefreshGrant(refresh_token=SECRET),
        SmsCodeIn(phone=SECRET),
        TokensOut(SECRET, SECRET, 1, PersonOut("p", "x", (), "guest")),
        GuestGrant(),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_nothing_secret_prints_itself(thing):
    """Neither in a traceback nor in a log."""
    assert SECRET not in f"{thing!r} {thing} {[thing]}"


def test_a_row_of_a_citizen_holds_no_phone():
    """The step itself carries sealed bytes and an index."""
    step = new_citizen(Sealer(KeyRing.new()), "p", make_phone(1), START)
    assert make_phone(1) not in repr(step.args)
