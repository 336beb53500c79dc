"""Matches a signed-in citizen with the population register: are they who they say (实名核验)."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from api.access.limits import Limit, count_steps, counts, too_many
from api.access.policy import Caller
from api.access.service import find_person
from api.access.tables import Identity as IdentityRow
from api.clock import CHINA
from api.db.errors import DuplicateKey, StaleRevision
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros
from api.errors import FieldError, Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases.registers import FOUND, SHARE_DOWN
from flows.engine.values import ValueRefused, check_value

MATCHED, MISMATCHED, UNAVAILABLE = "matched", "mismatched", "unavailable"
# Per account against guessing names, per number so that many accounts cannot share the guessing.
PER_PERSON = (Limit("identity_person_day", 5, timedelta(days=1)),)
PER_NUMBER = (Limit("identity_number_day", 10, timedelta(days=1)),)

_INSERT = insert("access.insert_identity", IdentityRow)
_FIND = Statement(
    "access.find_identity",
    lambda: IdentityRow.select(IdentityRow.query_id, IdentityRow.sealed).where(
        IdentityRow.person_id == arg("person_id")
    ),
)
_DOTS = str.maketrans("•・‧∙．", "·····")
"""Ways a phone writes the dot in names such as 阿依古丽·买买提."""

Record = Callable[[bytes], Step]
"""Makes the idempotency step for an answer's body."""


class Identity(msgspec.Struct, frozen=True):
    """Who an account was matched as, once and for good."""

    name: str
    id_number: str
    query_id: str = ""
    phone_checked: bool = False
    """Whether the register compared the phone as well; a name and a number alone open nothing."""

    def __repr__(self) -> str:
        return "Identity(***)"


async def find_identity(parts: Parts, person_id: str) -> Identity | None:
    """Who a person was matched as; None while they were not."""
    row = await parts.db.fetch_one(_FIND, (person_id,))
    if row is None:
        return None
    known = msgspec.json.decode(parts.sealer.open(row[1], place=_place(person_id)), type=Identity)
    return msgspec.structs.replace(known, query_id=row[0])


async def match(parts: Parts, caller: Caller, name: str, id_number: str, record: Record) -> str:
    """`matched`, `mismatched` or `unavailable`; whatever it is, nobody's filing waits for it.

    An account that was matched stays with that person: other details are a mismatch and no
    register hears of them, so one phone cannot be used to try number after number.
    """
    told = Identity(_clean_name(name), _clean_number(parts, id_number))
    known = await find_identity(parts, caller.person_id)
    if known is not None:
        state = MATCHED if (told.name, told.id_number) == (known.name, known.id_number) else MISMATCHED
        await _keep(parts, caller, state, record, [])
        return state
    checked = await _check(parts, caller, told)
    state = {FOUND: MATCHED, SHARE_DOWN: UNAVAILABLE}.get(checked.result, MISMATCHED)
    steps = list(checked.steps)
    if state == MATCHED:
        told = msgspec.structs.replace(told, phone_checked=checked.record.get("phone_checked") is True)
        steps.append(_identity_step(parts, caller.person_id, told, checked.query_id))
    try:
        await _keep(parts, caller, state, record, steps)
    except DuplicateKey as error:
        if error.statement != _INSERT.name:
            raise
        # The same person asked twice at once; the other request has matched them.
        raise Problem("changed_meanwhile") from None
    return state


async def _check(parts: Parts, caller: Caller, told: Identity):
    person = await find_person(parts, caller.person_id)
    params = {"id_number": told.id_number, "name": told.name, **({"phone": person.phone} if person.phone else {})}
    counted = ()
    if parts.settings.limits:
        subject = parts.sealer.index(told.id_number, purpose="identity_limit")
        counted = (*counts(PER_PERSON, caller.person_id), *counts(PER_NUMBER, subject))
    now = parts.clock()
    try:
        return await parts.registers.check_person(caller.person_id, params, count_steps(counted, now))
    except StaleRevision:
        raise await too_many(parts.db, counted, now) from None


async def _keep(parts: Parts, caller: Caller, state: str, record: Record, steps: list[Step]) -> None:
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.idempotency(record(answer_body(state)))
    unit.add(*steps)
    unit.audit("match_identity", f"person:{caller.person_id}", actor=caller.person_id, role=caller.kind, result=state)
    if steps and state == MATCHED:
        await parts.registers.resume(caller.person_id, unit)
    await unit.commit(parts.db)


def answer_body(state: str) -> bytes:
    """The answer as it is kept for a repeated request."""
    return msgspec.json.encode({"state": state})


def _identity_step(parts: Parts, person_id: str, told: Identity, query_id: str) -> Step:
    sealed = parts.sealer.seal(msgspec.json.encode(told), place=_place(person_id))
    return _INSERT.step(rows=1, person_id=person_id, at=micros(parts.clock()), query_id=query_id, sealed=sealed)


def _clean_name(name: str) -> str:
    clean = name.strip().translate(_DOTS)
    if not clean:
        raise Problem("invalid", errors=[FieldError("/name", "empty")])
    return clean


def _clean_number(parts: Parts, id_number: str) -> str:
    row = parts.bundles.current.facts["worker.id_number"]
    try:
        return str(check_value(row, id_number, parts.clock().astimezone(CHINA).date()))
    except ValueRefused as error:
        raise Problem("invalid", errors=[FieldError("/id_number", error.code)]) from None


def _place(person_id: str) -> str:
    return f"identity|{person_id}|sealed"
