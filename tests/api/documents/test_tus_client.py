"""The tus client of others (tus-js-client, run by node) against the service, over a link that is cut off midway."""

import asyncio
import contextlib
import hashlib
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import msgspec
import pytest

from tests.api.documents.sending import SAMPLES
from tests.api.processes import LONGEST, ROOT
from tests.api.test_server import listening

pytestmark = pytest.mark.anyio

CLIENT = ROOT / "tests" / "npm"
FILM = SAMPLES["video/mp4"] + b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(40_000))
"""1.3 MB, no two pieces alike."""


@pytest.fixture(scope="module")
def node() -> str:
    """The program that runs the client."""
    found = shutil.which("node")
    missing = found is None or not (CLIENT / "node_modules" / "tus-js-client").is_dir()
    if missing and os.environ.get("CI") == "true":
        pytest.fail("CI needs nodejs, and `npm ci` in tests/npm")
    if missing:
        pytest.skip("node or tus-js-client is not here: install nodejs, then run `npm ci` in tests/npm")
    return found


class WeakLink:
    """Stands between client and server, and cuts each of its first connections after so many bytes of the client's."""

    def __init__(self, cuts: list[int]) -> None:
        self.cuts = list(cuts)
        self.port = 0
        """Of the server behind it."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the client."""
        there = await asyncio.open_connection("127.0.0.1", self.port)
        allowed = self.cuts[0] if self.cuts else None
        back = asyncio.create_task(self._carry(there[0], writer))
        with contextlib.suppress(ConnectionError):
            is_cut = await self._carry(reader, there[1], allowed)
            if is_cut:
                self.cuts.pop(0)
        for each in (writer, there[1]):
            # Not closed in order: a phone that enters a tunnel says nothing.
            each.transport.abort()
        back.cancel()
        await asyncio.gather(back, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, most: int | None = None) -> bool:
        """Passes on what comes; True once so many bytes passed."""
        passed = 0
        while data := await reader.read(16_384):
            passed += len(data)
            writer.write(data)
            await writer.drain()
            if most is not None and passed >= most:
                return True
        return False


@contextlib.asynccontextmanager
async def linked(cuts: list[int]) -> AsyncIterator[tuple[int, WeakLink]]:
    """The port of a weak link, and the link."""
    link = WeakLink(cuts)
    server = await asyncio.start_server(link.serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], link
    finally:
        server.close()


async def upload(node: str, endpoint: str, token: str, path: Path, chunk: int) -> dict:
    """Runs the client to its end; what it says."""
    process = await asyncio.create_subprocess_exec(
        node, "resume.mjs", endpoint, token, str(path), str(chunk), cwd=CLIENT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    async with asyncio.timeout(LONGEST):
        out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return msgspec.json.decode(out)


@pytest.mark.parametrize(
    ("chunk", "cuts"),
    [(0, [400_000, 300_000]), (200_000, [500_000, 1, 90_000])],
    ids=["in one request", "in pieces"],
)
async def test_a_film_over_a_weak_link_arrives_once(node, tmp_path, chunk, cuts):
    """Cut off again and again, it goes on from what is durable, and becomes one upload, whole."""
    path = tmp_path / "film"
    path.write_bytes(FILM)
    async with linked(cuts) as (weak, link):
        # Links lead to the address people know, and that is the weak one.
        public = f"http://127.0.0.1:{weak}"
        async with (
            listening(tmp_path, receive_seconds=5.0, public_url=public) as link.port,
            httpx.AsyncClient(base_url=f"http://127.0.0.1:{link.port}", timeout=LONGEST) as client,
        ):
            token = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
            client.headers["Authorization"] = f"Bearer {token}"
            told = await upload(node, f"{public}/v1/uploads/resumable", token, path, chunk)
            assert link.cuts == []
            assert told["retries"] >= len(cuts)
            items = (await client.get("/v1/uploads")).json()["items"]
            assert [item["id"] for item in items] == [told["id"]]
            assert items[0]["sha256"] == hashlib.sha256(FILM).hexdigest()
            content = await client.get(f"/v1/uploads/{told['id']}/content?variant=original")
            assert content.content == FILM
