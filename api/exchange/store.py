"""Reads and writes of questions to registers; nothing here commits."""

from datetime import datetime
from typing import Any

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment
from api.exchange.client import Answer, Query
from api.exchange.tables import RegisterQuery
from api.sealing import Sealer

ASKED = "asked"
IDENTITY, MEMBERSHIP, INTAKE, VERIFICATION = "identity", "membership", "intake", "verification"
"""Purposes: is this person who they say; do they act for this employer; what need they not be asked; and what does the
filed case say of them (staff)."""

_INSERT = insert("register_query.insert", RegisterQuery)
_ANSWER = Statement(
    "register_query.answer",
    lambda: RegisterQuery.update(
        {
            RegisterQuery.answered_at: arg("answered_at"),
            RegisterQuery.result: arg("result"),
            RegisterQuery.reason: arg("reason"),
            RegisterQuery.sealed: arg("sealed"),
        }
    ).where((RegisterQuery.id == arg("id")) & (RegisterQuery.result == arg("expected"))),
)
_COLUMNS = (
    RegisterQuery.id,
    RegisterQuery.register,
    RegisterQuery.purpose,
    RegisterQuery.facts,
    RegisterQuery.terms_index,
    RegisterQuery.asked_at,
    RegisterQuery.result,
    RegisterQuery.reason,
)
_OF_CASE = Statement(
    "register_query.of_case",
    lambda: RegisterQuery.select(*_COLUMNS)
    .where(RegisterQuery.case_id == arg("case_id"))
    .order_by(RegisterQuery.asked_at),
)
# What was asked for a guest was asked for the person they turned out to be.
_TRIED = Statement(
    "register_query.tried",
    RegisterQuery.raw(
        "SELECT id, register, purpose, facts, terms_index, asked_at, result, reason FROM register_query "
        "WHERE case_id = {} AND (person_id = {} OR person_id IN (SELECT id FROM person WHERE merged_into = {})) "
        "ORDER BY asked_at",
        arg("case_id"),
        arg("person_id"),
        arg("person_id"),
    ),
)
_OF_PERSON = Statement(
    "register_query.of_person",
    lambda: RegisterQuery.select(*_COLUMNS)
    .where((RegisterQuery.person_id == arg("person_id")) & (RegisterQuery.purpose == arg("purpose")))
    .order_by(RegisterQuery.asked_at),
)
_RECORD = Statement(
    "register_query.record", lambda: RegisterQuery.select(RegisterQuery.sealed).where(RegisterQuery.id == arg("id"))
)
# Drafts only: what is filed is the authority's to check, and a joined draft is nobody's any more.
_DRAFTS = Statement(
    "register_query.drafts_of_person",
    RegisterQuery.raw(
        "SELECT c.id, c.case_id FROM conversation c JOIN case_file f ON f.id = c.case_id "
        "WHERE c.person_id = {} AND f.state = 'draft'",
        arg("person_id"),
    ),
)


class Asked(msgspec.Struct, frozen=True):
    """A question that was put to a register, and what came of it."""

    id: str
    register: str
    purpose: str
    facts: tuple[str, ...]
    terms_index: str
    at: datetime
    result: str
    reason: str | None


class Behalf(msgspec.Struct, frozen=True):
    """For whom a question is put, and what for."""

    person_id: str
    case_id: str | None
    facts: tuple[str, ...]


def terms_index(sealer: Sealer, register: str, params: dict[str, str]) -> str:
    """A stand-in for what was asked with, by which the same question is found again."""
    text = msgspec.json.encode([register, sorted(params.items())]).decode()
    return sealer.index(text, purpose="register_query")


def asked_step(query: Query, behalf: Behalf, sealer: Sealer, at: datetime) -> Step:
    """The record that a question is about to leave the house."""
    return _INSERT.step(
        rows=1,
        id=query.query_id,
        register=query.register,
        purpose=query.purpose,
        person_id=behalf.person_id,
        case_id=behalf.case_id,
        facts=" ".join(behalf.facts),
        terms_index=terms_index(sealer, query.register, query.params),
        asked_at=micros(at),
        answered_at=None,
        result=ASKED,
        reason=None,
        sealed=None,
    )


def answered_step(query: Query, answer: Answer, sealer: Sealer, at: datetime) -> Step:
    """What came of it; the record is sealed."""
    sealed = sealer.seal(msgspec.json.encode(answer.record), place=_place(query.query_id)) if answer.record else None
    return _ANSWER.step(
        rows=1,
        id=query.query_id,
        expected=ASKED,
        answered_at=micros(at),
        result=answer.result,
        reason=answer.reason,
        sealed=sealed,
    )


async def load_of_case(db: Database, case_id: str) -> list[Asked]:
    """Every question put for a case, oldest first."""
    return [_asked(row) for row in await db.fetch(_OF_CASE, (case_id,))]


async def load_of_party(db: Database, case_id: str, person_id: str) -> list[Asked]:
    """The questions put for a case on behalf of one person who takes part in it, oldest first."""
    return [_asked(row) for row in await db.fetch(_TRIED, (case_id, person_id, person_id))]


async def load_identity_checks(db: Database, person_id: str) -> list[Asked]:
    """Every question whether a person is who they say."""
    return [_asked(row) for row in await db.fetch(_OF_PERSON, (person_id, IDENTITY))]


async def load_record(db: Database, sealer: Sealer, query_id: str) -> dict[str, Any]:
    """The record a question brought; empty when it brought none."""
    row = await db.fetch_one(_RECORD, (query_id,))
    return msgspec.json.decode(sealer.open(row[0], place=_place(query_id))) if row and row[0] else {}


async def load_drafts(db: Database, person_id: str) -> list[tuple[str, str]]:
    """Conversations of a person that are not filed yet, each with its case."""
    return await db.fetch(_DRAFTS, (person_id,))


def _asked(row: tuple[Any, ...]) -> Asked:
    query_id, register, purpose, facts, index, at, result, reason = row
    return Asked(query_id, register, purpose, tuple(facts.split()), index, moment(at), result, reason)


def _place(query_id: str) -> str:
    return f"register_query|{query_id}|sealed"
