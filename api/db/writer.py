"""The one thread that writes to SQLite: units that wait together share one durable commit."""

import asyncio
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from api.db.batches import Outcome, check_version, commit_units, connect_writer
from api.db.errors import StoreClosed, StoreError
from api.db.hold import Hold
from api.db.statements import Step

BATCH = 256
"""At most so many units share a commit."""
WAL_PAGES = 2000
"""A log this long is copied into the database even under load; a shorter one when idle."""
IDLE = 1.0
"""Seconds without work before the log is copied and the main thread looked for."""

_END = object()


@dataclass(slots=True, eq=False)
class _Unit:
    steps: Sequence[Step]
    future: asyncio.Future


class Writer:
    """Owns the connection; tasks hand it units and wait for the shared commit.

    The thread is no daemon, so that no commit is cut off at exit; if nobody closes it,
    it ends by itself after the main thread has.
    """

    def __init__(self, path: Path) -> None:
        check_version()
        self._loop = asyncio.get_running_loop()
        self._connection = connect_writer(path)
        self._connection.set_wal_hook(self._note_log)
        self._log_pages = 0
        self._queue: queue.SimpleQueue[_Unit | Hold | object] = queue.SimpleQueue()
        self._closed = False
        self._ended = self._loop.create_future()
        self._thread = threading.Thread(target=self._run, name="sqlite-writer", daemon=False)
        self._thread.start()

    async def commit(self, steps: Sequence[Step]) -> None:
        """Returns when the steps are durable; raises when none of them was kept.

        A caller that is cancelled leaves its unit in the queue: it is kept or not, whole.
        """
        if self._closed:
            raise StoreClosed("the database is closed")
        future = self._loop.create_future()
        self._queue.put(_Unit(steps, future))
        await future

    def hold(self) -> Hold:
        """Lends the connection to one caller as soon as earlier units are done."""
        if self._closed:
            raise StoreClosed("the database is closed")
        hold = Hold(self._loop)
        self._queue.put(hold)
        return hold

    async def close(self) -> None:
        """Commits what waits, copies the log into the database and ends the thread."""
        if not self._closed:
            self._closed = True
            self._queue.put(_END)
        await asyncio.shield(self._ended)
        self._thread.join()

    # What follows runs on the writer's thread.

    def _run(self) -> None:
        following = None
        while following is not _END:
            units, following = self._gather()
            if units:
                self._commit(units)
            if isinstance(following, Hold):
                following.serve(self._connection)
            self._copy_log(idle=not units or following is _END)
        self._connection.close()
        self._call_loop(self._ended.set_result, None)

    def _gather(self) -> tuple[list[_Unit], Hold | object | None]:
        """The units that wait now, and what follows them: a hold, the end, or nothing yet."""
        units: list[_Unit] = []
        try:
            item = self._queue.get(timeout=IDLE)
            while isinstance(item, _Unit):
                units.append(item)
                if len(units) == BATCH:
                    return units, None
                item = self._queue.get_nowait()
        except queue.Empty:
            return units, None if threading.main_thread().is_alive() else _END
        return units, item

    def _commit(self, units: list[_Unit]) -> None:
        try:
            outcomes = commit_units(self._connection, [unit.steps for unit in units])
        except Exception as error:
            # The thread must outlive whatever happens, or every later unit would wait for ever.
            outcomes = [StoreError(f"commit: {type(error).__name__}")] * len(units)
        self._call_loop(_answer, units, outcomes)

    def _call_loop(self, function, *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(function, *args)
        except RuntimeError:
            # The loop is closed: nobody waits any more, and what is committed stays.
            self._closed = True

    def _note_log(self, connection: apsw.Connection, name: str, pages: int) -> int:
        self._log_pages = pages
        return apsw.SQLITE_OK

    def _copy_log(self, *, idle: bool) -> None:
        if self._log_pages < (1 if idle else WAL_PAGES):
            return
        try:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            self._log_pages = 0
        except apsw.Error:
            # A full disk: the log keeps everything until there is room to copy it.
            self._log_pages = 1


def _answer(units: list[_Unit], outcomes: list[Outcome]) -> None:
    for unit, outcome in zip(units, outcomes, strict=True):
        if unit.future.done():
            continue
        if outcome is None:
            unit.future.set_result(None)
        else:
            unit.future.set_exception(outcome)
