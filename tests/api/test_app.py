"""The service as a whole starts, answers and stops."""

import pytest

from tests.conftest import OpenClient

pytestmark = pytest.mark.anyio


async def test_live_answers(client):
    """A fresh service says that it lives."""
    answer = await client.get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})


async def test_two_services_share_nothing(open_client: OpenClient, tmp_path):
    """Two services in one process count their own requests."""
    async with open_client() as one, open_client(YICHUANG_DATA_DIR=str(tmp_path / "other")) as two:
        await one.get("/health/live")
        assert "/health/live" not in (await two.get("/metrics")).text
