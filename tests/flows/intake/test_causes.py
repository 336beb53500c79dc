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
        ("我在车间操作冲床，右手食指被压伤", "被压伤"),
        ("砖垛歪了砸塌我脚背", "砖垛歪了砸塌我脚背"),
        ("汽修店换轮胎，钢圈崩起来敲碎我两颗牙", "钢圈崩起来敲碎我两颗牙"),
        ("割草机甩出石子打瞎我右眼", "割草机甩出石子打瞎我右眼"),
        ("在酒楼传菜，汤洒了把胳膊燎起一片泡", "汤洒了把胳膊燎起一片泡"),
        ("工资没给，腰还扭了", "腰还扭了"),
        ("在厂门口被拉煤车刮倒", "被拉煤车刮倒"),
        ("脚被压路机压了", "被压路机压了"),
        ("上夜班打瞌睡，头磕在机器上缝了五针", "头磕在机器上"),
        ("没戴护目镜，铁渣进眼了", "铁渣进眼"),
        ("顾客的狗咬了我一口", "狗咬了我一口"),
        ("左手中指，被皮带轮绞的", "被皮带轮绞"),
        ("老板说我是违规操作，手是冲床压的", "冲床压的"),
        ("他跌落嚟整亲腰", "跌落"),
        ("中专实习 学校安排的厂里机器压断手指", "学校安排的厂里机器压断手指"),
        ("送快递下楼踩空 脚踝骨折", "送快递下楼踩空"),
        ("六十三了在物业扫地摔断胯骨", "物业扫地摔断胯骨"),
        ("五十八岁在工地做饭摔断腿", "做饭摔断腿"),
        ("五十八了还在工地扛水泥摔断腿", "扛水泥摔断腿"),
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
        pytest.param("如果在上班路上摔断腿算工伤吗", id="supposed-from-its-first-word"),
        pytest.param("工作的时候不小心把自己给弄伤了", id="says-nothing-of-how"),
        pytest.param("上班时不慎被弄伤了", id="only-that-harm-was-done"),
        pytest.param("在食堂被鱼刺卡住，食道穿孔", id="a-fishbone"),
        pytest.param("差点把手指切掉，手破了点皮", id="nearly"),
        pytest.param("手断了，当时在小诊所包扎的", id="dressed"),
        pytest.param("老板非说我是自己摔伤的，手断了", id="claimed"),
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


@pytest.mark.parametrize(
    "text",
    [
        "我搬货时不小心把客户的电视摔了，老板要我赔",
        "送快递时把包裹摔破了，公司扣我工资",
        "同事把我的电脑砸坏了怎么办",
        "我的车停在公司门口玻璃被砸碎了",
        "他喝多了把店里的桌子砸烂了",
        "快递寄的花瓶到手已经摔碎了，能赔吗",
        "邻居家的树倒下来把我的车砸坏了",
        "上班时不小心打碎了一个杯子",
        "叉车把货架撞坏了，公司让我赔",
        "寄的货被压坏了，物流不赔",
        "手机被压碎了屏，谁赔",
        "我倒车把老板的大门撞坏了，要赔吗",
    ],
)
def test_what_was_broken_tells_no_cause(text):
    """A thing dropped, crushed or rammed hurt nobody."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    "text",
    [
        "我骑车撞倒了一个路人，要赔多少",
        "骑车撞了一个老太太，她骨折了，我要赔多少",
        "我哥喝酒开车撞死了人会判几年",
        "我开货车撞伤了行人，公司让我赔",
        "我家狗咬伤了邻居，要赔吗",
        "骑电动车撞倒老人，造成老人骨折，怎么办",
    ],
)
def test_what_was_done_to_a_stranger_tells_no_cause(text):
    """Whom somebody ran into is not the worker."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    "text",
    [
        "我被倒下来的货架砸伤，手机也摔坏了",
        "我骑车撞倒护栏，腿骨折",
        "他把我撞倒了，胳膊骨折",
        "我把手砸了",
        "搬玻璃时玻璃碎了割伤手",
        "同事把我砸伤了",
        "铁门倒下来把我的脚砸伤了",
        "叉车把我的脚压断了",
        "手被门玻璃砸伤",
        "我不小心把自己的手切了",
        "我爸在料场开铲车受伤，腰断了",
        "我在仓库搬货受伤，肋骨骨折",
        "卸车受了伤，脚趾骨折",
        "在工地支模板受伤",
        "昨天修机器受伤了，缝了八针",
        "装货受伤，老板不管",
        "他开吊车受伤住院",
        "爬脚手架受了伤",
        "切菜受伤，左手食指缝针",
        "抬钢管受伤，腰扭了",
    ],
)
def test_harm_beside_things_is_told_all_the_same(text):
    """Among things and other people it is still told who was hurt, and how."""
    assert len(values(text, "accident.cause")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "左手食指完全切断，能评几级",
        "右手中指不完全切断伤",
        "手指部分切断算几级工伤",
        "我开车送受伤的工友去医院",
        "开会说受伤的事",
        "送货受理了吗",
        "开了受伤证明",
        "搬家后受伤复发",
    ],
)
def test_what_the_surgeon_finds_is_no_cause(text):
    """完全切断 says how bad it is, and not what did it; nor does work beside another's harm."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("车间里开冲床，冲断了左手两根手指", "冲断了"),
        ("工作时眼睛进了铁屑，视力从1.0掉到0.3", "眼睛进了铁屑"),
        ("孩子在学校体育课上摔断胳膊", "孩子在学校体育课上摔断胳膊"),
        ("员工在工地二楼摔下来，左腿骨折", "员工在工地二楼摔下来"),
        ("下班路上走路摔了一跤", "走路摔了一跤"),
        ("出差期间在宾馆洗澡摔倒", "洗澡摔倒"),
        ("我的右手掌被压面机压伤", "被压面机压伤"),
        ("上夜班路上掉进没盖的下水井，脚踝骨折", "掉进没盖的下水井"),
    ],
)
def test_a_cause_is_cut_at_words(text, cause):
    """No word is cut in two, machines are no verbs, and the way to work is told by itself."""
    assert values(text, "accident.cause") == [cause]


@pytest.mark.parametrize("text", ["视力从1.0掉到0.3，眼睛受伤", "醉酒驾驶撞死人判几年", "房东把我的门锁砸了"])
def test_figures_locks_and_the_dead_of_another_tell_no_cause(text):
    """A figure that falls, a lock that is broken and whom a drunk driver killed are no accident of the worker."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    "text",
    [
        "左手小指被压断末节，能评几级", "右手食指切断，中指切断一节", "干活时大拇指给轧断了", "两根手指被切断", "右脚第二根脚趾砸断了",
        "我家的车被楼上掉的花盆砸了，能找谁", "村里的房子被山上滚下来的石头砸中", "店里的玻璃被人打碎，我受了惊吓",
    ],
)  # fmt: skip
def test_what_is_cut_or_broken_is_no_cause_by_itself(text):
    """By what a finger was cut off is still to be asked, and a stone on a house hurt nobody."""
    assert values(text, "accident.cause") == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("左手小指被冲床压断末节", "被冲床压断"), ("操作裁断机时食指切断了", "操作裁断机时食指切断了"), ("卸车被掉下来的钢管砸断了右脚", "被掉下来的钢管砸断了右脚"),
        ("搬货被叉车撞断了腿", "被叉车撞断了腿"), ("大门被风吹倒砸伤了我的脚", "被风吹倒砸伤了我的脚"),
    ],
)  # fmt: skip
def test_by_what_it_was_cut_is_a_cause(text, cause):
    """A machine, a load or the work beside it tells how it came about."""
    assert values(text, "accident.cause") == [cause]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("工厂机器老化导致我手指切断", []),
        ("设备没防护造成两根手指压断", []),
        ("机器切断了我的手指", ["机器切断了我的手指"]),
        ("学生在实习工厂被机器切断手指", ["被机器切断手指"]),
    ],
)
def test_what_it_came_to_is_no_cause(text, cause):
    """导致手指切断 tells the end and not the way; a student at work in a factory is no bystander."""
    assert values(text, "accident.cause") == cause


def test_what_falls_from_above_is_no_fall():
    """高空坠物 is a thing that fell, 高处坠落 a person."""
    assert values("上班路上被高空坠物砸伤", "accident.cause") == ["被高空坠物砸伤"]
    assert values("从高处坠落", "accident.cause") == ["从高处坠落"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("我弟弟打架把人打成轻伤，会判多久", []),
        ("我把对方打伤了，要赔多少", []),
        ("老板把我打了，鼻子骨折", ["老板把我打了"]),
        ("机器把人压伤了", ["机器把人压伤了"]),
        ("修屋顶时踩破石棉瓦掉下来", ["踩破石棉瓦掉下来"]),
        ("吊车钢丝绳断了，东西砸在我腿上", ["东西砸在我腿"]),
        ("钢板掉在脚上了", ["钢板掉在脚"]),
        ("箱子掉在地上", []),
    ],
)
def test_who_struck_and_what_struck_are_told_apart(text, cause):
    """Blows dealt to another are no accident; a thing that comes down on a limb, and who falls through a roof, is."""
    assert values(text, "accident.cause") == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("我在五金厂 三号那天下楼梯踩空 脚崴了 打了夹板", ["下楼梯踩空"]), ("我舅在冷库搬鱼闪到腰", ["搬鱼闪到腰"]),
        ("上周给老人翻身的时候扭到腰", ["给老人翻身的时候扭到腰"]), ("硫化罐爆了 烧了一身", ["硫化罐爆了"]),
        ("除草剂吹我一身 回来就中毒住院", ["除草剂吹我一身"]), ("躲一条狗撞树上 胳膊断了", ["躲一条狗撞树上"]),
        ("去打水的路上滑的 胳膊断了", ["去打水的路上滑的"]), ("刷外墙的时候吊绳断了 掉下来", ["吊绳断了 掉下来"]),
        ("搬钢板的时候掉下来砸脚上", ["掉下来砸脚上"]), ("给轮子打气砸到脚", ["给轮子打气砸到脚"]),
        ("他在停车场指挥倒车被撞倒", ["被撞倒"]), ("被渡船撞成手腕骨折", ["被渡船撞成手腕骨折"]),
        ("去银行存公司的钱 下台阶崴脚韧带断", ["下台阶崴脚"]), ("烫衣服 蒸汽管爆了 胳膊烫脱皮", ["蒸汽管爆了"]),
        ("我妈在餐馆洗碗 被高压锅炸伤", ["被高压锅炸伤"]), ("我弟出海 夜里被浪卷走 人没找到", ["被浪卷走"]), ("夜班窑门喷火 整个脸都烧伤", ["窑门喷火"]),
        ("公司年会抽奖上台摔下来 膝盖骨裂", ["年会抽奖上台摔下来"]), ("开铲车倒车 把自己脚夹在墙上", ["开铲车倒车 把自己脚夹"]),
        ("昨天晚上在酒店后厨切菜切到手指", ["切菜切到手指"]), ("罐子爆了 厂里停产 没工资", []),
        ("老板说我是自己闪到腰", []), ("洪水冲走了我家的牛", []), ("医生说搬重物会闪到腰", []),
    ],
)  # fmt: skip
def test_what_came_first_is_told_whole(text, cause):
    """A cause begins at a word and with what gave way, and holds no second clause, treatment or place."""
    assert values(text, "accident.cause") == cause
