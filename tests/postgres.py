"""A PostgreSQL cluster of our own for tests, gone when they end."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from tests.ports import free_port

VERSIONS = Path("/usr/lib/postgresql")
LONGEST = 60
"""Seconds no start or stop takes on the busiest machine."""


def find_programs() -> Path | None:
    """The folder of the newest installed server's programs."""
    if VERSIONS.is_dir():
        found = [path for path in VERSIONS.glob("*/bin") if (path / "initdb").exists()]
        if found:
            return max(found, key=lambda path: int(path.parent.name))
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


class Cluster:
    """One server on a free port; without fsync, since its data need not outlive the tests."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="yichuang-postgres-"))
        self._user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        self._server: subprocess.Popen | None = None
        self._databases = 0

    def create(self) -> None:
        """Makes the cluster's files and starts it."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, self._user)
        self._run("initdb", "-D", str(self.folder / "data"), "-U", "yichuang", "-A", "trust",
                  "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
        self.start()

    def start(self) -> None:
        """Starts the server and waits until it answers."""
        self._server = subprocess.Popen(
            [str(self.programs / "postgres"), "-D", str(self.folder / "data"),
             "-p", str(self.port), "-k", str(self.folder),
             "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=60",
             "-c", "full_page_writes=off", "-c", "shared_buffers=32MB"],
            user=self._user_id(), group=self._group_id(), extra_groups=self._no_groups(),
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + LONGEST
        while self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), check=False):
            if self._server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL did not start")
            time.sleep(0.05)

    def stop(self, number: int = signal.SIGINT) -> None:
        """Stops the server at once, breaking every connection."""
        server, self._server = self._server, None
        if server is not None:
            server.send_signal(number)
            server.wait(LONGEST)

    def remove(self) -> None:
        """Ends the server without tidying up, and removes its files."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_database(self) -> str:
        """The address of a fresh, empty database."""
        self._databases += 1
        name = f"test_{self._databases}"
        self.sql("postgres", f"CREATE DATABASE {name}")
        return f"postgresql://yichuang@127.0.0.1:{self.port}/{name}"

    def sql(self, database: str, command: str) -> None:
        """Runs one command as the cluster's owner."""
        self._run("psql", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", "yichuang",
                  "-d", database, "-c", command)

    def _run(self, program: str, *arguments: str, check: bool = True) -> int:
        done = subprocess.run(
            [str(self.programs / program), *arguments], check=False, cwd=self.folder,
            user=self._user_id(), group=self._group_id(), extra_groups=self._no_groups(),
            capture_output=True, text=True,
        )
        if check and done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")
        return done.returncode

    # The server refuses to run as root, so root becomes the packaged user.
    def _user_id(self) -> int | None:
        return pwd.getpwnam(self._user).pw_uid if os.geteuid() == 0 else None

    def _group_id(self) -> int | None:
        return pwd.getpwnam(self._user).pw_gid if os.geteuid() == 0 else None

    def _no_groups(self) -> list[int] | None:
        return [] if os.geteuid() == 0 else None
