"""The same wizard with everything taken out that can be: no dependencies, no models out, a queue for its writers."""

import os
import threading
from pathlib import Path
from typing import Annotated

import msgspec
from fastapi import FastAPI, Header, HTTPException, Response
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from tests.bench.wizard.questions import turn_body
from tests.bench.wizard.requests import DAY, NewTurn, answer_rows, bearer, hash_of, new_id, now, request_hash
from tests.bench.wizard.tables import AnswerRow, Base, Conversation, Idempotency, Token, make_durable

engine = create_engine(f"sqlite:///{Path(os.environ['WIZARD_DIR']) / 'tuned.sqlite3'}", pool_size=16)
make_durable(engine)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)
app = FastAPI()
# SQLite's own waiting sleeps and tries again, which starves some; a queue before it is kinder.
writing = threading.Lock()


@app.post("/v1/auth/tokens", status_code=201)
def issue_token() -> dict:
    """A guest's token."""
    token = new_id()
    with writing, sessions.begin() as session:
        session.add(Token(hash=hash_of(token), person_id=new_id(), expires_at=now() + DAY))
    return {"access_token": token}


@app.post("/v1/conversations", status_code=201)
def start_conversation(authorization: Annotated[str | None, Header()] = None) -> dict:
    """A new run through the questions."""
    with writing, sessions.begin() as session:
        person = _person(session, authorization)
        conversation = Conversation(id=new_id(), person_id=person, answered=0)
        session.add(conversation)
        return {"id": conversation.id, "turn": turn_body(new_id(), 0)}


@app.post("/v1/conversations/{conversation_id}/turns")
def take_turn(
    conversation_id: str,
    body: NewTurn,
    authorization: Annotated[str | None, Header()] = None,
    idempotency_key: Annotated[str | None, Header()] = None,
) -> Response:
    """One answer, kept once; the next question."""
    with writing, sessions.begin() as session:
        person = _person(session, authorization)
        key, hashed = f"{person}|{idempotency_key}", request_hash(conversation_id, body)
        known = session.get(Idempotency, key)
        if known is not None:
            if known.request_hash != hashed:
                raise HTTPException(422)
            return Response(known.body, media_type="application/json")
        conversation = session.get(Conversation, conversation_id)
        if conversation is None or conversation.person_id != person:
            raise HTTPException(404)
        conversation.answered += 1
        session.add_all(AnswerRow(**row) for row in answer_rows(conversation_id, body))
        answer = msgspec.json.encode(turn_body(new_id(), conversation.answered))
        session.add(Idempotency(key=key, request_hash=hashed, body=answer, created_at=now()))
    return Response(answer, media_type="application/json")


def _person(session: Session, authorization: str | None) -> str:
    token = session.get(Token, bearer(authorization))
    if token is None or token.expires_at < now():
        raise HTTPException(401)
    return token.person_id
