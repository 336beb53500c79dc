"""From the last byte to the answer, on both engines: whatever fails between, nothing is lost, doubled or left."""

import msgspec
import pytest

from api.access.policy import Caller
from api.db.errors import DuplicateKey, StaleRevision, StoreAway, StoreFull
from api.db.statements import Statement
from api.db.values import new_id
from api.documents import receiving, store
from api.documents.receiving import Handed, Place, check_allowance, register
from api.documents.removal import clear_unnamed
from api.errors import Problem
from api.notices.outbox import UPLOAD, UploadJob
from api.notices.tables import Outbox
from api.oversight.tables import Audit
from tests.api.documents.sending import photo

pytestmark = pytest.mark.anyio

WORKER, OTHER = Caller("worker", "citizen"), Caller("other", "guest")


async def take(parts, content: bytes = photo(3000), caller: Caller = WORKER, **more) -> store.UploadRow:
    """Takes a file in as the controller does."""
    async with parts.files.arrive() as incoming:
        await incoming.add(content)
        await incoming.end()
        handed = Handed(new_id(), incoming, "image/jpeg", Place(kind="other"))
        return await register(parts, caller, handed, **more)


def files_of(parts) -> list[str]:
    """Every file that lies on the disk."""
    folder = parts.settings.data_dir / "files"
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "swept"]
    return sorted(str(path.relative_to(folder)) for path in files)


async def rows_of(parts) -> list[store.UploadRow]:
    """Every upload."""
    ids = await parts.db.fetch(Statement("test.uploads", store.Upload.raw("SELECT id FROM upload")))
    return [await store.load_upload(parts.db, parts.sealer, upload_id) for (upload_id,) in ids]


async def test_a_file_becomes_row_job_and_audit_together(parts):
    """The job names the upload, the audit says who, and the bytes can be read at the row's address."""
    row = await take(parts)
    assert await rows_of(parts) == [row]
    assert await parts.files.read(row.blob) == photo(3000)
    jobs = await parts.db.fetch(Statement("test.jobs", Outbox.raw("SELECT id, topic, sealed FROM outbox")))
    ((job, topic, sealed),) = jobs
    opened = parts.sealer.open(sealed, place=f"outbox|{job}|body")
    assert (topic, msgspec.json.decode(opened, type=UploadJob)) == (UPLOAD, UploadJob(row.id))
    audit = await parts.db.fetch(Statement("test.audit", Audit.raw("SELECT actor, role, action, object FROM audit")))
    assert audit == [("worker", "citizen", "hand_in", f"upload:{row.id}")]


class Died(BaseException):
    """The server is gone."""


async def test_a_server_that_dies_before_the_row_leaves_a_file_for_the_chore(parts, clock, monkeypatch):
    """Nothing was acknowledged; the phone sends again, and the leavings go when they are old enough."""

    async def die(*_args):
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(receiving.UnitOfWork, "commit", die)
        with pytest.raises(Died):
            await take(parts)
    assert len(files_of(parts)) == 1
    again = await take(parts)
    assert len(files_of(parts)) == 2
    clock.advance(days=2)
    await clear_unnamed(parts)
    assert files_of(parts) == [again.blob]


@pytest.mark.parametrize("error", [StoreFull("full"), DuplicateKey("idempotency.insert"), StaleRevision("x", 1, 0)])
async def test_a_unit_that_was_not_kept_takes_its_file_back(parts, monkeypatch, error):
    """No room in the database, an answer given meanwhile, something moved: the bytes do not stay either."""

    async def fail(*_args):
        raise error

    monkeypatch.setattr(receiving.UnitOfWork, "commit", fail)
    with pytest.raises(type(error)):
        await take(parts)
    assert files_of(parts) == []


async def test_a_file_whose_row_may_have_been_kept_stays(parts, monkeypatch):
    """The database went away in the middle of the commit: it may have said yes."""
    real = receiving.UnitOfWork.commit

    async def kept_and_gone(unit, database):
        await real(unit, database)
        raise StoreAway("gone")

    with monkeypatch.context() as patched:
        patched.setattr(receiving.UnitOfWork, "commit", kept_and_gone)
        with pytest.raises(StoreAway):
            await take(parts)
    (row,) = await rows_of(parts)
    assert await parts.files.read(row.blob) == photo(3000)


async def test_the_same_bytes_share_a_file(parts):
    """Another person's too, who does not hear of it."""
    first, second, other = await take(parts), await take(parts), await take(parts, caller=OTHER)
    assert files_of(parts) == [first.blob]
    assert {second.blob, other.blob} == {first.blob}
    assert (first.same_as, second.same_as, other.same_as) == (None, first.id, None)


async def test_a_file_is_not_shared_with_an_upload_that_is_removed_meanwhile(parts, monkeypatch):
    """Between the look for the same bytes and the commit its owner takes it back: then the bytes are kept again."""
    first = await take(parts)
    real = receiving._shareable

    async def remove_after_the_look(*args):
        found = await real(*args)
        if found is not None:
            removed = {"state": store.REMOVED, "removed_at": parts.clock()}
            await parts.db.commit([store.change_step(found, parts.sealer, parts.clock(), **removed)])
            await parts.files.delete(found.blob)
        return found

    monkeypatch.setattr(receiving, "_shareable", remove_after_the_look)
    second = await take(parts, caller=OTHER)
    assert second.blob != first.blob
    assert await parts.files.read(second.blob) == photo(3000)


async def test_a_spoilt_file_is_not_shared(parts):
    """It is shorter than it was, or gone: the same bytes handed in again are kept anew."""
    folder = parts.settings.data_dir / "files"
    first = await take(parts)
    path = folder / first.blob
    path.write_bytes(path.read_bytes()[:-10])
    second = await take(parts)
    (folder / second.blob).unlink()
    third = await take(parts)
    assert len({first.blob, second.blob, third.blob}) == 3
    assert await parts.files.read(third.blob) == photo(3000)


async def test_a_full_disk_is_told_before_anything_is_read(parts, monkeypatch):
    """The rest of the disk is the database's: answers must go on when photographs no longer fit."""
    await check_allowance(parts, WORKER)
    monkeypatch.setattr(parts.files, "has_room", lambda: False)
    with pytest.raises(StoreFull):
        await check_allowance(parts, WORKER)


async def test_bytes_count_as_well_as_files(parts, monkeypatch):
    """A few very large recordings fill a day too; without limits nothing is counted."""
    monkeypatch.setattr(receiving, "USUAL", receiving.Allowance(files=99, megabytes=0, arrivals=1))
    with pytest.raises(Problem) as caught:
        await check_allowance(parts, WORKER)
    assert caught.value.code == "too_many_files_today"
    free = msgspec.structs.replace(parts, settings=msgspec.structs.replace(parts.settings, limits=False))
    await check_allowance(free, WORKER)
