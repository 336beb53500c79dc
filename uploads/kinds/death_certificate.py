"""Reads a certificate of death (死亡证明)."""

import re
from collections.abc import Iterator

from flows.intake.vocabulary import spaced
from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "name": "死者姓名 姓名 逝者姓名 死亡者姓名",
        "id_number": "身份证号码 身份证号 公民身份号码 证件号码 有效身份证件号码 身份证件号码 有效证件号码 居民身份证号",
        "born": "出生日期 出生时间",
        "died_at": "死亡日期 死亡时间 死亡日期时间 死亡日期及时间 死亡年月日",
        "cause": "死亡原因 直接死亡原因 根本死亡原因 主要死亡原因 死因 直接死因 致死的主要疾病 致死的主要疾病诊断 主要疾病诊断",
        "kin": "家属姓名 家属: 申报人 申报人姓名 联系人 代办人 家属签名 家属联系电话 与死者关系",
    },
    "性别 年龄 民族 婚姻状况 职业 文化程度 户籍地址 常住地址 生前工作单位 工作单位 生前住址 死亡地点 医疗卫生机构 诊断单位 最高诊断单位 最高诊断依据 医师签名"
    " 医生签名 填表日期 民警签字 编号 备注 住址 户口所在地 国家或地区 证件类型 有效身份证件类别 主要职业 发病到死亡 派出所意见 医疗机构 日期 签发日期 签发单位",
)
_TITLE = re.compile("死亡(?:医学)?(?:证明|推断|注销)")
_TOLD_DEATH = spaced("""
    ((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:[0-9]{1,2}[时点:](?:[0-9]{1,2}分?)?)?)
    [^。]{0,24}(?:死亡(?!日期|时间|地点|原因|证明|医学|年月)|去世|身亡|身故)
""")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Who died, when and why; the numbers of kin who sign are theirs."""
    kin = min((mark.start for mark in form.labelled("kin")), default=len(form.text))
    yield taking.agreed([taking.person_at(form, "name", mark) for mark in form.labelled("name") if mark.start < kin])
    own = [mark for mark in form.labelled("id_number") if mark.start < kin]
    yield taking.agreed([taking.value_at(form, "id_number", mark, printed.id_number) for mark in own])
    born = taking.take(form, "born", printed.day)
    died = taking.take(form, "died_at", _moment)
    if not form.labelled("died_at"):
        died = taking.told(form, "died_at", _TOLD_DEATH, _moment)
    _, died = taking.ordered(born, died)
    yield died
    yield taking.text(form, "cause", longest=40)
    if died is not None:
        yield taking.anywhere(form, "death", _title)


def _moment(words: str) -> Value | None:
    """A day, with its minute in China's time where that is written."""
    day = printed.day(words)
    if day is None:
        return None
    clock = printed.clock(words[day.end :])
    if clock is None or clock.start > 4:
        return day
    return Value(f"{day.value}T{clock.value}:00+08:00", day.start, day.end + clock.end, day.sure)


def _title(words: str) -> Value | None:
    return Value(True, 0, len(words), checks=(parties.KNOWN,)) if _TITLE.search(words) and len(words) <= 30 else None
