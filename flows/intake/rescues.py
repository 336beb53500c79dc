"""Hears a death told after a fall, a rescue or hours in hospital, apart from things lost and people going (没救过来)."""

import re

from flows.intake import harms, numerals, passings, people
from flows.intake.vocabulary import spaced

_MANY = f"(?:[0-9]{{1,3}}|[{numerals.CHINESE}半几好多]{{1,4}})"
_LENGTH = spaced(rf"""
    {_MANY}(?:多|来)?个?(?:半|多)?(?:小时|钟头|天|日|夜|宿|晚上?|星期|周|礼拜|月|分钟)(?:半|多)?(?:{_MANY}[夜宿晚])?(?:左右)?
""").pattern
_LATER = f"(?:当天|当晚|当日|当夜|当场|同一天|第二天|第[三四五六七八九十0-9]+天|隔天|没多久|不久|没几天|一会儿?|半路上?|路上|途中|{_LENGTH})"
_FINALLY = "(?:[，\\s]?(?:以后|之后|过后|后|还是|最后|最终|终于|到底|结果|无效|也|就|才|都|又|人|他|她|给)){0,4}"
# The clause is over, or goes on to what follows from the death.
_OVER = spaced(r"""
    (?=$|[，。；！？,;!?…~\s啊呀呢哦吧的能算怎咋该可赔属]|是不是|是否|认定|有没有|公司|老板|单位|厂|矿|家里)
""").pattern
_HOSPITAL = "(?:(?:送|到|进|去|拉|抬|转)(?:到|进|往|去|了)?[^，。；\\s]{0,4}?医院|送医|送院|入院|住院|住进医院|送急诊|送去抢救|到医院)"
_FATAL = spaced("""
    心梗|心肌梗|脑梗|溢血|脑出血|脑干|梗塞|猝|心脏|心衰|休克|昏迷|晕倒|昏倒|倒地|病危|大出血|触电|溺水|坠|塌方|爆炸|抢救|重症|ICU|车祸|[重大发]病|病[重发]|癌|放弃治疗|恶化
""")
_DOWN = spaced(r"""
    (?:掉|摔|跌|坠|栽|滚|滑|翻|落|卷|绞|吸|埋|压|砸|淹|沉|拖|冲)(?:到|在|进|入|了)?(?:下来|下去|进去|进来|下面|底下|里面|里头|里
    |下|[^，。；\s]{0,4}?(?:水|井|河|江|海|坑|池|沟|机器|搅拌机|窑|仓|楼|塘|洞)(?:里面?|下|中)?)
""").pattern
# Dying said with its plain word, some time after.
_DIED = spaced(rf"""
    (?:抢救|救治|急救|昏迷|ICU|icu|重症(?:监护)?室?|监护室|病危|病重|手术)[^，。；\s出转回差没死走]{{0,8}}?(?:[，\s]?了?{_LENGTH})?{_FINALLY}
    死(?:了|掉了?|的|亡){_OVER}
    |{_HOSPITAL}[^，。；死]{{0,6}}?[，\s]?{_LATER}{_FINALLY}死(?:了|掉了?|的|亡){_OVER}
    |{_LATER}(?:以后|之后|后)?(?:就|才|人|也){{0,2}}死(?:了|掉了?|的){_OVER}
""")
# 抢救了三天走了, 抢救四十个小时没了
_AFTER_RESCUE = spaced(rf"""
    (?:抢救|救治|急救|昏迷|ICU|icu|重症(?:监护)?室?|监护室|病危)[^，。；\s出转回差没死走]{{0,6}}?[，\s]?了?{_LENGTH}{_FINALLY}(?:走了|走的|没了)
    {_OVER}
    |(?:撑|熬|挺|拖)了{_LENGTH}{_FINALLY}(?:走了|走的|没了){_OVER}
    |(?:抢救|救治|急救|重症|ICU|icu|监护室)[^。；差]{{0,10}}?没(?:有)?能?(?:挺|撑|熬)(?:得)?(?:过来|过去|住)
""")
# 送医院当天走了: with a fatal illness or of one's kin; who was looked at and went home is none.
_IN_HOSPITAL = spaced(rf"""
    {_HOSPITAL}[^，。；走没]{{0,4}}?[，\s]?{_LATER}{_FINALLY}(?:走了|走的|没了){_OVER}
    |住了?{_LENGTH}(?:的)?(?:医?院|重症){_FINALLY}(?:走了|走的|没了){_OVER}
    |(?:心梗|脑梗|梗死|梗塞|溢血|出血|猝死|触电|中毒|车祸|恶化)[，\s]?{_LATER}?{_FINALLY}(?:走了|走的|没了){_OVER}
""")
_FELL = spaced(rf"{_DOWN}[，\s]?(?:人|就|当场|也|一下子?|直接|然后|结果){{0,3}}没了{passings.FOR_GOOD}")
# 撑了四天拔的管: life support ended, and no tube taken out of one who gets well.
_TUBE = spaced(r"""
    (?<!尿)(?<!胃)(?<!流)(?<!置)(?:拔(?:了|掉了?|的)?(?:呼吸|插|气)?管|(?:关|拔)(?:了|掉了?)?呼吸机|放弃(?:了)?(?:抢救|治疗)(?!的话|还))
    (?![^。；]{0,10}?(?:能|会|醒|好转|转到|普通病房|说话|出院|恢复|清醒|呼吸|好多|稳定|疼|痛|难受|哑|嗓))
""")
_NOT_YET = re.compile("(?:让|劝|建议|要|想|是否|叫|问|打算|准备|不|没|别|该|舍不得|逼|催|敢|能|会|快)[^，。；]{0,4}$")
_LIFE_SUPPORT = re.compile("抢救|插管|呼吸机|ICU|icu|重症|监护室|昏迷|脑死|脑干|病危|昏倒|晕倒|猝|心梗|出血|梗")
# 头痛请假回家，晚上在家里没了: who went home ill, and is not named again.
_AT_HOME = spaced(r"""
    (?:在)?(?:家里?|宿舍里?|床上|出租屋里?|出租房里?|屋里|路上|半路)(?:就|人|也|突然|直接){0,2}没了(?=$|[，。；！\s])
""")
_FELT_ILL = re.compile("头[痛疼晕]|胸[闷痛疼口]|心[慌口脏]|喘不|不舒服|难受|呕吐|发烧|晕倒|昏倒|中暑|不得劲|请假回")
_NEVER_WOKE = re.compile("再也?没(?:有)?(?:能)?(?:醒|睁|起来)(?:过来)?")

_THING = spaced("""
    手机|电脑|电话|钱|钥匙|工具|安全帽|头盔|帽子|鞋|眼镜|东西|卡(?!车)|证|包(?!工|装)|戒指|耳机|手表|表(?![哥弟姐妹叔])|材料(?!厂)|零件|螺丝
    |货(?![车架梯场])|砖(?![厂窑])|车(?![上顶里间厢底下祸床])|船(?![上头边舱])|狗|猫|猪(?!场)|牛|羊|鸡(?!场)|鸭|鱼(?!塘)|鸟|马(?![路达上])|驴
    |花|树(?![上下])|苗|牙|指(?![挥导])|截|皮(?!带)|肉|头发|眉毛|(?<!脚)手(?![里上滑没下术]|一滑)|脚(?![下一滑没底手])|腿|胳膊|眼|耳|鼻|细胞|神经
    |骨头|电池|工资|证据|监控|单子|票
""")
_CLOSED = re.compile("(?:厂|厂子|公司|店|单位|矿|工地|工作|活|工钱|保险|社保|合同)(?:现在|都|也|早|已经?|后来|全|就|突然|直接|一下子?)*$")
_GONE_HOME = spaced("""
    看(?![守护大门场夜])|检查|包扎|处理|缝|挂号|拿药|开药|交(?!通)|付|垫|丢|扔|放下|接(?![线着到])|陪|送我|把我|(?<!皮)带|出院|转院|回家|办(?!公)|签
    |(?<![请想])问|骂|录|拍|登记|买|来了?(?:一趟|一下|一次)
""")
_LEAVER = spaced("""
    老板|工头|领导|经理|主管|厂长|人事|班长|组长|司机|车主|对方|肇事|医生|护士|大夫|警察|交警|救护车|120|记者|律师|亲戚|护工|路人|行人|乘客|他们|大家|房东
""")
_STRUCK = re.compile("[撞砸打压碰伤送救](?:了|到|倒)?$")
_MATE = re.compile("工友|同事|老乡|朋友|同伴|搭档|师傅|徒弟|邻居|室友|(?:^|其中|有)(?:另)?外?[一两二三四几]个(?:人)?(?:当场|也|就|都|已经)*$")
_ME_TOO = re.compile("(?:我|俺)(?:也|只|是|都|才|就|自己)[^，。；]{0,6}?(?:受了?[轻重]?伤|骨折|断|住院|伤了|[^，。]伤了?(?=$|[，。；]))")
# 徒弟当场死了，我老公手烧伤: the one asked about lives.
_KIN_HURT = spaced(rf"""
    (?:^|[，。；\s])(?:我|俺)(?:家|的)?{passings.WHO}(?:的|也|是|就|只是|被)*[^，。；\s死去没走]{{0,6}}
    (?:受了?伤|骨折|断了|[^，。]伤)(?=$|[，。；\s了])
""")
_SELF = spaced(r"""
    (?:^|[，。；！\s]|了|后)(?:我|俺|本人)(?:自己|也|就|是|才|在|被|从|都|还|又)*
    (?=[^\u4e00-\u9fff]|抢救|昏迷|[送住心脑晕昏掉摔坠跌突当一就走被从在进到去])
""")
# The family is named at the start of a clause or with whose it is.
_KIN = re.compile(rf"(?:我|俺|咱|他|她|家里?|^|[，。；\s]){passings.WHO}(?!的)")
_NEARLY = re.compile("(?:没|未|差点|差一点|险些|几乎|快要?|以为|怕|会|要)[^，。；]{0,3}$")


def death_in(text: str) -> re.Match | None:
    """The words that tell it, of a text in its plain form.

    >>> bool(death_in("心梗送医院当天死了")), bool(death_in("抢救三天老板走了"))
    (True, False)
    """
    for pattern, is_said in (
        (_DIED, _of_somebody),
        (_AFTER_RESCUE, _not_leaving),
        (_FELL, _not_leaving),
        (passings.OF_KIN, _of_ones_own),
    ):
        match = next((match for match in pattern.finditer(text) if is_said(text, match)), None)
        if match is not None:
            return match
    return next((match for match in _IN_HOSPITAL.finditer(text) if _passed_there(text, match)), None)


def let_go(text: str) -> re.Match | None:
    """拔管 after a rescue, the end of which the family tells; whether it is plain hangs on the 48 hours named with it."""
    match = _TUBE.search(text)
    if match is None or _NOT_YET.search(_clause_before(text, match.start())):
        return None
    return match if _LIFE_SUPPORT.search(text, 0, match.end()) and _of_somebody(text, match) else None


def gone_at_home(text: str) -> re.Match | None:
    """在家里没了 of whoever went home ill, and of no thing that is lost."""
    match = _AT_HOME.search(text)
    if match is None or _FELT_ILL.search(text, 0, match.start()) is None:
        return None
    return None if _THING.search(_clause_before(text, match.start())) else match


def never_woke(text: str) -> re.Match | None:
    """再也没醒过来 is most often a death, and for the family to say."""
    match = _NEVER_WOKE.search(text)
    return match if match is not None and _of_somebody(text, match) and _FATAL.search(text) else None


def is_leaving(text: str, match: re.Match) -> bool:
    """Whether 就走了 is said of somebody who went, or 就没了 of a thing that is lost."""
    before = _clause_before(text, match.start())
    if match[0].startswith(("人", "他", "她")):
        return bool(_STRUCK.search(before)) or any(found.end() == len(before) for found in _LEAVER.finditer(before))
    if _LEAVER.search(before) or _CLOSED.search(before):
        return True
    if _GONE_HOME.search(before) or _THING.search(before):
        return True
    if _KIN.search(before):
        return False
    if _SELF.search(before):
        return True
    told = _FATAL.search(text) or _KIN.search(text)
    return not told and (match[0].endswith(("走了", "走的")) or not harms.any_in(before))


def names_kin(words: str) -> bool:
    """Whether somebody of the family is named (我爸, 老公)."""
    return _KIN.search(words) is not None


def of_a_mate(text: str, at: int) -> bool:
    """Whether the clause names a workmate, and the speaker tells his own harm (工友当场死了，我腿断了)."""
    hurt = people.tells_own_harm(text) or _ME_TOO.search(text) or _KIN_HURT.search(text)
    return bool(_MATE.search(_clause_before(text, at))) and bool(hurt)


def _of_somebody(text: str, match: re.Match) -> bool:
    """Not of a beast or a thing, not of the other side, not only nearly."""
    before = _clause_before(text, match.start())
    if _THING.search(before[-8:]) or _LEAVER.search(before) or of_a_mate(text, match.start()):
        return False
    return _NEARLY.search(re.split("[死没]", match[0])[0]) is None and not _NEARLY.search(before)


def _of_ones_own(text: str, match: re.Match) -> bool:
    """老公死了, unless the speaker tells his own harm beside it, or it is 我爸说老板死了."""
    return not people.tells_own_harm(text) and _of_somebody(text, match)


def _not_leaving(text: str, match: re.Match) -> bool:
    told = _clause_before(text, match.start()) + match[0]
    if _GONE_HOME.search(told) or _LEAVER.search(told) or of_a_mate(text, match.start()):
        return False
    return not _THING.search(_clause_before(text, match.start())) and not _is_self(text, match)


def _is_self(text: str, match: re.Match) -> bool:
    """我从架子上掉下来: the dead do not tell it."""
    return bool(_SELF.search(_clause_before(text, match.start()) + match[0])) and _KIN.search(text) is None


def _passed_there(text: str, match: re.Match) -> bool:
    known = _FATAL.search(text) or _KIN.search(text[: match.end()])
    return bool(known or match[0].endswith("没了")) and _not_leaving(text, match)


def _clause_before(text: str, at: int) -> str:
    """What its clause says before it."""
    start = max(text.rfind(sign, 0, at) for sign in "，。；！？,;!?\n ")
    return text[start + 1 : at]
