"""Reads what papers of a hospital have in common: whose, where, what was found, which parts of the body (医疗文书)."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from flows.intake import bodies
from flows.intake.messages import Message
from uploads import parties, taking
from uploads.findings import FieldRead
from uploads.labels import Form
from uploads.printed import Value
from uploads.signs import SIGNS

NAMES = "姓名 患者姓名 病人姓名 患者 病人 受检者姓名 伤者姓名 伤员姓名"
ENDS = " ".join(
    title for kind in ("diagnosis_certificate", "discharge_summary", "medical_record") for title in SIGNS[kind].titles
) + """
    性别 年龄 民族 婚姻 职业 科别 科室 就诊科室 门诊号 住院号 病案号 病历号 门诊病历号 就诊卡号 登记号 床号 病区 电话 联系电话 地址
    家庭住址 住址 工作单位 单位 身份证号 身份证号码 费别 医保类型 编号 主诉 现病史 既往史 过敏史 体格检查 查体 辅助检查 检查所见
    诊疗建议 医生建议 医师建议 治疗建议 离院日期 离院时间 入院日期 入院时间 出院日期 出院时间 住院日期 检查日期 打印日期 伤情介绍 处理意见 处理 建议 医嘱 治疗意见 诊疗意见 休息建议 备注 医师签名 医生签名 医师签字 医师 医生 主治医师 经治医师 签名 盖章
    病休时间 建议休息 医院盖章 注意事项 伤情 治疗经过
    诊疗经过 入院情况 住院经过 出院医嘱 出院情况 手术名称 手术日期 手术 治疗结果 离院方式 随访 病理诊断 复诊日期
"""
_ITEM = re.compile(r"[(（]?[0-9]{1,2}[)）.、．](?![0-9])|[①-⑨]")
_SIGNED = re.compile(
    "^(?:医师|医生|主治|经治|签名|签字|盖章|日期|科主任|建议|处理|医嘱|注[:：]|备注|本证明|此证明|特此证明|\\(?(?:盖章|公章|医院)"
    "|以上|说明|一般情况|出院情况|生命体征|切口|患者因|[12][0-9]{3}[年\\-./])|医师签|(?:诊断|医务|疾病)?(?:证明)?专用章|未经?盖章|盖章(?:有效|后)|无效"
    "|^[\u4e00-\u9fff]{2,20}(?:医院|卫生院|医务科)$"
)
_BARE_FIRST = re.compile("^1(?=[\u4e00-\u9fff]|$)")
"""A list's first number whose point was lost; with a second item after it, it is no part of a finding."""
_OPENING = re.compile("^[为系是][:：]")
"""What is left of 经检查诊断为： where the line ends within it."""
_OF_THE_TITLE = ("证明", "證明")
_NO_MOMENT = datetime(2000, 1, 1, 12, tzinfo=UTC)


def hospital(form: Form) -> FieldRead | None:
    """The hospital at the head of the paper, or its stamp; two different ones leave it open (医院)."""
    labelled = taking.take(form, "hospital", parties.hospital)
    if labelled is not None:
        return labelled
    first = min((mark.start for mark in form.marks if mark.name), default=len(form.text))
    head = [piece for piece in form.sheet.pieces if piece.start < first]
    found = _hospitals(form, head) or _hospitals(form, form.sheet.pieces)
    longest = max(found, key=lambda each: len(str(each.value)), default=None)
    is_one = longest is not None and all(str(each.value) in str(longest.value) for each in found)
    return longest if is_one else None


def _hospitals(form: Form, pieces: Sequence) -> list[FieldRead]:
    """Hospitals named at the beginning of a line: those within a sentence are other hospitals."""
    found = []
    for piece in pieces:
        value = parties.hospital(piece.text)
        if value is not None and value.start == 0 and not re.search("[，。；]", piece.text):
            found.append(taking.found_in(form, "hospital", (piece.start, piece.end), value, sure=1.0))
    return found


def result(form: Form, name: str = "result") -> FieldRead | None:
    """What was found, items set apart by ；, without their numbers (诊断)."""
    for mark in form.labelled(name):
        spans = form.section(mark, _SIGNED, rows=10)
        if spans and (over := form.above(mark, spans[0])) is not None:
            spans = [over, *spans]
        words = items(_OPENING.sub("", form.words(span)) for span in spans)
        if len(words) >= 2 and not words.startswith(_OF_THE_TITLE):
            # A list of one item has most likely lost the others to a fold or to glare.
            is_torn = _ITEM.match(form.words(spans[0])) is not None and "；" not in words
            return taking.made(form, name, spans, words, None, mark, sure=taking.UNLABELLED if is_torn else None)
    return None


def finding(words: str) -> Value | None:
    """A diagnosis told in a sentence."""
    listed = items([words])
    return Value(listed, 0, len(words)) if len(listed) >= 2 else None


def items(rows: Iterable[str]) -> str:
    """Rows of a list as one text: a row without a number goes on with the one before.

    >>> items(["1.左胫骨平台", "骨折", "2.左膝软组织挫伤"])
    '左胫骨平台骨折；左膝软组织挫伤'
    """
    rows = [row.replace("·", "，") for row in rows]
    if rows and any(re.search("(?<![0-9])2[.、．]", row) for row in rows):
        rows[0] = _BARE_FIRST.sub("1.", rows[0])
    whole = "".join(f"\n{row}" if _ITEM.match(row) else row for row in rows)
    parts = [part for line in whole.split("\n") for part in _split_items(line)]
    return "；".join(part for part in (part.strip("；;，,。.、 ") for part in parts) if part)


def _split_items(line: str) -> list[str]:
    """1.甲2.乙 on one line: numbers count only in their order, or at the head of the line."""
    numbers = list(_ITEM.finditer(line))
    first = _rank(numbers[0][0]) if numbers and numbers[0].start() == 0 else 1
    starts: list[re.Match] = []
    for match in numbers:
        if _rank(match[0]) == first + len(starts):
            starts.append(match)
    if not starts or starts[0].start() != 0:
        return re.split("[；;]", line)
    bounds = [match.start() for match in starts[1:]] + [len(line)]
    whole = (line[match.end() : end] for match, end in zip(starts, bounds, strict=True))
    return [part for words in whole for part in re.split("[；;]", words)]


def _rank(number: str) -> int:
    if number in "①②③④⑤⑥⑦⑧⑨":
        return "①②③④⑤⑥⑦⑧⑨".index(number) + 1
    return int(re.search("[0-9]+", number)[0])


def parts(found: FieldRead | None) -> FieldRead | None:
    """The parts of the body that a diagnosis names (受伤部位)."""
    if found is None:
        return None
    words = str(found.value)
    message = Message(words, _NO_MOMENT, ("injury.parts",))
    named = [_with_letter(words, str(part.value), part.start) for part in bodies.read(message)]
    if not named:
        return None
    return FieldRead("parts", named, found.raw, round(found.score * 0.95, 4), found.page, found.box, found.checks)


def _with_letter(words: str, part: str, start: int) -> str:
    """T12椎体 is not the twelfth of something."""
    letter = words[start - 1 : start]
    return letter + part if part[0].isdigit() and letter.isascii() and letter.isalpha() else part


def sex(words: str) -> Value | None:
    """男 or 女."""
    return Value(words[0], 0, 1, checks=("known_value",)) if words[:1] in ("男", "女") else None


def age(words: str) -> Value | None:
    """Whole years."""
    match = re.match("([0-9]{1,3})(?:岁|周岁|$)", words)
    return Value(int(match[1]), 0, match.end()) if match is not None and 0 < int(match[1]) <= 120 else None
