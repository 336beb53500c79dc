"""A small service of odd handlers behind the real gate, to see what it does with them."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import msgspec
from litestar import Litestar, Request, Response, get, head, post, put
from litestar.exceptions import HTTPException
from litestar.response import Stream

from api.app import build_parts
from api.errors import FieldError, Problem, answer_problem
from api.gate import open_gate
from api.journal import open_journal
from api.parts import Parts
from api.requests import BODY_LIMIT, StrictRequest
from api.settings import settings_from


@get("/things/{thing:str}", sync_to_thread=False)
def show(thing: str) -> dict:
    """Answers at once."""
    return {"thing": thing}


@get("/cached", sync_to_thread=False)
def cached() -> Response:
    """Has its own mind about caches and frames."""
    return Response(b"", headers={"Cache-Control": "max-age=60", "X-Frame-Options": "SAMEORIGIN"})


@get("/slow")
async def slow() -> None:
    """Never answers."""
    await asyncio.Event().wait()


@get("/stalls", sync_to_thread=False)
def stalls() -> Stream:
    """Begins an answer and never ends it."""

    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        await asyncio.Event().wait()

    return Stream(parts())


@get("/breaks", sync_to_thread=False)
def breaks() -> None:
    """Fails with what was sent in its message."""
    raise RuntimeError("13800000001 fell from the second floor")


@get("/unwritable", sync_to_thread=False)
def unwritable() -> None:
    """Refuses in words no catalogue has."""
    raise Problem("invalid", errors=[FieldError("/x", "no-such-words")])


@get("/teapot", sync_to_thread=False)
def teapot() -> None:
    """Refuses with a status that is in no table."""
    raise HTTPException(status_code=418, detail="13800000001")


@put("/replaced", sync_to_thread=False)
def replace(request: Request) -> str:
    """Takes PUT only."""
    return request.method


@post("/created", sync_to_thread=False)
def create(request: Request) -> str:
    """Takes POST only."""
    return request.method


@head("/own-head", sync_to_thread=False)
def own_head() -> Response[None]:
    """Takes HEAD itself."""
    return Response(None, headers={"Upload-Offset": "7"})


@get("/both", sync_to_thread=False)
def count(start: int = 1, step: int = 2) -> list[int]:
    """Takes numbers in the query, each of which may be left out."""
    return [start, step]


@post("/both", sync_to_thread=False)
def create_too() -> None:
    """Shares its path with the one before."""


HANDLERS = [show, cached, slow, stalls, breaks, unwritable, teapot, replace, create, own_head, count, create_too]


class Oddities(msgspec.Struct):
    """The client of such a service, and what it wrote into its log."""

    app: Litestar
    client: httpx.AsyncClient
    log: io.StringIO
    parts: Parts

    def logged(self) -> str:
        """What it wrote so far."""
        self.parts.log.flush()
        return self.log.getvalue()


@asynccontextmanager
async def open_oddities(folder, *, answer_seconds: float = 5.0) -> AsyncIterator[Oddities]:
    """The odd service; it opens no database."""
    settings = settings_from({"YICHUANG_DATA_DIR": str(folder)})
    parts = build_parts(msgspec.structs.replace(settings, answer_seconds=answer_seconds))
    parts.log = open_journal(log := io.StringIO())
    app = Litestar(
        HANDLERS,
        request_class=StrictRequest,
        request_max_body_size=BODY_LIMIT,
        exception_handlers={HTTPException: answer_problem, Exception: answer_problem},
        logging_config=None,
        openapi_config=None,
    )
    app.state.parts = parts
    open_gate(app, parts)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        yield Oddities(app, client, log, parts)
