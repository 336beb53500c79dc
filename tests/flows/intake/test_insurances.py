"""Whether the employer had insured the worker and signed a contract is read from plain words."""

import pytest

from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老板没给我买保险", False),
        ("公司没有交社保也没签合同", False),
        ("什么保险都没有", False),
        ("五险一金都交了", True),
        ("公司给我们交了社保", True),
        ("这个人买了保险", True),
        ("没参保怎么赔", False),
        ("我没合同没保险，老板不管", False),
        ("我没有合同也没有保险", False),
        ("保险没买，合同没签", False),
        ("保险是在工地买的", True),
        ("单位只帮买养老金，失业险，工伤险", True),
        ("没买工伤险，只买了意外险", False),
        ("公司没交设保", False),
        ("听说公司给我们交了社保", True),
    ],
)
def test_employment_insured_is_read(text, value):
    """Enrolment is read from buying, lacking or self-paying, and commercial cover is none."""
    assert values(text, "employment.insured")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("单位给买了意外险", id="commercial"),
        pytest.param("自己买的社保", id="own-payment"),
        pytest.param("公司有没有给我买保险", id="asked"),
        pytest.param("公司给我交社保了吗", id="asked-plainly"),
        pytest.param("如果公司没买保险怎么办", id="supposed"),
        pytest.param("我不是没有保险", id="a no taken back"),
        pytest.param("我想问要是没交社保能赔吗", id="supposed-later"),
        pytest.param("保险公司不赔", id="other"),
        pytest.param("公司给交了养老保险", id="pension"),
    ],
)
def test_employment_insured_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.insured") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("没有签劳动合同", False),
        ("合同也没签", False),
        ("签了三年的合同", True),
        ("有劳动合同，月工资四千", True),
        ("我和公司签了劳动合同", True),
        ("在合同期内公司辞退我", True),
        ("没签老动合同", False),
        ("从来没有和我签订过劳动合同", False),
    ],
)
def test_employment_contract_is_read(text, value):
    """A contract is read as signed or not, and business papers are none."""
    assert values(text, "employment.contract")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("有没有合同", id="asked"),
        pytest.param("要不要签合同", id="asked-whether"),
        pytest.param("如果没有签合同怎么办", id="supposed"),
        pytest.param("我去客户那里签合同摔了一跤", id="business"),
    ],
)
def test_employment_contract_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.contract") == []


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("没上保险谁赔", False), ("没有社保怎么赔", False), ("公司没上保险谁赔", True), ("没给我交社保怎么办", True),
     ("没上保险，老板不管", True)],
)  # fmt: skip
def test_insurance_in_a_question_is_proposed_at_most(text, is_plain):
    """What would be then is asked of anybody; only one's own is told."""
    (found,) = of_fact(text, "employment.insured")
    assert (found.value, found.doubt is None) == (False, is_plain)
