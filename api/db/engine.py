"""The database as the services see it, and how one is opened from its address."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from api.db.errors import StoreError
from api.db.postgres import PostgresDatabase
from api.db.sqlite import SqliteDatabase
from api.db.statements import Statement, Step, nothing

T = TypeVar("T")
SQLITE_FILE = "yichuang.sqlite3"


class Database(Protocol):
    """Units of work go in whole and durable; rows come out as tuples in column order."""

    dialect: str
    """sqlite or postgres."""

    async def start(self) -> None:
        """Opens it; before this and after `close`, calls raise StoreClosed."""

    async def close(self) -> None:
        """Finishes what waits and leaves no thread or connection; safe to call twice."""

    async def commit(self, steps: Sequence[Step], meanwhile: Callable[[], T] = nothing) -> T:
        """Keeps all steps, durably, or none.

        `meanwhile` is called while the disk or the server is at work; what it gives is returned once all is kept.

        StaleRevision when a step touched another number of rows than it said,
        DuplicateKey on a unique index, StoreFull without room, StoreAway when the server
        does not answer. A caller cancelled while waiting changes nothing about that.
        """

    async def fetch(self, statement: Statement, args: tuple = ()) -> list[tuple]:
        """All rows; sees every unit whose commit has returned."""

    async def fetch_one(self, statement: Statement, args: tuple = ()) -> tuple | None:
        """The first row, or None."""


def open_database(url: str, data_dir: Path) -> Database:
    """The database of an address, not yet started; no address means a file in data_dir.

    sqlite:///relative/path and sqlite:////absolute/path name a file,
    postgresql://user@host/name a server.
    """
    scheme = urlsplit(url).scheme
    if scheme in ("", "sqlite"):
        return SqliteDatabase(sqlite_path(url, data_dir))
    if scheme in ("postgresql", "postgres"):
        return PostgresDatabase(url)
    # Only the scheme: the rest of an address may hold a password.
    raise StoreError(f"no database is known for {scheme}://")


def sqlite_path(url: str, data_dir: Path) -> Path:
    """The file of an address; a relative one lies in data_dir."""
    name = url.removeprefix("sqlite://").removeprefix("/")
    return data_dir / (name or SQLITE_FILE)
