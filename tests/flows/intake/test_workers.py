"""Age, service, wage and occupation of the worker."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我今年45岁，手骨折", 45),
        ("父亲67，在小区当保洁，被电梯夹了手", 67),
        ("我爸年龄55周岁", 55),
        ("我妈今年五十三了，摔伤", 53),
        ("我公公70了，在工地看大门摔了", 70),
        ("摔断了腿，她67了", 67),
        ("六十三了在物业扫地摔断胯骨", 63),
        ("62了还在工地干 摔断腿", 62),
        ("我爸住院了，五十九了还在工地扛水泥", 59),
        ("都六十多了去扫马路被车撞", 60),
        ("67了上班摔断胯骨", 67),
        ("快七十了给小区看门，摔了", 70),
        ("我爸今年58 在工地摔了", 58),
        ("他今年六十一在小区当保安摔了", 61),
        ("老汉今年满了六十五 看大门被撞", 65),
        ("我妈今年52做保洁滑倒了", 52),
        ("我爸今年六十还在工地扛水泥", 60),
    ],
)
def test_worker_age_is_read(text, value):
    """The worker's age, not the family's and not a rule's."""
    assert values(text, "worker.age")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("老人76岁，小孩3岁，配偶27岁", id="family"),
        pytest.param("18岁以下能赔吗", id="rule"),
        pytest.param("最高年龄到多少岁", id="asked"),
        pytest.param("赔了60了还要扣", id="a-sum"),
        pytest.param("扣到五十了才给", id="a-deduction"),
        pytest.param("六十了才给赔偿", id="days-or-money"),
        pytest.param("等到四十了没人管", id="days"),
        pytest.param("拖到七十了也没人管", id="dragged"),
        pytest.param("第六十了还在拖", id="a-number"),
        pytest.param("今年二十在工地受伤", id="a-day-or-a-year"),
        pytest.param("我受伤那年才二十三岁", id="the-year-it-happened"),
        pytest.param("那时三十五岁，现在腰又疼", id="then"),
    ],
)
def test_worker_age_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.age") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我在公司干了3年了", "3年"),
        ("刚进厂50天手指被压", "50天"),
        ("工龄12年", "12年"),
        ("我为公司服务了15年", "15年"),
    ],
)
def test_worker_tenure_is_read(text, value):
    """How long the worker has served, in the person's words."""
    assert values(text, "worker.tenure")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("住院20天", id="hospital"),
        pytest.param("工资一天280干满一个月多少", id="asked-how-much"),
        pytest.param("工作了八个小时后摔倒", id="hours"),
    ],
)
def test_worker_tenure_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.tenure") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("月工资4000", "4000"),
        ("工资6500一个月", "6500"),
        ("每个月9600元", "9600"),
        ("月平均工资7千", "7000"),
        ("月薪是四千五", "4500"),
    ],
)
def test_worker_monthly_wage_is_read(text, value):
    """A monthly wage in yuan, not a day's pay and not an average of the region."""
    assert values(text, "worker.monthly_wage")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("工资约110元一天", id="daily"),
        pytest.param("受伤后公司只发基本工资两千", id="paid-meanwhile"),
        pytest.param("养伤期间才给工资1500", id="paid-meanwhile-only"),
        pytest.param("拖欠工资3个月", id="owed"),
        pytest.param("社平工资6000", id="average"),
        pytest.param("一天工资300", id="day-rate"),
    ],
)
def test_worker_monthly_wage_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.monthly_wage") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我是电焊工", "电焊工"),
        ("在酒店当服务员", "服务员"),
        ("卡车司机因工致残", "卡车司机"),
        ("从事打钻作业", "打钻"),
        ("我妈在宾馆洗床单的 地滑摔了", "洗床单"),
        ("我老公跑长途的 夜里翻车", "跑长途"),
        ("我爸做绿化的 树倒了砸断腿", "做绿化"),
    ],
)
def test_worker_occupation_is_read(text, value):
    """What the worker does, not what somebody else is."""
    assert values(text, "worker.occupation")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被司机撞了", id="other"),
        pytest.param("我是开厂的 工人手指压断了", id="an-owner"),
        pytest.param("我在医院看病的 摔了", id="a-patient"),
        pytest.param("我开车的 时候被撞了", id="then"),
        pytest.param("我是做手术的 手断了", id="an-operation"),
    ],
)
def test_worker_occupation_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.occupation") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我在建筑行业干活", "建筑行业"),
    ],
)
def test_worker_industry_is_read(text, value):
    """A trade named as one."""
    assert values(text, "worker.industry")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我在干活", id="none"),
    ],
)
def test_worker_industry_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.industry") == []


@pytest.mark.parametrize(
    "text",
    [
        "我儿子刚18岁时买了手机，分期合法吗",
        "儿子20岁时离的婚",
        "我25岁时进的厂，手骨折",
        "他30岁那年出的国，现在手断了",
    ],
)
def test_an_age_of_another_time_is_none(text):
    """How old somebody was when something else happened is not how old they are."""
    assert values(text, "worker.age") == []


@pytest.mark.parametrize(
    ("text", "tenure"),
    [
        ("2020年5月入职，6月受伤", []),
        ("日工资200元，一个月做26天，右腿骨折", []),
        ("我在厂里干了半月，手断了", ["半月"]),
        ("干了3个月，手断了", ["3个月"]),
        ("工作2年半，腰伤", ["2年半"]),
    ],
)
def test_a_month_named_is_no_length_of_service(text, tenure):
    """6月 is a month of the year and 一个月做26天 the work of one."""
    assert values(text, "worker.tenure") == tenure


@pytest.mark.parametrize(
    "text",
    [
        "我18岁入伍，22岁退伍",
        "我19岁就进厂，手断了",
        "他16岁出来打工，现在手断了",
    ],
)
def test_an_age_at_another_step_of_life_is_none(text):
    """18岁入伍 is not how old somebody is."""
    assert values(text, "worker.age") == []
