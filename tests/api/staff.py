"""What the demo's staff send to sign in, for tests that are about something else than passwords."""

import argon2
import httpx
from litestar import Litestar

from api.access.demo_accounts import DEMO_HASH, PASSWORD
from api.access.tables import StaffAccount
from api.db.statements import Statement, arg

QUICK = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""The same password, checked in no time: a real check takes a sixth of a second of the processor."""
EASE = Statement(
    "test.ease",
    StaffAccount.raw("UPDATE staff_account SET password_hash = {} WHERE password_hash = {}", arg("quick"), arg("real")),
)


async def ease_passwords(app: Litestar) -> None:
    """From now on the passwords of this service's demo accounts are quick to check."""
    await app.state.parts.db.commit([EASE.step(quick=QUICK, real=DEMO_HASH)])


async def password_grant(client: httpx.AsyncClient, role: str, region: str) -> dict[str, str]:
    """The grant of this member of the demo's staff, as the service itself lists them."""
    await ease_passwords(client.app)
    accounts = (await client.get("/v1/demo/accounts")).json()
    account = next(a for a in accounts if (a["role"], a["region"]) == (role, region))
    return {"grant": "password", "username": account["username"], "password": account["password"]}
