"""Reads the conclusion of an appraisal of working capacity (劳动能力鉴定结论书)."""

import re
from collections.abc import Iterator

import msgspec

from flows.intake import numerals
from uploads import official, parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "decision_no": "编号 文号 结论书编号 鉴定编号 鉴定书编号",
        "authority": "鉴定机构 鉴定委员会 作出机关",
        "name": "被鉴定人 被鉴定人姓名 职工姓名 姓名 工伤职工 工伤职工姓名 受伤职工 申请鉴定人",
        "id_number": "身份证号码 身份证号 公民身份号码 证件号码 居民身份证号码 居民身份证号",
        "employer_name": "用人单位 用人单位名称 工作单位 单位名称 所在单位",
        "date": "鉴定日期 结论日期 作出日期 签发日期 日期",
        "other_day": "出生日期 受伤时间 受伤日期 工伤时间 认定时间 认定日期 申请日期 受理日期 鉴定时间 工伤认定日期",
    },
    "性别 年龄 联系电话 地址 住址 工伤认定书编号 认定书编号 工伤认定决定书编号 伤情 受伤部位 鉴定依据 鉴定结论 伤残等级 劳动功能障碍程度 生活自理障碍程度 诊断 职业 抄送"
    " 鉴定类别 工伤部位 医疗诊断 单位地址 停工留薪期",
)
_ADDRESSED = re.compile("([\u4e00-\u9fff·]{2,12})(?:同志)?[(（](?:公民|居民)?身份证?")
_COMMITTEE = re.compile("[\u4e00-\u9fff]{2,20}?劳动能力鉴定委员会")
_NUMERAL = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾0-9"
_GRADE = re.compile(f"(?<![{_NUMERAL}])[(“]?([{_NUMERAL}]{{1,2}})[)”]?级(?![以至别人医])")
_OF_GRADES = re.compile("伤残|障碍|等级|鉴定")
_NO_GRADE = re.compile("未达(?:到)?(?:伤残)?(?:等级|级)|不够(?:伤残)?等级|未构成|达不到(?:伤残)?等级|无(?:伤残)?等级")
_CARE = (
    ("none", re.compile("(?:无|未达到?|没有|不存在|未构成)(?:生活)?(?:自理障碍|护理依赖)|生活自理障碍(?:程度|等级)?[:：为]?(?:无|未达)|生活能自理")),
    ("full", re.compile("(?:生活)?完全(?:不能自理|自理障碍|护理依赖)|(?:自理障碍|护理依赖)(?:程度|等级)?[:：为]{0,2}完全")),
    ("large", re.compile("(?:生活)?大部分(?:不能自理|自理障碍|护理依赖)|(?:自理障碍|护理依赖)(?:程度|等级)?[:：为]{0,2}大部分")),
    ("partial", re.compile("(?<!大)部分(?:不能自理|自理障碍|护理依赖)|(?:自理障碍|护理依赖)(?:程度|等级)?[:：为]{0,2}部分")),
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """Whose working capacity was found lessened to which grade, by whom and when."""
    yield official.document_no(form, "decision_no")
    yield official.authority(form, "authority", _COMMITTEE)
    yield taking.person(form, "name") or taking.anywhere(form, "name", _addressed)
    yield taking.agreed(list(taking.takes(form, "id_number", printed.id_number)))
    yield taking.employer(form, "employer_name")
    grade = _grade(form)
    yield grade
    yield _self_care(form)
    yield official.written_day(form, "date")
    if grade is not None:
        yield msgspec.structs.replace(grade, name="status", value="done")


def _addressed(words: str) -> Value | None:
    """The one whom the paper addresses, by name and number."""
    match = _ADDRESSED.match(words)
    found = None if match is None else parties.person(match[1])
    return found if found is not None and found.checks else None


def _grade(form: Form) -> FieldRead | None:
    """One grade of ten; two different ones on a paper (the former beside the new) leave it open."""
    if _NO_GRADE.search(form.prose):
        return None
    found = []
    sentences = (match for match in re.finditer("[^。;；]+", form.prose) if _OF_GRADES.search(match[0]))
    for match in (match for sentence in sentences for match in _GRADE.finditer(form.prose, *sentence.span())):
        number = numerals.number(match[1])
        if number is not None and 1 <= number <= 10:
            value = Value(number, match.start(1), match.end(), checks=(parties.KNOWN,))
            found.append(taking.found_in(form, "grade", form.whole, value, sure=1.0))
    return taking.agreed(found)


def _self_care(form: Form) -> FieldRead | None:
    for value, pattern in _CARE:
        match = pattern.search(form.prose)
        if match is not None:
            found = Value(value, *match.span(), checks=(parties.KNOWN,))
            return taking.found_in(form, "self_care", form.whole, found, sure=1.0)
    return None
