"""Reads a short message as the answer to the question that was asked (简短回答)."""

import re

import msgspec

from flows.intake import candidates, hours, identities, numerals, times
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

BOOLEANS = frozenset((
    "employer.has_applied", "employer.pays_medical", "employment.insured", "employment.contract", "employment.ended", "accident.in_work_time", "accident.in_workplace",
    "accident.work_related", "accident.preparatory", "accident.violence", "accident.business_trip", "accident.commuting", "accident.traffic", "accident.overtime",
    "accident.organised_activity", "illness.sudden", "death.occurred", "death.within_48h", "rescue.public_interest", "veteran.certificate", "exclusion.crime",
    "exclusion.alcohol", "exclusion.drugs", "exclusion.self_harm",
))
_DATES = frozenset(("accident.date", "worker.work_start_on", "diagnosis.date", "disease.exposure_from", "disease.exposure_to", "disease.certificate_date", "recognition.date", "illness.first_diagnosis_at", "death.at"))
_INTEGERS = {"worker.age": (14, 90), "treatment.hospital_days": (0, 2000), "appraisal.grade": (1, 10)}
_MONEY = frozenset(("worker.monthly_wage", "treatment.cost"))
_PHONES = frozenset(("applicant.phone", "worker.phone", "employer.phone"))
_NAMES = frozenset(("applicant.name", "worker.name"))
_LISTS = frozenset(("injury.parts", "injury.kinds", "treatment.kind", "accident.witnesses"))
_TEXTS = frozenset((
    "employer.name", "worker.occupation", "worker.industry", "worker.tenure", "accident.vehicle", "diagnosis.hospital", "diagnosis.result", "disease.name", "disease.post",
    "illness.name", "accident.place", "accident.cause", "worker.address", "employer.address", "accident.narrative",
))
_LONG = frozenset(("worker.address", "employer.address", "accident.narrative", "accident.cause"))
_YES = re.compile(r"^(?:是的?|对的?|嗯+|有的?|有过|交了|交过|买了|签了|签过|参加了|参保了|是啊|对啊|没错|当然|确实|算是|可以|好的?|行|yes|y|Y|属于|在的?|死了|去世了|认定了|报了|申请了|已经?(?:交|买|签|报|申请)了?|都有|都交了|给(?:我)?(?:交|买|签)了)(?:的|了|呀|啊|吧|哦|呢)?$")
_NO = re.compile(r"^(?:不是的?|没有?|没有的|没得|冇|木有|没交|没买|没签|没报|没参加|未|无|否|不|不对|不在|不算|没有?(?:交|买|签|报|申请|参加|喝|签过|发生)(?:过|酒|保险|社保|合同)?|从来没有|都没有?|啥都没|no|n|N|没给(?:我)?(?:交|买|签)|还没有?|不属于|没的)(?:的|了|呀|啊|吧|哦|呢|呗)?$")
_UNKNOWN = re.compile(r"不(?:太|是很|大|怎么)?(?:清楚|知道|晓得|确定|记得|了解|懂|明白)|记不(?:清|得|住)|说不(?:清|上来|好)|忘(?:了|记)|搞不清|弄不清|没印象|不知|晓不得|母鸡啊|唔知")
_CANNOT = re.compile(r"没有?(?:这个)?(?:证|证明|证件|材料|单子|票|病历|合同书|照片)|拿不(?:到|出来)|开不(?:到|出来)|办不了|找不(?:到|着)|丢了|弄丢|不给开|没法(?:提供|弄|拿)|提供不了")
_LATER = re.compile(r"^(?:以后再说|等会儿?(?:再说)?|稍后|过会儿|先跳过|跳过|下一个|晚点再?说?|回头(?:再说)?|待会儿?(?:再说)?|先不填|以后再填|明天再说|回家(?:再)?(?:看|找)(?:一下)?)(?:吧|再填|再说)?$")
_REFUSE = re.compile(r"不(?:想|愿意?|方便|便)(?:说|透露|填|提供|告诉|回答)|保密|不告诉你")
_NOT_APPLICABLE = re.compile(r"不适用|跟我没关系|没这回事|没有这(?:个|种|回)(?:事|情况)?|不涉及")
_ASK_OTHER = re.compile(r"(?:问|找)(?:我们)?(?:公司|单位|老板|厂里|医院|人事|会计)(?:要)?(?:吧|去|才知道|知道)?$|(?:公司|单位|老板|厂里|人事)(?:那边)?(?:才)?(?:有|知道)$")
_LEAD = re.compile(r"^(?:嗯+|哦|噢|好的?|那个|就是|应该是|大概是?|是|在|叫|我叫|我是|我的是|名字叫|姓名是?|叫做|电话是?|号码是?|手机号?是?|我的?(?:电话|手机号?|身份证号?|地址)是?|地址是?|住在?|家住|我住在?|公司叫|公司是|单位是|单位叫|厂名叫|伤(?:的是|了|到)|受伤的是|就|主要是?|做|干|当|我是做|我是干|我做|我干|被|我在|送到?了?|去的?(?:是)?|伤在)(?:：|:|，|,|的)?")
_TRAIL = re.compile(r"(?:的|了|吧|啊|呀|哦|呢|嘛|。|，|！|~|\.|谢谢){1,6}$")
_ASKS = re.compile(r"[?？]|吗$|呢$|怎么|什么(?:意思|时候)|为什么|干嘛|多少|能不能|可以吗|是不是|要不要|如何|咋(?:办|填|写)|啥意思")
_COMPANY = re.compile("(?:公司|厂|店|集团|局|学校|医院|中心|合作社|商行|工作室|酒店|个体户|项目部|队)$")
_CHOICES = {
    "applicant.relation": (
        ("self", r"^(?:我?(?:就是)?(?:本人|自己|我)|就是我|是我|我自己|受伤的是我|我受的伤|自己申请|我本人|职工本人)"), ("employer", r"公司|单位|老板|人事|雇主|厂里"), ("union", "工会"), ("agent", "律师|代理|委托"), ("spouse", "配偶|老公|丈夫|妻子|老婆|爱人|媳妇|夫妻"),
        ("grandparent", "孙子|孙女"), ("grandchild", "爷爷|奶奶|外公|外婆"), ("child", "爸|父亲|妈|母亲"), ("parent", "儿子|女儿|闺女|孩子"), ("sibling", "哥|弟|姐|妹"), ("other_kin", "亲戚|叔|伯|舅|姑|姨|侄|表|堂|岳父|岳母|公公|婆婆"),
    ),
    "accident.traffic_liability": (
        ("own_none", "我?(?:没有?|无)责|对方全责|对方(?:负)?全部"), ("own_full", "我?(?:负)?全责|全部责任"), ("own_minor", "次(?:要)?责|对方主责"), ("own_equal", "同等|对半|各(?:一半|50|百分之五十)|平责|一半"), ("own_main", "主(?:要)?责"), ("undetermined", "没(?:有)?(?:认定|出|定|划分|报警)|还没|无法认定|不清楚"),
    ),
    "recognition.status": (("denied", "不予|没认定上|驳回|不认定|没通过"), ("done", "认定(?:了|过|好了|下来)|下来了|已经?认定|做了|办好了|通过了|是"), ("pending", "等|在办|审|受理"), ("applied", "申请了|交了|提交了|报了|报上去"), ("none", "没|未|无")),
    "appraisal.status": (("done", "鉴定(?:了|过|好了|完)|做了|评了|出来了|有结果|是"), ("pending", "等|在办|审"), ("applied", "申请了|提交了|报了"), ("none", "没|未|无")),
    "employer.status": (("bankrupt", "破产"), ("deregistered", "注销|吊销"), ("closing", "倒闭|关门|停业|停产|跑路|不干了|关了"), ("acquired", "收购|合并|转让|改制"), ("unregistered", "没有?(?:营业)?执照|没注册|没有登记|黑作坊"), ("operating", "正常|还在|开着|营业|经营|在干|在做|运营")),
    "employment.form": (("dispatch", "派遣|劳务公司派"), ("subcontract", "分包|外包|包工头|转包|承包"), ("affiliated", "挂靠"), ("project", "项目"), ("platform", "平台|外卖|骑手|网约车|跑腿|众包"), ("over_age", "退休|返聘|超龄"), ("intern", "实习|学生|见习"), ("part_time", "兼职|小时工|钟点工|非全日"), ("civil_servant", "公务员|事业编|编制"), ("informal", "临时|零工|短工|日结|散工|帮工"), ("direct", "直接|正式|全职|公司招|劳动合同|合同工")),
    "limit.exclusion_cause": (("none", "没有|都没|无"), ("force_majeure", "不可抗力|地震|洪水|疫情|封控|封城"), ("liberty_restricted", "关押|拘留|坐牢|限制(?:人身)?自由|隔离"), ("employer_cause", "公司|单位|老板|厂里"), ("registration_fault", "登记|系统|窗口|社保局"), ("labour_dispute", "仲裁|打官司|劳动关系")),
}


class Answer(msgspec.Struct, frozen=True):
    """What the message answers to the question asked, and what it declines."""

    candidates: tuple[Candidate, ...] = ()
    declines: tuple[tuple[str, str], ...] = ()


def read(message: Message, told: list[Candidate]) -> Answer:
    """The expected facts answered or declined (对当前问题的回答).

    A question or a long story in place of an answer is not swallowed: it yields
    what the readers found in it, and the question stays open.
    """
    found, declined = [], []
    for fact in message.expecting:
        if any(candidate.fact == fact for candidate in told):
            found.extend(_whole_name(message, fact, told))
            continue
        code = decline_of(message.text, fact) if not _ASKS.search(message.text) else None
        if code is not None:
            declined.append((fact, code))
            continue
        found.extend(_answer(message, fact, told))
    return Answer(tuple(found), tuple(declined))


def _whole_name(message: Message, fact: str, told: list[Candidate]) -> list[Candidate]:
    """杭州宏图建筑有限公司: the full name of an employer that was asked for, where a reader saw a part of it."""
    start, end = _core(message.text)
    part = next(candidate for candidate in told if candidate.fact == fact)
    if fact != "employer.name" or len(message.clauses) > 1 or (part.start, part.end) == (start, end):
        return []
    if not start <= part.start <= part.end <= end <= start + 40 or _COMPANY.search(message.text[start:end]) is None:
        return []
    return [message.candidate(fact, message.words(start, end), start, end, sure=0.97)]


def decline_of(text: str, fact: str = "") -> str | None:
    """The contract's code for a short refusal to answer (不知道、以后再说), or None; what it refuses may matter."""
    if len(text) > 24:
        return None
    text = _TRAIL.sub("", text.strip())
    for pattern, code in ((_UNKNOWN, "unknown"), (_LATER, "later"), (_NOT_APPLICABLE, "not_applicable"), (_REFUSE, "cannot_obtain"), (_ASK_OTHER, "ask_other_party")):
        if pattern.search(text):
            return code
    if _CANNOT.search(text) and fact not in BOOLEANS:
        return "cannot_obtain"
    if fact not in BOOLEANS and fact not in _CHOICES and _NO.match(text):
        return "cannot_obtain" if fact not in _INTEGERS else None
    return None


def _answer(message: Message, fact: str, told: list[Candidate]) -> list[Candidate]:
    start, end = _core(message.text)
    core = message.text[start:end]
    if not core or _ASKS.search(message.text):
        return []
    if fact in BOOLEANS:
        return _yes_no(message, fact)
    if fact in _CHOICES:
        return _choice(message, fact)
    if len(core) > (200 if fact in _LONG else 40) or _is_other_story(fact, core, told):
        return []
    reader = next((read_as for facts, read_as in _KINDS if fact in facts), None)
    return reader(message, fact, start, end) if reader is not None else []


def _is_other_story(fact: str, core: str, told: list[Candidate]) -> bool:
    """Several clauses telling other facts are a story, not the answer."""
    return fact not in _LONG and len({c.fact for c in told if c.doubt != candidates.INFERRED}) >= 2 and len(core) > 14


def _core(text: str) -> tuple[int, int]:
    """The span without politeness and lead-in (我叫…, 是…的)."""
    start = len(text) - len(text.lstrip())
    for _ in range(3):
        lead = _LEAD.match(text[start:])
        if lead is None or lead.end() == 0 or start + lead.end() >= len(text.rstrip()):
            break
        start += lead.end()
    trail = _TRAIL.search(text.rstrip())
    end = len(text.rstrip()) if trail is None or trail.start() <= start else trail.start()
    return start, max(start, end)


def _yes_no(message: Message, fact: str) -> list[Candidate]:
    first = re.match(r"[\s，,。]*([^，,。；;！!\s]{1,14})", message.text)
    if first is None:
        return []
    word = _TRAIL.sub("", first[1]) or first[1]
    span = first.start(1), first.start(1) + len(word)
    if _NO.match(word) or _NO.match(first[1]):
        return [message.candidate(fact, False, *span)]
    if _YES.match(word) or _YES.match(first[1]):
        return [message.candidate(fact, True, *span)]
    return []


def _choice(message: Message, fact: str) -> list[Candidate]:
    if len(message.text) > 30:
        return []
    for value, pattern in _CHOICES[fact]:
        match = re.search(pattern, message.text)
        if match is not None:
            return [message.candidate(fact, value, *match.span())]
    return []


def _as_date(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    for moment in times.read(message.text, message.now):
        value = moment.date_value()
        if value is None:
            continue
        doubt = candidates.VAGUE if moment.day.vague else candidates.COMPUTED if moment.day.computed or moment.shifted else None
        clock = moment.time_value() if moment.hour is not None and moment.hour.hour is not None else None
        if fact in ("death.at", "illness.first_diagnosis_at") and clock and isinstance(value, str):
            value = f"{value}T{clock}:00+08:00"
        found = [message.candidate(fact, value, moment.start, moment.end, doubt=doubt)]
        if fact == "accident.date" and moment.time_value() and moment.hour is not None:
            found.append(message.candidate("accident.time", moment.time_value(), moment.hour.start, moment.hour.end))
        return found
    bare = re.fullmatch(r"([0-9]{1,2})", message.text.strip())
    if bare is not None and fact == "accident.date":
        return _as_date_of_day(message, fact, bare)
    return []


def _as_date_of_day(message: Message, fact: str, bare: re.Match) -> list[Candidate]:
    moments = times.read(bare[1] + "号", message.now)
    value = moments[0].date_value() if moments else None
    return [] if value is None else [message.candidate(fact, value, *bare.span(1), doubt=candidates.COMPUTED)]


def _as_time(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    for hour in hours.read(message.text):
        value, doubt = f"{hour.hour:02}:{hour.minute:02}", None
        if hour.open and hour.hour <= 6:
            value, doubt = f"{hour.hour + 12:02}:{hour.minute:02}", candidates.DOUBTFUL
        return [message.candidate(fact, value, hour.start, hour.end, doubt=doubt)]
    part = hours.part_at(message.text, start)
    return [message.candidate(fact, part.part, part.start, part.end)] if part is not None else []


def _as_integer(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    low, high = _INTEGERS[fact]
    match = re.search(f"[{numerals.ANY}]{{1,5}}", message.text)
    value = numerals.number(match[0]) if match else None
    return [message.candidate(fact, value, *match.span())] if value is not None and low <= value <= high else []


def _as_money(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    match = re.search(r"[0-9][0-9.,]{0,9}(?:多|几)?[万千百wWkK]?[0-9一二三四五六七八九]?|[一二两三四五六七八九十百千]{1,6}(?:多|几)?[万千百]?[一二三四五六七八九]?", message.text)
    read_amount = numerals.amount(match[0]) if match else None
    if read_amount is None or float(read_amount[0]) <= 0:
        return []
    return [message.candidate(fact, read_amount[0], *match.span(), doubt=candidates.VAGUE if read_amount[1] else None)]


def _as_phone(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    value = identities.phone(message.text)
    if value is None:
        return []
    first = re.search(r"[0-9+]", message.text).start()
    last = max(index for index, char in enumerate(message.text) if char.isdigit()) + 1
    return [message.candidate(fact, value, first, last)]


def _as_id(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    match = re.search(r"[0-9][0-9 ]{14,24}[0-9xX]", message.text)
    value = identities.id_number(match[0]) if match else None
    return [message.candidate(fact, value, *match.span())] if value else []


def _as_credit_code(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    match = re.search(r"[0-9A-Za-z][0-9A-Za-z ]{16,24}", message.text)
    value = identities.credit_code(match[0]) if match else None
    return [message.candidate(fact, value, match.start(), match.start() + len(match[0].rstrip()))] if value else []


def _as_name(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    word = re.match(r"[\u4e00-\u9fff·]{2,12}|[A-Za-z][A-Za-z .]{1,30}", message.raw[start:end])
    if word is None or start + word.end() != end or len(word[0]) > 12 and word[0].isascii() is False:
        return []
    if "·" not in word[0] and len(word[0]) > 4 and not word[0].isascii():
        return []
    return [message.candidate(fact, word[0], start, end)]


def _as_text(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    if _YES.match(message.text[start:end]) or _NO.match(message.text[start:end]):
        return []
    return [message.candidate(fact, message.words(start, end), start, end, sure=0.9)]


def _as_list(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    found = []
    for piece in re.finditer(r"[^、，,；;和及\s]+", message.text[start:end]):
        at = start + piece.start()
        found.append(message.candidate(fact, message.text[at:at + len(piece[0])], at, at + len(piece[0]), sure=0.85))
    return found if all(len(c.value) <= 16 for c in found) else []


def _as_region(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    words = message.words(start, end)
    return [message.candidate(fact, {"text": words}, start, end, sure=0.9)] if len(words) <= 20 else []


_KINDS = (
    (_DATES, _as_date), (frozenset(("accident.time",)), _as_time), (frozenset(_INTEGERS), _as_integer), (_MONEY, _as_money), (_PHONES, _as_phone), (frozenset(("worker.id_number",)), _as_id),
    (frozenset(("employer.credit_code",)), _as_credit_code), (_NAMES, _as_name), (_LISTS, _as_list), (frozenset(("region.insured", "region.accident")), _as_region), (_TEXTS, _as_text),
)
