"""What holds of a place in a message: asked, denied, supposed, hedged, another's."""

import pytest

from flows.intake import candidates
from flows.intake.messages import Message
from tests.flows.intake.reading_of import NOW


def message(text: str) -> Message:
    """The message as the readers see it."""
    return Message(text, NOW)


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("能评十级吗", "十级", True),
        ("工伤十级能赔多少", "十级", False),
        ("公司给我报销吗", "报销", True),
        ("上班路上摔伤了算不算工伤", "上班路上", False),
    ],
)
def test_words_are_asked_only_when_they_are_the_question(text, words, holds):
    """A question about the pay for grade ten does not question the grade."""
    at = text.index(words)
    assert message(text).asked(at, at + len(words)) is holds


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("没有喝酒", "喝酒", True),
        ("老板让我别住院", "住院", True),
        ("轿车把我别倒摔断腿", "摔断", False),
        ("差点把手指切掉", "手指", True),
        ("差点被砸死只断了腿", "断了腿", False),
        ("险些砸到头", "砸到", True),
        ("无名指和小指断了", "小指", False),
        ("无证驾驶受伤", "受伤", False),
        ("从来没喝酒", "喝酒", True),
        ("没签合同就喝酒了", "喝酒", False),
        ("有没有喝酒", "喝酒", False),
        ("操作时没注意手指断了", "手指", False),
        ("没戴手套右手烫伤", "右手", False),
        ("劝他别乱停车被打了", "被打", False),
        ("没拿认定书", "认定书", True),
        ("不是骨折是骨裂", "骨裂", False),
        ("不是骨折是骨裂", "骨折", True),
        ("喝酒了", "喝酒", False),
    ],
)
def test_a_denial_reaches_only_what_it_stands_before(text, words, holds):
    """有没有 asks and denies nothing."""
    assert message(text).denied(text.index(words)) is holds


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("我骨折了，如果公司不赔怎么办", "不赔", True),
        ("如果老板不赔怎么办", "不赔", True),
        ("如果员工上班时喝了酒，摔下来死亡，公司有责任吗", "死亡", False),
        ("公司不赔的话怎么办", "不赔", True),
        ("如果算工伤，我现在月薪六千", "月薪", False),
    ],
)
def test_a_supposition_holds_until_the_speaker_returns_to_their_own_case(text, words, holds):
    """What is put as a case of a worker tells its story; what is feared does not."""
    assert message(text).supposed(text.index(words)) is holds


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("对方骨折", "骨折", True),
        ("被对方撞骨折", "骨折", False),
        ("我骨折了", "骨折", False),
        ("被翻墙的小偷打骨折", "骨折", False),
        ("我同事上次也是这种伤 评了九级 我能评几级", "九级", True),
        ("工友去年手断了 赔了六万 我这次是腿", "手断", True),
        ("邻居之前在工地骨折 老板赔了 那我呢", "骨折", True),
        ("朋友也受伤了 评了八级 为什么我不行", "八级", True),
        ("和同事上次一起被砸伤 我腿断了", "砸伤", False),
        ("我和老李一起掉下去 他腿断了 我手擦伤", "腿断", True),
        ("我和老李一起掉下去 他腿断了 我手擦伤", "手擦", False),
        ("工友推我下去 我锁骨断了 他手也破了", "手也破", True),
        ("工友推我下去 我锁骨断了 他手也破了", "锁骨", False),
        ("我和弟弟来问 他腿断了 老板不管", "腿断", False),
        ("网上说没签合同也能认定", "没签", True),
        ("新闻上有个工人猝死", "猝死", True),
        ("网上说我没签合同", "没签", False),
        ("别的厂有人断了手", "断了手", True),
        ("去别的工地的路上骨折", "骨折", False),
        ("村里有个人，他常年吸毒", "吸毒", True),
        ("骑车撞了一个老太太，她骨折了", "骨折", True),
        ("我被车撞倒，他骨折了", "骨折", False),
        ("我同学在别的厂断了手才赔五万 我断一根能赔多少", "断了手", True),
        ("朋友手指断了只赔了三万 我呢", "断了", True),
        ("工友把我手压断了 只赔了两万 我不服", "压断", False),
        ("厂里有个叉车，他倒车撞骨折我", "骨折", False),
    ],
)
def test_what_befell_somebody_else_is_told_apart(text, words, holds):
    """对方骨折 is the other's injury; 被对方撞骨折 is one's own."""
    assert message(text).anothers(text.index(words)) is holds


@pytest.mark.parametrize(
    ("text", "words", "doubt"),
    [
        ("好像是左腿", "左腿", candidates.DOUBTFUL),
        ("听说公司报了工伤", "报了工伤", candidates.RELAYED),
        ("是左腿", "左腿", None),
    ],
)
def test_hedges_and_hearsay_throw_doubt(text, words, doubt):
    """好像 and 听说 make a proposal of what would else be held."""
    assert message(text).hedge(text.index(words)) == doubt


def test_clauses_and_sentences_are_cut_at_their_marks():
    """Offsets lie in the clause that holds them; a decimal point cuts nothing."""
    told = message("右眼0.3，左眼0.5。能定几级？")
    assert [told.text[s:e] for s, e in told.clauses] == ["右眼0.3", "左眼0.5", "能定几级"]
    assert told.clause_at(6) == (6, 11)
    assert told.clause_before(6) == (0, 5)


def test_a_space_between_phrases_is_a_comma():
    """摔倒 腿断了 is two phrases; words set apart one by one and figures are none."""
    assert message("下楼摔倒 右腿断了").phrased == "下楼摔倒，右腿断了"
    assert message("我 在 工地 摔 了").phrased == "我 在 工地 摔 了"
    assert message("赔 8000 元").phrased == "赔 8000 元"
