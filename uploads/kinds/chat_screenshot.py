"""Keeps of a picture of a chat with whom it was, when, and what was said of work, pay or injury (聊天截图)."""

import re
from collections.abc import Iterator

from uploads import taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.layout import Piece
from uploads.printed import Value

LABELS = labels_of({})
_STATUS = re.compile("^[0-9:：%.KBMb/sGgHD+ ]*$|中国(?:移动|联通|电信)|^[0-9]G$|HD|KB/s|^[<‹〈＜]$")
_COUNT = re.compile(r"\([0-9]{1,3}\)$")
_TIME = re.compile(
    r"(?:(?:今天|昨天|前天|星期[一二三四五六日天]|周[一二三四五六日]|(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日"
    r"|20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}) ?)?"
    r"(?:凌晨|早上|上午|中午|下午|晚上)? ?[0-9]{1,2}:[0-9]{2}"
)
_WORTH = re.compile("工资|上班|干活|工地|受伤|伤到|摔|砸|医院|老板|工伤|加班|结账|工钱|一天|包工|进场|明天来|请假|住院|转账|公司|厂里|合同")
_MOST = 6


def read(form: Form) -> Iterator[FieldRead | None]:
    """The name at the head, the first time shown, and up to six lines worth keeping."""
    yield _partner(form)
    yield taking.anywhere(form, "time", _time)
    kept = [piece for piece in form.sheet.pieces if len(piece.text) >= 4 and _WORTH.search(piece.text)][:_MOST]
    if kept:
        words = "；".join(piece.text for piece in kept)
        yield taking.made(form, "words", [(piece.start, piece.end) for piece in kept], words)


def _partner(form: Form) -> FieldRead | None:
    """The first line below the status bar, if it is no time and no sentence."""
    for row in form.sheet.rows[:4]:
        for piece in row:
            found = _title(piece)
            if found is not None:
                return taking.found_in(form, "partner", (piece.start, piece.end), found)
            if _STATUS.search(piece.text) is None and len(piece.text) > 1:
                return None
    return None


def _title(piece: Piece) -> Value | None:
    start = len(piece.text) - len(piece.text.lstrip("<‹〈＜[(0123456789 "))
    words = _COUNT.sub("", piece.text[start:]).rstrip(".…· ")
    is_name = 2 <= len(words) <= 20 and not _STATUS.search(words) and not re.search("[,，。？?！!：:]", words)
    return Value(words, start, start + len(words)) if is_name and not _TIME.fullmatch(words) else None


def _time(words: str) -> Value | None:
    """A time between the lines: the clock of the telephone stands in a row with its battery."""
    match = _TIME.fullmatch(words)
    has_day = match is not None and not re.fullmatch("[0-9]{1,2}:[0-9]{2}", words)
    return Value(words, 0, len(words)) if has_day else None
