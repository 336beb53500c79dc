"""Reads the names of people, employers, hospitals and offices as papers print them (姓名、单位名称)."""

import re

from flows.intake.names import SURNAMES
from flows.intake.vocabulary import either, table
from uploads.printed import Value

_HAN = "\u3400-\u9fff"
_DOUBLE = either(table("""
    欧阳 上官 诸葛 司马 司徒 东方 皇甫 尉迟 慕容 令狐 夏侯 长孙 宇文 公孙 轩辕 端木 呼延 南宫
"""))
_PERSON = re.compile(rf"[{_HAN}]{{1,8}}(?:[·•・．][{_HAN}]{{1,8}}){{1,3}}|[{_HAN}]{{2,4}}(?![{_HAN}])")
_KNOWN = re.compile(
    rf"{_DOUBLE}[{_HAN}]{{1,2}}|[{SURNAMES}][{_HAN}]{{1,2}}|[{_HAN}]{{2,8}}(?:[·•・．][{_HAN}]{{1,8}}){{1,3}}"
)
_NO_PERSON = re.compile(
    "^(?:先生|女士|本人|不详|以上|姓名|签字|男性?|女性?|车辆|陈述|方面|双方|各方)$"
    "|公司|单位|号|日期|地址|签[字名章]|盖章|部门|岗位|医|电话|年龄|性别|科|合计|劳动|身份|出生|民族|职工|员工|患者|病人"
    "|[省市县区年月日元]$"
)
_EMPLOYER_ENDS = table("""
    有限责任公司 股份有限公司 有限公司 集团公司 公司 集团 厂 合作社 事务所 经营部 工作室 酒店 饭店 宾馆 商行 商店
    超市 服务部 门市部 加工部 服务站 医院 学校 幼儿园 研究院 设计院 中心 项目部 煤矿 农场 施工队 餐厅 饭庄 店
""")
_EMPLOYER = re.compile(
    rf"(?P<name>(?![0-9]{{3}})[{_HAN}A-Za-z0-9()·]{{1,40}}{either(_EMPLOYER_ENDS)})"
    rf"(?P<branch>(?:[{_HAN}]{{2,12}}(?:分公司|分厂|项目部|分店))?)"
)
_HOSPITAL = re.compile(
    rf"[{_HAN}A-Za-z0-9()·]{{1,30}}?(?:医院|卫生院|卫生服务中心|卫生室|诊所|医学中心|医疗中心|急救中心|疾病预防控制中心|职业病防治(?:院|所|中心)"
    rf"|保健院|门诊部|防治院)(?:\([{_HAN}]{{2,10}}\))?(?:[{_HAN}]{{1,6}}(?:院区|分院))?"
)
_BRANCH = re.compile(rf"[{_HAN}]{{0,10}}(?:分公司|分厂|项目部|分店)")
_POST = re.compile(rf"[为是]?[“\"]?(?P<post>[{_HAN}A-Za-z/、()]{{2,16}})")
_NO_POST = re.compile(
    "甲方|乙方|工作$|本合同|相应|合法|其他|兼职|双方|规定|劳动|时间|日期|地点|证明|书$|名称|单位|公司|姓名|号码?$|编号|结论|复查|一次$"
)
KNOWN = "known_value"
UNKNOWN_NAME = 0.85


def person(words: str, gaps: tuple[int, ...] = ()) -> Value | None:
    """The name that the words begin with; `gaps` are the places where white space stood (姓名).

    A name of an uncommon family is less sure than one of a hundred known ones.

    >>> person("李建国").checks, person("乜建国男"), person("王小明性别男")
    (('known_value',), None, None)
    """
    end = _first_word(words, gaps)
    match = _PERSON.match(words[:end])
    if match is None or _NO_PERSON.search(match[0]):
        return None
    if re.fullmatch(f"[{SURNAMES}].{{2}}[男女]", match[0]):
        return None
    is_known = _KNOWN.fullmatch(match[0]) is not None
    name = re.sub("[•・．]", "·", match[0])
    return Value(name, 0, match.end(), 1.0 if is_known else UNKNOWN_NAME, (KNOWN,) if is_known else ())


def _first_word(words: str, gaps: tuple[int, ...]) -> int:
    """Where the first word ends; 张 三 is one word, and so is what no white space parts."""
    stops = [*gaps, *(at for at, sign in enumerate(words) if sign in "\t\n")]
    after_two = sorted(stop for stop in stops if stop >= 2)
    return after_two[0] if after_two else len(words)


def employer(words: str) -> Value | None:
    """The first name that ends as an employer's does (用人单位名称)."""
    match = _EMPLOYER.search(words)
    if match is None:
        return None
    start = match.start() + _leading(match[0])
    name = words[start : match.end()]
    return Value(name, start, match.end(), checks=(KNOWN,)) if len(name) >= 4 else None


def is_employer(words: str) -> bool:
    """Whether the words are an employer's name and nothing else."""
    match = _EMPLOYER.fullmatch(words)
    return match is not None and len(words) >= 4


def goes_on(line: str, below: str) -> bool:
    """Whether an employer's name that fills a line goes on in the next (换行的单位名称).

    >>> goes_on("杭州天韵集团", "有限公司"), goes_on("天韵有限公司", "第三分公司"), goes_on("城北电子厂", "城南电子厂")
    (True, True, False)
    """
    if _BRANCH.fullmatch(below):
        return True
    return below.endswith("公司") and not (is_employer(line) and not line.endswith("集团"))


def _leading(words: str) -> int:
    """Signs before the name that are none of it: a bracket never opened, a list number."""
    match = re.match(r"(?:\d{1,2}(?=[^\d年号])|[)·]|\([^)]*$)*", words)
    return match.end()


def post(words: str) -> Value | None:
    """What somebody works as (岗位、工种); a label or a title is no post.

    >>> post("木工岗位").value, post("事故时间")
    ('木工', None)
    """
    match = _POST.match(words)
    if match is None or _NO_POST.search(match[0]) or len(words) > 24:
        return None
    name = re.sub("(?:岗位|工种|一职|职务)$", "", match["post"].strip("()、"))
    return Value(name, match.start("post"), match.start("post") + len(name)) if len(name) >= 2 else None


def hospital(words: str) -> Value | None:
    """The first name of a hospital, clinic or centre (医疗机构)."""
    match = _HOSPITAL.search(words)
    return None if match is None else Value(match[0], *match.span(), checks=(KNOWN,))
