"""Reads single values as papers print them: days, clocks, sums, numbers with a check sign (印刷内容取值)."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from flows.intake import identities, numerals
from uploads import shapes

_D = "[0-9OoQlI|]"
_DIGITS = str.maketrans("OoQlI|", "000111")
_HAN = "〇零○OＯ一二三四五六七八九十廿"
_DAY = re.compile(
    rf"(?<![0-9A-Za-z])(?P<year>[12]{_D}{{3}}) ?[年\-./] ?(?P<month>{_D}{{1,2}}) ?[月\-./] ?(?P<day>{_D}{{1,2}}) ?[日号曰]?"
    rf"|(?P<han_year>[二一][{_HAN}]{{3}})年(?P<han_month>[{_HAN}]{{1,2}})月(?P<han_day>[{_HAN}]{{1,3}})[日号曰]"
)
_MONTH = re.compile(
    r"(?<![0-9])(?P<year>20[0-9]{2}) ?[年\-./] ?(?P<month>0?[1-9]|1[0-2])(?![0-9]) ?(?:月|(?![\-./月]))"
)
_CLOCK = re.compile(
    r"(?<![0-9])(?P<part>上午|下午|凌晨|晚上|晚|中午|早上)? ?(?P<hour>[01]?[0-9]|2[0-4])"
    r" ?(?:[时点](?: ?(?P<minute>[0-5]?[0-9]) ?分)?|:(?P<colon>[0-5][0-9]))"
)
_SUM = re.compile(
    r"(?<![0-9.])(?P<sum>(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]{1,9})(?:\.[0-9]{1,2})?)(?![0-9])(?P<scale>万)?"
)
_CAPITALS = re.compile(r"[壹贰叁肆伍陆柒捌玖拾][零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿两]{0,20}[元圆][零壹贰叁肆伍陆柒捌玖角分]{0,6}")
_LOOKS = "OoQDlIi|!ZzSsBbG"
_ID_SIGNS = str.maketrans(_LOOKS + "x×✕", "0000111112255886" + "XXX")
_CODE_SIGNS = str.maketrans("OoIilZzSs", "001112255")
_ID = re.compile(rf"(?<![0-9A-Za-z])[1-9lI|](?:[ \t]?[0-9{_LOOKS}]){{16}}[ \t]?[0-9{_LOOKS}Xx×✕](?![0-9A-Za-z])")
_CODE = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z](?:[ \t]?[0-9A-Za-z]){17}(?![0-9A-Za-z])")
_PHONE = re.compile(r"(?<![0-9])(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2}|\(?0[0-9]{2,3}\)?[ -]?[0-9]{7,8})(?![0-9])")
_HALF_WIDTH = re.compile(
    "(?<=[\u4e00-\u9fff])[(),;:](?![0-9])|[(),;:](?=[\u4e00-\u9fff])"
    "|\\((?=[^()]*[\u4e00-\u9fff][^()]*\\))|(?<=[\u2150-\u218f])[)]"
)
_FULL_WIDTH = str.maketrans("(),;:", "（），；：")
EARLIEST, LATEST = 1900, 2099
REPAIRED = 0.9
"""How sure a number is that passes its check only after letters were read as the digits they resemble."""


class Value(msgspec.Struct, frozen=True):
    """A value, the signs it was read from, and how much guessing there was (取值)."""

    value: object
    start: int
    end: int
    sure: float = 1.0
    checks: tuple[str, ...] = ()


def days(words: str) -> Iterator[Value]:
    """Every whole date that exists, as ISO text (日期).

    >>> [day.value for day in days("自2025年3月1日起至二〇二八年二月二十九日止")]
    ['2025-03-01', '2028-02-29']
    """
    for match in _DAY.finditer(words):
        parts = [_number(match[name] or match[f"han_{name}"]) for name in ("year", "month", "day")]
        is_guess = any(sign in _LOOKS for sign in match["year"] or "")
        day = _date(parts)
        if day is not None and not _is_torn(match):
            yield Value(day, *match.span(), sure=REPAIRED if is_guess else 1.0)


def day(words: str) -> Value | None:
    """The first whole date."""
    return next(days(words), None)


def month(words: str) -> Value | None:
    """The first month with its year, `YYYY-MM` (月份)."""
    match = _MONTH.search(words)
    return None if match is None else Value(f"{match['year']}-{int(match['month']):02d}", *match.span())


def clock(words: str) -> Value | None:
    """The first time of day with its minute, `HH:MM` in twenty-four hours (时刻).

    >>> clock("下午3时15分许").value, clock("08:30").value, clock("3时许")
    ('15:15', '08:30', None)
    """
    for match in _CLOCK.finditer(words):
        minute = match["minute"] or match["colon"]
        hour = int(match["hour"]) + (12 if match["part"] in ("下午", "晚上", "晚") and int(match["hour"]) < 12 else 0)
        if minute is not None and hour < 24:
            return Value(f"{hour:02d}:{int(minute):02d}", *match.span())
    return None


def money(words: str) -> Value | None:
    """The first sum, as yuan with two places; None where its capitals say another sum (金额).

    >>> money("￥6,500.00元(大写:陆仟伍佰元整)").value, money("6500元(大写:伍仟陆佰元整)")
    ('6500.00', None)
    """
    written = capitals(words)
    found = _SUM.search(words)
    if found is None:
        return written
    total = Decimal(re.sub("[,，]", "", found["sum"])) * (10000 if found["scale"] else 1)
    if written is not None and Decimal(str(written.value)) != total:
        return None
    return Value(f"{total:.2f}", *found.span(), checks=() if written is None else ("amount_words",))


def capitals(words: str) -> Value | None:
    """A sum in capital numerals (大写金额).

    >>> capitals("人民币壹万贰仟伍佰元整").value
    '12500.00'
    """
    match = _CAPITALS.search(words)
    if match is None:
        return None
    whole, _, rest = re.sub("圆", "元", match[0]).partition("元")
    high, _, low = whole.rpartition("万")
    total = (numerals.number(high) or 0) * 10000 + (numerals.number(low.lstrip("零〇")) or 0 if low else 0)
    cents = sum(
        (numerals.number(found[1]) or 0) * worth
        for found, worth in ((re.search("(.)角", rest), 10), (re.search("(.)分", rest), 1))
        if found is not None
    )
    return Value(f"{total + Decimal(cents) / 100:.2f}", *match.span(), checks=("amount_words",))


def id_number(words: str) -> Value | None:
    """The one ID number whose check sign is true; letters count as digits only where that makes it true (证件号码)."""
    return _one_true(_ID.finditer(words), _ID_SIGNS, identities.id_number)


def credit_code(words: str) -> Value | None:
    """The one credit code whose check sign is true (统一社会信用代码)."""
    return _one_true(_CODE.finditer(words), _CODE_SIGNS, identities.credit_code)


def phone(words: str) -> Value | None:
    """The first mainland number without its separators (电话)."""
    match = _PHONE.search(words)
    return None if match is None else Value(re.sub(r"[ \-()]", "", match[0]), *match.span())


def chinese(words: str) -> str:
    """Signs in their plain shape, brackets and stops beside them in full width, as papers print them (规范字、全角标点).

    An old shape on a paper of today is the recogniser's slip, not the paper's.

    >>> chinese("天韵(杭州)大廈有限公司"), chinese("2026-03-09T14:05+08:00")
    ('天韵（杭州）大厦有限公司', '2026-03-09T14:05+08:00')
    """
    return _HALF_WIDTH.sub(lambda match: match[0].translate(_FULL_WIDTH), shapes.plain(words))


def _one_true(
    matches: Iterator[re.Match], signs: dict[int, int], check: Callable[[str], str | None]
) -> Value | None:
    """Two different numbers that both pass stand for two people: neither is taken."""
    found: dict[str, Value] = {}
    for match in matches:
        words = re.sub("[ \t]", "", match[0])
        plain, mended = check(words), check(words.translate(signs))
        if plain or mended:
            number = plain or mended
            found.setdefault(number, Value(number, *match.span(), 1.0 if plain else REPAIRED, ("check_digit",)))
    return next(iter(found.values())) if len(found) == 1 else None


def _number(words: str) -> int | None:
    if words[0] in _HAN and not words.isascii():
        return numerals.number(re.sub("[OＯ]", "〇", words))
    return numerals.number(words.translate(_DIGITS))


def _is_torn(match: re.Match) -> bool:
    """03月1日: where one part is filled up with a nought, the other has lost a sign."""
    month, day = match["month"] or "", match["day"] or ""
    return {len(month), len(day)} == {1, 2} and (month + day)[0 if len(month) == 2 else 1] in "0Oo"


def _date(parts: list[int | None]) -> str | None:
    if None in parts or not EARLIEST <= parts[0] <= LATEST:
        return None
    try:
        return date(*parts).isoformat()
    except ValueError:
        return None
