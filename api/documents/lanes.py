"""Lets one request at a time move a file that arrives in pieces; a newer one asks the older to put down what it has."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from api.errors import Problem

WAIT_FOR_EARLIER = 3.0
"""Seconds an earlier request for the same file gets to put down what it has."""


class Lane:
    """The way of one file: who is on it, and whether somebody waits behind."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.users = 0
        self._is_asked = False
        self._reading: asyncio.Timeout | None = None

    def ask(self) -> None:
        """Asks whoever reads now to stop; what is being written is written to its end."""
        self._is_asked = True
        if self._reading is not None:
            self._reading.reschedule(asyncio.get_running_loop().time())

    async def pieces(self, source: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """What comes from a source, until it ends or somebody asks for the lane."""
        self._is_asked = False
        while (piece := await self._next(source)) is not None:
            yield piece

    async def _next(self, source: AsyncIterator[bytes]) -> bytes | None:
        if self._is_asked:
            return None
        try:
            async with asyncio.timeout(None) as self._reading:
                return await anext(source, None)
        except TimeoutError:
            return None
        finally:
            self._reading = None


class Lanes:
    """The lanes of one process. A phone that lost its link is back before the server sees that the old one is dead."""

    def __init__(self) -> None:
        self._lanes: dict[str, Lane] = {}

    @contextlib.asynccontextmanager
    async def alone(self, file_id: str) -> AsyncIterator[Lane]:
        """The lane of a file for this block alone; a problem when an older request does not yield in time."""
        lane = self._lanes.setdefault(file_id, Lane())
        lane.users += 1
        try:
            lane.ask()
            await _acquire(lane.lock)
            try:
                yield lane
            finally:
                lane.lock.release()
        finally:
            lane.users -= 1
            if not lane.users:
                del self._lanes[file_id]


async def _acquire(lock: asyncio.Lock) -> None:
    try:
        async with asyncio.timeout(WAIT_FOR_EARLIER):
            await lock.acquire()
    except TimeoutError:
        raise Problem("arrival_busy") from None
