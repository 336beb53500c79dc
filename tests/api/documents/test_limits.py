"""How much may be handed in, and what is told when there is no room: in a file, a case, a day, on the disk, in S3."""

import asyncio
import errno
import re

import pytest

from api.documents import incoming, receiving, storage
from tests.api.chat.talk import STORY, as_guest, by_phone
from tests.api.documents.sending import SAMPLES, form, hand_in, photo, send, stored
from tests.api.documents.tus import begin

pytestmark = pytest.mark.anyio


def pieces(content: bytes, total: int):
    """A long body without holding it: its first bytes, then as many as are wanted."""

    async def stream():
        head, tail = form(content, media_type="", filename="x").split(content)
        yield head + content
        sent = len(content)
        while sent < total:
            block = bytes(min(1 << 20, total - sent))
            sent += len(block)
            yield block
        yield tail

    return stream()


@pytest.mark.parametrize(
    ("media_type", "megabytes", "code"),
    [("image/jpeg", 20, "picture_too_large"), ("audio/amr", 200, "recording_too_large")],
)
async def test_too_large_a_file_is_refused_with_its_number(service, guest, monkeypatch, media_type, megabytes, code):
    """One byte more than a picture or a recording may have; the number stands in the words."""
    if megabytes > 20:
        # The limit is the same comparison; two hundred megabytes would only take longer.
        monkeypatch.setattr(receiving, "MEGABYTE", 1024)
    limit = megabytes * receiving.MEGABYTE
    assert (await send(guest, pieces(SAMPLES[media_type], limit))).status_code == 201
    before = stored(service)
    answer = await send(guest, pieces(SAMPLES[media_type], limit + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, code)
    assert re.search(rf"\b{megabytes}\b", answer.json()["detail"])
    assert stored(service) == before


async def test_what_no_file_may_be_is_refused_unread(guest):
    """A body announced longer than any recording is not waited for."""

    async def never():
        raise AssertionError("the body was read")
        yield b""

    answer = await send(guest, never(), **{"Content-Length": str(201 * 1024 * 1024)})
    assert (answer.status_code, answer.json()["code"]) == (413, "recording_too_large")


async def test_a_case_takes_sixty_files(service, monkeypatch):
    """The next one is refused with the number, and one that goes makes room again."""
    monkeypatch.setattr(receiving, "FILES_OF_A_CASE", 2)
    worker = await by_phone(service)
    await worker.start(STORY)
    one, _ = [await hand_in(worker, photo(500, seed), conversation_id=worker.id) for seed in (1, 2)]
    answer = await send(worker, form(photo(500, 3), conversation_id=worker.id))
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_files")
    assert "2" in answer.json()["detail"]
    assert (await worker.post(f"/v1/uploads/{one['id']}/removal", {})).status_code == 204
    await hand_in(worker, photo(500, 3), conversation_id=worker.id)


async def test_the_last_place_of_a_case_is_taken_once(service, monkeypatch):
    """Two phones of one family send at the same moment: one hears that there is no more room."""
    monkeypatch.setattr(receiving, "FILES_OF_A_CASE", 1)
    worker = await by_phone(service)
    await worker.start(STORY)
    bodies = [form(photo(500, seed), conversation_id=worker.id) for seed in range(5)]
    answers = await asyncio.gather(*(send(worker, body) for body in bodies))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]


async def test_a_day_has_an_end(open_client, monkeypatch, clock):
    """Whoever hands in without end is stopped until tomorrow; the words say how many a day are taken."""
    monkeypatch.setitem(receiving.ALLOWANCES, "guest", receiving.Allowance(2, 1, 1))
    async with open_client() as client:
        guest = await as_guest(client)
        for seed in (1, 2):
            await hand_in(guest, photo(500, seed))
        answer = await send(guest, form(photo(500, 3)))
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_files_today")
        assert answer.headers["retry-after"] == "3600"
        clock.advance(days=1, seconds=1)
        again = await as_guest(client)
        await hand_in(again, photo(500, 3))


async def test_a_full_disk_is_told_in_words_and_nothing_stays(service, guest, monkeypatch):
    """503 with when to come again; sent again under the same key it is taken once."""

    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    before = stored(service)
    with monkeypatch.context() as patched:
        patched.setattr(incoming, "_write_all", full)
        answer = await send(guest, form(photo(400_000, 8)), key="full")
        assert (answer.status_code, answer.json()["code"]) == (503, "storage_full")
        assert answer.headers["retry-after"]
    assert stored(service) == before
    assert (await guest.get("/v1/uploads")).json()["items"] == []
    assert (await send(guest, form(photo(400_000, 8)), key="full")).status_code == 201


async def test_files_may_lie_in_s3(open_client, s3_url):
    """The same service with a bucket: taken, shown by range, in pieces too, and gone when it is taken back."""
    voice = SAMPLES["audio/amr"] + bytes(300_000)
    async with open_client(YICHUANG_STORAGE_URL=s3_url, YICHUANG_LIMITS="off") as client:
        files, guest = client.app.state.parts.files, await as_guest(client)
        upload = await hand_in(guest, voice, media_type="", filename="x")
        piece = await guest.get(f"/v1/uploads/{upload['id']}/content", Range="bytes=299000-299009")
        assert (piece.status_code, piece.content) == (206, voice[299_000:299_010])
        arriving = await begin(guest, len(voice) + 1)
        for start, stop in ((0, 70_000), (70_000, len(voice) + 1)):
            answer = await arriving.send((voice + b"!")[start:stop], start)
        whole = await guest.get(f"/v1/uploads/{answer.headers['yichuang-upload-id']}/content")
        assert whole.content == voice + b"!"
        assert (await guest.post(f"/v1/uploads/{upload['id']}/removal", {})).status_code == 204
        (day,) = await files.days()
        assert len([address async for address in files.of_day(day)]) == 1
        assert list((client.app.state.parts.settings.data_dir / "files" / "arriving").iterdir()) == []


async def test_a_storage_that_is_away_is_told_in_words(open_client, monkeypatch):
    """503: the photograph stays on the phone, and nothing of it here."""
    monkeypatch.setattr(storage, "RETRIES", 0)
    async with open_client(YICHUANG_STORAGE_URL="s3+http://k:s@127.0.0.1:9/evidence") as client:
        guest = await as_guest(client)
        answer = await send(guest, form(photo(900)))
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
        assert answer.headers["retry-after"]
        assert (await guest.get("/v1/uploads")).json()["items"] == []
