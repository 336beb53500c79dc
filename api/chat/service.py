"""Takes turns: reads what was said, lets the ledger decide what it means, and plans what to ask next."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from weakref import WeakValueDictionary

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.chat import store
from api.chat.claims import answer_claims, claims_from
from api.chat.effects import Picture, picture_of
from api.chat.notes import notices_since, notices_that_hold
from api.chat.render import ask_id
from api.chat.schemas import Edit, NewConversation, NewTurn
from api.chat.session import Opened, Sessions, new_turn_row
from api.chat.store import Reply, TurnRecord, TurnRow
from api.chat.stories import drafted_story
from api.clock import CHINA
from api.db.errors import StaleRevision
from api.db.statements import Step
from api.db.values import micros, new_id
from api.errors import FieldError, Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases.parties import relation_of, side_of, speaks_so
from flows.engine import acts
from flows.engine.facts import HELD, PROPOSED, UNKNOWN, Assertion, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from flows.intake.candidates import Reading
from flows.intake.claims import NARRATIVE, claims_of, story_claim
from flows.intake.extract import extract

ATTEMPTS = 5
"""How often an act is decided anew when another process moved the case first."""

_SERVED = frozenset({"recognition", "incident"})
_REPORTED_BY = {"incident": "employer"}
"""Matters that only one role begins."""
_FORMS = ("text", "upload_id", "undo")

Record = Callable[[str, str], Step]
"""Makes the idempotency step for a turn: conversation id and turn number."""
Check = Callable[[int], None]
"""Refuses an act decided on another revision than the case has (If-Match)."""


class Said(msgspec.Struct):
    """What one act comes to before it is written: claims, and what is said back."""

    claims: list[Claim]
    replies: list[Reply]
    intents: tuple[str, ...] = ()
    text: str | None = None


class Chat:
    """The guided intake of one service process."""

    def __init__(self, parts: Parts, phone_of: Callable[[str], Awaitable[str | None]]) -> None:
        """`phone_of` gives the phone a person signed in with."""
        self.parts = parts
        self.phone_of = phone_of
        self.sessions = Sessions()
        self.waiters: WeakValueDictionary[str, asyncio.Event] = WeakValueDictionary()
        # Weak, so that a client that left takes its event with it.

    async def start(self, caller: Caller, body: NewConversation, record: Record) -> tuple[Opened, TurnRow]:
        """Opens a conversation on a new draft case, and takes its first turn if a text came with it."""
        if body.matter not in _SERVED or body.from_case is not None:
            raise Problem("not_built")
        role = _REPORTED_BY.get(body.matter, body.role)
        if body.role not in (None, role):
            raise Problem("invalid", errors=(FieldError("/role", "not_a_choice"),))
        opened = self.draft(caller, body.matter, role)
        said = self._read(opened, body.text, ()) if body.text is not None else Said([], [])
        said.claims = [*_given(self.parts, body, role), *said.claims]
        return opened, await self.begin(caller, opened, said, record)

    def draft(self, caller: Caller, matter: str, role: str | None, conversation_id: str | None = None) -> Opened:
        """A conversation on a new draft case, nothing of it stored yet."""
        now, bundle = self.parts.clock(), self.parts.bundles.current
        today = now.astimezone(CHINA).date().isoformat()
        env = {"role": role, "today": today, "matter": matter, "account": caller.kind}
        ledger = Ledger(bundle, party=side_of(role), env=env)
        case = cases.CaseRow(new_id(), None, matter, cases.DRAFT, 0, bundle.id, None, now, None, b"")
        conversation = store.ConversationRow(
            conversation_id or new_id(), case.id, caller.person_id, matter, role, "zh-CN", 0, now, now
        )
        return Opened(conversation, case, ledger, Agenda(ledger), now, caller.person_id, caller.kind)

    async def begin(self, caller: Caller, opened: Opened, said: Said, record: Record | None) -> TurnRow:
        """Stores a draft with its first turn."""
        unit = self.unit(opened.now)
        unit.add(*self._new_rows(opened, side_of(opened.conversation.role)))
        return await self._write(caller, opened, said, unit, record)

    async def take_turn(
        self, caller: Caller, conversation_id: str, body: NewTurn, record: Record, check: Check
    ) -> tuple[Opened, TurnRow]:
        """One thing said in a conversation."""
        _check_form(body)

        async def decide(opened: Opened) -> tuple[Said, bool]:
            if body.undo:
                return Said([], []), True
            if body.text is not None:
                return self._read(opened, body.text, self._expected(opened, body.ask_id)), False
            return Said(claims_from(body, opened.ledger, opened.today), []), False

        return await self._act(caller, conversation_id, decide, record, check)

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

    async def preview(self, caller: Caller, conversation_id: str, body: Edit, lang: str) -> tuple[Opened, TurnRow, Picture]:
        """The same on a copy: nothing is written, and the copy is thrown away."""
        opened, row = await self.look(caller, conversation_id)
        before = picture_of(self.parts, opened, lang)
        tried = self._copy(opened)
        claims = edit_claims(tried, body)
        acts.add(tried.ledger, tried.act("preview"), claims, party_of=lambda _: tried.side())
        tried.ledger.see(role=tried.role())
        return tried, msgspec.structs.replace(row, revision=opened.case.revision + 1), before

    async def look_back_edit(self, caller: Caller, conversation_id: str, seq: int, lang: str) -> tuple[Opened, TurnRow, Picture]:
        """An earlier edit with the state before it, rebuilt from the log."""
        earlier, _ = await self.look_back(caller, conversation_id, seq - 1)
        opened, row = await self.look_back(caller, conversation_id, seq)
        earlier = msgspec.structs.replace(earlier, now=opened.now)
        return opened, row, picture_of(self.parts, earlier, lang)

    async def look(self, caller: Caller, conversation_id: str) -> tuple[Opened, TurnRow]:
        """A conversation and its newest turn, changing nothing."""
        opened = await self.sessions.open(self.parts, caller, conversation_id)
        self.sessions.keep(opened, opened.case.revision)
        row = await store.load_latest_turn(self.parts.db, self.parts.sealer, conversation_id)
        if row is None:
            raise Problem("not_found")
        return opened, row

    async def look_with_account(self, caller: Caller, conversation_id: str) -> Opened:
        """The same with what the sign-in adds at submission, on a copy that is not kept."""
        opened, _ = await self.look(caller, conversation_id)
        claims = await self.account_claims(caller, opened, [])
        if not claims or opened.case.submitted_at is not None:
            return opened
        tried = self._copy(opened)
        acts.add(tried.ledger, tried.act("account"), claims)
        return tried

    def _copy(self, opened: Opened) -> Opened:
        """The same state to try something on; it is thrown away."""
        ledger = opened.ledger
        env = {
            "role": opened.role(),
            "today": opened.today.isoformat(),
            "matter": opened.case.matter,
            "account": opened.account,
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
        log = await cases.load_log(parts.db, parts.sealer, opened.case.id, before=row.record.entries)
        today = row.at.astimezone(CHINA).date().isoformat()
        record = row.record
        env = {"role": record.role, "today": today, "matter": opened.case.matter, "account": record.account}
        ledger = Ledger.replay(opened.ledger.bundle, log, party=side_of(record.role), env=env)
        conversation = msgspec.structs.replace(opened.conversation, role=record.role)
        return Opened(conversation, opened.case, ledger, Agenda(ledger), row.at, opened.caller_id, record.account), row

    async def _act(
        self,
        caller: Caller,
        conversation_id: str,
        decide: Callable[[Opened], Awaitable[tuple[Said, bool]]],
        record: Record,
        check: Check,
    ) -> tuple[Opened, TurnRow]:
        """Decides and writes one act, anew if somebody else moved the case in between."""
        async with self.sessions.turn_of(await self.sessions.case_of(self.parts, caller, conversation_id)):
            for attempt in range(ATTEMPTS):
                opened = await self.sessions.open(self.parts, caller, conversation_id)
                if opened.case.submitted_at is not None:
                    raise Problem("already_submitted")
                check(opened.case.revision)
                said, undo = await decide(opened)
                try:
                    return opened, await self._write(caller, opened, said, self.unit(opened.now), record, undo=undo)
                except StaleRevision:
                    if attempt == ATTEMPTS - 1:
                        raise
        raise AssertionError("unreachable: the loop returns or raises")

    async def _write(
        self, caller: Caller, opened: Opened, said: Said, unit: UnitOfWork, record: Record | None, *, undo: bool = False
    ) -> TurnRow:
        turn_id = new_id()
        said.claims += await self.account_claims(caller, opened, said.claims)
        if not undo and (story := drafted_story(self.parts, opened, said.claims)) is not None:
            said.claims.append(story)
        act = opened.act(turn_id)
        before = notices_that_hold(opened.ledger)
        if undo:
            entries = acts.undo(opened.ledger, act)
        else:
            entries = acts.add(opened.ledger, act, said.claims, party_of=lambda _: opened.side())
        if undo and not entries:
            said.replies.append(Reply("notice", "nothing-to-undo"))
        opened.ledger.see(role=opened.role())
        self._comment(opened, said, entries, before)
        notes = TurnRecord(
            opened.ledger.entries, said.text, said.intents, tuple(said.replies), opened.account, opened.role()
        )
        row = new_turn_row(opened, notes, turn_id=turn_id, moved=bool(entries))
        if record is not None:
            unit.idempotency(record(opened.conversation.id, str(row.seq)))
        unit.audit("turn", f"conversation:{opened.conversation.id}", actor=caller.person_id, role=opened.role() or "applicant")
        await self.sessions.save(self.parts, opened, unit, entries, row)
        self.wake(opened.conversation.id)
        return row

    def _read(self, opened: Opened, text: str, expecting: tuple[str, ...]) -> Said:
        """What a text tells, as claims, with a reply where something could not be taken."""
        reading = extract(text, now=opened.now.astimezone(CHINA), expecting=expecting, role=opened.conversation.role)
        turn, facts = opened.conversation.head + 1, opened.ledger.bundle.facts
        told = [c for c in reading.candidates if speaks_so(opened.conversation.role, c.fact, c.value)]
        claims, refused = claims_of(told, facts, turn=turn, today=opened.today)
        mended, wrong = claims_of(reading.repair, facts, turn=turn, today=opened.today)
        claims += [msgspec.structs.replace(claim, reason=acts.CORRECTION) for claim in mended]
        refused |= wrong
        story_so_far = opened.ledger.standing(NARRATIVE).value
        story = None if expecting and len(claims) <= 1 else story_claim(text, story_so_far, claims, turn=turn)
        if story is not None:
            claims.append(story)
        claims += [Claim(fact, None, Source("answer", turn), "declined", reason=code) for fact, code in reading.declines]
        return Said(claims, replies_to(reading, refused, bool(claims), expecting), reading.intents, text)

    def _expected(self, opened: Opened, named: str | None) -> tuple[str, ...]:
        """The facts a bare text may answer: those of the current question, unless another one is named."""
        plan = opened.agenda.next()
        if plan is None or named is not None and named != ask_id(opened.conversation.id, plan):
            return ()
        return plan.facts

    async def account_claims(self, caller: Caller, opened: Opened, said: list[Claim]) -> list[Claim]:
        """The phone a person signed in with, where the form wants theirs and nobody has told it yet."""
        if caller.kind != "citizen":
            return []
        relation = next((c.value for c in said if c.fact == "applicant.relation"), None)
        relation = relation or opened.ledger.standing("applicant.relation").value
        if relation is None:
            return []
        fact = "worker.phone" if relation == "self" else "applicant.phone"
        if opened.ledger.standing(fact).state != UNKNOWN or any(claim.fact == fact for claim in said):
            return []
        phone = await self.phone_of(caller.person_id)
        return [Claim(fact, phone, Source("account"))] if phone else []

    def _comment(self, opened: Opened, said: Said, entries: tuple[Assertion, ...], before: frozenset[str]) -> None:
        """What the service says of its own accord: a first word of care, what now matters, and what it set aside."""
        told = any(e.status in (HELD, PROPOSED) and e.source.kind == "utterance" for e in entries)
        greets = opened.conversation.head == 0 and told
        said.replies[:0] = notices_since(before, opened.ledger, greets=greets)
        if any(entry.status == "parked" for entry in entries):
            said.replies.append(Reply("notice", "set-aside"))

    def unit(self, now: datetime) -> UnitOfWork:
        return UnitOfWork(now=now, sealer=self.parts.sealer)

    def _new_rows(self, opened: Opened, party: str) -> list[Step]:
        case, conversation, at = opened.case, opened.conversation, micros(opened.now)
        sealed = self.parts.sealer.seal(opened.ledger.snapshot(), place=f"case|{case.id}|0")
        return [
            cases.INSERT_CASE.step(
                rows=1, id=case.id, case_no=None, matter=case.matter, state=case.state, revision=0, flow=case.flow, region=None,
                created_at=at, submitted_at=None, snapshot=sealed, worker_index=None, updated_at=at,
            ),
            cases.INSERT_PARTY.step(
                rows=1, case_id=case.id, person_id=conversation.person_id, party=party, role=conversation.role, since=at
            ),
            store.INSERT_CONVERSATION.step(
                rows=1, id=conversation.id, case_id=case.id, person_id=conversation.person_id, matter=conversation.matter,
                role=conversation.role, state="open", locale=conversation.locale, created_at=at, updated_at=at, head=0,
            ),
        ]  # fmt: skip

    def wake(self, conversation_id: str) -> None:
        waiter = self.waiters.pop(conversation_id, None)
        if waiter is not None:
            waiter.set()


def edit_claims(opened: Opened, body: Edit) -> list[Claim]:
    """The claims of an edit; every fault is named."""
    if not body.answers:
        raise Problem("invalid", errors=(FieldError("", "no_form"),))
    faults: list[FieldError] = []
    claims = answer_claims(body.answers, opened.ledger.bundle.facts, opened.today, faults)
    if faults:
        raise Problem("invalid", errors=faults)
    return claims


def replies_to(reading: Reading, refused: dict[str, str], understood: bool, expecting: tuple[str, ...]) -> list[Reply]:
    """What is said back to a text: why something was not taken, what cannot be answered yet, or that nothing was read."""
    if reading.script != "hans":
        return [Reply("text", "other-script")]
    replies = [Reply("notice", f"refused-{code.replace('_', '-')}") for code in dict.fromkeys(refused.values())]
    if reading.intents and (reading.is_question or "human" in reading.intents):
        replies.append(Reply("text", "ask-a-person"))
    elif not understood and not replies:
        replies.append(Reply("text", "not-read-answer" if expecting else "not-read"))
    return replies


def _given(parts: Parts, body: NewConversation, role: str | None) -> list[Claim]:
    """What starting the conversation already tells: who speaks, and where."""
    claims = []
    if (relation := relation_of(role)) is not None:
        claims.append(Claim("applicant.relation", relation, Source("answer")))
    if body.region is not None:
        if (region := parts.bundles.regions.find(body.region)) is None:
            raise Problem("invalid", errors=(FieldError("/region", "not_a_region"),))
        value = {"code": region.code, "text": parts.words.say("cases", f"region-{region.code}", "zh-CN")}
        claims.append(Claim("region.insured", value, Source("inferred"), PROPOSED, 0.5))
    return claims


def _check_form(body: NewTurn) -> None:
    """Exactly one form: a text, an upload, an undo, or answers, declines and confirmations together."""
    single = [name for name in _FORMS if getattr(body, name)]
    mixed = bool(body.answers or body.decline or body.confirm)
    if len(single) + mixed == 0:
        raise Problem("invalid", errors=(FieldError("", "no_form"),))
    if len(single) + mixed > 1:
        raise Problem("invalid", errors=(FieldError("", "several_forms"),))
    if body.upload_id is not None:
        raise Problem("not_built")
