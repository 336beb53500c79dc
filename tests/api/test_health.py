"""Whether the process lives, and whether it can do its work."""

import pytest

pytestmark = pytest.mark.anyio


async def test_a_service_that_can_work(client):
    """Live and ready, without a token."""
    for name in ("live", "ready"):
        answer = await client.get(f"/health/{name}")
        assert (answer.status_code, answer.json()) == (200, {"status": name})


async def test_a_service_whose_database_is_gone(client):
    """It lives and need not be restarted, but gets no requests."""
    parts = client.app.state.parts
    await parts.db.close()
    assert (await client.get("/health/live")).status_code == 200
    answer = await client.get("/health/ready")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    await parts.db.start()
    assert (await client.get("/health/ready")).status_code == 200


async def test_a_database_of_an_older_release(client):
    """Without this release's tables it is not ready."""
    db = client.app.state.parts.db
    hold = db.writer.hold()
    await hold.call(lambda connection: connection.execute("DELETE FROM migration"))
    hold.release()
    assert (await client.get("/health/ready")).status_code == 503
