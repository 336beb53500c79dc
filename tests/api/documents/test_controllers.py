"""Handing in over HTTP: what is taken, what is refused and in which words, and that one request has one effect."""

import asyncio
import contextlib
import hashlib

import httpx
import pytest

from api.db.errors import StaleRevision
from api.documents import receiving, store
from api.documents.schemas import KINDS
from tests.api.chat.talk import STORY, as_guest, by_phone
from tests.api.documents.sending import BOUNDARY, SAMPLES, break_off, form, hand_in, photo, send, stored
from tests.api.documents.tus import begin

pytestmark = pytest.mark.anyio

END = f"--{BOUNDARY}--\r\n".encode()
SHAPE = {
    "id", "state", "reason", "kind", "kind_confidence", "sha256", "bytes", "received_at", "same_as", "pages", "fields",
}  # fmt: skip


async def test_a_photograph_is_taken(guest):
    """What is said of it and the digest of its bytes come back; it waits to be looked at."""
    content = photo(300_000)
    answer = await send(guest, form(content, name="whatever", kind="id_card_front"))
    assert answer.status_code == 201
    body = answer.json()
    assert body.keys() >= SHAPE
    assert (body["state"], body["kind"], body["bytes"]) == ("received", "id_card_front", 300_000)
    assert body["sha256"] == hashlib.sha256(content).hexdigest()
    assert body["received_at"] == "2026-11-24T09:00:00+08:00"
    assert (answer.headers["etag"], body["revision"]) == ('"r0"', 0)
    again = (await guest.get(f"/v1/uploads/{body['id']}")).json()
    # It may be looked at already.
    assert {name: again[name] for name in ("id", "sha256", "bytes", "kind", "received_at")} == {
        name: body[name] for name in ("id", "sha256", "bytes", "kind", "received_at")
    }


@pytest.mark.parametrize("media_type", SAMPLES)
async def test_every_kind_of_file_is_told_by_its_bytes(guest, media_type):
    """Nothing is said of it; recordings are ready at once and never opened, pictures are looked at first."""
    body = await hand_in(guest, SAMPLES[media_type], media_type="", filename="x")
    is_recording = media_type.startswith(("audio/", "video/"))
    assert body["state"] == ("ready" if is_recording else "received")
    kind = {"audio": "audio_recording", "video": "video_recording"}.get(media_type.split("/")[0])
    assert body["kind"] == kind
    content = await guest.get(f"/v1/uploads/{body['id']}/content?variant=original")
    assert content.headers["content-type"] == media_type
    assert content.content == SAMPLES[media_type]


async def test_fields_may_stand_before_or_after_the_file(guest):
    """A client of Alipay puts them where it likes."""
    before = form(photo(), kind="scene_photo")
    file_part = form(photo(900))
    after = file_part.removesuffix(END) + (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nscene_photo\r\n--{BOUNDARY}--\r\n'.encode()
    )
    for body in (before, after):
        assert (await send(guest, body)).json()["kind"] == "scene_photo"


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_document_may_be_declared(kind):
    """The kinds of the contract, each by its name there."""
    assert receiving.place_of({"kind": kind, "page_of": ""}).kind == kind


REFUSED = {
    "a GIF": (form(b"GIF89a" + bytes(40), media_type="image/gif"), 415, "file_type_unsupported"),
    "a page as a photo": (form(b"<html><script>", media_type="image/jpeg"), 415, "file_type_unsupported"),
    "nothing": (form(b""), 415, "file_empty"),
    "a PDF as a photo": (form(SAMPLES["application/pdf"], media_type="image/jpeg"), 415, "file_not_as_claimed"),
    "a PDF named as a photo": (form(SAMPLES["application/pdf"], media_type=""), 415, "file_not_as_claimed"),
    "a photo as a page": (form(photo(), media_type="text/html"), 415, "file_not_as_claimed"),
    "a photo as a film": (form(photo(), media_type="video/mp4"), 415, "file_not_as_claimed"),
    "a photo as a drawing": (form(photo(), media_type="image/svg+xml"), 415, "file_not_as_claimed"),
    "a kind nobody knows": (form(photo(), kind="selfie"), 422, "invalid"),
    "a field nobody knows": (form(photo(), mind="scene_photo"), 422, "invalid"),
    "a hidden character": (form(photo(), kind="scene\u200b_photo"), 422, "invalid"),
    "somebody's talk": (form(photo(), conversation_id="AAAAAAAAAAAAAAAAAAAAAA"), 404, "not_found"),
    "somebody's case": (form(photo(), case_id="AAAAAAAAAAAAAAAAAAAAAA"), 404, "not_found"),
    "a page of nothing": (form(photo(), page_of="AAAAAAAAAAAAAAAAAAAAAA"), 404, "not_found"),
    "talk and case": (form(photo(), conversation_id="A", case_id="B"), 422, "invalid"),
    "two files": (form(photo()).removesuffix(END) + form(photo()), 422, "invalid"),
    "no file": (form(photo(), kind="other").split(b'name="file"')[0].rpartition(b"\r\nContent")[0] + b"--\r\n",
                422, "invalid"),
    "the same field twice": (form(photo(), kind="other").replace(b"name=\"file\"; filename=\"a.jpg\"", b"name=\"kind\"")
                             .replace(b"Content-Type: image/jpeg\r\n", b""), 422, "invalid"),
    "no end": (form(photo())[:-4], 400, "upload_broken_off"),
    "half of it": (form(photo())[:2000], 400, "upload_broken_off"),
    "another body": (b'{"kind": "other"}', 400, "malformed_form"),
    "nothing at all": (b"", 400, "upload_broken_off"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
async def test_what_cannot_be_is_refused_and_nothing_stays(service, guest, name):
    """Each with its own code, and words that say what to do; neither a row nor a byte is kept."""
    body, status, code = REFUSED[name]
    before = stored(service)
    answer = await send(guest, body)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.json()["detail"]
    assert stored(service) == before
    assert (await guest.get("/v1/uploads")).json()["items"] == []


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
async def test_a_link_that_breaks_leaves_nothing(service, guest, share):
    """Before, within and right at the end of the file: what was not whole was never there."""
    body, before = form(photo(600_000, seed=7)), stored(service)
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    await break_off(guest, "POST", "/v1/uploads", body[: int(len(body[:-6]) * share)], **headers)
    assert stored(service) == before
    assert (await guest.get("/v1/uploads")).json()["items"] == []


@pytest.mark.parametrize("content_type", ["application/json", "image/jpeg", "multipart/mixed; boundary=x", ""])
async def test_a_form_is_asked_for(guest, content_type):
    """Bytes without a form are another interface, and the answer says which one is meant."""
    answer = await send(guest, photo(), **{"Content-Type": content_type})
    assert (answer.status_code, answer.json()["code"]) == (415, "form_required")


@pytest.mark.parametrize("content_type", ["multipart/form-data", f"multipart/form-data; boundary={'x' * 300}"])
async def test_a_form_without_a_usable_boundary_is_malformed(guest, content_type):
    """None, or one longer than any."""
    answer = await send(guest, form(photo()), **{"Content-Type": content_type})
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_form")


async def test_a_mislabelled_photograph_is_taken(guest):
    """Phones say JPEG of what they keep as HEIC, and name both as they like."""
    for media_type in ("image/jpeg", "image/heic", "image/png", "application/octet-stream", "image/jpg"):
        await hand_in(guest, SAMPLES["image/webp"], media_type=media_type, filename="IMG_1.JPG")
    await hand_in(guest, SAMPLES["audio/mp4"], media_type="video/mp4", filename="voice.mp4")


async def test_the_key_is_asked_for_before_the_bytes(guest):
    """A photograph that will not be taken is not sent in vain."""
    headers = {**guest.headers, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    answer = await guest.client.post("/v1/uploads", content=form(photo()), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_required")


async def test_a_repeated_upload_has_one_effect(service, guest):
    """The same key and file, in another form: the first answer again, and no second file."""
    first = await send(guest, form(photo(7000), kind="other"), key="once")
    before = stored(service)
    body = form(photo(7000), kind="other", name="again").replace(BOUNDARY.encode(), b"another-boundary")
    again = await send(guest, body, key="once", **{"Content-Type": "multipart/form-data; boundary=another-boundary"})
    assert (again.status_code, again.json()) == (201, first.json())
    assert stored(service) == before
    assert len((await guest.get("/v1/uploads")).json()["items"]) == 1


async def test_a_key_is_good_for_one_file(guest):
    """Another file, or the same one said to be something else, under a used key is refused."""
    await send(guest, form(photo(7000), kind="other"), key="used")
    for body in (form(photo(7001), kind="other"), form(photo(7000), kind="invoice")):
        answer = await send(guest, body, key="used")
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")


async def test_two_at_once_have_one_effect(guest):
    """A phone that lost patience sends again while the first still runs."""
    answers = await asyncio.gather(*(send(guest, form(photo(90_000)), key="both") for _ in range(4)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.json()["id"] for answer in answers if answer.status_code == 201}) == 1
    assert len((await guest.get("/v1/uploads")).json()["items"]) == 1


async def test_the_same_file_again_is_recognised_and_kept_once(service, guest):
    """It is told which one it is the same as; somebody else's same file is nobody's business."""
    content = photo(400_000, seed=5)
    first = await hand_in(guest, content)
    before = stored(service)
    second = await hand_in(guest, content)
    other = await hand_in(await as_guest(service), content)
    assert stored(service) == before
    assert (first["same_as"], second["same_as"], other["same_as"]) == (None, first["id"], None)


async def test_an_upload_belongs_to_its_conversation(service):
    """It is listed there, and a further page goes where its first one is."""
    worker = await by_phone(service)
    await worker.start(STORY)
    first = await hand_in(worker, photo(1000, 2), conversation_id=worker.id)
    page = await hand_in(worker, photo(1000, 3), page_of=first["id"])
    third = await hand_in(worker, photo(1000, 4), page_of=page["id"])
    await hand_in(worker, photo(1000, 5))
    listed = (await worker.get(f"/v1/uploads?conversation_id={worker.id}")).json()
    assert {item["id"] for item in listed["items"]} == {first["id"], page["id"], third["id"]}
    assert {item["page_of"] for item in listed["items"]} == {None, first["id"]}


@pytest.mark.parametrize("query", ["conversation_id=%00", "conversation_id=a%20b", "limit=0", "limit=101", "cursor=-1"])
async def test_an_odd_list_is_refused(guest, query):
    """What no id or number can be never reaches the database."""
    assert (await guest.get(f"/v1/uploads?{query}")).status_code == 422


async def test_lists_go_page_by_page(service, guest):
    """Newest first, and every upload once."""
    made = []
    for seed in range(5):
        made.append((await hand_in(guest, photo(500, seed)))["id"])
        service.app.state.parts.clock.advance(seconds=1)
    found, cursor = [], ""
    while cursor is not None:
        page = (await guest.get(f"/v1/uploads?limit=2{cursor}")).json()
        found += [item["id"] for item in page["items"]]
        cursor = f"&cursor={page['next_cursor']}" if page["next_cursor"] else None
    assert found == made[::-1]


async def test_what_a_guest_handed_in_is_the_persons_who_signs_in(service):
    """Photographs first, the phone number later: all are theirs, those still arriving too, and the guest's no more."""
    guest = await as_guest(service)
    upload = await hand_in(guest, SAMPLES["audio/amr"] + b"guest", media_type="", filename="x")
    arriving = await begin(guest, 100)
    person = await by_phone(service, guest=guest)
    assert (await person.get(f"/v1/uploads/{upload['id']}/content")).status_code == 200
    assert (await arriving.head(person)).status_code == 200
    assert [item["id"] for item in (await person.get("/v1/uploads")).json()["items"]] == [upload["id"]]
    assert (await guest.get("/v1/uploads")).status_code == 401


async def test_a_wait_ends_when_the_upload_moves(service, guest):
    """Whoever moves it wakes them; what will not move any more is answered at once."""
    voice = await hand_in(guest, SAMPLES["audio/amr"] + b"still", media_type="", filename="x")
    answer = await asyncio.wait_for(guest.get(f"/v1/uploads/{voice['id']}?wait=45"), 10)
    assert answer.json()["state"] == "ready"
    picture = await hand_in(guest, photo(600, 77))
    while (answer := await _waited(service, guest, picture["id"])).json()["state"] != "retake":
        assert answer.json()["state"] in ("received", "checking")  # nothing opens it here, so it is put back
    assert service.app.state.parts.waiting.awaited == frozenset()


async def _waited(service, guest, upload_id: str) -> httpx.Response:
    """The answer to a wait, during which somebody says that the photograph is to be taken again."""
    parts = service.app.state.parts
    waiter = asyncio.create_task(guest.get(f"/v1/uploads/{upload_id}?wait=45"))
    while upload_id not in parts.waiting.awaited and not waiter.done():
        await asyncio.sleep(0)
    row = await store.load_upload(parts.db, parts.sealer, upload_id)
    with contextlib.suppress(StaleRevision):
        await parts.db.commit([store.change_step(row, parts.sealer, parts.clock(), state="retake", reason="dark")])
        parts.waiting.wake(upload_id)
    return await asyncio.wait_for(waiter, 30)
