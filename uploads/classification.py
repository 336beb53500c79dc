"""Tells what kind of document a page is from its print (材料分类)."""

import re
from collections.abc import Sequence

from uploads.findings import Line
from uploads.labels import alike, nearly
from uploads.layout import Piece, Sheet
from uploads.signs import SIGNS, TITLED, Signs

OTHER = "other"
_TITLE, _MENTION, _WORD, _AGAINST = 12.0, 1.5, 2.0, -5.0
_ENOUGH = 8.0
"""Below this no kind is named."""
_PLAIN = 16.0
"""From here on the words say enough by themselves."""
_MOST_WORDS = 8
_UNTITLED = 2
"""Usual words that count on a kind that always bears its title, where none is seen."""
_CLOCK_LINE = re.compile(
    r"^(?:(?:今天|昨天|前天|星期.|周.|(?:20[0-9]{2}[年/.-])?[0-9]{1,2}[月/.-][0-9]{1,2}日?) ?)?"
    r"(?:凌晨|早上|上午|中午|下午|晚上)? ?[0-9]{1,2}:[0-9]{2}$"
)
_CHAT_DAY = re.compile("^(?:今天|昨天|前天|星期.|周.|.*(?:凌晨|早上|上午|中午|下午|晚上))")
_CHAT_HEAD = re.compile(r"^[<‹〈＜].{0,20}|.{2,20}\([0-9]{1,3}\)$")
_NUMBER = re.compile("[0-9Xx]{6,}$")
_RING = ".():、，。；《》“”"


def kind_of(lines: Sequence[Line]) -> tuple[str, float]:
    """The kind of `contract.md` §5 and how clearly it is that one, 0 to 1; `other` where none fits.

    Titles weigh most, then the words usual on a kind; words that are not on it count against it.
    A photograph of a document that was sent in a chat is a chat.
    """
    sheet = Sheet(lines)
    whole = "".join(alike([piece.text])[0] for piece in sheet.pieces)
    weights = {kind: _weight(kind, signs, sheet.pieces, whole) for kind, signs in SIGNS.items()}
    weights["chat_screenshot"] += _frame(sheet)
    first, second = sorted(weights, key=lambda kind: -weights[kind])[:2]
    top, next_one = weights[first], max(0.0, weights[second])
    if top < _ENOUGH:
        return OTHER, round(1 - max(0.0, top) / _ENOUGH / 2, 3)
    return first, round(top / (top + next_one) * min(1.0, 0.5 + top / _PLAIN / 2), 3)


def _weight(kind: str, signs: Signs, pieces: Sequence[Piece], whole: str) -> float:
    words = sum(word in whole for word in signs.words)
    against = sum(word in whole for word in signs.against)
    title = _title(signs, pieces)
    if kind in TITLED and title <= _MENTION:
        words = min(words, _UNTITLED)
    usual = _WORD * min(words, _MOST_WORDS) + 0.5 * max(0, words - _MOST_WORDS)
    return title + usual + _AGAINST * against


def _title(signs: Signs, pieces: Sequence[Piece]) -> float:
    """A line that is the title weighs most, and more near the head; one that only holds its words weighs little."""
    best = 0.0
    for at, piece in enumerate(pieces):
        text = _NUMBER.sub("", alike([piece.text])[0]).strip(_RING)
        for title in signs.titles:
            found = _standing(title, text)
            if found:
                place = 1.0 if at < max(5, len(pieces) // 4) else 0.6
                best = max(best, found * place + 0.25 * len(title) * (found == _TITLE))
    return best


def _standing(title: str, text: str) -> float:
    at = text.find(title)
    if at < 0:
        is_slip = len(title) >= 4 and len(text) <= len(title) + 1 and nearly(title, text, 0) is not None
        return _TITLE * 0.8 if is_slip else 0.0
    rest = len(text) - len(title)
    if rest == 0:
        return _TITLE
    if text.endswith(title) and rest <= 26 and not re.search("[，。；]", text):
        return _TITLE
    is_led = rest <= 26 and len(text) - at - len(title) <= 2 and not re.search("[，。；,;:：]", text)
    return _TITLE * 0.7 if is_led or (rest <= 6 and at == 0) else _MENTION


def _frame(sheet: Sheet) -> float:
    """What only the window of a chat has: times between the lines, a name with the number of members (聊天界面)."""
    clocks = [piece for piece in sheet.pieces if _CLOCK_LINE.match(piece.text)]
    days = sum(_CHAT_DAY.match(piece.text) is not None for piece in clocks)
    head = any(_CHAT_HEAD.match(piece.text) for piece in sheet.pieces[:6])
    bubbles = _bubbles(sheet)
    if not days and len(clocks) < 2:
        return 9.0 if bubbles and _has_status_bar(sheet) else 0.0
    return min(12.0, 4.0 * len(clocks)) + 2.0 * days + (4.0 if head else 0.0) + (8.0 if bubbles else 0.0)


def _has_status_bar(sheet: Sheet) -> bool:
    """The clock and battery of a telephone in the first row."""
    top = " ".join(piece.text for row in sheet.rows[:2] for piece in row)
    return re.search("[0-9]{1,2}:[0-9]{2}", top) is not None and re.search("[45]G|[0-9]{1,3}%", top) is not None


def _bubbles(sheet: Sheet) -> bool:
    """Whether short lines hang at two different edges, as what two people say does."""
    alone = [row[0].line.box for row in sheet.rows if len(row) == 1]
    if len(alone) < 5:
        return False
    left, right = min(box[0] for box in alone), max(box[0] + box[2] for box in alone)
    width = max(1, right - left)
    at_left = sum(box[0] - left < 0.2 * width and right - box[0] - box[2] > 0.15 * width for box in alone)
    at_right = sum(right - box[0] - box[2] < 0.2 * width and box[0] - left > 0.15 * width for box in alone)
    return at_left >= 2 and at_right >= 2
