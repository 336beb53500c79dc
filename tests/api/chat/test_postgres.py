"""The same conversation on PostgreSQL, and by two services that share one database."""

import asyncio
from uuid import uuid4

import pytest

from tests.api.chat.talk import STORY, Talk, as_guest, by_phone, form_of
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio


@pytest.fixture
async def two_services(open_client, cluster):
    """Clients of two services on one database, as behind one address."""
    place = {"YICHUANG_LIMITS": "off", "YICHUANG_DATABASE_URL": cluster.new_database()}
    async with open_client(**place) as one, open_client(**place) as other:
        yield one, other


async def test_a_guests_whole_story(two_services):
    """From the first word to the filed case with its clocks, each request at another service."""
    one, other = two_services
    guest = Person(await as_guest(one), WORKER)
    turn = await guest.tell(STORY)
    while turn["ask"] is not None:
        guest.talk = guest.talk.again(other if guest.talk.client is one else one)
        turn = await guest.step(turn)
    assert guest.answers <= 12
    guest.talk = await by_phone(other, guest=guest.talk)
    receipt, case = await guest.file()
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")
    elsewhere = await guest.talk.again(one).case(receipt["case_id"])
    assert elsewhere == case


async def test_two_services_act_at_once(two_services):
    """Ten answers to as many facts, sent to both at the same moment, all stand; each turn has its own number."""
    one, other = two_services
    worker = await by_phone(one)
    await worker.start(STORY)
    facts = {
        "worker.name": "李秀英", "employer.name": "宏图公司", "worker.tenure": "两年", "worker.industry": "建筑",
        "accident.vehicle": "无", "worker.age": 41, "disease.post": "焊工", "employer.status": "operating",
        "employment.ended": False, "accident.overtime": True,
    }  # fmt: skip
    phones = [worker, worker.again(other)]
    sent = [_answer(phones[index % 2], {fact: value}) for index, (fact, value) in enumerate(facts.items())]
    answers = await asyncio.gather(*sent)
    assert {answer.status_code for answer in answers} <= {200, 409}
    refused = [index for index, answer in enumerate(answers) if answer.status_code == 409]
    for index in refused:  # so many moved the case at once that this one gave up and said so: it is sent again
        fact = list(facts)[index]
        assert (await _answer(worker, {fact: facts[fact]})).status_code == 200
    log = await worker.facts()
    assert {fact: log[fact][-1]["value"] for fact in facts} == facts
    seqs = [event["seq"] for event in (await worker.poll())["events"]]
    assert seqs == list(range(1, len(facts) + 2))


async def test_the_same_request_at_both(two_services):
    """Two services that get the same request at once have one effect, and both give the same answer."""
    one, other = two_services
    worker = await by_phone(one)
    await worker.start(STORY)
    phones, key = [worker, worker.again(other)], uuid4().hex
    body = {"answers": {"worker.name": "李秀英"}}
    answers = await asyncio.gather(*(phone.try_turn(body, key=key) for phone in phones * 5))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len({answer.content for answer in answers if answer.status_code == 200}) == 1
    assert len((await worker.facts())["worker.name"]) == 1


async def test_one_filing(two_services):
    """Both asked to file at once: one case."""
    one, other = two_services
    worker = await by_phone(one)
    await worker.start(STORY)
    await worker.turn(text="是的")
    await worker.turn(answers=form_of(worker))
    answers = await asyncio.gather(*(phone.submit() for phone in (worker, worker.again(other)) for _ in range(3)))
    assert [answer.status_code for answer in answers].count(201) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}


async def _answer(talk: Talk, answers: dict):
    return await talk.try_turn({"answers": answers})
