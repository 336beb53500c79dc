"""Questions about applying, whether it is a work injury, and employers, in the words of worried people."""

import pytest

from tests.flows.asking import answers

QUESTIONS = {
    "deadline-general": [
        "工伤认定的申请时效是多久",
        "报工伤有期限吗",
        "受伤都俩月了现在去申请认定还来得及吗",
        "申请工伤要在几天之内",
    ],
    "deadline-review": ["认定结果出来了，起诉的期限是多久"],
    "deadline-employer": ["我公司的员工昨晚在车间伤了，单位报工伤最晚几天"],
    "deadline-long_ago": ["都好几年前的事了，当时没报，还能申请认定吗，过期了没"],
    "deadline-employer_late": ["过了30天单位没报，还能申请认定吗", "超过30天单位没申请，我还能报工伤吗"],
    "policy-grades": ["工伤伤残标准是哪个规定"],
    "deadline-late": ["2024年5月6号在厂里伤的，现在申请工伤还来得及吗", "三年前在厂里伤的，现在申请工伤还来得及吗",
                      "前年三月在工地摔的，还能申请认定吗，过期了没"],
    "how_to_apply-general": [
        "工伤认定怎么申请啊",
        "我在工地摔了，怎么去申请工伤",
        "个人怎么报工伤",
    ],
    "how_to_apply-steps": ["申请工伤的流程是啥样的", "工伤认定有哪些步骤，怎么申请"],
    "how_to_apply-by_employer": ["单位怎么申请工伤认定", "公司如何申请工伤"],
    "how_to_apply-uninsured": ["老板没给我交保险，我怎么申请工伤认定"],
    "how_to_apply-death": ["我爸在工地干活掉下来人没了，我们家属怎么申请工伤"],
    "documents-general": ["申请工伤需要什么材料", "去认定工伤要带哪些证件", "报工伤都要准备啥资料", "认定工伤提交哪些材料呢"],
    "documents-appraisal": ["做劳动能力鉴定要带什么材料", "评残需要哪些资料"],
    "documents-no_contract": ["没有签合同，申请工伤要准备什么材料"],
    "next_step-general": ["刚从医院出来，下一步该干啥", "手压伤了，接下来怎么走工伤"],
    "next_step-recognised": ["工伤认定书拿到了，下一步做什么"],
    "policy-general": ["现在工伤是按什么政策来的", "工伤有哪些法律规定", "工伤认定依据的条例是哪个"],
    "policy-deemed": ["视同工伤的规定有哪几种"],
    "eligibility-general": ["这种情况算不算工伤", "我骨折了是不是工伤啊", "怎么样才能算工伤", "认定工伤的条件有哪些"],
    "eligibility-at_work": ["我上班时间在车间里被机器夹了手，算工伤吗", "在工地干活的时候脚手架倒了砸到腿，属于工伤吗"],
    "on_the_way-general": ["上班途中受伤了算工伤吗"],
    "on_the_way-clear": ["下班回家路上被货车撞了，交警定对方全责，算工伤吗"],
    "on_the_way-fault": ["上班路上骑摩托撞了，我负主要责任，还算工伤吗"],
    "eligibility-trip": ["出差期间去客户那里路上崴了脚，算工伤吗"],
    "eligibility-illness": ["上班时突发脑梗住院了，能不能算工伤", "我妈在厂里上班突然脑出血，是工伤吗"],
    "eligibility-sudden_death": ["我爸值夜班突发心梗走了，算工伤吗", "同事上班时猝死了，家里能认定工伤吗"],
    "eligibility-disease": ["在石料厂干了十年查出尘肺，算工伤吗", "噪声聋算不算工伤"],
    "eligibility-done": ["工伤认定书已经下来了，还要问算不算工伤吗"],
    "employer_refuses-will_not_apply": [
        "单位不给办工伤怎么办",
        "老板不管我了怎么办",
        "公司不给做工伤认定咋办",
        "厂里不肯报工伤我该怎么办",
    ],
    "employer_refuses-unreachable": ["在工地摔了，老板联系不上了怎么办"],
    "employer_refuses-refuses_pay": ["工地老板一分钱不给怎么办", "公司不赔钱怎么办"],
    "employer_refuses-denies_injury": ["公司说我这不是工伤不认，怎么办"],
    "employer_refuses-denies": ["老板不承认我是他的工人怎么办"],
    "liability-general": ["在工地受伤是谁的责任", "上班摔伤了公司有责任吗", "干活伤了手老板要不要负责"],
    "liability-commuting": ["上班路上骑车被撞了公司有多少责任"],
    "liability-employer": ["我们公司的员工在车间摔伤了，单位要承担什么责任"],
    "what_to_do-general": ["手被机器压了怎么办", "在工地把腰摔了我该怎么办", "上班烫伤了，该怎么处理"],
    "what_to_do-employer": ["我厂里一个工人手被冲床压了，我们单位该怎么办"],
}  # fmt: skip


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_a_question_finds_its_answer(wanted: str) -> None:
    """In whatever words it is put, what decides it is told."""
    missed = {text: found for text in QUESTIONS[wanted] if wanted not in (found := answers(text))}
    assert missed == {}
