"""Codes sent by message: made, limited, sent through the outbox, and tried five times at most."""

import hmac
import secrets
from datetime import timedelta

import msgspec

from api.access.limits import EVERYBODY, PER_ADDRESS, PER_PHONE, RESEND_AFTER, count_steps, counts, too_many
from api.access.people import phone_index
from api.access.store import FIND_CHALLENGE, INSERT_CHALLENGE, TAKE_TRY, USE_CHALLENGE
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros, new_id
from api.errors import FieldError, Problem
from api.notices.outbox import SMS, SmsBody
from api.parts import Parts
from api.sealing import Sealer
from api.transaction import UnitOfWork

LIVES = timedelta(minutes=10)
TRIES = 5


class Challenge(msgspec.Struct, frozen=True):
    """A code on its way, for which a client waits."""

    id: str
    code: str
    expires_in: int
    resend_after: int

    def __repr__(self) -> str:
        return f"Challenge({self.id})"


async def send_code(parts: Parts, phone: str, address: str) -> Challenge:
    """Makes a code for this number and puts the message into the outbox, in one unit.

    Nobody is looked up, so the answer says nothing of who is known here.
    """
    now = parts.clock()
    challenge, code = new_id(), f"{secrets.randbelow(1_000_000):06d}"
    index = phone_index(parts.sealer, phone)
    address_index = parts.sealer.index(address, purpose="address")
    limited = ()
    if parts.settings.limits:
        limited = counts(PER_PHONE, index) + counts(PER_ADDRESS, address_index) + counts(EVERYBODY, "all")
    unit = UnitOfWork(now=now, sealer=parts.sealer)
    unit.add(
        *count_steps(limited, now),
        INSERT_CHALLENGE.step(
            rows=1,
            id=challenge,
            phone_index=index,
            sealed=parts.sealer.seal(phone.encode(), place=_place(challenge)),
            code_hash=_code_hash(parts.sealer, challenge, code),
            tries=TRIES,
            created_at=micros(now),
            expires_at=micros(now + LIVES),
            used_at=None,
            address_hash=address_index,
        ),
    )
    minutes = int(LIVES.total_seconds()) // 60
    unit.outbox(SMS, SmsBody(challenge, phone, code, minutes))
    try:
        await unit.commit(parts.db)
    except StaleRevision:
        raise await too_many(parts.db, limited, now) from None
    resend = int(RESEND_AFTER.total_seconds()) if parts.settings.limits else 0
    return Challenge(challenge, code, minutes * 60, resend)


async def open_challenge(parts: Parts, challenge: str, code: str) -> tuple[str, Step]:
    """The phone a right code was sent to, and the step that uses the code up.

    One of five tries is taken, durably, before anything is compared: a hundred guesses
    sent at once are five guesses. Use the step in the unit that signs the person in.
    """
    now = parts.clock()
    try:
        await parts.db.commit([TAKE_TRY.step(rows=1, id=challenge, now=micros(now))])
    except StaleRevision:
        raise Problem("code_expired", errors=[FieldError("/code", "code_expired")]) from None
    row = await parts.db.fetch_one(FIND_CHALLENGE, (challenge,))
    if row is None or row[1] is None:
        raise Problem("code_expired", errors=[FieldError("/code", "code_expired")])
    _, sealed, code_hash = row
    if not hmac.compare_digest(_code_hash(parts.sealer, challenge, code), code_hash):
        raise Problem("code_wrong", errors=[FieldError("/code", "code_wrong")])
    phone = parts.sealer.open(sealed, place=_place(challenge)).decode()
    return phone, USE_CHALLENGE.step(rows=1, id=challenge, now=micros(now))


def _code_hash(sealer: Sealer, challenge: str, code: str) -> str:
    # A million codes are tried in a second against a plain hash; this one needs the key too.
    return sealer.index(f"{challenge}|{code}", purpose="sms_code")


def _place(challenge: str) -> str:
    return f"sms_challenge|{challenge}|sealed"
