"""Sends the files that phones and attackers send through a running service, and says what became of each.

    python -m tests.campaigns.photos FOLDER

FOLDER holds the files; beside it a list of the same name ends in `.jsonl`. Nothing of it is kept.
"""

import argparse
import asyncio
import hashlib
import io
import mimetypes
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import msgspec

from api.app import build_parts
from api.documents.store import load_upload
from api.journal import open_journal
from api.settings import settings_from
from tests.campaigns.expectations import Case, fits, metadata_in, missing_lines, read_cases, way_of
from tests.campaigns.service import MORNING, Service

LONGEST = 180.0
"""Seconds after which a file that has not come to its end hangs."""
MOST_CPU, MOST_MEMORY = 5.0, 700.0
"""Of the child that opens hostile files: seconds for one file, megabytes resident."""
TICKS = os.sysconf("SC_CLK_TCK")


class Found(msgspec.Struct):
    """What became of one file, and what is wrong with that."""

    case: Case
    status: int = 0
    upload: dict[str, Any] = {}
    seconds: float = 0.0
    cpu: dict[str, float] = {}
    """Seconds of each kind of child."""
    memory: dict[str, float] = {}
    """Most megabytes resident of each kind of child since it started."""
    faults: list[str] = []


class Children:
    """Watches the child processes of a server: seconds of CPU and most memory, by kind."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._cpu: dict[int, tuple[str, float]] = {}
        self.memory: dict[str, float] = {}

    def look(self) -> None:
        """Reads what the children used so far; a child that is gone keeps what was last seen."""
        for pid in self._pids():
            with suppress(OSError, ValueError, IndexError):
                kind = _kind_of(Path(f"/proc/{pid}/cmdline").read_bytes())
                if kind is None:
                    continue
                fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
                self._cpu[pid] = (kind, (int(fields[11]) + int(fields[12])) / TICKS)
                status = Path(f"/proc/{pid}/status").read_text("ascii")
                peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
                self.memory[kind] = max(self.memory.get(kind, 0.0), peak)

    def cpu(self) -> dict[str, float]:
        """Seconds each kind has used since the start."""
        total: dict[str, float] = {}
        for kind, seconds in self._cpu.values():
            total[kind] = total.get(kind, 0.0) + seconds
        return total

    def _pids(self) -> list[int]:
        found: list[str] = []
        for task in Path(f"/proc/{self._pid}/task").iterdir():
            with suppress(OSError):
                found += (task / "children").read_text("ascii").split()
        return [int(pid) for pid in found]


def _kind_of(command: bytes) -> str | None:
    return next((kind for kind in ("opening", "reading") if b'"kind":"%s"' % kind.encode() in command), None)


class Phone:
    """Hands each file in as somebody new, and looks at what became of it."""

    def __init__(self, client: httpx.AsyncClient, children: Children) -> None:
        self._client, self._children = client, children

    async def try_one(self, case: Case, content: bytes) -> Found:
        """One file from the chooser to its end."""
        found = Found(case)
        before, began = self._children.cpu(), time.monotonic()
        watching = asyncio.create_task(self._watch())
        try:
            await self._hand_in(found, content)
        finally:
            watching.cancel()
            self._children.look()
        found.seconds = time.monotonic() - began
        found.cpu = {kind: used - before.get(kind, 0.0) for kind, used in self._children.cpu().items()}
        found.memory = dict(self._children.memory)
        if not fits(case.outcome, found.status, found.upload):
            found.faults.append(f"expected {case.outcome}")
        if found.cpu.get("opening", 0.0) > MOST_CPU:
            found.faults.append("too much CPU")
        if found.memory.get("opening", 0.0) > MOST_MEMORY:
            found.faults.append("too much memory")
        return found

    async def _hand_in(self, found: Found, content: bytes) -> None:
        token = (await self._client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        name = Path(found.case.file).name
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        files = {"photo": (name, content, media_type)}
        keyed = {**headers, "Idempotency-Key": uuid4().hex}
        answer = await self._client.post("/v1/uploads", files=files, headers=keyed)
        found.status, body = answer.status_code, answer.json()
        if answer.status_code != 201:
            if answer.status_code >= 500 or not (body.get("code") and body.get("detail")):
                found.faults.append(f"answered {answer.status_code} without a word")
            found.upload = {"reason": body.get("code")}
            return
        found.upload = await self._wait(body, headers)
        if found.upload["state"] in ("ready", "retake"):
            await self._look_at(found, content, headers)
        elif found.upload["state"] == "refused" and not found.upload["reason_text"]:
            found.faults.append("refused without a word")

    async def _wait(self, upload: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
        ends = time.monotonic() + LONGEST
        while upload["state"] in ("received", "checking", "reading") and time.monotonic() < ends:
            answer = await self._client.get(f"/v1/uploads/{upload['id']}?wait=10", headers=headers)
            upload = answer.raise_for_status().json()
        return upload

    async def _look_at(self, found: Found, content: bytes, headers: dict[str, str]) -> None:
        """The original is the very bytes; what is shown has no metadata and lies as it should."""
        original = await self._content(found, headers, "original", 1)
        if hashlib.sha256(original).digest() != hashlib.sha256(content).digest():
            found.faults.append("the original is another file")
        for page in found.upload["pages"]:
            for variant in ("page", "preview"):
                shown = await self._content(found, headers, variant, page["page"])
                found.faults += [f"{variant} {page['page']}: {each}" for each in metadata_in(shown)]
                if page["page"] == 1 and variant == "page":
                    self._check_way(found, shown, content)

    def _check_way(self, found: Found, shown: bytes, content: bytes) -> None:
        turn = (found.case.gold or {}).get("rotation", 0)
        try:
            seen = way_of(shown, content)
        except (OSError, SyntaxError):
            return  # a viewer cannot show this file at all
        if seen != (turn, False):
            found.faults.append(f"page 1 lies {seen[0]}°{' mirrored' if seen[1] else ''}, not {turn}°")

    async def _content(self, found: Found, headers: dict[str, str], variant: str, page: int) -> bytes:
        path = f"/v1/uploads/{found.upload['id']}/content?variant={variant}&page={page}"
        answer = await self._client.get(path, headers=headers)
        if answer.status_code != 200:
            found.faults.append(f"{variant} {page} answers {answer.status_code}")
        return answer.content

    async def _watch(self) -> None:
        while True:
            self._children.look()
            await asyncio.sleep(0.05)


async def campaign(folder: Path, place: Path) -> list[Found]:
    """Every file of a folder, one after the other, through a service of its own."""
    service = Service(place)
    await service.start()
    try:
        address = f"http://127.0.0.1:{service.port}"
        async with httpx.AsyncClient(base_url=address, timeout=60, trust_env=False) as client:
            phone = Phone(client, Children(service.pid))
            cases = read_cases(folder.with_suffix(".jsonl"))
            found = [await phone.try_one(case, (folder.parent / case.file).read_bytes()) for case in cases]
    finally:
        await service.stop()
    await _check_lines(service.data_dir, found)
    return found


async def _check_lines(data_dir: Path, found: list[Found]) -> None:
    """What was read stands sealed in the database; nobody is sent whole pages of print."""
    parts = build_parts(settings_from({"YICHUANG_DATA_DIR": str(data_dir)}), lambda: MORNING)
    parts.log = open_journal(io.StringIO())
    await parts.db.start()
    try:
        for each in found:
            wanted = (each.case.gold or {}).get("contains_lines", [])
            row = await load_upload(parts.db, parts.sealer, each.upload.get("id", "")) if wanted else None
            if row is not None:
                missing = missing_lines(wanted, [line.text for line in row.body.lines])
                each.faults += [f"not read: {line}" for line in missing]
    finally:
        await parts.db.close()
        await parts.files.close()


def report(found: list[Found]) -> str:
    """The table: file, outcome, seconds of CPU and megabytes of the child that opens, seconds of the one that reads."""
    lines = [f"{'file':58}{'outcome':28}{'open s':>8}{'read s':>8}{'wall s':>8}  faults"]
    for each in found:
        upload = each.upload
        outcome = f"{each.status} {upload.get('state') or ''} {upload.get('reason') or ''}".strip()
        cpu = [each.cpu.get(kind, 0.0) for kind in ("opening", "reading")]
        lines.append(
            f"{Path(each.case.file).name[:56]:58}{outcome:28}{cpu[0]:8.2f}{cpu[1]:8.2f}{each.seconds:8.2f}  "
            + "; ".join(each.faults)
        )
    memory = found[-1].memory if found else {}
    wrong = sum(bool(each.faults) for each in found)
    lines.append(f"{len(found)} files, {len(found) - wrong} as expected, {wrong} not")
    lines += [f"most memory of the child for {kind}: {peak:.0f} MB" for kind, peak in sorted(memory.items())]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Runs the campaign; 1 when a file did not meet its expectation."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.photos", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        found = asyncio.run(campaign(options.folder, Path(temporary)))
    sys.stdout.write(report(found) + "\n")
    return 1 if any(each.faults for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
