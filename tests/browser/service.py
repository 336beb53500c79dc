"""A whole service in a process of its own, as `make run` starts it, for a browser to visit."""

import os
import signal
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
NOW = "2026-11-24T09:00:00+08:00"


class Service:
    """Starts and stops `python -m api serve` on its own data folder; a restart keeps the port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> None:
        """Returns once the service says where it is."""
        environ = {key: value for key, value in os.environ.items() if not key.startswith("YICHUANG_")}
        environ |= {
            "YICHUANG_DATA_DIR": str(self._folder / "data"), "YICHUANG_PORT": str(self._port),
            "YICHUANG_LIMITS": "off", "YICHUANG_NOW": NOW,
        }  # fmt: skip
        log = (self._folder / "service.log").open("a")
        command = [sys.executable, "-m", "api", "serve"]
        self._process = subprocess.Popen(command, cwd=TREE, env=environ, stdout=subprocess.PIPE, stderr=log, text=True)
        log.close()
        line = self._process.stdout.readline()
        if not line.startswith("http"):
            self.stop()
            raise RuntimeError(f"The service did not start; see {self._folder / 'service.log'}")
        self.url = line.split()[0] + "/"
        self._port = int(line.split()[0].rpartition(":")[2])

    def stop(self) -> None:
        """Ends the service as Ctrl-C does."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=20)
