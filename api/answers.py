"""Writes answers: the caller's language, JSON, and the revision as ETag."""

from typing import Any

import msgspec
from litestar import Request, Response

from api.parts import Parts
from api.requests import etag


def language(request: Request, parts: Parts) -> str:
    """The catalogue the caller asked for."""
    return parts.words.negotiate(request.headers.get("accept-language", ""))


def answer(body: Any, revision: int | None = None, status: int = 200) -> Response:
    """A JSON answer, with the revision of a thing that has one as its ETag."""
    headers = {"ETag": etag(revision)} if revision is not None else None
    return Response(msgspec.json.encode(body), media_type="application/json", status_code=status, headers=headers)
