"""The server: slow, rude and vanished clients cost others nothing, and stopping leaves nothing behind."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import httpx
import msgspec
import pytest

from api.__main__ import main
from api.app import create_app
from api.chat.feed import LONGEST_WAIT
from api.server import HEAD_LIMIT, STOP_SECONDS, WholeAnswers, _config, _listen, _Server
from api.settings import settings_from
from tests.api.processes import LONGEST, ROOT, check_refusal, command, environment, running

HELLO = b"GET /health/live HTTP/1.1\r\nHost: service\r\n\r\n"
POST = b"POST /v1/auth/tokens HTTP/1.1\r\nHost: service\r\nContent-Type: application/json\r\n"


class Announced(_Server):
    """A server that says when it is ready."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@asynccontextmanager
async def listening(folder, **chosen) -> AsyncIterator[int]:
    """The port of a server in this loop, with short patience."""
    settings = settings_from({"YICHUANG_DATA_DIR": str(folder), "YICHUANG_PORT": "0", "YICHUANG_LIMITS": "off"})
    settings = msgspec.structs.replace(settings, **{"receive_seconds": 0.15, **chosen})
    listener = _listen(settings)
    app = create_app(settings)
    server = Announced(_config(app, settings, app.state.parts.words), settings)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    async with asyncio.timeout(LONGEST):
        await server.ready.wait()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        await serving
        listener.close()


@pytest.fixture(scope="module")
async def port(anyio_backend, tmp_path_factory) -> AsyncIterator[int]:
    """Where the impatient server listens."""
    async with listening(tmp_path_factory.mktemp("server")) as port:
        yield port


class Wire:
    """A bare connection, on which a client may be as rude as it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def say(self, *pieces: bytes) -> None:
        """Sends bytes."""
        for piece in pieces:
            self._writer.write(piece)
            await self._writer.drain()

    async def hear(self) -> tuple[int, bytes]:
        """Status and body of the next answer."""
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = next((int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:")), 0)
        return int(head.split()[1]), await self._reader.readexactly(length)

    async def rest(self) -> bytes:
        """Everything up to the end of the connection, which the server must bring about; who goes on is reset."""
        heard = b""
        with suppress(ConnectionResetError):
            while piece := await self._reader.read(65_536):
                heard += piece
        return heard


@asynccontextmanager
async def wire(port: int) -> AsyncIterator[Wire]:
    """A connection to the server."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.timeout(LONGEST):
            yield Wire(reader, writer)
    finally:
        writer.close()


@pytest.mark.anyio
@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /health/live HTTP/1.1\r\nHost: ser",
        b"\r\n\r\n\r\n",
        POST + b"Content-Length: 20\r\n\r\n",
        POST + b'Content-Length: 20\r\n\r\n{"grant',
        POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
    ],
    ids=["silence", "half a head", "line ends", "no body", "half a body", "no last chunk"],
)
async def test_a_request_that_does_not_arrive(port, sent):
    """The connection is closed after the time to receive, with a reason."""
    async with wire(port) as client:
        await client.say(sent)
        check_refusal(await client.rest(), 408, "request_unfinished")


@pytest.mark.anyio
async def test_dripping_bytes_wins_no_time(port):
    """One byte at a time counts from the first one."""
    async with wire(port) as client:
        ending = asyncio.ensure_future(client.rest())
        for _ in range(500):
            await client.say(b"x")
            done, _ = await asyncio.wait([ending], timeout=0.01)
            if done:
                break
        assert ending.done()
        assert ending.result().startswith(b"HTTP/1.1 4")


@pytest.mark.anyio
async def test_many_half_open_connections_hold_up_nobody(port):
    """Two hundred wait in vain while one is served at once, and all are closed."""
    async with asyncio.timeout(LONGEST), AsyncExitStack() as opened:
        wires = []
        for _ in range(200):
            wires.append(await opened.enter_async_context(wire(port)))
            await wires[-1].say(b"POST /v1/auth/tokens HTTP/1.1\r\n")
        async with wire(port) as client:
            await client.say(HELLO)
            assert (await client.hear())[0] == 200
        ends = [await each.rest() for each in wires]
    assert all(end.startswith(b"HTTP/1.1 408 ") for end in ends)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "head",
    [b"GET / HTTP/1.1\r\nX: " + b"x" * (HEAD_LIMIT + 1), b"GET /" + b"x" * (HEAD_LIMIT + 1),
     b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * (HEAD_LIMIT // 6 + 1)],
    ids=["one long header", "a long address", "many headers"],
)
async def test_a_head_that_is_too_large(port, head):
    """Refused without being read to its end."""
    async with wire(port) as client:
        await client.say(head)
        check_refusal(await client.rest(), 431, "head_too_large")


@pytest.mark.anyio
async def test_one_connection_serves_many_requests(port):
    """One after the other, and some sent without waiting."""
    async with wire(port) as client:
        for _ in range(3):
            await client.say(HELLO)
            assert await client.hear() == (200, b'{"status":"live"}')
        await client.say(HELLO + HELLO + HELLO)
        assert [(await client.hear())[0] for _ in range(3)] == [200] * 3
        body = b'{"grant":"guest"}'
        await client.say(POST + b"Content-Length: 17\r\n\r\n" + body + HELLO)
        assert [(await client.hear())[0] for _ in range(2)] == [201, 200]


@pytest.mark.anyio
async def test_a_large_body_is_refused_and_the_rest_goes_on(port):
    """413 by its announced length, before a byte of it is sent; and counted where none is announced."""
    async with wire(port) as client:
        await client.say(POST + b"Content-Length: 99999999\r\n\r\n")
        status, body = await client.hear()
        assert (status, msgspec.json.decode(body)["code"]) == (413, "too_large")
    async with wire(port) as client:
        chunk = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
        await client.say(POST + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 5, b"0\r\n\r\n")
        assert (await client.hear())[0] == 413
        await client.say(HELLO)
        assert (await client.hear())[0] == 200


@pytest.mark.anyio
@pytest.mark.parametrize(
    "sent",
    [
        b"GARBAGE\r\n\r\n",
        b"FETCH /health/live HTTP/1.1\r\nHost: service\r\n\r\n",
        POST + b"Content-Length: 17\r\nContent-Length: 18\r\n\r\n",
        POST + b"Content-Length: 17\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        POST + b"Content-Length: -1\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: service\r\nBad Name: x\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
    ],
)
async def test_what_is_no_request(port, sent):
    """Refused, and nothing after it is taken for another request."""
    async with wire(port) as client:
        await client.say(sent + HELLO)
        answer = await client.rest()
    check_refusal(answer, 400, "bad_request")
    assert b'"live"' not in answer


@pytest.mark.anyio
async def test_a_wait_that_is_asked_for_is_no_slow_request(port):
    """Waiting for news may take longer than receiving a request."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=LONGEST) as client:
        token = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "wait"}
        begun = await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)
        seq = begun.json()["turn"]["seq"]
        poll = f"/v1/conversations/{begun.json()['id']}/poll?after={seq}&wait=0.4"
        answer = await client.get(poll, headers=headers)
    assert (answer.status_code, answer.json()["events"]) == (200, [])
    async with wire(port) as bare:
        # Some clients end a request with a line too many.
        asked = f"GET {poll} HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer {token}\r\n\r\n\r\n"
        await bare.say(asked.encode())
        assert (await bare.hear())[0] == 200


@pytest.mark.anyio
async def test_an_idle_connection_is_closed(tmp_path):
    """After a rest between two requests, also if line ends drip in meanwhile."""
    async with listening(tmp_path, idle_seconds=1.0) as port, wire(port) as quiet, wire(port) as dripping:
        for client in (quiet, dripping):
            await client.say(HELLO)
            assert (await client.hear())[0] == 200
        await dripping.say(b"\r\n")
        assert (await dripping.rest()).startswith(b"HTTP/1.1 408 ")
        assert await quiet.rest() == b""


@pytest.mark.parametrize(("trusted", "believes"), [("", False), ("10.0.0.1,10.0.0.2", True)])
def test_a_forwarded_address_is_believed_from_named_proxies_only(tmp_path, trusted, believes):
    """Anybody can write such a header."""
    settings = settings_from({"YICHUANG_DATA_DIR": str(tmp_path), "YICHUANG_TRUSTED_PROXIES": trusted})
    config = _config(None, settings, None)
    assert config.proxy_headers is believes
    assert config.forwarded_allow_ips == trusted
    assert (config.server_header, config.access_log) == (False, False)


def test_two_servers_side_by_side(tmp_path):
    """Other ports and folders, nothing shared; each is stopped for itself and leaves nothing behind."""
    with running(tmp_path / "a") as one, running(tmp_path / "b") as two, one.client() as first, two.client() as second:
        assert one.url != two.url
        token = first.post("/v1/auth/tokens", json={"grant": "guest"}).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        assert first.get("/v1/me", headers=headers).status_code == 200
        assert second.get("/v1/me", headers=headers).status_code == 401
        assert two.stop(signal.SIGINT) == 0
        assert first.get("/health/ready").status_code == 200
        with socket.create_connection(("127.0.0.1", int(one.url.rpartition(":")[2]))) as half:
            # Half a request does not hold it up.
            half.sendall(b"GET /health/li")
            assert one.stop(signal.SIGTERM) == 0
        for server in (one, two):
            assert not list((server.folder / "data").glob("*-wal"))
            assert not list((server.folder / "tmp").iterdir())
            lines = map(msgspec.json.decode, server.log.read_bytes().splitlines())
            assert "error" not in {line["level"] for line in lines}


def test_a_waiting_client_does_not_hold_up_the_end(tmp_path):
    """A phone that waits for news is sent away with none, so Ctrl-C does not take as long as the phone would wait."""
    with running(tmp_path) as server, server.client() as client:
        token = client.post("/v1/auth/tokens", json={"grant": "guest"}).json()["access_token"]
        client.headers.update({"Authorization": f"Bearer {token}", "Idempotency-Key": "one"})
        talk = client.post("/v1/conversations", json={"matter": "recognition"}).json()
        path = f"/v1/conversations/{talk['id']}/poll?after=1&wait={LONGEST_WAIT}"
        with socket.create_connection(("127.0.0.1", int(server.url.rpartition(":")[2]))) as waiting:
            waiting.sendall(f"GET {path} HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
            assert client.get("/health/ready").status_code == 200
            began = time.monotonic()
            assert server.stop() == 0
            assert time.monotonic() - began < STOP_SECONDS / 2
            told = b"".join(iter(lambda: waiting.recv(65536), b""))
            assert told.startswith(b"HTTP/1.1 200 ")
            assert msgspec.json.decode(told.partition(b"\r\n\r\n")[2])["events"] == []


def test_a_server_ends_with_its_parent(tmp_path):
    """Even if the parent is killed and can tell nobody."""
    parent = (
        "import subprocess, sys\n"
        f"child = subprocess.Popen({command('serve', '--with-parent')!r}, stdout=subprocess.PIPE)\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "child.wait()\n"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", parent], cwd=ROOT, env=environment(tmp_path), stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    with starter:
        watched = os.pidfd_open(int(starter.stdout.readline()))
        starter.kill()
    ended = asyncio.run(_ends(watched))
    os.close(watched)
    assert ended


async def _ends(watched: int) -> bool:
    """Whether a process ends in time."""
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(watched, ended.set)
    async with asyncio.timeout(LONGEST):
        await ended.wait()
    return ended.is_set()


def test_a_taken_port_is_said_clearly(monkeypatch, tmp_path, capsys):
    """With the variable to change, and no traceback."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        monkeypatch.setenv("YICHUANG_PORT", port)
        monkeypatch.setenv("YICHUANG_DATA_DIR", str(tmp_path / "data"))
        assert main(["serve"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"yichuang: cannot listen on 127.0.0.1:{port}")
    assert "YICHUANG_PORT" in said
    assert not (tmp_path / "data").exists()


class Packets(asyncio.Transport):
    """A transport that remembers what was sent, packet by packet."""

    def __init__(self) -> None:
        super().__init__()
        self.packets: list[bytes] = []
        self.closed = False

    def write(self, data: bytes) -> None:
        self.packets.append(data)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("writes", "packets"),
    [
        ([b"head", b"body"], [b"headbody"]),
        ([b"head", b"", b"body"], [b"headbody"]),
        ([b"head", b"first", b"second", b"third"], [b"headfirst", b"secondthird"]),
    ],
)
async def test_head_and_body_travel_together(anyio_backend, writes, packets):
    """A phone on a weak link waits for one packet, not for two."""
    wire = Packets()
    answers = WholeAnswers(wire, asyncio.get_running_loop())
    for data in writes:
        answers.write(data)
    assert wire.packets == packets
    await asyncio.sleep(0)
    assert wire.packets == packets


async def test_what_nothing_follows_is_sent_at_once(anyio_backend):
    """An event of a stream does not wait for the next one, and a refusal is out before the line is closed."""
    wire = Packets()
    answers = WholeAnswers(wire, asyncio.get_running_loop())
    answers.write(b"event")
    await asyncio.sleep(0)
    assert wire.packets == [b"event"]
    answers.write(b"refusal")
    answers.close()
    assert (wire.packets, wire.closed) == ([b"event", b"refusal"], True)


async def test_a_lost_line_takes_nothing_more(anyio_backend):
    """What waits when the other side is gone is dropped."""
    wire = Packets()
    answers = WholeAnswers(wire, asyncio.get_running_loop())
    answers.write(b"late")
    wire.close()
    await asyncio.sleep(0)
    assert wire.packets == []
