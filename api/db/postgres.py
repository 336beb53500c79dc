"""PostgreSQL as the database of many processes, by a pool of asyncpg connections."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import TypeVar

import asyncpg

from api.db.errors import (
    DuplicateKey,
    StaleRevision,
    StoreAway,
    StoreClosed,
    StoreError,
    StoreFull,
)
from api.db.statements import Statement, Step, nothing

Result = TypeVar("Result")

SESSION = {
    "application_name": "yichuang",
    "synchronous_commit": "on",
    "statement_timeout": "10s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "15s",
}
PATIENCE = 3.0
"""Seconds in which a server that went away may come back before a caller is told."""
PAUSE = 0.1
_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
_PASSING = (
    OSError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
)


class _Connection(asyncpg.Connection):
    """No reset on release, which would be one more journey: nothing here changes a session."""

    def get_reset_query(self) -> str:
        return ""


class _InDoubt(Exception):
    """The connection broke while COMMIT was under way."""


class PostgresDatabase:
    """The database of `api.db.engine`, on a server."""

    dialect = "postgres"

    def __init__(self, url: str, *, connections: int = 8) -> None:
        self.url = url
        self._connections = connections
        self._pool: asyncpg.Pool | None = None
        self._commits: set[asyncio.Task] = set()

    async def start(self) -> None:
        """Connects; raises StoreAway if there is no server."""
        try:
            pool = await asyncpg.create_pool(
                self.url,
                # None kept open by force: asyncpg would log each failed try while a server is away.
                min_size=0,
                max_size=self._connections,
                timeout=5,
                connection_class=_Connection,
                server_settings=SESSION,
            )
            async with pool.acquire():
                self._pool = pool
        except _ERRORS as error:
            raise StoreAway(f"connect: {type(error).__name__}") from None

    async def close(self) -> None:
        """Waits for commits under way and closes every connection; safe to call twice."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        if self._commits:
            await asyncio.wait(self._commits)
        try:
            await asyncio.wait_for(pool.close(), 5)
        except TimeoutError:
            pool.terminate()

    async def commit(self, steps: Sequence[Step], meanwhile: Callable[[], Result] = nothing) -> Result:
        # In a task of its own: a cancelled caller must not break off a transaction half way.
        task = asyncio.create_task(self._commit(self.pool, steps))
        self._commits.add(task)
        task.add_done_callback(self._commits.discard)
        try:
            await asyncio.sleep(0)
            return meanwhile()
        finally:
            await asyncio.shield(task)

    async def fetch(self, statement: Statement, args: tuple = ()) -> list[tuple]:
        pool = self.pool

        async def read() -> list[tuple]:
            async with _borrowed(pool) as connection:
                return [tuple(row) for row in await connection.fetch(statement.postgres, *args)]

        return await _with_patience(read, statement.name)

    async def fetch_one(self, statement: Statement, args: tuple = ()) -> tuple | None:
        rows = await self.fetch(statement, args)
        return rows[0] if rows else None

    @property
    def pool(self) -> asyncpg.Pool:
        if self._pool is None:
            raise StoreClosed("the database is closed")
        return self._pool

    async def _commit(self, pool: asyncpg.Pool, steps: Sequence[Step]) -> None:
        async def write() -> None:
            async with _borrowed(pool) as connection:
                await _in_transaction(connection, steps)

        await _with_patience(write, "commit")


@contextlib.asynccontextmanager
async def _borrowed(pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Connection]:
    async with pool.acquire() as connection:
        try:
            yield connection
        except asyncpg.InternalClientError:
            # A restart caught the connection between two states; the pool would lend it again.
            connection.terminate()
            raise


async def _in_transaction(connection: asyncpg.Connection, steps: Sequence[Step]) -> None:
    transaction = connection.transaction()
    await transaction.start()
    try:
        for step in steps:
            await _take_step(connection, step)
    except BaseException:
        if not connection.is_closed():
            await transaction.rollback()
        raise
    try:
        await transaction.commit()
    except _ERRORS as error:
        # Doing it again could do it twice; the caller's idempotency record tells.
        raise _InDoubt from error


async def _take_step(connection: asyncpg.Connection, step: Step) -> None:
    statement = step.statement
    try:
        if statement.returns_rows:
            touched = len(await connection.fetch(statement.postgres, *step.args))
        else:
            status = await connection.execute(statement.postgres, *step.args)
            touched = int(status.rpartition(" ")[2])
    except _ERRORS as error:
        raise (error if _may_pass(error) else _meaning_of(error, statement.name)) from None
    if step.rows is not None and touched != step.rows:
        raise StaleRevision(statement.name, step.rows, touched)


async def _with_patience(attempt: Callable[[], Awaitable[Result]], name: str) -> Result:
    """Repeats what surely had no effect while the server restarts or untangles a deadlock."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while True:
        try:
            return await attempt()
        except _InDoubt:
            raise StoreAway(f"{name}: the connection broke during the commit") from None
        except _ERRORS as error:
            if not _may_pass(error):
                raise _meaning_of(error, name) from None
            if loop.time() > until:
                raise StoreAway(f"{name}: {type(error).__name__}") from None
        await asyncio.sleep(PAUSE)


def _may_pass(error: Exception) -> bool:
    """Whether the same again may succeed: a restart, a deadlock, a connection found closed."""
    if isinstance(error, asyncpg.InterfaceError):
        # A value of the wrong type is an InterfaceError too.
        return not isinstance(error, ValueError)
    return isinstance(error, _PASSING)


def _meaning_of(error: Exception, name: str) -> StoreError:
    """What an error of the server means; its text holds values, so it goes no further."""
    if isinstance(error, asyncpg.UniqueViolationError):
        return DuplicateKey(name)
    if isinstance(error, asyncpg.DiskFullError):
        return StoreFull(f"{name}: no room left")
    return StoreError(f"{name}: {type(error).__name__}")
