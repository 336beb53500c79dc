"""Private matters are told from those that work may stand behind, and in any doubt nothing is guessed."""

import pytest

from flows.intake.candidates import INFERRED
from flows.intake.private_matters import may_be_work
from tests.flows.intake.reading_of import of_fact, values

FACT = "accident.work_related"
PRIVATE = """
    带着女朋友去唱K，出来的时候在门口台阶上滑了一跤，骨折了|上周末逛商场，踩到地上的水摔断了尾椎骨，商场该不该赔|我去超市买东西的时候被货架上掉下来的箱子砸了头|住宾馆的时候洗澡间没有防滑垫，我滑倒摔断了手腕
    |奶奶住在养老院，半夜从床上掉下来摔断了股骨|八十多岁的老太太在小区里散步被井盖绊倒|我家孩子在幼儿园被别的小朋友推倒，磕掉两颗门牙|小学生课间在操场玩，单杠倒了砸断了腿，学校赔不赔|五岁的女儿在游乐场蹦床上摔骨折了
    |路过的行人被楼上掉下来的花盆砸伤，找谁赔|六楼的外墙瓷砖脱落砸伤了人，物业有没有责任|我家狗咬伤了路人，要赔多少|顾客在我店里滑倒了，要我赔医药费怎么办|隔壁邻居因为停车跟我吵起来，一拳打断了我的鼻梁
    |被前夫打了，眼睛都肿了，怎么告他|楼上的漏水把我家家具泡坏了|我不小心把同学的电脑摔坏了，要赔多少|网购的电视寄到家屏幕碎了，卖家不退|喝了酒开车撞坏别人的车，保险不赔怎么办|朋友借我五万块打了借条，一直不还
    |偷东西被抓，数额八千，要判几年|我堂弟是从犯，打架把人打伤了，大概判多久|在家养了一只捡来的老鹰犯法吗|我想跟老公离婚，房子归谁|公司拖欠我四个月工资，怎么讨薪|试用期没过被辞退，没有工资，能仲裁吗
    |这次不是工伤，是在家里切菜切了手，能报医保吗|在健身房健身被杠铃砸了脚，健身房说不负责|去景区旅游坐过山车扭伤了脖子|女婿喝酒打人，我女儿被家暴住院了|婆婆骂我还推了我一把，摔到腰了
    |滑雪的时候被别人撞断了锁骨，谁赔|我妈跳广场舞被电动车撞了，骨折|去医院看病，被医院的旋转门夹了手
    |请问我在美容院做双眼皮失败了，眼睛合不上，能要求赔偿吗|我邻居盖房把我家墙弄裂了，协商不成怎么办|我儿子在学校和同学打架，把人家牙打掉了，要赔多少钱|我家的狗把邻居孩子咬了，打了疫苗，还要赔精神损失吗
    |朋友喝酒喝死了，我们一起喝的要承担责任吗|老公出轨，我能要求他净身出户吗|我在网上买的充电宝爆炸了，炸伤了手|住院手术后感染了，是不是医疗事故|小孩在商场扶梯夹了手，商场说家长没看好|隔壁装修，墙砖掉下来砸了我的车
    |骑车把一个老太太撞倒了，她要我赔三万|我把人打成轻伤二级，会判多长时间|房东要涨租金，还把我东西扔出去了|孩子六岁，在小区滑梯上摔断了胳膊，物业管不管|借钱给同学，他不还，欠条丢了怎么办
    |老人坐电梯被夹，骨折了，找谁|学生上体育课跳高摔断了手腕|我弟和人打架被刑拘了，能取保吗|前男友到我家砸门，还打了我|我养的羊被邻居家的狗咬死了|在饭店吃饭吃出玻璃，把嘴划破了|飞机延误，行李箱摔坏了，能赔吗
    |宠物店给我家猫洗澡烫伤了|驾校学车时教练没踩住，撞树上了，我骨折了|在朋友婚礼上放鞭炮，炸伤了眼
"""
"""Guests, children, the old in a home, passers-by, quarrels, broken things, crimes, unpaid wages."""
MAY_BE_WORK = """
    我在KTV当服务员，端果盘的时候摔倒了|我在KTV摔了一跤骨折了|我妈在商场做保洁，拖地滑倒摔断了胳膊|我是超市理货员，被货架砸了|在酒店干了三年，昨天在后厨烫伤了|我住酒店是出差，洗澡滑倒摔断了手
    |陪客户唱歌，出来摔倒了算工伤吗|公司组织去爬山，崴了脚|单位团建滑雪摔断了腿|幼儿园老师被小朋友撞倒摔骨折|我女儿在幼儿园摔断了腿|我是小学老师，学生打球砸到我的眼睛|我在养老院照顾老人，老人摔倒我去扶，扭了腰
    |我妈在养老院摔断了腿|送快递的时候包裹砸了脚|我是快递员，客户的包裹丢了，站点要我赔|送外卖撞了行人，我自己也骨折了|环卫工扫马路被行人骑车撞伤|我是保安，业主跟我吵起来打断了我的鼻子
    |物业叫我去修邻居家的水管，摔下来了|邻居家盖房叫我去帮忙，砖掉下来砸了脚|给邻居砍树被树砸伤|工地上的砖掉下来砸到人了|施工的时候外墙脱落砸伤了人|我在工地被墙砸伤了|上班路过工地，被掉下来的钢管砸伤
    |老板欠我工资，我腿断了也不管|我在家养伤，公司不发工资|工伤后被公司辞退，能要经济补偿吗|他们说我这不是工伤，怎么办|这不是工伤吗|单位说不是工伤，我该怎么办|我把同事的手机摔坏了，自己手也割了|导游带团爬山摔伤
    |健身教练在健身房教学员时拉伤|在游泳馆当救生员，救人溺水了|护士在医院被病人打伤|医生看病时被患者家属打了|我骑车被撞了，对方全责|我在路上摔断了腿|孩子在厂里实习摔断了手|我家小孩在车间被机器夹了手
    |我弟在饭店吃饭时间端菜烫伤了|上夜班回宿舍洗澡滑倒|值班时被邻居的狗咬了|我被人抢劫砍伤了，对方会判几年|我开出租车被乘客打了，他要判几年|腿断了借钱治病，老板不还|喝了酒上班，撞坏了别人的车，我也伤了
    |摔断了胳膊，老公要离婚|午休的时候打篮球扭伤了脚|被楼上掉下来的东西砸了|开店的时候顾客打我|我爸修房子从房顶摔下来|照看孩子的时候在小区摔倒了|当家教去学生家里，被他家的狗咬了|学生在学校食堂打工被烫伤
    |在商场被扶梯夹了脚|我哥被别人打伤了|他从墙上掉下来砸伤了人|工人从架子上掉下来砸到路人|体育老师打篮球摔断了腿|消防员爬山救人摔伤|在饭店吃完饭回去上班滑倒|理发的时候剪刀把手划了一个大口子
    |美容院做美容的小妹烫伤了手|游泳队训练摔断了腿|我在酒店门口滑倒摔断腿|我妈买菜路上被车撞了|接孩子放学路上摔断了腿|业主在楼下骂我，推了我一把，摔伤了|给老板遛狗摔断了腿|公司说我不是工伤，我该怎么办
    |单位认为这次不是工伤|人社局认定我不是工伤，腿断了|为什么这不是工伤，我腿都断了|我这不是工伤吗，腿都断了|老师带学生爬山摔断了腿|顾客打我一拳，鼻梁断了|快递站爆仓，包裹砸了脚|我给顾客上菜，顾客摔倒我也滑倒了
    |小区保安追小偷摔断腿|我在商场摔伤了，商场赔吗|在网吧通宵值守被打了|我在健身房摔断了腿|景区里的小火车撞伤了我，我是检票的|我家孩子在工地被砖砸了|孩子他爸在幼儿园门口摔断了腿|孩子爸爸在学校摔断了腿
    |学校让我爸修围墙，墙倒了砸断腿|孩子妈在商场滑倒摔断了胳膊|宝宝爸爸被撞了|我姐去超市盘点，被货架砸伤|客人在我们酒店摔倒，我去扶也摔了|我帮人卸车把腰砸了，手机也摔坏了|开货车拉货被抓，判几年，我腿也断了
    |他们说是我自己不小心，不算工伤，怎么办|躺了两个月一分工钱没拿到|赔偿款能不能分期给|我是房东，请的瓦工从架子上摔了|厂里欠我工资，躺了一个月了|他不给我开工资咋办|邻居家孩子把我妈撞倒了，骨折住院
    |小区里小孩踢球砸到我爸的头|学生在操场打球撞倒了老师
    |跑着去车间摔了一跤
    |下水捞东西淹着了，是领导叫去的
    |我在整形医院上班，给人打针扎了手|公司新买的高压锅炸了，烫伤了食堂师傅|陪客户喝酒喝多了摔伤|单位聚餐喝酒喝死了，算工伤吗|我在宠物店上班，给猫洗澡被抓伤|养鸡场的鸡掉下来，我去抓摔断了腿
    |我在驾校当教练，学员撞树把我撞骨折了|上班路上把一个老太太撞倒，我也摔伤了|开公司的车把路边老人撞倒了，我腿断了|在婚庆公司上班，婚礼上搭架子掉下来|给人放烟花炸伤了手，一天二百|搬家公司搬行李箱砸了脚
    |我是兽医，被狗咬伤|我把工地的墙弄塌了，砸了我的腿|老板家的狗咬了我，我给他看院子|送货时撞倒一个孩子，自己摔断了锁骨|把小孩从车轮下拉出来，我被撞伤了|店里买的椅子散架，我当时在值班|我在医院做完手术感染了
    |手指被压断，做手术失败了|被小孩撞倒摔断了腿|在公司的车上被急刹车摔伤|值班的时候喝酒摔死了|放羊的时候摔断了腿|在路上被一条狗追，摔断了腿|两岁宝宝被热水烫伤，是幼儿园老师倒的水
    |去浴池洗澡滑倒，把尾骨摔裂了，老板只给五百|坐公交车司机急刹车我摔倒了，腰椎骨折，公交公司赔多少|我妈在菜市场买菜，被电动车撞了|我骑共享单车刹车失灵摔掉了两颗牙|车间里叉车把一个老大爷撞了，他是厂里扫地的
    |大夫来我家看病，他自己摔伤了，我该不该负责
"""
"""The same places, people and things where somebody works, may work, or nothing tells."""


def rows(text: str) -> list[str]:
    """The sayings of a table."""
    return [each.strip() for each in text.split("|")]


@pytest.mark.parametrize("text", rows(PRIVATE))
def test_a_private_matter_is_guessed_and_put_to_the_person(text: str) -> None:
    """It is only proposed: whoever was at work after all says so at the first question."""
    (guess,) = of_fact(text, FACT)
    assert (guess.value, guess.doubt) == (False, INFERRED)


@pytest.mark.parametrize("text", rows(MAY_BE_WORK))
def test_whoever_may_have_been_at_work_is_never_turned_away(text: str) -> None:
    """Waitresses, cleaners, teachers, couriers, helpers, and those of whom nothing is known."""
    assert False not in values(text, FACT)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("我不小心把同学的电脑摔坏了，要赔多少", []),
        ("我家狗咬伤了路人，要赔多少", []),
        ("我家孩子在幼儿园被推倒，磕掉两颗门牙", ["parent"]),
        ("我在健身房健身被杠铃砸了脚", ["self"]),
        ("我妈跳广场舞被电动车撞了，骨折", ["child"]),
    ],
)
def test_who_asks_about_anothers_harm_is_not_the_injured(text: str, speaker: list[str]) -> None:
    """A thing that broke, a stranger's injury: 我 is nobody's worker; kin and the guest who fell are whom they say."""
    assert values(text, "applicant.relation") == speaker


def test_a_shop_is_no_employer_and_a_crime_asked_about_nobodys() -> None:
    """What the words would say of a firm or of the speaker is not taken here."""
    assert values("逛商场滑倒骨折，商场不肯赔", "employer.attitude") == []
    assert values("几个人抢劫伤了人，从犯判多久", "exclusion.crime") == []


@pytest.mark.parametrize("expecting", [("accident.place",), ("accident.cause",)])
def test_an_answer_guesses_nothing(expecting: tuple[str, ...]) -> None:
    """Where and how, said when asked, is a part of an account and no matter of its own."""
    assert values("逛商场的时候摔断了腿", FACT, expecting=expecting) == []


@pytest.mark.parametrize(
    ("text", "may"), [("我是那里的服务员", True), ("我当时在值班", True), ("左小腿骨折", False), ("地上有水", False)]
)
def test_words_that_may_be_work_are_heard(text: str, may: bool) -> None:
    """They take a guess back."""
    assert may_be_work(text) is may
