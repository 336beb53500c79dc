"""Reads whose attendance a sheet or screen shows, of which month (考勤记录)."""

import re
from collections.abc import Iterator

from uploads import printed, taking, titles
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "employer_name": "单位 单位名称 公司 公司名称 用人单位 所属公司",
        "worker_name": "姓名 员工姓名 员工 职工姓名",
        "month": "月份 考勤月份 统计周期 考勤周期 考勤期间 统计月份 日期范围 统计时间 考勤时间 所属月份",
    },
    "部门 工号 岗位 职位 应出勤 实出勤 出勤天数 迟到 早退 缺卡 旷工 加班 请假 备注 班次 上班 下班 签到 签退 日期 星期 序号 班组 合计 考勤组"
    " 应出勤天数 实出勤天数 实际出勤 制表人 审核 上班时间 下班时间 打卡时间 上班打卡 下班打卡",
)
_SHEET = re.compile("考勤|打卡|出勤|签到|工时|记工|汇总|统计")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Employer, worker where the sheet is one person's, and month."""
    yield taking.employer(form, "employer_name") or titles.employer(form, "employer_name")
    if not titles.has_several_people(form, "worker_name"):
        yield taking.person(form, "worker_name")
    yield taking.take(form, "month", printed.month) or titles.month(form, "month", _SHEET) or _month_of_days(form)


def _month_of_days(form: Form) -> FieldRead | None:
    """The month that all days of the sheet lie in."""
    days = [str(day.value)[:7] for piece in form.sheet.pieces for day in printed.days(piece.text)]
    if len(days) < 3 or len(set(days)) != 1:
        return None
    return taking.anywhere(form, "month", _month_of)


def _month_of(words: str) -> printed.Value | None:
    day = printed.day(words)
    return None if day is None else printed.Value(str(day.value)[:7], day.start, day.end)
