"""Reads preparation and clearing up, overtime, and activities the employer organised (收尾工作、加班、单位活动)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import either, spaced, table

PREPARATORY = "accident.preparatory"
OVERTIME = "accident.overtime"
ACTIVITY = "accident.organised_activity"

_EARLY = r"(?:[一二三四五六七八九十0-9]{1,2}点(?:半|多)?)"
_BEFORE = (
    rf"(?:(?:上[班工]|开工|开机|干活|接班|点名|开门|开店|营业|发车|出车)(?:之|以)?前|早上{_EARLY}?(?:就)?(?:去|到"
    rf"|来)[^，。；]{{1,4}})"
)
_PREPARING = either(table("""
    打扫 准备 换衣 换工作服 换鞋 换工装 检查 预热 清理 收拾 点名 开会 早会 热身 点检 拿工具 领工具 领料 备料
    搬 整理 烧水 开门 加水 加油 热车 和面 扫 拖地 摆 擦 生火 穿工作服 取工具
"""))
_AFTER = spaced("""
    (?:(?:下[班工]|下[夜早中晚]班|下了[班工]|收工|收摊|关门|打烊|完工|干完活|做完活|忙完|停机|交班|交接班|收车)(?:时
    |前|后|以后|之后|了|的时候){0,6})
""").pattern
_FINISHING = either(table("""
    收拾 打扫 清理 清扫 清洗 清洁 整理 关机 关窗 关门 关灯 关电 关大门 关卷帘门 锁门 锁卷帘门 洗设备 洗机器
    洗手 洗澡 收工具 放工具 还工具 收脚手架 换衣 换工作服 倒垃圾 搬回 盘点 入库 归还 擦 拔电 关水
"""))
_AT_HOME = re.compile("回家|家里|宿舍|路上|途中|喝")


def _is_at_work(message: Message, match: re.Match) -> bool:
    return not _AT_HOME.search(match[0] + message.after(match.end(), 2))


# 体检查出 tells of a finding, 年年组织旅游，今年没去 of what others did.
_FINDING = re.compile("体检$")
_STAYED_AWAY = re.compile("[^。；！？]{0,8}没(?:有)?(?:去|参加|报名)")


def _is_taken_part_in(message: Message, match: re.Match) -> bool:
    if _FINDING.search(match[0]) and re.match("[中时]?(?:查|发现|说|报告|结果|出)", message.after(match.end(), 3)):
        return False
    return not _STAYED_AWAY.match(message.text, match.end())


_SAYINGS = (
    Saying(PREPARATORY, True, spaced(rf"""
        {_BEFORE}[^，。；]{{0,8}}?{_PREPARING}|{_AFTER}[^，。；]{{0,8}}?{_FINISHING}|(?:还没|没有?|未)到(?:上班
        |工作)?(?:时间|点)(?=[^不])|(?:还没|没有?|未)到{_EARLY}(?:钟)?(?:的)?(?:上班|开工)
        |(?:离|距离)(?:上班|开工)(?:时间)?还有|提前(?:[0-9一二三四五六七八九十半]{{1,3}}(?:个)?(?:分钟|小时
        |钟头))?(?:来|到|去|进)(?:了)?[^，。；]{{0,6}}
        |(?:让|叫|要求)我(?:早点|早些|提前)来|(?:换|更换)(?:好)?(?:工作服|工装|工作鞋)|(?:班前|班后|工前)(?:准备|收尾
        |会|清理|开会|开早会)|交接?班(?:的)?时
        |收尾工作|预备性|准备工作
    """), whose=_is_at_work),
    Saying(PREPARATORY, True, spaced(r"""
        下[班工](?:时|后|了|以后|打卡){0,6}(?:还)?(?:没有?|未)(?:走)?(?:出|离开)(?:厂门|厂大门|厂区|工厂|公司|单位|大门
        |工地|厂|矿区)(?:大?门)?
    """), doubt=candidates.DOUBTFUL),
    Saying(OVERTIME, True, spaced(r"""
        加班(?!费|工资|多少|的(?:钱|工资))|加夜班|连夜(?:干|赶)|赶工期?|通宵(?:干|上班|加)|延时下班
    """), denied=False),
    Saying(ACTIVITY, True, spaced(r"""
        (?:公司|单位|厂里|工厂|工会|部门|集团|学校|老板|领导)?(?:组织|举办|举行|安排|开展|搞|召开)(?:的|了)?(?:员工
        |职工|我们|大家|全体|去|一次
        |员工们|全厂){0,6}[^，。；]{0,4}?(?:活动|比赛|旅游|聚餐|聚会|春游|秋游|爬山|登山|球赛|篮球|足球|羽毛球|乒乓球|拔河
        |运动会|年会|团建|拓展|郊游
        |军训|演练|演习|联欢|文艺|疗养|体检|漂流|植树|培训)
        |团建|年会(?!费)|(?:公司|单位|厂里|集团|职工|工会|员工)(?:的)?(?:运动会|拓展|聚餐|篮球赛|足球赛|拔河|春游|秋游
        |联欢会|旅游|尾牙|体检|植树)|拓展训练|消防演[练习]
        |(?:参加)(?:公司|单位|厂里)?(?:的)?(?:运动会|演练|比赛|拔河)
    """), whose=_is_taken_part_in),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Preparation or clearing up, overtime, organised activities (工伤保险条例第十四条第一、二项)."""
    return sayings.read(message, _SAYINGS) if message.harmed() else []
