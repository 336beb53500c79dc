"""Reads a refusal to answer: unknown, later, not mine to say, cannot get it (不能回答)."""

import re

from flows.intake import unknowns
from flows.intake.vocabulary import spaced

_LONGEST = 24
"""Signs: a longer reply tells something of its own."""
_TRAIL = re.compile(r"(?:的|了|吧|啊|呀|哦|呢|嘛|。|，|！|~|\.|谢谢)+$")
_REFUSALS = (
    ("later", spaced("""
        ^(?:以后再说|等会儿?(?:再说)?|稍后|过会儿|先跳过|跳过|下一个|晚点再?说?|回头(?:再说)?|待会儿?(?:再说)?|先不填
        |以后再填|明天再说
        |回家(?:再)?(?:看|找)(?:一下)?)(?:吧|再填|再说)?$
    """)),
    ("not_applicable", spaced("不适用|跟我没关系|没这回事|没有这(?:个|种|回)(?:事|情况)?|不涉及")),
    ("cannot_obtain", spaced("不(?:想|愿意?|方便|便)(?:说|透露|填|提供|告诉|回答)|保密|不告诉你")),
    ("ask_other_party", spaced("""
        (?:问|找)(?:我们)?(?:公司|单位|老板|厂里|医院|人事|会计)(?:要)?(?:吧|去|才知道|知道)?$
        |(?:公司|单位|老板|厂里|人事)(?:那边)?(?:才)?(?:有|知道)$
    """)),
)  # fmt: skip
_CANNOT = spaced("""
    没有?(?:这个)?(?:证|证明|证件|材料|单子|票|病历|合同书|照片)|拿不(?:到|出来)|开不(?:到|出来)|办不了|找不(?:到|着)
    |丢了?|弄丢|不给开
    |没法(?:提供|弄|拿)|提供不了
""")
# 还没, 认定书没下来: the police have not decided yet, which is no finding that nobody can.
_NOT_YET = {
    "accident.traffic_liability": spaced("""
        ^(?:交警|认定书|责任书|责任认定书|事故认定书|结果|结论|责任)?(?:那边|他们)?(?:说)?
        (?:(?:还|现在|目前|暂时|一直|都|也|到现在){1,3}(?:没有?|未)|没有?(?=出|下|认定|划分|定$|拿|收|结)|未(?=出|下
        |认定|划分|定$|拿|收))
        (?:出来|出|定下来|定|认定|划分|下来|拿到|收到|给|判|处理完|处理好)?(?:结果|结论|责任|认定书)?$
        |^(?:还)?(?:在|得)?等(?:着|交警|认定书|结果|通知)|(?:正在|还在)(?:处理|认定|调查|等)
    """)
}
NO = spaced("""
    ^(?:不是的?|没有?|没有的|没得|冇|木有|没交|没买|没签|没报|没参加|未|无|否|不|不对|不在|不算
    |没有?(?:交|买|签|报|申请|参加|喝|签过|发生)(?:过|酒|保险|社保|合同)?|从来没有|都没有?|啥都没|no|n|N
    |没给(?:我)?(?:交|买|签)
    |还没有?|不属于|没的)(?:的|了|呀|啊|吧|哦|呢|呗)?$
""")
"""A no to a question that can be denied: 没签 says no to whether a contract was signed."""
_BARE_NO = spaced("""
    ^(?:不是的?|没有?的?|没得|冇|木有|未|无|否|不|不对|都没有?|从来没有|啥都没|还没有?|no|n|N)(?:的|了|呀|啊|吧|哦|呢|呗)?$
""")


def decline_of(
    text: str, fact: str = "", *, can_be_denied: bool = False, can_be_absent: bool = True
) -> str | None:
    """The contract's code for a short refusal to answer (不知道、以后再说), or None.

    Not to know about something else than the `fact` asked refuses nothing; without a fact only a bare 不知道 does.
    A fact that `can_be_denied` takes a bare no, or a paper that is not there, as its answer; one that can never be
    absent (an age, a grade) is not refused by a bare no.
    """
    if len(text) > _LONGEST:
        return None
    text = _TRAIL.sub("", text.strip())
    if unknowns.does_not_know(text, fact):
        return "unknown"
    if (not_yet := _NOT_YET.get(fact)) is not None and not_yet.search(text):
        return "later"
    for code, pattern in _REFUSALS:
        if pattern.search(text):
            return code
    if _CANNOT.search(text):
        return None if can_be_denied else "cannot_obtain"
    if not can_be_denied and _BARE_NO.match(text):
        return "cannot_obtain" if can_be_absent else None
    return None
