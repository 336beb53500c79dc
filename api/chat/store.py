"""Loads and saves conversations and their turns; what was said is sealed."""

from datetime import datetime
from typing import Any

import msgspec

from api.cases.store import CaseRow, case_of_row
from api.chat.tables import Conversation, Turn
from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment, new_id
from api.sealing import Sealer
from flows.cases.papers import Paper
from flows.engine.facts import Assertion
from flows.engine.turns import Plan

INSERT_CONVERSATION = insert("conversation.insert", Conversation)
INSERT_TURN = insert("turn.insert", Turn)
MOVE_HEAD = Statement(
    "conversation.move_head",
    lambda: Conversation.update(
        {Conversation.head: arg("head"), Conversation.role: arg("role"), Conversation.updated_at: arg("updated_at")}
    ).where((Conversation.id == arg("id")) & (Conversation.head == arg("expected"))),
)
MOVE_TO_CASE = Statement(
    "conversation.move_to_case",
    lambda: Conversation.update({Conversation.case_id: arg("case_id")}).where(
        (Conversation.id == arg("id")) & (Conversation.case_id == arg("draft_id"))
    ),
)
_COLUMNS = (
    Conversation.id,
    Conversation.case_id,
    Conversation.person_id,
    Conversation.matter,
    Conversation.role,
    Conversation.locale,
    Conversation.head,
    Conversation.created_at,
    Conversation.updated_at,
)
FIND = Statement("conversation.find", lambda: Conversation.select(*_COLUMNS).where(Conversation.id == arg("id")))
FIND_WITH_CASE = Statement(
    "conversation.find_with_case",
    Conversation.raw(
        "SELECT c.id, c.case_id, c.person_id, c.matter, c.role, c.locale, c.head, c.created_at, c.updated_at,"
        " f.id, f.case_no, f.matter, f.state, f.revision, f.flow, f.region, f.created_at, f.submitted_at,"
        " CASE WHEN f.id = {} AND f.revision = {} THEN NULL ELSE f.snapshot END"
        " FROM conversation c JOIN case_file f ON f.id = c.case_id WHERE c.id = {}",
        arg("known_case"),
        arg("known_revision"),
        arg("id"),
    ),
)
LIST = Statement(
    "conversation.list",
    lambda: (
        Conversation.select(*_COLUMNS)
        .where((Conversation.person_id == arg("person_id")) & (Conversation.updated_at < arg("before")))
        .order_by(Conversation.updated_at, ascending=False)
        .limit(101)
    ),
)
OF_CASE = Statement(
    "conversation.of_case", lambda: Conversation.select(*_COLUMNS).where(Conversation.case_id == arg("case_id"))
)
_TURN_COLUMNS = (Turn.id, Turn.conversation_id, Turn.seq, Turn.revision, Turn.at, Turn.kind, Turn.sealed)
FIND_TURN = Statement(
    "turn.find",
    lambda: Turn.select(*_TURN_COLUMNS).where(
        (Turn.conversation_id == arg("conversation_id")) & (Turn.seq == arg("seq"))
    ),
)
LATEST_TURN = Statement(
    "turn.latest",
    lambda: (
        Turn.select(*_TURN_COLUMNS)
        .where(
            (Turn.conversation_id == arg("conversation_id")) & ((Turn.kind == arg("turn")) | (Turn.kind == arg("case")))
        )
        .order_by(Turn.seq, ascending=False)
        .limit(1)
    ),
)
SAID = Statement(
    "turn.said",
    lambda: (
        Turn.select(*_TURN_COLUMNS)
        .where((Turn.conversation_id == arg("conversation_id")) & (Turn.kind == arg("kind")))
        .order_by(Turn.seq)
    ),
    long=True,
)
FEED = Statement(
    "turn.feed",
    lambda: (
        Turn.select(Turn.seq, Turn.kind, Turn.id, Turn.revision, Turn.at)
        .where((Turn.conversation_id == arg("conversation_id")) & (Turn.seq > arg("after")))
        .order_by(Turn.seq)
        .limit(100)
    ),
)

TURN = "turn"
UPLOAD = "upload"
"""That an upload moved; no turn, only an event in the feed."""
CASE = "case"
"""The turn in which a filing made or joined a case; it is a turn like others, of its own type in the feed."""


class Reply(msgspec.Struct, frozen=True):
    """Something the service says back, by the key of its words; the words are chosen when it is shown."""

    kind: str
    key: str
    args: dict[str, str] = {}
    basis: tuple[tuple[str, str], ...] = ()
    person: bool = False
    """Whether the way to a person is offered with it, because a person should be asked as well."""
    office: str | None = None
    """The region whose office that person may be asked at, where it is known."""


class TurnRecord(msgspec.Struct, frozen=True):
    """What a turn needs to be shown again exactly, beside the ledger (一轮的记录)."""

    entries: int
    """How long the log was after this turn; the ledger up to there is the state it was made from."""
    said: str | None = None
    intents: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    account: str = "guest"
    role: str | None = None
    """Kind and role of the caller who took the turn: they decide what was asked next."""
    changed: int = 0
    """How many of the log's entries are this turn's; none when it changed nothing."""
    displaced: tuple[tuple[str, Plan], ...] = ()
    """Questions that registers pushed aside since the person last spoke; who answers one did not see it go."""

    case_id: str = ""
    """The case whose log it is; a conversation may move to another file when it is put together with it."""
    papers: tuple[Paper, ...] = ()
    """What was known of the papers after this turn."""
    is_filed: bool = False
    """Whether it came after the filing: then only papers do."""

    def wrote(self, entry: Assertion) -> bool:
        """Whether an entry is of this turn."""
        return self.entries - self.changed <= entry.seq < self.entries


class ConversationRow(msgspec.Struct, frozen=True):
    """One person's talk about one case."""

    id: str
    case_id: str
    person_id: str
    matter: str
    role: str | None
    locale: str
    head: int
    created_at: datetime
    updated_at: datetime


class TurnRow(msgspec.Struct, frozen=True):
    """One turn's row, its record opened."""

    id: str
    conversation_id: str
    seq: int
    revision: int
    at: datetime
    kind: str
    record: TurnRecord


class FeedRow(msgspec.Struct, frozen=True):
    """That something happened in a conversation, without its content."""

    seq: int
    kind: str
    id: str
    revision: int
    at: datetime


def upload_event_id(upload_id: str) -> str:
    """A new id that still says which upload moved."""
    return f"{upload_id}.{new_id()}"


def turn_step(row: TurnRow, sealer: Sealer) -> Step:
    """The step that appends one turn."""
    return INSERT_TURN.step(
        rows=1,
        id=row.id,
        conversation_id=row.conversation_id,
        seq=row.seq,
        revision=row.revision,
        at=micros(row.at),
        kind=row.kind,
        sealed=sealer.seal(msgspec.json.encode(row.record), place=f"turn|{row.id}"),
    )


def head_step(conversation: ConversationRow, head: int, role: str | None, at: datetime) -> Step:
    """The compare-and-set that moves a conversation to its newest turn."""
    return MOVE_HEAD.step(
        rows=1, head=head, role=role, updated_at=micros(at), id=conversation.id, expected=conversation.head
    )


async def load_conversation(db: Database, conversation_id: str) -> ConversationRow | None:
    """A conversation by its id; None when there is none."""
    row = await db.fetch_one(FIND, (conversation_id,))
    return _conversation(row) if row is not None else None


async def load_with_case(
    db: Database, sealer: Sealer, conversation_id: str, known: tuple[str, int]
) -> tuple[ConversationRow, CaseRow] | None:
    """A conversation with its case; None when there is none.

    `known` is the case and revision of which the reader holds the state: if that is still the
    newest, the snapshot, by far the largest part of the row, is left out.
    """
    row = await db.fetch_one(FIND_WITH_CASE, (*known, conversation_id))
    if row is None:
        return None
    width = len(_COLUMNS)
    return _conversation(row[:width]), case_of_row(row[width:], sealer)


async def list_conversations(db: Database, person_id: str, before: int) -> list[ConversationRow]:
    """A person's conversations, newest first, at most 101 from a moment (microseconds) backwards."""
    return [_conversation(row) for row in await db.fetch(LIST, (person_id, before))]


async def conversations_of_case(db: Database, case_id: str) -> list[ConversationRow]:
    """Every conversation about one case."""
    return [_conversation(row) for row in await db.fetch(OF_CASE, (case_id,))]


async def load_turn(db: Database, sealer: Sealer, conversation_id: str, seq: int) -> TurnRow | None:
    """One turn by its number."""
    row = await db.fetch_one(FIND_TURN, (conversation_id, seq))
    return _turn(row, sealer) if row is not None else None


async def load_latest_turn(db: Database, sealer: Sealer, conversation_id: str) -> TurnRow | None:
    """The newest turn proper; notices of other things that happened are passed over."""
    row = await db.fetch_one(LATEST_TURN, (conversation_id, TURN, CASE))
    return _turn(row, sealer) if row is not None else None


async def load_turns(db: Database, sealer: Sealer, conversation_id: str) -> list[TurnRow]:
    """Every turn of a conversation, oldest first."""
    return [_turn(row, sealer) for row in await db.fetch(SAID, (conversation_id, TURN))]


async def load_feed(db: Database, conversation_id: str, after: int) -> list[FeedRow]:
    """What happened in a conversation after a number."""
    rows = await db.fetch(FEED, (conversation_id, after))
    return [FeedRow(seq, kind, row_id, revision, moment(at)) for seq, kind, row_id, revision, at in rows]


def _conversation(row: tuple[Any, ...]) -> ConversationRow:
    *head, created_at, updated_at = row
    return ConversationRow(*head, moment(created_at), moment(updated_at))


def _turn(row: tuple[Any, ...], sealer: Sealer) -> TurnRow:
    row_id, conversation_id, seq, revision, at, kind, sealed = row
    record = msgspec.json.decode(sealer.open(sealed, place=f"turn|{row_id}"), type=TurnRecord)
    return TurnRow(row_id, conversation_id, seq, revision, moment(at), kind, record)
