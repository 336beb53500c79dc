"""Demo people at the window of a service that asks registers."""

import asyncio

import httpx

from api.access.demo_people import DemoWorker, demo_people
from api.chat.registers import RegisterVoice
from api.db.statements import Statement, arg
from api.db.values import micros
from api.notices.relay import LEASE, work_off
from api.notices.senders import handlers as notice_handlers
from api.notices.tables import Outbox
from tests.api.chat.talk import Talk, as_guest, by_phone

PEOPLE = {worker.name: worker for worker in demo_people().workers}
EMPLOYERS = {employer.credit_code: employer for employer in demo_people().employers}
STORY = "昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院"

_UNDER_WAY = Statement(
    "test.under_way",
    Outbox.raw(
        "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND (next_at <= {} OR next_at = {})",
        arg("now"),
        arg("lease"),
    ),
)


async def citizen(client: httpx.AsyncClient) -> Talk:
    """Somebody new who signed in by phone."""
    return await by_phone(client)


async def matched(client: httpx.AsyncClient, name: str) -> tuple[Talk, DemoWorker]:
    """One of the demo's workers, signed in and matched."""
    talk, worker = await citizen(client), PEOPLE[name]
    answer = await match(talk, worker.name, worker.id_number)
    assert answer == {"state": "matched"}
    return talk, worker


async def match(talk: Talk, name: str, id_number: str) -> dict:
    """What the check of an identity says."""
    answer = await talk.post("/v1/me/identity", {"name": name, "id_number": id_number})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def guest(client: httpx.AsyncClient) -> Talk:
    """Somebody new who did not sign in."""
    return await as_guest(client)


async def settle(client: httpx.AsyncClient) -> None:
    """Works off everything that is due, also what the service's own worker has taken already."""
    parts = client.app.state.parts
    voice = RegisterVoice(client.app.state.chat)
    handlers = {**notice_handlers(parts), **parts.registers.handlers(voice)}
    async with asyncio.timeout(20):
        while await _is_busy(parts):
            await work_off(parts, handlers)
            await asyncio.sleep(0)


async def _is_busy(parts) -> bool:
    now = parts.clock()
    ((waiting,),) = await parts.db.fetch(_UNDER_WAY, (micros(now), micros(now + LEASE)))
    return waiting > 0


def proposals(conversation: dict) -> dict[str, object]:
    """The facts that wait to be confirmed."""
    return {name: fact["value"] for name, fact in conversation["facts"].items() if fact["state"] == "proposed"}


async def answer_all(talk: Talk, answers: dict[str, object], most: int = 40) -> list[dict]:
    """Answers or confirms until nothing is left; every ask, in order. What has no answer is declined."""
    asks = []
    turn = (await talk.show())["turn"]
    while (ask := turn["ask"]) is not None:
        assert len(asks) < most, ask
        asks.append(ask)
        if ask["widget"] == "confirm":
            turn = await talk.turn(confirm=ask["facts"], ask_id=ask["id"])
        elif all(fact in answers for fact in ask["facts"]):
            turn = await talk.turn(answers={fact: answers[fact] for fact in ask["facts"]}, ask_id=ask["id"])
        else:
            turn = await talk.turn(decline=dict.fromkeys(ask["facts"], ask["declines"][0]), ask_id=ask["id"])
        await settle(talk.client)
        turn = (await talk.show())["turn"]
    return asks
