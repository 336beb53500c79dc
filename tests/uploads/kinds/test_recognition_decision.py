"""Tests of reading a decision on recognition."""

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import holds, values

NUMBER = make_id_number(51)
DECISION = f"""
           南山县人力资源和社会保障局
             认定工伤决定书
                        南人社工认〔2026〕0099号
职工姓名：周桂兰    性别：女    身份证号码：{NUMBER}
用人单位：城北电子厂
事故时间：2026年1月9日     事故地点：装配车间
诊断结论：右手食指末节骨折
2026年2月3日受理周桂兰的工伤认定申请后，经调查核实：周桂兰受到的事故伤害，符合《工伤保险条例》
第十四条第（一）项之规定，属于工伤认定范围，现予以认定为工伤。
如对本决定不服，可以自收到之日起60日内申请行政复议。
                        南山县人力资源和社会保障局
                           二〇二六年三月二日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            DECISION,
            {
                "decision_no": "南人社工认〔2026〕0099号",
                "authority": "南山县人力资源和社会保障局",
                "name": "周桂兰",
                "id_number": NUMBER,
                "employer_name": "城北电子厂",
                "injured_on": "2026-01-09",
                "conclusion": "recognised",
                "status": "done",
                "date": "2026-03-02",
            },
            id="recognised",
        ),
        pytest.param(
            DECISION.replace("认定工伤决定书", "不予认定工伤决定书").replace("属于工伤认定范围，现予以认定为工伤", "不予认定为工伤"),
            {"conclusion": "denied", "status": "denied"},
            id="denied",
        ),
        pytest.param(
            DECISION.replace("属于工伤认定范围，现予以认定为工伤", "现予以视同工伤").replace("认定工伤决定书", "视同工伤决定书"),
            {"conclusion": "deemed", "status": "done"},
            id="deemed",
        ),
        pytest.param(
            DECISION.replace("二〇二六年三月二日", "二〇二五年三月二日"),
            {"date": None, "injured_on": None, "name": "周桂兰"},
            id="decided-before-the-accident",
        ),
        pytest.param(
            DECISION.replace("，属于工伤认定范围，现予以认定为工伤", "，决定予以受理").replace("认定工伤决定书", "受理决定书"),
            {"conclusion": None, "status": None, "date": None},
            id="nothing-decided",
        ),
    ],
)
def test_a_decision_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """What was decided, not what might have been; the day at the foot, in Chinese numerals."""
    assert holds(values("recognition_decision", drawing), wanted)


@pytest.mark.parametrize(
    ("foot", "authority"),
    [
        ("南山县人力资源和社会保障局", "南山县人力资源和社会保障局"),
        ("南出县人力资源和社会保障局", "南山县人力资源和社会保障局"),
        ("源和社会保障局", None),
        ("和社会保障局", None),
        ("人力资源和社会保障局", None),
        ("（工伤认定专用章）", None),
    ],
)
def test_the_office_is_whole_or_missing(foot: str, authority: str | None) -> None:
    """A seal hides the beginning of a name more often than not: what is left of it is no office."""
    without_head = DECISION.replace("           南山县人力资源和社会保障局\n", "", 1)
    told = without_head.replace("申请行政复议", "向南山县人民政府申请行政复议")
    drawing = told.replace("南山县人力资源和社会保障局", foot)
    assert values("recognition_decision", drawing).get("authority") == authority
