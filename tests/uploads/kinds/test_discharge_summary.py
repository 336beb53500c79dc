"""Tests of reading a discharge summary."""

import pytest

from tests.uploads.papers import holds, values

FORM = """
                   南山县人民医院
                      出院小结
姓名：赵永福     性别：男      年龄：52岁     床号：12
科室：骨科       住院号：993345
入院日期：2026-03-01 10:20     出院日期：2026-03-19 09:00     住院天数：18天
入院诊断：左股骨颈骨折
入院情况：患者因高处坠落致左髋部疼痛2小时入院。
诊疗经过：入院后完善检查，于2026-03-03行手术治疗。
出院诊断：1.左股骨颈骨折 2.多处软组织挫伤
出院医嘱：1.休息三个月 2.一月后复查
                               医师签名：周医生
                               2026-03-19
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            FORM,
            {
                "name": "赵永福",
                "hospital": "南山县人民医院",
                "result": "左股骨颈骨折；多处软组织挫伤",
                "parts": ["左股骨颈"],
                "admitted": "2026-03-01",
                "discharged": "2026-03-19",
                "hospital_days": 18,
            },
            id="form",
        ),
        pytest.param(FORM.replace("18天", "81天"), {"hospital_days": None, "admitted": "2026-03-01"}, id="days-misread"),
        pytest.param(FORM.replace("18天", "19天"), {"hospital_days": 19}, id="both-days-counted"),
        pytest.param(
            FORM.replace("出院日期：2026-03-19", "出院日期：2025-03-19"),
            {"admitted": None, "discharged": None, "name": "赵永福"},
            id="left-before-coming",
        ),
        pytest.param(
            FORM.replace("出院诊断：1.左股骨颈骨折 2.多处软组织挫伤", ""), {"result": None, "parts": None}, id="no-last-diagnosis"
        ),
    ],
)
def test_a_summary_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """The diagnosis at the end counts, not that at the beginning; days that do not fit the dates are left out."""
    assert holds(values("discharge_summary", drawing), wanted)
