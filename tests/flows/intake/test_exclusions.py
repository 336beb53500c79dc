"""Hints of article 16, of the worker and of nobody else."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("中午喝了酒，下午摔伤", True),
        ("我没喝酒，被机器压伤", False),
        ("醉酒后摔伤", True),
        ("陪领导应酬喝酒，摔沟里骨折", True),
        ("中午喝了瓶啤酒，下午掉下来摔伤", True),
        ("上班前在家喝了二两，干活时手被锯了", True),
        ("下班后跟同事喝酒，骑车摔伤", True),
        ("喝久后喝了酒摔伤", True),
    ],
)
def test_exclusion_alcohol_is_read(text, value):
    """The worker's own drinking, told or denied."""
    assert values(text, "exclusion.alcohol")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("喝醉的客人把我推倒受伤", id="customer"),
        pytest.param("司机酒驾撞了我", id="driver"),
        pytest.param("喝酒出工伤能赔吗", id="rule"),
        pytest.param("在酒店摔伤", id="shop"),
        pytest.param("他喝了酒来上班，机器压了我的手", id="he-not-i"),
        pytest.param("喝了二斤水还是中暑了", id="water"),
        pytest.param("同事喝酒，开车把我撞伤了", id="workmate"),
        pytest.param("如果我喝了酒还能认定吗", id="supposed"),
        pytest.param("喝了酒上班受伤还能认工伤吗", id="rule-of-a-wound"),
        pytest.param("厂长讲我喝了酒，我在车间摔的", id="claimed"),
        pytest.param("老板非说我是喝酒摔的", id="insisted"),
    ],
)
def test_exclusion_alcohol_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "exclusion.alcohol") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("女儿在宿舍自杀了", True),
        ("不是自杀，是失足掉下来的", False),
        ("职工自残割腕", True),
    ],
)
def test_exclusion_self_harm_is_read(text, value):
    """Self-harm is a hint when told of the worker, and its denial is told too."""
    assert values(text, "exclusion.self_harm")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("跳楼梯摔伤脚", id="stairs"),
        pytest.param("我爸值夜班烧炭取暖 早上人没了", id="to-keep-warm"),
        pytest.param("打药时误喝农药中毒", id="by-mistake"),
        pytest.param("工友跳楼砸到我，肩膀骨折", id="colleague"),
    ],
)
def test_exclusion_self_harm_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "exclusion.self_harm") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("吸毒后操作叉车翻车受伤", True),
    ],
)
def test_exclusion_drugs_is_read(text, value):
    """Drug use told of the worker."""
    assert values(text, "exclusion.drugs")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("对方吸毒后打伤我", id="other"),
    ],
)
def test_exclusion_drugs_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "exclusion.drugs") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我偷厂里的铜线摔断了腿", True),
        ("我没有犯罪", False),
    ],
)
def test_exclusion_crime_is_read(text, value):
    """A crime told is a hint at most."""
    assert values(text, "exclusion.crime")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("对方涉嫌犯罪被刑拘，我被打伤", id="attacker"),
        pytest.param("抓小偷时摔伤", id="catching"),
        pytest.param("在公司门口被人抢劫捅伤腹部", id="robbed"),
        pytest.param("遇到抢劫被打伤", id="met-with-it"),
        pytest.param("下班后偷偷开叉车把自己轧伤", id="on-the-quiet"),
        pytest.param("员工偷跑出去吃早饭被车撞伤", id="slipped-out"),
    ],
)
def test_exclusion_crime_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "exclusion.crime") == []


OF_WHO_STRUCK = """
    醉驾的撞断我的腿，我去上夜班|喝酒的老乡拿砖砸我头|被喝多的司机刮倒，胳膊断了|下班路上让酒驾的追尾了，脖子伤了|工头喝醉了推我一把，摔断了手|我爸扫马路被酒驾的撞死了|隔壁桌喝多了把我打了，我端菜的
    |喝高了的客人砸伤我的头|酒后开车的人把我老公撞了|宿舍里老张喝酒闹事，把我眼睛打肿了|走在路上被醉酒司机撞飞，腿断了|他酒驾撞的我，我骑电动车下班|对面的车酒驾，把我腿撞断了|肇事的喝了酒，我骨折了
    |下夜班让醉驾的面包车刮了，锁骨断了|喝多的老板踹了我一脚，肋骨断了
"""
OWN_DRINK = """
    我喝了酒骑车摔断了腿|中午喝了两杯白酒，下午在工地摔下来|我酒驾撞了树，腿断了|老公喝醉了从楼上摔下来死了|我爸酒后骑车摔了|陪客户喝多了摔断了腿|喝多了掉进沟里骨折|我喝酒以后和人打架，手断了
    |酒后在宿舍摔倒，骨折|我哥醉驾撞了护栏，人没了|我喝了酒，被车撞断了腿|喝了酒上夜班，手被机器压了
"""


@pytest.mark.parametrize("text", [each.strip() for each in OF_WHO_STRUCK.split("|")])
def test_the_drink_of_whoever_struck_is_not_the_hurt_ones(text):
    """A drunk driver, guest or foreman takes nothing from whom he hurt."""
    assert True not in values(text, "exclusion.alcohol")


@pytest.mark.parametrize("text", [each.strip() for each in OWN_DRINK.split("|")])
def test_their_own_drink_is_still_asked_about(text):
    """Who drank and then was hit, fell or fought drank."""
    assert values(text, "exclusion.alcohol") == [True]
