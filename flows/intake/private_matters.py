"""Tells a matter of private life or a stranger's harm from one that work may stand behind (与工作无关的事)."""

import re

import msgspec

from flows.intake import candidates, harms, people, slips, subjects
from flows.intake import private_words as words
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

FACT = "accident.work_related"
_ON_THE_WAY = frozenset(("accident.commuting", "accident.business_trip", "accident.overtime"))
_AT_WORK = _ON_THE_WAY | frozenset((
    "accident.in_work_time", "accident.in_workplace", "accident.work_related", "accident.preparatory",
    "accident.organised_activity",
))  # fmt: skip
_OF_A_JOB = (
    "worker.occupation", "worker.tenure", "worker.monthly_wage", "worker.work_start_on", "employment.", "employer.",
    "recognition.", "disease.", "rescue.", "veteran.",
)  # fmt: skip
_OF_A_FIRM = frozenset(("employer.attitude", "employer.pays_medical"))
"""What is read of 商场不赔 as well."""
_STRANGE = _OF_A_FIRM | {"accident.in_workplace", "accident.in_work_time"}
_NO_HARM = _STRANGE | {"accident.cause", "injury.parts", "injury.kinds", "employer.name"}
_CRIME = "exclusion.crime"
_NEAR = 8
"""Signs before a harm in which whoever suffered it is named."""


class Kind(msgspec.Struct, frozen=True):
    """One sort of such a matter, by the words that tell it."""

    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    is_hurt: bool = False
    """Whether whoever speaks, or their kin, may be the one who was hurt."""
    bodily: bool = True
    """Whether it may be told together with an injury."""
    strange: frozenset[str] = _STRANGE
    """Facts that are nobody's here: a shop is no employer, and a crime asked about was not the speaker's."""


_WHATEVER_WORK = (
    Kind(words.A_PARCEL, words.A_CARRIERS, bodily=False, strange=_NO_HARM),
    Kind(words.FAMILY, words.OF_AN_INJURY, is_hurt=True, bodily=False, strange=_NO_HARM),
    Kind(words.WAGES, words.OF_AN_INJURY, is_hurt=True, bodily=False, strange=frozenset()),
)
"""Known by their own words, even where a firm is named."""
_HARMLESS = (
    Kind(words.NO_WORK_INJURY, words.SAID_BY_OTHERS, is_hurt=True),
    Kind(words.CRIME, words.VICTIM, strange=_STRANGE | {_CRIME}),
    Kind(words.BEAST),
    Kind(words.A_THING, bodily=False, strange=_NO_HARM),
    Kind(words.CIVIL, words.OF_A_CLAIM, bodily=False, strange=_NO_HARM),
)
"""What is no injury, or is said to be none of the work."""
_HARMS = (
    Kind(words.OUT, words.PLAYED_BY_OTHERS, is_hurt=True),
    Kind(words.QUARREL, is_hurt=True),
    Kind(words.OWN_CHOICE, is_hurt=True),
    Kind(words.IN_A_HOME, words.ONE_MORE),
    Kind(words.PASSED_HURT, words.ONE_MORE),
    Kind(words.CHILD, words.A_CHILD_DID),
)
_STRANGER = Kind(words.STRANGER_HURT, words.ONE_MORE)
_HOUSE = Kind(words.OF_A_HOUSE, words.A_SITE)


class Found(msgspec.Struct, frozen=True):
    """Such a matter in a message, and where it is told."""

    kind: Kind
    start: int
    end: int


def of(message: Message, told: list[Candidate]) -> Found | None:
    """The private matter a message is about, where nothing in it may be work; None in any doubt (私人的事).

    What only answers a question, or supposes, is about nothing.
    """
    if message.expecting or message.opens_supposed():
        return None
    working = {c.fact for c in told if c.fact in _AT_WORK and c.value is True}
    found = _strangers(message) if working.isdisjoint(_ON_THE_WAY) else None
    if found is None and not working:
        found = _first(message, _WHATEVER_WORK)
    if found is not None or working or any(_is_of_a_job(c.fact) for c in told):
        return found
    if subjects.speaks_of_work(words.NOT_THEIR_WORK.sub("", message.text)):
        return None
    return _first(message, _HARMLESS if may_be_work(message.text) else (*_HARMLESS, *_HARMS))


def may_be_work(text: str) -> bool:
    """Whether any word stands in it that may be said of somebody's work (也许在干活).

    >>> may_be_work("我是那里的服务员"), may_be_work("左小腿骨折")
    (True, False)
    """
    plain = words.NOT_THEIR_WORK.sub("", slips.plain(slips.nfc(text)))
    return subjects.speaks_of_work(plain) or words.MAY_BE_WORK.search(plain) is not None


def read(told: list[Candidate], found: Found) -> list[Candidate]:
    """That it is not of the work, for the person to confirm (工作原因，推定为否)."""
    if any(c.fact == FACT for c in told):
        return []
    return [Candidate(FACT, False, found.start, found.end, 0.6, candidates.INFERRED)]


def without_strange(told: list[Candidate], found: Found) -> list[Candidate]:
    """What was told, without what is nobody's here: 我 is not the injured where another was hurt, or a thing."""
    kind = found.kind
    return [
        c
        for c in told
        if c.fact not in kind.strange and (kind.is_hurt or c.fact != people.FACT or c.value != "self")
    ]


def _is_of_a_job(fact: str) -> bool:
    return fact.startswith(_OF_A_JOB) and fact not in _OF_A_FIRM


def _first(message: Message, kinds: tuple[Kind, ...]) -> Found | None:
    return next((found for kind in kinds if (found := _found(message, kind)) is not None), None)


def _found(message: Message, kind: Kind) -> Found | None:
    match = kind.says.search(message.text)
    if match is None or message.denied(match.start()) or message.supposed(match.start()):
        return None
    if kind.unless is not None and kind.unless.search(message.text):
        return None
    if not kind.bodily and words.BODY.search(words.NO_BODY.sub("", message.text)):
        return None
    return Found(kind, *match.span())


def _strangers(message: Message) -> Found | None:
    """A passer-by or customer who was hurt, and nobody beside them; or whoever stood below a house."""
    found = _found(message, _STRANGER)
    if found is None:
        return _found(message, _HOUSE)
    others = (harm for harm in harms.all_in(message.text) if not found.start <= harm.start() < found.end + 4)
    theirs = all(words.STRANGER.search(message.text, max(0, at.start() - _NEAR), at.start()) for at in others)
    return found if theirs else None
