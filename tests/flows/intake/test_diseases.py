"""Occupational diseases, the post and its years."""

import pytest

from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("得了尘肺病", "尘肺病"),
        ("确诊矽肺二期", "矽肺二期"),
        ("长期接触苯，慢性苯中毒", "慢性苯中毒"),
        ("我被诊断为职业性噪声聋", "职业性噪声聋"),
        ("得了职业病怎么赔", "职业病"),
        ("得了陈肺", "尘肺"),
    ],
)
def test_disease_name_is_read(text, value):
    """A disease of the trade by its name; asking is not telling."""
    assert values(text, "disease.name")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一氧化碳中毒住院", id="accident"),
        pytest.param("算职业病吗", id="asked"),
        pytest.param("想问一下尘肺病的赔偿标准", id="rule"),
        pytest.param("不是尘肺", id="denied"),
        pytest.param("如果得了尘肺怎么办", id="supposed"),
    ],
)
def test_disease_name_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "disease.name") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("从2005年到2015年在石材厂从事切割作业，患上尘肺", {"year": 2005}),
        ("2010年开始打钻，得了尘肺", {"year": 2010}),
    ],
)
def test_disease_exposure_from_is_read(text, value):
    """The years of exposure are read as a span."""
    assert values(text, "disease.exposure_from")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("从2005年到2015年在石材厂上班", id="no-disease"),
        pytest.param("厂子前年就倒闭了，查出来噪声聋", id="closed-1"),
        pytest.param("前年就离职了，现在查出尘肺", id="closed-2"),
        pytest.param("去年就退休了，查出尘肺", id="closed-3"),
        pytest.param("矿上前年就关门了，我得了尘肺", id="closed-4"),
        pytest.param("从去年倒闭到现在，尘肺没人管", id="closed-5"),
        pytest.param("公司前年就注销了，我尘肺", id="closed-6"),
    ],
)
def test_disease_exposure_from_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "disease.exposure_from") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("从2005年到2015年在石材厂从事切割作业，患上尘肺", {"year": 2015}),
    ],
)
def test_disease_exposure_to_is_read(text, value):
    """The end of the span is the end of the exposure."""
    assert values(text, "disease.exposure_to")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("长期在煤矿从事打钻作业，患上尘肺", "打钻"),
    ],
)
def test_disease_post_is_read(text, value):
    """What the person did at the post, in their own words."""
    assert values(text, "disease.post")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("噪音耳聋 公司不给开职业病诊断的材料", "噪音耳聋"),
        ("噪声耳聋能评几级", "噪声耳聋"),
        ("我噪音耳聋", "噪音耳聋"),
        ("噪声性听力损失", "噪声性听力损失"),
        ("噪音听力下降", "噪音听力下降"),
        ("在纺织厂干了十年噪音耳聋", "噪音耳聋"),
        ("职业性噪声耳聋", "职业性噪声耳聋"),
        ("噪声导致耳聋", "耳聋"),
        ("听力损失 噪音造成的", "听力损失"),
        ("车间噪音大听力下降了", "听力下降"),
        ("在车间干了八年 耳朵被噪音震聋了", "震聋"),
        ("冲压车间噪音大 干了十几年耳鸣", "耳鸣"),
    ],
)
def test_deafness_from_noise_is_a_disease_of_the_trade(text, name):
    """噪音耳聋 is 职业性噪声聋 in the words people have for it, and no wound beside it."""
    assert values(text, "disease.name") == [name]
    assert values(text, "injury.kinds") == []
    assert values(text, "disease.post") == []


def test_loud_machines_and_bad_ears_are_confirmed():
    """机器太吵耳朵聋了 is only proposed, 噪音耳聋 is said."""
    assert of_fact("机器太吵耳朵聋了", "disease.name")[0].doubt is not None
    assert of_fact("我噪音耳聋", "disease.name")[0].doubt is None


@pytest.mark.parametrize(
    "text",
    [
        "耳聋是职业病吗",
        "被打耳光耳聋了",
        "爆炸把耳朵震聋了",
        "听力下降",
        "噪音大睡不着",
        "车间噪音大",
        "邻居装修噪音大 听力下降",
        "我没有噪音耳聋",
        "车间噪音大 我没听见叉车 被撞了",
        "爆炸声太大耳朵聋了",
        "噪音大没听清指挥手被压了",
        "噪音耳聋的赔偿标准",
    ],
)
def test_noise_without_deafness_and_deafness_without_noise_are_none(text):
    """A blow, a blast and a neighbour deafen as well, and a loud shop alone tells nothing."""
    assert values(text, "disease.name") == []
