"""Reads a badge: who works where as what (工牌、工作证)."""

import re
from collections.abc import Iterator

from uploads import parties, taking, titles
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "employer_name": "单位 单位名称 公司 公司名称 工作单位 所属单位 用工单位 用人单位 所在单位 施工单位",
        "worker_name": "姓名",
        "occupation": "岗位 职务 工种 职位 工作岗位",
        "badge_no": "工号 编号 证号 证件编号 员工编号 卡号 证件号 工牌号",
    },
    "部门 班组 性别 血型 有效期 发证日期 发证单位 联系电话 电话 项目名称 项目 所属部门 年龄 身份证号 所属项目 科室 工作证 上岗证 出入证",
)
_NO_NAME = re.compile("[员工师长理部证牌卡组厂司处科室队安高工技]$|^安全|^高级|^施工")


def read(form: Form) -> Iterator[FieldRead | None]:
    """The employer stands at the head of a badge or beside its label."""
    yield taking.employer(form, "employer_name") or titles.employer(form, "employer_name")
    yield taking.person(form, "worker_name") or _name_alone(form)
    yield taking.take(form, "occupation", parties.post)
    yield taking.take(form, "badge_no", _number)


def _name_alone(form: Form) -> FieldRead | None:
    """Some badges bear the name in large signs without a label: the only line that is a known name."""
    if form.labelled("worker_name"):
        return None
    named = []
    for piece in form.sheet.pieces:
        found = parties.person(piece.text) if 2 <= len(piece.text) <= 3 else None
        if found is not None and found.checks and not _NO_NAME.search(piece.text):
            named.append(taking.found_in(form, "worker_name", (piece.start, piece.end), found))
    return named[0] if len(named) == 1 else None


def _number(words: str) -> Value | None:
    match = re.match("(?:No\\.?)?([0-9A-Za-z-]{2,20})", words)
    has_digit = match is not None and re.search("[0-9]", match[1])
    return Value(match[1], match.start(1), match.end(1)) if has_digit else None
