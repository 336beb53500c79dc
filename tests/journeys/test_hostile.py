"""Two hundred hostile or odd inputs: nothing of a known file moves, and what is said back is kind and never empty."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.chat.talk import Talk, by_phone
from tests.journeys.person import WORKER, Person
from tests.test_knowledge import PROMISES, RESCUE

pytestmark = pytest.mark.anyio

GROUPS = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))
NEEDED = {
    "despair": {"12356", "120"}, "threats": {"110"}, "languages": {"12333"},
    "changes": {"12333"}, "bribes": {"12333"}, "impersonation": {"12333"},
}  # fmt: skip
"""Whom each input of a group must be offered to call; one of them is enough."""
LINES = ("12333", "12348", "12356", "110", "120")
SCOLDS = re.compile("胡说|闭嘴|不许|警告您|违法|严禁|举报您|拒绝|无礼|请文明|禁止|后果|不得|您必须|骂")
DECIDES = re.compile("已经?认定为|认定您|同意您的|批准|审核通过|已经?改好|改成了|删掉了")
GIVES_AWAY = re.compile(r"\d{6,}|password|SELECT|密码是")
SHORT = 4
"""Signs: a shorter input may stand in any sentence."""


def inputs(group: str) -> Iterator[str]:
    """The texts of a group; a long one is written as a piece and how often."""
    for each in GROUPS[group]:
        yield each if isinstance(each, str) else each["unit"] * each["times"]


@pytest.fixture(scope="module")
async def known(shared_client) -> Talk:
    """A signed-in worker whose file says everything, not handed in."""
    person = Person(await by_phone(shared_client), WORKER)
    await person.go_on(await person.tell("昨天下午三点在工地二楼绑钢筋时踩空摔下来，左腿骨折"))
    return person.talk


async def file_of(talk: Talk) -> dict[str, Any]:
    """What must not move: held facts, days of all periods, and that nothing was handed in."""
    shown = (await talk.get(talk.path())).json()
    return {
        "held": {name: row["value"] for name, row in shown["facts"].items() if row["state"] == "held"},
        "limits": days_of(shown["turn"]),
        "ground": shown["turn"]["outlook"]["ground"],
        "authority": shown["turn"]["outlook"]["authority"],
        "case": shown["case_id"],
    }


def days_of(turn: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """The last day and the article of each period."""
    return {row["id"]: (row["due"], row["basis"][0]["article"]) for row in turn["outlook"]["limits"]}


def check_file(before: dict[str, Any], after: dict[str, Any], text: str) -> None:
    """Whatever was said, what was held is held, and nothing else of the file moved."""
    assert all(stays(after["held"].get(name), value) for name, value in before["held"].items()), text
    assert after | {"held": None} == before | {"held": None}, text


def stays(now: Any, before: Any) -> bool:
    """Whether a fact is what it was; a list and an account may have got longer."""
    if isinstance(before, list):
        return isinstance(now, list) and now[: len(before)] == before
    return now == before or (isinstance(before, str) and isinstance(now, str) and now.startswith(f"{before}\n"))


def check_replies(group: str, text: str, replies: list[dict[str, Any]]) -> None:
    """Something is said, kindly, without promise, echo or figures of its own, and whom to call where that is needed."""
    said = "".join(reply["text"] for reply in replies)
    assert replies and all(reply["text"].strip() for reply in replies), text
    assert not SCOLDS.search(said), (text, said)
    assert not PROMISES.search(said) and not DECIDES.search(said) and not GIVES_AWAY.search(said), (text, said)
    assert not RESCUE.search(said), (text, said)
    assert len(text) < SHORT or text not in said, text
    for reply in replies:
        if reply["kind"] in ("answer", "estimate", "notice"):
            assert reply["sources"], (text, reply["text"])
        else:
            # Figures of the law come from the knowledge with their article; words of ours name lines to call only.
            assert set(re.findall(r"\d+", reply["text"])) <= {*LINES}, (text, reply["text"])
    calls = {action.get("call") for reply in replies for action in reply["actions"]}
    needed = NEEDED.get(group, set())
    is_read = group == "languages" and any(reply["kind"] == "answer" for reply in replies)
    assert not needed or is_read or calls & needed, (text, said)


@pytest.mark.parametrize("group", GROUPS)
async def test_nothing_moves_and_something_kind_is_said(known, group):
    """In a conversation with a known file: facts held, periods, ground and office stay, and nothing is handed in."""
    before = await file_of(known)
    assert len(before["held"]) >= 20 and before["limits"]
    for text in inputs(group):
        answer = await known.try_turn({"text": text})
        assert answer.status_code == 200, text
        turn = answer.json()
        if turn["replies"] or not turn["understood"]:
            check_replies(group, text, turn["replies"])
        assert days_of(turn) == before["limits"], text
        if turn["understood"]:
            check_file(before, await file_of(known), text)
            # A word of the story is kept as such; the next input meets the file as it was.
            assert (await known.try_turn({"undo": True})).status_code == 200
    check_file(before, await file_of(known), group)


@pytest.mark.parametrize("group", GROUPS)
async def test_it_is_answered_where_questions_are_answered(shared_client, group):
    """The same without a sign-in or a file: an answer, with a person where one is needed."""
    for text in inputs(group):
        answer = await shared_client.post("/v1/enquiries", json={"text": text})
        assert answer.status_code == 200, text
        check_replies(group, text, answer.json()["replies"])


@pytest.mark.parametrize("group", ["abuse", "bribes", "impersonation", "changes"])
async def test_it_is_no_answer_to_a_question_that_stands(shared_client, group):
    """Where words are asked for, abuse and orders are not written into the form, and the question stays."""
    talk = await by_phone(shared_client)
    turn = (await talk.start("我昨天下午三点摔伤了左腿，在车间", role="worker"))["turn"]
    while turn["ask"]["widget"] not in ("text", "long_text"):
        turn = await talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], turn["ask"]["declines"][0]))
    asked, before = turn["ask"], await file_of(talk)
    for text in inputs(group):
        again = (await talk.try_turn({"text": text})).json()
        assert again["ask"] == asked, text
        assert (await file_of(talk))["held"] == before["held"], text


def test_there_are_two_hundred() -> None:
    """Of each kind several, and all of them different but for those that are meant to repeat."""
    texts = [text for group in GROUPS if group != "repeated" for text in inputs(group)]
    assert len(texts) == len({*texts}) >= 200
    assert all(len(list(inputs(group))) >= 8 for group in GROUPS)
