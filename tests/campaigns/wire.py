"""A small HTTP client: one kept connection, and a plain word for an answer that never came."""

import asyncio
from typing import Any

import msgspec

HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length: "


class UnansweredError(Exception):
    """The connection ended before the answer: whether the request had its effect is not known."""


class Answer(msgspec.Struct, frozen=True):
    """Status and body of one answer."""

    status: int
    body: bytes

    def json(self) -> Any:
        """The body, decoded."""
        return msgspec.json.decode(self.body)


class Pace(msgspec.Struct, frozen=True):
    """How a long request leaves over a link that is slower than this machine's own."""

    piece: int
    """Bytes sent at once."""
    rest: float
    """Seconds between two pieces."""


class Wire:
    """Requests to one address, one after the other; after an `UnansweredError` the next one connects anew."""

    def __init__(self, host: str, port: int) -> None:
        self._place = (host, port)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    def move(self, port: int) -> None:
        """The service may have come back on another port."""
        if port != self._place[1]:
            self.close()
            self._place = (self._place[0], port)

    async def get(self, path: str, token: str) -> Answer:
        """The answer to a reading request."""
        return await self._exchange(b"GET", path, b"", token, None)

    async def post(self, path: str, body: object, token: str | None = None, key: str | None = None) -> Answer:
        """The answer to a changing request."""
        return await self._exchange(b"POST", path, msgspec.json.encode(body), token, key)

    async def post_form(
        self, path: str, form: bytes, boundary: str, token: str, key: str, pace: Pace | None = None
    ) -> Answer:
        """The answer to a multipart form that is whole already, and leaves at once or at a pace."""
        media_type = f"multipart/form-data; boundary={boundary}"
        return await self._exchange(b"POST", path, form, token, key, media_type.encode(), pace)

    def close(self) -> None:
        """Lets go of the connection."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _exchange(
        self,
        method: bytes,
        path: str,
        body: bytes,
        token: str | None,
        key: str | None,
        media_type: bytes = b"application/json",
        pace: Pace | None = None,
    ) -> Answer:
        head = [method + b" " + path.encode() + b" HTTP/1.1", b"host: service"]
        if token:
            head.append(b"authorization: Bearer " + token.encode())
        if key:
            head.append(b"idempotency-key: " + key.encode())
        if body:
            head += [b"content-type: " + media_type, _LENGTH + str(len(body)).encode()]
        try:
            return await self._send(b"\r\n".join(head) + HEAD_END + body, pace)
        except (OSError, asyncio.IncompleteReadError) as error:
            self.close()
            raise UnansweredError from error
        except BaseException:
            self.close()
            raise

    async def _send(self, request: bytes, pace: Pace | None) -> Answer:
        if self._streams is None:
            self._streams = await asyncio.open_connection(*self._place)
        reader, writer = self._streams
        if pace is None:
            writer.write(request)
        else:
            for at in range(0, len(request), pace.piece):
                writer.write(request[at : at + pace.piece])
                await writer.drain()
                await asyncio.sleep(pace.rest)
        head = await reader.readuntil(HEAD_END)
        start = head.index(_LENGTH) + len(_LENGTH)
        body = await reader.readexactly(int(head[start : head.index(b"\r", start)]))
        return Answer(int(head[9:12]), body)
