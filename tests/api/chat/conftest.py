"""What tests of the guided intake share: a service without limits, and a worker who has told the story."""

import pytest

pytest.register_assert_rewrite("tests.api.chat.talk", "tests.api.chat.shapes")

from tests.api.chat.talk import STORY, Talk, by_phone  # noqa: E402 - after the rewrite is asked for


@pytest.fixture
async def free_client(open_client):
    """A client of a service that limits nobody."""
    async with open_client(YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def worker(free_client) -> Talk:
    """A signed-in worker who has told nothing yet."""
    return await by_phone(free_client)


@pytest.fixture
async def told(worker) -> Talk:
    """The same after the contract's example message."""
    await worker.start(STORY)
    return worker
