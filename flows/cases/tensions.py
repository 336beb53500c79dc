"""Finds where two parties' words about one fact do not agree, small differences aside (陈述不一致)."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import combinations

import msgspec

from flows.cases.counting import full_date
from flows.engine.definitions import FactDef
from flows.engine.facts import HELD, Assertion, party_in

TOLERANCE_MINUTES = 15
TOLERANCE_DAYS = 1
_DAY = 24 * 60
_DAY_PARTS = {
    "dawn": (0, 6), "morning": (5, 12), "noon": (11, 14), "afternoon": (12, 19), "evening": (17, 24), "night": (20, 30),
}  # fmt: skip


class Tension(msgspec.Struct, frozen=True):
    """One fact on which parties differ; for staff, who find out and give a reason."""

    fact: str
    words: dict[str, object]
    """What each party says."""


def tensions_of(slots: Mapping[str, Mapping[str, Assertion]], facts: Mapping[str, FactDef]) -> tuple[Tension, ...]:
    """Every disputed fact in the order of its name, each party's word beside it (各方说法).

    A quarter of an hour, a day, a part of the day, or a name inside a longer name is no dispute.
    """
    found = []
    for fact in sorted(slots):
        held = {slot: entry for slot, entry in slots[fact].items() if entry.status == HELD and slot[0] != "~"}
        words = {party_in(slot): entry.value for slot, entry in held.items()}
        if any(not agrees(facts[fact].kind, one, other) for one, other in combinations(words.values(), 2)):
            found.append(Tension(fact, words))
    return tuple(found)


def agrees(kind: str, one: object, other: object) -> bool:
    """Whether two values of a kind say the same to a reader who means well."""
    return one == other or (kind in _AGREE and _AGREE[kind](one, other))


def _same_day(one: object, other: object) -> bool:
    first, second = full_date(one), full_date(other)
    if first is not None and second is not None:
        return abs((first - second).days) <= TOLERANCE_DAYS
    known, partly = _parts(one), _parts(other)
    return all(known[name] == partly[name] for name in known.keys() & partly.keys())


def _parts(value: object) -> dict[str, object]:
    day: date | None = full_date(value)
    if day is not None:
        return {"year": day.year, "month": day.month, "day": day.day}
    return dict(value) if isinstance(value, Mapping) else {}


def _same_moment(one: object, other: object) -> bool:
    """Two full moments are compared to the minute: forty-eight hours may hang on it."""
    if not _is_moment(one) or not _is_moment(other):
        return _same_day(one, other)
    apart = datetime.fromisoformat(str(one)) - datetime.fromisoformat(str(other))
    return abs(apart) <= timedelta(minutes=TOLERANCE_MINUTES)


def _is_moment(value: object) -> bool:
    return isinstance(value, str) and "T" in value


def _same_time(one: object, other: object) -> bool:
    """Around midnight the days meet: ten to twelve and five past are a quarter of an hour apart."""
    (first, last), (start, end) = _span(str(one)), _span(str(other))
    shifts = (-_DAY, 0, _DAY)
    return any(first - TOLERANCE_MINUTES <= end + by and start + by - TOLERANCE_MINUTES <= last for by in shifts)


def _span(time: str) -> tuple[int, int]:
    """First and last minute of a clock time or a part of the day."""
    if time in _DAY_PARTS:
        start, end = _DAY_PARTS[time]
        return start * 60, end * 60
    hour, _, minute = time.partition(":")
    at = int(hour) * 60 + int(minute)
    return at, at


def _same_list(one: object, other: object) -> bool:
    if not isinstance(one, list) or not isinstance(other, list):
        return False
    return any(_same_words(mine, theirs) for mine in one for theirs in other)


def _same_words(one: object, other: object) -> bool:
    short, long = sorted(("".join(str(one).split()), "".join(str(other).split())), key=len)
    return short in long


def _same_region(one: object, other: object) -> bool:
    """Only two codes can differ; words for places may be short for each other."""
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return False
    return one.get("code", other.get("code")) == other.get("code", one.get("code"))


_AGREE: dict[str, Callable[[object, object], bool]] = {
    "partial_date": _same_day,
    "moment": _same_moment,
    "time": _same_time,
    "text": _same_words,
    "long_text": _same_words,
    "texts": _same_list,
    "choices": _same_list,
    "region": _same_region,
}
