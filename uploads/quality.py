"""Judges whether a page can be read, at the moment somebody can still take it again (拍摄质量)."""

import cv2
import numpy as np

from uploads.derivatives import fitted
from uploads.findings import BLURRY, CUT_OFF, DARK, GLARE, PROBLEMS, TILTED, TOO_SMALL, Quality
from uploads.pictures import Pixels
from uploads.sheets import Sheet, cuts_print

SHORTEST_LONG_EDGE, SHORTEST_SHORT_EDGE = 400, 200
"""Pixels: an ID card of so many has signs fifteen high, and whatever holds more print has smaller ones."""
LOOKED_AT = 1008
LEAST_SHARPNESS = 0.30
"""A careful person's photographs stay above 0.47, those nobody can read lie near 0.2 and below this."""
RIM = 0.03
"""Share left off all around, where a paper ends: that edge is none of its print."""
SHARPEST_SHARE = 90
"""Where a tenth of the strokes is sharp the picture is in focus, however much else lies before or behind it."""
LEAST_CONTRAST = 30
"""Steps of grey of a stroke worth looking at."""
FEWEST_STROKES = 200
DARKEST = 75
"""Grey of the lightest twentieth: paper by a street lamp, as a phone that may not flash takes it."""
WHITEST, PAPER = 250, 232
"""Grey of a lamp's reflection, and of paper that is not itself as white as that."""
EVEN, MOSTLY = 48, 0.6
"""Steps of grey within which paper stays, and how much of a page does at least."""
LARGEST_GLARE = 0.012
SOFT_RIM = 20
"""Steps of grey by which the rim of a reflection is lighter than the paper: what is printed white has no such rim."""
STEEPEST = 0.6
"""How much shorter the far edge of a paper may look than the near one."""
MOST_SLANT = 20.0
"""Degrees by which lines may fall that could not be levelled."""


def quality_of(page: Pixels, seen: Pixels, sheet: Sheet | None, slant: float) -> Quality:
    """What stands against reading a page, given how it looked before it was straightened.

    Each alarm costs a person with one good hand another photograph, so it is raised only where it is plain.
    """
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    small = fitted(grey, LOOKED_AT)
    if max(grey.shape) < SHORTEST_LONG_EDGE or min(grey.shape) < SHORTEST_SHORT_EDGE:
        # Too little to judge anything else by.
        return Quality((TOO_SMALL,))
    found = {
        BLURRY: sharpness_of(small) < LEAST_SHARPNESS,
        DARK: float(np.percentile(small, 95)) < DARKEST,
        GLARE: _has_glare(small),
        CUT_OFF: sheet is None and cuts_print(seen),
        TILTED: abs(slant) > MOST_SLANT or (sheet is not None and _is_steep(sheet)),
    }
    return Quality(tuple(problem for problem in PROBLEMS if found.get(problem)))


def sharpness_of(grey: np.ndarray) -> float:
    """How abruptly strokes begin, from 0 to 2; 1 where there are none to judge by.

    The bend of the light at a stroke in relation to its contrast, so that pale print counts like black. Noise bends
    light as well and is taken off first. Across and down apart, since a moving hand blurs one way only.
    """
    rim = round(RIM * min(grey.shape))
    calm = cv2.medianBlur(grey[rim : len(grey) - rim, rim : grey.shape[1] - rim], 3)
    return min(_sharpness(calm, np.ones((1, 7), np.uint8)), _sharpness(calm, np.ones((7, 1), np.uint8)))


def _sharpness(grey: np.ndarray, reach: np.ndarray) -> float:
    """The same along one way, given how far a stroke reaches."""
    kernel = np.float32([1, -2, 1]).reshape((-1, 1) if len(reach) > 1 else (1, -1))
    bend = np.abs(cv2.filter2D(grey, cv2.CV_16S, kernel)).astype(np.uint16)
    contrast = cv2.subtract(cv2.dilate(grey, reach), cv2.erode(grey, reach))
    strokes = contrast >= max(LEAST_CONTRAST, 0.6 * float(np.percentile(contrast[::4, ::4], 99)))
    if np.count_nonzero(strokes) < FEWEST_STROKES:
        return 1.0
    return float(np.percentile(cv2.dilate(bend, reach)[strokes] / contrast[strokes], SHARPEST_SHARE))


def _has_glare(grey: np.ndarray) -> bool:
    """A white spot with a soft rim, all around it paper that is not itself white: a sky has no paper around it."""
    paper = float(np.percentile(grey[::4, ::4], 60))
    if paper > PAPER or np.mean(np.abs(grey[::4, ::4] - paper) < EVEN) < MOSTLY:
        return False
    white = cv2.morphologyEx((grey >= WHITEST).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    _, labels, figures, _ = cv2.connectedComponentsWithStats(white)
    if len(figures) < 2:
        return False
    largest = 1 + int(np.argmax(figures[1:, cv2.CC_STAT_AREA]))
    left, top, width, height, area = figures[largest]
    is_within = left > 0 and top > 0 and left + width < grey.shape[1] and top + height < grey.shape[0]
    if not is_within or area < LARGEST_GLARE * grey.size:
        return False
    spot = (labels == largest).astype(np.uint8)
    rim = cv2.dilate(spot, np.ones((25, 25), np.uint8)) - cv2.dilate(spot, np.ones((9, 9), np.uint8))
    return bool(np.count_nonzero(rim) and np.median(grey[rim > 0]) > paper + min(SOFT_RIM, (WHITEST - paper) / 2))


def _is_steep(sheet: Sheet) -> bool:
    top, right, bottom, left = sheet.sides
    return min(top, bottom) < STEEPEST * max(top, bottom) or min(left, right) < STEEPEST * max(left, right)
