"""The plan of one turn: what to ask or confirm now, and how much is left (一轮询问)."""

from typing import Any

import msgspec

BATCH_LIMIT = 5
"""A confirmation shows at most five values, each one correctable."""


class InHand(msgspec.Struct, frozen=True):
    """What the plan knows of papers beyond what they told (手头材料)."""

    awaited: frozenset[str] = frozenset()
    """Facts that a photograph is just being read for; nobody is asked for them meanwhile."""
    settled: frozenset[str] = frozenset()
    """Documents that were given or declined; no photograph of them is asked for again."""


NOTHING_IN_HAND = InHand()


class Plan(msgspec.Struct, frozen=True):
    """One question or one batch to confirm for one party."""

    mode: str
    """`ask` or `confirm`."""
    facts: tuple[str, ...]
    ask: str | None = None
    proposed: dict[str, Any] = {}
    reask: str | None = None
    document: str | None = None
    """A document whose photograph answers this and spares further questions; whoever has none just answers."""


class Remaining(msgspec.Struct, frozen=True):
    """How much this party still has before it, as far as can be seen now."""

    questions: int
    confirmations: int
