"""Who knows the number and the end of the ID number and holds a phone of the case sees where it stands, no more."""

import pytest

from tests.api.cases.conftest import Filing, file_case
from tests.api.cases.test_controllers import AUDIT
from tests.api.chat import shapes
from tests.api.chat.talk import code_for
from tests.builders import make_id_number, make_phone

pytestmark = pytest.mark.anyio

STRANGER = 9999
MASKED = {
    **{name: shapes.CASE[name] for name in ("case_no", "stage", "state", "state_label", "track", "whose_move")},
    "limits": shapes.CASE["limits"], "next_step": str, "worker": (None, str), "received_at": shapes.INSTANT,
}  # fmt: skip


async def track(filing: Filing, *, phone: int | None = None, **fields: str):
    """The answer to a look, with a fresh code; what is not given fits."""
    client = filing.talk.client
    challenge = await code_for(client, filing.talk.number if phone is None else phone)
    asked = {
        "case_no": filing.number, "id_number_last4": filing.talk.id_number[-4:],
        "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"],
    }  # fmt: skip
    return await client.post("/v1/tracking", json={**asked, **fields})


async def test_what_is_shown(filed):
    """State, whose move, the department's periods, and the family name."""
    answer = await track(filed)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    shapes.check(body, MASKED)
    assert (body["case_no"], body["state"], body["worker"]) == (filed.number, "submitted", "李某")
    assert [row["id"] for row in body["limits"]] == ["T05"]


async def test_nothing_private_is_shown(filed):
    """No given name, number, phone, address, employer, injury or paper."""
    text = (await track(filed)).text
    kept = (await filed.talk.show())["facts"]
    shown = [row["display"] for fact, row in kept.items() if len(row["display"]) > 2]
    assert len(shown) > 10
    assert [value for value in shown if value in text] == []
    assert "diagnosis" not in text


async def test_in_english(filed):
    """The words in the caller's language, the family name as it is."""
    client = filed.talk.client
    challenge = await code_for(client, filed.talk.number)
    asked = {
        "case_no": filed.number, "id_number_last4": filed.talk.id_number[-4:],
        "challenge_id": challenge["challenge_id"], "code": challenge["demo_code"],
    }  # fmt: skip
    body = (await client.post("/v1/tracking", json=asked, headers={"Accept-Language": "en"})).json()
    assert body["worker"] == "李*"
    assert body["next_step"].isascii()


@pytest.mark.parametrize("spelling", [str.lower, lambda text: f"  {text} "], ids=["small-letters", "spaces"])
async def test_as_people_write_it(filed, spelling):
    """Case and spaces of the number make no difference."""
    assert (await track(filed, case_no=spelling(filed.number))).status_code == 200


async def test_the_last_sign_may_be_an_x(shared_client):
    """An ID number may end in X, and people write it small."""
    number = next(make_id_number(n) for n in range(100) if make_id_number(n).endswith("X"))
    filing = await file_case(shared_client, worker__id_number=number)
    assert (await track(filing, id_number_last4=number[-4:].lower())).status_code == 200


async def test_what_does_not_fit_is_one_answer(filed):
    """A wrong number, a wrong ID and a stranger's phone cannot be told from each other."""
    answers = [
        await track(filed, case_no="GS33010020261124000000"),
        await track(filed, case_no=""),
        await track(filed, id_number_last4="0000"),
        await track(filed, id_number_last4=""),
        await track(filed, id_number_last4=filed.talk.id_number),
        await track(filed, phone=STRANGER),
        await track(filed, phone=STRANGER, case_no="GS33010020261124000000"),
    ]
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {(404, "not_found")}
    bodies = [{**answer.json(), "trace_id": ""} for answer in answers]
    assert all(body == bodies[0] for body in bodies)


async def test_a_phone_the_case_names(shared_client):
    """The injured person's own phone opens it too, though somebody else filed."""
    filing = await file_case(shared_client, worker__phone=make_phone(9998))
    assert (await track(filing, phone=9998)).status_code == 200


async def test_each_look_uses_up_its_code(filed):
    """A code is good for one look, also when what was asked did not fit, so that nobody tries ID numbers in a row."""
    client = filed.talk.client
    for last4 in (filed.talk.id_number[-4:], "0000"):
        challenge = await code_for(client, filed.talk.number)
        asked = {
            "case_no": filed.number, "id_number_last4": last4, "challenge_id": challenge["challenge_id"],
            "code": challenge["demo_code"],
        }  # fmt: skip
        await client.post("/v1/tracking", json=asked)
        again = await client.post("/v1/tracking", json={**asked, "id_number_last4": filed.talk.id_number[-4:]})
        assert (again.status_code, again.json()["code"]) == (422, "code_expired")


async def test_a_wrong_code(filed):
    """Refused before anything is looked up; five tries and the code is gone."""
    client = filed.talk.client
    challenge = await code_for(client, filed.talk.number)
    wrong = f"{(int(challenge['demo_code']) + 1) % 1_000_000:06d}"
    asked = {"case_no": filed.number, "id_number_last4": "0000", "challenge_id": challenge["challenge_id"]}
    answers = [await client.post("/v1/tracking", json={**asked, "code": wrong}) for _ in range(6)]
    assert [answer.json()["code"] for answer in answers] == ["code_wrong"] * 5 + ["code_expired"]


@pytest.mark.parametrize("name", ["case_no", "id_number_last4", "challenge_id", "code"])
async def test_every_part_is_needed(filed, name):
    """Refused at its place, with none of the values in the answer."""
    asked = {"case_no": filed.number, "id_number_last4": "0000", "challenge_id": "x", "code": "000000"}
    del asked[name]
    answer = await filed.talk.client.post("/v1/tracking", json=asked)
    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (422, [f"/{name}"])
    assert filed.number not in answer.text


async def test_a_draft_cannot_be_tracked(filed, shared_client):
    """No number, no status; the number of another case opens nothing of one's own."""
    other = await file_case(shared_client)
    assert (await track(filed, case_no=other.number)).status_code == 404


async def test_every_look_is_in_the_audit(filed):
    """With the case it opened, and without any number that was typed."""
    await track(filed)
    rows = await filed.talk.client.app.state.parts.db.fetch(AUDIT, (f"case:{filed.id}",))
    assert ("phone", "visitor", "track") in [tuple(row) for row in rows]
