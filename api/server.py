"""Serves the application on a port: one process, with time limits a slow client cannot stretch."""

import asyncio
import contextlib
import logging
import random
import signal
import socket
import sys
from asyncio import TimerHandle
from http import HTTPStatus

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.access.demo_accounts import DemoAccountsError
from api.access.policy import UnguardedRouteError
from api.app import create_app
from api.collector import spare_what_is_loaded
from api.db.errors import StoreError
from api.errors import MEDIA_TYPE, Problem, problem_bytes
from api.journal import Journal, LibraryLines, where_of
from api.requests import is_streamed
from api.sealing import SealError
from api.settings import Settings, at_port
from api.text import CatalogError, Words

HEAD_LIMIT = 64 * 1024
CONNECTIONS = 4000
STEADY_BYTES = 2048
"""So much of a file must come within the time that the body of any other request has."""
STOP_SECONDS = 5


class WholeAnswers:
    """A transport that sends the head of an answer together with its body: two packets cost both sides twice the work.

    What is written first waits for what comes next, but never longer than this round of the loop.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._waiting = b""
        self.is_closing = transport.is_closing

    def write(self, data: bytes) -> None:
        if self._waiting and data:
            data, self._waiting = self._waiting + data, b""
            self._transport.write(data)
        elif data:
            self._waiting = data
            self._loop.call_soon(self._send)

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        data, self._waiting = self._waiting, b""
        if data and not self._transport.is_closing():
            self._transport.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._transport, name)


class GuardedProtocol(HttpToolsProtocol):
    """Closes a connection whose request does not arrive in time; uvicorn alone waits for ever."""

    receive_seconds = 10.0
    upload_seconds = 600.0
    words: Words
    _timer: TimerHandle | None = None
    _limit: float | None = None
    """When what is awaited must have come; None while nothing is.

    The timer is not moved with it but looks, when it goes off, how long is still left: two requests
    in a second would otherwise make and drop four of them.
    """
    _head_bytes = 0

    def connection_made(self, transport) -> None:
        super().connection_made(WholeAnswers(transport, self.loop))
        self._restart()

    def connection_lost(self, exc) -> None:
        self._limit = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._is_between_requests():
            # Bytes that begin no request, such as line ends, would otherwise stop the idle clock for good.
            self._restart()
        self._head_bytes += len(data)
        self._received += len(data)
        super().data_received(data)
        if self._head_bytes > HEAD_LIMIT and self._awaits_head:
            self._close("head_too_large")

    def on_headers_complete(self) -> None:
        self._awaits_head = False
        super().on_headers_complete()
        self._restart()
        self._ends = self.loop.time() + self.upload_seconds if is_streamed(self.scope["path"]) else 0.0

    def on_message_complete(self) -> None:
        self._limit = None
        self._awaits_head = True
        self._head_bytes = 0
        super().on_message_complete()

    _awaits_head = True
    _ends = 0.0
    """Until when the body of a file may come; 0 for every other request."""
    _received = 0

    def _is_between_requests(self) -> bool:
        answered = self.cycle is None or self.cycle.response_complete
        return self._limit is None and self._awaits_head and answered

    def _restart(self) -> None:
        self._ends = 0.0
        self._await_more()

    def _await_more(self) -> None:
        self._received = 0
        self._limit = self.loop.time() + self.receive_seconds
        if self._timer is None:
            self._timer = self.loop.call_at(self._limit, self._look)

    def _look(self) -> None:
        """Whether the time is over; if it was moved on, the timer follows."""
        self._timer = None
        if self._limit is None:
            return
        if self.loop.time() < self._limit:
            self._timer = self.loop.call_at(self._limit, self._look)
        else:
            self._time_is_over()

    def _time_is_over(self) -> None:
        """A file that keeps coming gets another round; one that trickles, or has its answer, does not."""
        # Where we are the slow ones, the transport is paused and nothing can come.
        is_coming = self._received >= STEADY_BYTES or self.flow.read_paused
        if is_coming and self.loop.time() < self._ends and not self.cycle.response_complete:
            self._await_more()
        else:
            self._close("request_unfinished")

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's words for bytes that are no request
        self._close("bad_request")

    def _close(self, code: str) -> None:
        self._limit = None
        if self.transport.is_closing():
            return
        if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
            self.transport.write(_refusal(code, self.words))
        self.transport.close()


def _refusal(code: str, words: Words) -> bytes:
    """The whole answer to what never becomes a request: nothing of the application sees it."""
    problem, trace_id = Problem(code), f"{random.getrandbits(128):032x}"
    body = problem_bytes(problem, words, words.negotiate(""), trace_id)
    status = HTTPStatus(problem.status)
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nconnection: close\r\ncache-control: no-store\r\n"
        f"content-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\nx-request-id: {trace_id}\r\n\r\n"
    )
    return head.encode("ascii") + body


_TELLING = (StoreError, SealError, CatalogError, DemoAccountsError, UnguardedRouteError, OSError)
"""Errors whose text is made for an operator."""


class StartError(Exception):
    """The service cannot start here; the message says what to change."""


def serve(settings: Settings) -> None:
    """Serves until SIGINT or SIGTERM, then finishes what is under way and leaves nothing behind."""
    listener = _listen(settings)
    settings = at_port(settings, listener.getsockname()[1])
    try:
        app = create_app(settings)
    except _TELLING as error:
        raise StartError(str(error)) from error
    _quiet_libraries(app.state.parts.log)
    spare_what_is_loaded()
    server = _Server(_config(app, settings, app.state.parts.words), settings)
    # uvicorn raises the signal again once it has stopped; ours has been obeyed by then.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    # After a start that failed uvicorn leaves the interpreter before anybody can say why.
    with listener, contextlib.suppress(SystemExit):
        server.run(sockets=[listener])
    app.state.parts.log.flush()
    if not server.started:
        raise StartError(_reason(app.state.get("start_error")))


def _reason(error: Exception | None) -> str:
    if isinstance(error, _TELLING):
        return str(error)
    # Others may quote an address with its password.
    return f"{type(error).__name__} at {where_of(error)[-1]}" if error else "the lines above say why"


class _Server(uvicorn.Server):
    """Says where to go once the door is open."""

    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(f"{self._settings.public_url}  ({self._settings.profile})", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Clients that only wait for news would hold the end up as long as they wait.
        self.config.app.state.chat.release()
        self.config.app.state.parts.waiting.release()
        await super().shutdown(sockets)


def _config(app, settings: Settings, words: Words) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="uvloop",
        http=_guarded(settings, words),
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=int(settings.idle_seconds),
        timeout_graceful_shutdown=STOP_SECONDS,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
    )


def _guarded(settings: Settings, words: Words) -> type[asyncio.Protocol]:
    times = {"receive_seconds": settings.receive_seconds, "upload_seconds": settings.upload_seconds}
    return type("Guarded", (GuardedProtocol,), {**times, "words": words})


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise StartError(
            f"cannot listen on {settings.host}:{settings.port} ({error.strerror}); choose YICHUANG_PORT"
        ) from None
    listener.set_inheritable(False)
    return listener


def _quiet_libraries(journal: Journal) -> None:
    """Gives the lines of libraries to our log, which keeps their templates only."""
    root = logging.getLogger()
    root.handlers = [LibraryLines(journal)]
    root.setLevel(logging.WARNING)
    for name in ("uvicorn.error", "uvicorn.access", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.stdout.reconfigure(line_buffering=True)
