"""Sends files as phones do, and makes the few bytes by which each kind of file is told."""

from typing import Any
from uuid import uuid4

import httpx

from tests.api.chat.talk import Talk

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
SAMPLES = {
    "image/jpeg": JPEG,
    "image/png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "image/webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    "image/heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
    "application/pdf": b"%PDF-1.7\n",
    "audio/mp4": b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00mp42isom",
    "audio/amr": b"#!AMR\n\x3c",
    "audio/mpeg": b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x00" + bytes(413) + b"\xff\xfb\x90\x00",
    "video/mp4": b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp42isom",
}
BOUNDARY = "------------------------d74496d66958873e"


def photo(size: int = 5000, seed: int = 1) -> bytes:
    """Bytes that begin like a photograph."""
    body = bytes((seed * 31 + at * 7 + (at >> 8)) % 256 for at in range(min(size, 4096)))
    return (JPEG + body * (size // max(1, len(body)) + 1))[:size]


def form(
    content: bytes, *, name: str = "file", filename: str = "a.jpg", media_type: str = "image/jpeg", **fields: str
) -> bytes:
    """A body as `wx.uploadFile` sends it: the fields, then one file."""
    pieces = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in fields.items()
    ]
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
    typed = f"Content-Type: {media_type}\r\n" if media_type else ""
    return b"".join([*pieces, f"{head}{typed}\r\n".encode(), content, f"\r\n--{BOUNDARY}--\r\n".encode()])


async def send(talk: Talk, body: Any, *, key: str | None = None, **headers: str) -> httpx.Response:
    """Posts a whole body, or one in pieces."""
    sent = {
        **talk.headers, "Idempotency-Key": key or uuid4().hex,
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}", **headers,
    }  # fmt: skip
    return await talk.client.post("/v1/uploads", content=body, headers=sent)


async def hand_in(talk: Talk, content: bytes | None = None, *, key: str | None = None, **said: str) -> dict:
    """The `Upload` of a file that is taken."""
    answer = await send(talk, form(content or photo(), **said), key=key)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def remove(talk: Talk, upload_id: str, *, key: str | None = None) -> httpx.Response:
    """Asks to take an upload back."""
    return await talk.post(f"/v1/uploads/{upload_id}/removal", {}, key=key)


async def break_off(talk: Talk, method: str, path: str, came: bytes, **headers: str) -> None:
    """A request whose connection ends after so many bytes of its body: its answer reaches nobody."""
    given = {**talk.headers, "Idempotency-Key": uuid4().hex, **headers}
    messages = [{"type": "http.request", "body": came, "more_body": True}, {"type": "http.disconnect"}]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "path": path,
        "raw_path": path.encode(), "query_string": b"", "root_path": "", "scheme": "http", "client": ("127.0.0.1", 1),
        "server": ("service", 80), "extensions": {},
        "headers": [(name.replace("_", "-").lower().encode(), value.encode()) for name, value in given.items()],
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def nobody(_message: dict[str, Any]) -> None:
        return

    await talk.client.app(scope, receive, nobody)


def stored(service) -> set[str]:
    """Every file that lies on the disk."""
    return {str(path) for path in service.files.rglob("*") if path.is_file()}
