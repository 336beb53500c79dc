"""Writes answers: the caller's language, JSON, and the revision as ETag."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.types import ASGIApp, Receive, Scope, Send

from api.parts import Parts
from api.requests import etag, header

JSON = "application/json"


class Answer(Response[bytes]):
    """An answer that is written already; it needs none of the ways in which the framework writes one."""

    def to_asgi_response(self, *_: object, **__: object) -> ASGIApp:
        return self._send

    async def _send(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = {"content-type": self.media_type, "content-length": str(len(self.content)), **self.headers}
        encoded = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": self.status_code, "headers": encoded})
        await send({"type": "http.response.body", "body": self.content, "more_body": False})


def language(request: Request, parts: Parts) -> str:
    """The catalogue the caller asked for."""
    return parts.words.negotiate(header(request, b"accept-language") or "")


def answer(body: Any, revision: int | None = None, status: int = 200) -> Answer:
    """A JSON answer, with the revision of a thing that has one as its ETag."""
    headers = {"ETag": etag(revision)} if revision is not None else None
    return Answer(msgspec.json.encode(body), media_type=JSON, status_code=status, headers=headers)
