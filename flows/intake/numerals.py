"""Reads the numbers people write: digits, Chinese numerals, and the two mixed (数字)."""

import re

_SAME = ("〇零○", "一壹幺", "二两贰俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_DIGITS = {char: number for number, chars in enumerate(_SAME) for char in chars}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}

CHINESE = "〇零一二两三四五六七八九十廿卅"
"""Characters of a date, clock or age as people type them."""
ANY = "0-9" + CHINESE + "百千"
"""Character class body for any number without 万."""

_AMOUNT = re.compile(
    r"([0-9][0-9,]{0,11}(?:\.[0-9]{1,2})?|[〇零一二两三四五六七八九十百千俩仨]{1,8})"
    r"(?:(多|几|来|余)?([万千百wWkK])(?:([一二三四五六七八九])(?![百千0-9])|([0-9]{1,4}))?)?"
)
_SCALE = {"万": 10000, "w": 10000, "W": 10000, "千": 1000, "k": 1000, "K": 1000, "百": 100}


def number(words: str) -> int | None:
    """The whole number these characters write, or None (数值).

    Reads place by place (二零一六) and with units (二十三, 两千零四).

    >>> number("二十三"), number("二零一六"), number("两千零四"), number("12")
    (23, 2016, 2004, 12)
    """
    if words.isascii():
        return int(words) if words.isdigit() else None
    if not any(c in _UNITS or c in _TENS for c in words):
        return _place_by_place(words)
    return _with_units(words)


def _place_by_place(words: str) -> int | None:
    total = 0
    for char in words:
        digit = int(char) if char in "0123456789" else _DIGITS.get(char)
        if digit is None:
            return None
        total = total * 10 + digit
    return total if words else None


def _with_units(words: str) -> int | None:
    total, current = 0, None
    for char in words:
        if char in _UNITS:
            total += _UNITS[char] * (1 if current is None else current)
            current = None
        elif char in _TENS:
            total += _TENS[char]
        else:
            digit = int(char) if char in "0123456789" else _DIGITS.get(char)
            if digit is None:
                return None
            current = digit if current is None else current * 10 + digit
    return total + (current or 0)


def amount(words: str) -> tuple[str, bool] | None:
    """A sum of money as a decimal string of yuan, and whether it was said loosely (金额).

    >>> amount("四千多"), amount("1.2万"), amount("三千五"), amount("6500")
    (('4000', True), ('12000', False), ('3500', False), ('6500', False))
    """
    found = _AMOUNT.match(words)
    if found is None:
        return None
    base, loose, scale, tail, digits = found.groups()
    value = float(base.replace(",", "")) if base[0] in "0123456789" else _spoken_amount(base)
    if value is None:
        return None
    if scale:
        value *= _SCALE[scale]
        if tail:
            value += number(tail) * _SCALE[scale] / 10
        elif digits:
            value += int(digits)
    vague = bool(loose) or words[found.end():found.end() + 1] in ("多", "几", "来", "余") or "几" in words
    return (str(int(value)) if value == int(value) else f"{value:.2f}"), vague


def _spoken_amount(words: str) -> float | None:
    """三千五 is 3500: a last digit after a unit counts in tenths of that unit."""
    if len(words) >= 3 and words[-2] in "千百" and words[-1] in _DIGITS and words[-1] not in "零〇":
        head = number(words[:-1])
        return None if head is None else head + _DIGITS[words[-1]] * _UNITS[words[-2]] / 10
    value = number(words)
    return None if value is None else float(value)
