"""Decides which registers a turn gives reason to ask, and leaves the asking to the worker."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import msgspec

from api.access.policy import CITIZEN_KIND
from api.exchange.store import INTAKE, VERIFICATION
from api.transaction import UnitOfWork
from flows.cases.registers import RegisterDef, terms, touched_by
from flows.engine.facts import DECLINED, HELD, Assertion, Standing
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda

RELATION = "applicant.relation"


class Talk(Protocol):
    """What is needed of a conversation: its case, what is known, and whether the speaker signed in."""

    ledger: Ledger
    agenda: Agenda
    conversation: Any
    case: Any
    account: str


class Lookup(msgspec.Struct, frozen=True):
    """One register to be asked about one conversation's case, with what is known when it is done."""

    register: str
    conversation_id: str
    purpose: str


def topic(register: str) -> str:
    """The outbox topic of a register: one that is slow holds up no other."""
    return f"register.{register}"


def standings_for(row: RegisterDef, ledger: Ledger) -> dict[str, Standing]:
    """What is known of every fact a register is asked with or may supply."""
    return {fact: ledger.standing(fact) for fact in {*row.sends, *row.facts} if fact in ledger.bundle.facts}


def question_for(row: RegisterDef, talk: Talk) -> dict[str, str]:
    """What a register is asked with during the intake; empty while something it waits for is open."""
    if any(talk.agenda.is_open(fact) for fact in row.waits_for):
        return {}
    return terms(row, standings_for(row, talk.ledger))


def relation_held(ledger: Ledger) -> object:
    """申请人与受伤害职工关系 where it is settled."""
    standing = ledger.standing(RELATION)
    return standing.value if standing.state == HELD else None


def queue_after(rows: Mapping[str, RegisterDef], talk: Talk, entries: Iterable[Assertion], unit: UnitOfWork) -> None:
    """Adds to an act's unit the look-ups that its newly settled facts give reason for.

    Personal registers only for somebody who signed in and applies for themselves; whether they
    are who they say is looked at when the look-up is done.
    """
    told = {entry.fact for entry in entries if entry.status in (HELD, DECLINED)}
    touched = set(touched_by(rows, told))
    if RELATION in told:
        touched.update(name for name, row in rows.items() if row.personal and row.only_after is None)
    for name, row in rows.items():
        if name in touched and _concerns(row, talk) and question_for(row, talk):
            unit.outbox(topic(name), Lookup(name, talk.conversation.id, INTAKE))


def queue_for_draft(rows: Mapping[str, RegisterDef], conversation_id: str, unit: UnitOfWork) -> None:
    """The look-ups that an identity just matched makes possible in a conversation begun before."""
    for name, row in rows.items():
        if row.personal and row.only_after is None:
            unit.outbox(topic(name), Lookup(name, conversation_id, INTAKE))


def queue_after_filing(rows: Mapping[str, RegisterDef], talk: Talk, unit: UnitOfWork) -> None:
    """The look-ups for staff: what registers say of a filed case, recorded and shown to no party."""
    for name, row in rows.items():
        if row.only_after is None and terms(row, standings_for(row, talk.ledger)):
            unit.outbox(topic(name), Lookup(name, talk.conversation.id, VERIFICATION))


def _concerns(row: RegisterDef, talk: Talk) -> bool:
    return not row.personal or (talk.account == CITIZEN_KIND and relation_held(talk.ledger) == "self")
