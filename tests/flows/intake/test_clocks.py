"""The hour of the accident, exact or only the part of the day."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天下午三点多摔下来", "15:00"),
        ("晚上10点值班时突发脑出血", "22:00"),
        ("早上摔断了手腕", "morning"),
        ("夜里被砸伤了腿", "night"),
        ("我值夜班凌晨三点胃出血", "03:00"),
        ("上夜班三点多在机床边晕倒了", "03:00"),
        ("白班三点多手被压伤", "15:00"),
        ("中午回家吃饭，下午回厂里被撞伤了", "afternoon"),
        ("早上8点20分骑车去厂里，路口让面包车带倒", "08:20"),
        ("早班六点的 我五点四十骑车出门摔了", "05:40"),
        ("我妈上晚班回来 十一点多在巷口被撞倒", "23:00"),
        ("弄到凌晨三点多说胸闷 早上叫他没反应", "03:00"),
        ("晚上11点50多上的夜班，快到凌晨一点的时候右手绞断了", "01:00"),
    ],
)
def test_accident_time_is_read(text, value):
    """An hour beside the harm, no timetable."""
    assert values(text, "accident.time")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我晚班8点到早6点，手骨折", id="timetable"),
        pytest.param("夜班八点接班，手骨折", id="when-the-shift-begins"),
        pytest.param("第二天早上死亡", id="next-day"),
        pytest.param("每天早上八点上班，手被压伤", id="habit"),
        pytest.param("我妈每天凌晨四点半出去扫街 被车撞了", id="habit-at-dawn"),
        pytest.param("八点上班 我一般七点半就到 下楼梯摔断脚", id="used-to"),
        pytest.param("手被夹了 晚上疼得睡不着", id="pain-at-night"),
        pytest.param("老板晚上才送我去医院 手断了", id="brought-later"),
        pytest.param("下午去医院查 骨折了", id="examined-later"),
        pytest.param("早上六点的班 手被压断", id="shift"),
    ],
)
def test_accident_time_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.time") == []


@pytest.mark.parametrize(
    "text",
    ["抢救了一天，昨天夜里走了", "老公上班晕倒，人凌晨三点没了", "摔伤后在医院，晚上八点多去世", "前天夜里去世的",
     "送医院抢救，17点抢救无效死亡"],
)  # fmt: skip
def test_the_time_of_a_death_is_not_the_accidents(text):
    """It has a place of its own; when the accident was is still to be asked."""
    assert values(text, "accident.time") == []


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("昨天下午三点晕倒，晚上八点去世", "15:00"),
        ("上午在车间晕倒，夜里走了", "morning"),
        ("下午三点触电死亡", "15:00"),
        ("夜里被车撞死了", "night"),
        ("下午三点从架子上摔下来当场死亡", "15:00"),
    ],
)
def test_the_time_of_what_led_to_a_death_stays(text, time):
    """Told beside the harm itself it is the accident's."""
    assert values(text, "accident.time") == [time]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("11月3号.8:20分左右被砸伤", "08:20"),
        ("10月8日。14:30手被压了", "14:30"),
        ("5月6号，10点半左右摔倒骨折", "10:30"),
        ("昨天晚上一点左右被车撞了", "01:00"),
        ("前天晚上十二点半左右摔伤", "00:30"),
        ("我昨晚1点左右下班被撞", "01:00"),
        ("初三晚上两点左右在厂里被烫伤", "02:00"),
        ("大年初二晚上一点在车间摔伤", "01:00"),
        ("今天凌晨一点左右手被夹", "01:00"),
    ],
)
def test_an_hour_is_heard_behind_its_day(text, time):
    """A full stop after the day, a lunar day without its month and the small hours keep their hour."""
    assert values(text, "accident.time") == [time]


@pytest.mark.parametrize("text", ["单价3.5:20个，手砸伤", "我们8点左右下班，腿摔断了", "比分2.1:30，脚崴了"])
def test_figures_and_shifts_are_no_hour(text):
    """Amounts and the hours of a shift tell no time of an accident."""
    assert values(text, "accident.time") == []
