"""Reads the pages of one upload: lines of print, upright and in reading order, then kind and fields (材料识别)."""

from collections.abc import Iterable, Sequence

import cv2
import msgspec
import numpy as np

from uploads.classification import OTHER, kind_of
from uploads.fields import fields_of
from uploads.findings import Line, ReadOut, Rim, TurnedPage
from uploads.printed_lines import ENGINE, WORST_SCORE, Picture, Quad, cut_out, find, read_lines, worth_reading
from uploads.seals import Seal, seals_on
from uploads.stamps import without_stamps
from uploads.upright_by_text import turn_of, turned, turned_quads

SURE = {OTHER: 0.75}
SURE_OF_A_KIND = 0.5
"""Below these the kind somebody declared is believed rather than what was made out."""
LONGEST_PREVIEW = 480
PAGE_QUALITY, PREVIEW_QUALITY = 88, 72


class ReadPage(msgspec.Struct, frozen=True):
    """One page as it was read."""

    lines: list[Line]
    degrees: int
    """By how many degrees clockwise it was turned for that."""
    picture: Picture
    """As it stands then."""
    seals: list[Seal]
    """Round seals on it, not read yet: few kinds of papers tell by their seal what they tell nowhere else."""


def read(pages: Sequence[bytes], declared: str | None) -> ReadOut:
    """What stands on pages that we made ourselves, as JPEG (识别一份材料).

    Pages are read one after another, so that what a page needs of memory is needed once. Models are
    loaded with the first line that is looked for.
    """
    lines, turns, turned_pages, seals = [], [], [], []
    for number, content in enumerate(pages, 1):
        page = read_page(content, number)
        lines += page.lines
        seals += page.seals
        turns.append(page.degrees)
        if page.degrees:
            turned_pages.append(_turned_page(page.picture, number))
    kind, score = kind_of(lines)
    if declared is not None and score < SURE.get(kind, SURE_OF_A_KIND):
        kind = declared
    fields = fields_of(kind, lines, lambda: read_rims(seals))
    return ReadOut(kind, score, tuple(lines), fields, ENGINE, tuple(turns), tuple(turned_pages))


def read_page(content: bytes, number: int) -> ReadPage:
    """The lines of one page, and what its seals are cut out for."""
    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    plain = without_stamps(picture)
    has_stamps = plain is not picture
    quads = find(plain)
    degrees = turn_of(plain, quads, read_lines)
    height, width = picture.shape[:2]
    picture, plain = turned(picture, degrees), turned(plain, degrees)
    quads = in_reading_order(worth_reading(turned_quads(quads, degrees, width, height)))
    read_out = read_lines([cut_out(plain, quad) for quad in quads])
    seals = seals_on(picture, number) if has_stamps else []
    return ReadPage(_lines(quads, read_out, number, picture), degrees, picture, seals)


def read_rims(seals: Iterable[Seal]) -> list[Rim]:
    """What runs along the rims of seals; read only where a paper's kind needs it (印文识别)."""
    return [Rim(seal.page, seal.box, tuple(read_lines(seal.looks))) for seal in seals]


def _lines(quads: Sequence[Quad], read_out: Sequence[tuple[str, float]], number: int, picture: Picture) -> list[Line]:
    height, width = picture.shape[:2]
    return [
        Line(text, round(score, 4), number, _box(quad, width, height), _slant_of(quad))
        for quad, (text, score) in zip(quads, read_out, strict=True)
        if text and score >= WORST_SCORE
    ]


def _slant_of(quad: Quad) -> float:
    """How much a line falls per pixel to the right."""
    return round(float((quad[1][1] - quad[0][1]) / max(1.0, quad[1][0] - quad[0][0])), 4)


def _box(quad: Quad, width: int, height: int) -> tuple[int, int, int, int]:
    """The upright box around a line, inside the page."""
    left, top = (max(0, int(value)) for value in np.floor(quad.min(0)))
    right, bottom = np.ceil(quad.max(0)).astype(int)
    return left, top, max(1, min(int(right), width) - left), max(1, min(int(bottom), height) - top)


def in_reading_order(quads: Sequence[Quad]) -> list[Quad]:
    """Row by row from above, in each row from the left; rows follow the slant of the page (阅读顺序)."""
    if not quads:
        return []
    slant = _slant(quads)
    middles = [quad.mean(0) for quad in quads]
    levels = [float(y - slant * x) for x, y in middles]
    heights = [abs(float(quad[3][1] - quad[0][1])) for quad in quads]
    rows: list[list[int]] = []
    for number in sorted(range(len(quads)), key=levels.__getitem__):
        last = rows[-1][-1] if rows else number
        is_same = bool(rows) and levels[number] - levels[last] < 0.5 * min(heights[number], heights[last])
        rows[-1].append(number) if is_same else rows.append([number])
    return [quads[number] for row in rows for number in sorted(row, key=lambda each: middles[each][0])]


def _slant(quads: Sequence[Quad]) -> float:
    """How much lines fall per pixel to the right, as most of the long ones do."""
    lengths = [float(quad[1][0] - quad[0][0]) for quad in quads]
    slants = [
        float(quad[1][1] - quad[0][1]) / length for quad, length in zip(quads, lengths, strict=True) if length > 40
    ]
    return float(np.median(slants)) if slants else 0.0


def _turned_page(picture: Picture, number: int) -> TurnedPage:
    """The page as it is shown from now on."""
    height, width = picture.shape[:2]
    scale = min(1.0, LONGEST_PREVIEW / max(height, width))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return TurnedPage(number, width, height, _jpeg(picture, PAGE_QUALITY), _jpeg(small, PREVIEW_QUALITY))


def _jpeg(picture: Picture, quality: int) -> bytes:
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
