"""Conversations and their turns."""

from piccolo.columns import BigInt, Bytea, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Conversation(Table, db=BOUND):
    """One person's talk about one case."""

    id = Text(primary_key=True)
    case_id = Text()
    person_id = Text()
    matter = Text()
    role = Text(null=True, default=None)
    state = Text()
    locale = Text()
    created_at = BigInt()
    updated_at = BigInt()
    head = BigInt()
    """Seq of the latest turn; changed by compare-and-set."""


class Turn(Table, db=BOUND):
    """One step of a conversation (一轮); unique by conversation and seq."""

    id = Text(primary_key=True)
    conversation_id = Text()
    seq = BigInt()
    revision = BigInt()
    """The case's revision this turn was made from."""
    at = BigInt()
    kind = Text()
    """turn, case, notice or message."""
    sealed = Bytea()
