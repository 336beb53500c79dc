"""Reads what a message only supposes, for an answer and never for the file: 要是评上九级、要是我辞职 (假设)."""

import re

from flows.intake import numerals, slips

_GRADE = "(?:10|[1-9]|[一二三四五六七八九十])(?=级(?!医院|护理|别|甲))"
_SUPPOSED = re.compile(
    f"(?:如果|要是|假如|假设|万一|比如|就算|评上|评到|评个|定为|定个|达到|够)[^，。；？！]{{0,10}}?(?P<told>{_GRADE})"
    f"|(?<![0-9一二三四五六七八九十到至~-])(?P<priced>{_GRADE})级(?:伤残|工伤|残疾|残)?[^，。；？！级]{{0,8}}?"
    "(?:赔|补|多少|能拿|拿什么|待遇|标准|怎么算)"
)
_NAMED = re.compile(f"(?<![0-9一二三四五六七八九十])({_GRADE})级")
# Said of one's own harm in passing: 十级辞职能拿多少, 九级定了以后.
_BARE = re.compile("级(?:伤残|工伤|残疾|残)?(?=鉴定|定了|定下|合同|到期|离职|辞职|退休|解除|在|[的了]?(?:[，。；？！ ]|$))")
_DIED = "(?:工亡|因工死亡|去世|过世|死亡|死了|死的|死在|出事|走的|没的|没了|遇难|身亡)"
# 2026年的标准, 去年的标准 name a table, not the year of a harm.
_YEAR_OF_DEATH = re.compile(
    f"(?:(?P<year>20[0-9]{{2}})年|(?P<ago>大前年|前年|去年|上年|今年))(?![^，。；？！]{{0,4}}标准)[^，。；？！年]{{0,8}}?{_DIED}"
)
_YEARS_AGO = {"今年": 0, "去年": 1, "上年": 1, "前年": 2, "大前年": 3}
_NOT_DONE = "(?<!不)(?<!没有)(?<!没)(?<!未)(?<!不想)(?<!不能)(?<!不得)(?<!不敢)"
_ENDINGS = (
    ("worker_resigns", f"{_NOT_DONE}(?:辞职|辞工|离职|不想干|不干了|自己走|主动(?:提出)?(?:辞|离|走|解除))"),
    ("contract_expires", "(?:合同|协议)[^，。；？！]{0,6}?(?:到期|期满|满了)|不(?:再)?续(?:签|约)"),
    ("employer_dismisses", f"{_NOT_DONE}(?:辞退|开除|解雇|炒(?:了|掉)?(?:我|他|她|鱿鱼)|裁(?:员|了|掉)|被解除)"),
    ("retires", f"{_NOT_DONE}退休"),
)
_FORCED = re.compile("(?:(?:让|叫|要)(?:我|他|她|我们)|(?:逼|劝|要求)(?:我|他|她|我们)?)(?:自己|主动)?(?:辞职|辞工|离职)")


def supposed_year(text: str, this_year: int) -> int | None:
    """The one year in which a message lets somebody have died or asks the grant of; None for none or several (哪年工亡).

    >>> supposed_year("去年11月工亡的 补助金是多少", 2026), supposed_year("工亡赔多少", 2026)
    (2025, None)
    """
    plain = slips.plain(slips.nfc(text))
    found = {
        int(match["year"]) if match["year"] else this_year - _YEARS_AGO[match["ago"]]
        for match in _YEAR_OF_DEATH.finditer(plain)
    }
    return found.pop() if len(found) == 1 else None


def supposed_ending(text: str) -> str | None:
    """How a message lets the employment end (劳动关系怎么结束); None for no end, several, or a resignation asked of one.

    >>> supposed_ending("我辞职了能拿多少"), supposed_ending("公司让我辞职怎么办")
    ('worker_resigns', None)
    """
    plain = slips.plain(slips.nfc(text))
    if _FORCED.search(plain) is not None:
        return None
    found = [name for name, pattern in _ENDINGS if re.search(pattern, plain) is not None]
    return found[0] if len(found) == 1 else None


def supposed_grade(text: str) -> int | None:
    """The one grade (1-10) a message supposes or asks the price of; None for none or several (假设的伤残等级).

    >>> supposed_grade("要是评上九级能赔多少"), supposed_grade("能评九级还是十级")
    (9, None)
    """
    plain = slips.plain(slips.nfc(text))
    found = {numerals.number(match["told"] or match["priced"]) for match in _SUPPOSED.finditer(plain)}
    if not found and _BARE.search(plain) is not None:
        found = {numerals.number(match[1]) for match in _NAMED.finditer(plain)}
    return found.pop() if len(found) == 1 else None
