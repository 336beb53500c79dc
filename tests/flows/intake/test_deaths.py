"""A death is read from plain words, never from a curse, a disease's name or another person's."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("在工地干活中暑死了", True),
        ("员工上班突发脑溢血死亡怎么赔", True),
        ("我爸从架子上掉下来死亡能赔多少", True),
        ("我爸在工地被砸死了", True),
        ("我老公上班突发心梗去世了", True),
        ("我爸评了一级以后病故了", True),
        ("我哥值班时脑出血死了", True),
        ("我老公下班路上出车祸没了", True),
        ("抢救无效死亡", True),
        ("抢救了30个小时没救过来", True),
        ("人已经走了", True),
        ("在岗位上突发心梗走了", True),
        ("出差路上心梗死了", True),
        ("他出差路上出车祸走了", True),
        ("我爸开货车出车祸死了", True),
        ("他爸喝农药走的", True),
        ("120到了说没了", True),
        ("人是21号早上7点走的，算48小时内吗", True),
        ("他是送医院路上没的", True),
        ("心脏不舒服吃了药，晚上回家后没了", True),
        ("从架子上摔下来没了", True),
        ("我住院了，没有死", False),
        ("我爸昨天去逝了", True),
        ("我爸在工地没了", True),
        ("俺家掌柜的在矿上没了三天了", True),
        ("我爱人上班的时候走了，走得很突然", True),
        ("送医院抢救了三十多个小时还是走了", True),
        ("家里顶梁柱没了", True),
        ("医生没能救过来", True),
    ],
)
def test_death_occurred_is_read(text, value):
    """The worker's death is told by what people say of it."""
    assert values(text, "death.occurred")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("心肌梗死住院", id="disease"),
        pytest.param("他脑梗死了两次，现在还在治", id="disease-twice"),
        pytest.param("股骨头坏死", id="disease-too"),
        pytest.param("差点被砸死", id="near"),
        pytest.param("对方死亡，我骨折", id="other"),
        pytest.param("父母早已去世，我受伤了", id="elders"),
        pytest.param("工伤死亡赔偿标准是多少", id="rule"),
        pytest.param("疼死我了", id="saying"),
        pytest.param("我爸走了三年了，我在工地摔断了腿", id="old-grief"),
        pytest.param("医生说我爸没救了，还在抢救", id="given-up-but-alive"),
        pytest.param("如果死亡能赔多少", id="supposed"),
        pytest.param("我爸在工地没了两根手指", id="a-part-lost"),
        pytest.param("我老公在厂里没了工作", id="work-lost"),
        pytest.param("我爸的腿在工地没了", id="leg-lost"),
        pytest.param("我老公在厂里手机没了", id="thing-lost"),
        pytest.param("我爸在工地没了力气，摔下来", id="strength-lost"),
        pytest.param("我老公在工地上人没了，到处找不到", id="looked-for"),
        pytest.param("差点命就没了，腿断了", id="nearly-lost"),
        pytest.param("工友在抢救，老板最后走了", id="another-left"),
    ],
)
def test_death_occurred_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("抢救了30个小时没救过来", True),
        ("抢救三天后死亡", False),
        ("48小时内抢救无效死亡", True),
        ("抢救了三十多个小时还是走了", True),
        ("抢救了快三天才走的", False),
        ("抢救了52个小时死亡，超过48小时了", False),
        ("送医院几个小时后死亡", True),
        ("手术后第三天去世", False),
    ],
)
def test_death_within_48h_is_read(text, value):
    """The hours between rescue and death are worked out and proposed, or held when said."""
    assert values(text, "death.within_48h")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("抢救两天后死亡", id="open"),
        pytest.param("抢救了30个小时，现在好了", id="no-death"),
    ],
)
def test_death_within_48h_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "death.within_48h") == []


@pytest.mark.parametrize(
    "text",
    [
        "工人从塔吊上掉下来导致死亡，公司要负什么责任",
        "我哥被钢板砸中造成死亡，老板一分钱不给",
        "员工加班时突然倒地致死亡，单位怎么赔",
        "施工时墙塌了致使一名工人死亡，怎么处理",
        "我爸在井下触电导致死亡，怎么赔偿",
        "我丈夫被车撞后不治死亡，能算工伤吗",
        "保安值夜班时被人打伤致死，物业怎么赔",
        "职工高处坠落，送医后死亡，单位应承担什么责任",
        "我儿子在搅拌站被机器绞住当场死亡，公司只给八万",
    ],
)
def test_a_death_brought_about_by_what_is_told_is_a_death(text):
    """从楼顶摔下导致死亡 tells of one, also before a question."""
    assert values(text, "death.occurred") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "工亡赔偿标准是多少",
        "因工死亡能赔多少",
        "因工导致死亡怎么赔偿",
        "工伤导致死亡的赔偿标准",
        "工伤造成死亡赔多少钱",
        "如果从楼上掉下来导致死亡公司赔多少",
        "员工上班死亡怎么认定",
        "什么情况下导致死亡才算工亡",
        "差点导致死亡",
        "撞死行人导致他死亡要坐牢吗",
        "工伤死亡怎么赔",
        "上班死亡赔多少",
    ],
)
def test_a_death_only_asked_about_is_none(text):
    """The rule about deaths, and a death that did not come or is another's, tell of none."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    "text",
    [
        "醉酒驾驶撞死人判几年",
        "开车撞死了人要赔多少",
        "货车司机撞死人了，公司要负责吗",
    ],
)
def test_whom_somebody_ran_over_is_not_the_worker(text):
    """撞死人 tells of another's death."""
    assert values(text, "death.occurred") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老公是货车司机，出车时翻车死了", [True]),
        ("从楼上掉下来死了", [True]),
        ("坠楼当场死了", [True]),
        ("塌方死了2人重伤3人", []),
        ("翻车死了两个人，我腿断了", []),
    ],
)
def test_what_somebody_died_of_may_stand_before_it(text, value):
    """翻车死了 tells of one death, 死了两个人 of other people's."""
    assert values(text, "death.occurred") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我爸因工死亡，能赔多少", [True]),
        ("我老公在矿上因工死亡，公司怎么赔", [True]),
        ("职工因工死亡怎么赔", []),
        ("我爸因工死亡赔偿标准", []),
    ],
)
def test_a_kin_who_died_at_work_died(text, value):
    """因工死亡 is the law's phrase unless it is said of one's own."""
    assert values(text, "death.occurred") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老公死了 孩子8岁能领到几岁", [True]),
        ("我爸在工地死了", [True]),
        ("我老公上夜班死了 厂里不认", [True]),
        ("我儿子昨天在车间死了 怎么办", [True]),
        ("老公工亡 孩子8岁 抚恤金多少", [True]),
        ("我哥工亡 能赔多少", [True]),
        ("我爸工亡赔偿标准", []),
        ("工亡 抚恤金怎么算", []),
        ("我爸的狗死了", []),
        ("我爸说老板死了", []),
        ("儿子笑死了", []),
        ("老公死了吗", []),
        ("我妈死了 我在工地腿断了", []),
        ("我妈去世了 我心情不好从梯子摔下来", []),
        ("我爸没了 我去工地打工摔断了腿", []),
        ("我爸在工地摔死了 我能申请吗", [True]),
        ("我爸摔死了 我怎么报工伤", [True]),
        ("我老公工亡了 我受了打击", [True]),
        ("我老公死了三年了 我在厂里手断了", []),
    ],
)
def test_ones_own_are_told_dead_in_plain_words(text, value):
    """老公死了 and 我哥工亡 tell of a death, unless the speaker's own wound is what it is about."""
    assert values(text, "death.occurred") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("人没了能赔多少", [True]),
        ("人没了以后公司不管", [True]),
        ("他走了以后公司不认账", [True]),
        ("他走了三个月了 公司没赔", [True]),
        ("他走了 留下两个孩子", [True]),
        ("我弟没了 才22岁", [True]),
        ("他没了收入", []),
        ("人没了知觉 送医院", []),
        ("我弟没了联系", []),
        ("她没了胃口", []),
        ("他走了法律程序", []),
        ("他走了仲裁", []),
        ("他走了两步就疼", []),
        ("他走了十分钟才到", []),
        ("爸走了后门", []),
    ],
)
def test_what_he_lost_and_which_way_he_took_is_no_death(text, value):
    """他没了 ends there or goes on to what follows; 他没了收入 names what is gone."""
    assert values(text, "death.occurred") == value
