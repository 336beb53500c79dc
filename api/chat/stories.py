"""Writes the account of the accident from what was told piece by piece, for the person to confirm (受伤害经过简述)."""

from collections.abc import Iterable

from api.cases.display import display
from api.chat.session import Opened
from api.parts import Parts
from flows.engine.facts import HELD, PROPOSED, UNKNOWN, Claim, Source
from flows.intake.claims import NARRATIVE

PIECES = ("accident.date", "accident.time", "accident.place", "accident.cause")
PARTS_HURT = "injury.parts"
FORM_LANGUAGE = "zh-CN"
"""The form is filed in Chinese, whatever language the questions are in."""


def drafted_story(parts: Parts, opened: Opened, claims: Iterable[Claim]) -> Claim | None:
    """The account as a proposal, once its pieces are there and nobody told or declined it; None before.

    Law asks the form for time, place, cause and harm (工伤保险条例 art. 18); a person who
    answered them one by one need not write them again.
    """
    claims = list(claims)
    if not _is_open(opened) or any(claim.fact == NARRATIVE for claim in claims):
        return None
    said = {claim.fact: claim.value for claim in claims if claim.status in (HELD, PROPOSED)}
    known = {**opened.ledger.values(), **said}
    if not all(piece in known for piece in PIECES):
        return None
    facts = opened.ledger.bundle.facts
    shown = {
        fact.partition(".")[2]: display(parts.words, fact, facts[fact], known[fact], FORM_LANGUAGE)
        for fact in (*PIECES, PARTS_HURT)
        if fact in known
    }
    key = "story-hurt" if PARTS_HURT in known else "story"
    return Claim(NARRATIVE, parts.words.say("forms", key, FORM_LANGUAGE, **shown), Source("inferred"), PROPOSED, 0.6)


def _is_open(opened: Opened) -> bool:
    """Whether nobody has spoken on the account yet; a draft follows what its pieces become."""
    standing = opened.ledger.standing(NARRATIVE)
    if standing.state == PROPOSED and standing.by is not None:
        return standing.by.source.kind == "inferred"
    return standing.state == UNKNOWN and not opened.ledger.slots.get(NARRATIVE)
