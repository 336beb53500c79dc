"""Remembers rows that every request reads and hardly any changes, exactly as long as they stand in the file."""

from collections.abc import Iterable

from api.db.statements import Statement, Step

ROOM = 10_000
"""Reads remembered; when there are more, all are read anew."""


class KeptRows:
    """What statements marked `kept` read, until anything is written to one of their tables.

    Only for a database that one process has to itself. The writer says what it wrote before it tells who waits
    for it, on the loop that reads, so nobody meets a row that was changed by a commit that has returned.
    """

    def __init__(self) -> None:
        self._rows: dict[tuple[Statement, tuple], list[tuple]] = {}
        self._tables: set[str] = set()
        self._is_lent = False

    def find(self, statement: Statement, args: tuple) -> list[tuple] | None:
        """The rows, if they are remembered."""
        return self._rows.get((statement, args))

    def keep(self, statement: Statement, args: tuple, rows: list[tuple]) -> None:
        """Remembers what was just read; that there was nothing is not remembered, or strangers could fill the room."""
        if self._is_lent or not rows:
            return
        if len(self._rows) >= ROOM:
            self._rows.clear()
        self._tables |= statement.tables
        self._rows[statement, args] = rows

    def forget(self, steps: Iterable[Step]) -> None:
        """Drops everything if one of these steps, kept or not, went to a table that something is remembered of."""
        if self._rows and not all(step.statement.tables.isdisjoint(self._tables) for step in steps):
            self._rows.clear()

    def lend(self) -> None:
        """Remembers nothing while somebody has the connection and may write what is not seen here."""
        self._is_lent = True
        self._rows.clear()

    def take_back(self) -> None:
        """Goes on; what was read meanwhile was not remembered."""
        self._is_lent = False
