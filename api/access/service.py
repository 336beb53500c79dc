"""Signing in and out: each grant of contract §2 as one unit of work."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from api.access import tokens
from api.access.claims import Claim, claim_steps, find_claim
from api.access.codes import open_challenge
from api.access.limits import GUESTS_PER_ADDRESS, LONGEST, count_steps, counts, too_many
from api.access.people import new_citizen, new_guest, open_profile, phone_index
from api.access.policy import CITIZEN_KIND, GUEST, STAFF_KIND, Caller
from api.access.schemas import SmsGrant
from api.access.store import (
    END_FAMILY,
    END_TOKEN,
    FIND_BY_PHONE,
    FIND_PERSON,
    FIND_STAFF_NAME,
    FIND_TOKEN,
    HAS_LIVE_ACCESS,
    INSERT_TOKEN,
    LAST_TOKEN_OF,
    PURGE_CHALLENGES,
    PURGE_COUNTERS,
    PURGE_TOKENS,
    RELEASE_PHONE,
)
from api.access.tokens import Tokens, token_hash
from api.db.errors import DuplicateKey, StaleRevision
from api.db.statements import Step
from api.db.values import micros, moment, new_id
from api.errors import FieldError, Problem
from api.parts import Parts
from api.transaction import UnitOfWork

RESTS_AFTER = timedelta(days=90)
"""Carriers give an unused number to somebody else after about this long."""
ATTEMPTS = 4


class Person(msgspec.Struct, frozen=True):
    """Somebody who is signed in, as they are shown to themselves."""

    id: str
    kind: str
    phone: str | None = None
    name: str | None = None
    roles: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Person({self.id})"


class Session(msgspec.Struct, frozen=True):
    """A fresh pair of tokens and whose they are."""

    tokens: Tokens
    person: Person
    started: datetime
    claimed: int = 0
    number_rested: bool = False
    """The number was unused so long that it may have a new owner, who starts afresh."""


async def start_as_guest(parts: Parts, address: str) -> Session:
    """A person without a name, with tokens; all their talk hangs on these."""
    now = parts.clock()
    limited = ()
    if parts.settings.limits:
        limited = counts(GUESTS_PER_ADDRESS, parts.sealer.index(address, purpose="address"))
    person = Person(new_id(), GUEST)
    pair = tokens.issue(GUEST, now)
    steps = [*count_steps(limited, now), new_guest(person.id, now), *token_steps(pair, person.id, now)]
    try:
        await parts.db.commit(steps)
    except StaleRevision:
        raise await too_many(parts.db, limited, now) from None
    return Session(pair, person, now)


async def sign_in_by_code(parts: Parts, grant: SmsGrant, request_id: str) -> Session:
    """Finds or makes the owner of the phone the code was sent to; takes over a guest's talk."""
    phone, use = await open_challenge(parts, grant.challenge_id, grant.code)
    for _ in range(ATTEMPTS):
        now = parts.clock()
        owner = await _find_owner(parts, phone, now)
        claim = await find_claim(parts.db, grant.guest_token, now)
        try:
            return await open_session(parts, owner.after(use), claim, request_id, now)
        except (DuplicateKey, StaleRevision) as error:
            # The same code came twice at once, or the guest or the phone got an owner meanwhile.
            if error.statement == use.statement.name:
                raise Problem("code_expired", errors=[FieldError("/code", "code_expired")]) from None
    raise Problem("changed_meanwhile")


class Owner(msgspec.Struct, frozen=True):
    """Who signs in, and the steps that make them known if they are new."""

    person: Person
    steps: Sequence[Step] = ()
    rested: bool = False

    def after(self, *steps: Step) -> "Owner":
        """The same person, with steps that come first."""
        return msgspec.structs.replace(self, steps=[*steps, *self.steps])


async def _find_owner(parts: Parts, phone: str, now: datetime) -> Owner:
    index = phone_index(parts.sealer, phone)
    row = await parts.db.fetch_one(FIND_BY_PHONE, (index,))
    if row is not None and not await _has_rested(parts, row[0], moment(row[3]), now):
        return Owner(Person(row[0], CITIZEN_KIND, phone))
    person = Person(new_id(), CITIZEN_KIND, phone)
    fresh = new_citizen(parts.sealer, person.id, phone, now)
    if row is None:
        return Owner(person, [fresh])
    # The former owner keeps their cases without the number, to be found again at the window.
    return Owner(person, [RELEASE_PHONE.step(rows=1, id=row[0], phone_index=index), fresh], rested=True)


async def _has_rested(parts: Parts, person_id: str, created: datetime, now: datetime) -> bool:
    row = await parts.db.fetch_one(LAST_TOKEN_OF, (person_id,))
    last = moment(row[0]) if row and row[0] is not None else created
    return now - last >= RESTS_AFTER


async def open_session(
    parts: Parts, owner: Owner, claim: Claim | None, request_id: str, now: datetime
) -> Session:
    """Tokens for somebody who has shown who they are; the guest they were moves to them in the same unit."""
    person = owner.person
    pair = tokens.issue(person.kind, now)
    unit = UnitOfWork(now=now, sealer=parts.sealer, request_id=request_id)
    unit.add(*owner.steps)
    if claim is not None:
        unit.add(*claim_steps(claim, person.id, now))
        unit.audit("claim_guest", f"person|{claim.guest}", actor=person.id, role=person.kind)
    unit.add(*token_steps(pair, person.id, now))
    await unit.commit(parts.db)
    return Session(pair, person, now, claim.conversations if claim else 0, owner.rested)


async def refresh(parts: Parts, refresh_token: str) -> Session:
    """A new pair for an unused refresh token.

    One that was used before ends all tokens of its sign-in: either we or a thief hold a copy.
    """
    now = parts.clock()
    hashed = token_hash(refresh_token)
    row = await parts.db.fetch_one(FIND_TOKEN, (hashed,))
    if row is None or row[1] != "refresh":
        raise Problem("unauthenticated")
    person_id, _, family, expires_at, ended_at, kind, merged_into, _, _, disabled = row
    if ended_at is not None or not await _may_go_on(parts, kind, family, now):
        await end_family(parts, family)
        raise Problem("unauthenticated")
    if expires_at <= micros(now) or merged_into is not None or disabled:
        raise Problem("unauthenticated")
    pair = tokens.issue(kind, now, family=family, ends=moment(expires_at))
    end = END_TOKEN.step(rows=1, hash=hashed, now=micros(now))
    try:
        await parts.db.commit([end, *token_steps(pair, person_id, now)])
    except StaleRevision:
        await end_family(parts, family)
        raise Problem("unauthenticated") from None
    return Session(pair, await find_person(parts, person_id), now)


async def _may_go_on(parts: Parts, kind: str, family: str, now: datetime) -> bool:
    """Staff who left their desk sign in again, even with an unused refresh token."""
    if not tokens.LIFETIMES[kind].idle:
        return True
    return await parts.db.fetch_one(HAS_LIVE_ACCESS, (family, micros(now))) is not None


async def sign_out(parts: Parts, caller: Caller) -> None:
    """Ends every token of this sign-in."""
    row = await parts.db.fetch_one(FIND_TOKEN, (caller.token_hash,))
    if row is not None:
        await end_family(parts, row[2])


async def end_family(parts: Parts, family: str) -> None:
    """Ends all tokens that descend from one sign-in."""
    await parts.db.commit([END_FAMILY.step(family=family, now=micros(parts.clock()))])


async def find_person(parts: Parts, person_id: str) -> Person:
    """The person as they are shown to themselves."""
    row = await parts.db.fetch_one(FIND_PERSON, (person_id,))
    if row is None:
        raise Problem("unauthenticated")
    _, kind, sealed, _ = row
    if kind == STAFF_KIND:
        name, roles = await parts.db.fetch_one(FIND_STAFF_NAME, (person_id,)) or (None, "")
        return Person(person_id, kind, name=name, roles=tuple(roles.split()))
    return Person(person_id, kind, open_profile(parts.sealer, person_id, sealed).phone)


def token_steps(pair: Tokens, person_id: str, now: datetime) -> list[Step]:
    """Stores the hashes of a fresh pair."""
    rows = (("access", pair.access, pair.access_ends), ("refresh", pair.refresh, pair.refresh_ends))
    return [
        INSERT_TOKEN.step(
            rows=1,
            hash=token_hash(token),
            person_id=person_id,
            kind=kind,
            family=pair.family,
            issued_at=micros(now),
            expires_at=micros(ends),
            ended_at=None,
        )
        for kind, token, ends in rows
    ]


async def purge(parts: Parts) -> None:
    """Forgets tokens, codes and counters that count nothing any more.

    Tokens stay as long as they say when a number was last used.
    """
    now = parts.clock()
    await parts.db.commit(
        [
            PURGE_TOKENS.step(before=micros(now - RESTS_AFTER)),
            PURGE_CHALLENGES.step(before=micros(now - LONGEST)),
            PURGE_COUNTERS.step(before=micros(now - LONGEST)),
        ]
    )
