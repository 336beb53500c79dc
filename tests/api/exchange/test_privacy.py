"""Who learns what: somebody's number alone opens nothing, for nobody, at no time before the filing."""

import json

import pytest

from tests.api.exchange.people import (
    EMPLOYERS,
    PEOPLE,
    STORY,
    answer_all,
    citizen,
    guest,
    match,
    matched,
    proposals,
    settle,
)
from tests.builders import make_id_number

pytestmark = pytest.mark.anyio

VICTIM = PEOPLE["柳月娥"]
EMPLOYER = EMPLOYERS[VICTIM.employer_credit_code]
SECRETS = (EMPLOYER.name, EMPLOYER.credit_code, EMPLOYER.address, VICTIM.address, "浙江省杭州市")
"""What only the registers could have told."""
NUMBER = {"worker.name": VICTIM.name, "worker.id_number": VICTIM.id_number}
PERSONAL = {"population", "enrolment", "project"}


async def typed(talk, number: str = VICTIM.id_number, **fields) -> dict:
    """The conversation of somebody who typed the victim's name and number."""
    await talk.start(STORY, **fields)
    await talk.turn(answers={**NUMBER, "worker.id_number": number})
    await settle(talk.client)
    return await talk.show()


def personal(simulator) -> list[str]:
    """Questions to personal registers during an intake."""
    return [a["register"] for a in simulator.asked if a["register"] in PERSONAL and a["purpose"] == "intake"]


async def everything(talk) -> str:
    """All that a person can read of their conversation."""
    whole = [await talk.show(), await talk.facts(), await talk.review(), (await talk.get("/v1/me/export")).json()]
    whole += [(await talk.get(talk.path("facts", fact, "why"))).json() for fact in ("employer.name", "region.insured")]
    return json.dumps(whole, ensure_ascii=False)


async def test_a_guest_who_types_a_number_learns_nothing(service, simulator):
    """Nothing personal is asked, nothing is shown, and nobody can tell that the number is known."""
    talk = await guest(service)
    shown = await typed(talk, role="worker")
    assert personal(simulator) == []
    text = await everything(talk)
    assert [secret for secret in SECRETS if secret in text] == []
    other = await typed(await guest(service), make_id_number(7), role="worker")
    for one, another in zip(shown["facts"].items(), other["facts"].items(), strict=True):
        assert one == another or one[0] == "worker.id_number"
    assert {**shown["turn"]["ask"], "id": ""} == {**other["turn"]["ask"], "id": ""}


@pytest.mark.parametrize("role", ["worker", "relative", "union", "agent", "employer"])
async def test_a_signed_in_stranger_learns_nothing(service, simulator, role):
    """Whatever role they take: without a matched identity of their own nothing personal is asked."""
    talk = await citizen(service)
    await typed(talk, role=role)
    assert personal(simulator) == []
    text = await everything(talk)
    assert [secret for secret in SECRETS if secret in text] == []


async def test_a_matched_person_learns_nothing_about_somebody_else(service, simulator):
    """Being known opens one's own record, not that of the number one types."""
    talk, _ = await matched(service, "尤海生")
    simulator.asked.clear()
    await talk.start(STORY, role="worker")
    await talk.turn(answers=NUMBER)
    await settle(service)
    assert VICTIM.id_number not in {asked["subject"] for asked in simulator.asked}
    text = await everything(talk)
    assert [secret for secret in SECRETS if secret in text and secret != "浙江省杭州市"] == []


@pytest.mark.parametrize("role", ["relative", "agent", "employer"])
async def test_a_matched_person_applying_for_another_learns_nothing(service, simulator, role):
    """A relative of the matched person's own number gets no record through a case that is not theirs."""
    talk, worker = await matched(service, "柳月娥")
    simulator.asked.clear()
    await talk.start(STORY, role=role)
    await talk.turn(answers={"worker.id_number": worker.id_number})
    await settle(service)
    assert personal(simulator) == []


async def test_an_identity_typed_into_the_case_is_not_a_matched_one(service, simulator):
    """A mismatch opens nothing, and neither does trying again with the case open."""
    talk = await citizen(service)
    assert await match(talk, "别的名字", VICTIM.id_number) == {"state": "mismatched"}
    await typed(talk, role="worker")
    assert personal(simulator) == []


async def test_the_record_of_a_number_that_was_replaced_is_not_shown(service, simulator):
    """A register that thinks while the person corrects the number is not heard."""
    talk, worker = await matched(service, "柳月娥")
    await talk.start(STORY, role="worker")
    await talk.turn(answers={"worker.id_number": PEOPLE["尤海生"].id_number})
    await settle(service)
    assert proposals(await talk.show()).keys().isdisjoint({"employer.name", "employment.insured", "worker.address"})
    assert {a["subject"] for a in simulator.asked if a["purpose"] == "intake"} <= {worker.id_number}


async def test_after_the_filing_staff_are_told_and_the_parties_are_not(service, simulator):
    """The authority checks every filed case by statutory duty; the record is sealed and proposed to nobody."""
    talk = await citizen(service)
    await talk.start(STORY, role="relative")
    await talk.turn(answers={**NUMBER, "applicant.relation": "spouse", "applicant.name": "柳大明"})
    await answer_all(talk, {})
    simulator.asked.clear()
    answer = await talk.submit("柳大明")
    assert answer.status_code == 201, answer.text
    await settle(service)
    asked = [(each["register"], each["purpose"]) for each in simulator.asked]
    assert ("enrolment", "verification") in asked
    text = await everything(talk)
    assert [secret for secret in SECRETS if secret in text] == []
    why = (await talk.get(talk.path("facts", "employer.name", "why"))).json()
    assert "enrolment" not in {each["register"] for each in why["queries_tried"]}


async def joins(talk, number: str, **told: object) -> None:
    """Somebody who files for the accident of the story with another's number and learns what they can."""
    await talk.turn(answers={"worker.id_number": number, "accident.date": "2026-11-23", **told})
    await answer_all(talk, {})
    assert (await talk.submit("某某")).status_code == 201


async def test_what_was_asked_for_another_in_the_same_file_is_not_told(service):
    """Somebody who joins cannot read from the queries of a file whether its worker is insured or where."""
    worker, own = await matched(service, "尤海生")
    await worker.start(STORY, role="worker")
    await settle(service)
    await answer_all(worker, {})
    case_id = (await worker.submit(own.name)).json()["case_id"]
    stranger = await citizen(service)
    await stranger.start(role="employer")
    await joins(stranger, own.id_number)
    assert (await stranger.show())["case_id"] == case_id

    async def tried(talk, fact: str) -> set[str]:
        why = (await talk.get(talk.path("facts", fact, "why"))).json()
        return {row["register"] for row in why["queries_tried"]}

    assert await tried(worker, "region.insured") == {"enrolment"}
    for fact in ("region.insured", "employer.name", "worker.address"):
        assert await tried(stranger, fact) == set()


async def test_a_repeated_edit_is_answered_from_the_draft_it_was_made_in(service):
    """Nor does the answer to a request made before the joining, sent again after it, tell of the file."""
    worker = await citizen(service)
    await worker.start("昨天下班路上被汽车撞了，左腿骨折", role="worker")
    number = make_id_number(4711)
    await joins(worker, number)
    talk = await citizen(service)
    await talk.start(role="relative")
    await talk.turn(answers={"applicant.relation": "sibling", "employer.credit_code": EMPLOYER.credit_code})
    await settle(service)
    assert "employer.name" in proposals(await talk.show())
    first = await talk.edit(key="before-joining", accident__place="一号车间")
    await joins(talk, number)
    assert (await talk.show())["case_id"] == (await worker.show())["case_id"]
    assert await talk.edit(key="before-joining", accident__place="一号车间") == first


async def test_the_dead_are_matched_by_nobody_and_no_word_says_why(service):
    """Name and number of a dead person are a mismatch like any other."""
    worker = PEOPLE["冉秋实"]
    assert await match(await citizen(service), worker.name, worker.id_number) == {"state": "mismatched"}


async def test_no_check_tells_whether_a_number_exists(service):
    """A wrong name on a known number and a number nobody has end the same, also in the queries that were tried."""

    async def told(number: str) -> list[str]:
        talk = await citizen(service)
        assert await match(talk, "别的名字", number) == {"state": "mismatched"}
        await talk.start(STORY, role="worker")
        why = (await talk.get(talk.path("facts", "worker.id_number", "why"))).json()
        return [row["result"] for row in why["queries_tried"]]

    assert await told(VICTIM.id_number) == await told(make_id_number(4712)) == ["mismatch"]


async def test_an_account_stands_for_one_person(service, simulator):
    """A matched account cannot try other people's numbers; no register even hears of them."""
    talk, worker = await matched(service, "尤海生")
    simulator.asked.clear()
    assert await match(talk, VICTIM.name, VICTIM.id_number) == {"state": "mismatched"}
    assert await match(talk, worker.name, worker.id_number) == {"state": "matched"}
    assert simulator.asked == []


async def test_a_phone_known_to_be_anothers_matches_nobody_else(service):
    """Name and number of one person do not match on the registered phone of another."""
    other = PEOPLE["车正义"]
    code = (await service.post("/v1/auth/sms-codes", json={"phone": other.phone})).json()
    grant = {"grant": "sms", "challenge_id": code["challenge_id"], "code": code["demo_code"]}
    token = (await service.post("/v1/auth/tokens", json=grant)).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "k"}
    told = {"name": VICTIM.name, "id_number": VICTIM.id_number}
    answer = await service.post("/v1/me/identity", json=told, headers=headers)
    assert answer.json() == {"state": "mismatched"}


async def test_no_number_is_part_of_an_address_or_a_log(service, simulator, capfd):
    """Registers are asked in bodies, and what is logged names codes only."""
    talk, worker = await matched(service, "甘永平")
    await talk.start(STORY, role="worker")
    await settle(service)
    logged = "".join(capfd.readouterr())
    assert [value for value in (worker.id_number, worker.name, worker.address) if value in logged] == []
    assert simulator.asked
