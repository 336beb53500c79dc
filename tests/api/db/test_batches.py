"""Units in one SQLite transaction, as the writer's thread runs them."""

from pathlib import Path

import apsw
import pytest

from api.db.batches import check_version, commit_units, connect_writer
from api.db.errors import DuplicateKey, StaleRevision, StoreError, StoreFull
from api.db.statements import Step
from tests.api.db.units import ADD_TURN, add_conversation, add_turn, move_head


@pytest.fixture
def connection(sqlite_template: Path, tmp_path: Path) -> apsw.Connection:
    """A writer's connection to a file with all tables."""
    path = tmp_path / "units.sqlite3"
    path.write_bytes(sqlite_template.read_bytes())
    connection = connect_writer(path)
    yield connection
    connection.close()


def turns(connection: apsw.Connection) -> list[str]:
    """Ids of all turns kept."""
    return [row[0] for row in connection.execute("SELECT id FROM turn ORDER BY id")]


def limit_size(connection: apsw.Connection, pages: int) -> None:
    """Makes the file full after so many more pages; SQLite then answers SQLITE_FULL."""
    count = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {count + pages}").fetchall()


def test_every_commit_is_durable_before_it_returns(connection: apsw.Connection) -> None:
    """WAL with synchronous=FULL writes the log to the disk at each commit."""
    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("synchronous") == 2
    assert connection.pragma("foreign_keys") == 1
    assert connection.pragma("wal_autocheckpoint") == 0
    assert connection.pragma("mmap_size") == 0


def test_units_share_one_commit(connection: apsw.Connection) -> None:
    """However many wait, the disk is asked once."""
    commits = []
    connection.set_commit_hook(lambda: bool(commits.append(1)))
    outcomes = commit_units(connection, [[add_turn("c", n)] for n in range(10)])
    assert outcomes == [None] * 10
    assert len(commits) == 1
    assert len(turns(connection)) == 10


def test_a_stale_or_double_unit_is_undone_alone(connection: apsw.Connection) -> None:
    """An error within a savepoint goes back to that savepoint."""
    units = [
        [add_conversation("c"), add_turn("a", 1)],
        [add_turn("b", 1), move_head("c", 5)],
        [add_turn("d", 1), add_turn("a", 1)],
        [add_turn("e", 1), move_head("c", 0)],
    ]
    outcomes = commit_units(connection, units)
    assert [type(outcome) for outcome in outcomes] == [
        type(None),
        StaleRevision,
        DuplicateKey,
        type(None),
    ]
    assert turns(connection) == ["a-1", "e-1"]
    assert not connection.in_transaction


def test_a_single_unit_needs_no_savepoint_to_be_undone(connection: apsw.Connection) -> None:
    """Alone or in company, a unit is whole or absent."""
    (outcome,) = commit_units(connection, [[add_turn("a", 1), move_head("nobody", 1)]])
    assert isinstance(outcome, StaleRevision)
    assert turns(connection) == []
    assert commit_units(connection, [[add_turn("a", 1)]]) == [None]


def test_a_full_file_fails_the_large_unit_and_keeps_the_small(connection: apsw.Connection) -> None:
    """SQLITE_FULL loses the whole transaction; those with room are done again."""
    limit_size(connection, 20)
    units = [
        [add_turn("small", 1)],
        [add_turn("large", 1, size=400_000)],
        [add_turn("small", 2), move_head("nobody", 1)],
        [add_turn("small", 3)],
    ]
    outcomes = commit_units(connection, units)
    assert [type(outcome) for outcome in outcomes] == [
        type(None),
        StoreFull,
        StaleRevision,
        type(None),
    ]
    assert turns(connection) == ["small-1", "small-3"]
    assert not connection.in_transaction
    assert connection.pragma("integrity_check") == "ok"


def test_room_made_is_room_used(connection: apsw.Connection) -> None:
    """After a full disk has room again, the same unit succeeds."""
    limit_size(connection, 5)
    unit = [add_turn("large", 1, size=200_000)]
    assert isinstance(commit_units(connection, [unit])[0], StoreFull)
    limit_size(connection, 1000)
    assert commit_units(connection, [unit]) == [None]


def test_a_value_of_an_impossible_type_fails_its_unit_only(connection: apsw.Connection) -> None:
    """A caller's slip is reported as it is and undone like any other error."""
    impossible = Step(ADD_TURN, (object(),) * len(ADD_TURN.args), 1)
    outcomes = commit_units(connection, [[add_turn("a", 1), impossible], [add_turn("b", 1)]])
    assert isinstance(outcomes[0], TypeError)
    assert outcomes[1] is None
    assert turns(connection) == ["b-1"]


def test_a_locked_file_fails_the_units_and_not_the_connection(
    connection: apsw.Connection, tmp_path: Path
) -> None:
    """When BEGIN itself fails, nothing is left open."""
    other = apsw.Connection(str(tmp_path / "units.sqlite3"))
    other.execute("BEGIN IMMEDIATE")
    outcomes = commit_units(connection, [[add_turn("a", 1)], [add_turn("b", 1)]], patience=10)
    assert [type(outcome) for outcome in outcomes] == [StoreError, StoreError]
    other.execute("ROLLBACK")
    other.close()
    assert commit_units(connection, [[add_turn("a", 1)]]) == [None]


@pytest.mark.parametrize("version", ["3.40.1", "3.51.2"])
def test_a_sqlite_that_can_corrupt_its_log_is_refused(version: str) -> None:
    """Before 3.51.3 a reset of the log could lose it."""
    with pytest.raises(StoreError, match=version):
        check_version(version)


def test_the_bundled_sqlite_is_safe() -> None:
    """apsw brings its own, newer than the fix."""
    check_version()
    check_version("3.51.3")
    check_version("4.0.0")
