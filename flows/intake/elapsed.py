"""Reads how long ago the injury was, when only that is said (受伤已四个月)."""

import re
from datetime import timedelta

from flows.intake import candidates, numerals
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

_N = numerals.CHINESE
_SINCE = spaced(rf"""
    (?:已经|已满|已有|已|都|有|了|至今|到现在|现在){{0,3}}
    (?P<words>(?<![0-9])(?P<n>[0-9]{{1,3}}|半|[{_N}]{{1,3}})(?P<gap>个)?(?P<more>多|来)?(?P<unit>月|天|年|周|星期|礼拜))
    (?P<tail>光后|有余|多了|余|多|了|后|没)?
""")
_LEAD = re.compile("(?:受伤|伤|受损|骨折|摔|砸|压|断|工伤|出事|事故|扎|了)[^，。]{0,5}$")
_STATED = re.compile("已|都|至今|到现在|光后|有余")
_ANOTHER_SPAN = spaced("""
    住院|住了|休息|休养|治疗|工作|上班|干了|合同|签|工龄|服务|入职|没上班|工资|养了?|就养|养病|赔|补|观察|请假|时间
    |(?:干|做(?!手术|完)|当|搞|跑)[^，。；]{1,5}$|下井|卧床|抢救|昏迷|躺|重症|ICU|插管
""")
_DAYS_IN = {"天": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30.44, "年": 365.25}


def read(message: Message) -> list[Candidate]:
    """The month so long a time points to (accident.date 事故日期), to be confirmed."""
    for match in _SINCE.finditer(message.text):
        start, end = match.span("words")
        if match["gap"] is None and match["unit"] == "月":
            continue
        if _ANOTHER_SPAN.search(message.before(start, 8)) or _ANOTHER_SPAN.match(message.text[end : end + 5]):
            continue
        direct = _LEAD.search(message.before(match.start(), 12))
        stated = _STATED.search(match[0]) and message.harmed(max(0, start - 60), start)
        if not (direct or stated) or (message.is_question(start) and not stated):
            continue
        value = _so_long_ago(match, message)
        if value is not None:
            return [message.candidate("accident.date", value, start, end, doubt=candidates.VAGUE)]
    return []


def _so_long_ago(match: re.Match, message: Message) -> dict | None:
    count = 0.5 if match["n"] == "半" else numerals.number(match["n"])
    if not count:
        return None
    then = (message.now - timedelta(days=min(count * _DAYS_IN[match["unit"]], 36500))).date()
    if match["unit"] == "年" and count >= 1:
        return {"year": then.year}
    return {"year": then.year, "month": then.month}
