"""An employer reports one accident and files for each injured without entering anything twice."""

import pytest

from tests.api.chat.talk import Talk, by_phone
from tests.builders import make_credit_code, make_person

pytestmark = pytest.mark.anyio

ACCIDENT = {
    "accident.date": "2026-11-23", "accident.time": "10:00", "accident.place": "三号车间",
    "accident.cause": "吊物坠落", "accident.in_work_time": True, "accident.in_workplace": True,
    "accident.work_related": True, "accident.narrative": "吊物坠落，砸到三个人。",
    "employer.name": "杭州云栖谷建筑有限公司", "employer.credit_code": make_credit_code(7),
    "employer.address": "杭州市余杭区云栖谷路1号", "employer.phone": "057100000001",
    "applicant.name": "经办人", "region.accident": {"text": "杭州"},
}  # fmt: skip
INJURED = [
    {"worker.name": make_person(n).name, "worker.id_number": make_person(n).id_number, "injury.parts": [part]}
    for n, part in ((11, "左手"), (12, "头"), (13, "右脚"))
]
OF_A_PERSON = {
    "worker.address": "杭州市西湖区无名路1号", "worker.phone": "13800009999", "worker.occupation": "起重工",
    "worker.work_start_on": {"year": 2024}, "diagnosis.date": "2026-11-23", "employment.insured": True,
    "region.insured": {"text": "杭州"}, "diagnosis.result": "骨折",
}  # fmt: skip


@pytest.fixture
async def employer(shared_client) -> Talk:
    """Somebody who acts for an employer."""
    return await by_phone(shared_client)


@pytest.fixture
async def alone(free_client) -> Talk:
    """An employer with a service of its own: an application filed here is nobody's second one for the same injured."""
    return await by_phone(free_client)


async def report(employer: Talk, **body: object) -> dict:
    """A report that is taken."""
    answer = await employer.post("/v1/incidents", {"facts": ACCIDENT, "injured": INJURED, **body})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def start(employer: Talk, incident_id: str, **body: object) -> list[dict]:
    """The applications of a report."""
    answer = await employer.post(f"/v1/incidents/{incident_id}/applications", body)
    assert answer.status_code == 201, answer.text
    return answer.json()["items"]


async def finish(employer: Talk, item: dict) -> tuple[list[str], dict]:
    """Answers what is still asked of one application and files it: the facts asked, and the receipt."""
    employer.id, turn, asked = item["conversation_id"], item["turn"], []
    while turn["ask"] is not None:
        facts = turn["ask"]["facts"]
        asked += facts
        if turn["ask"]["widget"] == "confirm":
            turn = await employer.turn(confirm=facts)
        else:
            turn = await employer.turn(answers={fact: OF_A_PERSON[fact] for fact in facts})
    answer = await employer.submit("经办人")
    assert answer.status_code == 201, answer.text
    return asked, answer.json()


async def test_three_injured_become_three_cases(alone):
    """Each application asks only what concerns its own person, and each becomes a case."""
    told = await report(alone)
    assert [person["name"] for person in told["injured"]] == [person["worker.name"] for person in INJURED]
    items = await start(alone, told["id"])
    assert [item["injured_id"] for item in items] == [person["id"] for person in told["injured"]]
    numbers = set()
    for item in items:
        asked, receipt = await finish(alone, item)
        assert not set(asked) & (ACCIDENT.keys() | {"worker.name", "worker.id_number", "injury.parts"})
        numbers.add(receipt["case_no"])
    assert len(numbers) == 3


async def test_the_report_shows_the_employers_thirty_days(employer):
    """The clock of the employer's own duty is on the report, the worker's year is not."""
    told = await report(employer)
    assert [(limit["id"], limit["due"]) for limit in told["limits"]] == [("T03", "2026-12-23")]


async def test_a_repeated_call_finds_the_same_applications(employer):
    """Neither a second tap nor another key makes an application twice."""
    told = await report(employer)
    first = await start(employer, told["id"])
    again = await start(employer, told["id"])
    assert [item["conversation_id"] for item in again] == [item["conversation_id"] for item in first]


async def test_a_repeated_key_gets_its_first_answer(employer):
    """Also after the application went on; the same key for other people is refused."""
    told = await report(employer)
    path, first = f"/v1/incidents/{told['id']}/applications", told["injured"][0]["id"]
    given = await employer.post(path, {"injured": [first]}, key="apply-once")
    employer.id = given.json()["items"][0]["conversation_id"]
    await employer.turn(answers={"worker.occupation": "起重工"})
    again = await employer.post(path, {"injured": [first]}, key="apply-once")
    assert (again.status_code, again.json()) == (201, given.json())
    other = await employer.post(path, {}, key="apply-once")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_no_body_means_everybody(employer):
    """The contract names none."""
    told = await report(employer)
    headers = {**employer.headers, "Idempotency-Key": "all"}
    answer = await employer.client.post(f"/v1/incidents/{told['id']}/applications", headers=headers)
    assert (answer.status_code, len(answer.json()["items"])) == (201, 3)


async def test_one_person_at_a_time(employer):
    """The employer may file for one of them now and for the others later."""
    told = await report(employer)
    second = told["injured"][1]["id"]
    (item,) = await start(employer, told["id"], injured=[second])
    assert item["injured_id"] == second
    assert len(await start(employer, told["id"])) == 3


async def test_a_report_found_again_lists_its_injured(employer):
    """Days later the report still names everybody hurt, with the conversation each application is told in."""
    told = await report(employer)
    (begun,) = await start(employer, told["id"], injured=[told["injured"][2]["id"]])
    found = (await employer.get(f"/v1/cases/{told['id']}")).json()["injured"]
    assert [(one["id"], one["name"]) for one in found] == [(one["id"], one["name"]) for one in told["injured"]]
    assert found[2]["conversation_id"] == begun["conversation_id"]
    assert (await employer.get(f"/v1/conversations/{found[0]['conversation_id']}")).status_code == 404


async def test_only_a_report_lists_injured(alone):
    """An application is about one person and has no such list."""
    told = await report(alone)
    _, receipt = await finish(alone, (await start(alone, told["id"]))[0])
    assert "injured" not in (await alone.get(f"/v1/cases/{receipt['case_id']}")).json()


async def test_a_repeated_report_is_one_report(employer):
    """The same key gets the same answer and files nothing more."""
    body = {"facts": ACCIDENT, "injured": INJURED}
    first = await employer.post("/v1/incidents", body, key="report-once")
    again = await employer.post("/v1/incidents", body, key="report-once")
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    mine = (await employer.get("/v1/employer/cases")).json()["items"]
    assert [case["case_no"] for case in mine] == [first.json()["case_no"]]


async def test_told_in_a_conversation(employer):
    """The guided report asks for the accident, never for a person, and then wants to know who was hurt."""
    body = await employer.start("昨天上午十点我们三号车间吊物坠落，砸伤了三个人", matter="incident")
    assert body["role"] == "employer"
    turn, asked = body["turn"], []
    while turn["ask"] is not None:
        facts = turn["ask"]["facts"]
        asked += facts
        if turn["ask"]["widget"] == "confirm":
            turn = await employer.turn(confirm=facts)
        else:
            turn = await employer.turn(answers={fact: ACCIDENT[fact] for fact in facts})
    assert not [fact for fact in asked if fact.startswith(("worker.", "injury.", "diagnosis."))]
    assert turn["next"]["action"] == "add_injured"
    answer = await employer.post("/v1/incidents", {"conversation_id": employer.id, "injured": INJURED})
    assert answer.status_code == 201
    assert answer.json()["facts"]["accident.date"]["value"] == "2026-11-23"
    assert len(await start(employer, answer.json()["id"])) == 3


async def test_only_an_employer_reports(employer):
    """A worker who says so is told which field to change; nothing is opened."""
    answer = await employer.post("/v1/conversations", {"matter": "incident", "role": "worker"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/role")


@pytest.mark.parametrize(
    ("body", "places"),
    [
        pytest.param({"facts": ACCIDENT, "injured": []}, {("/injured", "required")}, id="nobody hurt"),
        pytest.param({"facts": ACCIDENT, "injured": [{}] * 101}, {("/injured", "too_many")}, id="too many"),
        pytest.param(
            {"facts": ACCIDENT, "injured": [{"worker.age": "x", "accident.place": "y", "no.fact": 1}]},
            {
                ("/injured/0/worker.age", "wrong_type"),
                ("/injured/0/accident.place", "not_of_a_person"),
                ("/injured/0/no.fact", "unknown_fact"),
            },
            id="three faults at once",
        ),
        pytest.param({"injured": [{}]}, {("", "no_form")}, id="no accident"),
        pytest.param({"facts": {}, "conversation_id": "x", "injured": [{}]}, {("", "several_forms")}, id="two accidents"),
        pytest.param(
            {"facts": {"accident.date": "2027-01-01"}, "injured": [{}]},
            {("/facts/accident.date", "future_date")},
            id="not yet",
        ),
    ],
)
async def test_a_report_that_cannot_be(employer, body: dict, places: set):
    """Every fault is named at its place, and nothing is filed."""
    answer = await employer.post("/v1/incidents", body)
    assert answer.status_code == 422
    assert {(fault["pointer"], fault["code"]) for fault in answer.json()["errors"]} == places
    assert (await employer.get("/v1/employer/cases")).json()["items"] == []


async def test_a_report_is_nobody_elses(shared_client, employer):
    """A stranger can neither read it nor file from it, and cannot tell it exists."""
    told = await report(employer)
    stranger = await by_phone(shared_client)
    assert (await stranger.get(f"/v1/cases/{told['id']}")).status_code == 404
    assert (await stranger.post(f"/v1/incidents/{told['id']}/applications", {})).status_code == 404


async def test_unknown_people_are_named(employer):
    """An id that is not in the report is refused with its place."""
    told = await report(employer)
    answer = await employer.post(f"/v1/incidents/{told['id']}/applications", {"injured": ["nobody"]})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/injured/0")


async def test_an_employer_sees_its_own_list(alone):
    """Reports and applications of the employer stand together, newest first; a worker's own case is not among them."""
    told = await report(alone)
    items = await start(alone, told["id"], injured=[told["injured"][0]["id"]])
    _, receipt = await finish(alone, items[0])
    mine = (await alone.get("/v1/employer/cases")).json()["items"]
    assert {case["case_no"] for case in mine} == {told["case_no"], receipt["case_no"]}
    assert {case["state"] for case in mine} == {"reported", "submitted"}
