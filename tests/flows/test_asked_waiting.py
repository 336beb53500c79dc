"""What waits for an answer though it asks nothing, and questions that a broader text must not drown."""

import pytest

from tests.flows.asking import answers, complained

COMPLAINTS = {
    # 十五天的期限
    "again": [
        "评了个九级 我觉得评得太低", "鉴定结论我不认可", "对这个等级不满意", "我对七级有异议", "他们给我定得低了 想重新鉴定", "级别评低了",
        "伤残等级不公平 不公", "结论书下来了 才10级 我不接受这个结论",
        "定了九级 我不甘心", "评的十级 起码应该评九级的吧", "看了一眼 只评十级", "才定了个十级 太轻了",
    ],
    "again-by_employer": ["公司不服我的八级 要重新鉴定", "厂里不同意我的等级"],
    "review": ["过了一年多 腿比以前差 想重新鉴定", "手指萎缩了 想再评一次", "伤情恶化 要求重新定级", "评完三年了 想重新评残"],
    "on_the_way-equal": ["下班骑车被汽车撞 交警判我同等责任"],
    "eligibility-alcohol": ["酒后上班摔的 单位说不赔"],
    "disease-gone": ["得了尘肺 煤矿早关了"],
    "self_paid": ["自费的药有两万 保险不报"],
    "called_back": ["我在家养着 公司给我算旷工", "腿没好 厂里催我上班"],
    "kept_back": ["工伤的钱社保打给公司了 公司扣着"],
    "hours": ["我哥上班突发心梗 抢救三天走了 厂里说过了48小时不认"],
    "not_insured": ["公司没给我上社保 人事说那就报不了工伤"],
    # 迟了、没有回音
    "deadline-late": ["去年五月伤的 公司说去申请 结果没去 过期了没"],
    "employer_refuses": ["人事老说在走流程 都二十几天了", "经理说在办工伤 一个多月没下文", "厂里说会报 拖到现在三个星期"],
    "decision_time": ["材料交了两个月 人社局没一点消息", "工伤申请递上去五十天 没有回音"],
    "no_decision": ["人社局四个月不出结论"],
    "how_long_appraisal": ["鉴定做了三个月没结果"],
    "child_age": ["我妹十五岁 在厂里轧了手 老板叫别说"],
    "child_worker": ["没满十六岁去工地干活摔断腿 工头不管"],
    "plate_first": ["内固定还在 先鉴定还是先手术", "现在评残还是拆了钢板再评", "先评残还是先取钢板"],
    # 别的期限：六十天、十五天
    "refused_recognition": ["人社局不予认定 我不服", "认定没通过"],
    "arbitration-award": ["仲裁输了 我不服裁决"],
    # 私了、催签
    "settlement-general": ["老板叫我别报工伤 拿五千块钱算了", "厂里喊我不要去报 给我两万"],
    "settlement-unsigned": ["人事天天催我签字 说给三万两清", "让我签字了结 钉子都没取"],
    # 开除、调岗
    "dismissed_hurt": ["腿还没好 单位就要辞退我", "受了工伤 老板把我炒了", "还拄着拐 厂里算我自离", "旷工三天就把我除名 我还在住院", "公司说不要我了 工伤还在治疗"],
    "kept_from_work-general": ["出院回去 厂里把我调到门卫 工资少了两千", "回厂以后不安排工作"],
    "kept_from_work-middle": ["六级 单位把我调去扫厕所 工资降了一半"],
    # 责任、包工头、私人
    "own_fault": ["没系安全带摔的 公司说怪我自己 不赔", "老板说我违规操作 自己负责"],
    "subcontract": ["包工头不管了 公司也说跟他们没关系", "跟着工头干 他没资质 出事就推"],
    "household": ["给一户人家装修 摔了 主家不赔"],
    "employer_refuses-denies": ["公司说我不是他们的人 没有劳动关系"],
    # 职业病、假条、社保
    "disease_papers": ["尘肺 厂里不给开证明", "单位拒绝提供接触史 做不了职业病诊断"],
    "leave_length-who": ["医生开了三个月病假条 公司不认", "休息条开了半年 老板顶多认两个月"],
    "insurance_meanwhile": ["受伤以后公司把社保停了"],
    "withheld": ["我十级 公司一分钱不给", "伤残补助金老板拖着不给"],
    "conceals": ["老板喊我莫去报"],
    "kin_care": ["媳妇伺候我两个月 厂里不给钱"],
    "pushed_out": ["我伤还没好 公司叫我办离职", "腿断了 合同没到期 老板让我走"],
    "protected-pregnant": ["哺乳期受了工伤 单位要解除我"],
    "successor": ["厂子卖了 新老板不认"],
    "waived_insurance": ["老板说是我自己不要买社保的"],
    "proof": ["监控被单位删了", "我要考勤 公司不给"],
    "no_contract-general": ["工钱都是发现金 没记录"],
    "third_party": ["下班被撞 对方保险公司不赔"],
    "deposit": ["医院催交钱 老板不出"],
    "party": ["单位组织爬山 团建崴了脚 公司不认"],
    "breaks": ["午休在车间滑倒 公司说不算"],
    "on_trip": ["出差在宾馆摔了 老板说不算"],
    "employer_refuses-denies_injury": ["车间里摔的 公司说不是工伤 一分不给"],
    "treatment_again": ["医生让取钢板 单位不给出钱"],
    "care": ["做完手术没人照顾 厂里不派人"],
    "term_in_leave": ["合同到期单位不续了 我还在治疗"],
    "no_finding": ["下班路上被车撞 对方逃逸", "上班路上撞车 交警的事故证明没划责任"],
    "leaving_sums-light": ["九级 我不想干了 想辞职"],
    "pay_less": ["养伤期间工资被扣光"],
}
TOLD_ONLY = [
    "昨天在工地二楼摔下来，左腿骨折", "我是九级，认定书也有了", "包工头送我去的医院", "没戴手套，手被机器轧了", "老板给我买了水果来看我", "合同签到明年六月",
    "调查的人来过了", "昨天材料交了，等通知", "昨晚没喝酒，手被机器夹了", "好多钱都花了", "医生假条开了一个月", "公司报了工伤，说在走流程", "老板拖着工资三个月没发", "要不要签劳动合同再说", "人事让我在工伤申请表上签字", "老婆在医院陪我", "司机不交钱还拖了我十几米", "不是出差，在公司里摔的", "单位帮我申请了鉴定", "钢板还在腿里", "我在仓库干活，工资六千",
]
QUESTIONS = {
    "medical-nearest": ["抢救送的医院不是签约的 工伤医药费能报吗", "非定点医院急诊的钱给报销吗 认定书下来了"],
    "sue-by_employer": ["认定下来了 公司要打官司 我怎么办"],
    "sue-general": ["认定了工伤 我想跟公司打官司 怎么弄"],
    "money-light": ["十级 能拿到好多钱", "八级 基数五千 一次性可以领好多"],
    "accident_policy-instead": ["老板说有团体险 工伤就不用报了 对吗", "厂里买了意外险 能代替工伤保险吗"],
    "civil_items-things": ["干活摔了一跤 手机摔坏 单位赔吗"],
    "pushed_out-light": ["十级 厂里叫我写辞职信 写了会不会吃亏"],
    "not_insured": ["没买社保算不算工伤"],
    "deadline-employer": ["我是老板 员工受伤我忘了去报 会怎样"],
    "child_worker": ["我弟才15 在饭店打工烫伤 店里该赔吗", "不满十六岁 上班断了手指 算工伤吗", "用了童工受伤 单位怎么赔"],
    "contractor-passed_on": ["我把活分给老李 他请的人从架子上掉下来 要我赔吗", "活包出去了 对方叫的人摔伤了 凭什么找我"],
    "same_for_all": ["农业户口的 工伤赔的少些吗", "我是农民工 跟城镇户口赔的有没有区别"],
    "away_from_home": ["回贵州看病 工伤医药费给报吗", "工伤想去外省做手术 怎么弄", "工伤了 想在老家住院 报得了不"],
    "detour": ["放假回老家 返厂路上被车撞了 算工伤吗"],
    "review": ["评残两年了 手指更弯了能再鉴定吗", "等级定了三年 胳膊抬不起来 可以重新评级不"],
    "treatment_again-general": ["前年的工伤膝盖又肿了 住院能不能走工伤", "老伤发作要再开刀 给报吗", "旧伤犯了 还能按工伤治吗"],
    "treatment_again-left": ["九级离职的时候钱都领了 老伤复发还管吗", "旧伤又犯了 前几年辞职拿了补助金 还给治不"],
    "advance": ["厂里没参保也没钱 能让社保局先付不", "老板跑了 工伤基金可以先垫吗"],
    "paid_before": ["社保没交 老板先垫了医药费 工伤怎么报"],
    "old_complaint": ["上班腰突的老毛病犯了 算工伤吗"],
    "again-general": ["级别评低了怎么办", "不认可评级 有什么办法", "我不服九级 找谁", "鉴定十级 太低了能不能再评一次"],
    "plate_first-general": ["钉子没拔能评残吗", "钢板没拿出来能鉴定不"],
    "plate_first-which": ["鉴定要不要等拆了钢板", "取钢钉以后再去评级行不行"],
    "plate_first-taken": ["钢板取了几个月可以鉴定", "拆了钢钉还能再鉴定吗"],
    "paid_when-bills": ["药费几天能报下来 工伤", "工伤报销什么时候给"],
    "paid_when-recognised": ["认定书下来了 钱什么时候给"],
    "arbitration-award": ["不服裁决怎么办", "仲裁裁决太少了 能再告吗"],
    "what_to_do-too_little": ["赔偿太少怎么办", "赔得太低了怎么办"],
    "what_to_do-appraisal": ["鉴定怎么办"],
    "need_appraisal": ["伤好了还要鉴定吗", "不鉴定直接赔可以吗", "做鉴定有必要吗", "手指断了 要不要去评残"],
    "self_paid": ["要用进口的支架 谁出钱"],
    "unlicensed": ["上班路上闯红灯被撞 还能认定吗"],
    "withheld-general": ["公司不给伤残补助金怎么办", "评了九级 老板一分不给 怎么办", "单位拖着就业补助金不发怎么办"],
    "withheld-uninsured": ["没交保险 老板不给补助金怎么办"],
    "conceals": ["老板不让我报工伤怎么办", "厂里叫我别报 我该听吗"],
    "own_copy": ["单位不给我认定书怎么办", "认定书公司扣着怎么办"],
    "settlement-signed": ["签了私了协议 还能申请工伤吗"],
    "claim_papers": ["评残以后怎么申请待遇"],
    "discharge": ["公司不让我住院了怎么办"],
    "eligibility-sudden_late": ["老公在车间突发脑溢血 抢救了四天去世了 算工伤吗"],
    "eligibility-sudden_death": ["我哥上班突发心梗 送医院两小时没救过来 算工伤吗"],
    "paid_when-graded": ["社保几天打款", "结论出来半年了 补助金什么时候发", "等级定了 赔偿款哪天到账", "钱啥时候打到我卡里 社保说在办", "鉴定下来三个月 补助金还没到我卡里"],
    "paid_when-general": ["工伤补助金多久到账", "待遇什么时候发下来"],
    "kin_care-general": ["我爸请假陪护我 工伤 单位给钱吗", "工伤住院是老公伺候的 护理费给谁", "住院期间儿子照顾我 他耽误的工钱谁给"],
    "platform-general": ["我是闪送的 摔了算工伤吗", "给饿了么送餐摔断手 能报工伤不", "滴滴司机开车受伤 属于工伤吗"],
    "term_in_leave": ["养伤期间合同期满 单位说不续了 合法吗", "合同快到期了 伤没好 会不会终止"],
    "protected-pregnant": ["工伤养伤时怀上了 单位能解除我吗", "孕妇受了工伤 会不会被辞退"],
    "devices-renew": ["义肢坏了能换吗", "假眼几年换一次"],
    "where_to_sue": ["老板不给钱上哪告", "单位不赔钱 去哪个部门告单位"],
    "reconsider_where": ["去哪申请复议", "不给认定 复议向谁提"],
    "meals_and_travel": ["住院吃饭钱报不报 谁出"],
    "found_later": ["砸到那天没当回事 隔天才去医院 还算工伤吗"],
    "leave_length-who": ["工伤假休多久听谁的", "养伤期谁定"],
    "told_to_employer": ["我要是申请工伤 会被开除吗"],
    "appraisal_how": ["评残去哪里评", "定残怎么弄"],
    "disease_papers": ["厂里不给职业病体检资料 怎么办"],
}
NOT_BESIDE = {
    "agency_sum": ["没交社保算工伤吗"],
    "base_wage": ["七级 每个月基数6200 能赔多少"],
    "child_age": ["我刚满十六岁 在厂里压了手 算工伤吗", "我老公工亡 孩子十五岁 有抚恤金吗"],
    "same_for_all": ["农村户口十级能赔多少"],
    "eligibility": ["老板要私了给三万 划算吗", "外卖骑手摔了算工伤吗", "单位说不是工伤不肯报怎么办"],
    "pregnancy": ["孕妇上班滑倒算工伤吗", "工伤时怀孕了 能辞退我吗", "怀孕了上班摔倒 怎么办"],
    "civil_items": ["媳妇照顾我的误工费给不给", "对方赔了误工费 工伤还有吗"],
    "money": ["住院伙食费一天多少", "我妈陪床 她的误工费怎么算多少", "赔偿按哪年的标准算多少"],
    "pay": ["月薪8000 九级能赔多少", "工资六千五 十级赔多少", "停工留薪期谁定"],
    "what_to_do": ["不服八级怎么办", "评级太低了怎么办", "鉴定结果不对怎么办"],
    "appraisal": ["钢板没取去鉴定行吗", "对结论不服怎么办 鉴定"],
    "employer_refuses": ["老板不给营养费怎么办 工伤", "单位不给伤残补助金怎么办", "单位不认假条 停工期谁说了算", "单位不给职业病证明怎么办"],
    "told_to_employer": ["老板要开除我怎么办", "公司要辞退我 我还在养伤"],
    "how_long_appraisal": ["鉴定做完了 钱多久打给我"],
    "new_worker": ["上班时摔倒当天住院 赔多少"],
    "decision_time": ["认定下来多久能鉴定"],
    "delay": ["工伤认定要多久才能下来"],
    "not_needed": ["单位不同意我的等级 怎么办"],
    "need_appraisal": ["鉴定要不要等取了钢板", "不去鉴定会停待遇吗", "评级要不要单位盖章"],
    "again": ["应该评几级", "七级还要上班吗", "八级能干重活吗", "不服从上级安排怎么办", "伤加重了 能重新鉴定吗"],
    "offer": ["单位不给伙食补助合理吗", "只发生活费 给两千合理吗"],
    "settlement": ["单位要我在申请表上签字 报工伤用的", "要不要签劳动合同"],
    "not_at_work": ["老公上班突发心梗 当天去世 算工伤吗"],
    "ill_not_hurt": ["爸爸上班脑出血 抢救三天走了 能赔多少"],
    "breaks": ["在宿舍洗澡摔了算工伤吗"],
    "no_diagnosis": ["第二天才去看 当天没去医院 算吗"],
    "leaving_sums": ["尘肺辞职了还能报工伤吗"],
}


def is_first(wanted: str, keys: list[str]) -> bool:
    """Whether a topic, or one answer of it, is what is said first."""
    return bool(keys) and (keys[0] == wanted or keys[0].startswith(f"{wanted}-"))


@pytest.mark.parametrize("wanted", COMPLAINTS)
def test_a_complaint_is_answered_without_a_question(wanted: str) -> None:
    """Who writes that the grade is too low has fifteen days, whether a question mark follows or not."""
    found = {text: complained(text) for text in COMPLAINTS[wanted]}
    assert {text: keys for text, keys in found.items() if not is_first(wanted, keys)} == {}


@pytest.mark.parametrize("text", TOLD_ONLY)
def test_what_is_only_told_is_left_alone(text: str) -> None:
    """An account is no complaint, though it names a grade, a plate or a contractor."""
    assert complained(text) == []


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_the_thing_asked_is_the_first_thing_said(wanted: str) -> None:
    """What somebody asked stands first, in whatever words; what is beside it comes after or not at all."""
    found = {text: answers(text) for text in QUESTIONS[wanted]}
    assert {text: keys for text, keys in found.items() if not is_first(wanted, keys)} == {}


@pytest.mark.parametrize("topic", NOT_BESIDE)
def test_a_broader_text_is_not_said_beside_it(topic: str) -> None:
    """Beside the answer that was asked for, one that says the contrary or the whole ladder hides it."""
    found = {text: answers(text) for text in NOT_BESIDE[topic]}
    assert {text: keys for text, keys in found.items() if topic in {key.partition("-")[0] for key in keys}} == {}


@pytest.mark.parametrize(
    ("text", "key"),
    [("九级能赔多少", "money-guangdong"), ("九级有哪些待遇", "items-guangdong"), ("九级想离职能拿多少", "leaving_sums-guangdong")],
)
def test_guangdong_is_not_told_the_rule_of_others(text: str, key: str) -> None:
    """There a lawful dismissal brings both subsidies too; the general rule beside the sums would deny it."""
    assert key in answers(text, province="440000")
    assert key.replace("guangdong", "light") in answers(text)


def test_a_loss_is_spoken_of_only_where_there_was_one() -> None:
    """Words of comfort for a child that was lost hurt whoever is still carrying it."""
    assert "pregnancy-general" in answers("上班摔了一跤 胎停了 工伤赔什么")
    assert "pregnancy-general" not in answers("怀孕六个月上班摔了 有什么待遇")
