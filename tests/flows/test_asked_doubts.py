"""Questions about what people are unsure of, in their own words: each finds the topic written for it."""

import pytest

from tests.flows.asking import answers, topics

QUESTIONS = {
    "found_later": ["摔了一跤当时没事，半个月后才发现骨裂，还算工伤吗", "扭了腰没当回事，一个月后查出骨折怎么办"],
    "left_job": ["离职以后还能申请工伤认定吗", "辞职了还能报工伤吗", "合同到期了还能申请工伤吗"],
    "private_doings": ["上班玩手机摔了算工伤吗", "上班时间溜出去买烟被撞了算工伤吗", "和工友打闹受伤能认定工伤吗"],
    "interview": ["面试的时候摔伤了算工伤吗", "试工第一天被机器压了，能认定工伤吗"],
    "owner": ["我自己开店受伤算工伤吗", "公司股东在公司受伤算工伤吗", "我是车主，跑运输摔了算工伤吗"],
    "unknown_boss": ["工地上受伤，不知道老板是谁怎么办", "包工头没钱，能找开发商吗", "同村人介绍我去的，受伤找谁"],
    "missed_part": ["认定书上少写了一处伤怎么办", "认定以后发现漏了一个部位怎么办"],
    "under_appeal": ["单位不服工伤认定去复议了怎么办", "公司去法院告了人社局，我的钱怎么办"],
    "form": ["申请表去哪里领", "工伤申请表怎么填啊"],
    "no_id": ["身份证丢了能申请工伤吗", "没有身份证怎么申请"],
    "cannot_supply": ["让我补的材料补不了怎么办", "单位的证明开不出证明怎么办", "材料拿不到，怎么办"],
    "short_insured": ["只交了两个月社保能报工伤吗", "工伤保险要交多久才能用"],
    "home_help": ["我雇的保姆在我家摔伤了要赔多少", "月嫂在雇主家切了手怎么办", "家政公司派的，摔了找谁负责"],
    "not_needed": ["申请工伤认定需要单位同意吗"],
    "online": ["工伤认定要本人去吗", "人在医院动不了，怎么申请工伤"],
    "proof": ["单位伪造考勤怎么办", "工友不敢作证怎么办"],
    "fight": ["在车间被老板打了算工伤吗"],
    "detour": ["过完年回厂路上出车祸算工伤吗", "中午回家吃饭路上被撞，算工伤吗"],
    "saving": ["救工友自己受伤算工伤吗", "上班时救火烧伤了，能认定工伤吗"],
    "settlement": ["调解协议签了还能反悔吗", "我签了赔偿协议，现在鉴定九级还能要吗"],
    "waived_insurance": ["签了不交社保的协议，受伤怎么办", "公司说社保是我自愿不交的，受伤怎么办"],
    "lapsed": ["社保断缴期间受伤怎么办", "单位把我社保停了，出了事怎么办"],
    "other_payer": ["挂名交社保的公司和干活的公司不一样，找谁", "社保是别的公司交的，受伤怎么办"],
    "house_owner": ["家里装修工人摔伤了我要负责吗", "我是房东，请的瓦工摔了要我赔吗"],
    "on_trip": ["出差期间游玩受伤算工伤吗", "出差在酒店洗澡摔了算不算"],
    "posted_abroad": ["公司派我去国外干活受伤怎么办"],
    "suspended": ["工伤认定一定要劳动仲裁吗"],
    "expired": ["单位说过期了不能报了，是真的吗", "老板说过了时间，还能申请吗"],
    "is_it_disease": ["干了十几年手麻腰疼，算职业病吗", "喷漆查出白血病是职业病吗"],
    "mind": ["上班压力大抑郁了算工伤吗", "受工伤以后焦虑，能认定工伤吗"],
    "infection": ["上班感染新冠算工伤吗", "护士被针扎感染乙肝，能认定工伤吗"],
}


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_a_doubt_finds_its_topic(wanted: str) -> None:
    """Nobody who is unsure of the same thing in other words goes without."""
    missed = {text: found for text in QUESTIONS[wanted] if wanted not in (found := topics(text))}
    assert missed == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("邻居砸了我家门该怎么处理", None),
        ("我的货车把人家的墙刮了该怎么办", "what_to_do-nothing_told"),
        ("手被机器压了该怎么办", "what_to_do-general"),
        ("亲戚在我家摔伤了谁负责", "liability-nothing_told"),
        ("在车间摔伤了谁负责", "liability-general"),
    ],
)
def test_what_was_not_told_is_not_taken_for_granted(text: str, wanted: str | None) -> None:
    """Somebody who tells neither of work nor of a harm is told what this window is for."""
    found = answers(text)
    assert "what_to_do-general" not in found or wanted == "what_to_do-general"
    assert wanted is None or wanted in found


@pytest.mark.parametrize(
    "text",
    ["上班时间在车间里被机器夹了手怎么办", "十级工伤能赔多少钱", "怎么申请工伤", "下班路上被车撞了算工伤吗"],
)
def test_plain_questions_are_left_to_the_general_topics(text: str) -> None:
    """A doubt that nobody voiced is not answered."""
    assert not {*topics(text)} & {*QUESTIONS}
