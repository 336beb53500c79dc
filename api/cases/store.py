"""Loads and saves case files: the sealed snapshot at a revision and the two append-only logs."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from api.access.policy import Part
from api.cases.tables import Assertion as AssertionRow
from api.cases.tables import CaseFile, Event, Party
from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment
from api.sealing import Sealer
from flows.engine.facts import Assertion

INSERT_CASE = insert("case.insert", CaseFile)
INSERT_ASSERTION = insert("assertion.insert", AssertionRow)
INSERT_EVENT = insert("event.insert", Event)
INSERT_PARTY = insert("party.insert", Party)
SAVE_SNAPSHOT = Statement(
    "case.save",
    lambda: CaseFile.update(
        {
            CaseFile.revision: arg("revision"),
            CaseFile.snapshot: arg("snapshot"),
            CaseFile.updated_at: arg("updated_at"),
        }
    ).where((CaseFile.id == arg("id")) & (CaseFile.revision == arg("expected"))),
)
SAVE_INDEX = Statement(
    "case.save_index",
    lambda: CaseFile.update({CaseFile.worker_index: arg("worker_index")}).where(CaseFile.id == arg("id")),
)
SUBMIT = Statement(
    "case.submit",
    lambda: CaseFile.update(
        {
            CaseFile.state: arg("state"),
            CaseFile.case_no: arg("case_no"),
            CaseFile.region: arg("region"),
            CaseFile.submitted_at: arg("submitted_at"),
        }
    ).where((CaseFile.id == arg("id")) & (CaseFile.state == arg("expected")) & (CaseFile.revision == arg("revision"))),
)
CASE_COLUMNS = (
    CaseFile.id,
    CaseFile.case_no,
    CaseFile.matter,
    CaseFile.state,
    CaseFile.revision,
    CaseFile.flow,
    CaseFile.region,
    CaseFile.created_at,
    CaseFile.submitted_at,
    CaseFile.snapshot,
)
FIND = Statement("case.find", lambda: CaseFile.select(*CASE_COLUMNS).where(CaseFile.id == arg("id")))
FIND_BY_NUMBER = Statement(
    "case.by_number", lambda: CaseFile.select(*CASE_COLUMNS).where(CaseFile.case_no == arg("case_no"))
)
LOG = Statement(
    "assertion.log",
    lambda: (
        AssertionRow.select(AssertionRow.id, AssertionRow.sealed)
        .where((AssertionRow.case_id == arg("case_id")) & (AssertionRow.seq < arg("before")))
        .order_by(AssertionRow.seq)
    ),
    long=True,
)
EVENTS = Statement(
    "event.of_case",
    lambda: (
        Event.select(Event.id, Event.seq, Event.kind, Event.at, Event.by, Event.role, Event.sealed)
        .where(Event.case_id == arg("case_id"))
        .order_by(Event.seq)
    ),
)
PARTY_OF = Statement(
    "party.find",
    lambda: Party.select(Party.party, Party.role).where(
        (Party.case_id == arg("case_id")) & (Party.person_id == arg("person_id"))
    ),
)
SETTLE_PART = Statement(
    "party.settle",
    lambda: Party.update({Party.party: arg("party"), Party.role: arg("role")}).where(
        (Party.case_id == arg("case_id")) & (Party.person_id == arg("person_id"))
    ),
)
FILED = Statement(
    "case.filed_of_person",
    CaseFile.raw(
        "SELECT id, filed FROM (SELECT f.id, CASE WHEN p.since > f.submitted_at THEN p.since ELSE f.submitted_at END"
        " AS filed FROM party p JOIN case_file f ON f.id = p.case_id WHERE p.person_id = {} AND p.party LIKE {}"
        " AND f.submitted_at IS NOT NULL) AS mine WHERE filed < {} ORDER BY filed DESC LIMIT {}",
        arg("person_id"),
        arg("side"),
        arg("before"),
        arg("limit"),
    ),
)
PARTIES = Statement(
    "party.of_case",
    lambda: (
        Party.select(Party.person_id, Party.party, Party.role)
        .where(Party.case_id == arg("case_id"))
        .order_by(Party.since)
        .order_by(Party.person_id)
    ),
)

OF_WORKER = Statement(
    "case.of_worker",
    lambda: (
        CaseFile.select(CaseFile.id)
        .where((CaseFile.worker_index == arg("worker_index")) & (CaseFile.matter == arg("matter")))
        .order_by(CaseFile.submitted_at)
    ),
)
CLOSE_DRAFT = Statement(
    "case.close_draft",
    lambda: CaseFile.update({CaseFile.state: arg("state"), CaseFile.updated_at: arg("updated_at")}).where(
        (CaseFile.id == arg("id")) & (CaseFile.state == arg("expected")) & (CaseFile.revision == arg("revision"))
    ),
)
MOVE_PART = Statement(
    "party.move",
    lambda: Party.update(
        {
            Party.case_id: arg("case_id"),
            Party.party: arg("party"),
            Party.role: arg("role"),
            Party.since: arg("since"),
        }
    ).where((Party.case_id == arg("draft_id")) & (Party.person_id == arg("person_id"))),
)

DRAFT = "draft"
SUBMITTED = "submitted"
JOINED = "joined"
"""A draft whose filing went into another file; its own log stays as it was."""


class CaseRow(msgspec.Struct, frozen=True):
    """One case file's row, its snapshot opened."""

    id: str
    case_no: str | None
    matter: str
    state: str
    revision: int
    flow: str
    region: str | None
    created_at: datetime
    submitted_at: datetime | None
    snapshot: bytes | None
    """None where the reader holds it already."""


class EventRow(msgspec.Struct, frozen=True):
    """One thing that was done to a case, its content opened."""

    seq: int
    kind: str
    at: datetime
    by: str
    role: str | None
    body: dict[str, object]


def assertion_steps(case_id: str, entries: Iterable[Assertion], at: datetime, sealer: Sealer) -> list[Step]:
    """The steps that append entries to the log of assertions."""
    stored = micros(at)
    return [
        INSERT_ASSERTION.step(
            rows=1,
            id=entry.id,
            case_id=case_id,
            seq=entry.seq,
            fact=entry.fact,
            party=entry.slot,
            status=entry.status,
            turn=str(entry.turn),
            at=stored,
            by=entry.by,
            sealed=sealer.seal(msgspec.json.encode(entry), place=f"assertion|{entry.id}"),
            flow=entry.flow,
            supersedes=entry.supersedes,
        )
        for entry in entries
    ]


def event_step(
    case_id: str, seq: int, kind: str, *, event_id: str, at: datetime, by: str, role: str, body: object, sealer: Sealer
) -> Step:
    """The step that appends one event; its content is sealed."""
    sealed = sealer.seal(msgspec.json.encode(body), place=f"event|{event_id}")
    return INSERT_EVENT.step(
        rows=1,
        id=event_id,
        case_id=case_id,
        seq=seq,
        kind=kind,
        at=micros(at),
        by=by,
        role=role,
        basis=None,
        sealed=sealed,
    )


def snapshot_step(case: CaseRow, revision: int, snapshot: bytes, at: datetime, sealer: Sealer) -> Step:
    """The compare-and-set that moves a case to its next revision."""
    return SAVE_SNAPSHOT.step(
        rows=1,
        revision=revision,
        snapshot=sealer.seal(snapshot, place=f"case|{case.id}|{revision}"),
        updated_at=micros(at),
        id=case.id,
        expected=case.revision,
    )


async def load_case(db: Database, sealer: Sealer, case_id: str) -> CaseRow | None:
    """A case by its id; None when there is none."""
    row = await db.fetch_one(FIND, (case_id,))
    return case_of_row(row, sealer) if row is not None else None


async def load_case_by_number(db: Database, sealer: Sealer, case_no: str) -> CaseRow | None:
    """A case by its public number; None when there is none."""
    row = await db.fetch_one(FIND_BY_NUMBER, (case_no,))
    return case_of_row(row, sealer) if row is not None else None


async def load_log(db: Database, sealer: Sealer, case_id: str, *, before: int = 2**62) -> list[Assertion]:
    """The log of assertions in order, up to a sequence number."""
    rows = await db.fetch(LOG, (case_id, before))
    return [
        msgspec.json.decode(sealer.open(sealed, place=f"assertion|{row_id}"), type=Assertion) for row_id, sealed in rows
    ]


async def load_events(db: Database, sealer: Sealer, case_id: str) -> list[EventRow]:
    """What was done to a case, in order."""
    rows = await db.fetch(EVENTS, (case_id,))
    return [
        EventRow(seq, kind, moment(at), by, role, msgspec.json.decode(sealer.open(sealed, place=f"event|{row_id}")))
        for row_id, seq, kind, at, by, role, sealed in rows
    ]


async def load_part(db: Database, case_id: str, person_id: str) -> Part | None:
    """The part a person has in a case; None when they have none."""
    row = await db.fetch_one(PARTY_OF, (case_id, person_id))
    return Part(case_id, person_id, *row) if row is not None else None


async def load_filed_of_worker(db: Database, sealer: Sealer, worker_index: str, matter: str) -> list[CaseRow]:
    """Filed cases of one matter about one worker, by the blind index of the ID number."""
    found = [await load_case(db, sealer, row_id) for (row_id,) in await db.fetch(OF_WORKER, (worker_index, matter))]
    return [case for case in found if case is not None and case.submitted_at is not None]


async def load_parts(db: Database, case_id: str) -> list[Part]:
    """The part of everybody who takes part in a case, who came first."""
    return [Part(case_id, *row) for row in await db.fetch(PARTIES, (case_id,))]


async def load_filed(db: Database, person_id: str, side: str, before: int, limit: int) -> list[tuple[str, int]]:
    """Ids and filing moments (microseconds) of a person's filed cases, newest first, from a moment backwards.

    The moment is that of the person's own filing, also in a file that somebody else had opened before.
    `side` is `worker` or `employer`, or empty for both.
    """
    return await db.fetch(FILED, (person_id, f"{side}%", before, limit))


def case_of_row(row: Sequence[Any], sealer: Sealer) -> CaseRow:
    """The case of a row of `CASE_COLUMNS`."""
    case_id, case_no, matter, state, revision, flow, region, created_at, submitted_at, sealed = row
    snapshot = sealer.open(sealed, place=f"case|{case_id}|{revision}") if sealed is not None else None
    submitted = moment(submitted_at) if submitted_at is not None else None
    return CaseRow(case_id, case_no, matter, state, revision, flow, region, moment(created_at), submitted, snapshot)


class Shelf(OrderedDict):
    """The most recently used values, at most `limit`; a value is taken out to be changed and put back when saved."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def put(self, key: object, value: object) -> None:
        """Keeps a value, forgetting the least recently kept."""
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.limit:
            self.popitem(last=False)
