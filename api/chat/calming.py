"""Says what comes before everything else to whoever is in danger, grieves or is angry (先说的话)."""

from collections.abc import Iterable, Sequence

from api.chat.session import Opened
from api.chat.store import Reply
from api.clock import CHINA
from flows.intake.asides import ABUSE, HARD, MACHINE, MEDDLING, SORROW
from flows.intake.extract import extract
from flows.intake.troubles import (
    DANGER,
    DESPAIR,
    OWN_DEATH,
    RESCUE,
    THREAT,
    THREATENED,
    did_it,
    is_grave,
    mourns,
    trouble_in,
)

TROUBLES = {
    DANGER: Reply("text", "danger"),
    DESPAIR: Reply("text", "despair"),
    OWN_DEATH: Reply("text", "stay"),
    THREAT: Reply("text", "threat"),
    THREATENED: Reply("text", "threatened"),
    # What the article is about, and nothing of how it would come out.
    RESCUE: Reply("text", "rescue", basis=(("工伤保险条例", "第十五条第一款第（一）项"),)),
}
ASIDES = {
    ABUSE: Reply("text", "kind-words"),
    MEDDLING: Reply("text", "only-helping"),
    MACHINE: Reply("text", "program"),
    HARD: Reply("text", "no-hurry"),
    SORROW: Reply("text", "sorrow"),
}
GRAVE, MOURNING = Reply("text", "care-grave"), Reply("text", "care-death")
_FIRST = frozenset(reply.key for reply in TROUBLES.values())
_SETTLED = frozenset({"danger", "rescue", "stay"} | {reply.key for reply in ASIDES.values()})
_GREETINGS = ("notice-greeting", "notice-greeting_illness")
_GREETING_DEATH, _GREETING_EMPLOYER = "greeting_death", "greeting_employer"


def trouble_of(opened: Opened, text: str) -> str | None:
    """The gravest thing a text says in its case; no rescue is weighed any more of somebody whose death is told."""
    trouble = trouble_in(text)
    return None if trouble == RESCUE and _is_told_dead(opened, text) else trouble


def _is_told_dead(opened: Opened, text: str) -> bool:
    """Whether the case or the text itself tells the death, beyond doubt."""
    if opened.ledger.read("death.told")[0] is True:
        return True
    told = extract(text, now=opened.now.astimezone(CHINA), role=opened.conversation.role).candidates
    return any(each.fact == "death.occurred" and each.value is True and each.doubt is None for each in told)


def is_settled(replies: Iterable[Reply]) -> bool:
    """Whether what is said back is all that should be said: no answer of the law goes beside it."""
    return any(reply.key in _SETTLED for reply in replies)


def is_care_alone(replies: Iterable[Reply]) -> bool:
    """Whether nothing was said so far but what comes first."""
    return all(reply.key in _FIRST for reply in replies)


def put_first(replies: list[Reply]) -> list[Reply]:
    """The replies with what cannot wait before all others."""
    return sorted(replies, key=lambda reply: reply.key not in _FIRST)


def greetings_for(
    opened: Opened, text: str | None, greetings: Sequence[Reply], before: frozenset[str], now: frozenset[str]
) -> list[Reply]:
    """The first words of a turn: the greeting, another where the harm is grave, and comfort where a death is new.

    A conversation greets in its first turn only, an enquiry never; a death or a grave harm is met with a
    word all the same, unless an employer asks, or whoever caused it.
    """
    is_new_death = _GREETING_DEATH in now - before
    grave = bool(text) and is_grave(text) and not did_it(text)
    if greetings and opened.ledger.read("death.told")[0] is True and not did_it(text or ""):
        return [MOURNING if each.key in _GREETINGS else each for each in greetings]
    if greetings:
        return [GRAVE if each.key in _GREETINGS and grave else each for each in greetings]
    if is_new_death:
        return [MOURNING]
    if opened.is_kept or _GREETING_EMPLOYER in now:
        return []
    return [MOURNING] if text and mourns(text) and not did_it(text) else [GRAVE] if grave else []
