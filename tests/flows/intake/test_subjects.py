"""Whether a message speaks of work: words of work as people say them, and injuries of all other days."""

import pytest

from flows.intake.subjects import speaks_of_work


@pytest.mark.parametrize(
    "text",
    [
        "在工地上让砖头砸了脚",
        "下夜班路上被车撞了",
        "老板不给报怎么办",
        "在厂里手指压断了",
        "送外卖摔了一跤",
        "我爸在煤矿干了二十年",
        "給公司拉貨的時候摔的",
    ],
)
def test_words_of_work_are_heard(text: str) -> None:
    """In whatever word they come, traditional signs too."""
    assert speaks_of_work(text)


@pytest.mark.parametrize(
    "text", ["出了车祸对方全责怎么赔", "邻居把我家玻璃砸了", "孩子在幼儿园摔了腿", "逛商场滑倒骨折了", "肋骨断了两根能评几级"]
)
def test_an_injury_alone_is_no_word_of_work(text: str) -> None:
    """Where nothing is said of work, nothing is heard."""
    assert not speaks_of_work(text)
