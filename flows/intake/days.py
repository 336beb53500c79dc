"""Reads days as people say them and settles each on the most recent past (日期)."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

import msgspec

from flows.intake import lunar, numerals
from flows.intake.festivals import FESTIVAL, festival_day
from flows.intake.vocabulary import spaced

_N = numerals.CHINESE
_NUM = rf"(?:[0-9]{{1,2}}|[{_N}]{{1,3}})"
_YEAR = (
    r"(?:(?:19|20)[0-9]{2}|[0-9]{2}|[0-9]{4}|[〇零一二三四五六七八九]{2,4}|[一二两]千[〇零一二三四五六七八九十]{0,4})"
)
_RELATIVE_YEAR = "大前年|前年|去年|上年|旧年|今年|本年|当年"
_YEARS_BACK = {"大前年": 3, "前年": 2, "去年": 1, "上年": 1, "旧年": 1, "今年": 0, "本年": 0}
_MONTHS_BACK = {
    "上上个月": 2, "上上月": 2, "前个月": 2, "上一个月": 1, "上个月": 1, "上月": 1, "这个月": 0, "本月": 0, "这月": 0, "当月": None,
}  # fmt: skip
_REL_MONTH = "上上个月|上上月|前个月|上一个月|上个月|上月|这个月|本月|这月"
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_PART_OF_WORD = {"晚": "evening", "夜": "night", "早": "morning", "晨": "morning"}
_DAYS_BACK = {"大前": 3, "前": 2, "昨": 1, "今": 0, "当": None}


class Day(msgspec.Struct, frozen=True):
    """A day, or what was said of one (日期或其一部分)."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    computed: bool = False
    """Parts were filled in from the moment of speaking that the words leave open."""
    vague: bool = False
    evening: bool = False
    """The word itself says evening (昨晚), so past midnight is the next day."""
    part: str | None = None
    """Part of the day inside the word (今早, 昨晚)."""

    def date(self) -> date | None:
        """The full date, when year, month and day are all known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(words: str, today: date) -> int | None:
    year = numerals.number(words)
    if year is None:
        return None
    if len(words) == 2 and year < 100:
        return 2000 + year if 2000 + year <= today.year else 1900 + year
    return year if 0 < year < 10000 else None


def _past_month_day(month: int, day: int, today: date) -> date | None:
    """The latest such day not after today; looks back over a leap cycle for 29 February."""
    for back in range(9):
        found = _safe(today.year - back, month, day)
        if found is not None and found <= today:
            return found
    return None


def _past_day(day: int, today: date) -> date | None:
    year, month = today.year, today.month
    for _ in range(4):
        found = _safe(year, month, day)
        if found is not None and found <= today:
            return found
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return None


def _months_before(today: date, months: int) -> tuple[int, int]:
    index = today.year * 12 + today.month - 1 - months
    return index // 12, index % 12 + 1


def _on(match: re.Match, found: date | None, computed: bool = False, **more) -> Day | None:
    if found is None:
        return None
    return Day(match.start(), match.end(), found.year, found.month, found.day, computed, **more)


def _year_month_day(match: re.Match, today: date) -> Day | None:
    if match["rel"]:
        back = _YEARS_BACK.get(match["rel"])
        year = None if back is None else today.year - back
    else:
        year = _full_year(match["year"], today)
    month = today.month if match["same"] else numerals.number(match["month"])
    if month is None or not 1 <= month <= 12:
        return None
    words = match["day"]
    if words is None:
        return Day(match.start(), match.end(), year, month)
    day = numerals.number(words)
    if day is None or _safe(2000 if year is None else year, month, day) is None:
        return None
    return Day(match.start(), match.end(), year, month, day)


def _separated(match: re.Match, today: date) -> Day | None:
    year = _full_year(match["year"], today)
    return _on(match, _safe(year, int(match["month"]), int(match["day"])))


def _short_separated(match: re.Match, today: date) -> Day | None:
    first, middle, last = (match[name] for name in ("a", "b", "c"))
    if len(last) == 4:
        return _on(match, _safe(int(last), int(middle), int(first)))
    found = _safe(_full_year(first, today), int(middle), int(last)) if len(first) == 2 else None
    if found is None and len(last) == 2:
        found = _safe(_full_year(last, today), int(middle), int(first))
    return _on(match, found)


def _month_day(match: re.Match, today: date) -> Day | None:
    month, words = 1 if match["month"] == "元" else numerals.number(match["month"]), match["day"]
    if month is None or not 1 <= month <= 12:
        return None
    if words is None:
        return Day(match.start(), match.end(), None, month)
    day = numerals.number(words)
    return _on(match, _past_month_day(month, day, today), computed=True) if day else None


def _dotted(match: re.Match, today: date) -> Day | None:
    if match["rel"]:
        return _on(match, _safe(today.year - _YEARS_BACK[match["rel"]], int(match["month"]), int(match["day"])))
    return _on(match, _past_month_day(int(match["month"]), int(match["day"]), today), computed=True)


def _relative_month(match: re.Match, today: date) -> Day | None:
    year, month = _months_before(today, _MONTHS_BACK[match["rel"]])
    if match["back"]:
        year -= _YEARS_BACK[match["back"]]
    if match["day"] is None:
        return Day(match.start(), match.end(), year, month, vague=True)
    day = numerals.number(match["day"])
    return _on(match, _safe(year, month, day)) if day else None


def _relative_day(match: re.Match, today: date) -> Day | None:
    word = match[0]
    back = next(days for head, days in _DAYS_BACK.items() if word.startswith(head))
    evening = word[-1] in "晚夜"
    part = _PART_OF_WORD.get(word[-1])
    return _on(match, today - timedelta(days=back), evening=evening, part=part)


def _weekday(match: re.Match, today: date) -> Day | None:
    wanted = {"天": 7, "日": 7}.get(match["day"]) or numerals.number(match["day"])
    monday = today - timedelta(days=today.weekday())
    lead = match["lead"] or ""
    if lead:
        weeks = lead.count("上") + (1 if lead.startswith("前") else 0)
        found = monday + timedelta(days=wanted - 1, weeks=-weeks)
        if found > today:
            return None
        return _on(match, found, computed=weeks == 0)
    found = monday + timedelta(days=wanted - 1)
    if found > today or (found == today and match["only"] is None):
        found -= timedelta(weeks=1)
    return _on(match, found, computed=True)


def _week(match: re.Match, today: date) -> Day | None:
    """上周 tells the month only when the whole week lies in it."""
    monday = today - timedelta(days=today.weekday(), weeks=len(match["lead"]))
    sunday = monday + timedelta(days=6)
    if monday.year != sunday.year:
        return None
    month = monday.month if monday.month == sunday.month else None
    return Day(match.start(), match.end(), monday.year, month, computed=True, vague=True)


def _day_only(match: re.Match, today: date) -> Day | None:
    day = numerals.number(match["day"])
    return _on(match, _past_day(day, today), computed=True) if day and 1 <= day <= 31 else None


def _ago(match: re.Match, today: date) -> Day | None:
    """So long ago: days exactly, longer units only as far as people mean them (…前)."""
    words, unit = match["n"], match["unit"]
    if unit == "月" and not match["gap"] and words.isascii():
        return None  # 6月之前 is before June
    more = match["more"] or match["more2"] or match["more3"]
    span = _span(words, more)
    if span is None:
        return None
    count, loose = span
    if unit in ("天", "日"):
        day = today - timedelta(days=int(count))
        return _on(match, day) if not loose else Day(match.start(), match.end(), day.year, day.month, None, True, True)
    if unit in ("周", "星期", "礼拜"):
        day = today - timedelta(days=round(7 * count))
        return Day(match.start(), match.end(), day.year, day.month, None, True, True)
    if unit == "年" and count >= 1:
        year, _ = _months_before(today, round(12 * count))
        return Day(match.start(), match.end(), year, computed=True, vague=True)
    if count % 1 and unit == "月":
        today, count = today - timedelta(days=15), count - 0.5  # 两个半月前 is half a month before two months ago
    year, month = _months_before(today, round(12 * count if unit == "年" else count))
    return Day(match.start(), match.end(), year, month, computed=True, vague=True)


def _span(words: str, more: str | None) -> tuple[float, bool] | None:
    """How many units, and whether loosely: 两三天 is loose, 一年半 is one and a half."""
    if words == "半":
        return 0.5, True
    loose_pair = len(words) == 2 and not words.isascii() and "十" not in words
    count = numerals.number(words[:1] if loose_pair else words)
    if not count or words.startswith("0") or count > 99:
        return None
    return count + (0.5 if more == "半" else 0), loose_pair or more in ("多", "来", "几")


def _lately(match: re.Match, today: date) -> Day | None:
    """Only what cannot be wrong: the year and month if the last ten days lie inside them."""
    early = today - timedelta(days=10)
    if early.year != today.year:
        return None
    month = today.month if early.month == today.month and match["short"] else None
    return Day(match.start(), match.end(), today.year, month, computed=True, vague=True) if month else None


def _year_only(match: re.Match, today: date) -> Day | None:
    if match["rel"]:
        back = _YEARS_BACK.get(match["rel"])
        return None if back is None else Day(match.start(), match.end(), today.year - back)
    year = _full_year(match["year"], today)
    return Day(match.start(), match.end(), year) if year and 1900 < year <= today.year else None


def _named(match: re.Match, today: date) -> Day | None:
    year = today.year - _YEARS_BACK[match["rel"]] if match["rel"] else None
    return _on(match, festival_day(match["name"], today, year), computed=not match["rel"])


def _lunar(match: re.Match, today: date) -> Day | None:
    """A lunar date on the solar calendar, to be confirmed; without its day it is only taken out of the text (农历)."""
    taken = Day(match.start(), match.end(), vague=True)
    month, words = match["lunar_month"], match["lunar_day"]
    if (plain := match.groupdict().get("plain_month")) is not None:
        month, words = plain, match["plain_day"]
    if match["eve"] or match["first"]:
        month, words = ("腊", "三十") if match["eve"] else ("正", match["first"])
    if month is None or words is None:
        return taken
    number = _LUNAR_MONTHS.get(month) or numerals.number(month)
    day = numerals.number(words.removeprefix("初"))
    if number is None or day is None:
        return taken
    found = _by_the_moon(match, number, day, today)
    return _on(match, found, computed=True) or taken


def _by_the_moon(match: re.Match, month: int, day: int, today: date) -> date | None:
    named = match["lunar_year"] or match["lunar_rel"] or match.groupdict().get("lunar_inner")
    if named is None:
        return lunar.latest(month, day, today)
    back = _YEARS_BACK.get(named)
    year = _full_year(named, today) if back is None else today.year - back
    return None if year is None else lunar.solar(year, month, day)


def _today_is_name(match: re.Match, _: date) -> Day | None:
    return Day(match.start(), match.end(), vague=True)


_NOT_UNIT = r"(?!下[降滑])(?![0-9.%％米元万千百块级号楼公斤吨度厘毫个倍月年小多寸寝降掉变恢cmkMKCmKgG])"
# 3号楼, 2号机, 日薪 and the like are no days.
_MORE_THAN_DAY = spaced("""
    (?!楼|线|机|床|车|门|院|仓|井|桥|炉|厂|矿|工|店|库|岗|柜|文|令|房|吊|塔|洞|电|产|码|搅|泵|罐|锅|段|标|地|坑|台|钢
    |线|信|企|资|制|班|元|薪|均|产|志)
""").pattern
_THAT_DAY = "(?:那天|当天)?"
_WEEKDAY = r"(?:[，,、]?(?:星期|周|礼拜)[一二三四五六日天](?![至到]))?"
_BARE_DAY = rf"(?![0-9{_N}个几年月天级多点时:：名人])"
_MONTH = rf"(?P<month>{_NUM})月(?:份)?(?!后|内|以)"
_LUNAR_DAY = rf"(?:初[{_N}]|[{_N}]{{1,3}}|[0-9]{{1,2}})"
# A year of two digits only where a date may begin: 干了12年 and 做石材12年 are spans.
_SHORT_YEAR = r"(?:(?<![今往以]后)(?<![^，。,；;：:、\s于在从自是到至我他她前后])[01][0-9])"
_SEASON = "(?:年?[初底末]|夏天|冬天|春天|秋天|[上下]半年)"
_FORMS: tuple[tuple[re.Pattern, Callable[[re.Match, date], Day | None]], ...] = (
    # 农历2015年十月初一
    (spaced(rf"""
        (?:(?:(?P<lunar_year>{_YEAR})年|(?P<lunar_rel>{_RELATIVE_YEAR}))(?:的)?)?(?:农历|阴历
        |旧历)(?:的)?(?:(?P<lunar_inner>{_YEAR})年)?
        (?:(?:闰?(?P<lunar_month>{_NUM}|[正腊冬]))月(?:份)?(?P<lunar_day>{_LUNAR_DAY})?(?:日
        |号)?)?(?P<eve>(?!))?(?P<first>(?!))?
    """), _lunar),
    # 腊月二十三, 大年三十, 初八
    (spaced(rf"""
        (?:(?:[\u4e00-\u9fff]{{2}}[{_N}元]{{1,2}}|(?P<lunar_year>{_YEAR}))年|(?P<lunar_rel>{_RELATIVE_YEAR}))?(?:的)?
        (?:(?P<lunar_month>[正腊冬])月(?:份)?(?P<lunar_day>初?[{_N}]{{1,3}}|[0-9]{{1,2}})?(?:日|号)?
        |闰{_NUM}月初[{_N}]|(?P<plain_month>{_NUM})月(?P<plain_day>初[{_N}]|廿[一二三四五六七八九]?(?![日号]))(?![{_N}个名位人天只次步期])
        |大年(?:(?P<eve>三十)|初(?P<first>[{_N}]))|(?<![{_N}当最起年月])初[{_N}](?![中高级次步期]))
    """), _lunar),
    (re.compile("今日头条|今天头条|昨日重现|明日之星"), _today_is_name),
    # 2016年10月(3号), 去年5月
    (spaced(rf"""
        (?<![0-9])(?:(?P<rel>{_RELATIVE_YEAR})(?:的)?|(?P<year>{_YEAR})[年，,])(?:(?P<same>本月)|{_MONTH})
        (?:的)?(?:(?P<day>{_NUM})(?:日|号|{_BARE_DAY}){_THAT_DAY}{_WEEKDAY})?
    """), _year_month_day),
    # 2016-10-03, 16.10.3, 20161003
    (spaced(r"""
        (?<![0-9./-])(?P<year>[12][0-9]{3})(?P<sep>[-./\x20])(?P<month>1[0-2]|0?[1-9])(?P=sep)
        (?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9])(?:日|号)?
    """), _separated),
    (spaced(r"""
        (?<![0-9./-])(?P<a>[0-9]{1,2})(?P<sep>[-./])(?P<b>[0-9]{1,2})(?P=sep)(?P<c>[0-9]{4}|[0-9]{1,2})
        (?![0-9./-])(?:日|号)?
    """), _short_separated),
    (spaced(r"""
        (?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9])
    """), _separated),
    # 10月3号, 元月
    (spaced(rf"""
        (?<![0-9.年{_N}])(?P<month>{_NUM}|元)月(?:份)?(?!后|内|以|工资|薪|饼|嫂|子)(?:的)?
        (?:(?P<day>{_NUM})(?:日|号|(?![0-9{_N}个几年月天级多点时:：元百千万名人])){_THAT_DAY}{_WEEKDAY})?
    """), _month_day),
    # 上个月15号
    (spaced(rf"""
        (?P<back>{_RELATIVE_YEAR})?(?P<rel>{_REL_MONTH})(?:份)?(?:的)?(?:(?P<day>{_NUM})(?:日|号))?
    """), _relative_month),
    # 11.8, 去年12.23日
    (spaced(rf"""
        (?:(?P<rel>大前年|前年|去年|今年)(?:的)?|(?<![0-9.第#骨眼腰椎节力值约高长宽有共花了钱费交给评到]))
        (?P<month>1[0-2]|0?[1-9])[.．·/](?P<day>3[01]|[12][0-9]|0?[1-9])(?:日|号|{_NOT_UNIT})
    """), _dotted),
    (spaced(r"""
        大前[天日晚]|前[天日晚](?!津)|昨(?:[天日晚夜早晨儿](?:晚)?|(?=上午|中午|下午|傍晚|凌晨))|今[天日晚早晨儿](?!后
        |年|生)
    """), _relative_day),
    # 上周三, 星期一
    (spaced(r"""
        (?<![每逢至双单上这本下])(?:(?<!到)|(?<=[干做忙班]到))(?P<lead>上{1,3}个?|前个|这个?|本|前)?(?:(?<=[上个这本])(?:周|星期|礼拜)的?)?(?P<only>周|星期|礼拜)(?P<day>[一二三四五六日天1-6])
        (?![年岁个次到至、])
    """), _weekday),
    # 28号
    (spaced(rf"""
        (?<![0-9.:：月年第编工车{_N}#A-Za-z])(?P<day>{_NUM})(?:日|号){_MORE_THAN_DAY}{_THAT_DAY}
    """), _day_only),
    # 三个月前
    (spaced(rf"""
        (?<![0-9.第{_N}])(?P<n>[0-9]{{1,2}}|半|[{_N}]{{1,3}})(?P<more>多|来|几)?(?P<gap>个)?(?P<more2>多|半)?
        (?P<unit>天|日|周|星期|礼拜|月|年)(?P<more3>多|半)?(?:之前|以前|前)(?!后)
    """), _ago),
    (spaced(rf"""
        (?P<rel>{_RELATIVE_YEAR})?(?:的)?(?P<name>{FESTIVAL})(?:节)?{_THAT_DAY}(?!期间|前|后|假|放假|以后|回)
    """), _named),
    (re.compile(r"(?P<lead>上{1,2})一?个?(?:周|星期|礼拜)(?![一二三四五六日天1-6])"), _week),
    (spaced(r"""
        (?P<short>前几天|前两天|前些天|这几天|这两天|最近几天)|前段时间|前一段时间|前阵子|前不久|不久前|最近(?!几年)
    """), _lately),
    # 去年, 08年, 2019年夏天
    (spaced(rf"""
        (?P<rel>{_RELATIVE_YEAR})(?![龄终度均]){_SEASON}?
        |(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}}|{_SHORT_YEAR}|[〇零一二三四五六七八九]{{4}})年(?:的)?{_SEASON}?
        (?![多半来前后以内的制限期龄]|工龄|标准|度)
    """), _year_only),
)  # fmt: skip


def read(text: str, today: date) -> list[Day]:
    """Every day named in the text, the longest words winning where forms overlap (日期)."""
    found = []
    for pattern, build in _FORMS:
        built = (build(match, today) for match in pattern.finditer(text))
        found.extend(day for day in built if day is not None)
    return _longest(found)


def _longest(days: Iterable[Day]) -> list[Day]:
    kept: list[Day] = []
    taken: set[int] = set()
    for day in sorted(days, key=lambda d: (d.start - d.end, d.start)):
        signs = range(day.start, day.end)
        if taken.isdisjoint(signs):
            taken.update(signs)
            kept.append(day)
    return sorted(kept, key=lambda d: d.start)
