"""The writer's connection lent to one caller, for migrations and other rare work."""

import asyncio
import queue
from collections.abc import Callable
from typing import TypeVar

import apsw

from api.db.errors import StoreClosed

Result = TypeVar("Result")

PATIENCE = 30.0
"""A holder silent for so many seconds has lost the connection and its transaction."""


class Hold:
    """Runs one caller's functions on the writer's thread until released."""

    def __init__(self, loop: asyncio.AbstractEventLoop, patience: float = PATIENCE) -> None:
        self._loop = loop
        self._patience = patience
        self._calls: queue.SimpleQueue = queue.SimpleQueue()
        self._over = False

    async def call(self, function: Callable[[apsw.Connection], Result]) -> Result:
        """What the function returns or raises, on the writer's connection."""
        if self._over:
            raise StoreClosed("the connection was given back")
        future = self._loop.create_future()
        self._calls.put((function, future))
        return await future

    def release(self) -> None:
        """Lets other work go on; an open transaction is rolled back."""
        self._over = True
        self._calls.put(None)

    def serve(self, connection: apsw.Connection) -> None:
        """The writer's side: returns when the hold is over."""
        try:
            while (call := self._calls.get(timeout=self._patience)) is not None:
                self._answer(call, connection)
        except queue.Empty:
            self._over = True
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        self._refuse_rest()

    def _answer(self, call: tuple, connection: apsw.Connection) -> None:
        function, future = call
        try:
            result, error = function(connection), None
        except Exception as caught:
            result, error = None, caught
        self._loop.call_soon_threadsafe(_settle, future, result, error)

    def _refuse_rest(self) -> None:
        while not self._calls.empty():
            if (call := self._calls.get()) is not None:
                error = StoreClosed("the connection was given back")
                self._loop.call_soon_threadsafe(_settle, call[1], None, error)


def _settle(future: asyncio.Future, result: object, error: Exception | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)
