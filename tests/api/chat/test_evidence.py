"""The evidence coach over HTTP: its list follows what was told, in both languages, and nobody else sees it."""

import json
import re

import pytest

from api.chat.evidence import note_key, piece_body
from flows.cases.evidence import chosen
from tests.api.chat import shapes
from tests.api.chat.talk import by_phone, seen
from tests.api.documents.sending import SAMPLES, hand_in

pytestmark = pytest.mark.anyio

EVIDENCE = {
    "items": [
        {
            "id": str, "label": str, "keep": [str], "helps": str,
            "perishable": {"today", "days", "weeks", "lasting"}, "perishable_note": str, "basis": shapes.BASIS,
            "have": bool, "first": bool,
        }
    ],
    "note": str,
}  # fmt: skip
FORBIDDEN = re.compile("偷|假|骗|威胁|曝光|逼|闹|堵|赔多少|一定能|肯定能|保证")
"""Nothing that is done in secret, made up, or against somebody, and no promise."""


async def evidence_of(talk) -> dict:
    """The coach's list for a conversation."""
    answer = await talk.get(talk.path("evidence"))
    assert answer.headers["cache-control"] == "no-store"
    return seen(answer, EVIDENCE)


async def test_the_list_follows_what_was_told(worker):
    """After the first sentence the scene; once the boss denies everything, what shows the employment."""
    await worker.start("昨天在工地二楼摔下来，左腿骨折")
    first = await evidence_of(worker)
    assert first["items"][0]["id"] == "scene"
    assert first["items"][0]["perishable"] == "today"
    await worker.turn(answers={"employment.insured": False, "employment.contract": False})
    await worker.turn(answers={"employer.attitude": ["denies_relation"]})
    after = {item["id"] for item in (await evidence_of(worker))["items"]}
    assert {"transfers", "badge", "gate", "lodging"} <= after


async def test_three_things_come_before_the_rest(told):
    """What vanishes soonest leads the list; more than that is nobody's task on the first day."""
    items = (await evidence_of(told))["items"]
    assert [item["first"] for item in items[:4]] == [True, True, True, False]
    assert sum(item["first"] for item in items) == 3


async def test_looking_changes_nothing(told):
    """The question, the revision and what remains are the same after the list was read."""
    before = await told.show()
    await evidence_of(told)
    assert await told.show() == before


async def test_the_note_says_that_nothing_waits_for_it(told):
    """In whatever state: the application goes in without any of it."""
    assert "一样没有也能先交" in (await evidence_of(told))["note"]


async def test_what_was_handed_in_is_marked(worker):
    """A photograph of the place marks the place, whatever becomes of its reading."""
    await worker.start("昨天在工地二楼摔下来，左腿骨折")
    handed = await hand_in(worker, SAMPLES["image/jpeg"], kind="scene_photo", conversation_id=worker.id)
    await worker.turn(upload_id=handed["id"], kind="scene_photo")
    have = {item["id"]: item["have"] for item in (await evidence_of(worker))["items"]}
    assert have["scene"]
    assert not have["colleagues"]


async def test_a_death_is_spoken_of_calmly(shared_client):
    """The relative is told to keep the phone, and first to look after themselves."""
    kin = await by_phone(shared_client)
    await kin.start("我爱人昨天在车间里突发疾病，抢救无效去世了", role="relative")
    body = await evidence_of(kin)
    assert {"phone_of_dead", "death_papers"} <= {item["id"] for item in body["items"]}
    assert "照顾好自己" in body["note"]


async def test_an_employer_keeps_its_own_records(shared_client):
    """Whoever answers for the employer is not told to look into the worker's phone."""
    boss = await by_phone(shared_client)
    await boss.start("昨天车间有人手指被压断了", matter="incident")
    items = {item["id"] for item in (await evidence_of(boss))["items"]}
    assert "own_records" in items
    assert "transfers" not in items


async def test_in_english(shared_client):
    """The whole list comes in the caller's language; only the names of the laws stay."""
    talk = await by_phone(shared_client, lang="en")
    await talk.start("昨天在工地二楼摔下来")
    body = await evidence_of(talk)
    words = [body["note"]] + [
        text for item in body["items"] for text in (item["label"], item["helps"], *item["keep"])
    ]
    assert not re.search("[\u4e00-\u9fff]", "".join(words))


async def test_nobody_elses_list(told, shared_client):
    """To a stranger the conversation does not exist, nor does one that never was."""
    other = await by_phone(shared_client)
    foreign = await other.get(told.path("evidence"))
    none = await other.get("/v1/conversations/AAAAAAAAAAAAAAAAAAAAAA/evidence")
    assert foreign.status_code == none.status_code == 404
    assert foreign.json()["code"] == none.json()["code"] == "not_found"


async def test_every_piece_is_said_in_every_language(shared_client):
    """All of it at once, in both languages: whole texts, short steps, nothing done in secret or made up."""
    parts = shared_client.app.state.parts
    known = parts.bundles.advice.evidence
    everything = {name for row in known.rows.values() for name in row.when} - {"employer"}
    pieces = {
        piece.id: piece
        for now in (everything, {"employer"}, *({name} for name in everything), set())
        for piece in chosen(known, now, ())
    }
    assert pieces.keys() == known.rows.keys()
    for lang in parts.words.languages:
        for piece in pieces.values():
            body = piece_body(parts.words, piece, lang)
            shapes.check(body, EVIDENCE["items"][0])
            texts = [body["label"], body["helps"], body["perishable_note"], *body["keep"]]
            assert all(text and len(text) <= (30 if lang == "zh-CN" else 110) for text in texts), texts
            assert not any("{" in text or FORBIDDEN.search(text) for text in texts), texts
            assert not any(re.search(r"\d+ ?(天|小时|周|days|hours|weeks)", text) for text in texts), texts


@pytest.mark.parametrize(
    ("now", "key"), [((), "note"), (("bereaved",), "note-bereaved"), (("bereaved", "employer"), "note-employer")]
)
def test_whose_note_it_is(now, key):
    """An employer reads its own note even after a death."""
    assert note_key(frozenset(now)) == key


async def test_after_a_death_nothing_speaks_of_treatment(worker):
    """Neither the steps, nor the note, nor the papers for other doors; it may be filed first, and kept for later."""
    await worker.start("昨天我老公在工地摔死了")
    found = (await worker.get(f"/v1/conversations/{worker.id}/evidence")).json()
    papers = (await worker.get(f"/v1/conversations/{worker.id}/letters")).json()
    said = json.dumps([found, papers["items"]], ensure_ascii=False)
    assert "人在医院" not in said
    assert "安排治疗" not in said
    assert "能先交；认定时要看的，尽量留着" in found["note"]
    letter = (await worker.get(f"/v1/conversations/{worker.id}/letters/employer_request")).json()
    assert "治疗" not in letter["text"]
