"""The wizard as its framework's handbook would write it: FastAPI, dependencies, models, SQLAlchemy's ORM on SQLite."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from tests.bench.wizard.questions import turn_body
from tests.bench.wizard.requests import DAY, NewTurn, answer_rows, bearer, hash_of, new_id, now, request_hash
from tests.bench.wizard.tables import AnswerRow, Base, Conversation, Idempotency, Token, make_durable

engine = create_engine(f"sqlite:///{Path(os.environ['WIZARD_DIR']) / 'orm.sqlite3'}", pool_size=16)
make_durable(engine)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)
app = FastAPI()


class Choice(BaseModel):
    """One answer to tap."""

    value: Any
    label: str


class Item(BaseModel):
    """One thing a question fills."""

    fact: str
    widget: str
    choices: list[Choice] | None


class Ask(BaseModel):
    """One question."""

    id: str
    facts: list[str]
    widget: str
    text: str
    why: str
    items: list[Item]


class Turn(BaseModel):
    """What follows an answer."""

    id: str
    seq: int
    ask: Ask | None
    remaining: int
    complete: bool


class Started(BaseModel):
    """A new run through the questions."""

    id: str
    turn: Turn


def get_session() -> Iterator[Session]:
    """One session for each request."""
    with sessions() as session:
        yield session


Database = Annotated[Session, Depends(get_session)]


def get_person(session: Database, authorization: Annotated[str | None, Header()] = None) -> str:
    """Whose token it is."""
    token = session.get(Token, bearer(authorization))
    if token is None or token.expires_at < now():
        raise HTTPException(401)
    return token.person_id


Person = Annotated[str, Depends(get_person)]


@app.post("/v1/auth/tokens", status_code=201)
def issue_token(session: Database) -> dict[str, str]:
    """A guest's token."""
    token = new_id()
    session.add(Token(hash=hash_of(token), person_id=new_id(), expires_at=now() + DAY))
    session.commit()
    return {"access_token": token}


@app.post("/v1/conversations", status_code=201)
def start_conversation(session: Database, person: Person) -> Started:
    """A new run through the questions."""
    conversation = Conversation(id=new_id(), person_id=person, answered=0)
    started = Started(id=conversation.id, turn=Turn.model_validate(turn_body(new_id(), 0)))
    session.add(conversation)
    session.commit()
    return started


@app.post("/v1/conversations/{conversation_id}/turns")
def take_turn(
    conversation_id: str,
    body: NewTurn,
    session: Database,
    person: Person,
    idempotency_key: Annotated[str | None, Header()] = None,
) -> Turn:
    """One answer, kept once; the next question."""
    key, hashed = f"{person}|{idempotency_key}", request_hash(conversation_id, body)
    known = session.get(Idempotency, key)
    if known is not None:
        if known.request_hash != hashed:
            raise HTTPException(422)
        return Turn.model_validate_json(known.body)
    conversation = session.get(Conversation, conversation_id)
    if conversation is None or conversation.person_id != person:
        raise HTTPException(404)
    conversation.answered += 1
    session.add_all(AnswerRow(**row) for row in answer_rows(conversation_id, body))
    turn = Turn.model_validate(turn_body(new_id(), conversation.answered))
    session.add(Idempotency(key=key, request_hash=hashed, body=turn.model_dump_json().encode(), created_at=now()))
    # Here and not when the session is closed: the framework does that after the answer has left.
    session.commit()
    return turn
