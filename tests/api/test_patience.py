"""How long a connection is waited for: one timer looks, however often what is awaited comes."""

from collections.abc import Callable

import pytest
import uvicorn
from uvicorn.server import ServerState

from api.server import STEADY_BYTES, GuardedProtocol, _guarded
from api.settings import TREE, settings_from
from api.text import Words

HEAD = b"POST /v1/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n"
FILE = b"POST /v1/uploads HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n"
LATE = b"HTTP/1.1 408 "


class Handle:
    """Something that is to be called at a time."""

    def __init__(self, when: float, call: Callable[[], None]) -> None:
        self.when, self.call = when, call

    def cancel(self) -> None:
        """Never any more."""
        self.call = lambda: None


class Clock:
    """The parts of a loop that know of time; it goes on when it is told to."""

    def __init__(self) -> None:
        self.now, self.waiting, self.made = 100.0, [], 0

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, call: Callable[[], None]) -> Handle:
        self.made += 1
        self.waiting.append(Handle(when, call))
        return self.waiting[-1]

    def call_later(self, delay: float, call: Callable[[], None]) -> Handle:
        return Handle(self.now + delay, call)  # uvicorn's own idle clock, not looked at here

    def call_soon(self, call: Callable[[], None]) -> None:
        call()

    def create_task(self, task) -> "Nothing":
        task.close()
        return Nothing()

    def go_to(self, now: float) -> None:
        """Calls what is due until then, in order."""
        while due := sorted((each for each in self.waiting if each.when <= now), key=lambda each: each.when):
            self.waiting.remove(due[0])
            self.now = max(self.now, due[0].when)
            due[0].call()
        self.now = now


class Nothing:
    """A task, or a line, of which only what is written counts."""

    def __init__(self) -> None:
        self.written = b""

    def write(self, data: bytes) -> None:
        self.written += data

    def is_closing(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


async def app(scope, receive, send) -> None:
    """Never asked."""


@pytest.fixture
def clock() -> Clock:
    """Time as the test tells it."""
    return Clock()


@pytest.fixture
def line() -> Nothing:
    """The client's end."""
    return Nothing()


@pytest.fixture(scope="module")
def guarded() -> type[GuardedProtocol]:
    """What the service speaks, with its words."""
    return _guarded(settings_from({}), Words(TREE / "locale"))


@pytest.fixture
def protocol(clock, line, guarded) -> GuardedProtocol:
    """A connection just made, with ten seconds of patience."""
    made = guarded(uvicorn.Config(app), ServerState(), {}, _loop=clock)
    made.connection_made(line)
    return made


def asked(protocol: GuardedProtocol) -> None:
    """One whole request, and its answer."""
    protocol.data_received(HEAD + b"body")
    protocol.cycle.response_complete = True


def test_requests_make_no_timers(protocol, clock):
    """A thousand requests within the patience share the first one's timer."""
    for _ in range(1000):
        asked(protocol)
        clock.go_to(clock.now + 0.005)
    assert clock.made == 1


@pytest.mark.parametrize("sent", [b"", b"POST / HT", HEAD, HEAD + b"bo"])
def test_what_does_not_come_is_waited_for_once(protocol, clock, line, sent):
    """Ten seconds from the last step of a request, also where an earlier one had set the timer."""
    asked(protocol)
    clock.go_to(107.0)
    protocol.data_received(sent)
    clock.go_to(116.9)
    assert line.written == b""
    clock.go_to(117.1)
    assert line.written.startswith(LATE)


def test_a_request_that_is_whole_is_waited_for_no_more(protocol, clock, line):
    """Its answer may take its time, and the next request has its own ten seconds."""
    protocol.data_received(HEAD + b"body")
    clock.go_to(150.0)
    assert line.written == b""
    protocol.cycle.response_complete = True
    protocol.data_received(HEAD)
    clock.go_to(159.9)
    assert line.written == b""
    clock.go_to(160.1)
    assert line.written.startswith(LATE)


def come(protocol: GuardedProtocol, clock: Clock, size: int, until: float) -> None:
    """A piece of a file every nine seconds, each read by the application at once."""
    while clock.now < until:
        protocol.data_received(b"x" * size)
        protocol.cycle.body = bytearray()
        clock.go_to(clock.now + 9.0)


def test_a_file_that_keeps_coming_may_take_ten_minutes(protocol, clock, line):
    """A body of any other request would have ten seconds; beyond the ceiling a file is for the resumable kind."""
    protocol.data_received(FILE)
    come(protocol, clock, STEADY_BYTES, 685.0)
    assert line.written == b""
    come(protocol, clock, STEADY_BYTES, 720.0)
    assert line.written.startswith(LATE)


def test_a_file_that_trickles_is_no_file_that_comes(protocol, clock, line):
    """A few bytes now and then hold a connection for nothing."""
    protocol.data_received(FILE)
    come(protocol, clock, STEADY_BYTES // 3, 130.0)
    assert line.written.startswith(LATE)


def test_a_line_that_is_lost_is_waited_for_no_more(protocol, clock, line):
    """Nothing is written to it later."""
    protocol.data_received(HEAD)
    protocol.connection_lost(None)
    clock.go_to(200.0)
    assert line.written == b""
