"""Piccolo's engine over our writer: migrations, and any query off the hot path."""

import contextvars
from typing import Any

import apsw
from piccolo.engine.base import BaseAtomic, BaseBatch, BaseTransaction, Engine
from piccolo.engine.exceptions import TransactionError
from piccolo.engine.sqlite import ADAPTERS

from api.db.hold import Hold
from api.db.writer import Writer


class WriterTransaction(BaseTransaction):
    """BEGIN IMMEDIATE … COMMIT on the writer's connection, lent for that long.

    An inner transaction joins the outer one, as Piccolo's own do. A task that inherited
    a transaction and outlives it is refused: its statement would otherwise run alone,
    outside of any transaction.
    """

    def __init__(self, engine: "WriterEngine") -> None:
        self.engine = engine
        self.parent: WriterTransaction | None = engine.current_transaction.get()
        if self.parent is not None and self.parent.over:
            raise TransactionError("this task's transaction is over")
        self.over = False

    async def __aenter__(self) -> "WriterTransaction":
        if self.parent is not None:
            return self.parent
        self._hold = self.engine.writer.hold()
        await self._hold.call(lambda connection: connection.execute("BEGIN IMMEDIATE"))
        self._token = self.engine.current_transaction.set(self)
        return self

    async def __aexit__(self, kind, error, traceback) -> bool:
        if self.parent is not None:
            return False
        self.over = True
        self.engine.current_transaction.reset(self._token)
        try:
            if error is None:
                await self._hold.call(lambda connection: connection.execute("COMMIT"))
        finally:
            # What is not committed is rolled back when the connection is given back.
            self._hold.release()
        return False

    async def run(self, sql: str, args: list) -> list[dict]:
        """The rows of one statement within the transaction."""
        if self.over:
            raise TransactionError("this task's transaction is over")
        return await self._hold.call(lambda connection: rows_of(connection, sql, args))


class WriterAtomic(BaseAtomic):
    """Queries gathered first, then run in one transaction."""

    def __init__(self, engine: "WriterEngine") -> None:
        self.engine = engine
        self.queries: list = []

    def add(self, *query) -> None:
        self.queries += query

    async def run(self) -> None:
        async with self.engine.transaction():
            for query in self.queries:
                await query.run()

    def run_sync(self) -> None:
        raise TransactionError("await it: the writer answers on the running loop")

    def __await__(self):
        return self.run().__await__()


class WriterEngine(Engine[WriterTransaction]):
    """A Piccolo engine without connections of its own.

    Values of our columns (text, integers, bytes) come back as they are stored; Piccolo's
    readers for dates and decimals are not applied, since no table of ours has them.
    """

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.current_transaction = contextvars.ContextVar("writer_transaction", default=None)
        super().__init__(engine_type="sqlite", min_version_number=3.35)

    def get_version_sync(self) -> float:
        major, minor, *_ = apsw.sqlite_lib_version().split(".")
        return float(f"{major}.{minor}")

    async def get_version(self) -> float:
        return self.get_version_sync()

    async def prep_database(self) -> None:
        """The writer has prepared it."""

    async def batch(self, query, batch_size=100, node=None) -> BaseBatch:
        raise TransactionError("batches would hold up the writer: use Database.fetch")

    async def run_querystring(self, querystring, in_pool=True) -> list[dict]:
        return await self._run(*querystring.compile_string(engine_type="sqlite"))

    async def run_ddl(self, ddl: str, in_pool=True) -> list[dict]:
        return await self._run(ddl, [])

    def transaction(self, *args, **kwargs) -> WriterTransaction:
        return WriterTransaction(self)

    def atomic(self) -> WriterAtomic:
        return WriterAtomic(self)

    async def _run(self, sql: str, args: list) -> list[dict]:
        transaction = self.current_transaction.get()
        if transaction is not None:
            return await transaction.run(sql, args)
        hold: Hold = self.writer.hold()
        try:
            return await hold.call(lambda connection: rows_of(connection, sql, args))
        finally:
            hold.release()


def rows_of(connection: apsw.Connection, sql: str, args: list) -> list[dict[str, Any]]:
    """Runs one statement and gives its rows by column name."""
    cursor = connection.execute(sql, [_stored(value) for value in args])
    rows = []
    for row in cursor:
        names = [column[0] for column in cursor.description]
        rows.append(dict(zip(names, row, strict=True)))
    return rows


def _stored(value: object) -> object:
    adapter = ADAPTERS.get(type(value))
    return adapter(value) if adapter else value
