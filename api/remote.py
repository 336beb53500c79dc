"""Reads what registers and sign-in providers answer: never large, never packed, never of another shape."""

from typing import TypeVar

import httpx
import msgspec

PLAIN = {"Accept-Encoding": "identity"}
"""Sent with every request, so that an answer is as long as it looks."""
_Shape = TypeVar("_Shape")


class UnusableError(Exception):
    """An answer that cannot be used; `reason` is a word without a value in it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def body_of(http: httpx.AsyncClient, request: httpx.Request, largest: int) -> bytes:
    """The body of a plain 200 of at most `largest` bytes.

    Raises UnusableError for any other answer, and httpx.HTTPError where none comes.
    """
    response = await http.send(request, stream=True)
    try:
        if response.status_code != httpx.codes.OK:
            raise UnusableError(f"http_{response.status_code}")
        if response.headers.get("content-encoding", "identity") != "identity":
            # Nobody asked for it, and a few packed bytes can be many.
            raise UnusableError("packed")
        received = bytearray()
        async for chunk in response.aiter_raw():
            received += chunk
            if len(received) > largest:
                raise UnusableError("too_large")
        return bytes(received)
    finally:
        await response.aclose()


def decoded(body: bytes, shape: type[_Shape]) -> _Shape:
    """A JSON body as this shape; raises UnusableError for one that has another."""
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise UnusableError("malformed") from None
