"""Takes one upload at a time into work, keeps it while the work lasts, and puts it down in its next state (材料处理)."""

import asyncio
import contextlib
import struct
import zlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

import msgspec

from api.db.errors import StaleRevision, StoreError
from api.db.statements import Step
from api.db.values import micros
from api.documents import store
from api.documents.backlog import LEASE, RENEW_EVERY, renew_step
from api.documents.store import CHECKING, READING, READY, RECEIVED, REFUSED, RETAKE, UploadRow
from api.documents.trust import ConfidenceOf
from api.parts import Parts
from flows.cases.readings import Outcome, ReadingDef
from uploads.fields import fields_of
from uploads.findings import Examined, FieldRead, Line, Page, ReadOut, UnsafeImageError

MOST_DEATHS = 2
"""So often the child may die of an upload in one state; then it is the file's fault."""
MOST_STARTS = 6
"""So often work may begin in one state: more than that, and whole servers die of it."""

WAITS = "waits"
"""Reason of an opened upload whose reading was put off: to its person it is received again, and nothing is read."""

_Result = TypeVar("_Result")


class Isolated(Protocol):
    """Where pictures are opened and read, outside this process (`uploads/isolation.py`)."""

    async def examine(self, content: bytes) -> Examined: ...

    async def read(self, pages: Sequence[bytes], declared: str | None) -> ReadOut: ...


class Files(Protocol):
    """Where bytes are kept (`api/documents/storage.py`)."""

    async def write(self, content: bytes, *, owner: str = "") -> str: ...

    async def read(self, address: str) -> bytes: ...

    async def delete(self, address: str) -> None: ...


class Voice(Protocol):
    """How an upload is heard in its conversation (`api/chat/documents.py`)."""

    async def tell(self, conversation_id: str, outcome: Outcome, steps: Sequence[Step]) -> None:
        """Keeps the steps, and with them what the conversation makes of the outcome, in one unit."""

    async def note(self, conversation_id: str, upload_id: str, revision: int, steps: Sequence[Step] = ()) -> None:
        """Keeps the steps, and with them that the upload moved, so that whoever waits looks at it."""

    def is_watched(self, conversation_id: str) -> bool:
        """Whether somebody sits in front of this conversation now."""


class GoneError(Exception):
    """The upload was moved or removed by somebody else; what was worked out is dropped."""


class Workshop(msgspec.Struct, kw_only=True):
    """What work on an upload needs."""

    parts: Parts
    files: Files
    isolation: Isolated
    voice: Voice
    readings: Mapping[str, ReadingDef]
    confidence_of: ConfidenceOf
    fields_of: Callable[[str, Sequence[Line]], tuple[FieldRead, ...]]
    """Reads the fields of a kind from lines (`uploads/fields.py`)."""

    @property
    def now(self) -> datetime:
        return self.parts.clock()

    async def load(self, upload_id: str) -> UploadRow | None:
        """An upload that is still there."""
        row = await store.load_upload(self.parts.db, self.parts.sealer, upload_id)
        return row if row is not None and row.removed_at is None else None

    async def take(self, upload_id: str, stage: str) -> UploadRow | None:
        """Marks the start of work, so that nobody else begins; None when somebody did already."""
        row = await self.load(upload_id)
        states = (RECEIVED, CHECKING) if stage == RECEIVED else (READING,)
        if row is None or row.state not in states or row.held_until > micros(self.now):
            return None
        held = micros(self.now + LEASE)
        state = CHECKING if stage == RECEIVED else READING
        with contextlib.suppress(StaleRevision):
            # The person sees one word for both kinds of work, so it is told once.
            is_seen = row.state == RECEIVED
            return await self.move(
                row, is_seen=is_seen, state=state, reason=None, attempts=row.attempts + 1, deaths=row.deaths,
                held_until=held,
            )  # fmt: skip
        return None

    async def put_back(self, row: UploadRow, *, attempts: int, deaths: int | None = None) -> None:
        """Leaves an upload where it was before work began, for another try."""
        state = RECEIVED if row.state == CHECKING else row.state
        deaths = row.deaths if deaths is None else deaths
        reason = WAITS if state == READING else None
        with contextlib.suppress(StaleRevision):
            await self.move(
                row, is_seen=True, state=state, reason=reason, attempts=attempts, deaths=deaths, held_until=0
            )

    async def let_go(self, row: UploadRow) -> None:
        """Gives up what we hold of an upload that was changed under us, unless another worker has it by now."""
        now = await self.load(row.id)
        if now is not None and (now.state, now.attempts, now.deaths) == (row.state, row.attempts, row.deaths):
            await self.put_back(now, attempts=max(0, now.attempts - 1))

    async def move(self, row: UploadRow, *, is_seen: bool, steps: Sequence[Step] = (), **changes: Any) -> UploadRow:
        """Changes a row on its way and says so in its conversation if anybody can see the change."""
        new = store.changed(row, self.now, **{"pushed_at": row.pushed_at, "told_at": row.told_at, **changes})
        every = [store.changed_step(row, new, self.parts.sealer), *steps]
        if is_seen and row.conversation_id is not None:
            await self._note(row.conversation_id, new, every)
        else:
            await self.parts.db.commit(every)
        self._after(row, new)
        return new

    async def _note(self, conversation_id: str, new: UploadRow, steps: Sequence[Step]) -> None:
        try:
            await self.voice.note(conversation_id, new.id, new.revision, steps)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - that nobody hears of it must not keep it from moving
            self.parts.log.warning("upload_unheard", upload=new.id, error=type(error).__name__)
            await self.parts.db.commit(steps)

    async def finish(self, row: UploadRow, outcome: Outcome, **changes: Any) -> UploadRow:
        """Ends the way of an upload, in one unit with what its conversation makes of it."""
        new = store.changed(
            row, self.now, state=outcome.state, reason=outcome.reason, held_until=0, **changes
        )
        await self._tell(row, outcome, [store.changed_step(row, new, self.parts.sealer)])
        self._after(row, new)
        self.parts.metrics.upload_seconds.labels(new.state).observe((self.now - row.received_at).total_seconds())
        return new

    async def _tell(self, row: UploadRow, outcome: Outcome, steps: Sequence[Step]) -> None:
        if row.conversation_id is None:
            await self.parts.db.commit(steps)
            return
        try:
            await self.voice.tell(row.conversation_id, outcome, steps)
        except StoreError:
            raise
        except Exception as error:
            # Whatever in its conversation stood in the way so often must not keep the upload from its end.
            if row.attempts < MOST_STARTS:
                raise
            self.parts.log.error("upload_unheard", upload=row.id, error=type(error).__name__)  # noqa: TRY400
            await self.parts.db.commit(steps)

    async def while_held(self, row: UploadRow, work: Awaitable[_Result]) -> _Result:
        """The result of work on an upload, which stays ours as long as it lasts; GoneError when it does not."""
        job = asyncio.ensure_future(work)
        try:
            while not (await asyncio.wait({job}, timeout=RENEW_EVERY.total_seconds()))[0]:
                with contextlib.suppress(StoreError):
                    await self._renew(row)
            return await job
        finally:
            if not job.done():
                job.cancel()
                await asyncio.gather(job, return_exceptions=True)

    async def _renew(self, row: UploadRow) -> None:
        try:
            await self.parts.db.commit([renew_step(row.id, row.revision, self.now)])
        except StaleRevision:
            raise GoneError from None

    async def discard(self, addresses: Sequence[str]) -> None:
        """Removes files nobody names any more; one that stays is cleared away with the day's leavings."""
        for address in addresses:
            with contextlib.suppress(StoreError):
                await self.files.delete(address)

    async def is_child_well(self, stage: str) -> bool:
        """Whether what just died does its work on a picture that harms nobody."""
        try:
            page = await self.harmless_page()
            if stage == READING:
                await self.isolation.read([page.image], None)
        except UnsafeImageError:
            return stage == RECEIVED
        except Exception:  # noqa: BLE001 - however it fails, the file at hand is not to blame
            return False
        return True

    async def harmless_page(self) -> Page:
        """A blank page, made as any other."""
        return (await self.isolation.examine(BLANK)).pages[0]

    def _after(self, row: UploadRow, new: UploadRow) -> None:
        self.parts.waiting.wake(row.id)
        if new.state != row.state:
            self.parts.metrics.uploads.labels(new.state, new.reason or "").inc()


def workshop_of(parts: Parts, voice: Voice) -> Workshop:
    """The workshop of a service, from its parts."""
    return Workshop(
        parts=parts,
        files=parts.files,
        isolation=parts.isolation,
        voice=voice,
        readings=parts.bundles.readings,
        confidence_of=parts.uploads.confidence_of,
        fields_of=fields_of,
    )


def _blank_png(side: int) -> bytes:
    """A small grey picture, written by hand: this process opens and makes none."""
    rows = zlib.compress((b"\x00" + b"\xc0" * side) * side)
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pieces = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in pieces)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


BLANK = _blank_png(512)
FINAL = (READY, RETAKE, REFUSED)
"""States in which nothing more happens by itself."""
