"""Lets somebody who is no party speak in a conversation, in its own turn among the acts on the case (旁人之言)."""

from collections.abc import Awaitable, Callable, Sequence

import msgspec

from api.access.policy import GUEST, Caller
from api.chat import store
from api.chat.asking import ask_id
from api.chat.notes import notices_since, notices_that_hold
from api.chat.papers import papers_after
from api.chat.said import Said
from api.chat.service import ATTEMPTS, Chat
from api.chat.session import Opened, new_turn_row
from api.chat.store import TurnRecord
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import row_id
from api.transaction import UnitOfWork
from flows.engine import acts
from flows.engine.facts import Assertion

Decide = Callable[[Opened], Awaitable[Said]]
"""What is said, from the conversation as it stands when its turn has come."""


async def open_for(chat: Chat, conversation_id: str, speaker: str) -> Opened | None:
    """A conversation as it stands, for nobody else's use; None when there is none."""
    conversation = await store.load_conversation(chat.parts.db, conversation_id)
    if conversation is None:
        return None
    last = await store.load_latest_turn(chat.parts.db, chat.parts.sealer, conversation_id)
    caller = Caller(conversation.person_id, last.record.account if last is not None else GUEST)
    opened = await chat.sessions.open(chat.parts, caller, conversation_id)
    return msgspec.structs.replace(opened, caller_id=speaker)


async def speak(chat: Chat, conversation_id: str, speaker: str, decide: Decide, steps: Sequence[Step]) -> None:
    """Keeps the steps, and with them what is said, if it says anything new.

    It takes its place among the acts on the case like a person's turn, so neither overtakes the
    other; the client hears of it as of any turn.
    """
    conversation = await store.load_conversation(chat.parts.db, conversation_id)
    if conversation is None:
        await chat.parts.db.commit(steps)
        return
    async with chat.sessions.turn_of(conversation.case_id):
        for attempt in range(ATTEMPTS):
            opened = await open_for(chat, conversation_id, speaker)
            unit = chat.unit(chat.parts.clock())
            unit.add(*steps)
            try:
                await _write(chat, opened, await decide(opened), unit)
            except StaleRevision:
                if attempt == ATTEMPTS - 1:
                    raise
            else:
                return


async def note(chat: Chat, conversation_id: str, upload_id: str, revision: int, steps: Sequence[Step]) -> None:
    """Keeps the steps, and with them that an upload moved, for whoever follows the conversation."""
    parts = chat.parts
    conversation = await store.load_conversation(parts.db, conversation_id)
    if conversation is None:
        await parts.db.commit(steps)
        return
    async with chat.sessions.turn_of(conversation.case_id):
        for attempt in range(ATTEMPTS):
            unit = chat.unit(parts.clock())
            unit.add(*steps, *await _event_steps(chat, conversation_id, upload_id, revision))
            try:
                await unit.commit(parts.db)
                break
            except StaleRevision:
                if attempt == ATTEMPTS - 1:
                    raise
    chat.wake(conversation_id)


async def _event_steps(chat: Chat, conversation_id: str, upload_id: str, revision: int) -> list[Step]:
    """The feed's row of an upload that moved; whoever looks back to it sees the turn before it."""
    parts, now = chat.parts, chat.parts.clock()
    conversation = await store.load_conversation(parts.db, conversation_id)
    last = await store.load_latest_turn(parts.db, parts.sealer, conversation_id)
    if conversation is None or last is None:
        return []
    record = TurnRecord(
        last.record.entries, account=last.record.account, role=last.record.role, case_id=last.record.case_id,
        papers=last.record.papers,
    )  # fmt: skip
    row = store.TurnRow(
        store.upload_event_id(upload_id), conversation_id, conversation.head + 1, revision, now, store.UPLOAD, record
    )
    return [
        store.turn_step(row, parts.sealer),
        store.head_step(conversation, row.seq, conversation.role, now),
    ]


def _spoken(opened: Opened, said: Said, turn_id: str) -> tuple[Assertion, ...]:
    """The entries that claims or their taking back come to."""
    if said.retracts:
        return acts.retract(opened.ledger, opened.act(turn_id), frozenset(said.retracts))
    return acts.add(opened.ledger, opened.act(turn_id), said.claims) if said.claims else ()


async def _write(chat: Chat, opened: Opened, said: Said, unit: UnitOfWork) -> None:
    turn_id = row_id(opened.now)
    before, plan = notices_that_hold(opened.ledger), opened.plan()
    asked = [(ask_id(opened, plan), plan)] if plan is not None else []
    entries = _spoken(opened, said, turn_id)
    if not entries and not said.papers:
        await unit.commit(chat.parts.db)
        chat.sessions.keep(opened, opened.case.revision)
        return
    opened.ledger.see(role=opened.role())
    opened.papers = papers_after(opened, said, moved=bool(entries))
    last = await store.load_latest_turn(chat.parts.db, chat.parts.sealer, opened.conversation.id)
    carried = last.record.displaced if last is not None else ()
    is_asked = any(opened.agenda.is_open(entry.fact) for entry in entries)
    notes = TurnRecord(
        opened.ledger.entries,
        replies=(
            *(said.replies if is_asked or said.papers else ()),
            *notices_since(before, opened.ledger, greets=False),
        ),
        account=opened.account,
        role=opened.role(),
        changed=len(entries),
        case_id=opened.case.id,
        displaced=(*carried, *asked),
    )
    row = new_turn_row(opened, notes, turn_id=turn_id, moved=bool(entries))
    speaker = opened.caller_id
    unit.audit("turn", f"conversation:{opened.conversation.id}", actor=speaker, role=speaker)
    await chat.sessions.save(chat.parts, opened, unit, entries, row)
    chat.wake(opened.conversation.id)
