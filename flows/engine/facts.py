"""The states a fact can be in, and the immutable record of who said what from where (事实陈述)."""

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

LATER = "later"
LATER_AGAIN = "later_again"


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
    and waits for a confirmation. `turn` is the act it belongs to; `reason` says why the
    system, not the person, moved it: `parked`, `dependency_changed`, `undo`, `contradiction`.
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
    flow: str
    supersedes: str | None = None
    reason: str | None = None
    code: str | None = None


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
    """The entry whose value is the working value."""

    @property
    def complete(self) -> bool:
        """Whether the plan has nothing more to get here from this party."""
        return self.state in _COMPLETE and self.reask is None


_COMPLETE = frozenset({HELD, DISPUTED, DECLINED, NOT_APPLICABLE})
NEVER_TOLD = Standing(UNKNOWN)
INAPPLICABLE = Standing(NOT_APPLICABLE)


def standing_of(slots: dict[str, Assertion], party: str) -> Standing:
    """The one state of a fact from every party's newest word.

    Two parties holding different values make it disputed: complete for the plan, open for
    staff. Another party's decline does not close the question for this one.
    """
    best: Assertion | None = None
    rival = declined = None
    for slot, entry in slots.items():
        if entry.status == HELD:
            if best is not None and best.status == HELD and not same_value(best.value, entry.value):
                return Standing(DISPUTED, None, None, best)
            if best is None or best.status != HELD or slot == party:
                best = entry
        elif entry.status == PROPOSED:
            if slot == "~" + party:
                rival = entry
            elif slot[0] != "~" and (best is None or best.status != HELD and slot == party):
                best = entry
        elif entry.status == DECLINED and slot == party:
            declined = entry
    if best is None and declined is not None:
        return Standing(DECLINED, None, "postponed" if declined.reason == LATER else None, declined)
    if best is None:
        return NEVER_TOLD
    if best.status == HELD:
        return Standing(HELD, best.value, "contradiction" if rival is not None else None, best)
    return Standing(PROPOSED, best.value, best.reason if best.reason == "dependency_changed" else None, best)


def same_value(left: object, right: object) -> bool:
    """Whether two values say the same; order does not matter in a list."""
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return sorted(map(str, left)) == sorted(map(str, right))
    return left == right
