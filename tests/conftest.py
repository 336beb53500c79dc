"""What tests of the whole service share: one event loop, a clock that stands still, and a client."""

import asyncio
import gc
import os
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path

import httpx
import pytest
from litestar.handlers import HTTPRouteHandler

from api.clock import CHINA
from api.db.engine import SQLITE_FILE
from api.settings import settings_from
from uploads.findings import Examined, ReadOut
from uploads.isolation import BusyError, Isolation

pytest.register_assert_rewrite(
    "tests.api.chat.talk", "tests.api.chat.shapes", "tests.api.exchange.people", "tests.journeys.person"
)
# Seven thousand tests live to the end: to look for cycles among them again and again takes an eighth of the run.
gc.set_threshold(50_000, 20, 20)
# Some forty servers are started: what the first one compiled serves the others.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
LONG_FIRST = (
    "tests/browser/test_journey.py", "tests/api/test_server.py", "tests/browser/test_links.py", "tests/campaigns/",
    "tests/browser/", "tests/uploads/", "tests/api/exchange/", "tests/api/access/", "tests/api/db/", "tests/journeys/",
    "tests/api/", "tests/photographs/",
)  # fmt: skip
"""Files with a browser, with servers or with pictures take longest; those of the law are done in no time."""
START = datetime(2026, 11, 24, 9, 0, tzinfo=CHINA)
"""A Tuesday morning; tests never ask the machine what day it is."""


def pytest_configure(config: pytest.Config) -> None:
    """Workers take files in the order of collection; pytest-xdist by itself would hand out those of few tests last."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What runs long comes first, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: place_of(item.nodeid))


def place_of(nodeid: str) -> int:
    """How early a test is begun: 0 is first."""
    return next((place for place, start in enumerate(LONG_FIRST) if nodeid.startswith(start)), len(LONG_FIRST))


def pytest_collection_finish() -> None:
    """What was collected stays, so the collector need not look at it again."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What is left over is looked for once; pytest and the interpreter would go through everything six times more."""
    gc.collect()
    gc.freeze()


class FrozenClock:
    """A clock that moves only when a test moves it."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        """Moves on, by the arguments of `timedelta`."""
        self.now += timedelta(**span)


OpenClient = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]


def _copy_once(tables: Path, data_dir: Path) -> None:
    if not data_dir.exists():
        data_dir.mkdir(parents=True)
        shutil.copy(tables, data_dir)


@cache
def _signatures() -> tuple[object, ...]:
    """What each route takes, read once: every service copies the routes, and would read it again for itself."""
    from api.app import HANDLERS  # noqa: PLC0415 - as below

    return tuple(handler.parsed_fn_signature for handler in HANDLERS if isinstance(handler, HTTPRouteHandler))


class AwayIsolation(Isolation):
    """Opens and reads nothing: most tests hand pictures in and need not wait for two more processes."""

    async def examine(self, content: bytes) -> Examined:
        raise BusyError

    async def read(self, pages: Sequence[bytes], declared: str | None) -> ReadOut:
        raise BusyError


@asynccontextmanager
async def open_service(
    data_dir: Path,
    clock: FrozenClock,
    *,
    tables: Path | None = None,
    isolation: Isolation | None = None,
    **environ: str,
) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a service that runs meanwhile; with a file of `tables` to copy it need not make them first.

    What is handed in stays received unless the test brings something that opens and reads.
    """
    # Here and not above: the process that only hands out files to the workers would read the whole service first.
    from api.app import create_app  # noqa: PLC0415

    if tables is not None:
        _copy_once(tables, data_dir)
    assert _signatures()
    settings = settings_from({"YICHUANG_DATA_DIR": str(data_dir), **environ})
    app = create_app(settings, clock=clock, isolation=isolation or AwayIsolation())
    # Litestar's own test client runs the handlers in another thread and loop than the test.
    async with app.lifespan():
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
            client.app = app
            yield client


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The loop the service itself runs on."""
    return "asyncio"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables."""
    from api.db.migration import migrate  # noqa: PLC0415 - as above

    folder = tmp_path_factory.mktemp("template")
    asyncio.run(migrate("", folder))
    return folder / SQLITE_FILE


@pytest.fixture
def clock() -> FrozenClock:
    """Stands still on 24 November 2026, nine in the morning."""
    return FrozenClock()


@pytest.fixture
def open_client(tmp_path: Path, clock: FrozenClock, sqlite_template: Path) -> OpenClient:
    """Opens services by hand, for tests that need several, or other settings: `open_client(YICHUANG_LIMITS="off")`."""
    return partial(open_service, tmp_path / "data", clock, tables=sqlite_template)


@pytest.fixture
async def client(anyio_backend: str, open_client: OpenClient) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a fresh demo service; `client.app.state.parts` are its parts."""
    async with open_client() as opened:
        yield opened
