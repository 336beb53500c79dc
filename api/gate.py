"""What every request passes first and every answer passes last: method, time limit, headers, counting."""

import asyncio
import random
import re
import time
from collections.abc import Callable
from typing import Any

from litestar import Litestar
from litestar.exceptions import MethodNotAllowedException, NotFoundException
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Problem, answer_problem
from api.journal import where_of
from api.parts import Parts
from api.requests import StrictRequest, is_streamed

SECURITY_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), microphone=(self), geolocation=(self)"),
    (
        b"content-security-policy",
        (
            b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
            b"form-action 'self'; frame-ancestors 'none'"
        ),
    ),
]
HTTPS_ONLY = (b"strict-transport-security", b"max-age=31536000")
# What no route has decided otherwise: answers are for this caller, in this language, and stay nowhere.
ANSWER_HEADERS = [(b"cache-control", b"no-store"), (b"vary", b"Accept-Language, Authorization")]
_OVERRIDABLE = (b"PUT", b"PATCH", b"DELETE")
_TRACEPARENT = re.compile(rb"00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
_NO_TRACE = b"0" * 32
Headers = list[tuple[bytes, bytes]]


class Gate:
    """Wraps the whole application, so that answers to unknown paths pass here as well."""

    def __init__(self, app: ASGIApp, parts: Parts, methods_of: Callable[[str], list[str]]) -> None:
        """`methods_of` says what a path takes; one without a HEAD of its own is answered like GET, without the body."""
        self._app = app
        self._parts = parts
        self._methods_of = methods_of
        encrypted = parts.settings.public_url.startswith("https://")
        self._secure = [*SECURITY_HEADERS, *([HTTPS_ONLY] if encrypted else [])]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        trace_id = _prepare(scope)
        method, status = scope["method"], 0
        if method == "HEAD" and "HEAD" not in self._methods_of(scope["path"]):
            # A copy: the server leaves out the body by the method it handed over.
            scope = {**scope, "method": "GET"}

        async def send_last(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                given = message["headers"]
                if method == "OPTIONS":
                    given = self._with_all_methods(given, scope["path"])
                message["headers"] = _with_headers(given, self._secure, trace_id)
            elif method == "HEAD":
                message = {**message, "body": b""}
            await send(message)

        try:
            await self._answer(scope, receive, send_last, lambda: status != 0)
        finally:
            self._count(method, scope, status, time.perf_counter() - started)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, has_begun: Callable[[], bool]) -> None:
        """Ends every request within the promised time; an answer that has begun is cut off."""
        seconds = self._parts.settings.answer_seconds
        try:
            async with asyncio.timeout(seconds) as limit:
                if "\x00" in scope["path"]:
                    await _refuse(scope, receive, send, Problem("not_found"))
                elif is_streamed(scope["path"]):
                    await self._app(scope, _extending(receive, limit, seconds), send)
                else:
                    await self._app(scope, receive, send)
        except asyncio.CancelledError:
            # The service stops and waits no longer.
            if not has_begun():
                await _refuse(scope, receive, send, Problem("unavailable"))
            raise
        except Exception as error:  # noqa: BLE001 - nothing may leave here unanswered
            # The application answers its own errors; what comes here is late, or broke while it was answered.
            if not isinstance(error, TimeoutError):
                self._parts.log.error("gate", error=type(error).__name__, where=where_of(error))  # noqa: TRY400
            if not has_begun():
                code = "timed_out" if isinstance(error, TimeoutError) else "internal_error"
                await _refuse(scope, receive, send, Problem(code))

    def _with_all_methods(self, headers: Headers, path: str) -> Headers:
        """The framework's own answer to OPTIONS knows only the method of a path that was declared first."""
        whole = ", ".join(self._methods_of(path)).encode()
        return [(name, whole if name.lower() == b"allow" else value) for name, value in headers]

    def _count(self, method: str, scope: Scope, status: int, seconds: float) -> None:
        # Only templates: a path holds ids, and a label per unknown path would fill the memory.
        route = scope.get("path_template") or "none"
        self._parts.metrics.answered(method, route, status, seconds)
        self._parts.log.info(
            "request",
            method=method,
            route=route,
            status=status,
            ms=round(seconds * 1000, 2),
            trace_id=scope["state"]["trace_id"],
        )


def open_gate(app: Litestar, parts: Parts) -> None:
    """Puts the gate before a finished application."""

    def methods_of(path: str) -> list[str]:
        try:
            app.asgi_router.handle_routing(path=path, method="none")
        except MethodNotAllowedException as refused:
            return refused.headers["allow"].split(", ")
        except NotFoundException:
            pass
        return []

    app.asgi_handler = Gate(app.asgi_handler, parts, methods_of)


def _prepare(scope: Scope) -> str:
    """Reads what says how to take the request; the trace id of it."""
    trace_id = ""
    scope["query_string"] = _filled_in(scope["query_string"])
    for name, value in scope["headers"]:
        if name == b"x-http-method-override" and scope["method"] == "POST" and value.upper() in _OVERRIDABLE:
            scope["method"] = value.upper().decode()
        elif name == b"traceparent" and (found := _TRACEPARENT.fullmatch(value)) and found[1] != _NO_TRACE:
            trace_id = found[1].decode()
    # It names a request and opens nothing, so it need not be unguessable.
    trace_id = trace_id or f"{random.getrandbits(128):032x}"
    scope.setdefault("state", {})["trace_id"] = trace_id
    return trace_id


def _filled_in(query: bytes) -> bytes:
    """The query without parameters that were left empty: clients write `?cursor=&limit=` for the first page."""
    if b"=&" not in query and not query.endswith(b"="):
        return query
    return b"&".join(pair for pair in query.split(b"&") if pair.partition(b"=")[2])


def _with_headers(headers: Headers, secure: Headers, trace_id: str) -> Headers:
    """The headers of an answer with what every answer carries; a route's own choice stays."""
    present = {name.lower() for name, _ in headers}
    given = [(name, _with_head(value) if name.lower() == b"allow" else value) for name, value in headers]
    added = [pair for pair in secure if pair[0] not in present]
    if b"cache-control" not in present:
        added += ANSWER_HEADERS
    added.append((b"x-request-id", trace_id.encode()))
    return [*given, *added]


def _with_head(allowed: bytes) -> bytes:
    return allowed + b", HEAD" if b"GET" in allowed and b"HEAD" not in allowed else allowed


def _extending(receive: Receive, limit: asyncio.Timeout, seconds: float) -> Receive:
    """A file may take longer than an answer: the time begins anew with each piece that came."""

    async def receive_piece() -> Any:
        message = await receive()
        limit.reschedule(asyncio.get_running_loop().time() + seconds)
        return message

    return receive_piece


async def _refuse(scope: Scope, receive: Receive, send: Send, problem: Problem) -> None:
    request = StrictRequest(scope, receive, send)
    response = answer_problem(request, problem)
    await response.to_asgi_response(app=None, request=request)(scope, receive, send)
