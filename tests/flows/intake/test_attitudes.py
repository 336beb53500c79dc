"""How the employer behaves is read from what the employer is said to do, and from nobody else."""

import pytest

from tests.flows.intake.reading_of import values

TOLD = [
    ("受伤以后老板就不管我了", "ignores"),
    ("公司到现在也没给我处理", "ignores"),
    ("单位一直没有给个说法", "ignores"),
    ("厂里对我不闻不问", "ignores"),
    ("老板不肯赔钱", "refuses_pay"),
    ("公司以我违反规程为由不给报工伤", "refuses_apply"),
    ("护理费公司说没有发票不给", "refuses_pay"),
    ("公司要我自己写辞职信", "forces_resign"),
    ("公司只愿意赔四十万", "underpays"),
    ("单位只给了两万五", "underpays"),
    ("公司说养伤期间没有工资", "refuses_pay"),
    ("老板说签了私了协议就给钱", "private_settlement"),
    ("老板说给我三万块钱私了", "private_settlement"),
    ("公司一分钱都没给", "refuses_pay"),
    ("单位拒绝支付医药费", "refuses_pay"),
    ("包工头不给医药费", "refuses_pay"),
    ("厂里不给报工伤", "refuses_apply"),
    ("我在车间手断了，老板不给报", "refuses_apply"),
    ("医药费公司不给报", "refuses_pay"),
    ("店里老板带我去看了一次就不管了", "ignores"),
    ("取钢板要八千块 厂里说这钱不归他管了", "refuses_pay"),
    ("老板说手术费不该他出", "refuses_pay"),
    ("单位说药费他们不管了", "refuses_pay"),
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
    "单位给报销了，现在要离职还有别的赔偿吗",
    pytest.param("公司应该赔我多少钱", id="a-question"),
    pytest.param("保险公司说这钱不归他们管", id="the-insurer-says"),
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
        "公司只愿意赔四十万",
        "单位只同意给医药费",
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


@pytest.mark.parametrize(
    "text",
    [
        "上个月在工地上遭钢管打到起 老板说喊我莫去报 给我一万块钱 我要得要不得嘛",
        "老板给一万让我别报工伤 能要吗",
        "老板喊我莫报",
        "老板说给两万喊我莫往上报",
        "厂里拿钱叫我不要报",
        "老板叫我莫声张",
        "公司给我三千块不让我报工伤",
        "老板说不报工伤给我五万",
        "老板说莫去报工伤",
        "老板喊我莫报工伤，拿钱给我",
        "包工头塞给我五千块 让我别说出去",
        "工头喊我们莫讲",
        "老板要我莫跟医生说是工地摔的",
        "公司说报工伤影响年底奖 让大家莫报",
    ],
)
def test_money_for_not_reporting_conceals(text):
    """Who pays for silence hides the accident, and is never said to cooperate."""
    told = values(text, "employer.attitude")
    assert "conceals" in told
    assert "cooperates" not in told


@pytest.mark.parametrize(
    "text",
    [
        "老板让我报工伤",
        "老板说给我报工伤",
        "老板说别怕 给我报工伤",
        "公司给我报了工伤 给了一万",
        "老板喊我去报工伤",
        "老板给我一万医药费",
        "老板让我别急 他给我报",
        "老板让我别报销 等着",
        "老板给一万让我先治病",
        "我不想报工伤 老板对我好",
    ],
)
def test_who_has_it_reported_conceals_nothing(text):
    """Money for the bills and a report that is made hide nothing."""
    assert "conceals" not in values(text, "employer.attitude")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("小包工头没资质 总包说跟他没关系", ["denies_relation"]),
        ("总包不认 说跟他没关系", ["denies_relation"]),
        ("发包方说和他们没关系", ["denies_relation"]),
        ("劳务公司说跟他没关系", ["denies_relation"]),
        ("甲方说不关他的事", ["denies_relation"]),
        ("平台说跟他们没关系", ["denies_relation"]),
        ("中介说和公司没有关系", ["denies_relation"]),
        ("公司说我跟他们没关系", ["denies_relation"]),
        ("用人单位说和我没关系", ["denies_relation"]),
        ("承包商说跟他们没得关系", ["denies_relation"]),
        ("老板说这伤跟他没关系", ["denies_injury"]),
        ("公司说我受伤跟他们没关系", ["denies_injury"]),
        ("老板说不关他事", ["denies_injury"]),
        ("公司说这不算工伤", ["denies_injury"]),
        ("总包说这不算工伤", ["denies_injury"]),
    ],
)
def test_who_gave_the_work_out_denies_whose_man_it_is(text, value):
    """总包说跟他没关系 is of the relation; 这伤跟他没关系 is of the wound."""
    assert values(text, "employer.attitude") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("养伤期间工资还发不发", []),
        ("单位给不给工资", []),
        ("老板赔不赔", []),
        ("医药费公司报不报", []),
        ("停工期间单位还发不发钱", []),
        ("工伤期间公司发工资不发", []),
        ("公司肯不肯赔", []),
        ("公司管不管我", []),
        ("社保局给不给报销", []),
        ("厂里给不给报", []),
        ("医药费老板出不出", []),
        ("老板不发工资", ["refuses_pay"]),
        ("厂里不给工资 怎么办", ["refuses_pay"]),
        ("老板说不赔", ["refuses_pay"]),
        ("公司停工期间不发工资", ["refuses_pay"]),
    ],
)
def test_pays_or_not_is_a_question(text, value):
    """发不发 asks, 不发 tells."""
    assert values(text, "employer.attitude") == value


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("公司让我签离职协议", False),
        ("老板让我签辞职协议", False),
        ("单位让我签一份解除劳动合同的协议", False),
        ("公司让我签保密协议", False),
        ("公司让我签补充协议", False),
        ("公司要我签竞业协议", False),
        ("老板让我签个承包协议", False),
        ("单位叫我签劳务协议", False),
        ("老板让我签协议一次性给5万", True),
        ("公司让我签赔偿协议", True),
        ("老板逼我签放弃工伤的协议", True),
        ("公司让我签了个和解协议", True),
        ("老板叫我签个保证书", True),
        ("已经和老板签了协议", True),
    ],
)
def test_a_paper_on_leaving_is_no_deal_over_the_wound(text, deal):
    """签离职协议 is of the job."""
    assert ("private_settlement" in values(text, "employer.attitude")) is deal


@pytest.mark.parametrize(
    "text",
    ["厂里说报工伤就开除我", "老板说报工伤没用", "公司说报工伤影响年底奖", "单位说报工伤麻烦", "老板说报工伤要扣钱"],
)
def test_what_a_report_would_bring_is_no_help(text):
    """报工伤就开除 threatens."""
    assert "cooperates" not in values(text, "employer.attitude")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("手断了一截 老板给一万私了", ["private_settlement"]), ("老板赔了三万签了协议 手指断了", ["private_settlement"]),
        ("老板说给五千这事就算了 手断了", ["private_settlement"]), ("园长说是老毛病不给报 腰扭了", ["denies_injury", "refuses_apply"]),
        ("队长说走意外险别报工伤 锁骨断了", ["refuses_apply"]), ("领导不想报 他手断了", ["refuses_apply"]),
        ("厂里扣我工资 头缝七针", ["refuses_pay"]), ("腿断了 公司从第四个月就停发了", ["refuses_pay"]), ("我手断了没去 他扣我工资", ["refuses_pay"]),
        ("中介公司说没义务 腿断了", ["refuses_pay"]), ("公司让我自己出药费 脚断了", ["refuses_pay"]),
        ("主任说没打卡不算上班 脚崴了", ["denies_injury"]), ("厂长讲喝水又不是干活 手腕断了", ["denies_injury"]),
        ("老板让我说是在家弄的 手断了", ["conceals"]), ("店里说是他自愿去的 淹死了", ["denies_injury"]), ("领导说别往工伤上靠 腰断了", ["denies_injury"]),
        ("平台说我是兼职 脚断了", ["denies_relation"]), ("签的是劳务协议 公司不认 腿断了", ["denies_relation"]),
        ("我想私了 老板还没回话 手断了", []), ("我不想报工伤 手断了", []), ("人社局说不算上班 手断了", []), ("保险公司说没义务 手断了", []),
        ("能给一万私了吗 手断了", []), ("单位说能报工伤么 膝盖伤了", []), ("银行扣了我的钱，手断了", []),
    ],
)  # fmt: skip
def test_each_code_has_its_words(text, told):
    """A deal, a refusal to report or pay, a denial of the wound or of the man; never another office's or one's own wish."""
    assert sorted(values(text, "employer.attitude")) == told
