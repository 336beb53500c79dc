"""How long ago the injury was, when only that is said."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我受伤已经四个月了", {"year": 2026, "month": 7}),
        ("工伤腓总神经受损已4个月有余", {"year": 2026, "month": 7}),
    ],
)
def test_accident_date_is_read(text, value):
    """The month so long a time points to."""
    assert values(text, "accident.date")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我住院治疗两个月了", id="hospital"),
        pytest.param("手受伤在家休息了三个月", id="rest"),
        pytest.param("我爸摔伤抢救了三天", id="rescue"),
        pytest.param("查出噪声聋 我干冲压六年了", id="tenure"),
        pytest.param("他砸伤以后昏迷了半个月", id="coma"),
    ],
)
def test_accident_date_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.date") == []


def test_a_year_is_no_length_of_time():
    """2021年 is not twenty-one years ago."""
    assert values("工伤认定书是2021年3月下来的", "accident.date") == []
    assert values("受伤已经21个月了", "accident.date") == [{"year": 2025, "month": 2}]
