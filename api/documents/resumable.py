"""Takes a file in pieces over a weak link: what came is durable, the last piece makes one upload (断点续传)."""

import base64
import contextlib
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta

import msgspec

from api.access.policy import Caller, is_own
from api.db.errors import StaleRevision, StoreAway, StoreError, StoreFull
from api.db.values import new_id
from api.documents import arrivals
from api.documents.arrivals import ArrivalBody, ArrivalRow
from api.documents.form import FIELDS, Claim
from api.documents.incoming import Incoming
from api.documents.lanes import Lane, Lanes
from api.documents.receiving import (
    Arrival,
    Handed,
    allowance_of,
    check_allowance,
    check_room,
    check_size,
    find_place,
    judged,
    place_of,
    register,
    room_for_one,
)
from api.documents.schemas import MEGABYTE, RECORDING_MEGABYTES
from api.errors import Problem
from api.parts import Parts
from api.requests import clean_text
from uploads.signatures import HEAD

KEPT = timedelta(hours=24)
"""How long an upload may take to arrive."""
CHECKPOINT = 8 * MEGABYTE
"""So much of one long request is made durable at a time: a server that dies loses no more of it."""
PARTS_LIMIT = 1_000
ALGORITHMS = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "md5": hashlib.md5}
"""Against damage on the way, as tus has it; what a file is known by is SHA-256 alone."""
LANES = Lanes()


class Checksum(msgspec.Struct, frozen=True):
    """What the bytes of one request must hash to."""

    algorithm: str
    digest: bytes


def metadata_of(header: str) -> dict[str, str]:
    """What `Upload-Metadata` says: names, each with a value in base64."""
    found: dict[str, str] = {}
    for pair in filter(None, (each.strip() for each in header.split(","))):
        name, _, value = pair.partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode("utf-8")
        except ValueError:
            raise Problem("malformed_form") from None
    return found


def checksum_of(header: str | None) -> Checksum | None:
    """What `Upload-Checksum` says."""
    if header is None:
        return None
    algorithm, _, value = header.partition(" ")
    try:
        digest = base64.b64decode(value, validate=True)
    except ValueError:
        raise Problem("malformed_form") from None
    if algorithm not in ALGORITHMS:
        raise Problem("checksum_unknown")
    return Checksum(algorithm, digest)


async def begin(parts: Parts, caller: Caller, length: int, said: dict[str, str]) -> ArrivalRow:
    """A new arrival, not yet kept; what could not become an upload is refused before a byte is sent."""
    if length == 0:
        raise Problem("file_empty")
    if length > RECORDING_MEGABYTES * MEGABYTE:
        raise Problem("recording_too_large", args={"limit": RECORDING_MEGABYTES})
    place = place_of({name: clean_text(value) for name, value in said.items() if name in FIELDS})
    await check_room(parts, await find_place(parts, caller, place))
    await check_allowance(parts, caller)
    open_now = await arrivals.count_open(parts.db, caller.person_id, parts.clock())
    if parts.settings.limits and open_now >= allowance_of(caller).arrivals:
        raise Problem("too_many_arrivals", args={"limit": allowance_of(caller).arrivals})
    claim = Claim(said.get("filetype") or said.get("type", ""), said.get("filename") or said.get("name", ""))
    now = parts.clock()
    body = ArrivalBody(caller.kind, claim, place)
    return ArrivalRow(new_id(), caller.person_id, length, 0, now, now + KEPT, None, 0, body)


async def find(parts: Parts, caller: Caller, arrival_id: str) -> ArrivalRow:
    """An arrival of the caller's own whose time is not over; anything else is not found."""
    row = await arrivals.load_arrival(parts.db, parts.sealer, arrival_id)
    if row is None or not is_own(caller, row.person_id) or row.expires_at <= parts.clock():
        raise Problem("not_found")
    return row


async def append(
    parts: Parts, row: ArrivalRow, lane: Lane, source: AsyncIterator[bytes], checksum: Checksum | None
) -> ArrivalRow:
    """Takes the next bytes of an arrival; what came before the link broke stays, unless a checksum is then unmet."""
    async with _Writer(parts, row, checksum) as writer:
        try:
            async for piece in lane.pieces(source):
                await writer.take(piece)
        except Problem as problem:
            if problem.code != "upload_broken_off":
                raise
        return await writer.end()


class _Writer:
    """Puts the bytes of one request into parts, each durable and counted before the next begins."""

    def __init__(self, parts: Parts, row: ArrivalRow, checksum: Checksum | None) -> None:
        self._parts = parts
        self._row = row
        self._checksum = checksum
        self._hash = ALGORITHMS[checksum.algorithm](usedforsecurity=False) if checksum else None
        self._part: Incoming | None = None
        self._open = contextlib.AsyncExitStack()
        self._head = bytearray() if row.arrived == 0 else None

    async def __aenter__(self) -> "_Writer":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._open.aclose()

    async def take(self, piece: bytes) -> None:
        """Some more bytes; more than were announced are a mistake of the sender's."""
        under_way = self._part.size if self._part is not None else 0
        if self._row.arrived + under_way + len(piece) > self._row.length:
            raise Problem("offset_mismatch")
        if self._head is not None:
            await self._judge(piece)
        if self._part is None:
            self._part = await self._begin_part()
        if self._hash is not None:
            self._hash.update(piece)
        await self._part.add(piece)
        # With a checksum nothing of the request counts before all of it is known to be right.
        if self._hash is None and self._part.size >= CHECKPOINT:
            await self._keep(self._part)

    async def end(self) -> ArrivalRow:
        """The arrival with everything that came."""
        if self._hash is not None and self._checksum is not None and self._hash.digest() != self._checksum.digest:
            raise Problem("checksum_mismatch")
        if self._part is not None:
            await self._keep(self._part)
        return self._row

    async def _judge(self, piece: bytes) -> None:
        """Refuses a file by its first bytes, before all the others are sent."""
        head = self._head = (self._head or bytearray()) + piece[:HEAD]
        if len(head) < min(HEAD, self._row.length):
            return
        self._head = None
        try:
            check_size(judged(bytes(head), self._row.body.claim), self._row.length)
        except Problem:
            await drop(self._parts, self._row)
            raise

    async def _begin_part(self) -> Incoming:
        if len(self._row.body.parts) >= PARTS_LIMIT:
            raise Problem("too_many_requests")
        part: Incoming = await self._open.enter_async_context(self._parts.files.arrive())
        return part

    async def _keep(self, part: Incoming) -> None:
        await part.end()
        address = await self._parts.files.keep_part(part, self._row.id)
        new = arrivals.with_part(self._row, address, part.size)
        try:
            await self._parts.db.commit([arrivals.changed_step(self._row, new, self._parts.sealer)])
        except StaleRevision:
            await self._parts.files.delete(address)
            raise Problem("offset_mismatch") from None
        self._row, self._part = new, None
        await self._open.aclose()


async def finish(parts: Parts, row: ArrivalRow, request_id: str = "") -> ArrivalRow:
    """Makes an arrival of which every byte is here an upload: exactly once, since both bear the same id.

    What turns out to be no file of ours is refused and forgotten; when storage fails it can be tried again.
    """
    if not row.is_whole or row.upload_id is not None:
        return row
    caller = Caller(row.person_id, row.body.caller_kind)
    done = arrivals.finished(row, row.id)
    try:
        async with parts.files.arrive() as incoming:
            whole = Arrival(incoming, row.body.claim, row.length)
            for address in row.body.parts:
                async for piece in parts.files.stream(address):
                    await whole.take(piece)
            await whole.end()
            place = await find_place(parts, caller, row.body.place)
            handed = Handed(row.id, incoming, whole.media_type, place)
            steps = [arrivals.changed_step(row, done, parts.sealer)]
            async with room_for_one(parts, place):
                await register(parts, caller, handed, steps=steps, request_id=request_id)
    except Problem:
        await drop(parts, row)
        raise
    parts.waiting.wake(row.id)
    await _delete_parts(parts, row)
    return done


async def drop(parts: Parts, row: ArrivalRow) -> None:
    """Forgets an arrival with everything that came of it."""
    await parts.db.commit([arrivals.delete_step(row.id)])
    await _delete_parts(parts, row)


async def finish_arrivals(parts: Parts) -> None:
    """Makes uploads of what was all here when the server died (a chore of the worker)."""
    for row in await arrivals.load_whole(parts.db, parts.sealer):
        if row.expires_at > parts.clock():
            with contextlib.suppress(Problem, StaleRevision, StoreFull, StoreAway):
                async with LANES.alone(row.id):
                    fresh = await arrivals.load_arrival(parts.db, parts.sealer, row.id)
                    if fresh is not None:
                        await finish(parts, fresh)


async def clear_arrivals(parts: Parts) -> None:
    """Forgets arrivals whose time is over (a chore of the worker)."""
    for row in await arrivals.load_expired(parts.db, parts.sealer, parts.clock()):
        await drop(parts, row)


async def _delete_parts(parts: Parts, row: ArrivalRow) -> None:
    # What fails here is cleared away with its day.
    for address in row.body.parts:
        with contextlib.suppress(StoreError):
            await parts.files.delete(address)
