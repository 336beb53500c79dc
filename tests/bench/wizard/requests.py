"""What both wizards take and how they know a request again."""

import hashlib
import secrets
import time
from typing import Any

import msgspec
from pydantic import BaseModel, ConfigDict

DAY = 86_400_000_000


class NewTurn(BaseModel):
    """Answers by fact; a misspelt field is refused."""

    model_config = ConfigDict(extra="forbid")
    answers: dict[str, Any]
    ask_id: str | None = None


def new_id() -> str:
    """An unguessable id."""
    return secrets.token_urlsafe(16)


def now() -> int:
    """Microseconds since 1970."""
    return time.time_ns() // 1000


def hash_of(text: str) -> str:
    """The form in which tokens are stored."""
    return hashlib.sha256(text.encode()).hexdigest()


def bearer(header: str | None) -> str:
    """The hash of the token a request brings."""
    return hash_of((header or "").removeprefix("Bearer "))


def request_hash(conversation_id: str, body: NewTurn) -> str:
    """The same for the same request."""
    return hashlib.sha256(conversation_id.encode() + msgspec.json.encode(body.model_dump(), order="sorted")).hexdigest()


def answer_rows(conversation_id: str, body: NewTurn) -> list[dict[str, Any]]:
    """The answers of one turn as rows."""
    place, at = {"conversation_id": conversation_id}, now()
    return [
        {"id": new_id(), **place, "fact": fact, "value": msgspec.json.encode(value), "at": at}
        for fact, value in body.answers.items()
    ]
