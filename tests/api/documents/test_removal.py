"""Taking back: before the filing, once, with the bytes unless somebody else needs them; and what crashes leave."""

import os

import pytest

from api.db.errors import StaleRevision
from api.db.values import new_id
from api.documents import removal, store
from api.documents.removal import clear_removed, clear_unnamed
from api.documents.storage import FileLostError, FilesAwayError
from tests.api.cases.conftest import file_case
from tests.api.chat.talk import as_guest, by_phone
from tests.api.documents.sending import SAMPLES, hand_in, remove
from tests.api.documents.test_content import give_page
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

VOICE = SAMPLES["audio/amr"] + bytes(2000)


@pytest.fixture(scope="module")
async def service(anyio_backend, tmp_path_factory, sqlite_template):
    """A service without limits for all tests here."""
    folder = tmp_path_factory.mktemp("removal") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        opened.files = folder / "files"
        opened.parts = opened.app.state.parts
        yield opened


@pytest.fixture
async def guest(service):
    """Somebody new."""
    return await as_guest(service)


async def hand_in_voice(talk, note: bytes, **said: str) -> dict:
    """A recording nobody else has; recordings are not worked on, so nothing moves beside the test."""
    return await hand_in(talk, VOICE + note, media_type="", filename="x", **said)


async def row_of(service, upload: dict) -> store.UploadRow:
    """Its row."""
    return await store.load_upload(service.parts.db, service.parts.sealer, upload["id"])


async def is_kept(service, address: str) -> bool:
    """Whether the file at an address is still there."""
    try:
        return await service.parts.files.size(address) > 0
    except FileLostError:
        return False


async def test_what_was_taken_back_is_gone(service, guest):
    """It is not found, not listed, not shown; its bytes are deleted and what was found on it is forgotten."""
    upload = await hand_in_voice(guest, b"gone")
    await give_page(service.parts, upload["id"])
    addresses = (await row_of(service, upload)).addresses()
    assert [await is_kept(service, each) for each in addresses] == [True] * 3
    assert (await remove(guest, upload["id"])).status_code == 204
    assert (await guest.get(f"/v1/uploads/{upload['id']}")).status_code == 404
    assert (await guest.get(f"/v1/uploads/{upload['id']}/content")).status_code == 404
    assert (await guest.get("/v1/uploads")).json()["items"] == []
    assert [await is_kept(service, each) for each in addresses] == [False] * 3
    row = await row_of(service, upload)
    assert (row.state, row.blob, row.body) == (store.REMOVED, store.GONE, store.UploadBody(sha256=""))


async def test_it_may_be_asked_for_again(guest):
    """By the same key or a new one: it stays taken back."""
    upload = await hand_in_voice(guest, b"again")
    for key in ("k-1", "k-1", "k-2"):
        assert (await remove(guest, upload["id"], key=key)).status_code == 204


async def test_what_was_decided_on_an_older_look_is_refused(service, guest):
    """If-Match names the revision that was looked at; nothing goes if it has moved since."""
    upload = await hand_in_voice(guest, b"moved")
    seen = (await guest.get(f"/v1/uploads/{upload['id']}")).headers["etag"]
    path, headers = f"/v1/uploads/{upload['id']}/removal", {**guest.headers, "Idempotency-Key": "look"}
    stale = await service.post(path, headers={**headers, "If-Match": '"r900"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "revision_stale")
    assert (await guest.get(f"/v1/uploads/{upload['id']}")).status_code == 200
    assert (await service.post(path, headers={**headers, "If-Match": seen})).status_code == 204


async def test_only_ones_own_can_be_taken_back(service, guest):
    """To others it is not there."""
    upload = await hand_in_voice(guest, b"mine")
    assert (await remove(await as_guest(service), upload["id"])).status_code == 404
    assert (await remove(guest, "AAAAAAAAAAAAAAAAAAAAAA")).status_code == 404
    assert (await guest.get(f"/v1/uploads/{upload['id']}")).status_code == 200


async def test_the_same_bytes_stay_as_long_as_somebody_needs_them(service, guest):
    """Two people handed in one file: it goes with the last of them."""
    other = await by_phone(service)
    mine, theirs = await hand_in_voice(guest, b"shared"), await hand_in_voice(other, b"shared")
    address = (await row_of(service, mine)).blob
    assert (await row_of(service, theirs)).blob == address
    await remove(guest, mine["id"])
    assert (await other.get(f"/v1/uploads/{theirs['id']}/content")).content == VOICE + b"shared"
    await remove(other, theirs["id"])
    assert not await is_kept(service, address)


async def test_further_pages_go_along(service, guest):
    """Of a document whose first page was taken back, the second says nothing."""
    first = await hand_in_voice(guest, b"page 1")
    page = await hand_in_voice(guest, b"page 2", page_of=first["id"])
    await remove(guest, first["id"])
    assert (await guest.get(f"/v1/uploads/{page['id']}")).status_code == 404
    assert (await row_of(service, page)).blob == store.GONE


async def test_what_is_filed_stays(service):
    """It is part of the file then; the answer says so by its own code."""
    filing = await file_case(service)
    upload = await hand_in_voice(filing.talk, b"filed", case_id=filing.id)
    answer = await remove(filing.talk, upload["id"])
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_filed")
    assert (await filing.talk.get(f"/v1/uploads/{upload['id']}/content")).status_code == 200


async def test_work_that_moves_it_meanwhile_does_not_keep_it(service, guest, monkeypatch):
    """Opening and reading change the row all the time; the person's word counts whichever comes first."""
    upload = await hand_in_voice(guest, b"busy")
    real, moved = removal._with_pages, []

    async def moved_after_the_look(parts, caller, upload_id):
        rows = await real(parts, caller, upload_id)
        if not moved:
            moved.append(rows[0])
            await parts.db.commit([store.change_step(rows[0], parts.sealer, parts.clock(), kind="other")])
        return rows

    monkeypatch.setattr(removal, "_with_pages", moved_after_the_look)
    assert (await remove(guest, upload["id"])).status_code == 204
    with pytest.raises(StaleRevision):
        await service.parts.db.commit(
            [store.change_step(moved[0], service.parts.sealer, service.parts.clock(), state=store.READY)]
        )
    assert (await row_of(service, upload)).state == store.REMOVED


async def test_a_removal_whose_files_stayed_is_finished_later(service, guest, monkeypatch):
    """Storage was away: the person has their answer, and the hourly chore deletes the bytes."""
    upload = await hand_in_voice(guest, b"later")
    address = (await row_of(service, upload)).blob

    async def away(_address):
        raise FilesAwayError("away")

    with monkeypatch.context() as patched:
        patched.setattr(service.parts.files, "delete", away)
        assert (await remove(guest, upload["id"])).status_code == 204
    assert await is_kept(service, address)
    assert (await guest.get(f"/v1/uploads/{upload['id']}")).status_code == 404
    await clear_removed(service.parts)
    assert not await is_kept(service, address)
    assert (await row_of(service, upload)).blob == store.GONE


async def test_leavings_of_crashes_are_cleared_after_a_day(parts, clock, monkeypatch):
    """Files no row names go once they are old enough, the others stay; and each day is looked through once."""
    files = parts.files
    upload_id = new_id()
    page = await files.write(b"page", owner=upload_id)
    orphan_page = await files.write(b"never named", owner=upload_id)
    orphan = await files.write(b"row never came", owner="AAAAAAAAAAAAAAAAAAAAAA")
    ownerless = await files.write(b"somebody's")
    async with files.arrive() as incoming:
        await incoming.add(b"original")
        await incoming.end()
        blob = await files.keep_original(incoming, files.digest_index(incoming.sha256))
    body = store.UploadBody(sha256="", pages=(store.StoredPage(
        page=1, width=1, height=1, quality=store.Quality(), image=page, preview=page),))  # fmt: skip
    row = store.UploadRow(
        id=upload_id, person_id="p", received_at=clock.now, state_since=clock.now, media_type="image/jpeg", size=8,
        digest_index="d", blob=blob, body=body,
    )  # fmt: skip
    await parts.db.commit([store.insert_step(row, parts.sealer)])
    every = [page, orphan_page, orphan, ownerless, blob]

    async def left() -> list[bool]:
        return [await _is_there(files, address) for address in every]

    clock.advance(days=1)
    await clear_unnamed(parts)
    assert await left() == [True] * 5
    clock.advance(days=1)
    await clear_unnamed(parts)
    assert await left() == [True, False, False, True, True]

    async def never(_parts, _address):
        raise AssertionError("a day was looked through twice")

    monkeypatch.setattr(removal, "_is_named", never)
    clock.advance(days=1)
    await clear_unnamed(parts)


async def _is_there(files, address: str) -> bool:
    try:
        await files.size(address)
    except FileLostError:
        return False
    return True


async def test_what_never_became_whole_is_cleared_after_a_day(parts, clock, tmp_path):
    """A killed server leaves what was just arriving; what arrives now is left alone."""
    arriving = tmp_path / "files" / "arriving"
    for name, age in (("old", 90_000), ("new", 60)):
        (arriving / name).write_bytes(b"half")
        moment = clock.now.timestamp() - age
        os.utime(arriving / name, (moment, moment))
    await clear_unnamed(parts)
    assert [path.name for path in arriving.iterdir()] == ["new"]
