"""Where it happened, in the person's own words."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天在工地二楼摔下来", "工地二楼"),
        ("我在公司被电烧伤", "公司"),
        ("在车间里被机器压断手指", "车间里"),
        ("手指被工地的机器扎了", "工地"),
        ("锅炉房蒸汽管爆了烫了后背", "锅炉房"),
        ("上厕所滑倒摔伤", "厕所"),
        ("昨儿个搁车间撞了头", "车间"),
        ("流水线上手指被压断", "流水线上"),
        ("俺爹在窑上砸着腿了", "窑上"),
        ("下班没出厂门被车撞伤", "没出厂门"),
        ("在公地摔下来骨折", "公地"),
    ],
)
def test_accident_place_is_read(text, value):
    """The place of the accident, not the employer, the way or the hospital."""
    assert values(text, "accident.place")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我在公司上班三年了，手骨折", id="employer"),
        pytest.param("在医院住院治疗骨折", id="hospital"),
        pytest.param("在公司报了工伤", id="claim"),
        pytest.param("去公司的路上被车撞", id="way"),
        pytest.param("开车去机场接客户被追尾受伤", id="errand"),
        pytest.param("我想问如果在工地摔伤怎么办", id="supposed"),
    ],
)
def test_accident_place_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.place") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在工地拆脚手架摔下来", ["工地"]),
        ("在三楼搭脚手架踩空掉下来", ["三楼"]),
        ("在拆脚手架时摔下来", []),
        ("在工厂装配车间被压伤", ["工厂装配车间"]),
        ("去站点拿车的路上被车撞了", []),
    ],
)
def test_a_place_ends_at_its_noun(text, place):
    """What somebody works on there is no part of it."""
    assert values(text, "accident.place") == place


def test_the_way_somewhere_is_answered_with_its_verb():
    """去站点拿车的路上 loses its sense without 去."""
    assert values("去站点拿车的路上", "accident.place", expecting=("accident.place",)) == ["去站点拿车的路上"]
