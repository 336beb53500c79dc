"""Where it happened, in the person's own words."""

import pytest

from tests.flows.intake.reading_of import values, words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("昨天在工地二楼摔下来", "工地二楼"),
        ("我在公司被电烧伤", "公司"),
        ("在车间里被机器压断手指", "车间里"),
        ("手指被工地的机器扎了", "工地"),
        ("锅炉房蒸汽管爆了烫了后背", "锅炉房"),
        ("上厕所滑倒摔伤", "厕所"),
        ("昨儿个搁车间撞了头", "车间"),
        ("流水线上手指被压断", "流水线上"),
        ("俺爹在窑上砸着腿了", "窑上"),
        ("下班没出厂门被车撞伤", "没出厂门"),
        ("在公地摔下来骨折", "公地"),
        ("工厂上班手指压断了", "工厂"),
        ("我妈在饭店洗碗滑倒大腿骨折饭店不管", "饭店"),
        ("实习生在公司晕倒学校不管", "公司"),
        ("我工厂干活时脚被砸骨折", "工厂"),
        ("在酱菜厂洗坛子，坛子炸了崩瞎一只眼", "酱菜厂"),
        ("我在厂里让钢丝弹的，鼻梁都打断了", "厂里"),
        ("我哥在砖窑打工没合同，被垮下来的砖坯埋了", "砖窑"),
        ("石材厂切板，石板倒了压右脚", "石材厂"),
        ("工地三楼掉下来，人不动了", "工地"),
    ],
)
def test_accident_place_is_read(text, value):
    """The place of the accident, not the employer, the way or the hospital."""
    assert values(text, "accident.place")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我在公司上班三年了，手骨折", id="employer"),
        pytest.param("我在建筑公司打工，3月份从架子上摔下来", id="firm-that-works-elsewhere"),
        pytest.param("我在物流公司上班，卸货时砸断了脚", id="carrier"),
        pytest.param("工厂上班工资低，路上摔断腿", id="employer-at-the-head"),
        pytest.param("工厂上班的路上被撞断腿", id="way-to-the-works"),
        pytest.param("在医院住院治疗骨折", id="hospital"),
        pytest.param("在公司报了工伤", id="claim"),
        pytest.param("去公司的路上被车撞", id="way"),
        pytest.param("开车去机场接客户被追尾受伤", id="errand"),
        pytest.param("我想问如果在工地摔伤怎么办", id="supposed"),
        pytest.param("工厂安排工伤鉴定，手指断了半年", id="what-the-works-does"),
        pytest.param("砖厂欠我工资，我腿还断着", id="what-the-works-owes"),
        pytest.param("在保安公司打工，在外面被撞断腿", id="firm-of-its-kind"),
        pytest.param("在电子厂打工三年了，回老家摔断了腿", id="hurt-elsewhere"),
    ],
)
def test_accident_place_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.place") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在工地拆脚手架摔下来", ["工地"]),
        ("在三楼搭脚手架踩空掉下来", ["三楼"]),
        ("在拆脚手架时摔下来", []),
        ("在工厂装配车间被压伤", ["工厂装配车间"]),
        ("去站点拿车的路上被车撞了", []),
    ],
)
def test_a_place_ends_at_its_noun(text, place):
    """What somebody works on there is no part of it."""
    assert values(text, "accident.place") == place


def test_the_way_somewhere_is_answered_with_its_verb():
    """去站点拿车的路上 loses its sense without 去."""
    assert values("去站点拿车的路上", "accident.place", expecting=("accident.place",)) == ["去站点拿车的路上"]


@pytest.mark.parametrize(
    "text",
    [
        "在工厂上班，手被切断了",
        "我在纸箱厂上班被滚筒压了手",
        "在浙江某玩具厂上班手被砸骨折了",
        "在矿受伤，评了九级",
        "我在单位出了工伤，鉴定八级",
        "江苏无锡工地工伤，护理费谁出",
        "我是在私人作坊干活时手指切断的",
        "我是在个体饭店，炒菜时烫伤了胳膊",
        "广东东莞工地受伤，腰椎骨折",
        "在学校食堂干活滑倒摔伤",
        "我爸在河北煤矿工伤，腿截了",
        "我在公司发生工伤，手指断了",
        "在一家木器厂打工被电锯锯了手",
        "在厂里出工伤了，老板不管",
        "我在XX公司上班，被货架砸伤了头",
        "父亲在采石场打工时受的工伤",
        "在私人工厂受工伤了，厂长不认",
        "在电子厂上夜班时晕倒",
        "在商场上班摔倒骨折",
        "在饭店出工伤",
        "老人院做护工在养老院摔倒",
        "我在KTV上班时地滑摔倒骨折",
        "在洗车店洗车滑倒摔断手",
    ],
)
def test_a_workplace_beside_the_harm_is_the_place(text):
    """A place of work with an accident or with work that ends in harm is where it happened."""
    assert len(values(text, "accident.place")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "我在公司上班三年了，手骨折",
        "在工厂上班，工伤保险怎么交",
        "我在公司上班，下班路上被车撞了",
        "在公司申请工伤",
        "工伤在单位报销吗",
        "在工厂上班的人受伤怎么赔",
        "我在学校读书，暑假工伤",
        "进单位第三天受了工伤",
        "刚进厂两天就被机器压了手",
        "到公司才一个月手就断了",
        "去单位不到半年，工伤三次",
        "来工地第二天就摔了腿",
        "进公司第一年骨折",
        "公司在工伤认定上不配合",
        "浙江工伤赔偿标准",
        "工地工伤怎么赔",
        "在单位工伤一般赔多少",
    ],
)
def test_an_employer_is_no_place(text):
    """Who is employed somewhere, entered there or asks about it was not hurt there."""
    assert values(text, "accident.place") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我在建筑公司上班，昨天去客户家摔伤了", ["客户家"]),
        ("在单位上班，公司没给买保险，我在家里摔伤了", ["家里"]),
        ("我在浙江某玩具厂上班手被砸骨折了", ["浙江某玩具厂"]),
        ("江苏无锡工地工伤，护理费谁出", ["江苏无锡工地"]),
        ("在矿受伤，评了九级", ["矿"]),
    ],
)
def test_the_place_is_where_the_harm_is_told(text, place):
    """Of the employer and another place, the one beside the harm."""
    assert values(text, "accident.place") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [("中午在宿舍楼梯摔下来", ["宿舍楼梯"]), ("我妈在环卫所扫马路时摔伤", ["环卫所"]), ("车间里开冲床，冲断了左手两根手指", ["车间里"])],
)
def test_stairs_sweepers_and_shops_keep_their_place(text, place):
    """Stairs are more than their house, a street swept is work, and a shop at the head is a place."""
    assert values(text, "accident.place") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我爱人工地上摔了", "工地上"),
        ("我老公工地上受伤了", "工地上"),
        ("我爸工地上摔断腿", "工地上"),
        ("我哥车间里手被压了", "车间里"),
        ("俺爹煤矿井下砸了腿", "煤矿井下"),
        ("我媳妇流水线上手被夹了", "流水线上"),
        ("我儿子施工现场被砸了", "施工现场"),
        ("老公锅炉房被烫伤", "锅炉房"),
        ("城东工地上摔了", "城东工地上"),
        ("二号车间受伤", "二号车间"),
    ],
)
def test_whose_place_it_is_is_no_part_of_its_name(text, place):
    """我爱人工地上 names the spouse and then the site."""
    assert words(text, "accident.place") == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我妈在宾馆洗床单的 上个月地滑摔了 髋骨断了", ["宾馆"]), ("我弟分到染料厂才半年 前天罐子炸了 烧伤一身", ["染料厂"]),
        ("昨天病房有个家属把我推倒 我是护士", ["病房"]), ("工地吊篮掉下来砸了我", ["工地"]), ("厂里地上全是油滑倒 尾椎断了", ["厂里"]),
        ("给人家屋里贴砖从梯子上摔下来", ["人家屋里"]), ("星期天在家装灯摔下来", ["家"]), ("车停服务区睡觉 早上发现死了", ["服务区"]),
        ("俺爹在厂里看大门 夜里死在门卫室", ["门卫室"]), ("我在轮毂厂 早上八点的班 那天搬模具 手被夹了", ["轮毂厂"]),
        ("我住在酒店 上班路上摔了", []), ("我老公在电厂 上班路上被撞骨折", []), ("我在家具厂上班 现在在医院住院 手断了", []),
        ("我在鞋厂 去年辞职了 现在在工地摔断腿", ["工地"]), ("在急诊缝了五针", []), ("我在家开网店 搬货扭伤了腰", []), ("我在建材市场看店 门倒了砸伤背", ["建材市场"]), ("他在厂里住 腿断了", []), ("孩子在幼儿园上学 摔断了牙", []),
    ],
)  # fmt: skip
def test_the_story_plays_where_the_task_is(text, place):
    """A place is where the task was done, not where somebody sleeps, learns, is treated or once worked."""
    assert values(text, "accident.place") == place
