"""SQLite as a database: one process, a full disk, files for the owner only."""

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import apsw
import pytest

from api.access.store import FIND_TOKEN
from api.chat.store import FIND_WITH_CASE
from api.chat.tables import Turn
from api.db.batches import connect_writer
from api.db.engine import SQLITE_FILE
from api.db.errors import StoreError, StoreFull
from api.db.sqlite import SqliteDatabase, connect_reader, read
from api.db.statements import Statement
from api.oversight import accesses
from tests.api.db.units import COUNT, add_turn
from tests.api.processes import LONGEST

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[3]
DELETE_TURNS = Statement("test.delete_turns", Turn.raw("DELETE FROM turn"))
INTEGRITY = Statement("test.integrity", Turn.raw("PRAGMA integrity_check"))


@pytest.fixture
async def database(
    anyio_backend: str, sqlite_template: Path, tmp_path: Path
) -> AsyncIterator[SqliteDatabase]:
    """A started SQLite database."""
    shutil.copy(sqlite_template, tmp_path / SQLITE_FILE)
    database = SqliteDatabase(tmp_path / SQLITE_FILE)
    await database.start()
    yield database
    await database.close()


@pytest.mark.parametrize("connect", [connect_reader, connect_writer])
def test_a_statement_is_prepared_once(sqlite_template, tmp_path, connect):
    """Whatever it is asked with: to prepare a join anew costs several times what its rows cost."""
    path = shutil.copy(sqlite_template, tmp_path / SQLITE_FILE)
    connection, prepared = connect(path), []

    def note(operation: int, *_: object) -> int:
        prepared.extend([operation] if operation == apsw.SQLITE_SELECT else [])
        return apsw.SQLITE_OK

    # SQLite asks it whenever it prepares a statement.
    connection.authorizer = note
    for number in range(5):
        read(connection, FIND_TOKEN, (f"hash {number}",))
        read(connection, FIND_WITH_CASE, ("case", number, f"talk {number}"))
    connection.close()
    assert len(prepared) == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, where the machine lets us make one."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk; max_page_count is tested without")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=False
    )
    if mounted.returncode:
        pytest.skip("this machine does not let root mount; max_page_count is tested without")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


async def on_writer(database: SqliteDatabase, sql: str) -> list[tuple]:
    """Runs a statement on the writer's own connection."""
    hold = database.writer.hold()
    try:
        return await hold.call(lambda connection: connection.execute(sql).fetchall())
    finally:
        hold.release()


async def test_the_writer_s_connection_is_durable(database: SqliteDatabase) -> None:
    """An acknowledged commit has reached the disk: write-ahead log, synchronous FULL."""
    assert await on_writer(database, "PRAGMA synchronous") == [(2,)]
    assert await on_writer(database, "PRAGMA journal_mode") == [("wal",)]


async def test_a_size_limit_fails_units_and_not_the_writer(database: SqliteDatabase) -> None:
    """A full file refuses what is too large, goes on with the rest and stays whole."""
    ((pages,),) = await on_writer(database, "PRAGMA page_count")
    await on_writer(database, f"PRAGMA max_page_count = {pages + 10}")
    with pytest.raises(StoreFull):
        await database.commit([add_turn("c", 1, size=500_000)])
    await database.commit([add_turn("c", 2)])
    await on_writer(database, "PRAGMA max_page_count = 1000000")
    await database.commit([add_turn("c", 3, size=500_000)])
    assert await database.fetch_one(COUNT) == (2,)
    assert await database.fetch(INTEGRITY) == [("ok",)]


async def test_a_full_disk_fails_units_and_the_reserve_helps(
    anyio_backend: str, sqlite_template: Path, small_disk: Path
) -> None:
    """On a disk really full even deleting fails, until the reserve is given back."""
    shutil.copy(sqlite_template, small_disk / SQLITE_FILE)
    database = SqliteDatabase(small_disk / SQLITE_FILE)
    await database.start()
    database.reserve.write_bytes(bytes(600_000))
    kept = await fill(database, size=20_000)
    kept += await fill(database, size=20)
    assert await database.fetch_one(COUNT) == (kept,)
    database.release_reserve()
    await database.commit([DELETE_TURNS.step(rows=kept)])
    await database.commit([add_turn("after", 1)])
    assert await database.fetch(INTEGRITY) == [("ok",)]
    await database.close()
    await database.start()
    assert await database.fetch_one(COUNT) == (1,)
    await database.close()


async def fill(database: SqliteDatabase, size: int) -> int:
    """Commits until there is no room; how many were kept."""
    for number in range(10_000):
        try:
            await database.commit([add_turn(f"fill{size}", number, size=size)])
        except StoreFull:
            return number
    raise AssertionError("the disk did not fill up")


async def test_a_reserve_is_set_aside_and_given_back(database: SqliteDatabase) -> None:
    """It is there after the start where the disk has plenty, and made again on request."""
    assert database.reserve.exists()
    database.release_reserve()
    database.release_reserve()
    assert not database.reserve.exists()
    assert database.keep_reserve()


async def test_a_second_process_is_refused(database: SqliteDatabase) -> None:
    """Two writers in two processes are what PostgreSQL is for; the error says so."""
    script = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from api.db.sqlite import SqliteDatabase\n"
        "asyncio.run(SqliteDatabase(Path(sys.argv[1])).start())\n"
    )
    command = [sys.executable, "-c", script, str(database.path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 1
    assert "another process has" in done.stderr


async def test_a_second_object_in_this_process_is_refused_too(database: SqliteDatabase) -> None:
    """The same rule within one process, and the first goes on."""
    with pytest.raises(StoreError, match="another process has"):
        await SqliteDatabase(database.path).start()
    await database.commit([add_turn("c", 1)])


async def test_files_are_for_the_owner_only(anyio_backend: str, tmp_path: Path) -> None:
    """Folder and files are made so that other accounts of the machine read nothing."""
    database = SqliteDatabase(tmp_path / "data" / SQLITE_FILE)
    await database.start()
    await on_writer(database, "CREATE TABLE t (x)")
    modes = {path.name: path.stat().st_mode & 0o077 for path in (tmp_path / "data").iterdir()}
    await database.close()
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert {name for name in modes if "reserve" not in name} >= {SQLITE_FILE, f"{SQLITE_FILE}-wal"}
    assert set(modes.values()) == {0}


async def test_readers_cannot_write(database: SqliteDatabase) -> None:
    """A statement that writes is refused where only reading is meant."""
    with pytest.raises(StoreError, match=r"test\.delete_turns"):
        await database.fetch(DELETE_TURNS)
    reader = connect_reader(database.path)
    assert reader.readonly("main")
    assert reader.pragma("wal_autocheckpoint") == 0
    with pytest.raises(apsw.ReadOnlyError):
        reader.execute("DELETE FROM turn")
    reader.close()


async def test_a_long_log_is_copied_under_load(
    database: SqliteDatabase, tmp_path: Path
) -> None:
    """The write-ahead log does not grow without end while commits follow each other."""
    for number in range(30):
        await database.commit([add_turn("c", number, size=800_000)])
    log = tmp_path / f"{SQLITE_FILE}-wal"
    assert log.stat().st_size < 20_000_000


QUESTIONS = {
    "SELECT seq, hash FROM audit WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1": "audit_place",
    "SELECT seq, hash FROM audit WHERE seq > 5 ORDER BY seq LIMIT 200": "audit_place",
    "SELECT id FROM audit WHERE seq IS NULL ORDER BY at, id LIMIT 200": "audit_unsealed",
    "SELECT id FROM conversation WHERE person_id = 'x' AND updated_at < 5 ORDER BY updated_at DESC": "conversation_of",
    accesses._LIST.sqlite: "audit_looks",
    "SELECT id FROM case_file WHERE state = 'submitted' AND submitted_at > 5": "case_file_filed",
}


@pytest.mark.parametrize("question", QUESTIONS)
async def test_questions_find_their_index(database, question):
    """None of them reads a whole table, as it would were the index of another shape than the question."""
    given = (0,) * question.count("?")
    plan = database._reader.execute(f"EXPLAIN QUERY PLAN {question}", given).fetchall()
    assert any(f"INDEX {QUESTIONS[question]} " in f"{row[3]} " for row in plan)
