"""A death told after a fall, a rescue or a stay in hospital is known from things lost and from people who go."""

import pytest

from flows.intake import rescues
from flows.intake.troubles import mourns
from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("上班心梗送医院当天死了 算工伤吗", [True]),
        ("我老公上班突然脑出血 抢救了三天走了 算工伤不", [False]),
        ("脑出血抢救了50个小时死了算不算", [False]),
        ("抢救五十多个小时还是没了", [False]),
        ("老公高烧抢救了两天半走了", [False]),
        ("晕倒送医院第二天死了", [True]),
        ("我儿子送外卖出车祸 抢救5小时死了", [True]),
        ("心脏病送医院没多久就死了", []),
        ("老公夜班脑出血抢救两天两夜走了", []),
        ("我公公在工地看大门突发心梗第二天没了", []),
        ("送县医院半路上没了", [True]),
        ("我爱人加班突发脑梗 第三天走了", [False]),
        ("我对象在厂里上夜班 心梗 走了", []),
        ("ICU躺了四天死了", []),
        ("抢救两天没挺过来", []),
        ("我妈扫马路被撞送医院当晚走了", [True]),
        ("我妈当环卫工被撞 撑了三天还是走了", []),
        ("抢救五天病情恶化走了", [False]),
        ("救护车到的时候人已经没了", []),
        ("我爸被埋了 挖出来已经没气", []),
        ("从八楼坠下来 当场没命", []),
    ],
)
def test_a_death_after_a_rescue_is_read_with_its_hours(text, within):
    """Who was brought to hospital and died there died, and so many hours are worked out where they are told."""
    assert values(text, "death.occurred") == [True]
    assert values(text, "death.within_48h") == within


@pytest.mark.parametrize(
    "text",
    [
        "我爸在工地从架子上掉下来没了 能赔多少",
        "我哥从楼上掉下去没了",
        "他被机器卷进去没了",
        "俺爹掉窑里没了",
        "从三楼摔下去就没了",
        "从脚手架掉下来当场就没了",
        "车上掉下来没了",
        "我弟被卷进搅拌机里没了",
        "他高空坠下去没了",
        "掉水里没了",
    ],
)
def test_who_fell_and_is_gone_has_died(text):
    """掉下来没了 tells the fall and its end in one breath, and is mourned."""
    assert values(text, "death.occurred") == [True]
    assert mourns(text)


@pytest.mark.parametrize(
    "text",
    [
        "手机没了",
        "手机掉水里没了",
        "我的安全帽掉下来没了",
        "从架子上掉下来手机没了",
        "摔下来门牙没了",
        "我手指卷进去没了",
        "掉下来工作没了",
        "工资没了",
        "车掉沟里没了",
        "原来的厂早就没了",
        "抢救三天花了5万 钱没了",
        "爸爸没了手指",
        "他没了左腿",
        "轮胎已经没气",
        "玩命干 没命了",
    ],
)
def test_what_is_lost_in_a_fall_is_no_death(text):
    """A telephone, a tooth or a job is gone, and its owner is not."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    "text",
    [
        "三天走了十里路",
        "老板走了",
        "抢救了三天 老板走了",
        "老板看了一眼就走了",
        "老板来医院交了两千就走了",
        "送医院后司机走了",
        "住院三天就走了 回家养伤",
        "我在医院住了十天走了 现在在家",
        "抢救三天转院走了",
        "检查完就走了",
        "当场就走了 没要赔偿",
        "他送我到医院就走了",
        "送医院当天就走了 没住院",
        "医生说第二天可以走了",
        "工伤后我就走了 没要钱",
        "肇事司机撞了人就走了",
        "老婆走了 跟我离婚了",
        "摔伤后老公走了不管我了",
        "住院期间我爱人走了 没人照顾",
        "我老公在厂里走了 不干了",
        "我爸在工地走了一圈",
        "老板人走了",
    ],
)
def test_who_leaves_has_not_died(text):
    """The owner, the driver and the one who is discharged went away."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    "text",
    [
        "差点死了",
        "抢救了3个小时 差点死了",
        "我养的鸡第二天死了",
        "我被车撞了 对方抢救三天死了",
        "工友走了",
        "工友抢救三天走了 我也受了伤",
        "工友当场死了 我腿断了",
        "我们三个人被埋 一个死了 我肋骨断四根",
        "我老公和徒弟一起触电 徒弟当场死了 我老公手烧伤",
        "新闻上说有个工人猝死赔了一百万",
        "工友掉下去没了 我摔断了腿",
        "要是抢救三天死了算工伤吗",
        "抢救超过48小时死了算工伤吗",
        "猝死算工伤吗",
        "脑死亡 还在抢救",
    ],
)
def test_what_nearly_was_or_is_anothers_is_no_death(text):
    """Nearly, supposed, a beast's, a rule's, and a mate's beside one's own wound."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我爸上班死了算工伤吗", [True]),
        ("老公心梗走了算工伤吗", [True]),
        ("我爸死了吗", []),
        ("上班死了算工伤吗", []),
    ],
)
def test_what_follows_is_asked_and_not_the_death_of_ones_own(text, told):
    """我爸上班死了算工伤吗 asks about the claim."""
    assert values(text, "death.occurred") == told


def test_who_never_woke_is_asked_about_once_more():
    """再也没醒过来 may be a coma yet, so it is only proposed."""
    (told,) = values("在车间晕倒再也没醒过来", "death.occurred")
    assert told is True
    assert rescues.never_woke("昨晚再也没醒过来") is None


GONE_QUIETLY = """
    我老公在车间昏倒 送医院插管撑了四天拔的管 单位说超48小时不算|脑出血抢救四天拔管走了|我爸在工地晕倒 抢救了三天 家里同意拔管了|我爸在保安亭值夜班早上发现人已经硬了|我爸看大门 早上同事叫他 身子都凉透了|工友发现的时候人都僵了
    |上班头痛请假回家 晚上在家里没了|胸闷跟班长请假 回宿舍就没了|夜班胸口疼 回出租屋人就没了 公司说不算|老公在ICU 第五天家属签字放弃抢救|我爸倒在岗亭里 发现时人早就凉透了
    |我哥在宿舍上吊了 人都没了 厂里说不关他们事|半夜喊他没应 120来说已经不行了|送去医院没拉回来|抢救了一夜 还是没留住|没等到救护车就走了|老公就这么没了 孩子才三岁|老刘让水冲走三天才找着 人走了 厂里说他自愿
"""
STILL_ALIVE = """
    老公昏迷在ICU 医生劝我放弃治疗|插管两天 拔管以后能说话了|手术插的尿管 拔了尿管还疼|心都凉了 老板一分不赔|手指头都硬了 弯不了|头痛请假回家 晚上钱包在家里没了|头晕请假 回来工作没了|昏迷三天 今天要不要拔管|老板的话叫人凉了半截
    |叫他没反应 送医院还在ICU|我的手没抢救过来 截肢了|厂里人都没了 倒闭了 我腿断了|医生说不行了就转院 人还在抢救|同事没抢救过来 我只伤了手
    |抢救三天 还没拔管|在ICU昏迷了五天 拔管后醒了
"""


@pytest.mark.parametrize("text", [each.strip() for each in GONE_QUIETLY.split("|")])
def test_a_death_is_told_by_what_was_found_or_ended(text):
    """人已经硬了, 拔的管 and 在家里没了 tell it without its word."""
    assert values(text, "death.occurred") == [True]


@pytest.mark.parametrize("text", [each.strip() for each in STILL_ALIVE.split("|")])
def test_a_tube_taken_out_and_a_heart_gone_cold_are_no_death(text):
    """Who wakes, who is urged, and what is lost at home."""
    assert values(text, "death.occurred") == []


def test_the_days_until_the_tube_was_taken_out_are_the_hours():
    """Four days are more than 48 hours; without the limit named the end is only proposed."""
    assert values("老公车间昏倒 送医院插管撑了四天拔的管 单位说超48小时不算", "death.within_48h") == [False]
