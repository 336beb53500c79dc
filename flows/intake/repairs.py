"""Reads corrections in words: 不是左腿是右腿, 说错了，是上周三 (口头更正)."""

import re
from collections.abc import Iterator

import msgspec

from flows.intake import appraisals, bodies, candidates, clocks, identities, numerals, occasions, people, places, times
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.spans import Spans
from flows.intake.vocabulary import spaced

_X = r"[^，,。；;！!？?\n]"
_IS = "(?:而是|应该是|应是|应为|是|才是|改成|改为|换成)"
_MISSAID = spaced(r"""
    (?:(?:刚才|前面|上面|之前|我)?(?:说|写|打|弄|搞|记|讲|填|输|选)(?:错|反)(?:了)?|(?<![\u4e00-\u9fff])错了?(?=[\s，,]|是)|不对|更正(?:一下)?|纠正(?:一下)?
    |改(?:一下|正)|口误|不好意思|搞反了)
""").pattern
# From the plainest to the barest: both words named, one of them, or only that something was wrong.
_REPAIRS = (
    spaced(rf"不是(?P<wrong>{_X}{{1,14}}?)[，,]?\s?{_IS}(?P<right>{_X}{{1,16}}?)(?=[，,。；;！!？?\n的了吧]|$)"),
    spaced(rf"""
        (?:应该)?是(?P<right>{_X}{{1,14}}?)[，,]?\s?(?:而|并)?不是(?P<wrong>{_X}{{1,14}}?)(?=[，,。；;！!？?\n的了吧]
        |$)
    """),
    spaced(rf"(?:把|将)(?P<wrong>{_X}{{1,14}}?)(?:改成|改为|换成)(?P<right>{_X}{{1,16}}?)(?=[，,。；;！!？?\n吧]|$)"),
    spaced(rf"""
        (?P<wrong>{_X}{{2,10}}?)(?:是)?{_MISSAID}[，,。：:\s]{{0,2}}{_IS}(?P<right>{_X}{{1,16}}?)
        (?=[，,。；;！!？?\n吧]|$)
    """),
    # 是右脚大拇指，刚才语音打成左脚了
    spaced(rf"""
        (?:我?(?:说|写)?的?(?:应该)?是)(?P<right>{_X}{{1,12}}?)[，,。]?(?:刚才|前面|之前|上面)?(?:语音|输入法|手滑|我)?
        (?:打|写|说|输|识别|听|弄)成了?(?P<wrong>{_X}{{1,10}}?)(?=[，,。；;！!？?\n了]|$)
    """),
    spaced(rf"{_MISSAID}[，,。：:\s]{{0,2}}{_IS}?(?P<right>{_X}{{2,16}}?)(?=[，,。；;！!？?\n吧]|$)"),
)
_SIDE = re.compile("(?P<side>左|右)(?:边|侧|面)?$")
_HOSPITAL = re.compile(r"[\u4e00-\u9fff0-9]{2,12}(?:医院|卫生院|诊所|[一二三四五六七八九十]院)$")
_COMPANY = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()]{2,24}(?:公司|厂|集团|酒店|工作室)$")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}$")
_NAMED_BEFORE = re.compile("(?:名字|姓名|叫)[^，。]{0,6}$")
_WHO_WAS_HURT = re.compile("(?P<who>[^，。]{1,6}?)(?:受的?伤?|受了伤|出的?事|伤的)?$")
_GRADE = re.compile(r"(?P<n>10|[1-9]|十|[一二三四五六七八九])级")


def read(message: Message) -> tuple[list[Candidate], Spans]:
    """The right values of facts said to be wrong, and the stretches they and the wrong ones take up.

    A pair counts only if both words are of one kind; 不是自己摔的是被打的 corrects nothing that can be named.
    """
    repaired: dict[str, Candidate] = {}
    taken: list[tuple[int, int]] = []
    for match in _matches(message):
        right = match.span("right")
        wrong = match.span("wrong") if "wrong" in match.re.groupindex else None
        found = _read_alike(message, wrong, right)
        if found and not any(s < match.end() and match.start() < e for s, e in taken):
            taken.append(match.span())
            for candidate in found:
                repaired.setdefault(candidate.fact, candidate)
    return list(repaired.values()), Spans(taken)


def leaves(candidate: Candidate, repair: list[Candidate], corrected: Spans) -> bool:
    """Whether a candidate stands beside what was corrected: not said inside the correction, nor put right by it."""
    for right in repair:
        if right.fact != candidate.fact:
            continue
        if corrected.overlap(candidate.start, candidate.end):
            return False
        if candidate.start < right.start and (right.fact != bodies.FACT or _same_part(candidate.value, right.value)):
            return False
    return True


def _same_part(one: object, other: object) -> bool:
    return str(one).lstrip("左右双两") == str(other).lstrip("左右双两")


def _is_within(one: str, other: str) -> bool:
    """左小腿 is of 左腿, and the other way round."""
    cores = one.lstrip("左右"), other.lstrip("左右")
    return one[:1] == other[:1] and (cores[0] in cores[1] or cores[1] in cores[0])


def _matches(message: Message) -> Iterator[re.Match]:
    for pattern in _REPAIRS:
        yield from (m for m in pattern.finditer(message.text) if not message.supposed(m.start()))


def _read_alike(message: Message, wrong: tuple[int, int] | None, right: tuple[int, int]) -> list[Candidate]:
    meant = _facts_in(message, *right)
    if wrong is None:
        return meant
    said = {candidate.fact: candidate.value for candidate in _facts_in(message, *wrong)}
    alike = [
        msgspec.structs.replace(candidate, instead_of=said[candidate.fact])
        for candidate in meant
        if candidate.fact in said and candidate.value != said[candidate.fact]
    ]
    return alike or _other_side(message, wrong, right)


def _other_side(message: Message, wrong: tuple[int, int], right: tuple[int, int]) -> list[Candidate]:
    """不是左腿是右 keeps the leg and turns the side."""
    side = _SIDE.match(message.text[slice(*right)])
    part = message.text[slice(*wrong)]
    if side is None or not part.startswith(("左", "右")) or not bodies.is_part(part):
        return []
    return [msgspec.structs.replace(_plain(bodies.FACT, side["side"] + part[1:], *right), instead_of=part)]


def put_right(told: list[str], right: Candidate) -> list[str]:
    """A list told before with its wrong element put right, which then stands last; the other elements stay.

    The wrong one is the one named, else the same part of the other side, else the one it is a
    part of or a part of it. Where none can be found, the right one stands alone.
    """
    wrong = right.instead_of if right.instead_of in told else None
    if wrong is None:
        named = str(right.instead_of or right.value)
        wrong = next((item for item in told if _same_part(item, named)), None)
        wrong = wrong or next((item for item in told if right.instead_of and _is_within(named, item)), None)
    others = [item for item in told if item not in (wrong, right.value)] if wrong is not None else []
    return [*others, str(right.value)]


def _facts_in(message: Message, start: int, end: int) -> list[Candidate]:
    """What a few words alone can be: a part of the body, a date, a kin, a number, a name."""
    for read_as in (_as_part, _as_date, _as_kin, _as_number, _as_text):
        if found := read_as(message, start, end):
            return found
    return []


def _as_part(message: Message, start: int, end: int) -> list[Candidate]:
    words = message.text[start:end]
    return [_plain(bodies.FACT, words.replace("的", ""), start, end)] if bodies.is_part(words) else []


def _as_date(message: Message, start: int, end: int) -> list[Candidate]:
    moments = [moment for moment in message.moments if start <= moment.start and moment.end <= end]
    if moments:
        return _dates(message, moments[0])
    part = clocks.part_named(message.text[start:end])
    return [_plain(clocks.FACT, part, start, end)] if part is not None else []


def _as_kin(message: Message, start: int, end: int) -> list[Candidate]:
    hurt = _WHO_WAS_HURT.match(message.text[start:end])
    value = people.kin_of(hurt["who"]) if hurt is not None else None
    return [_plain(people.FACT, value, start, start + hurt.end("who"))] if value is not None else []


def _as_number(message: Message, start: int, end: int) -> list[Candidate]:
    words = message.text[start:end]
    number = identities.phone(words)
    if number is not None and number.isdigit():
        return [_plain("worker.phone", number, start, end)]
    grade = _GRADE.fullmatch(words)
    return [_plain(appraisals.GRADE, numerals.number(grade["n"]), start, end)] if grade else []


def _as_text(message: Message, start: int, end: int) -> list[Candidate]:
    words = message.text[start:end]
    if _HOSPITAL.match(words):
        fact = "diagnosis.hospital"
    elif _COMPANY.match(words):
        fact = "employer.name"
    elif places.is_place(words):
        fact = places.FACT
    elif _NAME.match(words) and _NAMED_BEFORE.search(message.text, max(0, start - 16), start):
        fact = "worker.name"
    else:
        return []
    return [_plain(fact, message.words(start, end), start, end)]


def _plain(fact: str, value: object, start: int, end: int, *, doubt: str | None = None) -> Candidate:
    """应该是右腿 corrects; it does not hedge."""
    return Candidate(fact, value, start, end, 0.95 if doubt is None else 0.75, doubt)


def _dates(message: Message, moment: times.Moment) -> list[Candidate]:
    found = []
    if (value := moment.date_value()) is not None:
        vague = moment.day.vague or moment.day.computed
        doubt = candidates.COMPUTED if vague else None
        fact = occasions.fact_of(message, moment)
        found.append(_plain(fact, value, moment.start, moment.end, doubt=doubt))
    if moment.time_value() is not None:
        start = moment.hour.start if moment.hour is not None else moment.start
        found.append(_plain(clocks.FACT, moment.time_value(), start, moment.end))
    return found
