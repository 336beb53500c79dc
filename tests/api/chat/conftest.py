"""What tests of the guided intake share: a service without limits, and a worker who has told the story."""

import pytest

from tests.api.chat.talk import STORY, Talk, by_phone
from tests.conftest import FrozenClock, open_service


@pytest.fixture(scope="module")
async def shared_client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of one service for all tests of a module; each test is another person's."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def free_client(open_client):
    """A client of a service of one test's own, whose clock it may move."""
    async with open_client(YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def worker(shared_client) -> Talk:
    """A signed-in worker who has told nothing yet."""
    return await by_phone(shared_client)


@pytest.fixture
async def told(worker) -> Talk:
    """The same after the contract's example message."""
    await worker.start(STORY)
    return worker
