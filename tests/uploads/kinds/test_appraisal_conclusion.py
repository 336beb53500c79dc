"""Tests of reading the conclusion of an appraisal."""

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import holds, values

NUMBER = make_id_number(61)
CONCLUSION = f"""
             劳动能力鉴定结论书
                     编号：南劳鉴〔2026〕0088号
被鉴定人：周桂兰    身份证号码：{NUMBER}
用人单位：城北电子厂
工伤认定决定书编号：南人社工认〔2026〕0099号
根据《劳动能力鉴定 职工工伤与职业病致残等级》（GB/T16180-2014），经专家组鉴定，
劳动功能障碍程度：玖级
生活自理障碍程度：无
如对本结论不服，可在收到之日起15日内申请再次鉴定。
                     南山县劳动能力鉴定委员会
                          2026年6月8日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            CONCLUSION,
            {
                "decision_no": "南劳鉴〔2026〕0088号",
                "authority": "南山县劳动能力鉴定委员会",
                "name": "周桂兰",
                "id_number": NUMBER,
                "employer_name": "城北电子厂",
                "grade": 9,
                "self_care": "none",
                "date": "2026-06-08",
                "status": "done",
            },
            id="capital-numeral",
        ),
        pytest.param(
            CONCLUSION.replace("劳动功能障碍程度：玖级", "符合伤残十级。"), {"grade": 10, "status": "done"}, id="plain-numeral"
        ),
        pytest.param(
            CONCLUSION.replace("劳动功能障碍程度：玖级", "伤残等级为8级"), {"grade": 8}, id="digit"
        ),
        pytest.param(
            CONCLUSION.replace("劳动功能障碍程度：玖级", "伤残等级由九级变为伤残等级八级"), {"grade": None}, id="two-grades"
        ),
        pytest.param(
            CONCLUSION.replace("劳动功能障碍程度：玖级", "劳动功能障碍程度未达等级"), {"grade": None, "status": None}, id="no-grade"
        ),
        pytest.param(
            CONCLUSION.replace("生活自理障碍程度：无", "生活大部分不能自理"), {"self_care": "large"}, id="needs-care"
        ),
    ],
)
def test_a_conclusion_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """One grade of ten; two on one paper leave it open."""
    assert holds(values("appraisal_conclusion", drawing), wanted)
