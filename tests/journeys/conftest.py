"""What journeys share: a service without limits."""

import pytest

pytest.register_assert_rewrite("tests.api.chat.talk", "tests.api.chat.shapes", "tests.journeys.person")


@pytest.fixture
async def free_client(open_client):
    """A client of a service that limits nobody."""
    async with open_client(YICHUANG_LIMITS="off") as opened:
        yield opened
