"""Reads times of day as people say them (时刻): 下午三点多, 早八点, 10:30, 凌晨2点半."""

import re

import msgspec

from flows.intake import numerals

_N = numerals.CHINESE
_WORDS = {
    "dawn": "凌晨",
    "morning": "清晨 清早 大清早 早上 早晨 早间 一早 上午 午前 早 晨",
    "noon": "中午 正午 晌午",
    "afternoon": "下午 后晌 午后",
    "evening": "傍晚 黄昏 晚上 晚间 夜晚 晚",
    "night": "半夜 深夜 午夜 夜里 夜间 后半夜 下半夜 后夜 夜",
}
_PART_OF = {word: part for part, words in _WORDS.items() for word in words.split()}
_PART = "|".join(sorted(_PART_OF, key=len, reverse=True))
_TIME = re.compile(
    rf"(?P<about>大约|大概|差不多|约)?(?P<part>{_PART})?(?P<mid>的|[ ]|大约|大概|差不多|约|快到|快|夜班|左右){{0,2}}"
    rf"(?P<hour>[01]?[0-9]|2[0-4]|[零〇一二两三四五六七八九十O]{{1,3}})"
    rf"(?:(?P<colon>[:：])(?P<cmin>[0-5][0-9])(?:[:：][0-5][0-9])?(?:分)?(?P<ampm> ?[apAP]\.?[mM]\.?)?"
    rf"|(?P<dot>\.)(?P<dmin>[0-5][0-9])(?=分|左右|许)分?"
    rf"|(?P<ampm2> ?[apAP]\.?[mM]\.?)"
    rf"|(?P<word>点|时|點)(?P<tail>差(?P<less>[0-9{_N}]{{1,3}})分钟?|差一刻钟?|钟|整|半|过|(?P<quarter>[一三13])刻钟?"
    rf"|(?P<min>[0-5]?[0-9]|[{_N}]{{1,4}})(?:分(?:[0-9{_N}]{{1,3}}秒)?(?!之)|(?![0-9{_N}年月日天个号层楼米只根处])))?)"
    r"(?P<loose>钟?(?:多钟|多|来钟|左右|许))?"
)
_DAY_PART = re.compile(rf"(?:的)?(?P<part>{_PART})")
_SMALL = ("一", "两", "几", "十", "三", "1", "2", "3")
_TAKEN_AFTER = "小个两几第有差早晚快慢重缺特优焦热地站据网观起终零论顶底零斑亮"


class Hour(msgspec.Struct, frozen=True):
    """A time of day as said (一天里的时刻); `hour` is None when only a part of the day was named."""

    start: int
    end: int
    part: str | None
    hour: int | None = None
    minute: int = 0
    next_day: bool = False
    """Said with the evening before but past midnight (昨晚一点, 晚上十二点)."""
    open: bool = False
    """Neither the words nor the figure tell morning from afternoon."""
    loose: bool = False


def read(text: str) -> list[Hour]:
    """All clock times in the text, in order (钟点)."""
    found = []
    for match in _TIME.finditer(text):
        hour = _hour_of(match, text)
        if hour is not None:
            found.append(hour)
    return found


def part_at(text: str, at: int) -> Hour | None:
    """A part of the day named right at this offset (昨天|下午), if any."""
    match = _DAY_PART.match(text, at)
    if match is None or text[match.end():match.end() + 1] in ("班", "饭", "点", "餐", "期"):
        return None
    return Hour(match.start("part"), match.end(), _PART_OF[match["part"]])


def _hour_of(match: re.Match, text: str) -> Hour | None:
    words = match["hour"].replace("O", "零")
    hour = numerals.number(words)
    if hour is None or hour > 24 or not _is_clock(match, text):
        return None
    minute = _minute_of(match)
    if minute is None:
        return None
    part = _PART_OF.get(match["part"]) if match["part"] else None
    ampm = (match["ampm"] or match["ampm2"] or "").replace(".", "").strip().lower()
    if ampm:
        part = part or ("afternoon" if ampm == "pm" else "morning")
    if match["tail"] and match["tail"].startswith("差"):
        hour, minute = (hour - 1) % 24, 60 - minute
    hour, next_day = _settle(hour, part, ampm)
    start = match.start("part") if match["part"] else match.start("hour")
    if match["about"]:
        start = match.start()
    return Hour(start, match.end(), part, hour % 24, minute, next_day or hour == 24,
                part is None and 1 <= hour <= 12, bool(match["loose"] or match["about"]))


def _is_clock(match: re.Match, text: str) -> bool:
    """Whether the figure is an hour at all: 第三点, 差一点 and 一点小事 are none."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if match["part"]:
        return True
    if before in (".", "。") and text[match.start() - 2 : match.start() - 1] in ("号", "日"):
        before = ""
    if before and (before in ".:：" or (before.isascii() and before.isdigit() and match["hour"].isascii())):
        return False
    if not match["word"]:
        return before != "第"
    if before and before in _TAKEN_AFTER + numerals.CHINESE:
        return False
    return _is_word_of_time(match, text[match.end() : match.end() + 1])


def _is_word_of_time(match: re.Match, after: str) -> bool:
    """三点 before 建议 counts reasons, 时 before 候 is no hour."""
    if match["word"] == "时" and match["tail"] is None:
        return len(match["hour"]) > 1 and after not in ("候", "间", "期", "刻", "常", "而")
    if match["hour"] in _SMALL and match["tail"] is None and not match["loose"]:
        return match["hour"] not in ("一", "1") and after not in ("建", "意", "要", "请", "原", "理", "水", "问", "事")
    return True


def _minute_of(match: re.Match) -> int | None:
    if match["colon"]:
        return int(match["cmin"])
    if match["dot"]:
        return int(match["dmin"])
    tail = match["tail"] or ""
    if tail.startswith("差"):
        short = 15 if match["less"] is None else numerals.number(match["less"])
        return short if short is not None and 0 < short < 60 else None
    if tail == "半":
        return 30
    if match["quarter"]:
        return 15 if match["quarter"] in "一1" else 45
    if match["min"]:
        minute = numerals.number(match["min"])
        return minute if minute is not None and minute < 60 else None
    return 0


def _settle(hour: int, part: str | None, ampm: str) -> tuple[int, bool]:
    """Hour on the 24-hour clock, and whether it falls after midnight of the evening named."""
    if part in ("evening", "night") and (hour == 12 or hour <= _RUNS_OVER[part]):
        return hour % 12, True
    if part == "dawn" or (part == "morning" and ampm):
        return (0 if hour == 12 else hour), False
    if part == "noon":
        return (hour + 12 if hour <= 3 else hour), False
    late = part in ("afternoon", "evening") or (part == "night" and hour >= 6)
    return (hour + 12 if late and hour < 12 else hour), False


_RUNS_OVER = {"evening": 4, "night": 5}
"""The last hour that 晚上, 夜里 still mean of the next morning."""
