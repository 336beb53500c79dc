"""Reads the special situations at work: violence, trips, preparation, overtime, organised activities (特殊情形)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import either, spaced, table

VIOLENCE = "accident.violence"
TRIP = "accident.business_trip"
PREPARATORY = "accident.preparatory"
OVERTIME = "accident.overtime"
ACTIVITY = "accident.organised_activity"

_PEOPLE = either(table("""
    人 他 她 别人 同事 工友 领导 老板 组长 班长 主管 经理 顾客 客户 客人 业主 病人 患者 患者家属 病人家属 家属
    乘客 醉汉 小偷 歹徒 保安 对方 几个人 一个人 外人 村民 司机 路人 陌生人 学生 家长 居民 车主 摊贩 小贩 食客
    醉酒的人 精神病人 嫌疑人 另一个人 那个人 有人 一伙人 疯子 他们 邻居 主任 房客 住户 货主
"""))
_BEAT = (
    "(?:殴打|打伤|打断|打成|打死|打破|打倒|打了|打的|打得|打到|打骨折|砍|捅|踢|踹|揍|推倒|推下|推了|袭击|刺伤|咬伤"
    "|围殴|暴打|动手|扇|砸)"
)
_FOR_DUTY = spaced("""
    巡逻|执勤|值勤|保安|制止|劝阻|阻止|催收|收费|执法|因(?:为)?工作|工作上|工作原因|处罚|检查|查票|查车|拦|维持秩序
    |讨要|劝架|门卫|城管|协警|辅警|护士|医生|服务|管理|抓
""")
_MIGRANT = re.compile("打工|实习|务工|谋生|读书")


def _is_migrant(message: Message, match: re.Match) -> bool:
    return bool(_MIGRANT.match(message.after(match.end(), 4))) or message.before(match.start(), 1) in ("不", "没")


_SAYINGS = (
    Saying(VIOLENCE, True, spaced(rf"""
        (?:被|遭|遭到|受到|让)(?:了)?[^，。；被]{{0,8}}?{_PEOPLE}(?:[^，。；被]{{0,8}}?){_BEAT}|(?:被|遭到?
        |受到)(?:了)?(?:人)?(?:殴打|暴力|围殴|袭击|毒打|暴打|砍伤|捅伤|打伤)|打架|斗殴|互殴|厮打|扭打|打起来了?
        |动手打(?:人|我|他)?|暴力伤害
        |(?:顾客|客户|客人|业主|病人|患者|家属|乘客|醉汉|小偷|歹徒|同事|工友|村民|对方|车主
        |学生家长)[^，。；]{{0,6}}?(?:打伤|殴打|捅|砍|把我打|打了|推倒)(?:我|他|她|了|老公|父亲)?
    """), whose=lambda _, match: not _is_of_a_thing(match)),
    Saying(TRIP, True, spaced(r"""
        出差(?!补|费|回来以后很久)|因公外出|外派(?!实习)|公派|派驻|(?:因|为|由于)(?:工作)(?:需要|需求
        |原因)?，?(?:而)?(?:外出|出去)(?:期间|办事)?
        |外出(?:办事|送货|工作|办公|开会|学习|培训|考察|采购|拜访|作业|施工|安装|维修|联系业务|谈业务|期间|公干
        |执行)(?!打工)
        |(?:公司|单位|老板|领导|厂里|厂长|经理|主管|工头|队长)(?:临时)?(?:派|安排|指派|委派|叫|让|喊)(?:我们?|他|她
        |我[^，。]{1,2}|他们|员工)?(?:和[^，。]{1,5})?(?:出去|外出|去外地|去外面|去市里|去县里|去[^，。]{0,8}(?:送货
        |送件|拉货|提货|开会|培训|办事|收款|收账|要账|采购|进货|取货|取件|安装|维修|拜访))
        |(?:被|给)?(?:公司|单位|老板|领导)?派(?:去|到|往)(?:外地|国外|[^，。]{1,6}[省市县])|去(?:外地|客户(?:那里?|家
        |处|公司|单位)?)(?:出差|办事|送货|拜访|安装|维修|装机|谈)|跑业务|(?:跑|出)长途|押车|押货
    """), whose=lambda m, match: not _is_migrant(m, match)),
    Saying(PREPARATORY, True, spaced(r"""
        (?:上[班工]|开工|开机|干活|接班|班)前[^，。；]{0,6}?(?:打扫|准备|换衣|换工作服|换鞋|检查|预热|清理|收拾|点名
        |开会|早会|热身|点检|拿工具|领工具|搬|整理|烧水|开门)
        |(?:下[班工]|收工|干完活|停机|完工|打烊)(?:时|前|后|以后|之后|了)?[^，。；]{0,5}?(?:收拾|打扫|清理|清扫|整理
        |关机|锁门|清洁|洗设备|收工具|放工具|还工具|关窗|关电|换衣|换工作服|洗澡|倒垃圾)
        |(?:还没|没有?|未)(?:到|正式)?(?:上班|开工|开始上班)[^，。；]{0,4}?(?:在|先)[^，。；]{0,6}(?:换|准备|打扫
        |检查)|(?:换|更换)(?:工作服|工装|工作鞋|衣服)(?:时|的时候|准备)|(?:班前|班后|工前)(?:准备|收尾|会|清理)|交接班
        |收尾工作|预备性
        |提前(?:[0-9一二三四五六七八九十半]{1,3}(?:分钟|个?小时))?到(?:了)?(?:单位|车间|公司|厂|岗位)[^，。；]{0,8}
    """)),
    Saying(PREPARATORY, True, spaced(r"""
        (?:刚)?(?:下[班工])(?:时|后|了)?(?:还)?(?:没有?|未)(?:走)?(?:出|离开)(?:厂门|厂大门|厂区|工厂|公司|单位|大门
        |工地|厂|矿区)(?:大?门)?
    """), doubt=candidates.DOUBTFUL),
    Saying(OVERTIME, True, spaced(r"""
        加班(?!费|工资|多少|的(?:钱|工资))|加夜班|连夜(?:干|赶)|赶工期?|通宵(?:干|上班|加)|延时下班
    """), denied=False),
    Saying(ACTIVITY, True, spaced(r"""
        (?:公司|单位|厂里|工厂|工会|部门|集团|学校|老板|领导)?(?:组织|举办|举行|安排|开展|搞|召开)(?:的|了)?(?:员工
        |职工|我们|大家|全体|去|一次|员工们|全厂)*[^，。；]{0,4}?(?:活动|比赛|旅游|聚餐|聚会|春游|秋游|爬山|登山|球赛
        |篮球赛?|足球赛?|羽毛球赛?|乒乓球赛?|拔河|运动会|年会|团建|拓展|郊游|军训|演练|联欢|文艺|疗养|体检|漂流)
        |团建|年会(?!费)|(?:公司|单位|厂里|集团|职工|工会)(?:的)?(?:运动会|拓展训练|聚餐|篮球赛|足球赛|拔河比赛|春游
        |秋游|联欢会|旅游|尾牙)|拓展训练
    """)),
)  # fmt: skip
_INSTRUMENT = re.compile("打(?:包|印|工|磨|孔|桩|夯|卡)|机器|机床|钢筋|钢管|木板|石头|围墙|铁|叉车")


def read(message: Message) -> list[Candidate]:
    """Violence, trips, preparation, overtime, organised activities (工伤保险条例第十四条第二、三、五项)."""
    found = []
    for candidate in sayings.read(message, _SAYINGS):
        if candidate.fact == VIOLENCE and candidate.doubt is None and not _FOR_DUTY.search(message.text):
            # A quarrel is told, but not yet that it was for doing one's duty.
            start, end = candidate.start, candidate.end
            found.append(message.candidate(VIOLENCE, True, start, end, doubt=candidates.DOUBTFUL))
        else:
            found.append(candidate)
    return [c for c in found if c.fact in (OVERTIME, PREPARATORY) or message.harmed()]


def _is_of_a_thing(match: re.Match) -> bool:
    """被钢筋打到 is an accident."""
    return bool(_INSTRUMENT.search(match[0]))


