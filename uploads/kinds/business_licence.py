"""Reads an employer's licence (营业执照)."""

import re
from collections.abc import Iterator

from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "employer_name": "名称 企业名称 字号名称 单位名称",
        "credit_code": "统一社会信用代码 社会信用代码 注册号",
        "address": "住所 经营场所 营业场所 主要经营场所 企业住所 经营地址",
        "representative": "法定代表人 经营者 负责人 投资人 执行事务合伙人 法定代表人姓名",
        "established": "成立日期 注册日期",
    },
    "类型 注册资本 经营范围 营业期限 登记机关 组成形式 核准日期 营业执照 副本 合伙期限 编号 出资额 主体类型 经营期限 发照日期",
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """Name, code, seat, who stands for it, since when."""
    yield taking.employer(form, "employer_name") or _trade_name(form)
    yield taking.take(form, "credit_code", printed.credit_code) or taking.anywhere(
        form, "credit_code", printed.credit_code
    )
    yield taking.text(form, "address", longest=70, shortest=6, rows=2)
    yield taking.person(form, "representative")
    yield taking.take(form, "established", printed.day)


def _trade_name(form: Form) -> FieldRead | None:
    """A small trader's name need not end as a company's does."""
    named = taking.take(form, "employer_name", _trade)
    return named


def _trade(words: str) -> Value | None:
    match = re.match("[\u4e00-\u9fffA-Za-z0-9()·]{4,40}$", words)
    found = None if match is None else parties.employer(words)
    return None if match is None else found or Value(match[0], 0, match.end())
