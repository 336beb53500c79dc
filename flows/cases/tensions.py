"""Finds where two parties' words about one fact do not agree, small differences aside (陈述不一致)."""

from collections.abc import Mapping
from datetime import date

import msgspec

from flows.cases.counting import full_date
from flows.engine.definitions import FactDef
from flows.engine.facts import HELD, Assertion, party_in

TOLERANCE_MINUTES = 15
TOLERANCE_DAYS = 1
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
        words = {party_in(slot): entry.value for slot, entry in slots[fact].items() if entry.status == HELD and slot[0] != "~"}
        values = list(words.values())
        if any(not agrees(facts[fact].kind, values[0], other) for other in values[1:]):
            found.append(Tension(fact, words))
    return tuple(found)


def agrees(kind: str, one: object, other: object) -> bool:
    """Whether two values of a kind say the same to a reader who means well."""
    if one == other:
        return True
    match kind:
        case "partial_date" | "moment":
            return _same_day(one, other)
        case "time":
            return _same_time(str(one), str(other))
        case "texts" | "choices" if isinstance(one, list) and isinstance(other, list):
            return any(_same_words(str(a), str(b)) for a in one for b in other)
        case "text" | "long_text":
            return _same_words(str(one), str(other))
        case "region" if isinstance(one, Mapping) and isinstance(other, Mapping):
            return one.get("code") == other.get("code") if "code" in one and "code" in other else True
    return False


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


def _same_time(one: str, other: str) -> bool:
    first, second = _span(one), _span(other)
    return first[0] - TOLERANCE_MINUTES <= second[1] and second[0] - TOLERANCE_MINUTES <= first[1]


def _span(time: str) -> tuple[int, int]:
    """First and last minute of a clock time or a part of the day."""
    if time in _DAY_PARTS:
        start, end = _DAY_PARTS[time]
        return start * 60, end * 60
    hour, _, minute = time.partition(":")
    at = int(hour) * 60 + int(minute)
    return at, at


def _same_words(one: str, other: str) -> bool:
    short, long = sorted(("".join(one.split()), "".join(other.split())), key=len)
    return short in long
