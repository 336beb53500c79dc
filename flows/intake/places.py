"""Reads where it happened, in the person's own words (事故地点)."""

import re

from flows.intake import harms
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

_SPOT = "(?:上|里面|里头|里边|里|内|中|旁边|旁|边上|边|门口|大门口|外面|外|下面|下|附近|后面|前面|东侧|西侧|南侧|北侧|现场)"
_FLOOR = "(?:[0-9一二三四五六七八九十]{1,3}(?:楼|层|号楼|栋|幢|单元|车间|号车间|工区|标段|号线|号机|号门|号库|号井))"
# Working surroundings: certain places of an accident.
_SITES = (
    "建筑工地", "施工工地", "施工现场", "工地现场", "工地", "作业现场", "工程现场", "施工处", "煤矿", "铁矿", "矿山", "矿上", "矿井", "井下", "矿里", "矿", "隧道", "采石场", "石场", "砖厂", "砂场", "沙场",
    "车间", "生产线", "流水线", "装配线", "机房", "机台", "配电房", "锅炉房", "仓库", "库房", "冷库", "料场", "货场", "货站", "码头", "厂房", "厂区", "厂内", "厂里面", "厂里", "厂门口", "厂大门口", "厂子里", "厂子", "工厂里", "工厂内", "工厂",
    "脚手架", "高架", "塔吊", "升降机", "电梯井", "楼顶", "屋顶", "房顶", "楼梯间", "楼梯口", "楼梯", "电梯", "厕所", "卫生间", "更衣室", "浴室", "澡堂", "食堂", "餐厅", "厨房", "后厨", "宿舍楼", "宿舍", "办公室", "办公楼", "会议室", "停车场", "车棚", "值班室", "门卫室", "传达室", "保安室", "岗亭", "操作间", "工作间",
    "公司门口", "公司大门口", "公司楼下", "公司宿舍", "公司食堂", "公司院内", "公司里面", "公司里", "公司内", "公司", "单位门口", "单位食堂", "单位宿舍", "单位里", "单位内", "单位", "店里", "店内", "酒店", "宾馆", "饭店", "餐馆", "超市", "商场", "菜市场", "学校", "医院里", "幼儿园", "小区", "客户家", "客户单位", "客户公司", "业主家", "顾客家", "家中", "家里",
    "果园", "农场", "养殖场", "猪场", "鸡场", "林场", "大棚", "田里", "地里", "山上", "河里", "水库", "船上", "渔船", "甲板", "机舱", "火车站", "车站", "地铁站", "站台", "机场", "加油站", "收费站", "服务区", "高速公路", "高速路口", "高速上", "高速", "国道", "省道", "十字路口", "红绿灯路口", "路口", "马路上", "马路边", "马路", "人行道", "非机动车道", "斑马线", "公路上", "公路", "路边", "桥上", "大桥",
    "变电站", "电站", "电厂", "化工厂", "钢厂", "铁厂", "木材厂", "家具厂", "造纸厂", "印刷厂", "食品厂", "纺织厂", "服装厂", "鞋厂", "塑料厂", "五金厂", "模具厂", "砖瓦厂", "水泥厂", "搅拌站", "修理厂", "汽修厂", "造船厂", "船厂", "电子厂", "玻璃厂", "纸箱厂", "加工厂",
)
_SITE = "|".join(sorted(_SITES, key=len, reverse=True))
_AT = re.compile(rf"(?P<at>在|到|于|去|从|进|住)(?P<place>(?P<lead>[^，。,；;！？?\s被把受时候期间给向请让在到从]{{0,14}}?)(?P<site>{_SITE})(?P<more>[^，。,；;！？?\s被把受时候期间给向请让在到从干上工做]{{0,8}}?(?:{_SITE}|{_FLOOR}))?(?P<floor>{_FLOOR})?(?P<spot>{_SPOT})?)(?!保险|大门负责|领导|老板|同事|名义|工作餐|工资|员工|规定|制度|同意|安排|司机)")
_OPENING = re.compile(r"(?:^|(?<=[，。,；;！？?\s我是]))(?P<place>(?P<lead>[^，。,；;！？?\s我是他她你被把受]{0,6}?)(?P<site>建筑工地|施工工地|施工现场|工地|煤矿|矿山|矿井|井下|车间)(?P<spot>上|里|里面|内)?)(?=干活|作业|施工|上班|工作|受伤|摔|砸|被|从|发生|打工|做工|出事)")
_NOT_OUT = re.compile("(?:还没|没有|没|未)(?:走)?出(?:厂门|厂大门|厂区|工厂|公司大门|公司门|公司|大门|工地|单位|矿区)")
_ADDRESS = re.compile("(?:在|于|到|行至|途经|经过|路过)(?P<place>[^，。,；;！？?\\s被把受在到从了]{2,14}?(?:路口|交叉口|路段|大桥|大道|高速|收费站|[^，。\\s上下半]路(?!上班|过|边摊|人|程|费|灯)|街(?!道办)|巷|村口|[0-9一二三四五六七八九十]{1,4}号楼?|工业园|开发区|园区|产业园|广场|大厦|小区))")
_WORKING = re.compile(r"(?:工作|上班|做工|打工|做事|任职|就职|干了|做了|当|做|干活|实习|服务)")
_WHILE = re.compile(r"(?:时候|时|期间|中|过程|,|，)")
_EMPLOYING = ("公司", "单位", "工厂", "厂子", "厂里", "厂", "学校", "酒店", "饭店", "餐馆", "超市", "商场", "医院里", "幼儿园", "店里")
_BARRED = re.compile("出院|住院|治疗|休养|休息|办|鉴定|申请|报销|买|缴|参保|仲裁|起诉|认定|投诉|要求|拿|领|评")
_HOME = ("家中", "家里")


def read(message: Message) -> list[Candidate]:
    """The place of the accident (accident.place 事故地点), the most telling words once."""
    found = [_candidate(message, match) for match in _AT.finditer(message.text)]
    found += [_opening(message, match) for match in _OPENING.finditer(message.text)]
    found += [_not_out(message, match) for match in _NOT_OUT.finditer(message.text)]
    found += [_address(message, match) for match in _ADDRESS.finditer(message.text)]
    ranked = sorted((c for c in found if c is not None), key=lambda c: (-c.confidence, c.start))
    return ranked[:1]


def _candidate(message: Message, match: re.Match) -> Candidate | None:
    start, end = match.span("place")
    if message.denied(match.start()) or message.supposed(match.start()):
        return None
    after = message.text[match.end():match.end() + 14]
    if match["at"] in ("去", "到", "进") and not harms.any_in(message.text, match.end(), min(len(message.text), match.end() + 16)):
        return None
    if match["at"] == "住" or _BARRED.match(after) or not _tells_where(message, match, after):
        return None
    if match["at"] == "从" and not re.match("(?:上|里|内|下)?(?:面)?(?:摔|掉|跌|坠|滚|滑|下|出)", after):
        return None
    strong = match["site"].startswith(("工地", "建筑工地", "施工", "煤矿", "车间")) or match["floor"] or match["at"] == "在"
    return message.candidate("accident.place", message.words(start, end), start, end, sure=0.95 if strong else 0.9)


def _tells_where(message: Message, match: re.Match, after: str) -> bool:
    """在公司上班 names the employer; 在公司被烫伤 names the place."""
    site = match["site"]
    if site in _HOME and not harms.any_in(after):
        return False
    reach = min(len(message.text), match.end() + 24)
    hurt = harms.any_in(message.text, match.end(), reach)
    if not site.startswith(_EMPLOYING) or match["floor"] or match["more"]:
        return hurt or harms.any_in(message.text)
    if not _WORKING.match(after):
        return hurt
    return hurt and (bool(_WHILE.search(after[:10])) or after.startswith(("干活", "作业")))


def _opening(message: Message, match: re.Match) -> Candidate | None:
    start, end = match.span("place")
    if not harms.any_in(message.text) or message.denied(start):
        return None
    return message.candidate("accident.place", message.words(start, end), start, end, sure=0.85)


def _not_out(message: Message, match: re.Match) -> Candidate | None:
    return message.candidate("accident.place", message.words(*match.span()), match.start(), match.end(), sure=0.94)


def _address(message: Message, match: re.Match) -> Candidate | None:
    start, end = match.span("place")
    if not harms.any_in(message.text, start) or _BARRED.match(message.text, match.end()):
        return None
    return message.candidate("accident.place", message.words(start, end), start, end, sure=0.93)
