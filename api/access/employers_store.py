"""Reads and writes of employers' members and invitations; nothing here commits."""

from datetime import datetime
from typing import Any

import msgspec

from api.access.policy import Membership, Part
from api.access.tables import EmployerInvitation, EmployerMember
from api.access.tokens import token_hash
from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, new_id
from api.sealing import Sealer

INSERT_MEMBER = insert("employers.insert_member", EmployerMember)
_COLUMNS = (
    EmployerMember.id,
    EmployerMember.person_id,
    EmployerMember.state,
    EmployerMember.role,
    EmployerMember.sealed,
)
_FIND = Statement(
    "employers.find_member",
    lambda: EmployerMember.select(*_COLUMNS).where(
        (EmployerMember.employer_index == arg("employer_index")) & (EmployerMember.person_id == arg("person_id"))
    ),
)
_OF_PERSON = Statement(
    "employers.of_person",
    lambda: EmployerMember.select(*_COLUMNS)
    .where(EmployerMember.person_id == arg("person_id"))
    .order_by(EmployerMember.since),
)
ADMIT = Statement(
    "employers.admit",
    EmployerMember.raw(
        "UPDATE employer_member SET state = 'member', role = {}, since = {}, sealed = {} "
        "WHERE id = {} AND state = 'pending'",
        arg("role"),
        arg("since"),
        arg("sealed"),
        arg("id"),
    ),
)
_INSERT_INVITATION = insert("employers.insert_invitation", EmployerInvitation)
# Good only as long as who gave it is still a member.
_INVITER = Statement(
    "employers.inviter",
    EmployerInvitation.raw(
        "SELECT m.id, m.person_id, m.state, m.role, m.sealed FROM employer_invitation i JOIN employer_member m "
        "ON m.person_id = i.invited_by AND m.employer_index = i.employer_index AND m.state = 'member' "
        "WHERE i.hash = {} AND i.employer_index = {} AND i.used_at IS NULL AND i.expires_at > {}",
        arg("hash"),
        arg("employer_index"),
        arg("now"),
    ),
)
USE_INVITATION = Statement(
    "employers.use_invitation",
    EmployerInvitation.raw(
        "UPDATE employer_invitation SET used_at = {}, used_by = {} "
        "WHERE hash = {} AND used_at IS NULL AND expires_at > {}",
        arg("now"),
        arg("person_id"),
        arg("hash"),
        arg("now"),
    ),
)
# Parts on the employer's side of people who act for an employer the caller acts for too.
_SHARED = (
    " FROM employer_member mine JOIN employer_member theirs ON theirs.employer_index = mine.employer_index "
    "AND theirs.state = 'member' AND theirs.person_id <> mine.person_id "
    "JOIN party p ON p.person_id = theirs.person_id AND (p.party = 'employer' OR p.party LIKE 'employer:%') "
)
_FILED_TOGETHER = Statement(
    "employers.filed_together",
    EmployerMember.raw(
        "SELECT id, filed FROM (SELECT f.id, MAX(CASE WHEN p.since > f.submitted_at THEN p.since ELSE f.submitted_at "
        "END) AS filed" + _SHARED + "JOIN case_file f ON f.id = p.case_id WHERE mine.person_id = {} "
        "AND mine.state = 'member' AND f.submitted_at IS NOT NULL GROUP BY f.id) AS shared "
        "WHERE filed < {} ORDER BY filed DESC LIMIT {}",
        arg("person_id"),
        arg("before"),
        arg("limit"),
    ),
)
_COLLEAGUES_PARTS = Statement(
    "employers.colleagues_parts",
    EmployerMember.raw(
        "SELECT mine.id, mine.person_id, mine.state, mine.role, mine.sealed, p.person_id, p.party, p.role" + _SHARED
        + "WHERE mine.person_id = {} AND mine.state = 'member' AND p.case_id = {} ORDER BY p.since, p.person_id",
        arg("person_id"),
        arg("case_id"),
    ),
)


class _Sealed(msgspec.Struct, frozen=True):
    credit_code: str
    name: str | None


def employer_index(sealer: Sealer, credit_code: str) -> str:
    """The blind index by which the members of an employer are found."""
    return sealer.index(credit_code, purpose="employer.credit_code")


async def find_membership(db: Database, sealer: Sealer, credit_code: str, person_id: str) -> Membership | None:
    """What a person is to an employer; None if nothing."""
    row = await db.fetch_one(_FIND, (employer_index(sealer, credit_code), person_id))
    return _membership(row, sealer) if row is not None else None


async def load_memberships(db: Database, sealer: Sealer, person_id: str) -> list[Membership]:
    """Every employer a person acts for or has asked to, oldest first."""
    return [_membership(row, sealer) for row in await db.fetch(_OF_PERSON, (person_id,))]


async def find_inviter(db: Database, sealer: Sealer, credit_code: str, code: str, now: datetime) -> Membership | None:
    """Who invites with a code of this employer that is still good; None if nobody does."""
    key = (token_hash(code), employer_index(sealer, credit_code), micros(now))
    row = await db.fetch_one(_INVITER, key)
    return _membership(row, sealer) if row is not None else None


def member_step(sealer: Sealer, known: Membership | None, wanted: Membership, at: datetime) -> Step:
    """Keeps a membership: a first one as a new row, one that was pending by admitting it."""
    member_id = known.id if known is not None else wanted.id or new_id()
    plain = msgspec.json.encode(_Sealed(wanted.credit_code, wanted.name))
    sealed = sealer.seal(plain, place=_place(member_id))
    if known is not None:
        return ADMIT.step(rows=1, id=member_id, role=wanted.role, since=micros(at), sealed=sealed)
    return INSERT_MEMBER.step(
        rows=1,
        id=member_id,
        employer_index=employer_index(sealer, wanted.credit_code),
        person_id=wanted.person_id,
        state=wanted.state,
        role=wanted.role,
        since=micros(at),
        sealed=sealed,
    )


def invitation_step(sealer: Sealer, inviter: Membership, code: str, at: datetime, ends: datetime) -> Step:
    """Keeps that a member invites with a code."""
    return _INSERT_INVITATION.step(
        rows=1,
        hash=token_hash(code),
        employer_index=employer_index(sealer, inviter.credit_code),
        invited_by=inviter.person_id,
        created_at=micros(at),
        expires_at=micros(ends),
        used_at=None,
        used_by=None,
    )


def use_step(code: str, person_id: str, now: datetime) -> Step:
    """Uses an invitation up; it undoes its unit where somebody was quicker."""
    return USE_INVITATION.step(rows=1, hash=token_hash(code), person_id=person_id, now=micros(now))


async def load_filed_together(db: Database, person_id: str, before: int, limit: int) -> list[tuple[str, int]]:
    """Ids and filing moments of cases in which a colleague takes the employer's part, newest first."""
    return await db.fetch(_FILED_TOGETHER, (person_id, before, limit))


async def load_colleagues_parts(
    db: Database, sealer: Sealer, person_id: str, case_id: str
) -> list[tuple[Membership, Part]]:
    """Parts colleagues have in a case, each with the caller's membership that makes them colleagues."""
    rows = await db.fetch(_COLLEAGUES_PARTS, (person_id, case_id))
    return [(_membership(row[:5], sealer), Part(case_id, *row[5:])) for row in rows]


def _membership(row: tuple[Any, ...], sealer: Sealer) -> Membership:
    member_id, person_id, state, role, sealed = row
    told = msgspec.json.decode(sealer.open(sealed, place=_place(member_id)), type=_Sealed)
    return Membership(person_id, told.credit_code, told.name, state, role, member_id)


def _place(member_id: str) -> str:
    return f"employer_member|{member_id}|sealed"
