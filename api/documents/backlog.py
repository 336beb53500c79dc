"""Which uploads wait for work, which comes first, and who holds one while they work on it (待处理材料)."""

from collections.abc import Collection
from datetime import datetime, timedelta

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg
from api.db.values import micros, moment
from api.documents.store import CHECKING, READING, RECEIVED
from api.documents.tables import Upload

UNDER_WAY = (RECEIVED, CHECKING, READING)
"""States that end by themselves; the others wait for nobody."""

LEASE = timedelta(seconds=30)
"""How long an upload stays with a worker that says nothing more; so long it waits when a whole server dies."""
RENEW_EVERY = timedelta(seconds=10)
"""How often a worker says that it is still there: three times before its lease ends."""

_COLUMNS = "u.id, u.person_id, u.conversation_id, u.attempts, u.received_at"
# A further page, or the same file again, uses what its first finds out: it waits for that one, unless that is stuck.
_FREE = (
    "u.removed_at IS NULL AND u.held_until <= {} AND NOT EXISTS (SELECT 1 FROM upload f WHERE f.id IN (%s) "
    "AND f.removed_at IS NULL AND f.told_at IS NULL AND f.state IN ('received', 'checking', 'reading'))"
)
_TO_OPEN = "u.state IN ('received', 'checking') AND " + _FREE % "u.same_as"
_TO_READ = "u.state = 'reading' AND " + _FREE % "u.page_of"


def _oldest(name: str, condition: str) -> Statement:
    sql = f"SELECT {_COLUMNS} FROM upload u WHERE {condition} ORDER BY u.attempts, u.received_at, u.id LIMIT {{}}"
    return Statement(f"backlog.{name}", Upload.raw(sql, arg("now"), arg("limit")))


def _one(name: str, condition: str) -> Statement:
    sql = f"SELECT {_COLUMNS} FROM upload u WHERE u.id = {{}} AND {condition}"
    return Statement(f"backlog.{name}", Upload.raw(sql, arg("id"), arg("now")))


_OLDEST = {RECEIVED: _oldest("oldest_to_open", _TO_OPEN), READING: _oldest("oldest_to_read", _TO_READ)}
_ONE = {RECEIVED: _one("one_to_open", _TO_OPEN), READING: _one("one_to_read", _TO_READ)}
_RENEW = Statement(
    "backlog.renew",
    Upload.raw(
        "UPDATE upload SET held_until = {} WHERE id = {} AND revision = {}", arg("until"), arg("id"), arg("revision")
    ),
)
_RELEASE_ALL = Statement(
    "backlog.release_all",
    Upload.raw(
        "UPDATE upload SET held_until = 0 WHERE held_until > 0 AND state IN ('received', 'checking', 'reading')"
    ),
)
_COUNTS = Statement(
    "backlog.counts",
    Upload.raw(
        "SELECT state, COUNT(*) FROM upload WHERE removed_at IS NULL AND state IN ('received', 'checking', 'reading') "
        "GROUP BY state"
    ),
)
_STUCK = Statement(
    "backlog.stuck",
    Upload.raw(
        "SELECT id, person_id, conversation_id, case_id, state, revision, attempts, pushed_at FROM upload "
        "WHERE state = {} AND received_at < {} AND told_at IS NULL AND removed_at IS NULL "
        "ORDER BY received_at LIMIT 200",
        arg("state"),
        arg("before"),
    ),
)
# Who holds it still works on it and only takes long: then it is marked as pushed and left alone.
_PUSH = Statement(
    "backlog.push",
    Upload.raw(
        "UPDATE upload SET pushed_at = {}, attempts = 0, deaths = 0, "
        "held_until = CASE WHEN held_until <= {} THEN 0 ELSE held_until END "
        "WHERE id = {} AND state = {} AND pushed_at IS NULL",
        arg("now"),
        arg("now"),
        arg("id"),
        arg("state"),
    ),
)
_TOLD = Statement(
    "backlog.told",
    Upload.raw(
        "UPDATE upload SET told_at = {} WHERE id = {} AND state = {} AND told_at IS NULL",
        arg("now"),
        arg("id"),
        arg("state"),
    ),
)


class Waiting(msgspec.Struct, frozen=True):
    """An upload that could be worked on now."""

    id: str
    person_id: str
    conversation_id: str | None
    attempts: int
    """What work died of before comes after what nobody tried yet: one bad file holds up no others."""
    received_at: datetime


class Stuck(msgspec.Struct, frozen=True):
    """An upload that is in a state for longer than it may be."""

    id: str
    person_id: str
    conversation_id: str | None
    case_id: str | None
    state: str
    revision: int
    attempts: int
    pushed_at: datetime | None


async def find_waiting(
    db: Database, stage: str, now: datetime, awaited: Collection[str] = (), limit: int = 50
) -> list[Waiting]:
    """What a stage could take, untried ones first, then oldest; what somebody waits for is always among it."""
    rows = await db.fetch(_OLDEST[stage], (micros(now), limit))
    missing = set(awaited) - {row[0] for row in rows} if len(rows) == limit else ()
    for upload_id in sorted(missing):
        rows += await db.fetch(_ONE[stage], (upload_id, micros(now)))
    return [Waiting(*row[:-1], moment(row[-1])) for row in rows]


def renew_step(upload_id: str, revision: int, now: datetime) -> Step:
    """Keeps an upload for another lease; stale when somebody else has moved it meanwhile."""
    return _RENEW.step(rows=1, until=micros(now + LEASE), id=upload_id, revision=revision)


def release_all_step() -> Step:
    """Gives back what a process that is no more had taken; only where one process at a time has the database."""
    return _RELEASE_ALL.step()


async def count_waiting(db: Database) -> dict[str, int]:
    """How many uploads are under way in each state."""
    return {**dict.fromkeys(UNDER_WAY, 0), **dict(await db.fetch(_COUNTS))}


async def find_stuck(db: Database, state: str, before: datetime) -> list[Stuck]:
    """At most 200 uploads in a state that were received before a moment, and of which nobody was told."""
    rows = await db.fetch(_STUCK, (state, micros(before)))
    return [Stuck(*row[:-1], moment(row[-1]) if row[-1] is not None else None) for row in rows]


def push_step(stuck: Stuck, now: datetime) -> Step:
    """Puts a stuck upload back to work as if it had just come to its state; stale when it moved or was pushed."""
    return _PUSH.step(rows=1, now=micros(now), id=stuck.id, state=stuck.state)


def told_step(stuck: Stuck, now: datetime) -> Step:
    """Marks that person and staff know; stale when it moved or they do already."""
    return _TOLD.step(rows=1, now=micros(now), id=stuck.id, state=stuck.state)
