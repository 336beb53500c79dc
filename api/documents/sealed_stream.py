"""The form of a stored file: chunks of one size, each sealed for its file, its number, and being the last or not."""

import msgspec

from api.sealing import OVERHEAD, BrokenSealError, Sealer

CHUNK = 256 * 1024
"""Bytes of content in every chunk but the last."""
SEALED_CHUNK = CHUNK + OVERHEAD


class Span(msgspec.Struct, frozen=True):
    """The chunks that hold a range of bytes, and what to leave out at both ends."""

    first: int
    last: int
    skip: int
    """Bytes of the first chunk before the range."""
    take: int
    """Bytes of the range."""


def seal_chunk(sealer: Sealer, file_id: str, number: int, plain: bytes | memoryview, *, is_last: bool) -> bytes:
    """One chunk as it is stored; an empty file has one, empty and last."""
    return sealer.seal(plain, place=_place(file_id, number, is_last=is_last))


def open_chunk(sealer: Sealer, file_id: str, number: int, sealed: bytes, *, is_last: bool) -> bytes:
    """The content of one chunk; raises if it stood elsewhere, in another file, or was not the last."""
    return sealer.open(sealed, place=_place(file_id, number, is_last=is_last))


def chunk_count(sealed_size: int) -> int:
    """How many chunks a stored file of this size has."""
    return -(-sealed_size // SEALED_CHUNK)


def plain_size(sealed_size: int) -> int:
    """Bytes of content in a stored file of this size; raises for a size none can have.

    >>> plain_size(OVERHEAD), plain_size(OVERHEAD + 5), plain_size(SEALED_CHUNK + OVERHEAD + 1) - CHUNK
    (0, 5, 1)
    """
    rest = sealed_size % SEALED_CHUNK
    if sealed_size == 0 or 0 < rest < OVERHEAD or (rest == OVERHEAD and sealed_size > OVERHEAD):
        raise BrokenSealError("a stored file was cut off inside a chunk")
    return sealed_size - chunk_count(sealed_size) * OVERHEAD


def span_of(start: int, stop: int) -> Span:
    """The chunks in which the bytes from `start` up to `stop` lie.

    >>> span_of(CHUNK - 1, CHUNK + 1)
    Span(first=0, last=1, skip=262143, take=2)
    """
    first = start // CHUNK
    return Span(first, max(first, (stop - 1) // CHUNK), start - first * CHUNK, stop - start)


def _place(file_id: str, number: int, *, is_last: bool) -> str:
    return f"file|{file_id}|{number}|{'last' if is_last else 'more'}"
