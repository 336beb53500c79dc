"""Waiting for an upload to move: woken at once, sent away when the service stops, and nothing kept of who waited."""

import asyncio

import pytest

from api.documents import waiting as waiting_module
from api.documents.waiting import Waiting

pytestmark = pytest.mark.anyio


class Moving:
    """Something that is looked at, and moves when told."""

    def __init__(self) -> None:
        self.state, self.looks = "received", 0
        self.looked = asyncio.Event()

    async def look(self) -> str:
        self.looks += 1
        self.looked.set()
        return self.state


def has_moved(state: str) -> bool:
    """What the waiter wants to see."""
    return state != "received"


async def test_who_waits_is_woken_by_the_move():
    """Without looking again and again until then."""
    waiting, upload = Waiting(), Moving()
    waiter = asyncio.create_task(waiting.until("up", upload.look, has_moved, 30))
    await upload.looked.wait()
    assert waiting.awaited == {"up"} or not waiter.done()
    upload.state = "ready"
    waiting.wake("up")
    assert await waiter == "ready"
    assert upload.looks == 2
    assert waiting.awaited == frozenset()
    assert waiting._events == {}


async def test_a_move_between_look_and_wait_is_not_missed():
    """It comes in the very moment in which the waiter has looked and not yet lain down."""
    waiting, upload = Waiting(), Moving()

    async def look_then_move() -> str:
        seen = await upload.look()
        if upload.looks == 1:
            upload.state = "ready"
            waiting.wake("up")
        return seen

    assert await asyncio.wait_for(waiting.until("up", look_then_move, has_moved, 30), 5) == "ready"


async def test_what_moved_already_is_answered_at_once():
    """Nobody waits for what is there."""
    waiting, upload = Waiting(), Moving()
    upload.state = "refused"
    assert await waiting.until("up", upload.look, has_moved, 30) == "refused"
    assert upload.looks == 1


async def test_the_time_is_over(monkeypatch):
    """What is seen then is the answer; meanwhile another process' moves are looked for."""
    monkeypatch.setattr(waiting_module, "_LOOK_AGAIN", 0.01)
    waiting, upload = Waiting(), Moving()

    async def moved_elsewhere() -> str:
        seen = await upload.look()
        return "ready" if upload.looks > 2 else seen

    assert await waiting.until("up", moved_elsewhere, has_moved, 30) == "ready"
    assert await waiting.until("up", upload.look, has_moved, 0.05) == "received"
    assert await waiting.until("up", upload.look, has_moved, 0) == "received"
    assert waiting._events == {}


async def test_a_stop_sends_everybody_away():
    """Those who wait, and those who come after."""
    waiting, upload = Waiting(), Moving()
    waiters = [asyncio.create_task(waiting.until(name, upload.look, has_moved, 30)) for name in ("a", "a", "b")]
    await upload.looked.wait()
    waiting.release()
    assert await asyncio.gather(*waiters) == ["received"] * 3
    assert await waiting.until("c", upload.look, has_moved, 30) == "received"


async def test_one_of_two_gives_up_and_the_other_is_still_woken():
    """A cut connection takes nobody else's wait along."""
    waiting, upload = Waiting(), Moving()
    gone, stays = [asyncio.create_task(waiting.until("up", upload.look, has_moved, 30)) for _ in range(2)]
    await upload.looked.wait()
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    upload.state = "ready"
    waiting.wake("up")
    assert await asyncio.wait_for(stays, 5) == "ready"
