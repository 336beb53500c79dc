"""Photographs a sheet as a phone does: desk, slant, shadow, glare, blur, noise, colour cast, JPEG (拍摄)."""

import cv2
import msgspec
import numpy as np
from PIL import Image

LEVELS = ("clean", "photo", "hard")
DESKS = ((60, 90, 130), (90, 95, 100), (40, 45, 50), (150, 170, 185), (70, 110, 80), (200, 205, 205))
"""Colours of what papers lie on, blue first."""


class Shot(msgspec.Struct, frozen=True):
    """How bad a level may become; each photograph draws its own figures below these."""

    margin: float
    """Desk around the sheet, as a share of its longer side."""
    slant: float
    """How far a corner moves, as a share of the sheet."""
    tilt: float
    """Degrees."""
    blur: float
    noise: float
    shadow: float
    glare: float
    cast: float
    quality: tuple[int, int]
    longest: tuple[int, int]
    turned: float
    """How often the picture lies on its side or upside down."""


SHOTS = {
    "photo": Shot(0.12, 0.03, 4.0, 0.9, 5.0, 0.35, 0.25, 0.06, (78, 93), (1700, 2100), 0.25),
    "hard": Shot(0.25, 0.07, 9.0, 1.7, 12.0, 0.6, 0.6, 0.14, (45, 72), (1300, 1900), 0.4),
}


def photograph(
    rng: np.random.Generator, sheet: Image.Image, level: str, *, is_screen: bool = False
) -> tuple[bytes, int]:
    """The JPEG a phone would send, and by how many degrees clockwise it must be turned to be upright.

    `clean` is a scan; a screen at `photo` is a screenshot that a messenger has compressed again, and
    only at `hard` one photographed from another phone.
    """
    picture = np.asarray(sheet)[:, :, ::-1]
    if level == "clean":
        return encode(picture, 95), 0
    if is_screen and level == "photo":
        return encode(_sized(picture, int(rng.integers(1280, 2300))), int(rng.integers(62, 90))), 0
    shot = SHOTS[level]
    picture = _on_desk(rng, picture, shot)
    picture = _sized(picture.astype(np.float32), int(rng.integers(*shot.longest)))
    picture = _lit(rng, picture, shot)
    picture = cv2.GaussianBlur(picture, (0, 0), shot.blur * rng.uniform(0.45, 1.0))
    noise = rng.standard_normal(picture.shape, np.float32)
    picture += noise * np.float32(shot.noise * rng.uniform(0.4, 1.0))
    quarter = int(rng.integers(1, 4)) if rng.random() < shot.turned else 0
    picture = np.rot90(np.clip(picture, 0, 255).astype(np.uint8), quarter)
    return encode(picture, int(rng.integers(*shot.quality))), 90 * quarter


def encode(picture: np.ndarray, quality: int) -> bytes:
    """A JPEG of a picture in OpenCV's order of colours."""
    return cv2.imencode(".jpg", np.ascontiguousarray(picture), [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def _sized(picture: np.ndarray, longest: int) -> np.ndarray:
    """The picture with its longer side so long."""
    scale = longest / max(picture.shape[:2])
    shape = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    return cv2.resize(picture, shape, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def _on_desk(rng: np.random.Generator, sheet: np.ndarray, shot: Shot) -> np.ndarray:
    """The sheet seen at a slant on something it lies on."""
    height, width = sheet.shape[:2]
    side = max(height, width)
    margin = side * rng.uniform(0.03, shot.margin)
    frame = (round(width + 2 * margin), round(height + 2 * margin))
    desk = _desk(rng, frame)
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    angle = np.radians(rng.uniform(-shot.tilt, shot.tilt))
    spin = np.float32([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    placed = (corners - [width / 2, height / 2]) @ spin.T + rng.uniform(-1, 1, (4, 2)) * shot.slant * side
    placed = _inside(placed, frame).astype(np.float32)
    turn = cv2.getPerspectiveTransform(corners, placed)
    over = cv2.warpPerspective(sheet, turn, frame, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), turn, frame)
    return np.where(mask[:, :, None] > 127, over, desk * _shade(mask, side))


def _shade(mask: np.ndarray, side: int) -> np.ndarray:
    """How the sheet darkens the desk around it, worked out on a coarse picture."""
    small = cv2.resize(mask, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    dark = cv2.GaussianBlur(small, (0, 0), side * 0.0015)
    dark = np.roll(dark, (max(1, round(side * 0.001)),) * 2, (0, 1))
    return 1 - 0.45 * cv2.resize(dark, mask.shape[::-1])[:, :, None]


def _inside(placed: np.ndarray, frame: tuple[int, int]) -> np.ndarray:
    """Corners shrunk about their middle until all are in the frame, and moved to its middle."""
    placed = placed - (placed.max(0) + placed.min(0)) / 2
    room = np.array(frame) * 0.99
    scale = min(1.0, *(room / (placed.max(0) - placed.min(0))))
    return placed * scale + np.array(frame) / 2


def _desk(rng: np.random.Generator, frame: tuple[int, int]) -> np.ndarray:
    """Wood, cloth or stone: a colour, a grain and stains."""
    width, height = frame
    colour = rng.choice(np.float32(DESKS))
    grain = rng.normal(0, 1, (height // 8 + 2, width // 96 + 2)).astype(np.float32)
    if rng.random() < 0.5:
        grain = grain.T.copy()
    grain = cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)[:, :, None]
    return colour + grain * np.float32(rng.uniform(3, 14))


def _lit(rng: np.random.Generator, picture: np.ndarray, shot: Shot) -> np.ndarray:
    """Uneven light: a hand's shadow across, a lamp's reflection, the colour of the lamp."""
    height, width = picture.shape[:2]
    ys, xs = np.mgrid[0:height:8, 0:width:8].astype(np.float32)
    ys, xs = ys / height, xs / width
    turn = rng.uniform(0, 2 * np.pi)
    along = (xs - 0.5) * np.cos(turn) + (ys - 0.5) * np.sin(turn)
    edge = 1 / (1 + np.exp(-(along - rng.uniform(-0.3, 0.4)) / rng.uniform(0.03, 0.2)))
    light = 1 - shot.shadow * rng.uniform(0.2, 1.0) * edge
    light *= 1 + rng.uniform(-0.15, 0.15) * along
    x, y = rng.uniform(0.1, 0.9, 2)
    spread = rng.uniform(0.04, 0.14)
    lamp = 255 * shot.glare * rng.uniform(0, 1) * np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / (2 * spread**2)))
    light, lamp = (cv2.resize(each, (width, height))[:, :, None] for each in (light, lamp))
    tint = (1 + rng.uniform(-1, 1, 3) * shot.cast).astype(np.float32)
    return picture * (light * tint) + lamp
