"""Taking in photographs of 3 MB beside FastAPI's UploadFile, and how turns fare while five photographs a second come.

Both receivers are one process under uvicorn with uvloop and httptools, loaded by the same client, in turns:

- ours: finds the token, asks for room and the person's day, takes the form apart while it arrives, tells the type by
  the bytes, hashes, encrypts chunk by chunk, syncs file and folder, looks for the same bytes, and commits row, job,
  audit and idempotency record, encrypted, in one more sync. Memory holds a quarter of a megabyte of a file.
- handbook: FastAPI spools the form to a temporary file, then a thread hashes it while copying it to a file and syncs
  that with its folder. No token, no type, no row, no encryption.

The bytes are said to be a recording: those are taken in the same way and not opened afterwards, so that taking in is
measured alone. They come in two ways: at once, as only a machine beside the server can send them, and in pieces of
16 KB, as sixteen phones on a good mobile link do (2 MB a second each); there the pace is the phones', and what counts
is the processor that a file costs. What was kept is removed after each round, or the one side writes to memory that
was in use before and the other to memory the machine has yet to fetch, which alone makes 9 milliseconds 15.

The last table uses photographs, which are opened and read meanwhile in children of the server.
"""

import asyncio
import io
import os
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Iterable
from pathlib import Path

import msgspec
import uvloop
from PIL import Image

from tests.bench.turns import Talker, processor_of
from tests.campaigns.service import Server, Service
from tests.campaigns.wire import Pace

SIZE = 3 * 1024 * 1024
BOUNDARY = "------------------------d74496d66958873e"
CONNECTIONS = 4
FILES = 25
"""Files each connection sends in a round."""
ROUNDS = 5
PHONES, FILES_OF_A_PHONE, PHONE_ROUNDS = 16, 2, 3
MOBILE = Pace(16 * 1024, 0.008)
AIM = 1.3
PHOTOS_A_SECOND = 5
SECONDS = 12.0
TALKERS = 4
REST = 0.08
"""Seconds a person of the second table rests between two turns."""


class Receiver(Server):
    """The receiver one compares with."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "tests.bench.receiver.serve")

    def environment(self) -> dict[str, str]:
        """Where its files lie."""
        return {**os.environ, "RECEIVER_DIR": str(self.folder)}


class Round(msgspec.Struct, frozen=True):
    """One side under one load."""

    rate: float
    """Files a second."""
    cpu: float
    """Milliseconds of processor the server spent on one file."""
    wait: float
    """Milliseconds a client waited for one, in the median."""


def form(content: bytes, name: str, media_type: str) -> bytes:
    """A whole form with one file."""
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nother\r\n--{BOUNDARY}\r\n'
        f'Content-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: {media_type}\r\n\r\n'
    )
    return head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()


def recordings(number: int) -> list[bytes]:
    """Forms with recordings, no two alike."""
    tail = random.Random(7).randbytes(SIZE)
    return [form(b"#!AMR\n" + uuid.uuid4().bytes + tail, "a.amr", "audio/amr") for _ in range(number)]


async def load(
    server: Server, connections: int = CONNECTIONS, files: int = FILES, pace: Pace | None = None
) -> Round:
    """Some connections, each sending files one after the other."""
    wires = [server.wire() for _ in range(connections)]
    token = (await wires[0].post("/v1/auth/tokens", {"grant": "guest"})).json()["access_token"]
    piles = [recordings(files) for _ in wires]
    waits: list[float] = []

    async def send(wire, pile: list[bytes]) -> None:
        for body in pile:
            begun = time.perf_counter()
            answer = await wire.post_form("/v1/uploads", body, BOUNDARY, token, uuid.uuid4().hex, pace)
            waits.append((time.perf_counter() - begun) * 1000)
            if answer.status != 201:
                raise RuntimeError(f"{answer.status}: {answer.body[:300]!r}")

    spent, begun = processor_of(server.pid), time.perf_counter()
    await asyncio.gather(*(send(wire, pile) for wire, pile in zip(wires, piles, strict=True)))
    took, spent = time.perf_counter() - begun, processor_of(server.pid) - spent
    for wire in wires:
        wire.close()
    for kept in server.folder.rglob("*"):
        if kept.is_file() and kept.stat().st_size >= SIZE:
            kept.unlink()
    return Round(len(waits) / took, spent * 1000 / len(waits), statistics.median(waits))


async def compare(folder: Path) -> tuple[dict[str, list[Round]], dict[str, list[Round]]]:
    """The rounds of both sides, in turns: files that come at once, then files from phones."""
    sides: dict[str, Server] = {"ours": Service(folder / "ours"), "handbook": Receiver(folder / "handbook")}
    found: dict[str, list[Round]] = {name: [] for name in sides}
    paced: dict[str, list[Round]] = {name: [] for name in sides}
    try:
        for server in sides.values():
            await server.start()
            await load(server)  # what is done once is done
        for _ in range(ROUNDS):
            for name, server in sides.items():
                found[name].append(await load(server))
        for _ in range(PHONE_ROUNDS):
            for name, server in sides.items():
                paced[name].append(await load(server, PHONES, FILES_OF_A_PHONE, MOBILE))
    finally:
        for server in sides.values():
            await server.die()
    return found, paced


def photographs(number: int) -> list[bytes]:
    """Forms with photographs of about 3 MB, no two alike, of grain and nothing to read."""
    chance = random.Random(11)
    grain = Image.frombytes("L", (1008, 756), chance.randbytes(1008 * 756)).resize((4032, 3024)).convert("RGB")
    found = []
    for _ in range(number):
        kept = io.BytesIO()
        grain.crop((0, chance.randrange(200), 4032, 3024)).save(kept, "JPEG", quality=80)
        found.append(form(kept.getvalue() + uuid.uuid4().bytes, "a.jpg", "image/jpeg"))
    return found


async def turns_beside(server: Server, pile: Iterable[bytes]) -> tuple[list[float], list[float]]:
    """Waits for turns and for photographs, while these come at their pace (open loop: a slow answer delays none)."""
    talkers = [Talker(server.wire(), number) for number in range(TALKERS)]
    await asyncio.gather(*(talker.prepare(10_000, begin=30) for talker in talkers))
    token, waits, sending = talkers[0].token, [], []

    async def send(body: bytes) -> None:
        wire, begun = server.wire(), time.perf_counter()
        answer = await wire.post_form("/v1/uploads", body, BOUNDARY, token, uuid.uuid4().hex)
        waits.append((time.perf_counter() - begun) * 1000)
        wire.close()
        if answer.status != 201:
            raise RuntimeError(f"{answer.status}: {answer.body[:300]!r}")

    talking = [asyncio.create_task(talker.talk(rest=REST)) for talker in talkers]
    begun = time.perf_counter()
    for number, body in enumerate(pile, 1):
        sending.append(asyncio.create_task(send(body)))
        await asyncio.sleep(max(0.0, begun + number / PHOTOS_A_SECOND - time.perf_counter()))
    await asyncio.sleep(max(0.0, begun + SECONDS - time.perf_counter()))
    for task in talking:
        task.cancel()
    await asyncio.gather(*talking, return_exceptions=True)
    await asyncio.gather(*sending)
    return [wait for talker in talkers for wait in talker.waits], waits


async def beside(folder: Path) -> str:
    """The second table: the same turns without and with photographs."""
    server = Service(folder / "beside")
    pile = photographs(int(SECONDS * PHOTOS_A_SECOND))
    try:
        await server.start()
        quiet, _ = await turns_beside(server, [])
        busy, files = await turns_beside(server, pile)
    finally:
        await server.die()
    lines = [f"{'':28}{'p50 ms':>9}{'p99 ms':>9}{'number':>9}"]
    named = (("turns, no photographs", quiet), ("turns, five a second", busy), ("photographs taken", files))
    lines += [f"{name:28}{_share(waits, 0.5):9.1f}{_share(waits, 0.99):9.1f}{len(waits):9}" for name, waits in named]
    return "\n".join(lines)


def table(found: dict[str, list[Round]], *, is_paced: bool) -> str:
    """Medians over the rounds, and the ratios within each round; the rate is no ratio where the senders set it."""
    lines = [f"{'':10}{'files/s':>9}{'cpu ms':>9}{'p50 ms':>9}"]
    for name, rounds in found.items():
        row = [statistics.median(values) for values in zip(*((r.rate, r.cpu, r.wait) for r in rounds), strict=True)]
        lines.append(f"{name:10}{row[0]:9.1f}{row[1]:9.2f}{row[2]:9.1f}")
    pairs = list(zip(found["ours"], found["handbook"], strict=True))
    ratios_of = {"processor, handbook to ours": [theirs.cpu / ours.cpu for ours, theirs in pairs]}
    if not is_paced:
        ratios_of["files a second, ours to handbook"] = [ours.rate / theirs.rate for ours, theirs in pairs]
    for what, ratios in ratios_of.items():
        lines.append(f"{what}: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
    return "\n".join(lines)


def _share(waits: list[float], share: float) -> float:
    ordered = sorted(waits)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def main() -> None:
    """Compares and prints both tables."""
    with tempfile.TemporaryDirectory() as folder:
        at_once, paced = uvloop.run(compare(Path(folder)))
        sys.stdout.write(f"at once\n{table(at_once, is_paced=False)}\n\n")
        sys.stdout.write(f"from {PHONES} phones\n{table(paced, is_paced=True)}\n\naim of both: at least {AIM}\n\n")
        sys.stdout.write(uvloop.run(beside(Path(folder))) + "\n")


if __name__ == "__main__":
    main()
