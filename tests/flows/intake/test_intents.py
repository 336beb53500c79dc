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
    ],
)
def test_what_is_told_on_the_way_is_not_asked(text, intent):
    """A grade that was told, a seat of a word in another word, a sum with its debtor: none of these is a question."""
    assert intent not in reading(text).intents


def test_several_wishes_in_one_message_are_all_heard():
    """Most people ask two things in one breath."""
    assert {"appraisal_grade", "comp_amount"} <= set(reading("我右腿骨折算几级，能赔多少钱").intents)


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
