"""The few conversions between what services hold and what columns keep."""

import base64
import os
import secrets
import string
from datetime import UTC, datetime, timedelta
from functools import lru_cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


# The letters of base64 that are safe in a URL, in the order of their codes, so that text sorts as its bytes do.
_IN_ORDER = bytes.maketrans(
    (string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/").encode(),
    ("-" + string.digits + string.ascii_uppercase + "_" + string.ascii_lowercase).encode(),
)


def new_id() -> str:
    """An unguessable id of 128 bits, safe in a URL."""
    return secrets.token_urlsafe(16)


def row_id(at: datetime) -> str:
    """An id for a row of a log: later ones sort after earlier ones, and 72 bits of it are unguessable.

    Rows written together then stand together in the index, where ids without order would dirty a page for each of
    them. It tells the moment it was made, so what several people hold in their hands has `new_id`.
    """
    raw = micros(at).to_bytes(7, "big") + os.urandom(9)
    return base64.b64encode(raw).translate(_IN_ORDER, b"=").decode()


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
