"""Questions in special words: how it happened, who was hurt, what the employer does, each finding its own topic."""

import pytest

from tests.flows.asking import SHELF, answers, case, topics

FILING = {
    "where": ["在哪里申请工伤认定", "认定工伤去哪个部门办", "我在东莞打工，工伤认定到哪里申请", "工伤认定书去哪儿办"],
    "who": ["家属可以申请工伤认定吗", "谁可以申请工伤啊", "我能委托别人代办怎么申请工伤", "工会可以申请工伤吗"],
    "not_needed": [
        "没有单位盖章，怎么申请工伤",
        "申请工伤还要单位的营业执照，需要什么材料",
        "单位不给盖章能申请工伤吗",
        "他们要两个证人，需要哪些材料",
    ],
    "decision_time": ["申请工伤要多长时间", "报上去多久才受理啊", "申报工伤需要多久"],
    "report_hours": ["超过24小时没报，还能报工伤吗", "公司说过了24小时就不能报了是吗", "当天没报单位，现在算不算工伤"],
    "proof": ["当时没人看见，怎么证明是工伤", "没有监控没有证人怎么办", "老板不认，我没有证据怎么办", "是不是工伤谁举证啊"],
    "online": ["可以在网上申请工伤吗", "能不能不去现场，怎么申请工伤"],
    "free_of_charge": ["申请工伤要钱吗", "认定工伤收费吗"],
    "progress": ["怎么查进度啊，我的工伤", "想知道我的认定办到哪一步了，怎么查"],
    "withdraw": ["申请了工伤老板让我撤回，可以吗", "我写了自愿放弃的声明，还能申请吗"],
    "wrong_record": ["病历上写的是在家摔的，能改吗", "申请表上时间写错了怎么办"],
    "own_copy": ["认定书在公司不给我，怎么办", "我没收到认定书怎么办"],
    "told_to_employer": ["申请工伤单位会知道吗", "老板说要报就开除我，怎么办"],
    "already_filed": ["单位报了，我还要报吗", "公司已经申请了，我要做什么", "厂里报工伤了，我还用自己去申请吗"],
    "unwilling": ["员工不愿意申请工伤，公司怎么办"],
    "no_diagnosis": ["没有诊断证明能申请工伤吗", "当时没去医院，现在还能申请吗"],
    "hurry": ["快一年了材料没齐怎么办", "工伤申请马上到期了我该怎么办"],
    "investigation": ["人社局来调查我要说什么", "来做笔录的时候要注意什么"],
    "suspended": ["我的认定中止了怎么办", "让我先去仲裁劳动关系，怎么办", "说要等交警的结论，认定停了，怎么办"],
}
ROADS = {
    "detour": ["下班路上顺路接孩子被车撞了算工伤吗", "下班绕路买菜摔了车，能认定工伤吗", "下班去丈母娘家路上出车祸是工伤吗"],
    "off_time": ["上班迟到了路上被撞算工伤吗", "提前下班路上骑车摔了，还算工伤吗", "早退回家路上出了车祸能报工伤吗"],
    "no_finding": ["下班路上被撞，肇事司机逃逸了，算工伤吗", "上班路上摔了没报警，能申请工伤吗", "交警只给了事故证明，下班路上的，能认定工伤吗"],
    "unlicensed": ["下班路上骑摩托没有驾照被车撞了算工伤吗", "上班路上闯红灯被撞，还能认定工伤吗"],
    "gate": ["刚进厂门口就摔倒了算工伤吗", "在单位停车场被同事的车撞了算工伤吗", "下班打完卡还没出厂门摔了，算工伤吗"],
}
ILLNESSES = {
    "disease": ["得了尘肺病怎么申请", "我有噪声聋该怎么办", "粉尘干了十几年肺不好，怎么办", "职业病怎么认定"],
    "off_post": ["我老公下班回到家里突发心梗去世了算工伤吗", "他在宿舍猝死算工伤吗", "下班的路上猝死能认定工伤吗"],
    "overwork": ["连续加班十几天人猝死了，算工伤吗", "长期加班过劳死，能算工伤吗"],
    "heat": ["工地上中暑算不算工伤", "我爸在工地热射病住院，怎么办", "高温天干活晕倒了能认定工伤吗"],
    "old_complaint": ["搬货把腰扭了查出腰间盘突出，能认定工伤吗", "颈椎病算工伤吗", "我有老毛病，上班搬东西疼起来了算工伤吗"],
    "ill_not_hurt": ["上班时突发脑梗住院，能赔多少钱", "在岗位上突然心梗，单位要赔什么"],
}
CIRCUMSTANCES = {
    "own_fault": ["违规操作被机器压了手算工伤吗", "自己不小心摔的算工伤吗", "没戴安全帽被砸，单位说是我的责任，对吗"],
    "small": ["手被铁皮划破了算工伤吗", "脚崴了，能认定工伤吗", "就烫了一小块，轻微的能报工伤吗", "手指夹肿了没骨折，算工伤吗"],
    "breaks": ["上班时间去厕所滑倒算工伤吗", "在食堂吃饭摔了，算工伤吗", "上班打开水烫了脚是不是工伤", "中午休息的时候摔了算工伤吗"],
    "dormitory": ["在公司宿舍洗漱摔倒算工伤吗", "宿舍上铺掉下来骨折了，公司有责任吗"],
    "home_office": ["居家办公时摔了算工伤吗", "公司让在家办公，在家加班受伤能认定工伤吗"],
    "fight": ["上班时被客户打伤算工伤吗", "和同事因为干活打架受伤，能认定工伤吗", "保安值班被打算不算工伤"],
    "first_days": ["第一天上班就摔了，算工伤吗", "试用期受伤能认定工伤吗", "刚进厂三天手压了，老板不认怎么办"],
    "self_harm": ["员工在宿舍跳楼，公司有责任吗", "上班时自残算工伤吗"],
    "fake_name": ["我用别人的身份证进的厂，受伤能申请工伤吗", "冒名上班手断了，怎么认定工伤"],
    "malpractice": ["治工伤的时候医院误诊，怎么办", "工伤住院发生医疗事故还算工伤吗"],
    "bystander": ["过路的人被厂里的围墙砸死了怎么办", "顾客在店里摔倒骨折谁负责", "孩子在工地玩掉进坑里了怎么办"],
    "party": ["公司年会摔倒算工伤吗", "单位组织的运动会上扭伤能认定工伤吗", "聚餐喝酒后摔了，公司有责任吗"],
}
PRESSURES = {
    "no_contract": ["没签合同受伤了怎么办", "没有劳动合同可以认定工伤吗", "签的是劳务合同，算工伤吗"],
    "settlement": ["老板要私了，怎么办", "公司让我写个保证不要赔偿，我该怎么办", "单位给两万不让我报，怎么办"],
    "subcontract": ["跟着包工头干活摔了找谁负责", "工程转包了好几层，我受伤谁的责任", "公司外包给小老板，我受伤能申请工伤吗"],
    "unregistered": ["在没有营业执照的小作坊受伤怎么办", "小厂没执照 受了伤找谁"],
    "kept_from_work": ["伤好了公司不给安排工作怎么办", "工伤回来给我调岗降薪，合理吗", "公司不肯让我回去上班，怎么办"],
    "successor": ["公司被收购了，工伤谁来赔", "厂转让给别人了，我的工伤找谁"],
    "deregistered": ["公司注销了还能认定工伤吗", "厂子倒闭了还能申请工伤吗"],
    "conceals": ["单位瞒报工伤怎么办", "老板让我跟医生说是在家摔的，怎么办"],
}
EMPLOYERS = {
    "boss_gone": ["包工头跑了，我的腿谁来管", "老板失踪了医药费怎么办"],
    "practice": ["上班受伤一个月了，公司这样做合理吗", "工伤以后单位的做法合法吗"],
}
PEOPLE = {
    "over_age": ["工伤有没有年龄限制", "我妈60多岁做保洁摔了算工伤吗", "退休返聘受伤能认定工伤吗", "超过60岁还能算工伤吗"],
    "platform": ["送外卖摔伤了怎么办", "跑滴滴被追尾，算工伤吗", "美团众包骑手受伤能申请工伤吗"],
    "intern": ["实习生在厂里受伤算工伤吗", "学校安排顶岗实习手压了，怎么办？", "暑假工受伤能认定工伤吗"],
    "dispatch": ["我是劳务派遣的，受伤找谁负责", "派遣工在厂里受伤，谁去申请工伤"],
    "day_labour": ["日结工受伤算工伤吗", "我是临时工，能认定工伤吗", "打零工摔了怎么办"],
    "several": ["兼职时受伤算工伤吗", "我在两家公司上班，受伤是哪家的责任"],
    "public_servant": ["公务员受伤算工伤吗", "事业单位的人摔伤能认定工伤吗", "村干部下乡摔伤算工伤吗"],
    "self_employed": ["在个体户店里打工受伤算工伤吗", "私人老板的厂里受伤，谁负责"],
    "foreigner": ["外国人在中国上班受伤能申请工伤吗"],
    "abroad": ["在外地打工受伤，怎么申请工伤", "我户口不在这里，能申请工伤吗"],
}
QUESTIONS = {**FILING, **ROADS, **ILLNESSES, **CIRCUMSTANCES, **PRESSURES, **EMPLOYERS, **PEOPLE}


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_special_words_find_their_topic(wanted: str) -> None:
    """What people ask in words of their own is answered by what is written for it."""
    missed = {text: found for text in QUESTIONS[wanted] if wanted not in (found := topics(text))}
    assert missed == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("年轻时在煤矿打钻，查出尘肺，矿早关了，怎么办", "disease-gone"),
        ("村干部下乡摔伤算工伤吗", "public_servant-village"),
        ("上班路上被送外卖的撞了，算工伤吗", "platform-hit_by_rider"),
        ("让我先去仲裁劳动关系，怎么办", "suspended-relation"),
        ("我们厂的员工违规操作压了手，单位要负责吗", "own_fault-employer"),
    ],
)
def test_the_case_decides_the_wording(text: str, wanted: str) -> None:
    """Within a topic, what was told makes it the answer for this case."""
    assert wanted in answers(text)


@pytest.mark.parametrize(
    ("text", "province", "wanted"),
    [
        ("上班时间上厕所滑倒算工伤吗", "510000", "breaks-sichuan"),
        ("上班时间上厕所滑倒算工伤吗", "330000", "breaks-general"),
        ("实习生在厂里受伤算工伤吗", "330000", "intern-zhejiang"),
        ("实习生在厂里受伤算工伤吗", "510000", "intern-sichuan"),
        ("工伤有哪些规定", "330000", "policy-zhejiang"),
        ("工伤有哪些规定", "510000", "policy-sichuan"),
        ("工伤有哪些规定", None, "policy-general"),
    ],
)
def test_a_province_has_its_own_words(text: str, province: str | None, wanted: str) -> None:
    """What a province wrote itself is told there, and nowhere else."""
    assert wanted in answers(text, province=province)


@pytest.mark.parametrize("text", ["在公司报了工伤，还可以在公司报意外险吗", "公司报了工伤多久能下来"])
def test_a_report_told_by_the_way_is_no_question_of_doing_it_again(text: str) -> None:
    """Only who asks whether to apply as well is told that once is enough."""
    assert "already_filed" not in topics(text)


def test_what_no_other_answers_goes_before_a_second_on_the_same() -> None:
    """Of more than are read, nothing asked stays without its answer."""
    text = "在厂门口被叉车压了脚，个人老板，老板不管怎么办，算不算工伤，能赔多少钱"
    assert {"gate", "employer_refuses", "money"} == set(topics(text))


def test_a_small_injury_is_answered_once() -> None:
    """Whether it can be recognised and whether it reaches a grade stand in one answer."""
    assert topics("脚扭了肿了，可以评工伤吗") == ["small"]


def test_a_death_after_a_party_is_answered_as_one() -> None:
    """First the cause of death; what came after the party is another matter."""
    assert "party-death" in answers("公司年会喝了酒，第二天早上在宿舍去世了，公司有责任吗")


def test_only_a_foreman_makes_it_a_subcontract() -> None:
    """Who works by the day is no subcontractor's worker by that alone."""
    when = SHELF.current.notice_when["subcontract"]
    assert not case(employment__form="informal").holds(when)
    assert case(employment__form="subcontract").holds(when)
