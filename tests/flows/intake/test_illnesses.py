"""Sudden illness, told apart from injuries."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老公上班时突发心梗", "突发心梗"),
        ("在上班期间发生脑血栓住院", "脑血栓"),
        ("心脏骤停", "心脏骤停"),
        ("法医说是心脏原因走的", "心脏原因"),
        ("上班时心埂", "心梗"),
    ],
)
def test_illness_name_is_read(text, value):
    """The illness by its name, not as the outcome of a blow."""
    assert values(text, "illness.name")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("摔倒后脑出血", id="blow"),
        pytest.param("有高血压病史，手被压伤", id="history"),
        pytest.param("没有心脏病", id="denied"),
        pytest.param("猝死在工作岗位的赔偿标准是什么", id="rule"),
    ],
)
def test_illness_name_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "illness.name") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("突然晕倒在工位上，送医院抢救无效", True),
        ("他在家猝死", True),
        ("突然口吐白沫倒在工地上", True),
        ("上夜班三点多在机床边上晕倒了", True),
        ("我在流水线上突然昏过去了", True),
        ("上班时晕倒了 醒来在医院", True),
        ("值班昏倒了", True),
        ("干活的时候人就晕过去了", True),
        ("在岗位上晕厥了", True),
    ],
)
def test_illness_sudden_is_read(text, value):
    """Suddenness is held when said and proposed when it follows."""
    assert values(text, "illness.sudden")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("从架子上摔下来晕倒", id="fall"),
        pytest.param("如果上班突发疾病怎么办", id="supposed"),
        pytest.param("车间四十度在机器边上热晕倒了", id="heat"),
        pytest.param("在罐子里闻到毒气晕倒", id="gas"),
        pytest.param("如果上班晕倒怎么办", id="supposed-faint"),
        pytest.param("被钢管砸到头 在车间里晕倒了", id="a-blow-before"),
        pytest.param("在工地上触电晕倒了", id="a-shock"),
        pytest.param("我在厂里没晕倒", id="denied"),
    ],
)
def test_illness_sudden_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "illness.sudden") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老公突发心梗，昨天晚上8点送到市医院抢救，没救过来", "2026-11-23T20:00:00+08:00"),
    ],
)
def test_illness_first_diagnosis_at_is_read(text, value):
    """When a hospital first saw the ill person."""
    assert values(text, "illness.first_diagnosis_at")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("昨天晚上8点送到市医院，腿骨折", id="injury"),
    ],
)
def test_illness_first_diagnosis_at_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "illness.first_diagnosis_at") == []
