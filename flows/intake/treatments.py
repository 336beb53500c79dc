"""Reads hospitals, diagnoses, treatment, days in hospital and its cost (治疗情况)."""

import re

from flows.intake import candidates, numerals
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

HOSPITAL = "diagnosis.hospital"
KIND = "treatment.kind"
_N = f"[{numerals.CHINESE}百]"
_KIND_OF_HOSPITAL = either(table("""
    人民医院 中心医院 中医院 中医医院 骨科医院 附属医院 职工医院 总医院 协和医院 军区医院 武警医院 妇幼保健院
    红十字医院 红十字会医院 职业病医院 医学院 医院 卫生院 卫生所 诊所
"""))
_HOSPITAL = spaced(rf"""
    (?:在|到|去|往|送(?:到|往|去|至|进)?|转(?:到|至|院到|入|去)?|进|住(?:进|到)?|是|的|（|\(|经|后转|由|：|:|，|,|^)
    (?P<name>[\u4e00-\u9fff]{{0,8}}?(?:[市省县区镇乡州]|第?[一二三四五六七八九十0-9]{{1,3}})?
    (?:{_KIND_OF_HOSPITAL}|附属[\u4e00-\u9fff]{{0,4}}医院|[一二三四五六七八九十]院
    |[一二三四五六七八九十0-9]{{1,3}}医院))
""")
_PLAIN_HOSPITAL = frozenset(("医院", "医学院", "附属医院", "诊所", "小诊所", "私人诊所", "卫生所"))
_HEAD = spaced("""
    (?:后|又|就|被|给|马上|直接|我|他|她|把|人(?!民)|了|当地的?|附近的?|一家|去|送|到|在|转|急救|同事|工友|老板|住|进
    |往|至
    |从|然后|及时|紧急|当时|那时|当天
    |立即|，|昏迷|抢救|拍片|检查|做了?|县里的?)+
""")
# 昨天晚上住进了市一医院: the name begins after the last word of going there.
_WAY_THERE = re.compile(".*(?:[住送转]进了?|[住送转]到了?|[住在]在|送往|转入|[进去到]了|住院在)")
_NO_HOSPITAL = spaced("""
    [入住出转]院|医|工伤医院|.*(?:如果|想问|因病|需|经医)|.*法院|.*[我他她]|.*(?:了|去|在|的|到|来|家|指定|大|次|送|等级|几)医院$
    |三级医院|三甲
""")
_KINDS = tuple((name, spaced(pattern)) for name, pattern in (
    ("手术", r"""
        (?:做|动|开|进行)(?:了|过)?[^，。]{0,6}?手术|(?<![次要需做来])手术(?!费|室|治疗费)|植皮
        |[^，。\s做了过行要请问因折裂]{0,4}(?:松解|造瘘|切除|吻合|修复|置换|复位|固定|缝合|减压|融合|截骨|探查|清创|取出)术(?!费)
    """),
    ("内固定", r"""
        (?:不锈钢|钢板|钢钉|钢针|螺丝)?内固定|(?:打|装|上|安装|植入?|穿|埋|固定)(?:了)?(?:钢板|钢钉|钢针|支架|螺丝钉)
        |钢板固定|有钢板
    """),
    ("住院", r"""
        (?<!不)(?<!没)(?<!没有)(?<!不用)住院(?!费|伙食|证|日期|病历|期间|押金|补助|发票)(?:治疗)?
        |住(?:了)?[0-9一二三四五六七八九十]{1,4}(?:多)?天(?:的)?院
        |住(?:了)?半个?月(?:的)?院|住进[^，。]{0,6}医院|在?(?:医院|病房|重症室)里?(?:已经)?住(?:了|着)(?!院)
    """),
    ("门诊", "门诊(?!费)(?:治疗|医治)?"),
    ("抢救", "抢救(?!无效)"),
    ("缝合", "缝(?:了)?[一二三四五六七八九十几多0-9]{1,3}针"),
    ("康复", "康复(?:治疗)?(?!期)"),
    ("截肢", "截肢(?:了|手术)"),
    ("石膏", "打(?:了|着|上)?石膏|(?:绑|上)(?:了|着)石膏|石膏(?:还|都|也){0,2}(?:没拆|没有?取|没卸|绑着|打着)"),
))  # fmt: skip
_DAYS = spaced(rf"""
    住院?(?:治疗)?(?:了|共|一共|已经?|有|约){{0,2}}(?P<n>[0-9]{{1,3}}|{_N}{{1,4}})(?P<more>多)?(?P<unit>天|日|个?多?月
    |周|个?星期)
    |(?P<n2>[0-9]{{1,3}})(?:多)?天(?:的)?(?:住院|出院|岀院)|(?:治疗|住了)(?P<n3>[0-9]{{1,3}})天(?:后)?(?:岀|出)院
    |在?医院住了(?P<n4>{_N}{{1,3}}|[0-9]{{1,3}})(?P<more4>多)?天
""")
_SUM = spaced("""
    (?P<n>[0-9.,]{1,9}(?:多|几|余)?[万千百wW]?(?:多|几)?
    |[一二两三四五六七八九十]{1,3}(?:多|几)?[万千百](?:[一二三四五六七八九][千百]?)?(?:多)?)(?:块|元)?
""").pattern
_COSTS = (
    spaced(rf"""
        (?:医药费|医疗费用?|住院费|治疗费|手术费|药费|看病|治病|医院|费用)
        (?:一共|总共|共|已经?|花了?|用了?|是|为|大概|约|差不多|自己|垫付|去|了|我){{0,4}}{_SUM}
    """),
    spaced(rf"(?:花了|花费|垫付(?:了)?|自己垫|自付|用去)(?:医药费|医疗费|治疗费)?(?:大概|约|差不多|近|快)?{_SUM}"),
)
_RESULT = spaced(r"""
    (?:诊断(?:结果|证明|书)?(?:为|是|：|:)|诊断结果[，,]?(?:为|是)?[，,]?|确诊(?:为|是)|医生(?:诊断|说是)(?:为
    |是)?)[，,：:]?
    (?P<name>[^，。,；;？?！!\s]{2,20}?)(?=可以|能|是不是|算|[，。,；;？?！!\s]|$)
""")
_NOT_YET = spaced("""
    (?:(?<![主重紧])需?要|以后|二次|还要|可以|准备|打算|可能|等着?|该|(?:还|必须|就|只|又|都)得|必须|建议|医生(?:让|叫|说)(?:我|他|她)?)
    (?:要|再|去|做|进行|马上|先|尽快|另外|接着|给我|给他|给她){0,3}$
    |(?:明年|下个?月|下周|下个?星期|下次|过(?:几|两)天|过(?:一)?段时间|将来|后期|后续)[^，。]{0,6}$
""")


def read(message: Message) -> list[Candidate]:
    """What was done for the injury and where (treatment.*, diagnosis.*)."""
    return [*_hospitals(message), *_treatments(message), *_days(message), *_cost(message), *_result(message)]


def _hospitals(message: Message) -> list[Candidate]:
    for match in _HOSPITAL.finditer(message.text):
        start, end = match.span("name")
        head = _HEAD.match(message.text, start, end)
        if head is not None and head.end() < end - 2:
            start = head.end()
        way = _WAY_THERE.match(message.text, start, end)
        if way is not None and way.end() < end - 1:
            start = way.end()
        name = message.words(start, end)
        if name in _PLAIN_HOSPITAL or len(name) < 2 or _NO_HOSPITAL.match(name) or message.supposed(start):
            continue
        return [message.candidate(HOSPITAL, name, start, end)]
    return []


def _treatments(message: Message) -> list[Candidate]:
    found = []
    for _, pattern in _KINDS:
        for match in pattern.finditer(message.text):
            start, end = match.span()
            if message.tells(start, end) and not _NOT_YET.search(message.before(start, 10)):
                found.append(message.candidate(KIND, message.text[start:end], start, end))
                break
    return found


# 回娘家住了两天 is no stay in hospital.
_LODGED = re.compile("(?:家|宿舍|酒店|宾馆|旅馆|老家|村里|招待所|工棚|板房)里?(?:也|都|又|先)?$")


def _days(message: Message) -> list[Candidate]:
    for match in _DAYS.finditer(message.text):
        count = numerals.number(match["n"] or match["n2"] or match["n3"] or match["n4"])
        if count is None or message.is_question(match.start()) or _LODGED.search(message.before(match.start(), 6)):
            continue
        unit = match["unit"] or "天"
        factor = 30 if "月" in unit else 7 if unit.endswith(("周", "星期")) else 1
        loose = bool(match["more"] or match["more4"]) or factor > 1
        doubt = candidates.VAGUE if loose else None
        return [message.candidate("treatment.hospital_days", count * factor, *match.span(), doubt=doubt)]
    return []


def _cost(message: Message) -> list[Candidate]:
    for pattern in _COSTS:
        for match in pattern.finditer(message.text):
            told = numerals.amount(match["n"])
            if told is None or float(told[0]) < 50 or message.asked(*match.span()):
                continue
            value, loose = told
            doubt = candidates.VAGUE if loose else None
            return [message.candidate("treatment.cost", value, *match.span("n"), doubt=doubt)]
    return []


def _result(message: Message) -> list[Candidate]:
    for match in _RESULT.finditer(message.text):
        start, end = match.span("name")
        if not message.supposed(start) and not message.anothers(start):
            return [message.candidate("diagnosis.result", message.words(start, end), start, end)]
    return []
