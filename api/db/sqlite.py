"""SQLite as the database of one process: one writer, readers that cannot write."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import apsw

from api.db.batches import keep_plans, meaning_of
from api.db.errors import StoreClosed, StoreError
from api.db.kept import KeptRows
from api.db.statements import Statement, Step, nothing
from api.db.writer import Writer

T = TypeVar("T")
RESERVE_BYTES = 4 * 1024 * 1024


class SqliteDatabase:
    """The database of `api.db.engine`, in one file."""

    dialect = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer: Writer | None = None
        self._kept = KeptRows()
        self._lock: int | None = None

    async def start(self) -> None:
        """Opens the file, made if missing; refuses one that another process has open."""
        self._lock = lock_file(self.path)
        try:
            self._kept = KeptRows()
            self._writer = Writer(self.path, self._kept)
        except (apsw.Error, StoreError) as error:
            os.close(self._lock)
            raise StoreError(f"{self.path.name} cannot be opened: {error}") from None
        self._reader = connect_reader(self.path)
        self._long_reader = connect_reader(self.path)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="sqlite-reader")
        self.keep_reserve()

    async def close(self) -> None:
        """Commits what waits and lets go of the file; safe to call twice."""
        writer, self._writer = self._writer, None
        if writer is None:
            return
        self._threads.shutdown()
        self._reader.close()
        self._long_reader.close()
        await writer.close()
        os.close(self._lock)

    async def commit(self, steps: Sequence[Step], meanwhile: Callable[[], T] = nothing) -> T:
        return await self.writer.commit(steps, meanwhile)

    async def fetch(self, statement: Statement, args: tuple = ()) -> list[tuple]:
        """All rows. A point read costs less than going to a thread, so it runs here."""
        if self._writer is None:
            raise StoreClosed("the database is closed")
        if statement.long:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(
                self._threads, read, self._long_reader, statement, args
            )
        if not statement.kept:
            return read(self._reader, statement, args)
        rows = self._kept.find(statement, args)
        if rows is None:
            rows = read(self._reader, statement, args)
            self._kept.keep(statement, args, rows)
        return rows

    async def fetch_one(self, statement: Statement, args: tuple = ()) -> tuple | None:
        """The first row, or None."""
        rows = await self.fetch(statement, args)
        return rows[0] if rows else None

    @property
    def writer(self) -> Writer:
        if self._writer is None:
            raise StoreClosed("the database is closed")
        return self._writer

    @property
    def reserve(self) -> Path:
        """A file that only takes up room; see `release_reserve`."""
        return self.path.with_name(f"{self.path.name}-reserve")

    def keep_reserve(self) -> bool:
        """Sets room aside if the disk has plenty; whether it is set aside now."""
        if not self.reserve.exists():
            disk = os.statvfs(self.path.parent)
            if disk.f_bavail * disk.f_frsize > 4 * RESERVE_BYTES:
                _take_room(self.reserve, RESERVE_BYTES)
        return self.reserve.exists()

    def release_reserve(self) -> None:
        """Gives the room back: on a full disk even deleting rows needs some."""
        self.reserve.unlink(missing_ok=True)


def lock_file(path: Path) -> int:
    """Makes folder and file for the owner only, and keeps other processes out.

    The lock ends with the process, however it ends.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(_for_owner(path, os.O_RDWR | os.O_CREAT))
    descriptor = _for_owner(f"{path}-lock", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise StoreError(f"another process has {path.name} open; use PostgreSQL for several") from None
    return descriptor


def _for_owner(path: str | Path, flags: int) -> int:
    return os.open(path, flags | os.O_CLOEXEC, 0o600)


def _take_room(path: Path, size: int) -> None:
    with open(path, "wb", opener=_for_owner) as file:
        # To ask for the blocks takes no time; where the system cannot, writing them does the same.
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
        else:
            file.write(bytes(size))


def connect_reader(path: Path) -> apsw.Connection:
    """A connection that cannot write and never copies the log."""
    connection = apsw.Connection(
        str(path), flags=apsw.SQLITE_OPEN_READONLY, statementcachesize=256
    )
    keep_plans(connection)
    connection.set_busy_timeout(1000)
    for pragma in ("query_only=ON", "mmap_size=0", "wal_autocheckpoint=0"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def read(connection: apsw.Connection, statement: Statement, args: tuple) -> list[tuple]:
    """The rows of one read, in the statement's column order."""
    try:
        return connection.execute(statement.sqlite, args).fetchall()
    except apsw.Error as error:
        raise meaning_of(error, statement.name) from error
