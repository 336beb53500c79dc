"""The service's clock: Chinese time, from the machine or from a chosen instant."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from flows.cases.events import CHINA

Clock = Callable[[], datetime]


def clock_from(start: datetime | None) -> Clock:
    """A clock that begins at `start` and runs on; None is the machine's own time."""
    if start is None:
        return lambda: datetime.now(CHINA)
    first, begun = start.astimezone(CHINA), time.monotonic()
    return lambda: first + timedelta(seconds=time.monotonic() - begun)


def instant(moment: datetime) -> str:
    """A moment as RFC 3339 in the one legal time of the mainland."""
    return moment.astimezone(CHINA).isoformat(timespec="seconds")
