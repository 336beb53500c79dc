"""Why somebody does not hand in a paper, in the words people use."""

import pytest

from flows.intake.missing_papers import is_about_a_paper, names_a_harm, way_without

SAID = {
    "unknown": ["找不到了", "找不着", "丢了", "弄丢了", "不在手边", "没带在身上", "忘在老家了", "放家里了", "不知道放哪了", "不拍了"],
    "cannot_obtain": ["拿不到", "医院不给", "医院不给开", "我拍不了", "不会拍照", "手受伤了没法拍", "交警还没给"],
    "not_applicable": ["没有诊断证明", "还没去看医生", "没签合同", "没有这个", "没办过", "没去医院"],
    "ask_other_party": ["在单位手里", "老板拿走了", "在公司那里", "被老板收走了", "工头保管着", "交给公司了", "单位不给"],
    "later": ["以后再拍", "等会儿拍", "晚点补", "过两天再交", "明天拿到了再传", "出院以后再说"],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SAID.items() for text in texts])
def test_each_reason(code: str, text: str) -> None:
    """Every way of not having it has its own place to go."""
    assert way_without(text) == code


@pytest.mark.parametrize(
    "text", ["左胫骨骨折", "李秀英", "", "诊断证明怎么开？", "昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院，我再也没见到老板"]
)
def test_what_is_no_reason(text: str) -> None:
    """A diagnosis, a name, a question and a story are heard as what they are."""
    assert way_without(text) is None


@pytest.mark.parametrize(("text", "about"), [("身份证不在身边", True), ("我拍不了", True), ("忘了", False), ("李再明", False)])
def test_whether_a_paper_is_spoken_of(text: str, about: bool) -> None:
    """Only then does a reply to a typed question decline the photograph offered with it."""
    assert is_about_a_paper(text) is about


@pytest.mark.parametrize(("text", "harm"), [("左胫骨平台骨折", True), ("尘肺一期", True), ("在那边", False), ("嗯嗯", False)])
def test_what_can_be_a_diagnosis(text: str, harm: bool) -> None:
    """Other words are not written into the form as one."""
    assert names_a_harm(text) is harm
