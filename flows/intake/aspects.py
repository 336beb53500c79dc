"""Names all that a question is about beside what its answer is chosen by: an item, its sum, the rule (问到的方面)."""

from flows.intake import slips
from flows.intake.intents import asks
from flows.intake.vocabulary import spaced

_ITEM = """
    (?:护理费|护工费|陪护费|营养费|伙食(?:费|补助|补贴)?|饭补|餐补|饭钱|交补|交通费|车费|路费|食宿费?|住宿费|误工费|务工费|伤残费|精神(?:损失|损害|抚慰)[费金]?|康复费|假肢|辅助器具
    |(?:一次性)?(?:伤残|就业|医疗|工亡)补助金|伤残津贴|丧葬(?:费|补助金?)|抚恤金|供养亲属抚恤金|停工留薪期?工资|时间损失|营养费用)
"""
_SUM = "(?:多少|怎么算|怎么计算|如何算|如何计算|怎样算|什么标准|标准|几个月|一天|按什么)"
_ASPECTS = tuple((intent, spaced(pattern)) for intent, pattern in (
    ("comp_items", _ITEM),
    ("comp_amount", rf"""
        {_ITEM}[^，。；？！]{{0,10}}?{_SUM}|{_SUM}[^，。；？！]{{0,6}}?{_ITEM}
        |(?:本人|我的?|自己的?|实际|缴费|社平|社会平均|职工平均|当地平均|基本|平均)工资[^，。；？！]{{0,4}}?(?:算|计算|计|为准|来定|作基数)
    """),
    ("medical_expenses", """
        (?:伙食|交通|食宿|住宿|车费|路费|康复|护理|检查费|药)[^，。；？！]{0,8}?(?:报销|能报|可以报|报吗|给报)
    """),
    ("how_to_apply", """
        (?:申请|办理?|延长|延期|认定|鉴定)[^，。；？！]{0,10}?(?:手续|流程|步骤)|手续[^，。；？！]{0,4}?(?:怎么|如何|去哪)
    """),
    ("liability", """
        (?:谁|哪[方家]|还是[^，。；？！]{0,6}?)(?:来|该|都|各)?(?:承担|担负|负担|担责)
        |(?:事故|责任)[^，。；？！]{0,6}?(?:怎么|如何|怎样)(?:判断|认定|划分|分)
    """),
    ("policy", """
        依据|哪(?:一)?条(?:法|规定)?|哪部法|(?:有|是)(?:什么|哪些|没有)[^，。；？！]{0,8}?(?:规定|政策|条例)|(?:规定|政策|条例)(?:的)?(?:吗|么|是什么
        |怎么|在哪|有哪些|咨询)
    """),
    ("employer_refuses", """
        (?:不给|没给|不|没|拒绝)[^，。；？！]{0,6}?(?:买|交|上|缴|办)[^，。；？！]{0,4}?(?:工伤保险|社保|保险)
    """),
    ("what_to_do", """
        怎么办|咋办|该怎么(?:办|做|处理|弄|解决|走)|怎么处理|如何处理|怎么解决|如何解决|咋整|有(?:什么|啥)[^，。；？！]{0,4}?(?:办法|法子|途径)
        |有没有(?:什么)?(?:办法|法子)
        |有必要[^，。？]{0,10}?(?:吗|么)
    """),
    ("other", "抵押|房产证|房本|遗体|火化"),
))  # fmt: skip


def of(text: str, intents: tuple[str, ...]) -> tuple[str, ...]:
    """What a message wants and all that this is a part of, in the contract's words (意图); `()` if it only tells.

    Only what is said to be wanted: the answer is chosen by the `intents` read, which name the narrowest.

    >>> of("护理费怎么算", ("nursing",)), of("在工地摔了", ())
    (('nursing', 'comp_items', 'comp_amount'), ())
    """
    if not intents or "human" in intents:
        return intents
    plain = slips.plain(slips.nfc(text))
    also = [intent for intent, pattern in _ASPECTS if intent not in intents and pattern.search(plain)]
    named = [intent for intent in intents if intent != "other" or not also]
    return (*named, *also) if asks(plain) else intents
