"""不知道 is of the thing asked, of everything, or of something else; only the last refuses nothing."""

import pytest

from flows.intake.unknowns import does_not_know, names_unknown


@pytest.mark.parametrize(
    "text",
    ["不知道", "我也不太清楚", "记不清了", "这个说不清", "这几条我都不知道", "不知道，忘了", "都忘了",
     "当时的事我想不起来"],
)  # fmt: skip
def test_a_bare_unknown_is_of_everything(text):
    """Whatever was put up is not known."""
    assert does_not_know(text)
    assert does_not_know(text, "accident.place")


@pytest.mark.parametrize(
    "text",
    [
        "不知道老板报了没有", "公司名字不知道，就认识包工头", "工友都说算工伤，不清楚能赔多少", "我不知道他一个月多少钱",
        "老板电话不知道", "我在二车间", "", "，。",
    ],
)  # fmt: skip
def test_what_names_another_thing_is_of_neither(text):
    """Neither a batch nor the question about the place is refused by it."""
    assert not does_not_know(text)
    assert not does_not_know(text, "accident.place")


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("employer.has_applied", "不知道老板报了没有"),
        ("employer.name", "公司名字不知道，就认识包工头"),
        ("worker.monthly_wage", "我不知道他一个月多少钱"),
        ("accident.time", "具体几点记不清了"),
        ("accident.date", "时间太久，哪天我忘了"),
        ("employer.phone", "老板的电话我不知道"),
        ("diagnosis.hospital", "哪家医院忘了"),
        ("employment.insured", "不清楚公司有没有给我交社保"),
        ("accident.in_work_time", "那时候算不算上班时间我说不清"),
    ],
)
def test_what_names_the_thing_asked_is_of_it(fact, text):
    """The same words in fuller form."""
    assert does_not_know(text, fact)
    assert names_unknown(text, fact)


def test_a_bare_unknown_names_nothing():
    """Only a named item of several is left out by name."""
    assert not names_unknown("不知道", "accident.place")
    assert not names_unknown("时间记不清了", "accident.place")


def test_what_follows_a_bare_unknown_takes_nothing_back():
    """不知道 said first is the answer to the one question asked, whatever is added."""
    assert does_not_know("不知道，我是后来才去的", "accident.place")
    assert not does_not_know("我是后来才去的，老板不知道", "accident.place")
