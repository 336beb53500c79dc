"""Piccolo's engine over our writer: rows, transactions, and who may not use them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import apsw
import pytest
from piccolo.engine.exceptions import TransactionError

from api.chat.tables import Turn
from api.db.binding import BOUND
from api.db.piccolo_sqlite import WriterEngine
from api.db.sqlite import SqliteDatabase
from tests.api.db.units import add_turn, turns_of

pytestmark = pytest.mark.anyio


@pytest.fixture
async def database(
    anyio_backend: str, sqlite_template: Path, tmp_path: Path
) -> AsyncIterator[SqliteDatabase]:
    """A started SQLite database."""
    path = tmp_path / "piccolo.sqlite3"
    path.write_bytes(sqlite_template.read_bytes())
    database = SqliteDatabase(path)
    await database.start()
    yield database
    await database.close()


@pytest.fixture
def engine(database: SqliteDatabase) -> WriterEngine:
    """Piccolo's engine on that database."""
    return WriterEngine(database.writer)


def turn(seq: int) -> Turn:
    """A Piccolo row of a turn."""
    return Turn(id=f"c-{seq}", conversation_id="c", seq=seq, revision=0, at=0, kind="turn", sealed=b"s")


async def test_a_query_runs_on_the_writer(database: SqliteDatabase, engine: WriterEngine) -> None:
    """Piccolo's own syntax, our connection; rows come back by column name."""
    with BOUND.use(engine):
        await Turn.insert(turn(1), turn(2))
        rows = await Turn.select(Turn.id, Turn.sealed).order_by(Turn.seq)
    assert rows == [{"id": "c-1", "sealed": b"s"}, {"id": "c-2", "sealed": b"s"}]
    assert await turns_of(database, "c") == ["c-1", "c-2"]


async def test_an_error_undoes_the_transaction(database: SqliteDatabase, engine: WriterEngine) -> None:
    """Leaving a transaction by an exception keeps nothing of it."""
    with BOUND.use(engine), pytest.raises(apsw.ConstraintError):
        async with engine.transaction():
            await Turn.insert(turn(1))
            await Turn.insert(turn(1))
    assert await turns_of(database, "c") == []
    await database.commit([add_turn("c", 1)])


async def test_an_inner_transaction_joins_the_outer(
    database: SqliteDatabase, engine: WriterEngine
) -> None:
    """Only the outer one commits, so a failing outer one undoes both."""
    with BOUND.use(engine), pytest.raises(ZeroDivisionError):
        async with engine.transaction() as outer:
            async with engine.transaction() as inner:
                await Turn.insert(turn(1))
            assert inner is outer
            assert engine.transaction_exists()
            raise ZeroDivisionError
    assert await turns_of(database, "c") == []


async def test_a_task_that_outlives_its_transaction_is_refused(
    database: SqliteDatabase, engine: WriterEngine
) -> None:
    """A task started inside inherits the transaction; afterwards it may not write alone."""
    over = asyncio.Event()

    async def late(write: bool) -> None:
        await over.wait()
        if write:
            await Turn.insert(turn(2))
        else:
            async with engine.transaction():
                await Turn.insert(turn(3))

    with BOUND.use(engine):
        async with engine.transaction():
            await Turn.insert(turn(1))
            tasks = [asyncio.create_task(late(write)) for write in (True, False)]
        over.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [TransactionError, TransactionError]
    assert await turns_of(database, "c") == ["c-1"]


async def test_gathered_queries_run_together(database: SqliteDatabase, engine: WriterEngine) -> None:
    """An atomic block is one transaction."""
    with BOUND.use(engine):
        atomic = engine.atomic()
        atomic.add(Turn.insert(turn(1)), Turn.insert(turn(1)))
        with pytest.raises(apsw.ConstraintError):
            await atomic
        assert await turns_of(database, "c") == []
        again = engine.atomic()
        again.add(Turn.insert(turn(1)), Turn.insert(turn(2)))
        await again
    assert await turns_of(database, "c") == ["c-1", "c-2"]


async def test_what_would_block_the_writer_is_refused(engine: WriterEngine) -> None:
    """Batches of rows and calls without the running loop have no place here."""
    with pytest.raises(TransactionError):
        await engine.batch(Turn.select())
    with pytest.raises(TransactionError):
        engine.atomic().run_sync()


async def test_units_go_on_beside_piccolo(database: SqliteDatabase, engine: WriterEngine) -> None:
    """Both use the one connection, in turn."""
    with BOUND.use(engine):
        await asyncio.gather(
            *[database.commit([add_turn("unit", n)]) for n in range(20)],
            *[Turn.insert(turn(n)).run() for n in range(20)],
        )
    assert len(await turns_of(database, "unit")) == len(await turns_of(database, "c")) == 20
