"""Who may see the bytes of an upload, in which pieces, under which headers, and that looks are written down."""

import hashlib

import pytest

from api.db.errors import StaleRevision
from api.db.statements import Statement
from api.documents import store
from api.documents.sealed_stream import CHUNK
from api.oversight.tables import Audit
from tests.api.cases.conftest import file_case
from tests.api.chat.talk import as_staff, by_phone
from tests.api.documents.sending import SAMPLES, hand_in
from tests.conftest import FrozenClock, open_service
from uploads.findings import Quality

pytestmark = pytest.mark.anyio

FILM = SAMPLES["video/mp4"] + b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(20_000))
"""A film of more than two chunks."""
PAGE, SMALL = b"\xff\xd8\xff page", b"\xff\xd8\xff small"


@pytest.fixture(scope="module")
async def service(anyio_backend, tmp_path_factory, sqlite_template):
    """A service without limits for all tests here."""
    folder = tmp_path_factory.mktemp("content") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


@pytest.fixture(scope="module")
async def filed(service):
    """A worker with a filed case."""
    return await file_case(service)


@pytest.fixture(scope="module")
async def film(filed):
    """A recording in that case."""
    return await hand_in(filed.talk, FILM, media_type="video/mp4", filename="site.mp4", case_id=filed.id)


@pytest.fixture
async def card(service, filed):
    """A photograph whose page was found."""
    upload = await hand_in(filed.talk, SAMPLES["image/png"] + filed.id.encode(), case_id=filed.id)
    await give_page(service.app.state.parts, upload["id"])
    return upload


async def give_page(parts, upload_id: str) -> None:
    """Gives an upload a page, as work on it would."""
    row = await store.load_upload(parts.db, parts.sealer, upload_id)
    image, preview = [await parts.files.write(each, owner=row.id) for each in (PAGE, SMALL)]
    page = store.StoredPage(page=1, width=9, height=6, quality=Quality(), image=image, preview=preview)
    body = store.UploadBody(sha256=row.body.sha256, pages=(page,))
    # Whatever the real child makes of these few bytes, it is not what is tested here.
    for _ in range(20):
        row = await store.load_upload(parts.db, parts.sealer, upload_id)
        try:
            await parts.db.commit([store.change_step(row, parts.sealer, parts.clock(), state=store.READY, body=body)])
        except StaleRevision:
            continue
        return


def path(upload: dict, query: str = "") -> str:
    """Where its bytes are."""
    return f"/v1/uploads/{upload['id']}/content{query}"


async def looks(service, upload_id: str) -> list[tuple]:
    """What the audit says of looks at an upload."""
    statement = Statement("test.looks", Audit.raw("SELECT actor, role, action, object, result FROM audit"))
    rows = await service.app.state.parts.db.fetch(statement)
    return [row[:4] for row in rows if row[2] == "read_document" and row[4] == f"upload:{upload_id}"]


async def test_the_original_comes_back_byte_for_byte(filed, film):
    """Whole, with its length and type, under a name that says nothing, and nothing that could run."""
    answer = await filed.talk.get(path(film, "?variant=original"))
    assert (answer.status_code, answer.content) == (200, FILM)
    headers = answer.headers
    assert headers["content-length"] == str(len(FILM))
    assert headers["content-type"] == "video/mp4"
    assert headers["accept-ranges"] == "bytes"
    assert headers["content-disposition"] == 'inline; filename="file.mp4"'
    assert headers["x-content-type-options"] == "nosniff"
    assert {"no-store", "private"} <= set(headers["cache-control"].replace(",", "").split())
    assert "sandbox" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("header", "start", "stop"),
    [("bytes=0-0", 0, 1), (f"bytes={CHUNK - 1}-{CHUNK}", CHUNK - 1, CHUNK + 1), ("bytes=-5", len(FILM) - 5, len(FILM))],
)
async def test_a_recording_is_played_from_anywhere(filed, film, header, start, stop):
    """A player asks for pieces, across the chunks in which the file is kept."""
    answer = await filed.talk.get(path(film), Range=header)
    assert (answer.status_code, answer.content) == (206, FILM[start:stop])
    assert answer.headers["content-range"] == f"bytes {start}-{stop - 1}/{len(FILM)}"
    assert answer.headers["content-length"] == str(stop - start)


async def test_a_range_beyond_the_end_says_how_long_the_file_is(filed, film):
    """416, and the length to ask within."""
    answer = await filed.talk.get(path(film), Range=f"bytes={len(FILM)}-")
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")
    assert answer.headers["content-range"] == f"bytes */{len(FILM)}"


async def test_a_range_of_what_was_seen_before_holds_only_for_that(filed, film):
    """If-Range: the same file goes on, another one starts anew."""
    etag = (await filed.talk.get(path(film))).headers["etag"]
    for condition, status in ((etag, 206), ('"another"', 200)):
        answer = await filed.talk.get(path(film), **{"Range": "bytes=5-9", "If-Range": condition})
        assert answer.status_code == status


async def test_head_tells_the_length_without_the_bytes(filed, film):
    """A player looks first; nothing is opened for it."""
    answer = await filed.talk.client.head(path(film), headers=filed.talk.headers)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(len(FILM))
    partial = await filed.talk.client.head(path(film), headers={**filed.talk.headers, "Range": "bytes=0-9"})
    assert (partial.status_code, partial.headers["content-length"]) == (206, "10")


async def test_a_page_is_shown_large_and_small(filed, card):
    """Pages are always our own JPEG; a page that is not there is not found."""
    for query, content, name in (
        ("", PAGE, "page.jpg"),
        ("?variant=page&page=1", PAGE, "page.jpg"),
        ("?variant=preview", SMALL, "preview.jpg"),
    ):
        answer = await filed.talk.get(path(card, query))
        assert (answer.status_code, answer.content) == (200, content)
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.headers["content-disposition"] == f'inline; filename="{name}"'
    assert (await filed.talk.get(path(card, "?page=2"))).status_code == 404
    original = await filed.talk.get(path(card, "?variant=original"))
    assert original.headers["content-type"] == "image/png"
    assert original.headers["content-disposition"] == 'attachment; filename="file.png"'


@pytest.mark.parametrize("query", ["?variant=thumb", "?page=0", "?page=x", "?page=99999"])
async def test_what_cannot_be_asked_for_is_refused(filed, card, query):
    """Another variant, or a page no document has."""
    assert (await filed.talk.get(path(card, query))).status_code == 422


async def test_a_recording_has_no_pages(filed, film):
    """It is never opened here, so there is nothing else to show than itself."""
    assert (await filed.talk.get(path(film, "?variant=page"))).status_code == 404
    assert (await filed.talk.get(path(film, "?variant=preview"))).status_code == 404


async def test_looks_are_written_down(service, filed, card):
    """An original whoever looks at it, and everything that staff look at; one's own pages are no look."""
    await filed.talk.get(path(card))
    await filed.talk.get(path(card, "?variant=preview"))
    assert await looks(service, card["id"]) == []
    await filed.talk.get(path(card, "?variant=original"))
    mine = (filed.talk.person_id, "citizen", "read_document", f"case:{filed.id}")
    assert await looks(service, card["id"]) == [mine]
    staff = await as_staff(service, "reviewer")
    assert (await staff.get(path(card))).content == PAGE
    theirs = (staff.person_id, "reviewer", "read_document", f"case:{filed.id}")
    assert await looks(service, card["id"]) == [mine, theirs]
    listed = (await filed.talk.get("/v1/me/accesses")).json()["items"]
    assert [item["action"] for item in listed[:1]] == ["read_document"]


async def test_only_the_owner_and_the_office_of_a_filed_case_see_it(service, filed, card):
    """Not another office, not who runs the system, not a stranger; and no staff before the filing."""
    for who in (
        await by_phone(service),
        await as_staff(service, "reviewer", "510100"),
        await as_staff(service, "admin"),
    ):
        for query in ("", "?variant=original"):
            assert (await who.get(path(card, query))).status_code == 404
        assert (await who.get(f"/v1/uploads/{card['id']}")).status_code == 404
    draft = await by_phone(service)
    early = await hand_in(draft, SAMPLES["audio/amr"], media_type="", filename="x")
    assert (await (await as_staff(service, "window")).get(path(early))).status_code == 404


async def test_an_upload_without_a_case_notes_the_look_too(service):
    """Its own id stands where the case's would."""
    worker = await by_phone(service)
    early = await hand_in(worker, SAMPLES["audio/amr"] + b"2", media_type="", filename="x")
    await worker.get(path(early))
    (look,) = await looks(service, early["id"])
    assert look[3] == f"upload:{early['id']}"
