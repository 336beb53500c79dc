"""The record of questions to registers, on both engines: complete, sealed, and found again."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from api.access.people import new_guest
from api.access.store import MERGE_GUEST
from api.cases.store import INSERT_CASE
from api.chat.store import INSERT_CONVERSATION
from api.db.errors import StaleRevision
from api.db.statements import Statement
from api.exchange import store
from api.exchange.client import Answer, Query
from api.exchange.store import Behalf
from api.exchange.tables import RegisterQuery
from api.sealing import BrokenSealError, KeyRing, Sealer

pytestmark = pytest.mark.anyio

AT = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
SEALER = Sealer(KeyRing.new())
NUMBER = "990101198503120010"
PARAMS = {"id_number": NUMBER, "name": "尤海生"}
EVERYTHING = Statement("test.queries", RegisterQuery.select(*RegisterQuery._meta.columns))


def question(query_id: str = "q1", register: str = "enrolment", purpose: str = store.INTAKE, **params: str) -> Query:
    """A question about one worker unless another is meant."""
    return Query(query_id, register, purpose, params or PARAMS)


def asked(query: Query, *, case_id: str | None = "c1", person_id: str = "p1", minutes: int = 0):
    """The step that records that it was asked."""
    behalf = Behalf(person_id, case_id, ("employer.name", "region.insured"))
    return store.asked_step(query, behalf, SEALER, AT + timedelta(minutes=minutes))


def answered(query: Query, result: str = "found", **record: str):
    """The step that records what came of it."""
    return store.answered_step(query, Answer(result, record), SEALER, AT)


async def test_a_question_is_on_record_before_its_answer(database):
    """A service that dies while a register thinks has still written down that it asked."""
    await database.commit([asked(question())])
    (row,) = await store.load_of_case(database, "c1")
    assert (row.id, row.register, row.purpose, row.result, row.at) == ("q1", "enrolment", "intake", "asked", AT)
    assert row.facts == ("employer.name", "region.insured")


async def test_an_answer_closes_its_question_once(database):
    """What was answered is not answered again, whoever tries."""
    await database.commit([asked(question())])
    await database.commit([answered(question(), employer_name="杭州云栖谷建筑有限公司")])
    (row,) = await store.load_of_case(database, "c1")
    assert row.result == "found"
    assert await store.load_record(database, SEALER, "q1") == {"employer_name": "杭州云栖谷建筑有限公司"}
    with pytest.raises(StaleRevision):
        await database.commit([answered(question(), "not_found")])


async def test_no_personal_value_is_readable(database):
    """Whom a question was about, and what came, is sealed or a stand-in in every column."""
    await database.commit([asked(question())])
    await database.commit([answered(question(), employer_name="杭州云栖谷建筑有限公司", id_number=NUMBER)])
    (row,) = await database.fetch(EVERYTHING)
    whole = b"|".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
    for value in (NUMBER, "尤海生", "云栖谷", NUMBER[-6:]):
        assert value.encode() not in whole


async def test_one_partys_questions_are_found_without_anothers(database):
    """Theirs, and those put while they were still a guest; nothing that was asked for somebody else of the file."""
    await database.commit([new_guest("guest", AT), new_guest("p1", AT), MERGE_GUEST.step(person="p1", guest="guest")])
    people = ("p1", "guest", "p2")
    await database.commit(
        [asked(question(f"q-{who}", who), person_id=who, minutes=at) for at, who in enumerate(people)]
    )
    await database.commit([asked(question("q-other", "other"), case_id="c2")])
    assert [row.id for row in await store.load_of_party(database, "c1", "p1")] == ["q-p1", "q-guest"]
    assert [row.id for row in await store.load_of_party(database, "c1", "p2")] == ["q-p2"]


async def test_a_record_opens_at_its_own_query_only(database):
    """A sealed record copied to another row does not open there."""
    await database.commit([asked(question()), answered(question(), address="杭州市")])
    sealed = SEALER.seal(msgspec.json.encode({}), place="register_query|q2|sealed")
    with pytest.raises(BrokenSealError):
        SEALER.open(sealed, place="register_query|q1|sealed")
    assert await store.load_record(database, SEALER, "q2") == {}


async def test_a_case_lists_its_own_questions_in_order(database):
    """Other cases and checks of identity are not among them."""
    await database.commit(
        [
            asked(question("q2"), minutes=2),
            asked(question("q1"), minutes=1),
            asked(question("q3"), case_id="c2"),
            asked(question("q4", "population", store.IDENTITY), case_id=None),
        ]
    )
    assert [row.id for row in await store.load_of_case(database, "c1")] == ["q1", "q2"]
    assert [row.id for row in await store.load_identity_checks(database, "p1")] == ["q4"]
    assert await store.load_identity_checks(database, "p2") == []


async def test_drafts_of_a_person_are_found(database):
    """Their own and not filed yet: only there can an identity matched later still help."""
    await database.commit(
        [
            *_conversation("c1", "p1", "draft"),
            *_conversation("c2", "p1", "submitted"),
            *_conversation("c3", "p2", "draft"),
            *_conversation("c4", "p1", "joined"),
        ]
    )
    assert await store.load_drafts(database, "p1") == [("c1", "case-c1")]


def _conversation(row_id: str, person_id: str, state: str):
    case = {
        "id": f"case-{row_id}", "case_no": None, "matter": "recognition", "state": state, "revision": 0, "flow": "f",
        "region": None, "created_at": 0, "submitted_at": None, "snapshot": b"", "worker_index": None, "updated_at": 0,
    }  # fmt: skip
    talk = {
        "id": row_id, "case_id": case["id"], "person_id": person_id, "matter": "recognition", "role": None,
        "state": "open", "locale": "zh-CN", "created_at": 0, "updated_at": 0, "head": 0,
    }  # fmt: skip
    return INSERT_CASE.step(rows=1, **case), INSERT_CONVERSATION.step(rows=1, **talk)


def test_the_same_question_is_known_again():
    """In whatever order its terms stand; another register, number or day is another question."""
    same = store.terms_index(SEALER, "enrolment", {"name": "尤海生", "id_number": NUMBER})
    assert same == store.terms_index(SEALER, "enrolment", PARAMS)
    others = [("project", PARAMS), ("enrolment", {**PARAMS, "on": "2026-11-23"}), ("enrolment", {"id_number": NUMBER})]
    assert same not in {store.terms_index(SEALER, register, params) for register, params in others}
