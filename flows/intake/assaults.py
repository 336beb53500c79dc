"""Reads violence suffered, and whether the words already say it was for doing one's duty (暴力伤害)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import either, spaced, table

FACT = "accident.violence"
_PEOPLE = either(table("""
    人 他 她 别人 同事 工友 领导 老板 组长 班长 主管 经理 顾客 客户 客人 业主 病人 患者 家属 乘客 醉汉 小偷
    歹徒 劫匪 保安 对方 村民 司机 路人 陌生人 学生 家长 居民 车主 摊贩 小贩 食客 嫌疑人 有人 一伙人 疯子 他们
    邻居 主任 房客 住户 货主 混混 流氓 债主 盗贼 酒鬼 疯子 店主 老乡
"""))
_BEAT = either(table("""
    殴打 打伤 打断 打成 打死 打破 打倒 打了 打的 打得 打到 打骨折 砍 捅 踢 踹 揍 推倒 推下 推了 袭击 刺伤 咬伤
    围殴 暴打 动手 扇 砸 勒 一拳 一刀 一脚 误伤 故意撞 追打
"""))
_ATTACKER = either(table("""
    顾客 客户 客人 业主 病人 患者 家属 乘客 醉汉 小偷 歹徒 保安 学生 司机 同事 工友 村民 对方 车主 家长 班长 组长 领导 老板
    主管 经理 邻居 他 她
"""))
_WEAPON = "(?:拿|用|拎|抄)[^，。；]{1,8}?(?:把|砸|打|捅|砍|敲|戳)"
# Things named after people or made of them: 机器人, 工人砌的墙.
_THING = re.compile("机器人|人行|人字|他们(?:的)?(?:车|机)|客车|司机的车")
# Words that tie the attack to the worker's task.
_FOR_DUTY = spaced("""
    巡逻|巡山|执勤|值勤|保安|制止|劝阻|劝了|劝说|阻止|催收|收费|执法|因(?:为)?工作|工作上|工作原因|处罚|检查|查票|查车
    |查寝|查酒驾|拦
    |维持秩序|讨要|劝架|门卫|城管|协警|辅警|护士|医生|服务员|管理|抓|坐诊|上课|送件|派件|值班|看材料|收银|开会|谈话
    |接单
""")


# 因为欠钱打群架, 前夫找来: a quarrel of their own is no duty, whoever has it and wherever.
_PRIVATE = spaced("""
    (?<!被)欠(?:了|我|他|她|人|别人|着)*[^，。；]{0,3}?(?:钱|债|账|款)|借(?:了|他|我)*钱|赌|情敌|前夫|前妻|前男友|前女友|出轨|谈恋爱|女朋友|男朋友|私事|私人恩怨|个人恩怨|老乡聚|喝(?:了)?酒|打牌|打麻将|抢车位
""")


def _is_by_a_person(message: Message, match: re.Match) -> bool:
    """Not done by a thing, and not what only the employer makes of it (老板非说我是打架)."""
    return not _THING.search(match[0]) and not message.claimed(match.start())


_SAYINGS = (
    Saying(FACT, True, spaced(rf"""
        (?:被|遭到|遭|受到|让)(?:了)?[^，。；被]{{0,8}}?{_PEOPLE}[^，。；被]{{0,10}}?{_BEAT}
        |(?:被|遭到?|受到)(?:了)?(?:人)?(?:殴打|暴力|围殴|袭击|毒打|暴打|砍伤|捅伤|打伤|故意撞)|被(?:他|她|他们)打(?!电话|来|字|骂|发)
        |被[^，。；]{{0,8}}?(?:故意撞|咬伤手)
        |被(?:人)?(?:捅|砍|扎|刺)了?[一两几三四五六七]刀|打群架(?!的)|打架|斗殴|互殴|厮打|扭打|打起来了?|动手打(?:人|我|他)?|暴力伤害|无故打(?:我|人)
        |{_ATTACKER}[^，。；]{{0,10}}?(?:打伤|殴打|捅|砍|打了|推倒|扇了)(?:我|他|她|老公|老婆|父亲)
        |{_ATTACKER}[^，。；我]{{0,10}}?把(?:我|他|老公|父亲)[^，。；]{{0,4}}?(?:打|砍|捅|推|夹)
        |{_ATTACKER}[^，。；]{{0,8}}?{_WEAPON}[^，。；]{{0,3}}?(?:我|他|人|老公|父亲)|(?:从后面|从背后)?(?:勒
        |掐)(?:住)?(?:我|他)(?:的)?脖子
        |{_ATTACKER}(?:就|还|又|突然|上来|冲上来|直接|动手|开始|先|当场|拿[^，。；]{{1,6}}){{0,2}}(?:打|踢|踹|揍|扇|砍
        |捅|掐|咬)(?:了|伤)?
        (?:我|人)(?!的?(?:电话|手机|微信|车))|(?:小偷|歹徒|盗贼|劫匪)[^，。；]{{0,12}}?(?:捅|砍|打|刺)了(?:我|他|老公
        |父亲)
        |(?:吵架|争吵|吵起来|吵了|口角|推搡|拉扯)[^。；]{{0,10}}?被?(?:他|她)?(?:推|打|搡)(?:倒|伤|下)
        |(?:冲|扑|追)(?:上|过)来(?:就)?(?:打|踢|踹|揍|砍|捅|扇)(?:了|伤)?(?:我|他|她)
        |劝架[^。；]{{0,6}}?(?:被|挨)(?:误伤|打)
        |{_ATTACKER}[^，。；]{{0,4}}?推了?我(?:一把|一下|下去|倒)|被打(?:了(?!一?针|石膏|电话|一下)
        |伤|成|得(?=[^，。]{{0,6}}(?:伤|肿|断|血|住院))|进医院|住院)
        |被[^，。；]{{0,8}}?(?:啤酒瓶|酒瓶|凳子|刀|铁棍)砸(?:了|破|到|伤)
    """), whose=_is_by_a_person),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Violence suffered (accident.violence 工伤保险条例第十四条第三项).

    A quarrel alone does not say that it was for doing one's duty, so it is only proposed.
    """
    if not message.harmed():
        return []
    for_duty = _FOR_DUTY.search(message.text) and not _PRIVATE.search(message.text)
    return [
        candidate
        if for_duty
        else message.candidate(FACT, True, candidate.start, candidate.end, doubt=candidates.DOUBTFUL)
        for candidate in sayings.read(message, _SAYINGS)
    ]
