"""Kills the server, its children and the disk under arriving photographs, and judges what is there afterwards.

    python -m tests.campaigns.uploads_kill --seed 1 --rounds 40

Every photograph is sent with one key until it is acknowledged, by phones that never give up. A
round ends with a blow: the server dies while the last bytes are on their way or after them,
or when an upload is seen being checked or read, or at any moment; or a child dies at its work;
or the disk is full for a while (needs the right to mount, as root; else said and left out).
"""

import argparse
import asyncio
import contextlib
import hashlib
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import msgspec
import numpy as np
from PIL import Image

from tests.campaigns.service import MORNING, DidNotStartError, Service
from tests.campaigns.uploads_verdict import Acknowledged, Verdict, judge

UNDER_WAY = ("received", "checking", "reading")
LONGEST = 300.0
"""Seconds all uploads have in the end to come to theirs."""
DISK_MEGABYTES = 160
BLOWS = ("last_byte", "after_answer", "checking", "reading", "any_moment", "opener", "reader", "disk")


class Result(msgspec.Struct):
    """What a campaign came to."""

    blows: Counter[str]
    unanswered: int
    refused: Counter[str]
    verdict: Verdict


def picture(dice: random.Random) -> bytes:
    """A photograph of nothing: coarse light and dark, different each time."""
    seeds = np.random.default_rng(dice.getrandbits(32))
    small = Image.fromarray(seeds.integers(60, 230, (9, 7, 3), np.uint8), "RGB")
    written = io.BytesIO()
    small.resize((700, 900), Image.Resampling.BICUBIC).save(written, "JPEG", quality=80)
    return written.getvalue()


class Nemesis:
    """One campaign: a service that dies again and again, and the phones that bear it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.service = Service(folder)
        self.acknowledged: list[Acknowledged] = []
        self.blows: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.unanswered = 0
        self.tokens: list[str] = []
        self._up = asyncio.Event()
        self._posting = asyncio.Event()

    async def start(self) -> None:
        await self.service.start()
        self._up.set()

    def client(self) -> httpx.AsyncClient:
        """A client of the service where it is now."""
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.service.port}", timeout=40, trust_env=False)

    async def round(self, blow: str, photos: int) -> None:
        """Some photographs of somebody new, and one blow while they are on their way."""
        self.blows[blow] += 1
        self._posting.clear()
        token, conversation = await self._begin()
        phones = [asyncio.create_task(self._hand_in(token, conversation, blow)) for _ in range(photos)]
        await self._strike(blow, token)
        await asyncio.gather(*phones)

    async def _begin(self) -> tuple[str, str]:
        async with self.client() as client:
            token = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
            self.tokens.append(token)
            headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
            body = {"matter": "recognition", "role": "worker"}
            started = await client.post("/v1/conversations", json=body, headers=headers)
            return token, started.raise_for_status().json()["id"]

    async def _hand_in(self, token: str, conversation: str, blow: str) -> None:
        """One photograph, with one key, until it is acknowledged."""
        content, key = picture(self.dice), uuid4().hex
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
        await asyncio.sleep(self.dice.uniform(0, 2 if blow == "disk" else 0.05))
        while True:
            await self._up.wait()
            self._posting.set()
            try:
                async with self.client() as client:
                    answer = await client.post(
                        "/v1/uploads", files={"photo": ("p.jpg", content, "image/jpeg")},
                        data={"conversation_id": conversation}, headers=headers,
                    )  # fmt: skip
            except (httpx.TransportError, OSError):
                self.unanswered += 1
                await asyncio.sleep(0.1)
                continue
            if answer.status_code == 201:
                sha256 = hashlib.sha256(content).hexdigest()
                self.acknowledged.append(Acknowledged(key, answer.json()["id"], conversation, sha256))
                return
            self.refused[f"{answer.status_code} {answer.json().get('code')}"] += 1
            await asyncio.sleep(0.3)

    async def _strike(self, blow: str, token: str) -> None:
        if blow in ("opener", "reader"):
            await self._kill_child("opening" if blow == "opener" else "reading")
        elif blow == "disk":
            await self._fill_disk()
        else:
            await self._moment(blow, token)
            await self._kill_server()

    async def _moment(self, blow: str, token: str) -> None:
        """Waits until it is time."""
        if blow in ("checking", "reading"):
            await self._until_seen(blow, token)
        elif blow == "after_answer":
            known = len(self.acknowledged)
            while len(self.acknowledged) == known:
                await asyncio.sleep(0.001)
        elif blow == "last_byte":
            await self._posting.wait()
            await asyncio.sleep(self.dice.uniform(0.005, 0.06))
        else:
            await asyncio.sleep(self.dice.uniform(0, 4))

    async def _until_seen(self, state: str, token: str) -> None:
        """Until one of this person's uploads is in a state, or none will be any more."""
        headers = {"Authorization": f"Bearer {token}"}
        async with self.client() as client:
            for _ in range(200):
                items = (await client.get("/v1/uploads", headers=headers)).json()["items"]
                if any(each["state"] == state for each in items):
                    await asyncio.sleep(self.dice.uniform(0, 0.15))
                    return
                await asyncio.sleep(0.02)

    async def _kill_server(self) -> None:
        self._up.clear()
        await self.service.die()
        await self.service.start()
        self._up.set()

    async def _kill_child(self, kind: str) -> None:
        """Kills a child of this kind as soon as there is one, a moment into its work."""
        for _ in range(300):
            for pid in self._children(kind):
                await asyncio.sleep(self.dice.uniform(0, 0.2))
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                return
            await asyncio.sleep(0.02)

    def _children(self, kind: str) -> list[int]:
        found = []
        for task in Path(f"/proc/{self.service.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                for pid in (task / "children").read_text("ascii").split():
                    if f'"kind":"{kind}"'.encode() in Path(f"/proc/{pid}/cmdline").read_bytes():
                        found.append(int(pid))
        return found

    async def _fill_disk(self) -> None:
        """Leaves next to no room for a while, at a moment of its own."""
        await asyncio.sleep(self.dice.uniform(0, 0.5))
        filler = self.service.data_dir / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(1 << 14))
        await asyncio.sleep(self.dice.uniform(0.5, 3))
        filler.unlink()

    async def finish(self) -> None:
        """Everything acknowledged comes to its end, without anybody asking for it."""
        loop = asyncio.get_running_loop()
        ends, waiting = loop.time() + LONGEST, set(self.tokens)
        async with self.client() as client:
            while waiting and loop.time() < ends:
                token = next(iter(waiting))
                uploads = (await client.get("/v1/uploads", headers={"Authorization": f"Bearer {token}"})).json()["items"]
                if any(each["state"] in UNDER_WAY for each in uploads):
                    await asyncio.sleep(0.5)
                else:
                    waiting.remove(token)
        if await self.service.stop() != 0:
            raise RuntimeError(f"the service did not stop cleanly, see {self.service.log}")


@contextlib.contextmanager
def small_disk(folder: Path) -> Any:
    """The data folder on a disk that can be filled; whether that could be had."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MEGABYTES}m", "tmpfs", str(folder)]
    is_mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)


async def campaign(folder: Path, *, seed: int, rounds: int, photos: int, blows: tuple[str, ...]) -> Result:
    """So many rounds of so many photographs, then the verdict."""
    nemesis = Nemesis(folder, seed)
    await nemesis.start()
    try:
        for number in range(rounds):
            await nemesis.round(blows[number % len(blows)], photos)
        await nemesis.finish()
    finally:
        await nemesis.service.die()
    verdict = await judge(nemesis.service.data_dir, nemesis.acknowledged, lambda: MORNING)
    return Result(nemesis.blows, nemesis.unanswered, nemesis.refused, verdict)


def report(result: Result) -> str:
    """The figures in words."""
    verdict = result.verdict
    lines = [
        "blows: " + ", ".join(f"{count} × {name}" for name, count in sorted(result.blows.items())),
        f"{verdict.acknowledged} photographs acknowledged, {result.unanswered} requests unanswered and sent again",
        "states: " + ", ".join(f"{count} {state}" for state, count in sorted(verdict.states.items())),
        f"lost {len(verdict.lost)}, doubled {len(verdict.doubled)}, stuck {len(verdict.stuck)}",
    ]
    lines += [f"refused {count} × {name}" for name, count in sorted(result.refused.items())]
    return "\n".join([*lines, *(f"  {fault}" for fault in verdict.faults[:40])])


def main(arguments: list[str] | None = None) -> int:
    """Runs one campaign; 1 when a photograph was lost, doubled or stuck."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.uploads_kill", description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--photos", type=int, default=4, help="photographs of each round")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary, small_disk(Path(temporary) / "data") as can_fill:
        blows = BLOWS if can_fill else tuple(blow for blow in BLOWS if blow != "disk")
        if not can_fill:
            sys.stdout.write("no disk of our own to fill here\n")
        running = campaign(
            Path(temporary), seed=options.seed, rounds=options.rounds, photos=options.photos, blows=blows
        )
        try:
            result = asyncio.run(running)
        except DidNotStartError:
            sys.stdout.write((Path(temporary) / "log").read_text("utf-8")[-4000:])
            raise
    sys.stdout.write(report(result) + "\n")
    return 1 if result.verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
