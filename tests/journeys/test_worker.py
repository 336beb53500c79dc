"""An injured worker's whole story through HTTP: from the first message to a filed case with its clocks."""

import pytest

from tests.api.chat.talk import STORY, as_guest, by_phone
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio

FILED_TODAY = ("2026-11-24", "2026-12-09", "running")
"""T05: fifteen days from the filing (工伤认定办法 art. 8)."""
STORIES = {
    "contract": (STORY, "2026-11-23", "15:00", ["左腿"]),
    "fall": ("我昨天下午三点在工地二楼绑钢筋，踩空摔下来，左腿骨折了", "2026-11-23", "15:00", ["左腿"]),
    "press": ("11月20号上午十点，我在车间操作冲床，右手食指被压伤", "2026-11-20", "10:00", ["右手食指"]),
    "night": ("前天夜班凌晨两点，在厂里被机器绞伤左手", "2026-11-22", "02:00", ["左手"]),
    "load": ("今天早上八点在仓库搬货，货架砸到右脚", "2026-11-24", "08:00", ["右脚"]),
    "ladder": ("2026年11月18日下午4点左右，在公司车间里从梯子摔下来，腰部受伤", "2026-11-18", "16:00", ["腰部"]),
}
"""A first message that tells what, when, where and which part, and what is to be understood of it."""


@pytest.mark.parametrize(("story", "day", "time", "parts"), list(STORIES.values()), ids=list(STORIES))
async def test_an_insured_worker(shared_client, story, day, time, parts):
    """What, when, where and which part in one message: filed after at most twelve more answers, nothing asked twice."""
    told = {"accident.date": day, "accident.time": time, "injury.parts": parts}
    worker = Person(await by_phone(shared_client), {**WORKER, **told, "diagnosis.date": day})
    turn = await worker.go_on(await worker.tell(story))
    assert worker.answers <= 12, dict(worker.asked)
    assert turn["outlook"]["ground"] == "R14_1"
    receipt, case = await worker.file()
    assert {gap.get("fact") or gap["document"] for gap in receipt["gaps"]} <= {
        "employer.address", "employer.phone", "diagnosis_certificate",
    }  # fmt: skip
    year_later = day.replace("2026", "2027")
    assert clocks(case)["T04"][0] == day
    assert clocks(case)["T04"][1] >= year_later
    assert clocks(case)["T04"][2] == "met"
    assert clocks(case)["T05"] == FILED_TODAY
    assert "T03" not in clocks(case)
    assert [row["due"] for row in case["promised"]] == ["2026-12-01"]  # five working days, 浙江省工伤保险条例 art. 16
    kept = (await worker.talk.show())["facts"]
    assert {fact: kept[fact]["value"] for fact in told} == told


async def test_a_guest_signs_in_at_the_end(shared_client):
    """The same without a phone until the signature: nothing told is asked again, and the case is theirs."""
    guest = Person(await as_guest(shared_client), WORKER)
    turn = await guest.go_on(await guest.tell(STORY))
    assert turn["next"]["whose_move"] == "applicant"
    assert (await guest.talk.submit()).json()["code"] == "sign_in_required"
    guest.talk = await by_phone(shared_client, guest=guest.talk)
    before = guest.answers
    await guest.go_on((await guest.talk.show())["turn"])
    assert guest.answers == before <= 12
    receipt, case = await guest.file()
    assert clocks(case)["T05"] == FILED_TODAY
    (listed,) = (await guest.talk.get("/v1/cases")).json()["items"]
    assert listed["id"] == receipt["case_id"]


async def test_a_guest_signs_in_half_way(shared_client):
    """On another phone, with the question that was open."""
    person = Person(await as_guest(shared_client), WORKER)
    turn = await person.step(await person.tell(STORY))
    person.talk = await by_phone(shared_client, guest=person.talk)
    turn = (await person.talk.show())["turn"]
    await person.go_on(turn)
    _, case = await person.file()
    assert case["state"] == "submitted"


async def test_a_worker_who_declines_everything(shared_client):
    """Don't know, can't say, later: the filing date is kept all the same, and every gap is in the receipt."""
    worker = Person(await by_phone(shared_client), {})
    turn = await worker.tell()
    while turn["ask"] is not None:
        worker._note(turn["ask"])
        code = turn["ask"]["declines"][worker.answers % len(turn["ask"]["declines"])]
        worker.answers += 1
        turn = worker._heard(await worker.talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], code)))
    required = {
        box["fact"]
        for section in (await worker.talk.review())["sections"]
        for box in section["fields"]
        if box["required"] and box["state"] != "held"
    }
    receipt, case = await worker.file()
    assert required
    assert required <= {gap.get("fact") for gap in receipt["gaps"]}
    assert clocks(case) == {"T05": FILED_TODAY}
    assert case["whose_move"] == "authority"


async def test_a_correction_parks_and_restores(shared_client):
    """The insured city is set aside when there is none, comes back with it, and is in the file once confirmed."""
    worker = Person(await by_phone(shared_client), {**WORKER, "employment.insured": True})
    await worker.go_on(await worker.tell(STORY))
    city = WORKER["region.insured"]
    worker.knows = {**worker.knows, "employment.insured": False}
    turn = (await worker.talk.edit(employment__insured=False))["turn"]
    assert (await worker.talk.show())["facts"]["region.insured"]["state"] == "parked"
    turn = await worker.go_on(turn)
    assert turn["outlook"]["authority"]["region"] == "330100"  # by the place of work now
    worker.knows = {**worker.knows, "employment.insured": True}
    turn = (await worker.talk.edit(employment__insured=True))["turn"]
    assert (turn["ask"]["facts"], turn["ask"]["reask"]) == (["region.insured"], "dependency_changed")
    await worker.go_on(turn)
    kept = (await worker.talk.show())["facts"]
    assert (kept["region.insured"]["value"], kept["region.insured"]["state"]) == (city, "held")
    _, case = await worker.file()
    assert clocks(case)["T05"] == FILED_TODAY
    assert "labour_contract" not in {row["kind"] for row in case["documents"]}


async def test_an_uninsured_worker_without_a_contract(shared_client):
    """No insurance, no contract, a foreman: filed at the place of work; any one of several papers will do."""
    knows = {
        **WORKER, "employment.insured": False, "employment.contract": False, "employment.form": "informal",
        "region.accident": {"code": "510100", "text": "四川省成都市"},
    }  # fmt: skip
    worker = Person(await by_phone(shared_client), knows)
    await worker.go_on(await worker.tell(STORY))
    receipt, case = await worker.file()
    assert receipt["case_no"].startswith("GS510100")
    papers = {row["kind"]: row["need"] for row in case["documents"]}
    assert papers["pay_record"] == papers["witness_statement"] == "any_of"
    assert "labour_contract" not in papers


async def test_two_years_late(shared_client):
    """Received like any other: the reason is asked, and a person looks at it; no machine says too late."""
    then = {"accident.date": "2024-10-08", "diagnosis.date": "2024-10-08", "limit.exclusion_cause": "labour_dispute"}
    worker = Person(await by_phone(shared_client), {**WORKER, **then})
    turn = await worker.go_on(await worker.tell("我2024年10月8号下午三点在工地二楼摔下来，左腿骨折"))
    assert worker.asked["limit.exclusion_cause"] == 1
    assert [row["id"] for row in turn["outlook"]["limits"]] == ["T04"]
    _, case = await worker.file()
    assert clocks(case)["T05"] == FILED_TODAY
    assert clocks(case)["T04"][2] == "stopped"
