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


@pytest.mark.parametrize(
    "text",
    ["砖垛歪了砸塌我脚背", "坛子炸了崩瞎一只眼", "锯片飞出来打着我脑门", "汤洒了把胳膊燎起一片泡", "罗拉把手指头啃了", "酸水溅一脖子",
     "钢圈崩起来敲碎我两颗牙", "手给绞肉机吃进去了", "刀一滑扎大腿上了", "绳子绷断抽我后背", "锅边烙掉手背一层皮", "脚趾被压得发黑",
     "腰动不了了", "胳膊拽脱了", "让钢丝弹的，叫铁皮刮的", "轿厢下沉把我肩膀挤碎"],
)  # fmt: skip
def test_what_befalls_a_limb_is_heard_whatever_the_verb(text):
    """No list holds every verb of every trade; that it befell a part of the body says enough."""
    assert harms.any_in(text)


@pytest.mark.parametrize(
    "text",
    ["工头给我打电话", "新手被老板骂了", "领导拍我肩膀说好好干", "孩子掉头就跑", "手机屏碎了", "把手弄坏了要我赔", "我把腿伸进去看了看",
     "对手被淘汰了", "裤腿裂了", "手让医生看过", "电视让人搬走了", "被公司炒了", "老板让会计记账", "腿给他看了"],
)  # fmt: skip
def test_a_limb_in_another_word_or_only_shown_is_not_hurt(text):
    """工头, 对手, 手机 and 裤腿 are no limbs; who shows one to a doctor tells no blow."""
    assert not harms.any_in(text)


@pytest.mark.parametrize("text", ["我夹着烟", "灯闪着", "压住成本", "卡住流程了", "刮着大风", "切着菜呢", "穿了新衣服", "喷了香水", "挤在一起吃饭", "扎头发"])
def test_no_harm_is_heard(text):
    """What goes on, and what is only kept in check, hurts nobody."""
    assert not harms.any_in(text)
