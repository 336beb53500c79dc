"""Staff sign in with password and second factor; wrong ones make the name rest, longer each time."""

from datetime import datetime, timedelta
from math import ceil

from api.access import passwords, tokens
from api.access.demo_accounts import DEMO_HASH
from api.access.limits import (
    SIGN_INS_PER_ADDRESS,
    Count,
    Limit,
    count_steps,
    counts,
    delay_after,
    too_many,
)
from api.access.policy import STAFF_KIND
from api.access.schemas import PasswordGrant
from api.access.service import Person, Session, token_steps
from api.access.store import COUNT_FAILURE, FIND_COUNTER, FIND_STAFF, FORGET_COUNTER
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros, moment
from api.errors import Problem
from api.parts import Parts
from api.transaction import UnitOfWork

_ONCE = Limit("totp", 1, timedelta(days=1))
_LONGEST_PASSWORD = 200
_ATTEMPTS = 8


async def sign_in_by_password(parts: Parts, grant: PasswordGrant, address: str, request_id: str) -> Session:
    """Tokens for a member of staff.

    An unknown name is counted, rests and takes as long as a known one, so that nobody
    learns which names exist.
    """
    now = parts.clock()
    key = f"login|{parts.sealer.index(grant.username, purpose='username')}"
    await _count_attempt(parts, key, address, now)
    row = await parts.db.fetch_one(FIND_STAFF, (grant.username,))
    right = await passwords.matches(row[1] if row else None, grant.password[:_LONGEST_PASSWORD])
    if not right or row[6] or not _is_served(parts, row[1]):
        raise Problem("wrong_credentials")
    person_id, _, totp_sealed, roles, _, name, _ = row
    once = _second_factor(parts, person_id, totp_sealed, grant.totp, now)
    person = Person(person_id, STAFF_KIND, name=name, roles=tuple(roles.split()))
    pair = tokens.issue(STAFF_KIND, now)
    unit = UnitOfWork(now=now, sealer=parts.sealer, request_id=request_id)
    unit.add(*once, FORGET_COUNTER.step(key=key), *token_steps(pair, person_id, now))
    unit.audit("sign_in", f"person|{person_id}", actor=person_id, role=roles.replace(" ", "+"))
    try:
        await unit.commit(parts.db)
    except StaleRevision:
        raise Problem("wrong_credentials") from None
    return Session(pair, person, now)


async def _count_attempt(parts: Parts, key: str, address: str, now: datetime) -> None:
    """Counts a failure before the password is looked at; a right one takes it back.

    Guesses sent at once therefore cannot share one free try.
    """
    if not parts.settings.limits:
        return
    limited = counts(SIGN_INS_PER_ADDRESS, parts.sealer.index(address, purpose="address"))
    for _ in range(_ATTEMPTS):
        failures, rests = await _failures(parts, key, now)
        if rests > timedelta(0):
            wait = str(ceil(rests.total_seconds()))
            raise Problem("too_many_requests", headers={"Retry-After": wait})
        counted = COUNT_FAILURE.step(
            rows=1, key=key, now=micros(now), failures=failures + 1, seen=failures
        )
        try:
            await parts.db.commit([*count_steps(limited, now), counted])
        except StaleRevision as error:
            if error.statement != COUNT_FAILURE.name:
                raise await too_many(parts.db, limited, now) from None
        else:
            return
    raise Problem("too_many_requests", headers={"Retry-After": "60"})


async def _failures(parts: Parts, key: str, now: datetime) -> tuple[int, timedelta]:
    """How many failures in a row this name has, and how long it still rests."""
    row = await parts.db.fetch_one(FIND_COUNTER, (key,))
    if row is None:
        return 0, timedelta(0)
    last, failures = moment(row[0]), row[1]
    return failures, last + delay_after(failures) - now


def _is_served(parts: Parts, password_hash: str) -> bool:
    """Everybody knows the demo password."""
    return parts.settings.is_demo or password_hash != DEMO_HASH


def _second_factor(
    parts: Parts, person_id: str, sealed: bytes | None, code: str | None, now: datetime
) -> list[Step]:
    """The step that makes this one-time code unusable again; none if the account has no factor."""
    if sealed is None and parts.settings.is_demo:
        return []
    if sealed is None or not code:
        raise Problem("second_factor_required")
    secret = parts.sealer.open(sealed, place=totp_place(person_id)).decode()
    step = passwords.matching_step(secret, code, now)
    if step is None:
        raise Problem("wrong_credentials")
    return count_steps([Count(_ONCE, f"{person_id}:{step}")], now)


def totp_place(person_id: str) -> str:
    """What the sealed secret of a second factor is bound to."""
    return f"staff_account|{person_id}|totp"
