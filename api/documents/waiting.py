"""Lets a request wait until an upload is in another state, woken by whoever moves it."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TypeVar

LONGEST_WAIT = 45
"""Seconds; every request ends within 50 (contract §1)."""
_LOOK_AGAIN = 1.0
"""Seconds between looks at the database: another process may have moved it."""

_Seen = TypeVar("_Seen")


class Waiting:
    """Who waits for which upload in this process."""

    def __init__(self) -> None:
        self._events: dict[str, asyncio.Event] = {}
        self._waiters: dict[str, int] = defaultdict(int)
        self._closing = False

    def wake(self, upload_id: str) -> None:
        """Says that an upload moved; call after the commit."""
        event = self._events.pop(upload_id, None)
        if event is not None:
            event.set()

    @property
    def awaited(self) -> frozenset[str]:
        """The uploads somebody waits for now; they are worked on before others."""
        return frozenset(upload_id for upload_id, waiters in self._waiters.items() if waiters)

    def release(self) -> None:
        """Sends everybody away with what there is: the service is about to stop."""
        self._closing = True
        for upload_id in list(self._events):
            self.wake(upload_id)

    async def until(
        self, upload_id: str, look: Callable[[], Awaitable[_Seen]], is_enough: Callable[[_Seen], bool], seconds: float
    ) -> _Seen:
        """What `look` sees as soon as it is enough, or when the time is over."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + min(max(seconds, 0), LONGEST_WAIT)
        while True:
            # Taken before the look: what moves between look and wait wakes it.
            event = self._events.setdefault(upload_id, asyncio.Event())
            try:
                seen = await look()
                left = ends - loop.time()
                if is_enough(seen) or left <= 0 or self._closing:
                    return seen
                await self._rest(upload_id, event, min(left, _LOOK_AGAIN))
            finally:
                self._forget(upload_id, event)

    async def _rest(self, upload_id: str, event: asyncio.Event, seconds: float) -> None:
        self._waiters[upload_id] += 1
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._waiters[upload_id] -= 1

    def _forget(self, upload_id: str, event: asyncio.Event) -> None:
        if not self._waiters.get(upload_id):
            self._waiters.pop(upload_id, None)
            if self._events.get(upload_id) is event:
                del self._events[upload_id]
