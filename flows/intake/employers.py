"""Reads what became of the employer, whether it pays the treatment and whether it has applied (用人单位情况)."""

import re

from flows.intake import candidates, passings, people, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import EMPLOYER, spaced

STATUS = "employer.status"
PAYS = "employer.pays_medical"
APPLIED = "employer.has_applied"
_ME = "(?:我们?|他们?|她|员工|工人|职工|伤者|[^，。给帮不没未拒才应该需要能会]{1,3})"
_BILL = "(?:[^，。哪什几多]{0,4}?(?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|看病的?钱|药费|押金|费用))"
_PAY = "(?:支付|垫付|承担|报销|负担|结算|缴纳|结清|给付|付|出|交|掏|垫|缴|结)"
_WISH = re.compile("应该|应当|要求|让|想|能否|怎么|会不会|是否|该|如果|希望|可以|需要")
_LATER = re.compile("快要?|要|可能|怕|将|准备|面临|快|想|打算|即将|濒临|申请$|会")


def _is_settled(message: Message, match: re.Match) -> bool:
    """快破产了 has not happened yet."""
    return not _LATER.search(message.before(match.start(), 3))


# 我儿子在工厂没了, 老公厂里没了: whom it is said of before a place is a person.
_AT_PLACE = re.compile(f"(?:在|于|搁)[^，。；]{{0,6}}$|{passings.WHO}[^，。；的]{{0,4}}$")


def _is_closed(message: Message, match: re.Match) -> bool:
    """Whether the works are no more, and not somebody at them."""
    gone = match[0].endswith("没了") and _AT_PLACE.search(message.before(match.start(), 10))
    return _is_settled(message, match) and not gone


def _is_wish(message: Message, match: re.Match) -> bool:
    return bool(_WISH.search(message.before(match.start(), 6)))


_ALL_OF_IT = "(?:都|全部?|已经?|均|也都|倒是|倒|一直){1,3}"
_NO_MORE = (
    "(?![^，。；]{0,4}(?:吗|嘛|么|没有|没(?=$|[，。])|一半|一部分|部分|一点|多少|[0-9一二两三四五六七八九十几][^，。]{0,3}[元块千万百])"
    "|[^，。；]{0,2}(?:不|自己)|[，\\s](?:是)?(?:我|俺)?(?:们)?自己)"
)
_SAYINGS = (
    Saying(STATUS, "bankrupt", spaced(r"破产(?!法|程序中的?问)"), whose=_is_settled),
    Saying(STATUS, "closing", spaced(r"""
        倒闭(?:了)?|关门(?:了|大吉)|停业|停产|关停|(?:公司|单位|厂|厂子|店|矿|窑|砂场)(?:现在|已经|都|也|早|早就|就
        |后来|去年|前年){0,6}(?:黄|散|垮|没|关|倒)了
        |不开了
    """), whose=_is_closed),
    Saying(STATUS, "deregistered", spaced(r"""
        (?:已经?|被|公司|单位|厂|执照){1,6}注销(?:了)?|注销了|(?:营业)?执照(?:已经?|被){0,6}吊销
    """), whose=_is_settled),
    Saying(STATUS, "acquired", spaced(r"""
        被[^，。]{0,8}(?:收购|兼并|并购|接管)|改制(?:为|成|了|后)?|换(?:了)?(?:新)?老板(?:了)?|(?:公司|单位
        |厂)(?:已经?|被|都){0,6}(?:转让|合并)(?:给|了|到)
    """), whose=_is_settled),
    Saying(STATUS, "unregistered", spaced(r"""
        (?:没有?|无)(?:办)?(?:营业)?(?:执照|牌照)(?=[^驾]|$)(?!驾|开|的(?:摩|车))|(?:没有?|未)(?:工商)?(?:注册
        |登记)(?:过)?(?:的)?(?:公司|小?厂|作坊|单位)|黑(?:作坊|工厂|厂|煤窑|工地)|(?:小|私人|家庭)作坊
    """), whose=lambda m, match: not re.search("驾|摩托|行驶", m.text[max(0, match.start() - 3):match.end() + 3])),
    Saying(PAYS, False, spaced(rf"""
        {EMPLOYER}[^，。]{{0,6}}?(?:没有?|不|拒绝|不肯|不愿意?|未|不给|没给)(?:再|给|肯|愿意|同意){{0,6}}{_ME}?(?:{_PAY}
        |给)(?:过)?(?:我|他)?的?{_BILL}
        |(?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|药费)(?:都|全部?|还|也|一直|全都|到现在){{0,6}}(?:是)?(?:我|他
        |她|我们|家里|家属|本人)?(?:们)?(?:自己|个人)(?:先)?(?:{_PAY}|的)
        |(?:我|他|她|我们)?自己(?:先)?(?:垫付|掏|垫|支付|承担|出|付)(?:了|的|过){{0,6}}(?:全部|所有
        |[0-9一二三四五六七八九十]{{1,4}}[0-9万千多]{{0,4}}(?:块|元)?)?(?:的)?(?:钱)?(?:医药费|医疗费|治疗费|住院费
        |费用)
        |(?:医药费用?|医疗费用?|治疗费用?|住院费用?)(?:{EMPLOYER})?(?:一直|都|也|根本){{0,6}}(?:没|不)(?:有)?(?:肯|给
        |人){{0,6}}(?:{_PAY}|给|管)
    """), whose=lambda m, match: not _is_wish(m, match)),
    Saying(PAYS, True, spaced(rf"""
        {EMPLOYER}(?:已经?|都|只|先|就|也|给|帮|替|为|全部|积极|及时|当时|一直|给我|在){{0,6}}{_ME}?(?:{_PAY}|给)(?:了|过
        |的){{0,6}}(?:[0-9一二两三四五六七八九十]{{1,3}}[0-9万千多]{{0,4}}(?:块|元)?)?(?:全部|所有|部分|一部分|我的
        |的){{0,6}}{_BILL}(?!多少|吗|的?问题|怎)
        |(?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|费用)(?:[0-9]{{2,7}}(?:元|块)?，?)?(?:都|全部?|已经?|均
        |目前|现在|暂时|前期){{0,6}}(?:是)?(?:由)?{EMPLOYER}(?:已经?|全部?|都|先|给|那边|全额){{0,6}}(?:{_PAY}|给)(?:了|的|清
        |过)?(?!吗|多少|不)
        |(?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|药费|看病的?钱|药钱)
        (?:都|全部?|已经?|均|也|目前|前期)*(?:是)?(?:由)?{EMPLOYER}(?:那边)?(?:已经?|全部?|都|先
        |给|帮|全额|也){{0,6}}(?:支付|垫付|给付|承担|报销|结清|出|付|给|掏|垫|交|结|报)(?:了|的|清了|完了|过了){_NO_MORE}
        |{EMPLOYER}[^，。；不没未]{{0,4}}?(?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|药费)(?:{_ALL_OF_IT})?(?:是|由)?
        (?:给付|付清|结清|支付|报销|垫付|给|付|结|报|出|交)(?:清)?了{_NO_MORE}
        |{EMPLOYER}把(?:我|他|她)?的?{_BILL}(?:都|也|全部?|已经){{0,2}}(?:结|付|出|交|报)(?:清|完|掉)?了
        |费用[0-9]{{2,7}}(?:元|块)?，{EMPLOYER}(?:已经?|都)?(?:支付|垫付|付|出|承担)(?:了)?
        |{EMPLOYER}(?:只)?给我(?:治疗|看病|治病|医治|看了)|{EMPLOYER}(?:已经?|先|给|帮|都){{0,6}}(?:垫付|垫)(?:了|的)
    """), whose=lambda m, match: not _is_wish(m, match)),
    # 老板人还不错，医药费都给付了: the one who paid was named just before.
    Saying(PAYS, True, spaced(rf"""
        (?:医药费用?|医疗费用?|治疗费用?|住院费用?|手术费用?|药费){_ALL_OF_IT}(?:给付|付清|结清|支付|报销|给我?报|垫付|给|付|结|报|出|交)(?:清)?了
        {_NO_MORE}
    """), by_employer=True),
    Saying(APPLIED, False, spaced(rf"""
        {EMPLOYER}(?:还|一直|至今|到现在|也|都|并|根本|现在|迟迟|就是|死活|那边){{0,6}}(?:没有?|未|不|拒绝|不肯
        |不愿意?)(?:给|帮|肯|愿意|去|为|替|同意|及时|让|予){{0,6}}{_ME}?(?:去)?
        (?:申报|上报|报|申请|做|办理|办|提交)(?:过)?(?:工伤认定|工伤申请|工伤)
    """)),
    Saying(APPLIED, True, spaced(rf"""
        {EMPLOYER}(?:说|称)?(?:已经?|都|也|给|帮|替|为|当天|及时|第二天|后来){{0,6}}{_ME}?(?:申报|上报|报|申请|提交
        |递交)(?:了|过|上去){{1,6}}(?:工伤认定|工伤申请|工伤保险|工伤|上去)
        |{EMPLOYER}(?:已经?|给|帮|替|为){{1,6}}{_ME}?(?:申报|上报|报|申请)(?:的)?工伤(?:认定)?(?!吗)
    """), whose=lambda m, match: not _is_wish(m, match)),
)  # fmt: skip
_BY_US = spaced(r"""
    (?P<bill>治疗费|医药费|医疗费|住院费|费用|药费)(?:都|全部?|已经?){0,6}(?:是|由)(?:我们?|本人|公司|我司)(?:支付|垫付
    |承担|出|付)(?:了|的)?
""")


def read(message: Message) -> list[Candidate]:
    """The employer's fate, its paying and applying (employer.status, .pays_medical, .has_applied 用人单位情况)."""
    found = sayings.read(message, _SAYINGS)
    if not any(c.fact == PAYS for c in found):
        found.extend(_paid_by_us(message) or _no_money(message))
    return found


def _paid_by_us(message: Message) -> list[Candidate]:
    """治疗费由我支付 said by the employer himself."""
    match = _BY_US.search(message.text)
    if match is None or not any(c.value == "employer" for c in people.read(message)):
        return []
    return [message.candidate(PAYS, True, *match.span())]


_NO_MONEY = spaced(f"""
    {EMPLOYER}(?:一直|就是|死活|又|也|都|现在){{0,6}}(?:不给|不出|不肯出|不肯给|拒绝给|一分钱?(?:都|也)?(?:没给|不给|没出
    |不出))(?:钱|(?:我|他)?治|看病)
""")


def _no_money(message: Message) -> list[Candidate]:
    """老板不给钱, said of an injury: the treatment is probably meant too."""
    for match in _NO_MONEY.finditer(message.text):
        if not message.supposed(match.start()) and not message.asked(*match.span()) and message.harmed():
            return [message.candidate(PAYS, False, *match.span(), doubt=candidates.DOUBTFUL)]
    return []


