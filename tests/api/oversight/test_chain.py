"""The chain of audit rows: every row in it within a second, every meddling found."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from api.db.engine import Database
from api.db.statements import Statement, Step
from api.oversight.chain import EMPTY, Break, ChainAppender, link_hash, next_link, verify
from api.oversight.store import PAGE, AuditContent, Head, load_head
from api.oversight.tables import Audit
from api.sealing import KeyRing, Sealer
from api.transaction import UnitOfWork
from tests.api.processes import LONGEST

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 24, tzinfo=UTC)
SEALER = Sealer(KeyRing.new())
COLUMNS = {
    "at": "at = at + 1",
    "actor": "actor = 'other'",
    "role": "role = 'signer'",
    "action": "action = 'case.close'",
    "object": "object = 'case/other'",
    "purpose": "purpose = 'other'",
    "result": "result = 'refused'",
    "request_id": "request_id = 'other'",
    "before_hash": "before_hash = 'other'",
    "after_hash": "after_hash = NULL",
    "id": "id = 'other'",
    "prev": "prev = 'other'",
    "hash": "hash = 'other'",
}


async def add_rows(database: Database, count: int) -> None:
    """Audit rows one second apart, in one unit."""
    for number in range(count):
        unit = UnitOfWork(now=NOW + timedelta(seconds=number), sealer=SEALER, request_id=f"r{number}")
        unit.audit("case.read", f"case/{number}", actor="p1", role="clerk", after_hash="h")
        await unit.commit(database)


async def chained(database: Database, count: int) -> ChainAppender:
    """An appender that has sealed so many rows."""
    await add_rows(database, count)
    appender = ChainAppender(database)
    assert await appender.seal_pending() == count
    return appender


async def meddle(database: Database, sql: str) -> None:
    """What somebody with the database's password could do."""
    await database.commit([Step(Statement("test.meddle", Audit.raw(sql)), (), 1)])


async def test_rows_are_sealed_in_order_and_the_chain_holds(database: Database) -> None:
    """Every row gets its place once; a second look finds nothing to do."""
    appender = await chained(database, 5)
    assert await appender.seal_pending() == 0
    report = await verify(database)
    assert (report.rows, report.head.seq, report.waiting, report.breaks) == (5, 5, 0, ())


async def test_an_empty_chain_holds(database: Database) -> None:
    """Before the first row there is nothing to doubt."""
    report = await verify(database)
    assert (report.rows, report.head, report.breaks) == (0, EMPTY, ())


async def test_a_row_waits_in_sight(database: Database) -> None:
    """A row not yet sealed is counted, not overlooked."""
    await add_rows(database, 2)
    assert (await verify(database)).waiting == 2


@pytest.mark.parametrize("column", COLUMNS)
async def test_an_edited_row_is_found(database: Database, column: str) -> None:
    """Whatever was edited, the report names the row's number."""
    await chained(database, 5)
    await meddle(database, f"UPDATE audit SET {COLUMNS[column]} WHERE seq = 3")
    assert Break(3, "edited") in (await verify(database)).breaks


async def test_a_deleted_row_is_found(database: Database) -> None:
    """Its number is missing."""
    await chained(database, 5)
    await meddle(database, "DELETE FROM audit WHERE seq = 3")
    assert (await verify(database)).breaks == (Break(3, "missing"),)


async def test_a_row_deleted_and_numbers_closed_up_is_found(database: Database) -> None:
    """Renumbering what follows breaks every hash from there."""
    await chained(database, 4)
    await meddle(database, "DELETE FROM audit WHERE seq = 2")
    await meddle(database, "UPDATE audit SET seq = 2 WHERE seq = 3")
    await meddle(database, "UPDATE audit SET seq = 3 WHERE seq = 4")
    breaks = (await verify(database)).breaks
    assert breaks == (Break(2, "edited"), Break(3, "edited"))


async def test_a_row_taken_out_and_sealed_again_is_found(database: Database) -> None:
    """The appender gives it a new place, but the old number stays missing."""
    appender = await chained(database, 4)
    await meddle(database, "UPDATE audit SET seq = NULL, actor = 'other' WHERE seq = 2")
    await appender.seal_pending()
    assert Break(2, "missing") in (await verify(database)).breaks


async def test_a_cut_end_is_found_by_a_head_kept_elsewhere(database: Database) -> None:
    """The chain alone cannot know its end; a written-down head can."""
    await chained(database, 5)
    anchor = await load_head(database)
    await meddle(database, "DELETE FROM audit WHERE seq = 5")
    assert (await verify(database)).breaks == ()
    assert (await verify(database, anchor=anchor)).breaks == (Break(5, "cut"),)


async def test_an_old_head_still_holds_after_more_rows(database: Database) -> None:
    """A head of yesterday lies on today's chain."""
    appender = await chained(database, 3)
    anchor = await load_head(database)
    await add_rows(database, 3)
    await appender.seal_pending()
    assert (await verify(database, anchor=anchor)).breaks == ()


async def test_more_rows_than_a_page(database: Database) -> None:
    """Sealing and checking go page by page."""
    rows = [
        UnitOfWork(now=NOW + timedelta(microseconds=n), sealer=SEALER) for n in range(PAGE + 20)
    ]
    for unit in rows:
        unit.audit("case.read", "case/1", actor="p1", role="clerk")
    await asyncio.gather(*[unit.commit(database) for unit in rows])
    assert await ChainAppender(database).seal_pending() == PAGE + 20
    report = await verify(database)
    assert (report.rows, report.breaks) == (PAGE + 20, ())


async def test_two_appenders_make_one_chain(database: Database) -> None:
    """The second finds its rows taken; no number is given twice."""
    await add_rows(database, 30)
    first, second = ChainAppender(database), ChainAppender(database)
    await asyncio.gather(first.seal_pending(), second.seal_pending())
    await add_rows(database, 10)
    await asyncio.gather(first.seal_pending(), second.seal_pending())
    report = await verify(database)
    assert (report.rows, report.waiting, report.breaks) == (40, 0, ())


async def test_the_task_seals_by_itself_and_stops(database: Database) -> None:
    """What was left behind is sealed at the start, what comes later soon, the rest at the stop."""
    await add_rows(database, 2)
    appender = ChainAppender(database, interval=0.005)
    await appender.start()
    async with asyncio.timeout(LONGEST):
        while (await load_head(database)).seq < 2:
            await asyncio.sleep(0)
        await add_rows(database, 2)
        while (await load_head(database)).seq < 4:
            await asyncio.sleep(0)
    await add_rows(database, 2)
    await appender.stop()
    await appender.stop()
    report = await verify(database)
    assert (report.rows, report.waiting, report.breaks) == (6, 0, ())


class Held:
    """A database whose commits wait, and go on even if nobody waits for them any more."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.reached, self.may_go_on = asyncio.Event(), asyncio.Event()
        self.fetch, self.fetch_one = database.fetch, database.fetch_one

    async def commit(self, steps: list[Step]) -> None:
        await asyncio.shield(asyncio.ensure_future(self._late(steps)))

    async def _late(self, steps: list[Step]) -> None:
        self.reached.set()
        await self.may_go_on.wait()
        await self._database.commit(steps)


async def test_a_stop_amid_a_round_leaves_nothing_unsealed(database: Database) -> None:
    """The commit under way is waited for, and what came meanwhile is sealed after it."""
    await add_rows(database, 2)
    held = Held(database)
    appender = ChainAppender(held)
    await appender.start()
    await held.reached.wait()
    await add_rows(database, 3)
    stopping = asyncio.create_task(appender.stop())
    await asyncio.sleep(0)
    held.may_go_on.set()
    await stopping
    report = await verify(database)
    assert (report.rows, report.waiting, report.breaks) == (5, 0, ())


async def test_rows_that_came_while_another_was_faster_are_sealed_too(database: Database) -> None:
    """A round that lost a race looks again."""
    await add_rows(database, 2)
    held = Held(database)
    sealing = asyncio.create_task(ChainAppender(held).seal_pending())
    await held.reached.wait()
    await ChainAppender(database).seal_pending()
    await add_rows(database, 2)
    held.may_go_on.set()
    assert await sealing == 2
    report = await verify(database)
    assert (report.rows, report.waiting, report.breaks) == (4, 0, ())


async def test_a_stop_after_the_database_is_gone_is_no_error(database: Database) -> None:
    """The rows are durable and sealed by the next start."""
    await add_rows(database, 1)
    appender = ChainAppender(database)
    await appender.start()
    await database.close()
    await appender.stop()
    await database.start()
    assert await ChainAppender(database).seal_pending() <= 1
    assert (await verify(database)).rows == 1


def test_a_hash_covers_number_predecessor_and_content() -> None:
    """The formula as published, so that anybody can check it."""
    content = AuditContent("i", 1, "a", "r", "do", "o", "p", "done", "q", None, "h")
    link = next_link(Head(6, "abc"), content)
    assert (link.seq, link.prev) == (7, "abc")
    assert link.hash == link_hash("abc", 7, content)
    assert len(link.hash) == 64
    changed = {link_hash("abd", 7, content), link_hash("abc", 8, content)}
    assert link.hash not in changed
    assert len(changed) == 2
