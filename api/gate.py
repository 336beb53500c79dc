"""What every request passes first and every answer passes last: method, time limit, headers, counting."""

import asyncio
import re
import secrets
import time

from litestar import Litestar
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Problem, answer_problem
from api.parts import Parts
from api.requests import StrictRequest

SECURITY_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), microphone=(self), geolocation=(self)"),
    (
        b"content-security-policy",
        b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        b"form-action 'self'; frame-ancestors 'none'",
    ),
]
_OVERRIDABLE = (b"PUT", b"PATCH", b"DELETE")
_TRACEPARENT = re.compile(rb"00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
_NO_TRACE = b"0" * 32


class Gate:
    """Wraps the whole application, so that answers to unknown paths pass here as well."""

    def __init__(self, app: ASGIApp, parts: Parts) -> None:
        self._app = app
        self._parts = parts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        trace_id = _prepare(scope)
        status = 0

        async def send_last(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = _with_headers(scope, message["headers"], trace_id)
            await send(message)

        try:
            await self._within_time(scope, receive, send_last, lambda: status)
        finally:
            self._count(scope, status, time.perf_counter() - started, trace_id)

    async def _within_time(self, scope: Scope, receive: Receive, send: Send, started) -> None:
        """Ends every request within the promised time; an answer that has begun is cut off."""
        try:
            async with asyncio.timeout(self._parts.settings.answer_seconds):
                if "\x00" in scope["path"]:
                    await _refuse(scope, receive, send, Problem("not_found"))
                else:
                    await self._app(scope, receive, send)
        except TimeoutError:
            if not started():
                await _refuse(scope, receive, send, Problem("timed_out"))

    def _count(self, scope: Scope, status: int, seconds: float, trace_id: str) -> None:
        # Only templates: a path holds ids, and a label per unknown path would fill the memory.
        route = scope.get("path_template") or "none"
        self._parts.metrics.answered(scope["method"], route, status, seconds)
        self._parts.log.info(
            "request",
            method=scope["method"],
            route=route,
            status=status,
            ms=round(seconds * 1000, 2),
            trace_id=trace_id,
        )


def open_gate(app: Litestar, parts: Parts) -> None:
    """Puts the gate before a finished application."""
    app.asgi_handler = Gate(app.asgi_handler, parts)


def _prepare(scope: Scope) -> str:
    """Reads the headers that say how to take the request; the trace id of it."""
    trace_id = ""
    for name, value in scope["headers"]:
        if name == b"x-http-method-override" and scope["method"] == "POST" and value.upper() in _OVERRIDABLE:
            scope["method"] = value.upper().decode()
        elif name == b"traceparent" and (found := _TRACEPARENT.fullmatch(value)) and found[1] != _NO_TRACE:
            trace_id = found[1].decode()
    trace_id = trace_id or secrets.token_hex(16)
    scope.setdefault("state", {})["trace_id"] = trace_id
    return trace_id


def _with_headers(scope: Scope, headers, trace_id: str) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with what every answer carries; a route's own choice stays."""
    present = {name.lower() for name, _ in headers}
    added = [pair for pair in SECURITY_HEADERS if pair[0] not in present]
    if b"cache-control" not in present:
        added.append((b"cache-control", b"no-store"))
    added.append((b"x-request-id", trace_id.encode()))
    return [*headers, *added]


async def _refuse(scope: Scope, receive: Receive, send: Send, problem: Problem) -> None:
    request = StrictRequest(scope, receive, send)
    response = answer_problem(request, problem)
    await response.to_asgi_response(app=None, request=request)(scope, receive, send)
