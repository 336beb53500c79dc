"""Reads the record of a visit to a doctor (门诊病历、急诊病历)."""

from collections.abc import Iterator

from uploads import clinical, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "name": clinical.NAMES,
        "hospital": "医疗机构名称 医院名称 就诊医院 医疗机构",
        "result": "诊断 初步诊断 门诊诊断 临床诊断 诊断结果 急诊诊断 西医诊断 诊断意见",
        "date": "就诊日期 就诊时间 接诊时间 就诊日期时间 门诊日期 记录时间 记录日期 日期 时间:",
    },
    clinical.ENDS + " 出生日期 打印时间 打印日期 发病时间 入院日期 中医诊断",
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """Whose, where, when, and what the doctor found."""
    yield taking.person(form, "name")
    yield clinical.hospital(form)
    yield taking.take(form, "date", printed.day)
    result = clinical.result(form)
    yield result
    yield clinical.parts(result)
