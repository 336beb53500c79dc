"""Tests of reading a certificate of death."""

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import holds, values

NUMBER, KIN_NUMBER = make_id_number(31), make_id_number(32)
FORM = f"""
           居民死亡医学证明（推断）书
死者姓名  赵永福    性别  男    民族  汉族
身份证号码  {NUMBER}   年龄  52
出生日期  1985年3月15日   死亡日期  2026年3月9日14时05分
死亡地点  医疗卫生机构
死亡原因  重型颅脑损伤
家属姓名  赵海燕   身份证号码  {KIN_NUMBER}
医师签名  周医生    填表日期  2026年3月10日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            FORM,
            {
                "name": "赵永福",
                "id_number": NUMBER,
                "died_at": "2026-03-09T14:05:00+08:00",
                "cause": "重型颅脑损伤",
                "death": True,
            },
            id="form",
        ),
        pytest.param(FORM.replace("14时05分", ""), {"died_at": "2026-03-09"}, id="day-only"),
        pytest.param(FORM.replace(NUMBER, ""), {"id_number": None, "name": "赵永福"}, id="only-the-number-of-kin"),
        pytest.param(
            FORM.replace("2026年3月9日", "1926年3月9日"), {"died_at": None, "death": None}, id="died-before-birth"
        ),
        pytest.param(
            f"南山县公安局死亡注销证明\n姓名：赵永福  公民身份号码：{NUMBER}\n该人于2026年3月9日因故死亡，特此证明。",
            {"name": "赵永福", "id_number": NUMBER, "died_at": "2026-03-09", "death": True},
            id="told",
        ),
    ],
)
def test_a_certificate_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """The numbers and names of kin are not those of the dead."""
    assert holds(values("death_certificate", drawing), wanted)
