"""Makes of a message what speech typing makes of it: no punctuation, sound-alike slips."""

import random

_MARKS = frozenset("，。！？、；,!?;：:“”\"'…~（）() \n　")
# What was meant, and what sounds like it; some of these the readers know, others they do not.
_SOUND_ALIKE = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
    受伤 受商 收伤
    工伤 工商 公伤
    左手 左守 做手
    右手 右守 又手
    左腿 做腿 左推
    右腿 又腿
    骨折 股折 骨着
    工地 功地 公地
    医院 医愿
    住院 主院 住愿
    老板 老版
    公司 工司
    手指 首指 手只
    上班 上般 尚班
    下班 下搬
    鉴定 见定
    认定 人定
    赔偿 陪偿 赔尝
    合同 和同
    保险 宝险
    社保 设保
    摔 率 甩
    砸 杂 咂
    机器 机气
    车间 车见
    脚 角
    腰 要
    在 再
    的 得
    掉 吊
    电动车 电动撤
    摩托车 摩托撤
    交警 交井
    责任 债任
    昨天 作天
    前天 钱天
    早上 早尚
    晚上 晚尚
    伤残 伤惨
    手术 首术
    抢救 强救
    突发 突法
    去世 去是
    死亡 死忘
    压 鸭
    撞 装
    烫 趟
    割 各
    """.strip().splitlines()
}
_MEANT = sorted(_SOUND_ALIKE, key=len, reverse=True)


def without_punctuation(text: str) -> str:
    """The text without its marks; a point or colon between digits stays."""
    kept = []
    for at, sign in enumerate(text):
        between_digits = 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()
        if sign not in _MARKS or (sign in ":：" and between_digits):
            kept.append(sign)
    return "".join(kept)


def with_slips(text: str, seed: int, most: int = 3) -> str:
    """The text with up to so many words replaced by what sounds like them, sign for sign."""
    chance, signs, made, at = random.Random(seed), list(text), 0, 0
    while at < len(text):
        word = next((word for word in _MEANT if text.startswith(word, at)), None)
        if word is None:
            at += 1
            continue
        if made < most and chance.random() < 0.3:
            signs[at : at + len(word)] = chance.choice(_SOUND_ALIKE[word])
            made += 1
        at += len(word)
    return "".join(signs)
