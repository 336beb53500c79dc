"""Which parts were hurt, with side, finger and bone."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("左腿骨折", "左腿"),
        ("右手第四个手指缝了九针受伤", "右手第四个手指"),
        ("左手的食指被刀切割", "左手食指"),
        ("尾巴骨离缝了摔伤", "尾巴骨"),
        ("锁骨骨折", "锁骨"),
        ("膊头俾钢管砸亲", "膊头"),
        ("左手摔断 头晕 手拿不住东西", "左手"),
        ("做手骨折了", "左手"),
        ("右手食指和中指", "右手食指"),
        ("手", "手"),
        ("10月8号手被压了", "手"),
        ("被他踹了一脚肚子", "肚子"),
        ("没注意左手被剪断了", "左手"),
        ("没站稳右脚骨折", "右脚"),
        ("右肘脱位", "右肘"),
        ("地上有油滑倒，股骨头骨折", "股骨头"),
        ("大前天操作压力机把右手无名指压扁了", "右手无名指"),
        ("砸到我背，疼得厉害", "背"),
    ],
)
def test_injury_parts_is_read(text, value):
    """A part of the body that was hurt, not a word that only contains one."""
    assert values(text, "injury.parts")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("手机摔坏了，住院", id="phone"),
        pytest.param("脚手架倒了伤人", id="scaffold"),
        pytest.param("要做手术住院", id="operation"),
        pytest.param("对方左腿骨折", id="other"),
        pytest.param("用手砸伤的", id="used"),
        pytest.param("我是骑手，被车撞了", id="rider"),
        pytest.param("被针扎了，感染乙肝", id="disease"),
        pytest.param("手和机器", id="not-only-parts"),
        pytest.param("几十年颈椎病腰椎病，算工伤不", id="chronic"),
        pytest.param("摔了个屁股墩，受伤了", id="sat-down-hard"),
        pytest.param("我做手袋的，昨天受伤了", id="handbags"),
        pytest.param("睡过头摔伤了", id="overslept"),
        pytest.param("头几年在小窑没合同 后来摔伤", id="first-years"),
        pytest.param("突然站不住 手也拿不住筷子 脑出血住院", id="felt-of-an-illness"),
        pytest.param("摔伤了，老板甩手不管", id="shrugged"),
        pytest.param("在隧道头打钻，被石块砸了", id="in-the-tunnel"),
        pytest.param("我屋头那个昨天摔伤了", id="house"),
        pytest.param("没伤到腿，就是吓住院了", id="spared"),
    ],
)
def test_injury_parts_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "injury.parts") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("头部被砸伤，造成手脚麻木", ["头部"]),
        ("腰椎压缩性骨折，导致双腿无力", ["腰椎"]),
        ("颈椎受伤，现在左手发麻", ["颈椎"]),
        ("一次事故能伤两根肋骨吗", []),
        ("会断三根肋骨吗，工伤", []),
        ("工伤，一根手指几级？", []),
        ("工伤赔偿，两个肾多少钱", []),
        ("我右手大拇指骨折，大拇指不能弯", ["右手大拇指"]),
        ("左拇指断了，大拇指关节也坏了", ["左拇指"]),
        ("右手被压了，现在右手麻木", ["右手"]),
        ("左手食指骨折能评几级吗", ["左手食指"]),
        ("腿断了，手也擦伤", ["腿", "手"]),
        ("断一根手指算几级", ["一根手指"]),
        ("我右手大拇指和左手大拇指都断了", ["右手大拇指", "左手大拇指"]),
        ("手脚都骨折了", ["手脚"]),
        ("头和腰都伤了，腿发麻", ["头", "腰", "腿"]),
        ("如果上班路上摔断腿算工伤吗", []),
        ("要是手指压断了能评几级", []),
        ("手指骨折的话能赔多少", ["手指"]),
        ("如果员工上班时被砸断腿，公司怎么赔", ["腿"]),
        ("撞断三根肋骨脾脏破裂", ["三根肋骨", "脾脏"]),
        ("左手中指压伤了，受伤的手指弯不了", ["左手中指"]),
        ("下肢静脉曲张算工伤吗", []),
        ("右膝前交叉韧带断裂，膝盖还是松", ["右膝前交叉韧带"]),
        ("右脚内踝骨折", ["右脚内踝"]),
        ("扭伤腰，腰4/5椎间盘受伤", ["腰", "椎间盘"]),
        ("差点把手指切掉，只砸伤了脚", ["脚"]),
        ("右眼被打伤，眼睛看不清了", ["右眼"]),
        ("眼睛被打伤，右眼看不见", ["眼睛", "右眼"]),
        ("左膝盖和右肩膀都伤了", ["左膝盖", "右肩膀"]),
        ("被机器绞断右手无名指和小指，老板娘说没钱", ["右手无名指", "小指"]),
        ("手指压断了，是右手食指", ["手指", "右手食指"]),
        ("八级肢体障碍能赔多少，我工伤", []),
        ("单位体检查出肺部有阴影，诊断为尘肺", []),
        ("踝骨折打了钢钉", ["踝"]),
        ("左手食指中指被压断", ["左手食指中指"]),
        ("在厂里工作受的伤，手指骨折的话，公司要赔吗", ["手指"]),
    ],
)
def test_a_symptom_or_a_supposal_hurts_no_part(text, parts):
    """What an injury brought on elsewhere, and what could be or would be worth something, is not hurt."""
    assert values(text, "injury.parts") == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("脑震荡，住院十天", ["脑"]),
        ("头部缝四针，脑外伤", ["头部"]),
        ("脑震荡，头上缝了三针", ["头"]),
        ("车祸脑锉伤", ["脑"]),
        ("脑子被气糊涂了，手断了", ["手"]),
        ("脑梗住院", []),
        ("我腰伤了，老板不管", ["腰"]),
        ("前天腿让车斗轧咧", ["腿"]),
        ("耳朵被机器震得听不见了", ["耳朵"]),
        ("我是肢体四级残疾证 手又断了", ["手"]),
    ],
)
def test_a_part_inside_the_name_of_its_injury_is_hurt(text, parts):
    """脑震荡 is of the brain; a stroke is no injury."""
    assert values(text, "injury.parts") == parts
