"""Finds the four edges of a paper on a photograph, where they are beyond doubt (纸张边缘)."""

import cv2
import msgspec
import numpy as np

from uploads.derivatives import fitted
from uploads.pictures import Pixels

LOOKED_AT = 512
"""Pixels along the longer edge of the small picture the paper is looked for on."""
SMALLEST, LARGEST = 0.10, 0.97
"""Share of the picture a paper takes."""
RIM = 4
"""Pixels of the small picture by which the found edge lies inside the true one at most; so much table is kept."""
SIDE_SAMPLES = 40
STEP = 5
"""Pixels inside and outside an edge where it is felt for: beyond the soft rim and the paper's own shadow."""
LEAST_CONTRAST = 14
LEAST_FELT = 0.85
"""Share of an edge that must show paper within and something darker without."""
MOST_PRINT_OUTSIDE = 0.012
"""Share of the surroundings that may look like print; more, and something would be cut away."""
STROKE = 40
STRIP = 8
CLEAR = 40
"""Steps of grey between paper and table that leave no doubt which is which."""
LEAST_OUTSIDE = 0.02
"""Share of the picture there must be around the paper for anything to be said of it."""
MOST_PAPER_OUTSIDE = 0.12
"""Share of the paper's own area that one bright spot beside it may take."""
ALIKE = 12
SHARPEST, BLUNTEST = 55, 125
"""Degrees of a corner."""
LEAST_TURN = 0.35
"""Degrees; edges that lie straighter than that are a frame somebody drew, or need no straightening."""


class Sheet(msgspec.Struct, frozen=True):
    """A paper on a photograph."""

    corners: np.ndarray
    """x and y of each in pixels, from the upper left one clockwise."""

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """Lengths of the upper, right, lower and left edge."""
        top, right, bottom, left = np.linalg.norm(np.roll(self.corners, -1, axis=0) - self.corners, axis=1)
        return float(top), float(right), float(bottom), float(left)


def sheet_in(pixels: Pixels) -> Sheet | None:
    """The paper, where all four edges are felt and nothing that looks like print lies outside; else None.

    A wrong answer would cut away what somebody meant to show, and none costs only a little straightness.
    """
    scale = LOOKED_AT / max(pixels.shape[:2])
    if scale >= 1:
        return None
    small = _small(pixels)
    for region in _regions(small):
        corners = _four_corners(region)
        if corners is not None and _is_sure(small, corners):
            return Sheet(_outset(corners) / scale)
    return None


def cuts_print(pixels: Pixels) -> bool:
    """Whether a paper leaves the picture at one or two sides and print with it, while its other sides lie within.

    A page that fills the whole picture says nothing: who photographs so close may have left off only the margin.
    """
    grey = _small(pixels)
    bright = _bright(grey)
    _, labels, figures, _ = cv2.connectedComponentsWithStats(bright)
    if len(figures) < 2:
        return False
    paper = (labels == 1 + int(np.argmax(figures[1:, cv2.CC_STAT_AREA]))).astype(np.uint8)
    hull = cv2.convexHull(cv2.findNonZero(paper))
    area = np.count_nonzero(paper)
    if not 0.2 * grey.size < area < 0.92 * grey.size or area < 0.9 * cv2.contourArea(hull):
        return False
    if cv2.mean(grey, paper)[0] - cv2.mean(grey, 1 - paper)[0] < CLEAR:
        return False
    sides = [paper[0], paper[-1], paper[:, 0], paper[:, -1]]
    touched = [number for number, side in enumerate(sides) if side.mean() > 0.3]
    if not 1 <= len(touched) <= 2 or any(0.03 < side.mean() <= 0.3 for side in sides):
        return False
    strokes = ((_strokes(grey) > STROKE) & (paper > 0)).astype(np.uint8)
    strips = [strokes[:STRIP], strokes[-STRIP:], strokes[:, :STRIP], strokes[:, -STRIP:]]
    return any(strips[number].mean() > MOST_PRINT_OUTSIDE for number in touched)


def _small(pixels: Pixels) -> np.ndarray:
    return fitted(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), LOOKED_AT)


def _closed(grey: np.ndarray) -> np.ndarray:
    """Light and dark without print."""
    return cv2.morphologyEx(cv2.medianBlur(grey, 5), cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8))


def _bright(grey: np.ndarray) -> np.ndarray:
    return cv2.threshold(_closed(grey), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]


def _strokes(grey: np.ndarray) -> np.ndarray:
    """Fine dark on light, by how much darker it is."""
    return cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((9, 9), np.uint8))


def _regions(grey: np.ndarray) -> list[np.ndarray]:
    """Outlines of bright regions that may be a paper, the largest of each way of looking first."""
    bright = _bright(grey)
    edges = cv2.dilate(cv2.Canny(_closed(grey), 20, 60), np.ones((3, 3), np.uint8))
    walled = cv2.bitwise_not(edges)
    walled[[0, -1], :] = walled[:, [0, -1]] = 0
    found = []
    for mask in (bright, walled):
        outlines = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
        found += sorted(outlines, key=cv2.contourArea, reverse=True)[:3]
    area = grey.size
    return [each for each in found if SMALLEST * area <= cv2.contourArea(each) <= LARGEST * area]


def _four_corners(outline: np.ndarray) -> np.ndarray | None:
    """The four corners of an outline that has no more; from the upper left one clockwise."""
    hull = cv2.convexHull(outline)
    if cv2.contourArea(outline) < 0.92 * cv2.contourArea(hull):
        return None
    length = cv2.arcLength(hull, closed=True)
    for fineness in (0.01, 0.02, 0.03, 0.045):
        corners = cv2.approxPolyDP(hull, fineness * length, closed=True)[:, 0].astype(np.float64)
        if len(corners) == 4:
            break
    else:
        return None
    if abs(cv2.contourArea(corners.astype(np.float32)) / cv2.contourArea(hull) - 1) > 0.06:
        return None
    return _ordered(corners)


def _ordered(corners: np.ndarray) -> np.ndarray:
    middle = corners.mean(axis=0)
    around = np.arctan2(*(corners - middle).T[::-1])
    clockwise = corners[np.argsort(around)]
    return np.roll(clockwise, -int(np.argmin(clockwise.sum(axis=1))), axis=0)


def _is_sure(grey: np.ndarray, corners: np.ndarray) -> bool:
    return (
        _has_sound_shape(corners)
        and not _lies_straight(corners)
        and all(_is_felt(grey, corners[number], corners[(number + 1) % 4]) for number in range(4))
        and not _has_more_outside(grey, corners)
    )


def _outset(corners: np.ndarray) -> np.ndarray:
    """The corners a rim further out."""
    outward = corners - corners.mean(axis=0)
    return corners + np.sign(outward) * RIM


def _has_sound_shape(corners: np.ndarray) -> bool:
    """No corner sharper or blunter than a sheet seen from the side can have."""
    back, ahead = np.roll(corners, 1, axis=0) - corners, np.roll(corners, -1, axis=0) - corners
    cosines = (back * ahead).sum(axis=1) / (np.linalg.norm(back, axis=1) * np.linalg.norm(ahead, axis=1))
    degrees = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
    return bool((degrees > SHARPEST).all() and (degrees < BLUNTEST).all())


def _lies_straight(corners: np.ndarray) -> bool:
    sides = np.roll(corners, -1, axis=0) - corners
    degrees = np.degrees(np.arctan2(sides[:, 1], sides[:, 0])) % 90
    return bool(np.minimum(degrees, 90 - degrees).max() < LEAST_TURN)


def _is_felt(grey: np.ndarray, start: np.ndarray, stop: np.ndarray) -> bool:
    """Whether along an edge there is paper within and something darker without."""
    along = np.linspace(0.06, 0.94, SIDE_SAMPLES)[:, None]
    points = start + (stop - start) * along
    inward = np.array([-(stop - start)[1], (stop - start)[0]]) / np.linalg.norm(stop - start)
    within = _strip(grey, points + inward * STEP)
    without = _strip(grey, points - inward * STEP)
    return bool(np.mean(within - without >= LEAST_CONTRAST) >= LEAST_FELT)


def _strip(grey: np.ndarray, points: np.ndarray) -> np.ndarray:
    """The light at points, of a small neighbourhood; outside the picture there is none."""
    soft = cv2.blur(grey, (3, 3))
    columns, rows = points.round().astype(int).T
    is_inside = (0 <= columns) & (columns < grey.shape[1]) & (0 <= rows) & (rows < grey.shape[0])
    light = np.full(len(points), 255, np.int16)
    light[is_inside] = soft[rows[is_inside], columns[is_inside]]
    return light


def _has_more_outside(grey: np.ndarray, corners: np.ndarray) -> bool:
    """Whether beside the paper lies what somebody may have meant to show: another paper, or fine dark on light."""
    inside = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(inside, corners.round().astype(np.int32), 255)
    outside = cv2.bitwise_not(cv2.dilate(inside, np.ones((13, 13), np.uint8)))
    if np.count_nonzero(outside) < LEAST_OUTSIDE * grey.size:
        return False
    if cv2.mean((_strokes(grey) > STROKE).astype(np.uint8), outside)[0] > MOST_PRINT_OUTSIDE:
        return True
    paper = float(np.median(grey[inside > 0]))
    bright = ((cv2.blur(grey, (5, 5)) > paper - ALIKE) & (outside > 0)).astype(np.uint8)
    areas = cv2.connectedComponentsWithStats(bright)[2][1:, cv2.CC_STAT_AREA]
    return bool(areas.size and areas.max() > MOST_PAPER_OUTSIDE * np.count_nonzero(inside))
