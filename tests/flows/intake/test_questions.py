"""What asks is told from what tells, and never stands in an account."""

import pytest

from flows.intake.questions import asks, without_questions


@pytest.mark.parametrize(
    "text",
    [
        "对方的保险赔吗", "你是谁", "为什么要我名字", "手指断了大概赔多少", "要交钱不", "哪个部门管", "保险公司赔不赔",
        "谁出医药费", "有啥用？", "算不算工伤，我急", "这要多久", "赔几万", "老板不给报怎么办",
        "签了字还能反悔不", "那点钱能要回来不", "拖这么久会作废不", "那到底算什么", "还有这种规定吗",
    ],
)  # fmt: skip
def test_a_question_asks(text):
    """With its mark or without."""
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "不知道为什么机器突然动了", "被什么东西砸到了", "我不知道是不是踩空了", "谁也没看见", "怎么摔的记不清了",
        "转了多少圈才停", "疼得不得了呢", "就是干活嘛", "在什么都看不见的井下", "李秀英", "",
        "老板说能不管就不管", "腿不能动，会疼", "他有力气不小", "医生说可以不住院",
    ],
)  # fmt: skip
def test_words_of_asking_alone_ask_nothing(text):
    """A story has them too."""
    assert not asks(text)


def test_sentences_that_tell_stay_word_for_word():
    """Only the sentence that asks goes, with its marks."""
    told = "昨天在工地摔下来，左腿骨折。"
    assert without_questions(told) == told
    assert without_questions(told + "能赔多少？老板没来看我。") == told + "老板没来看我。"
    assert without_questions("算工伤吗？" + told) == told


def test_a_clause_that_tells_of_the_accident_outlives_the_question_beside_it():
    """Beside a question only what was read as told stays."""
    text = "昨天手压断了，能赔多少，老板催我"
    assert without_questions(text, [(0, 2), (2, 3)]) == "昨天手压断了"
    assert without_questions("遗体能火化吗，老板催着火化", []) == ""


@pytest.mark.parametrize(
    ("text", "told", "kept"),
    [
        ("手指断了一根能评几级", "手指断了", "手指断了一根"),
        ("请问右手小指骨折在厂里摔的要怎么申请", "右手小指骨折", "右手小指骨折在厂里摔的"),
        ("脚被压了公司说不是工伤怎么办", "脚被压了", "脚被压了公司说不是工伤"),
        ("在车间压断了两根手指这种情况该怎么赔", "压断了两根手指", "在车间压断了两根手指"),
        ("骨折了算工伤吗？", "骨折", "骨折了。"),
        ("被夹断手指老板只给五千合理吗", "被夹断手指", "被夹断手指老板只给五千"),
    ],
)
def test_a_clause_that_tells_and_then_asks_keeps_what_it_tells(text, told, kept):
    """Harm and question in one breath: neither swallows the other, and every sign is the person's own."""
    at = text.index(told)
    assert without_questions(text, [(at, at + len(told))]) == kept
    assert kept.rstrip("。") in text


def test_a_question_that_cannot_be_parted_from_the_story_is_kept_whole():
    """Day and cause told after the asking began are not thrown away; a single word of harm is."""
    text = "怎么办昨天在工地摔断腿"
    assert without_questions(text, [(3, 5), (8, 11)], [(3, 5), (8, 11)]) == text
    assert without_questions("能不能赔断了的手指", [(4, 6)], []) == ""


def test_what_only_asks_leaves_nothing():
    """Then there is no account."""
    assert without_questions("能赔多少？要找谁？") == ""
