"""Brings a database to this release's tables, once, whoever asks first."""

import contextlib
import io
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
from piccolo.apps.migrations.commands.forwards import run_forwards
from piccolo.apps.migrations.tables import Migration
from piccolo.engine.base import Engine
from piccolo.engine.postgres import PostgresEngine

from api.db.binding import BOUND
from api.db.engine import Database, open_database
from api.db.errors import StoreAway, StoreError
from api.db.piccolo_app import MIGRATIONS
from api.db.piccolo_sqlite import WriterEngine
from api.db.sqlite import SqliteDatabase
from api.db.statements import Statement, arg

ADVISORY_LOCK = 0x79696368
"""The lock that keeps two deployments from migrating at once."""

# Piccolo's own table would look for an engine by an environment variable.
Migration._meta.db = BOUND

_RAN = Statement(
    "db.migrations_ran",
    Migration.raw("SELECT name FROM migration WHERE app_name = {}", arg("app")),
)


async def migrate(database_url: str, data_dir: Path) -> int:
    """Runs what has not run yet, all of it and its record in one transaction; how many ran.

    Call it before the database is started: a SQLite file serves one opener.
    """
    os.environ.setdefault("PICCOLO_CONF", "api.db.conf")
    database = open_database(database_url, data_dir)
    async with piccolo_engine(database) as engine, engine.transaction():
        return await _run_missing()


async def missing_migrations(database: Database) -> list[str]:
    """Migrations of this release a started database has not seen."""
    known = {path.stem for path in MIGRATIONS.glob("api_*.py")}
    try:
        ran = {_file_name(name) for (name,) in await database.fetch(_RAN, ("api",))}
    except StoreError:
        # No table of migrations: nothing has ever run here.
        ran = set()
    return sorted(known - ran)


@contextlib.asynccontextmanager
async def piccolo_engine(database: Database) -> AsyncIterator[Engine]:
    """Any Piccolo query runs on this database, not yet started, and nobody else migrates it."""
    if isinstance(database, SqliteDatabase):
        await database.start()
        try:
            with BOUND.use(engine := WriterEngine(database.writer)):
                yield engine
        finally:
            await database.close()
    else:
        connection = await _connect(database.url)
        try:
            await connection.execute("SELECT pg_advisory_lock($1)", ADVISORY_LOCK)
            with BOUND.use(engine := PostgresEngine({"dsn": database.url})):
                yield engine
        finally:
            await connection.close()


async def _connect(url: str) -> asyncpg.Connection:
    try:
        return await asyncpg.connect(url, timeout=10)
    except (asyncpg.PostgresError, OSError, TimeoutError) as error:
        # Their text names server, user and database, never the password.
        raise StoreAway(f"PostgreSQL: {error or type(error).__name__}") from None


async def _run_missing() -> int:
    before = await _count()
    path = list(sys.path)
    # Piccolo prints its progress, and leaves the folder of migrations on the search path.
    with contextlib.redirect_stdout(io.StringIO()):
        result = await run_forwards("api")
    sys.path[:] = path
    if not result.success:
        raise StoreError(f"migration: {result.message}")
    return await _count() - before


async def _count() -> int:
    return await Migration.count() if await Migration.table_exists() else 0


def _file_name(migration_id: str) -> str:
    return "api_" + migration_id.replace(":", "_").replace("-", "_").lower()
