"""Guesses only from the first words of a file that a matter is not of the work; any word of work takes that back."""

from api.chat.said import Said
from api.chat.session import Opened
from flows.engine.facts import HELD, PROPOSED, WITHDRAWN, Claim, Source, Standing
from flows.intake.private_matters import FACT, may_be_work, says_a_job, says_at_work, says_not_at_work, tells_harm

_INFERRED = "inferred"
_LIKELY = 0.75
_AT_WORK = frozenset(("accident.in_work_time", "accident.in_workplace", "accident.commuting", "accident.business_trip"))
_TOLD_BEFORE = (
    "accident.cause", "injury.", "diagnosis.", "illness.", "disease.", "death.", "recognition.", "appraisal.",
    "employment.", "employer.", "worker.occupation", "treatment.",
)  # fmt: skip


def weighed(opened: Opened, text: str, claims: list[Claim]) -> list[Claim]:
    """The claims of a message; who told of a harm before and now speaks of a divorce was hurt as they said.

    Words of work, or of a harm, take the guess back; where it was agreed to, or they answered so themselves and now
    say that it was at work, both words are put to them.
    """
    if any(_is_guess(claim) for claim in claims):
        told_before = any(name.startswith(_TOLD_BEFORE) for name in opened.ledger.slots)
        return [claim for claim in claims if not _is_guess(claim)] if told_before else claims
    turn = opened.conversation.head + 1
    if is_taken_back(opened, text):
        return [Claim(FACT, None, Source(_INFERRED, turn), WITHDRAWN), *claims]
    if _is_denied(opened, text, claims):
        claims = [claim for claim in claims if claim.fact != FACT]
        return [*claims, Claim(FACT, True, Source("utterance", turn, ((0, len(text)),)), PROPOSED, _LIKELY)]
    return claims


def is_taken_back(opened: Opened, text: str) -> bool:
    """Whether these words take back the guess that is still to be agreed to."""
    standing = opened.ledger.standing(FACT)
    return standing.state == PROPOSED and _is_of_a_guess(standing) and _speaks_against_it(text)


def turned_round(opened: Opened, text: str, fact: str, *, was: bool) -> Claim:
    """A no turns a yes or no round; 不是，是上班时候 to 因为干活：是 says both, and is asked openly."""
    turn = opened.conversation.head + 1
    if fact == FACT and (says_at_work(text) if was else says_not_at_work(text)):
        return Claim(fact, None, Source("answer", turn), WITHDRAWN)
    return Claim(fact, not was, Source("utterance", turn, ((0, len(text)),)))


def _is_denied(opened: Opened, text: str, claims: list[Claim]) -> bool:
    """Whether these words speak against what is held: a guess agreed to, or their own answer."""
    standing = opened.ledger.standing(FACT)
    if standing.state != HELD or standing.value is not False or any(_is_said(claim) for claim in claims):
        return False
    if says_at_work(text) or (says_a_job(text) and not _asks_for_the_job(opened)):
        return True
    if any(claim.fact in _AT_WORK and claim.value is True for claim in claims):
        return True
    return _is_of_a_guess(standing) and _speaks_against_it(text)


def _asks_for_the_job(opened: Opened) -> bool:
    """Whether what they do for a living is just what was asked."""
    plan = opened.plan()
    return plan is not None and "worker.occupation" in plan.facts


def _is_said(claim: Claim) -> bool:
    """Whether the words themselves say it, and need no help to be heard."""
    return claim.fact == FACT and claim.source.kind != _INFERRED


def _is_of_a_guess(standing: Standing) -> bool:
    return standing.value is False and standing.by is not None and standing.by.source.kind == _INFERRED


def _speaks_against_it(text: str) -> bool:
    return may_be_work(text) or tells_harm(text)


def is_guessed(said: Said) -> bool:
    """Whether what was said seems to be no matter of work."""
    return any(_is_guess(claim) for claim in said.claims)


def _is_guess(claim: Claim) -> bool:
    return claim.fact == FACT and claim.value is False and claim.source.kind == _INFERRED
