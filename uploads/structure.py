"""Looks over a picture's file before anything decodes it, and cuts out the picture alone (结构检查)."""

import msgspec

from uploads.findings import UnsafeImageError

MAX_PIXELS = 50_000_000
LONGEST_EDGE = 12_000


class Still(msgspec.Struct, frozen=True):
    """One picture as a file of its own, without what stood around it."""

    content: bytes
    """What is needed to draw it: no metadata, no colour profile, no further pictures, nothing after its end."""
    width: int
    height: int
    exif: bytes = b""
    """What the camera wrote, from the byte order mark on; whatever it holds."""
    is_clean: bool = True
    """False where signs stand among the picture's data that do not belong there."""


def check_size(width: int, height: int) -> None:
    """A picture that would not fit is refused by what it says of itself; a small one is a finding, no refusal."""
    if width < 1 or height < 1:
        raise UnsafeImageError("broken")
    if max(width, height) > LONGEST_EDGE or width * height > MAX_PIXELS:
        raise UnsafeImageError("too_many_pixels")


def exif_in(payload: bytes) -> bytes:
    """What the camera wrote, without the name some containers put before it."""
    return payload.removeprefix(b"Exif\0\0")
