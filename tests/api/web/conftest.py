"""What tests of the page share: one service for a whole file, since they only read."""

import pytest

from tests.conftest import FrozenClock, open_service


@pytest.fixture(scope="module")
async def client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of a demo service that nobody has talked to."""
    async with open_service(tmp_path_factory.mktemp("page") / "data", FrozenClock(), tables=sqlite_template) as opened:
        yield opened
