"""Work away from the workplace."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("出差期间在酒店摔倒骨折", True),
        ("上班时去社保局给公司办事，门口摔了", True),
        ("领导派我去市里开会路上摔伤", True),
        ("去客户家安装空调从楼上掉下来", True),
        ("由于工作需要外出期间摔伤", True),
        ("跑长途运输翻车受伤", True),
        ("公司派我去外地安装设备摔伤", True),
        ("初差期间摔伤", True),
        ("老板叫我去银行存钱，路上被车撞了", True),
        ("公司派我去医院安装设备，从梯子上摔下来", True),
        ("业务员在外面跑客户被狗咬了", True),
    ],
)
def test_accident_business_trip_is_read(text, value):
    """Being sent out or out for work counts; going out to earn a living does not."""
    assert values(text, "accident.business_trip")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("外出打工受伤", id="migrant"),
        pytest.param("老板让我去仓库搬货砸了脚", id="inside"),
        pytest.param("如果出差受伤算工伤吗", id="supposed"),
        pytest.param("老板让我别去投诉他，手断了", id="told-not-to"),
        pytest.param("出差补助没发，手受伤", id="allowance"),
        pytest.param("星期天厂里临时喊去抢修，扳手打滑伤了牙", id="called-in"),
        pytest.param("老板叫我回去看机器，手被压伤", id="called-back"),
        pytest.param("手断了，公司让我自己去医院", id="treatment"),
        pytest.param("腿骨折了，老板叫我去签协议", id="signing"),
        pytest.param("受伤两个月公司让我去上班", id="back-to-work"),
        pytest.param("劳务公司把我派到物流园装卸，被门夹断手指", id="dispatched"),
        pytest.param("我是劳务派遣工，派到电子厂，手被压断", id="lent-to-a-works"),
        pytest.param("我做促销员，厂家派驻的，货架倒了砸到头", id="stationed-by-the-maker"),
        pytest.param("老板让我们去加固棚子 棚子塌了砸断腿", id="task"),
        pytest.param("被派到外地项目上干了半年，被钢管砸了", id="stationed"),
    ],
)
def test_accident_business_trip_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.business_trip") == []


@pytest.mark.parametrize(
    "text",
    [
        "老板让我自己去认定工伤，腿断了",
        "公司叫我去申请工伤，手骨折",
        "单位让我自己去走程序，我受伤了",
        "快递员送货时把我撞伤了，找谁赔",
        "外卖员送餐路上撞了我，腿断了",
    ],
)
def test_who_is_sent_to_the_office_or_runs_into_me_is_not_out(text):
    """Sent to apply for oneself, or hit by somebody else at work, nobody is out for the employer."""
    assert values(text, "accident.business_trip") == []


@pytest.mark.parametrize("text", ["我送货时别人撞了我，腿断了", "我在送货的时候一辆车把我撞伤了", "送货途中我撞伤了头"])
def test_whoever_delivers_and_is_hit_is_out(text):
    """It is the worker who was on the way with the goods."""
    assert values(text, "accident.business_trip") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "送客户去机场返回途中出车祸",
        "去外地培训，早晨跑步摔伤",
        "去外地参展，梯子倒了砸伤脚",
    ],
)
def test_customers_driven_and_courses_away_are_trips(text):
    """Who drives customers or is taught elsewhere is out for work."""
    assert values(text, "accident.business_trip") == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工程师出差去青海 进山失联十天了", [True]),
        ("老公被派到国外 上个月失踪了", [True]),
        ("同事出差了，我替他值班摔断手", []),
        ("老板失联了，工资没发", []),
    ],
)
def test_who_is_missing_on_a_trip_was_out(text, told):
    """Nobody knows of a wound, and still it was on the trip; another's trip is none of mine."""
    assert values(text, "accident.business_trip") == told
    assert ("unreachable" in values(text, "employer.attitude")) is (text.startswith("老板"))
