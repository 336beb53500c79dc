"""What a guest told moves to the person who signs in: whole, once, and never another's."""

import asyncio

import pytest

from api.access.claims import find_claim
from api.cases.tables import Party
from api.chat.tables import Conversation
from api.db.statements import Statement, arg, insert
from api.notices.tables import Notice
from tests.api.access.conftest import as_guest, as_staff, ask_code, by_phone, redeem, send_grant
from tests.builders import make_phone
from tests.conftest import START

pytestmark = pytest.mark.anyio

ADD_CONVERSATION = insert("test.conversation", Conversation)
ADD_PARTY = insert("test.party", Party)
ADD_NOTICE = insert("test.notice", Notice)
OWNERS = {
    table: Statement(f"test.owner_{table}", Party.raw(f"SELECT person_id FROM {table} ORDER BY person_id"))
    for table in ("conversation", "party", "notice")
}
PARTIES_OF = Statement("test.parties", Party.raw("SELECT case_id FROM party WHERE person_id = {}", arg("person")))


async def tell(client, person_id: str, case: str = "case") -> None:
    """A conversation, a part in a case and a notice of this person."""
    fields = {"matter": "recognition", "role": None, "state": "open", "locale": "zh-CN", "head": 1}
    await client.app.state.parts.db.commit(
        [
            ADD_CONVERSATION.step(
                id=f"talk-{case}-{person_id}", case_id=case, person_id=person_id, created_at=0, updated_at=0, **fields
            ),
            ADD_PARTY.step(case_id=case, person_id=person_id, party="worker", role="worker", since=0),
            ADD_NOTICE.step(
                id=f"notice-{case}-{person_id}",
                person_id=person_id, case_id=case, kind="received", at=0, sealed=None, state="unread",
            ),
        ]
    )


async def owners(client) -> dict[str, list[str]]:
    """Whose the conversations, parts and notices are."""
    db = client.app.state.parts.db
    return {table: [row[0] for row in await db.fetch(statement)] for table, statement in OWNERS.items()}


async def test_everything_moves(client):
    """Conversation, part in the case and notices; the guest's tokens end."""
    guest = await as_guest(client)
    await tell(client, guest.id)
    person = await by_phone(client, guest_token=guest.answer["access_token"])
    assert await owners(client) == {"conversation": [person.id], "party": [person.id], "notice": [person.id]}
    assert person.answer["claimed"] == 1
    assert person.id != guest.id
    assert (await client.get("/v1/me", headers=guest.headers)).status_code == 401
    refreshed = await send_grant(client, "refresh", refresh_token=guest.answer["refresh_token"])
    assert refreshed.status_code == 401


async def test_a_known_person_keeps_their_own(free_client):
    """What they had stays; what the guest told comes to it."""
    before = await by_phone(free_client)
    await tell(free_client, before.id, "old")
    guest = await as_guest(free_client)
    await tell(free_client, guest.id, "new")
    after = await by_phone(free_client, guest_token=guest.answer["access_token"])
    assert after.id == before.id
    assert (await owners(free_client))["conversation"] == [before.id] * 2


async def test_only_once(free_client):
    """A second person gets nothing of it, and signs in all the same."""
    guest = await as_guest(free_client)
    await tell(free_client, guest.id)
    first = await by_phone(free_client, make_phone(1), guest_token=guest.answer["access_token"])
    second = await by_phone(free_client, make_phone(2), guest_token=guest.answer["access_token"])
    assert second.answer["claimed"] == 0
    assert set((await owners(free_client))["conversation"]) == {first.id}


async def test_only_once_at_the_same_moment(free_client):
    """Two phones with one guest token: one gets it all, both sign in."""
    guest = await as_guest(free_client)
    await tell(free_client, guest.id)
    challenges = [await ask_code(free_client, make_phone(n)) for n in range(6)]
    answers = await asyncio.gather(
        *(redeem(free_client, c, guest_token=guest.answer["access_token"]) for c in challenges)
    )
    assert [answer.status_code for answer in answers] == [201] * 6
    claimed = {answer.json()["person"]["id"]: answer.json()["claimed"] for answer in answers}
    assert sorted(claimed.values()) == [0] * 5 + [1]
    owner = max(claimed, key=claimed.get)
    assert await owners(free_client) == {"conversation": [owner], "party": [owner], "notice": [owner]}


async def test_never_another_citizens(free_client):
    """The token of somebody who is signed in moves nothing, nor does one of staff."""
    victim = await by_phone(free_client, make_phone(1))
    await tell(free_client, victim.id)
    signer = await as_staff(free_client)
    for token in (victim.answer["access_token"], signer.answer["access_token"]):
        thief = await by_phone(free_client, make_phone(2), guest_token=token)
        assert thief.answer["claimed"] == 0
    assert (await owners(free_client))["party"] == [victim.id]
    assert (await free_client.get("/v1/me", headers=victim.headers)).status_code == 200


@pytest.mark.parametrize("token", ["", "nonsense", "x" * 43])
async def test_a_lost_guest_token_keeps_nobody_out(shared_client, token):
    """Signing in works; nothing moves."""
    person = await by_phone(shared_client, guest_token=token)
    assert person.answer["claimed"] == 0


async def test_a_refresh_token_claims_nothing(client):
    """Only the access token shows that somebody is the guest."""
    guest = await as_guest(client)
    await tell(client, guest.id)
    person = await by_phone(client, guest_token=guest.answer["refresh_token"])
    assert person.answer["claimed"] == 0


async def test_an_ended_guest_token_claims_nothing(client, clock):
    """Nor after its time."""
    guest = await as_guest(client)
    clock.advance(days=7)
    parts = client.app.state.parts
    assert await find_claim(parts.db, guest.answer["access_token"], parts.clock()) is None
    assert clock.now > START


async def test_a_wrong_code_moves_nothing(client):
    """The guest goes on as before."""
    guest = await as_guest(client)
    await tell(client, guest.id)
    challenge = await ask_code(client, make_phone(1))
    code = "000000" if challenge["demo_code"] != "000000" else "000001"
    answer = await redeem(client, challenge, code=code, guest_token=guest.answer["access_token"])
    assert answer.status_code == 422
    assert (await owners(client))["party"] == [guest.id]
    assert (await client.get("/v1/me", headers=guest.headers)).status_code == 200


async def test_one_part_in_a_case(free_client):
    """Where the person takes part already, the guest's part lapses."""
    person = await by_phone(free_client)
    await tell(free_client, person.id, "same")
    guest = await as_guest(free_client)
    await tell(free_client, guest.id, "same")
    await by_phone(free_client, guest_token=guest.answer["access_token"])
    rows = await free_client.app.state.parts.db.fetch(PARTIES_OF, (person.id,))
    assert rows == [("same",)]
    assert (await owners(free_client))["party"] == [person.id]
