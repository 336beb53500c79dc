"""How the worker is employed, and whether that has ended."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我是小时工", "part_time"),
        ("我送外卖的时候摔了", "platform"),
        ("我是劳务派遣工，派到厂里上班", "dispatch"),
        ("跟着包工头干活摔伤了", "subcontract"),
        ("退休后返聘在单位当保安", "over_age"),
        ("我在厂里实习的时候手被压断", "intern"),
        ("我是临时工", "informal"),
        ("给私人老板干活摔了", "informal"),
        ("公司挂靠在别的公司", "affiliated"),
        ("我是公务员", "civil_servant"),
        ("我是公司的正式员工", "direct"),
        ("我是派谴工", "dispatch"),
    ],
)
def test_employment_form_is_read(text, value):
    """Everyday words for ways of working become the contract's forms."""
    assert values(text, "employment.form")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被外卖员撞了", id="other"),
        pytest.param("外卖小哥撞了我，我是走路下班的", id="other-first"),
        pytest.param("算不算劳务派遣", id="asked"),
        pytest.param("如果我是临时工能赔吗", id="supposed"),
    ],
)
def test_employment_form_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.form") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我已经离职了", True),
        ("被公司辞退了", True),
        ("公司把我开除了", True),
        ("公司不与我续约", True),
        ("我现在还在公司上班", False),
        ("被公司词退了", True),
    ],
)
def test_employment_ended_is_read(text, value):
    """What was done counts, not what is wished or threatened."""
    assert values(text, "employment.ended")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我想离职", id="wish"),
        pytest.param("公司要辞退我", id="threat"),
        pytest.param("离职能赔多少", id="asked"),
        pytest.param("如果被公司辞退，我应该得到多少赔偿", id="supposed"),
    ],
)
def test_employment_ended_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.ended") == []
