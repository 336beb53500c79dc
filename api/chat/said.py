"""What one act comes to before it is written (一次发言)."""

from collections.abc import Sequence

import msgspec

from api.chat.store import Reply
from api.db.statements import Step
from flows.cases.papers import Paper
from flows.engine.facts import Claim


class Said(msgspec.Struct):
    """Claims and papers of one act, and what is said back."""

    claims: list[Claim]
    replies: list[Reply]
    intents: tuple[str, ...] = ()
    text: str | None = None
    unread: Reply | None = None
    """What is said back if nothing comes of it."""
    papers: list[Paper] = []
    """Papers that came, were declined or moved on with it."""
    steps: Sequence[Step] = ()
    """What else belongs to the act."""
    undoes_papers: int | None = None
    """The turn whose papers are taken back."""
    speaker: str | None = None
    """Who says it, where that is not the caller: the picture they handed in."""
    retracts: list[str] = []
    """Uploads that propose nothing any more."""
