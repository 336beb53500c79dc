"""A grade that is only supposed is good for an answer, and is never taken for one's own."""

import pytest

from flows.intake.supposals import supposed_grade
from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("如果评上九级能赔多少", 9),
        ("要是十级呢", 10),
        ("万一是五级伤残怎么办", 5),
        ("九级能赔多少钱", 9),
        ("8级工伤赔偿标准", 8),
        ("十级伤残怎么算钱", 10),
        ("就算是7级，公司给多少", 7),
        ("要是評上９級能賠多少", 9),
    ],
)
def test_one_grade_is_supposed(text: str, grade: int) -> None:
    """Put as an if, or asked the price of."""
    assert supposed_grade(text) == grade


@pytest.mark.parametrize(
    "text",
    [
        "我左腿骨折了",
        "能评几级",
        "九级能赔多少，十级能赔多少",
        "如果不赔怎么办",
        "要是住进三级医院给报多少",
        "如果请一级护理要多少钱",
        "",
    ],
)
def test_nothing_or_too_much_is_supposed(text: str) -> None:
    """No grade, or several: then nothing is worked out."""
    assert supposed_grade(text) is None


def test_an_if_is_no_fact() -> None:
    """What is only supposed stays out of the file."""
    assert values("如果评上九级能赔多少", "appraisal.grade") == []
