"""A refusal to answer has its code, and a bare no is an answer where one can be given."""

import pytest

from flows.intake.declines import decline_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("不知道", "unknown"),
        ("记不清了", "unknown"),
        ("先跳过", "later"),
        ("不方便说", "cannot_obtain"),
        ("证丢了", "cannot_obtain"),
        ("公司才知道", "ask_other_party"),
        ("公司那边有", "ask_other_party"),
        ("不适用", "not_applicable"),
        ("在二车间", None),
    ],
)
def test_a_refusal_has_its_code(text, code):
    """Each way of not answering leads somewhere."""
    assert decline_of(text) == code


def test_a_bare_no_answers_a_yes_or_no_question():
    """没有 declines a paper, but answers whether there was a contract."""
    assert decline_of("没有") == "cannot_obtain"
    assert decline_of("没有", can_be_denied=True) is None
    assert decline_of("没有", can_be_absent=False) is None


def test_a_long_reply_refuses_nothing():
    """Who writes more than a line tells something."""
    assert decline_of("我不知道他们怎么说的，反正那天下午我在二车间干活的时候摔下来了") is None
