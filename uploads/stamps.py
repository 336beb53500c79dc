"""Takes red stamps off a page before its print is read, so that a date under a stamp can be (印章)."""

from collections.abc import Iterator

import cv2
import numpy as np

from uploads.findings import Box

LOOKED_AT = 600
"""Longer side at which stamps are looked for."""
REDNESS = 32
"""How much redder than green and blue stamp ink is."""
SMALLEST, LARGEST = 0.05, 0.45
"""Width of a stamp as a share of the longer side of the page."""
LEAST_INK, MOST_INK = 0.04, 0.6
"""Share of a stamp's box that is ink: a board painted red is no stamp, and neither is a line of red print."""
AROUND = 1 / 12
"""Paper around a stamp, as a share of its width, that is cleaned with it: ink runs, and colours are kept coarsely."""
BRIGHT = 0.75
"""Share of the paper's lightness below which red is print under a stamp, not the stamp alone."""
LIGHTER = 1.08
"""How much lighter a cleaned stamp is made: what is left of its edges is fainter than any print."""


def without_stamps(picture: np.ndarray) -> np.ndarray:
    """The page with the ink of its stamps as light as its paper; the picture itself where there is none.

    Only what lies within the oval that fills a stamp's box is changed: red letters and red ground stay.
    """
    boxes = stamps_on(picture)
    if not boxes:
        return picture
    plain = picture.copy()
    for box in boxes:
        part, _ = with_paper_around(plain, box)
        rows, columns = np.ogrid[-1 : 1 : part.shape[0] * 1j, -1 : 1 : part.shape[1] * 1j]
        is_inside = rows**2 + columns**2 <= 1
        part[is_inside] = without_ink(part)[is_inside][:, None]
    return plain


def stamps_on(picture: np.ndarray) -> list[Box]:
    """The boxes of what is red, round or square, and mostly not ink."""
    return list(_stamps(picture))


def ink_on(part: np.ndarray) -> np.ndarray:
    """How much stamp ink is on each pixel, 0 to 1, the colour of the light set aside."""
    red = part[..., 2].astype(np.float32)
    share = (red - part[..., :2].max(2)) / np.maximum(red, 1)
    is_ink = _red(part) > 0
    is_bright = red > BRIGHT * np.median(red)
    if not (is_ink & is_bright).any() or is_ink.all():
        return np.zeros_like(red)
    paper, ink = np.median(share[~is_ink]), np.percentile(share[is_ink & is_bright], 70)
    return cv2.GaussianBlur(np.clip((share - paper) / max(ink - paper, 0.01), 0, 1), (3, 3), 0)


def without_ink(part: np.ndarray) -> np.ndarray:
    """A stamp through a red filter: ink is hardly darker than paper there, and black print stays black (滤除印泥).

    Ink is transparent: each pixel is lightened by as much as the ink on it took, so that print under it keeps its
    strokes, and one that only lies near it is not touched.
    """
    red, ink = part[..., 2].astype(np.float32), ink_on(part)
    paper = max(1.0, float(np.median(red[ink < 0.1]))) if (ink < 0.1).any() else 255.0
    alone = red[(ink > 0.7) & (red > BRIGHT * paper)]
    lets_through = min(1.0, float(np.median(alone)) / paper) if alone.size else 1.0
    return np.minimum(LIGHTER * red / (1 - ink * (1 - lets_through)), paper).astype(np.uint8)


def with_paper_around(picture: np.ndarray, box: Box) -> tuple[np.ndarray, tuple[float, float]]:
    """A stamp with a little of its paper, and where in it the middle of the stamp lies, across and down."""
    x, y, width, height = box
    left, top = max(0, x - round(width * AROUND)), max(0, y - round(height * AROUND))
    right, bottom = x + width + round(width * AROUND), y + height + round(height * AROUND)
    return picture[top:bottom, left:right], (x + width / 2 - left, y + height / 2 - top)


def _stamps(picture: np.ndarray) -> Iterator[Box]:
    scale = min(1.0, LOOKED_AT / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    red = _red(small)
    # Rim, letters and star are one stamp once the gaps between them are closed.
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11)))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    for x, y, width, height, _ in stats[1:]:
        is_sized = SMALLEST <= max(width, height) / max(small.shape[:2]) <= LARGEST
        is_ink = red[y : y + height, x : x + width] > 0
        is_stamp = is_sized and 0.6 <= width / height <= 1.7 and LEAST_INK <= float(is_ink.mean()) <= MOST_INK
        if is_stamp and _is_on_paper(small[y : y + height, x : x + width, 2], is_ink):
            yield tuple(int(side / scale) for side in (x, y, width, height))


def _is_on_paper(light: np.ndarray, is_ink: np.ndarray) -> bool:
    """Whether ink is darker than what it stands on even in red light: a button that glows on a dark screen is not."""
    return float(np.median(light[is_ink])) < float(np.median(light[~is_ink]))


def _red(picture: np.ndarray) -> np.ndarray:
    blue, green, red = (picture[..., at].astype(np.int16) for at in range(3))
    return ((red - np.maximum(green, blue)) > REDNESS).astype(np.uint8)
