"""The employer's name and address."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我在杭州宏图建筑有限公司上班", "杭州宏图建筑有限公司"),
        ("单位名称是大华机械厂", "大华机械厂"),
    ],
)
def test_employer_name_is_read(text, value):
    """A company by its full name, not “a company”."""
    assert values(text, "employer.name")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我在一家公司上班", id="unnamed"),
        pytest.param("我们公司不管我", id="mine"),
        pytest.param("看新闻说深圳一个快递员被撞", id="of-the-news"),
        pytest.param("下雨天送快递，电动车打滑摔断了腿", id="an-errand"),
        pytest.param("骑车送快递被撞了", id="delivering"),
        pytest.param("劳务公司把我派到物流园装卸，手被夹断", id="sent"),
    ],
)
def test_employer_name_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employer.name") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公司地址在杭州市西湖区文三路100号", "杭州市西湖区文三路100号"),
    ],
)
def test_employer_address_is_read(text, value):
    """Where the employer is."""
    assert values(text, "employer.address")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("公司地址要写吗", id="asked"),
    ],
)
def test_employer_address_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employer.address") == []


def test_a_kin_at_an_employer_is_no_builder():
    """老婆在电子厂 names no company at its head."""
    assert values("老婆在电子厂上班，手断了", "employer.name") == []
