"""Reads a traffic police report: when, where, and which party bears which share of the blame (道路交通事故认定书)."""

import re
from collections.abc import Iterator, Mapping

from flows.intake.vocabulary import spaced
from uploads import official, parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "authority": "认定机关 办案单位",
        "document_no": "编号 文号 认定书编号",
        "happened": "事故时间 事故发生时间 交通事故时间 发生时间 时间:",
        "place": "事故地点 事故发生地点 交通事故地点 发生地点 地点:",
        "party": "当事人: 当事人姓名 姓名 驾驶人 驾驶人姓名 甲方 乙方 当事人甲 当事人乙 当事人A 当事人B 当事人1 当事人2 当事人3",
    },
    "天气 性别 年龄 电话 联系方式 联系电话 住址 身份证号 身份证号码 驾驶证号 车牌号 车辆牌号 车型 保险公司 保险凭证号 交通方式 车辆类型 交通警察 交警 驾驶证或身份证号码"
    " 交通事故基本事实 基本事实 事故形成原因 责任认定 当事人责任 当事人签名 单位 号牌号码 道路类型 事故事实 责任",
)
_SHARES = {"全部": "own_full", "主要": "own_main", "同等": "own_equal", "次要": "own_minor"}
_SHARE = spaced("""
    (?P<share>全部|主要|同等|次要)的?(?:事故)?责任
    |无(?:事故)?责任|(?:不承担|不负)[本此该]?次?(?:道路)?(?:交通)?(?:事故)?的?(?:任何)?责任
""")
_TOLD_PARTY = spaced("""
    (?:当事人|驾驶人|行人|乘车人|骑车人|驾驶员|司机)[甲乙丙ABC1-3]?[:：]?([\u4e00-\u9fff]{2,4})(?=[,，(（:：驾骑步负应承])
    |(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})(?=[,，][男女][,，])
""")
_ALONE = re.compile("(?:当事人|驾驶人)[甲乙丙ABC1-3]?([\u4e00-\u9fff]{2,4})")
_TOLD_DRIVER = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}?)(?=(?:驾驶|骑行|骑|步行|酒后驾驶|无证驾驶))")
_TOLD_PLACE = spaced("""
    (?:行驶至|行至|途经|沿[^,，。]{2,16}?至|途径)
    ([\u4e00-\u9fffA-Za-z0-9+-]{4,40}?(?:路口|路段|处|附近|交叉口|米处|公里处|门口|交汇处))
""")
_POLICE = spaced("""
    [\u4e00-\u9fff]{2,20}?(?:公安(?:分)?局)?(?:交通(?:管理|警察)局?|交警)(?:支队|大队|中队)
    (?:[\u4e00-\u9fff]{1,10}?(?:大队|中队))*
""")
_TITLE = re.compile("交通事故(?:责任)?(?:认定书|证明|认定)")
_MOST = 3


def read(form: Form) -> Iterator[FieldRead | None]:
    """When and where it happened, each party with its share; shares that cannot stand together are all left out."""
    yield official.authority(form, "authority", _POLICE)
    yield official.document_no(form, "document_no")
    yield from _moment(form)
    yield taking.text(form, "place", longest=60, shortest=4, rows=1) or taking.told(form, "place", _TOLD_PLACE, _place)
    people = _parties(form)
    shares = _shares(form, people)
    if people:
        yield taking.anywhere(form, "traffic", _title)
    for number, (name, party) in enumerate(list(people.items())[:_MOST], 1):
        yield taking.called(f"party_{number}", party)
        yield taking.called(f"liability_{number}", shares.get(name))


def _moment(form: Form) -> Iterator[FieldRead | None]:
    """Day and time beside the label, or the first told in the facts."""
    for mark in form.labelled("happened"):
        span = form.of(mark)
        words = "" if span is None else form.words(span)
        day = printed.day(words)
        if day is not None:
            yield taking.found_in(form, "date", span, day, mark)
            clock = printed.clock(words[day.end :])
            if clock is not None:
                moved = Value(clock.value, day.end + clock.start, day.end + clock.end)
                yield taking.found_in(form, "time", span, moved, mark)
            return
    told = re.compile("((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[0-9时分点:许上下午凌晨晚早]{0,12})[^。]{0,60}(?:驾驶|骑|步行|发生|相撞|碰撞)")
    yield taking.told(form, "date", told, printed.day)
    yield taking.told(form, "time", told, printed.clock)


def _parties(form: Form) -> dict[str, FieldRead]:
    """The people involved by name, in the order in which they are named."""
    found: list[FieldRead] = []
    for mark in form.labelled("party"):
        field = taking.person_at(form, "party", mark)
        found += [] if field is None or "known_value" not in field.checks else [field]
    for piece in form.sheet.pieces:
        match = _ALONE.fullmatch(piece.text)
        value = None if match is None else parties.person(match[1])
        if value is not None and value.checks:
            span = (piece.start + match.start(1), piece.end)
            found.append(taking.made(form, "party", [span], value.value, value, sure=taking.TOLD))
    for pattern in (_TOLD_PARTY, _TOLD_DRIVER):
        for match in pattern.finditer(form.prose):
            start = match.start(match.lastindex)
            value = parties.person(match[match.lastindex])
            if value is not None and value.checks:
                moved = Value(value.value, start, start + value.end, value.sure, value.checks)
                found.append(taking.found_in(form, "party", form.whole, moved, sure=taking.TOLD))
    people: dict[str, FieldRead] = {}
    for field in found:
        people.setdefault(str(field.value), field)
    return people


def _shares(form: Form, people: Mapping[str, FieldRead]) -> dict[str, FieldRead]:
    """For each person the one share the text gives: the names since the share before it bear it."""
    said: dict[str, dict[str, FieldRead]] = {name: {} for name in people}
    for sentence in re.finditer("[^。;；]+", form.prose):
        last = sentence.start()
        for match in _SHARE.finditer(form.prose, *sentence.span()):
            bearers = _bearers(form.prose[last : match.start()], people)
            last = match.end()
            value = _SHARES.get(match["share"], "own_none")
            for name in bearers:
                found = Value(value, *match.span(), checks=(parties.KNOWN,))
                said[name].setdefault(value, taking.found_in(form, "liability", form.whole, found, sure=1.0))
    shares = {name: next(iter(values.values())) for name, values in said.items() if len(values) == 1}
    is_open = any(len(values) > 1 for values in said.values())
    return {} if is_open or not _fit([str(field.value) for field in shares.values()]) else shares


def _bearers(words: str, people: Mapping[str, FieldRead]) -> list[str]:
    """The names in the last clause that has any: those who bear the share that follows."""
    for clause in reversed(re.split("[,，:：]", words)):
        named = [name for name in people if name in clause]
        if named:
            later = max(clause.rindex(name) for name in named)
            alone = [name for name in named if clause.rindex(name) == later]
            return named if re.search("[、和与及]", clause) else alone
    return []


def _fit(shares: list[str]) -> bool:
    """Whether shares can stand together: all and nothing, more and less, or alike (责任划分)."""
    kinds = sorted(set(shares) - {"own_none"})
    count = len(shares) - shares.count("own_none")
    if kinds == ["own_full"]:
        return count == 1
    if kinds == ["own_equal"] or not kinds:
        return True
    return set(kinds) <= {"own_main", "own_minor"} and shares.count("own_main") <= 1


def _place(words: str) -> Value | None:
    return Value(words, 0, len(words))


def _title(words: str) -> Value | None:
    return Value(True, 0, len(words), checks=(parties.KNOWN,)) if _TITLE.search(words) and len(words) <= 40 else None
