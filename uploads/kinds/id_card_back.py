"""Reads the side of an identity card that bears the emblem (居民身份证国徽面)."""

import re
from collections.abc import Iterator

from uploads import printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, Mark, Span, labels_of
from uploads.printed import Value

LABELS = labels_of({"authority": "签发机关 发证机关", "valid": "有效期限 有效期"}, "中华人民共和国 居民身份证")
_OFFICE = re.compile("[\u4e00-\u9fff]{2,24}?公安(?:局|厅)(?:[\u4e00-\u9fff]{1,8}?分局)?")
_YEARS = (5, 10, 20)
"""How long a card is good for, by age (居民身份证法第五条)."""


def read(form: Form) -> Iterator[FieldRead | None]:
    """Who issued it, from when to when; a span that no card has was misread."""
    yield taking.take(form, "authority", _office)
    for mark in form.labelled("valid")[:1]:
        span = form.of(mark)
        if span is not None:
            yield from _term(form, mark, span)


def _office(words: str) -> Value | None:
    match = _OFFICE.match(words)
    return None if match is None else Value(match[0], 0, match.end(), checks=("known_value",))


def _term(form: Form, mark: Mark, span: Span) -> Iterator[FieldRead | None]:
    words = form.words(span)
    days = list(printed.days(words))
    if len(days) == 2 and _is_a_term(str(days[0].value), str(days[1].value)):
        first = taking.found_in(form, "valid_from", span, days[0], mark)
        yield from taking.ordered(first, taking.found_in(form, "valid_until", span, days[1], mark))
    elif len(days) == 1 and (match := re.search("长期", words[days[0].end :])):
        yield taking.found_in(form, "valid_from", span, days[0], mark)
        at = days[0].end + match.start()
        yield taking.found_in(form, "valid_until", span, Value("长期", at, at + 2, checks=("known_value",)), mark)


def _is_a_term(first: str, last: str) -> bool:
    same_day = first[5:] == last[5:] or first[5:] == "02-29"
    return same_day and int(last[:4]) - int(first[:4]) in _YEARS
