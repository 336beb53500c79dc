"""What follows for an ordinary accident is proposed, and only then."""

import pytest

from flows.intake import candidates
from tests.flows.intake.reading_of import of_fact, values

FOLLOWS = ("accident.in_work_time", "accident.in_workplace", "accident.work_related")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param("昨天下午三点多在工地二楼摔下来，左腿骨折", (*FOLLOWS, "applicant.relation"), id="fall-on-site"),
        pytest.param("前天夜里在仓库，搬货的箱子倒了，脚被砸伤", FOLLOWS, id="warehouse-task"),
        pytest.param("手指被冲床压断了", ("accident.work_related", "applicant.relation"), id="machine-alone"),
        pytest.param("我做保洁，换垃圾袋的时候被针头扎了手", ("accident.work_related",), id="service-task"),
        pytest.param("给物业扫楼梯没签合同，扫楼梯滑倒摔了髌骨", ("accident.work_related",), id="unsigned-service"),
        pytest.param("我弟在宁波的工地上受伤了，还在医院", FOLLOWS[:2], id="no-wound-named-yet"),
        pytest.param("在矿井下受了伤", FOLLOWS[:2], id="a-mine"),
        pytest.param("我从工厂的楼梯上摔下来，腰椎骨折", FOLLOWS, id="fall-in-the-works"),
        pytest.param("我表哥在公司被开水烫伤了", ("accident.in_workplace",), id="in-the-firm"),
        pytest.param("昨天在采石场受伤了，还在住院", ("accident.in_workplace",), id="day-and-place-alone"),
        pytest.param("在商场当保安，手被卷帘门夹断", ("accident.in_workplace",), id="told-with-the-job"),
        pytest.param("我妈在宾馆洗床单的 地滑摔了 髋骨断了", FOLLOWS, id="told-with-the-task"),
        pytest.param("我妈在商场拖地滑倒骨折", ("accident.work_related",), id="mopping-a-shop"),
        pytest.param("我在学校食堂切菜切掉指尖", ("accident.work_related",), id="cutting-for-a-canteen"),
        pytest.param("送快递的时候摔断了腿", ("accident.work_related",), id="parcels"),
        pytest.param("我爸是电工，接线的时候被电伤", ("accident.work_related",), id="a-task-of-the-trade"),
    ],
)
def test_an_ordinary_accident_proposes_what_follows(text, facts):
    """Nobody has to say that a fall on a building site happened at work; they only confirm it."""
    for fact in facts:
        [candidate] = of_fact(text, fact)
        assert candidate.doubt == candidates.INFERRED, fact


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("下班路上骑车经过工地摔倒，左腿骨折", id="commuting"),
        pytest.param("在厂里宿舍睡觉从床上摔下来，腰椎骨折", id="off-duty"),
        pytest.param("在车间和同事打架，头被打破了", id="quarrel"),
        pytest.param("出差在客户仓库摔倒，手骨折", id="business-trip"),
        pytest.param("在车间突发心梗，抢救后住院", id="illness"),
        pytest.param("如果在工地摔下来骨折怎么办", id="supposed"),
        pytest.param("能评十级吗", id="nothing-told"),
        pytest.param("在工地上班三个月了，工资还没结", id="no-harm-told"),
        pytest.param("我拖地的时候滑倒，胯骨骨折", id="housework"),
        pytest.param("我在医院当保洁，骑车摔断了腿", id="on-the-road"),
        pytest.param("我是老师，在家里做饭切了手", id="at-home"),
        pytest.param("在单位门口被车撞骨折", id="at-the-gate"),
        pytest.param("我在商场当保安，逛街摔伤了", id="at-leisure"),
        pytest.param("工地受伤怎么赔", id="only-asked"),
        pytest.param("上班迟到赶时间，电瓶车翻了，手骨折", id="late-for-work"),
        pytest.param("我在家拖地滑倒了，医院说骨裂", id="at-home-and-then-in-hospital"),
        pytest.param("我拖地滑倒骨折，现在在医院，单位不知道", id="mopping-somewhere"),
    ],
)
def test_nothing_is_inferred_where_the_story_points_elsewhere(text):
    """Commuting, rest, quarrels, trips, illness and supposed cases are asked, never guessed."""
    for fact in FOLLOWS:
        assert not [c for c in of_fact(text, fact) if c.doubt == candidates.INFERRED]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("员工在工地二楼摔下来，左腿骨折", id="an-employee"),
        pytest.param("同事昨天在车间被机器压断手指", id="a-colleague"),
        pytest.param("他从架子上掉下来，腰骨折了", id="he"),
    ],
)
def test_a_story_about_somebody_else_is_not_taken_for_the_speakers_own(text):
    """Only a story without any subject is proposed as the speaker's own."""
    assert "self" not in values(text, "applicant.relation")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        pytest.param("上班的时候脚被砸了", "accident.in_work_time", id="work-time"),
        pytest.param("在车间里被机器压断手指", "accident.in_workplace", id="workplace"),
        pytest.param("因工作原因受伤，左手骨折", "accident.work_related", id="work-cause"),
    ],
)
def test_what_is_plainly_said_is_held_and_not_merely_proposed(text, fact):
    """“While working” and “in the workshop” are the person's own words, no inference."""
    [candidate] = of_fact(text, fact)
    assert candidate.doubt is None
    assert candidate.value is True


def test_a_known_speaker_is_not_inferred_again():
    """Who said at the start that they are a relative is not proposed as the worker."""
    assert values("在工地二楼摔下来，左腿骨折", "applicant.relation", role="relative") == []
