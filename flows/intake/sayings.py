"""Finds set phrases that tell a fact, with denial, question, supposition and other people told apart (固定说法)."""

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from flows.intake import actors
from flows.intake.candidates import Candidate
from flows.intake.messages import Message


class Saying(Struct, frozen=True):
    """One way of telling a fact; the group `said` holds its words where the pattern needs more around them."""

    fact: str
    value: object
    pattern: re.Pattern
    denied: object = None
    """The value it has when the words before deny it; None if a denial tells nothing."""
    by_employer: bool = False
    """Only what the employer does counts."""
    doubt: str | None = None
    sure: float = 0.95
    whose: Callable[[Message, re.Match], bool] | None = None
    """A last check of the words around."""
    own_word: bool = False
    """What only the employer says of it tells nothing (公司说不是上班时间)."""
    many: bool = False
    """A list fact may be told several values."""


def read(message: Message, sayings: Iterable[Saying]) -> list[Candidate]:
    """The first good match for each fact, of a list fact for each value, in the order of the sayings."""
    found: dict[object, Candidate] = {}
    for saying in sayings:
        key = (saying.fact, saying.value) if saying.many else saying.fact
        if key in found:
            continue
        for match in saying.pattern.finditer(message.text):
            candidate = _judged(message, saying, match)
            if candidate is not None:
                found[key] = candidate
                break
    return list(found.values())


_NEGATIONS = ("没", "未", "无", "不", "从未")
_TAKEN_BACK = ("不是", "并非", "没说", "没有说", "不会", "不能")


def _is_denied(message: Message, saying: Saying, start: int) -> bool:
    """Whether the words before deny it; 没合同没保险 says no twice, only 不是没保险 takes a no back."""
    if saying.value is False and message.text.startswith(_NEGATIONS, start):
        return message.before(start, 3).endswith(_TAKEN_BACK)
    return message.denied(start)


def _weighs(text: str, at: int) -> bool:
    """交没交工伤保险, 给不给报: a question in its own words."""
    return 0 < at < len(text) - 1 and text[at] in "没不" and text[at - 1] == text[at + 1]


def _judged(message: Message, saying: Saying, match: re.Match) -> Candidate | None:
    start, end = match.span("said" if "said" in saying.pattern.groupindex and match["said"] else 0)
    if message.supposed(start) or message.anothers(start) or message.asked(start, end) or _weighs(message.text, start):
        return None
    if saying.whose is not None and not saying.whose(message, match):
        return None
    if saying.own_word and message.claimed(start):
        return None
    if saying.by_employer and not actors.is_employers_doing(message, start):
        return None
    value = saying.value
    if _is_denied(message, saying, start):
        if saying.denied is None:
            return None
        value = saying.denied
    return message.candidate(saying.fact, value, start, end, doubt=saying.doubt, sure=saying.sure)
