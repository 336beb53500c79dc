"""People who tell their stories while the service dies under them, and never let go of a request."""

import asyncio
import random
from typing import Any

from api.db.values import micros
from tests.campaigns.history import OK, REFUSED, UNKNOWN, Attempt, History, told
from tests.campaigns.persona import STORY, phone_of, reply_to, second_thought
from tests.campaigns.service import Service
from tests.campaigns.wire import Answer, UnansweredError, Wire

MOST_STEPS = 40
"""A story that has not come to its end by then is left open."""
MOST_ATTEMPTS = 100
PEOPLE = 1000
"""So many persons each client can be, one after the other."""


class Crowd:
    """What all clients share: the service, whether it is up, and when to stop."""

    def __init__(self, service: Service, history: History, seed: int) -> None:
        self.service, self.history, self.seed = service, history, seed
        self.up = asyncio.Event()
        self.over = False
        self.stories: list[Story] = []
        self.faults: list[str] = []
        """What a client itself saw go wrong."""
        self.progress = asyncio.Condition()

    async def note(self, attempt: Attempt) -> None:
        """Keeps an attempt and wakes who waits for progress."""
        self.history.add(attempt)
        async with self.progress:
            self.progress.notify_all()


class Story:
    """One conversation and the last thing its client was told about it."""

    def __init__(self, token: str, conversation: dict[str, Any]) -> None:
        self.token = token
        self.id: str = conversation["id"]
        self.turn: dict[str, Any] = conversation["turn"]
        self.items: dict[str, dict[str, Any]] = {}
        """The questions answered so far, by fact."""
        self.receipt: dict[str, Any] | None = None


class Client:
    """One person after another, with one connection."""

    def __init__(self, number: int, crowd: Crowd) -> None:
        self.number, self.crowd = number, crowd
        self.dice = random.Random(f"{crowd.seed}/{number}")
        self.wire = Wire("127.0.0.1", crowd.service.port)
        self.person = number * PEOPLE

    async def live(self) -> None:
        """Tells stories until the crowd is sent home; a story begun is not broken off within a request."""
        try:
            while not self.crowd.over:
                self.person += 1
                await self._tell()
        finally:
            self.wire.close()

    async def _tell(self) -> None:
        guest = await self._send("guest", "/v1/auth/tokens", {"grant": "guest"})
        if guest.status != 201:
            return
        token, body = guest.json()["access_token"], {"matter": "recognition", "text": STORY}
        started = await self._send("start", "/v1/conversations", body, token, key=self._new_key())
        if started.status != 201:
            return
        story = Story(token, started.json())
        self.crowd.stories.append(story)
        for _ in range(MOST_STEPS):
            if self.crowd.over:
                return
            if story.turn["ask"] is not None:
                await self._step(story)
            elif self.dice.random() < 0.85:
                await self._file(story)
                return
            else:
                return

    async def _step(self, story: Story) -> None:
        chance = self.dice.random()
        if chance < 0.06:
            await self._take(story, "undo", {"undo": True})
        elif chance < 0.14 and story.items:
            await self._edit(story)
        else:
            body = reply_to(story.turn["ask"], self.person)
            story.items |= {item["fact"]: item for item in story.turn["ask"]["items"]}
            await self._take(story, "answer", body, again=chance > 0.96)

    async def _take(self, story: Story, op: str, body: dict[str, Any], *, again: bool = False) -> None:
        """One turn; sometimes the same request once more, as after a lost answer."""
        key, path = self._new_key(), f"/v1/conversations/{story.id}/turns"
        answer = await self._send(op, path, body, story.token, key=key, story=story)
        if answer.status != 200:
            return
        story.turn = answer.json()
        if again:
            second = await self._send("repeat", path, body, story.token, key=key, story=story)
            self._compare(f"repeat of {key}", second.json(), story.turn)

    async def _edit(self, story: Story) -> None:
        item = story.items[self.dice.choice(sorted(story.items))]
        body = {"answers": {item["fact"]: second_thought(item, self.person)}}
        path = f"/v1/conversations/{story.id}/edits"
        answer = await self._send("edit", path, body, story.token, key=self._new_key(), story=story)
        if answer.status == 200:
            story.turn = answer.json()["turn"]

    async def _file(self, story: Story) -> None:
        """Signs in by a code, answers what that still brings up, and submits."""
        await self._sign_in(story)
        await self.read(story)
        while story.turn["ask"] is not None:
            await self._take(story, "answer", reply_to(story.turn["ask"], self.person))
        body = {"statement_accepted": True, "signature": "张小军", "delivery": {"channel": "window"}}
        path = f"/v1/conversations/{story.id}/submission"
        answer = await self._send("submit", path, body, story.token, key=self._new_key(), story=story)
        if answer.status == 201:
            story.receipt = answer.json()

    async def _sign_in(self, story: Story) -> None:
        """A code is good once: when its answer was lost, another one is asked for."""
        guest = story.token
        while story.token == guest:
            sent = await self._send("code", "/v1/auth/sms-codes", {"phone": phone_of(self.person)})
            if sent.status != 202:
                continue
            challenge = sent.json()
            code = {"challenge_id": challenge["challenge_id"], "code": challenge["demo_code"]}
            grant = {"grant": "sms", **code, "guest_token": guest}
            answer = await self._send("sign_in", "/v1/auth/tokens", grant, insist=False)
            if answer is not None and answer.status == 201:
                story.token = answer.json()["access_token"]

    async def read(self, story: Story) -> dict[str, Any]:
        """The conversation as it stands; the newest turn must be the one last told, but for what a sign-in brings."""
        answer = await self._insist(lambda: self.wire.get(f"/v1/conversations/{story.id}", story.token))
        body = answer.json()
        if answer.status != 200:
            self.crowd.faults.append(f"conversation {story.id} is not found any more: {answer.status}")
            return body
        seen = told(body["turn"])
        if story.receipt is None and seen != told(story.turn):
            self.crowd.faults.append(f"conversation {story.id} shows {seen}, told was {told(story.turn)}")
        story.turn = body["turn"]
        return body

    async def _send(
        self,
        op: str,
        path: str,
        body: Any,
        token: str | None = None,
        *,
        key: str | None = None,
        story: Story | None = None,
        insist: bool = True,
    ) -> Answer:
        """Sends until it is answered, each time with the same key; every attempt is written down."""

        async def attempt() -> Answer:
            try:
                answer = await self.wire.post(path, body, token, key)
            except UnansweredError:
                await self._note(op, UNKNOWN, key, story)
                raise
            await self._note(op, OK if answer.status < 300 else REFUSED, key, story, answer)
            return answer

        return await self._insist(attempt, MOST_ATTEMPTS if insist else 1)

    async def _insist(self, request, attempts: int = MOST_ATTEMPTS) -> Answer | None:
        for _ in range(attempts):
            await self.crowd.up.wait()
            self.wire.move(self.crowd.service.port)
            try:
                return await request()
            except UnansweredError:
                # The connection can break a moment before the crowd is told that the service is gone.
                await asyncio.sleep(0)
        return None

    async def _note(
        self, op: str, outcome: str, key: str | None, story: Story | None, answer: Answer | None = None
    ) -> None:
        body = answer.json() if answer is not None else {}
        turn = body.get("turn", body if "understood" in body else None) if outcome == OK else None
        await self.crowd.note(
            Attempt(
                self.number,
                op,
                self.crowd.history.round,
                outcome,
                micros(self.crowd.service.now()),
                key,
                body["id"] if op == "start" and outcome == OK else story.id if story else None,
                answer.status if answer is not None else 0,
                told(turn) if turn else None,
                body.get("case_id") if op == "submit" else None,
                body.get("case_no") if op == "submit" else None,
                body.get("code") if outcome == REFUSED else None,
            )
        )

    def _compare(self, what: str, second: dict[str, Any], first: dict[str, Any]) -> None:
        if second != first:
            differing = sorted(name for name in first if second.get(name) != first[name])
            self.crowd.faults.append(f"{what} differs in {differing}")

    def _new_key(self) -> str:
        return f"{self.number}-{self.dice.getrandbits(96):024x}"
