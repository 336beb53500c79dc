"""Finds where the words of a cause begin and end: at a word, behind whose story it is and where (经过的起止)."""

import re

from flows.intake import bodies, harms, passings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced, table

TASK = spaced("""
    (?:搬|卸|装|修|拆|切|焊|抬|扛|挖|砌|粉刷|刷|锯|钉|安装|搭|吊|拉|推|擦|洗|打扫|维修|检修|更换|清理|清洗|调试|操作
    |开|倒|剪|冲压|打磨|送)
""").pattern
"""Work done with the hands, as a regex group (活计)."""
_LEAD = spaced("""
    ^(?:[上下]?(?:早|中|晚|夜|白)?班的?(?:路上|途中)(?=[^，。]{3})|时间(?=[^，。]{3})|间(?=在))?
    (?:左右|时许)?(?:的|在|因|由于|于|结果|然后|突然|就|又|后来|当时|不料|那天|有天|当天)?(?:[0-9][0-9:.：年月日号点分]*|昨天|今天|前天|上午|下午|早上
    |晚上)?
""")
_WHEN = re.compile("(?:的时候|时候|期间|过程中|时)(?!间)")
_WORK = re.compile(TASK + "(?!伤|断|到|倒)")
# 六十三了在物业扫地摔断胯骨: an age at the head is no part of it.
_AGED = re.compile("(?:都|快|已经?)?(?:[二三四五六七]十[一二三四五六七八九]?|[2-7][0-9])多?(?:周?岁了?|了)(?:还|在)*(?=[^，。；]{4})")
_PERSON = re.compile(rf"(?:我|俺|咱)?(?:家|的)?{passings.WHO}(?!的)")
_SUBJECT = re.compile("^(?:我|本人|俺|他|她|我们)(?=[^，。]{4})(?:(?:不小心|不慎|当时|正|在)(?=把|被|从))?")
_STRUCK = re.compile(f"{harms.VERB}|[闪推踢带]")
_OPENS = frozenset("是被让遭给把将从叫骑开坐乘推搭我他她俺您你们的时候在因于又就也还才了后")
# 撞成手腕骨折 ends with the fracture.
_BROKEN = re.compile("骨?[折裂](?!疼)")
_UNCUT = frozenset(table("起来 休息 公司 厂里 孩子 员工 职工 工人 年会 食堂 车间 工地 仓库 学校 医院 酒店 宿舍 客户 病人 老人 公司 单位 老师 学生 司机 上班 下班 出差 怀孕 聚餐 骑手 外卖 师傅 餐馆 护士"))
_GAVE_WAY = re.compile(r"[^，。；！？\s我他她手脚腿指骨]{1,10}(?:断|翻|倒|滑|塌|垮|炸|爆|松|脱|漏|歪|着火)了?$|[^，。；！？\s我他她]{0,8}踩空了?$")
_SHORT = 5
"""Signs of a cause that tells only the end of it."""


def trimmed(message: Message, start: int, end: int, place: Candidate | None) -> tuple[int, int]:
    """Without a time, the speaker or the place told at the head; the words of the cause begin after them."""
    start -= message.text[start - 1 : start + 1] in _UNCUT
    start += message.text[start - 1 : start + 1] in ("时候", "晚上", "早上")
    while (at := message.moment_spans.first_over(start, end)) is not None:
        moment = message.moments[at]
        if moment.start > start + 2 or moment.end >= end:
            break
        start = moment.end
    start = _behind_the_person(message, start, end)
    for head in (_LEAD, _SUBJECT):
        match = head.match(message.text[start:end])
        if match is not None and match.end() < end - start - 1:
            start += match.end()
    start = _behind_the_place(message, _at_a_word(message, start, end), end, place)
    while message.text[start].isspace():
        start += 1
    broken = _BROKEN.match(message.text, end) if "成" in message.text[start:end] else None
    return start, _before_a_part(message, start, end if broken is None else broken.end())


def _behind_the_person(message: Message, start: int, end: int) -> int:
    """我妈端汤烫到手: whose story it is stands before it."""
    head = _PERSON.match(message.text, message.clause_at(start)[0], end - 2)
    return head.end() if head is not None and head.end() > start else start


def _behind_the_place(message: Message, start: int, end: int, place: Candidate | None) -> int:
    """在工地拆脚手架摔下来: the place is told by itself, so the cause begins with the work, or with the fall."""
    if place is None or not start <= place.start + 1 or not start < place.end < end - 1:
        return start
    lead = message.text[start : place.start]
    if place.start > start and lead not in ("在", "于", "搁"):
        return start
    if message.before(start, 1) in ("从", "被", "让", "把", "到", "进", "往"):
        return start
    works = _WORK.match(message.text, place.end, end) or lead or message.before(start, 1) in ("在", "于", "搁")
    return place.end if works and end - place.end > 3 and _STRUCK.search(message.text, place.end, end) else start


def _before_a_part(message: Message, start: int, end: int) -> int:
    """被叉车撞倒了 小腿骨折: behind a gap a part of the body begins another clause."""
    clause, _ = message.clause_at(end - 1)
    tail = message.text[clause:end]
    is_part = bodies.is_part(tail) or bodies.is_part(tail.removesuffix("骨"))
    return len(message.text[:clause].rstrip()) if start + 2 < clause and is_part else end


def _at_a_word(message: Message, start: int, end: int) -> int:
    """Not 地工作的时候摔倒: where the words begin within another, the part after 时候 is enough."""
    clause, close = message.clause_at(start)
    aged = _AGED.match(message.text, clause, end)
    if aged is not None and aged.end() > start:
        return aged.end()
    if start == clause or message.text[start - 1] in "我他她在，因" or message.moment_spans.overlap(start - 1, start):
        return start
    if close < end - 4 and close - start < 3 and message.text[start] not in _OPENS:
        return close
    if start - clause == 1 and not _OPENS.intersection(message.text[clause : start + 1]):
        return clause
    cut = _WHEN.search(message.text, start, end - 1)
    return cut.end() if cut is not None else start


def what_came_first(message: Message, start: int, end: int) -> int:
    """吊绳断了，掉下来: what gave way before the fall is the beginning of it."""
    clause, close = message.clause_at(start)
    before = message.clause_before(clause)
    if start > clause or end - start > _SHORT or before is None or message.supposed(before[1] - 1) or close < end:
        return start
    when = _WHEN.search(message.text, *before)
    at = max(before[0] if when is None else when.end(), before[1] - 12)
    first = _GAVE_WAY.search(message.text, at, before[1])
    return first.start() if first is not None and not message.denied(first.end() - 2) else start
