"""The plan of one turn: what to ask or confirm now, and how much is left (一轮询问)."""

from typing import Any

import msgspec

BATCH_LIMIT = 5
"""A confirmation shows at most five values, each one correctable."""


class Plan(msgspec.Struct, frozen=True):
    """One question or one batch to confirm for one party."""

    mode: str
    """`ask` or `confirm`."""
    facts: tuple[str, ...]
    ask: str | None = None
    proposed: dict[str, Any] = {}
    reask: str | None = None


class Remaining(msgspec.Struct, frozen=True):
    """How much this party still has before it, as far as can be seen now."""

    questions: int
    confirmations: int
