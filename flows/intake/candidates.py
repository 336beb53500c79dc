"""What a reading of free text yields: candidate facts with their words, intents, repairs and declines."""

import msgspec

INFERRED = "inferred"
"""Nobody said it; it follows from other words and has to be confirmed."""
RELAYED = "relayed"
"""Said by somebody about another person's knowledge (听说, 据说)."""
VAGUE = "vague"
"""Said, but not exactly (前几天, 一个多月前)."""
COMPUTED = "computed"
"""Worked out from the words and the moment of speaking (周三, 28号)."""
DOUBTFUL = "doubtful"
"""Hedged, hypothetical or open to a second reading."""


class Candidate(msgspec.Struct, frozen=True, omit_defaults=True):
    """One fact read from a message (候选事实), with the code-point offsets of its words in the NFC text."""

    fact: str
    value: object
    """Contract-shaped; for a list fact one element."""
    start: int
    end: int
    confidence: float
    doubt: str | None = None
    """None when the words say it plainly of the speaker's own case; else why it may only be proposed."""
    code: str | None = None
    """Code-list value standing beside free words."""
    instead_of: object = None
    """In a correction, the value said to be wrong, if it was named."""


_SURE_IN_DOUBT = 0.75


def doubted(plain: Candidate) -> Candidate:
    """The same, only to be proposed: it stands in a question, or is supposed."""
    doubt = plain.doubt or DOUBTFUL
    return msgspec.structs.replace(plain, doubt=doubt, confidence=min(plain.confidence, _SURE_IN_DOUBT))


class Reading(msgspec.Struct, frozen=True):
    """Everything one message tells (一句话读出的全部内容)."""

    candidates: tuple[Candidate, ...] = ()
    intents: tuple[str, ...] = ()
    is_question: bool = False
    """The message only asks; it answers nothing."""
    script: str = "hans"
    repair: tuple[Candidate, ...] = ()
    """Facts the person says were wrong, each with the right value (口头更正)."""
    declines: tuple[tuple[str, str], ...] = ()
    """Expected facts the person cannot or will not tell, with the contract's decline code."""
