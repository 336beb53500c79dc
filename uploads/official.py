"""Reads what papers of an office have in common: their number, who issued them, and when (公文要素)."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from flows.intake import numerals
from uploads import parties, printed, taking
from uploads.findings import FieldRead, Rim
from uploads.labels import Form, nearly
from uploads.printed import Value

_NUMBER = re.compile(
    "(?P<no>[\u4e00-\u9fff]{1,14}?[〔\\[(【{]20[0-9]{2}[〕\\])】}]年?"
    "[\u4e00-\u9fff]{0,6}?第?[0-9]{1,8}(?:-[0-9]{1,3})?号?|第[0-9]{6,20}号)"
)
_PLAIN_NUMBER = re.compile("[0-9A-Za-z\u4e00-\u9fff〔〕()\\[\\]第-]{4,30}")
_YEAR = re.compile("[〔\\[(【](20[0-9]{2})[〕\\])】]")
_WORN = re.compile("二[二O0]?([一二三四五六七八九])年([一二三四五六七八九]|十[一二])月([一二三四五六七八九廿]十?[一二三四五六七八九]?)日")
_GOVERNMENT = re.compile("向([\u4e00-\u9fff]{2,16}?[省市区县旗州盟])人民政府")
_DISTRICT = re.compile("[\u4e00-\u9fff]{2,5}[区县旗]")
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


def in_its_place(form: Form, found: FieldRead | None, office: str) -> FieldRead | None:
    """The office with its place as the paper prints it where it says who hears an appeal (地名核对).

    A name under a seal loses or changes a sign now and then; of two prints that differ in one sign the one that
    stands in the clear is believed. Places that differ in more are two places, and the office stays as it was read.
    """
    words, place = str(found.value) if found is not None else "", _hears_appeals(form)
    at = words.find(office)
    if place is None or at < 1 or place in words:
        return found
    names = set(_places(words[:at], place))
    if len(names) != 1:
        return found
    value, score = next(iter(names)) + words[at:], round(found.score * printed.REPAIRED, 4)
    return msgspec.structs.replace(found, value=value, score=score, checks=())


def on_seal(form: Form, name: str, office: str, rims: Sequence[Rim]) -> FieldRead | None:
    """The office whose seal a paper bears, where its print names none (印章上的机关).

    Signs on a rim are small and worn, so two looks at it have to agree, and the place has to be the one whose
    government hears an appeal, as the paper prints it: that is the same level, or the city a district lies in.
    """
    place = _hears_appeals(form)
    if place is None or any(office in piece.text for piece in form.sheet.pieces):
        return None
    found = [(rim, names) for rim in rims if (names := {_on_rim(words, office, place) for words, _ in rim.readings})]
    named = {each for _, names in found for each in names}
    if len(named) != 1 or None in named:
        return None
    rim, words = found[0][0], next(iter(named))
    surest = max(rim.readings, key=lambda reading: reading[1])
    return FieldRead(name, words, surest[0], round(surest[1] * taking.UNLABELLED, 4), rim.page, rim.box)


def _hears_appeals(form: Form) -> str | None:
    """The one place whose government the paper says can be appealed to (复议机关)."""
    places = {match[1] for match in _GOVERNMENT.finditer(form.prose)}
    return next(iter(places)) if len(places) == 1 else None


def _on_rim(words: str, office: str, place: str) -> str | None:
    """The office of a place as it runs along a rim; what could be two offices is none."""
    ends = [at for at in range(1, len(words)) if nearly(office, words, at) is not None]
    if not ends:
        return None
    end = min(ends, key=lambda at: sum(a != b for a, b in zip(office, words[at:], strict=False)))
    names = set(_places(words[:end], place))
    return f"{next(iter(names))}{office}" if len(names) == 1 else None


def _places(words: str, place: str) -> Iterator[str]:
    """The printed place, a district in it, or a city's district of which the printed place is the end."""
    if words.endswith(place) and re.search("[省市州盟]$", words.removesuffix(place)):
        yield words
    lengths = [len(place)] if words.startswith(place) else range(len(place) - 1, len(place) + 2)
    for length in lengths:
        rest = words[length:]
        if _is_nearly(words[:length], place) and (not rest or _DISTRICT.fullmatch(rest)):
            yield place + rest


def _is_nearly(words: str, place: str) -> bool:
    """The same place with at most one sign of three or more misread, lost or doubled."""
    if len(words) == len(place):
        return sum(a != b for a, b in zip(words, place, strict=True)) <= (len(place) >= 3)
    short, long = sorted((words, place), key=len)
    return len(short) >= 2 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


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
