"""Reads what kind of injury it is: broken, crushed, burnt, cut off (伤情)."""

import re

from flows.intake import anatomy
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.spans import Spans
from flows.intake.vocabulary import either, spaced

FACT = "injury.kinds"
_BREAKING = "(?:压|冲|砸|轧|切|割|摔|绞|锯|打|弄|夹|碾|撞|折|扭|铡|剪|截|崩|拉|挤|磕|机器|搞|卷|扯|踢|咬|砍)"
_COUNT = "[一二两三四五六七八九十0-9几]{1,2}(?:根|节|截|个|颗|只|条|处|指|趾)"
_GRADE_OF_BREAK = spaced("""
    (?:多处|多发性?|开放性|闭合性|粉碎性?|压缩性?|错位性?|不完?全性|完全性?|撕脱性?|横断|线性|远端|近端|部分
    |[0-9一二三四五六七八九两]处)
""").pattern
# The plain name of an injury, and what people say for it.
KINDS = (
    ("骨折", rf"""
        (?:{_BREAKING}(?:成|的)?)?{_GRADE_OF_BREAK}{{0,3}}骨折|(?<=[锁肋掌指趾跟胫腓尺桡腿])骨?(?:被)?(?:压|砸|摔|打
        |撞)折|(?<=[骨跟踝盘])(?:都|全|被砸|被压|摔)?碎(?:了|裂)
    """),
    ("骨裂", "骨裂|裂缝骨折|离缝|(?<=骨)(?:头)?裂了?(?!开工)|骨头裂"),
    ("离断", rf"""
        (?:完全|不完全)?离断|{_BREAKING}(?:的)?断(?:了)?(?:{_COUNT}(?!手|脚|指|趾|肋|骨|牙))?|断(?:二|两|一|三|四|五)(?:根|节|截|指)
        |断(?:了|掉|成|的|去)(?!案|电|交|缴)(?:{_COUNT})?|[只就]剩(?:下|了)?[一半两](?:节|截)|掉(?:了)?(?:俩|[一二两三四五六七八九十0-9几]{{1,2}}(?:节
        |截))
    """),
    ("切割伤", """
        被[^，。；被]{0,4}?切割(?:伤|(?![机片]))|切割伤|割伤|切伤|划伤|割破|割裂|切到|割到|切掉|切除|割掉|削掉|剁掉|[锯铡绞轧剪冲刨磨压]掉(?!下|进)|切断
    """),
    ("缺失", """
        截肢|切除(?!术后)|摘除|缺损|缺失|(?<=掉了)一?[块节]|(?<=[指趾截节])(?:头)?(?:全|都)?没了(?=[，。？?]|$)
    """),
    ("脱落", f"""
        (?:摔|撞|打|磕|碰)?脱落|(?:摔|撞|打|磕|碰)掉(?!下|进|到)(?:了)?(?=[^，。]{{0,4}}牙)
        |(?:(?<=牙)|(?<=牙齿))(?:磕|碰|摔|打|撞)?掉(?:了)?(?:{_COUNT})?
    """),
    ("烧伤", """
        (?:电弧|电|热|化学|酸|碱|(?<!救)火|汽油|高温|瓦斯)?(?:烧伤|灼伤|烫伤)
        |(?:[一二三四深浅1-4]|深二|浅二)度(?:烧伤|烫伤|(?=[，。]))
    """),
    ("电击伤", "触电|电击(?:伤)?|被电(?:到|了|伤)"),
    ("脱位", "脱臼|脱位|错位(?!性)"),
    ("扭伤", "扭伤|崴(?:了|到|伤)|拉伤|韧带(?:撕裂|断裂|损伤)|扭断|闪了(?=腰)"),
    ("颅脑损伤", "脑震荡|脑外伤|颅脑损伤|颅内出血|脑出血(?=[^，。]{0,6}[摔砸撞])|脑挫裂?伤"),
    ("挫伤", "(?<!脑)挫裂?伤|擦伤|淤血|瘀血|血肿|软组织(?:损伤|挫伤)"),
    ("裂伤", "撕裂伤?|裂伤|裂开|砸裂|贯通伤|刺伤|扎伤|穿透|穿孔|刺穿|扎穿|咬伤|砍伤|捅伤"),
    ("断裂", """
        (?<=韧带)断裂|(?<=肌腱)断裂|(?<=神经)断裂|(?<=筋)断(?:裂|了)?|(?<=跟腱)断裂|(?<=神经)(?:损伤|缺失)
    """),
    ("破裂", "(?<!血管瘤)(?<!(?<!毛细)血管)破裂(?!音)"),
    ("中毒", "中毒"),
    ("中暑", "中暑|热射病"),
    ("冻伤", "冻伤"),
    ("视力损伤", "失明|看不见|瞎了|视网膜脱落|视力下降"),
    ("听力损伤", "听力下降|耳聋|听不[见清到](?=$|了|[，。；！？])"),
    ("瘫痪", "瘫痪|截瘫|偏瘫"),
    ("挤压伤", "(?:压伤|砸伤)(?!人|路人|行人|别人)|挤压伤|轧伤|碾伤|绞伤|夹伤|压扁|压烂|砸烂(?![^，。]{0,4}(?:车|玻|窗|门|东西))"),
    ("胸部损伤", "积液|气胸|血气胸"),
)  # fmt: skip
_PATTERNS = tuple((spaced(pattern), name) for name, pattern in KINDS)
_FALSE = spaced("""
    食物中毒|判断|诊断|中断|断绝|断缴|断交|断了?(?:工资|社保|保险|联系)|(?:保险|社保|绳|链|丝|电|梁|板|带子|轴|合同
    |资金)[^，。骨手脚腿指腰我他她]{0,2}断
""")
# 工友中暑晕倒，我背他下楼: it was the mate's, unless it is asked for him.
_A_MATES = re.compile(r"(?:^|[，。；\s])(?:我)?(?:工友|同事|老乡|师傅|徒弟)[^，。；\s我]{0,3}$")
_I_ACTED = re.compile(r"[，。；\s](?:我|俺)(?!们|[^，。；]{0,4}(?:帮|替|代|问))(?:去|赶紧|就|也)?(?:背|抬|扶|救|拉|抱|拖|送)")
# 是不是苯中毒 wonders what it is.
_WONDERED = re.compile("(?:是不是|会不会是?|是否|怀疑是?|不知道是不是)[^，。；]{0,3}$")
# Ropes and pipes break too: these count only beside a part of the body.
_NEEDS_BODY = {"脱落", "离断", "缺失", "脱位", "裂伤", "破裂"}
_BODY_NEAR = re.compile("(?<![石砖木锤车床龙])" + either(anatomy.PARTS, tuple("指趾骨肢肌筋")) + "|[根截节]")


def read(message: Message) -> list[Candidate]:
    """Each kind of injury, once (injury.kinds 伤情), with its plain name as the code."""
    found, seen = [], set()
    blocked = Spans(match.span() for match in _FALSE.finditer(message.text))
    for pattern, name in _PATTERNS:
        for match in pattern.finditer(message.text):
            start, end = match.span()
            if name in seen or blocked.overlap(start, end) or any(c.start < end and start < c.end for c in found):
                continue
            if message.anothers(start) or message.denied(start) or message.supposed(start):
                continue
            if _WONDERED.search(message.before(start, 8)) or _is_a_mates(message, start, end):
                continue
            if _of_a_body(message, name, start, end):
                seen.add(name)
                found.append(message.candidate(FACT, message.text[start:end], start, end, code=name))
    return found


def _is_a_mates(message: Message, start: int, end: int) -> bool:
    clause, _ = message.clause_at(start)
    led = _A_MATES.search(message.text, max(0, clause - 1), start)
    return led is not None and _I_ACTED.search(message.text, end, end + 30) is not None


def _of_a_body(message: Message, name: str, start: int, end: int) -> bool:
    if name not in _NEEDS_BODY and not message.text.endswith("烂", start, end):
        return True
    low = max(0, start - 14)
    return bool(_BODY_NEAR.search(message.text, low, min(len(message.text), end + 6)))
