"""Orders the lines of print on a page as a person reads them, and knows where every sign of them stands (版面)."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import msgspec

from uploads.findings import Box, Line
from uploads.shapes import PLAIN

MOST_LINES = 800
"""Lines of one document that are looked at; a dense page has a hundred."""
LONGEST_LINE = 400
_SLOPES = tuple(sign * step / 100 for step in range(17) for sign in (1, -1))
"""Tangents of the slants that a page may have kept after it was set upright, the least first."""
_NEAR, _STEEPEST = 0.008, 0.17
_HUGE = 4
"""Heights of the usual line from which on one or two signs are a picture."""
_RULES = "_＿﹍"
"""Signs that a printed rule to write on is read as."""
CELL, ROW = "\t", "\n"
"""What stands in the text between two lines side by side, and between two rows."""


class Piece(msgspec.Struct, frozen=True):
    """One line of print within the text of the whole document."""

    line: Line
    start: int
    """Its first sign in `Sheet.text`."""
    text: str
    """Its signs in the plain width, white space only between two Latin ones."""
    origins: tuple[int, ...]
    """For each sign its place in `line.text`."""
    row: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def height(self) -> int:
        return max(1, self.line.box[3])


class Placed(msgspec.Struct, frozen=True):
    """Where some signs stand, as they were read."""

    raw: str
    score: float
    page: int
    box: Box


class Sheet:
    """All print of one document, in reading order (全文).

    `text` holds every sign once: rows from above, in a row from the left. `gaps` are the
    offsets before which white space stood that the text leaves out.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.rows: list[list[Piece]] = []
        self.gaps: set[int] = set()
        parts: list[str] = []
        at = 0
        for row in _rows(lines):
            pieces = []
            for line in row:
                text, origins, gaps = _plain(line.text)
                self.gaps.update(at + gap for gap in gaps)
                pieces.append(Piece(line, at, text, origins, len(self.rows)))
                parts.append(text + CELL)
                at += len(text) + 1
            parts[-1] = parts[-1][:-1] + ROW
            self.rows.append(pieces)
        self.text = "".join(parts)
        self.pieces = [piece for row in self.rows for piece in row]
        self._starts = [piece.start for piece in self.pieces]

    def right_edge(self, page: int) -> int:
        """How far to the right print reaches on a page."""
        return max(piece.line.box[0] + piece.line.box[2] for piece in self.pieces if piece.line.page == page)

    def piece_at(self, offset: int) -> Piece:
        """The line that holds the sign at this offset of the text, or ends with it."""
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)]

    def within(self, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
        """Each line of a span, with the part of it that the span covers."""
        index = max(0, bisect_right(self._starts, start) - 1)
        for piece in self.pieces[index:]:
            if piece.start >= end:
                return
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                yield piece, first - piece.start, last - piece.start

    def gaps_in(self, start: int, end: int) -> tuple[int, ...]:
        """Where in a span white space stood, counted from its start."""
        return tuple(sorted(gap - start for gap in self.gaps if start < gap < end))

    def placed(self, start: int, end: int) -> Placed:
        """What was read in a span, the least score of its lines, and the box around it on its first page."""
        found = list(self.within(start, end))
        page = found[0][0].line.page
        raw = " ".join(
            piece.line.text[piece.origins[first] : piece.origins[last - 1] + 1] for piece, first, last in found
        )
        boxes = [share(piece, first, last) for piece, first, last in found if piece.line.page == page]
        return Placed(raw, min(piece.line.score for piece, _, _ in found), page, around(boxes))


def share(piece: Piece, first: int, last: int) -> Box:
    """The part of a line's box that some of its signs take, by their widths (a Latin sign takes half)."""
    x, y, width, height = piece.line.box
    widths = [_width(sign) for sign in piece.line.text]
    before = sum(widths[: piece.origins[first]])
    inside = sum(widths[piece.origins[first] : piece.origins[last - 1] + 1])
    whole = sum(widths) or 1.0
    left = x + int(width * before / whole)
    return (left, y, max(1, min(x + width - left, round(width * inside / whole))), height)


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds them all."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return (left, top, right - left, bottom - top)


def _width(sign: str) -> float:
    return 1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.55


def _plain(words: str) -> tuple[str, tuple[int, ...], list[int]]:
    """The signs in their plain width, each one's place, and before which of them white space was left out."""
    text: list[str] = []
    origins: list[int] = []
    gaps: list[int] = []
    is_gap = False
    for index, sign in enumerate(words[:LONGEST_LINE]):
        if sign.isspace() or sign in _RULES or not sign.isprintable():
            is_gap = bool(text)
            continue
        plain = unicodedata.normalize("NFKC", sign)
        plain = sign if len(plain) != 1 or plain.isspace() else PLAIN.get(plain, plain)
        if is_gap and text[-1].isascii() and plain.isascii():
            text.append(" ")
            origins.append(index - 1)
        elif is_gap:
            gaps.append(len(text))
        is_gap = False
        text.append(plain)
        origins.append(index)
    return "".join(text), tuple(origins), gaps


def _rows(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each row from the left, rows from above, page by page."""
    pages: dict[int, list[Line]] = {}
    for line in list(lines)[:MOST_LINES]:
        if line.text.strip():
            pages.setdefault(line.page, []).append(line)
    for page in sorted(pages):
        yield from _rows_of_page(_print_in(pages[page]))


def _print_in(lines: list[Line]) -> list[Line]:
    """The lines without what was taken for one or two huge signs: a face is no 二."""
    usual = median(line.box[3] for line in lines)
    return [line for line in lines if len(line.text.strip()) > 2 or line.box[3] <= _HUGE * usual]


def _rows_of_page(lines: list[Line]) -> Iterator[list[Line]]:
    """Each line goes on the row whose end it stands level with; rows are ordered by where they begin."""
    slope = _slope(lines)
    left = min(line.box[0] for line in lines)
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box[0]):
        fits = [(miss, row) for row in rows if (miss := _miss(row[-1], line, slope)) is not None]
        if fits:
            min(fits, key=lambda pair: pair[0])[1].append(line)
        else:
            rows.append([line])
    yield from sorted(rows, key=lambda row: _level(row[0], slope, left))


def _level(line: Line, slope: float, at: int = 0) -> float:
    """How far down a line is, followed along its slant to a place across the page."""
    x, y, width, height = line.box
    return y + height / 2 - _slant(line, slope) * (x + width / 2 - at)


def _slant(line: Line, slope: float) -> float:
    """The slant of a line where it is long enough to tell, else that of the page."""
    return line.slant if line.slant and line.box[2] > 4 * line.box[3] else slope


def _miss(last: Line, line: Line, slope: float) -> float | None:
    """By what share of a sign's height a line misses going on level with another; None for more than half."""
    if _overlap(last.box, line.box) > 0.5:
        return None
    between = (_slant(last, slope) + _slant(line, slope)) / 2
    middle = last.box[0] + last.box[2] / 2
    fallen = _level(line, between, int(middle)) - (last.box[1] + last.box[3] / 2)
    height = min(_height(last, slope), _height(line, slope))
    return abs(fallen) / height if abs(fallen) <= 0.5 * height else None


def _height(line: Line, slope: float) -> float:
    """Height of the print itself: the box of a slanted line is higher."""
    return max(8.0, line.box[3] - abs(_slant(line, slope)) * line.box[2])


def _overlap(one: Box, other: Box) -> float:
    """How much of the narrower one lies over or under the other."""
    shared = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    return shared / max(1, min(one[2], other[2]))


def _slope(lines: Sequence[Line]) -> float:
    """The slant of a page: that of its long lines, or else the one at which most neighbours stand level (倾斜)."""
    measured = [line for line in lines if line.slant]
    long = [line.slant for line in measured if line.box[2] > 4 * line.box[3]]
    if measured:
        return median(long or [line.slant for line in measured])
    pairs, steepest = _neighbours(lines), _steepest(lines)
    slopes = [slope for slope in _SLOPES if abs(slope) <= steepest] or [0.0]
    return max(slopes, key=lambda slope: (sum(abs(fall - slope) <= _NEAR for fall in pairs), -abs(slope)))


def _steepest(lines: Sequence[Line]) -> float:
    """More slant than this the boxes of long lines would not hold."""
    usual = median(line.box[3] for line in lines)
    return min(
        (max(0.0, line.box[3] - usual / 2) / line.box[2] for line in lines if line.box[2] > 6 * line.box[3]),
        default=_STEEPEST,
    )


def _neighbours(lines: Sequence[Line]) -> list[float]:
    """How much print falls from each line to those right of it and near, per pixel."""
    falls = []
    ordered = sorted(lines, key=lambda line: line.box[0] + line.box[2])
    ends = [line.box[0] + line.box[2] for line in ordered]
    for line in lines:
        x, y, width, height = line.box
        first, last = bisect_left(ends, x - 8 * height), bisect_right(ends, x + height // 4)
        for other in ordered[first:last]:
            across = x + width / 2 - other.box[0] - other.box[2] / 2
            fall = (y + height / 2 - other.box[1] - other.box[3] / 2) / max(1.0, across)
            if abs(fall) <= _STEEPEST:
                falls.append(fall)
    return falls
