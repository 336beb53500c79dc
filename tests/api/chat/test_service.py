"""One act has one effect: a repeat is the first answer to the byte, two phones lose nothing, undo takes back."""

import asyncio
import random
from uuid import uuid4

import pytest

from tests.api.chat import shapes
from tests.api.chat.talk import STORY, as_guest, by_phone, check_refusal, form_of, seen

pytestmark = pytest.mark.anyio

async def send(talk, path: str, body: dict, key: str):
    """A POST with a key of its own."""
    return await talk.post(path, body, key=key)


class TestARepeatedRequest:
    """The same key and body give the first answer again, byte for byte, whatever happened since."""

    async def test_after_everything_else(self, free_client, clock):
        """Start, turns, undo, edit and decline, repeated in the end, after later turns, another day and the filing."""
        worker, sent = await by_phone(free_client), []

        async def act(path: str, body: dict):
            key = uuid4().hex
            answer = await send(worker, path, body, key)
            assert answer.status_code in (200, 201), answer.text
            sent.append((path, body, key, answer))
            clock.advance(minutes=7)
            return answer.json()

        start = await act("/v1/conversations", {"matter": "recognition", "text": STORY})
        worker.id = start["id"]
        turns, edits = worker.path("turns"), worker.path("edits")
        await act(turns, {"text": "啦啦啦"})
        await act(turns, {"confirm": start["turn"]["ask"]["facts"]})
        await act(turns, {"answers": {"worker.name": "李秀兰"}})
        await act(turns, {"undo": True})
        await act(turns, {"text": "李秀英"})
        await act(turns, {"answers": {**form_of(worker), "worker.phone": "13800000009"}})
        await act(edits, {"answers": {"employment.insured": False}})
        clock.advance(days=3)
        worker.headers = (await by_phone(worker.client, worker.number)).headers  # the sign-in of that day has ended
        await act(edits, {"answers": {"employment.insured": True}})
        await act(turns, {"confirm": ["region.insured"]})
        while (turn := (await worker.show())["turn"])["ask"] is not None:
            await act(turns, {"decline": dict.fromkeys(turn["ask"]["facts"], "unknown")})
        filed = {"statement_accepted": True, "signature": "李秀英", "delivery": {"channel": "window"}}
        await act(worker.path("submission"), filed)
        clock.advance(days=2)
        worker.headers = (await by_phone(worker.client, worker.number)).headers
        for path, body, key, first in sent:
            again = await send(worker, path, body, key)
            assert (again.status_code, again.content) == (first.status_code, first.content)
            assert again.headers.get("etag") == first.headers.get("etag")

    async def test_no_second_effect(self, told):
        """Sent twenty times, a turn is taken once."""
        key, body = uuid4().hex, {"answers": {"worker.name": "李秀英"}}
        answers = [await told.try_turn(body, key=key) for _ in range(20)]
        assert {answer.content for answer in answers} == {answers[0].content}
        assert (await told.show())["turn"]["seq"] == 2
        assert len((await told.facts())["worker.name"]) == 1

    async def test_spaces_and_order_make_no_other_body(self, told):
        """The same JSON in another spelling is the same request."""
        key = uuid4().hex
        first = await told.try_turn({"answers": {"worker.name": "李秀英", "employer.name": "宏图公司"}}, key=key)
        spelt = '{ "answers" : {"employer.name":"宏图公司",  "worker.name": "\\u674e\\u79c0\\u82f1"} }'
        headers = {**told.headers, "Idempotency-Key": key, "Content-Type": "application/json"}
        again = await told.client.post(told.path("turns"), content=spelt.encode(), headers=headers)
        assert again.content == first.content

    async def test_another_body_under_the_same_key(self, told):
        """Refused, and nothing changes."""
        key = uuid4().hex
        await told.try_turn({"answers": {"worker.name": "李秀英"}}, key=key)
        before = await told.show()
        answer = await told.try_turn({"answers": {"worker.name": "李秀莹"}}, key=key)
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
        assert await told.show() == before

    async def test_a_refused_request_leaves_its_key_free(self, told):
        """What changed nothing may be sent again, put right."""
        key = uuid4().hex
        assert (await told.try_turn({"answers": {"worker.phone": "1"}}, key=key)).status_code == 422
        assert (await told.try_turn({"answers": {"worker.phone": "13800000009"}}, key=key)).status_code == 200

    async def test_keys_are_each_persons_own(self, shared_client):
        """Two people may use the same key."""
        key = uuid4().hex
        ids = set()
        for number in (1, 2):
            talk = await by_phone(shared_client, number)
            answer = await talk.post("/v1/conversations", {"matter": "recognition", "role": "worker"}, key=key)
            ids.add(answer.json()["id"])
        assert len(ids) == 2

    async def test_a_preview_is_not_remembered(self, told):
        """It changes nothing, so its key is free for the edit itself."""
        key, answers = uuid4().hex, {"worker__name": "李秀英"}
        await told.edit(preview=True, key=key, **answers)
        turn = (await told.edit(key=key, **answers))["turn"]
        assert turn["seq"] == 2


class TestTwoPhonesAtOnce:
    """Whatever two devices send at the same moment is kept, in some order, without an error of ours."""

    async def test_the_same_request_twenty_times(self, told):
        """One is taken; the others get its answer or are asked to wait."""
        key, body = uuid4().hex, {"answers": {"worker.name": "李秀英"}}
        answers = await asyncio.gather(*(_raw(told, body, key) for _ in range(20)))
        assert {answer.status_code for answer in answers} <= {200, 409}
        taken = [answer for answer in answers if answer.status_code == 200]
        assert len({answer.content for answer in taken}) == 1
        assert {answer.json()["code"] for answer in answers if answer.status_code == 409} <= {"in_flight"}
        assert (await told.show())["turn"]["seq"] == 2
        assert len((await told.facts())["worker.name"]) == 1

    async def test_different_facts_merge(self, told):
        """Twenty answers to twenty facts all stand."""
        facts = {
            "worker.name": "李秀英", "worker.occupation": "木工", "worker.industry": "建筑", "worker.tenure": "两年",
            "worker.age": 41, "worker.address": "余杭区1号", "employer.name": "宏图公司",
            "employer.address": "余杭区2号", "employer.phone": "057188880000", "employer.status": "operating",
            "employer.pays_medical": True, "employer.has_applied": False, "employment.contract": True,
            "employment.ended": False, "diagnosis.result": "左腿骨折", "treatment.cost": "3000.00",
            "treatment.hospital_days": 9, "accident.overtime": False, "accident.vehicle": "无",
            "worker.monthly_wage": "6500.00",
        }  # fmt: skip
        answers = await asyncio.gather(*(_raw(told, {"answers": {k: v}}, uuid4().hex) for k, v in facts.items()))
        assert {answer.status_code for answer in answers} == {200}
        kept = (await told.show())["facts"]
        assert {fact: kept[fact]["value"] for fact in facts} == facts
        assert sorted(answer.json()["seq"] for answer in answers) == list(range(2, 22))

    async def test_the_same_fact_the_last_one_wins(self, told):
        """Every word is in the log; the one of the newest turn counts."""
        names = [f"李秀{n}" for n in range(10)]
        answers = await asyncio.gather(*(_raw(told, {"answers": {"worker.name": n}}, uuid4().hex) for n in names))
        assert {answer.status_code for answer in answers} == {200}
        last = max((answer.json() for answer in answers), key=lambda turn: turn["seq"])
        assert (await told.show())["facts"]["worker.name"]["value"] == last["understood"][0]["value"]
        assert sorted(row["value"] for row in (await told.facts())["worker.name"]) == sorted(names)

    async def test_with_if_match_only_one(self, told):
        """Whoever insists on a revision gets it once; the others are told that it moved."""
        bodies = [{"answers": {"worker.name": f"李秀{n}"}} for n in range(10)]
        etag = {"If-Match": '"r1"'}
        answers = await asyncio.gather(*(_raw(told, body, uuid4().hex, **etag) for body in bodies))
        assert sorted(answer.status_code for answer in answers) == [200] + [412] * 9

    async def test_turns_edits_and_a_filing(self, told):
        """All kinds of acts at once: each is taken or refused for a reason, and one filing is made."""
        await told.turn(confirm=(await told.show())["turn"]["ask"]["facts"], answers=form_of(told))
        filed = {"statement_accepted": True, "signature": "李秀英", "delivery": {"channel": "window"}}
        posts = [
            *(told.post(told.path("submission"), filed) for _ in range(5)),
            *(told.post(told.path("turns"), {"answers": {"worker.tenure": str(n)}}) for n in range(5)),
            *(told.post(told.path("edits"), {"answers": {"worker.name": f"李秀{n}"}}) for n in range(5)),
            *(told.post(told.path("turns"), {"undo": True}) for _ in range(2)),
        ]
        answers = await asyncio.gather(*posts)
        assert {answer.status_code for answer in answers} <= {200, 201, 409}
        assert [answer.status_code for answer in answers].count(201) <= 1


@pytest.mark.parametrize("seed", range(4))
async def test_the_order_of_answers_does_not_matter(shared_client, seed):
    """Whatever is told first, the same facts stand, the same question follows, and the same papers and periods."""
    bodies = []
    for shuffle in (False, True):
        worker = await by_phone(shared_client)
        await worker.start(STORY)
        answers = list({**form_of(worker), "worker.id_number": None, "accident.in_work_time": True}.items())
        if shuffle:
            random.Random(seed).shuffle(answers)
        for fact, value in answers:
            await worker.turn(answers={fact: value})
        body = await worker.show()
        facts = {fact: row for fact, row in body["facts"].items() if fact != "worker.phone"}
        ask = {name: body["turn"]["ask"][name] for name in ("facts", "text", "proposed", "reask")}
        bodies.append((facts, ask, body["turn"]["outlook"], body["turn"]["documents"]))
    assert bodies[0] == bodies[1]


class TestUndo:
    """What was said last can be taken back, its consequences included."""

    async def test_of_an_answer(self, told):
        """The fact is open again as before, and the log keeps both."""
        before = await told.show()
        await told.turn(answers={"worker.name": "李秀英"})
        turn = await told.turn(undo=True)
        assert turn["ask"] == before["turn"]["ask"]
        assert (await told.show())["facts"] == before["facts"]
        assert [row["state"] for row in (await told.facts())["worker.name"]] == ["held", "withdrawn"]

    async def test_step_by_step_to_the_beginning(self, worker):
        """Undo goes back act by act until nothing is left, and then says so."""
        states = [(await worker.start(role=None))["facts"]]
        steps = [{"text": STORY}, {"text": "是的"}, {"answers": {"worker.name": "李秀英"}}]
        for step in steps:
            await worker.turn(**step)
            states.append((await worker.show())["facts"])
        for state in states[-2::-1]:
            await worker.turn(undo=True)
            assert (await worker.show())["facts"] == state
        turn = await worker.turn(undo=True)
        assert [reply["kind"] for reply in turn["replies"]] == ["notice"]
        assert turn["understood"] == []

    async def test_of_a_turn_without_effect(self, told):
        """A message nobody could read is no act; undo takes back the one before it."""
        await told.turn(answers={"worker.name": "李秀英"})
        await told.turn(text="啦啦啦")
        await told.turn(undo=True)
        assert "worker.name" not in (await told.show())["facts"]


class TestSigningIn:
    """A guest who signs in goes on where they were, and is not asked for the phone they signed in with."""

    async def test_goes_on_with_the_same_question(self, shared_client):
        """Claimed conversation, same state, same ask."""
        guest = await as_guest(shared_client)
        await guest.start(STORY)
        before = await guest.turn(text="是的")
        worker = await by_phone(shared_client, guest=guest)
        after = await worker.show()
        assert after["turn"]["ask"] == before["ask"]
        assert (await guest.get(guest.path())).status_code == 401

    async def test_the_phone_is_there(self, shared_client):
        """Shown as held at once, with its source, and in the form."""
        guest = await as_guest(shared_client)
        await guest.start(STORY)
        await guest.turn(text="是的")
        worker = await by_phone(shared_client, guest=guest)
        assert (await worker.show())["facts"]["worker.phone"]["value"] == worker.phone
        turn = (await worker.show())["turn"]
        while turn["ask"] is not None:
            assert "worker.phone" not in turn["ask"]["facts"]
            turn = await worker.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"), ask_id=turn["ask"]["id"])
        assert (await worker.facts())["worker.phone"][0]["source"]["kind"] == "register"

    async def test_another_number_told_stays(self, shared_client):
        """The phone of the sign-in never replaces one that was told."""
        guest = await as_guest(shared_client)
        await guest.start(STORY)
        await guest.turn(text="是的")
        await guest.turn(answers={"worker.phone": "13900000000"})
        worker = await by_phone(shared_client, guest=guest)
        await worker.turn(answers={"worker.name": "李秀英"})
        assert (await worker.show())["facts"]["worker.phone"]["value"] == "13900000000"


async def _raw(talk, body: dict, key: str, **headers: str):
    sent = {**talk.headers, "Idempotency-Key": key, **headers}
    answer = await talk.client.post(talk.path("turns"), json=body, headers=sent)
    if answer.status_code == 200:
        seen(answer, shapes.TURN)
    else:
        check_refusal(answer, body)
    return answer
