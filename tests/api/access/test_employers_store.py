"""Members, invitations and accounts of other apps are kept alike on both engines."""

from datetime import timedelta

import pytest

from api.access import employers_store as store
from api.access.policy import MEMBER, PENDING, Membership, Part
from api.access.providers import ProviderIdentity
from api.access.providers_sign_in import account_step, provider_accounts, subject_index
from api.cases.store import INSERT_CASE, INSERT_PARTY
from api.db.errors import DuplicateKey, StaleRevision
from api.db.values import micros
from tests.builders import make_credit_code
from tests.conftest import START

pytestmark = pytest.mark.anyio

CODE, OTHER = make_credit_code(1), make_credit_code(2)
BOSS = Membership("boss", CODE, "某某公司", MEMBER, "legal_representative", "m-boss")
CLERK = Membership("clerk", CODE, None, PENDING, None, "m-clerk")


async def keep(parts, *memberships: Membership) -> None:
    """Keeps these as new rows."""
    await parts.db.commit([store.member_step(parts.sealer, None, each, START) for each in memberships])


async def test_a_membership_comes_back_whole(parts):
    """By employer and person, and among a person's own; one row for each pair."""
    await keep(parts, BOSS, CLERK)
    assert await store.find_membership(parts.db, parts.sealer, CODE, "boss") == BOSS
    assert await store.load_memberships(parts.db, parts.sealer, "clerk") == [CLERK]
    assert await store.find_membership(parts.db, parts.sealer, OTHER, "boss") is None
    with pytest.raises(DuplicateKey):
        await keep(parts, Membership("boss", CODE, id="another-id"))


async def test_only_who_is_pending_is_admitted(parts):
    """Admitting keeps the row and happens once."""
    await keep(parts, CLERK)
    wanted = Membership("clerk", CODE, "某某公司", MEMBER, "agent")
    step = store.member_step(parts.sealer, CLERK, wanted, START)
    await parts.db.commit([step])
    kept = await store.find_membership(parts.db, parts.sealer, CODE, "clerk")
    assert (kept.id, kept.state, kept.role, kept.name) == ("m-clerk", MEMBER, "agent", "某某公司")
    with pytest.raises(StaleRevision):
        await parts.db.commit([step])


async def test_an_invitation_is_used_once_and_in_time(parts):
    """Two at once are one; after its end, for another employer, or after its giver's part ended, it is nobody's."""
    await keep(parts, BOSS, CLERK)
    ends = START + timedelta(days=7)
    given = ((BOSS, "good"), (CLERK, "pending"))
    await parts.db.commit([store.invitation_step(parts.sealer, who, code, START, ends) for who, code in given])

    async def inviter(code: str, credit_code: str = CODE, at=START) -> Membership | None:
        return await store.find_inviter(parts.db, parts.sealer, credit_code, code, at)

    assert await inviter("good") == BOSS
    for nobody in (inviter("pending"), inviter("other"), inviter("good", OTHER), inviter("good", at=ends)):
        assert await nobody is None
    use = store.use_step("good", "new", START)
    await parts.db.commit([use])
    assert await inviter("good") is None
    with pytest.raises(StaleRevision):
        await parts.db.commit([use])


async def test_parts_of_colleagues(parts):
    """Members' parts on the employer's side, never on the worker's, and each case once."""
    clerk, other = (Membership(who, CODE, "某某公司", MEMBER, "member", f"m-{who}") for who in ("clerk", "other"))
    await keep(parts, BOSS, clerk, other, Membership("pending", CODE, id="m-pending"))
    rows = (("together", "clerk", "employer"), ("together", "other", "employer:2"), ("own", "clerk", "worker"),
            ("unknown", "pending", "employer"), ("mine", "boss", "employer"))  # fmt: skip
    for number, case_id in enumerate(dict.fromkeys(case_id for case_id, *_ in rows)):
        await parts.db.commit([filed(case_id, number)])
    await parts.db.commit(
        [
            INSERT_PARTY.step(rows=1, case_id=case_id, person_id=who, party=party, role=None, since=micros(START))
            for case_id, who, party in rows
        ]
    )
    found = await store.load_filed_together(parts.db, "boss", 2**62, 10)
    assert [tuple(row) for row in found] == [("together", micros(START))]
    assert await store.load_filed_together(parts.db, "boss", micros(START), 10) == []
    parted = await store.load_colleagues_parts(parts.db, parts.sealer, "boss", "together")
    assert parted == [(BOSS, Part("together", "clerk", "employer")), (BOSS, Part("together", "other", "employer:2"))]
    assert await store.load_colleagues_parts(parts.db, parts.sealer, "pending", "together") == []


async def test_an_account_of_another_app(parts):
    """Known by its index, sealed, and one person's alone."""
    who = ProviderIdentity("wechat", "openid-1")
    index = subject_index(parts.sealer, who)
    await parts.db.commit([account_step(parts.sealer, index, "p", who, START)])
    assert await provider_accounts(parts, "p") == [("wechat", "openid-1", START)]
    with pytest.raises(DuplicateKey):
        await parts.db.commit([account_step(parts.sealer, index, "q", who, START)])


def filed(case_id: str, number: int):
    """A filed case; what is in it does not matter here."""
    at = micros(START) + number
    return INSERT_CASE.step(
        rows=1, id=case_id, case_no=None, matter="incident", state="reported", revision=1, flow="f", region=None,
        created_at=at, submitted_at=at, snapshot=b"x", worker_index=None, updated_at=at,
    )  # fmt: skip
