"""Questions about the way to work and about grades: the facts told decide which words are said."""

import pytest

from tests.flows.asking import answers

ROADS = {
    "on_the_way-hit": ["上班途中被小车撞了能认定工伤吗", "下班回家路上被一辆电瓶车撞了，算工伤吗"],
    "on_the_way-own_fall": [
        "下班路上骑电动车自己滑倒了算工伤吗", "骑自行车上班路上摔了，是工伤吗", "下班路上摩托车打滑翻了，能算工伤吗",
    ],
    "on_the_way-walking": ["下班路上走路摔了一跤，算工伤吗", "上班路上下雪踩空骨折，算不算工伤"],
    "on_the_way-time": ["下班后多久回家路上出的事才算工伤", "下班路上出事故多久算工伤啊"],
    "on_the_way-why": ["上班路上被摩托车撞了，为什么不能报工伤"],
    "on_the_way-passenger": ["坐公交上班急刹车摔了算工伤吗", "下班坐厂里的班车回家路上撞了，算工伤吗"],
    "detour-noon": ["中午出去吃饭路上被车撞了算工伤吗"],
    "main_fault-general": ["上班路上骑车撞了，交警定我全责，能赔多少钱"],
    "main_fault-death": ["老公上班路上骑摩托撞死了，交警说他主责，能赔多少"],
    "what_to_do-commuting_walking": ["我妈上班路上走路滑倒骨折了，怎么办"],
    "off_time-own_fall": ["早上起晚了上班迟到，骑摩托摔了算工伤吗"],
    "gate-liability": ["下班在厂门口骑车摔了，公司有责任吗"],
}
GRADES = {
    "grade-loss": [
        "左手食指断了一节能评几级", "一只眼睛视力0.2能评几级", "工地上摔的脾切除了能定几级", "炸伤以后听力下降，够评级吗",
        "小腿截肢了，能定几级",
    ],
    "grade-loss_recognised": ["认定书下来了，右手小指没了一截，能评几级"],
    "grade-broken": ["锁骨骨折能评几级", "膝盖韧带撕裂断裂可以评级吗"],
    "grade-elsewhere": ["司法鉴定所说够十级，到底能评几级"],
    "no_grade-hearsay": ["手指缺了半厘米，医院说评不上，是不是真的", "公司说我这伤评不上级，怎么办"],
    "whose_grade-general": ["工伤法院鉴定九级，跟劳动局的一样吗"],
    "grade-general": ["我这种情况能评几级啊", "电烧伤背上一大片能评几级"],
    "plate_first-general": ["钢板还没取，工伤什么时候能鉴定"],
    "when_stable-general": ["神经伤了还在做康复治疗，工伤什么时候可以鉴定"],
}
QUESTIONS = {**ROADS, **GRADES}


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_the_facts_told_choose_the_words(wanted: str) -> None:
    """A fall on foot, a fall on a bike, a crash; a loss, a fracture: each has words of its own."""
    missed = {text: found for text in QUESTIONS[wanted] if wanted not in (found := answers(text))}
    assert missed == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("脚趾砸裂了能评工伤几级", ["grade-general"]),
        ("门牙掉了两颗够不够级", ["devices-general", "grade-loss"]),
        ("食指断了半节能评残吗", ["grade-loss"]),
        ("意外险和工伤两个都可以报吗", ["accident_policy-general"]),
    ],
)
def test_what_is_not_asked_is_not_answered(text: str, wanted: list[str]) -> None:
    """Which grade asks no more whether it is one; both at once is asked of the insurances."""
    assert answers(text) == wanted


def test_no_sum_is_held_out_beside_a_main_fault_of_ones_own() -> None:
    """What recognition would bring is not told where it is as a rule refused."""
    found = answers("老公上班路上骑摩托撞死了，交警说他主责，能赔多少")
    assert found == ["main_fault-death"]


def test_to_have_it_recognised_is_no_question_of_the_grade() -> None:
    """认定 holds the sign of 定级, and means something else."""
    assert not any(key.startswith("grade") for key in answers("上班途中被小车撞了能认定工伤吗"))
