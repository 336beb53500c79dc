"""Reads which part of the body was hurt, with its side and finger or bone (受伤部位)."""

import re

from flows.intake import harms, illnesses
from flows.intake.anatomy import NAMED
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.spans import Spans
from flows.intake.vocabulary import either, spaced, table

FACT = "injury.parts"
_SIDE = "(?:左|右|双|两(?:只|条|个|侧|边)?)(?:侧|边|面)?"
_ORDINAL = (
    "(?:(?<![0-9/])第?[一二三四五六七八九十0-9]{1,2}(?:[、,，.和及至到-][一二三四五六七八九十0-9]{1,2}){0,4}(?:个|根|节|条|号|只"
    "|跟|肢)?)"
)
_BODY = re.compile(
    rf"(?:(?P<side>{_SIDE})(?:的)?)?(?:{_ORDINAL}(?:的)?)?(?:{NAMED})"
    rf"(?:(?:的)?(?:{_SIDE}(?:的)?)?(?:{_ORDINAL}(?:的)?)?(?:末节|近节|远节|中节|前端|远端|近端|前|后|内侧|外侧|内|外|伸|屈)?(?![脾肝肺肾胃肠胰膀])(?:{NAMED})){{0,3}}"
)
_KICKS = tuple(f"{verb}{done}{whom}一脚" for verb in "踢踹踩" for done in ("", "了") for whom in ("", "我", "他", "她"))
# Words in which a part of the body is no part of a body.
_FALSE = re.compile(either(table("""
    脚手架 手机 手续 手术 手工 手下 手段 手头 头鹰 手里 手写 手册 手艺 手法 手套 手推 手电 手动 手柄 手拉 手持
    动手 分手 助手 对手 新手 帮手 联手 转手 接手 水手 凶手 选手 人手 入手 亲手 一手 二手 随手 伸手 着手 放手
    手气 手势 手感 下手 扒手 打手 老头 工头 里头 前头 年头 码头 石头 砖头 木头 罐头 回头 头天 头一 头衔 镜头
    睡过头 屁股墩 心脏不舒服 心脏难受
    接头 插头 车头 街头 龙头 头条 头几 头两年 头三年 头半年 份头 口头 头儿 磕头 领头 牵头 念头 锄头 斧头 榔头 喷头 探头 钻头 机头 枕头
    馒头 丫头 外头 苗头 头发 眼前 (?<![左右双两])眼看(?!不) 亲眼 眼下 一眼 眼镜 字眼 心眼 眼里 井眼 炮眼 打眼 丢脸 翻脸 脸色 撕破脸
    嘴上 插嘴 吵嘴 腰带 腰包 山腰 腿脚 拖后腿 后腿 跑腿 火腿 牙膏 舌战 脚步 山脚 墙脚 脚下 落脚 歇脚 脚本 踏脚
    脚踏 肩负 并肩 心脏病 背部队 脑子 神经病 神经衰弱 神经性 精神 尘肺 矽肺 肺病 脑梗 脑溢 脑出 脑血 脑瘤
    甲肝 乙肝 丙肝 骑手 歌手 老手 熟手 舵手
    指甲油 拔牙 补牙 种牙 镶牙 手足 脾气 头晕 头痛 头疼 手麻 牙医 眼科 手外科 骨科 头孢 脚臭 手心手背 (?<!股)骨头 肝炎 肝癌 肝病 肺炎
    肺癌 肾炎 肾病 胃病 胃炎 胃出血 胃疼 胃痛 脚蹬 腿部件 洗手 脚底一滑 脚下一滑 针头 扳手 门把手 手刹 手环
    手表 手续费 手工费 面前 头盔 脚印 手写板 手底 眼罩 口罩 面罩 耳塞 手提 牙刷 脸盆 腰椎间盘突出症 屋头 厂头 脚底下
    椅子腿 桌子腿 凳子腿 椅腿 桌腿 凳腿 床腿 甩手 撒手 拳头 颈椎病 腰椎病 胃癌 牙龈 牙周 隧道头 窑头 矿头 井头 洞头 山头 田头 坡头 桥头 床头 墙头 船头
    招手 松手 脱手 失手 扶手 手软 手抖 手生 手快 手慢 手忙脚乱 手袋 手链
"""), _KICKS))
_HOLDS = spaced("""
    (?:上|里|中)?(?:现在)?(?:只)?有(?:工伤|鉴定|认定|证据|合同|病历|证明|凭证|录音)|拿着|取皮|植皮|[01]\\.[0-9]|正常
    |没事|没伤|没有?受伤|完好|没问题|边的?(?!第|肋|锁)|(?:部|上|里)?(?:有|出现|发现)?(?:阴影|结节|斑点)|静脉曲张|(?<=肢体)(?:残疾|障碍|功能|[一二三四1-4]级残疾)
""")


_BETWEEN = re.compile(r"[、，,。.；;！!\s]+|(?:还有|以及|和|跟|与|及)(?!骨|腱)|(?:都|也)?(?:的|吧|啊|呀)$")


def is_part(words: str) -> bool:
    """Whether the words name a part of the body and nothing else."""
    return _BODY.fullmatch(words) is not None and _FALSE.search(words) is None


def read(message: Message) -> list[Candidate]:
    """Each part hurt, once (injury.parts 受伤部位)."""
    expected = FACT in message.expecting or _only_parts(message.text)
    if not expected and not harms.any_in(message.text):
        return []
    found, seen = [], set()
    false = [match.span() for match in _FALSE.finditer(message.text)]
    blocked = Spans(false)
    for match in _BODY.finditer(message.text):
        start, end = match.span()
        if (at := message.moment_spans.first_over(start, end)) is not None:
            # 10月8号手被压了: the number belongs to the day.
            start = _begins_after(message, message.moments[at].end, end)
        elif (at := blocked.first_over(start, end)) is not None:
            # 踹了一脚肚子: the foot is the other's.
            start = _begins_after(message, false[at][1], end)
        if start is None or blocked.overlap(start, end) or not _is_hurt(message, start, end):
            continue
        value = message.text[start:end].replace("的", "")
        if value not in seen:
            seen.add(value)
            found.append(message.candidate(FACT, value, start, end))
    return _without_echoes(_without_symptoms(message, found))


def _without_symptoms(message: Message, found: list[Candidate]) -> list[Candidate]:
    """A part that only feels what the hurt of another part brought on is not hurt itself."""
    felt = [
        c for c in found if _SYMPTOM.match(message.text, c.end) and _BROUGHT_ON.search(message.before(c.start, 5))
    ]
    if illnesses.spans(message) and _A_BLOW.search(message.text) is None:
        return [c for c in found if c not in felt and not _SYMPTOM.match(message.text, c.end)]
    return [c for c in found if c not in felt] or found


def _begins_after(message: Message, at: int, end: int) -> int | None:
    """Where a part begins of which the first signs, up to there, belong to another word; None if nothing is left."""
    later = _BODY.match(message.text, at)
    return later.start() if later is not None and later.end() == end else None


def _only_parts(text: str) -> bool:
    """右手食指和中指: a message that names parts and nothing else goes on about the injury."""
    pieces = [piece for piece in _BETWEEN.split(text.strip()) if piece]
    return bool(pieces) and all(is_part(piece) for piece in pieces)


# 能伤两根肋骨吗 asks what could be, 一根手指几级 what one would be worth.
_COULD_BE = re.compile("(?:能|会|可以|可能)(?:不能|不会)?(?:一次|同时)?(?:伤|断|砸|压|摔)(?:到|断|了|掉)?(?:[^，。；]{0,3})$")
_PRICED = re.compile("(?:能|可以|算|是|评|赔)?(?:几级|多少级|多少钱|赔多少|值多少)")
# 造成手脚麻木 is what an injury elsewhere brought on.
_BROUGHT_ON = re.compile("(?:造成|导致|致使|引起|出现|现在|目前|有时|到现在|如今)(?:了|两|我|他|她|的)?$")
_SYMPTOM = re.compile(
    "(?:也|都|还|有点|经常|一直|总是?|老是?){0,2}(?:麻木|发麻|麻(?!醉)|无力|没力|没劲|没知觉|发凉|冰凉|抽筋|发抖|抖|哆嗦|拿不[住稳起]|发?闷|憋)"
)
# 头疼，手也拿不住东西，脑出血: what is felt of an illness is no part hurt, unless a blow came before it.
_A_BLOW = re.compile("摔|砸|撞|(?<!血)压|夹|切|割|打(?!卡|电话|针|工)|轧|绞|掉|跌|扎|烫|烧|崴|扭")
# Used, not hurt: 用手, 伸头, 徒手.
_USED = ("一", "用", "伸", "拿", "徒", "空", "能", "洗")


def _is_hurt(message: Message, start: int, end: int) -> bool:
    if message.anothers(start) or message.denied(start) or _is_supposed(message, start) or _HOLDS.match(message.text, end):
        return False
    if message.is_question(start) and _COULD_BE.search(message.before(start, 10)):
        return False
    if message.text[start] in "一两" and message.clause_at(start)[0] == start and _PRICED.match(message.text, end):
        return False
    return end - start > 1 or not message.before(start, 2).endswith(_USED)


def _is_supposed(message: Message, start: int) -> bool:
    """如果摔断腿 is not so yet; 手指骨折的话能赔多少 is how people speak of what they have."""
    return message.supposed(start) and "的话" not in message.after(start + 1, 30)


# 左手中指伤了，受伤的手指弯不了
_SAID_AGAIN = {"手指": "指", "手指头": "指", "膝盖": "膝", "膝关节": "膝", "眼睛": "眼", "肩膀": "肩", "脚趾": "趾", "脚踝": "踝"}
_FINGERTIP = frozenset(table("指尖 指甲 指甲盖 指头 指节"))


def _without_echoes(found: list[Candidate]) -> list[Candidate]:
    """What a fuller word before it already says (手 after 左手中指, 指尖 after 食指) says nothing new."""
    kept: list[Candidate] = []
    for candidate in found:
        value = candidate.value.replace("大拇指", "拇指")
        told = [other.value.replace("大拇指", "拇指") for other in kept]
        if any(value != other and value in other for other in told):
            continue
        if value in _FINGERTIP and any("指" in other for other in told):
            continue
        if value in _SAID_AGAIN and any(_SAID_AGAIN[value] in other for other in told):
            continue
        kept.append(candidate)
    # 头部缝四针，脑外伤: the head told is what was hurt.
    head = any(c.value.endswith(("头", "头部", "脑袋", "额头", "头皮", "后脑勺")) for c in kept)
    return [c for c in kept if c.value != "脑" or not head]
