"""Reads a pay slip of one person (工资条); of a list of many nobody's pay is taken."""

import re
from collections.abc import Iterator
from decimal import Decimal

from uploads import printed, taking, titles
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "employer_name": "单位名称 公司名称 用人单位 单位: 公司: 工作单位 发放单位",
        "worker_name": "姓名 员工姓名 职工姓名 员工: 工人姓名",
        "month": "月份 工资月份 所属月份 工资所属月份 发放月份 工资期间 所属期 计薪月份 薪资月份 结算月份 工资周期",
        "gross": "应发工资 应发合计 应发金额 应发总额 应发数 应发工资合计 应发 工资总额",
        "net": "实发工资 实发合计 实发金额 实发总额 实发数 实发工资合计 实发 实领工资 到手工资 实付工资",
    },
    "部门 岗位 工号 基本工资 加班费 加班工资 全勤奖 绩效 绩效工资 岗位工资 津贴 补贴 餐补 交通补贴 社保 个税 公积金 扣款 应扣 扣款合计 出勤天数"
    " 个人所得税 银行卡号 备注 签字 签名 序号 合计 养老保险 医疗保险 失业保险 代扣个税 代扣社保 夜班补贴 其他 请假扣款 身份证号 工种 职务 制表 日期 发放日期",
)
_SLIP = re.compile("工资|薪")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Who paid whom how much for which month; a sum paid out above the sum earned was misread."""
    yield taking.employer(form, "employer_name") or titles.employer(form, "employer_name")
    yield taking.take(form, "month", printed.month) or titles.month(form, "month", _SLIP)
    if titles.has_several_people(form, "worker_name"):
        return
    yield taking.person(form, "worker_name")
    gross, net = taking.take(form, "gross", printed.money), taking.take(form, "net", printed.money)
    if gross is None or net is None or Decimal(str(net.value)) <= Decimal(str(gross.value)):
        yield gross
        yield net
