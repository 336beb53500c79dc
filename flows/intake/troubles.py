"""Hears what is answered before anything else: despair, danger, threats, a rescue that is weighed (危急的话)."""

import re

from flows.intake import passings, rescues, slips
from flows.intake.vocabulary import EMPLOYER, spaced

DANGER, DESPAIR, THREAT, THREATENED, RESCUE = "danger", "despair", "threat", "threatened", "rescue"
OWN_DEATH = "own_death"
"""What somebody's own death would bring, asked by themselves."""
UNWRITTEN = frozenset({DANGER, DESPAIR, OWN_DEATH, THREAT})
"""What somebody says in their worst hour; that they are threatened is a part of what happened."""

_MEANS = "(?:跳楼|跳河|跳江|跳桥|跳下去|跳轨|卧轨|上吊|喝农药|喝百草枯|吃安眠药|割腕|割脉|撞墙死|点火烧自己|自焚)"
_DESPAIR = spaced(rf"""
    (?<![他她])(?<![他她]自己)(?:不想活|不想再活|活不下去|活不成|没法活|活不起|活够了|活腻|不如死|生不如死|想死(?![你我了得])
    |想死了(?!你)|想自杀|要自杀
    |去自杀|想轻生|想不开|死了算了|一死了之|一了百了|没有?活路|没有?活头)|(?:活着|活下去|活)(?:也|都|还|真)?(?:没|没有
    |有)(?:什么|啥子?|多大|个)?
    (?:意思|意义|用|劲|盼头|奔头)|活着(?:真|好|太)(?:累|难|苦)|死给[^，。]{{1,6}}看|(?:就|要|想|只能|干脆
    |去)死在[^，。]{{0,8}}(?:门口|楼下|办公室|厂|公司|单位|工地|家里?|面前)
    |(?:拿|用)(?:我的?)?命(?:跟|和|换|去换|抵)|(?:我也?|想|要|就)(?:跟着|随着|陪着?)(?:[他她]|孩子|老公|老婆|爱人|爸
    |妈)?(?:一起|一块儿?)?(?:去死|(?:去|走)(?:了|算了|吧)?(?=$|[，。！]))
    |(?:^|[，。！]|我|真的?|实在|快)(?:要|是|都|就)?(?:撑|熬|扛|坚持)不(?:下去|住)了?(?=$|[，。！啊])
    |想(?:要)?(?:结束自己|结束生命|结束这一切|解脱)|(?:我|好|很|太|真的?)(?:要|快)?(?:绝望|崩溃)
    |不想(?:再)?(?:拖累|连累)(?:家里?人?|[他她]们|孩子|老婆|老公|你们|大家)|(?:不想|没法|没脸)(?:再)?(?:见人|面对)
    |(?:^|[，。！；\s]|(?<![在从])我|老子|俺|干脆|不然|大不了|只能|只好)(?:真的?|就|也|要|想|想要|去|只能|只好|准备
    |打算|都|干脆|我|从[^，。]{{0,4}}[楼桥塔顶][^，。]{{0,2}}){{1,4}}{_MEANS}
    |(?:(?<![他她])我|干脆|不然|大不了|只好)(?:跳楼|跳河|上吊|喝农药|割腕)(?!价)
    |(?:天天|整夜|整晚|夜夜|每天)[^，。]{{0,3}}(?:睡不着|哭|失眠|掉眼泪)|以泪洗面|走投无路|叫天天不应|(?:实在
    |真的?)没[有]?办法了|(?:咋|怎么|可怎么)(?:带着?孩子)?活(?:下去|呀|啊|$)
    |(?:^|[，。！])(?:喝农药|喝药|跳楼|跳河|上吊)(?:算了|死了算|得了|拉倒)
    |再[^，。]{{1,10}}(?:就|我就)(?:从[^，。]{{1,8}})?(?:{_MEANS}|去死|死给)|(?:带|抱)着?(?:孩子|娃|儿子|女儿|老婆
    |全家)[^，。]{{0,6}}(?:去死|一起死|跳|走了算了|喝药)
""")
_FOLLOWS = spaced(r"""
    (?:(?:我|俺)(?:就|也|都|真|只|好|实在|干脆)*(?:想|要|打算)|(?:我|俺)?[就也都真只好]*想)(?:着|要)?(?:跟着?|随着?|陪着?|和|同)
    (?:[他她]们?|孩子|儿子|女儿|娃|老公|老婆|丈夫|妻子|爱人|爸|妈)(?:们)?(?:一起|一块儿?|一道|而)?(?:走|去)(?:了|算了|吧)*(?=$|[，。！；\s])
    |没有?了?(?:[他她]们?|孩子|儿子|女儿|老公|老婆|丈夫|妻子|爱人)[^，。]{0,2}[，]?(?:我|俺)?(?:也|就|可|还|真的?)*
    (?:不活|不想活|怎么活|咋活|活不|没法活)|(?:^|[，。！；\s]|(?:我|俺))(?:也|就|都|真的?|实在)*不活了(?=$|[，。！；啊\s])
""")
_LEAVES = spaced(r"""
    (?:我|俺)(?:也|干脆|不如|还不如)+(?:就|跟着|去)*走(?:了)?算了|(?:[他她]|孩子|儿子|女儿|老公|老婆|丈夫|妻子|爱人|爸|妈)
    (?:都|也|已经)?(?:走了|没了|不在了)[，。]?(?:我|俺)(?:就|真)?(?:也|不如)(?:就|真)?(?:想|要|不想留|不如)?(?:走|去)(?:算了|吧)?(?=$|[，。！])
""")
"""Leaving, which is said of a life, and of a job or the way home as well."""
_OF_A_JOB = re.compile("上班|下班|工作|辞|离职|回家|老家|厂|公司|单位|工地|车间|干活|不干|加班|开除|老板|工头|换|跳槽|路上|班车|宿舍")
_NOT_DESPAIR = spaced("""
    (?:想|笑|累|热|冷|疼|痛|气|烦|急|忙|困|饿|渴|吓|乐|羡慕|美|爱|难受|无聊|堵|晒|冻|臭|吵)死(?:我|你|他|她|人
    |(?<!想死)了|个人|咱|俺)|跳楼价
""")
_DANGER = spaced(rf"""
    (?:我|我们|人)?(?:现在|已经|正|就)?(?:站|坐|爬)(?:在|到|上)[^，。]{{0,8}}(?:楼顶|天台|楼边|桥上|桥边|塔吊|窗台
    |栏杆|河边|江边|铁轨)|(?:楼顶|天台|桥|塔吊|窗台)上?(?:坐|站)着
    |(?:已经|刚|刚刚|都)(?:喝了?|吃了?|吞了?)[^，。]{{0,6}}(?:农药|百草枯|安眠药|老鼠药|一瓶药|很多药)|(?:已经
    |正在)?割(?:了)?(?:腕|手腕)了|手里(?:拿|握)着刀|遗书(?:都|也|已经)?写好
    |(?:最后|再)(?:跟|和|给)你(?:们)?说一[句次][^，。]{{0,6}}(?:走|死)了
""")
_AT_WORK = re.compile("干活|作业|施工|安装|修|刷|焊|摔|掉|滑|跌|时候|救人")
_KILL = (
    "(?:杀了?|弄死|整死|搞死|打死|砍死?|捅死?|炸了?|烧了?|放火烧?|毒死|撞死|废了?|弄残|打断|拼命|拼了|同归于尽"
    "|鱼死网破|报复|血债血偿|收拾)"
)
_THREAT = spaced(rf"""
    (?:我|老子|俺|爷|哥们|我们|兄弟们?)(?:一定|早晚|迟早|非|就|要|会|真|真的?|想|去|恨不得|现在|今天|明天|晚上|带人
    |带着?刀|叫人|找人|拿刀|拿着刀|也){{1,5}}(?:去|到|上|把|跟|和|找|给)?
    (?:{EMPLOYER}|[他她]们?|[他她]全家|那个?[^，。]{{0,4}}|这帮[^，。]{{0,4}}|厂子?|办公室|你们?)?(?:家|全家|的车|的厂
    |的店|办公室|的腿)?(?:去)?(?:给)?{_KILL}(?:[他她你]|{EMPLOYER}|人|了|吧|不可|的|全家|厂子?|那|这|$|，|。|！)
    |(?:再)?(?:不|没)[^，。]{{1,10}}(?:我|老子)?就(?:去)?(?:把[^，。]{{1,6}}|跟[^，。]{{1,6}}|和[^，。]{{1,6}}
    |去[^，。]{{1,8}})?(?:{_KILL})(?:[他她你]|{EMPLOYER}|了|$|，|。|！|全家|死)
    |(?:跟|和)(?:{EMPLOYER}|[他她]们?|你们?)(?:拼了|拼命|同归于尽|鱼死网破)|大家都别想活|谁也别想(?:活|好过)
""")
_THREATENED = spaced(rf"""
    (?:{EMPLOYER}|[他她]们?|有人|对方|工头|那边)(?:的人|派人|带人|找人|叫人|说|还|就|又|总|天天|一直|要|扬言|打电话
    |发[^，。]{{0,3}}){{0,4}}(?:威胁|恐吓|要打|要弄死|要杀|弄死|要收拾|堵)(?:我|我们|我家|俺|家里)(?!们?说?要?(?:不许|不让|不准|开除
    |辞退|不给|不赔|扣|走))
    |(?:被|受到?)[^，。]{{0,8}}(?:威胁|恐吓)(?!要?(?:不许|不让|不准|开除|辞退|扣))|威胁(?:我|我们
    |我家)(?!说?要?(?:不许|不让|不准|开除|辞退
    |不给))[^，。]{{0,4}}(?:家|命|安全|打|死|腿)
""")
_CARE = (
    "(?:抢救|救治|呼吸机|插管|插着管|重症|[Ii][Cc][Uu]|脑死亡|植物人|心肺复苏|救回来|救过来|没希望|希望不大|撑不"
    "|挺不|昏迷)"
)
_HOURS = "(?:48|四十八|72|七十二)(?:个)?小时"
_RESCUE = spaced(rf"""
    {_CARE}[^。？！]{{0,24}}(?:{_HOURS}|放弃|停掉|停止|停了|要不要停|不救|不治|不抢救|要不要|该不该|还救|还治|拔|拖
    |撑过|熬过)
    |(?:抢救|脑死亡)[^。？！]{{0,10}}(?:几|两|[0-9一二三四五])(?:十)?(?:个)?(?:小时|天)[^。？！]{{0,16}}(?:算|认|赔|还
    |要)|{_HOURS}[^。？！]{{0,20}}(?:{_CARE}|还没|没过|没醒|还在)
    |(?:放弃|停止|停掉|不要再?|要不要再?|该不该再?)(?:再)?(?:抢救|救|治疗|治|呼吸机|用药)|拔(?:了)?管|(?:签字放弃
    |拉回家|接回家)[^。]{{0,16}}(?:算|认|赔|影响|工伤|吗|好|？)
""")
_HANGS_ON_A_DEATH = spaced(rf"""
    (?:{_CARE}|医院|医生|没醒|快不行|不行了|今晚|今天|明天)[^。？！]{{0,16}}(?:如果|要是|假如|万一
    |等)[^，。]{{0,8}}(?:没了|走了|死了|去世|不在了|救不过来
    |不行了)|(?:如果|要是|假如|万一)[^，。]{{0,4}}(?:今晚|今天|明天)[^，。]{{0,4}}(?:没|走|死|去世)|人?(?:快
    |要)不行了[^。]{{0,12}}(?:赔|算|认|拿|多少|怎么)|(?:撑|挺|熬)不过
    (?:今|明|这|几|两)|{_HOURS}(?:以内|之内|内|里)?(?:人)?(?:死|走|去世)(?:了|掉)?才|不到{_HOURS}才
""")
_COUNTED = spaced(rf"""
    (?<!上班)(?<!加班)(?<!工作)(?<!连续)(?<!干了){_HOURS}(?![^，。？！]{{0,6}}(?:报|交|申请|通知|材料|上班|加班|没合眼
    |没睡))|抢救(?:的)?时间|(?:撑|挺|熬
    |再拖)(?:过|到|上)?(?:了)?(?:几|两|[一二三四五六0-9]+)?(?:个)?(?:小时|天|今晚|明天|天亮)
    [^，。？！]{{0,10}}(?:算|认|赔|超过|工伤|才|不算)|拔(?:了)?(?:氧气|呼吸)管|(?:没钱|没有钱)治[^。]{{0,10}}(?:放弃
    |不治|算了)
""")
_OWN_DEATH = spaced("""
    (?<![他她爸妈])(?:我|俺)(?:要是|如果|真的?|万一|就算|哪天|要|就这么)*(?:死了|死掉|人没了|不在了
    |死在[^，。]{1,8})[^。]{0,10}(?:赔|拿|钱|家里|孩子|老婆|老公|爸妈|抚恤|算)
    |(?:如果|要是|假如|万一|等|哪天)我(?:自己)?(?:真的?|就|也|要)?(?:死|人没了|不在了)
""")
_DIED = re.compile(
    "(?:去世|身亡|死了|(?<!脑)死亡|没救过来|没抢救过来|抢救无效|救不回来了|走[了的]|没了|过世|离世|牺牲)"
)
_GRAVE = spaced("""
    昏迷|植物人|[Ii][Cc][Uu]|重症|病危|抢救(?:室|中|着|呢)|正在抢救|还在抢救|呼吸机|截肢|截了[^，。]{0,3}(?:腿|肢|胳膊
    |手|脚)|锯掉|截瘫|瘫痪|瘫了|瘫在|偏瘫
    |下半身[^，。]{0,4}(?:没|不能|动不)|脊髓|失明|双目|双眼[^，。]{0,4}(?:看不见|瞎)|瞎了|开颅|颅内出血|大面积烧伤
    |生活不能自理|站不起来了
    |没了[^，。]{0,3}(?:腿|胳膊|手臂|一只手|一只眼)|(?:整条|整只|一条|两条|双)(?:腿|胳膊|手臂|手
    |脚)[^，。]{0,3}(?:没了|断掉|断了|绞断|轧断|压断)
""")
_MOURNED = spaced("""
    去世|身亡|人(?:就|都)?(?:没了|走了|不在了)|过世|离世|遇难|牺牲|抢救无效|没(?:抢)?救过来
    |(?:摔|砸|撞|压|轧|碾|电|打|淹|烧|炸|毒|闷|猝|病|埋|烫|绞)死(?!猪)
    |(?<!脑)死了(?!算|心)|(?<!脑)(?<!工伤)(?<!因工)死亡(?!证明|的?(?:赔|补|待遇|抚恤|标准)|金|鉴定|率|按|怎|条款|如何|应)
""")
_ONLY_THOUGHT = re.compile("如果|要是|假如|假设|万一|倘若|会不会|差点|差一点|险些|怕|想死|死机|猫|狗|猪|牛|羊|鸡")
_DID_IT = spaced("""
    (?:我|我们)(?!们?的)[^，。被]{0,16}把(?:别人|人家|人|工友|同事|他|她|一个|另一|对方|师傅)|(?:误伤|弄伤|砸到|撞到)了?(?:别人|人家|工友|同事|他|她|对方)
    |我(?:要不要|应该|应不应该|需不需要|需要|该不该|要)(?:赔|负责|承担)
""")
_CLAUSES = re.compile(r"([，,。；;！!？?\n])")


def is_grave(text: str) -> bool:
    """Whether somebody is hurt so badly that the first words are about that (伤得很重).

    >>> is_grave("我爸还在重症监护室"), is_grave("手指断了一截")
    (True, False)
    """
    return _GRAVE.search(slips.plain(slips.nfc(text))) is not None


def mourns(text: str) -> bool:
    """Whether a death is told that has happened, and is not only thought of (说到有人去世).

    >>> mourns("我爸上班时去世了"), mourns("如果人死了怎么赔"), mourns("死亡赔偿金怎么算")
    (True, False, False)
    """
    plain = slips.plain(slips.nfc(text))
    died = _MOURNED.search(plain) or passings.GONE.search(plain) or rescues.death_in(plain)
    return died is not None and _ONLY_THOUGHT.search(plain) is None


def did_it(text: str) -> bool:
    """Whether the one who writes caused the harm, and it is another's (伤了别人).

    >>> did_it("我开车把人脚压断了"), did_it("机器把我的手压断了")
    (True, False)
    """
    return _DID_IT.search(slips.plain(slips.nfc(text))) is not None


def trouble_in(text: str) -> str | None:
    """The gravest thing a text says that is answered first, or None (先回应什么).

    >>> trouble_in("我不想活了"), trouble_in("累死我了"), trouble_in("抢救两天了还要不要治")
    ('despair', None, 'rescue')
    """
    plain = slips.plain(slips.nfc(text))
    calm = _NOT_DESPAIR.sub("", plain)
    if _DANGER.search(plain) and not _AT_WORK.search(plain):
        return DANGER
    if _OWN_DEATH.search(calm):
        return OWN_DEATH
    if _DESPAIR.search(calm) or _FOLLOWS.search(calm) or (_LEAVES.search(calm) and not _OF_A_JOB.search(plain)):
        return DESPAIR
    if _THREAT.search(calm):
        return THREAT
    if _THREATENED.search(plain):
        return THREATENED
    return RESCUE if weighs_rescue(plain) else None


def without_troubles(text: str) -> str:
    """The text with each clause of despair or of a threat blanked, sign for sign; 我 at its beginning stays.

    What somebody says in their worst hour is answered, and goes into no form and to no office.
    """
    return "".join(_blank(part) if trouble_in(part) in UNWRITTEN else part for part in _CLAUSES.split(text))


def _blank(part: str) -> str:
    speaker = "我" if part.startswith("我") else ""
    return speaker + " " * (len(part) - len(speaker))


def weighs_rescue(plain: str) -> bool:
    """Whether hours or the end of a rescue are weighed of somebody who lives (抢救、治疗还没有结束).

    >>> weighs_rescue("是不是48小时内死了才赔"), weighs_rescue("我爸去世了，是不是48小时内死了才赔")
    (True, False)
    """
    if mourns(_HANGS_ON_A_DEATH.sub(" ", plain)):
        return False
    if _HANGS_ON_A_DEATH.search(plain):
        return True
    return _DIED.search(plain) is None and any(each.search(plain) for each in (_RESCUE, _COUNTED))
