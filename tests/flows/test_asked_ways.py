"""Questions about grades, delays, disputes, insurance and the end of a job, in the words of worried people."""

import pytest

from tests.flows.asking import answers

QUESTIONS = {
    # 鉴定
    "grade-general": ["手指断一节能评几级", "肋骨断三根算几级伤残", "我这伤够不够十级 能评上吗", "脚跟骨折能鉴定几级"],
    "grade-recognised": ["工伤认定下来了 腰椎骨折能评几级"],
    "appraisal-general": ["怎么申请劳动能力鉴定", "工伤鉴定去哪里做", "伤残鉴定要什么流程", "工伤怎么做鉴定"],
    "appraisal-pending": ["刚申请了劳动能力鉴定 鉴定流程是什么"],
    "again": ["鉴定评低了 想重新鉴定怎么弄", "对鉴定等级不服怎么办", "怎么申请再次鉴定", "评了十级我觉得等级定低了 怎么办"],
    "again-by_employer": ["单位不服 申请了再次鉴定怎么办", "鉴定出来八级 公司要重新鉴定 可以吗"],
    "review": ["鉴定做完三年了 能申请复查吗", "复查鉴定怎么申请", "什么时候能做复查鉴定", "工伤十级能不能申请复查"],
    "again-late": ["鉴定过了15天还能重新鉴定吗", "结论超过十五天 再次鉴定还行吗"],
    "again-final": ["省里再次鉴定还是九级 还能再鉴定吗"],
    "lost_paper": ["工伤认定书丢了怎么办", "鉴定书找不到了还能领钱吗", "结论书丢了去哪补", "决定书丢了影响赔偿吗"],
    "worse": ["评了九级 现在伤加重了能重新评吗", "八级定了以后更严重了怎么办", "十级 这两年越来越疼 怎么办", "鉴定八级 现在恶化了能再评几级"],
    "appraisal_fee": ["工伤鉴定费谁出", "做劳动能力鉴定要多少钱 鉴定费贵吗", "定残的费用是多少谁付", "鉴定费用要自己掏吗"],
    "whose_grade": ["工伤自己去鉴定和厂里办的一样吗", "工伤司法鉴定评的等级有用吗", "工伤可以找医院鉴定等级吗", "个人能申请工伤鉴定吗"],
    "when_stable": ["工伤多久可以做伤残鉴定", "钢板没取能做工伤鉴定吗", "工伤还在治什么时候能鉴定", "受工伤几个月可以鉴定"],
    "when_stable-no_recognition": ["还没做工伤认定 什么时候可以鉴定"],
    "employer_stalls": ["公司不给做伤残鉴定怎么办", "厂里拖着不给鉴定 怎么办", "老板不配合鉴定咋办", "单位不让我去鉴定怎么办"],
    "how_long_appraisal": ["鉴定结果多久出来", "做完鉴定多长时间拿到结论", "劳动能力鉴定几天出结果", "鉴定到现在没下来怎么回事 多久"],
    "no_grade": ["评不上级还有赔偿吗", "伤得轻没评上等级能赔多少", "够不上十级怎么赔", "鉴定没有等级 工资给吗"],
    # 钱什么时候到
    "delay-general": ["工伤赔偿多久能拿到", "工伤的钱什么时候能给", "报了工伤怎么还没赔", "赔偿一直没拿到"],
    "delay-graded": ["评了十级 钱什么时候到账", "评了九级多久能拿到补助金"],
    "delay-uninsured": ["老板没给交保险 钱一直没给 多久能拿到"],
    "judgment": ["法院判了老板不给钱怎么办", "仲裁赢了公司不给 能强制执行吗", "判决下来半年了一直没拿到钱", "裁决书生效了单位不付 怎么申请执行"],
    "judgment-late": ["五年前法院判了没给 还能强制执行吗"],
    "bankrupt_money": ["公司破产了工伤的钱找谁要", "老板跑路了 工伤谁赔", "厂子倒闭了欠我的工伤补助怎么办", "单位没钱赔怎么办 快破产了"],
    "advance": ["工伤基金先行支付怎么申请", "单位不出钱能让基金先付吗", "先行支付要什么材料", "社保先付可以吗 老板没交保险"],
    "kept_back": ["社保把钱打到公司账上 公司不给我怎么办", "补助金单位扣着不给我怎么办", "钱到公司账了老板不转给我咋办"],
    "instalments": ["公司要分期赔可以吗", "单位说分几次给 行吗", "赔偿款能分期给吗", "老板要每月给一点 可以吗 工伤"],
    "stops": ["什么情况会停止享受工伤待遇", "津贴会不会停", "不去鉴定会怎么样", "工伤待遇什么时候停"],
    # 有争议
    "dispute-general": ["工伤怎么维权", "农民工受了工伤如何维权"],
    "dispute-denied": ["没认定为工伤 怎么维权"],
    "lawyer": ["工伤没钱请律师怎么办", "工伤律师费一般多少", "有没有免费的法律援助", "工伤可以风险代理吗"],
    "arbitration": ["可以申请劳动仲裁吗", "仲裁要什么材料", "工伤仲裁怎么申请", "公司不赔 想去仲裁 要多少钱"],
    "arbitration-late": ["三年前的工伤还能仲裁吗 时效过了没"],
    "arbitration-employer": ["我是公司人事 员工申请仲裁了怎么办"],
    "sue": ["工伤能直接去法院告公司吗", "工伤打官司要什么材料", "工伤可以起诉老板吗", "工伤诉讼需要哪些证据"],
    "sue-by_employer": ["工伤认定下来了 公司起诉了怎么办"],
    "inspection": ["去劳动监察投诉有用吗", "怎么举报公司不交工伤保险", "找监察大队能要到工资吗", "向劳动局投诉公司可以吗"],
    "hardship": ["工伤没钱治了怎么办", "工伤公司不管 我没钱看病怎么办", "受工伤没有收入 工资也不发 怎么办", "工伤找了好几个部门都不管怎么办"],
    "refused_recognition": ["工伤不予认定怎么办", "认定结果不服能复议吗 怎么办", "人社局不受理怎么办", "工伤没认定上 还能怎么办"],
    "agency_sum": ["社保算少了怎么办", "伤残补助金给少了 去哪复核 怎么办", "社保局少算了我的钱 能复议吗", "基金给少了怎么投诉"],
    # 保险
    "employer_policy": ["雇主责任险赔了还能报工伤吗", "公司只给走雇主险行吗", "走了雇主险还能算工伤吗", "雇主险和工伤保险有什么区别"],
    "accident_policy": ["意外险和工伤能同时报吗", "公司买了团体意外险 还能申请工伤吗", "工伤赔了商业保险还赔吗", "工地的意外险赔了还有工伤吗"],
    "medical_insurance": ["工伤刷医保卡了怎么办", "工伤住院用医保报销可以吗", "上班受伤走医保了还能报工伤吗", "工伤能用新农合报吗"],
    "late_joined": ["受伤后公司才给交的社保 谁赔", "出事后第二天才买的工伤保险能赔吗", "受伤以后补缴工伤保险有用吗", "工伤保险是补交的 基金付还是公司付"],
    "third_party": ["上班路上被撞 对方全责 工伤还赔吗", "交强险赔了还能要工伤吗 下班路上", "肇事司机赔了钱 工伤待遇还有吗", "上班被撞对方负七成 医疗费报百分之多少"],
    "not_insured": ["单位不给员工买工伤保险怎么办", "公司不给我们交社保怎么办 万一受伤呢", "不交工伤保险的单位出了事怎么办 谁负责"],
    "project_insurance": ["工地给买的保险是工伤保险吗", "项目上买了保险 受伤找谁赔", "保险是工地统一买的 能报工伤吗"],
    "insurance_card": ["怎么查公司有没有给我交工伤保险", "没有社保卡能报工伤吗", "参保证明去哪开 怎么查", "我想查社保交没交 怎么弄"],
    "insurance_meanwhile": ["工伤期间社保公司要交吗", "住院期间公司把我社保断了 停了社保怎么办", "停工留薪期间的社保谁交", "单位停交社保怎么办 我在养工伤"],
    "insured-general": ["工伤保险个人要交多少", "工伤保险缴费是谁的事 交多少"],
    # 劳动关系结束
    "leaving_sums-light": ["十级工伤辞职能拿多少钱", "我九级 离职有什么补偿", "八级工伤解除劳动合同赔多少", "七级想走 自己离职能赔多少"],
    "leaving_sums-middle": ["六级工伤辞职赔多少"],
    "leaving_sums-heavy": ["三级伤残能离职吗 赔多少"],
    "leaving_sums-left": ["我已经离职了 工伤还能赔吗"],
    "leaving_sums-employer": ["我公司工伤员工要辞职 单位要赔多少"],
    "pushed_out-light": ["评了九级 公司让我辞职 怎么办", "十级 老板逼我辞职能赔多少"],
    "pushed_out-general": ["受伤以后单位逼我写辞职怎么办", "工伤没好公司劝退我怎么办"],
    "dismissed": ["工伤十级被公司辞退赔多少", "手断了被开除 有什么补偿", "评了九级公司把我裁员 能赔多少", "工伤八级被解雇能要多少赔偿"],
    "not_renewed-light": ["十级工伤合同到期不续签赔多少", "九级 公司不续约有补偿吗"],
    "not_renewed-middle": ["五级合同到期公司不续能要多少"],
    "retire": ["九级工伤快退休了有什么补偿", "一级工伤退休以后津贴还有吗", "工伤十级到退休年龄能拿多少", "评了八级 办退休还赔吗"],
    "protected": ["工伤治疗期间能解除劳动合同吗", "停工留薪期能不能解除合同", "工伤职工不得解除合同的规定在哪", "养伤期间公司可以解除合同吗"],
}
CASES = [pytest.param(topic, text, id=f"{topic}-{text}") for topic, texts in QUESTIONS.items() for text in texts]


@pytest.mark.parametrize(("expected", "text"), CASES)
def test_what_is_asked_is_what_is_answered(expected: str, text: str) -> None:
    """The answer that was written for this question is among those it gets."""
    found = answers(text)
    assert any(key == expected or key.startswith(f"{expected}-") for key in found), found


@pytest.mark.parametrize(
    ("text", "province", "expected"),
    [
        ("鉴定评低了 怎么申请再次鉴定", "510000", "again-sichuan"),
        ("工伤的自费药能报销吗", "510000", "self_paid-sichuan"),
        ("停工留薪期想延长要什么手续", "510000", "leave_longer-sichuan"),
        ("九级工伤快退休了有什么补偿", "330000", "retire-zhejiang"),
        ("九级工伤快退休了有什么补偿", None, "retire-general"),
        ("工伤家里人照顾有护理费吗", "330000", "care-kin_zhejiang"),
        ("肇事司机赔了 工伤待遇还有吗 对方全责", "330000", "third_party-zhejiang"),
    ],
)
def test_a_province_with_its_own_rule_has_its_own_answer(text: str, province: str | None, expected: str) -> None:
    """What Zhejiang or Sichuan set otherwise is told there, and there alone."""
    assert expected in answers(text, province=province)
