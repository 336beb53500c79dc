"""What every request passes first and every answer passes last."""

import asyncio
import json
import re

import pytest

from api.gate import _extending
from tests.api.oddities import Oddities, open_oddities
from tests.api.test_settings import PRODUCTION

pytestmark = pytest.mark.anyio

TRACE = "0af7651916cd43dd8448eb211c80319c"
SECRET = "13800000001"


@pytest.fixture(scope="module")
async def service(anyio_backend, tmp_path_factory) -> Oddities:
    """The service of odd handlers."""
    async with open_oddities(tmp_path_factory.mktemp("odd")) as opened:
        yield opened


@pytest.fixture
def odd(service) -> Oddities:
    """The same, with an empty log."""
    service.parts.log.flush()
    service.log.seek(0)
    service.log.truncate()
    return service


@pytest.fixture
async def hasty(tmp_path) -> Oddities:
    """The same, where every request ends within a moment that any machine needs less of to begin one."""
    async with open_oddities(tmp_path, answer_seconds=0.2) as opened:
        yield opened


def scope_of(path: str) -> dict:
    """A bare request, as a server hands it over."""
    return {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": [(b"host", b"service")], "client": None, "server": None, "http_version": "1.1"}  # fmt: skip


async def receive() -> dict:
    """A body of nothing."""
    return {"type": "http.request", "body": b"", "more_body": False}


def lines(odd: Oddities) -> list[dict]:
    """What was logged."""
    return [json.loads(line) for line in odd.logged().splitlines()]


@pytest.mark.parametrize("path", ["/things/1", "/nowhere", "/breaks", "/created", "/%00"])
async def test_every_answer_carries_its_headers(odd, path):
    """Nothing is sniffed, framed, referred or kept in a cache, whatever the answer is."""
    answer = await odd.client.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["vary"] == "Accept-Language, Authorization"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"unsafe|https?:|\*", policy)
    assert "server" not in answer.headers
    assert "set-cookie" not in answer.headers


async def test_browsers_stay_with_https_where_links_use_it(open_client, tmp_path):
    """A year long; a service without it does not promise what it cannot keep."""
    async with open_client(**PRODUCTION) as client:
        assert (await client.get("/health/live")).headers["strict-transport-security"] == "max-age=31536000"
    async with open_client(YICHUANG_DATA_DIR=str(tmp_path / "demo")) as client:
        assert "strict-transport-security" not in (await client.get("/health/live")).headers


async def test_a_route_may_choose_its_own(odd):
    """A file of the page may be kept by the browser."""
    answer = await odd.client.get("/cached")
    assert answer.headers.get_list("cache-control") == ["max-age=60"]
    assert answer.headers.get_list("x-frame-options") == ["SAMEORIGIN"]
    assert "vary" not in answer.headers


async def test_no_header_comes_twice(odd):
    """A browser that meets two policies may follow neither."""
    answer = await odd.client.get("/things/1")
    names = [name for name, _ in answer.headers.raw]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (f"00-{TRACE}-b7ad6b7169203331-01", True),
        (f"00-{TRACE.upper()}-b7ad6b7169203331-01", False),
        (f"00-{'0' * 32}-b7ad6b7169203331-01", False),
        (f"ff-{TRACE}-b7ad6b7169203331-01", False),
        (TRACE, False),
        (f"00-{TRACE}-b7ad6b7169203331-01\tx", False),
        (SECRET, False),
    ],
)
async def test_one_trace_id_from_end_to_end(odd, given, kept):
    """A caller's trace goes on; anything else gets a fresh id. Header, problem and log name the same one."""
    answer = await odd.client.get("/nowhere", headers={"traceparent": given})
    trace_id = answer.headers["x-request-id"]
    assert re.fullmatch("[0-9a-f]{32}", trace_id)
    assert (trace_id == TRACE) is kept
    assert answer.json()["trace_id"] == trace_id
    assert [line["trace_id"] for line in lines(odd)] == [trace_id]


async def test_two_requests_have_two_traces(odd):
    """They can be told apart."""
    ids = {(await odd.client.get("/things/1")).headers["x-request-id"] for _ in range(5)}
    assert len(ids) == 5


@pytest.mark.parametrize(
    ("path", "method", "status", "seen"),
    [
        ("/replaced", "PUT", 200, "PUT"),
        ("/replaced", "put", 200, "PUT"),
        ("/replaced", "PATCH", 405, None),
        ("/created", "DELETE", 405, None),
        ("/created", "GET", 201, "POST"),
        ("/created", "OPTIONS", 201, "POST"),
        ("/created", "nonsense", 201, "POST"),
    ],
)
async def test_the_method_a_header_names(odd, path, method, status, seen):
    """Clients that know only GET and POST reach PUT, PATCH and DELETE; nothing else is renamed."""
    answer = await odd.client.post(path, headers={"X-HTTP-Method-Override": method})
    assert answer.status_code == status
    assert seen is None or answer.text == seen


@pytest.mark.parametrize("method", ["GET", "PUT"])
async def test_only_post_is_renamed(odd, method):
    """A link must not delete anything."""
    answer = await odd.client.request(method, "/replaced", headers={"X-HTTP-Method-Override": "DELETE"})
    assert answer.status_code == (200 if method == "PUT" else 405)


async def test_head_answers_like_get_without_the_body(odd):
    """A monitor may ask with HEAD."""
    got, asked = await odd.client.get("/things/1"), await odd.client.head("/things/1")
    assert (asked.status_code, asked.content) == (200, b"")
    assert asked.headers["content-length"] == got.headers["content-length"]
    assert (await odd.client.head("/nowhere")).status_code == 404
    assert (await odd.client.head("/created")).status_code == 405
    assert [line["method"] for line in lines(odd)][1] == "HEAD"


async def test_a_route_may_take_head_itself(odd):
    """Resumable uploads ask for their offset with it."""
    assert (await odd.client.head("/own-head")).headers["upload-offset"] == "7"


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/things/1", {"GET", "HEAD", "OPTIONS"}),
        ("/created", {"POST", "OPTIONS"}),
        ("/own-head", {"HEAD", "OPTIONS"}),
        ("/both", {"GET", "HEAD", "POST", "OPTIONS"}),
    ],
)
async def test_what_a_path_allows(odd, path, allowed):
    """OPTIONS says it, and 405 says the same."""
    asked = await odd.client.options(path)
    refused = await odd.client.delete(path)
    assert (asked.status_code, refused.status_code) == (204, 405)
    for answer in (asked, refused):
        assert set(answer.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    ("query", "seen"),
    [("", [1, 2]), ("start=&step=", [1, 2]), ("start=&step=7", [1, 7]), ("start=5&step=", [5, 2]), ("=&start=5", [5, 2])],
)
async def test_a_parameter_left_empty_is_left_out(odd, query, seen):
    """A client's template for every page is also the one for the first: `?cursor=&limit=`."""
    answer = await odd.client.get(f"/both?{query}")
    assert (answer.status_code, answer.json()) == (200, seen)


async def test_a_slow_handler_is_cut_short(hasty):
    """The caller hears in time that there is no answer."""
    answer = await hasty.client.get("/slow")
    assert (answer.status_code, answer.json()["code"]) == (503, "timed_out")
    assert answer.headers["retry-after"] == "5"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert [line["status"] for line in lines(hasty) if line["event"] == "request"] == [503]


class Limit:
    """When a request must be answered at the latest."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def reschedule(self, when: float) -> None:
        self.times.append(when)


async def test_a_file_has_as_long_as_its_pieces_keep_coming(anyio_backend):
    """However long it takes altogether, from each piece on there is the time of an answer again."""
    limit, now = Limit(), asyncio.get_running_loop().time
    receive_piece = _extending(receive, limit, 50)
    for _ in range(3):
        before = now()
        assert (await receive_piece())["type"] == "http.request"
        assert before + 50 <= limit.times[-1] <= now() + 50
    assert len(limit.times) == 3


async def test_a_service_that_stops_says_so(odd):
    """Whoever still waits for news hears to come again."""
    status, body = 0, b""

    async def send(message: dict) -> None:
        nonlocal status, body
        status = message.get("status", status)
        body += message.get("body", b"")

    waiting = asyncio.create_task(odd.app(scope_of("/slow"), receive, send))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (status, json.loads(body)["code"]) == (503, "unavailable")


async def test_an_answer_that_has_begun_is_cut_off(hasty):
    """No second answer is written into the first, and no end that would make it look whole."""
    sent = []

    async def send(message: dict) -> None:
        sent.append(message)

    await hasty.app(scope_of("/stalls"), receive, send)
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert (sent[0]["status"], sent[1]["body"], sent[1]["more_body"]) == (200, b"begun", True)


async def test_an_error_answers_without_its_words(odd):
    """500 says sorry; neither the answer nor the log repeats what the error quotes."""
    answer = await odd.client.get("/breaks")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert SECRET not in answer.text
    assert SECRET not in odd.logged()
    problem = next(line for line in lines(odd) if line["event"] == "problem")
    assert (problem["error"], problem["code"]) == ("RuntimeError", "internal_error")
    assert any(place.startswith("api/oddities.py:") for place in problem["where"])


async def test_an_error_in_writing_a_refusal_is_answered_too(odd):
    """The last resort: still a problem, still logged, never a bare text."""
    answer = await odd.client.get("/unwritable")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert answer.headers["content-type"] == "application/problem+json"
    assert [line["error"] for line in lines(odd) if line["event"] == "gate"] == ["KeyError"]


async def test_nul_in_a_path_is_not_found(odd):
    """PostgreSQL would refuse it as an id, SQLite would not."""
    answer = await odd.client.get("/things/a%00b")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_the_log_line_of_a_request(odd):
    """Method, template, status and time; no id, no query, no header, no address."""
    await odd.client.get(f"/things/{SECRET}?phone={SECRET}", headers={"Authorization": SECRET, "User-Agent": SECRET})
    (line,) = lines(odd)
    assert SECRET not in odd.logged()
    assert (line["method"], line["route"], line["status"], line["event"]) == ("GET", "/things/{thing}", 200, "request")
    assert set(line) == {"event", "level", "timestamp", "method", "route", "status", "ms", "trace_id"}


async def test_unknown_paths_share_one_counter(hasty):
    """A thousand guessed paths cannot fill the memory with labels."""
    for n in range(20):
        await hasty.client.get(f"/guess-{n}")
    routes = {
        sample.labels["route"]
        for family in hasty.parts.metrics.registry.collect()
        for sample in family.samples
        if family.name == "yichuang_requests"
    }
    assert routes == {"none"}
