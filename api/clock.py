"""The service's clock: Chinese time, from the machine or from a chosen instant."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))

Clock = Callable[[], datetime]


def clock_from(start: datetime | None) -> Clock:
    """A clock that begins at `start` and runs on; None is the machine's own time."""
    if start is None:
        return lambda: datetime.now(UTC).astimezone(CHINA)
    begun = time.monotonic()
    return lambda: start.astimezone(CHINA) + timedelta(seconds=time.monotonic() - begun)
