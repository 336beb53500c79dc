"""Works off what units of work left to do, at least once, and keeps what was given up with its reason."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros
from api.notices.errors import GiveUpError, JobError
from api.notices.store import FINISH, GIVE_UP, POSTPONE, PURGE, Message, find_due, find_due_topics, take
from api.parts import Parts

PATIENCE = timedelta(seconds=15)
"""What a sender may take; a receiver that stays silent longer is tried again later."""
LEASE = timedelta(minutes=2)
"""Much longer than that; a worker that dies leaves its message to others after this."""
ROUND = timedelta(seconds=2)
"""After this a topic leaves its rest to the next round: what others get meanwhile must not wait for a slow one."""
MOST_ATTEMPTS = 12
KEPT = timedelta(days=7)
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(hours=1)

Handler = Callable[[Parts, Message, bytes], Awaitable[None]]
"""Does one message; its last argument is the opened body."""


async def work_off(
    parts: Parts, handlers: Mapping[str, Handler], *, limit: int = 50, tick: Callable[[], float] = time.monotonic
) -> int:
    """Does what is due now, topics side by side and each in its order; how many messages were tried."""
    topics = await find_due_topics(parts.db, parts.clock())
    rounds = [_work_off_topic(parts, handlers, topic, limit, tick) for topic in topics]
    # Every topic ends its round, whatever happened to another one.
    results = await asyncio.gather(*rounds, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return sum(results)


async def purge(parts: Parts) -> None:
    """Forgets what was done more than seven days ago; what was given up stays."""
    await parts.db.commit([PURGE.step(before=micros(parts.clock() - KEPT))])


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts.

    >>> [pause_after(n).seconds for n in (1, 2, 3, 20)]
    [5, 10, 20, 3600]
    """
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


async def _work_off_topic(
    parts: Parts, handlers: Mapping[str, Handler], topic: str, limit: int, tick: Callable[[], float]
) -> int:
    tried, ends = 0, tick() + ROUND.total_seconds()
    for message in await find_due(parts.db, parts.clock(), topic, limit):
        try:
            await parts.db.commit([take(message, parts.clock(), LEASE)])
        except StaleRevision:
            continue  # another worker was faster
        tried += 1
        error = await _do(parts, handlers, message)
        await parts.db.commit([_record(parts, message, error)])
        if tick() >= ends or isinstance(error, TimeoutError):
            break  # who waits behind a silent receiver would only wait as long again
    return tried


async def _do(parts: Parts, handlers: Mapping[str, Handler], message: Message) -> Exception | None:
    """Runs the handler of one message; how it failed, or None."""
    if message.attempts >= MOST_ATTEMPTS:
        return GiveUpError("worker_died_of_it")
    handler = handlers.get(message.topic)
    if handler is None:
        return GiveUpError("no_handler")
    try:
        body = parts.sealer.open(message.sealed, place=f"outbox|{message.id}|body")
        async with asyncio.timeout(PATIENCE.total_seconds()):
            await handler(parts, message, body)
    except Exception as error:  # noqa: BLE001 - whatever a sender does, the message is kept with a reason
        return error
    return None


def _record(parts: Parts, message: Message, error: Exception | None) -> Step:
    """The step that says how it went."""
    if error is None:
        parts.metrics.outbox.labels(message.topic, "done").inc()
        return FINISH.step(id=message.id)
    attempts = message.attempts + 1
    # Only our own reasons are kept: the text of other errors may quote what was sent.
    reason = str(error) if isinstance(error, JobError) else type(error).__name__
    final = isinstance(error, GiveUpError) or attempts >= MOST_ATTEMPTS
    result = "given_up" if final else "put_off"
    parts.metrics.outbox.labels(message.topic, result).inc()
    parts.log.warning(result, topic=message.topic, attempts=attempts, error=reason)
    if final:
        return GIVE_UP.step(id=message.id, error=reason)
    return POSTPONE.step(id=message.id, error=reason, next_at=_next(parts.clock(), attempts))


def _next(now: datetime, attempts: int) -> int:
    return micros(now + pause_after(attempts))
