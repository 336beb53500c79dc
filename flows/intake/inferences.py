"""Proposes what nobody said but follows for an ordinary accident at work (推定，待确认)."""

import re

from flows.intake import candidates, harms, people
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

_TOLD = frozenset(("accident.cause", "injury.parts", "injury.kinds"))
_OTHER_GROUND = frozenset((
    "accident.commuting", "accident.business_trip", "accident.violence", "accident.organised_activity",
    "illness.name", "illness.sudden", "disease.name", "rescue.public_interest", "veteran.certificate",
    "exclusion.self_harm", "exclusion.crime",
))  # fmt: skip
# What happened then is no ordinary accident at work, or somebody has to be asked first.
_ELSEWHERE = spaced("""
    [上下]班(?:的)?(?:路上|途中|回家|半路)|(?:去|往|到|来)[^，。；]{0,6}上班(?:的)?(?:路上|途中)|回家(?:的)?(?:路上
    |途中)
    |下(?:了)?(?:班|工)(?:以?后|之后|回)|收工(?:以?后|回)|休息(?!室|区|厅|站)|宿舍|睡觉|午睡|放假|请假|轮休|补休
    |周末在家|在家
    |打架|吵架|争吵|口角|斗殴|殴打|被人?打|互殴|出差|外出办事|团建|年会|聚餐|喝酒|喝了酒|醉|自杀|自残
    |猝死|心梗|心肌梗|脑梗|脑溢血|脑出血|突发|晕倒|昏倒|发病|尘肺|职业病
""")
_WORKPLACE = spaced("""
    工地|车间|厂里|厂内|厂区|厂房|厂子|工厂|仓库|库房|施工|作业|生产线|流水线|装配线|机台|机房|锅炉房|配电房|料场|货场
    |码头|井下|矿井
    |煤矿|矿山|矿里|矿上|采石场|砖厂|沙场|砂场|脚手架|塔吊|操作间|工作间|后厨|隧道|钢厂|船厂|电厂|电站|搅拌站|加工厂
    |修理厂|[^，。在从到]{1,4}厂(?!商|家|长)
    |[鸡猪牛羊鸭鱼]场|养殖场|农场|林场|果园|大棚|值班室|门卫室|岗亭|窑上|窑里
    |单位里|单位内|公司里|公司内|店里|岗位|工位
""")
# 在公司摔断了手: the employer's house, where it is the place told of the harm and nothing more of it.
_ITS_HOUSE = re.compile("(?:公司|单位|厂)$")
# 在商场当门童，脚被门夹了: the workplace is told with the job.
_JOB_AT = spaced(r"(?:在|于)(?:[^，。；？！从到]{1,12}?(?:当|做|干|任|是)[^，。；？！]{0,3}|[^，。；？！从到\s]{1,10})$")
_NO_WORK = spaced("""
    骑|驾驶|开车|车祸|坐车|路口|马路|公路|路上|走路|散步|吃饭|喝|洗澡|打球|跑步|逛|买|玩|旅游|家里|自家|回家|老家|做饭|接孩子|邻居|电梯
""")
_AT_WORK = spaced("""
    (?<![去来])上班(?!晚|迟到|快|早|要)|(?<![一二三四五六七八九十])班上|上工|当班|值班|夜班|白班|早班|中班|晚班|加班|工作(?!单位|服|证|餐|年|人员
    |关系|了[0-9一二三四五六七八九十])
    |干活|做工|做活|做事|施工|作业|操作|装卸|搬运|搬货|卸货|装货
""")
_TASK = spaced("""
    搬|卸|装(?!修工|作)|焊|抬|扛|砌|粉刷|锯|安装|搭(?:架|脚手|模)|吊(?:装|物|车)|维修|检修|更换|清理|清洗|调试|操作
    |冲压|打磨|打孔|送货|送快递|派件|切割
    |机器|机床|冲床|车床|钻床|铣床|剪板|折弯|叉车|吊车|塔吊|(?<!自)行车|铲车|挖机|挖掘机|搅拌机|搅拌站|电锯|角磨|磨光机|砂轮
    |模具|滚筒|皮带|传送带|输送带
    |钢筋|钢管|钢板|模板|脚手架|架子|木方|水泥|砖|石板|预制板|电缆|电箱|货物|货架|托盘|升降机|电梯井|电葫芦|锅炉
""")
# Done at home as well: the work of somebody who told what they do for a living.
_SERVICE = spaced("""
    拖地|扫地|扫楼|扫街|扫马路|刷碗|刷盘|打扫|擦(?:窗|玻璃|桌|地)|换垃圾|收垃圾|洗碗|洗菜|切菜|炒菜|端(?:菜|汤|盘)
    |上菜|配菜|巡逻|巡查|送餐|送件
    |分拣|打包
    |开门|关门|拉闸|接线|布线|换灯|登高|站岗|送酒|修树|修水管|修灯|示范|抱病人|扶病人|抱老人|扶老人|扔(?:东西|垃圾)|倒垃圾|理货|收银|捡蛋|喂(?:猪|鸡|牛|鱼)|换床单|铺床|护理|翻身|上课|备课|打药|采摘|剪枝
""")
# 在商场拖地: nobody mops a shop floor for themselves.
_NO_HOME = spaced("""
    扫(?:街|马路|大街)|环卫|巡逻|站岗|执勤|(?:在|给|于)[^，。；]{0,5}?(?:商场|超市|酒店|宾馆|饭店|餐馆|食堂|学校|养老院|幼儿园|物业|公司|单位|公园|商店|写字楼|银行|车站)
""")
_EMPLOYED = frozenset((
    "worker.occupation", "worker.monthly_wage", "worker.tenure", "employment.form", "employment.contract", "employment.insured",
))  # fmt: skip
_FALL = re.compile("摔|掉|跌|坠|滑|踩空|绊")
_OTHERS = spaced("""
    [帮替代](?:别人|人家)|(?<!是)徒弟|    他|她|员工|职工|工人|雇员|雇工|同事|工友|朋友|老乡|邻居|伤者|死者|对方|有人|一个人|男的|女的|师傅|阿姨|大姐|大叔|租客|房客|住户|保姆|水电工|家长|孩子|小孩|行人|路人|司机
    |学生|老人|某|我们(?:车间|班组|班|队|厂|工地|部门|公司|店)(?:里|上)?(?:的|有个)?[小老]
""")


def read(message: Message, told: list[Candidate]) -> list[Candidate]:
    """What an ordinary accident lets one expect, never over something said (推定事实).

    Work time, workplace and work cause for an accident told at a workplace or at work
    (工伤保险条例第十四条第一项), and that a story without any subject is the speaker's
    own. Always `INFERRED`, so that it is only proposed.
    """
    said = {candidate.fact for candidate in told}
    if not (said & _TOLD or _tells_where(message, told)) or message.opens_supposed():
        return []
    found = [*_own_story(message, said), *_ordinary_accident(message, told)]
    return [candidate for candidate in found if candidate.fact not in said]


def _tells_where(message: Message, told: list[Candidate]) -> bool:
    """我在工地受伤了 tells an accident without a cause or a wound; 工地受伤怎么赔 only asks."""
    return message.harmed() and any(
        c.fact == "accident.date" or (c.fact == "accident.place" and message.before(c.start, 1) in ("在", "于"))
        for c in told
    )


def _own_story(message: Message, said: set[str]) -> list[Candidate]:
    """摔下来，左腿骨折: who leaves out the subject speaks of himself, unless others are named."""
    if message.role is not None or "death.occurred" in said:
        return []
    if _OTHERS.search(message.text) or people.did_harm(message.text):
        return []
    harm = harms.first(message.text)
    if harm is None or len(said & (_TOLD | {"accident.date", "accident.place"})) < 2:
        return []
    return [_inferred("applicant.relation", "self", harm.span(), 0.6)]


def _ordinary_accident(message: Message, told: list[Candidate]) -> list[Candidate]:
    if any(c.fact in _OTHER_GROUND and c.value is not False for c in told) or _ELSEWHERE.search(message.text):
        return []
    spans = [(c.start, c.end) for c in told if c.fact in ("accident.place", "accident.cause")]
    place, work = _workplace(message, told, spans), _first(_AT_WORK, message, _clauses_of(message, spans))
    cause = [(c.start, c.end) for c in told if c.fact == "accident.cause"]
    task = _first(_TASK, message, _clauses_of(message, cause))
    if task is None and (_NO_HOME.search(message.text) or any(c.fact in _EMPLOYED for c in told)):
        task = _first(_SERVICE, message, _clauses_of(message, cause or spans))
    fall = _first(_FALL, message, cause) if place is not None else None
    found = []
    if place is not None:
        found.append(_inferred("accident.in_workplace", True, place, 0.85))
    if work is not None or place is not None:
        found.append(_inferred("accident.in_work_time", True, work or place, 0.8 if work else 0.7))
    if task or fall:
        found.append(_inferred("accident.work_related", True, task or fall, 0.8))
    return found


def _workplace(
    message: Message, told: list[Candidate], spans: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """The words that tell a workplace: of the accident itself, or of the job whose day it was."""
    place = _first(_WORKPLACE, message, spans)
    if place is not None or _NO_WORK.search(message.text):
        return place
    house = _first(_ITS_HOUSE, message, [(c.start, c.end) for c in told if c.fact == "accident.place"])
    jobs = [c for c in told if c.fact == "worker.occupation"]
    at = (match.span() for c in jobs if (match := _JOB_AT.search(message.text, max(0, c.start - 16), c.start)))
    return house or next(at, None)


def _clauses_of(message: Message, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The clauses that tell the accident, and the one before each."""
    found = []
    for start, _ in spans:
        clause, end = message.clause_at(start)
        found.append((message.clause_at(max(clause - 1, 0))[0] if clause else clause, end))
    return found


def _first(pattern: re.Pattern, message: Message, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    for start, end in spans:
        match = pattern.search(message.text, start, end)
        if match is not None and not message.denied(match.start()):
            return match.span()
    return None


def _inferred(fact: str, value: object, span: tuple[int, int], confidence: float) -> Candidate:
    return Candidate(fact, value, *span, confidence, candidates.INFERRED)
