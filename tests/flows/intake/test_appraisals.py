"""Grades and the state of the appraisal; asking for a grade is no grade."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我是工伤十级，赔多少", 10),
        ("鉴定为8级", 8),
        ("我弟弟九级伤残鉴定下来了", 9),
        ("右手评了九级", 9),
        ("工伤认定为十级伤残", 10),
        ("做了工伤鉴定，是八级", 8),
        ("八级工伤应赔偿多少", 8),
        ("伤惨鉴定为七级", 7),
        ("评了八级和十级两个伤残", 8),
    ],
)
def test_appraisal_grade_is_read(text, value):
    """A grade is read where it was given, not where it is hoped for."""
    assert values(text, "appraisal.grade")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("能评十级吗", id="asked"),
        pytest.param("可以评上九级伤残吗", id="asked-which"),
        pytest.param("能评十级或九级伤残吗", id="asked-two"),
        pytest.param("一级至四级的享受哪些待遇", id="range"),
        pytest.param("交通事故十级伤残怎么赔", id="road"),
        pytest.param("住在三级医院", id="hospital"),
        pytest.param("医院一级护理", id="care"),
        pytest.param("如果评了八级能赔多少", id="supposed"),
        pytest.param("对方十级伤残，我骨折", id="other"),
        pytest.param("算几级伤残", id="open"),
        pytest.param("请问九级工伤和十级差多少钱", id="weighed"),
    ],
)
def test_appraisal_grade_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "appraisal.grade") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("还没做伤残鉴定", "none"),
        ("我没有去鉴定", "none"),
        ("劳动能力鉴定已经下来了", "done"),
        ("鉴定结果还没出来", "pending"),
        ("上个月申请了劳动能力鉴定", "applied"),
        ("还没做伤残见定", "none"),
    ],
)
def test_appraisal_status_is_read(text, value):
    """None, applied, pending and done are told apart."""
    assert values(text, "appraisal.status")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("什么时候可以做伤残鉴定", id="asked"),
        pytest.param("我想做劳动能力鉴定", id="wish"),
    ],
)
def test_appraisal_status_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "appraisal.status") == []
