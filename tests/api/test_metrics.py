"""Counters say what the service does, and nothing about anybody."""

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.metrics import Metrics
from tests.api.test_settings import PRODUCTION

pytestmark = pytest.mark.anyio

ELSEWHERE, HERE = ("203.0.113.7", 4711), ("127.0.0.1", 4711)


async def ask(opened: httpx.AsyncClient, address: tuple[str, int], **headers: str) -> int:
    """The status of /metrics for somebody at this address."""
    transport = httpx.ASGITransport(opened.app, client=address, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        return (await client.get("/metrics", headers=headers)).status_code


def labels(text: str) -> set[str]:
    """Every value of every label, but for the bounds of buckets."""
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {value for sample in samples for name, value in sample.labels.items() if name != "le"}


async def test_no_label_names_a_person(client):
    """Templates, methods, codes and topics only, whatever paths were asked for."""
    guest = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()
    headers = {"Authorization": f"Bearer {guest['access_token']}", "Idempotency-Key": "key-1"}
    begun = await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)
    for path in (f"/v1/conversations/{begun.json()['id']}", "/v1/cases/13800000001", "/13800000001?phone=13800000001"):
        await client.get(path, headers=headers)
    text = (await client.get("/metrics")).text
    assert "13800000001" not in text
    for secret in (begun.json()["id"], guest["person"]["id"], guest["access_token"]):
        assert secret not in text
    known = {route.path.replace(":str}", "}") for route in client.app.routes} | {"none"}
    assert {label for label in labels(text) if label.startswith("/")} <= known
    assert "/v1/conversations/{conversation_id}" in labels(text)


async def test_the_demo_shows_them_to_anybody(client):
    """In the format a Prometheus reads."""
    await client.get("/health/live")
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert answer.headers["content-type"].count("charset") == 1
    assert "yichuang_request_seconds_bucket" in answer.text
    assert await ask(client, ELSEWHERE) == 200


async def test_production_shows_them_to_this_machine_only(open_client):
    """Nor through a proxy on it, which looks like this machine."""
    async with open_client(**PRODUCTION) as opened:
        assert await ask(opened, HERE) == 200
        assert await ask(opened, ("::1", 4711)) == 200
        assert await ask(opened, ELSEWHERE) == 404
        for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
            assert await ask(opened, HERE, **{header: "203.0.113.7"}) == 404


async def test_an_operator_may_open_them(open_client):
    """Where the network keeps others out."""
    async with open_client(**PRODUCTION, YICHUANG_METRICS_OPEN="on") as opened:
        assert await ask(opened, ELSEWHERE) == 200


def test_each_service_counts_for_itself():
    """Two in one process do not add up."""
    one, two = Metrics(), Metrics()
    one.answered("GET", "/x", 200, 0.1)
    labels = {"method": "GET", "route": "/x", "status": "200"}
    assert one.registry.get_sample_value("yichuang_requests_total", labels) == 1
    assert two.registry.get_sample_value("yichuang_requests_total", labels) is None
    assert one.registry.get_sample_value("yichuang_request_seconds_sum", {"route": "/x"}) == pytest.approx(0.1)
