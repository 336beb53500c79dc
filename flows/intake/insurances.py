"""Reads whether the employer had insured the worker and signed a contract (参保、劳动合同)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import EMPLOYER, spaced

INSURED = "employment.insured"
CONTRACT = "employment.contract"

_FOR_WHOM = "(?:我们?|他们?|她|员工|工人|职工|大家|弟弟|老公|父亲|本人)"
_WORK_INSURANCE = "(?:工伤保险|工伤险|社会保险|社保|五险一金|五险|保险)"
_BUY = "(?:参加|购买|缴纳|投保|办理|买|交|缴|上|投|办|入)"
_PAPER = "(?:劳动合同|用工合同|劳务合同|书面合同|合同|用工协议|劳动协议)"
# Commercial cover, pension or car insurance says nothing of the work-injury scheme.
_OTHER_COVER = r"(?!.{0,3}(?:意外|商业|团体|雇主|养老|医疗|车|交强|人身|失业|大病|学平))"


def _is_cover_told(message: Message, match) -> bool:
    """自己买的保险 is no enrolment; 有保险公司 and 有没有保险 tell nothing."""
    before = message.before(match.start(), 4)
    if _OUGHT.search(message.before(match.start(), 14)):
        return False
    if _MADE_GOOD.search(message.before(match.start(), 12) + match[0]):
        return False
    if before.endswith(("自己", "我个人", "让我", "叫我", "没", "没有", "不", "未", "要", "想", "可以", "有没")):
        return False
    return "如" not in before


# 出事以后才补交的社保: paid in after the day that counts.
_MADE_GOOD = re.compile("补(?:交|缴|买|办|上|报)|(?:出事|出了事|受伤|摔伤|工伤|事故|住院)(?:了)?(?:(?:以后|之后|后|第二天|过后)[^，。；]{0,6}?(?:才|马上|赶紧|赶快|连忙|给)|[^，。；前]{0,4}才)")
# 单位有没有义务给临时工交工伤险: what ought to be.
_OUGHT = re.compile("(?:义务|应该|应当|必须|需要|是否|有没有|要不要|能不能|可不可以)[^，。；]{0,8}$")
# 没合同也能赔 is a rule somebody has heard of.
_ALL_THE_SAME = re.compile("也(?:能|可以|可|算|是|照样|行|要|得|属)")
_MINE = re.compile("我|俺|本人|老公|[爸妈哥弟姐]")
_NAMED_COVER = re.compile("社保|工伤保?险|五险")
_FROM_NOW = re.compile("以后|今后|往后|下个?月|明年|接下来|马上|(?:要|想|准备|打算)(?:停|断)?$|说(?:工伤|受伤|这样)(?:了)?就?$|就$|威胁")


def _stops_paying(message: Message, match) -> bool:
    """以后不给交社保了 threatens the months to come; of the day of the accident it tells nothing."""
    if not match[0].startswith("不"):
        return False
    return message.after(match.end(), 1) == "了" or bool(_FROM_NOW.search(message.before(match.start(), 8)))


def _is_contract_told(message: Message, match) -> bool:
    before = message.before(match.start(), 3)
    return not before.endswith(("没", "没有", "未", "不", "要", "让我", "想", "续", "有没", "逼我", "重新"))


_HAS_PAID = "(?:已经?|也|都|只|才|就|那边){0,3}(?:给(?:我们?|他|她)?(?:报|赔|付)?(?:销)?|报销?|赔付?|理赔|支付|付)了(?![^，。]{0,3}对方)"
_ROAD = re.compile("车祸|交通事故|车险|交强|肇事")

# One of them stands in every way of telling it; most messages have none.
_ANY_WORD = re.compile("[保险]|没签|合同|协议|[买交缴上]工伤")
_OWN = re.compile(f"我|他|她|本人|自己|一直|从来|{EMPLOYER}")
_SAYINGS = (
    Saying(INSURED, False, spaced(rf"""
        (?<!有)(?:没有|没|未|从未|不给|不|无)(?:有|给|帮|为|跟|替|曾|依法|来得及){{0,6}}{_FOR_WHOM}?(?:们)?{_BUY}(?:过|了|任何|什么
        |的){{0,6}}{_OTHER_COVER}
        (?:社会|工伤)?{_WORK_INSURANCE}
    """), whose=lambda m, match: not _stops_paying(m, match)),
    Saying(INSURED, False, spaced(r"""
        (?<!有)(?:没有|没|无)(?:任何|什么)?(?:工伤保险|工伤险|社会保险|社保|五险一金|五险|保险(?!公司|单|杠|带))
        |未参保|没参保|没有参保|(?:没有?|未)(?:给|帮|为)?(?:我们?|他|她)?(?:买|交|缴|上)工伤(?=$|[，。；、和的])
        |没有?入保|没有?上保
    """)),
    # 给一部分人交了社保，没给我交: of the cover named before.
    Saying(INSURED, False, spaced(r"没(?:有)?给(?:我|他|她|本人)(?:们)?(?:交|买|上|缴)(?:过)?(?=$|[，。；\s])"),
           whose=lambda m, match: _NAMED_COVER.search(m.text, 0, match.start()) is not None),
    Saying(INSURED, False, spaced(rf"""
        (?<!意外)(?<!商业){_WORK_INSURANCE}(?:公司|单位|厂里|老板)?(?:也|都|全|根本|一直|从来|压根){{0,6}}(?:没有|没
        |未)(?:给|帮|为)?{_FOR_WHOM}?
        (?:{_BUY}|有(?![，。]))(?!钱)
    """)),
    Saying(INSURED, True, spaced(rf"""
        (?:给|帮|为|替)?{_FOR_WHOM}?(?:们)?(?<!自己)(?<!让我)(?:参加|购买|缴纳|加入|买|交|缴|上|有)(?:了|过|着|的|有
        |齐)?(?:有)?{_OTHER_COVER}
        {_WORK_INSURANCE}(?!公司|待遇|赔|报销|局|费用?纠纷|吗|条例|关系|单|起诉|标准|的(?:医院|话|人|单位|情况))
    """), whose=_is_cover_told),
    Saying(INSURED, True, spaced(r"""
        (?:买|交)(?:了)?[^。；！？，]{1,6}[，、](?:[^。；！？，]{1,6}[，、])?(?P<said>工伤保?险)
    """)),
    Saying(INSURED, True, spaced(r"(?:已经|已|都|是|单位|公司)(?:依法)?参(?:了)?保(?:的|了|险)?(?!吗|地|单位|人员)")),
    Saying(INSURED, True, spaced(rf"""
        (?<!意外)(?<!商业)(?<!养老)(?<!医疗){_WORK_INSURANCE}(?:也|都|是|已经|公司|单位|厂里
        |在[^，。]{{1,5}}){{0,6}}(?:{_BUY})(?:了|过|着|的(?![，。]?\w))
        |(?<!意外)(?<!商业)(?<!养老)(?<!医疗){_WORK_INSURANCE}(?:都|全)?是(?:{EMPLOYER}|在{EMPLOYER}|项目上|队上)
        (?:统一|负责|给|帮|为|替){{0,2}}{_FOR_WHOM}?(?:{_BUY})的(?!吗|么|什么|人)
    """)),
    # Who had something back from the scheme was in it; of plain 保险 it may be another cover.
    Saying(INSURED, True, spaced(rf"""
        (?:工伤保险|工伤险|工伤基金|社保)(?!公司)(?:局|基金|中心)?{_HAS_PAID}
    """)),
    Saying(INSURED, True, spaced(rf"""
        (?:(?<![\u4e00-\u9fff])|(?<=后))保险(?!公司){_HAS_PAID}
    """), doubt=candidates.DOUBTFUL, whose=lambda m, _: _ROAD.search(m.text) is None),
    Saying(CONTRACT, False, spaced(rf"""
        (?<!有)(?:没有|没|未|不|从未)(?:有|跟|和|与|同|给|曾|肯|依法){{0,6}}(?:{_FOR_WHOM}|公司|单位|老板|厂里|厂方
        |劳务公司)?(?:们)?
        (?:签订|签署|签|订立|订|办)(?:过|了|任何|书面|正式|的|什么){{0,6}}{_PAPER}
    """)),
    Saying(CONTRACT, False, spaced(rf"(?<!有)(?:没有|没得|没|无)(?:任何|什么|书面|正式|固定){{0,6}}{_PAPER}(?!到期|纠纷)")),
    Saying(CONTRACT, False, spaced(r"""
        (?:劳动|用工|书面)?合同(?:公司|单位|老板|厂里)?(?:也|都|就|根本|一直){0,6}(?:没有|没|未)(?:给|跟|和)?我?们?(?:签
        |订|有|(?=[，。\s]|$))
    """)),
    Saying(CONTRACT, False, spaced(r"(?:啥|什么|嘛)(?:东西|手续)?(?:也|都|全)没(?:有)?签(?!字)")),
    Saying(CONTRACT, True, spaced(r"""
        (?:^|[，。；\s]|劳动|用工|书面)(?P<said>合同(?:是|也|都|倒是|倒|已经|当时|进厂时|刚|我)*签(?:了|过)(?!吗|么|没|字|又|不算|后))
    """), whose=_is_contract_told),
    Saying(CONTRACT, True, spaced(r"""
        (?:(?:签订|签署|签|订立)(?:了|过|的|有|着)|签订|订有|有)(?:一份|固定期限|无固定期限|书面|正式
        |[0-9一二三四五六七八九十两半]{1,3}(?:个)?[年月](?:的)?){0,6}
        (?:劳动|用工)?合同(?!工|纠纷|到期)(?!.{0,2}没)
    """), whose=_is_contract_told),
    Saying(CONTRACT, True, spaced(r"""
        (?:在)?(?:劳动)?合同(?:期内|期间|期限内|还没到期|没到期|期未满)|合同(?:工资|上写)
    """)),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Whether insured and under contract (employment.insured, employment.contract 参保、劳动合同)."""
    if _ANY_WORD.search(message.text) is None:
        return []
    return [_as_told(message, found) for found in sayings.read(message, _SAYINGS) if not _is_a_rule(message, found)]


def _is_a_rule(message: Message, found: Candidate) -> bool:
    """没签合同也能认定: said of anybody, unless the clause names one's own."""
    start, _ = message.clause_at(found.start)
    return bool(_ALL_THE_SAME.match(message.text, found.end)) and not _MINE.search(message.text, start, found.start)


def _as_told(message: Message, found: Candidate) -> Candidate:
    """没上保险谁赔 asks what would be then; only who says whose insurance it was has told it."""
    if found.value is True and message.claimed(found.start):
        return candidates.doubted(found)
    clause, end = message.clause_at(found.start)
    if not message.is_question(found.start) or _OWN.search(message.text, clause, end):
        return found
    return candidates.doubted(found)
