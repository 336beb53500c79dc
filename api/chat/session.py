"""Opens a conversation for one act and saves it with everything that belongs to the act, all or nothing."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.chat import store
from api.clock import CHINA
from api.db.statements import nothing
from api.db.values import row_id
from api.errors import Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.cases import parties
from flows.cases.papers import Paper, in_hand
from flows.cases.parties import side_of
from flows.engine.acts import Act
from flows.engine.facts import HELD, PROPOSED, Assertion
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from flows.engine.turns import NOTHING_IN_HAND, InHand, Plan

T = TypeVar("T")
LEDGERS_KEPT = 2000
NOTHING_KNOWN = ("", -1)
WORKER_NUMBER = "worker.id_number"


class Kept(msgspec.Struct, frozen=True):
    """A case's ledger and agenda as stored at a revision."""

    owner: str
    """Whose conversation it was."""
    case_id: str
    revision: int
    ledger: Ledger
    agenda: Agenda
    head: int
    """The conversation's newest turn, since papers move without the facts of the case."""
    papers: tuple[Paper, ...]


class Opened(msgspec.Struct):
    """A conversation with its case, ledger and agenda, at one moment."""

    conversation: store.ConversationRow
    case: cases.CaseRow
    ledger: Ledger
    agenda: Agenda
    now: datetime
    caller_id: str
    account: str
    """Kind of the caller: what a sign-in supplies is not asked of a guest."""
    papers: tuple[Paper, ...] = ()
    """What is known of the papers of this conversation."""
    is_kept: bool = True
    """Whether what is said goes into a file; a one-off question does not."""

    @property
    def today(self) -> date:
        """The legal date of the act."""
        return self.now.astimezone(CHINA).date()

    @property
    def party(self) -> str:
        """The side of the case this conversation speaks for."""
        return self.ledger.party

    @property
    def place(self) -> tuple[str, str]:
        """Where what is handed in is filed: ids of the conversation and its case."""
        return self.conversation.id, self.case.id

    def in_hand(self) -> InHand:
        """What the plan must know of the papers at this moment."""
        if not self.papers:
            return NOTHING_IN_HAND
        return in_hand(self.papers, self.ledger.bundle.definitions.document, self.now)

    def plan(self) -> Plan | None:
        """The one next question or confirmation; None when nothing is left to ask now."""
        return self.agenda.next(self.in_hand())

    def act(self, turn_id: str) -> Act:
        """This person's act, numbered by the revision it makes."""
        return Act(turn_id, self.case.revision + 1, self.now.isoformat(), self.caller_id, self.party)

    def role(self) -> str | None:
        """The role that follows from how the speaker is related to the injured person, or the one they chose."""
        return role_of(self.ledger) or self.conversation.role

    def side(self) -> str:
        """Whose side the speaker is on by what is settled; a relation that is only proposed moves nobody."""
        return parties.speaks_for(self.conversation.role, self.ledger.slots.get("applicant.relation", {}))


def role_of(ledger: Ledger) -> str | None:
    """The role that follows from the relation held or proposed; None while it is open."""
    standing = ledger.standing("applicant.relation")
    if standing.state not in (HELD, PROPOSED):
        return None
    return parties.role_of(str(standing.value))


class _Turn:
    """One's turn to act on a case; the lock goes when nobody waits for it any more."""

    def __init__(self, locks: dict[str, tuple[asyncio.Lock, int]], case_id: str) -> None:
        self._locks, self._case_id = locks, case_id

    async def __aenter__(self) -> None:
        lock, waiting = self._locks.get(self._case_id) or (asyncio.Lock(), 0)
        self._locks[self._case_id] = (lock, waiting + 1)
        try:
            await lock.acquire()
        except BaseException:
            self._leave()
            raise

    async def __aexit__(self, *error: object) -> None:
        self._locks[self._case_id][0].release()
        self._leave()

    def _leave(self) -> None:
        lock, waiting = self._locks[self._case_id]
        if waiting == 1:
            del self._locks[self._case_id]
        else:
            self._locks[self._case_id] = (lock, waiting - 1)


class Sessions:
    """Queues the acts on each case and keeps recently used ledgers between them."""

    def __init__(self) -> None:
        self._ledgers = cases.Shelf(LEDGERS_KEPT)
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    def turn_of(self, case_id: str) -> "_Turn":
        """Waits until nobody else in this process acts on the case."""
        return _Turn(self._locks, case_id)

    async def case_of(self, parts: Parts, caller: Caller, conversation_id: str) -> str:
        """The case of the caller's own conversation; a foreign or unknown one is the same `not_found`.

        One that was kept is named from memory: whether it still is the case, and the caller's, shows when it is opened.
        """
        kept = self._ledgers.get(conversation_id)
        if kept is not None and kept.owner == caller.person_id:
            return kept.case_id
        conversation = await store.load_conversation(parts.db, conversation_id)
        if conversation is None or conversation.person_id != caller.person_id:
            raise Problem("not_found")
        return conversation.case_id

    async def open(self, parts: Parts, caller: Caller, conversation_id: str) -> Opened:
        """The caller's conversation as it stands now; a foreign or unknown one is the same `not_found`."""
        # Taken out, not looked at: a ledger changed by an act that fails to commit must not be met again.
        kept = self._ledgers.pop(conversation_id, None)
        known = (kept.case_id, kept.revision) if kept is not None else NOTHING_KNOWN
        found = await store.load_with_case(parts.db, parts.sealer, conversation_id, known)
        if found is None or found[0].person_id != caller.person_id:
            raise Problem("not_found")
        conversation, case = found
        now = parts.clock()
        seen = {**parts.bundles.workdays.seen_on(now.astimezone(CHINA).date()), "account": caller.kind}
        if kept is None or known != (case.id, case.revision):
            # What was filed may also have gone into another file.
            kept = await self._load(parts, case, conversation, seen)
        elif kept.head != conversation.head:
            papers = await _papers(parts, conversation)
            kept = msgspec.structs.replace(kept, head=conversation.head, papers=papers)
        ledger = kept.ledger
        ledger.see(role=role_of(ledger) or conversation.role, **seen)
        return Opened(conversation, case, ledger, kept.agenda, now, caller.person_id, caller.kind, kept.papers)

    async def _load(
        self, parts: Parts, case: cases.CaseRow, conversation: store.ConversationRow, seen: dict[str, str]
    ) -> Kept:
        """The ledger as stored, on this day and for this kind of account."""
        bundle = await parts.bundles.get(parts.db, case.flow)
        env = {"role": conversation.role, "matter": case.matter, **seen}
        ledger = Ledger.load(bundle, case.snapshot, party=side_of(conversation.role), env=env)
        ledger.party = await self._party(parts, case, conversation, ledger)
        papers = await _papers(parts, conversation)
        owner = conversation.person_id
        return Kept(owner, case.id, case.revision, ledger, Agenda(ledger), conversation.head, papers)

    async def _party(
        self, parts: Parts, case: cases.CaseRow, conversation: store.ConversationRow, ledger: Ledger
    ) -> str:
        """The name the speaker has in the file: settled at the filing, before that it follows their words."""
        if case.submitted_at is not None:
            part = await cases.load_part(parts.db, case.id, conversation.person_id)
            if part is not None:
                return part.party
        return parties.speaks_for(conversation.role, ledger.slots.get("applicant.relation", {}))

    def keep(self, opened: Opened, revision: int, head: int | None = None) -> None:
        """Keeps a ledger whose state is known to be stored at a revision, with the newest turn."""
        head = opened.conversation.head if head is None else head
        talk, case_id = opened.conversation, opened.case.id
        kept = Kept(talk.person_id, case_id, revision, opened.ledger, opened.agenda, head, opened.papers)
        self._ledgers.put(talk.id, kept)

    async def save(
        self,
        parts: Parts,
        opened: Opened,
        unit: UnitOfWork,
        entries: Iterable[Assertion],
        turn: store.TurnRow,
        meanwhile: Callable[[], T] = nothing,
    ) -> T:
        """Adds an act's entries, snapshot, turn and head to the unit and commits it; what `meanwhile` gives."""
        entries = tuple(entries)
        revision = opened.case.revision
        if entries:
            revision += 1
            unit.add(cases.snapshot_step(opened.case, revision, opened.ledger.snapshot(), opened.now, parts.sealer))
            if any(entry.fact == WORKER_NUMBER for entry in entries):
                index = worker_index(parts, opened.ledger)
                unit.add(cases.SAVE_INDEX.step(rows=1, worker_index=index, id=opened.case.id))
            for step in cases.assertion_steps(opened.case.id, entries, opened.now, parts.sealer):
                unit.add(step)
        unit.add(store.turn_step(turn, parts.sealer))
        unit.add(store.head_step(opened.conversation, turn.seq, opened.conversation.role, opened.now))
        done = await unit.commit(parts.db, meanwhile)
        self.keep(opened, revision, turn.seq)
        return done


async def _papers(parts: Parts, conversation: store.ConversationRow) -> tuple[Paper, ...]:
    """The papers as the newest turn left them."""
    last = await store.load_latest_turn(parts.db, parts.sealer, conversation.id)
    return last.record.papers if last is not None else ()


def worker_index(parts: Parts, ledger: Ledger) -> str | None:
    """The blind index by which staff find a case from the worker's ID number."""
    words = ledger.slots.get(WORKER_NUMBER, {}).values()
    number = next((word.value for word in words if word.status == HELD), None)
    return parts.sealer.index(str(number), purpose="id_number") if number is not None else None


def new_turn_row(
    opened: Opened, record: store.TurnRecord, *, turn_id: str | None = None, moved: bool = True, kind: str = store.TURN
) -> store.TurnRow:
    """The next turn of a conversation; `moved` says whether the case got a new revision with it.

    It carries what is known of the papers on.
    """
    return store.TurnRow(
        turn_id or row_id(opened.now),
        opened.conversation.id,
        opened.conversation.head + 1,
        opened.case.revision + 1 if moved else opened.case.revision,
        opened.now,
        kind,
        msgspec.structs.replace(record, papers=opened.papers, is_filed=opened.case.submitted_at is not None),
    )
