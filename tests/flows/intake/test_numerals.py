"""Numbers as people write them."""

import pytest

from flows.intake import numerals


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("二十三", 23),
        ("二零一六", 2016),
        ("两千零四", 2004),
        ("十", 10),
        ("一百零五", 105),
        ("廿三", 23),
        ("abc", None),
        ("几", None),
    ],
)
def test_a_number_is_read_place_by_place_or_with_units(words, value):
    """二零一六 and 二十三 are both numbers; 几 is none."""
    assert numerals.number(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("6500", ("6500", False)),
        ("四千多", ("4000", True)),
        ("1.2万", ("12000", False)),
        ("三千五", ("3500", False)),
        ("三十二万", ("320000", False)),
        ("2万3", ("20003", False)),
        ("八百", ("800", False)),
    ],
)
def test_a_sum_is_read_in_yuan_with_its_looseness(words, value):
    """四千多 is four thousand, loosely; 三千五 is three thousand five hundred."""
    assert numerals.amount(words) == value
