"""The routes of resumable uploads: tus 1.0 with creation, checksum, expiration and termination (contract §5)."""

import re
from email.utils import format_datetime
from datetime import UTC
from typing import Any

import msgspec
from litestar import Request, Response, Router, delete, patch, post, route
from litestar.types import Method

from api.access import policy
from api.access.policy import Caller
from api.documents import arrivals
from api.documents.arrivals import ArrivalRow
from api.documents.controllers import pieces_of
from api.documents.described import PieceOperation
from api.documents.resumable import ALGORITHMS, LANES, append, begin, checksum_of, drop, find, finish, metadata_of
from api.documents.schemas import MEGABYTE, RECORDING_MEGABYTES
from api.errors import FieldError, Problem, answer_problem
from api.idempotency import HEADER, Pending, Replay, once
from api.parts import Parts
from api.requests import headers_of

ANYONE = {"policy": policy.ANYONE_WITH_TOKEN}
VERSION = "1.0.0"
PATH = "/v1/uploads/resumable"
PIECES = "application/offset+octet-stream"
ABILITIES = {
    "Tus-Version": VERSION,
    "Tus-Extension": "creation,checksum,expiration,termination",
    "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    "Tus-Max-Size": str(RECORDING_MEGABYTES * MEGABYTE),
}
OPTIONS: Method = "OPTIONS"  # type: ignore[assignment]
"""Litestar routes it, but its type of methods does not name it."""


@route([PATH, PATH + "/{arrival_id:str}"], http_method=OPTIONS, include_in_schema=False)
async def tell_abilities() -> Response[None]:
    """What of tus is spoken here."""
    return _empty(204, **ABILITIES)


@post(PATH, opt=ANYONE)
async def begin_arrival(request: Request, parts: Parts, caller: Caller) -> Response:
    """Begins a resumable upload (tus 1.0): `Upload-Length`, and `Upload-Metadata` with `filename`, `filetype` and
    the text fields of `POST /v1/uploads`. It must be whole within 24 hours.
    """
    _check_version(request)
    length = _number(request, "upload-length")
    said = metadata_of(request.headers.get("upload-metadata", ""))
    row = await begin(parts, caller, length, said)

    async def act(pending: Pending | None) -> Response[None]:
        steps = [arrivals.insert_step(row, parts.sealer)]
        if pending is not None:
            steps.insert(0, pending.step("body", 201, row.id.encode()))
        await parts.db.commit(steps)
        return _begun(parts, row.id, row)

    if not headers_of(request, HEADER):
        # An arrival that was begun twice takes no room and ends by itself; a plain tus client sends no key.
        return await act(None)
    same = msgspec.json.encode({"length": length, "said": said})
    done = await once(parts, caller, request, same, act)
    if not isinstance(done, Replay):
        return done
    first = await arrivals.load_arrival(parts.db, parts.sealer, done.body.decode())
    return _begun(parts, done.body.decode(), first)


@route(PATH + "/{arrival_id:str}", http_method="HEAD", opt=ANYONE, include_in_schema=False)
async def tell_offset(request: Request, arrival_id: str, parts: Parts, caller: Caller) -> Response[None]:
    """How much is durable. All of it is told only once it is an upload: a client asks here, and then believes it is."""
    _check_version(request)
    await find(parts, caller, arrival_id)
    async with LANES.alone(arrival_id):
        row = await finish(parts, await find(parts, caller, arrival_id), _trace(request))
    return _empty(200, **_progress(parts, row), **{"Upload-Length": str(row.length)})


@patch(
    PATH + "/{arrival_id:str}",
    opt=ANYONE,
    status_code=204,
    request_max_body_size=None,
    operation_class=PieceOperation,
)
async def take_pieces(request: Request, arrival_id: str, parts: Parts, caller: Caller) -> Response[None]:
    """Takes the bytes from `Upload-Offset` on; the answer to the last of them names the upload it became."""
    _check_version(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != PIECES:
        raise Problem("pieces_required")
    offset = _number(request, "upload-offset")
    checksum = checksum_of(request.headers.get("upload-checksum"))
    await find(parts, caller, arrival_id)
    async with LANES.alone(arrival_id) as lane:
        row = await find(parts, caller, arrival_id)
        if row.arrived != offset:
            raise Problem("offset_mismatch", headers={"Upload-Offset": str(row.arrived)})
        if not row.is_whole:
            row = await append(parts, row, lane, pieces_of(request), checksum)
        row = await finish(parts, row, _trace(request))
    return _empty(204, **_progress(parts, row))


@delete(PATH + "/{arrival_id:str}", opt=ANYONE, status_code=204)
async def end_arrival(request: Request, arrival_id: str, parts: Parts, caller: Caller) -> Response[None]:
    """Gives a resumable upload up; one that is whole already stays an upload."""
    _check_version(request)
    await find(parts, caller, arrival_id)
    async with LANES.alone(arrival_id):
        await drop(parts, await find(parts, caller, arrival_id))
    return _empty(204)


def answer_tus_problem(request: Request, error: Exception) -> Response:
    """A problem as everywhere, with the header that every answer of tus carries."""
    answer = answer_problem(request, error)
    answer.headers["Tus-Resumable"] = VERSION
    return answer


def _check_version(request: Request) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise Problem("tus_version", headers={"Tus-Version": VERSION})


def _number(request: Request, name: str) -> int:
    value = request.headers.get(name, "")
    if not re.fullmatch("[0-9]{1,15}", value):
        raise Problem("bad_request", errors=[FieldError(f"/{name.title()}", "wrong_type" if value else "required")])
    return int(value)


def _begun(parts: Parts, arrival_id: str, row: ArrivalRow | None) -> Response[None]:
    location = f"{parts.settings.public_url}{PATH}/{arrival_id}"
    return _empty(201, Location=location, **(_progress(parts, row) if row is not None else {}))


def _progress(parts: Parts, row: ArrivalRow) -> dict[str, str]:
    found = {
        "Upload-Offset": str(row.arrived),
        "Upload-Expires": format_datetime(row.expires_at.astimezone(UTC), usegmt=True),
    }
    if row.upload_id is not None:
        found["Yichuang-Upload-Id"] = row.upload_id
        found["Upload-Location"] = f"{parts.settings.public_url}/v1/uploads/{row.upload_id}"
    return found


def _empty(status: int, **headers: Any) -> Response[None]:
    always = {"Tus-Resumable": VERSION, "Cache-Control": "no-store"}
    return Response(None, status_code=status, headers={**always, **headers})


def _trace(request: Request) -> str:
    return request.scope["state"].get("trace_id", "")


ROUTER = Router(
    "/",
    route_handlers=[tell_abilities, begin_arrival, tell_offset, take_pieces, end_arrival],
    exception_handlers={Exception: answer_tus_problem},
)
