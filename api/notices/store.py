"""Reads and writes of the outbox and of notices; nothing here commits."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment
from api.notices.tables import Notice, Outbox
from api.sealing import Sealer

FIND_DUE_TOPICS = Statement(
    "notices.find_due_topics",
    Outbox.raw("SELECT DISTINCT topic FROM outbox WHERE state = 'waiting' AND next_at <= {}", arg("now")),
)
FIND_DUE = Statement(
    "notices.find_due",
    Outbox.raw(
        "SELECT id, topic, at, attempts, sealed FROM outbox "
        "WHERE state = 'waiting' AND next_at <= {} AND topic = {} ORDER BY next_at, at, id LIMIT {}",
        arg("now"),
        arg("topic"),
        arg("limit"),
    ),
)
# Two workers may see the same row; only one moves it, and has it until `until`.
TAKE = Statement(
    "notices.take",
    Outbox.raw(
        "UPDATE outbox SET attempts = attempts + 1, next_at = {} "
        "WHERE id = {} AND state = 'waiting' AND attempts = {}",
        arg("until"),
        arg("id"),
        arg("attempts"),
    ),
)
FINISH = Statement(
    "notices.finish",
    Outbox.raw(
        "UPDATE outbox SET state = 'done', sealed = NULL, error = NULL WHERE id = {}", arg("id")
    ),
)
POSTPONE = Statement(
    "notices.postpone",
    Outbox.raw(
        "UPDATE outbox SET next_at = {}, error = {} WHERE id = {} AND state = 'waiting'",
        arg("next_at"),
        arg("error"),
        arg("id"),
    ),
)
GIVE_UP = Statement(
    "notices.give_up",
    Outbox.raw(
        "UPDATE outbox SET state = 'failed', error = {} WHERE id = {}", arg("error"), arg("id")
    ),
)
PURGE = Statement(
    "notices.purge",
    Outbox.raw("DELETE FROM outbox WHERE state = 'done' AND at < {}", arg("before")),
    long=True,
)
OF_PERSON = Statement(
    "notices.of_person",
    lambda: Notice.select(Notice.id, Notice.case_id, Notice.kind, Notice.at, Notice.sealed, Notice.state)
    .where(Notice.person_id == arg("person_id"))
    .order_by(Notice.at),
    long=True,
)
INSERT_NOTICE = insert("notices.insert_notice", Notice)


class Message(msgspec.Struct, frozen=True):
    """One row of the outbox that waits to be worked off."""

    id: str
    topic: str
    at: datetime
    attempts: int
    sealed: bytes


async def find_due_topics(db: Database, now: datetime) -> list[str]:
    """Topics with something to be worked off now."""
    return sorted(topic for (topic,) in await db.fetch(FIND_DUE_TOPICS, (micros(now),)))


async def find_due(db: Database, now: datetime, topic: str, limit: int) -> list[Message]:
    """What of a topic may be worked off now, longest due first."""
    rows = await db.fetch(FIND_DUE, (micros(now), topic, limit))
    return [Message(key, topic, moment(at), attempts, sealed) for key, topic, at, attempts, sealed in rows]


def take(message: Message, now: datetime, lease: timedelta) -> Step:
    """Counts the attempt and keeps the row to ourselves until the lease ends."""
    return TAKE.step(rows=1, id=message.id, attempts=message.attempts, until=micros(now + lease))


class Told(msgspec.Struct, frozen=True):
    """A notice in a person's inbox."""

    id: str
    case_id: str | None
    kind: str
    at: datetime
    args: dict[str, Any]
    state: str


async def load_notices(db: Database, sealer: Sealer, person_id: str) -> list[Told]:
    """Everything a person was told, oldest first."""
    return [
        Told(row_id, case_id, kind, moment(at), _args(sealer, row_id, sealed), state)
        for row_id, case_id, kind, at, sealed, state in await db.fetch(OF_PERSON, (person_id,))
    ]


def _args(sealer: Sealer, notice_id: str, sealed: bytes | None) -> dict[str, Any]:
    return msgspec.json.decode(sealer.open(sealed, place=f"notice|{notice_id}|sealed")) if sealed else {}
