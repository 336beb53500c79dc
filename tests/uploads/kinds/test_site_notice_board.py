"""Tests of reading the board of a building site."""

import pytest

from tests.uploads.papers import holds, values

BOARD = """
                 工程概况牌
工程名称    天韵花园二期3号楼
建设单位    杭州天韵置业有限公司
设计单位    浙江某某设计院有限公司
监理单位    浙江正大监理有限公司
施工总承包单位    杭州天韵建设工程有限公司
项目经理    钱有福      联系电话   0571-88888888
开工日期    2025年3月1日
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            BOARD,
            {
                "project": "天韵花园二期3号楼",
                "general_contractor": "杭州天韵建设工程有限公司",
                "developer": "杭州天韵置业有限公司",
            },
            id="board",
        ),
        pytest.param(
            BOARD.replace("施工总承包单位", "施工单位      "), {"general_contractor": "杭州天韵建设工程有限公司"}, id="one-builder"
        ),
        pytest.param(
            BOARD.replace("施工总承包单位", "施工单位      ") + "施工单位  南山县第二建筑有限公司\n",
            {"general_contractor": None},
            id="two-builders",
        ),
        pytest.param(
            BOARD.replace("施工总承包单位    杭州天韵建设工程有限公司", "分包单位    杭州小木劳务有限公司"),
            {"general_contractor": None},
            id="only-a-subcontractor",
        ),
        pytest.param(
            BOARD.replace("施工总承包单位    杭州天韵建设工程有限公司", "施工总承包单位：杭州天韵建设工程\n                有限公司"),
            {"general_contractor": "杭州天韵建设工程有限公司"},
            id="two-lines",
        ),
    ],
)
def test_a_board_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Client, designer and supervisor are not the contractor."""
    assert holds(values("site_notice_board", drawing), wanted)
