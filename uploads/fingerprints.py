"""Tells whether two pages look alike, by 64 bits of where their print lies (感知指纹)."""

import cv2
import numpy as np

from uploads.derivatives import fitted
from uploads.pictures import Pixels

LOOKED_AT = 512
"""Pixels of the square a page becomes, whatever its shape."""
RIM = 20
"""Pixels of it left off all around: there a little of the table may be seen, once more and once less."""
STROKE = 15
SIDE = 32
WAVES = slice(1, 9)
"""The slowest waves across and down; the very first ones are how much is printed at all."""


def fingerprint_of(pixels: Pixels) -> int:
    """64 bits that stay nearly the same when a page is packed, made smaller or lit otherwise, as a signed number.

    Of strokes alone, so that neither shade nor table counts; each bit says whether one of the 64 slow waves of
    print across and down the page is stronger than most.
    """
    grey = fitted(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), 2 * LOOKED_AT)
    square = cv2.resize(grey, (LOOKED_AT, LOOKED_AT), interpolation=cv2.INTER_AREA)[RIM:-RIM, RIM:-RIM]
    strokes = cv2.morphologyEx(square, cv2.MORPH_BLACKHAT, np.ones((STROKE, STROKE), np.uint8))
    small = cv2.resize(strokes, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    waves = cv2.dct(small)[WAVES, WAVES].flatten()
    return int.from_bytes(np.packbits(waves > np.median(waves)).tobytes(), "big", signed=True)
