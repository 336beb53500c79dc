"""Reads the side of an identity card that bears the face (居民身份证人像面)."""

import re
from collections.abc import Callable, Iterator

from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, Span, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "name": "姓名",
        "sex": "性别",
        "ethnicity": "民族",
        "born": "出生 出生日期",
        "address": "住址",
        "id_number": "公民身份号码 身份号码 公民身份证号码",
    }
)
_ETHNICITIES = re.compile(
    "汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇"
    "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京"
    "|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺"
)
_NUMBER = re.compile("[0-9Xx]{12,}|公民|身份")
_PLACE = re.compile("[省市区县州旗盟]")
"""An address begins with the province, city or county; without it the first line is missing."""
_OLD_SHAPES = str.maketrans("漢滿藏壯東納羅倫門維爾達錫烏", "汉满藏壮东纳罗伦门维尔达锡乌")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Name, sex, birth and address; the number's own date and sex must not gainsay what is printed."""
    number = taking.id_number(form)
    yield number
    yield taking.person(form, "name") or _name_above(form)
    yield _unless(number, taking.take(form, "sex", _sex), _sex_of)
    yield taking.take(form, "ethnicity", _ethnicity)
    yield _unless(number, taking.take(form, "born", printed.day), _birth_of)
    yield _address(form) or _address_below(form)


def _sex(words: str) -> Value | None:
    match = re.match("[男女]", words)
    return None if match is None else Value(match[0], 0, 1, checks=("known_value",))


def _ethnicity(words: str) -> Value | None:
    plain = words.translate(_OLD_SHAPES)
    match = _ETHNICITIES.match(plain)
    return None if match is None else Value(match[0], 0, match.end(), checks=("known_value",))


def _birth_of(number: str) -> str:
    return f"{number[6:10]}-{number[10:12]}-{number[12:14]}"


def _sex_of(number: str) -> str:
    return "男" if int(number[16]) % 2 else "女"


def _unless(number: FieldRead | None, field: FieldRead | None, told_by: Callable[[str], str]) -> FieldRead | None:
    """A field that the number does not gainsay."""
    if field is None or (number is not None and told_by(str(number.value)) != field.value):
        return None
    return field


def _address(form: Form) -> FieldRead | None:
    """All lines between the label and the number: part of an address is a wrong address."""
    for mark in form.labelled("address"):
        spans = form.section(mark, _NUMBER, rows=4, reach=4.0)
        words = "".join(form.words(span) for span in spans)
        if 6 <= len(words) <= 70 and _PLACE.search(words[:14]):
            return taking.made(form, "address", spans, words, None, mark)
    return None


def _name_above(form: Form) -> FieldRead | None:
    """Where the label was lost: the only name alone in a row above sex and birth."""
    below = form.labelled("sex") + form.labelled("ethnicity") + form.labelled("born")
    if form.labelled("name") or not below:
        return None
    first = min(form.sheet.piece_at(mark.start).row for mark in below)
    names = []
    for row in form.sheet.rows[max(0, first - 2) : first]:
        for piece in row:
            words = re.sub("^(?:姓?名|姓.?)(?=.{2})", "", piece.text)
            found = parties.person(words) if len(words) <= 4 else None
            if found is not None and found.checks:
                start = piece.end - len(words)
                names.append(taking.made(form, "name", [(start, piece.end)], found.value, found))
    return names[0] if len(names) == 1 else None


def _address_below(form: Form) -> FieldRead | None:
    """Where the label was lost: the lines between birth and number that name a place."""
    if form.labelled("address") or not form.labelled("born") or not form.labelled("id_number"):
        return None
    first = form.sheet.piece_at(form.labelled("born")[-1].start).row + 1
    last = form.sheet.piece_at(form.labelled("id_number")[0].start).row
    spans: list[Span] = [
        (piece.start, piece.end)
        for row in form.sheet.rows[first:last]
        for piece in row
        if len(piece.text) > 2
    ]
    words = "".join(form.words(span) for span in spans)
    is_place = re.search("[省市区县州旗].{2,}(?:[村组号室路街镇乡道]|单元)", words)
    return taking.made(form, "address", spans, words) if is_place and 6 <= len(words) <= 70 else None
