"""Reads a Range header (RFC 9110): which piece of a file is wanted."""

import re

_ONE_RANGE = re.compile(r"bytes=\s*(?P<first>[0-9]*)-(?P<last>[0-9]*)\s*")


class UnsatisfiableRangeError(ValueError):
    """The piece lies beyond the end of the file."""


def wanted_range(header: str, size: int) -> tuple[int, int] | None:
    """Start and stop of the one range a header asks for; None for the whole file.

    Several ranges, another unit or something unreadable count as no header: the whole file is always right.

    >>> wanted_range("bytes=2-3", 10), wanted_range("bytes=-3", 10), wanted_range("bytes=7-", 10)
    ((2, 4), (7, 10), (7, 10))
    """
    found = _ONE_RANGE.fullmatch(header)
    if found is None or not (found["first"] or found["last"]):
        return None
    if not found["first"]:
        start, stop = max(0, size - _bounded(found["last"])), size
    else:
        start = _bounded(found["first"])
        stop = min(size, _bounded(found["last"]) + 1) if found["last"] else size
        if found["last"] and _bounded(found["last"]) < start:
            return None
    if start >= size or start >= stop:
        raise UnsatisfiableRangeError
    return start, stop


def _bounded(digits: str) -> int:
    """A number of any length, as large as matters."""
    return int(digits) if len(digits) <= 15 else 10**15
