"""Names of people, told apart from what they are."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我叫李建国", "李建国"),
        ("我儿子叫王小军", "王小军"),
    ],
)
def test_worker_name_is_read(text, value):
    """A name after the words that give one."""
    assert values(text, "worker.name")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我是公务员", id="trade"),
        pytest.param("我是保安", id="guard"),
        pytest.param("我是项目经理", id="manager"),
        pytest.param("我是包工头 工人把脚砸了", id="foreman"),
        pytest.param("我是代驾", id="driver-for-hire"),
        pytest.param("我是养牛场的", id="of-a-farm"),
        pytest.param("我是温室大棚的", id="of-a-greenhouse"),
        pytest.param("我是施工代表", id="deputy"),
    ],
)
def test_worker_name_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.name") == []


@pytest.mark.parametrize("text", ["本人于前年在工地受伤", "本人于去年腊月摔伤", "本人于当天被送医院"])
def test_a_date_is_no_name(text):
    """于 before a day is no family name."""
    assert values(text, "worker.name") == []
