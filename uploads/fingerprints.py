"""Tells whether two pages look alike, by 64 bits of their coarse light and dark (感知指纹)."""

import cv2
import numpy as np

from uploads.pictures import Pixels

SIDE = 32
"""Pixels of the small square a page becomes, whatever its shape."""
WAVES = 8
LOOKS_ALIKE = 8
"""Bits by which two pictures of one document differ at most, as a rule; measured in the tests."""


def fingerprint_of(pixels: Pixels) -> int:
    """64 bits that stay nearly the same when a picture is packed, made smaller or lit otherwise, as a signed number.

    Each bit says whether one of the 64 slowest waves across the page is stronger than their median.
    """
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    waves = cv2.dct(small)[:WAVES, :WAVES].flatten()
    # The first wave is how light the page is as a whole, and would only pull at the median.
    bits = waves > np.median(waves[1:])
    return int.from_bytes(np.packbits(bits).tobytes(), "big", signed=True)


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two fingerprints differ.

    >>> distance(0, -1)
    64
    """
    return ((one ^ other) & (1 << 64) - 1).bit_count()
