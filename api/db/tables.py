"""Rows that belong to storage itself: answers already given, and the keys in use."""

from piccolo.columns import BigInt, Bytea, Integer, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Idempotency(Table, db=BOUND):
    """The first answer to a request, so that a repeated one has no second effect."""

    key = Text(primary_key=True)
    """Hash of person, route and the client's key."""
    request_hash = Text()
    status = Integer()
    kind = Text()
    """turn: rendered again from the ledger; body: kept here."""
    sealed = Bytea(null=True, default=None)
    created_at = BigInt()


class KnownKey(Table, db=BOUND):
    """A key that has sealed something here, with a proof that the right one is at hand."""

    id = Text(primary_key=True)
    proof = Bytea()
