"""Where it happened or where the insurance is."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("在四川南充因工伤右手中指一截", {"text": "四川南充"}),
        ("昆山十级工伤能赔多少钱", {"text": "昆山"}),
        ("在上海浦东新区工地上干活摔掉了一个门牙", {"text": "上海浦东新区"}),
        ("我老家河南，在上海打工受伤", {"text": "上海"}),
        ("在杭州市余杭区的工地受伤", {"text": "杭州市余杭区"}),
    ],
)
def test_region_accident_is_read(text, value):
    """Provinces, cities and counties as people name them."""
    assert values(text, "region.accident")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在南京路摔伤", id="street"),
        pytest.param("家住杭州市，手骨折", id="home"),
    ],
)
def test_region_accident_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "region.accident") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我的社保在杭州交的", {"text": "杭州"}),
    ],
)
def test_region_insured_is_read(text, value):
    """The place of the insurance is told by the words around it."""
    assert values(text, "region.insured")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在杭州摔伤", id="none"),
    ],
)
def test_region_insured_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "region.insured") == []
