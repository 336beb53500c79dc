"""Reads a hospital's certificate of what was found (诊断证明书)."""

import re
from collections.abc import Iterator

from uploads import clinical, official, parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "name": clinical.NAMES,
        "sex": "性别",
        "age": "年龄",
        "hospital": "医疗机构名称 医院名称 就诊医院 医疗机构",
        "result": "诊断 临床诊断 诊断结果 诊断意见 诊断结论 初步诊断 主要诊断 病情诊断 疾病诊断 医学诊断 门诊诊断 伤情诊断 诊断为:",
        "seen_on": "就诊日期 就诊时间 门诊日期 初诊日期 初诊时间",
        "date": "诊断日期 诊断时间 确诊日期 开具日期 出具日期 签发日期 日期 填写日期 证明日期 时间:",
        "born": "出生日期 出生年月",
    },
    clinical.ENDS,
)
_TOLD_NAME = re.compile("(?:兹证明|患者|病人|伤者)(?:患者|病人)?[:：]?([\u4e00-\u9fff]{2,4})(?=[，,(（]|系|因|于|[男女][，,])")
_TOLD_SEX = re.compile("[,，(（]([男女])[,，)）]")
_TOLD_AGE = re.compile("[,，]([0-9]{1,3}岁)[,，]")
_TOLD_RESULT = re.compile(
    "(?:诊断为|诊断[:：]|确诊为)[:：“\"]?([\u4e00-\u9fffⅠ-Ⅻ0-9A-Za-z、，,；;()（）.+ -]{3,120}?)"
    "(?=[”\"。]|建议|需|住院|休息|特此)"
)
_TOLD_DAY = re.compile("于((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[^。]{0,30}(?:就诊|来我院|我院|诊治|急诊)")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Whose, where, what and when; the patient was seen no later than the paper was written."""
    yield taking.person(form, "name") or taking.told(form, "name", _TOLD_NAME, parties.person)
    yield taking.take(form, "sex", clinical.sex) or taking.told(form, "sex", _TOLD_SEX, clinical.sex)
    yield taking.take(form, "age", clinical.age) or taking.told(form, "age", _TOLD_AGE, clinical.age)
    yield clinical.hospital(form)
    result = clinical.result(form) or taking.told(form, "result", _TOLD_RESULT, clinical.finding)
    yield result
    yield clinical.parts(result)
    seen = taking.take(form, "seen_on", printed.day) or taking.told(form, "seen_on", _TOLD_DAY, printed.day)
    yield from taking.ordered(seen, official.written_day(form, "date"))
