"""The contract of a database, held by both engines."""

import asyncio
from pathlib import Path

import pytest

from api.access.tables import Person
from api.db.engine import SQLITE_FILE, Database, open_database, sqlite_path
from api.db.errors import DuplicateKey, StaleRevision, StoreClosed, StoreError
from api.db.postgres import PostgresDatabase
from api.db.sqlite import SqliteDatabase
from api.db.statements import Statement, Step, insert
from tests.api.conftest import Place
from tests.api.db.units import (
    ADD_TURN,
    COUNT,
    add_conversation,
    add_turn,
    head_of,
    move_head,
    turns_of,
)

pytestmark = pytest.mark.anyio

ADD_PERSON = insert("test.add_person", Person)
PEOPLE = Statement(
    "test.people",
    Person.select(Person.kind, Person.sealed, Person.phone_index, Person.created_at),
)
TURN_COUNT_SLOWLY = Statement("test.slow", Person.raw("SELECT COUNT(*) FROM turn"), long=True)


async def test_a_unit_is_kept_and_read_back(database: Database) -> None:
    """What commit has returned for, the next read sees."""
    await database.commit([add_conversation("c"), add_turn("c", 1), add_turn("c", 2)])
    assert await turns_of(database, "c") == ["c-1", "c-2"]
    assert await database.fetch_one(COUNT) == (2,)


async def test_a_long_read_sees_the_same_rows(database: Database) -> None:
    """A read sent to a thread is no less fresh."""
    await database.commit([add_turn("c", 1)])
    assert await database.fetch(TURN_COUNT_SLOWLY) == [(1,)]


async def test_a_unit_outlives_the_database_object(database: Database, place: Place) -> None:
    """What was committed is there for whoever opens the place next."""
    await database.commit([add_turn("c", 1)])
    await database.close()
    again = open_database(place.url, place.data_dir)
    await again.start()
    assert await turns_of(again, "c") == ["c-1"]
    await again.close()


async def test_values_come_back_as_they_went_in(database: Database) -> None:
    """Neither engine changes text, bytes, null or a large number on its way."""
    values = {"kind": "张三\n'\"", "sealed": b"\x00\xff'", "phone_index": None, "created_at": 2**62}
    await database.commit([ADD_PERSON.step(rows=1, id="p", merged_into=None, **values)])
    assert await database.fetch(PEOPLE) == [tuple(values.values())]


async def test_an_empty_read_is_an_empty_list_and_none(database: Database) -> None:
    """Nothing found is no error."""
    assert await turns_of(database, "nobody") == []
    assert await database.fetch_one(PEOPLE) is None


async def test_a_stale_unit_leaves_nothing(database: Database) -> None:
    """A row count other than decided on undoes the whole unit and says which statement."""
    await database.commit([add_conversation("c")])
    with pytest.raises(StaleRevision) as caught:
        await database.commit([add_turn("c", 1), move_head("c", 7), add_turn("c", 2)])
    assert (caught.value.statement, caught.value.expected, caught.value.touched) == (
        "test.move_head",
        1,
        0,
    )
    assert await turns_of(database, "c") == []
    assert await head_of(database, "c") == 0


async def test_what_is_done_meanwhile_comes_back_once_all_is_kept(database: Database) -> None:
    """Nobody hears of it before, and of a unit that was not kept nobody hears at all."""
    told = []
    done = asyncio.ensure_future(database.commit([add_conversation("c")], lambda: told.append("said") or "answer"))
    while not told:
        assert not done.done()
        await asyncio.sleep(0)
    assert await done == "answer"
    with pytest.raises(StaleRevision):
        await database.commit([move_head("c", 7)], lambda: "answer")


async def test_what_fails_meanwhile_fails_after_all_is_kept(database: Database) -> None:
    """An answer that cannot be written takes nothing back."""
    with pytest.raises(ZeroDivisionError):
        await database.commit([add_conversation("c"), add_turn("c", 1)], lambda: 1 // 0)
    assert await turns_of(database, "c") == ["c-1"]


async def test_a_step_without_a_count_may_touch_nothing(database: Database) -> None:
    """Rows None means the count does not matter."""
    step = move_head("nobody", 1)
    await database.commit([Step(step.statement, step.args), add_turn("c", 1)])
    assert await turns_of(database, "c") == ["c-1"]


async def test_a_double_key_leaves_nothing(database: Database) -> None:
    """Primary keys and raw unique indexes are both reported as DuplicateKey."""
    await database.commit([add_turn("c", 1, id="first")])
    with pytest.raises(DuplicateKey) as caught:
        await database.commit([add_turn("c", 2), add_turn("c", 1, id="second")])
    assert caught.value.statement == "test.add_turn"
    with pytest.raises(DuplicateKey):
        await database.commit([add_turn("c", 3), add_turn("d", 1, id="first")])
    assert await turns_of(database, "c") == ["first"]


async def test_a_failing_unit_spares_the_others_of_its_batch(database: Database) -> None:
    """Units decided at the same moment are judged one by one."""
    await database.commit([add_conversation("c"), add_turn("taken", 1)])
    outcomes = await asyncio.gather(
        database.commit([add_turn("a", 1)]),
        database.commit([add_turn("b", 1), move_head("c", 9)]),
        database.commit([add_turn("d", 1), add_turn("taken", 1)]),
        database.commit([add_turn("e", 1), move_head("c", 0)]),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [
        type(None),
        StaleRevision,
        DuplicateKey,
        type(None),
    ]
    kept = {name: await turns_of(database, name) for name in "abde"}
    assert kept == {"a": ["a-1"], "b": [], "d": [], "e": ["e-1"]}
    assert await head_of(database, "c") == 1


async def test_an_error_that_is_no_storage_error_harms_nobody_else(database: Database) -> None:
    """A value of an impossible type fails its own unit only; the next commit works."""
    impossible = Step(ADD_TURN, (object(),) * len(ADD_TURN.args), 1)
    outcomes = await asyncio.gather(
        database.commit([add_turn("a", 1), impossible]),
        database.commit([add_turn("b", 1)]),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], Exception)
    assert outcomes[1] is None
    await database.commit([add_turn("c", 1)])
    assert await database.fetch_one(COUNT) == (2,)


async def test_two_hundred_tasks_at_once_all_count(database: Database) -> None:
    """Compare-and-set under load: every unit is kept once, and each winner is alone."""
    await database.commit([add_conversation("c")])

    async def take_turn(number: int) -> int:
        tries = 0
        while True:
            tries += 1
            head = await head_of(database, "c")
            try:
                await database.commit([move_head("c", head), add_turn("c", head, id=f"t{number}")])
            except (StaleRevision, DuplicateKey):
                continue
            return tries

    independent = [database.commit([add_turn(f"i{n}", 1)]) for n in range(180)]
    contended = [take_turn(n) for n in range(20)]
    await asyncio.gather(*independent, *contended)
    assert await head_of(database, "c") == 20
    assert len(set(await turns_of(database, "c"))) == 20
    assert await database.fetch_one(COUNT) == (200,)


async def test_a_cancelled_caller_leaves_a_whole_unit_or_none(database: Database) -> None:
    """Whoever stops waiting neither tears a unit nor holds up the others."""
    units = [[add_turn(f"c{n}", 1), add_turn(f"c{n}", 2)] for n in range(20)]
    tasks = [asyncio.create_task(database.commit(unit)) for unit in units]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(outcome is None for outcome in outcomes[1::2])
    await database.commit([add_turn("after", 1)])
    await database.close()
    await database.start()
    lengths = {n: len(await turns_of(database, f"c{n}")) for n in range(20)}
    assert set(lengths.values()) <= {0, 2}
    assert all(lengths[n] == 2 for n in range(1, 20, 2))


async def test_close_finishes_what_waits(database: Database) -> None:
    """A commit asked for before the close is done by it."""
    waiting = [asyncio.create_task(database.commit([add_turn("c", n)])) for n in range(50)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*waiting)
    await database.start()
    assert len(await turns_of(database, "c")) == 50


async def test_a_closed_database_says_so(database: Database) -> None:
    """After close every call is refused, and closing again is no error."""
    await database.close()
    await database.close()
    with pytest.raises(StoreClosed):
        await database.commit([add_turn("c", 1)])
    with pytest.raises(StoreClosed):
        await database.fetch(COUNT)


async def test_a_database_not_started_says_so(place: Place) -> None:
    """Before start every call is refused."""
    database = open_database(place.url, place.data_dir)
    with pytest.raises(StoreClosed):
        await database.commit([add_turn("c", 1)])


async def test_an_error_names_the_statement_and_no_value(database: Database) -> None:
    """Neither the error nor what it was raised from repeats what a person said."""
    secret = "13800000000"
    await database.commit([add_turn("c", 1, id=secret)])
    with pytest.raises(StoreError) as caught:
        await database.commit([add_turn("c", 2, id=secret)])
    error: BaseException | None = caught.value
    while error is not None:
        assert secret not in str(error)
        error = error.__cause__


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", f"data/{SQLITE_FILE}"),
        ("sqlite://", f"data/{SQLITE_FILE}"),
        ("sqlite:///other.db", "data/other.db"),
        ("sqlite:////var/other.db", "/var/other.db"),
    ],
)
def test_sqlite_addresses(url: str, expected: str) -> None:
    """No address is a file in the data folder; four slashes start at the root."""
    assert sqlite_path(url, Path("data")) == Path(expected)
    assert isinstance(open_database(url, Path("data")), SqliteDatabase)


def test_postgres_addresses() -> None:
    """Both spellings of the scheme are a server."""
    for url in ("postgresql://u@h/d", "postgres://u@h/d"):
        assert isinstance(open_database(url, Path("data")), PostgresDatabase)


def test_an_unknown_address_is_refused_without_its_password() -> None:
    """The error repeats the scheme only."""
    with pytest.raises(StoreError) as caught:
        open_database("mysql://me:hidden@host/name", Path("data"))
    assert "mysql" in str(caught.value)
    assert "hidden" not in str(caught.value)
