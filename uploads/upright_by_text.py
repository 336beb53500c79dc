"""Turns a page upright by the print on it: which way lines run, and which way up they can be read (文字方向)."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from uploads.printed_lines import Picture, Quad, cut_out, size_of

SIDEWAYS = 1.2
"""Lines that run down must be so much longer in all than lines across before a page is taken to lie on its side."""
LONG = 2.0
"""Length of a line in its thicknesses from which on it shows a direction."""
PROBES, FIRST_PROBES = 4, 2
ENOUGH = 12
"""Han signs that say enough by themselves where they read clearly."""
LONGEST_PROBE = 14
"""Thicknesses of a line that are tried both ways; more of it costs more and says no more."""
CLEAR = 0.93
"""Mean score of a reading that is not tried the other way up: upside down reads below 0.8."""
PRINT = 0.5
"""Mean score below which what was found is no print: a face, a wall, a shadow; it says nothing of which way is up."""
TURNS = {0: None, 90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}

Reader = Callable[[Sequence[Picture]], list[tuple[str, float]]]


def runs_down(quads: Sequence[Quad]) -> bool:
    """Whether the lines of a page run down or up it instead of across."""
    across = down = 0.0
    for quad in quads:
        length, thickness = size_of(quad)
        if length < LONG * max(thickness, 1):
            continue
        edges = quad[1] - quad[0], quad[2] - quad[1]
        x, y = max(edges, key=lambda edge: float(np.linalg.norm(edge)))
        is_down = abs(y) > abs(x)
        across, down = across + length * (not is_down), down + length * is_down
    return down > SIDEWAYS * across


def turn_of(picture: Picture, quads: Sequence[Quad], read: Reader) -> int:
    """Degrees clockwise by which a page has to be turned: 0, 90, 180 or 270 (旋转角度).

    Across or down is told by geometry, for nothing; which end is up by reading a few lines, and the
    other way round only where the first try reads badly. What can be read neither way stays as it came.
    """
    turns = (90, 270) if runs_down(quads) else (0, 180)
    probes = _probes(quads)
    if not probes:
        return 0
    tried = _tried(picture, probes[:FIRST_PROBES], turns[0], read)
    if _mean(tried) < CLEAR or sum(weight for _, weight in tried) < ENOUGH:
        tried += _tried(picture, probes[FIRST_PROBES:], turns[0], read)
    first = _mean(tried)
    if first >= CLEAR:
        return turns[0]
    second = _mean(_tried(picture, probes, turns[1], read))
    if max(first, second) < PRINT:
        return 0
    return turns[0] if first >= second else turns[1]


def _probes(quads: Sequence[Quad]) -> list[Quad]:
    """A few lines of middling length."""
    long = [quad for quad in quads if size_of(quad)[0] >= LONG * max(size_of(quad)[1], 1)]
    fit = [quad for quad in long if size_of(quad)[0] <= LONGEST_PROBE * size_of(quad)[1]] or long
    return sorted(fit, key=lambda quad: -size_of(quad)[0])[:PROBES]


def _tried(picture: Picture, probes: Sequence[Quad], degrees: int, read: Reader) -> list[tuple[float, float]]:
    """Score and weight of each line, read with the page turned so."""
    height, width = picture.shape[:2]
    upright = turned(picture, degrees)
    lines = [cut_out(upright, quad) for quad in turned_quads(probes, degrees, width, height)]
    crops = [line[:, : LONGEST_PROBE * line.shape[0]] for line in lines]
    return [(score, _weight(text)) for text, score in read(crops)] if crops else []


def _mean(tried: Sequence[tuple[float, float]]) -> float:
    return sum(score * weight for score, weight in tried) / max(sum(weight for _, weight in tried), 1e-6)


def _weight(text: str) -> float:
    """How much a line says about which way is up: its Han signs, for 6, 8, 9 and 0 read well either way."""
    return sum(1.0 if "一" <= sign <= "鿿" else 0.1 for sign in text) + 0.1


def turned(picture: Picture, degrees: int) -> Picture:
    """The page turned clockwise."""
    return picture if degrees == 0 else cv2.rotate(picture, TURNS[degrees])


def turned_quads(quads: Sequence[Quad], degrees: int, width: int, height: int) -> list[Quad]:
    """Where lines are after a page of that size was turned, each again from its upper left corner clockwise."""
    return [_from_upper_left(_turned_points(quad, degrees, width, height)) for quad in quads]


def _turned_points(quad: Quad, degrees: int, width: int, height: int) -> Quad:
    x, y = quad[:, 0], quad[:, 1]
    if degrees == 90:
        x, y = height - y, x
    elif degrees == 180:
        x, y = width - x, height - y
    elif degrees == 270:
        x, y = y, width - x
    return np.stack([x, y], axis=1).astype(np.float32)


def _from_upper_left(quad: Quad) -> Quad:
    """The same corners from the upper left one on, on a page that is upright."""
    return np.roll(quad, -int(np.argmin(quad.sum(1))), axis=0)
