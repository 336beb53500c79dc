"""Speaks tus 1.0 as a client does, one request at a time."""

import base64
from typing import Any

import httpx

from tests.api.chat.talk import Talk

PATH = "/v1/uploads/resumable"
PIECES = "application/offset+octet-stream"


def said(**fields: str) -> str:
    """The header that tells what is sent."""
    return ",".join(f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in fields.items())


class Arriving:
    """One upload that is sent in pieces."""

    def __init__(self, talk: Talk, location: str) -> None:
        self.talk = talk
        self.id = location.rpartition("/")[2]
        self.path = f"{PATH}/{self.id}"

    async def head(self, talk: Talk | None = None) -> httpx.Response:
        """How far it is."""
        return await ask(talk or self.talk, "HEAD", self.path)

    async def offset(self) -> int:
        """How much of it is durable."""
        answer = await self.head()
        assert answer.status_code == 200, answer.status_code
        assert answer.headers["cache-control"] == "no-store"
        return int(answer.headers["upload-offset"])

    async def send(self, content: Any, offset: int, **headers: str) -> httpx.Response:
        """Some bytes from an offset on."""
        return await ask(self.talk, "PATCH", self.path, content=content, **self.headers(offset, **headers))

    def headers(self, offset: int, **more: str) -> dict[str, str]:
        """What goes with some bytes."""
        return {"Tus-Resumable": "1.0.0", "Content-Type": PIECES, "Upload-Offset": str(offset), **more}


async def ask(talk: Talk, method: str, path: str, content: Any = None, **headers: str) -> httpx.Response:
    """One request of the protocol; an empty header is left out."""
    given = {"Tus-Resumable": "1.0.0", **talk.headers, **headers}
    kept = {name.replace("_", "-"): value for name, value in given.items() if value}
    answer = await talk.client.request(method, path, content=content, headers=kept)
    assert answer.headers["tus-resumable"] == "1.0.0"
    return answer


async def begin(talk: Talk, length: int, **fields: str) -> Arriving:
    """An upload of which nothing has come yet."""
    answer = await ask(talk, "POST", PATH, Upload_Length=str(length), Upload_Metadata=said(**fields))
    assert answer.status_code == 201, answer.text
    return Arriving(talk, answer.headers["location"])
