"""Short answers pick one of the fixed choices."""

import pytest

from flows.intake import choices


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("applicant.relation", "就是我本人", "self"),
        ("applicant.relation", "我是工会的", "union"),
        ("accident.traffic_liability", "次要责任", "own_minor"),
        ("accident.traffic_liability", "一半一半", "own_equal"),
        ("accident.traffic_liability", "定不了", "undetermined"),
        ("accident.traffic_liability", "对方负主要责任", "own_minor"),
        ("accident.traffic_liability", "轿车全责", "own_none"),
        ("accident.traffic_liability", "司机的次要责任", "own_main"),
        ("accident.traffic_liability", "全责", "own_full"),
        ("accident.traffic_liability", "他们说我主责", "own_main"),
        ("recognition.status", "在办", "pending"),
        ("appraisal.status", "没做", "none"),
        ("employer.status", "倒闭了", "closing"),
        ("employment.form", "退休返聘", "over_age"),
        ("limit.exclusion_cause", "都没有", "none"),
    ],
)
def test_the_words_of_a_choice_pick_it(fact, text, value):
    """Nobody has to know the code of a choice to choose it."""
    assert choices.chosen(fact, text)[0] == value


def test_a_story_picks_nothing():
    """A long reply is read by the readers, not matched for a stray word."""
    assert choices.chosen("employer.status", "我上班的那家公司后来听说换了老板，现在叫什么我也说不上来") is None


@pytest.mark.parametrize("text", ["他全责", "交警说她主责", "他负次要责任", "是他的全部责任"])
def test_his_blame_picks_none(text):
    """Where a family answers, he may be their own."""
    assert choices.chosen("accident.traffic_liability", text) is None


@pytest.mark.parametrize("text", ["公司的", "单位来办的", "老板", "公司人事", "用人单位来申请"])
def test_who_speaks_for_an_employer_says_so(text):
    """The firm itself files."""
    assert choices.chosen("applicant.relation", text)[0] == "employer"


@pytest.mark.parametrize(
    "text",
    ["公司组织的", "老板让去的", "单位安排我去的", "领导派的，公司叫我去", "老板喊我们去的", "公司要求参加的", "单位带我们爬山",
     "老板还欠我钱", "公司说没钱", "单位不管", "给老板开车", "老板把我打了", "公司聚会", "单位的活动"],
)  # fmt: skip
def test_what_an_employer_did_makes_nobody_the_employer(text):
    """Whoever was sent is the one who was sent."""
    picked = choices.chosen("applicant.relation", text)
    assert picked is None or picked[0] != "employer"
