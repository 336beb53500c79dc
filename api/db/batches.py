"""Puts units of work into SQLite: many in one transaction, each whole or absent."""

from collections.abc import Sequence
from pathlib import Path

import apsw

from api.db.errors import DuplicateKey, StaleRevision, StoreError, StoreFull
from api.db.statements import Step

SAFE_VERSION = (3, 51, 3)
"""Older SQLite can corrupt a file when its write-ahead log starts again."""

_DUPLICATES = {
    apsw.SQLITE_CONSTRAINT_UNIQUE,
    apsw.SQLITE_CONSTRAINT_PRIMARYKEY,
    apsw.SQLITE_CONSTRAINT_ROWID,
}
_NO_ROOM = {apsw.SQLITE_FULL, apsw.SQLITE_IOERR_SHMSIZE}

PATIENCE = 5000
"""Milliseconds to wait for a lock of another process, such as an operator's own tool on the file."""

Outcome = Exception | None
"""None: kept. Otherwise why not."""


class TransactionLost(Exception):
    """SQLite rolled back the whole batch, not only the unit that failed."""


def check_version(version: str = apsw.sqlite_lib_version()) -> None:
    """Refuses a SQLite that can corrupt its own log."""
    if tuple(int(part) for part in version.split(".")) < SAFE_VERSION:
        raise StoreError(f"SQLite {version} can corrupt its log: update apsw")


def connect_writer(path: Path) -> apsw.Connection:
    """A connection that is durable at every commit and copies its log when told to."""
    connection = apsw.Connection(str(path), statementcachesize=256)
    keep_plans(connection)
    connection.set_busy_timeout(PATIENCE)
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "mmap_size=0",
        "wal_autocheckpoint=0",
        "journal_size_limit=67108864",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.set_busy_timeout(0)
    return connection


def keep_plans(connection: apsw.Connection) -> None:
    """Prepares each statement once, whatever its arguments.

    SQLite would otherwise prepare most of them anew with every argument, in case that one makes
    another index better; ours find rows by their key, and the preparing takes longer than the finding.
    """
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)


def commit_units(
    connection: apsw.Connection, units: Sequence[Sequence[Step]], *, patience: int = PATIENCE
) -> list[Outcome]:
    """Commits every unit that can be; the outcome of each, in order."""
    return end_units(connection, units, begin_units(connection, units), patience=patience)


def begin_units(connection: apsw.Connection, units: Sequence[Sequence[Step]]) -> list[Outcome] | None:
    """Runs the units in one transaction and leaves it open; None if that cannot be.

    Waits neither for the disk nor for a lock, so it may run where waiting would hurt. A savepoint
    costs more than the statements in it and a unit seldom fails, so at first there are none.
    """
    for run in (_run_plainly, _in_savepoint):
        try:
            connection.execute("BEGIN IMMEDIATE")
            return [run(connection, steps) for steps in units]
        except Exception:
            # Whatever it was, the next attempt must find no transaction open.
            _roll_back(connection)
    return None


def end_units(
    connection: apsw.Connection,
    units: Sequence[Sequence[Step]],
    outcomes: list[Outcome] | None,
    *,
    patience: int = PATIENCE,
) -> list[Outcome]:
    """Commits what was begun; returns when it is durable.

    A full disk or an I/O error ends the transaction for all units; then each is tried
    alone, so that only those without room fail.
    """
    if outcomes is not None:
        try:
            connection.execute("COMMIT")
        except Exception:
            _roll_back(connection)
        else:
            return outcomes
    connection.set_busy_timeout(patience)
    try:
        return [_alone(connection, steps) for steps in units]
    finally:
        connection.set_busy_timeout(0)


def _run_plainly(connection: apsw.Connection, steps: Sequence[Step]) -> Outcome:
    _take_steps(connection, steps)
    return None


def _in_savepoint(connection: apsw.Connection, steps: Sequence[Step]) -> Outcome:
    connection.execute("SAVEPOINT unit")
    try:
        _take_steps(connection, steps)
    except Exception as error:
        if not connection.in_transaction:
            raise TransactionLost from error
        connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")
        return error
    connection.execute("RELEASE unit")
    return None


def _alone(connection: apsw.Connection, steps: Sequence[Step]) -> Outcome:
    try:
        connection.execute("BEGIN IMMEDIATE")
        _take_steps(connection, steps)
        connection.execute("COMMIT")
    except Exception as error:
        _roll_back(connection)
        return meaning_of(error, "commit") if isinstance(error, apsw.Error) else error
    return None


def _take_steps(connection: apsw.Connection, steps: Sequence[Step]) -> None:
    execute = connection.execute
    for step in steps:
        statement = step.statement
        try:
            cursor = execute(statement.sqlite, step.args)
            # Rows must be read to the end, or the statement has not run to the end.
            touched = len(cursor.fetchall()) if statement.returns_rows else connection.changes()
        except apsw.Error as error:
            raise meaning_of(error, statement.name) from error
        if step.rows is not None and touched != step.rows:
            raise StaleRevision(statement.name, step.rows, touched)


def _roll_back(connection: apsw.Connection) -> None:
    # SQLite has rolled back by itself after the errors that lose a transaction.
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def meaning_of(error: apsw.Error, statement: str) -> StoreError:
    """What an error of SQLite means to a service; its text names columns, never values."""
    code = getattr(error, "extendedresult", None)
    if code in _DUPLICATES:
        return DuplicateKey(statement)
    if code in _NO_ROOM:
        return StoreFull(f"{statement}: no room left")
    return StoreError(f"{statement}: {error}")
