"""Stand-ins for what work on uploads needs: files in memory, a child that does as it is told, a voice that listens."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from api.db.statements import Step
from api.db.values import new_id
from api.documents.pipeline import INTERPRETING, OPENING, Pipeline
from api.documents.storage import FileLostError
from api.documents.store import UploadBody, UploadRow, insert_step, load_upload
from api.documents.workshop import Workshop
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases.readings import Outcome, parse
from uploads.findings import Examined, FieldRead, Line, Page, Quality, ReadOut

ENGINE = "fake-1"
TOLD = "told"
"""Topic of what a conversation was told, kept in the unit in which it was told."""


class MemoryFiles:
    """Files by addresses that are never given twice."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.owners: dict[str, str] = {}
        self.troubles: list[Exception] = []
        """Raised by the next calls, one each."""

    async def write(self, content: bytes, *, owner: str = "") -> str:
        self._stumble()
        address = f"20261124/{owner}.{len(self.owners):010}"
        self.kept[address], self.owners[address] = content, owner
        return address

    async def read(self, address: str) -> bytes:
        self._stumble()
        if address not in self.kept:
            raise FileLostError("gone")
        return self.kept[address]

    async def delete(self, address: str) -> None:
        self.kept.pop(address, None)

    def _stumble(self) -> None:
        if self.troubles:
            raise self.troubles.pop(0)


class ScriptedChild:
    """Opens and reads as the script says; what is not in it is one good page on which nothing stands."""

    def __init__(self) -> None:
        self.opens: dict[bytes, Any] = {}
        self.reads: dict[bytes, Any] = {}
        """By the bytes of the first page."""
        self.opened: list[bytes] = []
        self.was_read: list[tuple[tuple[bytes, ...], str | None]] = []
        self.is_away: Exception | None = None

    async def examine(self, content: bytes) -> Examined:
        self.opened.append(content)
        if self.is_away is not None:
            raise self.is_away
        return _told(self.opens.get(content, Examined("image/jpeg", (page_of(content),))))

    async def read(self, pages: Sequence[bytes], declared: str | None) -> ReadOut:
        self.was_read.append((tuple(pages), declared))
        if self.is_away is not None:
            raise self.is_away
        return _told(self.reads.get(pages[0], read_out("other")))


class ListeningVoice:
    """Keeps the steps it is given and remembers what was said."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.told: list[Outcome] = []
        self.noted: list[tuple[str, int]] = []
        self.watched: set[str] = set()
        self.troubles: list[Exception] = []
        """Raised by the next calls before anything is kept, one each."""

    async def tell(self, conversation_id: str, outcome: Outcome, steps: Sequence[Step]) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        unit = UnitOfWork(now=self._parts.clock(), sealer=self._parts.sealer)
        unit.add(*steps)
        # As the real one adds a turn.
        unit.outbox(TOLD, outcome.upload_id)
        await unit.commit(self._parts.db)
        self.told.append(outcome)

    async def note(self, conversation_id: str, upload_id: str, revision: int, steps: Sequence[Step] = ()) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        await self._parts.db.commit(steps)
        self.noted.append((upload_id, revision))

    def is_watched(self, conversation_id: str) -> bool:
        return conversation_id in self.watched


def _told(scripted: Any) -> Any:
    """What a script says: a value, a failure, or a list of them for one call after the other."""
    if isinstance(scripted, list):
        scripted = scripted.pop(0) if len(scripted) > 1 else scripted[0]
    if isinstance(scripted, Exception):
        raise scripted
    return scripted() if callable(scripted) else scripted


def page_of(content: bytes, *problems: str, page: int = 1, fingerprint: int | None = None) -> Page:
    """One page as the child makes it from these bytes."""
    look = hash(content) >> 1 if fingerprint is None else fingerprint
    return Page(page, 1200, 1600, Quality(problems), look, b"page of " + content, b"preview of " + content)


def field(name: str, value: object, score: float = 0.99, page: int = 1) -> FieldRead:
    """A field as it was read."""
    return FieldRead(name, value, str(value), score, page, (10, 20, 300, 40))


def read_out(kind: str, *fields: FieldRead, score: float = 0.95, lines: Sequence[Line] = ()) -> ReadOut:
    """What a child says of pages."""
    return ReadOut(kind, score, tuple(lines), tuple(fields), ENGINE)


CARD = (field("name", "尤海生"), field("id_number", "990101199001010015"), field("address", "某省某市一号"))
"""What stands on an ID card, read well."""


def workshop(parts: Parts, **others: Any) -> Workshop:
    """A workshop of fakes; the reader's own figure counts as its confidence."""
    readings = parts.settings.definitions_dir / "national" / "readings.toml"
    made: dict[str, Any] = {
        "parts": parts,
        "files": MemoryFiles(),
        "isolation": ScriptedChild(),
        "voice": ListeningVoice(parts),
        "readings": parse(readings.read_text("utf-8")),
        "confidence_of": lambda kind, field, engine, score, checks: score,
        "fields_of": lambda kind, lines: (),
    }
    return Workshop(**{**made, **others})




class Bench:
    """A pipeline over fakes, worked by hand one upload at a time."""

    def __init__(self, parts: Parts, **others: Any) -> None:
        self.parts = parts
        self.shop = workshop(parts, **others)
        self.pipeline = Pipeline(self.shop, rest=timedelta())
        self.files, self.child, self.voice = self.shop.files, self.shop.isolation, self.shop.voice

    async def receive(self, content: bytes, **columns: Any) -> UploadRow:
        """An upload whose bytes are durable, as receiving leaves it."""
        now, sealer = self.parts.clock(), self.parts.sealer
        digest = hashlib.sha256(content).hexdigest()
        columns = {"person_id": "worker", "media_type": "image/jpeg", **columns}
        row = UploadRow(
            id=columns.pop("id", None) or new_id(), received_at=now, state_since=now, size=len(content),
            digest_index=sealer.index(digest, purpose="upload_digest"), blob=await self.files.write(content),
            body=UploadBody(digest), **columns,
        )  # fmt: skip
        await self.parts.db.commit([insert_step(row, sealer)])
        return row

    async def look(self, upload_id: str) -> UploadRow:
        """The row as it stands."""
        return await load_upload(self.parts.db, self.parts.sealer, upload_id)

    async def open(self) -> bool:
        """Opens the upload that comes first."""
        return await self.pipeline.work_once(OPENING)

    async def read(self) -> bool:
        """Reads the upload that comes first."""
        return await self.pipeline.work_once(INTERPRETING)

    async def run(self, most: int = 100) -> None:
        """Works until nothing is left to do."""
        for _ in range(most):
            if not await self.open() and not await self.read():
                return
        raise AssertionError("work has no end")

    async def through(self, content: bytes, **columns: Any) -> UploadRow:
        """An upload from its receipt to its end."""
        row = await self.receive(content, **columns)
        await self.run()
        return await self.look(row.id)
