"""The service as a process of its own, as an operator runs it."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60
"""Seconds any step may take on a busy machine; none comes near on a quiet one."""


def command(name: str, *more: str) -> list[str]:
    """A command of the service."""
    return [sys.executable, "-m", "api", name, *more]


def environment(folder: Path, **chosen: str) -> dict[str, str]:
    """A clean environment: our variables, and a temp folder of its own."""
    temp = folder / "tmp"
    temp.mkdir(parents=True, exist_ok=True)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("YICHUANG_")}
    ours = {"PORT": "0", "DATA_DIR": str(folder / "data"), **chosen}
    return {**kept, "TMPDIR": str(temp), **{f"YICHUANG_{key}": value for key, value in ours.items()}}


def run(name: str, folder: Path, **chosen: str) -> subprocess.CompletedProcess:
    """Runs a command to its end."""
    return subprocess.run(
        command(name), cwd=ROOT, env=environment(folder, **chosen),
        capture_output=True, text=True, timeout=LONGEST, check=False,
    )  # fmt: skip


def check_refusal(answer: bytes, status: int, code: str) -> None:
    """Bytes that never became a request are answered by a problem like any other, and nothing comes after it."""
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"\r\ncontent-type: application/problem+json\r\n" in head
    problem = json.loads(body)
    assert (problem["status"], problem["code"], problem["type"]) == (status, code, f"/problems/{code}")
    assert all(problem[name] for name in ("title", "detail", "trace_id"))


class Running:
    """A server that listens; `url` is where."""

    def __init__(self, folder: Path, **chosen: str) -> None:
        self.folder = folder
        self.log = folder / "log"
        self._log = self.log.open("ab")
        self.process = subprocess.Popen(
            command("serve", "--with-parent"), cwd=ROOT, env=environment(folder, **chosen),
            stdout=subprocess.PIPE, stderr=self._log,
        )  # fmt: skip
        self.url = self._first_line().split()[0]

    def client(self) -> httpx.Client:
        """A client of this server."""
        return httpx.Client(base_url=self.url, timeout=LONGEST)

    def stop(self, number: int = signal.SIGINT) -> int:
        """Sends a signal and waits for the end; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(LONGEST)

    def close(self) -> None:
        """Leaves nothing behind, whatever happened."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(LONGEST)
        self.process.stdout.close()
        self._log.close()

    def _first_line(self) -> str:
        readable, _, _ = select.select([self.process.stdout], [], [], LONGEST)
        line = self.process.stdout.readline().decode() if readable else ""
        if not line.startswith("http"):
            self.close()
            raise AssertionError(f"the server did not start: {self.log.read_text()[-2000:]}")
        return line


@contextmanager
def running(folder: Path, **chosen: str) -> Iterator[Running]:
    """A server for as long as the block runs."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Running(folder, **chosen)
    try:
        yield server
    finally:
        server.close()
