"""An upload that is stuck is pushed once, then person and staff are told once; slow work is left alone."""

import json
from datetime import timedelta

import pytest

from api.db.statements import Statement, arg
from api.documents.backlog import find_waiting
from api.documents.store import CHECKING, READING, READY, RECEIVED
from api.documents.sweeper import STUCK, WITHIN, sweep
from api.notices.outbox import NOTICE
from api.notices.tables import Outbox
from tests.api.documents.fakes import Bench

pytestmark = pytest.mark.anyio

NOTICES = Statement("test.notices", Outbox.raw("SELECT id, sealed FROM outbox WHERE topic = {}", arg("topic")))
A_MOMENT = timedelta(seconds=1)


@pytest.fixture
def bench(parts) -> Bench:
    """A pipeline over fakes, on each engine."""
    return Bench(parts)


async def notices(parts) -> list[dict]:
    """What people will be told."""
    rows = await parts.db.fetch(NOTICES, (NOTICE,))
    return [json.loads(parts.sealer.open(sealed, place=f"outbox|{key}|body")) for key, sealed in rows]


async def test_it_is_pushed_then_told_once(bench, parts, clock, log):
    """Nothing before its time; then back to work; then person, staff and whoever watches hear of it, and no more."""
    row = await bench.receive(b"card", conversation_id="talk", case_id="case")
    clock.now += WITHIN[RECEIVED]
    assert await sweep(bench.shop) == 0
    clock.now += A_MOMENT
    assert await sweep(bench.shop) == 1
    pushed = await bench.look(row.id)
    assert (pushed.pushed_at, pushed.told_at) == (clock(), None)
    assert await sweep(bench.shop) == 0
    clock.now += WITHIN[RECEIVED]
    assert await sweep(bench.shop) == 1
    told = await bench.look(row.id)
    assert (told.state, told.told_at, told.revision) == (RECEIVED, clock(), row.revision)
    assert [(each["kind"], each["person_id"], each["case_id"]) for each in await notices(parts)] == [
        (STUCK, "worker", "case")
    ]
    assert bench.voice.noted == [(row.id, row.revision)]
    assert parts.metrics.uploads_stuck.labels(RECEIVED)._value.get() == 1
    assert "upload_stuck" in log.getvalue()
    assert "worker" not in log.getvalue()
    clock.now += 10 * WITHIN[RECEIVED]
    assert await sweep(bench.shop) == 0
    assert len(await notices(parts)) == 1


async def test_a_push_gives_back_what_a_dead_worker_held(bench, clock):
    """It counts as fresh: what failed before may have been the worker."""
    row = await bench.receive(b"card")
    await bench.shop.take(row.id, RECEIVED)
    clock.now += WITHIN[CHECKING] + A_MOMENT
    await sweep(bench.shop)
    pushed = await bench.look(row.id)
    assert (pushed.state, pushed.attempts, pushed.held_until) == (CHECKING, 0, 0)
    assert [each.id for each in await find_waiting(bench.parts.db, RECEIVED, clock())] == [row.id]
    await bench.run()
    done = await bench.look(row.id)
    assert (done.state, done.pushed_at, done.told_at) == (READY, None, None)


async def test_work_that_is_only_slow_goes_on(bench, clock):
    """Pushed and even told while it is held, its result counts all the same."""
    row = await bench.receive(b"book")
    await bench.open()
    real = bench.child.read

    async def read(pages, declared):
        for _ in range(2):
            clock.now += WITHIN[READING] + A_MOMENT
            await sweep(bench.shop)
        return await real(pages, declared)

    bench.child.read = read
    await bench.read()
    assert (await bench.look(row.id)).state == READY
    assert len(bench.child.was_read) == 1


async def test_what_came_to_its_end_is_left_alone(bench, clock):
    """Old is not stuck."""
    await bench.through(b"card")
    clock.advance(days=30)
    assert await sweep(bench.shop) == 0


async def test_a_further_page_goes_on_without_a_stuck_first(bench, clock):
    """It waited for what it belongs to; when that is stuck it is read for itself."""
    first = await bench.receive(b"one")
    second = await bench.receive(b"two", page_of=first.id)
    await bench.open()
    await bench.open()
    # The first is held by somebody who never ends.
    await bench.shop.take(first.id, READING)
    assert not await bench.read()
    for _ in range(2):
        clock.now += WITHIN[READING] + A_MOMENT
        await sweep(bench.shop)
    await bench.run()
    assert (await bench.look(second.id)).state == READY
