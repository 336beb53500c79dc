"""Reads what a hospital writes when a patient leaves (出院小结、出院记录)."""

import re
from collections.abc import Iterator
from datetime import date

from uploads import clinical, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "name": clinical.NAMES,
        "hospital": "医疗机构名称 医院名称 医疗机构",
        "result": "出院诊断 出院主要诊断 最后诊断 确定诊断",
        "admitted": "入院日期 入院时间 住院日期",
        "discharged": "出院日期 出院时间 离院日期 离院时间",
        "hospital_days": "住院天数 实际住院天数 住院日数 实际住院 共住院 住院:",
    },
    clinical.ENDS + " 入院诊断 术前诊断 术后诊断 门诊诊断 初步诊断",
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """Whose, where, from when to when, and the diagnosis at the end."""
    yield taking.person(form, "name")
    yield clinical.hospital(form)
    result = clinical.result(form)
    yield result
    yield clinical.parts(result)
    admitted, discharged = taking.ordered(
        taking.take(form, "admitted", printed.day), taking.take(form, "discharged", printed.day)
    )
    yield admitted
    yield discharged
    yield _days(taking.take(form, "hospital_days", _count), admitted, discharged)


def _count(words: str) -> Value | None:
    match = re.match("([0-9]{1,3})(?:天|日|$)", words)
    return Value(int(match[1]), 0, match.end()) if match is not None and int(match[1]) > 0 else None


def _days(days: FieldRead | None, admitted: FieldRead | None, discharged: FieldRead | None) -> FieldRead | None:
    """The days as printed; hospitals count the last day or not, more of a difference is a misreading."""
    if days is None or admitted is None or discharged is None:
        return days
    between = date.fromisoformat(str(discharged.value)) - date.fromisoformat(str(admitted.value))
    if not 0 <= int(str(days.value)) - between.days <= 1:
        return None
    return taking.checked(days, "date_order")
