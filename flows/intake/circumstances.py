"""Reads what is plainly said of work time, workplace and work cause (工作时间、工作场所、工作原因)."""

import re

from flows.intake import sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

TIME = "accident.in_work_time"
PLACE = "accident.in_workplace"
CAUSE = "accident.work_related"
_WORKING = (
    "(?:上班|上工|工作|干活|值班|当班|在岗|作业|施工|劳动|加班|做工|上夜班|值夜班|夜班|上早班|做事|做活|开工|生产"
    "|操作机器|巡逻|执勤|送货|送餐)"
)
_OWN_PLACE = """
    (?:车间|厂里面?|厂区|厂内|厂房|工厂里面?|工厂内|单位里面?|单位内|公司里面?|公司内|(?<![酒饭商])店里|店内|岗位
    |工作岗位|工位
    |工作场所|生产线|流水线
    |机台|办公室|矿井下?|井下|煤矿|后厨|厨房|操作间|值班室|岗亭|工地上?|施工现场|仓库里?|食堂)
"""
_PAID = re.compile("支付|付|赔|报|领|申请")
_WHOSE_TIME = re.compile("[上下]班路|途中|每天|平时|一般|规定")


def _is_the_accident(message: Message, match: re.Match) -> bool:
    """Said of the accident: harm in the same sentence, and no habit, rule or way to work."""
    start, end = message.sentence_at(match.start())
    if _WHOSE_TIME.search(message.text, max(start, match.start() - 4), min(end, match.end() + 4)):
        return False
    if message.clause_at(match.start())[1] < match.end() or _PAID.match(message.text, match.end()):
        return False
    return message.harmed(match.start(), min(end, match.end() + 60)) or message.harmed(start, match.start())


_SAYINGS = (
    Saying(TIME, False, own_word=True, pattern=spaced(r"""
        (?:不是|不在|并非|没在|不属于)(?:在)?(?:上班|工作|当班)(?:的)?(?:时间|期间|时候|时)|非(?:上班|工作)时间
        |(?:下班|休息|午休|放假|请假|轮休|调休|吃饭|休假)(?:的)?(?:时间|期间|时候|时|中)(?!短|少|不够|太)
        |(?:下了?班|收工|放工)(?:以?后|之后)(?!.{0,6}(?:没(?:走)?出|打扫|收拾|清理|整理|路上|回家))
    """)),
    Saying(TIME, True, own_word=True, pattern=spaced(rf"""
        (?:在|正在|是在)?{_WORKING}(?:的)?(?:时候|时间里?|时间内|期间|过程中|当中|途中|中(?!心|班|午)|时(?!间表|长|常
        |薪)|那会儿?|的那天|内)(?!规定|是几|几点)
        |(?:正在|在)(?:岗位上|岗|班上)(?:时|的时候)?|(?:上|值)(?:着)?(?:夜班|白班|早班|中班|晚班)(?:的)?(?:时候|时
        |期间)|(?:夜班|白班|早班|中班|晚班)(?:的)?(?:时候|时|期间)
    """), whose=_is_the_accident),
    Saying(PLACE, False, own_word=True, pattern=spaced(r"""
        (?:不是|不在|没在|并非)(?:在)?(?:厂里|(?:(?<=在)单位|单位里)|(?:(?<=在)公司|公司里)|车间|工地|工作场所|厂区|岗位)(?!上班|工作|的)
    """)),
    Saying(PLACE, True, own_word=True, pattern=spaced(rf"""
        (?:在|于)(?:我们|本|自己的?|老板的?|[^，。；\s被把给在到]{{0,6}})?{_OWN_PLACE}(?:里面|里边|里|内|上
        |中)?(?:{_WORKING}|搬|装|卸|修|操作|开|干)
        |(?:在|于)(?:我们|本|自己的?|[^，。；\s被把给在到]{{0,4}})?(?:车间|厂里面?|厂区内?|厂内|厂房|工厂里面?
        |单位里面?|单位内|公司里面?|公司内|(?<![酒饭商])店里|岗位上?|工位上?|工作场所|生产线上?|流水线上?|机台上?
        |后厨|(?:机床|机器|机台|流水线|设备|冲床|车床)(?:边|旁))(?:里面|里边
        |里|内|上|中)?
    """), whose=_is_the_accident),
    Saying(CAUSE, False, own_word=True, pattern=spaced(r"""
        (?:不是|并非|不属于)(?:因为)?(?:工作|上班|干活)(?:的)?(?:原因|导致|造成|受的?伤)|(?:跟|和|与)工作(?:没有?
        |无)关系?|(?:因|为)(?:了)?(?:自己的?|个人)?私事|干私活|办私事
    """)),
    Saying(CAUSE, True, own_word=True, pattern=spaced(r"""
        因(?:为)?工(?:作)?(?:受伤|负伤|致残|死亡|伤亡|导致|造成|原因|(?=和|与|跟|被))|由于工作(?:原因|需要|需求|关系)?
        |工作(?:原因|需要|需求)|因公(?:负伤|受伤|死亡|牺牲|致残)|(?:好|为|因)工作上的事|履行(?:工作)?职责
    """), whose=lambda message, _: message.harmed()),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Work time, workplace and work cause where the words say them (工伤保险条例第十四条第一项)."""
    if not message.harmed():
        return []
    return sayings.read(message, _SAYINGS)


