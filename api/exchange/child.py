"""Runs the simulated registers of the demo profile beside the service, as a process that ends with it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from api.settings import TREE, Settings

STOP_SECONDS = 5.0


@contextmanager
def registers_beside(settings: Settings) -> Iterator[Settings]:
    """The settings with the address of registers: the chosen ones, or in the demo profile simulated ones.

    A production service without an address runs without registers.
    """
    if settings.registers_url or not settings.is_demo:
        yield settings
        return
    # Bound here, so that questions wait in the line of the socket until the child is up.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        child = _start(listener)
        host, port = listener.getsockname()
    try:
        yield msgspec.structs.replace(settings, registers_url=f"http://{host}:{port}")
    finally:
        _end(child)


def _start(listener: socket.socket) -> subprocess.Popen:
    arguments = ["--socket", str(listener.fileno()), "--parent", str(os.getpid())]
    return subprocess.Popen(  # noqa: S603 - our own module with our own interpreter
        [sys.executable, "-m", "api.exchange.simulator", *arguments],
        cwd=TREE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        pass_fds=[listener.fileno()],
    )


def _end(child: subprocess.Popen) -> None:
    child.terminate()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
