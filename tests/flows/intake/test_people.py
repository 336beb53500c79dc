"""Who is speaking, and what they are to the worker."""

import time

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("骑车去厂里让货车带倒 厂里没给我交保险", "self"),
        ("我昨天摔伤了腿", "self"),
        ("本人在厂子干活伤了右眼", "self"),
        ("我老公在公司被电烧伤", "spouse"),
        ("俺爹在工地摔下来了", "child"),
        ("我老汉儿昨天在工地摔了", "child"),
        ("我阿爸跌断咗只脚", "child"),
        ("我儿子刚进厂手被轧断", "parent"),
        ("我弟弟在煤矿被砸到右腿", "sibling"),
        ("我爷爷在工地受伤", "grandchild"),
        ("邻居把我妈推倒摔骨折了", "child"),
        ("工友把我哥的手压断了", "sibling"),
        ("我家宝宝磕破了头", "parent"),
        ("师傅没事，我被砸伤了，车坏了要我赔吗", "self"),
        ("我怀着宝宝上班摔倒了", "self"),
        ("我家老头子在矿上砸伤了", "spouse"),
        ("我姨在超市理货摔了", "other_kin"),
        ("我开了个小饭馆，服务员端汤烫伤了，我要赔多少", "employer"),
        ("我家姑娘在厂里压了手", "parent"),
        ("我侄子在工地触电死亡", "other_kin"),
        ("我们公司一个员工手被切断", "employer"),
        ("我是一个小承包商，工人摔伤了", "employer"),
        ("员工上班打瞌睡受伤了，我们要负责吗", "employer"),
        ("职工在外面摔伤，单位要管吗", "employer"),
        ("我们单位忘了给员工申请，他手断了", "employer"),
        ("我是他的代理律师，当事人手骨折", "agent"),
        ("我是厂工会的，职工受伤了", "union"),
        ("工友跳楼砸到我，肩膀骨折", "self"),
        ("我是他老婆", "spouse"),
        ("我是死者的儿子，父亲在工地去世", "child"),
        ("俺大爷搁工地看夜让人揍了", "other_kin"),
        ("阿哥喺工地跌落嚟，断咗手骨", "sibling"),
        ("爷爷在工地摔伤", "grandchild"),
        ("我堂哥在化工厂被烧伤", "other_kin"),
        ("我们是夫妻店，雇了个小工，他装灯摔下来", "employer"),
        ("我想给我弟弟办工伤，他手在冲床上断了", "sibling"),
        ("我家那位在井下被飞石打到后脑勺", "spouse"),
        ("老爸在门卫室值班，第二天同事发现人没了呼吸", "child"),
        ("机器把我崽的手绞了", "parent"),
        ("我开公司的车去送货，撞到护栏受伤", "self"),
        ("就是我老公他在工地上班摔了", "spouse"),
        ("受伤的是我爸，从架子上摔下来", "child"),
        ("我屋头那个在工地摔了", "spouse"),
        ("娃儿他爸手杆断了", "spouse"),
        ("我是班组长，手底下有个工人摔下来了", "employer"),
        ("我们小店请的阿姨洗菜时切到手", "employer"),
        ("我是厂里的会计 下班路上被撞了", "self"),
        ("我是人事 自己上班摔断了腿", "self"),
        ("我是公司法人 员工出差路上出车祸", "employer"),
        ("我是公司财务 老板让我问 工人摔伤能报多少", "employer"),
        ("我是代表公司来咨询的 员工受伤了", "employer"),
        ("作为人事想问员工工伤期间社保断缴怎么办", "employer"),
        ("我请了两个小时工卸货 一个被砸了脚", "employer"),
        ("我是做装修的 手下有个木工锯了手", "employer"),
        ("我帮我表弟问的 他在电子厂手被压", "other_kin"),
        ("我替我爸咨询 他在工地摔了", "child"),
        ("我是工地的 工人扔钢管砸断了我的腿", "self"),
        ("老板是我舅舅 我在他厂里手断了", "self"),
        ("工人自己违章操作手指断了，作为老板我要承担责任吗", "employer"),
        ("我在儿子的厂里帮忙手被压了", "self"),
        ("我给亲戚家盖房摔断了腿，亲戚不管", "self"),
        ("我舅不赔，我在他那干活手断了", "self"),
        ("我幺妹在制鞋厂 针把手指头扎穿了", "sibling"),
        ("我老公开车送货 被撞断了腿", "spouse"),
    ],
)
def test_applicant_relation_is_read(text, value):
    """The kin named is the one who was hurt."""
    assert values(text, "applicant.relation")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我朋友在工地摔伤了", id="friend"),
        pytest.param("我把人脚压断了，要赔吗", id="injurer"),
        pytest.param("我把隔壁工位小张的手夹了，他要我赔", id="injurer-of-a-named-one"),
        pytest.param("我是车间主任，我们车间小李手被压断了", id="named-workmate"),
        pytest.param("我是安全员，钢丝绳断了，砸到我们班一个小伙子的腰", id="told-by-a-witness"),
        pytest.param("大夫来我家看病，他自己摔伤了，我该不该负责", id="asks-what-is-owed"),
        pytest.param("朋友在我家从梯子上掉下来，我要赔吗", id="asks-for-a-friend"),
        pytest.param("我老公开的厂 工人受伤了", id="whose-works-it-is"),
        pytest.param("我弟弟办了个小作坊，员工手压断了", id="whose-workshop"),
        pytest.param("小吴得了白血病 他家托我问问算不算", id="asked-on-behalf"),
        pytest.param("我是房东 房客在我屋里触电 要我赔", id="landlord"),
        pytest.param("我家保姆擦窗户摔了 要我赔吗", id="home-help"),
        pytest.param("我们镇发洪水 老刘被冲走", id="village"),
        pytest.param("我替他问的 他家里没人", id="asks-for-him"),
        pytest.param("我带的徒弟把手绞断了，厂里让我赔", id="own-apprentice"),
        pytest.param("伤残九级补助金是9个月本人工资对吗", id="a-term-of-the-law"),
        pytest.param("公司给员工买的商业保险赔了八万，还能向公司要工伤赔偿吗", id="cover-of-the-staff"),
        pytest.param("我帮别人问一下 手断了怎么办", id="asks-for-somebody"),
        pytest.param("我是项目经理 分包队的工人掉下来了", id="somebody-elses-worker"),
        pytest.param("早上送媳妇上班，回来路上被撞伤", id="taken-to-work"),
        pytest.param("同事猝死了我很害怕", id="dead"),
        pytest.param("工伤死亡赔偿标准是多少", id="nobody"),
        pytest.param("不是我是我爸受的伤", id="corrected"),
    ],
)
def test_applicant_relation_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "applicant.relation") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老婆请假照顾我 误工费老板给不给", []),
        ("我妈在医院照顾我 她的误工费老板给不给", []),
        ("我儿子照顾我 有护理费吗", []),
        ("住院我哥陪着我 护理费谁出", []),
        ("我媳妇没上班在医院伺候俺", []),
        ("我妈从老家过来照顾我", []),
        ("护理费怎么算 是我老婆照顾的", []),
        ("我弟弟请假陪我住院", []),
        ("爱人停工照顾我两个月 误工费怎么算", []),
        ("我陪我爸去鉴定", []),
        ("我哥送我去的医院", []),
        ("我老婆帮我问的", []),
        ("我弟替我交的医药费", []),
        ("我妈七十岁还要照顾我", []),
        ("我腿断了 老公请假陪护", ["self"]),
        ("妈妈照顾我 爸爸上班", []),
        ("我妈去世了 我心情不好从梯子摔下来", ["self"]),
        ("我爸没了 我去工地打工摔断了腿", ["self"]),
        ("我媳妇开车送我上班被追尾 我受伤了", ["self"]),
        ("我骨折住院 老婆伺候我", ["self"]),
        ("俺在窑上干活石头掉下来砸住腰了 住院俺媳妇伺候俺", ["self"]),
    ],
)
def test_who_nurses_the_one_hurt_is_not_the_one_hurt(text, value):
    """我妈照顾我 makes the mother nobody's claim."""
    assert values(text, "applicant.relation") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我妈在工地摔断了腿 我照顾她", "child"),
        ("我老公工地摔了 我在医院照顾他", "spouse"),
        ("老公骨折了 婆婆照顾他", "spouse"),
        ("我妈照顾我爸 我爸工地摔的", "child"),
        ("我爸在工地摔了 我妈在医院照顾他 护理费谁出", "child"),
        ("我老婆照顾老人时摔伤了", "spouse"),
        ("我妈当保姆照顾老人被烫伤了", "child"),
        ("老公陪我妈看病摔了", "spouse"),
        ("我儿子在厂里手压断了 我照顾他", "parent"),
        ("我老婆在医院当护工摔了", "spouse"),
        ("我爸受伤 我哥照顾的", "child"),
        ("老公瘫痪了一直是我照顾", "spouse"),
    ],
)
def test_whoever_is_nursed_or_nurses_for_a_living_is_still_the_one_hurt(text, value):
    """The one who was hurt stays so, whoever sits at the bed."""
    assert values(text, "applicant.relation")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("孩子8岁 老公工亡 抚恤金多少", ["spouse"]),
        ("老公死了 孩子8岁能领到几岁", ["spouse"]),
        ("丈夫去世 儿子3岁 女儿5岁", ["spouse"]),
        ("我爸工地没了 孩子8岁", ["child"]),
        ("父母70多岁 老公工亡", ["spouse"]),
        ("我哥工亡了 他孩子8岁", ["sibling"]),
        ("儿子上学 老公上班猝死", ["spouse"]),
        ("职工因工死亡抚恤金怎么算，我有两个孩子和一个老母亲", []),
        ("老公工亡 我有一个女儿和婆婆", ["spouse"]),
        ("工亡家属能领多久，死者45岁，有一个10岁女儿", []),
        ("孩子8岁 工亡 抚恤金怎么算", []),
        ("孩子3岁半 爸爸车祸没了", []),
        ("我哥死了 嫂子改嫁 侄子归谁", ["sibling"]),
        ("老公工亡留下6岁女儿", ["spouse"]),
        ("我儿子19岁在厂里手断了", ["parent"]),
        ("儿子刚20岁 上班被机器压死了", ["parent"]),
        ("我儿子12岁在学校摔了", ["parent"]),
        ("我家宝宝在幼儿园摔断了腿", ["parent"]),
    ],
)
def test_a_child_left_behind_is_not_the_one_who_died(text, value):
    """孩子8岁 tells whom the dead has left; a grown or a hurt child is the one spoken of."""
    assert values(text, "applicant.relation") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("婆婆和孩子 抚恤金咋个分", []),
        ("抚恤金咋个分 我妈和我爷爷", []),
        ("我爸妈都在 抚恤金怎么分", []),
        ("孩子能领抚恤金吗 婆婆呢", []),
        ("我老婆和我妈 抚恤金归谁", []),
        ("爷爷奶奶能不能领抚恤金", []),
        ("我爸死在工地 抚恤金咋个分 我妈有份没", ["child"]),
        ("我老公工亡 抚恤金咋个分", ["spouse"]),
        ("我哥在厂里被压死了 抚恤金怎么领", ["sibling"]),
        ("我儿子工亡 抚恤金我和他爸怎么分", ["parent"]),
        ("丈夫上班猝死 婆婆也要分抚恤金", ["spouse"]),
        ("弟弟掉下来没了 抚恤金归谁", ["sibling"]),
    ],
)
def test_who_shares_a_pension_is_not_the_one_who_died(text, value):
    """Only of whom the death is told says whose kin is asking."""
    assert values(text, "applicant.relation") == value


OWNERS = """
    我是小厂的 有个工人受伤|我没给他买保险 工人把手压断了 咋办|我给工人买保险了 他出事还要我赔不|我手下员工出事我忘了报|工人在我这里干活摔断了腿|员工手压了 我忘了给他报工伤|我们是小公司的 员工上班骑车摔了 怎么报
    |我一直没给员工交社保，他手断了|我是开小饭馆的 请的阿姨切了手|阿姨在我店里上班烫伤了
    |我们宾馆一个保洁 上周擦窗摔下来骨盆裂了 我们要不要认|我们是个小厂 有个师傅上班脑出血走了 我们也想给他报|我们公司有个采购员 收账路上翻车截瘫 我们该赔多少|偷厂里铜线触电 他老婆来闹 我们该不该赔|我们公司一个搬运工 脚被碾了 公司几天内要上报
    |我们店里的服务员端汤烫了手 要不要给她报
    |我开了家五金厂 员工被冲床压了手 怎么办|我办了个木材加工厂 有个工人锯了手指|职工骨折在家养着 我可以少发工资吗|员工工伤还没好 我想辞退他 行不行|小工摔断了腿 我要赔什么
    |员工评了九级 我该给他多少|工人出事我们过了三十天没去报 现在还能报吗|员工上班路上被撞 我可以不给他报工伤吗|工人喝了酒摔了 我们公司也要负责吗
    |我是开厂的 工人手指压断了|我是小饭店老板 服务员烫伤了|我是做工程的 请的小工掉下来了|我承包了个小工程 找的人干活时掉下来腿断了|我们是开店的，员工扭了脚
"""
NO_OWNERS = """
    我老公在工地受伤 我给他买了意外险|我是小厂的 手被机器压了|我是小厂的工人 我的手压断了|老板没给我买保险 我是小厂的|他们没给我交社保 我手断了|我弟弟在小厂上班 我给他买了保险|我给老板干活 他没给我买保险 手断了
    |如果我没给他买保险，他摔了怎么办|我在小公司上班，员工都没保险，我的手断了
    |作为员工受伤了我该怎么报|我开工厂的叉车把脚压了|员工食堂地滑 我摔断了手 公司要负责吗|工友受伤了 我能不能帮他报|我们工人受伤 公司要停我们工资|工人摔伤 老板说我不能停工|我弟弟开个小厂 我在他厂里干活砸了脚
    |我在厂里手断了 他老婆来闹 我该不该管|我们公司不给我报 我手断了 我们该怎么办|我老公在饭店摔断腿 我们要不要报工伤|邻居小孩摔了 他妈来闹 我们要不要赔|我们车间一个工友手断了 我们要不要凑钱
    |我是开车的 手压断了|我是饭店的服务员 烫伤了|我是工地的 从架子上掉下来|我是做工程的 我的腿断了|我包了点活干 手断了|我是超市的收银员 摔了
"""


@pytest.mark.parametrize("text", [each.strip() for each in OWNERS.split("|")])
def test_who_insures_or_hires_another_is_the_employer(text):
    """Nobody but an employer insures his workers and has to report them."""
    assert values(text, "applicant.relation") == ["employer"]


@pytest.mark.parametrize("text", [each.strip() for each in NO_OWNERS.split("|")])
def test_who_is_hurt_or_insures_kin_is_no_employer(text):
    """The worker of a small firm, and a family with a policy of its own."""
    assert "employer" not in values(text, "applicant.relation")


@pytest.mark.parametrize("text", ["我是保险代理人，爬山摔断了腿", "保险代理人，跑客户摔了", "我做房产代理人，看房摔了"])
def test_who_sells_for_another_is_no_agent_of_the_hurt(text):
    """The agent of an insurer is a worker."""
    assert "agent" not in values(text, "applicant.relation")


@pytest.mark.parametrize("text", ["我是他的代理人", "我是代理人，工人摔断了腿", "受他委托来问，工人摔断了腿"])
def test_who_acts_for_the_hurt_is_their_agent(text):
    """And only such a one."""
    assert values(text, "applicant.relation") == ["agent"]


@pytest.mark.parametrize("said", ["来", "从", "请", "也才", "都快"])
def test_words_said_over_and_over_are_read_at_once(said):
    """A stutter between the one named and what she does costs no time."""
    started = time.process_time()
    values("我妈" + "看" * 900, "applicant.relation")
    plain = time.process_time() - started
    started = time.process_time()
    values("我妈" + said * (900 // len(said)), "applicant.relation")
    assert time.process_time() - started < 20 * plain + 0.1
