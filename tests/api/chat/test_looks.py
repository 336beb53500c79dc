"""A look at a conversation while somebody speaks in it shows one stored state, whole, and never half of the next."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from api.chat.store import LATEST_TURN
from api.chat.tables import Conversation
from api.db.engine import Database
from api.db.statements import Statement, arg, nothing
from tests.api.chat.talk import STORY, by_phone

pytestmark = pytest.mark.anyio

POINT_TO = Statement(
    "test.point_to", Conversation.update({Conversation.case_id: arg("case_id")}).where(Conversation.id == arg("id"))
)
CASE_OF = Statement("test.case_of", Conversation.select(Conversation.case_id).where(Conversation.id == arg("id")))
OCCUPATION = {"worker.occupation": "钢筋工"}


class SlowDatabase:
    """A database that lets something happen before a look finds its newest turn, as one over a network does."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.meanwhile: Callable[[], Awaitable[None]] | None = None
        self.may_commit = asyncio.Event()
        self.may_commit.set()
        self.committing = asyncio.Event()

    async def fetch(self, statement, args=()):
        return await self._database.fetch(statement, args)

    async def fetch_one(self, statement, args=()):
        if statement is LATEST_TURN and self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
        return await self._database.fetch_one(statement, args)

    async def commit(self, steps, meanwhile=nothing):
        self.committing.set()
        await self.may_commit.wait()
        return await self._database.commit(steps, meanwhile)

    def __getattr__(self, name: str) -> object:
        return getattr(self._database, name)


@pytest.fixture
async def slow(told):
    """The same conversation on a slow database."""
    parts = told.client.app.state.parts
    database, parts.db = parts.db, SlowDatabase(parts.db)
    yield parts.db
    parts.db = database


async def test_a_turn_between_two_reads_is_shown_whole(told, slow) -> None:
    """Number, revision and facts of the answer belong to the same moment."""

    async def speak() -> None:
        await told.turn(answers=OCCUPATION)

    slow.meanwhile = speak
    body = await told.show()
    assert (body["turn"]["seq"], body["revision"]) == (2, 2)
    assert body["facts"]["worker.occupation"]["value"] == "钢筋工"


async def test_what_is_not_stored_yet_is_not_shown(told, slow) -> None:
    """Whoever reads while an answer is on its way to the disk sees the state before it."""
    await told.show()
    speaking = []

    async def begin_to_speak() -> None:
        slow.committing.clear()
        slow.may_commit.clear()
        speaking.append(asyncio.create_task(told.turn(answers=OCCUPATION)))
        await slow.committing.wait()

    slow.meanwhile = begin_to_speak
    body = await told.show()
    assert body["turn"]["seq"] == 1
    assert "worker.occupation" not in body["facts"]
    slow.may_commit.set()
    await speaking[0]
    assert (await told.show())["facts"]["worker.occupation"]["value"] == "钢筋工"


async def test_a_conversation_that_was_moved_to_another_file_shows_that_file(told) -> None:
    """Another process joined two filings: what this one kept of the old file is not taken for the new one."""
    db = told.client.app.state.parts.db
    other = await by_phone(told.client)
    await other.start(STORY)
    for talk, word in ((told, "钢筋工"), (other, "木工")):
        await talk.turn(answers={"worker.occupation": word})
    ((case_id,),) = await db.fetch(CASE_OF, (other.id,))
    await db.commit([POINT_TO.step(rows=1, case_id=case_id, id=told.id)])
    body = await told.show()
    assert (body["revision"], body["facts"]["worker.occupation"]["value"]) == (2, "木工")
