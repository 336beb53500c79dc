"""A repeated request has one effect: the first answer is kept with it and given again.

A handler that creates or changes something:

    async def act(pending: Pending) -> Response:
        unit = UnitOfWork(...)
        unit.idempotency(pending.step("body", 201, answer))
        await unit.commit(parts.db)
        return Response(answer, status_code=201)

    answer = await once(parts, caller, request, await request.body(), act)

`once` gives what `act` returned, or a `Replay` of the first answer for the handler to render.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import msgspec
from litestar import Request

from api.access.policy import Caller
from api.db.errors import DuplicateKey
from api.db.statements import Statement, Step, arg, insert
from api.db.tables import Idempotency
from api.db.values import micros
from api.errors import FieldError, Problem
from api.parts import Parts
from api.requests import headers_of

_Answer = TypeVar("_Answer")

KEPT = timedelta(days=7)
HEADER = b"idempotency-key"
_KEY = re.compile(r"[\x21-\x7e]{1,255}")

_FIND = Statement(
    "idempotency.find",
    Idempotency.raw("SELECT request_hash, status, kind, sealed FROM idempotency WHERE key = {}", arg("key")),
)
_INSERT = insert("idempotency.insert", Idempotency)
_PURGE = Statement(
    "idempotency.purge",
    Idempotency.raw("DELETE FROM idempotency WHERE created_at < {}", arg("before")),
    long=True,
)

# Requests this process is answering: record key → hash of the body. The keys hold a
# person's random id, so two services in one process never meet here.
_in_flight: dict[str, str] = {}


class Replay(msgspec.Struct, frozen=True):
    """The first answer to this request."""

    kind: str
    """`body`: `body` is the answer. `turn`: `body` is a reference, render it from the ledger."""
    status: int
    body: bytes

    def __repr__(self) -> str:
        return f"Replay({self.kind}, {self.status})"


class Pending:
    """A request that is answered for the first time; leave its `with` block however it ends."""

    def __init__(self, parts: Parts, key: str, request_hash: str) -> None:
        self._parts = parts
        self._key = key
        self._request_hash = request_hash

    def step(self, kind: str, status: int, body: bytes) -> Step:
        """The record of the answer, for the unit that has the effect; see `Replay` for the kinds."""
        if kind not in ("body", "turn"):
            raise ValueError(f"kind is body or turn, not {kind}")
        return _INSERT.step(
            rows=1,
            key=self._key,
            request_hash=self._request_hash,
            status=status,
            kind=kind,
            sealed=self._parts.sealer.seal(body, place=_place(self._key)),
            created_at=micros(self._parts.clock()),
        )

    async def first_answer(self) -> Replay | None:
        """What another process answered meanwhile; ask after a DuplicateKey."""
        return await _find(self._parts, self._key, self._request_hash)

    def release(self) -> None:
        """Lets a repeated request through; harmless when done twice."""
        if _in_flight.get(self._key) is self._request_hash:
            del _in_flight[self._key]

    def __enter__(self) -> "Pending":
        return self

    def __exit__(self, *error: object) -> None:
        self.release()


async def begin(parts: Parts, caller: Caller, request: Request, body: bytes) -> Replay | Pending:
    """The first answer to a repeated request, or leave to answer it now.

    Another body under the same key, or a request that is still being answered, is a problem.
    """
    key = _record_key(caller, request, read_key(request))
    request_hash = hashlib.sha256(canonical(body)).hexdigest()
    if key in _in_flight:
        same = _in_flight[key] == request_hash
        raise Problem("in_flight" if same else "idempotency_key_reused")
    _in_flight[key] = request_hash
    pending = Pending(parts, key, request_hash)
    try:
        replay = await pending.first_answer()
    except BaseException:
        pending.release()
        raise
    if replay is None:
        return pending
    pending.release()
    return replay


async def once(
    parts: Parts,
    caller: Caller,
    request: Request,
    body: bytes,
    act: Callable[[Pending], Awaitable[_Answer]],
) -> _Answer | Replay:
    """Runs `act` for the first request with this key, and gives its first answer to the rest."""
    begun = await begin(parts, caller, request, body)
    if isinstance(begun, Replay):
        return begun
    with begun:
        try:
            return await act(begun)
        except DuplicateKey:
            replay = await begun.first_answer()
            if replay is None:
                raise
            return replay


async def purge(parts: Parts) -> None:
    """Forgets answers older than seven days."""
    before = micros(parts.clock() - KEPT)
    await parts.db.commit([_PURGE.step(before=before)])


def read_key(request: Request) -> str:
    """The client's key; a problem if there is none or it cannot be one."""
    keys = headers_of(request, HEADER)
    if not keys:
        raise Problem("idempotency_key_required")
    if len(keys) > 1 or not _KEY.fullmatch(keys[0]):
        raise Problem("invalid", errors=[FieldError("/Idempotency-Key", "wrong_type")])
    return keys[0]


def canonical(body: bytes) -> bytes:
    """The same JSON in one form, so that spaces and the order of names make no difference."""
    try:
        return msgspec.json.encode(msgspec.json.decode(body), order="sorted")
    except msgspec.DecodeError:
        return body


async def _find(parts: Parts, key: str, request_hash: str) -> Replay | None:
    row = await parts.db.fetch_one(_FIND, (key,))
    if row is None:
        return None
    kept_hash, status, kind, sealed = row
    if kept_hash != request_hash:
        raise Problem("idempotency_key_reused")
    return Replay(kind, status, parts.sealer.open(sealed, place=_place(key)))


def _record_key(caller: Caller, request: Request, key: str) -> str:
    scope = request.scope
    ids = sorted((name, str(value)) for name, value in scope["path_params"].items())
    where = (caller.person_id, scope["method"], scope["path_template"], ids, key)
    return hashlib.sha256(msgspec.json.encode(where)).hexdigest()


def _place(key: str) -> str:
    return f"idempotency|{key}|body"
