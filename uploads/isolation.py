"""Keeps the processes that open and read pictures: one of each kind, watched, renewed, ended with us (隔离)."""

import asyncio
import contextlib
import os
import signal
from asyncio import subprocess
from collections.abc import Sequence

import msgspec

from uploads.child import LENGTH, OPENING, READING, Answer, Job, Limits, start_arguments
from uploads.findings import Examined, ReadOut, UnsafeImageError

OPENER = Limits(OPENING, megabytes=700, cpu_seconds=5, wall_seconds=60)
READER = Limits(READING, megabytes=1500, cpu_seconds=20, wall_seconds=120)
"""Address space seen at most: 565 MB for a HEIC of 48 megapixels, 703 MB for reading five dense pages."""
MOST_WAITING = 64
MOST_JOBS = 200
"""After so many jobs a child is renewed, whatever its libraries have kept."""
GROWN = 0.75
"""A child whose address space stays at this share of its limit after a job is renewed."""
IDLE_SECONDS = 300.0
SLICE = 1 << 18
"""Bytes handed to the pipe at a time, so that a big file never holds up the loop."""
ENVIRONMENT = {"LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
"""All a child is told: no secret of ours stands in it."""
HEAVY = {signal.SIGXCPU, signal.SIGABRT, signal.SIGTRAP, signal.SIGILL}
"""How the kernel ends a process out of CPU, and how libraries in C end themselves when they get no memory."""


class IsolationError(Exception):
    """A job that was not done, through no fault of the file's; it may be tried again."""


class BusyError(IsolationError):
    """As many jobs wait as may; nothing was begun."""


class ChildDiedError(IsolationError):
    """The child ended under the job: crashed, killed, or silent beyond its time."""

    def __init__(self, cause: str, signal_number: int = 0) -> None:
        super().__init__(cause)
        self.cause = cause
        self.signal_number = signal_number


class Isolation:
    """Opens and reads pictures outside this process; a job that harms its child harms no other job."""

    def __init__(
        self,
        opener: Limits = OPENER,
        reader: Limits = READER,
        *,
        most_waiting: int = MOST_WAITING,
        most_jobs: int = MOST_JOBS,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self.opening = Lane(opener, most_waiting, most_jobs, idle_seconds)
        self.reading = Lane(reader, most_waiting, most_jobs, idle_seconds)

    async def start(self) -> None:
        """Lets jobs in; a child is started by the first job that needs it."""
        self.opening.is_open = self.reading.is_open = True

    async def close(self) -> None:
        """Ends both children and waits until they are gone; a job under way fails."""
        await asyncio.gather(self.opening.close(), self.reading.close())

    async def examine(self, content: bytes) -> Examined:
        """The pages of a file and what is found on them.

        Raises UnsafeImageError for a file that cannot or must not be opened, and IsolationError.
        """
        try:
            answer = await self.opening.ask([content], None)
        except ChildDiedError as error:
            if error.signal_number in HEAVY:
                raise UnsafeImageError("too_heavy") from error
            raise
        if answer.examined is None:
            raise UnsafeImageError(answer.refused or "broken")
        return answer.examined

    async def read(self, pages: Sequence[bytes], declared: str | None) -> ReadOut:
        """What is read on pages that `examine` made; raises IsolationError."""
        answer = await self.reading.ask(pages, declared)
        if answer.read is None:
            raise ChildDiedError(f"refused: {answer.refused}")
        return answer.read


class Lane:
    """One child, started when needed, and the line of jobs before it."""

    def __init__(self, limits: Limits, most_waiting: int, most_jobs: int, idle_seconds: float) -> None:
        self.limits = limits
        self.is_open = False
        self.waiting = 0
        self.child: Child | None = None
        self._most_waiting = most_waiting
        self._most_jobs = most_jobs
        self._idle_seconds = idle_seconds
        self._turn = asyncio.Lock()
        self._idle: asyncio.TimerHandle | None = None

    async def ask(self, parts: Sequence[bytes], declared: str | None) -> Answer:
        """Does one job when its turn comes."""
        if self.waiting >= self._most_waiting:
            raise BusyError
        self.waiting += 1
        try:
            async with self._turn:
                return await self._do(parts, declared)
        finally:
            self.waiting -= 1

    async def _do(self, parts: Sequence[bytes], declared: str | None) -> Answer:
        child = await self._ready()
        job = Job(tuple(map(len, parts)), self.limits.cpu_seconds * len(parts), declared)
        try:
            async with asyncio.timeout(self.limits.wall_seconds * len(parts)):
                answer = await child.exchange(job, parts)
        except TimeoutError:
            raise ChildDiedError("silent") from None
        finally:
            # A job given up midway leaves the child in the middle of a sentence.
            if not child.is_between_jobs:
                await self._drop()
        if answer.failed is not None:
            await self._drop()
            raise ChildDiedError(answer.failed)
        await self._rest(answer)
        return answer

    async def _ready(self) -> "Child":
        """The child, a new one where there is none."""
        if not self.is_open:
            raise ChildDiedError("closed")
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        if self.child is not None and self.child.is_gone:
            await self._drop()
        if self.child is None:
            self.child = await Child.start(self.limits)
        return self.child

    async def _rest(self, answer: Answer) -> None:
        """After a job: a worn child goes, a sound one may wait a while for the next."""
        if self.child is None:
            return
        if self.child.jobs >= self._most_jobs or answer.megabytes > GROWN * self.limits.megabytes:
            await self._drop()
        else:
            self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self.child.hang_up)

    async def _drop(self) -> None:
        child, self.child = self.child, None
        if child is not None:
            await child.end()

    async def close(self) -> None:
        self.is_open = False
        if self._idle is not None:
            self._idle.cancel()
        await self._drop()


class Child:
    """One process and the two pipes to it; no other process inherits an end of them."""

    def __init__(self, process: subprocess.Process) -> None:
        self.process = process
        self.jobs = 0
        self.is_between_jobs = True

    @classmethod
    async def start(cls, limits: Limits) -> "Child":
        return cls(
            await asyncio.create_subprocess_exec(
                *start_arguments(limits, os.getpid()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env=ENVIRONMENT,
                start_new_session=True,
            )
        )

    @property
    def is_gone(self) -> bool:
        return self.process.returncode is not None or self.process.stdin.is_closing()

    async def exchange(self, job: Job, parts: Sequence[bytes]) -> Answer:
        """One job and its answer."""
        self.is_between_jobs = False
        self.jobs += 1
        try:
            await self._send(msgspec.msgpack.encode(job), parts)
            length = LENGTH.unpack(await self.process.stdout.readexactly(LENGTH.size))[0]
            answer = msgspec.msgpack.decode(await self.process.stdout.readexactly(length), type=Answer)
        except (BrokenPipeError, ConnectionResetError, asyncio.IncompleteReadError):
            code = await self.process.wait()
            raise ChildDiedError(f"ended with {code}", max(0, -code)) from None
        self.is_between_jobs = True
        return answer

    async def _send(self, head: bytes, parts: Sequence[bytes]) -> None:
        pipe = self.process.stdin
        pipe.write(LENGTH.pack(len(head)) + head)
        for part in map(memoryview, parts):
            for start in range(0, len(part), SLICE):
                pipe.write(part[start : start + SLICE])
                await pipe.drain()
        await pipe.drain()

    def hang_up(self) -> None:
        """Lets the child end by itself."""
        self.process.stdin.close()

    async def end(self) -> None:
        """Ends the child at once: between jobs it holds nothing, and within one nobody waits for it any more."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.hang_up()
        await self.process.wait()
