"""Tests of reading attendance."""

import pytest

from tests.uploads.papers import holds, values

SCREEN = """
         打卡记录
姓名：吴志强     统计周期：2026-03-01 至 2026-03-31
2026-03-02    上班 07:58    下班 17:31
2026-03-03    上班 08:01    下班 17:40
2026-03-04    上班 07:55    下班 18:02
"""
SHEET = """
       城北电子厂2026年3月考勤表
序号   姓名     出勤天数
1      吴志强   26
2      周桂兰   25
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(SCREEN, {"worker_name": "吴志强", "month": "2026-03"}, id="screen"),
        pytest.param(
            SHEET, {"employer_name": "城北电子厂", "month": "2026-03", "worker_name": None}, id="a-list-of-many-people"
        ),
        pytest.param(SHEET.replace("2      周桂兰   25", ""), {"worker_name": "吴志强"}, id="one-person"),
        pytest.param(
            SCREEN.replace("     统计周期：2026-03-01 至 2026-03-31", ""), {"month": "2026-03"}, id="month-of-the-days"
        ),
        pytest.param(
            SCREEN.replace("     统计周期：2026-03-01 至 2026-03-31", "").replace("2026-03-04", "2026-04-04"),
            {"month": None},
            id="days-of-two-months",
        ),
    ],
)
def test_attendance_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """The month stands in the title, beside a label, or in every day."""
    assert holds(values("attendance", drawing), wanted)
