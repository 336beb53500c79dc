"""Straightens a page for the person: the paper pulled flat out of the picture, lines of print levelled (拉正)."""

import cv2
import numpy as np

from uploads.derivatives import LONGEST_PAGE, fitted
from uploads.pictures import Pixels
from uploads.sheets import Sheet

LOOKED_AT = 1008
LEAST_SLANT, MOST_SLANT = 1.0, 15.0
"""Degrees between which a page is levelled: below, nobody sees it; above, it may be meant."""
FEWEST_LINES = 8
LONG_LINE = 6.0
"""How many times longer than high a row of signs is at least."""
AGREE = 1.2
"""Degrees by which lines of one page differ from each other, as a rule."""
AGREEING = 0.7


def pulled_flat(pixels: Pixels, sheet: Sheet) -> Pixels:
    """The paper alone, its corners in the corners; as large as it was seen, or as a page is."""
    top, right, bottom, left = sheet.sides
    width, height = max(top, bottom), max(left, right)
    scale = min(1.0, LONGEST_PAGE / max(width, height))
    width, height = max(1, round(width * scale)), max(1, round(height * scale))
    target = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    placed = cv2.getPerspectiveTransform(sheet.corners.astype(np.float32), target)
    return cv2.warpPerspective(pixels, placed, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def slant_of(pixels: Pixels) -> float:
    """By how many degrees lines of print fall to the right; 0 where there are too few, or they disagree.

    Lines may run across or down the picture: a page that lies on its side is turned by what reads it.
    """
    angles = [_angles(rows) for rows in _rows_of_print(pixels)]
    best = max(angles, key=len)
    if len(best) < FEWEST_LINES:
        return 0.0
    slant = float(np.median(best))
    agreeing = np.abs(best - slant) < AGREE
    return slant if agreeing.mean() >= AGREEING else 0.0


def levelled(pixels: Pixels, slant: float) -> Pixels:
    """The picture turned so that its lines run straight; made as large as it takes, so that nothing is cut off."""
    if not LEAST_SLANT <= abs(slant) <= MOST_SLANT:
        return pixels
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), slant, 1)
    cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
    wide, high = round(width * cosine + height * sine), round(width * sine + height * cosine)
    turn[:, 2] += (wide - width) / 2, (high - height) / 2
    return cv2.warpAffine(pixels, turn, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _rows_of_print(pixels: Pixels) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Outlines of what may be rows of signs, across and down the picture."""
    grey = fitted(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), LOOKED_AT)
    strokes = cv2.morphologyEx(cv2.medianBlur(grey, 3), cv2.MORPH_BLACKHAT, np.ones((11, 11), np.uint8))
    ink = cv2.threshold(strokes, 30, 255, cv2.THRESH_BINARY)[1]
    across, down = (cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(size, np.uint8)) for size in ((3, 21), (21, 3)))
    return _outlines(across), _outlines(down)


def _outlines(mask: np.ndarray) -> list[np.ndarray]:
    return list(cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0])


def _angles(outlines: list[np.ndarray]) -> np.ndarray:
    """The slant of each long thin outline, in degrees from the nearer of across and down."""
    found = []
    for outline in outlines:
        _, (width, height), angle = cv2.minAreaRect(outline)
        short, long = sorted((width, height))
        # Ruled lines of a form have no height of signs, and edges of a table would pull the page after them.
        if 5 <= short <= 60 and long >= LONG_LINE * short:
            found.append((angle + 45) % 90 - 45)
    return np.array(found)
