"""Small units of work for the tests of storage."""

from api.chat.tables import Conversation, Turn
from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert

ADD_TURN = insert("test.add_turn", Turn)
ADD_CONVERSATION = insert("test.add_conversation", Conversation)
MOVE_HEAD = Statement(
    "test.move_head",
    Conversation.update({Conversation.head: arg("head")}).where(
        Conversation.id == arg("id"), Conversation.head == arg("expected")
    ),
)
HEAD = Statement(
    "test.head", Conversation.select(Conversation.head).where(Conversation.id == arg("id"))
)
TURNS = Statement(
    "test.turns",
    Turn.select(Turn.id).where(Turn.conversation_id == arg("conversation")).order_by(Turn.seq),
)
COUNT = Statement("test.count", Turn.raw("SELECT COUNT(*) FROM turn"))


def add_turn(conversation: str, seq: int, *, id: str | None = None, size: int = 20) -> Step:
    """A turn with sealed content of some size."""
    return ADD_TURN.step(
        rows=1,
        id=id or f"{conversation}-{seq}",
        conversation_id=conversation,
        seq=seq,
        revision=seq,
        at=seq,
        kind="turn",
        sealed=b"s" * size,
    )


def add_conversation(conversation: str) -> Step:
    """A conversation at head 0."""
    return ADD_CONVERSATION.step(
        rows=1,
        id=conversation,
        case_id="case",
        person_id="person",
        matter="recognition",
        role=None,
        state="open",
        locale="zh-CN",
        created_at=0,
        updated_at=0,
        head=0,
    )


def move_head(conversation: str, expected: int) -> Step:
    """Compare-and-set of the head to the next number."""
    return MOVE_HEAD.step(rows=1, id=conversation, head=expected + 1, expected=expected)


async def turns_of(database: Database, conversation: str) -> list[str]:
    """Ids of the turns kept, in order."""
    return [row[0] for row in await database.fetch(TURNS, (conversation,))]


async def head_of(database: Database, conversation: str) -> int:
    """The head as it is now."""
    return (await database.fetch_one(HEAD, (conversation,)))[0]
