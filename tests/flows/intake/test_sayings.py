"""Set phrases tell a fact only where nothing around them takes it back."""

import re

import pytest

from flows.intake import sayings
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from tests.flows.intake.reading_of import NOW

DRINK = Saying("exclusion.alcohol", True, re.compile("喝酒"), denied=False)
NO_PAY = Saying("employer.attitude", "refuses_pay", re.compile("不(?P<said>给钱)"), by_employer=True, many=True)


def read(text: str, *each: Saying) -> list[tuple[object, str]]:
    """Values and words found."""
    return [(c.value, text[c.start : c.end]) for c in sayings.read(Message(text, NOW), each)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("中午喝酒受伤", [(True, "喝酒")], id="told"),
        pytest.param("没有喝酒受伤", [(False, "喝酒")], id="denied-has-its-own-value"),
        pytest.param("我受伤了，如果喝酒怎么办", [], id="supposed"),
        pytest.param("对方喝酒我受伤", [], id="anothers"),
        pytest.param("是不是喝酒了", [], id="asked"),
    ],
)
def test_a_saying_is_taken_back_by_what_stands_around_it(text, found):
    """Denied, supposed, asked and another's are each told apart."""
    assert read(text, DRINK) == found


def test_the_named_group_alone_is_quoted():
    """Where the pattern needs more around them, only the words themselves are quoted."""
    assert read("老板不给钱", NO_PAY) == [("refuses_pay", "给钱")]


def test_only_the_employers_doing_counts_where_that_is_asked():
    """The insurer's refusal is not the employer's."""
    assert read("保险公司不给钱", NO_PAY) == []


def test_one_value_for_a_plain_fact_and_several_for_a_list():
    """The first saying that fits settles a plain fact; a list fact collects."""
    other = Saying("exclusion.alcohol", False, re.compile("清醒"))
    assert read("喝酒了，很清醒，受伤", DRINK, other) == [(True, "喝酒")]
    delays = Saying("employer.attitude", "delays", re.compile("拖着"), by_employer=True, many=True)
    assert len(read("老板不给钱，一直拖着", NO_PAY, delays)) == 2
