"""Brings every upload from its durable bytes to an answer: opened, then read, one after the other (处理流水线).

The outbox only rings the bell here: a handler of the relay has fifteen seconds, and its round waits
for all topics, so a long document would hold up everybody's text messages. The work is done by two
loops beside the relay, one that opens and one that reads, which take uploads by their state. What a
loop takes it holds by a lease it renews; what dies with the process is found by its state again.
When more arrives than can be worked on it waits as `received`, in the database and nowhere else.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import msgspec

from api.db.errors import StaleRevision, StoreError
from api.documents import sweeper
from api.documents.backlog import Waiting, count_waiting, find_waiting, release_all_step
from api.documents.interpreting import give_up_reading, read_upload
from api.documents.opening import give_up_opening, open_upload
from api.documents.store import READING, RECEIVED, UploadRow
from api.documents.workshop import FINAL, MOST_DEATHS, GoneError, Workshop
from api.journal import where_of
from api.notices.outbox import UPLOAD, UploadJob
from api.parts import Parts
from uploads.isolation import BusyError, ChildDiedError

LOOK_EVERY = timedelta(seconds=1)
"""How often a loop looks for work nobody rang for, left by another process or put back."""
COUNT_EVERY = timedelta(seconds=5)
REST = timedelta(seconds=5)
LONGEST_REST = timedelta(minutes=1)
"""How long a loop leaves a child alone that is away, and an upload whose turn went wrong: first, and at last."""
STOP_WITHIN = timedelta(seconds=5)

Job = Callable[[Workshop, UploadRow], Awaitable[UploadRow]]


class Stage(msgspec.Struct, frozen=True):
    """One of the two kinds of work."""

    name: str
    """The state that waits for it."""
    work: Job
    give_up: Job


OPENING = Stage(RECEIVED, open_upload, give_up_opening)
INTERPRETING = Stage(READING, read_upload, give_up_reading)


class Pipeline:
    """The two loops of one service process, and who waits for what."""

    def __init__(
        self,
        shop: Workshop,
        *,
        look_every: timedelta = LOOK_EVERY,
        rest: timedelta = REST,
        stop_within: timedelta = STOP_WITHIN,
    ) -> None:
        self.shop = shop
        self._stop_within = stop_within.total_seconds()
        self._look_every = look_every.total_seconds()
        self._rest = rest.total_seconds()
        self._bells = {stage.name: asyncio.Event() for stage in (OPENING, INTERPRETING)}
        self._resting: dict[str, tuple[float, float]] = {}
        """By upload or stage: until when it is left alone, and how long that was."""
        self._tasks: list[asyncio.Task] = []
        self._stopping = asyncio.Event()

    async def start(self) -> None:
        """Goes on with what an earlier process left."""
        parts = self.shop.parts
        if parts.db.dialect == "sqlite":
            # One process at a time has the use of such a database; what it held, nobody holds any more.
            await parts.db.commit([release_all_step()])
        self._stopping.clear()
        loops = [self._loop(stage) for stage in (OPENING, INTERPRETING)]
        self._tasks = [asyncio.create_task(loop, name="uploads") for loop in [*loops, self._watch()]]

    async def stop(self) -> None:
        """Ends the loops; what is under way is taken up again by the next start."""
        self._stopping.set()
        for bell in self._bells.values():
            bell.set()
        tasks, self._tasks = self._tasks, []
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=self._stop_within)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def handlers(self) -> dict[str, Callable[[Parts, Any, bytes], Awaitable[None]]]:
        """The relay's topic: an upload was received."""

        async def ring(_parts: Parts, _message: Any, body: bytes) -> None:
            msgspec.json.decode(body, type=UploadJob)
            self.ring()

        return {UPLOAD: ring}

    def ring(self, stage: str = RECEIVED) -> None:
        """Says that there is work."""
        self._bells[stage].set()

    async def work_once(self, stage: Stage) -> bool:
        """Takes the upload that comes first through one stage; whether there was one."""
        shop = self.shop
        awaited = shop.parts.waiting.awaited
        waiting = await find_waiting(shop.parts.db, stage.name, shop.now, awaited)
        for each in sorted(waiting, key=lambda each: self._urgency(each, awaited)):
            if self._is_resting(each.id):
                continue
            row = await shop.take(each.id, stage.name)
            if row is not None:
                await self._work(stage, row)
                return True
        return False

    async def _work(self, stage: Stage, row: UploadRow) -> None:
        """One upload through one stage, whatever goes wrong on the way."""
        shop = self.shop
        try:
            done = await shop.while_held(row, stage.work(shop, row))
        except asyncio.CancelledError:
            # The service stops: whoever starts next need not wait for our lease to end.
            with contextlib.suppress(StoreError):
                await shop.put_back(row, attempts=max(0, row.attempts - 1))
            raise
        except (GoneError, StaleRevision):
            # Taken back, renamed or filed elsewhere meanwhile: if it is still there it comes again, as it is now.
            await shop.let_go(row)
        except ChildDiedError as error:
            await self._bury(stage, row, error)
        except (BusyError, OSError) as error:
            await self._put_back(row, error, stage.name)
        except StoreError as error:
            await self._put_back(row, error, row.id)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the loop; starts are counted
            await self._put_back(row, error, row.id, attempts=row.attempts)
        else:
            for name in (row.id, stage.name):
                self._resting.pop(name, None)
            if done.state not in FINAL:
                self.ring(READING)
            self._bells[stage.name].set()

    async def _bury(self, stage: Stage, row: UploadRow, error: ChildDiedError) -> None:
        """The child died. The first time it is tried again; the second time it is the file's fault, if it is."""
        shop = self.shop
        shop.parts.metrics.child_deaths.labels(stage.name).inc()
        if row.deaths + 1 < MOST_DEATHS:
            self._rest_from(row.id)
            await shop.put_back(row, attempts=row.attempts, deaths=row.deaths + 1)
        elif await shop.is_child_well(stage.name):
            with contextlib.suppress(StaleRevision):
                await stage.give_up(shop, row)
            self._resting.pop(row.id, None)
        else:
            await self._put_back(row, error, stage.name)

    async def _put_back(self, row: UploadRow, error: Exception, resting: str, attempts: int | None = None) -> None:
        """It waits, and for a while nobody asks whoever was away; a start that failed by nobody's fault is free."""
        self._rest_from(resting)
        self._complain(error, row)
        with contextlib.suppress(StoreError):
            await self.shop.put_back(row, attempts=max(0, row.attempts - 1) if attempts is None else attempts)

    def _urgency(self, waiting: Waiting, awaited: frozenset[str]) -> tuple[int, int, datetime, str]:
        """Whoever looks at the page comes first, then what was not tried yet, then who came first."""
        talk = waiting.conversation_id
        if waiting.id in awaited:
            rank = 0
        else:
            rank = 1 if talk is not None and self.shop.voice.is_watched(talk) else 2
        return rank, waiting.attempts, waiting.received_at, waiting.id

    def _rest_from(self, name: str) -> None:
        """Leaves an upload or a child alone, each time in a row for twice as long."""
        _, last = self._resting.get(name, (0.0, self._rest / 2))
        pause = min(2 * last, LONGEST_REST.total_seconds())
        self._resting[name] = (asyncio.get_running_loop().time() + pause, pause)

    def _is_resting(self, name: str) -> bool:
        ends, _ = self._resting.get(name, (0.0, 0.0))
        return asyncio.get_running_loop().time() < ends

    def _complain(self, error: Exception, row: UploadRow) -> None:
        # The text of an error may quote what was read.
        name, log = type(error).__name__, self.shop.parts.log
        log.warning("upload_put_back", upload=row.id, state=row.state, error=name, where=where_of(error))

    async def _loop(self, stage: Stage) -> None:
        bell = self._bells[stage.name]
        while not self._stopping.is_set():
            bell.clear()
            worked = False
            if not self._is_resting(stage.name):
                worked = await self._safely(self.work_once(stage))
            if not worked:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(bell.wait(), self._look_every)

    async def _watch(self) -> None:
        """Counts what waits, and looks for what is stuck, whatever the loops are doing."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while not self._stopping.is_set():
            await self._safely(self._count())
            if loop.time() >= due:
                due += sweeper.EVERY.total_seconds()
                await self._safely(sweeper.sweep(self.shop))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), COUNT_EVERY.total_seconds())

    async def _count(self) -> None:
        for state, count in (await count_waiting(self.shop.parts.db)).items():
            self.shop.parts.metrics.upload_queue.labels(state).set(count)

    async def _safely(self, work: Awaitable[Any]) -> Any:
        try:
            return await work
        except Exception as error:  # noqa: BLE001 - the loop must outlive any mistake
            self.shop.parts.log.error("uploads", error=type(error).__name__, where=where_of(error))  # noqa: TRY400
            return None
