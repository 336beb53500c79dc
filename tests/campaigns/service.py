"""Servers in processes of their own, started, stopped and killed as an operator or a power cut would."""

import asyncio
import os
import signal
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from api.clock import CHINA
from tests.campaigns.wire import Wire

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=CHINA)
"""When every run begins for the service, so that no run depends on today or meets midnight."""


class DidNotStartError(Exception):
    """The process ended, or said nothing in time; its log says why."""


class Server:
    """A Python module that says its address on its first line, on a free port for each start."""

    def __init__(self, folder: Path, module: str, *arguments: str) -> None:
        self.folder = folder
        self.log = folder / "log"
        self.port = 0
        self._command = (sys.executable, "-m", module, *arguments)
        self._process: asyncio.subprocess.Process | None = None
        self._is_watched = False
        folder.mkdir(parents=True, exist_ok=True)

    def environment(self) -> dict[str, str]:
        """What the process is told at its next start."""
        return {**os.environ}

    @property
    def pid(self) -> int:
        """The process that serves, also when another one watches it (Linux)."""
        assert self._process is not None, "not running"
        started = self._process.pid
        if not self._is_watched:
            return started
        children = Path(f"/proc/{started}/task/{started}/children").read_text("ascii").split()
        return int(children[0]) if children else started

    async def start(self, *under: str, within: float = 30.0) -> float:
        """Starts it, perhaps under another program; seconds from the start of the process until it serves."""
        begun, self._is_watched = time.perf_counter(), bool(under)
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *under, *self._command, cwd=ROOT, env=self.environment(), stdout=asyncio.subprocess.PIPE, stderr=log
            )
        try:
            line = await asyncio.wait_for(self._process.stdout.readline(), within)
        except TimeoutError:
            line = b""
        if not line.startswith(b"http"):
            await self.die()
            raise DidNotStartError(self.log)
        self.port = int(line.split()[0].rpartition(b":")[2])
        return time.perf_counter() - begun

    def wire(self) -> Wire:
        """A new client of it."""
        return Wire(HOST, self.port)

    async def die(self) -> None:
        """Ends it without a word (kill -9)."""
        if self._process is not None and self._process.returncode is None:
            os.kill(self.pid, signal.SIGKILL)
            await self._process.wait()

    async def stop(self) -> int:
        """Asks it to end; its exit code."""
        os.kill(self.pid, signal.SIGTERM)
        return await self._process.wait()


class Service(Server):
    """The real service with a data folder that outlives its processes."""

    def __init__(self, folder: Path, **environ: str) -> None:
        super().__init__(folder, "api", "serve", "--with-parent")
        self.data_dir = folder / "data"
        self._environ = environ
        self._began = time.monotonic()

    def now(self) -> datetime:
        """What its clock shows; it goes on over restarts."""
        return MORNING + timedelta(seconds=time.monotonic() - self._began)

    def environment(self) -> dict[str, str]:
        """Its settings."""
        return {
            **os.environ,
            "YICHUANG_DATA_DIR": str(self.data_dir),
            "YICHUANG_HOST": HOST,
            "YICHUANG_PORT": "0",
            "YICHUANG_LIMITS": "off",
            "YICHUANG_NOW": self.now().isoformat(),
            **self._environ,
        }


class Wizard(Server):
    """One of the servers to compare with: `orm`, `tuned` or `core`."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, "tests.bench.wizard.serve", name)

    def environment(self) -> dict[str, str]:
        """Where its database lies."""
        return {**os.environ, "WIZARD_DIR": str(self.folder)}
