"""What kind of injury it is."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("左腿粉碎性骨折", "粉碎性骨折"),
        ("手指被压断了", "压断了"),
        ("没给交社保我手断了", "断了"),
        ("二度烫伤", "二度烫伤"),
        ("左腿股折", "骨折"),
        ("脚崴了", "崴了"),
        ("锁骨段了", "断了"),
        ("小腿砸段", "砸断"),
        ("工厂里小指压得只剩一节", "只剩一节"),
    ],
)
def test_injury_kinds_is_read(text, value):
    """The words said, for injuries of a body and not of a rope or a plan."""
    assert values(text, "injury.kinds")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("绳子断了，人没事", id="rope"),
        pytest.param("用砖头把车前后玻璃砸烂了，我报警了", id="a-pane"),
        pytest.param("社保断了", id="insurance"),
        pytest.param("对方骨折", id="other"),
        pytest.param("工友中暑 我背他下楼 腰疼", id="a-mates"),
        pytest.param("头晕流鼻血，是不是苯中毒", id="wondered"),
        pytest.param("没有骨折", id="denied"),
        pytest.param("我的意思是如果骨折了怎么办", id="supposed"),
    ],
)
def test_injury_kinds_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "injury.kinds") == []


def test_how_many_fingers_belongs_to_the_fingers():
    """压断两根手指 is a loss, of fingers."""
    assert values("操作冲床压断两根手指", "injury.kinds") == ["压断"]
    assert values("操作冲床压断两根手指", "injury.parts") == ["手指"]
    assert values("手指被压断两根", "injury.kinds") == ["压断两根"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("右眼失眠，眼球摘除", ["失明", "摘除"]),
        ("眼睛被石灰烧伤，双眼失眠", ["烧伤", "失明"]),
        ("脑锉伤，肋骨骨折", ["脑挫伤", "骨折"]),
        ("脑挫裂伤，出院了", ["脑挫裂伤"]),
        ("脑外伤，头皮血肿", ["脑外伤", "血肿"]),
        ("左手虎口毛细血管破裂", ["破裂"]),
        ("脾破裂，肝也破裂", ["破裂"]),
        ("小腿肌肉破裂", ["破裂"]),
        ("耳膜破裂，听力下降", ["破裂", "听力下降"]),
        ("手掌被砸烂了", ["砸烂"]),
    ],
)
def test_an_injury_is_heard_beside_its_part(text, kinds):
    """Slips and torn tissue are heard where a part of the body stands beside them."""
    assert values(text, "injury.kinds") == kinds


@pytest.mark.parametrize(
    "text",
    [
        "受伤以后天天失眠",
        "工伤后焦虑失眠，睡不好",
        "水管破裂，我滑倒了",
        "轮胎破裂，车翻了",
        "脑血管瘤破裂，在抢救",
        "脑血管破裂住院",
        "他喝多了把店里的桌子砸烂了",
        "楼上掉下来的花盆砸伤人，物业负责吗",
        "吊臂砸伤路人",
        "砸伤行人要赔多少",
    ],
)
def test_what_befell_things_and_strangers_is_no_injury(text):
    """Sleeplessness, pipes, illnesses and other people are no injury of the worker."""
    assert values(text, "injury.kinds") == []


@pytest.mark.parametrize(
    ("text", "kinds", "parts"),
    [
        ("从人字梯上掉下来，脚后跟碎了", ["碎了"], ["脚后跟"]),
        ("诊断是髌骨碎裂", ["碎裂"], ["髌骨"]),
        ("被传送带绞断左臂", ["绞断"], ["左臂"]),
        ("吊钩打在我背上，肋骨骨折", ["骨折"], ["背", "肋骨"]),
        ("花瓶摔碎了，手没事", [], []),
        ("玻璃碎了一地，没伤人", [], []),
    ],
)
def test_bones_that_broke_to_pieces(text, kinds, parts):
    """碎了 is said of bones, and an arm may be called 臂."""
    assert values(text, "injury.kinds") == kinds
    assert values(text, "injury.parts") == parts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("牙齿磕掉3颗，下巴缝了6针", ["磕掉3颗"]),
        ("被圆盘锯锯掉左手食指一节", ["锯掉"]),
        ("左手大鱼际肌腱断裂", ["断裂"]),
    ],
)
def test_what_came_off(text, kinds):
    """Teeth knocked out, fingers sawn off and sinews torn keep their own words."""
    assert values(text, "injury.kinds") == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("冲床冲掉了右手食指一节", ["冲掉"]), ("刨木头时刨掉了左手小指", ["刨掉"]), ("拔牙后牙床肿了", [])],
)
def test_what_a_machine_takes_off(text, kinds):
    """冲掉 and 刨掉 are losses."""
    assert values(text, "injury.kinds") == kinds
