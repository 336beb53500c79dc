"""The one engine all tables name; it stands for the engine bound at the moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from piccolo.engine.base import Engine


class Dialect:
    """Enough of an engine to write SQL for it, and nothing to run it on."""

    def __init__(self, engine_type: str, version: float) -> None:
        self.engine_type = engine_type
        self._version = version

    def get_version_sync(self) -> float:
        return self._version


SQLITE = Dialect("sqlite", 3.51)
POSTGRES = Dialect("postgres", 15.0)


class BoundEngine(Engine):
    """Passes every call on to the bound engine.

    Piccolo ties a table to one engine for the life of the process; our tables serve
    two dialects and, in tests, many databases at once.
    """

    def __init__(self) -> None:
        # The parent asks the database for its version here; there is none yet.
        self._bound: ContextVar = ContextVar("engine", default=SQLITE)

    @contextmanager
    def use(self, engine: Engine | Dialect) -> Iterator[None]:
        """Binds the engine for the current task and those it starts."""
        token = self._bound.set(engine)
        try:
            yield
        finally:
            self._bound.reset(token)

    @property
    def engine_type(self) -> str:
        return self._bound.get().engine_type

    @property
    def current_transaction(self) -> ContextVar:
        return self._bound.get().current_transaction

    def get_version_sync(self) -> float:
        return self._bound.get().get_version_sync()

    async def get_version(self) -> float:
        return self.get_version_sync()

    async def prep_database(self) -> None:
        await self._bound.get().prep_database()

    async def batch(self, query, batch_size=100, node=None):
        return await self._bound.get().batch(query, batch_size, node)

    async def run_querystring(self, querystring, in_pool=True):
        return await self._bound.get().run_querystring(querystring, in_pool)

    async def run_ddl(self, ddl, in_pool=True):
        return await self._bound.get().run_ddl(ddl, in_pool)

    def transform_response_to_dicts(self, results):
        return self._bound.get().transform_response_to_dicts(results)

    def transaction(self, *args, **kwargs):
        return self._bound.get().transaction(*args, **kwargs)

    def atomic(self):
        return self._bound.get().atomic()


BOUND = BoundEngine()
