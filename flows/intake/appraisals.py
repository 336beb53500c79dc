"""Reads the disability grade and how far the capacity appraisal is (伤残等级、劳动能力鉴定)."""

import re
from collections.abc import Iterator

from flows.intake import candidates, numerals, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

GRADE = "appraisal.grade"
STATUS = "appraisal.status"
_N = "(?:10|[1-9]|十|[一二三四五六七八九])"
_DISABILITY = "(?:受伤|伤残|工伤|残疾|残废|障碍|重残|残(?!联|保)|肢体|劳动功能|劳动能力)"
_APPRAISED = "(?:伤残|工伤|残疾|鉴定|评定|评残|定残|认定|劳动能力|评|定|等级|残废|结论|结果|障碍|(?<=[只才就果后])(?:给|评|定))"
_GRADE = spaced(rf"""
    (?:{_APPRAISED}[^，。]{{0,6}}[，。]\s*(?:是|为|定为|评为|结果是?)
    |(?:做(?:了|的|完|过)|经过?|通过)[^，。]{{0,6}}?(?:鉴定|评残)[，。：]\s*|{_APPRAISED})(?:下来|出来|已经|事故|赔偿|我|他
    |她|的|了|为
    |成|是|上|到|被|结果|结论|等级|伤残|工伤|残疾|级别|书|了个|初次|(?:一次性)?(?:伤残)?补助金|津贴|[：: （(]){{0,6}}?
    (?P<said>(?<![0-9])(?P<after>{_N})级)(?!别|医院|护理|人|工人|证|智力)
    |(?P<said2>(?<![0-9{numerals.CHINESE}])(?P<before>{_N})(?:个)?级)(?:的|（|\()?{_DISABILITY}(?!军人|鉴定标准)
""")
_RANGE = re.compile(rf"{_N}级?(?:至|到|-|~|—|～|或者?|、|还是){_N}级")
# 九级工伤和十级差多少钱 weighs two grades and has neither.
_COMPARED = re.compile(rf"{_N}级(?:工伤|伤残)?(?:和|跟|与|比){_N}级(?:工伤|伤残)?[^，。]{{0,4}}(?:差|区别|不同|哪个|多多少)")
_OPENER = re.compile("能(?!力)|可以|够|算|会|属于|是否|怎么|怎样|想|达到|达得到|几级|应该|大概|不服|如何|哪|要|多少|最多|最高|顶多")
# 十级的标准是什么 asks what a grade is, and tells none.
_ASKS_OF_IT = re.compile("(?:工伤|伤残)?(?:的?(?:评定|鉴定|认定)?(?:标准|条件)|需要(?:什么|哪些|啥)|的?(?:可能|希望|几率))")
# 食指断一节十级评得上不: whether it would be given.
_ASKS_WHETHER = re.compile(
    r"(?:伤残|工伤)?[，\s]?(?:[评定够]不[评定够]得上|(?:能|可以|有希望)[评定][得不]?上|[评定够]得[上到了]|够不够(?:得上)?(?=$|[，。；！？\s])"
    r"|(?:能不能|可不可以)[评定]上?|有没有(?:可能|希望|戏))"
)
# 鉴定八级, 评了八级, 定为八级 tell that it was done; 工伤八级 and 伤残八级 only let one conclude it.
_GIVEN = re.compile("鉴定|评|定(?!残)|定残")
# The level of another matter: a hospital's, a nurse's, a mental disability on record, an army pension.
_OTHER_MATTER = spaced("""
    级护理(?!费)|部队|护理[一二三四0-9]|三甲|智力|军人|级残疾证|安全|风力|建造师|技师|技工|焊工|精神残疾证|风险|道路|资质
""")

_HELD = (
    Saying(STATUS, "none", spaced(r"""
        (?<!有)(?:没有|没|未|还没有|还没|尚未)(?:去|给我?|做|进行|申请|参加|带我|安排|来得及){0,6}(?:做
        |过){0,6}(?:伤残
        |劳动能力|工伤伤残)?(?:鉴定(?!为|结果|出来|下来)|评残|定残|评级|定级)
        |(?:伤残|劳动能力)鉴定(?:还|也|都){0,6}(?:没有?|未)(?:去)?(?:做|申请|进行|办)
    """)),
    Saying(STATUS, "pending", spaced(r"""
        (?:伤残|劳动能力|工伤)?鉴定(?:结果|结论|书|报告|等级)?(?:还|也|都|一直){0,6}(?:没有?|未)(?:下来|出来|出|拿到
        |收到)
        |(?:正在|在)(?:做|进行|等)(?:伤残|劳动能力)?鉴定(?!所)|等(?:着)?(?:伤残|劳动能力)?鉴定(?:结果|结论|书)
        |鉴定(?:做了|做完了|做好了)?，?(?:还|正|现)?(?:在)?等(?:着)?(?:出)?结[果论]
    """)),
    Saying(STATUS, "applied", spaced(r"""
        (?:已经?|刚|上个?月|昨天)?(?:申请|提交|递交|报)了(?:初次)?(?:伤残|劳动能力)(?:等级)?鉴定
    """)),
    Saying(STATUS, "done", spaced(r"""
        (?:伤残|劳动能力|残疾|工伤(?:伤残)?)(?:等级)?鉴定(?:结果|结论|书|报告|等级)?(?:已经?|都|也|刚
        |昨天){0,6}(?:下来
        |出来|做完|做好|做了|做过|拿到|完了|好了|有了|出了|结束)
        |(?:做|经|通过|进行|完成|评)(?:了|过|完|完了|好|好了)(?:工伤|伤残|劳动能力|初次|一次){0,6}(?:伤残
        |劳动能力)?(?:等级)?鉴定(?!能|可)
        |(?:手上|手里|已经?|我)?(?:也)?有(?:了)?(?:工伤鉴定和|认定书和)?(?:伤残|劳动能力)(?:等级)?鉴定(?:书|报告
        |结论)?|(?:初次|第一次)(?:劳动能力|伤残)?鉴定(?:为|是|结论)
        |(?:工伤鉴定|认定)和(?P<said>伤残鉴定)|拿到(?:了)?(?:伤残|劳动能力)?鉴定(?:结论|书)
    """)),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """The grade told and the state of the appraisal (appraisal.grade 1–10, appraisal.status 劳动能力鉴定)."""
    told = list(_told(message))
    grades = _grades(message, told)
    states = [c for c in sayings.read(message, _HELD) if not (c.value == "none" and grades)][:1]
    if not states and grades:
        states = [_outcome(message, told, grades[0])]
    return [*grades, *states]


def _outcome(message: Message, told: list[re.Match], grade: Candidate) -> Candidate:
    """A grade is the outcome of an appraisal: whoever names one has been appraised, by the words or by inference."""
    given = next((match for match in told if _GIVEN.match(message.text, match.start())), None)
    if given is None:
        return Candidate(STATUS, "done", grade.start, grade.end, 0.7, candidates.INFERRED)
    return message.candidate(STATUS, "done", *given.span(), doubt=_doubt_of(message))


def _told(message: Message) -> Iterator[re.Match]:
    return (match for match in _GRADE.finditer(message.text) if _is_told(message, match, *match.span(_words_of(match))))


def _words_of(match: re.Match) -> str:
    return "said" if match["after"] else "said2"


def _number(match: re.Match) -> int | None:
    return numerals.number(match["after"] or match["before"])


def _grades(message: Message, told: list[re.Match]) -> list[Candidate]:
    """One grade; of several, the heaviest counts but has to be confirmed."""
    doubt = _doubt_of(message)
    found = [message.candidate(GRADE, _number(match), *match.span(_words_of(match)), doubt=doubt) for match in told]
    if len({c.value for c in found}) > 1:
        if not _is_personal(message):
            return []
        heaviest = min(found, key=lambda c: c.value)
        return [message.candidate(GRADE, heaviest.value, heaviest.start, heaviest.end, doubt=candidates.VAGUE)]
    return found[:1]


def _is_told(message: Message, match: re.Match, start: int, end: int) -> bool:
    """能评十级吗, 一级至四级 and a hospital's grade tell none."""
    text = message.text
    if any(r.start() <= start < r.end() for r in _RANGE.finditer(text, max(0, start - 8), min(len(text), end + 6))):
        return False
    if any(r.start() <= start < r.end() for r in _COMPARED.finditer(text, max(0, start - 12), min(len(text), end + 20))):
        return False
    if message.anothers(start) or message.supposed(start) or message.denied(match.start()) or message.denied(start):
        return False
    if message.is_question(start) and _OPENER.search(message.before(start, 7)):
        return False
    if _ASKS_WHETHER.match(text, end):
        return False
    if _OPENER.search(message.before(match.start(), 2)):
        return False
    if _OTHER_MATTER.search(text[max(0, start - 4) : end + 5]) or _ASKS_OF_IT.match(text, end):
        return False
    return not _is_road_grade(message) and _ARMY.search(text, *message.clause_at(start)) is None


_ARMY = re.compile("部队|服役|当兵|入伍|参军|军残")
_ROAD = re.compile("交通事故|车祸|交通肇事")
_WORK = re.compile("工伤|单位|公司|[上下]班|厂|工地|老板|出差")


def _is_road_grade(message: Message) -> bool:
    """A road accident with nothing of work about it is graded by another standard."""
    return bool(_ROAD.search(message.text)) and not _WORK.search(message.text)


_PERSONAL = spaced("""
    我|本人|俺|他|她|爸|妈|父|母|老公|老婆|丈夫|妻|哥|弟|儿|自己|员工|职工|已|了|现|被|鉴定为|评定为|认定
""")


def _is_personal(message: Message) -> bool:
    """十级工伤赔多少 may be anybody's; 我十级工伤 is the speaker's."""
    return bool(_PERSONAL.search(message.text))


def _doubt_of(message: Message) -> str | None:
    return None if _is_personal(message) else candidates.DOUBTFUL
