"""Reads what stands in the title of a table: the employer, the month; and whether it is of one person (表头)."""

import re

from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form
from uploads.layout import Piece

_HEAD_ROWS = 6
_REST = re.compile("[0-9年月份.-]{0,10}[\u4e00-\u9fff()]{0,14}")


def employer(form: Form, name: str) -> FieldRead | None:
    """The employer's name that stands alone or before the title at the head (单位抬头)."""
    for row in form.sheet.rows[:_HEAD_ROWS]:
        for piece in row:
            found = _employer_of(piece)
            if found is not None:
                return taking.found_in(form, name, (piece.start, piece.end), found, sure=1.0)
    return None


def _employer_of(piece: Piece) -> printed.Value | None:
    found = parties.employer(piece.text)
    if found is None or found.start > 0 or re.search("[,，。；:：]", piece.text):
        return None
    rest = re.sub("[ ·]", "", piece.text[found.end :])
    return found if not rest or _REST.fullmatch(rest) else None


def month(form: Form, name: str, about: re.Pattern) -> FieldRead | None:
    """The month that a title of this kind names (2026年3月工资条)."""
    for row in form.sheet.rows[:_HEAD_ROWS]:
        near = any(about.search(piece.text) for piece in row)
        for piece in row:
            found = printed.month(piece.text)
            if found is not None and (near or len(piece.text) <= 12):
                return taking.found_in(form, name, (piece.start, piece.end), found, sure=1.0)
    return None


def has_several_people(form: Form, name: str) -> bool:
    """Whether names of different people stand under or beside the label (多人表)."""
    for mark in form.labelled(name):
        head = form.sheet.piece_at(mark.start)
        span = form.beside(mark)
        others = {form.words(each) for other in form.labelled(name) if (each := form.beside(other)) is not None}
        if span is not None or (span := form.below(mark)) is None:
            if len(others) > 1:
                return True
            continue
        first = form.sheet.piece_at(span[0])
        x, _, width, _ = first.line.box
        names = set()
        for row in form.sheet.rows[head.row :]:
            for piece in row:
                left, _, wide, _ = piece.line.box
                is_under = min(x + width, left + wide) - max(x, left) > 0.5 * min(width, wide)
                value = parties.person(piece.text) if is_under and len(piece.text) <= 4 else None
                names |= {value.value} if value is not None and value.checks else set()
        if len(names) > 1:
            return True
    return False
