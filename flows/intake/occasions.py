"""Tells which happening a date belongs to: the accident, entry, diagnosis, death, recognition or none of these (日期归属)."""

import re
from datetime import timedelta

from flows.intake import candidates, harms, numerals, times
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

_N = numerals.CHINESE
# Order matters only where two begin at the same sign; else the nearest words win.
_OCCASION = re.compile(
    "(?P<entry>入职|进厂|进公司|进单位|进的?厂|入厂|参加工作|开始(?:在[^，。]{0,8})?(?:上班|工作|干活)|到(?:[^，。]{1,8})(?:上班|工作)(?!时|期间|中|的路)|来[^，。]{1,6}(?:上班|打工|干活)|到岗|报到)"
    "|(?P<recognition>(?:通过|被|作出|做出|下达|认定为|拿到|收到)?[^，。没未还去申]{0,8}(?:认定书|工伤认定决定|认定为工伤|认定工伤|认定为?[0-9一二三四五六七八九十]级|工伤认定(?!申请)))"
    "|(?P<applied>申请|申报|报(?:了)?工伤|报保险|上报|报案|起诉|仲裁|立案|开庭|投诉|提交)"
    "|(?P<appraisal>鉴定|评残|评定|评了|评上|评为|定级|定了[0-9一二三四五六七八九十]级|结论)"
    "|(?P<death>死亡|去世|身亡|过世|离世|走了|没了|猝死|抢救无效|死了|不幸死|逝世)"
    "|(?P<certificate>诊断证明|职业病诊断|诊断为(?:职业病|尘肺|矽肺)|确诊(?:为|了|是)?(?:职业病|尘肺|矽肺|煤工尘肺|噪声聋|苯中毒))"
    "|(?P<diagnosis>诊断|确诊|检查出|查出|就诊|初诊)"
    "|(?P<left>离职|辞职|辞退|解除|到期|退休|辞工|开除|终止|合同期|改制|倒闭|破产|注销|停工|停产)"
    "|(?P<paid>发工资|工资|发薪|赔了|赔付|赔款|付了|付款|报销|拿到钱|给了|转账|缴费|参保|交社保|社保|签(?:了|的|订)?(?:劳动)?合同|签的)"
    "|(?P<out>出院|拆(?:钢板|线|钢钉|石膏)|二次手术|复查|复工|上的?班|回来上班|恢复上班)"
    "|(?P<born>出生|生日|生的|年生)"
    "|(?P<rule>标准|规定|条例|年度|最新|政策|统计|新规|社平|平均工资)"
)
_SINCE = re.compile(
    rf"(?:已经|已满|已有|已|都|有|了|至今|到现在|现在){{0,3}}(?P<words>(?P<n>[0-9]{{1,3}}|半|[{_N}]{{1,3}})(?P<gap>个)?(?P<more>多|来)?(?P<unit>月|天|年|周|星期|礼拜))(?P<tail>光后|有余|多了|余|多|了|后|没)?"
)
_SINCE_LEAD = re.compile("(?:受伤|伤|受损|骨折|摔|砸|压|断|工伤|出事|事故|扎|了)[^，。]{0,5}$")
_STATED = re.compile("已|都|至今|到现在|光后|有余")
_NOT_SINCE = re.compile("住院|住了|休息|休养|治疗|工作|上班|干了|合同|签|工龄|服务|入职|没上班|工资|养了?|就养|养病|赔|补|观察|请假|时间|卧床")
_UNTIL = ("到", "至", "截止", "截至", "直到")


def read(message: Message) -> list[Candidate]:
    """Dates and times as facts (日期、时刻), each given to the happening its words name."""
    found: list[Candidate] = []
    for moment in message.moments:
        found.extend(_facts_of(message, moment))
    if not any(c.fact == "accident.date" for c in found):
        found.extend(_since(message))
    return _first_of_each(found)


def _facts_of(message: Message, moment: times.Moment) -> list[Candidate]:
    if message.before(moment.start, 1) in _UNTIL or message.supposed(moment.start):
        return []
    if moment.day is None:
        return _bare_time(message, moment)
    value = moment.date_value()
    occasion = _occasion(message, moment)
    if value is None or occasion is None:
        return []
    fact = _FACT_OF[occasion]
    doubt = candidates.VAGUE if moment.day.vague else candidates.COMPUTED if moment.day.computed or moment.shifted else None
    found = [message.candidate(fact, value, moment.start, moment.end, doubt=doubt)]
    if occasion == "death":
        found.append(message.candidate("accident.date", value, moment.start, moment.end, doubt=candidates.DOUBTFUL))
    if occasion in ("accident", "death"):
        found.extend(_time_of(message, moment))
    return found


_FACT_OF = {
    "accident": "accident.date", "entry": "worker.work_start_on", "recognition": "recognition.date", "death": "death.at",
    "certificate": "disease.certificate_date", "diagnosis": "diagnosis.date",
}


def _occasion(message: Message, moment: times.Moment) -> str | None:
    """The happening named nearest after the date in its clause, else in the next clause, else before it."""
    start, end = message.clause_at(moment.start)
    name = _named_in(message.text, moment.end, end) or _named_before(message.text, start, moment.start)
    if name is None:
        _, following = message.clause_at(min(end + 1, len(message.text)))
        name = _named_in(message.text, end, max(following, end))
    if name is None:
        name = "accident" if harms.any_in(message.text) and not message.is_question(moment.start) else None
    if name == "rule" and moment.day.month is None or name not in _FACT_OF:
        return None
    return name


def _named_in(text: str, start: int, end: int) -> str | None:
    named = _OCCASION.search(text, start, end)
    harm = harms.first(text, start, end)
    if harm is not None and (named is None or harm.start() < named.start() or named.lastgroup == "out" or harm.start() < named.end() and named.lastgroup == "diagnosis"):
        return _kind_of_harm(text, harm, named)
    return named.lastgroup if named else None


def _kind_of_harm(text: str, harm, named) -> str:
    """死亡 and 工伤认定 are words of harm too, but name another happening."""
    if named is not None and named.start() <= harm.start() + 2 and named.lastgroup in ("death", "recognition", "appraisal"):
        return named.lastgroup
    if harm[0] in ("住院", "手术", "伤残"):
        return named.lastgroup if named else "accident"
    return "accident"


def _named_before(text: str, start: int, end: int) -> str | None:
    names = [match.lastgroup for match in _OCCASION.finditer(text, start, end)]
    return names[-1] if names and text[end - 1:end] in ("于", "是", "在", "为", "：", ":", "间") else None


def _bare_time(message: Message, moment: times.Moment) -> list[Candidate]:
    start, end = message.clause_at(moment.start)
    _, following = message.clause_at(min(end + 1, len(message.text)))
    if moment.hour is None or not harms.any_in(message.text, start, max(end, following)):
        return []
    named = _OCCASION.search(message.text, moment.end, end)
    if named is not None and named.lastgroup not in ("death", "diagnosis"):
        return []
    return _time_of(message, moment)


def _time_of(message: Message, moment: times.Moment) -> list[Candidate]:
    value = moment.time_value()
    if value is None:
        return []
    start = moment.hour.start if moment.hour is not None else moment.start
    doubt = None
    if moment.hour is not None and moment.hour.open and moment.hour.hour is not None and moment.hour.hour <= 6:
        value, doubt = f"{moment.hour.hour + 12:02}:{moment.hour.minute:02}", candidates.DOUBTFUL
    return [message.candidate("accident.time", value, max(start, moment.start), moment.end, doubt=doubt)]


def _since(message: Message) -> list[Candidate]:
    """So long since the injury (受伤已四个月): the month it points to, to be confirmed."""
    for match in _SINCE.finditer(message.text):
        start, end = match.span("words")
        clause, _ = message.clause_at(start)
        lead = message.text[clause:start]
        if match["gap"] is None and match["unit"] == "月" or _NOT_SINCE.search(lead[-8:]) or _NOT_SINCE.match(message.text[end:end + 5]):
            continue
        direct = _SINCE_LEAD.search(message.text[clause:match.start()])
        stated = _STATED.search(match[0]) and harms.any_in(message.text, 0, start)
        if not direct and not stated or message.is_question(start) and not stated:
            continue
        value = _so_long_ago(match, message)
        if value is not None:
            return [message.candidate("accident.date", value, start, end, doubt=candidates.VAGUE)]
    return []


def _so_long_ago(match: re.Match, message: Message) -> dict | None:
    count = 0.5 if match["n"] == "半" else numerals.number(match["n"])
    if not count:
        return None
    unit_days = {"天": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30.44, "年": 365.25}[match["unit"]]
    then = (message.now - timedelta(days=min(count * unit_days, 36500))).date()
    return {"year": then.year} if match["unit"] == "年" and count >= 1 else {"year": then.year, "month": then.month}


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
