"""Reads the time of day the accident happened, exact or only a part of the day (事故时刻)."""

import re

from flows.intake import candidates, times
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

FACT = "accident.time"
# A timetable, not the hour of the accident: 早8点到晚6点, 晚班8点.
_TIMETABLE_BEFORE = spaced("""
    (?:到|至|从|晚班|早班|中班|白班|夜班|每天|平时|上班时间(?:是)?|-|—|~)(?:早上?|晚上?|下午|上午)?$
""")
# 每天凌晨四点半出去, 一般七点半就到: what is done every day, be it in the deep of the night.
_HABIT = re.compile("(?:每[天日晚早]|天天|平[时常]|一般|通常|经常|往常|向来|规定|[老总都]是)[^，。；]{0,4}$")
_TIMETABLE_AFTER = spaced("""
    (?:多|钟|左右)?(?:到|至|-|—|~)|的[早中晚夜白]?班(?!车|长)|(?:才|就|开始)?(?:上的?|接的?)[早中晚夜白]?班(?!的?(?:路|途|时|回|以?后))|(?:才
    |就)?(?:上班|下班)(?!的?(?:路|途|时|后|以后|回|被|骑|出|走))|开始上班
""")
# 上夜班三点多晕倒: no shift begins at about three, and of the night it is three in the morning.
_ON_SHIFT = re.compile("(?:[早晚中白夜]班)(?:的?时候?|那天)?$")
_NIGHT_SHIFT = re.compile("夜班(?:的?时候?|那天)?$")
_DEEP_NIGHT = re.compile("凌晨|半夜|后半夜|下半夜|深夜")
_PARTS = (
    ("凌晨", "dawn"),
    ("清晨|清早|大清早|早上|早晨|一大早|上午", "morning"),
    ("中午|晌午|正午", "noon"),
    ("下午|午后|后晌", "afternoon"),
    ("傍晚|黄昏|晚上|晚间|天黑", "evening"),
    ("半夜|深夜|午夜|夜里|夜间|后半夜|下半夜", "night"),
)
_PART = spaced("|".join(f"(?P<{name}>{words})" for words, name in _PARTS))
# 第二天早上 is another day's, 每天早上 a habit, 晚上班 no evening.
_NOT_THEN = spaced("""
    (?:第[二三]天|次日|隔天|每天|天天|平时|当天|到了?|从|直到|以后|回家|头天|前一天|住院)(?:的)?$
""")
# 晚上疼得睡不着, 下午去查: what came of the harm, hours after it.
_LATER = spaced("""
    (?:左右|多|的时候|就|才|又|还|一直|都|也|里|间|开始|越来越|老板|家里|家人|同事|工友|他们?|我|自己|人|叫|把|喊){0,5}
    (?:疼|痛|肿|睡不着|睡不好|发[烧炎]|起不来|动不了|吐|醒|去(?:了|的)?(?:大|小|县|市|人民|附近的?)?(?:医院|看|拍|检查|诊所|卫生院)|送(?:我|他|她|到|去|医)|查|拍片|住院|手术|报警|报的?案)
""")
_NOT_A_TIME = re.compile("[班餐饭休觉]|(?:不)?休息|睡|下班(?!路|途|时|回|的路)|吃(?!完)|才上班")

# 昨天夜里走了 dates the death; 半夜猝死 and 下午三点当场死亡 are both at once.
_OF_A_DEATH = spaced("""
    (?:多|左右|许|钟|的?时候|时|就|人|他|她|也|才|都|还是|已经?|不幸|终于|最后|经|因|后|宣布|医生|老公|丈夫|老婆|爸爸?|妈妈?
    |父亲|母亲|儿子|在?[^，。；]{0,6}?医院(?:里)?|在家(?:里|中)?|在(?:病床|ICU)(?:上|里)?){0,4}
    (?:(?:走|没)了(?![用力劲事工之很几路])|走的|去世|过世|离世|病逝|逝世|病故|死亡|死的|死了|身亡|抢救无效|没救过来|没抢救过来
    |咽气|断气)
""")


def part_named(words: str) -> str | None:
    """The part of the day these words alone name (上午 → morning), or None."""
    match = _PART.fullmatch(words)
    return match.lastgroup if match is not None else None


def of_moment(message: Message, moment: times.Moment) -> list[Candidate]:
    """The time said together with a date, or standing alone (时刻)."""
    value = moment.time_value()
    if value is None or _is_timetable(message, moment) or _is_after(message, moment.end):
        return []
    start = moment.hour.start if moment.hour is not None else moment.start
    doubt = None
    hour = moment.hour
    small = hour is not None and hour.open and hour.hour is not None and hour.hour <= 6
    early = _EARLY.search(message.text, max(0, moment.start - 12), moment.start) is not None
    if small and not early and not _NIGHT_SHIFT.search(message.before(moment.start, 8)):
        value, doubt = f"{hour.hour + 12:02}:{hour.minute:02}", candidates.DOUBTFUL
    if hour is not None and hour.open and hour.hour is not None and _is_late(message, moment.start, hour.hour):
        value, doubt = f"{hour.hour + 12:02}:{hour.minute:02}", candidates.DOUBTFUL
    return [message.candidate(FACT, value, max(start, moment.start), moment.end, doubt=doubt)]


def _is_late(message: Message, at: int, hour: int) -> bool:
    """上晚班回来 十一点多: hours after an evening's work are of the evening; a night shift ends in the morning."""
    before = message.text[max(0, at - 16) : at]
    return (7 <= hour <= 11 and _EVENING.search(before) is not None) or (hour in (10, 11) and "夜班" in before)


_EARLY = re.compile("早班|清早|早上|一早|大早|天没亮|天不亮")
_EVENING = re.compile("晚班|加班到晚|(?:昨|今|前|当)晚|晚上")


def read(message: Message) -> list[Candidate]:
    """An hour named without a date beside the accident; else the part of the day it happened in."""
    for moment in message.moments:
        if moment.date_value() is None and _is_the_accidents(message, moment) and (found := of_moment(message, moment)):
            return found
    return _part(message)


def _is_the_accidents(message: Message, moment: times.Moment) -> bool:
    text = message.text
    start, end = message.clause_at(moment.start)
    end = min(end, moment.end + 40)
    _, following = message.clause_at(min(end + 1, len(text)))
    return message.harmed(max(start, moment.start - 40), min(max(end, following), moment.end + 60))


def _is_after(message: Message, end: int) -> bool:
    """Whether the time before this offset is told of what came after the harm, be it a death."""
    return _LATER.match(message.text, end, message.clause_at(end - 1)[1]) is not None or _is_of_a_death(message, end)


def _is_of_a_death(message: Message, end: int) -> bool:
    """Whether the time before this offset is told of a death, which has a time of its own."""
    if (at := message.moment_spans.first_over(end - 1, end)) is not None:
        # 凌晨 is a part of 凌晨三点.
        end = message.moments[at].end
    return _OF_A_DEATH.match(message.text, end, message.clause_at(end - 1)[1]) is not None


def _is_timetable(message: Message, moment: times.Moment) -> bool:
    if _HABIT.search(message.before(moment.start, 10)):
        return True
    # 夜班8点 is when a shift begins, 夜班凌晨三点 when something happened.
    if moment.hour is not None and moment.hour.loose and _ON_SHIFT.search(message.before(moment.start, 8)):
        return False
    if _TIMETABLE_BEFORE.search(message.before(moment.start, 8)) and not _DEEP_NIGHT.match(message.text, moment.start):
        return True
    return bool(_TIMETABLE_AFTER.match(message.after(moment.end, 8)))


def _part(message: Message) -> list[Candidate]:
    """早上, 中午, 夜里 in the clause of the harm."""
    for match in _PART.finditer(message.text):
        start, end = match.span()
        _, close = message.clause_at(start)
        _, following = message.clause_at(min(close + 1, len(message.text)))
        if _NOT_THEN.search(message.before(start, 5)) or _NOT_A_TIME.match(message.after(end, 4)):
            continue
        if message.supposed(start) or message.anothers(start) or _is_after(message, end):
            continue
        at = message.moment_spans.first_over(start, end)
        if at is not None and _is_timetable(message, message.moments[at]):
            continue
        reach = min(max(close, following), end + 30)
        if message.harmed(end, reach) and not _another_part_before_harm(message, end, reach):
            return [message.candidate(FACT, match.lastgroup, start, end, sure=0.9)]
    return []


def _another_part_before_harm(message: Message, start: int, end: int) -> bool:
    """中午回家吃饭，下午回厂里被撞 happened in the afternoon."""
    other = _PART.search(message.text, start, end)
    return other is not None and not message.harmed(start, other.start()) and message.harmed(other.end(), end)
