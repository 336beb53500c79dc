"""Tells a matter in which nobody was hurt and nobody worked, and whose harm is a stranger's (与工作无关的事)."""

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
_OF_HARM = ("injury.", "illness.", "disease.", "death.", "treatment.", "diagnosis.", "appraisal.")
_STRANGE = _OF_A_FIRM | {"accident.in_workplace", "accident.in_work_time"}
_NO_HARM = _STRANGE | {"accident.cause", "injury.parts", "injury.kinds", "employer.name"}
_CRIME = "exclusion.crime"
_PIECE = re.compile(r"[^，。；！？?!、,;\s]+")
_ONE_WORD = 2
"""Signs up to which a piece of a message tells nothing by itself."""
_NEAR = 8
"""Signs before a harm in which whoever suffered it is named."""


class Kind(msgspec.Struct, frozen=True):
    """One sort of such a matter, by the words that tell it."""

    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    harmless: bool = False
    """Whether it may be guessed to be none of the work, where no harm, no illness and no job is told beside it."""
    things: bool = False
    """Whether what broke or died in its own words was nobody's body."""
    most: int | None = None
    """Signs that may stand beside the words of such a matter."""
    is_hurt: bool = False
    """Whether whoever speaks, or their kin, may be the one who was hurt."""
    strange: frozenset[str] = _STRANGE
    """Facts that are nobody's here: a shop is no employer, and a crime asked about was not the speaker's."""


_HARMLESS = (
    Kind(words.A_PARCEL, words.A_CARRIERS, harmless=True, things=True, strange=_NO_HARM),
    Kind(words.FAMILY, words.OF_AN_INJURY, harmless=True, most=4, is_hurt=True, strange=_NO_HARM),
    Kind(words.WAGES, words.OF_AN_INJURY, harmless=True, most=1, is_hurt=True, strange=frozenset()),
    Kind(words.CRIME, words.VICTIM, harmless=True, strange=_STRANGE | {_CRIME}),
    Kind(words.BEAST, harmless=True, things=True, strange=_NO_HARM | {"death.occurred"}),
    Kind(words.A_THING, harmless=True, things=True, strange=_NO_HARM),
    Kind(words.CIVIL, words.OF_A_CLAIM, harmless=True, most=6, strange=_NO_HARM),
)
_HARMS = (
    Kind(words.CRIME, words.A_VICTIM, strange=_STRANGE | {_CRIME}),
    Kind(words.OUT, words.PLAYED_BY_OTHERS, is_hurt=True),
    Kind(words.IN_A_HOME, words.ONE_MORE),
    Kind(words.PASSED_HURT, words.ONE_MORE),
    Kind(words.CHILD, words.A_CHILD_DID),
)
"""Somebody came to harm, at work or not: nothing is guessed, and the service asks."""
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
    if found is not None or working:
        return found
    found = next((found for kind in _HARMLESS if (found := _without_harm(message, kind, told)) is not None), None)
    if found is not None or any(_is_of_a_job(c.fact) for c in told) or may_be_work(message.text):
        return found
    return next((found for kind in _HARMS if (found := _found(message, kind)) is not None), None)


def may_be_work(text: str) -> bool:
    """Whether any word stands in it that may be said of somebody's work (也许在干活).

    >>> may_be_work("我是那里的服务员"), may_be_work("左小腿骨折")
    (True, False)
    """
    plain = words.NOT_THEIR_WORK.sub("", slips.plain(slips.nfc(text)))
    return subjects.speaks_of_work(plain) or words.MAY_BE_WORK.search(plain) is not None


def says_at_work(text: str) -> bool:
    """Whether somebody says that it was at work or for the employer (说是工作上的).

    >>> says_at_work("我就是干活摔的"), says_at_work("不是上班的时候")
    (True, False)
    """
    return words.SAID_AT_WORK.search(slips.plain(slips.nfc(text))) is not None and not says_not_at_work(text)


def says_a_job(text: str) -> bool:
    """Whether a message says what somebody does for a living, and nothing else (只说是干什么的).

    >>> says_a_job("她是公园扫地的"), says_a_job("他是我儿子")
    (True, False)
    """
    plain = slips.plain(slips.nfc(text)).strip("。！ ")
    return words.SAID_JOB.search(plain) is not None and speaks_for_work(plain)


def says_not_at_work(text: str, start: int = 0) -> bool:
    """Whether somebody says that it was not (说不是工作上的).

    >>> says_not_at_work("不是上班的时候"), says_not_at_work("是在上班")
    (True, False)
    """
    return words.SAID_NOT_AT_WORK.search(slips.plain(slips.nfc(text)), start) is not None


def speaks_for_work(text: str) -> bool:
    """Whether a reply says it, or names some job or errand beside what it says of private life (像是在干活).

    >>> speaks_for_work("我是物业的"), speaks_for_work("下班以后在家里"), speaks_for_work("在家里给人装空调")
    (True, False, True)
    """
    rest = words.SAID_NOT_AT_WORK.sub("，", slips.plain(slips.nfc(text)))
    return says_at_work(text) or may_be_work(rest) or words.OF_SOME_JOB.search(rest) is not None


def tells_harm(text: str) -> bool:
    """Whether anybody seems to have come to harm or to be ill (有人伤了、病了).

    >>> tells_harm("拖欠工资，还中毒了"), tells_harm("手机摔坏了谁赔")
    (True, False)
    """
    plain = words.NO_BODY.sub("", slips.plain(slips.nfc(text)))
    return harms.any_in(plain) or words.BODY.search(plain) is not None


def read(told: list[Candidate], found: Found) -> list[Candidate]:
    """That it is not of the work, for the person to confirm (工作原因，推定为否)."""
    if not found.kind.harmless or any(c.fact == FACT for c in told):
        return []
    return [Candidate(FACT, False, found.start, found.end, 0.6, candidates.INFERRED)]


def without_strange(message: Message, told: list[Candidate], found: Found) -> list[Candidate]:
    """What was told, without what is nobody's here: 我 is not the injured where another was hurt, or a thing.

    What is said of an employer by that name stays: 老板不管.
    """
    kind = found.kind
    return [
        c
        for c in told
        if (c.fact not in kind.strange or _names_an_employer(message, c))
        and (kind.is_hurt or c.fact != people.FACT or c.value != "self")
    ]


def _names_an_employer(message: Message, said: Candidate) -> bool:
    start, end = message.clause_at(said.start)
    return said.fact in _OF_A_FIRM and words.EMPLOYER.search(message.text, start, max(end, said.end)) is not None


def _is_of_a_job(fact: str) -> bool:
    return fact.startswith(_OF_A_JOB) and fact not in _OF_A_FIRM


def _without_harm(message: Message, kind: Kind, told: list[Candidate]) -> Found | None:
    """Such a matter where no harm, no illness and no job is told beside it; wages have an employer by nature."""
    found = _found(message, kind)
    if found is None or any(_is_of_harm(c) and not (kind.things and _is_within(c, found)) for c in told):
        return None
    beside = kind.says.sub("，", message.text) if kind.things else message.text
    if kind.says is words.WAGES:
        beside = words.OF_WAGES.sub("", beside)
        works = words.MAY_BE_WORK.search(beside) is not None or any(c.fact == "worker.occupation" for c in told)
    else:
        works = may_be_work(beside) or any(_is_of_a_job(c.fact) and c.fact not in kind.strange for c in told)
    if works or words.A_TRADE.search(beside) or tells_harm(beside):
        return None
    return found if _tells_nothing_else(message.text, kind) else None


def _tells_nothing_else(text: str, kind: Kind) -> bool:
    """Whether every clause is of such a matter; of wages and families nearly every word, since who was hurt tells of them too."""
    pieces = _PIECE.findall(text)
    if kind.most is not None:
        rest = words.OF_ANY.sub("", words.OF_SUCH.sub("", kind.says.sub("", "".join(pieces))))
        if len(rest) > kind.most:
            return False
    return all(words.OF_SUCH.search(piece) for piece in pieces if len(piece) > _ONE_WORD)


def _is_of_harm(said: Candidate) -> bool:
    return said.fact.startswith(_OF_HARM) or said.fact == "accident.violence"


def _is_within(said: Candidate, found: Found) -> bool:
    return found.start <= said.start < found.end


def _found(message: Message, kind: Kind) -> Found | None:
    match = kind.says.search(message.text)
    if match is None or message.denied(match.start()) or message.supposed(match.start()):
        return None
    if kind.unless is not None and kind.unless.search(message.text):
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
