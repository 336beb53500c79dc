"""What photographs spare: the same worker with and without a camera, through HTTP, with what a reader would read."""

from typing import Any

import pytest

from tests.api.chat.pictures import certificate, contract, id_card, photographed
from tests.api.chat.talk import STORY, Talk, by_phone
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio

SHORT = "我昨天下午三点在工地二楼摔下来了"
UNINSURED = {**WORKER, "employment.insured": False}
CARD, CERTIFICATE, CONTRACT = "id_card_front", "diagnosis_certificate", "labour_contract"
FROM_PAPER = {
    "worker.name", "worker.id_number", "worker.address", "diagnosis.date", "diagnosis.result", "employer.name",
    "worker.occupation", "worker.work_start_on",
}  # fmt: skip
OF_CARD = ("worker.name", "worker.id_number", "worker.address")


class Photographer(Person):
    """Counts what they type or choose; a yes to what was read and a no-thank-you are not typed."""

    typed = 0

    def reply(self, ask: dict) -> dict[str, Any]:
        """As anybody, and counted."""
        body = super().reply(ask)
        self.typed += len(body.get("answers", {}))
        return body

    def _note(self, ask: dict) -> None:
        super()._note(ask)
        if ask["widget"] == "confirm":
            assert len(ask["items"]) == len(ask["facts"]) <= 5
            assert all(item["display"] for item in ask["items"])


async def _person(client, knows: dict) -> Photographer:
    person = Photographer(await by_phone(client), knows)
    # What a paper says in its own words is right; only what was typed is held against what they know.
    person.knows = {**person.knows, "injury.parts": ["左胫骨"]}
    return person


async def _three_papers(talk: Talk) -> None:
    await photographed(talk, CARD, id_card(talk))
    await photographed(talk, CERTIFICATE, certificate())
    await photographed(talk, CONTRACT, contract())


@pytest.mark.parametrize(
    ("story", "knows"),
    [pytest.param(STORY, UNINSURED, id="uninsured"), pytest.param(SHORT, WORKER, id="insured-short-story")],
)
async def test_three_photographs_spare_eight_answers(shared_client, story, knows):
    """ID card, certificate and contract: at least eight answers fewer are typed, and the form says the same."""
    typing, pictured = await _person(shared_client, knows), await _person(shared_client, knows)
    await typing.go_on(await typing.tell(story))
    await pictured.tell(story)
    await _three_papers(pictured.talk)
    turn = await pictured.go_on((await pictured.talk.show())["turn"])
    assert typing.typed - pictured.typed >= 8, (typing.typed, pictured.typed, dict(pictured.asked))
    assert turn["remaining"]["uploads"] == 0
    kept = (await pictured.talk.show())["facts"]
    assert {fact for fact in FROM_PAPER if kept[fact]["state"] != "held"} == set()
    receipt, case = await pictured.file()
    assert receipt["gaps"] == []
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")
    states = {row["kind"]: row["state"] for row in case["documents"]}
    assert (states[CERTIFICATE], states[CARD]) == ("read", "read")


async def test_whoever_photographs_nothing_answers_as_before(shared_client):
    """The contract's own story: at most twelve answers, each offer ignored; one photograph is asked for by itself."""
    person = await _person(shared_client, WORKER)
    turn = await person.tell(STORY)
    offered = {}
    while turn["ask"] is not None:
        if turn["ask"]["document"] is not None:
            offered.setdefault(turn["ask"]["document"], turn["ask"]["widget"])
        turn = await person.step(turn)
    assert person.answers <= 12
    assert offered == {CARD: "text", CONTRACT: "text", CERTIFICATE: "photo"}


async def test_every_value_shows_the_piece_of_the_picture(shared_client):
    """Batches of at most five, each value with document, page and box; the review says where it is from."""
    person = await _person(shared_client, WORKER)
    await person.tell(STORY)
    card = await photographed(person.talk, CARD, id_card(person.talk))
    turn, shown = (await person.talk.show())["turn"], {}
    while turn["ask"]["widget"] == "confirm":
        assert turn["ask"]["document"] is None
        shown |= {item["fact"]: item["source"] for item in turn["ask"]["items"]}
        turn = await person.step(turn)
        held = {row["fact"]: row["source"]["document_id"] for row in turn["understood"]}
        assert {fact for fact in held if fact in OF_CARD} <= {fact for fact in held if held[fact] == card}
    for fact in OF_CARD:
        place = {"kind": "document", "document_id": card, "page": 1, "box": [40, 60, 300, 40]}
        assert {name: shown[fact][name] for name in place} == place
    boxes = [box for part in (await person.talk.review())["sections"] for box in part["fields"]]
    (name,) = [box for box in boxes if box["fact"] == "worker.name"]
    assert name["source"]["document_id"] == card


async def test_two_photographs_of_one_document(shared_client):
    """The second asks again only for what nobody confirmed or corrected yet."""
    person = await _person(shared_client, WORKER)
    await person.tell(STORY)
    await photographed(person.talk, CARD, id_card(person.talk, name="李秀芙"))
    turn = await person.step((await person.talk.show())["turn"])
    await person.step(turn)  # the name is corrected by hand
    await photographed(person.talk, CARD, id_card(person.talk, name="李秀芙", address="浙江省杭州市西湖区2号"))
    shown = await person.talk.show()
    assert (shown["facts"]["worker.name"]["value"], shown["facts"]["worker.name"]["state"]) == ("李秀英", "held")
    assert shown["facts"]["worker.address"]["value"] == WORKER["worker.address"]
    assert shown["turn"]["ask"]["reask"] is None
    assert not {"worker.name", "worker.address"} & set(shown["turn"]["ask"]["facts"])
