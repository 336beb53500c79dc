"""Reads hints of what may exclude recognition: drink, drugs, self-harm, crime (不得认定的情形)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

ALCOHOL = "exclusion.alcohol"
_ANOTHER = spaced("""
    (?:司机|对方|客人|顾客|醉汉|乘客|病人|老板|领导|同事|有人|有个人|肇事者?|车主|邻居|债务人|别人|那个人
    |男的)[^，。；]{0,8}$
""")
_ANOTHER_AFTER = re.compile("的?(?:客人|顾客|醉汉|乘客|病人|人|男|女|司机|对方|业主|同事|领导|老板)")
_RULE = re.compile("算不算|规定|是否|哪些|什么情况|不能认定的|情形")


def _is_the_workers(message: Message, match: re.Match) -> bool:
    """The drunk customer's drink is not the worker's, and neither is a question about the rule."""
    if _ANOTHER_AFTER.match(message.after(match.end(), 4)):
        return False
    before = message.before(match.start(), 12)
    return not _ANOTHER.search(before) and not _RULE.search(before[-8:])


_SAYINGS = (
    Saying(ALCOHOL, False, spaced(r"""
        (?:滴酒(?:未|不)沾|(?:没有?|未|从来不|从不|不|并未)(?:喝|饮|沾)(?:过|了|任何)?(?:酒|白酒|啤酒)|(?:没有?|不是
        |并非)(?:酒驾|醉酒|醉驾|酒后))
    """)),
    Saying(ALCOHOL, True, spaced(r"""
        喝(?:了|过|的|点|些|一点|不少|很多|两杯|几杯|一杯|半斤|[0-9一二两三四五六七八九十半]{1,2}(?:两|斤|瓶
        |杯))*(?:白酒|啤酒|酒|黄酒|米酒)(?!店|席|厂)|饮(?:了|过)?酒(?!店)|酒后|醉酒|醉驾|酒驾|喝醉|喝多了|喝高了
        |酒精(?:含量|浓度|测试)
    """), denied=False, whose=lambda m, match: not _is_the_workers(m, match)),
    Saying("exclusion.drugs", True, spaced(r"""
        吸毒|吸食(?:了)?(?:毒品|冰毒|海洛因)|毒驾|嗑药|溜冰毒
    """), denied=False, whose=lambda m, match: not _is_the_workers(m, match)),
    Saying("exclusion.self_harm", True, spaced(r"""
        自杀|自残|轻生|割腕|上吊|跳楼(?!梯)|跳河|服毒|喝农药|想不开|(?:故意|自己)(?:把自己|伤害自己|弄伤自己|砍自己)
    """), denied=False, whose=lambda m, match: not _is_the_workers(m, match)),
    Saying("exclusion.crime", True, spaced(r"""
        (?:因|涉嫌)[^，。；]{0,8}(?:罪|被刑拘|被判刑|被捕)(?!怎|吗)|故意犯罪|(?:我|他|她|职工|员工|死者)(?:因)?(?:偷
        |盗窃|抢劫)[^，。；]{0,8}(?:被|时)
    """), doubt=candidates.DOUBTFUL, denied=False, whose=lambda m, match: not _is_the_workers(m, match)),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Hints that article 16 may matter, with who said them; never a finding (工伤保险条例第十六条)."""
    if not message.harmed():
        return []
    return sayings.read(message, _SAYINGS)


