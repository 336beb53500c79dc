"""Gentle words for a death are known apart from the same words said of things and of leaving."""

import pytest

from flows.intake.passings import GONE
from flows.intake.troubles import mourns


@pytest.mark.parametrize(
    "text",
    ["我爸在工地没了", "他妈妈昨天在车间就没了", "老公上夜班的时候人就没了", "走得太突然", "人早就不在了",
     "一车人命都没了", "在重症躺了一周最后走了", "人没能挺过来"],
)  # fmt: skip
def test_a_death_is_heard_without_its_name(text):
    """What a family says is mourned with them, and read as what it is."""
    assert GONE.search(text)
    assert mourns(text)


@pytest.mark.parametrize(
    "text",
    ["手机在工地没了", "我爸在厂里没了工资", "爸在工地钱没了", "他从厂里走了", "救命没了", "走得很急摔了一跤",
     "如果我爸在工地没了"],
)  # fmt: skip
def test_what_is_lost_or_leaves_is_no_death(text):
    """Things are lost, people go home."""
    assert not mourns(text)
