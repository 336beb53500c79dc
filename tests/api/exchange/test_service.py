"""Registers in the intake: what they supply is confirmed instead of asked; late is not too late; nothing is lost."""

import pytest

from api.access.demo_people import BUILDER, DISPATCH, MACHINES, TEXTILES
from api.db.errors import StoreError
from api.db.statements import Statement, nothing
from api.exchange.service import MOST_TRIES
from api.exchange.simulator import Behaviour
from api.notices.relay import pause_after
from api.notices.tables import Outbox
from tests.api.exchange.people import EMPLOYERS, PEOPLE, STORY, answer_all, citizen, match, matched, proposals, settle

pytestmark = pytest.mark.anyio

GIVEN_UP = Statement("test.given_up", Outbox.raw("SELECT topic, error FROM outbox WHERE state = 'failed'"))
ENROLMENT_FACTS = {
    "employment.insured", "region.insured", "employer.name", "employer.credit_code", "employer.address",
    "employer.phone", "worker.work_start_on",
}  # fmt: skip


async def told(client, name: str, text: str = STORY):
    """One of the demo's workers after the first message, with what the registers had to say."""
    talk, worker = await matched(client, name)
    await talk.start(text, role="worker")
    await settle(client)
    return talk, worker


async def test_what_registers_hold_is_proposed_in_a_turn_of_its_own(service):
    """The answer to the message did not wait; each value names its register and query, and waits to be confirmed."""
    talk, worker = await matched(service, "尤海生")
    first = (await talk.start(STORY, role="worker"))["turn"]
    assert first["seq"] == 1
    assert "employer.name" not in {entry["fact"] for entry in first["understood"]}
    await settle(service)
    shown = await talk.show()
    assert ENROLMENT_FACTS | {"worker.address"} <= proposals(shown).keys()
    assert proposals(shown)["employer.name"] == EMPLOYERS[BUILDER].name
    assert proposals(shown)["worker.address"] == worker.address
    sources = {entry["fact"]: entry["source"] for entry in shown["turn"]["understood"]}
    assert {source["kind"] for source in sources.values()} == {"register"}
    assert all(source["query_id"] for source in sources.values())


async def test_waiting_clients_hear_of_it(service):
    """A register's turn is an event of type `turn`, like a person's."""
    talk, _ = await matched(service, "尤海生")
    await talk.start(STORY, role="worker")
    await settle(service)
    events = (await talk.poll(after=1))["events"]
    assert [event["type"] for event in events] == ["turn"] * len(events)
    assert events


async def test_a_matched_person_is_not_asked_who_they_are(service):
    """Name and number come with the identity, held, and are shown in the review."""
    talk, worker = await matched(service, "尤海生")
    facts = (await talk.start(STORY, role="worker"))["facts"]
    assert (facts["worker.name"]["value"], facts["worker.name"]["state"]) == (worker.name, "held")
    assert (facts["worker.id_number"]["value"], facts["worker.id_number"]["state"]) == (worker.id_number, "held")


async def test_what_is_confirmed_goes_into_the_form(service):
    """Proposed by a register, confirmed by the person, filed with the register as its source."""
    talk, worker = await told(service, "柳月娥")
    asks = await answer_all(talk, {"worker.occupation": "操作工", "diagnosis.date": "2026-11-23"})
    confirmed = {fact for ask in asks if ask["widget"] == "confirm" for fact in ask["facts"]}
    assert {"employer.name", "employment.insured", "region.insured"} <= confirmed
    fields = {field["fact"]: field for part in (await talk.review())["sections"] for field in part["fields"]}
    assert fields["employer.name"]["value"] == EMPLOYERS[MACHINES].name
    assert fields["employer.name"]["state"] == "held"
    assert fields["employer.credit_code"]["value"] == MACHINES
    assert fields["employer.name"]["source_label"]
    assert (await talk.facts())["employer.name"][-1]["source"]["register"] == "enrolment"
    answer = await talk.submit(worker.name)
    assert answer.status_code == 201


async def test_confirmations_say_that_a_register_said_it(service):
    """A person is never told that a value came from their words when it did not."""
    talk, _ = await told(service, "尤海生")
    ask = (await talk.show())["turn"]["ask"]
    assert ask["widget"] == "confirm"
    labels = {item["fact"]: item["source_label"] for item in ask["items"]}
    assert any("登记" in label for label in labels.values())
    assert "登记" in ask["why"]


async def test_a_word_of_the_person_is_never_overwritten(service):
    """Another employer in the record stands beside the one that was told, and the person chooses."""
    talk, _ = await told(service, "计文彬", STORY + "，我在杭州澜沧精密机械有限公司上班")
    shown = await talk.show()
    if shown["facts"]["employer.name"]["state"] == "proposed":
        await talk.turn(answers={"employer.name": EMPLOYERS[MACHINES].name})
        await settle(service)
    log = (await talk.facts())["employer.name"]
    assert [entry["value"] for entry in log if entry["source"]["kind"] == "register"][-1] == EMPLOYERS[DISPATCH].name
    asks = await answer_all(talk, {})
    rival = next(ask for ask in asks if ask["reask"] == "contradiction" and ask["facts"] == ["employer.name"])
    assert rival["proposed"] == {"employer.name": EMPLOYERS[DISPATCH].name}
    assert rival["items"][0]["held"] == EMPLOYERS[MACHINES].name


async def test_whoever_keeps_their_own_word_is_not_asked_again(service):
    """Answering with what was told before settles the difference; the register's word stays in the log."""
    talk, _ = await told(service, "计文彬")
    await talk.turn(answers={"employer.name": EMPLOYERS[MACHINES].name})
    await settle(service)
    facts = (await talk.show())["facts"]
    assert (facts["employer.name"]["value"], facts["employer.name"]["state"]) == (EMPLOYERS[MACHINES].name, "held")
    asks = await answer_all(talk, {})
    assert [ask["facts"] for ask in asks if "employer.name" in ask["facts"]] == []
    values = {entry["value"] for entry in (await talk.facts())["employer.name"]}
    assert values == {EMPLOYERS[MACHINES].name, EMPLOYERS[DISPATCH].name}


async def test_a_builder_without_a_name_in_the_register_is_found_by_the_project(service):
    """Project enrolment is asked only when the personal one knew nothing, and tells the form of employment."""
    talk, _ = await told(service, "丁茂林")
    waiting = proposals(await talk.show())
    assert waiting["employment.form"] == "project"
    assert waiting["employment.insured"] is True
    assert waiting["worker.occupation"] == "木工"


async def test_the_project_register_is_not_asked_for_the_enrolled(service, simulator):
    """Nothing is asked that another register has told."""
    await told(service, "尤海生")
    assert "project" not in {asked["register"] for asked in simulator.asked}


async def test_enrolment_is_asked_for_the_day_of_the_accident(service, simulator):
    """While the day is only a guess nobody is asked; whoever was enrolled later is not insured on that day."""
    talk, _ = await told(service, "褚长庚", "6月20日下午三点在车间干活，左手被机器压断了")
    if "accident.date" in proposals(await talk.show()):
        assert "enrolment" not in {asked["register"] for asked in simulator.asked}
        await talk.turn(confirm=["accident.date"])
        await settle(service)
    assert "enrolment" in {asked["register"] for asked in simulator.asked}
    assert "employment.insured" not in proposals(await talk.show())
    await talk.turn(answers={"accident.date": "2026-11-20"})
    await settle(service)
    waiting = proposals(await talk.show())
    assert waiting["employment.insured"] is True
    assert waiting["employment.form"] == "over_age"


async def test_an_employer_is_completed_from_a_part_of_its_name(service, simulator):
    """Whole name, code and address are put up when exactly one employer bears the name; nothing personal is asked."""
    talk = await citizen(service)
    await talk.start(STORY, role="worker")
    await talk.turn(answers={"employer.name": "云栖谷建筑"})
    await settle(service)
    shown = await talk.show()
    assert proposals(shown)["employer.credit_code"] == BUILDER
    assert proposals(shown)["employer.address"] == EMPLOYERS[BUILDER].address
    assert shown["facts"]["employer.name"] == {"value": "云栖谷建筑", "display": "云栖谷建筑", "state": "held"}
    assert {asked["register"] for asked in simulator.asked} == {"market"}
    offered = [ask["proposed"] for ask in await answer_all(talk, {}) if ask["facts"] == ["employer.name"]]
    assert offered == [{"employer.name": EMPLOYERS[BUILDER].name}]


@pytest.mark.parametrize("name", ["成都", "成都有限公司", "不存在的厂子"])
async def test_nothing_is_guessed_among_several_or_none(service, name):
    """A name that fits several employers, or none, completes nothing."""
    talk = await citizen(service)
    await talk.start(STORY, role="worker")
    await talk.turn(answers={"employer.name": name})
    await settle(service)
    assert "employer.credit_code" not in (await talk.show())["facts"]


async def test_an_employer_that_is_gone_is_known_to_be(service):
    """The register's status is proposed, not concluded from."""
    talk = await citizen(service)
    await talk.start(STORY, role="worker")
    await talk.turn(answers={"employer.credit_code": TEXTILES})
    await settle(service)
    assert proposals(await talk.show())["employer.status"] == "deregistered"


async def test_a_declined_fact_that_turns_up_says_why_it_is_shown(service, simulator):
    """Whoever did not know is shown what was found, with a reason code and its words, and not asked openly again."""
    simulator.behaviours.append(Behaviour("failing", "enrolment"))
    talk, _ = await told(service, "柳月娥")
    await talk.turn(decline={"employment.insured": "unknown"})
    simulator.behaviours.clear()
    await talk.turn(answers={"accident.date": "2026-11-22"})
    await settle(service)
    (again,) = [ask for ask in await answer_all(talk, {}) if "employment.insured" in ask["facts"]]
    assert (again["widget"], again["reask"]) == ("confirm", "contradiction")
    assert "登记" in again["text"]
    assert "登记" in again["reask_text"]
    assert again["items"][0]["held"] is None


async def test_the_ledger_of_asks_keeps_what_was_tried(service):
    """Why a fact is asked says which registers were asked before, and what came of it, in words."""
    talk, _ = await told(service, "祝大江")
    body = (await talk.get(talk.path("facts", "employment.insured", "why"))).json()
    tried = [(each["register"], each["result"]) for each in body["queries_tried"]]
    assert tried == [("enrolment", "not_found"), ("project", "not_found")]
    assert all(each["register_label"] and each["result_label"] and each["at"] for each in body["queries_tried"])
    nothing = (await talk.get(talk.path("facts", "accident.place", "why"))).json()
    assert nothing["queries_tried"] == []
    own = (await talk.get(talk.path("facts", "worker.name", "why"))).json()["queries_tried"]
    assert {(each["register"], each["result"]) for each in own} == {("population", "found")}


async def test_the_same_question_is_asked_once(service, simulator):
    """Turns that change nothing a register was asked with ask it nothing new."""
    talk, _ = await told(service, "尤海生")
    before = len(simulator.asked)
    await talk.turn(answers={"accident.place": "工地三楼"})
    await talk.turn(answers={"applicant.relation": "self"})
    await talk.edit(worker__name="尤海生")
    await settle(service)
    assert len(simulator.asked) == before


@pytest.mark.parametrize("mode", ["failing", "malformed", "wrong"])
async def test_a_register_in_trouble_changes_nothing_but_the_record(service, simulator, mode):
    """The intake goes on as without registers; somebody else's record is not taken for the person's."""
    simulator.behaviours.append(Behaviour(mode, "enrolment"))
    simulator.behaviours.append(Behaviour(mode, "population", PEOPLE["车正义"].id_number))
    talk, _ = await told(service, "甘永平")
    facts = (await talk.show())["facts"]
    assert ENROLMENT_FACTS & facts.keys() == set()
    tried = (await talk.get(talk.path("facts", "employer.name", "why"))).json()["queries_tried"]
    assert [each["result"] for each in tried] == ["mismatch" if mode == "wrong" else "share_down"]


async def test_half_a_record_saves_half_the_questions(service, simulator):
    """What is there is proposed, the rest is asked."""
    simulator.behaviours.append(Behaviour("partial", "enrolment"))
    talk, _ = await told(service, "甘永平")
    waiting = proposals(await talk.show())
    assert "employment.insured" in waiting
    assert "worker.work_start_on" not in waiting


async def test_a_register_that_comes_back_is_heard_later(service, simulator, frozen):
    """A failed question is put again after a pause, and its answer comes as a later turn; meanwhile nobody waited."""
    simulator.behaviours.append(Behaviour("failing", "enrolment"))
    talk, _ = await told(service, "车正义")
    await talk.turn(answers={"worker.occupation": "包装工"})
    simulator.behaviours.clear()
    frozen.advance(seconds=pause_after(1).seconds)
    await settle(service)
    assert "employer.name" in proposals(await talk.show())
    tried = (await talk.get(talk.path("facts", "employer.name", "why"))).json()["queries_tried"]
    assert [each["result"] for each in tried] == ["share_down", "found"]


async def test_a_register_that_stays_away_is_given_up_with_its_reason(service, simulator, frozen):
    """After a bounded number of tries the question rests in the outbox, failed, where overseers see why."""
    simulator.behaviours.append(Behaviour("failing", "enrolment"))
    talk, _ = await told(service, "车正义")
    for attempt in range(1, MOST_TRIES + 1):
        frozen.advance(seconds=pause_after(attempt).seconds)
        await settle(service)
    tried = (await talk.get(talk.path("facts", "employer.name", "why"))).json()["queries_tried"]
    assert [each["result"] for each in tried] == ["share_down"] * MOST_TRIES
    rows = await failed(service)
    assert ("register.enrolment", "share_down:http_500") in rows


async def test_an_identity_matched_later_helps_a_conversation_begun_before(service):
    """Whoever shows who they are in the middle is spared the rest of the questions."""
    worker = PEOPLE["柳月娥"]
    talk = await citizen(service)
    await talk.start(STORY, role="worker")
    await talk.turn(answers={"worker.id_number": worker.id_number, "worker.name": worker.name})
    await settle(service)
    assert "employment.insured" not in (await talk.show())["facts"]
    await match(talk, worker.name, worker.id_number)
    await settle(service)
    assert proposals(await talk.show())["employment.insured"] is True


async def test_after_the_filing_nothing_is_proposed(service, simulator):
    """A late answer to a filed case is on record for staff and moves nothing the person signed."""
    talk, worker = await told(service, "甘永平")
    simulator.behaviours.append(Behaviour("failing"))
    await answer_all(talk, {"worker.occupation": "司机"})
    answer = await talk.submit(worker.name)
    assert answer.status_code == 201, answer.text
    simulator.behaviours.clear()
    before = (await talk.show())["facts"]
    await settle(service)
    assert (await talk.show())["facts"] == before


async def failed(client) -> set[tuple[str, str]]:
    """Topic and reason of what was given up."""
    return set(await client.app.state.parts.db.fetch(GIVEN_UP))


class _FullOnce:
    """A database that has no room for one unit that holds a turn."""

    def __init__(self, database) -> None:
        self._database, self.refused = database, 0
        self.dialect = database.dialect

    async def commit(self, steps, meanwhile=nothing):
        if not self.refused and any(step.statement.name == "turn.insert" for step in steps):
            self.refused += 1
            raise StoreError("no room")
        return await self._database.commit(steps, meanwhile)

    async def fetch(self, statement, args=()):
        return await self._database.fetch(statement, args)

    async def fetch_one(self, statement, args=()):
        return await self._database.fetch_one(statement, args)


async def test_killed_between_answer_and_turn_nothing_is_lost_or_doubled(service, frozen):
    """Record and turn are one unit: without it the question is asked again, with it never twice."""
    talk, _ = await matched(service, "尤海生")
    await talk.start(STORY, role="worker")
    parts = service.app.state.parts
    whole, parts.db = parts.db, _FullOnce(parts.db)
    try:
        await settle(service)
        assert parts.db.refused == 1
    finally:
        parts.db = whole
    frozen.advance(seconds=pause_after(1).seconds)
    await settle(service)
    log = (await talk.facts())["employer.name"]
    assert [entry["value"] for entry in log if entry["source"]["kind"] == "register"] == [EMPLOYERS[BUILDER].name]
    tried = (await talk.get(talk.path("facts", "employer.name", "why"))).json()["queries_tried"]
    assert [each["result"] for each in tried if each["register"] == "enrolment"][-1] == "found"
