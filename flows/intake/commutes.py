"""Reads the way to or from work, the road accident, its blame and the vehicle (上下班途中、交通事故)."""

import re

import msgspec

from flows.intake import candidates, numerals, people, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import ROAD_VEHICLE, spaced

COMMUTING = "accident.commuting"
TRAFFIC = "accident.traffic"
LIABILITY = "accident.traffic_liability"
VEHICLE = "accident.vehicle"

_WAY = "(?:路上|途中|半路上?|路途中?|的路|半道儿?上?|半途|中途)"
_HOME = "(?:回家|回宿舍|回住处|回出租屋|回租房|回去|返家|回)"
_SHIFT = "(?:早|中|晚|夜|白|大夜|小夜)?"
_NOT_COMMUTE = spaced("""
    放假|过年|回老家|娘家|春节|旅游|出差|探亲|拜年|国庆|请假|年假|休假|度假|放学|送货|办事|外卖|放学|吃酒|喝喜酒|客户|献血
""")
# 开会结束回单位的路上 is still out for work.
_FROM_ELSEWHERE = re.compile("(?:开会|培训|办事|学习|出诊)[^，。；]{0,4}(?:结束|完|回|返|以?后|出来)|开完会")
# 我们下班都走路回宿舍 tells a habit, and no way of that day.
_EVERY_DAY = re.compile("每天|天天|平时|一般都?|[上下]班(?:了)?都(?:是)?(?!快|到|已|走[了光])")
# 下班后和同事喝酒，回家路上 comes from the evening out.
_AN_EVENING_OUT = re.compile("喝酒|聚餐|打牌|麻将|唱歌")
_WORK_SIDE = re.compile("[上下早中晚白夜完]班|上工|收工|单位|公司|厂|工地|店|加班|夜班|交班|放工|下工|岗")
# 返回厂里的路上 is on the road, not in the works.
_WORKS_VEHICLE = spaced("""
    (?<![去往])(?:工地|车间|厂区|厂内|仓库|料场|货场|矿(?:区|里|上|井)|井下|窑厂?|砖厂|采石场|石场|林场|农场|果园|田里
    |码头|堆场|卸货|装货|工厂里
    |厂里)(?!上?(?:上班)?的?(?:路上|途中|半路))
""")
_WORK_MACHINE = spaced("""
    叉车|铲车|吊车|推车|(?<!自)行车|平板车|手拉车|矿车|翻斗车|挖掘?机|装载机|压路机|地牛|板车|冲床|车床|车刀|机床
""")


def _is_commute(message: Message, match: re.Match) -> bool:
    start, end = message.clause_at(match.start())
    clause = message.text[max(start, match.start() - 14) : min(end, match.end() + 14)]
    if _NOT_COMMUTE.search(clause) or _AN_EVENING_OUT.search(match[0]):
        return False
    if _FROM_ELSEWHERE.search(message.text, start, match.end()) or _EVERY_DAY.search(message.text, start, match.end()):
        return False
    return bool(_WORK_SIDE.search(clause))


def _is_hurt_on_the_way(message: Message, match: re.Match) -> bool:
    """Told of the way, and not of what somebody does every day."""
    hurt = _HURT_THERE.search(message.text, match.end() - 2, match.end() + 30)
    return hurt is not None and _NO_WAY.search(message.text, max(0, match.start() - 4), hurt.end()) is None


_NO_WAY = re.compile("每天|平时|车间|机器|机床|楼[下上道梯]|家里|做饭|睡|晚上|半夜|第二天|工地上|厂里(?=[^，。；]{0,4}[被摔砸压])|喝|吃|玩|打牌")
_HURT_THERE = re.compile("[撞摔刮碰剐追挂轧碾压伤断]|车祸|出事")


def _is_hurt_before_home(message: Message, match: re.Match) -> bool:
    """下班骑车回宿舍吃饭，路口被撞: the meal was still to come."""
    hurt = _HURT_THERE.search(message.text, match.end(), match.end() + 24)
    if hurt is None or _EVERY_DAY.search(message.text, message.clause_at(match.start())[0], match.end()):
        return False
    return _AT_HOME_NOW.search(message.text, match.end(), hurt.end()) is None


_AT_HOME_NOW = re.compile("后|完|家里|屋里|宿舍里|楼上|楼梯|在家|睡|洗|醒|第二天|车间|机器|打牌|喝")


def _is_on_the_road(message: Message, match: re.Match) -> bool:
    """A fork-lift or a truck inside the works is no road traffic."""
    if _WORK_MACHINE.search(message.before(match.start(), 3) + match[0]):
        return False
    if match[0].startswith(("交通事故", "车祸", "交警", "追尾", "肇事", "逃逸")):
        return not message.anothers(match.start())
    start, _ = message.sentence_at(match.start())
    return not _WORKS_VEHICLE.search(message.text, max(start, match.start() - 20), match.end())


_OFF = "(?:下了?(?:早|中|晚|夜|白|大夜|小夜)?[班工]|收工|加完班|放工|交班)"
_LATE = "(?:上班(?:迟到|晚了|快迟到))"
_COMMUTING = (
    Saying(COMMUTING, False, spaced("不是在(?:路上|途中)"), own_word=True),
    Saying(COMMUTING, False, own_word=True, pattern=spaced(rf"(?:不是|不在|并非|不属于)(?:在)?(?:上下班(?!时间)|[上下]班)(?:的)?{_WAY}")),
    Saying(COMMUTING, True, spaced(rf"""
        (?:上下班|[上下]{_SHIFT}[班工])(?:以?后)?(?:的)?{_HOME}?(?:家)?(?:的)?{_WAY}
        |(?:去|往|赶往|前往|到|回|返回)[^，。；\s]{{0,8}}?(?:上班|上工|单位|公司|厂里|工厂|工地)(?:上班
        |上工)?(?:的)?{_WAY}
        |{_OFF}(?:了)?(?:以?后|之后)?(?:的)?{_HOME}(?:的)?{_WAY}
        |{_OFF}(?:了|时)?(?:以?后|之后)?(?:走路|步行|骑|开|坐|乘|搭)?[^，。；]{{0,8}}?(?:回家|回宿舍|回工棚|回板房
        |回出租屋
        |回住处)(?:时|的时候)?(?!后|以后|才|上楼|进|睡|休息|吃|洗|开门|觉得|说|就说|告诉
        |发现|感觉|感到|头|胸|突|晕|躺)
        |(?:[上下]班|上工|收工)(?:时|的时候|了)?(?:顺路|顺道|抄近路|出了厂门|出了公司|骑|驾驶|驾|乘坐|坐
        |搭)[^，。；]{{0,6}}?(?:{ROAD_VEHICLE}|马路|路|去|墙|(?<=近路))
        |(?:骑|驾驶|驾|开(?!的[^，。；]{{0,6}}?(?:厂|店|公司|矿|场|馆|作坊))|乘坐|坐|搭|走路|步行|跑步|乘)[^，。；撞摔伤断折倒]{{0,10}}?(?:去|来)?(?:上班|下班|单位|公司(?!的?车)
        |厂里)(?!后|以后|的?(?:大|小|货|叉|面包|商务)?[车门墙]|的?大门)
        |{ROAD_VEHICLE}(?:去)?[上下]班|{_LATE}[^，。；]{{0,4}}?(?:抄近路|赶路)
        |(?:去|往|到|回|返回)[^，。；]{{0,4}}?(?:公司|单位|厂里|工厂|工地|上班|上工|加班)，(?:在|骑车|开车)?{_WAY}
        |(?:厂车|班车|通勤车|(?:公司|单位|厂里)的?(?:大巴|车))[^，。；]{{0,4}}?(?:接|送|拉)[^，。；]{{0,6}}?(?:上下班
        |[上下]班|回家|回宿舍)
        |{_OFF}(?:走了|出来|以?后|之后|了)?，(?:在|骑车|开车)?(?:回家|回宿舍)?(?:的)?(?:路上|途中|半路)
        |{_HOME}(?:的)?{_WAY}(?=[^，。]{{0,4}}(?:被|与|和|出|发生|遭))
        |加班[^。；]{{0,8}}，?(?:骑车|开车|走路|打车|坐车)(?:回家|回宿舍)
    """), whose=_is_commute),
    # On the road right after the shift, and nothing else said of where to.
    Saying(COMMUTING, True, spaced(rf"""
        {_OFF}(?:了|以?后|之后)?，(?:[^。；，喝吃玩]{{0,12}}，)?(?:骑|开|坐|乘)(?:着|了)?(?:自己的?)?{ROAD_VEHICLE}
        (?![^，。；]{{0,6}}(?:去|买|玩|喝|吃|接|聚|送|逛|拉))
    """), doubt=candidates.DOUBTFUL, whose=_is_commute),
    # 从娘家直接去上班: the home of the nearest kin is a home to go to work from.
    Saying(COMMUTING, True, spaced(rf"""
        从(?:娘家|婆家|父母家|爸妈家|我妈家|我爸家|岳父家|岳母家|丈母娘家|公婆家|儿子家|女儿家|我姐家|我哥家)(?:里)?
        (?:那边|直接|出发|早上|一大早|骑车|开车|坐车|骑电动车|赶|出来|走){{0,4}}(?:去|来|到|回|赶)?(?:上班|上工|单位|公司|厂里?|工地)(?!以?后)
    """), whose=_is_hurt_on_the_way),
    # 下班骑车回宿舍吃饭, 下班去我妈家, 下班买菜绕了一下路
    Saying(COMMUTING, True, spaced(rf"""
        {_OFF}(?:了|以?后|之后)?[，\s]?(?:自己)?(?:骑|开|坐|乘|走路|步行|搭)[^，。；撞摔]{{0,8}}?{_HOME}(?:吃饭|吃|做饭|睡觉|休息|午休)?
        |{_OFF}(?:了|以?后|之后)?[，\s]?(?:骑车|开车|坐车)?(?:去|回|到)(?:娘家|婆家|父母家|爸妈家|我?妈家|我?爸家|岳父家|岳母家|丈母娘家|公婆家|女儿家|儿子家)(?:吃饭|接孩子|接娃)?
        |{_OFF}(?:了|以?后|之后)?[，\s]?(?:去)?(?:买菜|买药|买奶粉|接孩子|接娃|接小孩|加油|取快递)?[^，。；喝玩牌]{{0,4}}?绕(?:了|道|一下|点|个|一?段|远){{0,3}}(?:路|道|弯)?
        |从(?:家|家里|租房|出租屋|出租房|宿舍|住处|租的房子?)(?:里)?(?:走|骑车|开车|坐车|出发|赶|出来|步行|走路)?(?:去|到|回|来|往)(?:单位|公司|厂里?|工地|店里|上班|上工)
    """), whose=_is_hurt_before_home),
    # 下班先去接娃再回家: what daily life asks for on the way.
    Saying(COMMUTING, True, spaced(rf"""
        {_OFF}(?:了|以?后|之后)?[，\s]?(?:先|就|顺路|顺道|绕路|绕道|骑车|开车){{0,3}}(?:去|到)?(?:学校|幼儿园|菜场|菜市场|超市)?(?:接|送|买)(?:个|点|了)?
        (?:娃|孩子|小孩|儿子|女儿|闺女|菜|米|奶粉)[^，。；]{{0,4}}?[，\s]?(?:再|然后|才|的|一起|顺路)?(?:{_HOME}|{_WAY})
    """), whose=_is_hurt_on_the_way),
)  # fmt: skip

# 让面包车别倒了, 被逼停: struck without a plain word for it.
_CRASH = "(?:撞|刮|蹭|轧|碾|碰|追尾|压|挂|擦|带倒|剐|别[倒翻停下]|逼[倒翻停下]|怼|顶[倒翻飞]|扫倒|拱倒)"
_TRAFFIC = (
    Saying(TRAFFIC, False, spaced(r"""
        (?:不存在|不是|没有?发生|并非|不属于|没出|没有?)(?:道路)?(?:交通事故|车祸|撞车)
    """)),
    Saying(TRAFFIC, True, spaced(rf"""
        交通事故(?!证明|责任(?:认定书)?(?:怎|如|是什))|车祸|交警(?!中队在哪)|追尾|肇事|逃逸|出了?事故车
        |(?:被|让|叫|遭)[^，。；被]{{0,12}}?(?:{ROAD_VEHICLE}|车|司机|酒驾的|逆行的)[^，。；被]{{0,8}}?{_CRASH}
        |(?:和|与|跟|同)[^，。；]{{0,10}}?(?:{ROAD_VEHICLE}|车)(?:发生|迎面|正面|相){{0,6}}(?:碰撞|相撞|撞|碰|刮|蹭|剐
        |追尾)
        |{ROAD_VEHICLE}(?:与|和|跟)[^，。；]{{0,10}}?(?:撞|碰|刮|追尾)|(?:{ROAD_VEHICLE}|司机)[^，。；]{{0,4}}?(?:把
        |将)[^，。；]{{0,6}}?{_CRASH}
        |(?:开车|驾车|酒驾|骑{ROAD_VEHICLE}|骑车)[^，。；]{{0,6}}?(?:撞(?:到|上|了|倒)?|追尾)
        |{ROAD_VEHICLE}(?:自己)?(?:撞|冲)(?:到|上|了|在)?(?:路边)?(?:的)?(?:树|护栏|墙|路灯|电线杆|隔离|桥|前车|一辆
        |另一|大车|货车)
        |{ROAD_VEHICLE}[^，。；被]{{0,3}}?(?:倒车|转弯|拐弯|右转|左转|变道|超车|掉头|逆行|闯红灯|起步|失控|刹车失灵)(?:的?时候?)?[^，。；被]{{0,3}}?
        (?:撞|刮|蹭|碾|碰|带倒|剐)(?:到|倒|上|了|伤|过来|我)
        |(?:一|1)辆[^，。；被]{{0,4}}?{ROAD_VEHICLE}[^，。；被]{{0,6}}?(?:撞|刮|蹭|碾|剐)(?:到|倒|上|了|伤|过来|我)
        |撞车|对撞|(?:和|与
        |跟)[^，。；]{{0,8}}相撞
        |(?:路上|马路|路口|红灯|骑车|途中|斑马线|人行道|高速|服务区|收费站)[^。；]{{0,12}}?(?:被|遭|挨)(?:人|车)?了?撞
        |(?:(?<![推叉铲吊矿斗板料罐])车|大巴|班车|客车
        |货车|三轮|摩托)(?:侧)?翻|翻车
    """), whose=_is_on_the_road),
)  # fmt: skip

_SHARE = (
    rf"(?:百分之(?P<cn>[{numerals.CHINESE}百拾0-9]{{1,4}})|(?P<pc>[0-9]{{1,3}})(?:%|％|个百分点)"
    rf"|(?P<tenth>[一二三四五六七八九])成)"
)
_ME = (
    "(?:我方?|本人|我们|自己|(?:我)?(?:老公|老婆|丈夫|妻子|父亲|母亲|爸爸?|妈妈?|弟弟?|哥哥?|儿子|女儿|媳妇|爱人)|他"
    "|她|受害人|伤者|员工|职工)"
)
_OTHER = (
    "(?:对方(?:的?(?:电动车|电瓶车|货车|轿车|小车|三轮车?|摩托车?|车))?"
    "|肇事(?:方|者|司机)?|(?:对方|肇事)?(?:司机|车主)|对面(?:的)?车?|他们|人家|(?<!我)(?<!我们)那(?:个|位|辆|台)?(?:人|男的|女的|车|骑车的|开车的)"
    "|(?<![我骑开大小])(?<!我的|己的|骑的|开的)(?:大|小)?(?:货车|轿车|汽车|面包车"
    "|出租车|三轮车|电动车|电瓶车|摩托车?|公交车?|客车|卡车|网约车|渣土车|小车|大车)(?:方|司机)?"
    "|撞(?:了|到|倒|伤)?我的(?:那)?(?:个|辆|位)?(?:人|司机|车主|(?:大|小)?(?:货车|轿车|汽车|面包车|出租车|三轮车|电动车|摩托车?|车)))"
)
_BEAR = "(?:被)?(?:要)?(?:认定|判定|定|判|负|承担|占|是|为|的|全部|事故|负有|应负|了|交警){0,6}"
_LIABILITY = (
    Saying(LIABILITY, "own_none", spaced(rf"""
        {_ME}(?:方)?(?:是|被|认定|判定){{0,6}}(?:没有?|无|不负|没有?什么|不承担)(?:任何|事故|有){{0,6}}责任?(?!感)
        |{_OTHER}{_BEAR}(?:全责|全部责任|全部的?责任|百分之百(?:的)?责任|主要责任和全部)|我无责
        |(?<!对方)(?<=[，。])无责(?=[，。]|$)|(?:全责|全部责任)(?:是|在|归)(?:对方|司机|肇事)
    """)),
    # 出车祸全责只给几千: who pays, or will not, is the other one.
    Saying(LIABILITY, "own_none", spaced(r"""
        (?<![我人司厂位方])全责(?:方|的?(?:司机|车主|那?一?方))?，?(?:却|就|还|一直|到现在|司机){0,2}
        (?:(?:只|才|仅)(?:肯|愿意?)?(?:给|出|赔|付|垫付?)了?(?=[0-9一二两三四五六七八九十几])|不(?:肯|愿意?)?(?:给钱|出钱|赔钱|付钱|管了?(?=$|[，。；])))
    """), doubt=candidates.DOUBTFUL),
    Saying(LIABILITY, "own_minor", spaced(rf"""
        {_ME}{_BEAR}(?:次责|次要责任|次要的?责任)|{_OTHER}{_BEAR}(?:主责|主要责任|主要的?责任|大部分责任)
    """)),
    Saying(LIABILITY, "own_equal", spaced(rf"""
        (?:双方|我们|都|各|{_OTHER})?(?:被|认定|判定|负|承担|是|为|事故){{0,6}}(?:同等责任|同责|对等责任|平责|五五(?:开|责任)
        |对半责任|一半责任|各(?:负|承担)?(?:一半|百分之五十|50%))
    """)),
    Saying(LIABILITY, "own_main", spaced(rf"""
        {_ME}{_BEAR}(?:主责|主要责任|主要的?责任)|{_OTHER}{_BEAR}(?:次责|次要责任|次要的?责任)
    """)),
    Saying(LIABILITY, "own_full", spaced(rf"""
        {_ME}{_BEAR}(?:全责|全部责任|全部的?责任)|(?:全责|全部责任)在(?:我|自己)
    """)),
    Saying(LIABILITY, "undetermined", spaced(r"""
        (?:事故)?责任(?:还|也|都|一直){0,3}(?:无法|不能|没法|难以)(?:划分|认定|定|分清|确定|查清)
        |(?:交警|还)?(?:无法|未能|没法|不能)(?:认定|划分|分清|确定|查清)(?:双方)?(?:的)?(?:事故)?责任
        |(?:交警|交管|事故科|事故中队|认定书|事故证明)[^，。；局]{0,8}?(?:无法|未能|没法|不能)(?:认定|判定|划分|查清|定责|确定)(?!工伤|是工)
        |(?:事故)?责任(?:交警)?(?:还|也|都|一直|说|实在){0,3}(?:认定|分|定|划分|查|判)不(?:了|清|出来?)
    """)),
)  # fmt: skip
# 责任认定书还没下来: nobody has decided, so nothing is told of the blame, not even that it cannot be settled.
_UNDECIDED = spaced("""
    (?:认定书|责任认定|责任划分|责任)(?:交警)?(?:还|也|都|一直|暂时|到现在){0,3}(?:没有?|未)(?:给|做)?(?:下来|出来|出|下|定|认定|划分|拿到|收到)
    |(?:还|也|一直|暂时)?(?:没有?|未)(?:出具?|拿到|收到|下|定|认定|划分)(?:事故)?(?:责任|认定书)|(?:等|等着|在等)(?:交警)?(?:的)?(?:事故)?(?:责任)?认定
""")
# 房东说他没责任, with no road told, is of what he owes.
_NOBODYS_BLAME = re.compile("(?:他们?|她|我|自己|公司|单位|房东)?(?:也|都)?(?:没有?|无)(?:任何|什么)?责任")
_BY_A_CAR = re.compile("[撞刮车]")
_ANY_BLAME = re.compile("责|(?:无法|未能|没法|不能)(?:认|判|划|查|确)|五五|百分|[%％成]")
_HIT_ME = re.compile(f"{_CRASH}(?:了|到|倒|伤|上)*我(?!爸|妈|老|哥|弟|姐|妹|儿|女|们公司|们单位)")
# 骑车被撞了, 爸让车刮倒: of the two, 他 is the one who ran into them.
_WAS_HIT = spaced(rf"(?:被|让|叫|遭|给)[^，。；]{{0,10}}?{_CRASH}")
_I_WAS_HIT = spaced(rf"(?:^|[，。；\s])(?:我|俺)(?!爸|妈|老|哥|弟|姐|妹|儿|女|们|家)[^，。；]{{0,12}}?{_WAS_HIT.pattern}")
_CRASHED = re.compile(f"{_CRASH}|车祸|事故|摔|翻")
# 员工骑车撞了人，他全责: with somebody else told of, 他 may be that one.
_SOMEBODY = spaced("""
    (?<!其)[他她](?!们|人)|员工|职工|工人|工友|同事|老乡|朋友|徒弟|师傅|阿姨|大姐|骑手|小伙|服务员|(?:我们|公司|单位|厂里)的?司机|[老小][张王李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗]
""")
_OWN_FAULT = re.compile("(?<![被让遭方])(?:闯红灯|逆行|超速|酒驾|醉驾|无证|自己撞|横穿|没看|不小心)")
_OTHERS_SHARE = {"own_full": "own_none", "own_main": "own_minor", "own_minor": "own_main", "own_none": "own_full"}
_DECIDED = re.compile("交警|认定|判|定的?|划分")
_SHARED = spaced(rf"(?:(?P<me>{_ME})|(?P<other>{_OTHER})){_BEAR}{_SHARE}(?:的)?(?:事故)?(?:责任)?")

_VEHICLE = spaced(rf"""
    (?:骑|驾驶|开|乘坐|坐|搭乘|搭|乘)(?:着|了|我|自己|公司|单位|朋友|同事|老公|的|一辆|辆|个|两轮|二轮
    |无牌|没有?(?:驾照|牌照|上牌|证)的){{0,4}}(?P<ridden>{ROAD_VEHICLE})
    |(?P<fell>{ROAD_VEHICLE})(?:自己|打滑|不慎|突然|刹车失灵|失控){{0,6}}(?:摔|翻|侧翻|滑倒)
""")


def read(message: Message) -> list[Candidate]:
    """The way to work, the road accident, its blame and the vehicle (accident.commuting, .traffic, .vehicle)."""
    found = [*sayings.read(message, _COMMUTING), *sayings.read(message, _TRAFFIC)]
    blame = _decided(message, _blame(message)[:1])
    road = any(c.value is True for c in found)
    if blame and not road and not _BY_A_CAR.search(message.text) and _NOBODYS_BLAME.match(message.text, blame[0].start, blame[0].end):
        blame = []
    if blame and (road or message.harmed() or "交警" in message.text):
        found.extend(blame)
    return [*found, *_vehicle(message, road)]


def _blame(message: Message) -> list[Candidate]:
    """Most messages have no word of it, and are not searched for all its ways."""
    if _ANY_BLAME.search(message.text) is None:
        return []
    blame = _shared(message) or sayings.read(message, _LIABILITY)
    return [_of_the_other(message, each) for each in blame]


def _of_the_other(message: Message, blame: Candidate) -> Candidate:
    """撞了我，交警判他全责: to the one who was hit, he is the other driver.

    So he is where nobody else is told of at all. 他主责 after 爸被撞了 may be the father himself and is asked back;
    他无责 and blame beside a fault of their own are left as they are.
    """
    if not message.text.startswith(("他", "她"), blame.start):
        return blame
    theirs = msgspec.structs.replace(blame, value=_OTHERS_SHARE.get(str(blame.value), blame.value))
    if _HIT_ME.search(message.text) or _I_WAS_HIT.search(message.text):
        return theirs
    if _speaks_of_nobody(message, blame.start):
        return theirs if _CRASHED.search(message.text) else candidates.doubted(theirs)
    if _WAS_HIT.search(message.text) is None or _OWN_FAULT.search(message.text):
        return blame
    if blame.value == "own_full":
        return theirs
    return candidates.doubted(blame) if blame.value == "own_main" else blame


def _speaks_of_nobody(message: Message, at: int) -> bool:
    """Whether the message tells of its speaker alone, so that 他 can only be the other driver."""
    return _SOMEBODY.search(message.text, 0, at) is None and not people.speaks_for_another(message)


def _decided(message: Message, blame: list[Candidate]) -> list[Candidate]:
    """Nothing while the police have not decided; 对方全责能两边拿吗 is put back to whoever asks it."""
    if not blame:
        return []
    if any(not message.supposed(match.start()) for match in _UNDECIDED.finditer(message.text)):
        return [each for each in blame if each.value == "undetermined"]
    return [_in_doubt(message, each) for each in blame]


def _in_doubt(message: Message, blame: Candidate) -> Candidate:
    clause, end = message.clause_at(blame.start)
    if not message.is_question(blame.start) or _DECIDED.search(message.text, clause, end):
        return blame
    return candidates.doubted(blame)


def _shared(message: Message) -> list[Candidate]:
    """对方负百分之七十 leaves three tenths to the worker."""
    for match in _SHARED.finditer(message.text):
        if match["tenth"]:
            percent = (numerals.number(match["tenth"]) or 0) * 10
        else:
            percent = numerals.number(match["cn"] or match["pc"])
        if percent is None or not 0 <= percent <= 100 or message.supposed(match.start()):
            continue
        own = percent if match["me"] else 100 - percent
        return [message.candidate(LIABILITY, _share_name(own), *match.span())]
    return []


def _share_name(own: int) -> str:
    if own in (0, 100):
        return "own_full" if own else "own_none"
    return "own_equal" if own == 50 else "own_minor" if own < 50 else "own_main"


def _vehicle(message: Message, road: bool) -> list[Candidate]:
    if not road and not message.harmed():
        return []
    for match in _VEHICLE.finditer(message.text):
        start, end = match.span("ridden" if match["ridden"] else "fell")
        if message.anothers(start) or message.supposed(start) or message.denied(match.start()):
            continue
        return [message.candidate(VEHICLE, message.words(start, end), start, end)]
    return []
