"""Statements compiled once from Piccolo queries; on the hot path only arguments change.

Piccolo takes 50 to 115 microseconds to write one query, more than SQLite takes to run it.
A store declares its statements as module constants and builds steps from them:

    MOVE_HEAD = Statement(
        "chat.move_head",
        Conversation.update({Conversation.head: arg("head")}).where(
            (Conversation.id == arg("id")) & (Conversation.head == arg("expected"))
        ),
    )
    unit.add(MOVE_HEAD.step(rows=1, id=conversation, head=8, expected=7))
"""

import re
from collections.abc import Callable

import msgspec
from piccolo.columns import Serial
from piccolo.query import Query
from piccolo.query.methods.insert import Insert
from piccolo.table import Table

from api.db.binding import BOUND, POSTGRES, SQLITE, Dialect

_TABLE = re.compile(r'\b(?:FROM|JOIN|INTO|UPDATE)\s+"?(?!SET\b)(\w+)')


class Arg(msgspec.Struct, frozen=True):
    """Stands in a query where an argument will come."""

    name: str


def arg(name: str) -> Arg:
    """The argument of this name; the same name twice takes the same value."""
    return Arg(name)


class Statement:
    """One query in the SQL of both engines, with the names of its arguments in order."""

    def __init__(
        self, name: str, query: Query | Callable[[], Query], *, long: bool = False, kept: bool = False
    ) -> None:
        """`long` sends it to a thread, so that it does not hold up the event loop; `kept` is for `KeptRows`."""
        self.name = name
        self.long = long
        self.kept = kept
        build = query if callable(query) else lambda: query
        self.sqlite, self.args = _compile(build, SQLITE)
        self.postgres, _ = _compile(build, POSTGRES)
        self._names = frozenset(self.args)
        self.tables = frozenset(_TABLE.findall(self.sqlite))
        """What it reads or writes."""
        words = self.sqlite.upper().split()
        self.returns_rows = words[0] in ("SELECT", "WITH") or "RETURNING" in words

    def step(self, *, rows: int | None = None, **values: object) -> "Step":
        """This statement with its arguments by name; `rows` is how many it must touch."""
        if values.keys() != self._names:
            raise TypeError(f"{self.name} takes {self.args}, was given {tuple(values)}")
        return Step(self, tuple([values[name] for name in self.args]), rows)

    def __repr__(self) -> str:
        return f"Statement({self.name!r})"


class Step(msgspec.Struct, frozen=True):
    """One statement of a unit of work with its arguments in the statement's order."""

    statement: Statement
    args: tuple
    rows: int | None = None
    """How many rows it must touch; None does not care."""


def nothing() -> None:
    """What there is to do while a commit is waited for, unless somebody says."""


def insert(name: str, table: type[Table]) -> Statement:
    """The statement that adds one row, every column given by name."""
    # Table.insert would add RETURNING, one more row to carry for an id the caller made.
    return Statement(name, lambda: Insert(table, _row_of_arguments(table)))


def _row_of_arguments(table: type[Table]) -> Table:
    columns = [c._meta.name for c in table._meta.columns if not isinstance(c, Serial)]
    return table(**{name: Arg(name) for name in columns})


def _compile(build: Callable[[], Query], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    with BOUND.use(dialect):
        query = build()
        (querystring,) = query.querystrings
        sql, args = querystring.compile_string(engine_type=dialect.engine_type)
    if not all(isinstance(value, Arg) for value in args):
        raise TypeError(f"write every value as arg(name): {sql}")
    return sql, tuple(value.name for value in args)
