"""Durable turns per second, ours beside the same intake as a common wizard; ratios of one run, machines differ.

One turn is one answer over HTTP on a kept connection, with a token and an Idempotency-Key,
acknowledged when it is on the disk (SQLite, write-ahead log, synchronous=FULL); the answer
holds the next question. Every side is one process under uvicorn with uvloop and httptools,
loaded by the same client.

What each does for one turn:

- ours: finds the token, checks the body strictly, appends the answer to the log with its source,
  plans the next question from the goals, keeps the whole state under a new revision, the turn, the
  idempotency record and an audit row that joins the sealed chain; everything personal is encrypted;
  the answer holds question, reasons, legal outlook, periods and papers (about 6 KB). It also logs
  each request and counts it for Prometheus.
- orm: FastAPI as its handbook has it, dependencies for session and person, models in and out, the
  synchronous ORM of SQLAlchemy in FastAPI's threads, BEGIN IMMEDIATE. Finds the token, checks the
  body, stores the answer and the idempotency record, moves the conversation on and answers with the
  next question of a fixed list (0.5 KB). Nothing is encrypted, audited, planned, logged or counted.
- tuned: the same work with everything taken out that can be: no dependencies, no model out, and a
  lock around the transactions, since SQLite's own waiting sleeps and tries again.
- core: as tuned, but asynchronous: SQLAlchemy Core on aiosqlite, one lock.

Sides take turns (A B C A B C …), so that a slow minute of the machine meets all of them.
"""

import asyncio
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

import msgspec
import uvloop

from tests.campaigns.persona import STORY, reply_to
from tests.campaigns.service import Server, Service, Wizard
from tests.campaigns.wire import Wire

CONNECTIONS = 16
TURNS = 60
"""Turns each connection takes in a round."""
ALONE = 200
"""Turns of the one client whose waiting is measured."""
ROUNDS = 3
AIM, AIM_ALONE = 4.0, 1.5


class Round(msgspec.Struct, frozen=True):
    """One side under one load."""

    rate: float
    """Turns a second."""
    waits: list[float]
    """Milliseconds each client waited for each turn."""
    cpu: float
    """Milliseconds of processor the server spent on one turn."""

    def quantile(self, share: float) -> float:
        """The wait that so many turns did not exceed."""
        ordered = sorted(self.waits)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Talker:
    """One connection with conversations begun beforehand, so that only turns are measured."""

    def __init__(self, wire: Wire, number: int) -> None:
        self.wire, self.number = wire, number
        self.waits: list[float] = []

    async def prepare(self, turns: int, begin: int | None = None) -> None:
        """Begins enough conversations for so many turns, or as many as it is told."""
        self.token = (await self.wire.post("/v1/auth/tokens", {"grant": "guest"})).json()["access_token"]
        self.turns = turns
        self.begun = [await self._begin() for _ in range(begin or 1 + turns // 8)]

    async def talk(self, rest: float = 0.0) -> None:
        """Takes the turns, one conversation after the other, with a rest between two."""
        for conversation, first in self.begun:
            ask = first
            while ask is not None:
                if len(self.waits) == self.turns:
                    return
                ask = await self._answer(conversation, ask)
                if rest:
                    await asyncio.sleep(rest)
        raise RuntimeError(f"{len(self.waits)} turns were all these conversations had")

    async def _begin(self) -> tuple[str, dict[str, Any]]:
        body = {"matter": "recognition", "text": STORY}
        answer = (await self.wire.post("/v1/conversations", body, self.token, uuid.uuid4().hex)).json()
        return answer["id"], answer["turn"]["ask"]

    async def _answer(self, conversation: str, ask: dict[str, Any]) -> dict[str, Any] | None:
        body, key = reply_to(ask, self.number), uuid.uuid4().hex
        begun = time.perf_counter()
        answer = await self.wire.post(f"/v1/conversations/{conversation}/turns", body, self.token, key)
        self.waits.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {answer.body[:300]!r}")
        return answer.json()["ask"]


async def load(server: Server, connections: int, turns: int) -> Round:
    """So many connections, each taking so many turns one after the other."""
    talkers = [Talker(server.wire(), number) for number in range(connections)]
    await asyncio.gather(*(talker.prepare(turns) for talker in talkers))
    spent, begun = processor_of(server.pid), time.perf_counter()
    await asyncio.gather(*(talker.talk() for talker in talkers))
    took, spent = time.perf_counter() - begun, processor_of(server.pid) - spent
    for talker in talkers:
        talker.wire.close()
    waits = [wait for talker in talkers for wait in talker.waits]
    return Round(len(waits) / took, waits, spent * 1000 / len(waits))


def processor_of(pid: int) -> float:
    """Seconds of processor a process has had, its kernel's share included (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


async def compare(folder: Path, rounds: int = ROUNDS) -> dict[str, list[tuple[Round, Round]]]:
    """Every side's rounds: under load, and one client alone."""
    sides: dict[str, Server] = {
        "ours": Service(folder / "ours"),
        **{name: Wizard(folder / name, name) for name in ("orm", "tuned", "core")},
    }
    found: dict[str, list[tuple[Round, Round]]] = {name: [] for name in sides}
    try:
        for server in sides.values():
            await server.start()
            await load(server, 4, 20)  # what is done once is done
        for _ in range(rounds):
            for name, server in sides.items():
                found[name].append((await load(server, CONNECTIONS, TURNS), await load(server, 1, ALONE)))
    finally:
        for server in sides.values():
            await server.die()
    return found


def table(found: dict[str, list[tuple[Round, Round]]]) -> str:
    """Medians over the rounds, and the ratios within each round."""
    lines = [f"{'':6}{'turns/s':>9}{'p50 ms':>9}{'p99 ms':>9}{'cpu ms':>9}{'alone p50 ms':>14}{'alone p99 ms':>14}"]
    for name, rounds in found.items():
        crowd, alone = [both[0] for both in rounds], [both[1] for both in rounds]
        row = [_median(r.rate for r in crowd), *(_median(r.quantile(q) for r in crowd) for q in (0.5, 0.99))]
        row += [_median(r.cpu for r in crowd), *(_median(r.quantile(q) for r in alone) for q in (0.5, 0.99))]
        lines.append(f"{name:6}{row[0]:9.0f}{row[1]:9.1f}{row[2]:9.1f}{row[3]:9.2f}{row[4]:14.2f}{row[5]:14.2f}")
    for name in list(found)[1:]:
        ratios = [ours.rate / theirs.rate for (ours, _), (theirs, _) in zip(found["ours"], found[name], strict=True)]
        lines.append(f"ours to {name}: {_median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
    lines.append(f"aims: ours to orm at least {AIM:.0f} at {CONNECTIONS} connections, alone p50 at most {AIM_ALONE}")
    return "\n".join(lines)


def _median(values) -> float:
    return statistics.median(values)


def main() -> None:
    """Compares and prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(table(uvloop.run(compare(Path(folder)))) + "\n")


if __name__ == "__main__":
    main()
