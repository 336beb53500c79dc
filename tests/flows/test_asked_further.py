"""Stages and people seldom asked about: what is said to each first, and what only looks like one of them."""

import pytest

from tests.flows.asking import answers, complained

COMPLAINED = {
    # 谁受的伤
    "child_worker": ["娃儿刚满15岁就去电子厂 手指遭轧了 老板不许我们说", "外甥女才14 在餐馆端盘子烫伤 老板不让去报"],
    "over_age": [
        "六十一岁 厂里反聘我 手指切了 说我有退休金不能算", "俺爹六十七了在厂里烧锅炉 烫了腿 厂里说超了年龄不管", "我妈过了退休年龄 在酒店洗碗摔了 老板说没有工伤", "物业说我62岁不算工伤 我是扫地的",
    ],
    "household": ["帮别人家盖房子 从架上掉下来 主家不认", "给别人家里刷墙 梯子倒了 房东说不关他事"],
    "village_work": ["村委会叫我爸去清淤泥 掉沟里摔断腿 村里不管"],
    "several": ["在两家厂上班 第二家受的伤 它没给我交保险"],
    # 单位说的话
    "own_fault": ["没按规程操作 手被压了 车间主任说不算工伤"],
    "withheld-resigned": ["厂里说我自己辞职的 九级没有就业补助金", "八级 我主动离职的 公司就不给补助金"],
    "pay_less": ["老板把我工资停了 我在养伤", "工伤期间发的钱比最低工资还低"],
    "insurance_meanwhile": ["养伤期间单位把我的社保停掉了", "腿断了在养伤 公司不给交社保了"],
    # 证明、责任书、认定书
    "proof": ["受伤那天没打卡 公司拿这个说我没上班", "证人怕得罪老板不敢作证"],
    "no_finding": ["交警没给责任书 说监控看不清 上班路上撞的", "骑车下班翻沟里了 交警说定不了责"],
    "missed_part": ["鉴定完又发现伤到神经了 结论里没有", "决定书漏了我肋骨骨折那一处"],
    "own_copy": ["鉴定书公司压着不给我", "单位没把认定书给我 我怕过期"],
    "invoices": ["老板把我的发票收走了不还"],
    "kept_back": ["工伤赔偿金被老板拿去抵欠款了", "社保局打款打到了公司 公司说要扣掉借支", "银行卡被老板拿着 补助打进去了", "报销的钱被公司领走了"],
    "judgment": ["调解书签了分三期 第二期没给", "裁决书下来两个月了 没付钱", "法院判了老板不给钱", "仲裁赢了 厂里还是不给"],
    "settlement-signed": ["签了字据说两清 我现在后悔了", "写了收条不再追究 后悔了"],
    # 岗位、试用期、裁员
    "kept_from_work-middle": ["伤残五级 公司说安排轻松工作 工资减半", "六级 公司说没岗位 让我在家等通知 每月给1200"],
    "first_days": ["刚入职没转正 老板说没有社保不赔"],
    "day_labour": ["领班说临时的不赔", "临时工受伤 厂里说只是帮忙的"],
    "dismissed_hurt": ["单位把我辞了 说我旷工 其实我在住院", "裁员把我裁掉了 我工伤还在治"],
    "leave_length-who": ["医生叫休半年 老板就给三个月的钱"],
    "pay_less-bonus": ["全勤奖因为工伤被扣了"],
    # 职业病
    "disease_papers": ["厂里不安排我们做体检 我耳朵听不见了", "下井十几年 胸闷咳嗽 矿里不让做体检"],
    "diagnosis_dispute": ["诊断说我不是职业病 我不服"],
    "platform_contract": ["骑手有合同 站点不给报"],
    # 单位拿旧病、排班、保险作理由
    "old_complaint": ["厂里讲我自己有腰病 不给报 我是搬货闪的", "公司说是我高血压引起摔倒的 不认", "老板讲他本来就有骨质疏松 不给算"],
    "off_roster": ["替班的时候摔了 厂里不认", "帮同事顶班受伤了 单位说我没排班不算"],
    "not_insured": ["单位说买了保险才给报", "公司说要给我交了工伤保险才能去认定"],
    "withdraw": ["让我签承诺书放弃工伤 给三万", "厂长喊我把申请撤了", "单位让我把工伤认定撤了给我五万"],
    "arbitration-recognise_first": ["仲裁叫我先去做认定", "仲裁的说没认定不收", "仲裁委说要先做工伤认定 不受理"],
    "refused_recognition": ["人社局不受理我的申请", "人社局打电话说我不符合受理条件"],
    "successor": ["老板把厂转给他小舅子 说找不到以前的账"],
    "boss_gone": ["老板跑路了 工地上好多人受伤 工资也没给"],
    "agency_sum": ["社保局核的补助比我算的低"],
    "report_hours": ["过了两天才跟班长说 班长说不算", "夜里机器压的手 他说没当场报不认"],
    "cannot_supply": ["医院开的证明社保说不符合要求 让重新开"],
    "conceals": ["主任教我写成在路上摔的", "老板求我说是在家里摔的"],
    "named_otherwise": ["签的承揽协议 装灯摔下来了 公司说不认", "公司让我们注册个体户 干活伤了", "毕业前转正那阵受伤 三方协议签了"],
    "stops": ["抚恤金停发了三个月", "护理费给了两年突然停了"],
    "kept_from_work-general": ["公司派我去看库房 腿干不动"],
    "instalments": ["赔偿款厂里要分三次给", "补助金分十二个月给"],
    "devices": ["假肢要八万 基金只给三万"],
    "settlement": ["仲裁庭调解让我们各退一步"],
    # 单位用什么话推的都算
    "party": ["团建崴了脚 公司不给报"],
    "home_office": ["在家办公摔了 公司说不归工伤管"],
    "detour": ["下班绕路买菜被撞 单位说不认", "早上送娃上学再去上班 被车撞 单位说绕路了不给报"],
    "treatment_again": ["第二次手术的钱厂里不出", "取钢板 单位说不关它的事"],
    "foreigner": ["外国人 公司说没有工伤"],
    "found_later": ["第二天才去医院 单位不认"],
    "left_job": ["离职后才想起来申请 公司不管"],
    "interview": ["面试摔了 公司说没责任"],
    "unlicensed": ["我没戴头盔骑车上班被撞 公司说不能报"],
    "home_help": ["保姆擦窗户摔下楼 家政公司说只是介绍"],
    "heat": ["热射病 工地说是他自己身体不好"],
    "subcontract": ["电梯井里掉下去 总包说分包的事 分包说包工头的事"],
    # 联系不上、在审、盖章、钱归谁
    "employer_refuses-unreachable": ["老板把我拉黑了 我只有医院病历"],
    "decision_time": ["认定申请交了四个多月 就说在审"],
    "not_needed": ["社保局说还要单位盖章才能领钱"],
    "whose_money": ["评残的钱下来了 老板让我把钱转给他一半", "老板说保险赔的钱要给他", "公司垫的医药费 要从赔偿里扣回去"],
    "third_party": ["理赔员说报了工伤就不能再找肇事方", "走路上班被外卖电动车撞了 那人没钱赔"],
    "disease": ["得了噪声聋 单位说不是他们厂造成的", "以前在石英厂干过 现在体检说肺上有阴影"],
    # 病历、个人申请、快一年、轻了少了
    "wrong_record": ["出院小结上没写是上班受伤的", "认定书里写的受伤原因和实际不一样", "门诊本写着自己不慎摔倒 其实是在车间", "认定书上写的公司名字和我合同上的不一样"],
    "own_filing": ["公司说个人申请不收", "人事说工伤要公司去报 个人报没用"],
    "hurry": ["受伤快一年了 单位说一直在处理", "出事到下个月就一年了 还没报"],
    "wait_to_leave": ["七级 厂里说只赔伤残补助 不辞职其他不给"],
    "called_back": ["康复中心让住三个月 单位催我回去", "公司说要我先上班才给报工伤 我手还没好"],
    "small": ["单位人事说我的伤太轻 不用报工伤"],
    "appraisal_fee": ["公司让我自己先垫钱做鉴定"],
    "all_at_once": ["被认定四级 单位让我选一次性了断"],
    "kept_from_work-graded": ["我七级 单位不辞退我也不安排活 每个月发八百"],
    "other_payer": ["站长说我社保是第三方公司交的"],
    "intern": ["学校组织我们去企业顶岗 手指断了半截 企业说找学校"],
    "house_owner": ["家里请的泥瓦匠从架子上掉下来 要我出钱治"],
    "third_party-fatal": ["弟弟给公司送货出车祸死了 对方全责 公司说找肇事方就行"],
    "lapsed": ["社保刚停了三天我就受伤了 公司忘了续"],
    "agreement_hospital": ["单位只认县医院的票 我去市里看的不给报"],
    "on_site": ["鉴定让我去现场 我在外省回不来"],
    "discharge": ["公司要求我出院 但我还没好"],
    "missing": ["老公在船上打工 掉海里没找到人"],
    # 人去世了
    "body": ["经理催我们赶紧火化", "我弟在工地猝死 老板让我们先火化再谈钱"],
    "hours": ["值夜班心梗 早上发现已经死了 单位说不是在48小时抢救"],
    "leaving_sums-light": ["七级 我想拿钱走人"],
}
ASKED = {
    "volunteer": ["我去敬老院做义工摔了腿 谁赔", "志愿者搬东西砸伤 有工伤吗"],
    "village_work": ["村里喊我去修路 一天一百五 摔断手找谁"],
    "several": ["在原来的厂受的伤 后来换到这个厂 找谁赔", "我白天在厂里 晚上在另一家店打工 晚上受的伤 找谁"],
    "abroad": ["工伤认定交到区里还是市里", "认定是回老家那边申请还是在打工这边申请", "申请工伤要回户籍地吗"],
    "proof": ["跟我一起的工友不愿出来说 我咋证明", "同事不肯帮我写证明 怎么办", "没人敢作证 怕被开除 怎么办"],
    "fight": ["我是保安 被闹事的人打了 算工伤不", "顾客喝醉了打我 我在店里当收银 算工伤吗"],
    "missed_part": ["认定书只写了腰 没写我腿上的伤 怎么办", "认定书写的左手 右脚也伤了 漏了咋办"],
    "cannot_supply-returned": ["窗口说资料不全退回来了 咋整", "人社让我补材料 晚几天来得及吗"],
    "already_filed": ["厂里说已经帮我申报了 我还需要自己再申请吗", "单位已经去报工伤了 我要不要再报"],
    "own_filing": ["职工自己可以申请工伤认定吗", "非得单位去申请吗 工伤", "公司没去报 我要不要自己报", "能不能绕过单位自己申请工伤"],
    "rehab": ["康复治疗的费用给不给报 工伤", "出院了要做康复 去哪做 钱谁付"],
    "which_grades": ["伤残一共分多少级 最轻的有没有钱", "工伤几级以上才有赔偿"],
    "how_long_appraisal": ["鉴定结论什么时候能出来 我等了四十天了", "鉴定做了一个多月了 还没结果 要等多久", "鉴定交上去多长时间出结论"],
    "again": ["十级要不要再去省里鉴定 会不会降", "评的九级 感觉低了 能再鉴定不", "十级我嫌低 可以再评吗 几天之内"],
    "allowance": ["八级 不辞职 每个月有没有津贴", "十级每个月还有补贴吗"],
    "all_at_once": ["三级能不能一次性全部领完"],
    "leaving_sums-light": ["八级 合同没到期我先辞职 会不会亏", "我自己不干了 七级 医疗补助金还有没有"],
    "eligibility-veteran": ["我有残疾军人证 部队的旧伤在单位犯了 算工伤吗"],
    "abroad-general": ["我爸在外省工地没了 我们该怎么去申请"],
    "pay_less-general": ["单位能不能停我工资 我还在住院 工伤"],
    "hurry": ["工伤快一年了现在还能报吗"],
    "again-from": ["结论书才拿到 十五天从哪天算", "这十五天是从拿到书那天算还是从出结果那天"],
    "invoices": ["厂里让我把单据全交给人事 我怕要不回来 怎么弄"],
    "lost_paper-bills": ["发票弄丢了怎么办"],
    "rest_where": ["停工留薪期间能不能出去旅游", "我想回家养伤 单位要我天天到厂里坐着 行不行"],
    "other_work": ["伤没好利索 能不能先去摆摊卖点东西", "养伤期间去开网约车会不会有影响"],
    "pay_less": ["脚背遭砖砸了 老板给我算病假 一天五十 有没得这样的道理"],
    "pay_less-bonus": ["工伤停工期间绩效还发不发", "停工留薪年终奖有没有"],
    "online-appraisal": ["鉴定能在手机上弄不"],
    "online-general": ["手机能报工伤吗"],
    "treatment_again": ["伤口感染了又住了一次院 还算工伤不"],
    "lawyer": ["我想找个律师 你们能推荐吗", "律师要提百分之三十 划得来不"],
    "disease-told_diagnosed": ["矽肺确诊了 下一步怎么做"],
    "diagnosis_dispute": ["职业病诊断说不算职业病 能不能再鉴定"],
    "self_paid": ["社保经办说有五千报不了 为什么"],
    "dispatch": ["派遣的工人受伤了 是派遣公司负责还是用工单位负责", "公司派我去客户公司驻场 在客户公司受的伤 找哪边", "劳务公司派的 找劳务公司还是找工地"],
    "accident_policy": ["走工伤还是走意外险"],
    "dependants": ["我爸工亡 娃在读书 抚恤金有没得"],
    "who": ["我不识字 能不能叫我侄儿帮我弄工伤"],
    "wrong_record": ["名字写的是同音字 跟身份证不符 咋整"],
    "kept_private": ["认定结果要公示吗 我不想别人晓得", "工伤会不会在网上公示"],
    "own_fault": ["我自己大意没看 压了手 能赔吗", "是我手贱去摸的机器 还能赔吗"],
    "away_from_home": ["想转到大医院做手术 单位要不要同意"],
    "several_injuries": ["左手四级右手九级 最后按几级", "三级和八级两处 算几级"],
    "need_appraisal": ["没去做鉴定 公司直接按十级给我钱 能要不"],
    "pushed_out-light": ["要么去外地上班要么走人 我十级", "公司搬厂 让我要么去新厂要么自己走 我九级"],
    "house_owner": ["请人来家里修屋顶 他掉下来了 我要赔多少"],
    "deposit": ["手被滚筒绞了 现在医院要交钱 一家人没得办法 该找哪个"],
    "named_otherwise": ["公司说他是加盟的不是员工 能报工伤吗"],
    "insured": ["工伤走的是哪个保险"],
    "employer_refuses-recognised": ["认定工伤以后公司还是不给钱 该怎么办"],
    "private_doings": ["上班时间去医院看病路上摔了 算工伤不"],
    "pay": ["我在工地是按天算钱的 受伤了怎么算工资"],
    "allowance-until": ["一级津贴发到几时", "伤残津贴能领到什么时候"],
    "agreement_hospital": ["做手术用的是单位指定的医院 可以换吗", "工伤定点医院有哪些 必须去吗", "一定要去签约医院吗 工伤"],
    "both": ["保险公司和社保都能赔吗 手指断了"],
    "unwilling-appraisal": ["员工不去做劳动能力鉴定 停他待遇行吗", "我们公司的员工不愿意做伤残鉴定 怎么处理"],
    "police_review": ["上班路上交警判我主责 我觉得不对 怎么改"],
    "late_joined": ["补交了社保 之前的医药费能不能报"],
    "leave_length": ["鉴定完了还疼 停工留薪还能不能再休"],
    "moved_away": ["厂子要搬到越南去了 我们工伤的怎么安置"],
    "self_care": ["老伴二级 生活不能自理 护理费怎么申请"],
    "dependants-monthly": ["抚恤金是一次给还是按月给"],
    "disease-several": ["得了职业病 换过好几家厂 找哪家"],
    "what_to_do-general": ["切菜把手筋割断了 我现在最要紧的是做什么"],
    "no_contract-general": ["我是老板的亲戚 在他店里帮忙 没合同 手烫伤了算不算"],
    "under_appeal-quashed": ["我的工伤认定被撤销了 单位告赢了 我怎么办"],
    "base_wage-low": ["工资有一半是现金发的 社保按三千交 算补助按多少"],
    "not_renewed-light": ["工伤九级 公司不续签合同了 能拿几笔钱"],
    "dependants-alone": ["老公工亡 公公没有别的儿子 抚恤金多一点吗"],
    "arbitration-award": ["仲裁裁的钱比我要的少 可以直接去法院吗"],
    "bought_grade": ["网上有人说可以把十级弄成八级 收五千 靠谱不"],
    "fake_name": ["我用的老乡的身份证进的厂 受伤了能报吗"],
    "conceals": ["老板说先别报工伤等他回来 我该听他的吗"],
    "arbitration-late": ["劳动仲裁的时效是多久"],
    "dismissed_hurt": ["公司在停工留薪期内辞退我合法吗"],
    "paid_when-fatal": ["工亡的钱多久能下来"],
    "whose_money": ["看病花了六万 老板垫了四万 社保报下来五万 这钱咋分"],
    "discharge": ["厂长叫我先别签字 说要换医院 我听谁的"],
    "under_appeal": ["认定下来以后公司不服去告了 我的伤残鉴定还能做吗", "公司把工伤决定告到法院了 我治病的钱咋办"],
    "reconsider_where": ["行政复议要交钱吗 多长时间有结果"],
    "kept_from_work-middle": ["五级 不想上班了 每个月拿七成工资行不行"],
    "dismissed-employer": ["员工工伤假到期不来上班 能开除不"],
    "on_the_way": ["公司HR 员工上班路上自己摔了 我们要报吗"],
    "documents": ["那我先把材料准备一下 要准备哪几样"],
    "police_paper": ["事故认定书还没出来 要不要等它再申请", "交警认定书要十几天才出 怕过了三十天 怎么办"],
    "day_labour": ["跟车搬货一天三百 砸了脚 谁负责"],
    "malpractice": ["医院误诊耽误了 算医院的还是工伤"],
    "bills_late": ["住院的发票是去年的 还有没有用", "药费多长时间内必须报"],
    "lapsed": ["社保减员了 认定还能做吗"],
    "died_later-heavy": ["我哥四级 去年病死了 跟工伤没关系 家里能拿啥", "我老公是三级 现在人走了 家里能拿工亡补助金吗"],
    "share": ["老公的工亡补助金 他前妻的孩子有份吗", "前夫工亡 我女儿有份没", "工亡认定下来了 钱要打给谁"],
    "self_harm": ["我爸在厂里上吊了 算工伤吗", "我爸喝农药走了 在厂里 算工伤吗"],
    "eligibility": ["我男人开货车在服务区睡觉 早上没气了 算工亡吗"],
    "investigation": ["认定的调查人员找我谈话 记不清时间会不会影响", "人社局打电话来了解情况 我该怎么答", "社保局叫我去做个笔录 该咋说"],
    "appraise_late": ["认定书下来两年了没评残 还能评不", "工伤鉴定有没有时间限制"],
    "old_disability": ["我天生有残疾 这回工伤评级会不会给我扣"],
    "second_injury": ["我的手是旧伤又被砸了一次 能报吗", "去年评了十级今年又受伤 能拿两份补助不"],
    "agency_sum": ["基金给我的比别人少 凭什么"],
    "off_roster": ["不是我上班的日子 叫我去加班砸了脚 算不算"],
    "leaving_sums-general": ["想辞职 又怕工伤的钱拿不到 先办哪样"],
    "arbitration-how_long": ["劳动仲裁要多久", "打工伤官司大概要打多久"],
    "what_is_covered-general": ["一直在吃止痛药 这个钱社保给不给", "换药的钱报不", "门诊的钱能不能报", "去私人诊所接骨的 能报不", "打针灸的钱报不报 工伤的", "高压氧 中药 这些工伤给报吗"],
    "what_is_covered-other_illness": ["住院顺便把痔疮做了 能一起报吗", "住院把糖尿病也一起看了 基金管不管"],
    "public_servant": ["我是公务员下乡车祸受伤 走什么"],
    "grade-loss": ["眼睛进铁屑 视力剩0.3 评得上吗"],
    "civil_items": ["脸上烧伤留疤 有没有精神赔偿"],
    "platform_contract": ["我是美团专送有劳动合同 昨天摔了 算工伤吗"],
    "kept_from_work": ["八级伤残以后还能不能继续在原单位上班", "公司让我去外地分公司上班 腿还瘸着 怎么办"],
    "leaving_sums-middle": ["我六级 想一次性拿钱走人 可以吗"],
    # 单位来问
    "liability-alcohol": ["员工喝了酒骑车摔的 我单位用不用负责"],
    "pay_less-employer": ["工人摔断腿在家休息 我想停他的工资 可以吗"],
    "deadline-employer_past": ["员工受伤快两个月了 我没给他报 现在去报行吗", "工人出事我们过了三十天没去报 现在还能报吗"],
    "what_to_do-employer": ["我开个小加工厂 工人昨天手指头切了 我现在该做啥"],
}
TOLD_ONLY = [
    "六十斤的铁块掉下来砸了脚", "我在村里的砖厂上班，砸了脚", "单位已经去报工伤了", "在另一家店也干过", "从几级台阶上摔下来", "工友在场看见的", "我爸六十七岁，在家养着", "我坐在家还是疼", "他找我还是没用", "发票都在我这里", "我有高血压，手被机器压了", "这个月换班了，手夹伤了", "他们都不", "机器停了我手被夹了", "帮朋友搬家砸了脚",
    "中午在食堂吃饭 摔了一跤 老板送我去的医院", "我下班去买菜 路上被撞 公司给报了", "我在宿舍摔的 单位已经报了", "刚进厂三天 手压了 老板挺好的", "我发了一半的货 手扭了", "去了还是没好", "到医院还是太晚了", "我走路上班还是骑车", "没签合同 老板说工资不会少", "老板让我说清楚怎么伤的",
]
APART = {
    "already_filed": ["公司给我报了工伤 我自己去鉴定可以吗"],
    "over_age": ["过了60天认定还没下来怎么办", "工亡 老家爸妈有退休金 还能领抚恤金不"],
    "new_worker": ["伤好了回去上班没几天又痛 请假算啥"],
    "bystander": ["被来店里闹事的顾客打伤了 我是前台 能算工伤吗"],
    "told_to_employer": ["工友都不敢给我作证 怕被开除 怎么办"],
    "what_to_do": ["材料不全退回来了怎么办", "认定书上名字写错了怎么办"],
    "allowance": ["我十级 工资三千 每个月发 能领多少"],
    "own_filing": ["单位不管 我自己申请了 多久出结果"],
    "village_work": ["在村里砖厂上班砸了脚 算工伤吗"],
    "which_grades": ["九级能赔多少", "骨折能评几级"],
    "cannot_supply": ["申请要什么材料"],
    "household": ["我帮朋友问一下 他在工地砸了脚怎么申请", "公司派我去客户家里装空调 摔下来了 算工伤吗"],
    "public_place": ["我在养老院上班 抱老人闪了腰 算工伤吗", "瘫了要住养老院 钱谁出"],
    "police_paper": ["工伤认定书还没下来 要等多久"],
    "settlement": ["三方协议什么时候签"],
    "decision_time": ["认定工伤以后多久能拿钱"],
    "insured": ["五险都交了 工伤去哪里报"],
    "conceals": ["在厂里被打伤了 要不要报警", "老板还没报工伤 我该等他吗"],
    "on_trip": ["出差途中出了车祸 该怎么申请工伤"],
    "employer_refuses": ["我们公司的员工不配合 怎么处理 他受伤了"],
    "kept_back": ["受伤那天没打卡 公司拿这个说我没上班 怎么办"],
    "self_paid": ["补交了社保 之前的医药费能不能报"],
    "not_renewed": ["八级 合同没到期我先辞职 会不会亏"],
    "bought_grade": ["评级要花钱办吗", "鉴定要交多少钱", "八级要花多少钱治"],
    "agency_sum": ["社保按三千交 算补助按多少"],
    "contractor": ["我是跟着包工头干的 没有合同 从脚手架上摔下来了 找谁赔"],
    "off_roster": ["换班表在哪里看"],
    "old_disability": ["评上级的人能申请残疾证吗"],
    "appraise_late": ["鉴定做了两个月没下来 怎么办"],
    "refused_recognition": ["仲裁委说要先做工伤认定 不受理 怎么办"],
    "body": ["殡仪馆上班被棺材砸了脚 怎么申请"],
    "platform": ["养伤期间去开网约车会不会有影响"],
    "on_site": ["鉴定专家说我够不上级 那我啥都没有了是不"],
    "dismissed_hurt": ["保安和业主打架受伤了 要不要给他报工伤"],
    "policy": ["受伤休了八个月 老板说最多给六个月工资 有没有这个规定"],
}


def is_first(wanted: str, keys: list[str]) -> bool:
    """Whether a topic, or one answer of it, is what is said first."""
    return bool(keys) and (keys[0] == wanted or keys[0].startswith(f"{wanted}-"))


@pytest.mark.parametrize("wanted", COMPLAINED)
def test_who_only_complains_is_answered(wanted: str) -> None:
    """No question mark is needed to be told the law."""
    found = {text: complained(text) for text in COMPLAINED[wanted]}
    assert {text: keys for text, keys in found.items() if not is_first(wanted, keys)} == {}


@pytest.mark.parametrize("wanted", ASKED)
def test_what_is_asked_comes_first(wanted: str) -> None:
    """The narrow text stands before the broad one."""
    found = {text: answers(text) for text in ASKED[wanted]}
    assert {text: keys for text, keys in found.items() if not is_first(wanted, keys)} == {}


@pytest.mark.parametrize("text", TOLD_ONLY)
def test_an_account_is_no_complaint(text: str) -> None:
    """A number, a village or a second shop alone wants no law."""
    assert complained(text) == []


@pytest.mark.parametrize("topic", APART)
def test_what_looks_alike_is_answered_otherwise(topic: str) -> None:
    """The same word in another question."""
    found = {text: answers(text) for text in APART[topic]}
    assert {text: keys for text, keys in found.items() if topic in {key.partition("-")[0] for key in keys}} == {}
