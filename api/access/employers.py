"""Joins people to the employer they act for: by the business register, or by a member's invitation (单位经办人).

An employer account is its credit code. Whoever the business register names, its legal
representative or its registered agent, is a member once they are matched as that person; every
other member was invited by one. While no register can say, a person who asked is `pending`: that
gives nothing, staff can see it, and asking again asks the register again.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from api.access import employers_store as store
from api.access.identity import Identity, find_identity
from api.access.limits import Limit, count_steps, counts, too_many
from api.access.policy import MEMBER, Caller, Membership, is_member
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import new_id
from api.errors import FieldError, Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases.registers import FOUND, SHARE_DOWN

REGISTER_ROLES = ("legal_representative", "agent")
"""法定代表人、登记联络员: whom the business register names."""
INVITED = "member"
INVITATION_LIVES = timedelta(days=7)
_CODE_LENGTH = 24
"""Signs of base64 that an invitation has: 144 bits."""
PER_PERSON = (Limit("employer_person_day", 20, timedelta(days=1)),)
INVITATIONS = (Limit("employer_invitations_day", 50, timedelta(days=1)),)

Record = Callable[[bytes], Step]
"""Makes the idempotency step for an answer's body."""


class Invitation(msgspec.Struct, frozen=True):
    """What a member hands on; its code follows from its id, so that only the id need be kept."""

    id: str
    credit_code: str
    expires_at: datetime


async def join(parts: Parts, caller: Caller, credit_code: str, invitation: str | None, record: Record) -> Membership:
    """Makes the caller a member, or pending; who is one already stays what they are."""
    code = clean_credit_code(credit_code)
    known = await store.find_membership(parts.db, parts.sealer, code, caller.person_id)
    steps: list[Step] = []
    if known is not None and known.state == MEMBER:
        wanted = known
    elif invitation is not None:
        wanted = await _by_invitation(parts, caller, code, invitation)
        steps.append(store.use_step(invitation, caller.person_id, parts.clock()))
    else:
        wanted, steps = await _by_register(parts, caller, code)
    if known is None or known.state != wanted.state:
        steps.append(store.member_step(parts.sealer, known, wanted, parts.clock()))
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.idempotency(record(member_body(wanted)))
    unit.add(*steps)
    way = "invitation" if invitation is not None else "register"
    by = {"actor": caller.person_id, "role": caller.kind, "purpose": way, "result": wanted.state}
    unit.audit("join_employer", _target(parts, code), **by)
    try:
        await unit.commit(parts.db)
    except StaleRevision as error:
        if error.statement == store.USE_INVITATION.name:
            raise _invitation_refused() from None
        raise
    return wanted


async def invite(parts: Parts, caller: Caller, credit_code: str, record: Record) -> Invitation:
    """A code with which one more person joins within seven days; only a member gives one."""
    code = clean_credit_code(credit_code)
    inviter = await store.find_membership(parts.db, parts.sealer, code, caller.person_id)
    if not is_member(caller, inviter):
        raise Problem("not_found")
    now = parts.clock()
    made = Invitation(new_id(), code, now + INVITATION_LIVES)
    counted = counts(INVITATIONS, caller.person_id) if parts.settings.limits else ()
    unit = UnitOfWork(now=now, sealer=parts.sealer)
    unit.idempotency(record(msgspec.json.encode(made)))
    unit.add(*count_steps(counted, now))
    unit.add(store.invitation_step(parts.sealer, inviter, invitation_code(parts, made), now, made.expires_at))
    unit.audit("invite_to_employer", _target(parts, code), actor=caller.person_id, role=caller.kind)
    try:
        await unit.commit(parts.db)
    except StaleRevision:
        raise await too_many(parts.db, counted, now) from None
    return made


def invitation_code(parts: Parts, invitation: Invitation) -> str:
    """What is handed on; a repeated request gets the same one, and it is kept nowhere."""
    return parts.sealer.index(invitation.id, purpose="employer.invitation")[:_CODE_LENGTH]


def member_body(membership: Membership) -> bytes:
    """The answer of the contract, as it is kept for a repeated request."""
    told = {name: getattr(membership, name) for name in ("credit_code", "name", "state", "role")}
    return msgspec.json.encode(told)


def clean_credit_code(text: str) -> str:
    """统一社会信用代码 with its check digit right; a problem names it otherwise."""
    try:
        return str(uscc.validate(text.upper()))
    except ValidationError:
        raise Problem("invalid", errors=[FieldError("/credit_code", "check_digit")]) from None


async def _by_invitation(parts: Parts, caller: Caller, credit_code: str, code: str) -> Membership:
    inviter = await store.find_inviter(parts.db, parts.sealer, credit_code, code, parts.clock())
    if inviter is None:
        raise _invitation_refused()
    return Membership(caller.person_id, credit_code, inviter.name, MEMBER, INVITED)


async def _by_register(parts: Parts, caller: Caller, credit_code: str) -> tuple[Membership, list[Step]]:
    """What the business register makes of the caller, with the steps that record its answer."""
    own = await find_identity(parts, caller.person_id)
    if own is not None and not own.phone_checked:
        # Whoever knows a name and a number is not yet that person; a member can still invite them.
        return Membership(caller.person_id, credit_code), []
    if own is None:
        if await parts.registers.is_away(caller.person_id):
            return Membership(caller.person_id, credit_code), []
        raise Problem("identity_required")
    checked = await _check(parts, caller, credit_code, own)
    role = checked.record.get("role")
    if checked.result == FOUND and role in REGISTER_ROLES:
        name = str(checked.record.get("employer_name"))
        return Membership(caller.person_id, credit_code, name, MEMBER, role), list(checked.steps)
    if checked.result in (FOUND, SHARE_DOWN):
        # A record that does not say it whole is as good as none.
        return Membership(caller.person_id, credit_code), list(checked.steps)
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.add(*checked.steps)
    by = {"actor": caller.person_id, "role": caller.kind, "purpose": "register", "result": "refused"}
    unit.audit("join_employer", _target(parts, credit_code), **by)
    await unit.commit(parts.db)
    raise Problem("employer_not_matched")


async def _check(parts: Parts, caller: Caller, credit_code: str, own: Identity):
    counted = counts(PER_PERSON, caller.person_id) if parts.settings.limits else ()
    now = parts.clock()
    params = {"credit_code": credit_code, "name": own.name, "id_number": own.id_number}
    try:
        return await parts.registers.check_member(caller.person_id, params, count_steps(counted, now))
    except StaleRevision:
        raise await too_many(parts.db, counted, now) from None


def _invitation_refused() -> Problem:
    return Problem("invalid", errors=[FieldError("/invitation", "invitation_refused")])


def _target(parts: Parts, credit_code: str) -> str:
    # By its index: some codes have the shape of an ID number, which no audit row takes.
    return f"employer:{store.employer_index(parts.sealer, credit_code)}"
