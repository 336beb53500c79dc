"""Preparation and clearing up, overtime, activities."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("上班前换衣服时滑倒摔伤", True),
        ("下班后打扫卫生摔伤", True),
        ("交接班的时候下楼梯摔伤", True),
        ("下班后还没出厂门就被撞伤", True),
        ("收工的时候清理工具划伤手", True),
        ("还没到八点上班我去预热机器烫了手", True),
    ],
)
def test_accident_preparatory_is_read(text, value):
    """What is done just before or after the work, at the workplace."""
    assert values(text, "accident.preparatory")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("下班回家打扫卫生摔伤", id="home"),
        pytest.param("如果上班前换衣服摔伤算吗", id="supposed"),
    ],
)
def test_accident_preparatory_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.preparatory") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("加班到十点受伤", True),
        ("没加班，正常上班受伤", False),
        ("家班到十点受伤加班", True),
    ],
)
def test_accident_overtime_is_read(text, value):
    """Overtime is read as work, not as pay."""
    assert values(text, "accident.overtime")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("加班费没给，手受伤", id="pay"),
    ],
)
def test_accident_overtime_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.overtime") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公司组织团建爬山扭伤脚", True),
        ("参加公司的消防演习跟腱断了", True),
        ("年会上摔伤", True),
        ("参加厂里运动会跑步摔倒", True),
    ],
)
def test_accident_organised_activity_is_read(text, value):
    """What the employer organises counts."""
    assert values(text, "accident.organised_activity")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("自己周末爬山扭伤脚", id="own"),
        pytest.param("厂里组织旅游，今年我没去，在家摔伤", id="stayed-away"),
        pytest.param("厂里体检查出我听力受伤", id="check-up"),
    ],
)
def test_accident_organised_activity_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.organised_activity") == []
