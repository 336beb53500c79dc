"""However somebody wanders through a conversation, it never breaks, never forgets, and can always be filed."""

import random
from typing import Any

import pytest

from tests.api.chat import shapes
from tests.api.chat.pictures import certificate, contract, id_card, read, received
from tests.api.chat.talk import STORY, Talk, by_phone, seen
from tests.journeys.person import WORKER

pytestmark = pytest.mark.anyio

WORDS = [
    "是的", "不是", "不知道", "以后再说", "你好", "谢谢", "能赔多少钱", "左腿", "右手也伤了", "昨天",
    "前天晚上八点多", "我自己", "去年三月", "单位没给交保险", "没签合同", "老板不管", "我是公司的人事",
    "不对，是前天", "在成都武侯区的工地", "摔下来的", "啦啦啦", "我老公被机器压伤了手", "下班路上被车撞了",
    "他昨天去世了", "喝了点酒", "Yes", "I don't know", "مەن يىقىلىپ چۈشتۈم", "😭",
]  # fmt: skip
OPENINGS = [
    None, STORY, "我受伤了", "我老公昨天在车间被机器压伤右手", "我们公司的员工昨天在工地摔伤左腿",
    "下班路上骑车被汽车撞了",
]  # fmt: skip
STEPS = 25
SNAPS = 0.3
PAPERS = {
    "id_card_front": id_card,
    "diagnosis_certificate": lambda _: certificate(),
    "labour_contract": lambda _: contract(),
}


class Wanderer:
    """Does one thing after another, whatever comes to mind."""

    def __init__(self, talk: Talk, seed: int) -> None:
        self.talk, self.dice = talk, random.Random(seed)
        self.facts = talk.client.app.state.parts.bundles.current.facts
        self.sent: list[tuple[str, dict, str, bytes]] = []
        self.snaps: list[str] = []

    async def wander(self) -> None:
        """A story, then twenty-five turns and edits of any kind."""
        opening = self.dice.choice(OPENINGS)
        turn = (await self.talk.start(opening))["turn"]
        for step in range(STEPS):
            if self.dice.random() < SNAPS:
                turn = await self.look(turn)
            acts = [self.words, self.answer, self.answer, self.decline, self.undo, self.edit, self.attach, self.no_paper]
            path, body = self.dice.choice(acts)(turn)
            key = f"{self.talk.id}-{step:08}"
            answer = await self.talk.post(self.talk.path(path), body, key=key)
            found = seen(answer, shapes.EDIT if path == "edits" else shapes.TURN)
            assert found.get("turn", found)["seq"] == turn["seq"] + 1
            assert found.get("turn", found)["revision"] - turn["revision"] in (0, 1)
            turn = found.get("turn", found)
            self.sent.append((path, body, key, answer.content))

    async def look(self, turn: dict) -> dict:
        """A new photograph, or the end of one that is being read; what the conversation shows then."""
        waiting = [row["id"] for row in turn["uploads"] if row["state"] == "reading"]
        kind = self.dice.choice(sorted(PAPERS))
        if waiting:
            sure, fate = self.dice.choice([0.5, 0.9, 0.99]), self.dice.choice([{}, {}, {"state": "retake", "reason": "dark"}])
            await read(self.talk, self.dice.choice(waiting), kind, PAPERS[kind](self.talk), sure=sure, **fate)
        else:
            self.snaps.append(await received(self.talk, self.dice.choice([kind, None])))
        return (await self.talk.show())["turn"]

    def attach(self, turn: dict) -> tuple[str, dict[str, Any]]:
        """A photograph into the conversation, perhaps one that is there, perhaps as another paper."""
        if not self.snaps:
            return self.no_paper(turn)
        kind = {"kind": self.dice.choice(sorted(PAPERS))} if self.dice.random() < 0.3 else {}
        return "turns", {"upload_id": self.dice.choice(self.snaps), **kind}

    def no_paper(self, turn: dict) -> tuple[str, dict[str, Any]]:
        """A document that is not there."""
        code = self.dice.choice(["unknown", "cannot_obtain", "not_applicable", "ask_other_party", "later"])
        return "turns", {"decline": {self.dice.choice(sorted(PAPERS)): code}}

    def words(self, _turn: dict) -> tuple[str, dict[str, Any]]:
        """Something said, to the question or to one that has passed."""
        late = {"ask_id": "one-that-has-passed"} if self.dice.random() < 0.2 else {}
        return "turns", {"text": self.dice.choice(WORDS), **late}

    def answer(self, turn: dict) -> tuple[str, dict[str, Any]]:
        """What is asked, confirmed or answered."""
        if turn["ask"] is None:
            return self.edit(turn)
        if turn["ask"]["widget"] == "confirm":
            return "turns", {"confirm": turn["ask"]["facts"]}
        return "turns", {"answers": {fact: self._value(fact) for fact in turn["ask"]["facts"]}}

    def decline(self, turn: dict) -> tuple[str, dict[str, Any]]:
        """A way out of what is asked."""
        if turn["ask"] is None:
            return self.undo(turn)
        return "turns", {"decline": {fact: self.dice.choice(turn["ask"]["declines"]) for fact in turn["ask"]["facts"]}}

    def undo(self, _turn: dict) -> tuple[str, dict[str, Any]]:
        """Takes the last thing back."""
        return "turns", {"undo": True}

    def edit(self, _turn: dict) -> tuple[str, dict[str, Any]]:
        """Corrects anything, or takes it back."""
        fact = self.dice.choice(sorted(self.facts.keys() & WORKER.keys()))
        return "edits", {"answers": {fact: None if self.dice.random() < 0.2 else self._value(fact)}}

    def _value(self, fact: str) -> Any:
        row = self.facts[fact]
        if row.kind == "boolean":
            return self.dice.random() < 0.5
        if row.values:
            return self.dice.choice(row.values)
        return {**WORKER, "worker.id_number": self.talk.id_number}.get(fact) or _any(row.kind)


@pytest.mark.parametrize("seed", range(8))
async def test_any_way_through(shared_client, seed):
    """No error of ours on the way; every answer can be had again; what is left in the end is declined, and filed."""
    wanderer = Wanderer(await by_phone(shared_client), seed)
    talk = wanderer.talk
    await wanderer.wander()
    for path, body, key, content in wanderer.sent:
        assert (await talk.post(talk.path(path), body, key=key)).content == content
    body = await talk.show()
    parked = {fact for fact, row in body["facts"].items() if row["state"] == "parked"}
    boxes = [box for section in (await talk.review())["sections"] for box in section["fields"]]
    assert [box for box in boxes if box["fact"] in parked and box["display"]] == []
    turn = body["turn"]
    for _ in range(60):
        if turn["ask"] is None:
            break
        turn = await talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], turn["ask"]["declines"][0]))
    receipt = seen(await talk.submit(), shapes.RECEIPT)
    assert (await talk.case(receipt["case_id"]))["state"] == "submitted"


def _any(kind: str) -> Any:
    """A value of a kind for facts nobody in the example knows."""
    return {
        "partial_date": "2026-11-20", "moment": "2026-11-23T20:00:00+08:00", "time": "evening", "integer": 5,
        "money": "100.00", "texts": ["某处"], "choices": [], "region": {"text": "成都市"},
    }.get(kind, "某事")  # fmt: skip
