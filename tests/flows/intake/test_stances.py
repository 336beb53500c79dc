"""A short reply agrees, disagrees or refuses; anything else is left for the other readers."""

import pytest

from flows.intake.stances import asks, courtesy_of, stance_of


@pytest.mark.parametrize(
    "text",
    ["是", "是的", "对", "对的", "对对对", "嗯", "嗯嗯", "没错", "都对", "好的", "可以", "没问题",
     "是的，还有右手也肿了", "Yes", "ok", "that's right"],
)  # fmt: skip
def test_agrees(text):
    """A yes in the first clause counts as agreement, whatever follows it."""
    assert stance_of(text) == "yes"


@pytest.mark.parametrize("text", ["不是", "不是的", "不对", "错了", "不对，是昨天晚上", "没有", "No", "that is wrong"])
def test_disagrees(text):
    """A no in the first clause counts as disagreement, whatever follows it."""
    assert stance_of(text) == "no"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("不知道", "unknown"), ("我也记不清了", "unknown"), ("以后再说", "later"), ("跳过", "later"),
        ("不想说", "cannot_obtain"), ("问老板吧", "ask_other_party"), ("I don't know", "unknown"),
        ("not sure", "unknown"), ("later", "later"),
    ],
)  # fmt: skip
def test_refuses(text, code):
    """A refusal is the decline code of the contract."""
    assert stance_of(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "，。", "昨天下午三点", "左腿", "是不是要交钱？", "对方全责", "对面的工地", "不锈钢管",
     "没有合同怎么办？", "是木工", "错过了公交", "noon", "yesterday",
     "不知道老板报了没有", "公司名字不知道，就认识包工头", "工友都说算工伤，不清楚能赔多少", "手机丢了"],
)  # fmt: skip
def test_says_something_else(text):
    """Words that only begin like a yes or a no, and questions, are neither."""
    assert stance_of(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [("你好", "hello"), ("您好！", "hello"), ("在吗", "hello"), ("Hello", "hello"),
     ("谢谢", "thanks"), ("好的，谢谢您", "thanks"), ("你好，我昨天摔伤了", None), ("谢建国", None), ("", None)],
)  # fmt: skip
def test_courtesy(text, kind):
    """A greeting or thanks by itself answers no question."""
    assert courtesy_of(text) == kind


@pytest.mark.parametrize(
    ("text", "is_question"),
    [("能赔多少钱", True), ("怎么办", True), ("我要找人工", True), ("算工伤吗？", True), ("要多久", True),
     ("左腿", False), ("昨天下午三点", False), ("我害怕老板开除我", False), ("多处骨折", False)],
)  # fmt: skip
def test_asks(text, is_question):
    """A question, or a wish for a person, is told from an answer."""
    assert asks(text) is is_question
