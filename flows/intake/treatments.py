"""Reads hospitals, diagnoses, treatment, days in hospital and its cost (治疗情况)."""

import re

from flows.intake import candidates, numerals
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

_HOSPITAL = re.compile(
    r"(?:在|到|去|往|送(?:到|往|去|至|进)?|转(?:到|至|院到|入|去)?|进|住(?:进|到)?|是|的|（|\(|经|后转|由|：|:|，|,|^)"
    r"(?P<name>(?:[\u4e00-\u9fff]{0,8}?(?:[市省县区镇乡州]|第?[一二三四五六七八九十0-9]{1,3})?)(?:人民医院|中心医院|中医院|中医医院|骨科医院|附属医院|附属[\u4e00-\u9fff]{0,4}医院|职工医院|总医院|协和医院|军区医院|武警医院|妇幼保健院|红十字会?医院|[一二三四五六七八九十]院|[一二三四五六七八九十]医院|医院|卫生院|卫生所|诊所|医学院))"
)
_PLAIN_HOSPITAL = ("医院", "医学院", "附属医院")
_KINDS = (
    ("手术", re.compile("(?:做|动|开|进行)(?:了|过)?[^，。]{0,6}?手术|(?<![次要需做来])手术(?!费|室|治疗费)|[^，。\\s]{0,4}松解术|植皮")),
    ("内固定", re.compile("(?:不锈钢|钢板|钢钉|钢针|螺丝)?内固定|(?:打|装|上|安装|植入|固定)(?:了)?(?:钢板|钢钉|钢针|支架|螺丝钉)|钢板固定|有钢板")),
    ("住院", re.compile("住院(?!费|伙食|证|日期|病历|期间|押金|补助|发票)(?:治疗)?|住(?:了)?[0-9一二三四五六七八九十]{1,4}(?:多)?天(?:的)?院|住进[^，。]{0,6}医院")),
    ("门诊", re.compile("门诊(?!费)(?:治疗|医治)?")), ("抢救", re.compile("抢救(?!无效)")), ("缝合", re.compile("缝(?:了)?[一二三四五六七八九十0-9]{1,3}针")),
    ("康复", re.compile("康复(?:治疗)?(?!期)")), ("截肢", re.compile("截肢(?:了|手术)")), ("石膏", re.compile("打(?:了)?石膏")),
)
_DAYS = re.compile(rf"住院?(?:治疗)?(?:了|共|一共|已经?|有|约){{0,2}}(?P<n>[0-9]{{1,3}}|[{numerals.CHINESE}百]{{1,4}})(?P<more>多)?(?P<unit>天|日|个?多?月|周|个?星期)|(?P<n2>[0-9]{{1,3}})(?:多)?天(?:的)?(?:住院|出院|岀院)|(?:治疗|住了)(?P<n3>[0-9]{{1,3}})天(?:后)?(?:岀|出)院|在?医院住了(?P<n4>[{numerals.CHINESE}0-9]{{1,3}})(?P<more4>多)?天")
_COST = re.compile(r"(?:医药费|医疗费用?|住院费|治疗费|手术费|药费|看病|治病|医院|费用)(?:一共|总共|共|已经?|花了?|用了?|是|为|大概|约|差不多|自己|垫付|去|了|我){0,4}(?P<n>[0-9.,]{1,9}(?:多|几|余)?[万千百wW]?(?:多|几)?|[一二两三四五六七八九十]{1,3}(?:多|几)?[万千百](?:[一二三四五六七八九][千百]?)?(?:多)?)(?:块|元)?")
_SPENT = re.compile(r"(?:花了|花费|垫付(?:了)?|自己垫|自付|用去)(?:医药费|医疗费|治疗费)?(?:大概|约|差不多|近|快)?(?P<n>[0-9.,]{1,9}(?:多|几|余)?[万千百wW]?(?:多|几)?|[一二两三四五六七八九十]{1,3}(?:多|几)?[万千百](?:[一二三四五六七八九][千百]?)?(?:多)?)(?:块|元)?")
_RESULT = re.compile(r"(?:诊断(?:结果|证明|书)?(?:为|是|：|:)|诊断结果[，,]?(?:为|是)?[，,]?|确诊(?:为|是)|医生(?:诊断|说是)(?:为|是)?)[，,：:]?(?P<name>[^，。,；;？?！!\s]{2,20}?)(?=可以|能|是不是|算|[，。,；;？?！!\s]|$)")
_NOT_NEED = re.compile("需要?$|要$|以后|二次|还要|可以$|准备|打算|可能")


def read(message: Message) -> list[Candidate]:
    """What was done for the injury and where (treatment.*, diagnosis.*)."""
    return [*_hospitals(message), *_treatments(message), *_days(message), *_cost(message), *_result(message)]


def _hospitals(message: Message) -> list[Candidate]:
    for match in _HOSPITAL.finditer(message.text):
        start, end = match.span("name")
        name = message.words(start, end)
        head = re.match("(?:后|又|就|被|给|马上|直接|我|他|她|把|人|了|当地的?|附近的?|一家|去|送|到|在|转|急救|同事|工友|老板|住|进|往|至|从|然后|及时|紧急|立即|，){1,6}", name)
        if head is not None and head.end() < len(name) - 2:
            start, name = start + head.end(), name[head.end():]
        if name in _PLAIN_HOSPITAL or len(name) < 2 or name.endswith(("我医院", "他医院", "了医院", "去医院", "在医院", "的医院", "到医院", "家医院", "指定医院", "大医院", "次医院")) or name in ("一院", "住院") and False:
            continue
        if re.match("[入住出转]院|医|法院", name) or "法院" in name or "我" in name or "他" in name:
            continue
        return [message.candidate("diagnosis.hospital", name, start, end)]
    return []


def _treatments(message: Message) -> list[Candidate]:
    found = []
    for _, pattern in _KINDS:
        for match in pattern.finditer(message.text):
            start, end = match.span()
            if message.denied(start) or message.supposed(start) or message.anothers(start) or _NOT_NEED.search(message.before(start, 4)) or message.asked(start, end):
                continue
            found.append(message.candidate("treatment.kind", message.text[start:end], start, end))
            break
    return found


def _days(message: Message) -> list[Candidate]:
    for match in _DAYS.finditer(message.text):
        words = match["n"] or match["n2"] or match["n3"] or match["n4"]
        count = numerals.number(words)
        if count is None or message.is_question(match.start()):
            continue
        unit = match["unit"] or "天"
        factor = 30 if "月" in unit else 7 if unit.endswith(("周", "星期")) else 1
        loose = bool(match["more"] or match["more4"]) or factor > 1
        return [message.candidate("treatment.hospital_days", count * factor, *match.span(), doubt=candidates.VAGUE if loose else None)]
    return []


def _cost(message: Message) -> list[Candidate]:
    for pattern in (_COST, _SPENT):
        for match in pattern.finditer(message.text):
            read_amount = numerals.amount(match["n"])
            if read_amount is None or float(read_amount[0]) < 50 or message.asked(match.start(), match.end()):
                continue
            value, loose = read_amount
            return [message.candidate("treatment.cost", value, *match.span("n"), doubt=candidates.VAGUE if loose else None)]
    return []


def _result(message: Message) -> list[Candidate]:
    for match in _RESULT.finditer(message.text):
        start, end = match.span("name")
        return [message.candidate("diagnosis.result", message.words(start, end), start, end)]
    return []
