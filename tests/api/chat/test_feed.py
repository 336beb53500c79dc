"""A waiting phone hears of a turn at once, by polling or by server-sent events, and never twice."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.api.chat.talk import as_guest, form_of

pytestmark = pytest.mark.anyio

PATIENCE = 20
"""Seconds until a test that waits in vain fails; a passing one waits for nothing."""


async def somebody_waits(talk) -> asyncio.Event:
    """The event a poll or stream of this conversation waits for."""
    waiters = talk.client.app.state.chat.waiters
    async with asyncio.timeout(PATIENCE):
        while (event := waiters.get(talk.id)) is None:  # noqa: ASYNC110 - the event is what is waited for
            await asyncio.sleep(0)
    return event


@asynccontextmanager
async def listening(talk, path: str, **headers: str) -> AsyncIterator[asyncio.Queue]:
    """What the service sends on an open stream, message by message; the client leaves at the end."""
    sent: asyncio.Queue = asyncio.Queue()
    left = asyncio.Event()
    path, _, query = path.partition("?")
    all_headers = {**talk.headers, **headers}
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "root_path": "", "query_string": query.encode(), "state": {},
        "headers": [(name.lower().encode(), value.encode()) for name, value in all_headers.items()],
        "server": ("service", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> dict:
        for message in asked:
            return message
        await left.wait()
        return {"type": "http.disconnect"}

    task = asyncio.create_task(talk.client.app(scope, receive, sent.put))
    try:
        yield sent
    finally:
        left.set()
        await asyncio.wait_for(task, PATIENCE)


async def next_event(sent: asyncio.Queue) -> dict[str, str]:
    """The next event of a stream as its fields; comments are passed over."""
    async with asyncio.timeout(PATIENCE):
        while True:
            message = await sent.get()
            lines = message.get("body", b"").decode().splitlines()
            fields = dict(line.split(": ", 1) for line in lines if line and not line.startswith(":"))
            if fields:
                return fields


async def test_what_happened_after_a_number(told):
    """Every turn once, in order, with its revision; `next` is where to go on."""
    await told.turn(answers={"worker.name": "李秀英"})
    await told.turn(text="啦啦啦")
    everything = await told.poll()
    assert [event["seq"] for event in everything["events"]] == [1, 2, 3]
    assert [event["data"]["revision"] for event in everything["events"]] == [1, 2, 2]
    assert everything["next"] == 3
    assert [event["seq"] for event in (await told.poll(after=2))["events"]] == [3]
    assert await told.poll(after=3) == {"events": [], "next": 3}
    assert await told.poll(after=99) == {"events": [], "next": 99}


async def test_a_waiting_poll_wakes_at_once(told):
    """The turn of another phone ends the waiting by itself."""
    poll = asyncio.create_task(told.poll(after=1, wait=30))
    event = await somebody_waits(told)
    turn = await told.again().turn(answers={"worker.name": "李秀英"})
    assert event.is_set()
    found = await asyncio.wait_for(poll, PATIENCE)
    assert [row["data"]["id"] for row in found["events"]] == [turn["id"]]


async def test_many_wait_at_once(told):
    """Ten phones of one person hear of the same turn."""
    polls = [asyncio.create_task(told.poll(after=1, wait=30)) for _ in range(10)]
    await somebody_waits(told)
    await told.turn(answers={"worker.name": "李秀英"})
    found = await asyncio.wait_for(asyncio.gather(*polls), PATIENCE)
    assert [[row["seq"] for row in each["events"]] for each in found] == [[2]] * 10


async def test_what_came_before_the_waiting(told):
    """A poll that is behind answers at once, however long it would wait."""
    found = await asyncio.wait_for(told.poll(after=0, wait=45), PATIENCE)
    assert [row["seq"] for row in found["events"]] == [1]


async def test_no_content_in_the_feed(told):
    """It says that something happened, never what was said."""
    await told.turn(answers={"worker.name": "李秀英"})
    assert "李秀英" not in str(await told.poll())


async def test_the_filing_is_an_event_of_the_case(told):
    """Another phone learns by the type that there is a case now."""
    await told.turn(text="是的")
    turn = await told.turn(answers=form_of(told))
    await told.submit()
    (event,) = (await told.poll(after=turn["seq"]))["events"]
    assert event["type"] == "case"
    assert (await told.show())["turn"]["seq"] == event["seq"]


@pytest.mark.parametrize("query", ["after=-1", "after=x", "wait=-1", "wait=x", "after=99999999999999999999"])
async def test_a_number_that_is_none(told, query):
    """Refused, and the value is not repeated."""
    answer = await told.get(f"{told.path('poll')}?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/query/{query.split('=')[0]}"


async def test_a_stream_tells_of_each_turn(told):
    """Server-sent events with an id to go on from, the same types and data as a poll."""
    async with listening(told, told.path("stream") + "?after=0") as sent:
        start = await sent.get()
        headers = dict(start["headers"])
        assert start["status"] == 200
        assert headers[b"content-type"].startswith(b"text/event-stream")
        assert headers[b"cache-control"] == b"no-store"
        first = await next_event(sent)
        assert (first["id"], first["event"]) == ("1", "turn")
        await somebody_waits(told)
        turn = await told.again().turn(answers={"worker.name": "李秀英"})
        second = await next_event(sent)
        assert second["id"] == "2"
        assert turn["id"] in second["data"]


async def test_a_broken_stream_goes_on(told):
    """`Last-Event-ID` counts before `after`, as browsers send it."""
    await told.turn(answers={"worker.name": "李秀英"})
    async with listening(told, told.path("stream") + "?after=0", **{"Last-Event-ID": "1"}) as sent:
        assert (await next_event(sent))["id"] == "2"


@pytest.mark.parametrize("last", ["", "x", "-1", "9" * 30])
async def test_an_id_that_is_none(told, last):
    """A mangled `Last-Event-ID` falls back to `after`."""
    async with listening(told, told.path("stream") + "?after=0", **{"Last-Event-ID": last}) as sent:
        assert (await next_event(sent))["id"] == "1"


async def test_a_stream_of_another_person(told, shared_client):
    """404 before anything is sent."""
    stranger = await as_guest(shared_client)
    answer = await stranger.get(told.path("stream"))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    answer = await stranger.get(told.path("poll") + "?wait=30")
    assert answer.status_code == 404


async def test_nothing_is_kept_of_those_who_left(told):
    """A client that goes away takes its event with it."""
    async with listening(told, told.path("stream") + "?after=1"):
        await somebody_waits(told)
    gc.collect()
    assert told.id not in told.client.app.state.chat.waiters
