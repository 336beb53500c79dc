"""The routes of photographs and recordings (contract §5)."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated, Any, Literal

import msgspec
from litestar import Request, Response, get, post, route
from litestar.exceptions import InternalServerException
from litestar.params import Parameter

from api.access import policy
from api.access.policy import Caller, is_own
from api.answers import answer, language
from api.clock import instant
from api.db.statements import Step
from api.db.values import micros, new_id
from api.documents import store
from api.documents.arrivals import ArrivalRow, load_arrival
from api.documents.body import shown_state, upload_body
from api.documents.content import find_visible, send
from api.documents.described import FormOperation
from api.documents.form import Claim, Form
from api.documents.incoming import Incoming
from api.documents.receiving import (
    Arrival,
    Handed,
    check_allowance,
    find_place,
    place_of,
    register,
    room_for_one,
)
from api.documents.removal import remove
from api.documents.schemas import FORM_OVERHEAD, MEGABYTE, RECORDING_MEGABYTES
from api.documents.store import UploadRow
from api.errors import Problem
from api.idempotency import Pending, Replay, once, read_key
from api.parts import Parts
from api.requests import check_revision

ANYONE = {"policy": policy.ANYONE_WITH_TOKEN}
PAGE = 50
RECEIVING = "receiving"
"""The state of what still arrives; it has no row of an upload yet."""
UNDER_WAY = (RECEIVING, store.RECEIVED, store.CHECKING, store.READING)

Id = Annotated[str, Parameter(pattern=r"^[A-Za-z0-9_-]*$", max_length=64)]
Microseconds = Annotated[int, Parameter(ge=0, le=2**62)]
Limit = Annotated[int, Parameter(ge=1, le=100)]
Wait = Annotated[float, Parameter(ge=0, le=50)]
Variant = Literal["preview", "page", "original"] | None
Page = Annotated[int, Parameter(ge=1, le=1000)]


@post("/v1/uploads", opt=ANYONE, request_max_body_size=None, operation_class=FormOperation)
async def hand_in(request: Request, parts: Parts, caller: Caller) -> Response:
    """Takes one file: multipart/form-data with one file part under any name, and text fields beside it.

    Fields: `kind`, what it is; `conversation_id` or `case_id`, where it belongs; `page_of`, an upload this is a
    further page of. Answered once the bytes are durable. Pictures (JPEG, PNG, WebP, HEIC, PDF) may have 20 MB,
    recordings (M4A, AMR, MP3, MP4) 200 MB; larger links break less often under `/v1/uploads/resumable`.
    """
    read_key(request)
    form = Form(request.headers.get("content-type", ""))
    announced = _announced(request)
    await check_allowance(parts, caller)
    lang = language(request, parts)
    async with parts.files.arrive() as incoming:
        media_type = await _take(request, form, incoming, announced)
        place = place_of(form.fields)

        async def act(pending: Pending) -> Response:
            found = await find_place(parts, caller, place)
            handed = Handed(new_id(), incoming, media_type, found)

            def record(row: UploadRow) -> Step:
                return pending.step("body", 201, msgspec.json.encode(upload_body(parts, row, lang)))

            async with room_for_one(parts, found):
                row = await register(parts, caller, handed, record=record, request_id=_trace(request))
            return answer(upload_body(parts, row, lang), row.revision, 201)

        same = msgspec.json.encode({"fields": form.fields, "sha256": incoming.sha256})
        done = await once(parts, caller, request, same, act)
    return _again(done) if isinstance(done, Replay) else done


@get("/v1/uploads", opt=ANYONE)
async def list_mine(
    request: Request,
    parts: Parts,
    caller: Caller,
    conversation_id: Id = "",
    cursor: Microseconds = 2**62,
    limit: Limit = PAGE,
) -> Response:
    """My uploads, newest first; with `conversation_id` those of one conversation."""
    lang = language(request, parts)
    rows = await store.load_of_person(parts.db, parts.sealer, caller.person_id, cursor, conversation_id or None)
    shown = rows[:limit]
    more = str(micros(shown[-1].received_at)) if len(rows) > len(shown) else None
    return answer({"items": [upload_body(parts, row, lang) for row in shown], "next_cursor": more})


@get("/v1/uploads/{upload_id:str}", opt=ANYONE)
async def show_upload(request: Request, upload_id: str, parts: Parts, caller: Caller, wait: Wait = 0) -> Response:
    """How far an upload is; with `wait` it answers when that changes, at the latest after so many seconds."""
    first = await _find_anyhow(parts, caller, upload_id)

    async def look() -> ArrivalRow | UploadRow:
        return await _find_anyhow(parts, caller, upload_id)

    def is_enough(row: ArrivalRow | UploadRow) -> bool:
        return _told_state(row) not in UNDER_WAY or _told_state(row) != _told_state(first)

    row = await parts.waiting.until(upload_id, look, is_enough, wait) if wait else first
    if isinstance(row, ArrivalRow):
        return answer(_arriving_body(row))
    return answer(upload_body(parts, row, language(request, parts)), row.revision)


@get("/v1/uploads/{upload_id:str}/content", opt=ANYONE)
async def show_content(
    request: Request, upload_id: str, parts: Parts, caller: Caller, variant: Variant = None, page: Page = 1
) -> Response:
    """Its bytes: `page` upright and without hidden data, `preview` a small one, `original` as it was handed in.

    Ranges are served, so that a recording can be played from anywhere. Originals are for the person and the staff
    who handle the case, and every look at one is noted.
    """
    row = await find_visible(parts, caller, upload_id)
    return await send(parts, caller, request, row, variant, page)


@route("/v1/uploads/{upload_id:str}/content", http_method="HEAD", opt=ANYONE, include_in_schema=False)
async def measure_content(
    request: Request, upload_id: str, parts: Parts, caller: Caller, variant: Variant = None, page: Page = 1
) -> Response:
    """The same without its bytes, and without opening them."""
    return await send(parts, caller, request, await find_visible(parts, caller, upload_id), variant, page)


@post("/v1/uploads/{upload_id:str}/removal", opt=ANYONE, status_code=204)
async def take_back(request: Request, upload_id: str, parts: Parts, caller: Caller) -> None:
    """Takes an upload back, before its application is filed; afterwards it is part of the file."""

    async def act(pending: Pending) -> None:
        await remove(parts, caller, upload_id, pending, partial(check_revision, request), _trace(request))

    await once(parts, caller, request, await request.body(), act)


async def _find_anyhow(parts: Parts, caller: Caller, upload_id: str) -> ArrivalRow | UploadRow:
    """An upload the caller may see, or one of their own that is still arriving."""
    arriving = await load_arrival(parts.db, parts.sealer, upload_id)
    if arriving is not None and arriving.upload_id is None and is_own(caller, arriving.person_id):
        return arriving
    return await find_visible(parts, caller, upload_id)


def _told_state(row: ArrivalRow | UploadRow) -> str:
    return RECEIVING if isinstance(row, ArrivalRow) else shown_state(row)


def _arriving_body(row: ArrivalRow) -> dict[str, Any]:
    """An `Upload` of which not all bytes are here yet (tus)."""
    return {
        "id": row.id, "revision": 0, "state": RECEIVING, "reason": None, "kind": row.body.place.kind,
        "kind_confidence": 0.0, "sha256": None, "bytes": row.length, "arrived": row.arrived,
        "received_at": instant(row.created_at), "same_as": None, "pages": [], "fields": [],
    }  # fmt: skip


async def _take(request: Request, form: Form, incoming: Incoming, announced: int | None) -> str:
    """Reads the whole form; the file's media type."""
    arrival: Arrival | None = None
    async for data in pieces_of(request):
        pieces = form.push(data)
        if arrival is None and form.claim is not None:
            arrival = Arrival(incoming, form.claim, announced)
        for piece in pieces:
            await arrival.take(piece)
    form.close()
    arrival = arrival or Arrival(incoming, form.claim or Claim())
    await arrival.end()
    return arrival.media_type


async def pieces_of(request: Request) -> AsyncIterator[bytes]:
    """The body as it comes; a client that goes away before its end is a broken-off upload."""
    try:
        async for data in request.stream():
            if data:
                yield data
    except InternalServerException:
        raise Problem("upload_broken_off") from None


def _announced(request: Request) -> int | None:
    """About how long the file will be, where the client says so; what no file may be is refused unread."""
    length = request.content_length
    if length is None:
        return None
    if length > RECORDING_MEGABYTES * MEGABYTE + FORM_OVERHEAD:
        raise Problem("recording_too_large", args={"limit": RECORDING_MEGABYTES})
    return max(0, length - FORM_OVERHEAD)


def _trace(request: Request) -> str:
    return request.scope["state"].get("trace_id", "")


def _again(replay: Replay) -> Response:
    return Response(replay.body, status_code=replay.status, media_type="application/json", headers={"ETag": '"r0"'})


HANDLERS = [hand_in, list_mine, show_upload, show_content, measure_content, take_back]
