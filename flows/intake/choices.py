"""Reads a short answer to a question with fixed choices (选项回答)."""

import re

from flows.intake.vocabulary import spaced

CHOICES: dict[str, tuple[tuple[str, re.Pattern], ...]] = {
    fact: tuple((value, spaced(words)) for value, words in choices)
    for fact, choices in {
        "applicant.relation": (
            ("union", "工会"),
            ("agent", "律师|代理|委托"),
            ("self", "^(?:我?(?:就是)?(?:本人|自己|我)|就是我|是我|受伤的是我|我受的伤|自己申请|职工本人)"),
            ("employer", """
                (?<!给)(?<!替)(?<!帮)(?:公司|单位|老板|人事|雇主|厂里(?=的|办|来|申))
                (?!.{0,4}(?:组织|安排|派|让|叫|要|喊|带|说|不|没|欠|给|扣|开|知道|管|报|买|交|骂|打|赶|辞|拖|骗|发|逼|聚|活动|团|年会|旅游|吃饭|出差|宿舍|食堂|门口|里[摔受出]))
            """),
            ("spouse", "配偶|老公|丈夫|妻子|老婆|爱人|媳妇|夫妻|两口子"),
            ("grandparent", "孙子|孙女"),
            ("grandchild", "爷爷|奶奶|外公|外婆|姥姥|姥爷"),
            ("child", "爸|父亲|妈|母亲"),
            ("parent", "儿子|女儿|闺女|孩子"),
            ("sibling", "哥|弟|姐|妹"),
            ("other_kin", "亲戚|叔|伯|舅|姑|姨|侄|表|堂|岳父|岳母|公公|婆婆"),
            ("other", "朋友|工友|同事|老乡|邻居"),
        ),
        "accident.traffic_liability": (
            ("own_none", "我?(?:没有?|无)责|(?:对方|人家|对面|司机|车主|肇事[方者]|车)(?:要?[负是担]|承担|的){0,2}(?:全责|全部)"),
            ("own_minor", "(?:对方|人家|对面|司机|车主|肇事[方者]|车)(?:要?[负是担]|承担|的){0,2}主(?:要)?的?责"),
            ("own_main", "(?:对方|人家|对面|司机|车主|肇事[方者]|车)(?:要?[负是担]|承担|的){0,2}次(?:要)?的?责"),
            ("own_full", "我(?:要?[负是担]|承担|的){0,2}(?:全责|全部责任)|^(?!.*(?:他|她)).*(?:全责|全部责任)"),
            ("own_minor", "我(?:要?[负是担]|承担|的){0,2}次(?:要)?责|^(?!.*(?:他|她)).*次(?:要)?责"),
            ("own_equal", "同等|对半|各(?:一半|50|百分之五十)|平责|一半"),
            # 他全责 does not say whose blame it is where a family speaks.
            ("own_main", "我(?:要?[负是担]|承担|的){0,2}主(?:要)?责|^(?!.*(?:他|她)).*主(?:要)?责"),
            ("undetermined", """
                没有?定责任|没有?报警|(?:无法|没法|没能|不能|难以)(?:认定|划分|定|分清|查清)|定不了|分不清
            """),
        ),
        "recognition.status": (
            ("denied", "不予|没认定上|驳回|不认定|没通过"),
            ("done", "认定(?:了|过|好了|下来)|下来了|已经?认定|做了|办好了|通过了|是"),
            ("pending", "等|在办|审|受理"),
            ("applied", "申请了|交了|提交了|报了|报上去"),
            ("none", "没|未|无"),
        ),
        "appraisal.status": (
            ("done", "鉴定(?:了|过|好了|完)|做了|评了|出来了|有结果|是"),
            ("pending", "等|在办|审"),
            ("applied", "申请了|提交了|报了"),
            ("none", "没|未|无"),
        ),
        "employer.status": (
            ("bankrupt", "破产"),
            ("deregistered", "注销|吊销"),
            ("closing", "倒闭|关门|停业|停产|跑路|不干了|关了"),
            ("acquired", "收购|合并|转让|改制"),
            ("unregistered", "没有?(?:营业)?执照|没注册|没有登记|黑作坊"),
            ("operating", "正常|还在|开着|营业|经营|在干|在做|运营"),
        ),
        "employment.form": (
            ("dispatch", "派遣|劳务公司派"),
            ("subcontract", "分包|外包|包工头|转包|承包"),
            ("affiliated", "挂靠"),
            ("project", "项目"),
            ("platform", "平台|外卖|骑手|网约车|跑腿|众包"),
            ("over_age", "退休|返聘|超龄"),
            ("intern", "实习|学生|见习"),
            ("part_time", "兼职|小时工|钟点工|非全日"),
            ("civil_servant", "公务员|事业编|编制"),
            ("informal", "临时|零工|短工|日结|散工|帮工"),
            ("direct", "直接|正式|全职|公司招|劳动合同|合同工"),
        ),
        "limit.exclusion_cause": (
            ("none", "没有|都没|无"),
            ("force_majeure", "不可抗力|地震|洪水|疫情|封控|封城"),
            ("liberty_restricted", "关押|拘留|坐牢|限制(?:人身)?自由|隔离"),
            ("employer_cause", "公司|单位|老板|厂里"),
            ("registration_fault", "登记|系统|窗口|社保局"),
            ("labour_dispute", "仲裁|打官司|劳动关系"),
        ),
    }.items()
}
"""For each fact with choices, the words that answer it; the first that fits is taken."""

_LONGEST = 30
"""Signs: a longer reply tells a story, which the readers read."""


def chosen(fact: str, text: str) -> tuple[str, int, int] | None:
    """The choice a short text answers with, and the stretch of its words."""
    if len(text) > _LONGEST:
        return None
    for value, pattern in CHOICES[fact]:
        match = pattern.search(text)
        if match is not None:
            return value, *match.span()
    return None
