"""Which happening a date belongs to."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天手被压伤", "2026-11-23"),
        ("昨晚喝多了 今天上班从货架上掉下来", "2026-11-24"),
        ("昨天下午搬货 今天腰疼", "2026-11-23"),
        ("昨天手被砸坏了", "2026-11-23"),
        ("11月2日早上五点四十到岗换衣服时滑倒摔断胳膊", "2026-11-02"),
        ("本人2022年11月3日下午上班期间，被撞伤胸部", "2022-11-03"),
        ("昨下午倒车把我挤墙上受伤", "2026-11-23"),
        ("我是14号凌晨4点多出的事，脚被轧了", "2026-11-14"),
        ("上个礼拜天，就是15号，在厂里搬货砸的脚", "2026-11-15"),
        ("11月13日夜里十二点二十，准确说是14号了，手被绞伤", "2026-11-14"),
        ("今早还没到八点上班我去开机被烫了手", "2026-11-24"),
        ("上个月15号摔伤了腿", "2026-10-15"),
        ("11月3号下午两点半", "2026-11-03"),
        ("就是昨天。", "2026-11-23"),
        ("2016年10月在工地受伤，今年9月死亡", {"year": 2016, "month": 10}),
        ("2017年12月25挨工伤现在还没有去申请工伤认定", "2017-12-25"),
        ("昨晚十点上的班今早五点被钢卷砸断脚趾", "2026-11-24"),
        ("11月20号晚上十一点半接班 21号凌晨四点手卷进辊子", "2026-11-21"),
        ("10月31日晚班跨到11月1日凌晨 冲床冲掉手指", "2026-11-01"),
        ("前天晚上上夜班干到半夜一点叉车把我脚轧了", "2026-11-23"),
        ("前天晚上值班 凌晨三点摔断了腿", "2026-11-23"),
        ("前天白班 昨天夜班 今天早上交班时被砸了脚", "2026-11-24"),
        ("上周日晚班 周一凌晨四点手指被切", "2026-11-23"),
        ("前天夜班，手被砸了，昨天做的手术", "2026-11-22"),
        ("22号的夜班到23号早上 收工时滑倒", "2026-11-23"),
        ("周日晚上十点上班 干到周一早上六点多手被压", "2026-11-23"),
        ("周日晚上十点上班时手被压，周一才去医院", "2026-11-22"),
        ("11月10号夜班，晚上十点把手压了", "2026-11-10"),
        ("前天晚上八点在车间手被压了，凌晨三点才送医院", "2026-11-22"),
        ("昨天老板打电话叫我去加班 路上摔断了腿", "2026-11-23"),
        ("昨天在工地 老板说先干完 我从架子上摔下来", "2026-11-23"),
        ("昨天老板打电话说不管了 我是10月8号在店里烫伤的", "2026-10-08"),
        ("今天收到公司通知 我11月3号手压断的", "2026-11-03"),
        ("工资拖了三个月 伤是8月12号受的", "2026-08-12"),
        ("昨天鉴定结果出来了九级 是去年六月的伤", {"year": 2025, "month": 6}),
        ("公司拖着不管 是今年三月的伤", {"year": 2026, "month": 3}),
    ],
)
def test_accident_date_is_read(text, value):
    """The accident's own date, not that of entry, discharge or payment."""
    assert values(text, "accident.date")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我2015年3月进厂", id="entry"),
        pytest.param("前几天", id="vague"),
        pytest.param("2026年5月1号出院", id="discharge"),
        pytest.param("到2026年5月1号住院骨折", id="until"),
        pytest.param("2026年5月1号报工伤", id="claim"),
        pytest.param("我想问下2030年的标准，手骨折", id="future"),
        pytest.param("工伤10级赔偿标准2026年", id="rule-of-a-year"),
        pytest.param("骨折误工费多少钱2025年", id="sum-of-a-year"),
        pytest.param("昨天老板打电话说不管了 我的手断了", id="a-call"),
        pytest.param("上周五把车窗砸坏了", id="a-window"),
        pytest.param("前几天还砸坏家里的门窗", id="doors"),
        pytest.param("昨天去人社局问了 说我的腿骨折能报", id="an-office"),
        pytest.param("上周五和厂里谈好了 我的腿骨折", id="a-talk"),
    ],
)
def test_accident_date_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.date") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我2015年3月进厂，手被压断", {"year": 2015, "month": 3}),
    ],
)
def test_worker_work_start_on_is_read(text, value):
    """The day of entry."""
    assert values(text, "worker.work_start_on")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年8.27日通过市人社局的工伤认定", "2025-08-27"),
        ("受伤日期是2026-09-30，认定日期2026-10-28", "2026-10-28"), ("骨折了，认定日期是去年8.27日", "2025-08-27"),
    ],
)
def test_recognition_date_is_read(text, value):
    """The day of the decision."""
    assert values(text, "recognition.date")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019年5月确诊矽肺二期", {"year": 2019, "month": 5}),
        ("1998年到2010年在煤矿采煤 2019年5月确诊矽肺", {"year": 2019, "month": 5}),
    ],
)
def test_disease_certificate_date_is_read(text, value):
    """The day of the certificate."""
    assert values(text, "disease.certificate_date")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年6月4号凌晨去世", "2026-06-04"),
        ("抢救了一天，昨天夜里走了", "2026-11-23"),
    ],
)
def test_death_at_is_read(text, value):
    """The day of the death."""
    assert values(text, "death.at")[:1] == [value]


def test_the_day_a_hospital_named_a_disease_of_the_trade_is_no_accidents():
    """Whoever is told of dust in the lungs had no accident that day."""
    text = "我做了23年打磨工，去年4月医院说是尘肺二期"
    assert values(text, "accident.date") == []
    assert values(text, "diagnosis.date") == [{"year": 2025, "month": 4}]


def test_an_age_is_no_date():
    """今年五十二岁 names nobody's first day at work."""
    assert values("我今年五十二岁来杭州打工，手被压断", "worker.work_start_on") == []
    assert values("今年六十三，从跳板上摔下来", "accident.date") == []
    assert values("孩子今年大三，在酒店实习摔了尾椎", "accident.date") == []
    assert values("去年评的九级，现在腿又疼", "accident.date") == []


@pytest.mark.parametrize(
    "text",
    [
        "2015年工伤九级赔多少",
        "2019年工伤伤残补助金标准",
        "2020年十级伤残能赔多少钱",
        "2018年八级工伤可以拿多少",
        "2021年工亡赔偿多少",
        "2017年工伤十级一次性补助是多少",
    ],
)
def test_the_year_of_a_rate_dates_no_accident(text):
    """A year and a grade with a question of money ask what that year paid."""
    assert values(text, "accident.date") == []


@pytest.mark.parametrize(
    "text",
    [
        "2015年受的工伤，九级赔多少",
        "2019年工伤，现在能赔多少",
        "2018年出的工伤评了八级能拿多少",
        "我是2017年工伤的，十级",
        "去年工伤九级，今年离职",
    ],
)
def test_a_year_of_an_injury_dates_it(text):
    """受的, 出的 or a clause of its own tell when it happened."""
    assert len(values(text, "accident.date")) == 1
