"""Takes from the sign-in what it tells of the speaker, so that nobody is asked for it (登录信息)."""

from collections.abc import Awaitable, Callable

from api.access.policy import Caller
from api.chat.session import Opened
from api.parts import Parts
from flows.engine.facts import HELD, NOT_APPLICABLE, UNKNOWN, Claim, Source

RELATION = "applicant.relation"
"""Read out of nearly every 我; by itself it is no sign that a message was understood."""
_IDENTITY = {"worker.name": "name", "worker.id_number": "id_number"}
"""What a matched identity tells of a worker who applies for themselves."""

PhoneOf = Callable[[str], Awaitable[str | None]]
"""The phone a person signed in with, by their id."""


async def account_claims(
    parts: Parts, phone_of: PhoneOf, caller: Caller, opened: Opened, said: list[Claim]
) -> list[Claim]:
    """What the sign-in tells, where the form wants it and nobody told it yet: the phone, and who was matched."""
    if caller.kind != "citizen":
        return []
    return [*await _own_phone(phone_of, caller, opened, said), *await _own_identity(parts, caller, opened, said)]


async def _own_phone(phone_of: PhoneOf, caller: Caller, opened: Opened, said: list[Claim]) -> list[Claim]:
    relation = next((c.value for c in said if c.fact == RELATION), None)
    relation = relation or opened.ledger.standing(RELATION).value
    if relation is None:
        return []
    fact = "worker.phone" if relation == "self" else "applicant.phone"
    # A box that does not apply yet may do so by what is said now.
    nobody_told = (
        opened.ledger.standing(fact).state in (UNKNOWN, NOT_APPLICABLE) and fact not in opened.ledger.parked()
    )
    if not nobody_told or any(claim.fact == fact for claim in said):
        return []
    phone = await phone_of(caller.person_id)
    return [Claim(fact, phone, Source("account"))] if phone else []


async def _own_identity(parts: Parts, caller: Caller, opened: Opened, said: list[Claim]) -> list[Claim]:
    """Name and number of a matched person, once it is settled that they are the injured worker."""
    relation = next((claim for claim in said if claim.fact == RELATION), opened.ledger.standing(RELATION).by)
    told = {claim.fact for claim in said}
    open_facts = [fact for fact in _IDENTITY if fact not in told and opened.ledger.standing(fact).state == UNKNOWN]
    if relation is None or (relation.value, relation.status) != ("self", HELD) or not open_facts:
        return []
    own = await parts.registers.identity_of(caller.person_id)
    if own is None:
        return []
    source = Source("account", register="population", query_id=own.query_id)
    return [Claim(fact, getattr(own, _IDENTITY[fact]), source) for fact in open_facts]
