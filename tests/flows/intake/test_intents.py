"""What a message wants to know, several things at once."""

import pytest

from tests.flows.intake.reading_of import reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("工伤十级能赔多少钱", "comp_amount"),
        ("这种情况能评几级", "appraisal_grade"),
        ("上班路上摔伤算不算工伤", "eligibility"),
        ("怎么申请工伤认定", "how_to_apply"),
        ("我在老家，怎么给他申请工伤", "how_to_apply"),
        ("申请工伤认定要什么材料", "documents"),
        ("申请工伤认定有时间限制吗，多久", "deadline"),
        ("报工伤最晚几天", "deadline"),
        ("认定工伤要去哪个部门办", "how_to_apply"),
        ("算工伤关键看什么", "eligibility"),
        ("三年前伤的还能申请认定吗", "deadline"),
        ("认定工伤要几天之内去报，过期了没", "deadline"),
        ("老板不给钱怎么办", "employer_refuses"),
        ("工伤期间工资怎么发", "wages"),
        ("护理费怎么算", "nursing"),
        ("医药费能报销吗", "medical_expenses"),
        ("什么时候可以做伤残鉴定", "appraisal_process"),
        ("公司有责任吗", "liability"),
        ("可以申请劳动仲裁吗", "dispute_procedure"),
        ("买了意外险还能报工伤吗", "insurance_overlap"),
        ("多久才能拿到赔偿", "payment_delay"),
        ("离职了还能赔吗", "employment_end"),
        ("我爸在工地死亡，能赔多少", "death_benefit"),
        ("由谁支付，保险还是公司付", "fund_vs_employer"),
        ("可以享受什么待遇", "comp_items"),
        ("怎么找单位赔偿", "how_to_claim"),
        ("下一步该怎么走", "next_step"),
        ("国家有什么政策吗", "policy"),
        ("伤残标准是怎样的", "policy"),
        ("这种情况怎么办", "what_to_do"),
        ("转人工", "human"),
        ("养猫头鹰犯法吗", "other"),
        ("八级能赔二十万吗，具体怎么算", "comp_amount"),
        ("给我三万合理吗", "comp_amount"),
        ("工人受伤的赔偿问题", "comp_amount"),
        ("伤残待遇都有哪些", "comp_items"),
        ("赔偿的流程是怎样的", "how_to_claim"),
        ("有了认定书可以申请赔偿吗", "how_to_claim"),
        ("伤残补助金从基金里领取吗", "fund_vs_employer"),
        ("到外地看病的交通费给不给", "nursing"),
        ("缺一个脚趾可以评第几级", "appraisal_grade"),
        ("工伤保险是全额报销吗", "medical_expenses"),
        ("住院的钱谁出医药费", "medical_expenses"),
        ("工伤保险报百分之几", "medical_expenses"),
        ("医药费是社保出还是公司出", "fund_vs_employer"),
        ("我能提出赔偿吗", "comp_amount"),
        ("怎么向公司要赔偿", "how_to_claim"),
        ("工伤如何理赔", "how_to_claim"),
        ("有了决定书能够申请赔偿吗", "how_to_claim"),
        ("旧伤复发还能享受待遇吗", "eligibility"),
        ("撞伤同事要不要赔医药费", "liability"),
        ("这伤够不够十级", "appraisal_grade"),
        ("工伤鉴定去哪里做", "appraisal_process"),
        ("受伤后几个月可以鉴定", "appraisal_process"),
        ("保险赔偿，需要多久", "payment_delay"),
        ("工伤保险个人要交多少", "insurance_info"),
        ("去鉴定要带些什么", "documents"),
        ("六级每月能拿多少", "comp_amount"),
        ("种牙的钱报多少", "medical_expenses"),
        ("家里人请假照顾我给钱吗", "nursing"),
        ("残疾补助的钱谁出", "fund_vs_employer"),
        ("出院后还要人照顾，护工的钱单位给不给", "nursing"),
        ("怎么跟老板谈钱", "comp_amount"),
        ("和包工头商量钱的事，有什么标准", "comp_amount"),
        ("要承担什么义务", "liability"),
        ("是不是该由房主负担", "liability"),
        ("要不要赔他", "liability"),
        ("为什么只按最重的那一个定级", "appraisal_grade"),
        ("只发基本工资对吗", "wages"),
        ("家属还能领吗", "death_benefit"),
        ("断了一根小拇指，公司最多赔我多少", "comp_amount"),
        ("九级工伤一次性能拿到几万", "comp_amount"),
        ("我这个伤值多少钱", "comp_amount"),
        ("老板只给两万，是不是太少了", "comp_amount"),
        ("十级伤残大概有几个月工资", "comp_amount"),
        ("工亡一次性给多少", "comp_amount"),
        ("赔偿金额怎么确定", "comp_amount"),
        ("骨折一般赔几万", "comp_amount"),
        ("手指断了老板说给八千，划得来吗", "comp_amount"),
        ("钱怎么个算法", "comp_amount"),
        ("能拿回来多少钱", "comp_amount"),
        ("要求他赔多少才合理", "comp_amount"),
        ("赔我五万够不够", "comp_amount"),
        ("工伤都赔哪几样", "comp_items"),
        ("我能拿到哪些钱", "comp_items"),
        ("十级有哪些补偿项目", "comp_items"),
        ("除了医药费还有什么可以要", "comp_items"),
        ("下班顺路买菜被撞，算吗", "eligibility"),
        ("没戴安全帽受伤，单位说我违规，还算工伤不", "eligibility"),
        ("在厕所滑倒能认定吗", "eligibility"),
        ("干私活受伤属于工伤不", "eligibility"),
        ("午休睡觉从床上掉下来，能按工伤处理吗", "eligibility"),
        ("这样的情况可以定性为工伤吗", "eligibility"),
        ("超过退休年龄了还能认工伤不", "eligibility"),
        ("手指少了一节够几级", "appraisal_grade"),
        ("腰椎压缩骨折能定级吗", "appraisal_grade"),
        ("我这种能评残吗", "appraisal_grade"),
        ("锁骨骨折够不够评级", "appraisal_grade"),
        ("能鉴定到几级", "appraisal_grade"),
        ("什么时候去做鉴定合适", "appraisal_process"),
        ("做鉴定得花多少钱", "appraisal_process"),
        ("钢板没取能去评残不", "appraisal_process"),
        ("对鉴定结果不服怎么弄", "appraisal_process"),
        ("后面取钢板的钱谁掏", "medical_expenses"),
        ("医院的钱都是我垫的，能找谁要", "medical_expenses"),
        ("工伤住院押金谁交", "medical_expenses"),
        ("看病的发票单位不收怎么办", "medical_expenses"),
        ("休息这几个月有工资吗", "wages"),
        ("养伤的时候钱照发吗", "wages"),
        ("停工留薪期发多少", "wages"),
        ("在家养伤不给生活费怎么办", "wages"),
        ("住院请的护工钱谁来付", "nursing"),
        ("老板电话不接人也找不到，怎么办", "employer_refuses"),
        ("公司不肯盖章怎么弄", "employer_refuses"),
        ("厂里不认账咋整", "employer_refuses"),
        ("包工头跑了，找谁要", "employer_refuses"),
        ("是我自己操作失误，公司还要赔吗", "liability"),
        ("工地负不负责任", "liability"),
        ("谁的责任更大", "liability"),
        ("把同事撞伤了，我要赔吗", "liability"),
        ("工伤要到哪里去申报", "how_to_apply"),
        ("自己去报工伤怎么走流程", "how_to_apply"),
        ("认定申请表在哪领", "how_to_apply"),
        ("第一步该做什么", "how_to_apply"),
        ("去办要拿什么东西", "documents"),
        ("没有劳动合同拿什么证明", "documents"),
        ("需要哪些手续", "documents"),
        ("受伤半年了还来得及报吗", "deadline"),
        ("超过一年还能认定不", "deadline"),
        ("单位多少天之内必须上报", "deadline"),
        ("我爸在工地没了，能拿多少", "death_benefit"),
        ("人死了单位赔多少", "death_benefit"),
        ("工亡的抚恤怎么发", "death_benefit"),
        ("怎么才能把钱要回来", "how_to_claim"),
        ("拿到鉴定书以后怎么领钱", "how_to_claim"),
        ("走什么程序去索赔", "how_to_claim"),
        ("要不要请律师打官司", "dispute_procedure"),
        ("去哪里仲裁", "dispute_procedure"),
        ("想告公司该找哪个部门", "dispute_procedure"),
        ("意外险赔了工伤还赔不赔", "insurance_overlap"),
        ("对方保险赔了，单位还用赔吗", "insurance_overlap"),
        ("工伤保险是个人交还是单位交", "insurance_info"),
        ("怎么查公司有没有给我交工伤保险", "insurance_info"),
        ("赔偿款几天到账", "payment_delay"),
        ("都半年了钱还没下来", "payment_delay"),
        ("认定下来多久能赔", "payment_delay"),
        ("合同到期不续签有补偿吗", "employment_end"),
        ("工伤十级被公司辞退怎么赔", "employment_end"),
        ("伤好后辞职还能要补助金吗", "employment_end"),
        ("这笔钱公司出还是社保出", "fund_vs_employer"),
        ("就业补助金谁给", "fund_vs_employer"),
        ("认定书拿到了，接下来怎么做", "next_step"),
        ("最新的工伤条例怎么规定的", "policy"),
        ("我现在该怎么做", "what_to_do"),
        ("遇到这种事咋处理", "what_to_do"),
        ("我想找个真人说话", "human"),
    ],
)
def test_each_intent_has_everyday_words(text, intent):
    """Every intent of the contract is heard in the way people ask for it."""
    assert intent in reading(text).intents


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("伤残等级为十级，能赔多少", "appraisal_grade"),
        ("功能障碍鉴定四级，有什么待遇", "appraisal_grade"),
        ("自理障碍鉴定可以自己吃饭，有什么待遇", "appraisal_grade"),
        ("可以评几级工伤", "eligibility"),
        ("单位应该赔我多少钱", "liability"),
        ("十级鉴定已经下来了，多久能拿到钱", "appraisal_process"),
        ("工伤怎么理赔", "comp_amount"),
        ("仲裁要几个月", "comp_amount"),
        ("评残以后多久能领钱", "appraisal_process"),
        ("护工费单位给不给", "employer_refuses"),
        ("做鉴定要花多少钱", "comp_amount"),
        ("超过一年还能认定吗", "eligibility"),
        ("申请的流程是啥样的", "comp_items"),
        ("抚恤金哪些人能领", "comp_items"),
        ("什么时候能拿到赔偿", "comp_items"),
        ("住院请的护工钱谁来付", "medical_expenses"),
        ("营养费给多少", "comp_amount"),
        ("手里只有工资流水够不够", "comp_amount"),
        ("评了十级还有几个月工资", "wages"),
    ],
)
def test_what_is_told_on_the_way_is_not_asked(text, intent):
    """A grade that was told, a seat of a word in another word, a sum with its debtor: none of these is a question."""
    assert intent not in reading(text).intents


def test_several_wishes_in_one_message_are_all_heard():
    """Most people ask two things in one breath."""
    assert {"appraisal_grade", "comp_amount"} <= set(reading("我右腿骨折算几级，能赔多少钱").intents)


@pytest.mark.parametrize(
    "text", ["老板给了两万块", "已经花了几万", "合同到期我就走了", "认定下来了", "公司赔了五万", "住院的钱是老板付的", "垫了一万多", "鉴定花了三百"]
)
def test_what_is_told_of_money_and_papers_asks_nothing(text):
    """The words of a question, said of what has happened."""
    assert reading(text).intents == ()


def test_a_story_without_a_question_wants_nothing():
    """Who only tells is asked on, not answered."""
    assert reading("我昨天在工地摔伤了左腿").intents == ()


@pytest.mark.parametrize(
    ("text", "only"),
    [("能评十级吗", True), ("工伤认定要什么材料", True), ("我昨天摔断了腿，能赔多少", False), ("我摔断了腿", False)],
)
def test_a_message_that_only_asks_answers_nothing(text, only):
    """The question stays open and the pending one is not taken for answered."""
    assert reading(text).is_question is only
