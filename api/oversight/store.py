"""Reads and writes of audit rows; nothing here commits."""

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg
from api.oversight.tables import Audit

_CONTENT = (
    Audit.id,
    Audit.at,
    Audit.actor,
    Audit.role,
    Audit.action,
    Audit.object,
    Audit.purpose,
    Audit.result,
    Audit.request_id,
    Audit.before_hash,
    Audit.after_hash,
)
PAGE = 200
"""Rows sealed in one unit, and read at a time: a longer unit would hold up the turns behind it."""

_HEAD = Statement(
    "oversight.head",
    Audit.select(Audit.seq, Audit.hash)
    .where(Audit.seq.is_not_null())
    .order_by(Audit.seq, ascending=False)
    .limit(1),
)
_UNSEALED = Statement(
    "oversight.unsealed",
    Audit.select(*_CONTENT)
    .where(Audit.seq.is_null())
    .order_by(Audit.at)
    .order_by(Audit.id)
    .limit(PAGE),
)
_COUNT_UNSEALED = Statement(
    "oversight.count_unsealed",
    Audit.raw("SELECT COUNT(*) FROM audit WHERE seq IS NULL"),
)
_SEAL = Statement(
    "oversight.seal",
    Audit.update(
        {Audit.seq: arg("seq"), Audit.prev: arg("prev"), Audit.hash: arg("hash")}
    ).where(Audit.id == arg("id"), Audit.seq.is_null()),
)
_SEALED_AFTER = Statement(
    "oversight.sealed_after",
    Audit.select(*_CONTENT, Audit.seq, Audit.prev, Audit.hash)
    .where(Audit.seq > arg("seq"))
    .order_by(Audit.seq)
    .limit(PAGE),
    long=True,
)


class AuditContent(msgspec.Struct, frozen=True):
    """What the chain vouches for: everything of an audit row but its place."""

    id: str
    at: int
    actor: str
    role: str
    action: str
    object: str
    purpose: str
    result: str
    request_id: str
    before_hash: str | None
    after_hash: str | None


class Link(msgspec.Struct, frozen=True):
    """An audit row's place in the chain."""

    seq: int
    prev: str
    hash: str


class Head(msgspec.Struct, frozen=True):
    """The last link: its number and hash."""

    seq: int
    hash: str


EMPTY = Head(0, "")
"""The head before the first row."""


async def load_head(database: Database) -> Head:
    """The last link of the chain."""
    row = await database.fetch_one(_HEAD)
    return Head(*row) if row else EMPTY


async def load_unsealed(database: Database) -> list[AuditContent]:
    """The oldest rows without a place in the chain, at most a page of them."""
    return [AuditContent(*row) for row in await database.fetch(_UNSEALED)]


async def count_unsealed(database: Database) -> int:
    """How many rows wait for their place."""
    ((count,),) = await database.fetch(_COUNT_UNSEALED)
    return count


async def load_sealed(database: Database, after: int) -> list[tuple[AuditContent, Link]]:
    """The next page of the chain."""
    width = len(_CONTENT)
    rows = await database.fetch(_SEALED_AFTER, (after,))
    return [(AuditContent(*row[:width]), Link(*row[width:])) for row in rows]


def seal_row(content: AuditContent, link: Link) -> Step:
    """Gives a row its place; stale when another appender was first."""
    return _SEAL.step(rows=1, id=content.id, seq=link.seq, prev=link.prev, hash=link.hash)
