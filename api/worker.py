"""Works off the outbox while the service runs, and tidies up now and then."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from api.journal import where_of
from api.notices.relay import Handler, work_off
from api.parts import Parts

PAUSE = timedelta(seconds=0.5)
CHORES_EVERY = timedelta(hours=1)
STOP_WITHIN = timedelta(seconds=10)

Chore = Callable[[Parts], Awaitable[object]]


class Worker:
    """One task; a second one, in another process, does no harm."""

    def __init__(
        self,
        parts: Parts,
        handlers: Mapping[str, Handler],
        chores: Sequence[Chore] = (),
        *,
        pause: timedelta = PAUSE,
        chores_every: timedelta = CHORES_EVERY,
    ) -> None:
        self._parts = parts
        self._handlers = handlers
        self._chores = chores
        self._pause = pause
        self._chores_every = chores_every
        self._stopping = asyncio.Event()
        self._task: asyncio.Task | None = None

    async def start(self) -> None:
        """Begins with what an earlier process left."""
        self._stopping.clear()
        self._task = asyncio.create_task(self._run(), name="outbox-worker")

    async def stop(self) -> None:
        """Finishes the round at hand and ends; call before the database is closed."""
        task, self._task = self._task, None
        if task is None:
            return
        self._stopping.set()
        # What a cut-off round left waits in the outbox for the next start.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(task, STOP_WITHIN.total_seconds())

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        chores_due = loop.time()
        while not self._stopping.is_set():
            await self._safely(lambda parts: work_off(parts, self._handlers))
            if loop.time() >= chores_due:
                chores_due = loop.time() + self._chores_every.total_seconds()
                for chore in self._chores:
                    await self._safely(chore)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), self._pause.total_seconds())

    async def _safely(self, chore: Chore) -> None:
        """Runs one piece; whatever goes wrong is written down and tried again in the next round."""
        try:
            await chore(self._parts)
        except Exception as error:  # noqa: BLE001 - the worker must outlive any sender's mistake
            # A traceback would quote what was sent.
            self._parts.log.error("worker", error=type(error).__name__, where=where_of(error))  # noqa: TRY400
