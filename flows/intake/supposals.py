"""Reads what a message only supposes, for an answer and never for the file: 要是评上九级能赔多少 (假设)."""

import re

from flows.intake import numerals, slips

_GRADE = "(?:10|[1-9]|[一二三四五六七八九十])(?=级(?!医院|护理|别|甲))"
_SUPPOSED = re.compile(
    f"(?:如果|要是|假如|假设|万一|比如|就算|评上|评到|评个|定为|定个|达到|够)[^，。；？！]{{0,10}}?(?P<told>{_GRADE})"
    f"|(?<![0-9一二三四五六七八九十])(?P<priced>{_GRADE})级(?:伤残|工伤|残疾|残)?[^，。；？！级]{{0,8}}?"
    "(?:赔|补|多少|能拿|待遇|标准|怎么算)"
)


def supposed_grade(text: str) -> int | None:
    """The one grade (1-10) a message supposes or asks the price of; None for none or several (假设的伤残等级).

    >>> supposed_grade("要是评上九级能赔多少"), supposed_grade("能评九级还是十级")
    (9, None)
    """
    plain = slips.plain(slips.nfc(text))
    found = {numerals.number(match["told"] or match["priced"]) for match in _SUPPOSED.finditer(plain)}
    return found.pop() if len(found) == 1 else None
