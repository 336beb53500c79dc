"""Occupational diseases, the post and its years."""

import pytest

from tests.flows.intake.reading_of import values


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
