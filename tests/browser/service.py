"""A whole service in a process of its own, for a browser to visit; it can be taken away and brought back."""

from pathlib import Path

from tests.api.processes import Running
from tests.ports import free_port

NOW = "2026-11-24T09:00:00+08:00"


class Service:
    """A service on its own data folder; brought back, it has the same address."""

    def __init__(self, folder: Path, **chosen: str) -> None:
        self._folder = folder
        self._chosen = chosen
        self._port = str(free_port())
        self._running: Running | None = None
        self.url = ""

    def start(self) -> None:
        """Returns once the service says where it is."""
        self._running = Running(self._folder, PORT=self._port, LIMITS="off", NOW=NOW, **self._chosen)
        self.url = self._running.url + "/"

    def stop(self) -> None:
        """Ends the service as Ctrl-C does."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()
            running.close()
