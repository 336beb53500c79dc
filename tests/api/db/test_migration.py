"""Migrations: the same tables on both engines, once, in one transaction."""

import sys

import pytest
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from piccolo.apps.migrations.tables import Migration
from piccolo.table import Table

from api.access.tables import Person
from api.db.binding import BOUND
from api.db.engine import Database, open_database
from api.db.errors import DuplicateKey
from api.db.expansion import Expansion
from api.db.migration import migrate, missing_migrations, piccolo_engine
from api.db.piccolo_app import APP_CONFIG, MIGRATIONS, TABLES
from api.db.statements import Statement, insert

from tests.api.conftest import Place

pytestmark = pytest.mark.anyio

MIGRATION_COUNT = len(list(MIGRATIONS.glob("api_*")))
VALUES = {"Text": "x", "BigInt": 2**40, "Integer": 1, "Bytea": b"x"}
UNIQUE = {
    "Person": {"phone_index"},
    "StaffAccount": {"username"},
    "CaseFile": {"case_no"},
    "Event": {"case_id", "seq"},
    "Party": {"case_id", "person_id"},
    "Turn": {"conversation_id", "seq"},
    "Audit": {"seq"},
    "EmployerMember": {"employer_index", "person_id"},
}


def row_of(table: type[Table], **changed: object) -> dict[str, object]:
    """A row with something in every column."""
    names = insert("test.any", table).args
    columns = {c._meta.name: type(c).__name__ for c in table._meta.columns}
    return {name: VALUES[columns[name]] for name in names} | changed


def key_of(table: type[Table]) -> str:
    """The name of the key column."""
    return table._meta.primary_key._meta.name


async def test_a_second_run_finds_nothing_to_do(empty_place: Place) -> None:
    """Migrating is safe at every start."""
    assert await migrate(empty_place.url, empty_place.data_dir) == MIGRATION_COUNT
    assert await migrate(empty_place.url, empty_place.data_dir) == 0


async def test_what_is_missing_is_known(empty_place: Place) -> None:
    """A release can refuse to serve a database it has not migrated."""
    database = open_database(empty_place.url, empty_place.data_dir)
    await database.start()
    assert len(await missing_migrations(database)) == MIGRATION_COUNT
    await database.close()
    await migrate(empty_place.url, empty_place.data_dir)
    await database.start()
    assert await missing_migrations(database) == []
    await database.close()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
async def test_every_table_holds_a_row(database: Database, table: type[Table]) -> None:
    """Each column of each table exists on each engine and takes its kind of value."""
    row = row_of(table)
    await database.commit([insert("test.any", table).step(rows=1, **row)])
    names = [column for column in table._meta.columns if column._meta.name in row]
    read = Statement("test.read", table.select(*names))
    assert await database.fetch(read) == [tuple(row.values())]


@pytest.mark.parametrize("table", [t for t in TABLES if t.__name__ in UNIQUE], ids=lambda t: t.__name__)
async def test_unique_rules_hold(database: Database, table: type[Table]) -> None:
    """Raw unique indexes refuse a second row, and allow many without a value."""
    add = insert("test.any", table)
    first = row_of(table)
    key = key_of(table)
    await database.commit([add.step(rows=1, **first)])
    with pytest.raises(DuplicateKey):
        await database.commit([add.step(rows=1, **other_key(first, key, "second"))])
    for column in UNIQUE[table.__name__]:
        changed = {column: "y" if isinstance(first[column], str) else 2}
        await database.commit([add.step(rows=1, **other_key(first | changed, key, column))])


def other_key(row: dict[str, object], key: str, value: str) -> dict[str, object]:
    """The row under another key, unless the database numbers it."""
    return row | {key: value} if key in row else row


MOVING = {"updated_at", "revision", "head", "snapshot"}


async def test_a_turn_moves_no_index(database: Database) -> None:
    """What each turn changes in a row that stays stands in no index, and the indexes that were replaced are gone."""
    catalog = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    if database.dialect != "sqlite":
        catalog = "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"
    made = [row[0] for row in await database.fetch(Statement("test.indexes", Person.raw(catalog)))]
    assert len(made) > 20
    columns = {index: index[index.index("(") + 1 : index.index(")")].split(", ") for index in made}
    assert [index for index, held in columns.items() if MOVING & set(held)] == []
    replaced = ("case_file_state", "conversation_person", "audit_seq", "audit_object")
    assert not any(name in index for index in made for name in replaced)


async def test_piccolo_finds_nothing_to_migrate(
    anyio_backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables as written are the tables as migrated: the next migration starts from here."""
    # Piccolo leaves the folder of migrations on the search path.
    monkeypatch.setattr(sys, "path", list(sys.path))
    changes = await AutoMigrationManager().get_alter_statements(APP_CONFIG)
    assert [statement for change in changes for statement in change.statements] == []


async def test_there_is_no_way_back(anyio_backend: str) -> None:
    """An older release must be able to read what a newer one made."""
    manager = Expansion(migration_id="x", app_name="api", description="")
    with pytest.raises(RuntimeError, match="only expand"):
        await manager.run(backwards=True)


async def test_a_migration_that_fails_leaves_nothing(database: Database) -> None:
    """Tables are made in a transaction on both engines, the record of it in the same one."""
    await database.close()
    async with piccolo_engine(database) as engine:
        with pytest.raises(ZeroDivisionError):
            async with engine.transaction():
                await Migration.insert(Migration(name="half", app_name="api"))
                await BOUND.run_ddl("CREATE TABLE half (x TEXT)")
                raise ZeroDivisionError
        assert await Migration.count() == MIGRATION_COUNT
        await BOUND.run_ddl("CREATE TABLE half (x TEXT)")
    await database.start()
