"""Whether a message speaks of work: words of work as people say them, and injuries of all other days."""

import pytest

from flows.intake.subjects import ELSE, LAW, other_matter, speaks_of_harm, speaks_of_work


@pytest.mark.parametrize(
    "text",
    [
        "在工地上让砖头砸了脚",
        "下夜班路上被车撞了",
        "老板不给报怎么办",
        "在厂里手指压断了",
        "送外卖摔了一跤",
        "我爸在煤矿干了二十年",
        "我是清洁工让车撞了",
        "在超市理货摔下梯子",
        "开叉车撞了墙",
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


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("老婆要离婚，孩子归谁", LAW),
        ("朋友借钱不还", LAW),
        ("房东不退押金怎么办", LAW),
        ("上网买东西被骗了", LAW),
        ("明天下雨吗", ELSE),
        ("双色球开什么号", ELSE),
        ("給我講個笑話", None),
        ("给我讲个笑话", ELSE),
        ("孩子发烧咋办", ELSE),
        ("工伤失去自理能力，能不能起诉离婚", None),
        ("老板欠我钱不还", None),
        ("腿断了怎么办", None),
        ("下雪路滑摔伤了膝盖怎么办", None),
        ("邻居闹事把我打伤了", LAW),
        ("申请要什么材料", None),
    ],
)
def test_another_matter_is_told_from_ours(text: str, matter: str | None) -> None:
    """What lawyers are for, what nobody here is for, and nothing that holds a word of work."""
    assert other_matter(text) == matter


@pytest.mark.parametrize(
    ("text", "is_harm"),
    [("肋骨断了两根", True), ("医药费谁出", True), ("九级能赔多少", True), ("孩子发烧怎么办", False), ("老婆跑了怎么办", False)],
)
def test_words_of_harm_are_heard(text: str, is_harm: bool) -> None:
    """An injury, its healing and what is paid for it; trouble of other kinds is none."""
    assert speaks_of_harm(text) is is_harm
