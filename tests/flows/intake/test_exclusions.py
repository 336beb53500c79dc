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
        pytest.param("员工偷跑出去吃早饭被车撞伤", id="slipped-out"),
    ],
)
def test_exclusion_crime_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "exclusion.crime") == []
