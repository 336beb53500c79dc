"""Reads occupational diseases, the post and the years of exposure (职业病、接触岗位、接触时间)."""

import re
from itertools import pairwise

from flows.intake import candidates
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.times import Moment
from flows.intake.vocabulary import either, spaced, table

NAME = "disease.name"
# Names of the catalogue as people say them (职业病分类和目录).
DISEASES = table("""
    尘肺病 尘肺 矽肺病 矽肺 硅肺 煤工尘肺 石墨尘肺 炭黑尘肺 石棉肺 滑石尘肺 水泥尘肺 云母尘肺 陶工尘肺 铝尘肺
    电焊工尘肺 铸工尘肺 噪声聋 噪音聋 噪声性耳聋 噪音性耳聋 职业性噪声聋 职业性耳聋 爆震聋 手臂振动病 振动病
    减压病 高原病 航空病 电光性眼炎 职业性白内障 苯中毒 慢性苯中毒 职业性苯中毒 苯白血病 铅中毒 慢性铅中毒
    汞中毒 锰中毒 镉中毒 砷中毒 正己烷中毒 三氯乙烯中毒 二硫化碳中毒 一氧化碳中毒 硫化氢中毒 氯气中毒 氨气中毒
    有机磷中毒 苯所致白血病 职业性肿瘤 职业性白血病 职业性哮喘 职业性皮炎 接触性皮炎 化学性皮炎 职业性中毒
    职业性放射性疾病 放射病 放射性肿瘤 布鲁氏菌病 布氏杆菌病 布病 炭疽 森林脑炎 莱姆病 腕管综合征 滑囊炎
    棉尘病 过敏性肺炎 牙酸蚀病 职业性中暑 职业性化学中毒 职业性眼病
""")
_STAGE = "(?:(?:职业性|疑似)?)"
_NAME = re.compile(rf"{_STAGE}{either(DISEASES)}(?:[一二三壹贰叁IⅠⅡⅢ]期)?")
_GENERAL = spaced("""
    (?:得|患|患上|患有|得了|患了|确诊|诊断|查出|检查出|鉴定|落下|是|有)(?:了|为|出|上|是){0,6}(?:一种|严重的?
    |疑似)?(?P<said>(?:疑似)?职业病)(?!吗|诊断|防治|危害|科)
""")
# A gas breathed in once is an accident; only the chronic form or a doctor's word makes it a disease of the trade.
_ACUTE = re.compile("一氧化碳|硫化氢|氯气|氨气|有机磷")
_CHRONIC = re.compile("慢性|长期|职业病|职业性|常年|[0-9一二三四五六七八九十]年")
_RULE = re.compile("(?:哪些|什么|几种|标准|流程|目录|包括|关于)")

# 噪音耳聋, 噪声引起的听力下降: said in many ways, and one disease of the catalogue (职业性噪声聋).
_HEARING_LOST = "(?:耳聋|听力(?:严重|都)?(?:损失|损伤|受损|下降|减退|障碍)|耳鸣|聋)"
_EAR = "(?:双耳|单耳|[左右两]耳|两只耳朵|耳朵|听力)"
_NOW = "(?:都|也|就|已经|被|给)*"
_DEAF = rf"{_NOW}(?P<{{}}>{_HEARING_LOST}|震聋|{_EAR}{_NOW}(?:聋|震聋|不行|没了|背|{_HEARING_LOST}))(?!哑)"
_NOISE_NAME = spaced(rf"(?P<said>(?:疑似)?(?:职业性)?(?:噪声|噪音)性?{_HEARING_LOST})(?!哑)")
_NOISE_TOLD = spaced(rf"""
    (?:噪声|噪音)(?:作业|环境|导致|引起|造成|弄得|害得|太大|大|长期|给|把|下|的|，|\s){{1,5}}{_DEAF.format("first")}
    |(?<=被)(?:噪声|噪音){_DEAF.format("second")}
    |(?P<third>听力(?:损失|损伤|受损|下降|减退)|耳朵聋了?|耳聋|耳鸣)[，\s]?(?:就)?是?(?:因为)?(?:长期)?(?:噪声|噪音)(?:造成|引起|导致|震|弄)的?
    |(?:车间|机器|机床|冲床|织机|空压机|设备|电锯|风机|凿岩机|风镐|锅炉)(?:里|上)?(?:天天|整天|常年|声音|噪音|噪声)*
    (?:太|很|特别|非常)?(?:吵|响|大)[^，。；\s没听手脚]{{0,4}}?[，\s]?[^，。；\s没手脚]{{0,6}}?{_DEAF.format("fourth")}
""")
# A neighbour's works, a blow and a blast are no noise of the trade.
_OTHER_NOISE = re.compile("邻居|广场|楼上|楼下|小区|爆炸|爆破声|鞭炮|打雷|耳光|巴掌|打架|被打|耳机|天生|先天")

_POST = spaced(r"""
    (?:从事|长期从事|一直从事|一直做|一直干|常年做|常年干|干了?[0-9一二三四五六七八九十几]{1,3}(?:多)?年(?:的)?
    |做了?[0-9一二三四五六七八九十几]{1,3}(?:多)?年(?:的)?)
    (?P<post>[^，。,；;、的年\s]{2,10}?)(?=作业|工作|工种|岗位|的|，|。|$|患|得|确诊|吸入)
    |(?:在|于)(?P<at>[^，。,；;、的年在于\s]{2,8}?)(?:岗位|工位|工种|这个岗)
""")
_NO_POST = re.compile("[聋耳听肺病]")
_SINCE = re.compile("^(?:开始|起|以来|进|到|参加|就|来)")


def read(message: Message) -> list[Candidate]:
    """The disease, and with one the post and its years (disease.name, .post, .exposure_from, .exposure_to)."""
    found = _name(message)
    return [*found, *_post(message), *_exposure(message)] if found else []


def spans(message: Message) -> list[tuple[int, int]]:
    """Where diseases of the trade are named; 中毒 inside 苯中毒 is no injury of its own."""
    named = [match.span() for match in _NAME.finditer(message.text)]
    noise = (match for pattern in (_NOISE_NAME, _NOISE_TOLD) for match in pattern.finditer(message.text))
    return [*named, *(match.span(match.lastgroup or 0) for match in noise)]


def _name(message: Message) -> list[Candidate]:
    for match in _NAME.finditer(message.text):
        start, end = match.span()
        if not message.tells(start, end) or message.asks_the_rule(end):
            continue
        if _ACUTE.search(match[0]) and not _CHRONIC.search(message.text):
            continue
        return [message.candidate(NAME, message.text[start:end], start, end)]
    noise = _noise(message)
    if noise is not None:
        return [noise]
    for match in _GENERAL.finditer(message.text):
        start, end = match.span("said")
        if message.denied(match.start()) or message.supposed(start) or message.asked(match.start(), end):
            continue
        if not _RULE.search(message.before(start, 8)):
            return [message.candidate(NAME, message.text[start:end], start, end, doubt=candidates.VAGUE)]
    return []


def _noise(message: Message) -> Candidate | None:
    """Deafness from noise by its name; what is only told of loud machines the person confirms."""
    for pattern, doubt in ((_NOISE_NAME, None), (_NOISE_TOLD, candidates.DOUBTFUL)):
        for match in pattern.finditer(message.text):
            start, end = match.span(match.lastgroup or 0)
            if _OTHER_NOISE.search(message.text) or not message.tells(start, end) or message.asks_the_rule(end):
                continue
            return message.candidate(NAME, message.words(start, end), start, end, doubt=doubt)
    return None


def _post(message: Message) -> list[Candidate]:
    for match in _POST.finditer(message.text):
        start, end = match.span("post" if match["post"] else "at")
        if not message.denied(match.start()) and not _NO_POST.search(message.text, start, end):
            return [message.candidate("disease.post", message.words(start, end), start, end, sure=0.9)]
    return []


def _exposure(message: Message) -> list[Candidate]:
    """从2005年到2015年: the first moment begins the exposure, the one after 到 ends it."""
    moments = [moment for moment in message.moments if moment.day is not None and moment.date_value() is not None]
    for first, second in pairwise(moments):
        if re.fullmatch("(?:开始)?(?:一直)?(?:到|至|-|—|~|～)", message.text[first.end : second.start].strip()):
            return [_at(message, "disease.exposure_from", first), _at(message, "disease.exposure_to", second)]
    for moment in moments:
        from_here = message.before(moment.start, 1) in ("从", "自") or _SINCE.match(message.after(moment.end, 3))
        if from_here and not _NO_BEGINNING.match(message.after(moment.end, 8)):
            return [_at(message, "disease.exposure_from", moment)]
    return []


# 厂子前年就倒闭了, 去年才查出: when it was found out or the works closed began no exposure.
_NO_BEGINNING = re.compile("[^，。]{0,4}(?:确诊|诊断|查出|倒闭|关门|关了|注销|破产|停产|搬走|跑路|不干|辞|离职|退休|走的|没了)")


def _at(message: Message, fact: str, moment: Moment) -> Candidate:
    doubt = candidates.VAGUE if moment.day.vague else candidates.COMPUTED if moment.day.computed else None
    return message.candidate(fact, moment.date_value(), moment.start, moment.end, doubt=doubt)
