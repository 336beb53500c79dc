"""Reads whether the worker died and whether within the 48 hours of the rescue (死亡、48小时)."""

import re

from flows.intake import candidates, harms, numerals, passings, people, rescues, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

OCCURRED = "death.occurred"
WITHIN = "death.within_48h"

# 工伤死亡赔偿标准 only asks for the rule; 心肌梗死 and 坏死 are no deaths.
_VERB = harms.VERB.replace("电", "(?<!触)电")
_NO_RULE = (
    r"(?!赔偿|补偿|补助|待遇|标准|抚恤|金|条款|的?(?:赔偿|认定)标准|的(?:怎么|如何|赔)|怎么赔|如何赔|能赔|赔多少|按|(?:怎么|如何|怎样)(?:认定|算|处理))"
)
_FALSE = spaced("""
    梗死(?!了(?!两|几|过|多|[0-9一二三]))|坏死|吓死|累死|气死|疼死|痛死|饿死|恨死|急死|差点|差一点|险些|半死|要死|想死|死活|装死|生老病死|死缠|不死
    |至死|害死|寻死|烦死|困死|冷死|热死(?!了人)|该死|假死
""")
_ELDERS = spaced("""
    (?:父母|公婆|爸妈|双亲|岳父母|父亲|母亲|老婆|妻子|老公|丈夫)(?:都|均|早|早年|很早|多年前|已经?){1,6}$
""")
_KIN = (
    "(?:我|俺)(?:家|的)?(?:爸爸?|父亲|妈妈?|母亲|老公|丈夫|老婆|妻子|爱人|哥哥?|弟弟?|姐姐?|妹妹?|儿子|女儿|叔叔?|舅舅?|家属|亲戚)"
)
_OF_OTHERS = re.compile("(?:对方|行人|路人|乘客)[^，。]{0,6}$")
_NEARLY = re.compile("(?:差点|差一点|险些|几乎)[^，。]{0,4}$")
# 我爸走了三年了，我在工地摔断了腿: the family's old grief, and the speaker's own injury.
_LONG_AGO = re.compile(f"(?:已经?|都|有|快){{0,2}}(?:[0-9]{{1,2}}|[{numerals.CHINESE}几多]{{1,3}})(?:多)?年")
# 就走了, 人走了, 就没了: said of a life, and of whoever leaves and whatever is lost.
_GOES = re.compile("(?:人|他|她|突然|当场|就|直接|抢救后)[^死]*(?:走了|走的|没了)$")
# 我的手没抢救过来: a limb was lost.
_LIMB = re.compile("(?:手指?|脚|腿|指头?|眼睛?|胳膊|牙)(?:也|都|还是|最后|实在)*$")
_BREATH = re.compile("呼吸|心跳|气|脉搏?|生命体征|动静")
# 老婆走了，跟我离婚了: who leaves the one hurt is alive.
_LEFT_BEHIND = re.compile("了?[，\\s]?(?:就|也|再也|都)?(?:不管|不要我|跟我离|和我离|没人(?:照顾|管)|跟(?:了)?别人|改嫁|离婚|回娘家|不干|没再来)")
_LOOKED_FOR = re.compile("[^。；！？]{0,8}(?:找不到|没找到|在找|失踪|联系不上|下落)")


def _is_of_the_worker(message: Message, match: re.Match) -> bool:
    start, end = match.span()
    around = message.text[max(0, start - 2) : end + 1]
    if match[0].startswith("撞") and message.text.startswith("人", end):
        return False
    if _OF_OTHERS_AFTER.match(message.text, end) or message.asks_the_rule(end):
        return False
    if match[0].endswith("走了") and _LEFT_BEHIND.match(message.text, end):
        return False
    if rescues.of_a_mate(message.text, start) or _is_of_before(message, start, end):
        return False
    if _GOES.match(match[0]) and not _BREATH.match(message.text, end) and rescues.is_leaving(message.text, match):
        return False
    if _FALSE.search(around) or _NEARLY.search(message.before(start, 8)):
        return False
    if _LONG_AGO.match(message.text, end) and people.tells_own_harm(message.text):
        return False
    if _LIMB.search(message.before(start, 8)):
        return False
    if _OF_OTHERS.search(message.before(start, 12)) or _LOOKED_FOR.match(message.text, end):
        return False
    return not _ELDERS.search(message.before(start, 8))


# 他没了收入, 他走了仲裁 go on to name what was lost or which way was taken.
_ON = f"(?:{passings.FOR_GOOD}|(?=以后|之后|过后|后|要|赔|还|才|都|谁|认|有没有|多|当|留|是|属|给|不|这|保险|社保|丧|抚|工伤|劳动|该|应|但|而|所以))"
_WALKED = "(?![^，。\\s]{1,4}(?:小时|钟头|分钟|路|里|步|圈|趟|米)|之|很|几|路|后门)"
def _is_of_before(message: Message, start: int, end: int) -> bool:
    """Whether a death in the family is told only as what went before the speaker's own harm."""
    own = rescues.names_kin(message.before(start, 20) + message.text[start:end])
    return own and people.tells_own_harm_after(message.text, end)


_SAYINGS = (
    Saying(OCCURRED, False, spaced(r"(?:没有?|未)死(?!心|机)|(?:救|抢救)(?:了)?过来(?:了)?(?=[，。]|$)|捡回一条命")),
    Saying(OCCURRED, True, spaced(rf"""
        去世|身亡|过世|离世|逝世|病逝|病故|亡故|遇难|丧命|丧生|断气|咽气|没救(?:过来|回来|活)|没抢救过来|抢救无效
        |救治无效
        |医治无效|遗体|火化|牺牲(?!时间|休息)
        |没了(?:呼吸|心跳|气)|(?:人|发现时?|时候|出来|上来|医院)(?:人)?(?:都|就|已经?|早){{0,3}}没气(?:了|息)?(?=$|[，。；\s])
        |(?:当场|就|人|也)没命(?!的)|(?:没有?|无)(?:了)?(?:生命体征|呼吸|心跳)|自杀(?:了|身亡)(?!没|未)
        |(?:人|他|她|爸|妈|哥|弟|父亲|母亲|老公|儿子|丈夫|突然|当场|就|抢救后|直接)(?:就|突然|当场|一下|已经?|也|昨天
        |今天|前天|[0-9一二三四五六七八九两]天后){{0,6}}(?:走了{_WALKED}{_ON}|走的(?=[，。]|$)|没了{_ON})
        |(?:车祸|出事|事故)(?:就|当场|后|人|里|也|一下|没多久){{0,2}}(?:走了(?!之|很|几|路|[0-9一二三四五六七八九十两])|没了(?![用力劲事工]))
        |(?:心梗|梗死|梗塞|脑梗|溢血|出血|发病|休克)(?:就|也|后|里|一下|没多久){{0,2}}走了(?!之|很|几|路|[0-9一二三四五六七八九十两])
        |(?:{_VERB}|病|梗|出血|祸|事故|淹|呛|冻|毒|中暑|憋|闷|猝|当场|直接|意外|不幸|被[^，。\s]{{1,6}}|(?<!致)[的人他她]|[昨今前]天|突然|就
        |已经|已|烧)
        (?:致|而)?死(?:了|掉|在|于|亡)?(?!活|角|党|工资|气|心|板|者家|伤)
        |(?:翻车|车翻|塌方|爆炸|坠楼|落水|[掉摔]下来)(?:就|当场|后)?死了(?![0-9一二两三四五六七八九十几好多]+个?人)
        |触电(?:而)?死(?:了|亡)?|(?<![工致脑])死亡{_NO_RULE}|死在(?:床|家|宿舍|值班|车间|工地|单位|岗|路|医院|里)
        |工(?:亡|死)了|死者|工亡(?=了
        |[，。]|$)|(?<=工伤)死亡{_NO_RULE}(?=[，。了的])
    """), whose=_is_of_the_worker),
    # 我爸因工死亡 is one's own; 职工因工死亡 is the words of the rule.
    Saying(OCCURRED, True, spaced(rf"{_KIN}[^，。；]{{0,6}}?因工死亡{_NO_RULE}"), whose=_is_of_the_worker),
    Saying(OCCURRED, True, passings.GONE, whose=_is_of_the_worker),
    # 突发脑溢血死亡怎么赔 tells of what it came; 工伤死亡怎么赔 asks the rule.
    Saying(OCCURRED, True, spaced(r"(?<![工亡])死亡(?=[，\s]?(?:了)?(?:怎么|如何|怎样|应该|能|可以|要)?(?:怎么)?赔)"),
           whose=lambda m, match: _is_of_the_worker(m, match) and _came_of_an_event(m, match.start())),
    # 从楼顶摔下导致死亡 tells of one; 因工导致死亡 is only asked about.
    Saying(OCCURRED, True, spaced(rf"(?:导致|造成|致使|致)(?:其|他|她|人员|当场)?死亡{_NO_RULE}"),
           whose=lambda m, match: _is_of_the_worker(m, match) and _came_of_an_event(m, match.start())),
)  # fmt: skip

_TOLD_BEFORE = 60
"""Signs before a death in which what brought it about is told."""


def _came_of_an_event(message: Message, at: int) -> bool:
    """Whether the sentence tells before it what happened to the one who died."""
    start = max(message.sentence_at(at)[0], at - _TOLD_BEFORE)
    return any(harm[0] not in ("工伤", "事故", "意外") for harm in harms.all_in(message.text[start:at]))


_OF_OTHERS_AFTER = re.compile("(?:了)?(?:工友|同事|行人|路人|对方|别人|人(?=被判|[，。]自己))")

_HOURS = spaced(rf"""
    (?:(?:抢救|治疗|救治|入院|住院|送医|送到医院|医院)[^，。]{{0,6}}?|过了|不到|仅|只|经过|经)
    (?P<n>[0-9]{{1,3}}|[{numerals.CHINESE}半]{{1,3}})(?:多|来|几)?(?P<gap>个)?(?P<half>半)?(?P<more>多)?(?P<unit>小时
    |钟头|天|日
    |分钟|周|星期|月)(?P<tail>半(?![夜路天]))?
""")
_HOURS_IN = {"小时": 1, "钟头": 1, "分钟": 1 / 60, "天": 24, "日": 24, "周": 168, "星期": 168, "月": 720}
_SPOKEN = spaced(r"""
    (?P<no>(?:超过|过了?|已过|不止)了?(?:48|四十八|４８)(?:个)?小时|(?:48|四十八)(?:个)?小时(?:之|以)?[外后])
    |(?P<yes>(?:没有?|未|不)(?:超过|到|满|过)(?:48|四十八)(?:个)?小时|(?:48|四十八)(?:个)?小时(?:之|以)?内|不到(?:两|2
    |二)天)
""")
_DAYS_LATER = spaced(rf"""
    (?:(?P<n>[0-9]{{1,3}}|[{numerals.CHINESE}半几]{{1,3}})(?:多)?(?:个)?(?P<unit>小时|钟头|天|分钟)(?:以?后|之后)
    |第(?P<nth>[三四五六七八九十3-9])天(?:就|才)?)
    (?:就|才|人|宣布|抢救无效|不幸){{0,6}}(?:死亡|去世|死了?|走了?|没了?|身亡|离世)
""")
_AT_ONCE = spaced("""
    (?:送医院?|去医院|到医院|送医|送[^，。；]{1,6}医院|送)(?:的)?(?:路上|途中|半路上?)(?:就|人)?(?:死|没|走)了
    |(?:送|到)[^，。；]{0,4}医院(?:抢救)?第二天(?:就|人|早上|凌晨|上午)?
    (?:死亡|去世|没了|走了|死了)|当场(?:就)?(?:死亡|身亡|死了?|没了|去世|猝死)|(?:到|送到?)医院(?:时|的时候)?(?:已经|就)(?:没|死|不行)
    |当天(?:就)?(?:死亡|去世|没了|走了|死了)|当晚(?:就)?(?:死亡|去世|没了|走了|死了)
""")


def read(message: Message) -> list[Candidate]:
    """Death, and whether within 48 hours of the first diagnosis (death.occurred, death.within_48h)."""
    found = sayings.read(message, _SAYINGS) or _told_otherwise(message)
    if not any(c.value is True for c in found):
        return found
    return [*found, *_within(message)]


def _told_otherwise(message: Message) -> list[Candidate]:
    """A death after a rescue; and one's own dead of whom only is asked what follows (我爸上班死了算工伤吗)."""
    match, doubt = rescues.death_in(message.text), None
    if match is not None and _asks_the_limit(message, match):
        return []
    if match is None:
        match = next((found for found in _PLAIN.finditer(message.text) if _is_kins(message, found)), None)
    if match is None:
        match = rescues.gone_at_home(message.text)
    if match is None:
        match = rescues.let_go(message.text)
        doubt = None if match is not None and _LIMIT_HELD.search(message.text) else candidates.DOUBTFUL
    if match is None:
        match = rescues.never_woke(message.text)
    if match is None or message.supposed(match.start()) or message.anothers(match.start()):
        return []
    if message.denied(match.start()) or _ASKED_OUTRIGHT.match(message.text, match.end()):
        return []
    return [message.candidate(OCCURRED, True, *match.span(), doubt=doubt)]


_PLAIN = re.compile(
    "(?:猝死|去世|死了|走了|没了|身亡|过世|死亡)(?=(?:算|能|属于|可以|该|是不是|认|给|有)[^，。；]{0,5}(?:吗|嘛|么|不$)"
    "|[，。；\\s][^。；]{0,12}(?:工亡补助|工亡待遇|丧葬|抚恤金))"
)
_ASKED_OUTRIGHT = re.compile("(?:吗|没有?|么)(?=$|[，。；？?\\s])")


def _asks_the_limit(message: Message, match: re.Match) -> bool:
    """抢救超过48小时死了算工伤吗 asks the rule, unless it is said of one's own."""
    return bool(_LIMIT.search(match[0])) and message.is_question(match.start()) and not rescues.names_kin(message.text)


_LIMIT = re.compile("48|四十八")
_LIMIT_HELD = re.compile("(?:48|四十八)[^。；]{0,10}[算认]")


def _is_kins(message: Message, match: re.Match) -> bool:
    """老公心梗走了算工伤吗: whose death it is has been said before it."""
    if match[0] in ("走了", "没了") and rescues.is_leaving(message.text, match):
        return False
    start = max(message.sentence_at(match.start())[0], match.start() - 20)
    return rescues.names_kin(message.text[start : match.start()]) and _is_of_the_worker(message, match)


def _within(message: Message) -> list[Candidate]:
    for match in _SPOKEN.finditer(message.text):
        if message.supposed(match.start()):
            continue
        doubt = candidates.DOUBTFUL if message.is_question(match.start()) else None
        return [message.candidate(WITHIN, match["yes"] is not None, *match.span(), doubt=doubt)]
    for match in _HOURS.finditer(message.text):
        hours = _hours_of(match)
        if hours is not None and not message.supposed(match.start()):
            return [message.candidate(WITHIN, hours <= 48, *match.span(), doubt=candidates.COMPUTED)]
    match = _DAYS_LATER.search(message.text)
    if match is not None and not message.supposed(match.start()):
        hours = 72 if match["nth"] else 3 if match["n"] == "几" and match["unit"] != "天" else _hours_of(match)
        if hours is not None:
            return [message.candidate(WITHIN, hours <= 48, *match.span(), doubt=candidates.COMPUTED)]
    match = _AT_ONCE.search(message.text)
    return [Candidate(WITHIN, True, *match.span(), 0.7, candidates.INFERRED)] if match else []


def _hours_of(match: re.Match) -> float | None:
    """So many hours of rescue; two days are just at the limit and left open."""
    count = 0.5 if match["n"] == "半" else numerals.number(match["n"])
    gap = match.groupdict().get("gap")
    if count is None or (match["unit"] == "月" and not gap):
        return None
    hours = count * _HOURS_IN[match["unit"]]
    if match["unit"] in ("天", "日") and count == 2:
        return None if not match.groupdict().get("tail") else hours + 12
    return hours + (0.5 if match.groupdict().get("more") or match.groupdict().get("half") else 0)
