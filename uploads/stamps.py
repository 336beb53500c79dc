"""Takes red stamps off a page before its print is read, so that a date under a stamp can be (印章)."""

from collections.abc import Iterator

import cv2
import numpy as np

LOOKED_AT = 600
"""Longer side at which stamps are looked for."""
REDNESS = 32
"""How much redder than green and blue stamp ink is."""
SMALLEST, LARGEST = 0.05, 0.45
"""Width of a stamp as a share of the longer side of the page."""
LEAST_INK, MOST_INK = 0.04, 0.6
"""Share of a stamp's box that is ink: a board painted red is no stamp, and neither is a line of red print."""


def without_stamps(picture: np.ndarray) -> np.ndarray:
    """The page with the ink of its stamps as light as its paper; the picture itself where there is none.

    Only red within the round or square box of a stamp is changed: red letters and red ground stay.
    Through a red filter stamp ink is hardly darker than paper, and black print stays black.
    """
    boxes = list(_stamps(picture))
    if not boxes:
        return picture
    plain = picture.copy()
    for x, y, width, height in boxes:
        part = plain[y : y + height, x : x + width]
        ink = cv2.dilate(_red(part), np.ones((3, 3), np.uint8)) > 0
        part[ink] = part[..., 2][ink][:, None]
    return plain


def _stamps(picture: np.ndarray) -> Iterator[tuple[int, int, int, int]]:
    """The boxes of what is red, round or square, and mostly not ink."""
    scale = min(1.0, LOOKED_AT / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    red = _red(small)
    # Rim, letters and star are one stamp once the gaps between them are closed.
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11)))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    for x, y, width, height, _ in stats[1:]:
        is_sized = SMALLEST <= max(width, height) / max(small.shape[:2]) <= LARGEST
        ink = float((red[y : y + height, x : x + width] > 0).mean())
        if is_sized and 0.6 <= width / height <= 1.7 and LEAST_INK <= ink <= MOST_INK:
            yield tuple(int(side / scale) for side in (x, y, width, height))


def _red(picture: np.ndarray) -> np.ndarray:
    blue, green, red = (picture[..., at].astype(np.int16) for at in range(3))
    return ((red - np.maximum(green, blue)) > REDNESS).astype(np.uint8)
