"""Open doors stay open for people and not for machines: one address is counted in memory, by the minute."""

from collections.abc import Callable

import msgspec
import pytest
from litestar.stores.memory import MemoryStore

from api.access.doors import PER_MINUTE, STORE, forget_addresses
from api.errors import MEDIA_TYPE

QUESTION = {"text": "申请工伤有时间限制吗"}
ESTIMATE = {"injured_on": "2026-03-02", "region": "浙江", "grade": 9}


async def used_up(client) -> None:
    """Lets this address have asked as often as it may."""
    await client.post("/v1/enquiries", json=QUESTION)
    store: MemoryStore = client.app.stores.get(STORE)
    (kept,) = store._store.values()
    kept.data = msgspec.json.encode({"history": [1] * PER_MINUTE, "reset": 9_999_999_999})


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "body"), [("/v1/enquiries", QUESTION), ("/v1/estimates", ESTIMATE)])
async def test_an_address_that_asks_too_much_waits(open_client: Callable, path: str, body: dict) -> None:
    """A kind 429 that says when to come back; the other doors stay open."""
    async with open_client() as client:
        await used_up(client)
        answer = await client.post(path, json=body)
        assert answer.status_code == 429
        assert answer.headers["content-type"].startswith(MEDIA_TYPE)
        assert answer.json()["code"] == "too_many_requests"
        assert int(answer.headers["retry-after"]) > 0
        assert (await client.get("/v1/problems")).status_code == 200


@pytest.mark.anyio
async def test_where_limits_are_off_nobody_is_counted(open_client: Callable) -> None:
    """A test drive of the demo profile asks as often as it likes."""
    async with open_client(YICHUANG_LIMITS="off") as client:
        assert (await client.post("/v1/enquiries", json=QUESTION)).status_code == 200
        assert client.app.stores.get(STORE)._store == {}


@pytest.mark.anyio
async def test_addresses_are_forgotten(open_client: Callable) -> None:
    """What is over is no longer in memory after the worker's round."""
    async with open_client() as client:
        await client.post("/v1/enquiries", json=QUESTION)
        parts = client.app.state.parts
        assert len(parts.doors._store) == 1
        for kept in parts.doors._store.values():
            kept.expires_at = kept.expires_at.replace(year=2020)
        await forget_addresses(parts)
        assert parts.doors._store == {}
