"""Tests of reading a police receipt."""

import pytest

from tests.uploads.papers import holds, values

RECEIPT = """
           接报警回执
接警单位：南山县公安局城北派出所
报警人：吴志强      联系电话：13800001122
报警时间：2026年3月9日 21时05分
案发时间：2026年3月9日20时50分
案发地点：南山县人民路工地门口
报警内容：工地门口有人打架，保安被打伤。
民警：陈警官        2026年3月10日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            RECEIPT,
            {
                "authority": "南山县公安局城北派出所",
                "reporter": "吴志强",
                "reported_on": "2026-03-09",
                "happened_on": "2026-03-09",
                "place": "南山县人民路工地门口",
            },
            id="receipt",
        ),
        pytest.param(
            RECEIPT.replace("接警单位：南山县公安局城北派出所", "").replace("接报警", "南山县公安局\n    接报警"),
            {"authority": "南山县公安局"},
            id="head",
        ),
        pytest.param(
            RECEIPT.replace("案发时间：2026年3月9日", "案发时间：2026年8月9日"),
            {"reported_on": None, "happened_on": None, "reporter": "吴志强"},
            id="reported-before-it-happened",
        ),
        pytest.param(RECEIPT.replace("案发时间：2026年3月9日20时50分", ""), {"happened_on": None}, id="only-the-report"),
    ],
)
def test_a_receipt_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """The day of the report is not the day it happened."""
    assert holds(values("police_report", drawing), wanted)
