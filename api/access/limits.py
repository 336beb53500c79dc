"""How often one phone, one address and everybody together may try something."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address
from math import ceil

import msgspec

from api.access.store import COUNT_HIT, FIND_COUNTER
from api.db.engine import Database
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros, moment
from api.errors import Problem


class Limit(msgspec.Struct, frozen=True):
    """So many times within a window that starts with the first one."""

    name: str
    times: int
    window: timedelta


RESEND_AFTER = timedelta(seconds=60)
PER_PHONE = (
    Limit("sms_phone_minute", 1, RESEND_AFTER),
    Limit("sms_phone_hour", 5, timedelta(hours=1)),
    Limit("sms_phone_day", 10, timedelta(days=1)),
)
# Mobile carriers put thousands of phones behind one address, so these are wide.
PER_ADDRESS = (
    Limit("sms_address_hour", 120, timedelta(hours=1)),
    Limit("sms_address_day", 600, timedelta(days=1)),
)
EVERYBODY = (
    Limit("sms_all_hour", 3_000, timedelta(hours=1)),
    Limit("sms_all_day", 20_000, timedelta(days=1)),
)
GUESTS_PER_ADDRESS = (Limit("guest_address_hour", 2_000, timedelta(hours=1)),)
SIGN_INS_PER_ADDRESS = (Limit("password_address_hour", 120, timedelta(hours=1)),)
LONGEST = timedelta(days=1)
"""Counters older than this count nothing any more."""


class Count(msgspec.Struct, frozen=True):
    """One limit applied to one subject, named by a blind index and never in clear."""

    limit: Limit
    subject: str

    @property
    def key(self) -> str:
        return f"{self.limit.name}|{self.subject}"


def network_of(address: str) -> str:
    """What counts as one address: an IPv6 subscriber has a whole /64 to choose from.

    >>> network_of("2001:db8:1:2:aaaa::7"), network_of("::ffff:192.0.2.7"), network_of("192.0.2.7")
    ('2001:db8:1:2::', '192.0.2.7', '192.0.2.7')
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(IPv6Address(int(parsed) >> 64 << 64))


def counts(limits: Iterable[Limit], subject: str) -> tuple[Count, ...]:
    """Each of these limits for one subject."""
    return tuple(Count(limit, subject) for limit in limits)


def count_steps(counted: Iterable[Count], now: datetime) -> list[Step]:
    """Steps that count one more each; a full window undoes the whole unit (StaleRevision)."""
    return [
        COUNT_HIT.step(
            rows=1,
            key=count.key,
            now=micros(now),
            window_end=micros(now - count.limit.window),
            limit=count.limit.times,
        )
        for count in counted
    ]


def wait_seconds(count: Count, window_start: datetime, hits: int, now: datetime) -> int:
    """Whole seconds until this limit lets another try through; 0 if it does now."""
    ends = window_start + count.limit.window
    if hits < count.limit.times or ends <= now:
        return 0
    return ceil((ends - now).total_seconds())


def is_full(error: Exception) -> bool:
    """Whether a unit was undone by a full window, and not by somebody who was quicker."""
    return isinstance(error, StaleRevision) and error.statement == COUNT_HIT.name


async def too_many(db: Database, counted: Iterable[Count], now: datetime) -> Problem:
    """The 429 for a unit that a full window undid, with the longest wait of them."""
    waits = [1]
    for count in counted:
        row = await db.fetch_one(FIND_COUNTER, (count.key,))
        if row is not None:
            waits.append(wait_seconds(count, moment(row[0]), row[1], now))
    return Problem("too_many_requests", headers={"Retry-After": str(max(waits))})


def delay_after(failures: int) -> timedelta:
    """How long a sign-in name rests after so many wrong passwords in a row.

    Four are free; then a minute, doubling up to a quarter of an hour, so that an
    outsider can slow a member of staff down but not lock them out for the day.
    """
    if failures < 5:
        return timedelta(0)
    return min(timedelta(minutes=2 ** min(failures - 5, 4)), timedelta(minutes=15))
