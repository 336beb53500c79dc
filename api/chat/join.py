"""Puts a second filing for the same accident into the file that is there already, as a party of its own (并案)."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.chat import store
from api.chat.service import Chat
from api.chat.session import Opened, new_turn_row, worker_index
from api.chat.store import Reply, TurnRecord
from api.clock import instant
from api.db.statements import Step
from api.db.values import micros, row_id
from api.errors import Problem
from api.notices.outbox import NOTICE, NoticeBody
from api.parts import Parts
from flows.cases.joining import is_same_matter, party_beside
from flows.engine import acts
from flows.engine.acts import Act
from flows.engine.facts import ALL, party_in
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda

Record = Callable[[bytes], Step]
"""Makes the idempotency step for an answer's body."""


class Submitted(msgspec.Struct, frozen=True):
    """What was signed, by what kind of signature, and how the person wants to be reached (申请提交)."""

    statement: str
    signature: str
    delivery_channel: str
    delivery_address: str | None
    electronic_service_consent: bool
    gaps: tuple[str, ...]
    role: str
    unconfirmed: tuple[str, ...] = ()
    """Facts on the form that the signer neither told nor confirmed: for staff to look at."""


class Open(msgspec.Struct, frozen=True):
    """What a filing leaves open: what is missing, and what nobody confirmed."""

    gaps: list[dict[str, Any]]
    unconfirmed: list[dict[str, Any]]


def receipt(parts: Parts, case_id: str, number: str, at: datetime, left: Open) -> dict[str, Any]:
    """The answer to a filing (收件回执)."""
    return {
        "case_id": case_id,
        "case_no": number,
        "received_at": instant(at),
        "receipt_url": f"{parts.settings.public_url}/#/cases/{case_id}",
        "gaps": left.gaps,
        "unconfirmed": [{"fact": each["fact"], "label": each["label"]} for each in left.unconfirmed],
    }


@asynccontextmanager
async def host_of(chat: Chat, opened: Opened, person_id: str) -> AsyncIterator[cases.CaseRow | None]:
    """The filed case that tells of the same accident, held still while it is used; None when there is none.

    Somebody who is a party to it already has filed this before, and is told so.
    """
    found = await _find(chat.parts, opened)
    if found is None:
        yield None
        return
    if await cases.load_part(chat.parts.db, found.id, person_id) is not None:
        raise Problem("already_submitted")
    async with chat.sessions.turn_of(found.id):
        yield await cases.load_case(chat.parts.db, chat.parts.sealer, found.id)


async def file_into(
    chat: Chat,
    caller: Caller,
    opened: Opened,
    host: cases.CaseRow,
    signed: Submitted,
    left: Open,
    record: Record,
    counted: Sequence[Step] = (),
) -> dict[str, Any]:
    """Files into the host: the draft's words stand beside those already there; neither is shown to the other."""
    parts, draft, now, turn_id = chat.parts, opened.case, opened.now, row_id(opened.now)
    joined = await _as_party(parts, opened, host)
    act = Act(turn_id, host.revision + 1, now.isoformat(), caller.person_id, joined.party)
    entries = acts.adopt(joined.ledger, act, opened.ledger.own())
    number = host.case_no or ""
    answer = receipt(parts, host.id, number, now, left)
    unit = chat.unit(now)
    unit.idempotency(record(msgspec.json.encode(answer)))
    seq = len(await cases.load_events(parts.db, parts.sealer, host.id))
    unit.add(
        *counted,
        cases.CLOSE_DRAFT.step(
            rows=1, state=cases.JOINED, updated_at=micros(now), id=draft.id, expected=cases.DRAFT,
            revision=draft.revision,
        ),
        cases.MOVE_PART.step(
            rows=1, case_id=host.id, party=joined.party, role=signed.role, since=micros(now), draft_id=draft.id,
            person_id=caller.person_id,
        ),
        store.MOVE_TO_CASE.step(rows=1, case_id=host.id, id=opened.conversation.id, draft_id=draft.id),
        cases.event_step(
            host.id, seq, "joined", event_id=row_id(now), at=now, by=caller.person_id, role=signed.role, body=signed,
            sealer=parts.sealer,
        ),
    )  # fmt: skip
    unit.outbox(NOTICE, NoticeBody("received", caller.person_id, host.id, {"case_no": number}))
    unit.audit("join", f"case:{host.id}", actor=caller.person_id, role=signed.role, purpose=f"case:{draft.id}")
    unit.add(*parts.uploads.follow(opened.conversation.id, draft.id, host.id))
    parts.registers.verify(opened, unit)
    notes = TurnRecord(
        joined.ledger.entries,
        replies=(Reply("notice", "joined", {"case_no": number}),),
        account=opened.account,
        role=signed.role,
        changed=len(entries),
    )
    row = new_turn_row(joined, notes, turn_id=turn_id, moved=bool(entries), kind=store.CASE)
    await chat.sessions.save(parts, joined, unit, entries, row)
    chat.wake(opened.conversation.id)
    return answer


async def _find(parts: Parts, opened: Opened) -> cases.CaseRow | None:
    index = worker_index(parts, opened.ledger)
    if index is None:
        return None
    mine = opened.ledger.values()
    for case in await cases.load_filed_of_worker(parts.db, parts.sealer, index, opened.case.matter):
        ledger = await _ledger(parts, case, opened, sees=ALL)
        for party in sorted(ledger.parties()):
            theirs = {entry.fact: entry.value for entry in _held(ledger, party)}
            if is_same_matter(mine, theirs):
                return case
    return None


def _held(ledger: Ledger, party: str) -> list[Any]:
    return [slots[party] for slots in ledger.slots.values() if party in slots and slots[party].status == "held"]


async def _as_party(parts: Parts, opened: Opened, host: cases.CaseRow) -> Opened:
    """The speaker's place in the host's file."""
    ledger = await _ledger(parts, host, opened)
    # A name somebody spoke under before their side was known is theirs, though they took those words back.
    taken = {party_in(slot) for slots in ledger.slots.values() for slot in slots}
    ledger.party = party_beside(taken, opened.side())
    conversation = msgspec.structs.replace(opened.conversation, case_id=host.id)
    return msgspec.structs.replace(opened, conversation=conversation, case=host, ledger=ledger, agenda=Agenda(ledger))


async def _ledger(parts: Parts, case: cases.CaseRow, opened: Opened, **sees: str) -> Ledger:
    bundle = await parts.bundles.get(parts.db, case.flow)
    env = {
        "role": opened.role(),
        "matter": case.matter,
        "account": opened.account,
        **parts.bundles.workdays.seen_on(opened.today),
    }
    return Ledger.load(bundle, case.snapshot, party=opened.side(), env=env, **sees)
