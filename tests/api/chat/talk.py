"""A person at the window, over HTTP: every answer is held against the contract's shapes and standing promises."""

import itertools
import re
from typing import Any
from uuid import uuid4

import httpx

from tests.api.chat import shapes
from tests.api.staff import password_grant
from tests.builders import make_id_number, make_phone

STORY = "昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院"
"""The message of the contract's own example."""
_NUMBERS = itertools.count(100)
"""Every person of the tests is somebody else, so that tests may share a service."""
_NAME = re.compile(r"[a-z_.]+")


class Talk:
    """One person's token, and one conversation at a time."""

    def __init__(
        self, client: httpx.AsyncClient, token: str, person: dict, lang: str | None = None, number: int | None = None
    ) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {token}"}
        self.token = token
        self.person_id: str = person["id"]
        self.number = next(_NUMBERS) if number is None else number
        if lang is not None:
            self.headers["Accept-Language"] = lang
        self.id = ""

    @property
    def phone(self) -> str:
        """The phone they sign in with."""
        return make_phone(self.number)

    @property
    def id_number(self) -> str:
        """The ID number of the injured person they tell of; nobody else has it."""
        return make_id_number(self.number, f"{1985 - self.number // 1000}0315")

    async def get(self, path: str, **headers: str) -> httpx.Response:
        """A GET as this person."""
        return await self.client.get(path, headers={**self.headers, **_names(headers)})

    async def post(self, path: str, body: Any, *, key: str | None = None, **headers: str) -> httpx.Response:
        """A POST as this person; a fresh key unless one is given. A refusal never repeats what was sent."""
        sent = {"Idempotency-Key": key or uuid4().hex, **self.headers, **_names(headers)}
        answer = await self.client.post(path, json=body, headers=sent)
        if answer.status_code >= 400:
            check_refusal(answer, body)
        return answer

    async def start(self, text: str | None = None, **fields: Any) -> dict:
        """Starts a conversation and goes on with it; its first answer."""
        body = {"matter": "recognition", **({"text": text} if text is not None else {}), **fields}
        answer = await self.post("/v1/conversations", body)
        assert answer.status_code == 201, answer.text
        self.id = answer.json()["id"]
        return seen(answer, shapes.CONVERSATION)

    async def turn(self, *, key: str | None = None, headers: dict[str, str] | None = None, **body: Any) -> dict:
        """A turn that is taken; the answer."""
        return seen(await self.try_turn(body, key=key, headers=headers), shapes.TURN)

    async def try_turn(
        self, body: dict, *, key: str | None = None, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """A turn that may be refused."""
        return await self.post(self.path("turns"), body, key=key, **(headers or {}))

    async def show(self) -> dict:
        """The whole conversation."""
        return seen(await self.get(self.path()), shapes.CONVERSATION)

    async def edit(self, *, preview: bool = False, key: str | None = None, **answers: Any) -> dict:
        """An edit by fact; dots are written as two underscores."""
        body = {"answers": {name.replace("__", "."): value for name, value in answers.items()}, "preview": preview}
        return seen(await self.post(self.path("edits"), body, key=key), shapes.EDIT)

    async def facts(self) -> dict[str, list[dict]]:
        """Every assertion, by fact."""
        items = seen(await self.get(self.path("facts")), shapes.FACTS)["items"]
        return {item["fact"]: item["assertions"] for item in items}

    async def review(self) -> dict:
        """The filled form."""
        return seen(await self.get(self.path("review")), shapes.REVIEW)

    async def submit(self, signature: str = "李秀英", **fields: Any) -> httpx.Response:
        """Hands the application in, to be fetched at the window unless said otherwise."""
        body = {
            "statement_accepted": True, "signature": signature, "delivery": {"channel": "window", "address": None},
            "electronic_service_consent": False, **fields,
        }  # fmt: skip
        return await self.post(self.path("submission"), body)

    async def poll(self, after: int = 0, wait: float = 0) -> dict:
        """What happened after a number."""
        return seen(await self.get(f"{self.path('poll')}?after={after}&wait={wait}"), shapes.EVENTS)

    async def case(self, case_id: str) -> dict:
        """A filed case."""
        return seen(await self.get(f"/v1/cases/{case_id}"), shapes.CASE)

    def path(self, *parts: str) -> str:
        """An address under this conversation."""
        return "/".join(("/v1/conversations", self.id, *parts))

    def again(self, client: httpx.AsyncClient | None = None) -> "Talk":
        """The same person on another phone."""
        other = Talk(client or self.client, self.token, {"id": self.person_id}, number=self.number)
        other.headers, other.id = dict(self.headers), self.id
        return other


def form_of(talk: Talk) -> dict[str, Any]:
    """What an insured worker of Hangzhou still has to tell after the story."""
    return {
        "worker.name": "李秀英", "worker.id_number": talk.id_number, "worker.address": "杭州市余杭区仓前街道1号",
        "employer.name": "杭州宏图建筑公司", "worker.occupation": "木工", "worker.work_start_on": "2025-03-01",
        "diagnosis.result": "左胫骨骨折", "diagnosis.date": "2026-11-23", "employment.insured": True,
        "region.insured": "杭州市余杭区",
    }  # fmt: skip


async def as_guest(client: httpx.AsyncClient, lang: str | None = None) -> Talk:
    """Somebody who did not sign in."""
    answer = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()
    return Talk(client, answer["access_token"], answer["person"], lang)


async def by_phone(
    client: httpx.AsyncClient, number: int | None = None, *, guest: Talk | None = None, lang: str | None = None
) -> Talk:
    """Somebody who signed in by phone, another person each time unless told which; a guest's conversation goes on."""
    if number is None:
        number = guest.number if guest is not None else next(_NUMBERS)
    challenge = await code_for(client, number)
    grant = {"grant": "sms", "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"]}
    if guest is not None:
        grant["guest_token"] = guest.token
    answer = (await client.post("/v1/auth/tokens", json=grant)).json()
    person = Talk(client, answer["access_token"], answer["person"], lang, number)
    person.id = guest.id if guest is not None else ""
    return person


async def as_staff(client: httpx.AsyncClient, role: str = "window", region: str = "330100") -> Talk:
    """A member of the demo's staff."""
    answer = (await client.post("/v1/auth/tokens", json=await password_grant(client, role, region))).json()
    return Talk(client, answer["access_token"], answer["person"])


async def code_for(client: httpx.AsyncClient, number: int) -> dict:
    """A code on its way to an invented phone."""
    return (await client.post("/v1/auth/sms-codes", json={"phone": make_phone(number)})).json()


def seen(answer: httpx.Response, shape: Any) -> dict:
    """The body of an answer that has this shape and keeps what every turn promises."""
    assert answer.status_code in (200, 201), answer.text
    body = answer.json()
    shapes.check(body, shape)
    for turn in (body, body.get("turn")):
        if isinstance(turn, dict) and "remaining" in turn:
            check_turn(turn)
    return body


def check_turn(turn: dict) -> None:
    """What holds for every turn: a way out of every question, with its legal ground; else whose move it is."""
    ask, left = turn["ask"], turn["remaining"]
    assert min(left.values()) >= 0
    assert turn["complete"] == (ask is None) == (turn["next"] is not None)
    if ask is None:
        assert (left["questions"], left["confirmations"]) == (0, 0)
        assert turn["next"]["whose_move"] in shapes.MOVES
        assert turn["next"]["text"]
        return
    assert left["questions"] + left["confirmations"] > 0
    assert ask["declines"]
    assert ask["basis"]
    assert ask["facts"]
    assert ask["text"]
    assert ask["why"]
    if ask["widget"] == "confirm":
        assert len(ask["facts"]) <= 5
        assert set(ask["proposed"]) == set(ask["facts"])


def check_refusal(answer: httpx.Response, body: Any) -> None:
    """A problem of the contract's shape that repeats no value of what was sent."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    problem = answer.json()
    shapes.check(problem, shapes.PROBLEM)
    shapes.check(problem.get("errors", []), [shapes.FAULT])
    assert problem["type"] == f"/problems/{problem['code']}"
    assert problem["status"] == answer.status_code
    assert "{" not in problem["title"] + problem["detail"] + "".join(e["detail"] for e in problem.get("errors", []))
    assert [text for text in _texts(body) if text in answer.text] == []


def _texts(value: Any) -> list[str]:
    """The longer texts among the values sent; names of facts and codes are no secrets, and a pointer may hold them."""
    if isinstance(value, str):
        return [value] if len(value) >= 6 and not _NAME.fullmatch(value) else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in parts for text in _texts(item)]


def _names(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
