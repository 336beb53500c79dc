"""Tests of reading a traffic police report."""

import pytest

from tests.uploads.papers import holds, values

PROSE = """
          南山县公安局交通警察大队
           道路交通事故认定书
                          第990101202600012号
事故时间：2026年3月9日7时40分    天气：晴
事故地点：南山县迎宾路与人民路交叉路口
当事人：周桂兰，女，电动自行车驾驶人。
当事人：郑小军，男，小型轿车驾驶人。
道路交通事故基本事实：2026年3月9日7时40分许，郑小军驾驶小型轿车与周桂兰驾驶的电动自行车相撞。
责任认定：郑小军承担主要责任，周桂兰承担次要责任。
                          2026年3月19日
"""
TABLE = """
       道路交通事故认定书（简易程序）
事故时间  2026-03-09 07:40   天气  晴
事故地点  迎宾路88号门前
当事人   周桂兰     交通方式  电动自行车
当事人   郑小军     交通方式  小型轿车
责任  郑小军负全部责任，周桂兰无责任。
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            PROSE,
            {
                "authority": "南山县公安局交通警察大队",
                "date": "2026-03-09",
                "time": "07:40",
                "place": "南山县迎宾路与人民路交叉路口",
                "party_1": "周桂兰",
                "liability_1": "own_minor",
                "party_2": "郑小军",
                "liability_2": "own_main",
                "traffic": True,
            },
            id="told",
        ),
        pytest.param(
            TABLE,
            {
                "date": "2026-03-09",
                "time": "07:40",
                "place": "迎宾路88号门前",
                "party_1": "周桂兰",
                "liability_1": "own_none",
                "party_2": "郑小军",
                "liability_2": "own_full",
            },
            id="table",
        ),
        pytest.param(
            TABLE.replace("当事人   ", "当事人").replace("2026-03-09 07:40", "2026-03-0907:40"),
            {"party_1": "周桂兰", "party_2": "郑小军", "liability_2": "own_full", "time": "07:40"},
            id="joined",
        ),
        pytest.param(
            PROSE.replace("周桂兰承担次要责任", "周桂兰承担主要责任"),
            {"liability_1": None, "liability_2": None, "party_1": "周桂兰"},
            id="two-mains",
        ),
        pytest.param(
            PROSE.replace("郑小军承担主要责任，周桂兰承担次要责任", "郑小军、周桂兰承担同等责任"),
            {"liability_1": "own_equal", "liability_2": "own_equal"},
            id="equal",
        ),
        pytest.param(
            PROSE.replace("责任认定：郑小军承担主要责任，周桂兰承担次要责任。", "责任无法认定。"),
            {"liability_1": None, "liability_2": None, "date": "2026-03-09"},
            id="no-finding",
        ),
        pytest.param(
            PROSE.replace("周桂兰承担次要责任", "乘车人不承担责任"),
            {"liability_1": None, "liability_2": "own_main"},
            id="a-third-person-unnamed",
        ),
    ],
)
def test_a_report_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Each party has its own share; shares that cannot stand together are left out."""
    assert holds(values("traffic_liability", drawing), wanted)
