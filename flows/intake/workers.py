"""Reads who the worker is at work: age, length of service, wage, occupation, industry (职工情况)."""

import re

from flows.intake import candidates, numerals, people
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

AGE = "worker.age"
TENURE = "worker.tenure"
WAGE = "worker.monthly_wage"
JOB = "worker.occupation"
INDUSTRY = "worker.industry"
_N = numerals.CHINESE

_AGE = spaced(rf"""
    (?<![0-9{_N}])(?P<n>[1-9][0-9]|[{_N}]{{1,3}})(?:多)?(?:周岁|岁)
    (?!时|的时候|那年|那会|起|就?(?:入伍|参军|当兵|结婚|毕业|进厂|开始|参加工作|出来|辍学|学)|以上|以下|以内|前|退|的?(?:孩子|小孩|儿子|女儿
    |老人|母亲|父亲))
""")
_YEARS_TOLD = spaced(rf"""
    (?:今年|现年|年龄|年纪|已经?|[我爸妈她他]|满了|父亲|母亲|老公|老婆|公公|婆婆|岳父|岳母|丈人)(?:都|是|快|有|已|到){{0,6}}(?P<n>[2-7][0-9]
    |[二三四五六七]十[{_N}]?)(?:了|多(?:岁)?了?|，
    |。|\s|$|(?<=[四五六]十)(?=在|当|还|做|给|看|扫)|(?<=[四五六]十[{_N}])(?=在|当|还|做|给|看|扫)|(?<=[4-6][0-9])(?=在|当|还|做|给|看|扫))
    (?!天|年|个|人|万|块|元|级)
""")
# 六十三了在物业扫地: an age of its own at the head of a clause, with what was done at it.
_YEARS_ALONE = spaced(rf"""
    (?:^|[，。；\s])(?:都|快|已经?|今年)?(?P<n>[4-7][0-9]|[四五六七]十[{_N}]?)(?:多)?了[，\s]?(?=还|在|去|上班|干|给|做|出来|到|打工|扫|看门|守)
""")
# Ages of the family, of a rule or of another person.
_FAMILY = spaced("""
    老人|小孩|孩子|配偶|儿子|女儿|母亲|父亲|父母|爷爷|奶奶|抚养|赡养|那年|当年|那时|当时|那会|满(?!了)|到|至|超过|未满|不满|对方|小学|以后|最高|刚
""")

_NEXT_TO = 3
"""Signs between a kin and the age told of them."""
_SPAN = (
    rf"(?:(?P<n>[0-9]{{1,3}}|[{_N}半]{{1,3}})(?:多|几)?(?:个?年|个月|(?<=半)月|个?星期|周|天)(?:多(?!少)|半)?(?:零[0-9{_N}]个?月)?"
    rf"|第[0-9{_N}]{{1,3}}天)"
)
_TENURE = spaced(rf"""
    (?:工作|上班|干活|干|做|服务|在职|入职|工龄|打工|进厂|进公司|进单位|就职|任职|当[^，。的了]{{2,5}}|来(?:公司|厂里
    |单位|这里?|工地)|到(?:公司|厂里|单位))
    (?:时间)?(?:都|也|才|刚|只|已经?|快|有|满|将近|近|差不多|大概|了|的|整整|不到|是|:|：
    |，){{0,4}}(?P<said>{_SPAN})(?!多少|前|后|工伤|以前|之前|的?(?:合同|工资|医|时间就)|班(?!了)|薪|假)
    |(?:是)?(?:进|来|到)(?:公司|单位|厂)(?:的)?(?P<said2>第[0-9{_N}]{{1,3}}天)
""")

# 一个月做26天 is a month's work.
_EVERY_MONTH = re.compile("(?:一个?|每个?)(?:月|周|年|星期)(?:要|能|大概|平均)?$")

_SUM = (
    r"(?P<sum>[0-9][0-9.,]{0,8}(?:多|几)?[万千kKwW]?(?:[0-9一二三四五六七八九]|多|几)?"
    r"|[一二两三四五六七八九十]{1,3}(?:多|几)?[万千](?:[一二三四五六七八九](?:百)?)?(?:多|几)?)"
)
_WAGE = spaced(rf"""
    (?:(?:平均)?月(?:平均)?(?:工资|收入|薪水|薪)|每个?月(?:的)?(?:工资|收入|薪水|能?拿|挣|赚|发)?
    |一个?月(?:的)?(?:工资|收入|薪水|能?拿|挣|赚|开|发)|(?<!日)(?<!天)(?:平均|基本|合同|保底|实发|到手)?(?:工资|底薪
    |薪资|薪水)(?:和加班费)?(?:算下来)?)
    (?:平均|大概|大约|一般|都|也|就|是|有|约|为|在|到手|拿到|能拿|能有|一个月|每个?月|算下来|差不多|合计|一共|:|：|，
    |才|只有|只|工资|了){{0,4}}{_SUM}(?:块钱?|元|左右|多){{0,6}}(?!倍|级|个月|天|年|岁|%|号|月份|小时|/天|一天|每天
    |的?(?:医
    |生活)|[一1]?(?:天|日))(?:/月)?
""")
_WAGE_AFTER = spaced(rf"""
    (?<![0-9.]){_SUM}(?:块钱?|元|左右|多){{0,6}}(?:/月|一个?月(?:的)?工资|每个?月(?:的)?工资|的?月工资|的月薪|/每月
    |每月)
""")
_NOT_WAGE = spaced("""
    社平|社会平均|最低|停工留薪|欠|护理|拖|标准|上年度|一次性|赔|(?:只|才|仅)(?:给|发|开|付)(?:了|我|他|她)?$|平均工资标准|生活费|伤残津贴|天$|日$
""")

JOBS = table("""
    保洁员 保洁 门童 村干部 银行柜员 柜员 保安员 保安 电焊工 焊工 电焊 电工 水电工 木工 瓦工 泥瓦工 泥工
    泥水工 钢筋工 架子工 油漆工 粉刷工 装修工 防水工 抹灰工 砌筑工 搬运工 装卸工 搬砖 操作工 普工 车工 钳工
    铣工 磨工 冲床工 冲压工 模具工 注塑工 缝纫工 裁剪工 厨师 厨工 帮厨 洗碗工 服务员 收银员 营业员 导购 快递员
    快递 外卖员 骑手 送餐员 送货员 送货司机 仓库管理员 仓管员 仓管 理货员 分拣员 质检员 检验员 护士 医生 护工
    护理员 教师 幼师 会计 文员 业务员 销售员 销售 安全员 安全经理 班长 组长 车间主任 矿工 打钻工 爆破工 采煤工
    掘进工 支护工 瓦斯员 环卫工 环卫工人 清洁工 保姆 月嫂 家政 叉车工 叉车司机 吊车司机 塔吊司机 货车司机
    卡车司机 挖掘机司机 挖机司机 铲车司机 公交司机 出租车司机 大车司机 网约车司机 代驾 司机 杂工 小工 大工
    力工 技术员 工程师 施工员 监理 绿化工 园林工 修理工 维修工 机修工 检修工 安装工 空调安装工 程序员 幕墙施工
    锅炉工 水泥工 混凝土工 打桩工 拆除工 拆迁工 纺织工 挡车工 印刷工 包装工 打包工 喷漆工 打磨工 抛光工 铸造工
    锻工 炼钢工 化验员 押运员 船员 水手 渔工 养殖工 饲养员 门卫 护林员 保育员 协警 辅警 消防员 城管 社工 导游 健身教练
    理发师 美容师 裁缝 屠宰工 面点师 配菜员 采购员 跟单员 机长 开机员 拉货 开叉车 开吊车 开挖机 开货车 开大车
""")
_JOB = either(JOBS)
_JOBS = (
    spaced(rf"""
        (?:做|当|是|干|从事|任|担任|应聘|聘为)(?:的|了|一名|一个|一位|个|名){{0,6}}(?:是|公司|单位|厂里|酒店|商场|工地
        |[^，。；的了是我他被]{{0,4}}?)?(?P<job>{_JOB})(?!撞|打|让|说|的(?:人|车|责|老板|儿|家))(?:工作|岗位|的)?
    """),
    spaced(rf"""
        (?:我|本人|俺|老公|丈夫|老婆|妻子|爸爸?|父亲|妈妈?|母亲|哥哥?|弟弟?|儿子|女儿|家属|爱人
        |员工)[^，。；被和跟与给]{{0,16}}?(?P<job>{_JOB})(?:工作|岗位)
    """),
    spaced(r"""
        (?:从事|干的是|做的是|岗位是|工种是|职务是|工种[:：]|岗位[:：])(?P<job>[^，。；的了、\s]{2,8}?)(?:工作|作业
        |岗位|工种|这行|行业|的|，|。|$)
    """),
    spaced(r"""
        (?:^|[^叫让给请帮去来要没])(?:做|干)(?P<job>[^，。；的了、\s什么怎法完好工事活手过不成]{1,4}(?:施工|装修|维修
        |安装|粉刷|焊接|保洁|绿化|搬运|装卸|快递|销售|养殖|清洁|保安))
    """),
    spaced(rf"^(?:(?:我|本人|俺)是|[公急诊病房小区工地车间酒店学校]{{0,3}})?(?P<job>{_JOB})(?=[，,\s])"),
    # 在酒店洗碗的, 我老公跑长途的: a task and 的 is what somebody does for a living.
    spaced(r"""
        (?:在|给)[^，。；的了是\s在给]{2,8}?(?P<job>[洗看扫做开采打装搬理收带缝织踩焊喷剥切炒端送修砌刷擦种养喂杀熨贴印染纺](?!病|医|手术|检查|作业|鉴定|工的|架的|针|点滴|养|伤)[^，。；的了是\s在给被]{1,4})的(?=$|[，。\s])(?!\s?时候)
    """),
    spaced(r"""
        (?:我|俺|本人|老公|老婆|丈夫|妻子|爱人|爸爸?|妈妈?|哥哥?|弟弟?|姐姐?|妹妹?|儿子|女儿)(?:是|就是)?(?P<job>(?:做|搞|跑|开)(?!厂|店|公司|饭店|饭馆|工厂|会|的|完|了|啥|什|主|玩|好|错|手术|检查|作业|鉴定)[^，。；的了是\s被在]{1,4})的(?=$|[，。\s])(?!\s?时候)
    """),
    spaced(rf"(?:^|[，。；\s])(?P<job>{_JOB})(?:(?:因工|在|上班|工作)[^，。]{{0,10}}(?:伤|残|死|断|摔))"),
)
_NOT_OWN = re.compile("被|撞|和|跟|与|让|叫|找|给|请|由|把")

_INDUSTRY = spaced(r"""
    (?:从事|在|干|做|搞|属于|是)?(?P<said>(?:建筑|建材|装修|装饰|采矿|矿山|煤炭|煤矿|化工|餐饮|制造|加工|纺织|服装
    |电子|物流|快递|运输|交通运输|环卫|家政|物业|林|渔|农|养殖|钢铁|冶金|机械|五金|家具|印刷|造纸|食品|医药|汽修|造船
    |电力|石油|金融|教育|服务|住宿|零售|旅游)(?:行业|制造业|业))(?!务|主|余|绩)
""")


def read(message: Message) -> list[Candidate]:
    """Age, length of service, monthly wage, occupation and industry of the worker (worker.*)."""
    found = [*_age(message), *_tenure(message), *_wage(message), *_job(message)]
    match = _INDUSTRY.search(message.text)
    if match is not None and not message.anothers(match.start()):
        found.append(message.candidate(INDUSTRY, message.words(*match.span("said")), *match.span("said")))
    return found


def _age(message: Message) -> list[Candidate]:
    for pattern in (_AGE, _YEARS_TOLD, _YEARS_ALONE):
        for match in pattern.finditer(message.text):
            value = numerals.number(match["n"])
            start, end = match.span() if pattern is _AGE else match.span("n")
            if value is None or not 14 <= value <= 90:
                continue
            if _FAMILY.search(message.before(start, 5)) and not _is_the_workers(message, start):
                continue
            if message.tells(start, end):
                return [message.candidate(AGE, value, start, end)]
    return []


def _is_the_workers(message: Message, at: int) -> bool:
    """父亲67，在小区当保洁: the kin whose age is told is the one who was hurt."""
    return any(c.value != "self" and 0 <= at - c.end <= _NEXT_TO for c in people.read(message))


def _tenure(message: Message) -> list[Candidate]:
    for match in _TENURE.finditer(message.text):
        start, end = match.span("said" if match["said"] else "said2")
        if _EVERY_MONTH.search(message.before(match.start(), 4)):
            continue
        if message.tells(start, end) and not message.denied(match.start()):
            return [message.candidate(TENURE, message.words(start, end), start, end)]
    return []


def _wage(message: Message) -> list[Candidate]:
    for pattern in (_WAGE, _WAGE_AFTER):
        for match in pattern.finditer(message.text):
            start, end = match.span("sum")
            told = numerals.amount(match["sum"])
            if told is None or not 500 <= float(told[0]) <= 200_000:
                continue
            if _NOT_WAGE.search(message.before(match.start(), 5)):
                continue
            if message.supposed(start) or message.denied(match.start()):
                continue
            about = told[1] or re.search("约|大概|差不多|左右|平均|算下来", match[0] + message.after(match.end(), 3))
            return [message.candidate(WAGE, told[0], start, end, doubt=candidates.VAGUE if about else None)]
    return []


def _job(message: Message) -> list[Candidate]:
    for pattern in _JOBS:
        for match in pattern.finditer(message.text):
            start, end = match.span("job")
            if message.denied(match.start()) or message.anothers(start) or message.asked(start, end):
                continue
            if _NOT_OWN.search(message.before(match.start(), 2)) or message.supposed(start):
                continue
            return [message.candidate(JOB, message.words(start, end), start, end, sure=0.9)]
    return []
