"""Audit rows: references and codes only, never a person's words or numbers."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Audit(Table, db=BOUND):
    """Who did what to which object, for what purpose, with what result (审计记录).

    A row joins its unit without seq, prev and hash; the appender gives them within a
    second, so that units of work need not wait for each other.
    """

    id = Text(primary_key=True)
    at = BigInt()
    actor = Text()
    role = Text()
    action = Text()
    object = Text()
    purpose = Text()
    result = Text()
    request_id = Text()
    before_hash = Text(null=True, default=None)
    after_hash = Text(null=True, default=None)
    seq = BigInt(null=True, default=None)
    prev = Text(null=True, default=None)
    hash = Text(null=True, default=None)
