"""Kills the service under load again and again, and judges what it remembers (kill -9).

    python -m tests.campaigns.kill --seed 1 --rounds 20
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from tests.campaigns.clients import Client, Crowd
from tests.campaigns.history import OK, REFUSED, UNKNOWN, History
from tests.campaigns.service import Service
from tests.campaigns.verdict import Verdict, judge


class Result(msgspec.Struct):
    """Figures of one campaign, and its verdict."""

    acknowledged: int
    unknown: int
    refused: dict[str, int]
    keys: int
    starts: list[float]
    """Seconds from each restart to the first answer."""
    faults: list[str]
    """What the clients saw."""
    verdict: Verdict


Moment = Callable[[Crowd], Awaitable[None]]
"""Waits until it is time to kill."""


async def campaign(folder: Path, *, seed: int, rounds: int, clients: int, moment: Moment) -> Result:
    """Kills so many times under so many clients, lets them finish, and judges."""
    service, history = Service(folder), History(folder / "history.jsonl")
    crowd = Crowd(service, history, seed)
    await service.start()
    starts = []
    try:
        people = [Client(number, crowd) for number in range(clients)]
        crowd.up.set()
        async with asyncio.TaskGroup() as group:
            for person in people:
                group.create_task(person.live())
            for history.round in range(1, rounds + 1):
                await moment(crowd)
                crowd.up.clear()
                await service.die()
                starts.append(await service.start())
                crowd.up.set()
            await moment(crowd)
            crowd.over = True
        await _read_everything(crowd)
        await _settle(service)
    finally:
        await service.die()
        history.close()
    counts, verdict = history.counts(), await judge(service.data_dir, history)
    keys = len(history.acknowledged())
    return Result(counts[OK], counts[UNKNOWN], _refusals(history), keys, starts, crowd.faults, verdict)


async def _read_everything(crowd: Crowd) -> None:
    """Asks the service, as any phone would, for every conversation it ever acknowledged."""
    reader = Client(0, crowd)
    for story in crowd.stories:
        body = await reader.read(story)
        if story.receipt is not None and body.get("case_id") != story.receipt["case_id"]:
            crowd.faults.append(f"conversation {story.id} does not name its case")
    reader.wire.close()


async def _settle(service: Service) -> None:
    """Ends it in good order: it seals its audit rows and works off what is due before it goes."""
    if await service.stop() != 0:
        raise RuntimeError(f"the service did not stop cleanly, see {service.log}")


def _refusals(history: History) -> dict[str, int]:
    found: dict[str, int] = {}
    for attempt in history.attempts:
        if attempt.outcome == REFUSED:
            name = f"{attempt.op}: {attempt.status} {attempt.code}"
            found[name] = found.get(name, 0) + 1
    return found


def at_random(seed: int, longest: float) -> Moment:
    """Any moment within so many seconds."""
    dice = random.Random(seed)

    async def wait(_crowd: Crowd) -> None:
        await asyncio.sleep(dice.uniform(0.1, longest))

    return wait


def report(result: Result) -> str:
    """The figures in words."""
    verdict, starts = result.verdict, result.starts
    lines = [
        f"{len(starts)} kills; {result.acknowledged} requests acknowledged, {result.keys} of them with a key",
        f"{result.unknown} outcomes unknown and asked for again, {verdict.outlived} of those had been kept",
        f"back after {statistics.median(starts):.2f} s (median), {max(starts):.2f} s (longest)",
        f"{verdict.conversations} conversations, {verdict.turns} turns, {verdict.filed} filed",
        f"{verdict.rebuilt} cases rebuilt from their log, {verdict.audit_rows} audit rows chained",
        f"lost {len(verdict.lost)}, doubled {len(verdict.doubled)}, torn {len(verdict.torn)}",
        f"seen by clients: {len(result.faults)}",
    ]
    lines += [f"refused {count} × {name}" for name, count in sorted(result.refused.items())]
    lines += [f"  {fault}" for fault in [*result.faults, *verdict.faults][:40]]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Runs one campaign; 1 when the service broke its word."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.kill", description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--longest", type=float, default=3.0, help="seconds a round may last")
    parser.add_argument("--folder", type=Path, help="keeps data and history there")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        running = campaign(
            options.folder or Path(temporary),
            seed=options.seed,
            rounds=options.rounds,
            clients=options.clients,
            moment=at_random(options.seed, options.longest),
        )
        result = asyncio.run(running)
    sys.stdout.write(report(result) + "\n")
    return 1 if result.faults or result.verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
