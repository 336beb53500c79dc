"""The worker of a running service: begins with what was left, outlives every mistake, ends when told."""

import asyncio
import json
from datetime import timedelta

import pytest

from api.db.statements import Statement
from api.notices.outbox import NOTICE, NoticeBody
from api.notices.tables import Outbox
from api.transaction import UnitOfWork
from api.worker import Worker
from tests.api.notices.test_senders import NOTICES

pytestmark = pytest.mark.anyio

AT_ONCE = timedelta(0)
STATES = Statement("test.states", Outbox.raw("SELECT state FROM outbox"))


async def leave(parts, topic: str) -> None:
    """Work of this topic."""
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.outbox(topic, NoticeBody("received", "person"))
    await unit.commit(parts.db)


class Signals:
    """A handler that says when it was called."""

    def __init__(self) -> None:
        self.called = asyncio.Event()
        self.times = 0

    async def __call__(self, *_arguments: object) -> None:
        self.times += 1
        self.called.set()


async def reached(event: asyncio.Event) -> None:
    """Waits for something that must happen."""
    async with asyncio.timeout(10):
        await event.wait()


async def test_it_begins_with_what_was_left_and_goes_on(parts):
    """Work of an earlier process first, then what comes."""
    handler = Signals()
    await leave(parts, "test")
    worker = Worker(parts, {"test": handler}, pause=AT_ONCE)
    await worker.start()
    await reached(handler.called)
    handler.called.clear()
    await leave(parts, "test")
    await reached(handler.called)
    await worker.stop()
    assert handler.times == 2


async def test_chores_are_done_at_the_start_and_now_and_then(parts, log):
    """And one that fails keeps neither the others nor the next round from being done."""
    done, again = asyncio.Event(), asyncio.Event()

    async def failing(_parts) -> None:
        raise ValueError("13800000001")

    async def tidy(_parts) -> None:
        (again if done.is_set() else done).set()

    worker = Worker(parts, {}, [failing, tidy], pause=AT_ONCE, chores_every=AT_ONCE)
    await worker.start()
    await reached(done)
    await reached(again)
    await worker.stop()
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert {line["error"] for line in lines} == {"ValueError"}
    assert any("test_worker.py" in place for place in lines[0]["where"])
    assert "13800000001" not in log.getvalue()


async def test_it_outlives_a_database_that_is_gone(parts, log):
    """It looks again in the next round, and goes on when the database is back."""
    handler, looked = Signals(), asyncio.Event()

    async def note(_parts) -> None:
        if log.getvalue().count("StoreClosed") >= 2:
            looked.set()

    await leave(parts, "test")
    await parts.db.close()
    worker = Worker(parts, {"test": handler}, [note], pause=AT_ONCE, chores_every=AT_ONCE)
    await worker.start()
    await reached(looked)
    await parts.db.start()
    await reached(handler.called)
    await worker.stop()


async def test_a_stop_finishes_the_round_at_hand(parts):
    """What is being sent is sent and recorded before the database closes."""
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def slow(*_arguments: object) -> None:
        begun.set()
        await may_end.wait()

    await leave(parts, "test")
    worker = Worker(parts, {"test": slow}, pause=AT_ONCE)
    await worker.start()
    await reached(begun)
    stopping = asyncio.create_task(worker.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    may_end.set()
    await stopping
    assert await parts.db.fetch(STATES) == [("done",)]


async def test_stopping_twice_or_before_the_start_is_no_error(parts):
    """Whatever went wrong before."""
    worker = Worker(parts, {})
    await worker.stop()
    await worker.start()
    await worker.stop()
    await worker.stop()


async def test_a_running_service_works_off_its_outbox(client):
    """The worker starts and ends with the service."""
    parts = client.app.state.parts
    await leave(parts, NOTICE)
    async with asyncio.timeout(10):
        while not await parts.db.fetch(NOTICES):
            await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()}, timeout=0.02)
    assert [task.get_name() for task in asyncio.all_tasks()].count("outbox-worker") == 1
