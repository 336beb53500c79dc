"""Words that stand in another question too: what was written for the one does not answer the other."""

import pytest

from tests.flows.asking import topics

APART = {
    "own_fault": ["上班路上骑车闯红灯被撞，交警说是自己的责任，算工伤吗", "公司让我写个人原因辞职，能写吗"],
    "over_age": ["过了60天认定还没下来怎么办", "我爸工亡了，抚恤金给到孩子多少岁"],
    "late_joined": ["材料刚交上去，多久能受理", "窗口让我补交材料怎么办"],
    "insurance_card": ["怎么查进度啊，我的工伤"],
    "base_wage": ["工伤医药费少报了一半怎么办"],
    "civil_items": ["我2020年在工地摔断腿，能赔多少", "在煤矿干了二十年得了尘肺，能赔多少"],
    "successor": ["工伤骨折合并感染，医药费谁付"],
    "unregistered": ["下班路上被撞，对方驾照被吊销了，算工伤吗"],
    "missing": ["下班路上被车撞了，司机找不到人，算工伤吗"],
    "hurry": ["我工伤八级，合同快到期了，公司不续怎么办"],
    "found_later": ["工伤住院才发现公司没交保险怎么办"],
    "not_needed": ["老板同意赔我三万，合理吗，我是工伤"],
    "online": ["手指动不了，工伤能评几级"],
    "unlicensed": ["公司无证据，我算工伤吗"],
    "gate": ["我爸当门卫，晚上摔了算工伤吗"],
    "detour": ["顺便问一下，搬货砸了脚算工伤吗"],
    "breaks": ["中午下班回家吃饭，路上被车撞了算工伤吗"],
    "intern": ["我在修车厂当学徒，手压了，算工伤吗"],
}


@pytest.mark.parametrize("unwanted", APART)
def test_a_word_of_another_question_does_not_answer_this_one(unwanted: str) -> None:
    """A cue is as long as it takes to mean one thing."""
    assert {text: found for text in APART[unwanted] if unwanted in (found := topics(text))} == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("人社局三个月没出结论，我能直接去法院告吗", "no_decision"),
        ("工伤认定超过60天了还没给我，怎么办", "no_decision"),
        ("单位30天没报，我还能报吗", "expired"),
    ],
)
def test_silence_and_a_late_employer_have_their_own_answers(text: str, wanted: str) -> None:
    """Silence of the office goes to reconsideration first; the employer's thirty days are not the worker's."""
    assert wanted in topics(text)
