"""What waits to be sent, and what people were told."""

from piccolo.columns import BigInt, Bytea, Integer, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Outbox(Table, db=BOUND):
    """Work decided in a transaction and done after it, at least once."""

    id = Text(primary_key=True)
    topic = Text()
    at = BigInt()
    attempts = Integer()
    next_at = BigInt()
    state = Text()
    """waiting, done or failed."""
    sealed = Bytea(null=True, default=None)
    error = Text(null=True, default=None)


class Notice(Table, db=BOUND):
    """Something a person is told about a case."""

    id = Text(primary_key=True)
    person_id = Text()
    case_id = Text(null=True, default=None)
    kind = Text()
    at = BigInt()
    sealed = Bytea(null=True, default=None)
    state = Text()
