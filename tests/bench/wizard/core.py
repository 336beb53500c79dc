"""The same wizard as careful hands would write it: FastAPI, all asynchronous, SQLAlchemy Core on aiosqlite."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import msgspec
from fastapi import FastAPI, Header, HTTPException, Response
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from tests.bench.wizard.questions import turn_body
from tests.bench.wizard.requests import DAY, NewTurn, answer_rows, bearer, hash_of, new_id, now, request_hash
from tests.bench.wizard.tables import AnswerRow, Base, Conversation, Idempotency, Token, make_durable

engine = create_async_engine(f"sqlite+aiosqlite:///{Path(os.environ['WIZARD_DIR']) / 'core.sqlite3'}", pool_size=16)
make_durable(engine.sync_engine)
# SQLite's own waiting sleeps and tries again, which starves some; a queue before it is kinder.
writing = asyncio.Lock()


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    """Makes the tables, and closes the engine: its threads would keep the process alive."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


@app.post("/v1/auth/tokens", status_code=201)
async def issue_token() -> dict:
    """A guest's token."""
    token = new_id()
    async with writing, engine.begin() as connection:
        await connection.execute(insert(Token).values(hash=hash_of(token), person_id=new_id(), expires_at=now() + DAY))
    return {"access_token": token}


@app.post("/v1/conversations", status_code=201)
async def start_conversation(authorization: Annotated[str | None, Header()] = None) -> dict:
    """A new run through the questions."""
    async with writing, engine.begin() as connection:
        person, conversation_id = await _person(connection, authorization), new_id()
        await connection.execute(insert(Conversation).values(id=conversation_id, person_id=person, answered=0))
    return {"id": conversation_id, "turn": turn_body(new_id(), 0)}


@app.post("/v1/conversations/{conversation_id}/turns")
async def take_turn(
    conversation_id: str,
    body: NewTurn,
    authorization: Annotated[str | None, Header()] = None,
    idempotency_key: Annotated[str | None, Header()] = None,
) -> Response:
    """One answer, kept once; the next question."""
    async with writing, engine.begin() as connection:
        person = await _person(connection, authorization)
        key, hashed = f"{person}|{idempotency_key}", request_hash(conversation_id, body)
        find = select(Idempotency.request_hash, Idempotency.body).where(Idempotency.key == key)
        known = (await connection.execute(find)).first()
        if known is not None:
            if known.request_hash != hashed:
                raise HTTPException(422)
            return Response(known.body, media_type="application/json")
        place = select(Conversation.person_id, Conversation.answered).where(Conversation.id == conversation_id)
        conversation = (await connection.execute(place)).first()
        if conversation is None or conversation.person_id != person:
            raise HTTPException(404)
        answered = conversation.answered + 1
        move = update(Conversation).where(Conversation.id == conversation_id).values(answered=answered)
        await connection.execute(move)
        await connection.execute(insert(AnswerRow), answer_rows(conversation_id, body))
        answer = msgspec.json.encode(turn_body(new_id(), answered))
        record = insert(Idempotency).values(key=key, request_hash=hashed, body=answer, created_at=now())
        await connection.execute(record)
    return Response(answer, media_type="application/json")


async def _person(connection: AsyncConnection, authorization: str | None) -> str:
    find = select(Token.person_id, Token.expires_at).where(Token.hash == bearer(authorization))
    token = (await connection.execute(find)).first()
    if token is None or token.expires_at < now():
        raise HTTPException(401)
    return token.person_id
