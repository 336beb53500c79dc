"""Reads hints of what may exclude recognition: drink, drugs, self-harm, crime (不得认定的情形)."""

import re

from flows.intake import candidates, people, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

ALCOHOL = "exclusion.alcohol"
DRUGS = "exclusion.drugs"
SELF_HARM = "exclusion.self_harm"
CRIME = "exclusion.crime"

_ANOTHER = spaced("""
    (?<!被)(?:司机|对方|客人|顾客|醉汉|乘客|病人|老板|领导|(?<![跟和同与陪])同事|(?<![跟和同与陪])工友|有人|有个人
    |肇事者?|车主|邻居|债务人|别人|那个人
    |男的
    |歹徒|小偷|他们|说|抓|查
    |女孩|小孩|业主|看到|肇事的|对面(?:的)?车?|(?<![跟和同与陪])(?:朋友|老乡|室友|哥们|同学|亲戚|工头|班长|老[张王李赵刘陈])|隔壁(?:桌|的)?
    )[^，。；不没]{0,8}$
""")
# 酒驾的把我撞了, 喝醉了推我一把: whoever drank is the one who struck.
_STRUCK = "(?:撞|打|砸|推|刮|追尾|捅|砍|碾|轧|碰|踢|踹|咬|误伤|捶|揍|刺)"
_MY = "(?:我|俺|老公|丈夫|老婆|妻子|爸|妈|父亲|母亲|哥|弟|姐|妹|儿子|女儿|爱人|媳妇)"
_STRUCK_ME = spaced(f"""
    [^，。；]{{0,10}}?{_STRUCK}[到倒断伤飞死了的着]{{0,3}}(?:我|俺)|[^。；]{{0,10}}?(?:把|将){_MY}[^，。；]{{0,8}}?{_STRUCK}|的[^，。；]{{0,4}}{_STRUCK}
""")
# 被醉驾撞断腿: and not 被灌酒, which was the worker's drink.
_BY_ONE_WHO = re.compile("(?:被|让|叫|遭|给|遇到|碰到|碰上|遇上)(?:一个|个|那个|一辆|人家)?$")
_I_DRANK = re.compile("(?:^|[，。；\\s])(?:我|俺|本人)(?!们?(?:公司|单位|店|工地|宿舍)|上班|在)[^，。；被让遭把]{0,8}$")
# 陪领导喝酒, 跟同事喝酒: both drank.
_IN_COMPANY = re.compile("(?<!老板)(?<!领导)(?<!客人)(?<!顾客)(?<!司机)(?<!工头)[跟和同与陪](?:着)?(?:领导|老板|客户|客人|同事|工友|朋友)[^，。]{0,6}$")
_ANOTHER_AFTER = re.compile("的?(?:客人|顾客|醉汉|乘客|病人|人(?!家)|男|女(?!儿)|司机|对方|业主|同事|领导|老板)")
# 在公司门口被人抢劫: a crime suffered.
_DONE_TO = re.compile("(?:被|遭|遇到?|碰到|碰上|让人)[^，。；]{0,5}$")
_RULE = re.compile("算不算|规定|是否|哪些|什么情况|不能认定的|情形")
_RULE_AFTER = re.compile("[^，。我俺他她]{0,12}(?:算|能|可以|还能)[^，。]{0,6}(?:吗|么|不)[？?。]?$")


def _is_the_workers(message: Message, match: re.Match) -> bool:
    """The drunk customer's drink is not the worker's, and neither is a question about the rule."""
    if message.claimed(match.start()) or _ANOTHER_AFTER.match(message.after(match.end(), 4)) or _is_of_who_struck(message, match):
        return False
    clause, _ = message.clause_at(match.start())
    if clause == 0 and match.start() == 0 and _RULE_AFTER.match(message.text, match.end()):
        return False
    before = message.before(match.start(), 12)
    # 他喝了酒来上班，机器压了我的手: the one who was hurt is another than the one who drank.
    if before.endswith(("他", "她")) and people.tells_own_harm(message.text):
        return False
    if _IN_COMPANY.search(before):
        return True
    return not _ANOTHER.search(before) and not _RULE.search(before[-8:])


def _is_of_who_struck(message: Message, match: re.Match) -> bool:
    """回家被醉驾撞断腿: the drink of whoever hit or struck somebody is not theirs who was struck."""
    before = message.before(match.start(), 12)
    if _BY_ONE_WHO.search(before) and not match[0].startswith("灌"):
        return True
    return _STRUCK_ME.match(message.text, match.end()) is not None and _I_DRANK.search(before) is None


_HOW_MUCH = (
    r"(?:了|过|的|[瓶杯罐口](?=白|啤|酒|黄|米)|点|些|一点|点儿|不少|很多|两杯|几杯|一杯|两口|一瓶|半斤|[0-9一二两三四五六七八九十半]{1,2}(?:两|斤"
    r"|瓶|杯|罐))*"
)
_SAYINGS = (
    Saying(ALCOHOL, False, spaced(r"""
        滴酒(?:未|不)沾|(?:没有?|未|从来不|从不|不|并未|戒)(?:喝|饮|沾)?(?:过|了|任何)?(?:酒|白酒|啤酒)(?!店|席|驾)
        |(?:没有?|不是|并非)(?:酒驾|醉酒|醉驾|酒后)|(?:根本|其实)?没有?喝(?=[，。]|$)|一[滴口点](?:酒)?(?:都|也)?没(?:有)?(?:沾|喝|碰)
    """)),
    Saying(ALCOHOL, True, spaced(rf"""
        喝{_HOW_MUCH}(?:白酒|啤酒|酒|黄酒|米酒)(?!店|席|厂|瓶)|饮(?:了|过)?酒(?!店)|酒后|醉酒|醉驾|(?<![查抓被的])酒驾
        |喝(?:了|过)?(?:[一二两三四五六七八九十半几0-9]{{1,3}})(?:两|斤)(?!水|汤|药|茶|奶|豆|可乐|饮料|粥)
        |喝醉|喝多了|喝高了|灌(?:了)?酒(?!店)
        |酒精(?:含量|浓度|测试)
    """), whose=_is_the_workers),
    Saying(DRUGS, True, spaced(r"""
        吸毒|吸食(?:了)?(?:毒品|冰毒|海洛因)|毒驾|嗑药|溜冰毒
    """), denied=False, whose=_is_the_workers),
    Saying(SELF_HARM, False, spaced(r"(?:排除|不是|没有?|并非|不存在)(?:他|她|故意)?(?:自杀|自残|自伤)")),
    Saying(SELF_HARM, True, spaced(r"""
        自杀|自残|自伤|轻生|割腕|上吊|跳楼(?!梯)|跳河|跳江|服毒|(?<!误)(?<!当水)喝(?:了)?农药|想不开|烧炭(?!取暖|暖|烤|火|做|的|工|窑|炉|煮|烘|熏|烧)|(?:故意|自己)(?:把
        |将)(?:自己|手|脚)[^，。；]{0,6}
        |自己(?:拿|用)[^，。；]{1,4}?(?:划|砍|割|切|砸)|自己砸断|用头撞墙|故意(?:弄伤|伤害|砍)自己
    """), whose=_is_the_workers),
    Saying(CRIME, False, spaced(r"(?:没有?|不是|并非|未)(?:故意)?(?:犯罪|犯法|违法犯罪|偷|盗窃)(?!工|懒)")),
    # What somebody says of a crime is a hint at most; only a court's or prosecutor's paper counts.
    Saying(CRIME, True, spaced(r"""
        (?:因|涉嫌|犯)[^，。；]{0,8}?(?:罪|被刑拘|被判刑|被捕|被带走|被拘留|被判)(?!怎|吗)|(?:故意|聚众|寻衅)(?:伤害
        |斗殴|滋事)|犯罪|被判(?:了)?刑|被判(?:了)?(?=[，。]|$)
        |(?<![抓小被讨偷])偷(?!懒|工|偷|看|拍|听|税|袭|跑|溜|着|吃|空|闲|玩|睡)[^，。；]{0,8}|盗窃|贩毒|纵火|放火|诈骗
        |抢劫|猥亵|强奸|伪造印章
        |职务侵占|在逃|故意撞人
    """), doubt=candidates.DOUBTFUL, whose=lambda m, match: _is_the_workers(m, match) and not _DONE_TO.search(m.before(match.start(), 8))),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Hints that article 16 may matter, in the person's own words; never a finding (工伤保险条例第十六条)."""
    return [c for c in sayings.read(message, _SAYINGS) if c.value is False or message.harmed()]
