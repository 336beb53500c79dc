"""Reads a short message as the answer to the question that was asked (简短回答)."""

import re
from collections.abc import Callable

import msgspec

from flows.intake import (
    attitudes,
    candidates,
    choices,
    declines,
    hours,
    identities,
    numerals,
    onlookers,
    places,
    private_matters,
    questions,
    times,
)
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.unknowns import names_unknown
from flows.intake.vocabulary import spaced, table

BOOLEANS = frozenset(table("""
    employer.has_applied employer.pays_medical employment.insured employment.contract employment.ended
    accident.in_work_time accident.in_workplace accident.work_related accident.preparatory accident.violence
    accident.business_trip accident.commuting accident.traffic accident.overtime accident.organised_activity
    illness.sudden death.occurred death.within_48h rescue.public_interest veteran.certificate exclusion.crime
    exclusion.alcohol exclusion.drugs exclusion.self_harm
"""))
_DATES = frozenset(table("""
    accident.date worker.work_start_on diagnosis.date disease.exposure_from disease.exposure_to
    disease.certificate_date recognition.date illness.first_diagnosis_at death.at
"""))
_WITH_CLOCK = frozenset(("death.at", "illness.first_diagnosis_at"))
_INTEGERS = {"worker.age": (14, 90), "treatment.hospital_days": (0, 2000), "appraisal.grade": (1, 10)}
_MONEY = frozenset(("worker.monthly_wage", "treatment.cost"))
_PHONES = frozenset(("applicant.phone", "worker.phone", "employer.phone"))
_NAMES = frozenset(("applicant.name", "worker.name"))
_LISTS = frozenset(("injury.parts", "injury.kinds", "treatment.kind", "accident.witnesses"))
_REGIONS = frozenset(("region.insured", "region.accident"))
_TEXTS = frozenset(table("""
    employer.name worker.occupation worker.industry worker.tenure accident.vehicle diagnosis.hospital
    diagnosis.result disease.name disease.post illness.name accident.place accident.cause worker.address
    employer.address accident.narrative
"""))
_WORDED = _NAMES | _LISTS | _REGIONS | _TEXTS
_FOREIGN = ("employment.", "employer.attitude", "employer.has_", "employer.pays_", "employer.status",
            "accident.traffic_liability", "exclusion.", "recognition.", "appraisal.", "death.", "applicant.relation",
            "worker.monthly_wage", "worker.age", "treatment.hospital_days", "treatment.cost")  # fmt: skip
"""Facts whose words are never a name, a place, an address or an account."""
_NO_NAME = ("injury.", "treatment.", "accident.date", "accident.time", "accident.cause")
_OF_THE_EVENT = frozenset(table("""
    accident.cause accident.narrative accident.witnesses injury.parts injury.kinds treatment.kind diagnosis.result
    disease.name illness.name worker.tenure accident.vehicle
"""))
_TOLD_TOGETHER = frozenset(("accident.witnesses", "applicant.relation"))
_SHORT = 14
"""Signs: a longer answer on what happened may also say how the case goes."""
_STOPS = " ，,。.；;！!、~啊呀吧哦呢嘛"
_NOT_THIS = re.compile("不是|不对|并非|错了?$")
_NAMES_NOTHING = re.compile("什么|哪|谁|怎么|多少|几")
_LITTLE_MORE = 3
"""Signs that may stand beside the words of another fact which a whole message tells."""
_OF_A_NAME = (
    "[^，。\\s了过着他她我你]{0,3}"
    "(?:村|庄|镇|乡|路(?!费)|街|巷|坝|沟|屯|湾|岭|山|桥|园|区|家|组|营|寨|集|河|坪|坡|塘|湖|号)"
)
# 赔水村 and 催家庄 are places, 催建国 is how 崔建国 is typed.
_SAYS = spaced(rf"""
    认定书|(?:次要|主要|全部|同等)责任|(?<!理)赔(?!率|{_OF_A_NAME})
    |催(?!{_OF_A_NAME}|[^了过着他她我你老公单厂人领一也都几好不没得办说\s，。]{{1,2}}$)
    |不(?:认|管|给|肯|赔|报)|没(?:签|交|给|买|报|出来|下来|说)|还没(?!满)|火化
""")
"""Said of the case, never inside a name, a place or what somebody does for a living."""
_LONG = frozenset(("worker.address", "employer.address", "accident.narrative", "accident.cause"))
_YES = spaced("""
    ^(?:是的?|对的?|嗯+|有的?|有过|交了|交过|买了|签了|签过|参加了|参保了|是啊|对啊|没错|当然|确实|算是|可以|好的?|行
    |yes|y|Y|属于|在的?|死了|去世了
    |认定了|报了|申请了|已经?(?:交|买|签|报|申请)了?|都有|都交了|给(?:我)?(?:交|买|签)了)(?:的|了|呀|啊|吧|哦|呢)?$
""")
_LEAD = spaced("""
    ^(?:嗯+|哦|噢|好的?|那个|就是|应该是|大概是?|是|在|叫|我叫|我是|我的是|名字叫|姓名是?|叫做|电话是?|号码是?
    |手机号?是?
    |我的?(?:电话|手机号?|身份证号?|地址)是?|地址是?|住在?|家住|我住在?|公司叫|公司是|单位是|单位叫|厂名叫|伤(?:的是
    |了|到)|受伤的是|就|主要是?
    |做|干|当|我是做|我是干|我做|我干|被|我在|送到?了?|去(?![^，。]*(?:路上|途中))的?(?:是)?|伤在)(?:：|:|，|,|的)?
""")
_LEAD_IN = re.compile(r"[\s，,。]*(?:嗯+|哦|噢|好的?|那个|就是|应该是|大概是?|是|在|就){0,3}[\s，,]*")
_HEDGES = re.compile("应该|大概|可能|好像|也许|估计")
_TRAIL = re.compile(r"(?:的|了|吧|啊|呀|哦|呢|嘛|。|，|！|~|\.|谢谢){1,8}$")
_ASKS = spaced("""
    [?？]|吗$|呢$|怎么|什么(?:意思|时候)|为什么|干嘛|多少|能不能|可以吗|是不是|要不要|如何|咋(?:办|填|写)|啥意思
""")
_COMPANY = re.compile("(?:公司|厂|店|集团|局|学校|医院|中心|合作社|商行|工作室|酒店|个体户|项目部|队)$")
_SUM = spaced("""
    [0-9][0-9.,]{0,9}(?:多|几)?[万千百wWkK]?[0-9一二三四五六七八九]?
    |[一二两三四五六七八九十百千]{1,6}(?:多|几)?[万千百]?[一二三四五六七八九]?
""")


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
    if _ASKS.search(message.text) or questions.asks(message.text):
        unknown = tuple((fact, "unknown") for fact in message.expecting if names_unknown(message.text, fact))
        return Answer(declines=unknown)
    for fact in message.expecting:
        if any(candidate.fact == fact for candidate in told):
            found.extend(_whole_name(message, fact, told))
            found.extend(_plainly_named(message, fact, told))
            continue
        code = decline_of(message.text, fact)
        if code is not None:
            declined.append((fact, code))
        else:
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


def _plainly_named(message: Message, fact: str, told: list[Candidate]) -> list[Candidate]:
    """杭州, where the city was asked for, leaves none of the doubt it leaves in the middle of a story."""
    part = next(candidate for candidate in told if candidate.fact == fact)
    hedged = _HEDGES.search(message.text) is not None
    if fact not in _REGIONS or part.doubt is None or hedged or (part.start, part.end) != _core(message.text):
        return []
    return [msgspec.structs.replace(part, doubt=None, confidence=0.97)]


def decline_of(text: str, fact: str = "") -> str | None:
    """The contract's code for a short refusal to answer (不知道、以后再说), or None; what it refuses may matter.

    Without a fact, as for a batch, a paper that is not there refuses nothing: 手机丢了 tells of something else.
    """
    answerable = not fact or fact in BOOLEANS or fact in choices.CHOICES
    return declines.decline_of(text, fact, can_be_denied=answerable, can_be_absent=fact not in _INTEGERS)


def _answer(message: Message, fact: str, told: list[Candidate]) -> list[Candidate]:
    start, end = _core(message.text)
    core = message.text[start:end]
    if not core:
        return []
    if fact in BOOLEANS:
        return _yes_no(message, fact) or _job_told(message, fact, told)
    if fact in choices.CHOICES:
        picked = choices.chosen(fact, message.text)
        return [message.candidate(fact, *picked)] if picked is not None else []
    if fact in _DATES and _opens_with_date(message, told):
        return _as_date(message, fact, start, end)
    if len(core) > (200 if fact in _LONG else 40) or _is_other_story(fact, core, told):
        return []
    if fact in _WORDED and (_says_something(message, fact, core) or _is_other_fact(fact, (start, end), told)):
        return []
    reader = next((read_as for facts, read_as in _KINDS if fact in facts), None)
    return reader(message, fact, start, end) if reader is not None else []


def _is_other_story(fact: str, core: str, told: list[Candidate]) -> bool:
    """Several clauses telling other facts are a story, not the answer."""
    others = {c.fact for c in told if c.doubt != candidates.INFERRED}
    return fact not in _LONG and len(others) >= 2 and len(core) > 14


def _says_something(message: Message, fact: str, core: str) -> bool:
    """Words on how the case goes are no name and no place: 认定书没下来; nor is 工地板房 what an employer is called."""
    if fact in _NAMES or fact == "employer.name":
        return places.is_only_a_place(core) or _SAYS.search(core) is not None
    is_event = fact in _OF_THE_EVENT and (message.harmed() or len(core) > _SHORT)
    return not is_event and _SAYS.search(core) is not None


def _is_other_fact(fact: str, core: tuple[int, int], told: list[Candidate]) -> bool:
    """交警认定我次要责任 tells whose blame it was, and no name, place or address."""
    foreign = _FOREIGN if fact in _OF_THE_EVENT else (*_FOREIGN, *_NO_NAME)
    together = _TOLD_TOGETHER if fact in _TOLD_TOGETHER else ()
    others = [c for c in told if c.fact.startswith(foreign) and c.fact not in together]
    covered = {at for c in others if c.doubt != candidates.INFERRED for at in range(c.start, c.end)}
    start, end = core
    return bool(covered) and len(set(range(start, end)) - covered) <= _LITTLE_MORE


def _opens_with_date(message: Message, told: list[Candidate]) -> bool:
    """11月20号早上，骑电瓶车去厂里: the one date, said first and of nothing else, answers; the rest goes on."""
    dated = [moment for moment in message.moments if moment.day is not None]
    if len(dated) != 1 or _LEAD_IN.fullmatch(message.text[: dated[0].start]) is None:
        return False
    return not any(c.fact in _DATES and c.start < dated[0].end and dated[0].start < c.end for c in told)


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
    for pattern, value in ((declines.NO, False), (_YES, True)):
        if pattern.match(word) or pattern.match(first[1]):
            return [_of_work(message, value, *span) if fact == private_matters.FACT else message.candidate(fact, value, *span)]
    return []


def _of_work(message: Message, value: bool, start: int, end: int) -> Candidate:
    """Whether it was at work; 不是 当时在上班 says both, and what speaks for work is put to them.

    A no is held where it stands alone or with a reason of private life: 不是 我自己摔的 is put to them too.
    """
    rest = message.text[end:].strip(_STOPS)
    at_work, private = private_matters.speaks_for_work(rest), private_matters.says_not_at_work(rest)
    in_doubt = private if value else at_work or (bool(rest) and not private)
    doubt = candidates.DOUBTFUL if in_doubt else None
    return message.candidate(private_matters.FACT, value or at_work, start, end, doubt=doubt)


def _job_told(message: Message, fact: str, told: list[Candidate]) -> list[Candidate]:
    """她是绿化队的, 公司组织的: what speaks for work where that was asked is put to them as a yes."""
    is_short = fact == private_matters.FACT and len(message.text) <= _SHORT
    if not is_short or any(c.fact.startswith(_FOREIGN) and c.fact != "applicant.relation" for c in told):
        return []
    if _NAMES_NOTHING.search(message.text) or not private_matters.speaks_for_work(message.text):
        return []
    start, end = _core(message.text)
    return [message.candidate(fact, True, start, end, doubt=candidates.DOUBTFUL)]


def _as_date(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    for moment in message.moments:
        value = moment.date_value()
        if value is not None:
            return _on(message, fact, moment, value)
    bare = re.fullmatch(r"([0-9]{1,2})", message.text.strip())
    if bare is not None and fact == "accident.date":
        at = message.text.index(bare[1])
        moments = times.read(bare[1] + "号", message.now)
        value = moments[0].date_value() if moments else None
        if value is not None:
            return [message.candidate(fact, value, at, at + len(bare[1]), doubt=candidates.COMPUTED)]
    return []


def _on(message: Message, fact: str, moment: times.Moment, value: str | dict) -> list[Candidate]:
    computed = moment.day.computed or moment.shifted
    doubt = candidates.VAGUE if moment.day.vague else candidates.COMPUTED if computed else None
    clock = moment.time_value() if moment.hour is not None and moment.hour.hour is not None else None
    if fact in _WITH_CLOCK and clock and isinstance(value, str):
        value = f"{value}T{clock}:00+08:00"
    found = [message.candidate(fact, value, moment.start, moment.end, doubt=doubt)]
    if fact == "accident.date" and moment.time_value() and moment.hour is not None:
        hour = moment.hour
        found.append(message.candidate("accident.time", moment.time_value(), hour.start, hour.end))
    return found


def _as_time(message: Message, fact: str, start: int, _end: int) -> list[Candidate]:
    for hour in hours.read(message.text):
        value, doubt = f"{hour.hour:02}:{hour.minute:02}", None
        if hour.open and hour.hour <= 6:
            value, doubt = f"{hour.hour + 12:02}:{hour.minute:02}", candidates.DOUBTFUL
        return [message.candidate(fact, value, hour.start, hour.end, doubt=doubt)]
    part = hours.part_at(message.text, start)
    return [message.candidate(fact, part.part, part.start, part.end)] if part is not None else []


def _as_integer(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    low, high = _INTEGERS[fact]
    match = re.search(f"[{numerals.ANY}]{{1,5}}", message.text)
    value = numerals.number(match[0]) if match else None
    return [message.candidate(fact, value, *match.span())] if value is not None and low <= value <= high else []


def _as_money(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    match = _SUM.search(message.text)
    told = numerals.amount(match[0]) if match else None
    if told is None or float(told[0]) <= 0:
        return []
    return [message.candidate(fact, told[0], *match.span(), doubt=candidates.VAGUE if told[1] else None)]


def _as_phone(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    value = identities.phone(message.text)
    if value is None:
        return []
    first = re.search(r"[0-9+]", message.text).start()
    last = max(index for index, char in enumerate(message.text) if char.isdigit()) + 1
    return [message.candidate(fact, value, first, last)]


def _as_id(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    match = re.search(r"[0-9][0-9 ]{14,24}[0-9xX]", message.text)
    value = identities.id_number(match[0]) if match else None
    return [message.candidate(fact, value, *match.span())] if value else []


def _as_credit_code(message: Message, fact: str, _start: int, _end: int) -> list[Candidate]:
    match = re.search(r"[0-9A-Za-z][0-9A-Za-z ]{16,24}", message.text)
    value = identities.credit_code(match[0]) if match else None
    if not value:
        return []
    return [message.candidate(fact, value, match.start(), match.start() + len(match[0].rstrip()))]


def _as_name(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    word = re.match(r"[\u4e00-\u9fff·]{2,12}|[A-Za-z][A-Za-z .]{1,30}", message.raw[start:end])
    if word is None or start + word.end() != end:
        return []
    if message.moment_spans.overlap(start, end):
        return []
    if "·" not in word[0] and len(word[0]) > 4 and not word[0].isascii():
        return []
    return [message.candidate(fact, word[0], start, end)]


def _as_text(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    if _YES.match(message.text[start:end]) or declines.NO.match(message.text[start:end]):
        return []
    return [message.candidate(fact, message.words(start, end), start, end, sure=0.9)]


def _as_list(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    found = []
    for piece in re.finditer(r"[^、，,；;和及\s]+", message.text[start:end]):
        at = start + piece.start()
        found.append(message.candidate(fact, piece[0], at, at + len(piece[0]), sure=0.85))
    is_told = all(len(c.value) <= 16 and not _NOT_THIS.match(c.value) for c in found)
    return found if is_told else []


def _as_attitudes(message: Message, _fact: str, _start: int, _end: int) -> list[Candidate]:
    return attitudes.answered(message)


def _as_casualties(message: Message, _fact: str, _start: int, _end: int) -> list[Candidate]:
    return onlookers.counted(message)


def _as_region(message: Message, fact: str, start: int, end: int) -> list[Candidate]:
    words = message.words(start, end)
    return [message.candidate(fact, {"text": words}, start, end, sure=0.9)] if len(words) <= 20 else []


_KINDS: tuple[tuple[frozenset, Callable[[Message, str, int, int], list[Candidate]]], ...] = (
    (_DATES, _as_date),
    (frozenset(("accident.time",)), _as_time),
    (frozenset(_INTEGERS), _as_integer),
    (_MONEY, _as_money),
    (_PHONES, _as_phone),
    (frozenset(("worker.id_number",)), _as_id),
    (frozenset(("employer.credit_code",)), _as_credit_code),
    (_NAMES, _as_name),
    (_LISTS, _as_list),
    (_REGIONS, _as_region),
    (frozenset(("employer.attitude",)), _as_attitudes),
    (frozenset(("accident.casualties",)), _as_casualties),
    (_TEXTS, _as_text),
)
