"""The whole way over HTTP: handed in, waited for, read, heard of in the conversation; and on after a restart."""

from collections.abc import Sequence

import pytest

from tests.api.chat.talk import as_guest
from tests.api.documents.fakes import ScriptedChild, field, page_of, read_out
from tests.api.documents.sending import hand_in, photo
from tests.conftest import AwayIsolation
from uploads.findings import Examined, Line, ReadOut

pytestmark = pytest.mark.anyio

PHOTO = photo()
STORY = "昨天下午三点多在工地二楼摔下来，左腿骨折"


class Child(AwayIsolation):
    """Opens and reads as its script says, or is away."""

    def __init__(self) -> None:
        super().__init__()
        self.script = ScriptedChild()

    async def examine(self, content: bytes) -> Examined:
        return await self.script.examine(content)

    async def read(self, pages: Sequence[bytes], declared: str | None) -> ReadOut:
        return await self.script.read(pages, declared)


@pytest.fixture
def child() -> Child:
    """Reads a diagnosis certificate on the photograph."""
    child = Child()
    child.script.opens[PHOTO] = Examined("image/jpeg", (page_of(PHOTO),))
    fields = (field("name", "尤海生"), field("hospital", "某市第一医院"), field("date", "2026-11-23"))
    lines = (Line("某市第一医院", 0.99, 1, (1, 2, 3, 4)),)
    child.script.reads[b"page of " + PHOTO] = read_out("diagnosis_certificate", *fields, lines=lines)
    return child


async def settled(talk, upload: dict) -> dict:
    """The upload at its end."""
    for _ in range(20):
        if upload["state"] not in ("received", "checking", "reading"):
            return upload
        upload = (await talk.get(f"/v1/uploads/{upload['id']}?wait=5")).json()
    raise AssertionError(upload)


async def test_from_the_photograph_to_the_conversation(open_client, child):
    """Its page and values are there, whoever follows the conversation is told, and nothing has to be asked for."""
    async with open_client(isolation=child, YICHUANG_LIMITS="off") as client:
        talk = await as_guest(client)
        conversation = await talk.start(STORY, role="worker")
        upload = await settled(talk, await hand_in(talk, PHOTO, conversation_id=conversation["id"]))
        assert (upload["state"], upload["progress"], upload["kind"]) == ("ready", "done", "diagnosis_certificate")
        assert [each["fact"] for each in upload["fields"]] == ["worker.name", "diagnosis.hospital", "diagnosis.date"]
        page = await talk.get(f"/v1/uploads/{upload['id']}/content?variant=page&page=1")
        assert page.content == b"page of " + PHOTO
        shown = await talk.show()
        assert {"diagnosis.hospital", "diagnosis.date"} <= shown["facts"].keys()
        after = conversation["turn"]["seq"]
        events = (await talk.get(f"/v1/conversations/{conversation['id']}/poll?after={after}")).json()["events"]
        assert [each["type"] for each in events] == ["upload", "turn"]
        assert events[0]["data"]["id"] == upload["id"]


async def test_the_same_file_is_not_read_twice(open_client, child):
    """Handed in again, by another name and for another talk, it says what it is the same as and is read already."""
    async with open_client(isolation=child, YICHUANG_LIMITS="off") as client:
        talk = await as_guest(client)
        first = await settled(talk, await hand_in(talk, PHOTO))
        again = await hand_in(talk, PHOTO)
        assert again["same_as"] == first["id"] != again["id"]
        again = await settled(talk, again)
        assert [each["value"] for each in again["fields"]] == [each["value"] for each in first["fields"]]
        assert len(child.script.opened) == 1


async def test_reading_that_is_away_holds_up_nobody(open_client, child):
    """The photograph is received and stays so; the next start reads it without being asked."""
    async with open_client(YICHUANG_LIMITS="off") as client:
        talk = await as_guest(client)
        conversation = await talk.start(STORY, role="worker")
        upload = await hand_in(talk, PHOTO, conversation_id=conversation["id"])
        waited = (await talk.get(f"/v1/uploads/{upload['id']}?wait=0.1")).json()
        assert (waited["state"], waited["progress"], waited["reason"]) == ("received", "received", None)
        assert (await talk.turn(text="在杭州"))["seq"] > conversation["turn"]["seq"]
    async with open_client(isolation=child, YICHUANG_LIMITS="off") as client:
        talk.client = client
        upload = await settled(talk, waited)
        assert upload["state"] == "ready"
        assert "diagnosis.hospital" in (await talk.show())["facts"]


async def test_nothing_of_staffs_signals_reaches_a_citizen(open_client, child):
    """Somebody else's photograph that looks the same changes not a word of the answer."""
    twin = photo(seed=2)
    child.script.opens[twin] = Examined("image/jpeg", (page_of(twin, fingerprint=page_of(PHOTO).fingerprint),))
    child.script.reads[b"page of " + twin] = child.script.reads[b"page of " + PHOTO]
    async with open_client(isolation=child, YICHUANG_LIMITS="off") as client:
        answers = []
        for content in (PHOTO, twin):
            talk = await as_guest(client)
            upload = await settled(talk, await hand_in(talk, content))
            own = ("id", "sha256", "received_at")
            answers.append({name: value for name, value in upload.items() if name not in own})
        assert answers[0] == answers[1]
