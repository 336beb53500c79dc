"""Reads how the worker is employed and whether that has ended (用工形式、劳动关系是否结束)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import EMPLOYER, spaced

FORM = "employment.form"
ENDED = "employment.ended"
_OWN_WORK = "(?:干活|干|做事|做工|做|打工|工作|上班|帮忙|帮工)"
_WISH = spaced("""
    想|准备|打算|要是|如果|能不能|可以|可不可以|威胁|说要|要不要|若|让我|叫我|逼我|不能|不得|(?<![开工])会(?!议|计)|怕|能|如何|怎么|假如
    |要|将
""")
# On a building site a 劳务公司 takes on work, and sends nobody to another employer.
_BUILDING = re.compile("工地|总包|分包|包工头|班组|钢筋|脚手架|塔吊")
# 现在想辞职, 后来公司要开除
_PLANNED = re.compile("想|准备|打算|要(?!求)|能|可以|怎么|如何|会")
# 现在辞职还有什么补偿 weighs it; 现在离职了 and 现已辞职 tell it.
_WEIGHED = re.compile("(?:现在|现|目前)(?![^了]*[已被])[^了]*(?:离职|辞职|辞工)$")
_RAN_INTO = re.compile("(?:骑车|开车|逆行|闯红灯)?(?:把我)?撞(?:了|到|倒|伤|上)*(?:我|人|他|她)?")
_OTHER_PARTY = re.compile("(?:被|和|跟|与|撞了?|是)(?:一个|个|一名|送)?$")


def _is_other_party(message: Message, match: re.Match) -> bool:
    """被外卖员撞了 tells of the other driver."""
    if _RAN_INTO.match(message.text, match.end()):
        return True
    return bool(_OTHER_PARTY.search(message.before(match.start(), 4))) and "撞" in message.after(match.end(), 8)


# 十级伤残 离职 赔多少: a clause of these words alone tells in short what has come to an end.
_IN_SHORT = re.compile(
    "(?:我|他|她|现在|现|目前|公司|单位|被|双方|单方面?|又|后|并|且|和公司|与公司|和单位|与单位){0,3}"
    "(?:离职|辞职|辞工|辞退|(?:解除|终止)(?:劳动)?(?:合同|关系))"
)


def _is_weighed(match: re.Match) -> bool:
    return _WEIGHED.match(match[0]) is not None


def _is_wish(message: Message, match: re.Match) -> bool:
    return bool(_WISH.search(message.before(match.start(), 5)) or _PLANNED.search(match[0]))


# 社保挂靠在别的公司 is of the cover.
_COVER = re.compile("社保|保险|医保|资质|证书?")
_FORMS = (
    Saying(FORM, "platform", spaced(r"""
        送外卖(?!的(?:人|撞))|外卖(?:专送|员|骑手|小哥)|(?<!撞)骑手|网约车(?:司机)?|跑滴滴|开滴滴|滴滴司机|跑腿(?:员)?
        |众包
        |闪送员?|达达|美团|饿了么|代驾|货拉拉|平台(?:派单|接单|上接单)|接单平台
    """), whose=lambda m, match: not _is_other_party(m, match)),
    Saying(FORM, "subcontract", spaced(r"""
        业务外包|外包(?:工|员工|公司|人员|雇佣关系)?(?!给)|分包(?:单位|队|公司)?的?(?:工人|员工)|转包
    """)),
    Saying(FORM, "dispatch", spaced(r"""
        劳务派遣(?!公司(?:有|带|不|也|说))|派遣(?:工|员工|制|公司派|人员)|(?:劳务|派遣)公司(?:把我)?(?:派|招|签|安排
        |介绍)(?:来|去|到|我|的)|被派遣(?:到|去)?
    """), whose=lambda m, match: not match[0].startswith("劳务公司") or _BUILDING.search(m.text) is None),
    Saying(FORM, "affiliated", spaced(r"挂靠(?:在|到|于|的|公司|单位|车)?"),
           whose=lambda m, match: not _COVER.search(m.before(match.start(), 8))),
    Saying(FORM, "subcontract", spaced(rf"""
        (?:跟着?|给|帮)(?:一个|个)?(?:包工头|工头|小包工头|承包人|承包商)(?:在[^，。]{{1,6}})?{_OWN_WORK}
        |(?:小)?包工队|包清工|小包干活
    """)),
    Saying(FORM, "over_age", spaced(r"""
        退休(?:以后|后|了)?(?:返聘|又|再|被返聘)|返聘|超龄|(?:已经?|早|都)?(?:过了?|超过了?|到了?
        |达到了?)(?:法定)?退休年龄|(?:领|拿)着?(?:养老金|退休金|退休工资)
    """)),
    Saying(FORM, "intern", spaced(r"""
        实习(?:生|期间|时|的时候|学生)?(?!律师|报告|证明)|见习生?|学徒工?(?!期满)|勤工俭学|勤工助学|顶岗|(?:暑假|寒假
        |假期|学生)工
    """)),
    Saying(FORM, "part_time", spaced(r"兼职|小时工|钟点工|非全日制|计时工|半天班")),
    Saying(FORM, "civil_servant", spaced(r"""
        (?:是|当|一名|在编)?(?:公务员|事业编制?|参公人员|在编教师|在编人员|行政编制?)(?!考试|法)
    """)),
    Saying(FORM, "informal", spaced(rf"""
        临时工|零工|零时工?|短工|短期工|散工|日结工?|打零工|帮工(?!人)|临时(?:帮忙|干活|干的|做的)|(?:给|帮|为
        |替)(?:私人|个人|一家人家|农户)(?:老板|家)?(?:的)?{_OWN_WORK}|私人(?:老板|包工|活)
    """)),
    Saying(FORM, "direct", spaced(r"""
        (?:公司|单位|厂里)?(?:的)?正式(?:员工|工|职工)|全职(?:员工|工作)?|合同工(?!资)|(?:公司|单位|厂里)直接招(?:的
        |进|聘)
    """)),
)  # fmt: skip

_DONE = "(?:了|掉)"
_ENDED = (
    # 老板打电话辞退我, 公司以旷工为由解除劳动合同
    Saying(ENDED, True, spaced(rf"""
        {EMPLOYER}[^，。；？]{{0,14}}?(?P<said>(?:辞退|开除|解雇|炒|裁)(?:掉)?(?:了)?(?:我|他|她)(?!吗|的话|要|能|会|怎|该))
        |{EMPLOYER}[^，。；？]{{0,12}}?(?:为由|单方面?|强行|违法)(?:跟|和|与|把)?(?:我|他|她)?的?解除(?:了)?(?:我|他|她)?的?(?:劳动|用工)?(?:合同|关系)
    """), whose=lambda m, match: not _WISH.search(m.before(max(match.span("said")[0], match.start()), 3))),
    Saying(ENDED, True, spaced(rf"""
        (?:已经?|都已?|早已?|早就|后来|现在|现|刚|之前就?|去年|今年|上个?月)(?:被|和|与|跟|自己|主动
        |从)?[^，。]{{0,6}}?(?:离职|辞职|辞工|辞退|开除|解雇|解除|终止|下岗|离开)(?:劳动|合同|关系|公司|单位
        |厂){{0,6}}(?:了)?
        |被(?:公司|单位|老板|厂里|厂方|他们)?(?:违法|强行|直接|口头|无故)?(?:辞退|开除|解雇|炒|裁|解聘|辞)(?:掉
        |员)?(?:了)(?!怎|会|能)
        |把(?:我|他|她)(?:给)?(?:辞退|开除|解雇|炒|辞|裁)(?:了|掉)
        |(?:离职|辞职)[0-9一二三四五六七八九十半两]{{1,3}}个?[年月]|(?:离职|辞职|辞工){_DONE}(?!能|可|会|怎|的话|还)
        |(?:离职|辞职|辞工)(?:以?后|之后)(?!能|可|会|怎|的|多久|多长|几|还能|还可|什么时候|再申请)|不(?:在
        |干)(?:那|这|该)?(?:个|家)?(?:公司|单位|厂)?(?:里)?(?:上班|干|做)?了(?=[，。]|$)
        |(?:我|他|她|双方|已|和[^，。]{{1,6}}|与[^，。]{{1,6}}|跟[^，。]{{1,6}}){{1,2}}(?:协商)?(?:解除
        |终止)了(?:劳动)?(?:合同|关系)
        |(?:劳动)?(?:合同|关系)(?:已经?|被){{1,6}}(?:公司|单位)?(?:解除|终止)|买断(?:了)?工龄
        |(?:公司|单位)(?:不|没)(?:再)?(?:与|跟|和|给)我续(?:签|约)
    """), whose=lambda m, match: not _is_wish(m, match) and not _is_weighed(match)),
    Saying(ENDED, False, spaced(r"""
        (?:还|仍|依然|一直|目前|现在还?)(?:没有?离职|没有?辞职|没有?辞退|在职|在(?:公司|单位|厂里|那里|原单位|这家公司
        |该公司|职)(?:上班|工作|干|做))|没有?(?:离职|辞职)
    """)),
)  # fmt: skip

_HEADMAN = re.compile("包工头|(?<![包分])工头")


def read(message: Message) -> list[Candidate]:
    """How employed and whether still (employment.form, employment.ended 用工形式、劳动关系是否结束)."""
    forms = sayings.read(message, _FORMS)[:1]
    ended = sayings.read(message, _ENDED)[:1] or _in_short(message)
    return [*(forms or _under_a_headman(message)), *ended]


def _in_short(message: Message) -> list[Candidate]:
    """An end told as a clause of its own after a harm; it may be a plan, so it has to be confirmed."""
    for start, end in message.clauses[1:]:
        if _IN_SHORT.fullmatch(message.text, start, end) and message.harmed(0, start) and message.tells(start, end):
            return [message.candidate(ENDED, True, start, end, doubt=candidates.DOUBTFUL)]
    return []


def _under_a_headman(message: Message) -> list[Candidate]:
    """A foreman named as the one in charge lets one expect subcontracting; it has to be confirmed."""
    match = _HEADMAN.search(message.text)
    if match is None or not message.harmed() or message.supposed(match.start()):
        return []
    return [Candidate(FORM, "subcontract", *match.span(), 0.6, candidates.INFERRED)]


