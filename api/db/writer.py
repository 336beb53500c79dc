"""The one connection that writes to SQLite: units that wait together share one durable commit."""

import asyncio
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import apsw

from api.db.batches import Outcome, begin_units, check_version, connect_writer, end_units
from api.db.errors import StoreClosed, StoreError
from api.db.hold import Hold
from api.db.kept import KeptRows
from api.db.statements import Step, nothing

T = TypeVar("T")
BATCH = 256
"""At most so many units share a commit."""
WAL_PAGES = 4000
"""A log this long, 16 MB, is copied into the database even under load; a shorter one when idle.

Commits wait meanwhile, some 10 ms: one that went on beside them would never catch up with the log.
"""
IDLE = 1.0
"""Seconds without work before the log is copied and the main thread looked for."""


class _Unit:
    __slots__ = ("future", "steps")

    def __init__(self, steps: Sequence[Step], future: asyncio.Future) -> None:
        self.steps = steps
        self.future = future

    @property
    def is_long(self) -> bool:
        return any(step.statement.long for step in self.steps)


class Writer:
    """Owns the connection; tasks hand it units and wait for the shared commit.

    A unit's statements run on the event loop: they touch memory only, and handing each
    from thread to thread would cost more than the statement. What waits for the disk runs
    on a thread of the writer's own, one thing at a time: the commit, long statements,
    copying the log, whoever holds the connection. The thread is no daemon, so that no
    commit is cut off at exit; if nobody closes it, it ends by itself after the main thread has.
    """

    def __init__(self, path: Path, kept: KeptRows | None = None) -> None:
        """`kept` is told what was written."""
        check_version()
        self._kept = kept or KeptRows()
        self._loop = asyncio.get_running_loop()
        self._connection = connect_writer(path)
        self._connection.set_wal_hook(self._note_log)
        self._log_pages = 0
        self._waiting: deque[_Unit | Hold] = deque()
        self._is_busy = False
        self._closed = False
        self._ended = self._loop.create_future()
        self._errands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="sqlite-writer", daemon=False)
        self._thread.start()

    async def commit(self, steps: Sequence[Step], meanwhile: Callable[[], T] = nothing) -> T:
        """Returns when the steps are durable; raises when none of them was kept.

        A caller that is cancelled leaves its unit in the queue: it is kept or not, whole.
        """
        unit = _Unit(steps, self._loop.create_future())
        self._enqueue(unit)
        try:
            # Once round the loop, in which the disk gets to work.
            await asyncio.sleep(0)
            return meanwhile()
        finally:
            await unit.future

    def hold(self) -> Hold:
        """Lends the connection to one caller as soon as earlier units are done."""
        hold = Hold(self._loop)
        self._enqueue(hold)
        return hold

    async def close(self) -> None:
        """Commits what waits, copies the log into the database and ends the thread."""
        if not self._closed:
            self._closed = True
            self._wake()
        await asyncio.shield(self._ended)
        self._thread.join()

    def _enqueue(self, item: _Unit | Hold) -> None:
        if self._closed:
            raise StoreClosed("the database is closed")
        self._waiting.append(item)
        self._wake()

    def _wake(self) -> None:
        if not self._is_busy:
            self._is_busy = True
            # Not at once: what other tasks commit in this round of the loop shares the flush.
            self._loop.call_soon(self._go_on)

    def _go_on(self) -> None:
        """Gives the connection, free at this moment, its next work."""
        self._kept.take_back()
        if self._log_pages >= WAL_PAGES:
            self._errands.put(self._copy_log)
        elif self._waiting:
            self._errands.put(self._begin(self._waiting[0]))
        elif self._closed:
            self._errands.put(None)
        else:
            self._is_busy = False

    def _begin(self, first: _Unit | Hold) -> Callable[[], None]:
        """Begins with what waits first; the errand that ends it."""
        if isinstance(first, Hold):
            self._waiting.popleft()
            self._kept.lend()
            return partial(first.serve, self._connection)
        if first.is_long:
            self._waiting.popleft()
            return partial(self._flush, [first], None)
        units = self._gather()
        outcomes = begin_units(self._connection, [unit.steps for unit in units])
        return partial(self._flush, units, outcomes)

    def _gather(self) -> list[_Unit]:
        units: list[_Unit] = []
        while self._waiting and len(units) < BATCH:
            item = self._waiting[0]
            if isinstance(item, Hold) or item.is_long:
                break
            units.append(item)
            self._waiting.popleft()
        return units

    def _tidy(self) -> None:
        if self._log_pages and not self._is_busy:
            self._is_busy = True
            self._errands.put(self._copy_log)

    def _answer(self, units: list[_Unit], outcomes: list[Outcome]) -> None:
        for unit, outcome in zip(units, outcomes, strict=True):
            # First, and also for who waits no longer: after an error it may have been kept all the same.
            self._kept.forget(unit.steps)
            if unit.future.done():
                continue
            if outcome is None:
                unit.future.set_result(None)
            else:
                unit.future.set_exception(outcome)

    # What follows runs on the writer's thread.

    def _run(self) -> None:
        while (errand := self._next_errand()) is not None:
            errand()
            self._call_loop(self._go_on)
        self._copy_log()
        self._connection.close()
        self._call_loop(self._ended.set_result, None)

    def _next_errand(self) -> Callable[[], None] | None:
        """What to do next; None at the end, or when the main thread is gone without saying so."""
        while True:
            try:
                return self._errands.get(timeout=IDLE)
            except queue.Empty:
                if not threading.main_thread().is_alive():
                    return None
                self._call_loop(self._tidy)

    def _flush(self, units: list[_Unit], outcomes: list[Outcome] | None) -> None:
        try:
            outcomes = end_units(self._connection, [unit.steps for unit in units], outcomes)
        except Exception as error:
            # The thread must outlive whatever happens, or every later unit would wait for ever.
            outcomes = [StoreError(f"commit: {type(error).__name__}")] * len(units)
        self._call_loop(self._answer, units, outcomes)

    def _call_loop(self, function: Callable[..., object], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(function, *args)
        except RuntimeError:
            # The loop is closed: nobody waits any more, and what is committed stays.
            self._closed = True

    def _note_log(self, connection: apsw.Connection, name: str, pages: int) -> int:
        self._log_pages = pages
        return apsw.SQLITE_OK

    def _copy_log(self) -> None:
        if not self._log_pages:
            return
        try:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            self._log_pages = 0
        except apsw.Error:
            # A full disk: the log keeps everything until there is room to copy it.
            self._log_pages = 1
