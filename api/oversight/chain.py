"""Seals audit rows into one chain of SM3 hashes, and checks the chain (审计链)."""

import asyncio
import contextlib
import logging

import msgspec
from cryptography.hazmat.primitives import hashes

from api.db.engine import Database
from api.db.errors import DuplicateKey, StaleRevision, StoreError
from api.oversight.store import (
    EMPTY,
    PAGE,
    AuditContent,
    Head,
    Link,
    count_unsealed,
    load_head,
    load_sealed,
    load_unsealed,
    seal_row,
)

log = logging.getLogger(__name__)

INTERVAL = 0.5
"""Seconds between rounds: every row is sealed within one second of its commit."""


_CONFLICTS = 10
"""So often another appender may be faster before a round leaves the rest to it."""


class Break(msgspec.Struct, frozen=True):
    """Where the chain does not hold."""

    seq: int
    kind: str
    """edited: the row's content is not what was sealed; missing: no row of this
    number, nor perhaps of those up to the next; cut: the end of the chain is not the remembered one."""


class ChainReport(msgspec.Struct, frozen=True):
    """What `verify` found; the chain holds if there is no break."""

    head: Head
    rows: int
    waiting: int
    """Rows not yet sealed."""
    breaks: tuple[Break, ...]


class ChainAppender:
    """The one task that gives audit rows their place, in the order they are found.

    Units of work need not wait for each other this way. Two appenders do no harm: the
    second finds its rows taken and looks again.
    """

    def __init__(self, database: Database, interval: float = INTERVAL) -> None:
        self._database = database
        self._interval = interval
        self._stopping = asyncio.Event()
        self._task: asyncio.Task | None = None

    async def start(self) -> None:
        """Begins to seal, first of all what an earlier process left."""
        self._stopping.clear()
        self._task = asyncio.create_task(self._run(), name="chain-appender")

    async def stop(self) -> None:
        """Seals what waits and ends; call before the database is closed."""
        task, self._task = self._task, None
        if task is None:
            return
        # Not cancelled: a commit under way would go on and meet the one of the last round.
        self._stopping.set()
        await task
        try:
            await self.seal_pending()
        except StoreError:
            # What waits is durable without its place; the next start seals it.
            log.warning("audit rows left unsealed")

    async def seal_pending(self) -> int:
        """Seals every row that waits now; how many."""
        sealed = conflicts = 0
        while conflicts < _CONFLICTS and (rows := await load_unsealed(self._database)):
            if await self._seal(rows):
                sealed += len(rows)
                if len(rows) < PAGE:
                    break
            else:
                conflicts += 1
        return sealed

    async def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                await self.seal_pending()
            except Exception as error:  # noqa: BLE001 - the appender must outlive whatever a round meets
                # Nothing is lost: the rows are durable and wait for the next round.
                log.warning("audit rows wait: %s", type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), self._interval)

    async def _seal(self, rows: list[AuditContent]) -> bool:
        """Whether the rows got their places; another appender may have been faster."""
        head = await load_head(self._database)
        steps = []
        for content in rows:
            link = next_link(head, content)
            steps.append(seal_row(content, link))
            head = Head(link.seq, link.hash)
        try:
            await self._database.commit(steps)
        except (StaleRevision, DuplicateKey):
            return False
        return True


def next_link(head: Head, content: AuditContent) -> Link:
    """The place after the head: its number, the head's hash and this row's."""
    seq = head.seq + 1
    return Link(seq, head.hash, link_hash(head.hash, seq, content))


def link_hash(prev: str, seq: int, content: AuditContent) -> str:
    """SM3 over the previous hash, the number and the row as JSON with sorted keys."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(f"{prev}{seq}".encode())
    digest.update(msgspec.json.encode(content, order="sorted"))
    return digest.finalize().hex()


async def verify(database: Database, *, anchor: Head = EMPTY) -> ChainReport:
    """Follows the whole chain and reports where it does not hold.

    A chain cannot see that its own end was cut off or that all of it was made anew: give
    the head that was written down elsewhere, and that is found too.
    """
    breaks: list[Break] = []
    head, rows, met = EMPTY, 0, anchor == EMPTY
    while page := await load_sealed(database, head.seq):
        for content, link in page:
            breaks += _breaks_at(head, content, link)
            head, rows = Head(link.seq, link.hash), rows + 1
            met = met or head == anchor
    if not met:
        breaks.append(Break(anchor.seq, "cut"))
    return ChainReport(head, rows, await count_unsealed(database), tuple(breaks))


def _breaks_at(head: Head, content: AuditContent, link: Link) -> list[Break]:
    if link.seq != head.seq + 1:
        # What came before is gone, so only the row's own words can be checked.
        return [Break(head.seq + 1, "missing"), *_edited(link.prev, content, link)]
    return _edited(head.hash, content, link)


def _edited(prev: str, content: AuditContent, link: Link) -> list[Break]:
    whole = link.prev == prev and link.hash == link_hash(prev, link.seq, content)
    return [] if whole else [Break(link.seq, "edited")]
