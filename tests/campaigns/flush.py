"""Shows that nothing is acknowledged before the disk has it, by what the kernel was asked to do (strace).

    python -m tests.campaigns.flush --answers 200
    python -m tests.campaigns.flush --answers 2000 --fail 7

Kill -9 proves nothing about this: what a dead process wrote stays with the kernel, which a
power cut takes along. So the system calls are read: between a request and its answer the
write-ahead log must have been written and then flushed. With `--fail` every so many flushes
end with an input/output error, as on a dying disk, and what was acknowledged must still be there.
"""

import argparse
import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.campaigns.clients import Client, Crowd
from tests.campaigns.history import OK, REFUSED, History
from tests.campaigns.service import Service
from tests.campaigns.verdict import Verdict, judge

CALLS = "pwrite64,fdatasync,read,recvfrom,write,sendto"
_LOG = r"\d+<[^>]*-wal>"
_ASKED = re.compile(r"(?:read|recvfrom)\((\d+)<socket:[^>]*>, \"POST /v1/conversations")
_LOGGED = re.compile(rf"pwrite64\({_LOG}")
_FLUSHED = re.compile(rf"fdatasync\({_LOG}\)\s*= 0")
_FLUSHING = re.compile(rf"^(\d+) .*fdatasync\({_LOG} <unfinished")
_RESUMED = re.compile(r"^(\d+) .*<\.\.\. fdatasync resumed>.*= 0")
_ANSWERED = re.compile(r"(?:write|sendto)\((\d+)<socket:[^>]*>, \"HTTP/1\.1 20[01]")


class Proof(msgspec.Struct):
    """What a trace shows."""

    answers: int = 0
    flushes: int = 0
    failed: int = 0
    """Flushes that ended with an error."""
    unflushed: int = 0
    """Answers without a flush after a write; only those given again from the record need none."""


def read_trace(lines: list[str]) -> Proof:
    """Follows each request from its arrival to its answer."""
    proof, stages, flushing = Proof(), {}, set()
    for line in lines:
        if asked := _ASKED.search(line):
            stages[asked[1]] = 0
        elif _LOGGED.search(line):
            stages = {socket: max(stage, 1) for socket, stage in stages.items()}
        elif pending := _FLUSHING.search(line):
            flushing.add(pending[1])
        elif _FLUSHED.search(line) or ((resumed := _RESUMED.search(line)) and resumed[1] in flushing):
            proof.flushes += 1
            stages = {socket: 2 if stage else 0 for socket, stage in stages.items()}
        elif "EIO" in line and "fdatasync" in line:
            proof.failed += 1
        elif (answered := _ANSWERED.search(line)) and answered[1] in stages:
            proof.answers += 1
            proof.unflushed += stages.pop(answered[1]) != 2
    return proof


async def trace(folder: Path, answers: int, fail: int = 0) -> tuple[History, Service]:
    """Runs the service under strace until so many answers; with `fail`, so many flushes end in an error."""
    service, history = Service(folder), History(folder / "history.jsonl")
    crowd = Crowd(service, history, 1)
    injected = ["-e", f"inject=fdatasync:error=EIO:when=200+{fail}"] if fail else []
    command = ["strace", "-f", "-y", "-s", "40", "-e", f"trace={CALLS}", *injected, "-o", str(folder / "trace")]
    await service.start(*command, within=120)
    crowd.up.set()
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(8 if fail else 1):
                group.create_task(Client(number, crowd).live())
            async with crowd.progress:
                await crowd.progress.wait_for(lambda: len(history.attempts) >= answers)
            crowd.over = True
        await service.stop()
    finally:
        await service.die()
        history.close()
    return history, service


def repeats(history: History) -> int:
    """Requests that were sent again after they had been answered."""
    return sum(attempt.op == "repeat" and attempt.outcome == OK for attempt in history.attempts)


def report(proof: Proof, history: History, verdict: Verdict) -> str:
    """The figures in words."""
    counts = history.counts()
    lines = [
        f"{counts[OK]} requests acknowledged, {counts[REFUSED]} refused",
        f"trace: {proof.answers} answers to changes, {proof.flushes} flushes, {proof.failed} that failed",
        f"{proof.unflushed} answers without a flush of their own, {repeats(history)} given again from the record",
        f"lost {len(verdict.lost)}, doubled {len(verdict.doubled)}, torn {len(verdict.torn)}",
    ]
    return "\n".join([*lines, *verdict.faults[:40]])


def main(arguments: list[str] | None = None) -> int:
    """Runs it; 1 when an answer came too early or something acknowledged is gone, 2 without strace."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.flush", description=__doc__.splitlines()[0])
    parser.add_argument("--answers", type=int, default=200)
    parser.add_argument("--fail", type=int, default=0, help="every so many flushes end with an error")
    options = parser.parse_args(arguments)
    if shutil.which("strace") is None:
        sys.stdout.write("strace is not installed here\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        history, service = asyncio.run(trace(Path(folder), options.answers, options.fail))
        verdict = asyncio.run(judge(service.data_dir, history))
        proof = read_trace((Path(folder) / "trace").read_text("utf-8", "replace").splitlines())
    sys.stdout.write(report(proof, history, verdict) + "\n")
    # Under a dying disk several clients run, and a repeat cannot be told from the rest by the trace.
    early = not options.fail and proof.unflushed > repeats(history)
    return 1 if verdict.faults or early else 0


if __name__ == "__main__":
    sys.exit(main())
