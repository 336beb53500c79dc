"""Opens what a service left and looks for every photograph it acknowledged: there, whole, once, and at its end."""

import hashlib
import io
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from api.app import build_parts
from api.chat.store import load_latest_turn
from api.db.errors import StoreError
from api.db.statements import Statement
from api.documents.store import READY, REFUSED, RETAKE, UploadRow, load_of_conversation, load_upload
from api.documents.tables import Upload
from api.journal import open_journal
from api.parts import Parts
from api.settings import settings_from

_ALL = Statement("test.all_uploads", Upload.raw("SELECT id FROM upload"))


class Acknowledged(msgspec.Struct, frozen=True):
    """A photograph somebody was told is safe."""

    key: str
    id: str
    conversation_id: str
    sha256: str


class Verdict(msgspec.Struct):
    """What a service remembers of what it acknowledged."""

    acknowledged: int = 0
    states: Counter[str] = msgspec.field(default_factory=Counter)
    lost: list[str] = []
    doubled: list[str] = []
    stuck: list[str] = []

    @property
    def faults(self) -> list[str]:
        """All of them."""
        return [*self.lost, *self.doubled, *self.stuck]


async def judge(data_dir: Path, acknowledged: Sequence[Acknowledged], clock: Callable[[], datetime]) -> Verdict:
    """Looks at a stopped service's database and files."""
    parts = build_parts(settings_from({"YICHUANG_DATA_DIR": str(data_dir)}), clock)
    parts.log = open_journal(io.StringIO())
    await parts.db.start()
    try:
        verdict = Verdict(len(acknowledged))
        for each in acknowledged:
            await _judge_one(parts, each, verdict)
        await _judge_all(parts, acknowledged, verdict)
    finally:
        await parts.db.close()
        await parts.files.close()
    return verdict


async def _judge_one(parts: Parts, wanted: Acknowledged, verdict: Verdict) -> None:
    row = await load_upload(parts.db, parts.sealer, wanted.id)
    if row is None or row.removed_at is not None:
        verdict.lost.append(f"{wanted.id} is not there")
        return
    verdict.states[row.state] += 1
    if hashlib.sha256(await _bytes(parts, row.blob)).hexdigest() != wanted.sha256:
        verdict.lost.append(f"{wanted.id} has other bytes")
    if row.state not in (READY, RETAKE, REFUSED) and row.told_at is None:
        verdict.stuck.append(f"{wanted.id} is {row.state} and nobody was told")
    if row.state in (READY, RETAKE):
        await _judge_pages(parts, row, verdict)


async def _judge_pages(parts: Parts, row: UploadRow, verdict: Verdict) -> None:
    """What was made of it is there too."""
    if not row.body.pages:
        verdict.lost.append(f"{row.id} is {row.state} without a page")
    for page in row.body.pages:
        for address in (page.image, page.preview):
            if not (await _bytes(parts, address)).startswith(b"\xff\xd8"):
                verdict.lost.append(f"{row.id}: page {page.page} is gone")


async def _judge_all(parts: Parts, acknowledged: Sequence[Acknowledged], verdict: Verdict) -> None:
    """No row that nobody was told of, one for each key, and each spoken of in its conversation."""
    known = {each.id for each in acknowledged}
    rows = [row for (row,) in await parts.db.fetch(_ALL)]
    verdict.doubled += [f"{row} was acknowledged to nobody" for row in rows if row not in known]
    if len(known) != len(acknowledged):
        verdict.doubled.append("two keys were answered with one upload")
    for conversation in {each.conversation_id for each in acknowledged}:
        last = await load_latest_turn(parts.db, parts.sealer, conversation)
        told = Counter(paper.upload_id for paper in last.record.papers) if last is not None else Counter()
        for row in await load_of_conversation(parts.db, parts.sealer, conversation):
            if row.state in (READY, RETAKE, REFUSED) and told[row.id] != 1:
                verdict.stuck.append(f"{row.id} is {row.state}, its conversation speaks of it {told[row.id]} times")


async def _bytes(parts: Parts, address: str) -> bytes:
    try:
        return await parts.files.read(address)
    except StoreError:
        return b""
