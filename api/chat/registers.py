"""Lets a register speak in a conversation: what it supplies is proposed in a turn of its own (登记信息)."""

from collections.abc import Callable, Sequence

import msgspec

from api.access.policy import GUEST, Caller
from api.chat import store
from api.chat.notes import notices_since, notices_that_hold
from api.chat.render import ask_id
from api.chat.service import ATTEMPTS, Chat
from api.chat.session import Opened, new_turn_row
from api.chat.store import Reply, TurnRecord
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import new_id
from api.transaction import UnitOfWork
from flows.engine import acts
from flows.engine.facts import REGISTER, Claim

SUPPLIED = Reply("notice", "register-supplied")


class RegisterVoice:
    """Where registers are heard: the conversations of one service process."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def open(self, conversation_id: str) -> Opened | None:
        """A conversation as it stands, for nobody else's use; None when there is none."""
        chat = self._chat
        conversation = await store.load_conversation(chat.parts.db, conversation_id)
        if conversation is None:
            return None
        last = await store.load_latest_turn(chat.parts.db, chat.parts.sealer, conversation_id)
        caller = Caller(conversation.person_id, last.record.account if last is not None else GUEST)
        opened = await chat.sessions.open(chat.parts, caller, conversation_id)
        return msgspec.structs.replace(opened, caller_id=REGISTER)

    async def propose(
        self, conversation_id: str, claims: Callable[[Opened], list[Claim]], steps: Sequence[Step]
    ) -> None:
        """Keeps the steps, and with them, as long as nothing was filed, the claims that say something new.

        It takes its place among the acts on the case like a person's turn, so neither overtakes
        the other; the client hears of it as of any turn.
        """
        chat = self._chat
        conversation = await store.load_conversation(chat.parts.db, conversation_id)
        if conversation is None:
            await chat.parts.db.commit(steps)
            return
        async with chat.sessions.turn_of(conversation.case_id):
            for attempt in range(ATTEMPTS):
                opened = await self.open(conversation_id)
                unit = chat.unit(chat.parts.clock())
                unit.add(*steps)
                try:
                    await self._write(opened, claims(opened) if opened.case.submitted_at is None else [], unit)
                except StaleRevision:
                    if attempt == ATTEMPTS - 1:
                        raise
                else:
                    return

    async def _write(self, opened: Opened, claims: list[Claim], unit: UnitOfWork) -> None:
        chat, turn_id = self._chat, new_id()
        before, plan = notices_that_hold(opened.ledger), opened.agenda.next()
        asked = [(ask_id(opened, plan), plan)] if plan is not None else []
        entries = acts.add(opened.ledger, opened.act(turn_id), claims) if claims else ()
        if not entries:
            await unit.commit(chat.parts.db)
            return
        opened.ledger.see(role=opened.role())
        last = await store.load_latest_turn(chat.parts.db, chat.parts.sealer, opened.conversation.id)
        carried = last.record.displaced if last is not None else ()
        asks = any(entry.fact in opened.agenda.open_facts() for entry in entries)
        notes = TurnRecord(
            opened.ledger.entries,
            replies=(*((SUPPLIED,) if asks else ()), *notices_since(before, opened.ledger, greets=False)),
            account=opened.account,
            role=opened.role(),
            changed=len(entries),
            case_id=opened.case.id,
            displaced=(*carried, *asked),
        )
        row = new_turn_row(opened, notes, turn_id=turn_id)
        unit.audit("turn", f"conversation:{opened.conversation.id}", actor=REGISTER, role=REGISTER)
        await chat.sessions.save(chat.parts, opened, unit, entries, row)
        chat.wake(opened.conversation.id)
