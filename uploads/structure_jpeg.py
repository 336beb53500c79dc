"""Walks the segments of a JPEG and keeps those that draw the picture (JPEG 结构)."""

import re

from uploads.findings import UnsafeImageError
from uploads.structure import Still, check_size, exif_in

MOST_SCANS = 64
"""A progressive picture has about ten; thousands are a bomb that costs seconds within every other limit."""
MOST_SEGMENTS = 4_000
MARKER = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
"""A byte of 255 and a kind; after 255 a scan has also zeros that mean 255 itself, and marks to start afresh."""

START, END, SCAN, EXIF, JFIF, ADOBE = 0xD8, 0xD9, 0xDA, 0xE1, 0xE0, 0xEE
FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive; arithmetic coding, lossless and layered pictures come from no phone."""
OTHER_FRAMES = frozenset(range(0xC0, 0xD0)) - FRAMES - {0xC4, 0xC8, 0xCC}
TABLES = frozenset({0xC4, 0xDB, 0xDC, 0xDD})
ADORNMENTS = frozenset({*range(0xE0, 0xF0), 0xFE})
AFTER_SCAN = TABLES | ADORNMENTS | {SCAN, END}
KEPT_ADORNMENTS = {JFIF: b"JFIF\0", ADOBE: b"Adobe"}
"""They say which colours are meant."""


class _Walk:
    """One pass over the file, from the first byte to the end of the first picture."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 2
        self.kept = [content[:2]]
        self.size: tuple[int, int] | None = None
        self.parts = 0
        self.scans = 0
        self.segments = 0
        self.is_progressive = False
        self.is_clean = True
        self.exif = b""

    def run(self) -> Still:
        while (marker := self._next_marker()) != END:
            self._take(marker, self._payload())
        if self.size is None or not self.scans:
            raise UnsafeImageError("broken")
        return Still(b"".join([*self.kept, b"\xff\xd9"]), *self.size, self.exif, self.is_clean)

    def _next_marker(self) -> int:
        found = MARKER.search(self.content, self.at)
        if found is None:
            raise UnsafeImageError("cut_short")
        self.segments += 1
        if self.segments > MOST_SEGMENTS:
            raise UnsafeImageError("too_heavy")
        self.at = found.end()
        return self.content[self.at - 1]

    def _payload(self) -> bytes:
        length = int.from_bytes(self.content[self.at : self.at + 2], "big")
        stop = self.at + length
        if stop > len(self.content) or len(self.content) - self.at < 2:
            raise UnsafeImageError("cut_short")
        if length < 2:
            raise UnsafeImageError("broken")
        payload = self.content[self.at + 2 : stop]
        self.at = stop
        return payload

    def _take(self, marker: int, payload: bytes) -> None:
        if marker in FRAMES:
            self._take_frame(marker, payload)
        elif marker in OTHER_FRAMES:
            raise UnsafeImageError("broken")
        elif marker == EXIF and payload.startswith(b"Exif\0\0"):
            self.exif = self.exif or exif_in(payload)
        if marker in TABLES | FRAMES or payload.startswith(KEPT_ADORNMENTS.get(marker, b"\0never")):
            self._keep(marker, payload)
        elif marker == SCAN:
            self._take_scan(payload)

    def _take_frame(self, marker: int, payload: bytes) -> None:
        if self.size is not None or len(payload) < 6:
            raise UnsafeImageError("broken")
        height, width = int.from_bytes(payload[1:3], "big"), int.from_bytes(payload[3:5], "big")
        check_size(width, height)
        self.size, self.parts, self.is_progressive = (width, height), payload[5], marker == 0xC2

    def _take_scan(self, payload: bytes) -> None:
        self.scans += 1
        if self.size is None or not payload:
            raise UnsafeImageError("broken")
        if self.scans > MOST_SCANS:
            raise UnsafeImageError("too_heavy")
        self._keep(SCAN, payload)
        start = self.at
        self.at = self._end_of_scan(is_last=not self.is_progressive and payload[0] == self.parts)
        self.kept.append(self.content[start : self.at])

    def _end_of_scan(self, *, is_last: bool) -> int:
        """Where the next segment begins; a damaged scan may look as if one began earlier."""
        expected = {END} if is_last else AFTER_SCAN
        for found in MARKER.finditer(self.content, self.at):
            if self.content[found.end() - 1] in expected:
                return found.start()
            self.is_clean = False
        raise UnsafeImageError("cut_short")

    def _keep(self, marker: int, payload: bytes) -> None:
        self.kept.append(bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload)


def still_of_jpeg(content: bytes) -> Still:
    """The first picture of a JPEG up to its own end mark; a file of several pictures (MPO) is its first one.

    A body without its end is an error, not a file: half a document must not pass for one.
    """
    return _Walk(content).run()
