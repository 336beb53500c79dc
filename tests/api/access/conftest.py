"""What tests of signing in share: people who have done so, and what they send."""

from collections.abc import Awaitable, Callable

import httpx
import msgspec
import pytest

from tests.api.staff import password_grant
from tests.builders import make_phone
from tests.conftest import FrozenClock, open_service


class SignedIn(msgspec.Struct, frozen=True):
    """An answer of sign-in with what is made of it most."""

    answer: dict

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.answer['access_token']}"}

    @property
    def id(self) -> str:
        return self.answer["person"]["id"]


SignIn = Callable[..., Awaitable[SignedIn]]


async def ask_code(client: httpx.AsyncClient, phone: str) -> dict:
    """A fresh challenge for this phone."""
    answer = await client.post("/v1/auth/sms-codes", json={"phone": phone})
    assert answer.status_code == 202, answer.text
    return answer.json()


async def send_grant(client: httpx.AsyncClient, grant: str, **fields: object) -> httpx.Response:
    """The answer to a grant."""
    return await client.post("/v1/auth/tokens", json={"grant": grant, **fields})


async def redeem(client: httpx.AsyncClient, challenge: dict, **fields: object) -> httpx.Response:
    """The answer to the right code of a challenge."""
    code = {"challenge_id": challenge["challenge_id"], "code": challenge["demo_code"]}
    return await send_grant(client, "sms", **{**code, **fields})


async def as_guest(client: httpx.AsyncClient) -> SignedIn:
    """A new guest."""
    answer = await send_grant(client, "guest")
    assert answer.status_code == 201, answer.text
    return SignedIn(answer.json())


async def by_phone(client: httpx.AsyncClient, phone: str = make_phone(1), **fields: object) -> SignedIn:
    """The owner of this phone, signed in."""
    answer = await redeem(client, await ask_code(client, phone), **fields)
    assert answer.status_code == 201, answer.text
    return SignedIn(answer.json())


async def as_staff(client: httpx.AsyncClient, role: str = "signer", region: str = "330100") -> SignedIn:
    """A member of the demo's staff, signed in."""
    answer = await send_grant(client, **await password_grant(client, role, region))
    assert answer.status_code == 201, answer.text
    return SignedIn(answer.json())


@pytest.fixture(scope="module")
async def shared_client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of one service for all tests of a module that leave nothing behind; it limits nobody."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def free_client(open_client):
    """A client of a service that limits nobody."""
    async with open_client(YICHUANG_LIMITS="off") as opened:
        yield opened
