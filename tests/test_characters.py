"""The characters Chinese readers meet here are common ones."""

from pathlib import Path

CHINESE = Path(__file__).resolve().parent.parent / "locale" / "zh-CN"
COMMON = frozenset(
    bytes((row, column)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for column in range(0xA1, 0xFF if row < 0xD7 else 0xFA)
)
"""The 3,755 common characters of GB 2312 level 1 (一级汉字)."""
UNCOMMON = frozenset("踝")
"""脚踝: the body has no plainer word for it that a doctor's paper would repeat."""


def test_citizens_read_common_characters_only() -> None:
    """Nobody meets a character here that primary school did not teach."""
    texts = "".join(path.read_text("utf-8") for path in sorted(CHINESE.glob("*.ftl")))
    met = {sign for sign in texts if "\u4e00" <= sign <= "\u9fff"}
    assert len(COMMON) == 3755
    assert met - COMMON == UNCOMMON
