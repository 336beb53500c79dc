"""Of two accidents told in one message, only the later one's facts are read."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "fact", "told"),
    [
        ("我去年在厂里左手被压过一次，这次11月10号右手又被压了", "injury.parts", ["右手"]),
        ("我去年在厂里左手被压过一次，这次11月10号右手又被压了", "accident.date", ["2026-11-10"]),
        ("前年腰摔伤过，今年十月二十五号又在工地闪了腰", "injury.parts", ["腰"]),
        ("前年腰摔伤过，今年十月二十五号又在工地闪了腰", "accident.date", ["2026-10-25"]),
        ("去年就有股骨头坏死，这次搬东西摔伤了腰", "injury.parts", ["腰"]),
        ("2019年在矿上腿断过，这回在车间胳膊骨折了", "accident.place", ["车间"]),
        ("2019年在矿上腿断过，这回在车间胳膊骨折了", "injury.parts", ["胳膊"]),
        ("前年在厂里伤过左手 评了九级 上个月右脚又被砸骨折了", "injury.parts", ["右脚"]),
        ("前年在厂里伤过左手 评了九级 上个月右脚又被砸骨折了", "appraisal.grade", []),
        ("以前在老家砖厂伤过眼 现在在电子厂又把手指切了", "injury.parts", ["手指"]),
        ("我的右手在2015年工伤评过九级，今年10月左手又被压断", "injury.parts", ["左手"]),
        ("我的右手在2015年工伤评过九级，今年10月左手又被压断", "appraisal.grade", []),
        ("第一次是3月2号割了手指没报 第二次11月9号轧断了中指", "accident.date", ["2026-11-09"]),
        ("第一次是3月2号割了手指没报 第二次11月9号轧断了中指", "injury.parts", ["中指"]),
        ("第一次鉴定是九级 第二次也是九级 左手骨折", "injury.parts", ["左手"]),
        ("去年在工地伤过腰，评了八级，现在辞职能拿多少", "appraisal.grade", [8]),
    ],
)
def test_the_accident_of_before_is_left_out(text, fact, told):
    """Last year's hand is not this year's."""
    assert values(text, fact) == told


def test_who_speaks_is_still_heard_in_the_clause_left_out():
    """The speaker and the employer are the same in both."""
    assert values("我去年在厂里左手被压过一次，这次右手又被压了", "applicant.relation") == ["self"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("我前年受过工伤，现在又疼了", {"year": 2024}, id="old-wound"),
        pytest.param("去年8月在工地摔断过一次腿，又没报工伤", {"year": 2025, "month": 8}, id="one-accident"),
    ],
)
def test_an_old_wound_alone_is_the_accident(text, date):
    """Where no later accident is told, the earlier one is the one in question."""
    assert values(text, "accident.date") == [date]


def test_who_was_hurt_beside_the_speaker_is_another():
    """His leg is not mine."""
    text = "昨天和我一起被砸的还有老王，他腿断了，我是胳膊骨折"
    assert values(text, "injury.parts") == ["胳膊"]
    assert values(text, "injury.kinds") == ["骨折"]
