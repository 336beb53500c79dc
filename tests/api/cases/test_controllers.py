"""A filed case is shown to those it concerns, each in their own view, and to nobody else."""

import pytest

from api.cases.tables import Party
from api.db.statements import Statement, arg, insert
from tests.api.cases.conftest import file_case
from tests.api.chat import shapes
from tests.api.chat.talk import Talk, as_guest, as_staff, by_phone, seen
from tests.builders import make_id_number

pytestmark = pytest.mark.anyio

AUDIT = Statement(
    "test.audit_of",
    Party.raw("SELECT actor, role, action FROM audit WHERE object = {} ORDER BY at", arg("object")),
)
ADD_PARTY = insert("test.add_party", Party)
STORY = "我们公司的工人昨天下午三点在工地二楼摔下来，左腿骨折"


async def test_the_whole_case(filed):
    """Stage, state, whose move and what next, in words; the papers, the periods and what happened."""
    case = await filed.case()
    assert (case["id"], case["case_no"]) == (filed.id, filed.number)
    assert (case["matter"], case["stage"], case["state"], case["track"]) == (
        "recognition", "review", "submitted", "ordinary",
    )  # fmt: skip
    assert case["whose_move"] == "authority"
    assert case["state_label"]
    assert case["next_step"]
    assert [(row["what"], row["at"]) for row in case["timeline"]] == [("submitted", "2026-11-24T09:00:00+08:00")]
    assert {row["kind"] for row in case["documents"]} >= {"diagnosis_certificate", "enrolment_proof"}
    assert (case["decisions"], case["benefits"], case["messages_waiting"]) == ([], [], 0)


async def test_only_what_works_is_offered(filed):
    """`can_do` names nothing that would answer 501."""
    for action in (await filed.case())["can_do"]:
        assert action["action"] == "submit"


async def test_the_revision_is_an_etag(filed):
    """A client may remember it and ask again."""
    answer = await filed.talk.get(f"/v1/cases/{filed.id}")
    assert answer.headers["etag"] == f'"r{answer.json()["revision"]}"'
    assert answer.headers["cache-control"] == "no-store"


async def test_a_foreign_case_does_not_exist(filed, shared_client):
    """Another citizen, a guest and an office of another region get what an unknown id gets."""
    strangers = [
        await by_phone(shared_client),
        await as_guest(shared_client),
        await as_staff(shared_client, "reviewer", "510100"),
        await as_staff(shared_client, "admin", "330100"),
    ]
    for stranger in strangers:
        foreign = await stranger.get(f"/v1/cases/{filed.id}")
        unknown = await stranger.get(f"/v1/cases/{'x' * len(filed.id)}")
        assert (foreign.status_code, foreign.json()["code"]) == (404, "not_found")
        assert {**foreign.json(), "trace_id": ""} == {**unknown.json(), "trace_id": ""}


async def test_nobody_without_a_token(filed, shared_client):
    """401 for the case and the list."""
    stranger = Talk(shared_client, "x" * 43, {"id": ""})
    for path in ("/v1/cases", f"/v1/cases/{filed.id}"):
        assert (await stranger.get(path)).status_code == 401


async def test_a_draft_is_no_case(shared_client):
    """What was not filed is seen by nobody as a case, its own author and the office included."""
    talk = await by_phone(shared_client)
    await talk.start("我昨天在杭州的工地摔伤了左腿")
    case_ids = [row["case_id"] for row in (await talk.get("/v1/conversations")).json()["items"]]
    assert case_ids == [None]
    assert seen(await talk.get("/v1/cases"), shapes.CASES)["items"] == []


@pytest.mark.parametrize("role", ["window", "investigator", "reviewer", "signer", "inspector"])
async def test_staff_of_the_region_read_and_leave_their_name(filed, shared_client, role):
    """Each look by an office is in the audit; a party's own look is not."""
    clerk = await as_staff(shared_client, role)
    await filed.case()
    case = await clerk.case(filed.id)
    assert case["case_no"] == filed.number
    rows = await shared_client.app.state.parts.db.fetch(AUDIT, (f"case:{filed.id}",))
    assert [row[2] for row in rows].count("read_case") == 1
    assert (clerk.person_id, role, "read_case") in [tuple(row) for row in rows]


async def test_a_refused_look_leaves_no_trace_of_the_case(filed, shared_client):
    """An office of another region learns nothing, and nothing is written as if it had read."""
    await (await as_staff(shared_client, "reviewer", "510100")).get(f"/v1/cases/{filed.id}")
    rows = await shared_client.app.state.parts.db.fetch(AUDIT, (f"case:{filed.id}",))
    assert "read_case" not in [row[2] for row in rows]


async def test_the_other_side_sees_no_medical_paper(filed, shared_client):
    """An employer who is a party sees state, periods and timeline, and none of the worker's papers or words."""
    employer = await by_phone(shared_client)
    await shared_client.app.state.parts.db.commit(
        [ADD_PARTY.step(case_id=filed.id, person_id=employer.person_id, party="employer", role="employer", since=0)]
    )
    theirs, own = await employer.case(filed.id), await filed.case()
    assert (theirs["documents"], bool(own["documents"])) == ([], True)
    assert theirs["state"] == own["state"]
    assert "T04" not in {row["id"] for row in theirs["limits"]}
    text = (await employer.get(f"/v1/cases/{filed.id}")).text
    assert [secret for secret in ("李秀英", filed.talk.id_number, filed.talk.phone, "左腿") if secret in text] == []


async def test_an_employer_who_joins_sees_its_own_side(filed, shared_client):
    """Its own period and its own list of papers, nothing of what the worker said or handed in."""
    employer = await by_phone(shared_client)
    await employer.start(STORY, role="employer")
    turn = await employer.turn(answers={"worker.id_number": filed.talk.id_number})
    while turn["ask"] is not None:
        turn = await employer.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    receipt = seen(await employer.submit("王经理"), shapes.RECEIPT)
    assert receipt["case_id"] == filed.id
    theirs, own = await employer.case(filed.id), await filed.case()
    assert {row["state"] for row in theirs["documents"]} <= {"missing", "waived"}
    assert "T03" not in {row["id"] for row in own["limits"]}
    assert "T04" not in {row["id"] for row in theirs["limits"]}
    assert "joined" in {row["what"] for row in theirs["timeline"]}
    assert "李秀英" not in (await employer.get(f"/v1/cases/{filed.id}")).text


async def test_my_cases_newest_first(free_client, clock):
    """In pages, each once, in the shape of the single case."""
    talk, ids = await by_phone(free_client), []
    for number in range(3):
        ids.append((await file_case(free_client, talk, worker__id_number=make_id_number(number))).id)
        clock.advance(minutes=10)
    found, cursor = [], str(2**62)
    while cursor is not None:
        page = seen(await talk.get(f"/v1/cases?limit=2&cursor={cursor}"), shapes.CASES)
        found += page["items"]
        cursor = page["next_cursor"]
    assert [row["id"] for row in found] == ids[::-1]
    assert found[0] == await talk.case(ids[-1])


@pytest.mark.parametrize("query", ["limit=0", "limit=51", "limit=x", "cursor=-1", "cursor=x"])
async def test_a_page_that_is_none(filed, query):
    """Refused at its place."""
    answer = await filed.talk.get(f"/v1/cases?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/query/{query.split('=')[0]}"


async def test_in_english(filed, shared_client):
    """Every word of the service; the person's own words are not in it."""
    english = await by_phone(shared_client, filed.talk.number, lang="en")
    text = (await english.get(f"/v1/cases/{filed.id}")).json()
    said = [text[name] for name in ("state_label", "stage_label", "track_label", "whose_move_label", "next_step")]
    said += [row["label"] for row in text["limits"] + text["promised"] + text["documents"]]
    said += [row["text"] + row["by_label"] for row in text["timeline"]]
    assert not [words for words in said if any("\u4e00" <= sign <= "\u9fff" for sign in words)]


class TestLaterOn:
    """The same case on other days; nothing is stored for it, all follows from events and the day."""

    @pytest.fixture
    async def opened(self, free_client):
        """A case on a clock of its own."""
        return await file_case(free_client)

    async def look(self, filing, days: int, clock):
        """The case so many days after the filing."""
        clock.advance(days=days)
        talk = await by_phone(filing.talk.client, filing.talk.number)
        return await talk.case(filing.id)

    async def test_the_last_day(self, opened, clock):
        """On the fifteenth day the department still has until midnight."""
        case = await self.look(opened, 15, clock)
        (limit,) = [row for row in case["limits"] if row["id"] == "T05"]
        assert (limit["due"], limit["days_left"], limit["state"]) == ("2026-12-09", 0, "running")
        assert case["remedies"] == []

    async def test_the_day_after(self, opened, clock):
        """Overdue: the remedy against silence is named, with whom to turn to and on what ground."""
        case = await self.look(opened, 16, clock)
        (limit,) = [row for row in case["limits"] if row["id"] == "T05"]
        assert (limit["days_left"], limit["state"]) == (-1, "overdue")
        (remedy,) = case["remedies"]
        assert remedy["path"] == "reconsideration_silence"
        assert remedy["body"] == "作决定的部门所在的本级人民政府"
        assert remedy["basis"] == [{"instrument": "行政复议法", "article": "第二十三条第一款第（三）项"}]

    async def test_the_days_go_down(self, opened, clock):
        """One a day."""
        left = []
        for _ in range(3):
            case = await self.look(opened, 1, clock)
            left.append(next(row["days_left"] for row in case["limits"] if row["id"] == "T05"))
        assert left == [14, 13, 12]

    async def test_a_promise_stands_beside_the_period(self, opened, clock):
        """Hangzhou's five working days are shown beside the fifteen days, never instead of them."""
        case = await self.look(opened, 1, clock)
        assert [(row["due"], row["basis"][0]["instrument"]) for row in case["promised"]] == [
            ("2026-12-01", "浙江省工伤保险条例"),
        ]  # fmt: skip
        assert "T05" in {row["id"] for row in case["limits"]}


async def test_a_service_that_starts_on_another_day(open_client, clock):
    """After a restart later on, the same file shows the same case with that day's clocks."""
    async with open_client(YICHUANG_LIMITS="off") as first:
        filing = await file_case(first)
    clock.advance(days=20)
    async with open_client(YICHUANG_LIMITS="off") as second:
        talk = await by_phone(second, filing.talk.number)
        case = await talk.case(filing.id)
        assert next(row["state"] for row in case["limits"] if row["id"] == "T05") == "overdue"
        assert [row["path"] for row in case["remedies"]] == ["reconsideration_silence"]
