"""The wizard's tables, for the ORM and for Core alike, and a SQLite that keeps what it was told."""

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String, event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables."""


class Token(Base):
    """Whose an access token is, by its hash."""

    __tablename__ = "token"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(32))
    expires_at: Mapped[int] = mapped_column(BigInteger)


class Conversation(Base):
    """One run through the questions; `answered` is how far it is."""

    __tablename__ = "conversation"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(32), index=True)
    answered: Mapped[int] = mapped_column(BigInteger)


class AnswerRow(Base):
    """One answer."""

    __tablename__ = "answer"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"), index=True)
    fact: Mapped[str] = mapped_column(String(64))
    value: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[int] = mapped_column(BigInteger)


class Idempotency(Base):
    """The first answer to a request, by its key."""

    __tablename__ = "idempotency"
    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[int] = mapped_column(BigInteger)


def make_durable(engine: Engine) -> None:
    """WAL, a flush at every commit, and a transaction that takes the writer's place at its start."""

    @event.listens_for(engine, "connect")
    def set_pragmas(connection, _record) -> None:
        # The driver's own BEGIN is deferred, and a deferred one fails when a reader turns writer.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_immediate(connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
