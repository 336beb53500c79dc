"""A correction in words names the fact that was wrong and its right value, and nothing else."""

import pytest

from flows.intake.repairs import put_right
from tests.flows.intake.reading_of import reading, values


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        pytest.param("不是左腿是右腿", "injury.parts", "右腿", id="not-left-but-right"),
        pytest.param("是右手不是左手", "injury.parts", "右手", id="right-not-left"),
        pytest.param("不是左腿，是右", "injury.parts", "右腿", id="the-side-alone"),
        pytest.param("把左手改成右手", "injury.parts", "右手", id="change-into"),
        pytest.param("左腿说错了，是右腿", "injury.parts", "右腿", id="said-wrong"),
        pytest.param("说错了，是上周三", "accident.date", "2026-11-18", id="a-weekday"),
        pytest.param("我写错了，应该是11月3号", "accident.date", "2026-11-03", id="a-date"),
        pytest.param("不是下午是上午", "accident.time", "morning", id="a-part-of-the-day"),
        pytest.param("不是我，是我老公", "applicant.relation", "spouse", id="not-me-but-my-husband"),
        pytest.param("不是我是我爸受的伤", "applicant.relation", "child", id="my-father-was-hurt"),
        pytest.param("电话写错了，是13812345678", "worker.phone", "13812345678", id="a-phone"),
        pytest.param("送到的不是市一医院是市二医院", "diagnosis.hospital", "市二医院", id="a-hospital"),
        pytest.param("不是一车间是二车间", "accident.place", "二车间", id="a-place"),
        pytest.param("不是十级是九级", "appraisal.grade", 9, id="a-grade"),
        pytest.param("更正一下，是右脚", "injury.parts", "右脚", id="let-me-correct"),
        pytest.param("我说的是右脚大拇指，刚才语音打成左脚了", "injury.parts", "右脚大拇指", id="mistyped-as"),
    ],
)
def test_a_correction_names_the_right_value(text, fact, value):
    """不是左腿是右腿 corrects the part hurt; the wrong words are told as nothing."""
    repaired = {candidate.fact: candidate for candidate in reading(text).repair}
    assert repaired[fact].value == value
    assert repaired[fact].doubt in (None, "computed")
    assert values(text, fact) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("不是自己摔的，是被机器打的", id="no-kind-in-common"),
        pytest.param("不是工伤怎么办", id="a-question"),
        pytest.param("如果不是左腿是右腿呢", id="supposed"),
        pytest.param("老板说不是他的责任", id="somebodys-denial"),
        pytest.param("我不是故意的", id="no-fact"),
    ],
)
def test_a_contrast_that_corrects_no_fact_is_left_alone(text):
    """Only two words of one kind make a correction."""
    assert reading(text).repair == ()


def test_a_correction_within_the_story_puts_the_story_right():
    """Who says the wrong leg and mends it at once has told one leg."""
    told = reading("我昨天摔伤左腿，不对，是右腿")
    assert [c.value for c in told.repair] == ["右腿"]
    assert "左腿" not in [c.value for c in told.candidates]


def test_the_words_of_a_correction_are_kept_exactly():
    """The right value rests on the very signs that say it."""
    text = "不是左腿是右腿"
    [candidate] = reading(text).repair
    assert text[candidate.start : candidate.end] == "右腿"


@pytest.mark.parametrize(
    ("told", "text", "after"),
    [
        pytest.param(["左手", "右脚"], "不是左手，是右手", ["右脚", "右手"], id="the-one-named"),
        pytest.param(["左手", "右脚"], "说错了，是右手", ["右脚", "右手"], id="the-other-side"),
        pytest.param(["左小腿", "头"], "不是左腿是右腿", ["头", "右腿"], id="named-in-part"),
        pytest.param(["左腿"], "说错了，是腰部", ["腰部"], id="the-only-one"),
        pytest.param(["左手", "右手"], "不是左手，是右手", ["右手"], id="the-right-one-told-already"),
    ],
)
def test_a_correction_takes_only_the_wrong_element_out_of_a_list(told, text, after):
    """What was not called wrong stays, and the wrong one never stands beside the right one."""
    [right] = reading(text).repair
    assert put_right(told, right) == after
