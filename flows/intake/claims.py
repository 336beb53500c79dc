"""Turns what was read into claims for the ledger: held when plainly said, proposed when in doubt (确认政策)."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from flows.engine.definitions import LIST_KINDS, FactDef
from flows.engine.facts import HELD, HINT, PARTLY_TOLD, PROPOSED, Claim, Source
from flows.engine.values import TEXT_LIMIT, ValueRefused, check_value
from flows.intake import questions
from flows.intake.candidates import Candidate

NARRATIVE = "accident.narrative"
_TELLS_A_STORY = ("accident.", "injury.", "illness.", "death.")
# Of a question these stay no account: whose blame it was, and that somebody died, are told elsewhere.
_NO_EVENT = ("accident.traffic_liability", "death.occurred", "death.within_48h")
_EVENT = ("accident.date", "accident.time", "accident.place", "accident.cause")
_INFERRED = "inferred"


def claims_of(
    candidates: Iterable[Candidate], facts: Mapping[str, FactDef], *, turn: int, today: date
) -> tuple[list[Claim], dict[str, str]]:
    """Claims, one for each fact, and for facts whose reading cannot be, the reason.

    What a plain message says about the speaker's own case is held with its words; what is
    inferred, relayed, computed or doubtful is proposed. A date in the future or a number
    that fails its check is not taken, and the reason is returned so that it can be said.
    """
    grouped: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.fact in facts:
            grouped.setdefault(candidate.fact, []).append(candidate)
    claims: list[Claim] = []
    refused: dict[str, str] = {}
    for fact, group in grouped.items():
        chosen = _elements(group) if facts[fact].kind in LIST_KINDS else [_best(group)]
        raw: object = [c.value for c in chosen] if facts[fact].kind in LIST_KINDS else chosen[0].value
        try:
            value = check_value(facts[fact], raw, today)
        except ValueRefused as error:
            refused[fact] = error.code
            continue
        claims.append(_open_ended(facts[fact], _claim(fact, value, chosen, turn)))
    return claims, refused


def story_claim(text: str, told_before: str | None, claims: Iterable[Claim], *, turn: int) -> Claim | None:
    """The person's own words as the account of the accident (受伤害经过), added to what they told before.

    Without what they only ask. None when the message tells nothing of the accident or would make the account too long.
    """
    told = [each for each in claims if each.fact.startswith(_TELLS_A_STORY) and each.source.kind == "utterance"]
    spans = [span for each in told if each.fact not in _NO_EVENT for span in each.source.spans]
    events = [span for each in told if each.fact in _EVENT for span in each.source.spans]
    account = questions.without_questions(text, spans, events)
    if not told or not account or (told_before and account in told_before):
        return None
    whole = f"{told_before}\n{account}" if told_before else account
    if len(whole) > TEXT_LIMIT:
        return None
    return Claim(NARRATIVE, whole, Source("utterance", turn, ((0, len(text)),)))


def _open_ended(row: FactDef, claim: Claim) -> Claim:
    """A hint, or only a part of what has to be exact, is proposed: one open question follows it."""
    if row.hint_only:
        return msgspec.structs.replace(claim, status=PROPOSED, reason=HINT)
    if row.exact and claim.source.kind == "utterance" and not _is_exact(row, claim.value):
        return msgspec.structs.replace(claim, status=PROPOSED, reason=PARTLY_TOLD)
    return claim


def _is_exact(row: FactDef, value: object) -> bool:
    return isinstance(value, str) and (row.kind != "moment" or "T" in value)


def _elements(group: list[Candidate]) -> list[Candidate]:
    """One candidate for each different element, in the order of the words."""
    found: dict[object, Candidate] = {}
    for candidate in sorted(group, key=lambda c: (c.start, c.end)):
        found.setdefault(candidate.value, candidate)
    return list(found.values())


def _best(group: list[Candidate]) -> Candidate:
    """The plainest reading; between equals the surer, then the earlier."""
    return min(group, key=lambda c: (c.doubt is not None, -c.confidence, c.start))


def _claim(fact: str, value: object, chosen: list[Candidate], turn: int) -> Claim:
    inferred = all(c.doubt == _INFERRED for c in chosen)
    doubtful = any(c.doubt is not None for c in chosen)
    return Claim(
        fact,
        value,
        Source(_INFERRED if inferred else "utterance", turn, tuple((c.start, c.end) for c in chosen)),
        PROPOSED if doubtful else HELD,
        min(c.confidence for c in chosen),
        code=chosen[0].code,
    )
