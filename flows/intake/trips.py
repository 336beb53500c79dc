"""Reads work done away from the workplace: trips, errands, deliveries, outside jobs (因工外出)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import either, spaced, table

FACT = "accident.business_trip"
_BOSS = "(?:公司|单位|老板|领导|厂里|厂长|经理|主管|工头|队长|班长|师傅|组长)"
_WHOM = "(?:我们?|他们?|她|员工|老公|父亲|爸|儿子|老婆|我(?![别不没])[^，。]{1,3})"
_ERRAND = either(table("""
    送货 送件 送材料 送文件 送样品 拉货 提货 取货 取件 取材料 开会 培训 办事 收款 收账 要账 采购 进货 买配件
    买材料 买东西 安装 维修 调试 拜访 签合同 谈业务 谈生意 接客户 接人 接货 送客户 量尺寸 勘察 验货 施工 干活
    支援 学习 参观 考察 存钱 缴费 办手续 装机 寄文件 寄快递
"""))
_OUTSIDE = either(table("""
    送货 送水 送餐 送件 派件 派送 跟车 押运 押车 押货 出诊 出警 下乡 入户 抄表 采访 巡线 勘察 勘测 出车(?!祸)
    拉货 出外勤 上门安装 上门维修 外勤 运货 配送
"""))
_INSIDE = re.compile("车间|仓库|库房|楼上|楼下|隔壁|机房|现场|厂房|办公室|食堂|井下|工地|生产线|那边|里面|打工|实习")
# Sent to be treated, to sign or to come back to work, nobody is out for the employer.
_FOR_ONESELF = spaced("""
    (?:医院|诊所|卫生院|门诊)(?![^，。；]{0,4}(?:送|安装|装|修|维修|施工|拆|搬|接|取|陪|探|看望|办))|看病|看伤|治疗
    |检查身体|拍片|鉴定
    |仲裁|法院|打官司|劳动局|人社局|社保局|报警|起诉|签字|签协议|签个|协议|私了|谈赔|拿钱|领钱|上班|复工|回家|休息|养伤
    |辞职|离职|体检|投诉|告他|调解|认定|申请|申报|报工伤|评残|起诉|走程序
""")
# Called back, or called to a task with no place named, nobody leaves the works.
_FOR_THE_FIRM = re.compile("[给为帮替](?:公司|单位|老板|厂里|客户)")
_AT_HOME_WORKS = re.compile("回[去来]|[去到](?:抢修|加班|顶班|替班|帮忙|搬|抬|卸|看|修|干活|打扫|清理|加固|收拾|拆|挖|扛|堵|扑|铲雪|巡)(?![^，。；]*(?:客户|外地|甲方))")
_DISPATCHED = re.compile("(?:劳务|派遣|中介|人力|外包|家政)[^，。；]{0,8}$")
# 我是劳务派遣工，派到电子厂
_DISPATCHED_WORKER = re.compile("派遣(?:工|员工|公司|制|人员)|劳务(?:公司|派遣)")
_LENT_TO = re.compile("派(?:去|到|往)[^，。；]{0,6}(?:厂|公司|单位|医院|银行|学校|工地|车间)")
# 派到外地项目上干了半年: who lives and works there is at work there, not on a trip (O2, item 5).
_STATIONED = spaced("""
    [^。；！？]{0,20}?(?:干|做|工作|待|呆|住|上班|驻)了?(?:快|将近|差不多|大概|有|已经)?(?:半年|一年
    |[一二两三四五六七八九十几0-9]{1,2}(?:多)?(?:个多?月|年))
""")
# 快递员送货时把我撞伤了: the other was out for work.
_RAN_INTO_ME = re.compile("(?:时|的时候|途中)?[^，。我]{0,4}?(?:[把将]我(?:撞|刮|碰|带)|(?:撞|刮|碰)(?:了|到|倒|伤)*我(?!的))")
_MIGRANT = re.compile("[^，。]{0,2}(?:打工|实习|务工|谋生|读书)")


# 出差去新疆失联半个月: who is missing came to harm as far as anybody knows.
_MISSING = re.compile("(?:失联|失踪|下落不明|联系不上|没找到)")
# 同事出差了，我替他值班: it was another who went.
_ANOTHER_WENT = re.compile("(?:同事|工友|老板|领导|经理|主管|班长|组长|师傅|别人)(?:也|都|刚好|正好|去|临时|在|要|今天|那天)*$")
_I_STAYED = re.compile("[，\\s](?:我|俺)(?!们|爸|妈|老|哥|弟)")


def _is_outside(message: Message, match: re.Match) -> bool:
    """老板让我去仓库 stays in the works; 外出打工 is no trip."""
    if _INSIDE.search(match[0]) and not re.search("客户|外地|甲方", match[0]):
        return False
    words = match[0] + message.after(match.end(), 4)
    if (_FOR_ONESELF.search(words) and not _FOR_THE_FIRM.search(words)) or _STATIONED.match(message.text, match.start()):
        return False
    if _AT_HOME_WORKS.search(match[0]):
        return False
    if _ANOTHER_WENT.search(message.before(match.start(), 10)) and _I_STAYED.search(message.text, match.end()):
        return False
    if _RAN_INTO_ME.match(message.after(match.end(), 10)) and "我" not in message.before(match.start(), 4):
        return False
    if "派" in match[0] and (_DISPATCHED.search(message.before(match.start(), 10)) or _DISPATCHED.match(match[0])):
        return False
    if _LENT_TO.search(match[0]) and _DISPATCHED_WORKER.search(message.text, 0, match.start()):
        return False
    return not _MIGRANT.match(message.after(match.end(), 5))


_SAYINGS = (
    Saying(FACT, True, spaced(rf"""
        出差(?!补|费)|因公外出|外派|公派|派驻(?!的|员|人员|在)|外出(?:办事|送货|工作|办公|开会|学习|培训|考察|采购|拜访|作业|施工|安装
        |维修|联系业务|谈业务|期间|公干|执行)
        |(?:因|为|由于)(?:工作)(?:需要|需求|原因)?，?(?:而)?(?:外出|出去)(?:期间|办事)?
        |{_BOSS}(?:临时)?(?:派|安排|指派|委派|叫|让|喊){_WHOM}?(?:和[^，。]{{1,5}})?(?:一个人|单独|开车|骑车
        |坐车)?(?:出去|外出|去|到)[^，。；]{{1,12}}
        |(?:被|给)?{_BOSS}?派(?:去|到|往)[^，。；]{{1,6}}|去(?:外地|外省|客户(?:那里?|家|处|公司|单位|现场)?)(?:出差
        |培训|开会|考察|参展|办事|送货|拜访|安装|维修|装机|谈|签)
        |(?:到|去)(?:甲方|客户)(?:公司|单位|现场|那里?|家)?[^，。；]{{0,4}}|(?:去|到)[^，。；]{{1,8}}?(?:给|为|帮
        |替)(?:公司|单位|老板|厂里)(?:送|取|办|拿|买|交|寄|拉)
        |(?:去|到)[^，。；]{{1,6}}?(?:送|寄|取|拿|交)(?:公司|单位|厂里)的|跑业务|跑客户|跑市场|(?:跑|出)长途
        |支援[^，。；]{{0,4}}项目
    """), denied=False, whose=_is_outside),
    # Whoever works on the road is out for work, but ordinary rules may fit as well.
    Saying(FACT, True, spaced(rf"""
        (?:接|送)客户(?:去|到|回)[^，。；]{{1,6}}|{_OUTSIDE}(?:的)?(?:时|的时候|途中|路上|过程中|期间)?|(?:给|为)客户(?:送|装|修|安装|维修)|(?:去
        |到)[^，。；]{{1,8}}?(?:进货|拉货|采购|提货|送货|量尺寸)
    """), doubt=candidates.DOUBTFUL, whose=_is_outside),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Out for work when it happened (accident.business_trip 工伤保险条例第十四条第五项)."""
    if not message.harmed() and _MISSING.search(message.text) is None:
        return []
    return sayings.read(message, _SAYINGS)
