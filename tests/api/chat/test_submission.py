"""Filing is possible as soon as nothing is left to ask, whatever was declined, and starts the law's clocks at once."""

import asyncio
import re

import pytest

from tests.api.chat import shapes
from tests.api.chat.talk import STORY, as_guest, as_staff, by_phone, form_of, seen

pytestmark = pytest.mark.anyio

FILED = {"statement_accepted": True, "signature": "李秀英", "delivery": {"channel": "window"}}


@pytest.fixture
async def ready(told):
    """A worker who has answered everything."""
    await told.turn(text="是的")
    await told.turn(answers=form_of(told))
    assert (await told.show())["turn"]["ask"] is None
    return told


async def test_the_receipt(ready):
    """Number, moment, where to look and what is missing; the number names region and day and counts nothing."""
    receipt = seen(await ready.submit(), shapes.RECEIPT)
    assert re.fullmatch(r"GS33010020261124\d{6}", receipt["case_no"])
    assert receipt["received_at"] == "2026-11-24T09:00:00+08:00"
    assert receipt["case_id"] in receipt["receipt_url"]
    assert receipt["receipt_url"].startswith(ready.client.app.state.parts.settings.public_url)
    missing = {gap.get("fact") or gap["document"] for gap in receipt["gaps"]}
    assert missing == {"diagnosis_certificate", "employer.address", "employer.phone"}


async def test_the_case_is_there_at_once(ready):
    """The department's clock runs from this day, the worker's is met, and the conversation says whose move it is."""
    receipt = seen(await ready.submit(), shapes.RECEIPT)
    case = await ready.case(receipt["case_id"])
    limits = {row["id"]: (row["start"], row["due"], row["state"]) for row in case["limits"]}
    assert limits["T05"] == ("2026-11-24", "2026-12-09", "running")
    assert limits["T04"][2] == "met"
    body = await ready.show()
    assert body["case_id"] == receipt["case_id"]
    assert body["turn"]["next"]["whose_move"] == "authority"
    assert receipt["case_no"] in body["turn"]["replies"][0]["text"]


async def test_while_a_question_is_open(told):
    """Refused with what to do; nothing is filed."""
    answer = await told.submit()
    assert (answer.status_code, answer.json()["code"]) == (409, "questions_open")
    assert (await told.show())["case_id"] is None


async def test_after_declining_everything(worker):
    """Whoever declines every question files all the same; what is missing is in the receipt."""
    turn = (await worker.start())["turn"]
    while turn["ask"] is not None:
        turn = await worker.turn(decline=dict.fromkeys(turn["ask"]["facts"], turn["ask"]["declines"][0]))
    receipt = seen(await worker.submit(), shapes.RECEIPT)
    missing = {gap.get("fact") for gap in receipt["gaps"]}
    assert {"worker.name", "worker.id_number", "accident.date", "employer.name"} <= missing
    assert seen(await worker.get(f"/v1/cases/{receipt['case_id']}"), shapes.CASE)["state"] == "submitted"


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"statement_accepted": False}, "/statement_accepted"),
        ({"signature": ""}, "/signature"),
        ({"signature": "data:image/gif;base64,R0lGODlh"}, "/signature"),
        ({"delivery": {"channel": "mail"}}, "/delivery/address"),
        ({"delivery": {"channel": "mail", "address": "  "}}, "/delivery/address"),
        ({"delivery": {"channel": "pigeon"}}, "/delivery/channel"),
        ({"delivery": {}}, "/delivery/channel"),
        ({"delivery": {"channel": "electronic"}}, "/electronic_service_consent"),
        ({"electronic_service_consent": "yes"}, "/electronic_service_consent"),
        ({"sign": "李秀英"}, "/sign"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_cannot_be_signed(ready, change, pointer):
    """Refused at its place, and nothing is filed."""
    answer = await ready.post(ready.path("submission"), {**FILED, **change})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert (await ready.show())["case_id"] is None


@pytest.mark.parametrize("name", list(FILED))
async def test_each_part_is_needed(ready, name):
    """Statement, signature and delivery are the applicant's own words; none has a default."""
    answer = await ready.post(ready.path("submission"), {k: v for k, v in FILED.items() if k != name})
    assert [error["pointer"] for error in answer.json()["errors"]] == [f"/{name}"]


@pytest.mark.parametrize(
    "delivery",
    [
        {"delivery": {"channel": "electronic"}, "electronic_service_consent": True},
        {"delivery": {"channel": "mail", "address": "杭州市余杭区仓前街道1号"}},
        {"delivery": {"channel": "window", "address": None}},
        {"delivery": {"channel": "direct"}},
    ],
    ids=lambda value: value["delivery"]["channel"],
)
async def test_every_way_of_delivery(ready, delivery):
    """All four channels are taken, the electronic one with consent."""
    seen(await ready.post(ready.path("submission"), {**FILED, **delivery}), shapes.RECEIPT)


async def test_a_guest_is_asked_to_sign_in(shared_client):
    """403 with what to do; after signing in the same conversation is filed, with nothing asked again."""
    guest = await as_guest(shared_client)
    await guest.start(STORY)
    await guest.turn(text="是的")
    turn = await guest.turn(answers=form_of(guest))
    assert turn["ask"] is None
    refused = await guest.submit()
    assert (refused.status_code, refused.json()["code"]) == (403, "sign_in_required")
    worker = await by_phone(shared_client, guest=guest)
    assert (await worker.show())["turn"]["ask"] is None
    receipt = seen(await worker.submit(), shapes.RECEIPT)
    assert "worker.phone" not in {gap.get("fact") for gap in receipt["gaps"]}


async def test_staff_file_nothing(ready, shared_client):
    """Of a citizen's conversation they learn nothing, and what they told themselves is for a citizen to file."""
    clerk = await as_staff(shared_client)
    clerk.id = ready.id
    assert (await clerk.submit()).json()["code"] == "not_found"
    await clerk.start(STORY)
    refused = await clerk.submit()
    assert (refused.status_code, refused.json()["code"]) == (403, "role_required")


async def test_only_once(ready):
    """A second filing is refused with where to look; so is every turn, edit and undo after it."""
    seen(await ready.submit(), shapes.RECEIPT)
    before = await ready.show()
    for path, body in (
        ("submission", FILED),
        ("turns", {"text": "右手也扭伤了"}),
        ("turns", {"answers": {"worker.name": "李秀莹"}}),
        ("turns", {"undo": True}),
        ("edits", {"answers": {"worker.name": "李秀莹"}}),
        ("edits", {"answers": {"worker.name": "李秀莹"}, "preview": True}),
    ):
        answer = await ready.post(ready.path(path), body)
        assert (answer.status_code, answer.json()["code"]) == (409, "already_submitted")
    assert await ready.show() == before


async def test_ten_filings_at_once_are_one(ready):
    """Ten taps make one case."""
    answers = await asyncio.gather(*(ready.submit() for _ in range(10)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert len(seen(await ready.get("/v1/cases"), shapes.CASES)["items"]) == 1


@pytest.mark.parametrize(
    ("changes", "absent"),
    [
        ({"accident.date": "2024-11-23", "limit.exclusion_cause": "none"}, "late"),
        ({"employment.insured": False, "employment.contract": False, "employment.form": "informal"}, "uninsured"),
        ({"diagnosis.date": None}, "no-diagnosis"),
        ({"region.insured": "拉萨市"}, "elsewhere"),
    ],
    ids=["two-years-late", "uninsured-without-contract", "no-diagnosis", "a-place-not-served"],
)
async def test_nothing_of_this_stops_a_filing(told, changes, absent):
    """Late, uninsured, without contract or diagnosis, for another place: received, and left to people."""
    turn = await told.turn(text="是的")
    turn = await told.turn(answers={k: v for k, v in {**form_of(told), **changes}.items() if v is not None})
    while turn["ask"] is not None:
        turn = await told.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    assert seen(await told.submit(), shapes.RECEIPT)["case_no"], absent


async def test_a_second_filing_for_the_same_accident_joins(ready, shared_client):
    """The employer's own filing goes into the worker's file; repeats of what was said before it stay what they were."""
    first = seen(await ready.submit(), shapes.RECEIPT)
    employer = await by_phone(shared_client)
    key, body = "employer-first-turn", {"text": "我们公司的工人昨天下午三点在工地二楼摔下来，左腿骨折"}
    await employer.start(role="employer")
    told = await employer.post(employer.path("turns"), body, key=key)
    turn = await employer.turn(answers={"worker.id_number": ready.id_number, "employer.name": "杭州宏图建筑公司"})
    while turn["ask"] is not None:
        facts = turn["ask"]["facts"]
        turn = await employer.turn(decline=dict.fromkeys(facts, "unknown"))
    second = seen(await employer.submit("王经理"), shapes.RECEIPT)
    assert second["case_no"] == first["case_no"]
    again = await employer.post(employer.path("turns"), body, key=key)
    assert again.content == told.content
    # Neither reads the other's words.
    assert "李秀英" not in (await employer.get(employer.path("facts"))).text
    assert "王经理" not in (await ready.get(ready.path("facts"))).text
