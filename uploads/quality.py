"""Judges whether a page can be read, at the moment somebody can still take it again (拍摄质量)."""

from uploads.findings import TOO_SMALL, Quality
from uploads.pictures import Pixels

SHORTEST_LONG_EDGE, SHORTEST_SHORT_EDGE = 400, 200
"""Pixels: an ID card of so many has signs fifteen high, and whatever holds more print has smaller ones."""


def quality_of(pixels: Pixels) -> Quality:
    """What stands against reading a page."""
    height, width = pixels.shape[:2]
    is_small = max(width, height) < SHORTEST_LONG_EDGE or min(width, height) < SHORTEST_SHORT_EDGE
    return Quality((TOO_SMALL,) if is_small else ())
