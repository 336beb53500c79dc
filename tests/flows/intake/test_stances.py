"""A short reply agrees, disagrees or refuses; anything else is left for the other readers."""

import pytest

from flows.intake.stances import asks, courtesy_of, nods, stance_of, without_refusal


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
    "text",
    ["不对 我在那边端盘子", "不是 那会儿正值班呢", "不 我是去修电梯的", "错了 他是店里的人", "不是的 因为干活", "不对啊 是右脚",
     "点错了 重新来", "弄错了 是上个月", "才不是 我在上工", "不对我是他妹妹", "搞错了他当时在送货", "不是这样 我没说过"],
)  # fmt: skip
def test_a_no_before_a_space_or_in_one_breath_disagrees(text):
    """Nobody sets a comma on a telephone."""
    assert stance_of(text) == "no"


@pytest.mark.parametrize(
    "text", ["对 就是那天", "是的 没记错", "嗯 左边那只", "没错 我是他爱人", "对的 在车间里", "好 就这样吧"]
)
def test_a_yes_before_a_space_agrees(text):
    """The same for a yes."""
    assert stance_of(text) == "yes"


@pytest.mark.parametrize(
    "text",
    ["不 记得了是哪天", "错过 末班车了", "对面 工地上", "不锈钢 管子砸的", "是木工 干了三年", "好像 是周三", "不对称 伤口",
     "没有签 合同", "行车 吊的货", "否则 我就去告"],
)  # fmt: skip
def test_a_space_behind_other_words_says_nothing(text):
    """Only a whole yes or no stands before the space."""
    assert stance_of(text) not in ("yes", "no")


@pytest.mark.parametrize(
    ("text", "rest"),
    [("不是 是前天", "   是前天"), ("不对，是前天", "  ，是前天"), ("错了 上周五", "   上周五"), ("前天", "前天"),
     ("不锈钢管", "不锈钢管")],
)  # fmt: skip
def test_what_follows_a_no_keeps_its_place(text, rest):
    """The words behind it can be read by themselves, and still be shown as they were written."""
    assert without_refusal(text) == rest


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


@pytest.mark.parametrize(
    "text",
    ["嗯", "嗯嗯，知道了", "好的谢谢 我回去考虑一下", "那先这样吧", "没什么要问的了", "不了，谢谢", "我跟家里商量一下再说", "行，改天再来", "明白了，再见", "不麻烦你们了", "好人一生平安", "谢谢，你真好"],
)  # fmt: skip
def test_nods(text):
    """A nod, thanks or a word of leaving tells nothing and asks nothing."""
    assert nods(text)


@pytest.mark.parametrize(
    "text", ["", "左腿", "没有合同", "好疼", "不给钱", "没签过字", "谢谢，那能赔多少", "人没了", "我先走的", "不是工伤", "好几个月了", "老板不给看"]
)
def test_says_more_than_a_nod(text):
    """Words that begin like a nod and tell something are read."""
    assert not nods(text)
