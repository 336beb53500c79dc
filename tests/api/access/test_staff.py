"""Staff sign in with password and second factor; guessing is slow, and nobody learns which names exist."""

import asyncio
from datetime import datetime

import argon2
import pyotp
import pytest

from api.access.demo_accounts import DEMO_HASH, PASSWORD, demo_accounts
from api.access.limits import SIGN_INS_PER_ADDRESS, count_steps, counts
from api.access.people import new_staff
from api.access.policy import STAFF_ROLES
from api.access.staff import totp_place
from api.access.store import INSERT_STAFF
from api.access.tables import StaffAccount
from api.db.statements import Statement, arg
from api.oversight.tables import Audit
from tests.api.access.conftest import send_grant
from tests.api.staff import ease_passwords
from tests.api.test_settings import PRODUCTION

pytestmark = pytest.mark.anyio

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
# Quick to check, unlike a real one: what is tested here is not the hash.
QUICK = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("correct horse")
AUDIT = Statement("test.sign_ins", Audit.raw("SELECT actor, role, action, object FROM audit"))
COUNT_STAFF = Statement("test.staff", StaffAccount.raw("SELECT COUNT(*) FROM staff_account"))
HASHES = Statement("test.hashes", StaffAccount.raw("SELECT DISTINCT password_hash FROM staff_account"))
DISABLE = Statement(
    "test.disable", StaffAccount.raw("UPDATE staff_account SET disabled = 1 WHERE username = {}", arg("name"))
)


async def hire(
    client, username: str = "wei", *, roles: str = "signer", totp: bool = True, password_hash: str = QUICK
) -> None:
    """An account with a password of its own and, unless told otherwise, a second factor."""
    parts, person = client.app.state.parts, f"person-{username}"
    sealed = parts.sealer.seal(SECRET.encode(), place=totp_place(person)) if totp else None
    account = INSERT_STAFF.step(
        rows=1, person_id=person, username=username, password_hash=password_hash, totp_sealed=sealed, roles=roles,
        region="330100", name="卫平", failures=0, locked_until=None, disabled=0,
    )  # fmt: skip
    await parts.db.commit([new_staff(person, parts.clock()), account])


def code_at(moment: datetime) -> str:
    """What the authenticator shows."""
    return pyotp.TOTP(SECRET).at(moment)


async def sign_in(client, username: str = "wei", password: str = "correct horse", **more: str):
    """The answer to a password."""
    return await send_grant(client, "password", username=username, password=password, **more)


async def test_password_and_one_time_code(client, clock):
    """201 with the roles; the sign-in is on record."""
    await hire(client, roles="signer reviewer")
    answer = await sign_in(client, totp=code_at(clock.now))
    assert answer.status_code == 201
    assert answer.json()["person"]["roles"] == ["signer", "reviewer"]
    assert ("person-wei", "signer+reviewer", "sign_in", "person|person-wei") in (
        await client.app.state.parts.db.fetch(AUDIT)
    )


@pytest.mark.parametrize("totp", [{}, {"totp": ""}])
async def test_the_second_factor_is_asked_for(client, totp):
    """Only of somebody who knows the password."""
    await hire(client)
    answer = await sign_in(client, **totp)
    assert (answer.status_code, answer.json()["code"]) == (401, "second_factor_required")
    answer = await sign_in(client, password="wrong", **totp)
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")


async def test_a_one_time_code_is_good_once(client, clock):
    """Whoever looked over the shoulder comes too late, even in the same half minute, even with limits off."""
    await hire(client)
    code = code_at(clock.now)
    assert (await sign_in(client, totp=code)).status_code == 201
    again = await sign_in(client, totp=code)
    assert (again.status_code, again.json()["code"]) == (401, "wrong_credentials")
    clock.advance(seconds=30)
    assert (await sign_in(client, totp=code_at(clock.now))).status_code == 201


async def test_a_one_time_code_at_the_same_moment_is_good_once(free_client, clock):
    """Of many sign-ins at once with one code, one succeeds."""
    await hire(free_client)
    answers = await asyncio.gather(*(sign_in(free_client, totp=code_at(clock.now)) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] + [401] * 7


async def test_a_wrong_one_time_code(client, clock):
    """Refused like a wrong password."""
    await hire(client)
    code = code_at(clock.now)
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    answer = await sign_in(client, totp=wrong)
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")


async def test_every_way_of_being_wrong_looks_the_same(client, clock):
    """Unknown name, wrong password, disabled account: one answer, byte for byte but for the trace."""
    await hire(client, "known")
    await hire(client, "left", totp=False)
    await client.app.state.parts.db.commit([DISABLE.step(rows=1, name="left")])
    answers = [
        await sign_in(client, "unknown"),
        await sign_in(client, "known", "wrong"),
        await sign_in(client, "known", "wrong", totp=code_at(clock.now)),
        await sign_in(client, "left"),
        await sign_in(client, "known", "correct horse" + "x" * 1000),
        await sign_in(client, "", ""),
    ]
    bodies = [{**answer.json(), "trace_id": ""} for answer in answers]
    assert all(body == bodies[0] for body in bodies)
    assert {answer.status_code for answer in answers} == {401}
    names = [sorted(name for name in answer.headers if name != "content-length") for answer in answers]
    assert all(one == names[0] for one in names)


async def test_unknown_names_rest_like_known_ones(client, clock):
    """Five wrong ones, then a minute's rest, doubling; the right password does not help meanwhile."""
    await hire(client)
    for name in ("wei", "nobody"):
        statuses = [(await sign_in(client, name, "wrong")).status_code for _ in range(6)]
        assert statuses == [401] * 5 + [429]
    resting = await sign_in(client, totp=code_at(clock.now))
    assert (resting.status_code, resting.headers["retry-after"]) == (429, "60")
    clock.advance(seconds=60)
    assert [(await sign_in(client, "nobody", "wrong")).status_code for _ in range(2)] == [401, 429]
    longer = await sign_in(client, "nobody", "wrong")
    assert longer.headers["retry-after"] == "120"
    assert (await sign_in(client, totp=code_at(clock.now))).status_code == 201


async def test_success_forgets_earlier_failures(client, clock):
    """Four slips a day are no reason to wait."""
    await hire(client)
    for _ in range(3):
        assert [(await sign_in(client, password="wrong")).status_code for _ in range(4)] == [401] * 4
        clock.advance(seconds=30)
        assert (await sign_in(client, totp=code_at(clock.now))).status_code == 201


async def test_guesses_at_once_share_no_free_try(client):
    """Thirty at the same moment: five are looked at."""
    await hire(client)
    answers = await asyncio.gather(*(sign_in(client, password="wrong") for _ in range(30)))
    statuses = [answer.status_code for answer in answers]
    assert statuses.count(401) <= 5
    assert set(statuses) == {401, 429}


async def test_names_of_one_address_are_limited(client):
    """A list of names tried with one password meets a cap, without a hash being computed for each."""
    assert (await sign_in(client, "name-1", "x")).status_code == 401
    parts = client.app.state.parts
    counted = counts(SIGN_INS_PER_ADDRESS, parts.sealer.index("127.0.0.1", purpose="address"))
    await parts.db.commit(count_steps(counted * (SIGN_INS_PER_ADDRESS[0].times - 1), parts.clock()))
    answer = await sign_in(client, "name-2", "x")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "3600")


async def test_limits_off_lets_a_demo_guess(free_client):
    """Nothing rests there."""
    await hire(free_client)
    statuses = {(await sign_in(free_client, password="wrong")).status_code for _ in range(8)}
    assert statuses == {401}


async def test_production_asks_everybody_for_a_second_factor(open_client, clock):
    """An account without one cannot sign in there."""
    async with open_client(**PRODUCTION) as client:
        await hire(client, "bare", totp=False)
        await hire(client, "wei")
        answer = await sign_in(client, "bare", totp="123456")
        assert (answer.status_code, answer.json()["code"]) == (401, "second_factor_required")
        assert (await sign_in(client, totp=code_at(clock.now))).status_code == 201


async def test_somebody_who_leaves_is_out_at_once(client, clock):
    """Tokens of a disabled account open nothing, nor does its refresh token."""
    await hire(client)
    session = (await sign_in(client, totp=code_at(clock.now))).json()
    headers = {"Authorization": f"Bearer {session['access_token']}"}
    assert (await client.get("/v1/me", headers=headers)).status_code == 200
    await client.app.state.parts.db.commit([DISABLE.step(rows=1, name="wei")])
    assert (await client.get("/v1/me", headers=headers)).status_code == 401
    assert (await send_grant(client, "refresh", refresh_token=session["refresh_token"])).status_code == 401


async def test_staff_do_not_talk_as_citizens(client, clock):
    """Filing needs a citizen; the desk is another door."""
    await hire(client)
    session = (await sign_in(client, totp=code_at(clock.now))).json()
    headers = {"Authorization": f"Bearer {session['access_token']}", "Idempotency-Key": "k"}
    begun = (await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)).json()
    body = {"statement_accepted": True, "signature": "方晓岚", "delivery": {"channel": "window"}}
    answer = await client.post(f"/v1/conversations/{begun['id']}/submission", json=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "role_required")


async def test_the_demo_s_accounts(client):
    """At least one for each role in each of two regions, and what is listed signs in; the password is hashed dearly."""
    listed = (await client.get("/v1/demo/accounts")).json()
    assert all(set(account) == {"role", "username", "password", "region", "name"} for account in listed)
    regions = {account["region"] for account in listed}
    assert len(regions) == 2
    assert {(a["role"], a["region"]) for a in listed} == {(role, region) for role in STAFF_ROLES for region in regions}
    assert len({account["username"] for account in listed}) == len({account["name"] for account in listed}) == 18
    assert await client.app.state.parts.db.fetch(HASHES) == [(DEMO_HASH,)]
    for account in listed:
        answer = await sign_in(client, account["username"], account["password"])
        await ease_passwords(client.app)
        assert answer.json()["person"]["roles"] == [account["role"]]
        assert answer.json()["person"]["display_name"] == account["name"]


async def test_a_demo_starts_twice_on_its_data(open_client):
    """The same accounts, no doubles."""
    for _ in range(2):
        async with open_client() as client:
            assert await client.app.state.parts.db.fetch_one(COUNT_STAFF) == (len(demo_accounts()),)
            assert (await sign_in(client, "signer-330100", PASSWORD)).status_code == 201


async def test_a_demo_password_opens_nothing_in_production(open_client, clock):
    """Even if somebody put such an account there by hand."""
    async with open_client(**PRODUCTION) as client:
        await hire(client, password_hash=DEMO_HASH)
        answer = await sign_in(client, password=PASSWORD, totp=code_at(clock.now))
        assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")
