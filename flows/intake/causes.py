"""Reads how it came about, in the person's own words (受伤经过)."""

import re

from flows.intake import harms
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

_HURT = f"(?:{harms.VERB}|弄|搞|吸|吞|带)"
_RESULT = "(?:到了?|伤了?|断了?|中了?|倒了?|着了?|成了?(?:粉碎性)?(?:骨折|骨裂)|骨折|死了?|坏了?|破了?|掉了?|住了?|了|裂了?|烂了?|扁了?|进去?了?|下来了?)"
_GAP = "[^，。；！？,;!?\\n]"
_CAUSES = tuple(re.compile(pattern) for pattern in (
    rf"(?:被|让|遭|给(?!我|他|她|了|公|老|报)){_GAP}{{1,14}}?把{_GAP}{{1,16}}?{_HURT}(?:{_GAP}{{0,4}}?{_RESULT})?",
    rf"(?:被|让|遭|给(?!我|他|她|了|公|老|报)|叫(?!我|他)){_GAP}{{0,12}}?{_HURT}{_RESULT}?(?:[一二两三四五六七八九]根)?",
    rf"从{_GAP}{{1,16}}?(?:上面|上|里|顶|处|高处)?(?:不慎|不小心|意外)?(?:摔|掉|跌|坠|滚|滑|摔落|坠落|跌落)(?:了)?(?:下来|下去|落|下|倒|了)?",
    rf"(?:骑|开|驾驶|乘坐|坐|推){_GAP}{{0,14}}?(?:摔|滑|翻|撞|跌)(?:伤|倒|断|下来|了|车|上)?",
    rf"(?:开|操作|驾驶){_GAP}{{1,8}}?把{_GAP}{{1,8}}?{_HURT}(?:断|伤|到|死|倒)了?",
    rf"(?:[一两几]?(?:根|块|个|把|件|台)?)[^，。；！？,;!?\n我他她你在的时被]{{1,6}}(?:滑落|掉落|掉下来?|倒塌|坍塌|倒下来?|落下来?|弹起来?|飞出来?|爆炸|断裂|松动|脱钩|侧翻|倒了){_GAP}{{0,3}}?(?:砸|打|压|击|崩|弹|刮|撞){_GAP}{{0,12}}?(?=[，。；！？,;!?\s造导致]|$)",
    r"(?:手|脚|手指|胳膊|头发|衣服|袖子|手套|裤腿|左手|右手)(?:被)?(?:吸|卷|绞|夹|带|搅|压|轧)(?:进去?|入|到|住|在)[^，。；！？,;!?\n]{0,8}",
    r"(?:违规操作|违章操作|操作不当|操作失误|误操作|机器故障|设备故障|吊物坠落|塌方|冒顶|瓦斯爆炸|煤气泄漏|粉尘爆炸|锅炉爆炸|触电|漏电|高空坠落|高处坠落|物体打击|机械伤害)",
    r"(?:(?:不小心|不慎|意外|失足|滑了一下|脚下一滑|踩空|没站稳|地面?滑|地太滑|地上有[水油冰])[^，。；！？,;!?\n]{0,8}?)(?:摔|跌|滑|掉|弄|碰|撞|扭|崴|烫|割|切|砸|绊)(?:倒|伤|断|下来|了|到|下)?",
    r"(?:因)?(?:路面|地面|下雪|下雨)?[^，。；！？,;!?\n我]{0,6}?(?:滑倒|摔倒|绊倒|跌倒|摔了一跤|摔跤|滑了一跤|摔下来|摔下去|掉下来|摔了下来|掉下去)(?:在[^，。；！？,;!?\n]{1,6}?上)?",
    r"(?:在)?(?:搬|卸|装|修|拆|切|焊|抬|扛|挖|砌|粉刷|刷|锯|钉|安装|搭|吊|拉|推|擦|洗|打扫|维修|检修|更换|清理|清洗|调试|操作|开|倒|剪|冲压|打磨|送)[^，。；！？,;!?\n的]{1,10}?(?:时候?|过程中|期间|途中)(?:不小心|不慎|被)?[^，。；！？,;!?\n]{0,6}?(?:受伤|受了伤|砸伤|压伤|扭伤|割伤|烫伤|烧伤|摔伤|撞伤|夹伤|扭到|砸到)",
    r"(?:上班|上工|下班|工作|干活|施工|作业|出差|劳动)(?:时候?|期间|途中|中|的时候)?(?:不慎|不小心|意外)?(?:摔|砸|扭|烫|割|切|压|夹|撞|绊|滑|跌)(?:伤|倒|断|到|了一跤)",
    r"(?:摔|砸|扭|烫|烧|割|切|压|夹|撞|跌|轧|扎|刺|挤|绞|碾|电|炸)(?:伤|断|倒|破|掉|骨折)(?:了)?",
))
_FALSE = re.compile("被(?:认定|鉴定|评|定为|辞退|开除|解除|公司|单位|列为|判|告|拖欠|扣|骗|拒|医院|诊断|送|告知|派|要求)|让(?:我|他|她)(?!.{0,3}[砸压撞])|从[^，。]{0,12}(?:至|到)[^，。]{0,6}$|撕破脸|打工|打电话|打钱|打官司|拉去|打卡|砸[^，。]{0,4}(?:车|门|窗|玻璃|家|房|手机|东西)|打印|打包|打算|打招呼")
_TIME_HEAD = re.compile("^(?:在|因|由于)?(?:[0-9:.：年月日号点分]+|昨天|今天|前天|上午|下午|早上|晚上)")


def read(message: Message) -> list[Candidate]:
    """How the injury came about (accident.cause 受伤经过), the most telling words once."""
    for rank, pattern in enumerate(_CAUSES):
        for match in pattern.finditer(message.text):
            start, end = _trimmed(message, *match.span())
            if end - start < 2 or _FALSE.search(message.text, start, end) or message.anothers(start) or message.denied(start) or message.supposed(start):
                continue
            if not harms.any_in(message.text, start, min(len(message.text), end + 20)) and not harms.any_in(message.text, start, end):
                continue
            return [message.candidate("accident.cause", message.words(start, end), start, end, sure=0.93 if rank < 11 else 0.85)]
    return []


def _trimmed(message: Message, start: int, end: int) -> tuple[int, int]:
    """Without a time at the head; the words of the cause begin after it."""
    for moment in message.moments:
        if start < moment.end < end and moment.start <= start + 2:
            start = moment.end
    head = _TIME_HEAD.match(message.text[start:end])
    if head is not None and head.end() < end - start:
        start += head.end()
    return start, end
