"""Unrolls the rim of round seals, so that the name that runs along it can be read like a line (印文展开)."""

import math

import cv2
import msgspec
import numpy as np

from uploads.findings import Box
from uploads.printed_lines import Picture
from uploads.stamps import ink_on, stamps_on, with_paper_around, without_ink

ROUND = 1.2
"""A stamp longer than this for its width is no round seal."""
BANDS = ((0.58, 0.95), (0.60, 0.93))
"""Where between middle and rim the name runs, as shares of the radius: two looks, which have to agree."""
MIDDLE = 0.78
"""Share of the radius at which signs are as wide as they were cut."""
HEIGHT = 48
"""Pixels of an unrolled name, as the recogniser takes lines."""
GAP = 0.08
"""Share of the rim on both sides of its lowest point where no name runs, and the words below the star may reach."""
MOST_SEALS = 4
"""Seals of one page that are looked at; a paper bears one or two."""
FULL = 60
"""Percentile of a seal's darkness that counts as full ink: what is darker is as black, which evens out a poor one."""


class Seal(msgspec.Struct, frozen=True):
    """One round seal of a page (公章)."""

    page: int
    box: Box
    looks: tuple[Picture, ...]
    """Its rim unrolled, once for each band."""


def seals_on(picture: Picture, page: int) -> list[Seal]:
    """The round seals of an upright page; a name runs over the star from left to right."""
    return [
        Seal(page, box, tuple(_unrolled(picture, box, band) for band in BANDS))
        for box in stamps_on(picture)
        if max(box[2:]) <= ROUND * min(box[2:])
    ][:MOST_SEALS]


def _unrolled(picture: Picture, box: Box, band: tuple[float, float]) -> Picture:
    """The ring between two radii as a straight strip, from the lowest point clockwise."""
    part, middle = with_paper_around(picture, box)
    low, high = band
    length = round(2 * math.pi * MIDDLE / (high - low) * HEIGHT)
    turns = 2 * math.pi * np.linspace(GAP, 1 - GAP, round(length * (1 - 2 * GAP)))
    radii = np.linspace(high, low, HEIGHT)[:, None]
    columns = np.float32(middle[0] - np.sin(turns) * radii * box[2] / 2)
    rows = np.float32(middle[1] + np.cos(turns) * radii * box[3] / 2)
    strip = cv2.remap(_letters(part), columns, rows, cv2.INTER_CUBIC, borderValue=255)
    return cv2.cvtColor(strip, cv2.COLOR_GRAY2BGR)


def _letters(part: Picture) -> np.ndarray:
    """The seal alone, black on white: what is dark in green light is ink or print, what is in red light only print.

    A picture keeps lightness finer than colour, so letters are sharp in the quotient of the two, and blurred in
    the colour by itself.
    """
    ink, green, print_alone = ink_on(part), part[..., 1].astype(np.float32), without_ink(part).astype(np.float32)
    if not (ink > 0.7).any() or not (ink < 0.1).any():
        return np.full(ink.shape, 255, np.uint8)
    light = print_alone / max(1.0, float(np.median(print_alone[ink < 0.1])))
    dark = 1 - green / max(1.0, float(np.median(green[ink < 0.1]))) / np.maximum(light, 0.25)
    dark = np.where(light < 0.45, np.minimum(dark, ink / 2), dark)
    near_ink = np.clip(2 * cv2.dilate(ink, np.ones((3, 3))), 0, 1)
    dark = np.clip(dark, 0, 1) * near_ink
    full = max(0.05, float(np.percentile(dark[ink > 0.7], FULL)))
    return (255 * (1 - np.clip(dark / full, 0, 1))).astype(np.uint8)
