"""Reads where it happened, in the person's own words (事故地点)."""

import re

from flows.intake import candidates, harms, numerals, passings
from flows.intake.candidates import Candidate
from flows.intake.edges import TASK
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

FACT = "accident.place"
_SPOT = either(table("""
    上 里面 里头 里边 里 内 中 旁边 旁 边上 边 门口 大门口 外面 外 下面 下 附近 后面 前面 东侧 西侧 南侧 北侧
    现场
"""))
_FLOOR = "(?:[0-9一二三四五六七八九十]{1,3}(?:楼|层|号楼|栋|幢|单元|车间|号车间|工区|标段|号线|号机|号门|号库|号井))"
# Where people work with their hands: named of an accident, it is the place.
_WORKS = table("""
    建筑工地 施工工地 施工现场 工地现场 工地板房 工地 作业现场 工程现场 施工处 煤矿窑 煤矿 铁矿 矿山 矿上井下
    矿上 窑上 窑里 砖窑 矿井 井下 矿里 矿 隧道 采石场 石场 砂场 沙场 车间 生产线 流水线 装配线 机房 机台 配电房 锅炉房 仓库
    库房 冷库 料场 货场 货站 码头 厂房 厂区 厂内 厂里面 厂里 厂门口 厂大门口 厂子里 厂子 工厂里 工厂内 脚手架
    高架 塔吊 升降机 电梯井 操作间 工作间 工位 值班室 门卫室 传达室 保安室 岗亭 变电站 搅拌站 果园 农场 养殖场
    猪场 鸡场 林场 大棚 田里 地里
""")
# Surroundings of every kind.
_SITES = table("""
    楼顶 屋顶 房顶 楼梯间 楼梯口 楼梯 电梯 厕所 卫生间 更衣室 浴室 澡堂 食堂 餐厅 厨房 后厨 宿舍楼(?!梯) 宿舍 办公室
    办公楼(?!梯) 会议室 休息室 停车场 车棚 健身房 培训基地 公司门口 公司大门口 公司楼下 公司宿舍 公司食堂 公司院内
    公司里面 公司里 公司内 单位门口 单位食堂 单位宿舍 单位里 单位内 单位澡堂 单位休息室 店里 店内 酒店 宾馆
    饭店 餐馆 超市 商场 菜市场 批发市场 市场 学校 医院里 幼儿园 小区 客户家门口 客户家 客户单位 客户公司
    客户车间 甲方公司 业主家 顾客家 雇主家 户主家 东家 主家 私人家 人家家 操场 球场 篮球场 教室 病房 护士站 月子中心 托管班 驾校 殡仪馆 公园 景区 游乐场 银行 走廊 展厅 展会 店门口 校门口
    站点 网点 驿站 分拣中心 戈壁 沙漠 海上 家中 家里 山上 河里 水库 船上 渔船 甲板 机舱 火车站 高铁站 车站 地铁站
    站台 机场 加油站 高速收费站 收费站 服务区 高速公路 高速路口 高速上 高速 国道 省道 十字路口 红绿灯路口 路口
    马路上 马路边 马路 人行道 非机动车道 斑马线 公路上 公路 路边 桥上 大桥
""")
_PLANTS = table("""
    养老院 敬老院 福利院 老人院 护理院 KTV ktv 网吧 洗浴中心 作坊 工厂 电站 电厂 化工厂 钢厂 铁厂 木材厂 家具厂 造纸厂 印刷厂 食品厂 纺织厂 服装厂 鞋厂 塑料厂 五金厂 模具厂
    砖瓦厂 砖厂 水泥厂 修理厂 汽修厂 造船厂 船厂 电子厂 玻璃厂 纸箱厂 加工厂 公司 单位
    厂(?![里内外门区房长方家商规牌子]) 店(?![里内外门长员主家面铺]) 矿(?![里内工山井区上下场长难车业石产])
""")
# These name the employer as well; only harm right there makes one a place.
_EMPLOYING = (*_PLANTS, *table("厂 店 矿 厂子 学校 酒店 饭店 餐馆 超市 商场 医院里 幼儿园 店里"))
_SITE = either(_WORKS, _SITES, _PLANTS)
# 在工地拆脚手架: what somebody works on is not where they are.
_WORKED_ON = re.compile(
    "(?:正在|正)?(?:清?扫|打扫|拆|搭|修|装|爬|刷|清理|清洗|检修|安装|维修|拆除|焊|砌|推|搬)(?:除|卸|建|理|装)?"
    "(?:外|旧|那个|一个|钢管)?(?:脚手架|电梯|塔吊|升降机|大棚|楼梯|屋顶|房顶|楼顶|船|锅炉|搅拌站|护栏|马路|公路|路边|楼道)"
)
_OPEN = r"[^，。,；;！？?\s被把受时候期间给向请让在到从"
_AT = spaced(rf"""
    (?P<at>(?<![现正存实自放])在|(?:^|(?<=[，。！；\s我俺他她爸妈哥弟公婆天儿个]))搁|(?<=车)停(?=服务区|路边|加油站|停车场|站)|上(?=厕所|卫生间|洗手间|茅房)
    |(?<![看听遇碰想受感直])到|于|去|进)
    (?P<place>(?P<lead>{_OPEN}]{{0,14}}?)(?P<site>(?<!指){_SITE})(?P<more>{_OPEN}干上工做开采挖看死伤断摔砸压撞晕滑跌掉骨腿手脚]{{0,8}}?(?:{_SITE}
    |{_FLOOR}))?
    (?P<floor>{_FLOOR})?(?P<spot>{_SPOT}(?!班|工|夜班|学))?)
    (?!保险|大门负责|领导|老板|同事|名义|工作餐|工资|员工|规定|制度|同意|安排|司机|的老板|的员工|派)
""")
_OPENING = spaced(r"""
    (?:^|(?<=[，。,；;！？?\s我是天午晚夜]))
    (?P<place>[^，。,；;！？?\s我是他她你被把受想问如果请在]{0,6}?(?:建筑工地|施工工地|施工现场|工地|煤矿|矿山|矿井
    |井下|车间|锅炉房|配电房|流水线|生产线|机台
    |收费站|厂门口|工厂(?=(?:上班|干活|打工|做工|工作)(?:的?时候?|期间|中)?[^，。；\s路回下]{0,4}?(?:手|指|脚|腿|眼|腰|被|受伤|摔|砸|压|断)))(?:上|里|里面|内)?)
    (?=干活|作业|施工|上班|工作|开(?!除|会|的)|操作|修|搬
    |工伤(?=了|[，。！？\s]|$)|受(?:了|的)?工?伤|摔|砸|被|从|发生|打工|做工|出事|高处|坠|触电|当场|吸入|[左右双]?(?:手|脚|腿|胳膊)
    |[^，。；！？]{0,4}(?:泄漏|泄露|爆炸|爆了|炸了|着火|起火|坍塌|塌))
""")
# 商场搭台子架子倒了, 急诊有个病人把我推倒: a house at the head of the clause, and the work or the harm right behind it.
_AT_THE_HEAD = spaced(r"""
    (?:^|(?<=[，。,；;！？?\s我天午晚夜]))
    (?P<place>[^，。,；;！？?\s我是他她你被把受想问如果请在的]{0,3}?(?:车间|工地|商场|超市|酒店|宾馆|饭店|餐馆|食堂|后厨|厨房|仓库|库房|店里|厂里|幼儿园|养老院|病房|急诊室?|[^，。,；;！？?\s我是他她你被把受想问如果请在的]{1,3}厂))
    (?=(?:加班|值班)?(?:[搬卸装搭拆擦抬扛焊刷拖布]|理货|打扫|洗碗|切菜|端)[^，。；]{1,6}(?:$|[，\s摔砸滑掉被扭闪烫割切夹压绊])
    |地[上面板砖](?:全|都|有|是|太|很){0,2}(?:[水油冰]|滑)|[^，。；我]{0,3}(?:塔吊|吊篮|架子|货架|吊顶|吊车|行车|吊灯|墙|钢管|钢筋|木板)[^，。；]{0,6}?(?:掉|倒|砸|塌|断|坠|垮)
    |有?个?(?:病人|家属|顾客|客人|学生|家长|醉汉|病号|患者)[^，。；]{0,4}(?:把我|推我|打我|踢我)|(?:滑倒|摔倒|摔伤|滑了一跤|摔了一跤))
""")
# 给私人屋里刷墙, 在家修屋顶摔下来
_AT_SOMEBODYS = spaced(r"""
    给(?P<place>(?:私人|人家|别人|客户|业主|户主|邻居|亲戚|村民)(?:家里?|屋里|屋)?里?)(?=[刷装修砌拆搬贴抹盖打挖吊擦清做][^，。；]{1,6})
""")
_AT_ONES_OWN = spaced(r"""
    在(?P<place>(?:自己|自|我|老|娘)?家)(?=[^，。；政具里中店乡长属]{1,7}?(?:摔|滑|掉|砸|伤|断|触电|烫|割|切))
""")
_OF_THE_WORKS = spaced(rf"""
    (?:被|因|因为)(?P<place>{either(_WORKS)}(?:里|上)?)(?=的|墙|安全|设施|机器|设备|塌|倒)
""")
_AT_NIGHT = re.compile(r"住(?:在)?(?P<place>宾馆|酒店|旅馆|招待所|板房|工棚)")
_NOT_OUT = spaced("""
    (?:还没|没有|没|未)(?:走)?出(?:厂门|厂大门|厂区|工厂|公司大门|公司门|公司|大门|工地|单位|矿区)
""")
_ROAD_NAME = spaced(r"""
    (?:在|于|到|行至|途经|经过|路过)(?P<place>[^，。,；;！？?\s被把受在到从了]{2,14}?(?:路口|交叉口|路段|大桥|大道
    |高速|收费站
    |[^，。\s上下半]路(?!上班|过|边摊|人|程|费|灯|上)|街(?!道办)|巷|村口|[0-9一二三四五六七八九十]{1,4}号(?:楼|院|门)
    |工业园|开发区|园区|产业园|广场|大厦|小区))
""")
_ENDS_IN_PLACE = re.compile(rf"^(?:在)?[^，。]{{0,8}}(?:{_SITE}|{_FLOOR}){_SPOT}?$")
_NAMELESS = re.compile(rf"(?:在|我们)?{_SITE}{_SITE}?{_SPOT}?")
_NAMED = ((_OPENING, 0.85), (_AT_THE_HEAD, 0.84), (_AT_SOMEBODYS, 0.84), (_AT_ONES_OWN, 0.84), (_OF_THE_WORKS, 0.85), (_AT_NIGHT, 0.84), (_ROAD_NAME, 0.93), (_NOT_OUT, 0.94))
_WORKING = re.compile(r"(?:教[^，。；]{0,4}(?:[，。；\s]|$)|工作|上班|做工|打工|做事|任职|就职|干了|做了|当|做|干活|实习|服务|看大门)")
_WHILE = re.compile(r"(?:时候|时|期间|中|过程|,|，)")
_BARRED = spaced("""
    上学|读书|念书|住(?!院)|出院|支付|付|赔|住院|治疗|休养|办|鉴定|申请|报销|报(?:了)?(?:工伤|保险)|上报|申报|买|缴|参保|仲裁|起诉|认定|投诉
    |要求|拿|领
    |评|(?:上班|上工)?的?(?:路上|途中)
    |[^，。]{0,4}?[0-9一二三四五六七八九十]{1,3}(?:多)?年
""")
_ONLY_CALLED_HARM = re.compile("工伤|死亡|去世|意外(?!坠|摔|受)|事故|住院|手术|疼|痛")
# 在公司出了工伤, 在矿受工伤
_BEFALLEN = spaced("""
    (?:上班|工作|干活|做工|打工)?(?:的?时候?|期间|中)?(?:又|就)?(?:发生|出|受)(?:了|过|的)?(?:一次|个)?(?:工伤|事故)
""")
_SHORT = ("厂", "矿", "店")
_OF_WHO_WORKS = re.compile("(?:上班|工作|干活|做工|打工|做事)的(?!时|期间|过程|那)")
_AT_WORK_THEN = re.compile("[，,](?:工作|上班|干活|作业|操作|生产|打工)(?:中|时|的时候|期间|过程中)")
# 在公司上班，下班路上被车撞了
_ELSEWHERE = spaced(rf"""
    路上|途中|[辞离]职|下了?班|去(?!年)|出差|外出|出去|回家|送货|在[^，。；]{{0,6}}?(?:{_SITE}|家|路|村)
""")
# 进单位第三天, 到公司才一个月
_ENTERED = spaced(rf"""
    (?:才|刚|还|都|不到|不足|就|只有?|没|没有|了){{0,3}}第?(?:[0-9]{{1,3}}|[{numerals.CHINESE}几半]{{1,3}})(?:多|来)?个?
    (?:多|半)?(?:天|月|年|周|星期|礼拜|小时)
""")
# 在建筑公司打工，从架子上摔下来: such a firm's people work anywhere but there.
_WORKS_ELSEWHERE = re.compile("(?:建筑|建设|建工|劳务|装修|装饰|装潢|运输|物流|快递|保安|家政|物业|派遣|安装|电力|工程|园林|绿化|保洁|环卫)$")
_FIRM_OF_ITS_KIND = re.compile(_WORKS_ELSEWHERE.pattern.removesuffix("$") + "(?:公司|单位|队)")
_GOING = ("去", "到", "进", "上", "来")
_ERRAND = re.compile("接|送|寄|取|的路|路上|途中|拿")
_HOME = ("家中", "家里")


_JOB_AT = spaced(rf"""
    (?:(?<![现正存实自放住])在|分到|调到|进的?(?:这|那|一)家)(?P<place>[^，。,；;！？?\s被把受候期间给向请让在到从去]{{0,6}}?{_SITE}(?:{_SPOT}(?!班|工|岗|学|夜|早|晚|白|大夜))?)
""")
# 石材厂切板 石板倒了, 工地三楼掉下来: the works at the head, and no word of what it says or does.
_WORKS_FIRST = spaced(rf"""
    (?:^|(?<=[，。,；;！？?\s天午晚夜才号]))(?P<place>[^，。,；;！？?\s我是他她你被把受想问如果请在的了个家进来去到回从偷]{{0,3}}?
    (?:厂|矿|工地|车间|宿舍|食堂|仓库|饭店|酒店|超市|商场|养老院|幼儿园|猪场|鸡场|砖窑|工棚|门卫室|值班室)(?:里|上)?)
    (?=\s?(?:{TASK}|[0-9一二三四五六七八九十]{{1,2}}(?:楼|层)|[^，。；！？\s我他她的]{{1,6}}?(?:掉|倒|塌|断裂|炸|爆|砸|漏电|坠|翻|松了)))
""")
_GENERAL = spaced(r"""
    上班(?!的)|工伤|工作|打工|任职|就职|住|治|看病|养伤|休|鉴定|申请|报|买|办|交|读|上学|吃|玩|逛|等|排队|[年月天日]|入职|签|工资|保险|社保|路上|途中|出来|出院|离职|开会|培训|检查
""")
# 在砖厂打工，被垮下来的砖埋了: whoever tells a blow and one works only was there.
_IS_WORK = re.compile("(?:打[零短]?工|干活|做工|上班|实习|做事|当|做|干)(?!.{0,4}(?:年|保险))")
_YOUNG = re.compile("学生|孩子?|娃|宝宝")
_AWAY = re.compile("路上|途中|出差|外出|骑车|开车|回家|老家|宿舍|在家|派我|派他|[职矽尘]业?[病肺]")

# 我爱人工地上摔了: whose place it is stands before it, and is no part of its name.
_WHOSE = re.compile(rf"(?:我|俺|咱)?(?:的|家)?{passings.WHO}(?:的|在)?(?=[\u4e00-\u9fff]{{2}})")
# 倒在值班室 is nearer to the harm than 在工地看大门.
_FELL_THERE = re.compile("(?:倒|摔|晕|掉|跌|死)$")
# 在家开网店 is at home, and no shop's floor.
_RUNS_A_SHOP = re.compile("(?:我|自己)?家(?:里)?(?:开|做|搞)")
_NEAR, _NEXT = 16, 34
"""Signs behind a place in which the harm is looked for, and where the work is told between them."""


def is_place(words: str) -> bool:
    """Whether the words end in a place: 二车间, 三号楼."""
    return _ENDS_IN_PLACE.search(words) is not None


def is_only_a_place(words: str) -> bool:
    """Whether the words are a kind of place without any name: 工地板房, 宿舍楼下."""
    return _NAMELESS.fullmatch(words) is not None


def read(message: Message) -> list[Candidate]:
    """The place of the accident (accident.place 事故地点), the most telling words once."""
    if not message.harmed():
        return []
    found = [_at(message, match) for match in _AT.finditer(message.text)]
    for pattern, sure in _NAMED:
        found += [_named(message, match, sure) for match in pattern.finditer(message.text)]
    ranked = sorted((c for c in found if c is not None), key=lambda c: (-c.confidence, c.start))
    return ranked[:1] or _where_the_job_is(message)


def _where_the_job_is(message: Message) -> list[Candidate]:
    """我在酒店洗碗的，地滑摔了: where somebody does a task, if the story goes on there; to be confirmed."""
    if _AWAY.search(message.text):
        return []
    told = [match for match in _JOB_AT.finditer(message.text) if _is_ones_work(message, match)]
    for match in told:
        start, end = match.span("place")
        _, close = message.clause_at(start)
        is_task = message.text[match.start()] != "在" or not _GENERAL.search(message.text, end, close)
        if not is_task and (len(told) > 1 or not _IS_WORK.match(message.text, end)):
            continue
        if _ELSEWHERE.search(message.text, close if is_task else end):
            continue
        if _hurt_behind(message, close if is_task else end, len(message.text)):
            return [_to_confirm(message, start, end)]
    first = next((match for match in _WORKS_FIRST.finditer(message.text) if _is_ones_work(message, match)), None)
    if first is None or _ELSEWHERE.search(message.text, first.end()):
        return []
    start, end = first.span("place")
    return [_to_confirm(message, start, end)] if _hurt_behind(message, end, end + _NEXT) else []


def _hurt_behind(message: Message, start: int, end: int) -> bool:
    """Whether harm is told in that stretch, and not only called so or asked about."""
    told = (h for h in harms.all_in(message.text[start:end]) if not _ONLY_CALLED_HARM.match(h[0]))
    return any(not message.supposed(start + h.start()) and not message.is_question(start + h.start()) for h in told)


def _to_confirm(message: Message, start: int, end: int) -> Candidate:
    return message.candidate(FACT, message.words(start, end), start, end, doubt=candidates.DOUBTFUL)


def _is_ones_work(message: Message, match: re.Match) -> bool:
    if message.supposed(match.start("place")) or message.denied(match.start()):
        return False
    if _FIRM_OF_ITS_KIND.search(match["place"]):
        return False
    return _YOUNG.search(message.before(match.start("place"), 3)) is None


def _at(message: Message, match: re.Match) -> Candidate | None:
    start, end = match.span("place")
    if _RUNS_A_SHOP.match(message.text, start):
        return None
    if (task := _WORKED_ON.search(message.text, start, end)) is not None:
        end = task.start()
    if (end - start < 2 and match["site"] not in _SHORT) or message.moment_spans.overlap(start, end):
        return None
    if message.denied(match.start()) or message.supposed(match.start()):
        return None
    if match["at"] in _GOING and not _is_reached(message, match):
        return None
    if _BARRED.match(message.text, match.end(), match.end() + 14) or not _tells_where(message, match):
        return None
    if _FELL_THERE.search(message.before(match.start(), 3)):
        return message.candidate(FACT, message.words(start, end), start, end, sure=0.97)
    strong = match["at"] in ("在", "搁") or match["floor"] or match["site"] in _WORKS
    return message.candidate(FACT, message.words(start, end), start, end, sure=0.95 if strong else 0.9)


def _is_reached(message: Message, match: re.Match) -> bool:
    """去仓库摔了 happened there; 去机场接人 did not."""
    _, end = message.clause_at(match.start())
    if _ERRAND.search(message.text, match.end(), min(end, match.end() + 6)):
        return False
    if message.before(match.start(), 1) in ("骑", "开", "坐", "刚", "才", "新") or _ENTERED.match(message.text, match.end()):
        return False
    return message.harmed(match.end(), min(end + 1, match.end() + 16, len(message.text)))


def _tells_where(message: Message, match: re.Match) -> bool:
    """在公司上班 names the employer; 在公司被烫伤 names the place."""
    site, text = match["site"], message.text
    _, end = message.clause_at(match.start())
    if site in _HOME:
        return harms.any_in(text, match.end(), min(len(text), match.end() + 14))
    reach = min(len(text), match.end() + (_NEXT if _AT_WORK_THEN.match(text, match.end()) else _NEAR))
    if site not in _EMPLOYING or match["floor"] or match["more"]:
        return True
    if _WORKS_ELSEWHERE.search(match["lead"]) and not harms.any_in(text, match.end(), end):
        return False
    if _BEFALLEN.match(text, match.end()):
        return True
    hurt = next((h for h in harms.all_in(text[match.end() : reach]) if not _ONLY_CALLED_HARM.match(h[0])), None)
    if hurt is None or _OF_WHO_WORKS.match(text, match.end()):
        return False
    after = text[match.end() : match.end() + 14]
    if _ELSEWHERE.search(text, end, max(end, match.end() + hurt.start())):
        return False
    if not _WORKING.match(after):
        return True
    return match.end() + hurt.start() < end or bool(_WHILE.search(after[:10])) or after.startswith(("干活", "作业"))


def _named(message: Message, match: re.Match, sure: float) -> Candidate | None:
    start, end = match.span("place" if "place" in match.re.groupindex else 0)
    if match.re is _OPENING and (whose := _WHOSE.match(message.text, start, end)) is not None:
        start = whose.end()
    if (at := message.moment_spans.first_over(start, end)) is not None and message.moments[at].end < end - 1:
        start = message.moments[at].end
    if message.moment_spans.overlap(start, end) or message.supposed(start):
        return None
    if match.re is _AT_NIGHT and _ELSEWHERE.search(message.text, end):
        return None
    if match.re is _ROAD_NAME and not message.harmed(start):
        return None
    if (match.re is not _NOT_OUT and message.denied(start)) or _BARRED.match(message.text, match.end()):
        return None
    return message.candidate(FACT, message.words(start, end), start, end, sure=sure)
