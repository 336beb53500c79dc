"""What a unit left to do is done: at least once, later if need be, and never lost in silence."""

import asyncio
import json
from datetime import timedelta

import pytest

from api.db.statements import Statement, arg
from api.notices.errors import GiveUpError, TryAgainError
from api.notices.relay import KEPT, LEASE, LONGEST_PAUSE, MOST_ATTEMPTS, ROUND, pause_after, purge, work_off
from api.notices.store import Message, find_due, take
from api.notices.tables import Outbox
from api.parts import Parts
from api.transaction import UnitOfWork

pytestmark = pytest.mark.anyio

ROW = Statement("test.row", Outbox.raw("SELECT state, attempts, error, sealed FROM outbox WHERE id = {}", arg("id")))
COUNT = Statement("test.count", Outbox.raw("SELECT COUNT(*) FROM outbox"))
PHONE = "13800000001"


async def leave(parts: Parts, body: object, topic: str = "mail") -> str:
    """Work left by a unit; its id."""
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    row = unit.outbox(topic, body)
    await unit.commit(parts.db)
    return row


async def state(parts: Parts, row: str) -> tuple:
    """State, attempts and error of a row."""
    return (await parts.db.fetch_one(ROW, (row,)))[:3]


class Receiver:
    """A handler that remembers what it got and may refuse."""

    def __init__(self, *refusals: Exception) -> None:
        self.got: list[object] = []
        self._refusals = list(refusals)

    async def __call__(self, _parts: Parts, _message: Message, body: bytes) -> None:
        self.got.append(json.loads(body))
        if self._refusals:
            raise self._refusals.pop(0)


async def test_work_is_done_once_and_forgotten(parts):
    """The opened body reaches the handler; what was sealed is gone afterwards."""
    row = await leave(parts, {"phone": PHONE})
    mail = Receiver()
    assert await work_off(parts, {"mail": mail}) == 1
    assert await work_off(parts, {"mail": mail}) == 0
    assert mail.got == [{"phone": PHONE}]
    assert await parts.db.fetch_one(ROW, (row,)) == ("done", 1, None, None)


async def test_work_is_done_in_its_order(parts, clock):
    """Within a topic, longest due first."""
    for number in range(5):
        await leave(parts, number)
        clock.advance(seconds=1)
    mail = Receiver()
    assert await work_off(parts, {"mail": mail}, limit=3) == 3
    assert await work_off(parts, {"mail": mail}, limit=3) == 2
    assert mail.got == [0, 1, 2, 3, 4]


async def test_a_failure_is_tried_again_later(parts, clock):
    """With a pause that doubles, and the reason kept meanwhile."""
    row = await leave(parts, 1)
    mail = Receiver(TryAgainError("provider_busy"), ValueError(PHONE))
    await work_off(parts, {"mail": mail})
    assert await state(parts, row) == ("waiting", 1, "provider_busy")
    clock.advance(seconds=4)
    assert await work_off(parts, {"mail": mail}) == 0
    clock.advance(seconds=1)
    assert await work_off(parts, {"mail": mail}) == 1
    assert await state(parts, row) == ("waiting", 2, "ValueError")
    clock.advance(seconds=10)
    await work_off(parts, {"mail": mail})
    assert await state(parts, row) == ("done", 3, None)


async def test_the_text_of_an_error_is_not_kept(parts, log):
    """It may quote what was sent; its kind is enough."""
    row = await leave(parts, {"phone": PHONE})
    await work_off(parts, {"mail": Receiver(ValueError(f"no such number {PHONE}"))})
    assert await state(parts, row) == ("waiting", 1, "ValueError")
    assert PHONE not in log.getvalue()
    line = json.loads(log.getvalue())
    assert (line["event"], line["topic"], line["attempts"], line["error"]) == ("put_off", "mail", 1, "ValueError")


async def test_after_twelve_attempts_it_is_given_up(parts, clock):
    """The row stays, with its reason and its sealed body, for a person to look at."""
    row = await leave(parts, 1)
    mail = Receiver(*[TryAgainError("provider_busy")] * 20)
    began = clock.now
    while (await state(parts, row))[0] == "waiting":
        await work_off(parts, {"mail": mail})
        clock.advance(hours=1)
    assert len(mail.got) == MOST_ATTEMPTS
    assert clock.now - began <= timedelta(hours=MOST_ATTEMPTS)
    kind, attempts, error, sealed = await parts.db.fetch_one(ROW, (row,))
    assert (kind, attempts, error) == ("failed", MOST_ATTEMPTS, "provider_busy")
    assert parts.sealer.open(sealed, place=f"outbox|{row}|body") == b"1"


@pytest.mark.parametrize(("topic", "reason"), [("mail", "no_such_box"), ("unknown", "no_handler")])
async def test_what_will_never_work_is_given_up_at_once(parts, topic, reason):
    """Trying again would change nothing."""
    row = await leave(parts, 1, topic)
    assert await work_off(parts, {"mail": Receiver(GiveUpError("no_such_box"))}) == 1
    assert await state(parts, row) == ("failed", 1, reason)


async def test_one_failing_message_stops_no_other(parts, clock):
    """Not of its own topic, nor of another."""
    bad = await leave(parts, "bad")
    clock.advance(seconds=1)
    good, other = await leave(parts, "good"), await leave(parts, "other", "notice")
    mail, notice = Receiver(ValueError()), Receiver()
    assert await work_off(parts, {"mail": mail, "notice": notice}) == 3
    assert [(await state(parts, row))[0] for row in (bad, good, other)] == ["waiting", "done", "done"]


async def test_a_silent_receiver_holds_up_no_other_topic(parts):
    """While one provider says nothing, notices go out."""
    silence = asyncio.Event()
    reached = asyncio.Event()

    async def silent(*_arguments: object) -> None:
        reached.set()
        await silence.wait()

    async def keep(*_arguments: object) -> None:
        await reached.wait()
        silence.set()

    rows = [await leave(parts, 1, "sms"), await leave(parts, 2, "notice")]
    async with asyncio.timeout(10):
        assert await work_off(parts, {"sms": silent, "notice": keep}) == 2
    assert [(await state(parts, row))[0] for row in rows] == ["done", "done"]


async def test_after_a_timeout_the_rest_of_the_topic_waits_for_the_next_round(parts):
    """Fifty messages to a silent provider are not fifty times its patience."""
    rows = [await leave(parts, n) for n in range(3)]
    assert await work_off(parts, {"mail": Receiver(TimeoutError())}) == 1
    assert [(await state(parts, row))[0] for row in rows] == ["waiting"] * 3
    assert sorted([(await state(parts, row))[1] for row in rows]) == [0, 0, 1]


async def test_a_slow_receiver_takes_no_more_than_its_share_of_a_round(parts):
    """A topic whose every message takes long leaves the rest to the next round, when the others are looked at again."""
    now, slow = [0.0], Receiver()

    async def slowly(parts_: Parts, message: Message, body: bytes) -> None:
        now[0] += ROUND.total_seconds()
        await slow(parts_, message, body)

    for number in range(3):
        await leave(parts, number, "slow")
    handlers = {"slow": slowly}
    assert [await work_off(parts, handlers, tick=lambda: now[0]) for _ in range(4)] == [1, 1, 1, 0]
    assert sorted(slow.got) == [0, 1, 2]


async def test_a_worker_that_dies_leaves_its_message_to_others(parts, clock):
    """After the lease it is done again, although it may have been done before."""
    row = await leave(parts, 1)
    (message,) = await find_due(parts.db, clock.now, "mail", 10)
    await parts.db.commit([take(message, clock.now, LEASE)])
    mail = Receiver()
    assert await work_off(parts, {"mail": mail}) == 0
    clock.advance(seconds=LEASE.total_seconds())
    assert await work_off(parts, {"mail": mail}) == 1
    assert await state(parts, row) == ("done", 2, None)


async def test_a_cut_off_round_loses_nothing(parts, clock):
    """A message whose sending was broken off comes again."""
    row = await leave(parts, 1)
    reached = asyncio.Event()

    async def endless(*_arguments: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    working = asyncio.create_task(work_off(parts, {"mail": endless}))
    await reached.wait()
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert await state(parts, row) == ("waiting", 1, None)
    clock.advance(seconds=LEASE.total_seconds())
    mail = Receiver()
    assert await work_off(parts, {"mail": mail}) == 1
    assert mail.got == [1]


async def test_what_kills_every_worker_is_given_up(parts, clock):
    """A message is not taken up for ever."""
    row = await leave(parts, 1)
    for _ in range(MOST_ATTEMPTS):
        (message,) = await find_due(parts.db, clock.now, "mail", 10)
        await parts.db.commit([take(message, clock.now, LEASE)])
        clock.advance(seconds=LEASE.total_seconds())
    mail = Receiver()
    await work_off(parts, {"mail": mail})
    assert mail.got == []
    assert (await state(parts, row))[::2] == ("failed", "worker_died_of_it")


async def test_two_workers_share_the_work(parts):
    """Each message is done by one of them."""
    for number in range(20):
        await leave(parts, number)
    first, second = Receiver(), Receiver()
    tried = await asyncio.gather(work_off(parts, {"mail": first}), work_off(parts, {"mail": second}))
    assert sorted(first.got + second.got) == list(range(20))
    assert sum(tried) == 20


async def test_what_sealed_for_another_row_is_never_sent(parts):
    """A body copied from another row does not open, and is kept for a look."""
    rows = [await leave(parts, {"phone": PHONE}), await leave(parts, 2)]
    swap = Statement(
        "test.swap",
        Outbox.raw("UPDATE outbox SET sealed = (SELECT o.sealed FROM outbox o WHERE o.id = {}) WHERE id = {}",
                   arg("source"), arg("id")),
    )  # fmt: skip
    await parts.db.commit([swap.step(rows=1, source=rows[0], id=rows[1])])
    mail = Receiver()
    await work_off(parts, {"mail": mail})
    assert mail.got == [{"phone": PHONE}]
    assert await state(parts, rows[1]) == ("waiting", 1, "BrokenSealError")


async def test_done_work_is_forgotten_after_seven_days(parts, clock):
    """What was given up, or still waits, stays."""
    await leave(parts, 1)
    await leave(parts, 2, "unknown")
    await work_off(parts, {"mail": Receiver()})
    await leave(parts, 3)
    clock.advance(seconds=KEPT.total_seconds())
    await purge(parts)
    assert await parts.db.fetch_one(COUNT) == (3,)
    clock.advance(seconds=1)
    await purge(parts)
    assert await parts.db.fetch_one(COUNT) == (2,)


async def test_how_it_went_is_counted(parts):
    """By topic and result, for the operator's alarm."""
    for body in range(3):
        await leave(parts, body)
    await work_off(parts, {"mail": Receiver(TryAgainError("x"), GiveUpError("y"))})
    counted = {
        (sample.labels["topic"], sample.labels["result"]): sample.value
        for family in parts.metrics.registry.collect()
        for sample in family.samples
        if sample.name == "yichuang_outbox_total"
    }
    assert counted == {("mail", "put_off"): 1, ("mail", "given_up"): 1, ("mail", "done"): 1}


def test_pauses_grow_and_have_a_bound():
    """Five seconds first, an hour at most, however often."""
    pauses = [pause_after(attempts) for attempts in range(1, 100)]
    assert pauses[:3] == [timedelta(seconds=5), timedelta(seconds=10), timedelta(seconds=20)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE == timedelta(hours=1)
