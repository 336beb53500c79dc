"""The service's clock: Chinese time, from the machine or from a chosen instant."""

from datetime import UTC, datetime, timedelta

import pytest

from api.clock import CHINA, clock_from, instant


def test_a_clock_that_starts_elsewhere():
    """It begins at the chosen instant, runs on, and shows Chinese time."""
    start = datetime.fromisoformat("2030-01-31T16:30:00+00:00")
    clock = clock_from(start)
    first, second = clock(), clock()
    assert timedelta(0) <= first - start < timedelta(seconds=5)
    assert second >= first
    assert first.utcoffset() == timedelta(hours=8)
    assert instant(first).startswith("2030-02-01T00:30:0")


def test_the_machine_s_clock():
    """Without a chosen instant it is now, with the offset of the contract."""
    now = clock_from(None)()
    assert abs(now - datetime.now(CHINA)) < timedelta(seconds=5)
    assert instant(now).endswith("+08:00")


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2026, 11, 23, 16, 0, 0, 999999, tzinfo=UTC), "2026-11-24T00:00:00+08:00"),
        (datetime(2026, 11, 24, 9, 30, 15, tzinfo=CHINA), "2026-11-24T09:30:15+08:00"),
        (datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), "2027-01-01T07:59:59+08:00"),
    ],
)
def test_a_moment_as_the_contract_writes_it(moment, written):
    """To the second, with the offset, on the day it is in China."""
    assert instant(moment) == written
