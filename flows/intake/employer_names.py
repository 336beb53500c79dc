"""Reads the employer's name and address as the person gives them (用人单位名称、地址)."""

import re

from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

_END = either(table("""
    有限责任公司 股份有限公司 有限公司 集团公司 劳务公司 建筑公司 快递公司 物流公司 保洁公司 保安公司 物业公司
    装饰公司 电子厂 机械厂 家具厂 化工厂 服装厂 纺织厂 食品厂 水泥厂 钢铁厂 五金厂 模具厂 塑料厂 鞋厂 砖厂
    木材厂 印刷厂
"""))
_SIGN = r"[\u4e00-\u9fffA-Za-z0-9（）()XＸ×*某]"
_EMPLOYER = spaced(rf"""
    (?:在|我是|是|到|去|于|进|给|为|入职|由)(?P<name>{_SIGN}{{2,24}}?{_END})
    |(?:公司|单位|用人单位|厂|企业)(?:的)?(?:全称|名称|名字|名)?(?:叫做?|是|为|：
    |:)(?P<called>{_SIGN}{{2,30}}?)(?=[，。,；;！!？?\s]|$)
""")
# 方远建设天韵水岸做幕墙施工: a builder named at the head.
_BUILDER = spaced(r"""
    ^(?P<name>(?:(?![在我他她是给])[\u4e00-\u9fff]){2,8}(?:建设|建筑|集团|建工|重工|物流|快递|科技|实业|电子|机械))(?=[\u4e00-\u9fff，,\s])
""")
_MASKED = spaced(r"""
    (?:在|是|到|进)(?P<name>[\u4e00-\u9fff]{0,6}(?:[XxＸ×*某]{1,4}|[A-Z]{1,4})[\u4e00-\u9fff]{0,6}?(?:公司|厂|集团
    |酒店|店))
""")
_NO_NAME = spaced("""
    ^(?:在|一家|这家|那家|我们|我|私人|外地|当地|本地|某|他|别人|大|小|的|原|前|自己|同|个|老家|工地|上班|附近|公司|这个
    |那个|一个|家里|印刷|木材
    |服装|家具|化工)|[送收取寄骑拿派跑搬装]|[下上](?:雨|雪|班)
""")
_ERRAND = re.compile("[送收取寄拿派跑搬修装做]$")
_SAYS_MORE = re.compile("说|新闻|一个|有个|把[我他她]|派[到往去]|[让叫给][我他她]|安排|上班|干活|[被受]伤")
_A_NAME = re.compile("公司|厂|店|集团|局|学校|医院|中心|部|行|社|队|工作室|酒店")
_ADDRESS = spaced(r"""
    (?:公司|单位|厂|店|工厂|企业)(?:的)?(?:地址|位置)?(?:就?在|位于|是|：|:)
    (?P<place>[^，。；！？\s]{0,12}?(?:省|市|区|县|镇|乡|街道|路|大道|工业园|开发区)[^，。；！？\s]{0,24}?(?:号|楼|栋
    |园|区|镇|村|路|厦|街))(?=[，。；！？\s]|$)
""")


def read(message: Message) -> list[Candidate]:
    """The employer as named, and its address (employer.name, employer.address)."""
    return [*_name(message), *_address(message)]


def _name(message: Message) -> list[Candidate]:
    for pattern in (_EMPLOYER, _MASKED, _BUILDER):
        for match in pattern.finditer(message.text):
            called = pattern is _EMPLOYER and match["called"]
            start, end = match.span("called" if called else "name")
            if message.denied(start) or not _is_a_name(message, start, end, called=bool(called)):
                continue
            return [message.candidate("employer.name", message.words(start, end), start, end)]
    return []


def _is_a_name(message: Message, start: int, end: int, *, called: bool) -> bool:
    if _SAYS_MORE.search(message.text, start, end):
        return False
    if called:
        return not message.is_question(start) and bool(_A_NAME.search(message.text, start, end))
    name = message.text[start:end]
    return not _NO_NAME.match(name) and not _ERRAND.search(name.removesuffix("快递").removesuffix("物流"))


def _address(message: Message) -> list[Candidate]:
    for match in _ADDRESS.finditer(message.text):
        start, end = match.span("place")
        if not message.is_question(start) and not message.supposed(start):
            return [message.candidate("employer.address", message.words(start, end), start, end, sure=0.9)]
    return []
