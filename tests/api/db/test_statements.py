"""Statements: compiled once, in the SQL of both engines."""

import pytest

from api.cases.tables import CaseFile, Party
from api.chat.tables import Turn
from api.db.binding import BOUND, POSTGRES
from api.db.statements import Statement, Step, arg, insert

MOVE = Statement(
    "test.move",
    CaseFile.update({CaseFile.revision: arg("new"), CaseFile.state: arg("state")}).where(
        CaseFile.id == arg("id"), CaseFile.revision == arg("old")
    ),
)


def test_one_query_becomes_the_sql_of_both_engines() -> None:
    """Question marks for SQLite, numbers for PostgreSQL, arguments in the same order."""
    assert MOVE.sqlite.count("?") == 4
    assert [f"${n}" in MOVE.postgres for n in (1, 2, 3, 4)] == [True] * 4
    assert MOVE.args == ("new", "state", "id", "old")


def test_a_step_takes_its_values_by_name() -> None:
    """The order of the query is the statement's own business."""
    step = MOVE.step(rows=1, id="c", old=1, new=2, state="open")
    assert step == Step(MOVE, (2, "open", "c", 1), 1)


@pytest.mark.parametrize(
    "values",
    [{"id": "c", "old": 1, "new": 2}, {"id": "c", "old": 1, "new": 2, "stat": "open"}],
    ids=["missing", "misspelt"],
)
def test_a_missing_or_misspelt_value_is_refused(values: dict[str, object]) -> None:
    """A slip is found where it is made, not in the database."""
    with pytest.raises(TypeError, match=r"test\.move takes"):
        MOVE.step(rows=1, **values)


def test_a_name_used_twice_takes_one_value() -> None:
    """The same argument may stand in two places."""
    statement = Statement(
        "test.twice", Turn.raw("SELECT id FROM turn WHERE at > {} OR seq > {}", arg("n"), arg("n"))
    )
    assert statement.step(n=5).args == (5, 5)


def test_a_value_written_into_a_query_is_refused() -> None:
    """A constant would be compiled in and stay the same for every caller."""
    with pytest.raises(TypeError, match=r"arg\(name\)"):
        Statement("test.literal", Turn.select(Turn.seq).where(Turn.id == "mine"))


def test_insert_names_every_column_but_the_numbered_key() -> None:
    """A column added later shows up as a missing value, not as an empty one."""
    assert insert("test.turn", Turn).args == tuple(c._meta.name for c in Turn._meta.columns)
    assert insert("test.party", Party).args == ("case_id", "person_id", "party", "role", "since")


def test_insert_asks_for_nothing_back() -> None:
    """The caller made the id, so no row has to be carried back."""
    assert "RETURNING" not in insert("test.turn", Turn).postgres


@pytest.mark.parametrize(
    ("sql", "returns"),
    [
        ("SELECT id FROM turn", True),
        ("WITH t AS (SELECT 1) SELECT * FROM t", True),
        ("UPDATE turn SET at = 1 RETURNING id", True),
        ("UPDATE turn SET at = 1", False),
        ("DELETE FROM turn", False),
    ],
)
def test_a_statement_knows_whether_rows_come_back(sql: str, returns: bool) -> None:
    """Then the rows are counted, otherwise the changes."""
    assert Statement("test.raw", Turn.raw(sql)).returns_rows is returns


def test_a_query_may_be_built_for_each_engine() -> None:
    """A callable is asked once per dialect, for columns that differ between them."""
    seen = []
    Statement("test.built", lambda: seen.append(BOUND.engine_type) or Turn.select(Turn.id))
    assert seen == ["sqlite", "postgres"]


def test_compiling_leaves_no_engine_bound() -> None:
    """The dialect holds only while a statement is compiled."""
    with BOUND.use(POSTGRES):
        assert BOUND.engine_type == "postgres"
    assert BOUND.engine_type == "sqlite"
