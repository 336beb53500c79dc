"""The way to work, road accidents and their blame."""

import pytest

from flows.intake import candidates
from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下班路上被电动车撞了", True),
        ("收工骑车回工棚，骑沟里去了，嘴唇摔伤", True),
        ("我无证驾驶摩托下班撞车受伤", True),
        ("加完班打车回家，出租车撞树上，锁骨断了", True),
        ("老板让我回厂加班，路上骑车摔了", True),
        ("赶早去工地，半道儿上三轮翻沟里了", True),
        ("骑电驴上早班路上被刮伤", True),
        ("我老公下班走了，在路上被车撞伤", True),
        ("下夜班走路回出租屋，踩到井盖摔断了尾骨", True),
        ("早上送完孩子再去公司，路上跟三轮车撞了", True),
        ("厂车送我们下班，在高速上追尾受伤", True),
        ("早上骑电动车去上班的路上摔倒", True),
        ("下班后坐公交回家摔了", True),
        ("坐地铁上班摔倒骨折", True),
        ("不是上下班途中", False),
        ("下搬路上被车撞了", True),
        ("回娘家过周末 星期一早上从娘家直接去上班被车撞", True),
        ("从我妈家赶去上班 半路被摩托撞了", True),
        ("从丈母娘家一大早去工地 路口摔了", True),
        ("下班先去接娃放学再回家 路上遭撞了", True),
        ("下班顺路买菜回家 被电动车撞断了腿", True),
        ("下班后去幼儿园接孩子的路上让车刮了", True),
        ("骑电瓶车上班自己压到井盖摔了", True),
    ],
)
def test_accident_commuting_is_read(text, value):
    """Only the way between home and work counts."""
    assert values(text, "accident.commuting")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("放假回老家的路上出车祸", id="holiday"),
        pytest.param("回家途中被车撞", id="no-work"),
        pytest.param("如果下班路上出车祸算工伤吗", id="supposed"),
        pytest.param("上班时被叉车撞了", id="work"),
        pytest.param("爸爸下班回家说胸闷，半夜心梗走了", id="at-home"),
        pytest.param("开会结束回单位的路上崴了脚", id="back-from-a-meeting"),
        pytest.param("从客户那回公司，路上被车撞了", id="back-from-a-customer"),
        pytest.param("放假回娘家路上被车撞", id="to-kin-on-holiday"),
        pytest.param("从娘家去旅游被车撞了", id="from-kin-to-travel"),
        pytest.param("下班去接孩子放学回家做饭 切了手", id="cooking"),
        pytest.param("每天从娘家去上班 手被机器压断", id="every-day"),
        pytest.param("从婆家去厂里 在车间摔了", id="in-the-shop"),
        pytest.param("放学路上孩子被车撞了", id="a-child"),
    ],
)
def test_accident_commuting_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.commuting") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("上班路上被电动自行车撞了", True),
        ("出了车祸", True),
        ("打车回家，出租车撞树上了", True),
        ("和一辆货车相撞", True),
        ("这不存在交通事故", False),
        ("被摩托撤撞了", True),
        ("下午返回厂里的路上被摩托车撞了", True),
    ],
)
def test_accident_traffic_is_read(text, value):
    """A road accident is one on the road, not inside the works."""
    assert values(text, "accident.traffic")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在车间被叉车撞了", id="works"),
        pytest.param("小推车翻了压到腿", id="handcart"),
        pytest.param("在窑厂拉砖，三轮车翻了把腿压断", id="brickworks"),
        pytest.param("操作叉车翻车受伤", id="fork-lift"),
        pytest.param("在工地被货车压到脚", id="site"),
        pytest.param("骑车摔伤", id="single"),
        pytest.param("如果出了车祸怎么办", id="supposed"),
    ],
)
def test_accident_traffic_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.traffic") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("出车祸，对方全责", "own_none"),
        ("出车祸，交警认定我次要责任", "own_minor"),
        ("交警认定同等责任", "own_equal"),
        ("车祸，对方负百分之七十的责任", "own_minor"),
        ("车祸，我负30%责任", "own_minor"),
        ("被车撞，对方次责", "own_main"),
        ("闯红灯被车撞，全责在我", "own_full"),
        ("交警说责任无法认定", "undetermined"),
        ("出车祸，对方全则", "own_none"),
    ],
)
def test_accident_traffic_liability_is_read(text, value):
    """The other side's share is turned into the worker's own."""
    assert values(text, "accident.traffic_liability")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("公司应该负全部责任", id="no-accident"),
        pytest.param("交警会认定我全责吗", id="asked"),
    ],
)
def test_accident_traffic_liability_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.traffic_liability") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("骑电动车摔倒", "电动车"),
        ("坐单位班车下班，班车侧翻受伤", "班车"),
        ("上班晚了，摩托车摔倒", "摩托车"),
    ],
)
def test_accident_vehicle_is_read(text, value):
    """The worker's own vehicle is read, not the one that struck."""
    assert values(text, "accident.vehicle")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被一辆货车撞了", id="struck"),
        pytest.param("开叉车撞伤", id="works"),
    ],
)
def test_accident_vehicle_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.vehicle") == []


@pytest.mark.parametrize(
    "text",
    ["认定书还没出，对方全责能两边拿吗？", "出车祸，还没出责任认定书", "车祸，责任认定书还没下来", "被车撞了，责任还没定",
     "被车撞了，还在等交警认定，应该是对方全责"],
)  # fmt: skip
def test_blame_is_open_while_the_police_have_not_decided(text):
    """Nobody has said whose it is, nor that it cannot be said."""
    assert values(text, "accident.traffic_liability") == []


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("出车祸，对方全责能两边拿吗", False), ("出车祸，交警认定对方全责能两边拿吗", True), ("出车祸，对方全责", True)],
)
def test_blame_in_a_question_is_only_proposed(text, is_plain):
    """Unless the police are named as having found it."""
    (found,) = of_fact(text, "accident.traffic_liability")
    assert (found.doubt is None) is is_plain


def test_riding_off_after_the_shift_is_only_proposed_as_the_way_home():
    """Nobody said where to; who goes drinking is not on the way home."""
    [found] = of_fact("下了夜班，骑摩托在路口被撞伤", "accident.commuting")
    assert found.doubt == candidates.DOUBTFUL
    assert of_fact("下班了，去喝酒，骑摩托摔伤", "accident.commuting") == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("外卖小哥撞了我，交警判他全责", "own_none"),
        ("我老公下班路上被车撞，交警判他主责", "own_main"),
    ],
)
def test_whose_blame_he_has_hangs_on_who_speaks(text, share):
    """To the one who was hit he is the other driver, to the family he is the worker."""
    assert values(text, "accident.traffic_liability") == [share]


@pytest.mark.parametrize(
    "text",
    [
        "昨天过马路被倒车的货车撞倒，手骨折",
        "骑车下班，一辆面包车倒车时把我撞伤",
        "在小区门口比一辆倒车的汽车撞倒了",
        "一辆出租车转弯的时候刮倒了我",
        "摩托车逆行撞到我，腿断了",
        "送货路上一辆轿车变道撞上我的车，腰伤了",
        "大货车掉头把我带倒了，胳膊骨折",
        "在路边走，后面一辆三轮车撞过来，脚骨折",
        "被一辆电瓶车从后面撞了，锁骨骨折",
        "被倒车的拉沙车碾到脚",
    ],
)
def test_a_crash_is_heard_without_its_name(text):
    """What a vehicle of the road did to somebody is road traffic."""
    assert values(text, "accident.traffic") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "在车间被叉车倒车撞倒",
        "在工地被倒车的翻斗车撞倒",
        "仓库里一辆货车倒车时压到脚",
        "我的车停在路边被砸了",
        "开车时突发脑出血",
        "车床转动时夹到手",
        "修车时被千斤顶砸到脚",
        "一辆车价值比一辆汽车贵",
        "货车倒车时货掉下来砸到我",
        "被推车撞到腰",
    ],
)
def test_vehicles_alone_are_no_road_traffic(text):
    """Inside the works, under repair, parked or only compared, a vehicle caused no road accident."""
    assert values(text, "accident.traffic") == []


@pytest.mark.parametrize(
    "text",
    [
        "撞我的摩托车全责，只给了两千就不管了，我腿断了",
        "车祸，对方司机全责，我锁骨骨折",
        "对方全责，腿断了，工伤还能赔吗",
        "出车祸全责的司机不给钱，我垫了三万",
        "骑车被撞，轿车负全责",
        "事故全责方只垫付了五千，我还在住院",
        "下班被撞，我没责任",
        "交警定的全责是对方，腿骨折",
    ],
)
def test_who_pays_is_the_one_to_blame(text):
    """全责 said of the one who pays, or of who ran into me, leaves the worker none."""
    assert values(text, "accident.traffic_liability") == ["own_none"]


@pytest.mark.parametrize(
    "text",
    [
        "车祸谁的全责",
        "全责能不能算工伤",
        "如果对方全责怎么赔",
        "不知道是不是全责",
        "我要负全责吗，腿断了",
        "公司要负全责吗，手断了",
        "公司应该承担全部责任吗",
    ],
)
def test_blame_in_question_is_none(text):
    """Whose blame it is has to be said."""
    assert values(text, "accident.traffic_liability") == []


@pytest.mark.parametrize(
    "text",
    [
        "步行上班被电动车撞倒，对方负同等责任",
        "车祸，我负同等责任，腿断了",
        "出车祸，双方各负一半责任，腿断了",
    ],
)
def test_equal_blame_is_equal_for_both(text):
    """Whoever of the two is named, 同等责任 is half."""
    assert values(text, "accident.traffic_liability") == ["own_equal"]


HE_RAN_INTO_THEM = """
    他全责 我上班路上被撞|被货车撞了，交警说他全责|上班路上让小车刮倒，司机全责|妈妈骑车被撞，他负全责|我被追尾了他全责|去上班被三轮车撞断腿 他的全责|下班路上被车撞，认定他全部责任|面包车撞了我，他全责
    |被撞了是他全责|早上七点二十骑车去厂里 路口让小轿车挂倒了 交警说他全责|上班路上让电动车挂了 人家全责|骑电瓶车下班跟轿车挂上了，交警判他全责，我脚踝骨折|下夜班路口遭货车剐了一下，手断了，定的她全责
    |上班路上被逼停摔了，那个人全责|早上去上班让面包车别倒了，面包车全责|上班被公交车蹭倒，公交车全责|我老公上班路上让小车挂了，他全责|骑车上班叫摩托怼了，他负全部责任|收工路上和三轮车撞了，那车全责
"""
THEIR_OWN_BLAME = """
    我闯红灯被撞，我全责|下班路上撞了树，我全责|我老公上班路上撞了货车，他全责|我爸骑车逆行撞了人，交警说他全责|老公下班自己撞到护栏上，他全责|我负全责，上班路上|交警判我全责|我哥开车追尾，他全责
    |我爸闯红灯被撞，他全责|我超车撞了隔离栏，是我全责|员工下班骑车撞了人，他全责|老王上班路上撞了货车，交警定他全责|他下班骑车撞了人，交警说他全责|我们公司的司机追尾，他全责|下班路上被车撞了，交警说我全责
    |同事开车带我追尾了，他全责
"""
HE_HAS_MOST = """
    让面包车别倒了，交警定他主责，上班路上|上班路上被汽车碰了 他负主要责任|骑车上班让小车挂倒，他主责|下班跟摩托撞了，交警说他主要责任，我次要责任|上班被电动车剐倒，人家主责|去厂里的路上叫货车逼倒，他主责，我脚断了|货车挂倒我，他主责
"""


@pytest.mark.parametrize("text", [each.strip() for each in HE_RAN_INTO_THEM.split("|")])
def test_he_who_ran_into_them_bears_the_blame(text):
    """他全责 after having been hit is said of the other driver."""
    assert values(text, "accident.traffic_liability") == ["own_none"]


@pytest.mark.parametrize("text", [each.strip() for each in HE_HAS_MOST.split("|")])
def test_he_who_ran_into_the_speaker_bears_most(text):
    """他主责 leaves the lesser part to the one who tells of nobody but himself."""
    assert values(text, "accident.traffic_liability")[:1] == ["own_minor"]


@pytest.mark.parametrize("text", ["哥上班路上让车别倒了，他主责", "交警说他全责", "他下班被车撞了，交警定他主责"])
def test_whose_he_is_not_told_of_is_asked_back(text):
    """He may be either of the two."""
    assert [found.doubt for found in of_fact(text, "accident.traffic_liability")] == [candidates.DOUBTFUL]


@pytest.mark.parametrize("text", [each.strip() for each in THEIR_OWN_BLAME.split("|")])
def test_he_who_ran_into_something_bears_it_himself(text):
    """他全责 of a husband who hit a lorry is the husband's."""
    assert values(text, "accident.traffic_liability") == ["own_full"]


def test_he_without_blame_may_be_the_one_who_was_hit():
    """A father who was hit and is free of blame is not given all of it."""
    assert values("爸下班被车撞了，他没有责任", "accident.traffic_liability") == ["own_none"]


@pytest.mark.parametrize(
    "text",
    ["开叉车把厂里大门撞坏了，我也伤了", "开公司车撞了路人，我胳膊断了", "开货车把公司大门撞了，腰伤了", "骑三轮撞了厂里的墙，摔断腿",
     "开铲车撞倒厂里围墙砸了脚", "坐公司车去工地翻了，骨折", "开厂里的货车倒车压了脚", "开单位车撞树上，头破了", "驾驶公司面包车侧翻，腿断了",
     "开叉车在厂里门口压了脚"],
)  # fmt: skip
def test_a_firms_car_and_gate_are_no_way_to_work(text):
    """The house and the car of a firm are named by those who are at work with them."""
    assert values(text, "accident.commuting") == []


@pytest.mark.parametrize(
    "text",
    ["开车去公司，被撞断了腿", "骑车去厂里上班摔了", "骑电动车去公司的路上被撞", "开公司的车下班被撞", "骑摩托到单位的路上摔断腿"],
)
def test_who_rides_to_the_firm_is_on_the_way(text):
    """Going there still is."""
    assert values(text, "accident.commuting") == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("下班买药绕了点路被三轮车撞断腿", [True]), ("老公在个体户开的砂石厂上班 被皮带卷断手", []), ("他开的摩托车上班 路上被撞", [True]),
        ("公司说不是上下班路上 我是下班路上被撞的", [True]), ("下夜班骑车回出租屋睡觉 路口被撞", [True]), ("下班去丈母娘家接孩子 半路被撞", [True]),
        ("早上从出租屋走去单位 被车撞", [True]), ("下班骑车回家吃完饭 下楼被撞", []), ("下班绕路去喝酒 被撞", []), ("下班后和同事聚餐 回家路上被撞", []),
        ("我们平时下班都走路回宿舍 他是车间里被压断手", []), ("休年假骑摩托摔骨折了 公司说不算", []),
    ],
)  # fmt: skip
def test_what_daily_life_asks_for_is_on_the_way(text, told):
    """A detour for the house and a home of the nearest kin are; what comes after the meal or every day is not."""
    assert values(text, "accident.commuting") == told


@pytest.mark.parametrize(
    ("text", "blame"),
    [
        ("下班被撞 对方跑了 交警出的无法认定", ["undetermined"]), ("骑车被撞 交警说责任分不清", ["undetermined"]),
        ("从二楼掉下来 房东说他没责任", []), ("下班被撞 公司说无法认定工伤", []), ("人社局说证据不足无法认定", []),
    ],
)
def test_blame_that_cannot_be_found_is_said_by_the_police(text, blame):
    """无法认定 of the police is of the blame, of the office it is of the injury."""
    assert values(text, "accident.traffic_liability") == blame
