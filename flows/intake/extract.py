"""Reads one message into candidate facts, intents, repairs and declines: the entry of the intake (理解一句话)."""

from datetime import datetime

from flows.intake import (
    answers,
    appraisals,
    assaults,
    attitudes,
    bodies,
    causes,
    circumstances,
    commutes,
    deaths,
    diseases,
    duties,
    earlier,
    employer_names,
    employers,
    employments,
    exclusions,
    identities,
    illnesses,
    inferences,
    injuries,
    insurances,
    intents,
    merits,
    names,
    occasions,
    onlookers,
    people,
    places,
    private_matters,
    recognitions,
    regions,
    repairs,
    scripts,
    slips,
    tolling,
    treatments,
    trips,
    workers,
)
from flows.intake.candidates import Candidate, Reading
from flows.intake.messages import Message

_READERS = (
    attitudes,
    employers,
    employments,
    insurances,
    deaths,
    appraisals,
    recognitions,
    commutes,
    trips,
    assaults,
    duties,
    exclusions,
    merits,
    diseases,
    illnesses,
    circumstances,
    workers,
    regions,
    people,
    occasions,
    places,
    causes,
    bodies,
    injuries,
    treatments,
    identities,
    names,
    employer_names,
    onlookers,
    tolling,
)
LONGEST = 2000
"""Signs of a message that are read; what a person writes beyond is kept but not read."""


def extract(text: str, *, now: datetime, expecting: tuple[str, ...] = (), role: str | None = None) -> Reading:
    """What a message tells (自由文本理解): facts with their exact words, nothing guessed.

    `now` is the moment of speaking; `expecting` names the facts of the question
    being answered, so that 是, 左腿 or 十五号 can be read as its answer; `role`
    is who is speaking if known (worker, relative, union, agent, employer).
    """
    script = scripts.script_of(text)
    message = Message(slips.nfc(text)[:LONGEST], now, expecting, role)
    if script != "hans":
        return _unread(message, script)
    told = _told(message)
    told = _without_a_speaking_dead(_outside_of_illness(message, told))
    repair, corrected = repairs.read(message)
    told = [candidate for candidate in told if repairs.leaves(candidate, repair, corrected)]
    answer = answers.read(message, [*told, *repair])
    told = [*answer.candidates, *told]
    private = private_matters.of(message, told)
    if private is not None:
        told = private_matters.without_strange(message, told, private)
    wanted = intents.read(message, told)
    inferred = private_matters.read(told, private) if private is not None else []
    if private is None or (private.kind.is_hurt and not inferred):
        inferred = inferences.read(message, told)
    return Reading(
        candidates=tuple(_ordered([*told, *inferred])),
        intents=wanted,
        is_question=intents.only_asks([*told, *repair], wanted),
        script=script,
        repair=tuple(repair),
        declines=answer.declines,
    )


def _told(message: Message) -> list[Candidate]:
    """What every reader finds; of two accidents only the later one's facts."""
    told = [candidate for reader in _READERS for candidate in reader.read(message)]
    later = earlier.without(message)
    if later is None:
        return told
    of_it = [c for reader in _READERS for c in reader.read(later) if earlier.is_of_the_accident(c)]
    return [*(c for c in told if not earlier.is_of_the_accident(c)), *of_it]


def _outside_of_illness(message: Message, told: list[Candidate]) -> list[Candidate]:
    """Without injuries and illnesses read inside the name of a disease."""
    diseased = {c.start for c in told if c.fact in (diseases.NAME, illnesses.NAME)}
    spans = [span for span in (*diseases.spans(message), *illnesses.spans(message)) if span[0] in diseased]
    named = [span for span in diseases.spans(message) if span[0] in diseased]
    return [
        c
        for c in told
        if not (c.fact.startswith("injury.") and any(s < c.end and c.start < e for s, e in spans))
        and not (c.fact.startswith("illness.") and any(s <= c.start and c.end <= e for s, e in named))
    ]


def _without_a_speaking_dead(told: list[Candidate]) -> list[Candidate]:
    """Who tells of a death is not the one who died, even if the words name only 我."""
    if not any(c.fact == deaths.OCCURRED and c.value is True for c in told):
        return told
    return [c for c in told if not (c.fact == people.FACT and c.value == "self")]


def _unread(message: Message, script: str) -> Reading:
    """Another script is kept verbatim; only numbers that check themselves are read from it."""
    return Reading(candidates=tuple(identities.read(message)) if script == "latin" else (), script=script)


def _ordered(found: list[Candidate]) -> list[Candidate]:
    """One candidate per fact and value, the surest first kept, in the order of the words."""
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in found:
        key = (candidate.fact, repr(candidate.value))
        held = best.get(key)
        if held is None or candidate.confidence > held.confidence:
            best[key] = candidate
    return sorted(best.values(), key=lambda c: (c.start, c.end, c.fact))
