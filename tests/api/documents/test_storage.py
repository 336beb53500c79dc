"""Files in a folder and in S3: they come back whole, say nothing on the disk, and no damage goes unnoticed."""

import asyncio
import errno
import hashlib
import os
import threading
from pathlib import Path
from random import Random

import pytest

from api.db.errors import StoreFull
from api.documents import incoming as incoming_module
from api.documents import storage
from api.documents.sealed_stream import CHUNK, SEALED_CHUNK
from api.documents.storage import FileLostError, FilesAwayError, FileStore, open_file_store
from api.sealing import BrokenSealError, KeyRing, Sealer
from api.settings import settings_from
from tests.api.documents.conftest import SEALER

pytestmark = pytest.mark.anyio

SECRET = "张三的诊断证明".encode()
LARGE = Random(1).randbytes(5 * CHUNK + 96) + b"end"
"""More than one window of chunks, no two pieces alike."""


@pytest.fixture
async def local(anyio_backend, tmp_path, clock):
    """A store in a folder, whose files a test may spoil."""
    store = open_file_store(settings_from({"YICHUANG_DATA_DIR": str(tmp_path)}), SEALER, clock)
    yield store
    await store.close()


def path_of(tmp_path: Path, address: str) -> Path:
    """Where the folder keeps a file."""
    return tmp_path / "files" / address


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 4 * CHUNK, len(LARGE)])
async def test_a_file_comes_back_whole(files: FileStore, size):
    """Whatever its size to the byte, in a folder as in S3."""
    address = await files.write(LARGE[:size], owner="upload")
    assert await files.read(address) == LARGE[:size]
    assert await files.size(address) == size


async def test_a_large_file_goes_to_s3_in_parts(s3_url, tmp_path, clock):
    """Larger than one request of S3 should be, and whole again."""
    environ = {"YICHUANG_DATA_DIR": str(tmp_path), "YICHUANG_STORAGE_URL": s3_url}
    store = open_file_store(settings_from(environ), SEALER, clock)
    content = LARGE * 9
    address = await store.write(content, owner="upload")
    assert await store.size(address) == len(content) > 11_000_000
    assert hashlib.sha256(await store.read(address)).digest() == hashlib.sha256(content).digest()
    await store.close()


@pytest.mark.parametrize(
    ("start", "stop"), [(0, 1), (CHUNK - 1, CHUNK + 1), (3 * CHUNK + 5, 5 * CHUNK + 7), (len(LARGE) - 1, None), (9, 9)]
)
async def test_a_range_comes_back_alone(files: FileStore, start, stop):
    """A player asks for a piece in the middle; it gets exactly that."""
    address = await files.write(LARGE, owner="upload")
    got = b"".join([piece async for piece in files.stream(address, start, stop)])
    assert got == LARGE[start:stop]


async def test_a_file_may_come_in_any_pieces(files: FileStore):
    """The network decides where one piece ends; size and digest are those of the whole."""
    async with files.arrive() as incoming:
        for at in range(0, len(LARGE), 100_003):
            await incoming.add(LARGE[at : at + 100_003])
        await incoming.end()
        address = await files.keep_original(incoming, files.digest_index(incoming.sha256))
    assert incoming.size == len(LARGE)
    assert incoming.sha256 == hashlib.sha256(LARGE).hexdigest()
    assert address.split("/")[1].startswith(files.digest_index(incoming.sha256) + ".")
    assert await files.read(address) == LARGE


async def test_a_deleted_file_is_gone_and_may_be_deleted_again(files: FileStore):
    """Removal that was cut off is repeated; who still asks for the file hears that it is lost."""
    address = await files.write(SECRET, owner="upload")
    await files.delete(address)
    await files.delete(address)
    with pytest.raises(FileLostError):
        await files.read(address)


@pytest.mark.parametrize("address", ["", "../keys", "20261124/../../keys", "20261124/a.b/../../../c", "arriving/x"])
async def test_nothing_but_an_address_is_looked_up(files: FileStore, address):
    """A path that leads elsewhere is no file of ours."""
    with pytest.raises(FileLostError):
        await files.read(address)
    await files.delete(address)


async def test_the_files_of_a_day_are_listed(files: FileStore, clock):
    """So that what nobody names can be cleared away; what is still arriving is no file."""
    first = await files.write(b"1", owner="one")
    clock.advance(days=1)
    second = await files.write(b"2", owner="two")
    async with files.arrive() as incoming:
        await incoming.add(LARGE)
        assert await files.days() == ["20261124", "20261125"]
        assert [address async for address in files.of_day("20261124")] == [first]
        assert [address async for address in files.of_day("20261125")] == [second]


async def test_nothing_readable_lies_on_the_disk(local: FileStore, tmp_path):
    """Neither the content nor its plain digest can be found, and only the owner may read the file."""
    async with local.arrive() as incoming:
        await incoming.add(SECRET)
        await incoming.end()
        address = await local.keep_original(incoming, local.digest_index(incoming.sha256))
    stored = path_of(tmp_path, address)
    assert SECRET not in stored.read_bytes()
    assert hashlib.sha256(SECRET).hexdigest() not in address
    assert stored.stat().st_mode & 0o077 == 0


async def test_what_never_became_whole_leaves_nothing(local: FileStore, tmp_path):
    """A cut connection ends the block by an error; the started file goes with it."""
    with pytest.raises(ConnectionError):
        async with local.arrive() as incoming:
            await incoming.add(LARGE)
            assert len(list((tmp_path / "files" / "arriving").iterdir())) == 1
            raise ConnectionError
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


async def test_who_leaves_while_a_file_is_moved_leaves_nothing_arriving(local: FileStore, tmp_path, monkeypatch):
    """A thread cannot be stopped midway: the file ends at its address, for the day's clearing, or nowhere."""
    moving, go_on, real = threading.Event(), threading.Event(), os.replace

    def slowly(*places):
        moving.set()
        go_on.wait(10)
        real(*places)

    monkeypatch.setattr(os, "replace", slowly)
    writing = asyncio.create_task(local.write(SECRET, owner="upload"))
    await asyncio.to_thread(moving.wait, 10)
    writing.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert list((tmp_path / "files" / "arriving").iterdir()) == []
    (kept,) = [address async for address in local.of_day("20261124")]
    assert await local.read(kept) == SECRET


def cut_a_chunk(data: bytes) -> bytes:
    return data[: 2 * SEALED_CHUNK]


def cut_inside(data: bytes) -> bytes:
    return data[:-1]


def swap_chunks(data: bytes) -> bytes:
    return data[SEALED_CHUNK : 2 * SEALED_CHUNK] + data[:SEALED_CHUNK] + data[2 * SEALED_CHUNK :]


def repeat_a_chunk(data: bytes) -> bytes:
    return data[:SEALED_CHUNK] + data


def flip_a_bit(data: bytes) -> bytes:
    return data[:1000] + bytes([data[1000] ^ 1]) + data[1001:]


@pytest.mark.parametrize("spoil", [cut_a_chunk, cut_inside, swap_chunks, repeat_a_chunk, flip_a_bit])
async def test_a_spoilt_file_is_never_shown(local: FileStore, tmp_path, spoil):
    """Cut at a chunk's end or inside, reordered, repeated or changed by a bit: reading says so."""
    address = await local.write(LARGE, owner="upload")
    stored = path_of(tmp_path, address)
    stored.write_bytes(spoil(stored.read_bytes()))
    with pytest.raises(BrokenSealError):
        await local.read(address)


async def test_two_files_cannot_change_places(local: FileStore, tmp_path):
    """Each opens at its own address only."""
    one, other = await local.write(b"one", owner="upload"), await local.write(b"two", owner="upload")
    os.replace(path_of(tmp_path, one), path_of(tmp_path, other))
    with pytest.raises(BrokenSealError):
        await local.read(other)


async def test_an_older_key_still_opens_its_files(tmp_path, clock):
    """Keys rotate; evidence stays readable."""
    settings = settings_from({"YICHUANG_DATA_DIR": str(tmp_path)})
    ring = KeyRing.new()
    old, new = (open_file_store(settings, Sealer(keys), clock) for keys in (ring, ring.rotated()))
    assert await new.read(await old.write(SECRET, owner="upload")) == SECRET


async def test_file_and_folders_are_synced_before_the_address_is_given(local: FileStore, monkeypatch):
    """The library's own local store syncs nothing: after a power cut a photo that was acknowledged would be gone."""
    synced = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (synced.append(os.readlink(f"/proc/self/fd/{fd}")), real(fd)))
    address = await local.write(SECRET, owner="upload")
    again = await local.write(SECRET, owner="upload")
    names = [Path(path).name for path in synced]
    first, second = address.rpartition(".")[2], again.rpartition(".")[2]
    assert names == [first, "files", "20261124", second, "20261124"]


@pytest.mark.parametrize("fails_at", range(1, 7))
async def test_a_full_disk_keeps_nothing_by_half(local: FileStore, tmp_path, monkeypatch, fails_at):
    """Whichever step finds no room: a problem that says so, and no piece of the file stays."""
    steps = iter(range(1, 100))

    def no_room(real):
        def call(*args, **kwargs):
            if next(steps) == fails_at:
                raise OSError(errno.ENOSPC, "full")
            return real(*args, **kwargs)

        return call

    monkeypatch.setattr(incoming_module, "_write_all", no_room(incoming_module._write_all))
    monkeypatch.setattr(os, "fsync", no_room(os.fsync))
    monkeypatch.setattr(os, "replace", no_room(os.replace))
    try:
        address = await local.write(LARGE[: 2 * CHUNK], owner="upload")
    except StoreFull:
        assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    else:
        pytest.fail(f"step {fails_at} did not matter: {address}")


async def test_a_disk_that_takes_a_part_first_gets_the_rest(tmp_path):
    """A nearly full or slow disk may take less than it was given."""

    class Reluctant:
        def __init__(self) -> None:
            self.taken = b""

        def write(self, data) -> int:
            self.taken += bytes(data[:3])
            return min(3, len(data))

    file = Reluctant()
    incoming_module._write_all(file, b"evidence")
    assert file.taken == b"evidence"


async def test_a_storage_that_is_away_is_told_apart_from_a_lost_file(tmp_path, clock, monkeypatch):
    """Nobody listens at the address: the service is unavailable, the file is not lost, and no key is told."""
    monkeypatch.setattr(storage, "RETRIES", 0)
    environ = {
        "YICHUANG_DATA_DIR": str(tmp_path), "YICHUANG_STORAGE_URL": "s3+http://key:hush@127.0.0.1:9/evidence",
    }  # fmt: skip
    store = open_file_store(settings_from(environ), SEALER, clock)
    for asked in (store.write(SECRET, owner="upload"), store.read("20261124/upload.0123456789")):
        with pytest.raises(FilesAwayError) as caught:
            await asked
        assert "hush" not in str(caught.value)
    assert list((tmp_path / "files" / "arriving").iterdir()) == []
