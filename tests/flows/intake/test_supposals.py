"""What is only supposed is good for an answer, and is never taken for one's own."""

import pytest

from flows.intake.supposals import supposed_ending, supposed_grade, supposed_year
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
        ("我十级 辞职有补偿吗", 10),
        ("五级合同到期公司不续", 5),
        ("八级定了以后更严重了怎么办", 8),
        ("工伤给多少啊九级的", 9),
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
        "能评九级还是十级",
        "1到4级怎么赔",
        "五至六级赔多少",
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


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("我辞职了能拿多少", "worker_resigns"),
        ("要是主动离职还有补助金吗", "worker_resigns"),
        ("不想干了，还能赔吗", "worker_resigns"),
        ("我要辞职，能拿多少", "worker_resigns"),
        ("合同下个月到期怎么赔", "contract_expires"),
        ("公司不续签了", "contract_expires"),
        ("被公司辞退赔多少", "employer_dismisses"),
        ("单位把我开除了", "employer_dismisses"),
        ("明年退休还有吗", "retires"),
    ],
)
def test_how_the_employment_ends(text: str, ending: str) -> None:
    """The end that is put, as an if or as done: other sums hang on each."""
    assert supposed_ending(text) == ending


@pytest.mark.parametrize(
    "text",
    [
        "我左腿骨折了",
        "公司让我辞职怎么办",
        "老板逼我主动离职",
        "厂里要我自己辞职",
        "我没有辞职",
        "不得辞退工伤职工吧",
        "是辞职好还是等合同到期好",
    ],
)
def test_no_end_is_supposed(text: str) -> None:
    """None told, one that is only demanded, or several: no sum is made to hang on it."""
    assert supposed_ending(text) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年十月工亡的能拿多少", 2025),
        ("前年死在矿上 补助金多少", 2024),
        ("2025年去世的怎么算", 2025),
        ("去年进厂 今年出事 赔多少", 2026),
        ("工亡赔多少", None),
        ("按去年的标准工亡赔多少", None),
        ("去年工亡和今年工亡差多少", None),
        ("去年买的保险能用吗", None),
    ],
)
def test_the_year_somebody_died_in_is_supposed(text: str, year: int | None) -> None:
    """Only a year said of the death itself, and only one."""
    assert supposed_year(text, 2026) == year
