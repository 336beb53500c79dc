"""Rows that are remembered: never a moment longer than they stand in the file."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from api.access.tables import Person, StaffAccount, Token
from api.access.store import FIND_TOKEN
from api.app import create_app  # noqa: F401 - so that every statement of the house is there to be looked at
from api.db.engine import SQLITE_FILE
from api.db.errors import DuplicateKey, StaleRevision
from api.db.kept import ROOM, KeptRows
from api.db.sqlite import SqliteDatabase
from api.db.statements import Statement, Step, arg, insert
from tests.api.db.units import COUNT, HEAD, MOVE_HEAD, add_conversation, add_turn, move_head

pytestmark = pytest.mark.anyio

PERSON = insert("test.person", Person)
TOKEN = insert("test.token", Token)
STAFF = insert("test.staff", StaffAccount)
END = Statement("test.end", Token.raw("UPDATE token SET ended_at = {} WHERE hash = {}", arg("at"), arg("hash")))
DISABLE = Statement(
    "test.disable",
    StaffAccount.raw("UPDATE staff_account SET disabled = {} WHERE person_id = {}", arg("off"), arg("id")),
)
DROP = Statement("test.drop", Token.raw("DELETE FROM token WHERE hash = {}", arg("hash")))
"""What a sign-out, an administrator and the night's cleaning do to what a sign-in made."""


@pytest.fixture
async def database(anyio_backend: str, sqlite_template: Path, tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    """A started SQLite database with one sign-in, `hash`, of one clerk."""
    shutil.copy(sqlite_template, tmp_path / SQLITE_FILE)
    database = SqliteDatabase(tmp_path / SQLITE_FILE)
    await database.start()
    await database.commit([
        PERSON.step(id="clerk", kind="staff", created_at=0, sealed=b"", phone_index=None, merged_into=None),
        STAFF.step(
            person_id="clerk", username="clerk", password_hash="", totp_sealed=b"", roles="clerk", region=None,
            name="", failures=0, locked_until=None, disabled=False,
        ),
        sign_in("hash"),
    ])  # fmt: skip
    yield database
    await database.close()


def sign_in(hashed: str) -> Step:
    """One more token of the clerk's."""
    return TOKEN.step(
        hash=hashed, person_id="clerk", kind="access", family=hashed, issued_at=0, expires_at=10, ended_at=None
    )


async def token(database: SqliteDatabase, hashed: str = "hash") -> tuple | None:
    """When it ended, and whether the account is shut."""
    row = await database.fetch_one(FIND_TOKEN, (hashed,))
    return (row[4], bool(row[9])) if row else None


async def test_what_stands_is_read_once(database: SqliteDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tables may move as they like."""
    assert await token(database) == (None, False)
    read: list[str] = []
    monkeypatch.setattr("api.db.sqlite.read", lambda _reader, statement, _args: read.append(statement.name) or [])
    await database.commit([add_conversation("c"), add_turn("c", 1), move_head("c", 0)])
    assert await token(database) == (None, False)
    assert read == []
    await database.fetch(COUNT)
    assert read == ["test.count"]


@pytest.mark.parametrize(
    ("step", "then"),
    [
        pytest.param(END.step(at=5, hash="hash"), (5, False), id="signed-out"),
        pytest.param(DISABLE.step(off=True, id="clerk"), (None, True), id="shut-in-a-joined-table"),
        pytest.param(DROP.step(hash="hash"), None, id="gone"),
    ],
)
async def test_a_commit_that_returned_is_seen(database: SqliteDatabase, step: Step, then: tuple | None) -> None:
    """Who signed out, or was shut out, is out when the answer says so."""
    assert await token(database) == (None, False)
    await database.commit([add_turn("c", 1), step])
    assert await token(database) == then


async def test_a_unit_that_failed_changes_nothing_that_is_told(database: SqliteDatabase) -> None:
    """Neither does one that shared its transaction."""
    assert await token(database) == (None, False)
    failing = database.commit([END.step(at=5, hash="hash", rows=1), move_head("nobody", 1)])
    double = database.commit([sign_in("hash")])
    ending = database.commit([END.step(at=7, hash="hash", rows=1)])
    done = await asyncio.gather(failing, double, ending, return_exceptions=True)
    assert [type(outcome) for outcome in done] == [StaleRevision, DuplicateKey, type(None)]
    assert await token(database) == (7, False)


async def test_who_waits_no_longer_is_obeyed_all_the_same(database: SqliteDatabase) -> None:
    """A client that hung up after asking to be signed out leaves its unit in the queue."""
    assert await token(database) == (None, False)
    leaving = asyncio.ensure_future(database.commit([END.step(at=5, hash="hash")]))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await token(database) == (None, False)
    await database.commit([add_turn("c", 1)])
    assert await token(database) == (5, False)


async def test_that_there_is_nothing_is_not_remembered(database: SqliteDatabase) -> None:
    """A token that was guessed today may be issued tomorrow, and guesses take no room."""
    assert await token(database, "next") is None
    await database.commit([sign_in("next")])
    assert await token(database, "next") == (None, False)


async def test_nothing_is_remembered_while_the_connection_is_lent(database: SqliteDatabase) -> None:
    """A migration or another tool writes past every statement of ours."""
    assert await token(database) == (None, False)
    hold = database.writer.hold()
    await hold.call(lambda connection: connection.execute("UPDATE token SET ended_at = 5"))
    assert await token(database) == (5, False)
    await hold.call(lambda connection: connection.execute("UPDATE token SET ended_at = 6"))
    assert await token(database) == (6, False)
    hold.release()
    await database.commit([add_turn("c", 1)])
    assert await token(database) == (6, False)
    await database.commit([END.step(at=7, hash="hash")])
    assert await token(database) == (7, False)


async def test_in_any_order_the_remembered_is_the_stored(database: SqliteDatabase) -> None:
    """A long talk of writers and readers at once; each reads what the file holds."""
    chance = Random(7)
    plain = Statement("test.plain", Token.raw("SELECT ended_at FROM token WHERE hash = {}", arg("hash")))
    names = [f"t{number}" for number in range(6)]
    await database.commit([sign_in(name) for name in names])
    pending: list[asyncio.Future] = []
    for at in range(400):
        name = chance.choice(names)
        if chance.random() < 0.3:
            pending.append(asyncio.ensure_future(database.commit([END.step(at=at, hash=name)])))
        if chance.random() < 0.3 and pending:
            await pending.pop(chance.randrange(len(pending)))
        found, (stored,) = await token(database, name), await database.fetch_one(plain, (name,))
        if not pending:
            assert found == (stored, False)
    await asyncio.gather(*pending)
    for name in names:
        assert await token(database, name) == (*await database.fetch_one(plain, (name,)), False)


def test_the_room_is_bounded() -> None:
    """As many sign-ins as there may be do not fill the memory."""
    rows = KeptRows()
    for number in range(ROOM + 5):
        rows.keep(FIND_TOKEN, (str(number),), [(number,)])
    assert rows.find(FIND_TOKEN, (str(ROOM + 4),)) == [(ROOM + 4,)]
    assert rows.find(FIND_TOKEN, ("0",)) is None


def test_every_statement_says_its_tables() -> None:
    """One that is not understood would change rows behind their reader's back."""
    modules = [module for name, module in sys.modules.items() if name.startswith("api.")]
    statements = {each for module in modules for each in vars(module).values() if isinstance(each, Statement)}
    assert len(statements) > 100
    assert [each.name for each in statements if not each.tables] == []
    assert FIND_TOKEN.tables == {"token", "person", "staff_account"}
    assert MOVE_HEAD.tables == HEAD.tables == {"conversation"}


@pytest.mark.parametrize(
    ("sql", "tables"),
    [
        ("DELETE FROM turn WHERE id IN (SELECT 1 FROM event JOIN party ON true)", {"turn", "event", "party"}),
        ("INSERT INTO turn (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2", {"turn"}),
        ('UPDATE "turn" SET id = (SELECT MAX(seq) FROM "event")', {"turn", "event"}),
    ],
)
def test_tables_of_a_statement(sql: str, tables: set[str]) -> None:
    """Written into or only looked at, in the query or inside it."""
    assert Statement("test.tables", Token.raw(sql)).tables == tables
