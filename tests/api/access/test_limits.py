"""Limits per phone, per address and for everybody hold by the database alone."""

import asyncio
from datetime import timedelta

import pytest

from api.access.limits import (
    EVERYBODY,
    PER_ADDRESS,
    PER_PHONE,
    Count,
    Limit,
    count_steps,
    counts,
    delay_after,
    network_of,
    too_many,
    wait_seconds,
)
from api.db.errors import StaleRevision
from tests.conftest import START

HOURLY = Limit("hourly", 3, timedelta(hours=1))


async def passes(database, counted, now) -> bool:
    """Whether one more is let through."""
    try:
        await database.commit(count_steps(counted, now))
    except StaleRevision:
        return False
    return True


@pytest.mark.anyio
@pytest.mark.parametrize("limit", [*PER_PHONE, HOURLY], ids=lambda limit: limit.name)
async def test_so_many_within_a_window(database, limit):
    """As many as allowed pass, the next does not until the window ends."""
    counted = counts([limit], "somebody")
    let_through = [await passes(database, counted, START) for _ in range(limit.times + 1)]
    assert let_through == [True] * limit.times + [False]
    just_before = START + limit.window - timedelta(microseconds=1)
    assert not await passes(database, counted, just_before)
    assert await passes(database, counted, START + limit.window)


@pytest.mark.anyio
async def test_one_subject_leaves_others_alone(database):
    """Somebody else's window is their own."""
    for _ in range(3):
        assert await passes(database, counts([HOURLY], "one"), START)
    assert not await passes(database, counts([HOURLY], "one"), START)
    assert await passes(database, counts([HOURLY], "two"), START)


@pytest.mark.anyio
async def test_a_full_window_undoes_the_whole_unit(database):
    """What was refused by one limit is not counted by another."""
    narrow = Limit("narrow", 1, timedelta(minutes=1))
    both = counts([HOURLY, narrow], "s")
    assert await passes(database, both, START)
    for _ in range(5):
        assert not await passes(database, both, START)
    for minute in (1, 2):
        assert await passes(database, both, START + timedelta(minutes=minute))
    assert not await passes(database, both, START + timedelta(minutes=3))


@pytest.mark.anyio
async def test_tries_at_once_share_no_place(database):
    """Twenty at the same moment: three pass."""
    tries = [passes(database, counts([HOURLY], "s"), START) for _ in range(20)]
    assert sum(await asyncio.gather(*tries)) == 3


@pytest.mark.anyio
async def test_the_longest_wait_is_told(database):
    """Retry-After covers every limit that is full."""
    narrow = Limit("narrow", 1, timedelta(minutes=1))
    wide = Limit("wide", 1, timedelta(hours=1))
    counted = counts([narrow, wide], "s")
    assert await passes(database, counted, START)
    problem = await too_many(database, counted, START + timedelta(seconds=10))
    assert (problem.status, problem.headers) == (429, {"Retry-After": "3590"})


@pytest.mark.parametrize(
    ("hits", "elapsed", "seconds"),
    [(2, 0, 0), (3, 0, 3600), (3, 3599.5, 1), (3, 3600, 0), (4, 1, 3599)],
)
def test_wait_seconds(hits, elapsed, seconds):
    """Whole seconds, never too few."""
    count = Count(HOURLY, "s")
    assert wait_seconds(count, START, hits, START + timedelta(seconds=elapsed)) == seconds


def test_the_promised_figures():
    """One a minute, five an hour, ten a day for one phone; addresses and everybody capped as well."""
    assert [(limit.times, limit.window) for limit in PER_PHONE] == [
        (1, timedelta(minutes=1)),
        (5, timedelta(hours=1)),
        (10, timedelta(days=1)),
    ]
    assert PER_ADDRESS
    assert EVERYBODY
    names = [limit.name for limit in (*PER_PHONE, *PER_ADDRESS, *EVERYBODY)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::"),
        ("2001:db8:1:2::1", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::"),
        ("::1", "::"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_what_counts_as_one_address(address, counted_as):
    """Whoever has an IPv6 line has more addresses than there are phones."""
    assert network_of(address) == counted_as


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 15), (50, 15), (10**6, 15)]
)
def test_the_delay_grows(failures, minutes):
    """Four are free; then it doubles, up to a quarter of an hour."""
    assert delay_after(failures) == timedelta(minutes=minutes)
