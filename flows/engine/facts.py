"""The states a fact can be in, and the immutable record of who said what from where (事实陈述)."""

import re
from collections.abc import Mapping

import msgspec

UNKNOWN = "unknown"
PROPOSED = "proposed"
HELD = "held"
DISPUTED = "disputed"
DECLINED = "declined"
NOT_APPLICABLE = "not_applicable"

PARKED = "parked"
"""Status of an assertion whose branch closed: kept, shown, in no export, brought back to confirm."""
WITHDRAWN = "withdrawn"
"""Status of an assertion its own party took back."""

OWN, DISCLOSED_TOO, ALL = "own", "disclosed", "all"
"""What a party sees of a file: its own words, also what the others' words may tell it, or everything."""

REGISTER = "register"
"""Kind of source, and the name under which registers act: what they say is no party's act to take back."""

PARTLY_TOLD = "partly_told"
"""Reason of a proposal from words that tell a part: asked openly, and kept as it is if no more is known."""
HINT = "hint"
"""Reason of a proposal that words only hint at: asked openly, without offering it."""

READER = "reader"
"""Name under which documents act: what was read on a picture is no party's act to take back either."""

LATER = "later"
LATER_AGAIN = "later_again"

CONTRADICTION = "contradiction"
DEPENDENCY_CHANGED = "dependency_changed"
POSTPONED = "postponed"
"""Why something is asked again; the person is told the reason."""


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a value came from (来源): words of a message, an answer, a document region, a register, an inference."""

    kind: str
    utterance: int | None = None
    """Sequence number of the turn whose text holds the words."""
    spans: tuple[tuple[int, int], ...] = ()
    """Code-point offsets into that text; for a list fact one pair per element."""
    document_id: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    register: str | None = None
    query_id: str | None = None


class Claim(msgspec.Struct, frozen=True):
    """A value offered to the ledger, before it is decided what it becomes there."""

    fact: str
    value: object
    source: Source
    status: str = HELD
    confidence: float = 1.0
    reason: str | None = None
    code: str | None = None


class Assertion(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry of the append-only log: a party's standing word on a fact from here on (事实陈述).

    An entry carries its whole result, so the newest entry of a slot is the slot. `slot` is
    the party, or `~party` for a later word that differs from what the party already holds
    and waits for a confirmation. `turn` is the act it belongs to; `reason` is the reason a
    person gave for not answering, or says why the system moved the entry: `parked`,
    `dependency_changed`, `contradiction`, `party_known`.
    """

    id: str
    seq: int
    fact: str
    slot: str
    status: str
    value: object
    source: Source
    confidence: float
    at: str
    by: str
    turn: int
    flow: str = ""
    """The flow it was said under; empty in a snapshot of the same flow, where it would be a sixth of the bytes."""
    supersedes: str | None = None
    reason: str | None = None
    code: str | None = None
    party: str | None = None
    """Whose act it belongs to, where that is not the party of the slot: the speaker turned out to be of another."""
    undoes: int | None = None
    """The turn that this entry takes back."""


def party_in(slot: str) -> str:
    """The party a slot belongs to."""
    return slot.lstrip("~")


class Standing(msgspec.Struct, frozen=True):
    """What all words about one fact come to for one party's plan."""

    state: str
    value: object = None
    reask: str | None = None
    """Why it is asked or confirmed again: contradiction, dependency_changed, postponed."""
    by: Assertion | None = None
    """The entry whose value is the working value; where words differ, this party's own."""
    moot: bool = False
    """Nobody can tell any more whether the fact applies, so nobody is asked for it."""

    @property
    def complete(self) -> bool:
        """Whether the plan has nothing more to get here from this party."""
        return self.moot or (self.state in _COMPLETE and self.reask is None)


_COMPLETE = frozenset({HELD, DISPUTED, DECLINED, NOT_APPLICABLE})
_REASKS = {DEPENDENCY_CHANGED: DEPENDENCY_CHANGED, CONTRADICTION: CONTRADICTION, LATER: POSTPONED}
NEVER_TOLD = Standing(UNKNOWN)
MOOT = Standing(UNKNOWN, moot=True)
INAPPLICABLE = Standing(NOT_APPLICABLE)


def standing_of(slots: Mapping[str, Assertion], party: str) -> Standing:
    """The one state of a fact for a party from every newest word it may know.

    Two parties holding different values make it disputed: complete for the plan, open for
    staff. What another party only proposed or declined is not for this one to confirm or
    to be spared, so it does not count here.
    """
    own, rival = slots.get(party), slots.get("~" + party)
    others = [slots[slot] for slot in sorted(slots) if slots[slot].status == HELD and slot != party]
    if own is not None and own.status == HELD:
        return _held([own, *others], rival)
    if own is not None and own.status == PROPOSED and not (others and _all_say(own.value, others)):
        return Standing(PROPOSED, own.value, _REASKS.get(own.reason or ""), own)
    if others:
        return _held(others, None)
    if rival is not None and rival.status == PROPOSED and (own is None or own.status == WITHDRAWN):
        return Standing(PROPOSED, rival.value, None, rival)  # what it was put beside has been taken back
    if own is not None and own.status == DECLINED:
        return Standing(DECLINED, None, POSTPONED if own.reason == LATER else None, own)
    return NEVER_TOLD


def guess_of(slots: Mapping[str, Assertion]) -> Standing:
    """For staff, where nobody holds a fact: what some party at least proposes."""
    proposed = [slots[slot] for slot in sorted(slots) if slots[slot].status == PROPOSED]
    return Standing(PROPOSED, proposed[0].value, None, proposed[0]) if proposed else NEVER_TOLD


def _held(words: list[Assertion], rival: Assertion | None) -> Standing:
    """Held by one or several parties; the first word is this party's own, if it has one.

    A later word of the same party that differs is why it is asked again.
    """
    reask = None
    if rival is not None and rival.status == PROPOSED:
        reask = POSTPONED if rival.reason == LATER else CONTRADICTION
    if _all_say(words[0].value, words[1:]):
        return Standing(HELD, words[0].value, reask, words[0])
    return Standing(DISPUTED, None, reask, words[0])


def _all_say(value: object, words: list[Assertion]) -> bool:
    return all(same_value(value, word.value) for word in words)


def says_no_more(part: object, whole: object) -> bool:
    """Whether a value only tells a part of another one: the month of a day, the words of a region."""
    if isinstance(whole, str) and (day := re.match(r"(\d{4})-(\d\d)-(\d\d)", whole)):
        whole = dict(zip(("year", "month", "day"), map(int, day.groups()), strict=True))
    return isinstance(part, dict) and isinstance(whole, dict) and part.items() <= whole.items()


def same_value(left: object, right: object) -> bool:
    """Whether two values say the same; order does not matter in a list."""
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return sorted(map(str, left)) == sorted(map(str, right))
    return left == right
