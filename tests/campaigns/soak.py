"""Keeps the service busy and watches what it holds: memory, open files, threads, the length of its log.

    python -m tests.campaigns.soak --seconds 60
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path

import msgspec
import uvloop

from api.chat.session import LEDGERS_KEPT
from tests.campaigns.persona import STORY, reply_to
from tests.campaigns.service import Service
from tests.campaigns.wire import Wire

GROWTH = 0.03
"""Share by which memory may still grow from the second quarter of a soak to the last: the first shuffles it about."""
EVERY = 1.0
"""Seconds between two looks."""


class Look(msgspec.Struct, frozen=True):
    """What a process holds at one moment."""

    memory: float
    """Megabytes resident."""
    files: int
    threads: int
    log: float
    """Megabytes of the write-ahead log."""


class Result(msgspec.Struct):
    """A soak in figures."""

    empty: Look
    full: Look
    """With as many conversations kept in memory as there ever are."""
    looks: list[Look]
    turns: int
    seconds: float
    waits: list[float]
    """Milliseconds each turn took, in order."""

    @property
    def each(self) -> float:
        """Kilobytes one kept conversation costs."""
        return (self.full.memory - self.empty.memory) * 1024 / LEDGERS_KEPT

    @property
    def faults(self) -> list[str]:
        """What grew that should not have."""
        quarter = max(1, len(self.looks) // 4)
        tail = self.looks[-quarter:]
        settled = statistics.median(look.memory for look in self.looks[quarter : 2 * quarter])
        memory = statistics.median(look.memory for look in tail)
        found = []
        if memory > settled * (1 + GROWTH):
            found.append(f"memory grew from {settled:.0f} to {memory:.0f} MB")
        if statistics.median(look.files for look in tail) > self.full.files + 2:
            found.append(f"open files grew from {self.full.files} to {tail[-1].files}")
        if max(look.threads for look in self.looks) > self.full.threads:
            found.append("threads were added")
        return found


def look_at(service: Service) -> Look:
    """What the service's process holds now (Linux)."""
    process = Path(f"/proc/{service.pid}")
    status = dict(line.split(":\t", 1) for line in (process / "status").read_text("ascii").splitlines() if "\t" in line)
    log = service.data_dir / "yichuang.sqlite3-wal"
    return Look(
        int(status["VmRSS"].split()[0]) / 1024,
        sum(1 for _ in (process / "fd").iterdir()),
        int(status["Threads"]),
        log.stat().st_size / 2**20 if log.exists() else 0.0,
    )


class Talker:
    """One connection that tells one story after the other."""

    def __init__(self, wire: Wire, number: int) -> None:
        self.wire, self.number = wire, number
        self.waits: list[float] = []

    async def tell(self) -> None:
        """One story from the first word to the last question."""
        token = (await self.wire.post("/v1/auth/tokens", {"grant": "guest"})).json()["access_token"]
        body = {"matter": "recognition", "text": STORY}
        begun = (await self.wire.post("/v1/conversations", body, token, uuid.uuid4().hex)).json()
        ask, path = begun["turn"]["ask"], f"/v1/conversations/{begun['id']}/turns"
        while ask is not None:
            started = time.perf_counter()
            answer = await self.wire.post(path, reply_to(ask, self.number), token, uuid.uuid4().hex)
            self.waits.append((time.perf_counter() - started) * 1000)
            ask = answer.json()["ask"]


async def soak(folder: Path, *, seconds: float, connections: int, kept: int = LEDGERS_KEPT) -> Result:
    """Fills the shelf of kept conversations, then goes on for so long."""
    service = Service(folder)
    await service.start()
    try:
        talkers = [Talker(service.wire(), number) for number in range(connections)]
        await asyncio.gather(*(talker.tell() for talker in talkers))
        empty = look_at(service)
        await _each(talkers, lambda talker: _tell_times(talker, -(-kept // connections)))
        full, looks, begun = look_at(service), [], time.perf_counter()
        for talker in talkers:
            talker.waits.clear()
        watching = asyncio.create_task(_watch(service, looks))
        await _each(talkers, lambda talker: _tell_until(talker, begun + seconds))
        watching.cancel()
        waits = [wait for talker in talkers for wait in talker.waits]
        return Result(empty, full, [*looks, look_at(service)], len(waits), time.perf_counter() - begun, waits)
    finally:
        await service.die()


async def _each(talkers: list[Talker], act) -> None:
    await asyncio.gather(*(act(talker) for talker in talkers))


async def _tell_times(talker: Talker, times: int) -> None:
    for _ in range(times):
        await talker.tell()


async def _tell_until(talker: Talker, end: float) -> None:
    while time.perf_counter() < end:
        await talker.tell()


async def _watch(service: Service, looks: list[Look]) -> None:
    while True:
        await asyncio.sleep(EVERY)
        looks.append(look_at(service))


def report(result: Result) -> str:
    """The figures in words."""
    last, waits = result.looks[-1], sorted(result.waits)
    lines = [
        f"{result.turns} turns in {result.seconds:.0f} s, {result.turns / result.seconds:.0f} a second",
        f"waits: p50 {waits[len(waits) // 2]:.1f} ms, p99 {waits[len(waits) * 99 // 100]:.1f} ms",
        f"one kept conversation: {result.each:.0f} KB ({LEDGERS_KEPT} are kept)",
        f"memory: {result.empty.memory:.0f} MB at first, {result.full.memory:.0f} full, {last.memory:.0f} at the end",
        f"files: {result.full.files}, {last.files}; threads: {result.full.threads}, {last.threads}",
        f"log: at most {max(look.log for look in result.looks):.1f} MB",
    ]
    return "\n".join([*lines, *result.faults])


def main(arguments: list[str] | None = None) -> int:
    """Runs one soak; 1 when something grew without end."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.soak", description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--connections", type=int, default=16)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        result = uvloop.run(soak(Path(folder), seconds=options.seconds, connections=options.connections))
    sys.stdout.write(report(result) + "\n")
    return 1 if result.faults else 0


if __name__ == "__main__":
    sys.exit(main())
