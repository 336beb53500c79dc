"""A person who answers whatever is asked, by fact, from what they know; how often they are asked is counted."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tests.api.chat import shapes
from tests.api.chat.talk import Talk, seen
from tests.builders import make_credit_code

WORKER: Mapping[str, Any] = {
    "applicant.relation": "self", "applicant.name": "李志强", "applicant.phone": "13800000077",
    "worker.name": "李秀英", "worker.id_number": "each person's own", "worker.phone": "13800000009",
    "worker.address": "浙江省杭州市余杭区仓前街道1号",
    "worker.occupation": "钢筋工", "worker.work_start_on": "2025-03-01",
    "employer.name": "杭州宏图建筑有限公司", "employer.credit_code": make_credit_code(1),
    "employer.address": "浙江省杭州市余杭区文一西路2号", "employer.phone": "057188880000",
    "employment.insured": True, "employment.contract": True, "employment.form": "direct",
    "region.insured": {"code": "330100", "text": "浙江省杭州市"},
    "region.accident": {"code": "330100", "text": "浙江省杭州市"},
    "accident.date": "2026-11-23", "accident.time": "15:00", "accident.place": "工地二楼",
    "accident.cause": "绑钢筋时踩空摔下来",
    "accident.in_work_time": True, "accident.in_workplace": True, "accident.work_related": True,
    "accident.commuting": False, "accident.business_trip": False, "accident.violence": False,
    "accident.preparatory": False, "accident.traffic": False, "illness.sudden": False,
    "rescue.public_interest": False, "veteran.certificate": False, "exclusion.alcohol": False,
    "exclusion.drugs": False, "exclusion.self_harm": False, "exclusion.crime": False,
    "injury.parts": ["左腿"], "diagnosis.date": "2026-11-23", "limit.exclusion_cause": "none",
}  # fmt: skip
"""An insured steel fixer who fell on a site in Hangzhou the day before, and everybody around the accident."""

MOST = 60
"""Answers after which a conversation is taken to go in circles."""


class Person:
    """Answers questions from what they know, and holds the service to never asking twice."""

    def __init__(self, talk: Talk, knows: Mapping[str, Any]) -> None:
        self.talk = talk
        own = {"worker.id_number": talk.id_number} if "worker.id_number" in knows else {}
        self.knows = {**knows, **own}
        self.answers = 0
        self.asked: Counter[str] = Counter()
        self.told: set[str] = set()

    async def tell(self, text: str | None = None, **fields: Any) -> dict:
        """Starts the conversation; its first turn."""
        turn = (await self.talk.start(text, **fields))["turn"]
        return self._heard(turn)

    async def go_on(self, turn: dict) -> dict:
        """Answers until nothing is left; the last turn."""
        while turn["ask"] is not None:
            turn = await self.step(turn)
            assert self.answers <= MOST
        return turn

    async def step(self, turn: dict) -> dict:
        """One answer to what a turn asks."""
        ask = turn["ask"]
        self._note(ask)
        self.answers += 1
        return self._heard(await self.talk.turn(**self.reply(ask), ask_id=ask["id"]))

    def reply(self, ask: dict) -> dict[str, Any]:
        """Confirms what is right, corrects what is wrong, answers what they know, declines the rest."""
        body: dict[str, Any] = {"answers": {}, "decline": {}, "confirm": []}
        for fact in ask["facts"]:
            known = self.knows.get(fact)
            if ask["widget"] == "confirm" and known in (None, ask["proposed"][fact]):
                body["confirm"].append(fact)
            elif known is None:
                body["decline"][fact] = _mildest(ask["declines"])
            else:
                body["answers"][fact] = known
        return {name: part for name, part in body.items() if part}

    async def file(self, **fields: Any) -> tuple[dict, dict]:
        """Signs; receipt and case."""
        receipt = seen(await self.talk.submit(self.knows.get("worker.name", "李秀英"), **fields), shapes.RECEIPT)
        return receipt, await self.talk.case(receipt["case_id"])

    def _heard(self, turn: dict) -> dict:
        self.told |= {row["fact"] for row in turn["understood"] if row["state"] in ("held", "declined")}
        return turn

    def _note(self, ask: dict) -> None:
        """No fact is asked twice, and none that was told or declined, unless the question says why."""
        if ask["reask"] is None:
            assert not self.told & set(ask["facts"]), ask
            assert not [fact for fact in ask["facts"] if self.asked[fact]], ask
        self.asked.update(ask["facts"])


def clocks(case: dict) -> dict[str, tuple]:
    """Each period of a case: start, end, state."""
    return {row["id"]: (row["start"], row["due"], row["state"]) for row in case["limits"]}


def _mildest(declines: list[str]) -> str:
    return "unknown" if "unknown" in declines else declines[0]
