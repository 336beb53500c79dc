"""Walks the boxes of WebP and HEIC and keeps the first picture (WebP、HEIC 结构)."""

from uploads.findings import UnsafeImageError
from uploads.structure import Still, check_size, exif_in

MOST_BOXES = 2_000
HEIC_BOXES = frozenset({b"ftyp", b"meta", b"mdat", b"free", b"skip", b"moov", b"moof", b"uuid", b"idat", b"mpvd"})
ALPHA = 0x10
MOST_PIXELS = 20_000_000
"""The decoder of WebP keeps four pictures at once; no phone takes larger ones in this format."""


def still_of_webp(content: bytes) -> Still:
    """The picture of a WebP; of an animation its first frame, as a file without animation."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        raise UnsafeImageError("cut_short")
    chunks = _webp_chunks(content, 12, end)
    exif = exif_in(chunks.get(b"EXIF", b""))
    canvas = chunks.get(b"VP8X")
    if canvas is not None:
        check_size(*_edges(canvas, 4))
    if b"ANMF" in chunks:
        frame = chunks[b"ANMF"]
        chunks = _webp_chunks(frame, 16, len(frame))
    kind = next((each for each in (b"VP8 ", b"VP8L") if each in chunks), None)
    if kind is None:
        raise UnsafeImageError("broken")
    size = _size_of_vp8(chunks[kind]) if kind == b"VP8 " else _size_of_vp8l(chunks[kind])
    check_size(*size)
    if size[0] * size[1] > MOST_PIXELS:
        raise UnsafeImageError("too_heavy")
    return Still(_webp(kind, chunks, size), *size, exif)


def _webp_chunks(content: bytes, at: int, end: int) -> dict[bytes, bytes]:
    """The first chunk of each kind."""
    chunks: dict[bytes, bytes] = {}
    for _ in range(MOST_BOXES):
        if end - at < 8:
            return chunks
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > end:
            raise UnsafeImageError("cut_short")
        chunks.setdefault(content[at : at + 4], content[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    raise UnsafeImageError("too_heavy")


def _edges(canvas: bytes, at: int) -> tuple[int, int]:
    """Two numbers of three bytes, each one less than it means."""
    if len(canvas) < at + 6:
        raise UnsafeImageError("broken")
    width, height = (int.from_bytes(canvas[start : start + 3], "little") + 1 for start in (at, at + 3))
    return width, height


def _size_of_vp8(body: bytes) -> tuple[int, int]:
    if body[3:6] != b"\x9d\x01\x2a" or len(body) < 10:
        raise UnsafeImageError("broken")
    width, height = (int.from_bytes(body[start : start + 2], "little") & 0x3FFF for start in (6, 8))
    return width, height


def _size_of_vp8l(body: bytes) -> tuple[int, int]:
    if body[:1] != b"\x2f" or len(body) < 5:
        raise UnsafeImageError("broken")
    bits = int.from_bytes(body[1:5], "little")
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _webp(kind: bytes, chunks: dict[bytes, bytes], size: tuple[int, int]) -> bytes:
    """A file of one picture, with its transparency where that stands apart."""
    parts = [_chunk(kind, chunks[kind])]
    if kind == b"VP8 " and b"ALPH" in chunks:
        edges = b"".join((edge - 1).to_bytes(3, "little") for edge in size)
        parts = [_chunk(b"VP8X", bytes([ALPHA, 0, 0, 0]) + edges), _chunk(b"ALPH", chunks[b"ALPH"]), *parts]
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def end_of_heic(content: bytes) -> int:
    """Where the last sound box of a HEIC ends; makers append their own trailers behind it.

    The boxes inside are the decoder's to read, so the size is checked when it has read them and before it decodes.
    """
    at, seen = 0, set()
    for _ in range(MOST_BOXES):
        kind, stop = _heic_box(content, at)
        if kind not in HEIC_BOXES:
            break
        if stop > len(content):
            raise UnsafeImageError("cut_short")
        seen.add(kind)
        at = stop
    if b"meta" not in seen:
        raise UnsafeImageError("broken" if at < len(content) else "cut_short")
    return at


def _heic_box(content: bytes, at: int) -> tuple[bytes, int]:
    """Kind and end of the box here; no kind where there is none."""
    length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
    if length == 0:
        return kind, len(content)
    if length == 1:
        length = int.from_bytes(content[at + 8 : at + 16], "big")
    return (kind, at + length) if length >= 8 else (b"", at)
