"""Whoever only writes, only taps, or reads no Chinese gets as far as everybody else."""

import pytest

from tests.api.chat.talk import STORY, by_phone
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio

SAYS = {
    "applicant.relation": "我自己", "accident.cause": "从架子上摔下来的", "accident.date": "昨天",
    "accident.time": "下午三点多", "accident.place": "工地二楼", "accident.in_work_time": "是的",
    "accident.in_workplace": "是", "accident.work_related": "对", "injury.parts": "左腿",
    "worker.name": "我叫李秀英", "worker.id_number": "", "worker.phone": "13800000009",
    "worker.address": "杭州市余杭区仓前街道1号", "employer.name": "杭州宏图建筑有限公司",
    "worker.occupation": "钢筋工", "worker.work_start_on": "去年三月", "diagnosis.date": "昨天",
    "employment.insured": "交了", "region.insured": "杭州市余杭区",
}  # fmt: skip
"""What somebody writes who taps nothing; everything else they do not know."""
UNDERSTOOD = {
    "applicant.relation": "self", "accident.date": "2026-11-23", "accident.time": "15:00",
    "accident.in_work_time": True, "accident.in_workplace": True, "accident.work_related": True,
    "worker.name": "李秀英", "employer.name": "杭州宏图建筑有限公司", "region.insured": {"text": "杭州市余杭区"},
    "worker.work_start_on": {"year": 2025, "month": 3},
    "diagnosis.date": "2026-11-23", "employment.insured": True, "injury.parts": ["左腿"],
}  # fmt: skip


class Writer(Person):
    """Answers every question in free words."""

    def reply(self, ask: dict) -> dict:
        """Yes to what is put up, their own words to a question, “不知道” where they have none."""
        if ask["widget"] == "confirm":
            return {"text": "是的"}
        return {"text": self.knows.get(ask["facts"][0], "不知道")}


class Tapper(Person):
    """Taps choices, picks days and times, and writes nothing."""

    def reply(self, ask: dict) -> dict:
        """A choice or a pick where there is one to make; else the way out."""
        if ask["widget"] == "confirm":
            return super().reply(ask)
        fact = ask["facts"][0]
        offered = [choice["value"] for choice in ask["choices"] or ()]
        if self.knows.get(fact) in offered or ask["widget"] in ("date", "time"):
            return {"answers": {fact: self.knows[fact]}}
        return {"decline": {fact: ask["declines"][0]}}


@pytest.mark.parametrize("first", ["我受伤了", STORY], ids=["vague", "whole-story"])
async def test_everything_in_free_words(shared_client, first):
    """“是的”, “左腿”, “去年三月”, “不知道”: each is the answer to its question, the first time."""
    writer = Writer(await by_phone(shared_client), SAYS)
    await writer.go_on(await writer.tell(first))
    kept = (await writer.talk.show())["facts"]
    assert {fact: kept[fact]["value"] for fact in UNDERSTOOD} == UNDERSTOOD
    assert kept["worker.id_number"]["value"] == writer.talk.id_number
    assert {row["state"] for row in kept.values()} <= {"held", "declined"}
    _, case = await writer.file()
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")
    assert clocks(case)["T04"][2] == "met"


async def test_every_word_of_the_writer_is_kept_with_its_place(shared_client):
    """What was said in words is found again by its offsets; nothing became held that nobody said or confirmed."""
    writer = Writer(await by_phone(shared_client), SAYS)
    await writer.go_on(await writer.tell("我受伤了"))
    for fact, rows in (await writer.talk.facts()).items():
        newest = rows[-1]
        if newest["state"] == "held" and newest["source"]["kind"] == "utterance":
            assert newest["source"]["end"] > newest["source"]["start"] >= 0, fact


async def test_an_english_speaking_relative_who_only_taps(shared_client):
    """Choices, days and confirmations are enough: filed, with the gaps named in English."""
    knows = {**WORKER, "applicant.relation": "spouse"}
    tapper = Tapper(await by_phone(shared_client, lang="en"), knows)
    turn = await tapper.go_on(await tapper.tell())
    assert not is_chinese(turn["next"]["text"])
    assert (await tapper.talk.show())["role"] == "relative"
    receipt, case = await tapper.file()
    assert {gap["fact"] for gap in receipt["gaps"] if gap["kind"] == "fact"} >= {"worker.name", "employer.name"}
    assert not [gap for gap in receipt["gaps"] if is_chinese(gap["label"])]
    assert clocks(case)["T04"][:1] == ("2026-11-23",)
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")
    assert case["timeline"][0]["by_role"] == "relative"
    assert not [row for row in case["limits"] if is_chinese(row["label"])]


def is_chinese(text: str) -> bool:
    """Whether there is a Chinese sign in it."""
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)
