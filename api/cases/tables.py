"""The case file: two append-only logs, the row that stands for them, and who takes part."""

from piccolo.columns import BigInt, Bytea, Text
from piccolo.table import Table

from api.db.binding import BOUND


class CaseFile(Table, db=BOUND):
    """One matter with a snapshot of its logs at a revision (工伤案件)."""

    id = Text(primary_key=True)
    case_no = Text(null=True, default=None)
    matter = Text()
    state = Text()
    revision = BigInt()
    flow = Text()
    """The bundle the case is pinned to."""
    region = Text(null=True, default=None)
    created_at = BigInt()
    submitted_at = BigInt(null=True, default=None)
    snapshot = Bytea()
    """Sealed."""
    worker_index = Text(null=True, default=None)
    """Blind index of the worker's ID number."""
    updated_at = BigInt()


class Assertion(Table, db=BOUND):
    """Who said which fact, when and from what (事实陈述); never changed."""

    id = Text(primary_key=True)
    case_id = Text()
    seq = BigInt()
    fact = Text()
    party = Text()
    status = Text()
    turn = Text(null=True, default=None)
    at = BigInt()
    by = Text()
    sealed = Bytea()
    """Value, source, confidence and reason."""
    flow = Text()
    supersedes = Text(null=True, default=None)


class Event(Table, db=BOUND):
    """What was done, by whom, under which article; never changed."""

    id = Text(primary_key=True)
    case_id = Text()
    seq = BigInt()
    kind = Text()
    at = BigInt()
    by = Text()
    role = Text(null=True, default=None)
    basis = Text(null=True, default=None)
    sealed = Bytea(null=True, default=None)


class Party(Table, db=BOUND):
    """A person's part in a case; one row for each pair.

    Piccolo knows no key of two columns and adds a number of its own; the key that
    counts is the unique index on case_id and person_id.
    """

    case_id = Text()
    person_id = Text()
    party = Text()
    role = Text(null=True, default=None)
    since = BigInt()


class FlowBundle(Table, db=BOUND):
    """All definitions of one version, kept as long as a case may name it."""

    id = Text(primary_key=True)
    body = Text()
    created_at = BigInt()
