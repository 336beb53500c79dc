"""Reads of a camera's notes which way is up, when and where the picture was taken, and nothing else (拍摄信息)."""

import re
import struct
from datetime import datetime

import msgspec

from uploads.findings import CaptureHint

ORIENTATION, TAKEN, PLACE = 0x0112, 0x8769, 0x8825
TAKEN_AT = (0x9003, 0x9004)
"""When the picture was taken, else when it was digitised; when a file was changed says nothing."""
SOUTH_OR_NORTH, LATITUDE, EAST_OR_WEST, LONGITUDE = 1, 2, 3, 4
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8}
"""Bytes of one value by its kind: byte, sign, short and long number, fraction."""
MOST_ENTRIES = 512
LONGEST_VALUE = 64
MOMENT = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")

Entry = tuple[int, bytes]
"""Kind and bytes of a value."""


class Notes(msgspec.Struct, frozen=True):
    """What we take of the camera's notes."""

    orientation: int = 1
    """1 to 8 as EXIF counts: how the picture is to be turned and mirrored to stand upright."""
    hint: CaptureHint | None = None


class _Reader:
    """The tables of one block of notes, read where they are sound."""

    def __init__(self, exif: bytes) -> None:
        self.exif = exif
        self.order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4], "")

    def first(self) -> dict[int, Entry]:
        return self.table(self.numbers(4, self.exif[4:8])[:1]) if self.order else {}

    def table(self, offsets: tuple[int, ...]) -> dict[int, Entry]:
        """The entries of the table that stands at an offset; of one twice, the first."""
        entries: dict[int, Entry] = {}
        for offset in offsets:
            count = (self.numbers(3, self.exif[offset : offset + 2]) or (0,))[0]
            for number in range(min(count, MOST_ENTRIES)):
                start = offset + 2 + 12 * number
                self._take(self.exif[start : start + 12], entries)
        return entries

    def _take(self, entry: bytes, entries: dict[int, Entry]) -> None:
        if len(entry) < 12:
            return
        tag, kind, count = struct.unpack(self.order + "HHI", entry[:8])
        size = SIZES.get(kind, 0) * count
        if not 0 < size <= LONGEST_VALUE:
            return
        start = self.numbers(4, entry[8:])[0]
        value = entry[8 : 8 + size] if size <= 4 else self.exif[start : start + size]
        entries.setdefault(tag, (kind, value))

    def numbers(self, kind: int, value: bytes) -> tuple[int, ...]:
        """The whole numbers in a value; a fraction is two of them."""
        sign, width = {3: ("H", 2), 4: ("I", 4), 5: ("I", 4)}.get(kind, ("B", 1))
        count = len(value) // width
        return struct.unpack(f"{self.order}{count}{sign}", value[: count * width])


def notes_of(exif: bytes) -> Notes:
    """The camera's notes as far as they are sound; broken ones are no notes, and never spoil a picture."""
    reader = _Reader(exif)
    first = reader.first()
    orientation = (reader.numbers(*first[ORIENTATION]) or (1,))[0] if ORIENTATION in first else 1
    taken = reader.table(reader.numbers(*first[TAKEN])[:1]) if TAKEN in first else {}
    place = reader.table(reader.numbers(*first[PLACE])[:1]) if PLACE in first else {}
    taken_at = next((moment for tag in TAKEN_AT if tag in taken and (moment := _moment(taken[tag][1]))), None)
    latitude, longitude = _place(reader, place)
    hint = CaptureHint(taken_at, latitude, longitude)
    return Notes(orientation if 1 <= orientation <= 8 else 1, None if hint == CaptureHint() else hint)


def _moment(value: bytes) -> str | None:
    """A camera's moment as a date and a time; None where there never was one."""
    found = MOMENT.match(value.decode("latin-1"))
    if found is None:
        return None
    year, month, day, clock = found.groups()
    moment = f"{year}-{month}-{day}T{clock}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return None
    return moment


def _place(reader: _Reader, place: dict[int, Entry]) -> tuple[float | None, float | None]:
    """Latitude and longitude, both or none; cameras without a fix write zeros."""
    latitude = _degrees(reader, place, LATITUDE, SOUTH_OR_NORTH, 90)
    longitude = _degrees(reader, place, LONGITUDE, EAST_OR_WEST, 180)
    is_sound = latitude is not None and longitude is not None and (latitude, longitude) != (0, 0)
    return (latitude, longitude) if is_sound else (None, None)


def _degrees(reader: _Reader, place: dict[int, Entry], tag: int, side: int, most: int) -> float | None:
    """Degrees, minutes and seconds as one number, south and west below zero."""
    kind, value = place.get(tag, (0, b""))
    if kind != 5 or len(value) != 24:
        return None
    tops, bottoms = reader.numbers(kind, value)[::2], reader.numbers(kind, value)[1::2]
    if bottoms[0] == 0:
        return None
    degrees = sum(top / bottom / unit for top, bottom, unit in zip(tops, bottoms, (1, 60, 3600), strict=True) if bottom)
    sign = -1 if place.get(side, (0, b""))[1][:1] in {b"S", b"W"} else 1
    return round(sign * degrees, 6) if degrees <= most else None
