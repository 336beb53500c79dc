"""Tells a waiting client that something happened in its conversation: polling and server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec

from api.access.policy import Caller
from api.chat import store
from api.chat.service import Chat
from api.clock import instant
from api.errors import Problem

LONGEST_WAIT = 45
"""Seconds; every request ends within 50 (contract §1)."""
_LOOK_AGAIN = 1.0
"""Seconds between looks at the database: another process may have moved the conversation."""


async def events_after(chat: Chat, caller: Caller, conversation_id: str, after: int, wait: float) -> dict[str, Any]:
    """`{events, next}`: what happened after a number, at once or as soon as it does, at most `wait` seconds on."""
    await check_own(chat, caller, conversation_id)
    loop = asyncio.get_running_loop()
    ends = loop.time() + min(max(wait, 0), LONGEST_WAIT)
    while True:
        waiter = chat.waiters.setdefault(conversation_id, asyncio.Event())
        rows = await store.load_feed(chat.parts.db, conversation_id, after)
        left = ends - loop.time()
        if rows or left <= 0 or chat.closing:
            return {"events": [_event(row) for row in rows], "next": rows[-1].seq if rows else after}
        try:
            await asyncio.wait_for(waiter.wait(), min(left, _LOOK_AGAIN))
        except TimeoutError:
            continue


async def stream(chat: Chat, caller: Caller, conversation_id: str, after: int) -> AsyncIterator[bytes]:
    """The same as server-sent events; ends after the longest wait, and the client comes again with its last id."""
    ends = asyncio.get_running_loop().time() + LONGEST_WAIT
    yield b": open\n\n"
    while (left := ends - asyncio.get_running_loop().time()) > 0 and not chat.closing:
        found = await events_after(chat, caller, conversation_id, after, left)
        for event in found["events"]:
            data = msgspec.json.encode(event["data"]).decode()
            yield f"id: {event['seq']}\nevent: {event['type']}\ndata: {data}\n\n".encode()
        after = found["next"]


async def check_own(chat: Chat, caller: Caller, conversation_id: str) -> None:
    """Answers a foreign conversation like an unknown one."""
    conversation = await store.load_conversation(chat.parts.db, conversation_id)
    if conversation is None or conversation.person_id != caller.person_id:
        raise Problem("not_found")


def _event(row: store.FeedRow) -> dict[str, Any]:
    # The row of an upload's event carries its id before the dot.
    named = row.id.partition(".")[0] if row.kind == store.UPLOAD else row.id
    return {"seq": row.seq, "type": row.kind, "data": {"id": named, "revision": row.revision, "at": instant(row.at)}}
