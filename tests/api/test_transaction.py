"""A unit of work: gathered first, then kept whole or not at all."""

from datetime import UTC, datetime

import msgspec
import pytest

from api.db.engine import Database
from api.db.errors import DuplicateKey, StaleRevision
from api.db.statements import Statement, insert
from api.db.tables import Idempotency
from api.db.values import micros
from api.notices.tables import Outbox
from api.oversight.tables import Audit
from api.sealing import KeyRing, Sealer
from api.transaction import PersonalDataError, UnitOfWork
from tests.api.db.units import COUNT, add_turn, move_head

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
SEALER = Sealer(KeyRing.new())
REMEMBER = insert("test.remember", Idempotency)
AUDIT = Statement(
    "test.audit",
    Audit.select(Audit.at, Audit.actor, Audit.action, Audit.object, Audit.request_id, Audit.seq),
)
OUTBOX = Statement(
    "test.outbox", Outbox.select(Outbox.id, Outbox.topic, Outbox.state, Outbox.next_at, Outbox.sealed)
)
ANSWERS = Statement("test.answers", Idempotency.select(Idempotency.key, Idempotency.status))


def unit_of_work() -> UnitOfWork:
    """An empty unit at a fixed moment."""
    return UnitOfWork(now=NOW, sealer=SEALER, request_id="req-1")


def full_unit(key: str = "k") -> UnitOfWork:
    """A unit with a bit of everything."""
    unit = unit_of_work()
    unit.add(add_turn("c", 1), add_turn("c", 2))
    unit.audit("turn.taken", "case/c1", actor="person/p1", role="citizen", purpose="intake")
    unit.outbox("sms.code", {"phone": "13800000000"})
    unit.idempotency(
        REMEMBER.step(
            rows=1, key=key, request_hash="h", status=201, kind="turn", sealed=None, created_at=0
        )
    )
    return unit


async def test_everything_is_kept_together(database: Database) -> None:
    """Rows, audit row, outbox and the record of the answer go in at once."""
    await full_unit().commit(database)
    assert await database.fetch_one(COUNT) == (2,)
    assert await database.fetch(AUDIT) == [
        (micros(NOW), "person/p1", "turn.taken", "case/c1", "req-1", None)
    ]
    assert await database.fetch(ANSWERS) == [("k", 201)]
    ((row, topic, state, next_at, sealed),) = await database.fetch(OUTBOX)
    assert (topic, state, next_at) == ("sms.code", "waiting", micros(NOW))
    assert b"138" not in sealed
    opened = SEALER.open(sealed, place=f"outbox|{row}|body")
    assert msgspec.json.decode(opened) == {"phone": "13800000000"}


async def test_a_stale_unit_keeps_nothing(database: Database) -> None:
    """Not even the audit row or the record of the answer."""
    unit = full_unit()
    unit.add(move_head("nobody", 3))
    with pytest.raises(StaleRevision):
        await unit.commit(database)
    for statement in (AUDIT, OUTBOX, ANSWERS):
        assert await database.fetch(statement) == []
    assert await database.fetch_one(COUNT) == (0,)


async def test_a_repeated_request_stops_at_its_record(database: Database) -> None:
    """The record of the answer runs first and names what was repeated."""
    await full_unit().commit(database)
    repeated = full_unit()
    assert repeated.steps[0].statement is REMEMBER
    with pytest.raises(DuplicateKey) as caught:
        await repeated.commit(database)
    assert caught.value.statement == "test.remember"
    assert len(await database.fetch(AUDIT)) == 1


async def test_an_empty_unit_only_does_what_is_to_be_done_meanwhile(database: Database) -> None:
    """There is an answer also where nothing was changed."""
    assert await UnitOfWork(now=NOW, sealer=SEALER).commit(database, lambda: "answer") == "answer"


async def test_an_empty_unit_does_nothing(database: Database) -> None:
    """A command that changes nothing costs no commit."""
    await unit_of_work().commit(database)
    assert await database.fetch(AUDIT) == []


@pytest.mark.parametrize(
    "value",
    ["张三", "left leg", "13800000000", "phone:13800000000", "990101199001010018", "99010119900101001x",
     "Q7\n", "x" * 161],
)
@pytest.mark.parametrize("field", ["target", "actor", "role", "purpose", "result", "before_hash"])
def test_personal_data_never_reaches_an_audit_row(field: str, value: str) -> None:
    """Only references and codes pass, and the refusal does not repeat what it refused."""
    fields = {"target": "case/c1", "actor": "p", "role": "citizen"} | {field: value}
    unit = unit_of_work()
    with pytest.raises(PersonalDataError) as caught:
        unit.audit("case.read", **fields)
    assert value.strip() not in str(caught.value)
    assert unit.steps == ()


@pytest.mark.parametrize(
    "reference",
    ["", "case/Zk3v-_9xQh12345678901w", "a" * 64, "1" * 64, "2026-11-24T07:30:00+08:00", "12345678901234567890"],
)
def test_ids_and_hashes_pass(reference: str) -> None:
    """A random id or a hash that holds many digits is no phone number."""
    unit = unit_of_work()
    unit.audit("case.read", reference, actor="p", role="citizen")
    assert len(unit.steps) == 1
