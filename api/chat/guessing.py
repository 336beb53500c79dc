"""Keeps the guess that a matter is not of the work to the first words of a file, and takes it back at any word of work."""

from api.chat.said import Said
from api.chat.session import Opened
from flows.engine.facts import PROPOSED, WITHDRAWN, Claim, Source
from flows.intake.private_matters import FACT, may_be_work

_INFERRED = "inferred"
_TOLD_BEFORE = (
    "accident.cause", "injury.", "diagnosis.", "illness.", "disease.", "death.", "recognition.", "appraisal.", "employment.", "employer.", "worker.occupation",
    "treatment.",
)  # fmt: skip


def weighed(opened: Opened, text: str, claims: list[Claim]) -> list[Claim]:
    """The claims of a message; who told of a harm before and now speaks of a divorce was hurt as they said."""
    if any(_is_guess(claim) for claim in claims) and any(name.startswith(_TOLD_BEFORE) for name in opened.ledger.slots):
        claims = [claim for claim in claims if not _is_guess(claim)]
    standing = opened.ledger.standing(FACT)
    was_guessed = standing.state == PROPOSED and standing.value is False and standing.by is not None
    if was_guessed and standing.by.source.kind == _INFERRED and may_be_work(text):
        return [Claim(FACT, None, Source(_INFERRED, opened.conversation.head + 1), WITHDRAWN), *claims]
    return claims


def is_guessed(said: Said) -> bool:
    """Whether what was said seems to be no matter of work."""
    return any(_is_guess(claim) for claim in said.claims)


def _is_guess(claim: Claim) -> bool:
    return claim.fact == FACT and claim.value is False and claim.source.kind == _INFERRED
