"""Databases for tests: each store test runs on both engines, on tables already made."""

import asyncio
import io
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import msgspec
import pytest

from api.db.engine import SQLITE_FILE, Database, open_database
from api.db.migration import migrate
from api.db.piccolo_app import TABLES
from api.documents.storage import open_file_store
from api.journal import open_journal
from api.metrics import Metrics
from api.parts import Parts
from api.sealing import KeyRing, Sealer
from api.settings import settings_from
from api.text import Words
from tests.conftest import FrozenClock
from tests.postgres import Cluster, find_programs

NO_ROWS = ";".join(f"DELETE FROM {table._meta.tablename}" for table in TABLES)


class Place(msgspec.Struct, frozen=True):
    """Where a database is: what `open_database` and `migrate` take."""

    url: str
    data_dir: Path


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL server for the whole run."""
    programs = find_programs()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI needs PostgreSQL: install the package postgresql")
        pytest.skip("PostgreSQL is not installed here")
    cluster = Cluster(programs)
    try:
        cluster.create()
        yield cluster
    finally:
        cluster.remove()


@pytest.fixture(scope="session")
def postgres_tables(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PostgreSQL database with all tables, for one test after the other."""
    url = cluster.new_database()
    asyncio.run(migrate(url, tmp_path_factory.mktemp("postgres")))
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return request.param


@pytest.fixture
def empty_place(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place where nothing was migrated yet."""
    if engine == "sqlite":
        return Place("", tmp_path)
    return Place(request.getfixturevalue("cluster").new_database(), tmp_path)


@pytest.fixture
def place(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place with all tables and no rows."""
    if engine == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / SQLITE_FILE)
        return Place("", tmp_path)
    url = request.getfixturevalue("postgres_tables")
    # A copy for each test would take ten times as long.
    asyncio.run(_clear(url))
    return Place(url, tmp_path)


async def _clear(url: str) -> None:
    """Leaves the tables without rows, over a connection: a program for it would have to be forked from this process."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(NO_ROWS)
    finally:
        await connection.close()


@pytest.fixture
async def database(anyio_backend: str, place: Place) -> AsyncIterator[Database]:
    """A started database with all tables and no rows, on each engine."""
    database = open_database(place.url, place.data_dir)
    await database.start()
    yield database
    await database.close()


@pytest.fixture
def log() -> io.StringIO:
    """What the parts write down."""
    return io.StringIO()


@pytest.fixture
def parts(database: Database, clock: FrozenClock, log: io.StringIO, tmp_path: Path) -> Parts:
    """The parts of a service on each engine, with no worker of its own at work."""
    settings = settings_from({"YICHUANG_DATA_DIR": str(tmp_path)})
    sealer = Sealer(KeyRing.new())
    return Parts(
        settings=settings, clock=clock, words=Words(settings.locale_dir), metrics=Metrics(),
        log=open_journal(log), db=database, sealer=sealer, files=open_file_store(settings, sealer, clock),
    )  # fmt: skip
