"""Takes a file in: told by its bytes, kept once, and acknowledged when all of it is durable (接收材料)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext
from datetime import timedelta
from weakref import WeakValueDictionary
import msgspec

from api.access.policy import Caller, is_own, may_answer
from api.cases import store as cases
from api.db.errors import DuplicateKey, StaleRevision, StoreAway, StoreError, StoreFull
from api.db.statements import Step
from api.documents import store
from api.documents.form import Claim
from api.documents.incoming import Incoming
from api.documents.schemas import (
    ALLOWANCES,
    FILES_OF_A_CASE,
    KINDS,
    MEGABYTE,
    USUAL,
    Allowance,
    is_as_claimed,
    size_limit,
)
from api.documents.store import READY, RECEIVED, UploadBody, UploadRow
from api.errors import FieldError, Problem, pointer
from api.notices.outbox import UPLOAD, UploadJob
from api.parts import Parts
from api.transaction import UnitOfWork
from uploads.signatures import HEAD, M4A, AMR, MP3, RECORDINGS, media_type_of

ATTEMPTS = 3
"""The same file may be removed elsewhere while it is shared; more often than this it is not."""
_DAY = timedelta(days=1)
_ROOMS: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
"""One lock for each case that files come to now."""


class Place(msgspec.Struct, frozen=True):
    """Where an upload belongs, as far as the sender said."""

    kind: str | None = None
    conversation_id: str | None = None
    case_id: str | None = None
    page_of: str | None = None


class Handed(msgspec.Struct, frozen=True):
    """A whole file with what is known of it, not yet kept."""

    id: str
    """Of the upload it becomes."""
    incoming: Incoming
    media_type: str
    place: Place


class Arrival:
    """A file on its way in: its type is told from its first bytes, and what is too much is refused at once."""

    def __init__(self, incoming: Incoming, claim: Claim, announced: int | None = None) -> None:
        """`announced` is how long the file will be at most, where that is known."""
        self.incoming = incoming
        self.media_type = ""
        self._claim = claim
        self._announced = announced
        self._head = bytearray()

    async def take(self, piece: bytes) -> None:
        """The next bytes of the file."""
        if self.media_type:
            self._check_size(len(piece))
        else:
            self._head += piece
            if len(self._head) < HEAD:
                return
            self._judge()
            piece = bytes(self._head)
        await self.incoming.add(piece)

    async def end(self) -> None:
        """All of it came."""
        if not self.media_type:
            self._judge()
            await self.incoming.add(bytes(self._head))
        await self.incoming.end()

    def _judge(self) -> None:
        self.media_type = judged(bytes(self._head), self._claim)
        self._check_size(max(len(self._head), self._announced or 0))

    def _check_size(self, more: int) -> None:
        check_size(self.media_type, self.incoming.size + more)


def judged(head: bytes, claim: Claim) -> str:
    """The media type of a file that begins like this; a `Problem` where we do not take it."""
    if not head:
        raise Problem("file_empty")
    media_type = media_type_of(head[:HEAD])
    if media_type is None:
        raise Problem("file_type_unsupported")
    if not is_as_claimed(media_type, claim.media_type, claim.name):
        raise Problem("file_not_as_claimed")
    return media_type


def check_size(media_type: str, size: int) -> None:
    """Refuses what is longer than a file of its type may be."""
    limit, code = size_limit(media_type)
    if size > limit * MEGABYTE:
        raise Problem(code, args={"limit": limit})


def allowance_of(caller: Caller) -> Allowance:
    """How much the caller may hand in."""
    return ALLOWANCES.get(caller.kind, USUAL)


async def check_allowance(parts: Parts, caller: Caller) -> None:
    """Refuses before anything is read: a person's day is full, or the disk is."""
    if not parts.files.has_room():
        raise StoreFull("files leave the rest of the disk to the database")
    if not parts.settings.limits:
        return
    allowed = allowance_of(caller)
    files, size = await store.handed_in_since(parts.db, caller.person_id, parts.clock() - _DAY)
    if files >= allowed.files or size >= allowed.megabytes * MEGABYTE:
        raise Problem("too_many_files_today", args={"limit": allowed.files}, headers={"Retry-After": "3600"})


def place_of(fields: Mapping[str, str]) -> Place:
    """What the fields beside a file say; a `Problem` names one that cannot be."""
    given = {name: value for name, value in fields.items() if value}
    kind = given.get("kind")
    if kind is not None and kind not in KINDS:
        raise Problem("invalid", errors=[FieldError(pointer("kind"), "not_a_choice")])
    if "conversation_id" in given and "case_id" in given:
        raise Problem("invalid", errors=[FieldError(pointer("case_id"), "conversation_or_case")])
    return Place(**given)


async def find_place(parts: Parts, caller: Caller, place: Place) -> Place:
    """The same with its case; whatever in it is not the caller's own is not found."""
    if place.page_of is not None:
        first = await store.load_upload(parts.db, parts.sealer, place.page_of)
        if first is None or first.removed_at is not None or not is_own(caller, first.person_id):
            raise Problem("not_found")
        # A third page is a page of the first one, not of the second.
        place = msgspec.structs.replace(place, page_of=first.page_of or first.id)
        if place.conversation_id is None and place.case_id is None:
            return msgspec.structs.replace(place, conversation_id=first.conversation_id, case_id=first.case_id)
    if place.conversation_id is not None:
        found = await store.load_talk(parts.db, place.conversation_id)
        if found is None or not is_own(caller, found[0]):
            raise Problem("not_found")
        return msgspec.structs.replace(place, case_id=found[1])
    if place.case_id is not None:
        part = await cases.load_part(parts.db, place.case_id, caller.person_id)
        if not may_answer(caller, part):
            raise Problem("not_found")
    return place


async def check_room(parts: Parts, place: Place) -> None:
    """A case holds so many files and no more."""
    if place.case_id is not None and await store.count_of_case(parts.db, place.case_id) >= FILES_OF_A_CASE:
        raise Problem("too_many_files", args={"limit": FILES_OF_A_CASE})


@asynccontextmanager
async def room_for_one(parts: Parts, place: Place) -> AsyncIterator[None]:
    """Room for one more file of a case, kept for the block: two that come at once do not both take the last."""
    lock = nullcontext() if place.case_id is None else _ROOMS.setdefault(place.case_id, asyncio.Lock())
    async with lock:
        await check_room(parts, place)
        yield


async def register(
    parts: Parts,
    caller: Caller,
    handed: Handed,
    *,
    record: Callable[[UploadRow], Step] | None = None,
    steps: Sequence[Step] = (),
    request_id: str = "",
) -> UploadRow:
    """Makes a whole file an upload: bytes first, then row, job and audit in one unit; durable when this returns.

    `record` gives the record of the answer, where a repeated request is to find it.
    """
    index = parts.files.digest_index(handed.incoming.sha256)
    for attempt in range(ATTEMPTS):
        same = await store.load_by_digest(parts.db, parts.sealer, index)
        shared = await _shareable(parts, same, handed.incoming.size) if attempt + 1 < ATTEMPTS else None
        blob = shared.blob if shared is not None else await parts.files.keep_original(handed.incoming, index)
        row = _row(parts, caller, handed, same, blob, index)
        unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer, request_id=request_id)
        unit.add(store.insert_step(row, parts.sealer), *steps)
        if shared is not None:
            unit.add(store.hold_step(shared.id))
        if record is not None:
            unit.idempotency(record(row))
        unit.outbox(UPLOAD, UploadJob(row.id))
        unit.audit("hand_in", f"upload:{row.id}", actor=caller.person_id, role=caller.kind)
        try:
            await unit.commit(parts.db)
        except StaleRevision as error:
            if error.statement == store.HOLD:
                continue
            await _take_back(parts, row, shared)
            raise
        except (DuplicateKey, StoreFull):
            await _take_back(parts, row, shared)
            raise
        return row
    raise StoreAway("an upload could not be kept")


def _row(
    parts: Parts, caller: Caller, handed: Handed, same: Sequence[UploadRow], blob: str, index: str
) -> UploadRow:
    now, media_type, place = parts.clock(), handed.media_type, handed.place
    return UploadRow(
        id=handed.id,
        person_id=caller.person_id,
        conversation_id=place.conversation_id,
        case_id=place.case_id,
        received_at=now,
        state=READY if media_type in RECORDINGS else RECEIVED,
        state_since=now,
        declared=place.kind,
        kind=place.kind or _kind_of(media_type),
        media_type=media_type,
        size=handed.incoming.size,
        digest_index=index,
        blob=blob,
        page_of=place.page_of,
        # Whoever else handed in the same is nobody's business here.
        same_as=next((each.id for each in same if is_own(caller, each.person_id)), None),
        body=UploadBody(sha256=handed.incoming.sha256),
    )


def _kind_of(media_type: str) -> str | None:
    """A recording's kind is plain from its type; a picture's has to be read."""
    if media_type not in RECORDINGS:
        return None
    return "audio_recording" if media_type in (M4A, AMR, MP3) else "video_recording"


async def _shareable(parts: Parts, same: list[UploadRow], size: int) -> UploadRow | None:
    """An upload of the same bytes whose file is still whole, so that it need not be kept twice."""
    for row in same:
        try:
            if await parts.files.size(row.blob) == size:
                return row
        except StoreError:
            continue
    return None


async def _take_back(parts: Parts, row: UploadRow, shared: UploadRow | None) -> None:
    """Removes a file that certainly got no row; where that is unknown the day's clearing decides."""
    if shared is None:
        await parts.files.delete(row.blob)
