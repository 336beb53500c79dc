"""Rows of uploads on both engines: what is found on a picture stays sealed, and two changes never mix."""

from datetime import timedelta

import msgspec
import pytest

from api.db.errors import StaleRevision
from api.db.statements import Statement
from api.documents import store
from api.documents.tables import Upload
from api.sealing import KeyRing, Sealer
from tests.conftest import START
from uploads.findings import CaptureHint, FieldRead, Line, Quality

pytestmark = pytest.mark.anyio

SEALER = Sealer(KeyRing.new())
PAGE = store.StoredPage(1, 900, 600, Quality(("blurry",)), "20261124/up.image", "20261124/up.small", 7)
BODY = store.UploadBody(
    sha256="ab" * 32, pages=(PAGE,), detected="id_card_front", kind_score=0.9,
    fields=(FieldRead("name", "张秀兰", "张 秀兰", 0.99, 1, (1, 2, 3, 4), ("label_seen",)),),
    lines=(Line("姓名张秀兰", 0.98, 1, (1, 2, 3, 4)),), engine="reader 1", hint=CaptureHint("2026-11-23T15:00:00"),
)  # fmt: skip


def row(upload_id: str = "up", **values) -> store.UploadRow:
    """An upload as it is when its bytes are durable."""
    given = {
        "person_id": "worker", "conversation_id": "talk", "case_id": "case", "received_at": START, "state_since": START,
        "declared": "id_card_front", "media_type": "image/jpeg", "size": 3_000_000, "digest_index": "digest",
        "blob": "20261124/digest.file", "body": store.UploadBody(sha256="ab" * 32), **values,
    }  # fmt: skip
    return store.UploadRow(id=upload_id, **given)


async def add(database, *rows) -> None:
    """Keeps rows."""
    await database.commit([store.insert_step(each, SEALER) for each in rows])


async def load(database, upload_id: str = "up") -> store.UploadRow:
    """One row again."""
    found = await store.load_upload(database, SEALER, upload_id)
    assert found is not None
    return found


async def test_a_row_comes_back_as_it_was(database):
    """Every column and everything found on the pages."""
    full = row(body=BODY, kind="id_card_front", page_of="first", same_as="other", attempts=2, told_at=START, reason="x",
        deaths=1, held_until=5, pushed_at=START)
    await add(database, full)
    assert await load(database) == full
    assert await store.load_upload(database, SEALER, "nobody") is None


async def test_what_was_found_is_not_readable_in_the_row(database):
    """A name read from a card stands in no column, and opens at no other row or revision."""
    await add(database, row(body=BODY), row("two"))
    everything = Statement("test.raw", Upload.raw("SELECT * FROM upload"))
    raw = b"".join(bytes(cell) for each in await database.fetch(everything) for cell in each if isinstance(cell, bytes))
    assert "张秀兰".encode() not in raw
    assert "张秀兰" not in str(await database.fetch(everything))
    assert "张秀兰" not in repr(BODY)


async def test_a_change_raises_the_revision_and_starts_the_new_state(database):
    """State, since when, no attempts yet and nobody told; what was not named stays."""
    await add(database, row(attempts=3, told_at=START))
    before, later = await load(database), START + timedelta(minutes=5)
    await database.commit([store.change_step(before, SEALER, later, state=store.READING, body=BODY)])
    after = await load(database)
    assert (after.revision, after.state, after.state_since, after.attempts, after.told_at) == (
        1, store.READING, later, 0, None,
    )  # fmt: skip
    assert after.body == BODY
    assert after.blob == before.blob
    await database.commit([store.change_step(after, SEALER, later + timedelta(minutes=1), attempts=1)])
    assert (await load(database)).state_since == later


async def test_two_changes_of_one_revision_cannot_both_stand(database):
    """A reading that ends after its upload was removed changes nothing."""
    await add(database, row())
    before = await load(database)
    await database.commit([store.change_step(before, SEALER, START, removed_at=START, state=store.REMOVED)])
    with pytest.raises(StaleRevision):
        await database.commit([store.change_step(before, SEALER, START, state=store.READY)])
    assert (await load(database)).state == store.REMOVED


def test_a_change_moves_no_upload_elsewhere():
    """A whole-row change must not undo a move of its person or case that happens meanwhile."""
    with pytest.raises(ValueError, match="case_id"):
        store.change_step(row(), SEALER, START, case_id="another")


async def test_a_move_between_does_not_disturb_a_change(database):
    """A draft joins another case while its picture is read: both stand."""
    await add(database, row())
    before = await load(database)
    await database.commit([store.move_step("talk", "case", "joint")])
    await database.commit([store.change_step(before, SEALER, START, state=store.READY)])
    after = await load(database)
    assert (after.case_id, after.state) == ("joint", store.READY)


async def test_an_upload_is_filed_once(database):
    """One handed in before the conversation began joins it; one that has its case stays there."""
    await add(database, row("early", conversation_id=None, case_id=None), row("filed"))
    await database.commit([store.attach_step(each, "other talk", "other case") for each in ("early", "filed")])
    assert (await load(database, "early")).case_id == "other case"
    assert (await load(database, "filed")).case_id == "case"


async def test_lists_leave_out_what_was_removed(database):
    """By conversation, case, person, bytes and first page."""
    hour = timedelta(hours=1)
    await add(
        database,
        row("first"),
        row("second", received_at=START + hour, page_of="first"),
        row("gone", received_at=START + hour, removed_at=START, page_of="first"),
        row("other", person_id="x", conversation_id="y", case_id="z", digest_index="d", blob="b", state=store.READY),
    )
    lists = {
        "conversation": await store.load_of_conversation(database, SEALER, "talk"),
        "case": await store.load_of_case(database, SEALER, "case"),
        "digest": await store.load_by_digest(database, SEALER, "digest"),
    }
    assert {name: [each.id for each in rows] for name, rows in lists.items()} == dict.fromkeys(
        lists, ["first", "second"]
    )
    assert [each.id for each in await store.load_of_person(database, SEALER, "worker")] == ["second", "first"]
    assert [each.id for each in await store.load_pages_of(database, SEALER, "first")] == ["second"]
    assert await store.count_of_case(database, "case") == 2


async def test_what_a_person_hands_in_is_counted_with_what_they_took_back(database):
    """Otherwise removal would make room for any number of files a day."""
    assert await store.handed_in_since(database, "worker", START) == (0, 0)
    await add(database, row("a"), row("b", removed_at=START), row("c", received_at=START - timedelta(days=2)))
    assert await store.handed_in_since(database, "worker", START) == (2, 6_000_000)


async def test_a_file_is_shared_only_with_a_row_that_is_still_there(database):
    """Between the look for the same bytes and the commit the other one may be removed, and its file with it."""
    await add(database, row())
    await database.commit([store.hold_step("up"), store.insert_step(row("same"), SEALER)])
    before = await load(database)
    await database.commit([store.change_step(before, SEALER, START, removed_at=START)])
    with pytest.raises(StaleRevision):
        await database.commit([store.hold_step("up"), store.insert_step(row("late"), SEALER)])
    assert await store.load_upload(database, SEALER, "late") is None


def test_a_row_names_its_files():
    """The original and two pictures a page: what a removal takes along."""
    assert row(body=BODY).addresses() == ("20261124/digest.file", PAGE.image, PAGE.preview)
    assert msgspec.json.decode(msgspec.json.encode(BODY), type=store.UploadBody) == BODY
