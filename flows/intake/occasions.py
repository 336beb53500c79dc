"""Tells which happening a date belongs to: accident, entry, diagnosis, death, recognition or none (日期归属)."""

import re
from datetime import timedelta

from flows.intake import candidates, clocks, elapsed, harms, times
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

_REACH = 40
"""Signs around a date that may name its happening."""
# Order matters only where two begin at the same sign; else the nearest words win.
_OCCASION = spaced("""
    (?P<entry>入职|进厂|进公司|进单位|进的?厂|入厂|参加工作|开始(?:在[^，。]{0,8})?(?:上班|工作|干活)
        |到(?![^，。]{0,5}点)(?:[^，。]{1,8})(?:上班|工作)(?!时|期间|中|的路)|来[^，。]{1,6}(?:上班|打工|干活)|到岗
        |报到)
    |(?P<recognition>(?:通过|被|作出|做出|下达|认定为|拿到|收到)?[^，。没未还去申]{0,8}(?:认定书|工伤认定决定
    |认定为工伤|认定工伤
        |认定为?[0-9一二三四五六七八九十]级|认定(?:的)?(?:日期|时间)|工伤认定(?!申请)))
    |(?P<applied>申请|申报|报(?:了)?工伤|报保险|上报|报案|起诉|仲裁|立案|开庭|投诉|提交)
    |(?P<appraisal>鉴定|评残|评定|评[了上为的]|定级|定了[0-9一二三四五六七八九十]级|结论)
    |(?P<death>死亡|去世|身亡|过世|离世|走[了的](?!路)|没[了的]|猝死|抢救无效|死了|不幸死|逝世)
    |(?P<certificate>诊断证明|职业病诊断|(?:诊断|确诊|查出|查出来)(?:为|是|出|得了)?(?:职业病|[^，。]{0,4}尘肺|矽肺
    |噪声聋|苯中毒|[^，。]{0,6}中毒))
    |(?P<diagnosis>诊断|(?:医院|医生)说是?[^，。]{0,4}(?:尘肺|矽肺|职业病|噪声聋)|确诊|检查出|查出|就诊|初诊)
    |(?P<left>离职|辞职|辞退|解除|到期|退休|辞工|开除|终止|合同期|改制|倒闭|破产|注销|停工|停产)
    |(?P<paid>发工资|工资|发薪|赔了|赔付|赔款|付了|付款|报销|拿到钱|给了|转账|缴费|参保|交社保|社保|签(?:了|的
    |订)(?:劳动)?合同|签劳动合同|签的)
    |(?P<out>出院|拆(?:钢板|线|钢钉|石膏)|二次手术|做完[^，。；]{1,3}|骨穿|化疗|体检(?!查出|确诊|诊断)|复查|复工|上的?班(?!期间|时|的?时候|途中|路上|的路|中)|回来上班|恢复上班)
    |(?P<born>出生|生日|生的|年生)
    |(?P<rule>标准|规定|条例|年度|最新|政策|统计|新规|社平|平均工资)
    |(?P<issued>发的|颁发|办的|领的|认证|编号)
""")
# 伤是8月12号受的, 是去年六月的伤
_HURT_ON = re.compile("(?:伤|出的?事|事故)(?:是|在|就是|就在)$|(?:伤|事故|出事)的?(?:日期|时间|那天)(?:就?是|为|:)?$")
_HURT_THEN = re.compile("(?:(?<=的)|(?:那天)?的)工?伤(?=$|[，。；\\s了])")
# 工伤10级赔偿标准2026年
_RULE_OF = re.compile("(?:标准|规定|政策|条例|多少钱?|待遇|基数|社平工资|平均工资)(?:是)?[，\\s]?$")
# 2018年工伤赔偿标准 asks for the rule of a year.
_ASKS_A_RULE = spaced("""
    的?(?:工伤|伤残|工亡)?[1-9一二三四五六七八九十]0?级(?:工伤|伤残|残疾|残)?[^，。；！？\\s评鉴定伤]{0,10}?
    (?:多少|怎么赔|如何赔|怎么算|几万|赔什么)
    |的?(?:最新)?[^，。；！？受伤]{0,6}?(?:工伤|职工|员工|单位)[^，。；受]{0,8}?(?:标准|流程|程序|内容|范围|待遇|规定
    |认定|条款|赔偿金|申请)
    |的?工伤(?:赔偿|认定|待遇|保险|死亡赔)
""")
_NOTHING_MORE = re.compile("[，,。.！!的了吧啊呀就是在那天左右的时候 ]{0,6}")
# 今年五十二岁 tells how old somebody is, and no day.
_AGE = re.compile(
    "(?:已经?|都|也|才|刚)?(?:满了?)?(?:[0-9一二三四五六七八九十]{1,4}(?:多)?周?岁"
    "|(?:读|上)?(?:大[一二三四]|高[一二三]|初[一二三]|研[一二三])(?![0-9月号日])"
    "|(?:[2-7][0-9]|[二三四五六七]十[一二三四五六七八九]?)(?:了|多)?(?=$|[，。；！\\s在当还做给看扫]))"
)
_AGAIN = re.compile("(?:左右|那天|吧|的?时候)?[，,、]?(?:也)?(?:就是|即|准确(?:地|的)?说(?:就)?是?|确切(?:地|的)?说是?)")
# 昨晚十点上的班 and 31日晚班跨到 begin a shift, on whose next day it happened.
_SHIFT_BEGAN = spaced(r"""
    (?P<lead>的?(?:晚|夜)?(?:上班(?=[，\s]?一?直?[干做忙]到)|(?:上的|接的?)[早中晚夜白]?班|[早中晚夜白]班|开始上班|到岗|开工)(?!时|的?时候|就|不久|期间|没多久)[^。；！？]{0,8}?[，\s]?(?:干|忙|做|跨|上|熬|一直|直|加班)*到?)
    (?=[0-9一二三四五六七八九十今昨前第周星礼大])
""")
_WORKED_TILL = re.compile("(?:干|忙|做|跨|上|熬|直|班)到$")
_SOON, _LAST_OF_NIGHT = 24, 5
# 昨天老板打电话说不管了 dates the call, whatever the next clause tells.
_OWN_MATTER = spaced(r"""
    (?:打(?:了|来|过)*(?:一?个)?电话|来(?:了)?(?:个)?电话|发(?:了|来|过)*(?:一?[个条])?(?:短信|微信|消息|信息|通知))(?![^，。；\s]{0,3}(?:叫|让|喊|要)[我他她])
    |(?:通知|答复|回复|告诉|告知)(?:我|他|她|家属)|谈(?:了|过|好|崩)|协商|找(?:了|过|到)?(?:我|老板|公司|单位|人事|领导|厂里)(?:谈|问|要|说|签|理论)
    |(?:老板|公司|单位|人事|领导|厂里|厂长|经理)[^，。；\s]{0,4}?说(?=不|没|算|赔|给|只|最多|这|他们)
    |复查|拍(?:了)?[片CX]|来(?:了)?医院看|去(?:了)?(?:人社|劳动局|社保局|仲裁)|收到|拿到
""")
_UNTIL = ("到", "至", "截止", "截至", "直到")
_FACT_OF = {
    "accident": "accident.date",
    "entry": "worker.work_start_on",
    "recognition": "recognition.date",
    "death": "death.at",
    "certificate": "disease.certificate_date",
    "diagnosis": "diagnosis.date",
}
_TOLD_IN_TIME = frozenset((
    *_FACT_OF.values(), clocks.FACT, "disease.exposure_from", "disease.exposure_to", "illness.first_diagnosis_at",
    "worker.tenure", "worker.age", "treatment.hospital_days", "accident.narrative", "accident.cause",
))  # fmt: skip
"""Facts whose answer may be a bare time of another happening."""


def read(message: Message) -> list[Candidate]:
    """Dates and times as facts (日期、时刻), each given to the happening its words name."""
    found: list[Candidate] = []
    for moment in message.moments:
        found.extend(_facts_of(message, moment))
    if not found and _TOLD_IN_TIME.isdisjoint(message.expecting):
        found.extend(_alone(message))
    if not any(c.fact == "accident.date" for c in found):
        found.extend(elapsed.read(message))
    if not any(c.fact == "accident.time" for c in found):
        found.extend(clocks.read(message))
    return _first_of_each(found)


def fact_of(message: Message, moment: times.Moment) -> str:
    """The fact a date belongs to; the accident's where nothing else is named."""
    return _FACT_OF[_occasion(message, moment) or "accident"]


def _facts_of(message: Message, moment: times.Moment) -> list[Candidate]:
    if moment.day is None or message.supposed(moment.start):
        return []
    if message.before(moment.start, 1) in _UNTIL and not _WORKED_TILL.search(message.before(moment.start, 3)):
        return []
    if _AGE.match(message.text, moment.end):
        return []
    value = moment.date_value()
    occasion = _occasion(message, moment)
    if value is None or occasion is None or _begins_a_span(message, moment) or _begins_a_shift(message, moment):
        return []
    if occasion == "accident" and (night := _past_midnight(message, moment)) is not None:
        return [message.candidate("accident.date", night, moment.start, moment.end, doubt=candidates.COMPUTED)]
    if occasion == "accident" and _is_restated(message, moment):
        return clocks.of_moment(message, moment)
    doubt = candidates.VAGUE if moment.day.vague else None
    if moment.day.computed or moment.shifted:
        doubt = doubt or candidates.COMPUTED
    told = moment.moment_value() if occasion == "death" else value
    found = [message.candidate(_FACT_OF[occasion], told, moment.start, moment.end, doubt=doubt)]
    if occasion == "death":
        found.append(
            message.candidate("accident.date", value, moment.start, moment.end, doubt=candidates.DOUBTFUL)
        )
    if occasion in ("accident", "death"):
        found.extend(clocks.of_moment(message, moment))
    return found


def _alone(message: Message) -> list[Candidate]:
    """11月3号下午两点半, and nothing else: where no other time was asked for, the accident's, to be confirmed."""
    for moment in message.moments[:1]:
        value, rest = moment.date_value(), message.text[: moment.start] + message.text[moment.end :]
        if value is not None and not moment.day.vague and _NOTHING_MORE.fullmatch(rest):
            doubt = candidates.DOUBTFUL
            found = [message.candidate("accident.date", value, moment.start, moment.end, doubt=doubt)]
            if (time := moment.time_value()) is not None:
                found.append(message.candidate(clocks.FACT, time, moment.start, moment.end, doubt=doubt))
            return found
    return []


def _is_restated(message: Message, moment: times.Moment) -> bool:
    """上个礼拜天，就是15号: the day said again more exactly is the one meant."""
    again = _AGAIN.match(message.text, moment.end)
    return again is not None and any(m.start == again.end() and m.day is not None for m in message.moments)


def _begins_a_shift(message: Message, moment: times.Moment) -> bool:
    """昨晚十点上的班，今早五点被砸: of the two days told, the shift began on the first."""
    began = _SHIFT_BEGAN.match(message.text, moment.end)
    if began is None or message.harmed(moment.end, began.end("lead")):
        return False
    return any(m.day is not None and m.start == began.end("lead") for m in message.moments)


def _past_midnight(message: Message, moment: times.Moment) -> str | None:
    """昨晚上夜班，干到凌晨一点手被压: an hour after midnight that is told after the evening is of the next day."""
    day, hour = moment.day.date(), moment.hour
    evening = moment.day.evening or (hour is not None and hour.part in ("evening", "night"))
    if day is None or moment.shifted or not evening or (hour is not None and hour.hour is not None and hour.hour < 17):
        return None
    later = next((m for m in message.moments if m.start >= moment.end), None)
    if later is None or later.day is not None or later.hour.part not in ("dawn", "night") or later.start > moment.end + _SOON:
        return None
    if later.hour.hour is None or later.hour.hour > _LAST_OF_NIGHT or message.harmed(moment.end, later.start):
        return None
    return (day + timedelta(days=1)).isoformat() if day < message.now.date() else None


def _begins_a_span(message: Message, moment: times.Moment) -> bool:
    """从2005年到2015年, 1998年到2010年 tell how long, not when it happened."""
    if message.after(moment.end, 1) not in ("到", "至"):
        return False
    by_years = moment.day.day is None and any(m.day is not None and m.start == moment.end + 1 for m in message.moments)
    return by_years or message.before(moment.start, 1) in ("从", "自")


def _occasion(message: Message, moment: times.Moment) -> str | None:
    """The happening named nearest after the date in its clause, else in the next clause, else before it."""
    text = message.text
    if _HURT_ON.search(message.before(moment.start, 9)) or _HURT_THEN.match(text, moment.end):
        return "accident"
    if moment.day.month is None and _RULE_OF.search(message.before(moment.start, 8)):
        return None
    if moment.day.month is None and _ASKS_A_RULE.match(text, moment.end):
        return None
    start, end = message.clause_at(moment.start)
    end = min(end, moment.end + _REACH)
    name = _named_in(text, moment.end, end) or _named_before(text, max(start, moment.start - _REACH), moment.start)
    if name == "entry" and moment.hour is not None and moment.hour.hour is not None:
        name = None  # 早上五点四十到岗 is a day's work, no first one
    if name is None and _OWN_MATTER.search(text, moment.end, end) is not None:
        return None
    if name is None:
        following, close = message.clause_at(min(end + 1, len(text)))
        if _has_its_own_day(message, moment, following, close):
            return None
        name = _named_in(text, end, min(max(close, end), following + _REACH))
    if name is None:
        name = "accident" if message.somebody_is_hurt and not message.is_question(moment.start) else None
    return name if name in _FACT_OF else None


def _has_its_own_day(message: Message, moment: times.Moment, start: int, end: int) -> bool:
    """昨晚喝多了，今天从架子上掉下来: the harm of the next clause has a day of its own."""
    at = message.moment_spans.first_over(start, end)
    if at is None or (other := message.moments[at]).start <= moment.start or other.day is None:
        return False
    harm = harms.first(message.text, start, end)
    came_later = harm is not None and harm[0] in ("疼", "痛", "肿", "住院", "手术")
    return not came_later and other.day.date() not in (None, moment.day.date())


# 2018年出的工伤评了八级: the day is of the injury.
_HAPPENED = re.compile("(?:(?<!作)出|(?<!接)受|发生)(?:的|了)?$")


def _named_in(text: str, start: int, end: int) -> str | None:
    named = _OCCASION.search(text, start, end)
    harm = harms.first(text, start, end)
    if harm is None or named is None:
        return "accident" if harm is not None and _is_accident(harm) else named.lastgroup if named else None
    if harm[0] == "工伤" and _HAPPENED.search(text, start, harm.start()):
        return "accident"
    inside = named.lastgroup == "diagnosis" and harm.start() < named.end()
    if harm.start() < named.start() or named.lastgroup == "out" or inside:
        return _kind_of_harm(harm, named)
    return named.lastgroup


def _kind_of_harm(harm: re.Match, named: re.Match) -> str:
    """死亡 and 工伤认定 are words of harm too, but name another happening."""
    if named.start() <= harm.start() + 2 and named.lastgroup in ("death", "recognition", "appraisal"):
        return named.lastgroup
    of_a_disease = named.lastgroup == "diagnosis" and harm[0] in ("尘肺", "职业病")
    return "accident" if _is_accident(harm) and not of_a_disease else named.lastgroup


def _is_accident(harm: re.Match) -> bool:
    """住院 and 手术 come after it."""
    return harm[0] not in ("住院", "手术", "伤残") and not harms.is_of_a_thing(harm)



def _named_before(text: str, start: int, end: int) -> str | None:
    names = [match.lastgroup for match in _OCCASION.finditer(text, start, end)]
    return names[-1] if names and text[end - 1 : end] in ("于", "是", "在", "为", "：", ":", "间", "期") else None


def _first_of_each(found: list[Candidate]) -> list[Candidate]:
    """One reading per fact: a fuller and plainer date beats an earlier vague one."""
    best: dict[str, Candidate] = {}
    for candidate in found:
        held = best.get(candidate.fact)
        if held is None or _fullness(candidate) > _fullness(held):
            best[candidate.fact] = candidate
    return list(best.values())


def _fullness(candidate: Candidate) -> tuple[int, int]:
    parts = len(candidate.value) if isinstance(candidate.value, dict) else 3
    return (0 if candidate.doubt == candidates.DOUBTFUL else 1, parts)
