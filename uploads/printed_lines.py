"""Finds print on a picture and reads it, by the models that came in rapidocr's wheel and by no others (文字识别)."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

import cv2
import numpy as np
import rapidocr

Picture = np.ndarray
"""Height × width × 3 bytes, blue first, as OpenCV and the models have it."""
Quad = np.ndarray
"""Four corners of a line, from its upper left clockwise."""

MODELS = Path(rapidocr.__file__).parent / "models"
DETECTOR, RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
REVISION = 3
"""Raised whenever what is done around the models changes what they read, since calibration is void then."""
ENGINE = f"rapidocr {version('rapidocr')}, PP-OCRv6 small, {REVISION}"

COARSE, FINE = 960, 1408
"""Longer side of the picture in which lines are looked for: small first, for a third of the cost, then for small print."""
SMALL_PRINT = 15
"""Pixels of line height in the coarse picture below which the fine one is looked at."""
STRIP = 2.4
"""A picture longer than this for its width is looked at in strips: a long screenshot."""
NARROWEST = 160
"""Pixels to which a short line is filled up for the recogniser; half of its own figure, at no loss, for half the time."""
NARROWED = ((30, 0.56), (18, 0.64))
"""Lines so many thicknesses long are read so much narrower: the recogniser's time is by width. On photographs like a
phone's it reads them no worse down to 0.5; on bad ones, whose lines are thicker, it loses a sign in a hundred at 0.62."""
MOST_LINES, MOST_SINGLE = 160, 48
"""Lines of one page that are read, the longest, and of those shorter than two signs; an attendance list has hundreds
of ticks and says nothing with them."""
TWO_SIGNS = 1.5
"""Length of a line in its thicknesses from which on it holds two signs."""
WORST_SCORE = 0.5
UPRIGHT_SIGN = 2.5
"""A quad so much higher than wide is no line of print across the page."""


@cache
def _engine() -> rapidocr.RapidOCR:
    """One detector and one recogniser, on one thread, without an arena that would keep what a big page needed.

    The paths are named, so that the library never looks whether it could download something.
    """
    threads = {"intra_op_num_threads": 1, "inter_op_num_threads": 1, "enable_cpu_mem_arena": False}
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "Global.use_vertical_padding": False,
            "Global.max_side_len": FINE,
            **{f"EngineConfig.onnxruntime.{name}": value for name, value in threads.items()},
            "Det.model_path": str(MODELS / DETECTOR),
            "Det.limit_type": "max",
            "Det.limit_side_len": FINE,
            "Rec.model_path": str(MODELS / RECOGNISER),
            "Rec.rec_batch_num": 1,
            "Rec.rec_img_shape": [3, 48, NARROWEST],
        }
    )


def find(picture: Picture) -> list[Quad]:
    """Where lines of print are, in pixels of the picture."""
    height, width = picture.shape[:2]
    if max(height, width) <= STRIP * min(height, width):
        return _find(picture)
    strip = round(2 * min(height, width))
    quads = []
    for start in range(0, max(height, width), strip):
        quads += _find_in_strip(picture, start, strip)
    return quads


def _find_in_strip(picture: Picture, start: int, strip: int) -> list[Quad]:
    """The lines whose middle lies in one strip; a margin on both sides holds those that a cut would halve."""
    is_high, margin = picture.shape[0] > picture.shape[1], strip // 6
    low, high = max(0, start - margin), start + strip + margin
    part = picture[low:high] if is_high else picture[:, low:high]
    offset = np.float32([0, low] if is_high else [low, 0])
    quads = [quad + offset for quad in _find(part)]
    return [quad for quad in quads if start <= quad.mean(0)[int(is_high)] < start + strip]


def _find(picture: Picture) -> list[Quad]:
    quads = _detected(picture, COARSE)
    scale = min(1.0, COARSE / max(picture.shape[:2]))
    if quads and scale < 1 and np.median([size_of(quad)[1] for quad in quads]) * scale < SMALL_PRINT:
        quads = _detected(picture, FINE)
    return quads


def _detected(picture: Picture, longest: int) -> list[Quad]:
    scale = min(1.0, longest / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
    boxes = _engine()(small, use_det=True, use_cls=False, use_rec=False).boxes
    return [] if boxes is None else [_clockwise(np.float32(box) / np.float32(scale)) for box in boxes]


def _clockwise(points: Quad) -> Quad:
    """Corners in their order around the line; the detector's own is wrong where a line runs down at a slant."""
    x, y = (points - points.mean(0)).T
    return points[np.argsort(np.arctan2(y, x), kind="stable")]


def size_of(quad: Quad) -> tuple[float, float]:
    """Length and thickness of a line, whichever way it runs."""
    one, other = float(np.linalg.norm(quad[1] - quad[0])), float(np.linalg.norm(quad[2] - quad[1]))
    return max(one, other), min(one, other)


def cut_out(picture: Picture, quad: Quad) -> Picture:
    """One line by itself, straightened."""
    width = max(1, round(float(max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[2] - quad[3])))))
    height = max(1, round(float(max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[2] - quad[1])))))
    straight = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    turn = cv2.getPerspectiveTransform(np.float32(quad), straight)
    return cv2.warpPerspective(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def read_lines(crops: Sequence[Picture]) -> list[tuple[str, float]]:
    """What stands on each line, with the recogniser's score; nothing costs nothing."""
    if not crops:
        return []
    read = _engine().recognize_txt([_narrowed(crop) for crop in crops])
    return [(text.strip(), float(score)) for text, score in zip(read.txts, read.scores, strict=True)]


def _narrowed(crop: Picture) -> Picture:
    height, width = crop.shape[:2]
    share = next((share for prose, share in NARROWED if width >= prose * height), None)
    if share is None:
        return crop
    return cv2.resize(crop, (round(width * share), height), interpolation=cv2.INTER_AREA)


def worth_reading(quads: Sequence[Quad]) -> list[Quad]:
    """The lines of an upright page that are read: across the page, and no more than a child has time for."""
    across = [quad for quad in quads if abs(quad[3][1] - quad[0][1]) < UPRIGHT_SIGN * abs(quad[1][0] - quad[0][0])]
    across.sort(key=lambda quad: -size_of(quad)[0])
    is_short = [size_of(quad)[0] < TWO_SIGNS * size_of(quad)[1] for quad in across]
    long = [quad for quad, short in zip(across, is_short, strict=True) if not short]
    single = [quad for quad, short in zip(across, is_short, strict=True) if short]
    return (long + single[:MOST_SINGLE])[:MOST_LINES]
