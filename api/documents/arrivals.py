"""Loads and saves uploads whose bytes are still arriving: how far each is, and where its parts lie."""

from datetime import datetime
from typing import Any

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment
from api.documents.form import Claim
from api.documents.receiving import Place
from api.documents.tables import UploadArrival
from api.sealing import Sealer

_COLUMNS = (
    UploadArrival.id, UploadArrival.person_id, UploadArrival.length, UploadArrival.arrived, UploadArrival.created_at,
    UploadArrival.expires_at, UploadArrival.upload_id, UploadArrival.revision, UploadArrival.sealed,
)  # fmt: skip
_NAMES = [column._meta.name for column in _COLUMNS]
_INSERT = insert("arrival.insert", UploadArrival)
CHANGE = "arrival.change"
_CHANGE = Statement(
    CHANGE,
    lambda: UploadArrival.update(
        {
            UploadArrival.arrived: arg("arrived"),
            UploadArrival.parts: arg("parts"),
            UploadArrival.upload_id: arg("upload_id"),
            UploadArrival.revision: arg("revision"),
            UploadArrival.sealed: arg("sealed"),
        }
    ).where((UploadArrival.id == arg("id")) & (UploadArrival.revision == arg("expected"))),
)
_DELETE = Statement("arrival.delete", UploadArrival.raw("DELETE FROM upload_arrival WHERE id = {}", arg("id")))
_FIND = Statement("arrival.find", lambda: UploadArrival.select(*_COLUMNS).where(UploadArrival.id == arg("id")))
_OPEN = Statement(
    "arrival.count_open",
    UploadArrival.raw(
        "SELECT COUNT(*) FROM upload_arrival WHERE person_id = {} AND upload_id IS NULL AND expires_at > {}",
        arg("person_id"),
        arg("now"),
    ),
)
_EXPIRED = Statement(
    "arrival.expired",
    lambda: UploadArrival.select(*_COLUMNS).where(UploadArrival.expires_at <= arg("now")).limit(200),
    long=True,
)
_WHOLE = Statement(
    "arrival.whole",
    UploadArrival.raw(
        f"SELECT {', '.join(_NAMES)} FROM upload_arrival "  # noqa: S608
        "WHERE arrived = length AND upload_id IS NULL LIMIT 200"
    ),
)


class ArrivalBody(msgspec.Struct, frozen=True):
    """What the sender said when they began, and the addresses of what came so far, in order."""

    caller_kind: str
    claim: Claim
    place: Place
    parts: tuple[str, ...] = ()


class ArrivalRow(msgspec.Struct, frozen=True):
    """One upload that is still arriving, its body opened."""

    id: str
    person_id: str
    length: int
    arrived: int
    created_at: datetime
    expires_at: datetime
    upload_id: str | None
    revision: int
    body: ArrivalBody

    @property
    def is_whole(self) -> bool:
        return self.arrived == self.length


def insert_step(row: ArrivalRow, sealer: Sealer) -> Step:
    """The step that begins an arrival."""
    return _INSERT.step(
        rows=1, id=row.id, person_id=row.person_id, length=row.length, created_at=micros(row.created_at),
        expires_at=micros(row.expires_at), **_changing(row, sealer),
    )  # fmt: skip


def changed_step(row: ArrivalRow, new: ArrivalRow, sealer: Sealer) -> Step:
    """The compare-and-set from one state of an arrival to the next."""
    return _CHANGE.step(rows=1, id=row.id, expected=row.revision, **_changing(new, sealer))


def with_part(row: ArrivalRow, address: str, size: int) -> ArrivalRow:
    """The arrival with one more durable part."""
    body = msgspec.structs.replace(row.body, parts=(*row.body.parts, address))
    return msgspec.structs.replace(row, arrived=row.arrived + size, revision=row.revision + 1, body=body)


def finished(row: ArrivalRow, upload_id: str) -> ArrivalRow:
    """The arrival once it is an upload; its parts are in there."""
    body = msgspec.structs.replace(row.body, parts=())
    return msgspec.structs.replace(row, upload_id=upload_id, revision=row.revision + 1, body=body)


def delete_step(arrival_id: str) -> Step:
    """The step that forgets an arrival."""
    return _DELETE.step(id=arrival_id)


async def load_arrival(db: Database, sealer: Sealer, arrival_id: str) -> ArrivalRow | None:
    """An arrival by its id; None when there is none."""
    row = await db.fetch_one(_FIND, (arrival_id,))
    return _row(row, sealer) if row is not None else None


async def count_open(db: Database, person_id: str, now: datetime) -> int:
    """How many arrivals of a person are still open."""
    row = await db.fetch_one(_OPEN, (person_id, micros(now)))
    return row[0] if row else 0


async def load_expired(db: Database, sealer: Sealer, now: datetime) -> list[ArrivalRow]:
    """At most 200 arrivals whose time is over."""
    return [_row(row, sealer) for row in await db.fetch(_EXPIRED, (micros(now),))]


async def load_whole(db: Database, sealer: Sealer) -> list[ArrivalRow]:
    """At most 200 arrivals of which every byte is here and which are no upload yet."""
    return [_row(row, sealer) for row in await db.fetch(_WHOLE)]


def _changing(row: ArrivalRow, sealer: Sealer) -> dict[str, Any]:
    sealed = sealer.seal(msgspec.json.encode(row.body), place=_place(row.id, row.revision))
    return {
        "arrived": row.arrived, "parts": len(row.body.parts), "upload_id": row.upload_id, "revision": row.revision,
        "sealed": sealed,
    }  # fmt: skip


def _row(row: tuple[Any, ...], sealer: Sealer) -> ArrivalRow:
    values = dict(zip(_NAMES, row, strict=True))
    plain = sealer.open(values.pop("sealed"), place=_place(values["id"], values["revision"]))
    for name in ("created_at", "expires_at"):
        values[name] = moment(values[name])
    return ArrivalRow(**values, body=msgspec.json.decode(plain, type=ArrivalBody))


def _place(arrival_id: str, revision: int) -> str:
    return f"upload_arrival|{arrival_id}|{revision}"
