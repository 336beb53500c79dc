"""Tests of reading a pay slip."""

import pytest

from tests.uploads.papers import holds, values

SLIP = """
        城北电子厂2026年3月工资条
姓名：周桂兰           部门：装配车间
基本工资：3000.00      加班费：1260.50
全勤奖：200.00         应发工资：4460.50
社保：380.00           个税：0.00
扣款合计：380.00       实发工资：4080.50
"""
ROW = """
            杭州天韵建设工程有限公司工资表
工资月份：2026-03
姓名      工种    出勤天数   应发工资    扣款    实发工资
吴志强    木工    26         7,800.00    0.00    7,800.00
"""
MANY = ROW + "李建国    瓦工    25         7,500.00    0.00    7,500.00\n"


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            SLIP,
            {
                "employer_name": "城北电子厂",
                "worker_name": "周桂兰",
                "month": "2026-03",
                "gross": "4460.50",
                "net": "4080.50",
            },
            id="slip",
        ),
        pytest.param(
            ROW,
            {
                "employer_name": "杭州天韵建设工程有限公司",
                "worker_name": "吴志强",
                "month": "2026-03",
                "gross": "7800.00",
                "net": "7800.00",
            },
            id="one-row",
        ),
        pytest.param(
            MANY, {"month": "2026-03", "worker_name": None, "gross": None, "net": None}, id="a-list-of-many-people"
        ),
        pytest.param(
            SLIP.replace("4080.50", "9080.50"),
            {"gross": None, "net": None, "worker_name": "周桂兰"},
            id="more-than-earned",
        ),
        pytest.param(SLIP.replace("姓名：周桂兰", "姓名："), {"worker_name": None, "net": "4080.50"}, id="no-name"),
    ],
)
def test_a_slip_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Beside the label or under the head of a table; a sheet of many people is nobody's slip."""
    assert holds(values("pay_record", drawing), wanted)
