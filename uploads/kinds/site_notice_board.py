"""Reads the board at the gate of a building site: project, general contractor, client (工地告示牌)."""

from collections.abc import Iterator

from uploads import taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of

LABELS = labels_of(
    {
        "project": "工程名称 项目名称 工程项目名称 工程项目 工程名 项目工程名称",
        "main": "施工总承包单位 总承包单位 施工总包单位 总包单位 施工总承包 工程总承包单位 施工总承包企业 总承包企业 总包",
        "builder": "施工单位 承建单位 施工企业",
        "developer": "建设单位 业主单位 建设单位名称 开发单位",
    },
    "监理单位 设计单位 勘察单位 分包单位 劳务分包单位 专业分包单位 劳务单位 质量监督 安全监督 监督单位 监督机构 质监单位 安监单位 开工日期 竣工日期 计划竣工日期"
    " 项目经理 项目负责人 建筑面积 工程造价 结构类型 工程地点 工程地址 建设地点 项目地址 施工许可证号 施工许可证 监督电话 联系电话 电话 总监理工程师 负责人 层数 工期"
    " 建筑高度 劳资专管员 维权电话 投诉电话 举报电话 工资支付 最低工资标准 合同工期 建设规模 结构形式 行业主管部门 行业监管部门 开户银行 保证金 技术负责人 安全员",
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """The general contractor by that name, or else the only builder named."""
    yield taking.text(form, "project", longest=50, shortest=4, rows=1)
    main = taking.employer(form, "main")
    if main is None and not form.labelled("main"):
        main = taking.agreed([taking.employer_at(form, "builder", mark) for mark in form.labelled("builder")])
    yield taking.called("general_contractor", main)
    yield taking.employer(form, "developer") or taking.text(form, "developer", longest=30, shortest=4)
