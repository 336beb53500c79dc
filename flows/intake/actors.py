"""Tells who does what a phrase says: the employer, the speaker, a doctor, the other driver (谁做的)."""

import re

from flows.intake.messages import Message
from flows.intake.vocabulary import EMPLOYER, spaced

EMPLOYER_SIDE = "employer"
_REACH = 40
_ACTOR = spaced(rf"""
    (?P<insurer>保险公司|保险(?:那边|方)|社保局|社保中心|人社局|劳动局|劳动部门|法院|仲裁委?|交警|警察|派出所|政府
    |信访)
    |(?P<doctor>医生|医院|大夫|护士|主任医师|专家)
    |(?P<other>对方|肇事者|肇事司机|司机|车主|别人)
    |(?P<employer>{EMPLOYER}|(?:商场|超市|饭店|餐馆|物业|平台|站长|主任|队长|校长|组长|科长|劳资科?|站里|队里|校办|店主|户主|房主|主家|幼儿园|养老院|施工队|工程队|车队|站点)(?=说|讲|不|让|叫|也|都|就
    |一直|只|没|把|给|拿|喊|要|想)|他们(?:说|让|不|也|都|一直|就))
    |(?P<self>(?:我|俺|本人)?(?:家属|家人|父亲|母亲|爸爸?|妈妈?|老公|老婆|丈夫|妻子|儿子|哥哥?|弟弟?)
    |我(?!们?(?:的)?(?:{EMPLOYER}))|俺|本人)
""")
# 让我辞职, 给我们赔: the person named is acted upon.
_ACTED_UPON = (
    "让", "叫", "给", "逼", "劝", "要", "求", "催", "替", "帮", "跟", "和", "对", "问", "找", "把", "被", "与", "向",
    "拒", "绝", "迫", "使", "认", "说", "得", "以", "付", "管", "辞", "退", "骗", "理", "赔", "带", "送", "陪", "接", "看",
)  # fmt: skip
_AT_A_PLACE = re.compile("(?:在|去|到|从|出|进|回|离|住|是|为|给)[^，。；不没说让也都就]{0,5}$")
_ACTS = re.compile("[不没未拒说让给也都已就又要才只想叫]|一直|现在|愿|态度|老|那边")
_A_PERSON = re.compile("老板|工头|领导|人事|厂长|厂方|经理|主管|雇主|店长|上司|东家|老总|负责人|矿方|资方|他们")


def actor_before(message: Message, at: int) -> str | None:
    """Who is named last as the doer before this offset, in its sentence: `employer`, `self`, `doctor`, … (施事)."""
    start, _ = message.sentence_at(at)
    named = None
    for match in _ACTOR.finditer(message.text, max(start, at - _REACH), at + 1):
        if match.end() <= at and _is_doer(message.text, match):
            named = match.lastgroup
    return named


def is_employers_doing(message: Message, at: int) -> bool:
    """Whether the employer is the doer of what is said at this offset (用人单位所为)."""
    return actor_before(message, at) == EMPLOYER_SIDE


def _is_doer(text: str, match: re.Match) -> bool:
    before = text[max(0, match.start() - 1) : match.start()]
    if match.lastgroup == "self":
        return before not in _ACTED_UPON and text[match.end() : match.end() + 1] != "的"
    if match.lastgroup == "employer":
        return bool(_A_PERSON.search(match[0])) or not _is_where(text, match)
    return True


def _is_where(text: str, match: re.Match) -> bool:
    """在厂里 is a place, unless it goes on to act: 在厂里不管."""
    if not _AT_A_PLACE.search(text[max(0, match.start() - 7) : match.start()]):
        return False
    return not _ACTS.match(text, match.end())
