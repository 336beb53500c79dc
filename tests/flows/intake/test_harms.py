"""Somebody coming to harm is heard in the words of every region, and not in what only lies, shines or waits."""

import pytest

from flows.intake import harms


@pytest.mark.parametrize(
    "text",
    ["叫砖垛子砸着腿了", "让铁水烫住脚了", "从架子上跐溜下来", "给机器轧亲手指", "他踹了我两脚", "脑袋磕石头上了", "巷道塌方",
     "人埋在土下面", "肋骨断五根", "墙垮下来了", "滚筒卷住袖子", "脸上挨了一拳", "手指是在厂里断的，", "被渣土车剐倒", "碱水溅进眼里",
     "钢筋穿了脚板", "铁枝插亲只脚", "脚后跟摔碎了", "把我挤在墙上", "搬东西砸脚", "手卷机器里了", "手指被切", "火星崩进脖子"],
)  # fmt: skip
def test_harm_is_heard(text):
    """砸着, 烫住 and 轧亲 say what 砸到, 烫到 and 轧到 say."""
    assert harms.any_in(text)


@pytest.mark.parametrize("text", ["我夹着烟", "灯闪着", "压住成本", "卡住流程了", "刮着大风", "切着菜呢", "穿了新衣服", "喷了香水", "挤在一起吃饭", "扎头发"])
def test_no_harm_is_heard(text):
    """What goes on, and what is only kept in check, hurts nobody."""
    assert not harms.any_in(text)
