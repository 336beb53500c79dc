"""How it came about, in the person's own words."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天下午三点多在工地二楼摔下来，左腿骨折", "工地二楼摔下来"),
        ("我被煤块砸到右腿", "被煤块砸到右腿"),
        ("从三米高的架子上摔下来，腰椎骨折", "从三米高的架子上摔下来"),
        ("铁屑扎进眼睛，看不见了", "铁屑扎进眼睛"),
        ("手被冲床压断了", "被冲床压断了"),
        ("手被基器压断了", "被基器压断了"),
        ("上班搬东西扭的脚踝", "上班搬东西扭的"),
        ("右手食指没了，冲床冲的", "冲床冲的"),
        ("操作剪板机的时候没注意左手四个手指全部剪断了", "操作剪板机的时候没注意左手四个手指全部剪断了"),
        ("车间氯气泄漏，现在住院", "氯气泄漏"),
        ("他拿扳手把我头打破了", "拿扳手把我头打破了"),
        ("我爸干活摔死了能赔多少", "摔死了"),
        ("膝盖被推车撞的", "被推车撞"),
        ("俺爹叫砖垛子砸着腿了", "叫砖垛子砸着腿"),
        ("手让打面机卷进去了", "让打面机卷进去了"),
        ("去外地参展，布展时梯子倒了，手掌骨裂", "梯子倒了"),
        ("火花溅到裤腿里，大腿烫伤", "火花溅到裤腿里"),
        ("养猪场被母猪拱倒，膝盖骨折", "被母猪拱倒"),
        ("缆绳崩断抽到脸", "缆绳崩断抽到脸"),
        ("高压锅炸了，脸烫伤", "高压锅炸了"),
        ("工资没给，腰还扭了", "腰还扭了"),
        ("在厂门口被拉煤车刮倒", "被拉煤车刮倒"),
        ("脚被压路机压了", "被压路机压了"),
        ("上夜班打瞌睡，头磕在机器上缝了五针", "头磕在机器上"),
        ("没戴护目镜，铁渣进眼了", "铁渣进眼"),
        ("顾客的狗咬了我一口", "狗咬了我一口"),
        ("左手中指，被皮带轮绞的", "被皮带轮绞"),
        ("老板说我是违规操作，手是冲床压的", "冲床压的"),
        ("他跌落嚟整亲腰", "跌落"),
    ],
)
def test_accident_cause_is_read(text, value):
    """The words begin after the time and end with the harm."""
    assert values(text, "accident.cause")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被公司辞退了，工伤没赔", id="dismissed"),
        pytest.param("腿骨折了", id="bare"),
        pytest.param("单位不给保险怎么办，我腿折了", id="asked-in-between"),
        pytest.param("开完会我自己打车回家，头疼住院", id="meeting"),
        pytest.param("喝酒开吊车砸死工友", id="killed-another"),
        pytest.param("左腿断了，窑主说给五千拉倒", id="money-offered"),
        pytest.param("电脑被同事摔坏了，我受伤住院", id="a-thing-broken"),
        pytest.param("老板把我拉黑了，手还肿着", id="blocked"),
        pytest.param("说是摔的", id="only-said"),
        pytest.param("后来又发现右手腕也扭伤了，还住了院", id="one-more-injury"),
        pytest.param("拍片才知道骨头压断了", id="found-later"),
        pytest.param("我想知道如果被机器压伤怎么办", id="supposed"),
    ],
)
def test_accident_cause_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("我被掉下来的钢筋砸中", "被掉下来的钢筋砸中"),
        ("被掉下来的钢筋砸中，左肩骨折", "被掉下来的钢筋砸中"),
        ("在仓库搬货被掉下来的箱子砸伤了脚", "被掉下来的箱子砸伤了脚"),
        ("被飞出来的木块打中眼睛", "被飞出来的木块打中眼睛"),
        ("被倒下来的墙砸到了", "被倒下来的墙砸到了"),
        ("在工地拆脚手架摔下来", "拆脚手架摔下来"),
        ("操作冲床压断两根手指", "操作冲床压断两根手指"),
    ],
)
def test_a_cause_runs_to_its_last_verb(text, cause):
    """What fell is not yet what it did, and the place before the work is told by itself."""
    assert values(text, "accident.cause") == [cause]
