"""Whoever knows somebody's ID number and the day of the accident may file too, and learns nothing of the other."""

from datetime import datetime, timedelta

import httpx
import msgspec
import pytest

from tests.api.cases.conftest import Filing, file_case
from tests.api.chat.talk import Talk, as_staff, by_phone, code_for
from tests.api.documents.sending import hand_in, photo
from tests.builders import make_id_number
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def clock() -> FrozenClock:
    """The clock of the shared service: everybody who joins does so days after the first filing."""
    return FrozenClock()


@pytest.fixture(scope="module")
async def service(anyio_backend, clock, tmp_path_factory, sqlite_template):
    """A client of one service for all tests here."""
    folder = tmp_path_factory.mktemp("join") / "data"
    async with open_service(folder, clock, tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


async def again(talk: Talk) -> Talk:
    """The same person, signed in anew."""
    fresh = await by_phone(talk.client, talk.number)
    fresh.id = talk.id
    return fresh


class Two(msgspec.Struct, frozen=True):
    """The injured person who filed, and somebody who knows their number and joined three days later."""

    first: Filing
    later: Filing

    async def theirs(self) -> dict:
        """The case as the later one sees it."""
        return await self.later.case()


async def knows_the_number(talk: Talk, role: str, first: Filing, **told: object) -> Filing:
    """Somebody who files with another's ID number and day, and declines the rest."""
    relation = {"relative": {"applicant.relation": "sibling"}}.get(role, {})
    turn = (await talk.start(role=role))["turn"]
    facts = {"worker.id_number": first.talk.id_number, "accident.date": _yesterday(first), "worker.name": "某某"}
    turn = await talk.turn(answers={**facts, **relation, **told})
    while turn["ask"] is not None:
        turn = await talk.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    answer = await talk.submit("某某")
    assert answer.status_code == 201, answer.text
    return Filing(talk, answer.json())


@pytest.fixture(params=["relative", "employer"])
async def two(request, service, clock) -> Two:
    """One who filed and one who joined, from either side."""
    first = await file_case(service)
    clock.advance(days=3, minutes=7)
    later = await knows_the_number(await by_phone(service), request.param, first)
    return Two(Filing(await again(first.talk), first.receipt), later)


async def test_the_case_begins_with_their_own_filing(two):
    """Moment, periods and timeline are those of their own act; the other's filing is in none of them."""
    theirs = await two.theirs()
    assert two.later.id == two.first.id
    assert theirs["received_at"] == two.later.receipt["received_at"] != two.first.receipt["received_at"]
    assert [row["what"] for row in theirs["timeline"]] == ["joined"]
    day = two.later.receipt["received_at"][:10]
    assert {row["id"]: row["start"] for row in theirs["limits"]}["T05"] == day
    assert two.first.receipt["received_at"] not in str(theirs)
    own = await two.first.case()
    assert own["received_at"] == two.first.receipt["received_at"]
    assert {row["id"]: row["start"] for row in own["limits"]}["T05"] == own["received_at"][:10]


async def test_the_revision_that_is_shown_is_taken(two):
    """Whoever looks and then acts on what they saw is not refused for what the other did before."""
    for talk in (two.first.talk, two.later.talk):
        upload = await hand_in(talk, photo(seed=len(talk.id)), conversation_id=talk.id)
        shown = await talk.get(talk.path())
        assert shown.headers["etag"] == f'"r{shown.json()["revision"]}"'
        await talk.turn(upload_id=upload["id"], headers={"If-Match": shown.headers["etag"]})


async def test_the_answer_says_that_it_is_received_and_of_nobody_else(two):
    """Whether somebody filed before is told by the authority, not by a form that anybody can fill."""
    (reply,) = (await two.later.talk.show())["turn"]["replies"]
    assert reply["text"].startswith("申请收到了")
    assert [word for word in ("有人", "已经", "又") if word in reply["text"] + str(await two.theirs())] == []


async def test_a_list_tells_no_other_moment(two):
    """Neither the place in a list nor its cursor says when the other filed."""
    moment = int(datetime.fromisoformat(two.later.receipt["received_at"]).timestamp() * 1_000_000)
    for path in ("/v1/cases", "/v1/employer/cases"):
        page = (await two.later.talk.get(f"{path}?cursor={moment}")).json()
        assert page["items"] == []
    page = (await two.later.talk.get(f"/v1/cases?cursor={moment + 1}")).json()
    assert [row["id"] for row in page["items"]] == [two.first.id]


async def test_no_word_of_the_other_is_anywhere(two):
    """Facts, log, form, reasons, feed and export hold their own words alone."""
    talk = two.later.talk
    whole = [
        await talk.get(talk.path(*path))
        for path in ((), ("facts",), ("review",), ("poll",), ("facts", "employer.name", "why"))
    ]
    text = "".join(answer.text for answer in [*whole, await talk.get("/v1/me/export")])
    secrets = ("李秀英", "左腿", "左小腿", "杭州宏图", "仓前街道", two.first.talk.phone, two.first.talk.person_id)
    assert [secret for secret in secrets if secret in text] == []


async def test_looks_before_they_joined_are_not_theirs_to_see(service, clock):
    """A draft begun early gives no right to know who handled somebody else's file since then."""
    early = await by_phone(service)
    await early.start("昨天下午三点多在工地二楼摔下来，左腿骨折", role="relative")
    first = await file_case(service)
    clock.advance(minutes=10)
    await (await as_staff(service, "investigator")).case(first.id)
    clock.advance(minutes=10)
    joined = await knows_the_number(early, "relative", first)
    assert joined.id == first.id
    assert (await early.get("/v1/me/accesses")).json()["items"] == []
    assert len((await first.talk.get("/v1/me/accesses")).json()["items"]) == 1


async def track(two: Two, filing: Filing) -> dict:
    """The masked status by the phone of one of them."""
    client = filing.talk.client
    challenge = await code_for(client, filing.talk.number)
    asked = {
        "case_no": two.first.number, "id_number_last4": two.first.talk.id_number[-4:],
        "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"],
    }  # fmt: skip
    return (await client.post("/v1/tracking", json=asked)).json()


async def test_a_look_by_phone_is_known_to_its_party_alone(two):
    """Nobody who joined learns when the injured person asks how their case stands."""
    await track(two, two.first)
    looks = [(await who.talk.get("/v1/me/accesses")).json()["items"] for who in (two.first, two.later)]
    assert [[item["action"] for item in items] for items in looks] == [["track"], []]


async def test_without_an_account_each_sees_what_they_filed(two):
    """The masked status by the phone of somebody who joined is theirs, with the name they gave."""

    theirs, own = await track(two, two.later), await track(two, two.first)
    assert (theirs["received_at"], theirs["worker"]) == (two.later.receipt["received_at"], "某某")
    assert (own["received_at"], own["worker"]) == (two.first.receipt["received_at"], "李某")


async def test_another_word_on_the_phone_locks_nobody_out(service):
    """Whoever joins and names another phone for the worker keeps nobody from looking by their own."""
    first = await file_case(service, worker__phone="13900001234")
    await knows_the_number(await by_phone(service), "employer", first, **{"worker.phone": "13900009999"})
    challenge = (await service.post("/v1/auth/sms-codes", json={"phone": "13900001234"})).json()
    asked = {
        "case_no": first.number, "id_number_last4": first.talk.id_number[-4:],
        "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"],
    }  # fmt: skip
    answer = await service.post("/v1/tracking", json=asked)
    assert (answer.status_code, answer.json()["worker"]) == (200, "李某")


async def test_words_taken_back_from_a_side_are_not_handed_to_who_takes_it(service, clock):
    """A worker first taken for the employer leaves no early word to the employer who joins."""
    worker = await by_phone(service)
    await worker.start(role="employer")
    await worker.turn(answers={"worker.name": "赵初心", "worker.address": "青石巷九号", "employer.name": "初心机械厂"})
    day = str(clock.now.date() - timedelta(days=1))
    own = {"applicant.relation": "self", "worker.id_number": worker.id_number, "accident.date": day}
    turn = await worker.turn(answers=own)
    while turn["ask"] is not None:
        turn = await worker.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    first = Filing(worker, (await worker.submit("赵初心")).json())
    later = await knows_the_number(await by_phone(service), "employer", first)
    assert later.id == first.id
    log = str(await later.talk.facts())
    assert [word for word in ("赵初心", "青石巷", "初心机械厂", worker.person_id) if word in log] == []


async def test_days_are_not_tried_one_after_the_other(open_client):
    """The fourth filing on one number by one person on one day is refused until tomorrow; others' filings go on."""
    async with open_client(YICHUANG_LIMITS="on") as client:
        talk, number = await by_phone(client), make_id_number(8080)

        async def files(who: Talk, day: str, number: str) -> httpx.Response:
            turn = (await who.start(role="relative"))["turn"]
            told = {"applicant.relation": "sibling", "worker.id_number": number, "accident.date": day}
            turn = await who.turn(answers=told)
            while turn["ask"] is not None:
                turn = await who.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
            return await who.submit("某某")

        tried = [await files(talk, f"2026-{month:02}-10", number) for month in (3, 4, 5, 6)]
        assert [answer.status_code for answer in tried] == [201, 201, 201, 429]
        assert tried[-1].headers["retry-after"] == "86400"
        assert (await files(talk, "2026-06-10", make_id_number(8081))).status_code == 201
        assert (await files(await by_phone(client), "2026-06-10", number)).status_code == 201


def _yesterday(filing: Filing) -> str:
    """The day before a filing, of which the story tells."""
    return str(datetime.fromisoformat(filing.receipt["received_at"]).date() - timedelta(days=1))
