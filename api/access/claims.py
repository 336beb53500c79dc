"""A guest who signs in keeps what they told before: it moves to the person, once."""

from datetime import datetime

import msgspec

from api.access.guard import find_caller
from api.access.policy import GUEST
from api.access.store import (
    COUNT_CONVERSATIONS,
    DROP_DOUBLE_PARTS,
    END_TOKENS_OF,
    MERGE_GUEST,
    MOVE_ARRIVALS,
    MOVE_CONVERSATIONS,
    MOVE_LIKENESSES,
    MOVE_NOTICES,
    MOVE_PARTS,
    MOVE_UPLOADS,
)
from api.db.engine import Database
from api.db.statements import Step
from api.db.values import micros


class Claim(msgspec.Struct, frozen=True):
    """A guest whose conversations are to move, and how many there are."""

    guest: str
    conversations: int


async def find_claim(db: Database, guest_token: str | None, now: datetime) -> Claim | None:
    """The guest of a live guest token.

    None for every other token: a lost or stale one must not keep anybody from signing in,
    and a citizen's own token moves nothing.
    """
    caller = await find_caller(db, guest_token, now) if guest_token else None
    if caller is None or caller.kind != GUEST:
        return None
    row = await db.fetch_one(COUNT_CONVERSATIONS, (caller.person_id,))
    return Claim(caller.person_id, row[0] if row else 0)


def claim_steps(claim: Claim, person_id: str, now: datetime) -> list[Step]:
    """Moves everything of the guest and ends their tokens; a second claim undoes its unit."""
    both = {"person": person_id, "guest": claim.guest}
    return [
        MERGE_GUEST.step(rows=1, **both),
        MOVE_CONVERSATIONS.step(**both),
        DROP_DOUBLE_PARTS.step(**both),
        MOVE_PARTS.step(**both),
        MOVE_NOTICES.step(**both),
        MOVE_UPLOADS.step(**both),
        MOVE_ARRIVALS.step(**both),
        MOVE_LIKENESSES.step(**both),
        END_TOKENS_OF.step(person=claim.guest, now=micros(now)),
    ]
