"""Walks the chunks of a PNG and keeps those that draw the picture (PNG 结构)."""

import zlib
from collections.abc import Iterator

from uploads.findings import UnsafeImageError
from uploads.structure import Still, check_size, exif_in

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
"""No text, no colour profile, no further frames of an animation."""
PACKED = frozenset({b"zTXt", b"iTXt", b"iCCP"})
MOST_CHUNKS = 20_000
MOST_UNPACKED = 8_000_000
"""Bytes that all notes beside the picture may unpack to; an honest profile has less, a bomb hundreds of times more."""
PROFILE = b"Raw profile type exif\0"
"""What ImageMagick writes the camera's notes under, in hexadecimal digits."""


def still_of_png(content: bytes) -> Still:
    """The picture of a PNG; of an animation its first frame."""
    kept = [SIGNATURE]
    exif = b""
    budget = MOST_UNPACKED
    size = (0, 0)
    for kind, body, chunk in _chunks(content):
        if len(kept) == 1:
            size = _size(kind, body)
        if kind in KEPT:
            _check_sum(chunk)
            kept.append(chunk)
        elif kind in PACKED:
            unpacked = _unpacked(kind, body, budget)
            budget -= len(unpacked)
            exif = exif or _profile(body, unpacked)
        elif kind == b"eXIf":
            exif = exif or exif_in(body)
        elif kind == b"tEXt" and body.startswith(PROFILE):
            exif = exif or _exif_of_digits(body.removeprefix(PROFILE))
    return Still(b"".join(kept), *size, exif)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, body and the whole of each chunk up to the last one; what follows that is none of the picture."""
    at = len(SIGNATURE)
    for _ in range(MOST_CHUNKS):
        length = int.from_bytes(content[at : at + 4], "big")
        stop = at + 12 + length
        if length >= 1 << 31:
            raise UnsafeImageError("broken")
        if stop > len(content):
            raise UnsafeImageError("cut_short" if at > len(SIGNATURE) else "broken")
        kind = content[at + 4 : at + 8]
        yield kind, content[at + 8 : stop - 4], content[at:stop]
        if kind == b"IEND":
            return
        at = stop
    raise UnsafeImageError("too_heavy")


def _size(kind: bytes, body: bytes) -> tuple[int, int]:
    if kind != b"IHDR" or len(body) != 13:
        raise UnsafeImageError("broken")
    size = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
    check_size(*size)
    return size


def _check_sum(chunk: bytes) -> None:
    if zlib.crc32(chunk[4:-4]).to_bytes(4, "big") != chunk[-4:]:
        raise UnsafeImageError("broken")


def _unpacked(kind: bytes, body: bytes, budget: int) -> bytes:
    """What a note unpacks to, as far as it is sound; more than the budget is hostile."""
    packed = _packed(kind, body)
    try:
        unpacked = zlib.decompressobj().decompress(packed, budget + 1)
    except zlib.error:
        return b""
    if len(unpacked) > budget:
        raise UnsafeImageError("too_heavy")
    return unpacked


def _packed(kind: bytes, body: bytes) -> bytes:
    """The packed part of a note, behind its name and, in an international one, its languages."""
    name, _, rest = body.partition(b"\0")
    if kind != b"iTXt":
        return rest[1:]
    return rest[2:].split(b"\0", 2)[-1] if rest[:1] == b"\1" else b""


def _profile(body: bytes, unpacked: bytes) -> bytes:
    return _exif_of_digits(unpacked) if body.startswith(PROFILE) else b""


def _exif_of_digits(text: bytes) -> bytes:
    """Name, length and digits stand on lines of their own."""
    lines = text.split(b"\n")
    try:
        return exif_in(bytes.fromhex(b"".join(lines[3:]).decode("latin-1")))
    except ValueError:
        return b""
