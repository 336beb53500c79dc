"""Files in pieces: nothing durable is sent twice, nothing damaged is kept, and the last piece makes one upload."""

import asyncio
import base64
import hashlib
from email.utils import parsedate_to_datetime

import pytest

from api.documents import resumable
from api.documents.resumable import CHECKPOINT, clear_arrivals, finish_arrivals
from api.documents.sealed_stream import CHUNK
from tests.api.chat.talk import STORY, as_guest, by_phone
from tests.api.documents.sending import SAMPLES, break_off, hand_in, photo
from tests.api.documents.tus import PATH, Arriving, ask, begin, said

pytestmark = pytest.mark.anyio

FILM = SAMPLES["video/mp4"] + b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(30_000))
"""A film of a megabyte, no two pieces of it alike."""


def stored(service) -> set[str]:
    """Every file that lies on the disk."""
    return {str(path) for path in service.files.rglob("*") if path.is_file() and path.name != "swept"}


async def original(talk, upload_id: str) -> bytes:
    """An upload's bytes as they were handed in."""
    return (await talk.get(f"/v1/uploads/{upload_id}/content?variant=original")).content


async def test_it_says_what_it_can(service):
    """Version, extensions, checksums and the largest size, before anybody signs in."""
    for path in (PATH, f"{PATH}/x"):
        answer = await service.options(path)
        assert answer.status_code == 204
        assert answer.headers["tus-version"] == answer.headers["tus-resumable"] == "1.0.0"
        assert set(answer.headers["tus-extension"].split(",")) == {"creation", "checksum", "expiration", "termination"}
        assert set(answer.headers["tus-checksum-algorithm"].split(",")) == {"sha1", "sha256", "md5"}
        assert answer.headers["tus-max-size"] == str(200 * 1024 * 1024)


async def test_pieces_become_one_upload(service, guest):
    """Created, sent in three pieces, named at the last one; what it is made of is cleared away."""
    before = stored(service)
    arriving = await begin(guest, len(FILM), filename="site.mp4", filetype="video/mp4", kind="video_recording")
    assert await arriving.offset() == 0
    cuts = [0, 1, CHUNK + 7, len(FILM)]
    for start, stop in zip(cuts, cuts[1:], strict=False):
        answer = await arriving.send(FILM[start:stop], start)
        assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(stop))
        assert parsedate_to_datetime(answer.headers["upload-expires"]) > parsedate_to_datetime(
            "Tue, 24 Nov 2026 01:00:00 GMT"
        )
    upload_id = answer.headers["yichuang-upload-id"]
    assert answer.headers["upload-location"] == f"http://127.0.0.1:8000/v1/uploads/{upload_id}"
    body = (await guest.get(f"/v1/uploads/{upload_id}")).json()
    assert (body["state"], body["kind"], body["bytes"]) == ("ready", "video_recording", len(FILM))
    assert body["sha256"] == hashlib.sha256(FILM).hexdigest()
    assert await original(guest, upload_id) == FILM
    assert len(stored(service) - before) == 1
    again = await arriving.head()
    assert (again.headers["upload-offset"], again.headers["yichuang-upload-id"]) == (str(len(FILM)), upload_id)


async def test_while_it_arrives_it_is_receiving(guest):
    """Whoever asks for it as an upload sees that it is on its way."""
    arriving = await begin(guest, len(FILM), kind="video_recording")
    await arriving.send(FILM[:1000], 0)
    body = (await guest.get(f"/v1/uploads/{arriving.id}")).json()
    assert (body["state"], body["kind"], body["bytes"], body["arrived"]) == (
        "receiving", "video_recording", len(FILM), 1000,
    )  # fmt: skip


async def test_a_wait_ends_when_it_has_arrived(guest):
    """Another page of the same person waits, and is woken by the last piece."""
    arriving = await begin(guest, len(FILM))
    await arriving.send(FILM[:1000], 0)
    waiter = asyncio.create_task(guest.get(f"/v1/uploads/{arriving.id}?wait=45"))
    while arriving.id not in guest.client.app.state.parts.waiting.awaited:
        await asyncio.sleep(0)
    await arriving.send(FILM[1000:], 1000)
    assert (await asyncio.wait_for(waiter, 30)).json()["state"] == "ready"


async def test_what_came_before_the_link_broke_stays(service, guest):
    """The request is never answered; the client asks how far it is and goes on from there, across restarts too."""
    arriving = await begin(guest, len(FILM))
    await break_off(guest, "PATCH", arriving.path, FILM[: CHUNK + 99], **arriving.headers(0))
    offset = await arriving.offset()
    assert offset == CHUNK + 99
    last = await arriving.send(FILM[offset:], offset)
    assert await original(guest, last.headers["yichuang-upload-id"]) == FILM


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "md5"])
async def test_a_damaged_piece_is_not_kept(guest, algorithm):
    """460, the offset stands where it stood, and the right bytes are taken then."""
    arriving = await begin(guest, len(FILM))
    digest = base64.b64encode(hashlib.new(algorithm, FILM[:5000], usedforsecurity=False).digest()).decode()
    damaged = await arriving.send(FILM[:4999] + b"?", 0, Upload_Checksum=f"{algorithm} {digest}")
    assert (damaged.status_code, damaged.json()["code"]) == (460, "checksum_mismatch")
    assert await arriving.offset() == 0
    right = await arriving.send(FILM[:5000], 0, Upload_Checksum=f"{algorithm} {digest}")
    assert (right.status_code, await arriving.offset()) == (204, 5000)


async def test_a_piece_with_a_checksum_that_broke_off_is_not_kept(guest):
    """Nobody can say of half a piece whether it is right."""
    arriving = await begin(guest, len(FILM))
    digest = base64.b64encode(hashlib.sha1(FILM, usedforsecurity=False).digest()).decode()
    sent = arriving.headers(0, Upload_Checksum=f"sha1 {digest}")
    await break_off(guest, "PATCH", arriving.path, FILM[:5000], **sent)
    assert await arriving.offset() == 0


ODD = {
    "another version": ({"Tus-Resumable": "0.2.2"}, 412, "tus_version"),
    "no version": ({"Tus-Resumable": ""}, 412, "tus_version"),
    "another type": ({"Content-Type": "image/jpeg"}, 415, "pieces_required"),
    "no offset": ({"Upload-Offset": ""}, 400, "bad_request"),
    "an offset that is none": ({"Upload-Offset": "-1"}, 400, "bad_request"),
    "an offset ahead": ({"Upload-Offset": "5"}, 409, "offset_mismatch"),
    "an unknown checksum": ({"Upload-Checksum": "crc32 AAAA"}, 400, "checksum_unknown"),
    "a checksum that is none": ({"Upload-Checksum": "sha1 ???"}, 400, "malformed_form"),
}


@pytest.mark.parametrize("name", ODD)
async def test_an_odd_piece_changes_nothing(guest, name):
    """Each is refused by its own code, and the file goes on from where it was."""
    headers, status, code = ODD[name]
    arriving = await begin(guest, 100)
    answer = await arriving.send(FILM[:50], 0, **headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    if code == "tus_version":
        assert answer.headers["tus-version"] == "1.0.0"
    assert await arriving.offset() == 0


async def test_more_than_was_announced_is_not_taken(guest):
    """The length is a promise of the sender's too."""
    arriving = await begin(guest, 100)
    answer = await arriving.send(FILM[:101], 0)
    assert (answer.status_code, answer.json()["code"]) == (409, "offset_mismatch")
    assert await arriving.offset() == 0


CREATIONS = {
    "no length": ({"Upload-Length": ""}, {}, 400, "bad_request"),
    "a length that is none": ({"Upload-Length": "1e3"}, {}, 400, "bad_request"),
    "nothing": ({"Upload-Length": "0"}, {}, 415, "file_empty"),
    "too much": ({"Upload-Length": str(200 * 1024 * 1024 + 1)}, {}, 413, "recording_too_large"),
    "no metadata": ({"Upload-Metadata": "filename ???"}, {}, 400, "malformed_form"),
    "an unknown kind": ({}, {"kind": "selfie"}, 422, "invalid"),
    "somebody's talk": ({}, {"conversation_id": "AAAAAAAAAAAAAAAAAAAAAA"}, 404, "not_found"),
    "another version": ({"Tus-Resumable": "2.0.0"}, {}, 412, "tus_version"),
    "a sign nobody sees": ({}, {"conversation_id": "a\x00b"}, 422, "invalid"),
}


@pytest.mark.parametrize("name", CREATIONS)
async def test_what_could_not_be_taken_is_refused_before_it_is_sent(guest, name):
    """Nobody sends two hundred megabytes to hear that they were too many."""
    headers, fields, status, code = CREATIONS[name]
    given = {"Upload-Length": "100", "Upload-Metadata": said(**fields), **headers}
    answer = await ask(guest, "POST", PATH, **given)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize(
    ("head", "length", "fields", "status", "code"),
    [
        (b"GIF89a" + bytes(5000), 9_000_000, {}, 415, "file_type_unsupported"),
        (photo(5000), 21 * 1024 * 1024, {}, 413, "picture_too_large"),
        (photo(5000), 9_000_000, {"filetype": "video/mp4"}, 415, "file_not_as_claimed"),
        (b"GIF89a", 6, {}, 415, "file_type_unsupported"),
    ],
)
async def test_the_first_bytes_decide_before_the_rest_is_sent(service, guest, head, length, fields, status, code):
    """Another kind of file, or one too large for its kind, is refused at its first piece and forgotten."""
    before = stored(service)
    arriving = await begin(guest, length, **fields)
    answer = await arriving.send(head, 0)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await arriving.head()).status_code == 404
    assert stored(service) == before


async def test_a_first_piece_too_short_to_tell_is_judged_at_the_end(service, guest):
    """A client may send a byte first; the whole is looked at nevertheless, and nothing of it stays."""
    before = stored(service)
    content = b"GIF89a" + bytes(9000)
    arriving = await begin(guest, len(content))
    assert (await arriving.send(content[:3], 0)).status_code == 204
    answer = await arriving.send(content[3:], 3)
    assert (answer.status_code, answer.json()["code"]) == (415, "file_type_unsupported")
    assert (await arriving.head()).status_code == 404
    assert stored(service) == before


async def test_others_find_no_arrival(service, guest):
    """Neither its offset, nor a way to add to it or to end it."""
    arriving = await begin(guest, len(FILM))
    stranger = Arriving(await as_guest(service), arriving.path)
    assert (await stranger.head()).status_code == 404
    assert (await stranger.send(FILM[:100], 0)).status_code == 404
    assert (await ask(stranger.talk, "DELETE", arriving.path)).status_code == 404
    assert (await stranger.talk.get(f"/v1/uploads/{arriving.id}")).status_code == 404
    assert await arriving.offset() == 0


async def test_it_can_be_given_up(service, guest):
    """What came is cleared away at once; an upload it became already stays."""
    before = stored(service)
    arriving = await begin(guest, len(FILM))
    await arriving.send(FILM[:1000], 0)
    assert (await ask(guest, "DELETE", arriving.path)).status_code == 204
    assert (await arriving.head()).status_code == 404
    assert stored(service) == before
    whole = await begin(guest, len(FILM))
    upload_id = (await whole.send(FILM, 0)).headers["yichuang-upload-id"]
    await ask(guest, "DELETE", whole.path)
    assert await original(guest, upload_id) == FILM


async def test_post_stands_for_what_a_phone_cannot_send(guest):
    """`wx.request` knows neither PATCH nor DELETE."""
    arriving = await begin(guest, len(FILM))
    headers = {"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0"}
    answer = await ask(guest, "POST", arriving.path, content=FILM, **headers, X_HTTP_Method_Override="PATCH")
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(len(FILM)))
    assert (await ask(guest, "POST", arriving.path, X_HTTP_Method_Override="DELETE")).status_code == 204


async def test_a_key_begins_one_arrival(guest):
    """A client that sends the key of every other POST gets its first answer again."""
    sent = {"Upload-Length": "100", "Upload-Metadata": said(kind="other"), "Idempotency-Key": "begin-once"}
    first, again = [await ask(guest, "POST", PATH, **sent) for _ in range(2)]
    assert first.headers["location"] == again.headers["location"]
    assert (first.status_code, again.status_code) == (201, 201)
    other = await ask(guest, "POST", PATH, **{**sent, "Upload-Length": "101"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_two_pieces_at_once_do_not_mix(guest):
    """The phone came back while the old request hangs: it puts down what it has, and the newer one hears the offset."""
    arriving = await begin(guest, len(FILM))
    came = asyncio.Event()

    async def hanging():
        yield FILM[:3000]
        came.set()
        await asyncio.Event().wait()

    old = asyncio.create_task(arriving.send(hanging(), 0))
    await came.wait()
    newer = await arriving.send(FILM[:200_000], 0)
    assert (newer.status_code, newer.json()["code"]) == (409, "offset_mismatch")
    assert newer.headers["upload-offset"] == "3000"
    assert (await old).headers["upload-offset"] == "3000"
    last = await arriving.send(FILM[3000:], 3000)
    assert await original(guest, last.headers["yichuang-upload-id"]) == FILM


async def test_who_does_not_yield_is_not_pushed_aside(guest, monkeypatch):
    """While an earlier request is being written down, the newer one is told to come again."""
    monkeypatch.setattr("api.documents.lanes.WAIT_FOR_EARLIER", 0.01)
    arriving = await begin(guest, len(FILM))
    async with resumable.LANES.alone(arriving.id):
        answer = await arriving.send(FILM, 0)
        assert (answer.status_code, answer.json()["code"]) == (423, "arrival_busy")
    assert (await arriving.send(FILM, 0)).status_code == 204


async def test_a_long_request_is_made_durable_as_it_goes(service, guest, monkeypatch):
    """A server that dies in the middle of a long piece loses a little of it, not all."""
    assert CHECKPOINT <= 8 * 1024 * 1024
    monkeypatch.setattr(resumable, "CHECKPOINT", 100_000)
    arriving = await begin(guest, len(FILM))
    seen = []

    async def stream():
        for at in range(0, 400_000, 50_000):
            yield FILM[at : at + 50_000]
            row = await resumable.arrivals.load_arrival(parts.db, parts.sealer, arriving.id)
            seen.append(row.arrived)

    parts = service.app.state.parts
    await arriving.send(stream(), 0)
    assert seen == [0, 100_000, 100_000, 200_000, 200_000, 300_000, 300_000, 400_000]
    last = await arriving.send(FILM[400_000:], 400_000)
    assert await original(guest, last.headers["yichuang-upload-id"]) == FILM


class Died(BaseException):
    """The server is gone, whatever it was about to do."""


async def test_a_server_that_dies_between_makes_one_upload(service, guest, monkeypatch):
    """All bytes are durable and the upload is not made yet: the next look, or the next start, makes it, once."""
    parts = service.app.state.parts

    async def die(*_args, **_kwargs):
        raise Died

    for wake in ("look", "chore"):
        arriving = await begin(guest, len(FILM), kind="video_recording")
        with monkeypatch.context() as patched:
            patched.setattr(resumable, "register", die)
            with pytest.raises(BaseException):  # noqa: B017, PT011 - however the transport reports a death
                await arriving.send(FILM, 0)
        if wake == "look":
            assert await arriving.offset() == len(FILM)
        else:
            await finish_arrivals(parts)
            await finish_arrivals(parts)
        head = await arriving.head()
        assert await original(guest, head.headers["yichuang-upload-id"]) == FILM
    items = (await guest.get("/v1/uploads")).json()["items"]
    assert len(items) == 2


async def test_a_full_disk_at_the_end_is_no_loss(guest, monkeypatch):
    """The client is told to come again and does not believe that all is done; then it is."""
    arriving = await begin(guest, len(FILM))

    async def full(*_args, **_kwargs):
        raise resumable.StoreFull("full")

    with monkeypatch.context() as patched:
        patched.setattr(resumable, "register", full)
        answer = await arriving.send(FILM, 0)
        assert (answer.status_code, answer.json()["code"]) == (503, "storage_full")
        assert (await arriving.head()).status_code == 503
    assert await arriving.offset() == len(FILM)
    assert (await arriving.head()).headers["yichuang-upload-id"]


async def test_what_does_not_arrive_in_time_is_forgotten(open_client, clock):
    """After 24 hours nobody finds it, and the chore takes its bytes away."""
    async with open_client() as client:
        client.files = client.app.state.parts.settings.data_dir / "files"
        worker = await by_phone(client)
        arriving = await begin(worker, len(FILM))
        await arriving.send(FILM[:1000], 0)
        assert len(stored(client)) == 1
        clock.advance(hours=24)
        again = await by_phone(client)
        assert (await arriving.head(again)).status_code == 404
        await clear_arrivals(client.app.state.parts)
        assert stored(client) == set()


async def test_only_so_many_may_be_open(open_client):
    """A person who opens more is told to finish some; the number stands in the words."""
    async with open_client() as client:
        guest = await as_guest(client)
        for _ in range(4):
            first = await begin(guest, 100)
        answer = await ask(guest, "POST", PATH, Upload_Length="100")
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_arrivals")
        assert "4" in answer.json()["detail"]
        await ask(guest, "DELETE", first.path)
        await begin(guest, 100)


async def test_it_goes_where_it_was_said_to_belong(service):
    """Its conversation, or the upload it is a further page of."""
    worker = await by_phone(service)
    await worker.start(STORY)
    first = await hand_in(worker, photo(900), conversation_id=worker.id)
    arriving = await begin(worker, 5000, page_of=first["id"])
    upload_id = (await arriving.send(photo(5000, 9), 0)).headers["yichuang-upload-id"]
    body = (await worker.get(f"/v1/uploads/{upload_id}")).json()
    assert (body["page_of"], body["conversation_id"]) == (first["id"], worker.id)
