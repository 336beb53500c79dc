"""Reads what papers of an office have in common: their number, who issued them, and when (公文要素)."""

import re

from flows.intake import numerals
from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form
from uploads.printed import Value

_NUMBER = re.compile(
    "(?P<no>[\u4e00-\u9fff]{1,14}?[〔\\[(【{]20[0-9]{2}[〕\\])】}]年?"
    "[\u4e00-\u9fff]{0,6}?第?[0-9]{1,8}(?:-[0-9]{1,3})?号?|第[0-9]{6,20}号)"
)
_PLAIN_NUMBER = re.compile("[0-9A-Za-z\u4e00-\u9fff〔〕()\\[\\]第-]{4,30}")
_YEAR = re.compile("[〔\\[(【](20[0-9]{2})[〕\\])】]")
_WORN = re.compile("二[二O0]?([一二三四五六七八九])年([一二三四五六七八九]|十[一二])月([一二三四五六七八九廿]十?[一二三四五六七八九]?)日")
_LEAD = re.compile("^(?:编号|文号|案号|决定书|结论书|认定书|通知书|文书号)")


def document_no(form: Form, name: str) -> FieldRead | None:
    """The number of a decision with its year in brackets, or what stands beside its label (文号)."""
    for piece in form.sheet.pieces:
        match = _NUMBER.search(piece.text)
        if match is not None:
            lead = _LEAD.match(match["no"])
            start = match.start() + (0 if lead is None else lead.end())
            words = re.sub("[\\[({【]", "〔", re.sub("[\\])}】]", "〕", piece.text[start : match.end()]))
            found = Value(words, start, match.end(), checks=(parties.KNOWN,))
            return taking.found_in(form, name, (piece.start, piece.end), found, sure=1.0)
    return taking.take(form, name, _plain_number) or _bare_number(form, name)


def _bare_number(form: Form, name: str) -> FieldRead | None:
    """Digits alone in a line under the title."""
    for piece in form.sheet.pieces[:6]:
        match = re.fullmatch("(?:No[.:]?)?([0-9]{6,18})", piece.text)
        if match is not None:
            return taking.found_in(form, name, (piece.start, piece.end), Value(match[1], *match.span(1)))
    return None


def _plain_number(words: str) -> Value | None:
    match = _PLAIN_NUMBER.match(words)
    has_digits = match is not None and sum(sign.isdigit() for sign in match[0]) >= 4
    return Value(match[0], 0, match.end()) if has_digits else None


def authority(form: Form, name: str, pattern: re.Pattern) -> FieldRead | None:
    """The office that a paper names at its head or foot, or beside the label; two different ones leave it open (机关)."""
    found = taking.take(form, name, lambda words: _office(words, pattern, whole=False))
    if found is not None:
        return found
    pieces = form.sheet.pieces
    for part in (pieces[:4], pieces[-6:], pieces):
        named = [each for piece in part if (each := _office(piece.text, pattern, whole=True)) is not None]
        if named:
            if len({str(each.value) for each in named}) > 1:
                return None
            piece = next(piece for piece in part if _office(piece.text, pattern, whole=True) is not None)
            return taking.found_in(form, name, (piece.start, piece.end), named[0], sure=1.0)
    return None


def _office(words: str, pattern: re.Pattern, *, whole: bool) -> Value | None:
    """The office named; `whole` where the line must begin with it and hold no sentence."""
    match = pattern.search(words)
    if match is None or (whole and (match.start() > 0 or re.search("[,，。；;]", words))):
        return None
    return Value(match[0], *match.span(), checks=(parties.KNOWN,))


def last_day(form: Form, name: str) -> FieldRead | None:
    """The date at the foot of a paper: the last that stands alone and that no label claims (落款日期).

    Where year, month and day were written into blanks, they may be lines of their own.
    """
    claimed = [span for mark in form.marks if (span := form.beside(mark)) is not None]
    for row in reversed(form.sheet.rows):
        whole = (row[0].start, row[-1].end)
        for span in [*((piece.start, piece.end) for piece in reversed(row)), whole]:
            words = form.words(span)
            found = list(printed.days(words))
            if found:
                is_alone = len(found) == 1 and found[0].end - found[0].start >= 0.5 * len(words)
                is_claimed = any(start < span[1] and span[0] < end for start, end in claimed)
                return taking.found_in(form, name, span, found[0]) if is_alone and not is_claimed else None
    return None


def written_day(form: Form, name: str) -> FieldRead | None:
    """The date of a paper: beside its label, or else at its foot."""
    return taking.take(form, name, printed.day) or last_day(form, name) or _worn_day(form, name)


def _worn_day(form: Form, name: str) -> FieldRead | None:
    """A year in Chinese numerals whose round 〇 was lost (二二六年), told by the year in the number of the paper.

    十月 and 十五日 are left alone: where one 二 was lost, so may another be.
    """
    years = {int(match[1]) for match in _YEAR.finditer(form.text)}
    for piece in reversed(form.sheet.pieces):
        match = _WORN.fullmatch(piece.text)
        year = None if match is None or len(years) != 1 else next(iter(years))
        if year is not None and year % 10 == numerals.number(match[1]):
            day = printed.day(f"{year}年{numerals.number(match[2])}月{numerals.number(match[3])}日")
            if day is not None:
                found = Value(day.value, 0, len(piece.text), printed.REPAIRED)
                return taking.found_in(form, name, (piece.start, piece.end), found)
    return None
