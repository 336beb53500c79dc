"""The few conversions between what services hold and what columns keep."""

import secrets
from datetime import UTC, datetime, timedelta
from functools import lru_cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def new_id() -> str:
    """An unguessable id of 128 bits, safe in a URL."""
    return secrets.token_urlsafe(16)


# One turn writes its one moment into half a dozen rows.
@lru_cache(256)
def micros(moment: datetime) -> int:
    """Whole microseconds since 1970 in UTC; a moment without an offset is refused.

    >>> micros(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC))
    1000000
    """
    return (moment - _EPOCH) // _MICROSECOND


def moment(stored: int) -> datetime:
    """The UTC moment of a stored microsecond count.

    >>> moment(1000000)
    datetime.datetime(1970, 1, 1, 0, 0, 1, tzinfo=datetime.timezone.utc)
    """
    return _EPOCH + timedelta(microseconds=stored)
