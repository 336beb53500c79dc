"""What tests of filed cases share: one service a module, and workers who have filed."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import msgspec
import pytest

from tests.api.chat import shapes
from tests.api.chat.talk import STORY, Talk, by_phone, form_of, seen
from tests.conftest import FrozenClock, open_service


class Filing(msgspec.Struct, frozen=True):
    """Somebody with the case they filed."""

    talk: Talk
    receipt: dict[str, Any]

    @property
    def id(self) -> str:
        """The case's id."""
        return self.receipt["case_id"]

    @property
    def number(self) -> str:
        """The case's number."""
        return self.receipt["case_no"]

    async def case(self) -> dict[str, Any]:
        """The case as its applicant sees it."""
        return await self.talk.case(self.id)


File = Callable[..., Awaitable[Filing]]


async def file_case(client: httpx.AsyncClient, talk: Talk | None = None, **answers: Any) -> Filing:
    """A case as an insured worker of Hangzhou files it; answers by fact, dots written as two underscores."""
    talk = talk or await by_phone(client)
    await talk.start(STORY)
    turn = await talk.turn(text="是的")
    changes = {name.replace("__", "."): value for name, value in answers.items()}
    turn = await talk.turn(answers={**form_of(talk), **changes})
    while turn["ask"] is not None:
        turn = await talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    return Filing(talk, seen(await talk.submit(), shapes.RECEIPT))


@pytest.fixture(scope="module")
async def shared_client(anyio_backend, tmp_path_factory, sqlite_template):
    """A client of one service for all tests of a module; each test is another person's."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def free_client(open_client):
    """A client of a service of one test's own, whose clock it may move."""
    async with open_client(YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture
async def filed(shared_client) -> Filing:
    """A worker's filed case."""
    return await file_case(shared_client)
