"""Reads what the police hand out when something is reported (接报警回执)."""

from collections.abc import Iterator

from flows.intake.vocabulary import spaced
from uploads import official, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "authority": "接警单位 处警单位 出警单位 受案单位 接报单位 接警机关 受理单位 单位名称 处警机关",
        "reporter": "报警人 报案人 报警人姓名 报案人姓名 报警人员",
        "reported_on": "报警时间 接警时间 报案时间 接报时间 受案时间 接报警时间 报警日期 受理时间 接处警时间",
        "happened_on": "案发时间 事发时间 发生时间 发案时间 事件发生时间 案件发生时间",
        "place": "案发地点 事发地点 发生地点 发案地点 警情地点 出警地点 事件地点 报警地点",
    },
    "联系电话 电话 性别 年龄 身份证号 报警方式 报警电话 处警时间 出警时间 处警民警 接警民警 民警 报警内容 简要案情 警情类别 警情类型 处理结果 处警情况 案件编号 编号"
    " 警情编号 住址 工作单位 主要内容 基本情况 处理情况 备注 受案民警 日期 接警员",
)
_POLICE = spaced("""
    [\u4e00-\u9fff]{2,20}?公安(?:分)?局(?:[\u4e00-\u9fff]{1,12}?(?:派出所|大队|分局))*|[\u4e00-\u9fff]{2,14}?派出所
""")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Which police, who told them, when and where it happened: what was reported later happened before."""
    yield official.authority(form, "authority", _POLICE)
    yield taking.person(form, "reporter")
    happened, reported = taking.ordered(
        taking.take(form, "happened_on", printed.day), taking.take(form, "reported_on", printed.day)
    )
    yield reported
    yield happened
    yield taking.text(form, "place", longest=50, shortest=4, rows=1)
