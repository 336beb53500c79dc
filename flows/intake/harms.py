"""Words that say somebody came to harm: verbs of hurting and the injuries themselves (受伤的说法)."""

import re
from collections.abc import Iterator

from flows.intake.vocabulary import either, spaced, table

VERBS = table("""
    砸 压 撞 摔 跌 扎 割 切 烫 烧 炸 夹 轧 绞 碾 碰 刮 卷 挤 打 咬 戳 锯 挂 崩 劈 捅 蹭 绊 滑 坠 掉 刺 划 磕
    崴 扭 拉 弹 击 冲 铲 电 剁 别 蹦 顶 勾 撕 辗 刨
""")
VERB = "|".join(VERBS)
"""Single verbs of hurting, as a regex alternation."""

# Verbs that hurt only together with their result: 砍伤, but not 砍了树.
_ROUGH = either(table("砍 踢 踹 推 误 抓 炮 咬 拧 剪 削 铡 镰 绊 拌 挖 溅 喷 埋 勒 吓 拱"))
_LIMB = "(?=了|我|他|她|[左右双两]?(?:手|脚|腿|头|脸|眼|腰|胳膊|指|膝|波棱|脑|腕|肩|背))"
# 砸着脚, 夹住了手, 踹了一脚, 磕石头上: what is done to somebody, in the words of every region.
_DONE_TO = (
    "(?:砸|撞|压|推|踢|踹|扎|烫|砍|捅|夹|轧|绊|割)(?:到|了|伤)?我的?(?=左|右|双|后|手|脚|腿|头|脸|眼|腰|背|肩|胸|肚|胳膊|膝)"
    f"|进了?(?:左|右)?眼|(?:砸|扎|摔|撞|磕|轧|崴|扭|绊|戳|碾)着|(?:割|切|烫|夹|划|绞|烧|咬|刮|电|压|烙)着{_LIMB}"
    "|(?:摔|砸|撞|夹|割|烫|扭|崴|轧|绞|扎|压|冲|切|挤|磕|断|滑|刮|蹭)的(?=$|[，。！；\\s]|[左右双]?(?:手|脚|腿|腰|膝|头|脸|眼))"
    f"|(?:压|夹|烫|砸|挤|卷|绞|咬|埋|轧|卡)住{_LIMB}"
    "|(?:撞|压|夹|割|烫|砸|跌|轧|整)亲(?=$|[，。了]|[左右]?[手脚腿头腰指])"
    "|[踢踹打捅砍扇揍刺]了?(?:我|他|她)?(?:[一两几二三]|好几)(?:脚|拳|刀|巴掌|棍|耳光|锤)"
    "|(?:撞|磕|碰)(?:到|在)?(?:石头|柱子?|墙角?|门框|桌角?|铁架|机器|台阶|栏杆|护栏|桥墩|地)上"
    "|(?:出溜|跐溜|秃噜)(?:下[来去]|皮)|塌方|冒顶|透水|(?:塌|垮)下来|滚(?:下[来去]|落)|从[^，。]{0,10}(?:掉|跌|坠|滚)的"
    "|(?:卷|绞|缠)(?:住|进|入)了?(?:袖|衣|手套|头发|裤)|(?:骨|腿|指|筋|臂)(?:都|全)?断(?=[，。；！])|(?:摔|压|砸|撞|绊)折"
    "|挨了?(?:打|一拳|两拳|几拳|一刀|一脚|一棍)|揍(?:了|伤|倒)|抽到(?=脸|眼|头|脖)|掉[一二两三四五六七八几0-9]颗|震(?:聋|伤)|断了?[一二两三四五六七八九十几0-9](?:根|节|截)|埋在[^，。]{0,4}(?:下|里|面)"
)
_HARM = spaced(rf"""
    受伤|受的伤|受过伤|受了伤|负伤|成伤|致残|自杀|自残|跳楼(?!梯)|上吊|割腕|服毒|溺水|淹死|死了|死在|死于|病死
    |没救过来|抢救|骨折|骨裂|断了
    |(?:{VERB})(?:伤|断|到|中|倒|死|坏|破|掉|成|扁|瘪|残|骨折|骨裂|落|下来|下去|进|穿|了)|{_ROUGH}(?:伤|断|到|倒|成)
    |弄伤|弄断
    |搞伤|伤了|伤到|伤着|伤及
    |伤的|伤得|出(?:了|的)?事(?!情)|工伤|意外|事故|车祸|追尾|翻车|车翻|侧翻|相撞|触电|中暑|中毒|晕倒|昏倒|昏迷|倒地
    |猝死|死亡|去世|身亡
    |牺牲|丧命|遇难|失踪|突发
    |截肢|离断|撕裂|破裂|穿孔|脱臼|脱位|出血|淤血|缝了|切割|砍伤|挫伤|烧伤|烫伤|瘫痪|失明|脱落|疼|痛|肿|住院|手术|尘肺
    |职业病(?!医院|防治|科)|发病|复发|心梗|心肌梗|脑梗|脑溢血
    |缺损|缺失|伤残|伤情|没了|切除|萎缩|挨伤|伤[左右双手脚腿眼腰头]|踩空|跳河|轻生|农药|烧炭|打(?:了)?我|撞(?:上|树|墙
    |车|护栏)|勒(?:住)?我|闪了?腰|破了|呛水|感染
    |被[^，。；！？\s]{{0,8}}?(?:撞|打|咬|砍|捅|埋)|{_DONE_TO}
""")


def first(text: str, start: int = 0, end: int | None = None) -> re.Match | None:
    """The first words of harm in that stretch (第一处受伤)."""
    return _HARM.search(text, start, len(text) if end is None else end)


def any_in(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether the stretch tells of harm at all."""
    return first(text, start, end) is not None


def all_in(text: str) -> Iterator[re.Match]:
    """Every word of harm, in order."""
    return _HARM.finditer(text)
