"""Weak links and rude clients: a file may come slowly as long as it comes, and nothing else gets more time for it."""

import asyncio
import contextlib

import httpx
import pytest

from tests.api.documents.sending import BOUNDARY, form, photo
from tests.api.processes import LONGEST
from tests.api.test_server import listening, wire

pytestmark = pytest.mark.anyio

PATIENCE = 0.4
"""Seconds the server waits for the body of an ordinary request."""
CEILING = 0.6
"""Seconds a server in a hurry lets a file take, however steadily it comes."""
PIECE = 4096


@pytest.fixture(scope="module")
async def port(anyio_backend, tmp_path_factory):
    """A server with little patience for what does not come, and enough for what does."""
    async with listening(tmp_path_factory.mktemp("slow"), receive_seconds=PATIENCE, upload_seconds=LONGEST) as port:
        yield port


@pytest.fixture(scope="module")
async def token(port) -> str:
    """A guest's."""
    return await guest_of(port)


async def guest_of(port: int) -> str:
    """The token of a new guest of a server."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=LONGEST) as client:
        return (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]


def head(length: int, token: str = "", key: str = "slow") -> bytes:
    """The head of an upload."""
    return (
        f"POST /v1/uploads HTTP/1.1\r\nHost: service\r\nContent-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
        f"Authorization: Bearer {token}\r\nIdempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


async def pause(seconds: float) -> None:
    """The link is slow for a moment."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


async def drip(client, body: bytes, size: int, pause: float) -> bytes:
    """Sends pieces with a pause between until the server hangs up, or the body ends; what the server said."""
    ending = asyncio.ensure_future(client.rest())
    try:
        for at in range(0, len(body), size):
            await client.say(body[at : at + size])
            done, _ = await asyncio.wait([ending], timeout=pause)
            if done:
                break
    except ConnectionError:
        pass
    return await ending


async def test_a_file_that_keeps_coming_is_taken(port, token):
    """It takes more than twice as long as another body may, and is acknowledged."""
    body = form(photo(PIECE * 24))
    async with wire(port) as client:
        await client.say(head(len(body), token, "steady"))
        for at in range(0, len(body), PIECE):
            await client.say(body[at : at + PIECE])
            await pause(0.045)
        assert (await client.hear())[0] == 201


async def test_a_file_that_trickles_is_cut_off(port, token):
    """A few bytes now and then hold a connection for nothing."""
    body = form(photo(PIECE * 24))
    async with wire(port) as client:
        await client.say(head(len(body), token, "trickle"))
        assert (await drip(client, body, 20, 0.05)).startswith(b"HTTP/1.1 408 ")


async def test_no_file_may_come_for_ever(anyio_backend, tmp_path):
    """However steadily: beyond the ceiling it is for the resumable kind."""
    body = form(photo(PIECE * 3000))
    chosen = {"receive_seconds": PATIENCE, "upload_seconds": CEILING}
    async with listening(tmp_path, **chosen) as port:
        token = await guest_of(port)
        async with wire(port) as client:
            await client.say(head(len(body), token, "endless"))
            assert (await drip(client, body, PIECE, 0.05)).startswith(b"HTTP/1.1 408 ")


async def test_a_refused_file_gets_no_more_time_than_another_body(port):
    """Who has their answer and goes on sending is not listened to for as long as a file may take."""
    body = form(photo(PIECE * 3000))
    loop = asyncio.get_running_loop()
    async with wire(port) as client:
        await client.say(head(len(body)))
        assert (await client.hear())[0] == 401
        began = loop.time()
        await drip(client, body, PIECE, 0.05)
        assert loop.time() - began < LONGEST / 2


async def test_slow_files_hold_up_nobody(port, token):
    """Forty at once arrive slowly, and a request beside them is served."""
    body = form(photo(PIECE * 6))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=LONGEST) as client:

        async def slowly():
            for at in range(0, len(body), PIECE):
                yield body[at : at + PIECE]
                await pause(0.03)

        async def send(number: int) -> int:
            headers = {
                "Authorization": f"Bearer {token}", "Idempotency-Key": f"many-{number}",
                "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            }  # fmt: skip
            return (await client.post("/v1/uploads", content=slowly(), headers=headers)).status_code

        sending = [asyncio.create_task(send(number)) for number in range(40)]
        assert (await client.get("/health/live")).status_code == 200
        assert await asyncio.gather(*sending) == [201] * 40
