"""What tests of registers share: the simulated registers on a thread, and services that ask them."""

import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from api.exchange.simulator import Simulator
from tests.conftest import FrozenClock, open_service


@pytest.fixture(scope="session")
def registers() -> Iterator[Simulator]:
    """The simulated registers, answering on loopback."""
    simulator = Simulator(socket.create_server(("127.0.0.1", 0)))
    thread = threading.Thread(target=simulator.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield simulator
    simulator.stop()
    thread.join()


@pytest.fixture
def simulator(registers: Simulator) -> Simulator:
    """The same, well behaved and asked nothing yet."""
    registers.behaviours.clear()
    registers.asked.clear()
    return registers


@pytest.fixture(scope="module")
def frozen() -> FrozenClock:
    """The clock of the shared service."""
    return FrozenClock()


@pytest.fixture(scope="module")
async def shared(
    anyio_backend: str,
    registers: Simulator,
    frozen: FrozenClock,
    tmp_path_factory: pytest.TempPathFactory,
    sqlite_template: Path,
) -> AsyncIterator[httpx.AsyncClient]:
    """A service with registers and without limits; each test talks to it as somebody new."""
    folder = tmp_path_factory.mktemp("registers") / "data"
    environ = {"YICHUANG_REGISTERS_URL": registers.address, "YICHUANG_LIMITS": "off"}
    async with open_service(folder, frozen, tables=sqlite_template, **environ) as client:
        yield client


@pytest.fixture
def service(shared: httpx.AsyncClient, simulator: Simulator) -> httpx.AsyncClient:
    """The shared service, its registers well behaved."""
    return shared


@pytest.fixture
def one_answer() -> Iterator[Callable[..., str]]:
    """Makes addresses that answer one request with these bytes, whatever they are."""
    listeners = []

    def make(body: bytes, status: bytes = b"200 OK") -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        threading.Thread(target=_answer_once, args=(listener, status, body), daemon=True).start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

    yield make
    for listener in listeners:
        listener.close()


def _answer_once(listener: socket.socket, status: bytes, body: bytes) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(65536)
        head = b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        connection.sendall(head % (status, len(body)) + body)
        # Closing with something unread would reset the connection before the answer is read.
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass
