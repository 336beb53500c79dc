"""PostgreSQL as a database: a server that restarts, or is not there."""

import asyncio
import traceback
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api.chat.tables import Turn
from api.db import postgres
from api.db.errors import DuplicateKey, StoreAway, StoreError
from api.db.migration import migrate
from api.db.piccolo_app import MIGRATIONS
from api.db.postgres import PostgresDatabase
from api.db.statements import Statement, Step
from tests.api.conftest import Place
from tests.api.db.units import ADD_TURN, COUNT, add_turn, turns_of
from tests.ports import free_port
from tests.postgres import LONGEST, Cluster

pytestmark = pytest.mark.anyio

SETTINGS = Statement(
    "test.settings",
    Turn.raw("SELECT current_setting('synchronous_commit'), current_setting('statement_timeout')"),
)


@pytest.fixture
def engine() -> str:
    """PostgreSQL only."""
    return "postgres"


@pytest.fixture
async def database(place: Place) -> AsyncIterator[PostgresDatabase]:
    """A started PostgreSQL database."""
    database = PostgresDatabase(place.url)
    await database.start()
    yield database
    await database.close()


async def test_commits_are_durable_and_statements_limited(database: PostgresDatabase) -> None:
    """The session says so itself, whatever the server's defaults are."""
    assert await database.fetch(SETTINGS) == [("on", "10s")]


async def test_a_restarted_server_is_used_again(database: PostgresDatabase, cluster: Cluster) -> None:
    """Broken connections are replaced; neither reads nor commits have to be told."""
    await asyncio.gather(*[database.commit([add_turn("c", n)]) for n in range(20)])
    cluster.stop()
    cluster.start()
    assert await database.fetch_one(COUNT) == (20,)
    await database.commit([add_turn("c", 20)])
    assert len(await turns_of(database, "c")) == 21


async def test_a_server_that_comes_back_soon_is_waited_for(
    database: PostgresDatabase, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit asked for while the server restarts succeeds once it is up."""
    # How soon it can be up is the machine's affair.
    monkeypatch.setattr(postgres, "PATIENCE", LONGEST)
    cluster.stop()
    waiting = asyncio.create_task(database.commit([add_turn("c", 1)]))
    await asyncio.to_thread(cluster.start)
    await waiting
    assert await turns_of(database, "c") == ["c-1"]


async def test_no_server_is_said_at_the_start(anyio_backend: str) -> None:
    """A start without a server fails at once and names no password."""
    url = f"postgresql://me:hidden@127.0.0.1:{free_port()}/none"
    with pytest.raises(StoreAway) as caught:
        await PostgresDatabase(url).start()
    assert "hidden" not in "".join(traceback.format_exception(caught.value))


async def test_errors_carry_no_values(database: PostgresDatabase) -> None:
    """The server's own words repeat the row; ours and their causes do not."""
    secret = "13800000000"
    await database.commit([add_turn("c", 1, id=secret)])
    wrong_type = Step(ADD_TURN, (secret, secret, secret, 1, 1, "turn", b""), 1)
    for unit, kind in (([add_turn("c", 2, id=secret)], DuplicateKey), ([wrong_type], StoreError)):
        with pytest.raises(kind) as caught:
            await database.commit(unit)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__
        assert secret not in str(caught.value)


async def test_two_deployments_migrate_one_after_the_other(
    anyio_backend: str, cluster: Cluster, tmp_path: Path
) -> None:
    """An advisory lock lets the second find everything done."""
    url = cluster.new_database()
    ran = await asyncio.gather(*[migrate(url, tmp_path) for _ in range(3)])
    assert sorted(ran) == [0, 0, len(list(MIGRATIONS.glob("api_*.py")))]
