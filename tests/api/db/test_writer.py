"""The writer's thread: it never dies early and never stays behind."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import apsw
import pytest

from api.chat.tables import Turn
from api.db.errors import StaleRevision, StoreClosed
from api.db.hold import Hold
from api.db.piccolo_app import MIGRATIONS
from api.db.statements import Statement
from api.db.writer import Writer
from tests.api.db.units import add_turn, move_head
from tests.api.processes import LONGEST

pytestmark = pytest.mark.anyio


@pytest.fixture
def path(sqlite_template: Path, tmp_path: Path) -> Path:
    """A file with all tables."""
    path = tmp_path / "writer.sqlite3"
    path.write_bytes(sqlite_template.read_bytes())
    return path


@pytest.fixture
async def writer(anyio_backend: str, path: Path) -> AsyncIterator[Writer]:
    """A running writer."""
    writer = Writer(path)
    yield writer
    await writer.close()


def writer_threads() -> list[threading.Thread]:
    """Writers' threads alive now."""
    return [thread for thread in threading.enumerate() if thread.name == "sqlite-writer"]


def count_turns(connection: apsw.Connection) -> int:
    """How many turns are kept."""
    return connection.execute("SELECT COUNT(*) FROM turn").fetchone()[0]


async def test_close_leaves_no_thread_and_an_empty_log(writer: Writer, path: Path) -> None:
    """What was logged is in the database file itself, and the thread is gone."""
    await writer.commit([add_turn("c", 1)])
    await writer.close()
    assert writer_threads() == []
    assert not path.with_name(f"{path.name}-wal").exists()
    with pytest.raises(StoreClosed):
        await writer.commit([add_turn("c", 2)])
    with pytest.raises(StoreClosed):
        writer.hold()


async def test_more_units_than_a_batch_holds(writer: Writer) -> None:
    """A long queue is worked off in several commits."""
    await asyncio.gather(*[writer.commit([add_turn("c", n)]) for n in range(600)])
    hold = writer.hold()
    assert await hold.call(count_turns) == 600
    hold.release()


async def test_units_wait_while_the_connection_is_lent(writer: Writer) -> None:
    """A holder is alone, even in the middle of a transaction."""
    hold = writer.hold()
    await hold.call(lambda connection: connection.execute("BEGIN IMMEDIATE"))
    waiting = asyncio.create_task(writer.commit([add_turn("c", 1)]))
    assert await hold.call(count_turns) == 0
    assert not waiting.done()
    await hold.call(lambda connection: connection.execute("COMMIT"))
    hold.release()
    await waiting


@pytest.mark.parametrize(("is_long", "thread"), [(False, "MainThread"), (True, "sqlite-writer")])
async def test_only_long_statements_leave_the_event_loop(writer: Writer, is_long: bool, thread: str) -> None:
    """A point write is quicker than a change of threads; a purge of many rows must not hold up the answers."""
    where: list[str] = []
    hold = writer.hold()
    await hold.call(lambda c: c.create_scalar_function("here", lambda: where.append(threading.current_thread().name)))
    hold.release()
    await writer.commit([add_turn("c", 1)])
    look = Statement("test.look", Turn.raw("DELETE FROM turn WHERE id = here()"), long=is_long)
    await writer.commit([look.step(rows=0)])
    assert where == [thread]


async def test_a_unit_that_fails_leaves_its_batch_alone(writer: Writer) -> None:
    """Units that shared the transaction with a stale one are done again without it."""
    units = [[add_turn("c", 1)], [add_turn("c", 2), move_head("nobody", 1)], [add_turn("c", 3)]]
    done = await asyncio.gather(*map(writer.commit, units), return_exceptions=True)
    assert [type(outcome) for outcome in done] == [type(None), StaleRevision, type(None)]
    hold = writer.hold()
    assert await hold.call(count_turns) == 2
    hold.release()


async def test_what_a_holder_leaves_open_is_rolled_back(writer: Writer) -> None:
    """Giving the connection back without COMMIT undoes the transaction."""
    hold = writer.hold()
    await hold.call(lambda connection: connection.execute("BEGIN; DELETE FROM migration"))
    hold.release()
    with pytest.raises(StoreClosed):
        await hold.call(count_turns)
    again = writer.hold()
    count = await again.call(lambda c: c.execute("SELECT COUNT(*) FROM migration").fetchone()[0])
    again.release()
    assert count == len(list(MIGRATIONS.glob("api_*.py")))


async def test_a_holder_s_error_is_its_own(writer: Writer) -> None:
    """An error reaches who caused it, and the thread goes on."""
    hold = writer.hold()
    with pytest.raises(apsw.SQLError):
        await hold.call(lambda connection: connection.execute("SELECT nonsense"))
    hold.release()
    await writer.commit([add_turn("c", 1)])


async def test_a_silent_holder_loses_the_connection(path: Path) -> None:
    """A forgotten hold does not stop the service: its transaction is undone."""
    connection = apsw.Connection(str(path))
    connection.execute("BEGIN; DELETE FROM migration")
    hold = Hold(asyncio.get_running_loop(), patience=0.01)
    await asyncio.to_thread(hold.serve, connection)
    assert not connection.in_transaction
    with pytest.raises(StoreClosed):
        await hold.call(count_turns)
    connection.close()


async def test_calls_left_in_the_queue_are_refused(path: Path) -> None:
    """Whoever still waits when the hold ends is told so."""
    connection = apsw.Connection(str(path))
    hold = Hold(asyncio.get_running_loop())
    hold.release()
    hold._over = False
    late = asyncio.create_task(hold.call(count_turns))
    await asyncio.sleep(0)
    await asyncio.to_thread(hold.serve, connection)
    with pytest.raises(StoreClosed):
        await late
    connection.close()


def test_a_process_that_forgets_to_close_still_ends(path: Path) -> None:
    """The thread keeps what was acknowledged and follows the main thread out."""
    script = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from api.db.writer import Writer\n"
        "from tests.api.db.units import add_turn\n"
        "async def main():\n"
        "    await Writer(Path(sys.argv[1])).commit([add_turn('c', 1)])\n"
        "asyncio.run(main())\n"
    )
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, cwd=root, timeout=LONGEST, check=False)
    assert done.returncode == 0
    connection = apsw.Connection(str(path))
    assert count_turns(connection) == 1
    connection.close()
