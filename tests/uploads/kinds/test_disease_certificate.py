"""Tests of reading a diagnosis of an occupational disease."""

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import holds, values

NUMBER = make_id_number(41)
FORM = f"""
              职业病诊断证明书
编号：南职诊字〔2026〕第0012号
姓名：郑德明    性别：男    身份证号码：{NUMBER}
用人单位：南山县石料有限公司
岗位：凿岩工     危害因素：矽尘
职业接触史：2010年3月至2020年8月在南山县石料有限公司从事凿岩工作
诊断结论：职业性矽肺壹期
处理意见：脱离粉尘作业
诊断机构：南山县疾病预防控制中心
诊断医师：冯医生
                           诊断日期：2026年3月9日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            FORM,
            {
                "name": "郑德明",
                "id_number": NUMBER,
                "employer_name": "南山县石料有限公司",
                "disease": "职业性矽肺壹期",
                "post": "凿岩工",
                "exposure_from": {"year": 2010, "month": 3},
                "exposure_to": {"year": 2020, "month": 8},
                "date": "2026-03-09",
                "authority": "南山县疾病预防控制中心",
                "certificate_no": "南职诊字〔2026〕第0012号",
            },
            id="form",
        ),
        pytest.param(
            FORM.replace("处理意见：脱离粉尘作业", "脱离接触，定期复查"),
            {"disease": "职业性矽肺壹期"},
            id="advice-without-its-label",
        ),
        pytest.param(
            FORM.replace("职业病诊断证明书", "聯業病診斷證明書"),
            {"disease": "职业性矽肺壹期", "name": "郑德明", "employer_name": "南山县石料有限公司"},
            id="old-shapes-in-the-title",
        ),
        pytest.param(
            FORM.replace("职业性矽肺壹期", "目前不能诊断职业性矽肺"), {"disease": None, "name": "郑德明"}, id="no-disease"
        ),
        pytest.param(FORM.replace("职业性矽肺壹期", "无尘肺"), {"disease": None}, id="none-found"),
        pytest.param(
            FORM.replace("2020年8月", "2002年8月"), {"exposure_from": None, "exposure_to": None}, id="ended-before-it-began"
        ),
        pytest.param(
            FORM.replace("职业接触史：", "职业病危害接触\n史    "),
            {"exposure_from": {"year": 2010, "month": 3}, "exposure_to": {"year": 2020, "month": 8}},
            id="label-of-two-lines",
        ),
        pytest.param(
            FORM.replace("2010年3月至2020年8月", "2010-03-01至2020-08-31"),
            {"exposure_from": "2010-03-01", "exposure_to": "2020-08-31"},
            id="whole-days",
        ),
    ],
)
def test_a_diagnosis_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """A paper that finds no disease names none, whatever words stand on it."""
    assert holds(values("disease_certificate", drawing), wanted)
