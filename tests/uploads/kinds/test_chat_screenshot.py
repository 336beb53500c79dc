"""Tests of what is kept of a chat."""

import pytest

from tests.uploads.papers import holds, values

CHAT = """
9:41                          5G 88%
<          王工头
            昨天 下午3:05
明天来工地上班，一天三百
                         好的，几点到
早上七点
            昨天 晚上8:11
                         我手被砸了，在医院
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            CHAT,
            {
                "partner": "王工头",
                "time": "昨天下午3:05",
                "words": "明天来工地上班，一天三百；我手被砸了，在医院",
            },
            id="two-people",
        ),
        pytest.param(CHAT.replace("王工头", "木工班组(23)"), {"partner": "木工班组"}, id="group"),
        pytest.param(
            "明天来工地上班，一天三百\n好的", {"partner": None, "time": None, "words": "明天来工地上班，一天三百"}, id="cut-off"
        ),
    ],
)
def test_a_chat_is_kept(drawing: str, wanted: dict[str, object]) -> None:
    """The clock of the telephone is not the time of the chat, and a sentence is nobody's name."""
    assert holds(values("chat_screenshot", drawing), wanted)
