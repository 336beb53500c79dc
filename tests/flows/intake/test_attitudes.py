"""How the employer behaves is read from what the employer is said to do, and from nobody else."""

import pytest

from tests.flows.intake.reading_of import values

TOLD = [
    ("受伤以后老板就不管我了", "ignores"),
    ("公司到现在也没给我处理", "ignores"),
    ("单位一直没有给个说法", "ignores"),
    ("厂里对我不闻不问", "ignores"),
    ("老板不肯赔钱", "refuses_pay"),
    ("公司一分钱都没给", "refuses_pay"),
    ("单位拒绝支付医药费", "refuses_pay"),
    ("包工头不给医药费", "refuses_pay"),
    ("厂里不给报工伤", "refuses_apply"),
    ("我在车间手断了，老板不给报", "refuses_apply"),
    ("医药费公司不给报", "refuses_pay"),
    ("店里老板带我去看了一次就不管了", "ignores"),
    ("商场说她超过年龄了不算工伤", "denies_injury"),
    ("公司不愿意申请工伤认定", "refuses_apply"),
    ("老板不让我做工伤认定", "refuses_apply"),
    ("单位不承认和我有劳动关系", "denies_relation"),
    ("公司说我不是他们的员工", "denies_relation"),
    ("公司说还没签合同不算员工", "denies_relation"),
    ("公司说这不算工伤", "denies_injury"),
    ("厂里不承认是工伤", "denies_injury"),
    ("老板娘说我是自己不小心，不认", "denies_injury"),
    ("老板只肯赔5000", "underpays"),
    ("工头只给了两千块钱", "underpays"),
    ("公司一直拖着不办", "delays"),
    ("单位迟迟不给我申报", "delays"),
    ("老板让我跟医生说是自己在家摔的", "conceals"),
    ("工地隐瞒事故不上报", "conceals"),
    ("公司不给盖章", "obstructs"),
    ("厂里不配合我提供材料", "obstructs"),
    ("老板威胁我不许告", "obstructs"),
    ("公司让我辞职", "forces_resign"),
    ("老板娘赶我走", "forces_resign"),
    ("工头叫我别报", "conceals"),
    ("单位现在不让我上班", "forces_resign"),
    ("我刚做完手术老板就催我出院", "forces_discharge"),
    ("住院才三天，厂里要求出院", "forces_discharge"),
    ("老板想私了", "private_settlement"),
    ("公司要跟我私下协商", "private_settlement"),
    ("单位已经给我报了工伤", "cooperates"),
    ("老板态度很好", "cooperates"),
    ("公司承认是工伤", "cooperates"),
    ("包工头电话打不通", "unreachable"),
    ("老板跑了，人也联系不上", "unreachable"),
]
SILENT = [
    pytest.param("公司应该赔我多少钱", id="a-question"),
    pytest.param("医生让我出院", id="the-doctor"),
    pytest.param("保险公司不肯赔钱", id="the-insurer"),
    pytest.param("对方不肯赔钱", id="the-other-driver"),
    pytest.param("如果老板不赔钱怎么办", id="supposed"),
    pytest.param("能不能和公司私了", id="asked-whether"),
    pytest.param("公司会不会不赔", id="asked-if"),
    pytest.param("我不同意私了", id="the-speaker"),
    pytest.param("单位该不该给我报工伤", id="asked-whether-it-should"),
]


@pytest.mark.parametrize(("text", "attitude"), TOLD)
def test_what_the_employer_does_is_read(text, attitude):
    """Each attitude of the contract has everyday words that tell it."""
    assert attitude in values(text, "employer.attitude")


@pytest.mark.parametrize("text", SILENT)
def test_what_others_do_or_what_is_only_asked_is_no_attitude(text):
    """A doctor's discharge, an insurer's refusal, a question or a supposition is not the employer's behaviour."""
    assert values(text, "employer.attitude") == []


def test_several_attitudes_in_one_message_are_all_read():
    """People tell the whole quarrel in one breath."""
    found = values("老板不给医药费，还让我辞职，现在电话也不接", "employer.attitude")
    assert {"refuses_pay", "forces_resign", "unreachable"} <= set(found)


@pytest.mark.parametrize(
    ("text", "attitude"), [("手断了，老板不给报", "refuses_apply"), ("医药费公司不给报", "refuses_pay")]
)
def test_a_bare_report_refused_is_of_one_kind(text, attitude):
    """What is not reported is the injury, and after a word for money the bill; never both."""
    assert values(text, "employer.attitude") == [attitude]


@pytest.mark.parametrize(
    "text",
    [
        "公司说给我赔偿，就是没说多少，手断了",
        "单位说会给我报工伤",
        "老板说可以给我治疗，让我别担心",
        "厂里说要给他赔偿，我老公腿断了",
        "老板说先给我出钱看病",
        "公司报了工伤还没下来",
        "单位说愿意帮我申报工伤",
        "经理说了给我赔钱",
        "包工头说会替我承担",
        "公司说给我赔付，合理吗",
    ],
)
def test_a_promise_to_pay_or_report_is_cooperation(text):
    """Who says to pay, treat or report cooperates."""
    assert values(text, "employer.attitude") == ["cooperates"]


@pytest.mark.parametrize(
    "text",
    [
        "老板说给我赔两千",
        "公司说给我赔多少合适",
        "单位没说给我赔偿",
        "公司说不给我赔偿",
        "老板说给我赔一点",
        "我说给他赔偿",
        "公司会不会说给我赔偿",
        "要是公司说给我赔偿怎么办",
        "别人说给我赔偿",
        "公司说给我赔偿前要签字",
    ],
)
def test_sums_questions_and_others_promise_nothing(text):
    """An offer of a sum, a question and another's word are no cooperation."""
    assert "cooperates" not in values(text, "employer.attitude")


@pytest.mark.parametrize(
    "text",
    [
        "公司不给我发工伤工资",
        "老板没给我发工伤期间的工资",
        "单位不发工伤待遇",
        "厂里不给发停工留薪期工资",
    ],
)
def test_pay_due_for_the_injury_is_refused(text):
    """不发工伤工资 refuses what is due."""
    assert values(text, "employer.attitude") == ["refuses_pay"]


@pytest.mark.parametrize(
    ("text", "attitude"),
    [
        ("公司不肯让人回去", []),
        ("单位不让回去，要在医院住着", []),
        ("公司不让回去上班", ["forces_resign"]),
        ("老板不同意让人回来上班", ["forces_resign"]),
    ],
)
def test_keeping_somebody_from_work_has_work_in_it(text, attitude):
    """不让人回去 may be from hospital to home."""
    assert values(text, "employer.attitude") == attitude


def test_a_report_that_is_not_through_yet_is_still_cooperation():
    """还么出来 is typed for 还没出来."""
    assert "cooperates" in values("老板说给我报了工伤还么出来", "employer.attitude")
