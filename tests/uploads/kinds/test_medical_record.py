"""Tests of reading the record of a visit to a doctor."""

import pytest

from tests.uploads.papers import holds, values

RECORD = """
                 北河市第九人民医院
                    门诊病历
姓名  孙海燕    性别  女    年龄  36岁
科室  骨科      就诊时间  2026-02-03 14:05
主诉：右手外伤1小时。
现病史：患者1小时前工作中被机器压伤右手，来院就诊。
既往史：无特殊。
查体：右手食指末节肿胀，压痛。
辅助检查：X线示右手食指末节骨折。
初步诊断：右手食指末节骨折
处理：1.清创包扎 2.休息两周
                              医师：吴医生
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            RECORD,
            {
                "name": "孙海燕",
                "hospital": "北河市第九人民医院",
                "date": "2026-02-03",
                "result": "右手食指末节骨折",
                "parts": ["右手食指"],
            },
            id="table",
        ),
        pytest.param(
            RECORD.replace("孙海燕    性别", "孙海燕性别").replace("初步诊断：", "初步診断:\n   "),
            {"name": "孙海燕", "result": "右手食指末节骨折"},
            id="joined-and-misread",
        ),
        pytest.param(RECORD.replace("初步诊断：右手食指末节骨折", ""), {"result": None}, id="no-diagnosis"),
    ],
)
def test_a_record_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """What the doctor found, not what the patient told."""
    assert holds(values("medical_record", drawing), wanted)
