"""Works off what units of work left to do, at least once, and keeps what was given up with its reason."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros
from api.notices.errors import GiveUpError, JobError
from api.notices.store import FINISH, GIVE_UP, POSTPONE, PURGE, Message, find_due, take
from api.parts import Parts

LEASE = timedelta(minutes=2)
"""Longer than any sender may take; a worker that dies leaves its message to others after this."""
MOST_ATTEMPTS = 12
KEPT = timedelta(days=7)
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(hours=1)

Handler = Callable[[Parts, Message, bytes], Awaitable[None]]
"""Does one message; its last argument is the opened body."""


async def work_off(parts: Parts, handlers: Mapping[str, Handler], *, limit: int = 50) -> int:
    """Does what is due now, one after the other; how many messages were tried."""
    tried = 0
    for message in await find_due(parts.db, parts.clock(), limit):
        try:
            await parts.db.commit([take(message, parts.clock(), LEASE)])
        except StaleRevision:
            continue  # another worker was faster
        tried += 1
        await parts.db.commit([await _do(parts, handlers, message)])
    return tried


async def purge(parts: Parts) -> None:
    """Forgets what was done more than seven days ago; what was given up stays."""
    await parts.db.commit([PURGE.step(before=micros(parts.clock() - KEPT))])


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts.

    >>> [pause_after(n).seconds for n in (1, 2, 3, 20)]
    [5, 10, 20, 3600]
    """
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


async def _do(parts: Parts, handlers: Mapping[str, Handler], message: Message) -> Step:
    """Runs the handler of one message; the step that records how it went."""
    handler = handlers.get(message.topic)
    try:
        if handler is None:
            raise GiveUpError("no_handler")
        body = parts.sealer.open(message.sealed, place=f"outbox|{message.id}|body")
        await handler(parts, message, body)
    except Exception as error:
        return _failed(parts, message, error)
    return FINISH.step(id=message.id)


def _failed(parts: Parts, message: Message, error: Exception) -> Step:
    attempts = message.attempts + 1
    # Only our own reasons are kept: the text of other errors may quote what was sent.
    reason = str(error) if isinstance(error, JobError) else type(error).__name__
    final = isinstance(error, GiveUpError) or attempts >= MOST_ATTEMPTS
    parts.log.warning("given_up" if final else "put_off", topic=message.topic, attempts=attempts, error=reason)
    if final:
        return GIVE_UP.step(id=message.id, error=reason)
    return POSTPONE.step(id=message.id, error=reason, next_at=_next(parts.clock(), attempts))


def _next(now: datetime, attempts: int) -> int:
    return micros(now + pause_after(attempts))
