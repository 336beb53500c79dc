"""Finds the labels of a form in its print and says what stands beside, below and after each (栏目)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from flows.intake.vocabulary import table
from uploads.layout import Piece, Sheet

Span = tuple[int, int]

_SAME = str.maketrans("内曰已巳末入千扯佳藉麽扳联", "门日己己未人干址住籍么板职")
"""Signs that are taken for one another: labels are compared without the difference."""
_COLONS = ":;："
_BEFORE_LABEL = frozenset("、,，。.;；:：()（）[]【】《》/|_-—*·•■□◆")
_AFTER_LABEL = re.compile(
    r"(?:\([^()\t\n]{1,14}\))?(?:(?:名称|姓名|户名|全称|名)(?=[:;：\t]))?为?(?:[\t ]?[:;：])?"
)
_CLAUSE = re.compile("第[一二三四五六七八九十0-9]{1,3}条|[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]")
"""What begins another clause and never goes on with a value."""
_BLANK = " \t:;：_-—.。,，、|/()[]【】*"


class Mark(msgspec.Struct, frozen=True):
    """One label where it stands."""

    name: str
    """The field it names; "" for a label that only ends the one before."""
    start: int
    end: int
    """After its colon."""
    is_exact: bool = True


class Labels(msgspec.Struct, frozen=True):
    """The labels of one kind of document: their words, each with the field it names."""

    names: dict[str, str]
    strict: frozenset[str]
    """Words that are a label only with a colon behind them; elsewhere they are words of the text."""


def labels_of(fields: Mapping[str, str], ends: str = "") -> Labels:
    """Labels from tables of words by field; `ends` are labels of no interest that end the value before them.

    A word written with a colon in the table is a label only where one is printed.
    """
    rows = [("", word) for word in table(ends)]
    rows += [(name, word) for name, words in fields.items() for word in table(words)]
    names = {_alike(word.rstrip(":")): name for name, word in rows}
    return Labels(names, frozenset(_alike(word[:-1]) for _, word in rows if word.endswith(":")))


class Form:
    """The print of one document with its labels found (带栏目的版面)."""

    def __init__(self, sheet: Sheet, labels: Labels) -> None:
        self.sheet = sheet
        self.text = sheet.text
        self.marks = sorted(_marks(sheet, labels), key=lambda mark: mark.start)
        self._first = {mark.start: mark for mark in self.marks}
        self.whole: Span = (0, len(self.text))
        self.prose = self.words(self.whole)
        """All signs without the bounds of cells and rows, for what is told in sentences."""

    def labelled(self, name: str) -> list[Mark]:
        """The labels of one field, in reading order."""
        return [mark for mark in self.marks if mark.name == name]

    def beside(self, mark: Mark) -> Span | None:
        """What stands right of a label up to the next one, in its row or the cell that reaches over it (右侧内容)."""
        end = self.text.index("\n", mark.start)
        if mark.end > end:
            return None
        end = next((other.start for other in self.marks if mark.end <= other.start <= end), end)
        return self.trimmed(mark.end, end) or self._in_taller_cell(mark)

    def below(self, mark: Mark) -> Span | None:
        """What stands under a label, as in a table with a head (下方内容)."""
        head = self.sheet.piece_at(mark.start)
        left, width = _shadow(head, mark)
        for row in self.sheet.rows[head.row + 1 : head.row + 4]:
            if row[0].line.page != head.line.page or row[0].line.box[1] - head.line.box[1] > 5 * head.height:
                return None
            piece = max(row, key=lambda other: _shared(other, left, width))
            if _shared(piece, left, width) > 0.3 * min(width, piece.line.box[2]):
                return None if piece.start in self._first else self.trimmed(piece.start, piece.end)
        return None

    def of(self, mark: Mark) -> Span | None:
        """What belongs to a label: beside it, or else below."""
        return self.beside(mark) or self.below(mark)

    def places(self, mark: Mark) -> list[Span]:
        """Where the value of a label may stand: a label with a colon has it beside, one without maybe below."""
        beside, has_colon = self.beside(mark), self.text[mark.end - 1] in _COLONS
        below = None if beside is not None and has_colon else self.below(mark)
        return [span for span in (beside, below) if span is not None]

    def section(self, mark: Mark, stop: re.Pattern, rows: int = 8, *, reach: float = 2.6) -> list[Span]:
        """The rows that follow a label until the next one at the head of a row, or until `stop` (栏目正文).

        `reach`: how many heights of a line the next may lie below.
        """
        label = self.sheet.piece_at(mark.start)
        first = self.beside(mark)
        found = [] if first is None else [first]
        if first is not None and self._is_cut(first):
            return found
        last = label
        for row in self.sheet.rows[label.row + 1 : label.row + 1 + rows]:
            kept = [piece for piece in row if piece.line.box[0] + piece.line.box[2] > label.line.box[0]]
            if not kept:
                continue
            is_over = _is_far(last, kept[0], reach) or kept[0].start in self._first or stop.search(kept[0].text)
            if is_over:
                break
            end = next((m.start for m in self.marks if kept[0].start <= m.start < kept[-1].end), kept[-1].end)
            span = self.trimmed(kept[0].start, end)
            is_known = span is not None and first is not None and span[0] <= first[0] < span[1]
            found += [] if span is None or is_known else [span]
            if span is not None and self._is_cut(span):
                break
            last = kept[0]
        return found

    def above(self, mark: Mark, first: Span) -> Span | None:
        """The line of a cell that stands over the row of its label, where the label stands in the middle (居中栏目).

        It begins where the next one begins and lies closer to the label than a row of its own would.
        """
        label, piece = self.sheet.piece_at(mark.start), self.sheet.piece_at(first[0])
        if piece.start != first[0] or piece is label or label.row == 0 or label.end > mark.end + 1:
            return None
        row = self.sheet.rows[label.row - 1]
        if any(row[0].start <= other.start < row[-1].end for other in self.marks):
            return None
        over = row[0]
        is_under = abs(over.line.box[0] - piece.line.box[0]) <= 0.7 * piece.height
        return self.trimmed(over.start, row[-1].end) if is_under and not _is_far(over, label, 0.9) else None

    def _is_cut(self, span: Span) -> bool:
        """Whether another label stands behind the span on the same line."""
        line = self.sheet.piece_at(span[1] - 1)
        return any(span[1] <= mark.start < line.end for mark in self.marks)

    def wrapped(self, mark: Mark, span: Span, rows: int = 2, *, torn: bool = False) -> list[Span]:
        """A value with the lines under it that go on with it: they begin where it begins (续行).

        A line that is known to be `torn` goes on wherever it ends, others only from the right edge.
        """
        piece = self.sheet.piece_at(span[0])
        left = piece.line.box[0] if piece.start == span[0] else None
        end = piece.line.box[0] + piece.line.box[2]
        if left is None and not torn and end < 0.85 * self.sheet.right_edge(piece.line.page):
            return [span]
        edge = _shadow(self.sheet.piece_at(mark.start), mark)[0] - 1.5 * piece.height
        found, last = [span], piece
        for row in self.sheet.rows[piece.row + 1 : piece.row + 1 + rows]:
            below = next((other for other in row if _goes_on(left, last, other)), None)
            if below is None or _CLAUSE.match(below.text):
                break
            if _is_far(last, below, 2.4) or self._is_headed(below, edge):
                break
            next_mark = next((m.start for m in self.marks if below.start <= m.start < below.end), below.end)
            trimmed = self.trimmed(below.start, next_mark)
            if trimmed is None:
                break
            found.append(trimmed)
            last = below
        return found

    def _is_headed(self, piece: Piece, edge: float) -> bool:
        """Whether a label stands before the line, in the column of the label above."""
        row = self.sheet.rows[piece.row]
        heads = (self.sheet.piece_at(mark.start) for mark in self.marks if row[0].start <= mark.start <= piece.start)
        return any(edge <= head.line.box[0] <= piece.line.box[0] for head in heads)

    def trimmed(self, start: int, end: int) -> Span | None:
        """The span without blanks, rules and colons at its ends; None where nothing is left."""
        while start < end and self.text[start] in _BLANK + "\n":
            start += 1
        while start < end and self.text[end - 1] in _BLANK.replace(")", "") + "\n":
            end -= 1
        return (start, end) if start < end else None

    def words(self, span: Span) -> str:
        """The signs of a span without the bounds of cells and rows."""
        return re.sub(r"[\t\n]", "", self.text[span[0] : span[1]])

    def _in_taller_cell(self, mark: Mark) -> Span | None:
        """A value centred beside a label of two lines stands in a row of its own."""
        label = self.sheet.piece_at(mark.start)
        if mark.end < label.end:
            return None
        x, y, width, height = label.line.box
        for at in (label.row - 1, label.row + 1):
            for piece in self.sheet.rows[at] if 0 <= at < len(self.sheet.rows) else ():
                left, top, _, tall = piece.line.box
                shared = min(y + height, top + tall) - max(y, top)
                is_right = left >= x + width and piece.line.page == label.line.page
                if is_right and shared > 0.3 * min(height, tall) and self._is_free(piece, x + width):
                    return self.trimmed(piece.start, piece.end)
        return None

    def _is_free(self, piece: Piece, left: int) -> bool:
        """Whether no label stands in the piece or between it and the left edge given."""
        row = self.sheet.rows[piece.row]
        between = [other for other in row if left <= other.line.box[0] < piece.line.box[0]]
        return not between and piece.start not in self._first


def _goes_on(left: int | None, last: Piece, other: Piece) -> bool:
    """Whether a line begins under the beginning of the value, give or take a sign and a half."""
    x = last.line.box[0] if left is None else left
    if left is None:
        return other.line.box[0] >= x
    return abs(other.line.box[0] - x) <= 1.5 * last.height


def _is_far(above: Piece, below: Piece, lines: float) -> bool:
    if above.line.page != below.line.page:
        return False
    gap = below.line.box[1] + below.height / 2 - above.line.box[1] - above.height / 2
    return gap > lines * max(above.height, below.height)


def _shared(piece: Piece, left: int, width: int) -> int:
    """How many pixels of a line lie under a stretch."""
    x, _, wide, _ = piece.line.box
    return min(left + width, x + wide) - max(left, x)


def _shadow(head: Piece, mark: Mark) -> tuple[int, int]:
    """Left edge and width of a label on its line."""
    x, _, width, _ = head.line.box
    length = max(1, len(head.text))
    left = x + width * (mark.start - head.start) // length
    return left, max(1, width * (min(mark.end, head.end) - mark.start) // length)


def _alike(words: str) -> str:
    return words.translate(_SAME)


def _marks(sheet: Sheet, labels: Labels) -> Iterator[Mark]:
    text = _alike(sheet.text)
    taken = waits = -1
    for match in _pattern(tuple(sorted(labels.names, key=len, reverse=True))).finditer(text):
        word = re.sub(r"[\t ]", "", match[0])
        end, has_colon = _after(text, match.end())
        piece = sheet.piece_at(match.start())
        is_head = match.start() in (0, piece.start) or match.start() in sheet.gaps
        is_led = is_head or text[match.start() - 1] in _BEFORE_LABEL
        row = sheet.rows[piece.row][0]
        in_form = taken >= piece.start or waits == piece.start or (taken >= row.start and match.end() == piece.end)
        is_alone = match.start() == piece.start and end >= piece.end
        if not (has_colon or is_alone or (word not in labels.strict and (is_led or (in_form and len(word) >= 2)))):
            continue
        is_first = not is_led and taken < piece.start and waits != piece.start
        start = _foreign(text, piece, match.start()) if is_first else match.start()
        yield Mark(labels.names[word] if start == match.start() else "", start, end)
        taken, waits = start, end + 1 if text[end : end + 1] == "\t" else -1
    yield from _slips(sheet, labels, text)


def _foreign(text: str, piece: Piece, at: int) -> int:
    """Where a label begins of which only the end is known (入院日期 for 日期): it is another field."""
    before = text[piece.start : at]
    return piece.start if re.fullmatch("[\u4e00-\u9fff/、]{1,6}", before) else at


def _after(text: str, end: int) -> tuple[int, bool]:
    """Where a label ends with its bracket and colon, and whether it has a colon."""
    match = _AFTER_LABEL.match(text, end)
    return match.end(), text[match.end() - 1] in _COLONS


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern:
    """Any of the labels, the longest first; the signs of a short one may stand apart (姓 名)."""
    shapes = ("[\t ]?".join(map(re.escape, word)) if len(word) <= 3 else re.escape(word) for word in words)
    return re.compile("|".join(shapes) if words else "(?!)")


def _slips(sheet: Sheet, labels: Labels, text: str) -> Iterator[Mark]:
    """Labels at the head of a line of which a sign or two were misread."""
    short = [word for word in labels.names if len(word) == 2]
    exact = _pattern(tuple(sorted(labels.names, key=len, reverse=True))).finditer(text)
    covered = {at for match in exact for at in range(*match.span())}
    long = [word for word in labels.names if len(word) >= 4]
    for piece in sheet.pieces:
        if piece.start in covered:
            continue
        yield from _short_slips(piece, sheet, labels, short, text)
        for word in long:
            end = nearly(word, text, piece.start)
            if end is not None and end <= piece.end:
                after, has_colon = _after(text, end)
                if has_colon or after >= piece.end or text[after - 1] == "\t":
                    yield Mark(labels.names[word], piece.start, after, is_exact=False)
                    break


def _short_slips(
    piece: Piece, sheet: Sheet, labels: Labels, words: Sequence[str], text: str
) -> Iterator[Mark]:
    """A label of two signs of which one was misread before its colon, or lost beside a value."""
    signs = text[piece.start : piece.end]
    if len(signs) >= 3 and signs[2] in _COLONS:
        near = [word for word in words if (word[0] == signs[0]) != (word[1] == signs[1])]
        end = piece.start + 3
    elif len(signs) == 1 and piece is not sheet.rows[piece.row][-1]:
        near, end = [word for word in words if signs in word], piece.end
    else:
        return
    if len(near) == 1:
        yield Mark(labels.names[near[0]], piece.start, end, is_exact=False)


def nearly(word: str, text: str, at: int) -> int | None:
    """Where a long word ends that stands at this place with a sign in four misread or one lost or doubled.

    >>> nearly("公民身份号码", "公民身分号码99", 0), nearly("公民身份号码", "公民身份码99", 0)
    (6, 5)
    """
    allowed = min(2, len(word) // 4)
    window = text[at : at + len(word)]
    if len(window) == len(word) and sum(a != b for a, b in zip(word, window, strict=True)) <= allowed:
        return at + len(word)
    for length in (len(word) - 1, len(word) + 1):
        window = text[at : at + length]
        if len(window) == length and length > 3 and _is_one_off(word, window):
            return at + length
    return None


def _is_one_off(one: str, other: str) -> bool:
    """Whether the longer word is the shorter with one more sign in it."""
    short, long = sorted((one, other), key=len)
    same = next((i for i, sign in enumerate(short) if sign != long[i]), len(short))
    return short[same:] == long[same + 1 :]


def alike(words: Iterable[str]) -> list[str]:
    """The words as labels are compared."""
    return [_alike(word) for word in words]
