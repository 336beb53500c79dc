"""Word lists written as tables and turned into patterns, and the lists several readers share (词表)."""

import re
from functools import cache


def table(words: str) -> tuple[str, ...]:
    """The words of a table, which are set apart by spaces and line ends.

    >>> table("手 脚")
    ('手', '脚')
    """
    return tuple(words.split())


def either(*tables: tuple[str, ...]) -> str:
    """A regex group that matches any word of the tables, the longest first."""
    words = {word for words in tables for word in words}
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


@cache
def spaced(pattern: str) -> re.Pattern:
    """A pattern written over several lines: white space in it means nothing."""
    return re.compile(re.sub(r"\s+", "", pattern))


EMPLOYERS = table("""
    公司 单位 老板 老板娘 厂里 厂里面 厂方 厂长 工厂 厂子 厂 企业 工地 工地上 包工头 工头 雇主 领导 人事
    人事部 项目部 矿上 矿方 店里 店家 酒店 店长 劳务公司 上司 东家 甲方 承包商 承包人 用人单位 用工单位 经理
    主管 车间主任 总包 分包 园方 园长 学校 医院方 老总 负责人 家政公司 物业公司 公司方 资方
""")
"""Who stands for the employer in everyday speech (用人单位一方)."""
EMPLOYER = f"(?<!保险){either(EMPLOYERS)}"

ROAD_VEHICLES = table("""
    电动自行车 电动摩托车 电动三轮车 电动四轮车 电动车 电瓶车 电动汽车 电摩 小电驴 电驴 电毛驴 摩托车 摩托 自行车 单车 共享单车
    脚踏车 踏板车 三轮车 三轮摩托 三轮 三轮摩托车 农用车 农用三轮车 拖拉机 小汽车 小轿车 轿车 汽车 私家车
    面包车 面的 商务车 越野车 货车 大货车 小货车 卡车 大卡车 半挂车 半挂 渣土车 泥头车 水泥罐车 罐车 油罐车
    洒水车 垃圾车 公交车 公交 公共汽车 大巴车 大巴 中巴 客车 校车 班车 厂车 单位班车 出租车 网约车 的士 滴滴
    救护车 皮卡车 皮卡 地铁 轻轨 火车 高铁 动车 轮渡 渡船 客轮 工程车 通勤车 顺风车 平衡车 滑板车 拉沙车
    拉土车 宝马车 奔驰车 小车 大车
""")
"""Vehicles of the road, rails and ferries; those of the workshop (叉车, 吊车) are not among them (交通工具)."""
ROAD_VEHICLE = either(ROAD_VEHICLES)
