"""Asks registers through the sharing gateway: one question, one answer, never an exception and never a long wait."""

import asyncio
import time
from collections.abc import Callable
from typing import Any, Literal

import httpx
import msgspec

from api.remote import PLAIN, UnusableError, body_of, decoded
from flows.cases.registers import FOUND, SHARE_DOWN

PATIENCE = 4.0
"""Seconds one question may take, connecting included."""
REST = 10.0
"""Seconds a register that stayed silent is left alone, so that nobody else waits for it."""
LARGEST = 64 * 1024
_CONNECTIONS = 8


class Query(msgspec.Struct, frozen=True):
    """One question; the gateway keeps its id as we do."""

    query_id: str
    register: str
    purpose: str
    params: dict[str, str]

    def __repr__(self) -> str:
        return f"Query({self.register}, {self.query_id})"


class Answer(msgspec.Struct, frozen=True):
    """What a question came to; `reason` says why a share was down or a record was not taken."""

    result: str
    record: dict[str, Any] = {}
    reason: str | None = None

    def __repr__(self) -> str:
        return f"Answer({self.result})"


class _Reply(msgspec.Struct):
    query_id: str
    result: Literal["found", "several", "not_found", "mismatch"]
    record: dict[str, Any] = {}


class RegisterClient:
    """The gateway at one address: `POST {address}/registers/{register}/queries`.

    The body is a `Query` without its register, so that no personal number is ever part of an
    address; the answer is `{query_id, result, record}`. Whatever else happens, time-outs,
    errors, answers to another question, is `share_down` with a reason.
    """

    def __init__(self, address: str, *, patience: float = PATIENCE, now: Callable[[], float] = time.monotonic) -> None:
        self._patience = patience
        self._now = now
        self._rests_until: dict[str, float] = {}
        # Never through a proxy of the environment: these are addresses of an internal network.
        self._http = httpx.AsyncClient(
            base_url=address,
            timeout=patience,
            trust_env=False,
            limits=httpx.Limits(max_connections=_CONNECTIONS, keepalive_expiry=30),
        )

    async def close(self) -> None:
        """Leaves no connection behind."""
        await self._http.aclose()

    def is_resting(self, register: str) -> bool:
        """Whether a register stayed silent just now, so that asking it would only make somebody wait."""
        return self._now() < self._rests_until.get(register, 0.0)

    async def ask(self, query: Query) -> Answer:
        """The register's answer, after at most `patience` seconds."""
        try:
            async with asyncio.timeout(self._patience):
                return _answer_of(query, await self._send(query))
        except (TimeoutError, httpx.TimeoutException):
            self._rests_until[query.register] = self._now() + REST
            return Answer(SHARE_DOWN, reason="timeout")
        except httpx.HTTPError:
            return Answer(SHARE_DOWN, reason="unreachable")
        except UnusableError as error:
            return Answer(SHARE_DOWN, reason=error.reason)

    async def _send(self, query: Query) -> bytes:
        body = {"query_id": query.query_id, "purpose": query.purpose, "params": query.params}
        url = f"/registers/{query.register}/queries"
        return await body_of(self._http, self._http.build_request("POST", url, json=body, headers=PLAIN), LARGEST)


def _answer_of(query: Query, body: bytes) -> Answer:
    reply = decoded(body, _Reply)
    if reply.query_id != query.query_id:
        raise UnusableError("other_question")
    if reply.result == "several":
        # Choosing among them would be a guess.
        return Answer("not_found", reason="several")
    return Answer(reply.result, reply.record if reply.result == FOUND else {})
