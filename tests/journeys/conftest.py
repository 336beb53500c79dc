"""What journeys share: a service without limits."""

import pytest

from tests.conftest import FrozenClock, open_service


@pytest.fixture(scope="module")
async def shared_client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of one service for all journeys of a module; each is another person's."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened
