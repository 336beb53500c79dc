"""Takes turns: reads what was said, lets the ledger decide what it means, and plans what to ask next."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar
from weakref import WeakValueDictionary

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.chat import store
from api.chat.account import PhoneOf, account_claims
from api.chat.asking import ask_id, newest_shown
from api.chat.claims import check_form, claims_from, edit_claims, given_claims, unseen
from api.chat.effects import Picture, picture_of
from api.chat.hearing import CHANGED_SINCE, hear
from api.chat.notes import comment, notices_that_hold
from api.chat.papers import decline_papers, hand_in, not_the_workers, papers_after, undoing
from api.chat.said import Said
from api.chat.schemas import Edit, NewConversation, NewTurn
from api.chat.session import Opened, Sessions, new_turn_row
from api.chat.store import Reply, TurnRecord, TurnRow
from api.chat.stories import drafted_story
from api.clock import CHINA
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros, new_id, row_id
from api.errors import FieldError, Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases.parties import side_of, speaks_for
from flows.engine import acts
from flows.engine.facts import HELD, PROPOSED, Assertion, Claim, same_value
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from flows.engine.turns import Plan
from flows.intake import aspects

ATTEMPTS = 5
"""How often an act is decided anew when another process moved the case first."""

_SERVED = frozenset({"recognition", "incident"})
_REPORTED_BY = {"incident": "employer"}
"""Matters that only one role begins."""

Record = Callable[[str, str], Step]
"""Makes the idempotency step for a turn: conversation id and turn number."""
Check = Callable[[int], None]
"""Refuses an act decided on another revision than the case has (If-Match)."""
T = TypeVar("T")
Tell = Callable[[Opened, TurnRow], T]
"""Makes of an act what is answered, while the act is being stored."""


def as_it_is(opened: Opened, row: TurnRow) -> tuple[Opened, TurnRow]:
    """What an act leaves behind, to be put into words afterwards."""
    return opened, row


class Chat:
    """The guided intake of one service process."""

    def __init__(self, parts: Parts, phone_of: PhoneOf) -> None:
        """`phone_of` gives the phone a person signed in with."""
        self.parts = parts
        self.phone_of = phone_of
        self.sessions = Sessions()
        self.waiters: WeakValueDictionary[str, asyncio.Event] = WeakValueDictionary()
        # Weak, so that a client that left takes its event with it.
        self.closing = False

    async def start(self, caller: Caller, body: NewConversation, record: Record, tell: Tell[T]) -> T:
        """Opens a conversation on a new draft case, and takes its first turn if a text came with it."""
        if body.matter not in _SERVED or body.from_case is not None:
            raise Problem("not_built")
        role = _REPORTED_BY.get(body.matter, body.role)
        if body.role not in (None, role):
            raise Problem("invalid", errors=(FieldError("/role", "not_a_choice"),))
        opened = self.draft(caller, body.matter, role)
        said = hear(opened, body.text, None) if body.text is not None else Said([], [])
        said.claims = [*given_claims(self.parts, body, role), *said.claims]
        return await self.begin(caller, opened, said, record, tell)

    def draft(self, caller: Caller, matter: str, role: str | None, conversation_id: str | None = None) -> Opened:
        """A conversation on a new draft case, nothing of it stored yet."""
        now, bundle = self.parts.clock(), self.parts.bundles.current
        seen = self.parts.bundles.workdays.seen_on(now.astimezone(CHINA).date())
        env = {"role": role, "matter": matter, "account": caller.kind, **seen}
        ledger = Ledger(bundle, party=side_of(role), env=env)
        case = cases.CaseRow(new_id(), None, matter, cases.DRAFT, 0, bundle.id, None, now, None, b"")
        conversation = store.ConversationRow(
            conversation_id or new_id(), case.id, caller.person_id, matter, role, "zh-CN", 0, now, now
        )
        return Opened(conversation, case, ledger, Agenda(ledger), now, caller.person_id, caller.kind)

    async def begin(
        self, caller: Caller, opened: Opened, said: Said, record: Record | None, tell: Tell[T] = as_it_is
    ) -> T:
        """Stores a draft with its first turn."""
        unit = self.unit(opened.now)
        unit.add(*self._new_rows(opened, side_of(opened.conversation.role)))
        return await self._write(caller, opened, said, unit, record, tell)

    async def take_turn(
        self, caller: Caller, conversation_id: str, body: NewTurn, record: Record, check: Check, tell: Tell[T]
    ) -> T:
        """One thing said in a conversation."""
        check_form(body)

        async def decide(opened: Opened) -> tuple[Said, bool]:
            if body.undo:
                return undoing(opened)
            shown = await self._as_shown(caller, opened)
            plan = await self._answered(shown, body.ask_id)
            late = plan is None and body.ask_id is not None
            if body.upload_id is not None:
                return await hand_in(self.parts, caller, opened, body, plan), False
            if body.text is not None:
                return hear(opened, body.text, plan, late=late), False
            return self._given(opened, body, shown, late=late), False

        return await self._act(caller, conversation_id, decide, record, check, tell, files=body.upload_id is not None)

    def _given(self, opened: Opened, body: NewTurn, shown: Opened, *, late: bool) -> Said:
        """Answers, declines and confirmations by fact; what is new since the question was shown is not confirmed."""
        newer: frozenset[str] = frozenset()
        if body.ask_id is not None and not _is_current(shown, body.ask_id):
            newer = unseen(body, opened.ledger, newest_shown(body.ask_id))
        said = Said(claims_from(body, opened.ledger, opened.today, without=newer), [])
        said.papers = decline_papers(opened, body.decline or {})
        if newer:
            said.replies.append(CHANGED_SINCE)
        if late and any(is_other_word(opened.ledger, claim) for claim in said.claims):
            said.replies.append(Reply("notice", "replaced"))
        return said

    async def _answered(self, shown: Opened, named: str | None) -> Plan | None:
        """The question a text answers: the one named if it is the current one, or was until a register spoke."""
        conversation_id = shown.conversation.id
        if named is None or _is_current(shown, named):
            return shown.plan()
        last = await store.load_latest_turn(self.parts.db, self.parts.sealer, conversation_id)
        return dict(last.record.displaced).get(named) if last is not None else None

    async def edit(
        self, caller: Caller, conversation_id: str, body: Edit, record: Record, lang: str, check: Check
    ) -> tuple[Opened, TurnRow, Picture]:
        """Corrections by fact, with the state before them."""
        before: list[Picture] = []

        async def decide(opened: Opened) -> tuple[Said, bool]:
            before[:] = [picture_of(self.parts, opened, lang)]
            return Said(edit_claims(opened, body), []), False

        opened, row = await self._act(caller, conversation_id, decide, record, check)
        return opened, row, before[0]

    async def preview(
        self, caller: Caller, conversation_id: str, body: Edit, lang: str, check: Check
    ) -> tuple[Opened, TurnRow, Picture]:
        """The same on a copy: nothing is written, and the copy is thrown away."""
        opened, _ = await self.look(caller, conversation_id)
        if opened.case.submitted_at is not None:
            raise Problem("already_submitted")
        check(opened.case.revision)
        before = picture_of(self.parts, opened, lang)
        tried = self._copy(opened)
        _, row = await self._apply(caller, tried, Said(edit_claims(tried, body), []), "preview")
        return tried, row, before

    async def look_back_edit(
        self, caller: Caller, conversation_id: str, seq: int, lang: str
    ) -> tuple[Opened, TurnRow, Picture]:
        """An earlier edit with the state before it, rebuilt from the log."""
        earlier, _ = await self.look_back(caller, conversation_id, seq - 1)
        opened, row = await self.look_back(caller, conversation_id, seq)
        earlier = msgspec.structs.replace(earlier, now=opened.now)
        return opened, row, picture_of(self.parts, earlier, lang)

    async def look(self, caller: Caller, conversation_id: str) -> tuple[Opened, TurnRow]:
        """A conversation and its newest turn, changing nothing."""
        opened = await self.sessions.open(self.parts, caller, conversation_id)
        row = await store.load_latest_turn(self.parts.db, self.parts.sealer, conversation_id)
        if row is not None and row.seq > opened.conversation.head:
            return await self.look(caller, conversation_id)  # somebody spoke between the two
        if row is None:
            raise Problem("not_found")
        shown = await self._as_shown(caller, opened)
        # Not before: an act that takes the kept ledger moves it, and this look would show what is not stored yet.
        self.sessions.keep(opened, opened.case.revision)
        return shown, row

    async def _as_shown(self, caller: Caller, opened: Opened) -> Opened:
        """The state with what the sign-in will add at the next act, so that nobody is asked for it; on a copy."""
        if opened.case.submitted_at is not None or not (claims := await self.account_claims(caller, opened, [])):
            return opened
        shown = self._copy(opened)
        acts.add(shown.ledger, shown.act("account"), claims)
        return shown

    def _copy(self, opened: Opened) -> Opened:
        """The same state to try something on; it is thrown away."""
        ledger = opened.ledger
        env = {
            "role": opened.role(),
            "matter": opened.case.matter,
            "account": opened.account,
            **self.parts.bundles.workdays.seen_on(opened.today),
        }
        copy = Ledger.load(ledger.bundle, ledger.snapshot(), party=ledger.party, env=env)
        return msgspec.structs.replace(opened, ledger=copy, agenda=Agenda(copy))

    async def look_back(self, caller: Caller, conversation_id: str, seq: int) -> tuple[Opened, TurnRow]:
        """A conversation as an earlier turn left it, rebuilt from the log."""
        parts = self.parts
        opened = await self.sessions.open(parts, caller, conversation_id)
        row = await store.load_turn(parts.db, parts.sealer, conversation_id, seq)
        if row is None:
            raise Problem("not_found")
        record, case = row.record, opened.case
        if record.case_id not in ("", case.id):
            case = await cases.load_case(parts.db, parts.sealer, record.case_id) or case
        log = await cases.load_log(parts.db, parts.sealer, case.id, before=record.entries)
        seen = parts.bundles.workdays.seen_on(row.at.astimezone(CHINA).date())
        env = {"role": record.role, "matter": case.matter, "account": record.account, **seen}
        ledger = Ledger.replay(
            await parts.bundles.get(parts.db, case.flow), log, party=side_of(opened.conversation.role), env=env
        )
        ledger.party = speaks_for(opened.conversation.role, ledger.slots.get("applicant.relation", {}))
        if not record.is_filed:
            case = msgspec.structs.replace(case, submitted_at=None)
        agenda, caller_id = Agenda(ledger), opened.caller_id
        earlier = Opened(opened.conversation, case, ledger, agenda, row.at, caller_id, record.account, record.papers)
        return earlier, row

    async def _act(
        self,
        caller: Caller,
        conversation_id: str,
        decide: Callable[[Opened], Awaitable[tuple[Said, bool]]],
        record: Record,
        check: Check,
        tell: Tell[T] = as_it_is,
        *,
        files: bool = False,
    ) -> T:
        """Decides and writes one act, anew if somebody else moved the case in between; after a filing only files."""
        async with self.sessions.turn_of(await self.sessions.case_of(self.parts, caller, conversation_id)):
            for attempt in range(ATTEMPTS):
                opened = await self.sessions.open(self.parts, caller, conversation_id)
                if opened.case.submitted_at is not None and not files:
                    raise Problem("already_submitted")
                check(opened.case.revision)
                said, undo = await decide(opened)
                try:
                    return await self._write(caller, opened, said, self.unit(opened.now), record, tell, undo=undo)
                except StaleRevision:
                    if attempt == ATTEMPTS - 1:
                        raise
        raise AssertionError("unreachable: the loop returns or raises")

    async def _write(
        self,
        caller: Caller,
        opened: Opened,
        said: Said,
        unit: UnitOfWork,
        record: Record | None,
        tell: Tell[T],
        *,
        undo: bool = False,
    ) -> T:
        entries, row = await self._apply(caller, opened, said, row_id(opened.now), undo=undo)
        unit.add(*said.steps)
        if record is not None:
            unit.idempotency(record(opened.conversation.id, str(row.seq)))
        unit.audit(
            "turn", f"conversation:{opened.conversation.id}", actor=caller.person_id, role=opened.role() or "applicant"
        )
        self.parts.registers.follow(opened, entries, unit)
        done = await self.sessions.save(self.parts, opened, unit, entries, row, lambda: tell(opened, row))
        self.wake(opened.conversation.id)
        return done

    async def _apply(
        self, caller: Caller, opened: Opened, said: Said, turn_id: str, *, undo: bool = False
    ) -> tuple[tuple[Assertion, ...], TurnRow]:
        """Moves the ledger by what was said and makes the turn's row; nothing is stored yet."""
        is_undo = undo or said.undoes_papers is not None
        is_filed = opened.case.submitted_at is not None
        act = opened.act(turn_id)
        if said.speaker is not None:
            act = msgspec.structs.replace(act, by=said.speaker)
        elif not is_undo and not is_filed:
            said.claims += await self.account_claims(caller, opened, said.claims)
            said.claims += not_the_workers(opened, said.claims)
        if not is_undo and not is_filed and (story := drafted_story(self.parts, opened, said.claims)) is not None:
            said.claims.append(story)
        before = notices_that_hold(opened.ledger)
        entries: tuple[Assertion, ...] = ()
        if undo:
            entries = acts.undo(opened.ledger, act, party_of=lambda _: opened.side())
        elif said.retracts:
            entries = acts.retract(opened.ledger, act, frozenset(said.retracts))
        elif not is_filed:
            entries = acts.add(opened.ledger, act, said.claims, party_of=lambda _: opened.side())
        if undo and not entries and said.undoes_papers is None:
            said.replies.append(Reply("notice", "nothing-to-undo"))
        opened.ledger.see(role=opened.role())
        opened.papers = papers_after(opened, said, moved=bool(entries))
        comment(self.parts, opened, said, entries, before)
        notes = TurnRecord(
            opened.ledger.entries,
            said.text,
            aspects.of(said.text or "", said.intents),
            tuple(said.replies),
            opened.account,
            opened.role(),
            changed=len(entries),
            case_id=opened.case.id,
        )
        return entries, new_turn_row(opened, notes, turn_id=turn_id, moved=bool(entries))

    async def account_claims(self, caller: Caller, opened: Opened, said: list[Claim]) -> list[Claim]:
        """What the sign-in tells of the speaker (`api/chat/account.py`)."""
        return await account_claims(self.parts, self.phone_of, caller, opened, said)

    def unit(self, now: datetime) -> UnitOfWork:
        return UnitOfWork(now=now, sealer=self.parts.sealer)

    def _new_rows(self, opened: Opened, party: str) -> list[Step]:
        case, conversation, at = opened.case, opened.conversation, micros(opened.now)
        sealed = self.parts.sealer.seal(opened.ledger.snapshot(), place=f"case|{case.id}|0")
        return [
            cases.INSERT_CASE.step(
                rows=1, id=case.id, case_no=None, matter=case.matter, state=case.state, revision=0, flow=case.flow,
                region=None, created_at=at, submitted_at=None, snapshot=sealed, worker_index=None, updated_at=at,
            ),
            cases.INSERT_PARTY.step(
                rows=1, case_id=case.id, person_id=conversation.person_id, party=party, role=conversation.role, since=at
            ),
            store.INSERT_CONVERSATION.step(
                rows=1, id=conversation.id, case_id=case.id, person_id=conversation.person_id,
                matter=conversation.matter, role=conversation.role, state="open", locale=conversation.locale,
                created_at=at, updated_at=at, head=0,
            ),
        ]  # fmt: skip

    def wake(self, conversation_id: str) -> None:
        waiter = self.waiters.pop(conversation_id, None)
        if waiter is not None:
            waiter.set()

    def release(self) -> None:
        """Sends every waiting client away with what there is: the service is about to stop."""
        self.closing = True
        for waiter in list(self.waiters.values()):
            waiter.set()


def _is_current(shown: Opened, named: str) -> bool:
    plan = shown.plan()
    return plan is not None and named == ask_id(shown, plan)


def is_other_word(ledger: Ledger, claim: Claim) -> bool:
    """Whether a claim puts another value in the place of one that is held."""
    standing = ledger.standing(claim.fact)
    return standing.state == HELD and claim.status == HELD and not same_value(standing.value, claim.value)
