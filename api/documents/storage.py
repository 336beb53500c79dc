"""Keeps files sealed and durable, in a local folder or in S3-compatible storage."""

import asyncio
import contextlib
import os
import re
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, S3Store

from api.clock import Clock
from api.db.errors import StoreAway, StoreError, StoreFull
from api.documents.incoming import Incoming, sync_folder
from api.documents.sealed_stream import SEALED_CHUNK, chunk_count, open_chunk, plain_size, span_of
from api.sealing import Sealer
from api.settings import Settings

WINDOW = 4
"""Chunks fetched at once when a file is read."""
THREADS = 4
"""Files are sealed, written and synced beside the event loop, never on it."""
RESERVE = 512 * 1024 * 1024
"""Bytes of the disk that files leave free; of a small disk a twentieth."""
FOLDER, ARRIVING = "files", "arriving"
"""In the data folder; and inside it what is not whole yet."""
SWEPT = "swept"
"""Names the last day that was cleared of files nobody names."""
DIGEST_PURPOSE = "upload_digest"
_ADDRESS = re.compile(r"(?P<day>[0-9]{8})/(?P<owner>[A-Za-z0-9_-]{0,64})\.(?P<file_id>[A-Za-z0-9_-]{10,64})")
_CONNECT, _ANSWER = timedelta(seconds=3), timedelta(seconds=20)
RETRIES = 2


class FileLostError(StoreError):
    """There is no file at an address that was given out."""


class FilesAwayError(StoreAway):
    """The storage of files does not answer."""


class FileStore:
    """Files by their addresses. A file never changes, and its address is never given to another one.

    An address says the day it was made, then whose it is (an upload's id, or for an original the blind index of
    its SHA-256), then what its chunks are sealed for.
    """

    def __init__(self, store: Any, folder: Path, sealer: Sealer, clock: Clock, *, is_local: bool) -> None:
        self._store = store
        self._folder = folder
        self._sealer = sealer
        self._clock = clock
        self._is_local = is_local
        self._executor = ThreadPoolExecutor(THREADS, thread_name_prefix="files")
        self._durable_folders: set[Path] = set()

    def arrive(self) -> Incoming:
        """A file to be written as it comes."""
        return Incoming(self._folder / ARRIVING, self._sealer, self._executor)

    async def keep_original(self, incoming: Incoming, index: str) -> str:
        """Keeps what somebody handed in and has ended, at an address by which the same content can be told.

        `index` is the `digest_index` of its SHA-256.
        """
        return await self._keep(incoming, index)

    async def keep_part(self, incoming: Incoming, owner: str) -> str:
        """Keeps a part of something that still arrives, and has ended, until its owner is whole."""
        return await self._keep(incoming, owner)

    async def write(self, content: bytes, *, owner: str = "") -> str:
        """Keeps a file durably; its address.

        `owner` is the id of the upload or arrival that will name the address: a day later nothing else keeps
        the file from being cleared away. Without an owner it is never cleared away.
        """
        async with self.arrive() as incoming:
            await incoming.add(content)
            await incoming.end()
            return await self._keep(incoming, owner)

    def digest_index(self, sha256: str) -> str:
        """The blind index of a SHA-256: it finds the same content and says nothing of it."""
        return self._sealer.index(sha256, purpose=DIGEST_PURPOSE)

    async def read(self, address: str) -> bytes:
        """The whole content."""
        return b"".join([piece async for piece in self.stream(address)])

    async def size(self, address: str) -> int:
        """Bytes of content."""
        return plain_size(await self._sealed_size(address))

    async def stream(self, address: str, start: int = 0, stop: int | None = None) -> AsyncIterator[bytes]:
        """The content from `start` up to `stop`, opened window by window."""
        sealed_size = await self._sealed_size(address)
        size = plain_size(sealed_size)
        stop = size if stop is None else min(stop, size)
        if start >= stop and size:
            return
        span = span_of(start, stop)
        skip, take = span.skip, span.take
        for first in range(span.first, span.last + 1, WINDOW):
            plain = await self._window(address, first, min(first + WINDOW, span.last + 1), sealed_size)
            yield plain[skip : skip + take]
            take -= max(0, len(plain) - skip)
            skip = 0

    async def delete(self, address: str) -> None:
        """Removes a file; one that is gone already is no error."""
        with contextlib.suppress(FileLostError):
            await self._ask(obstore.delete_async(self._store, self._checked(address)))

    def has_room(self) -> bool:
        """Whether files may still come: the rest of the disk is the database's, which must still take answers."""
        usage = shutil.disk_usage(self._folder)
        return usage.free >= min(RESERVE, usage.total // 20)

    async def days(self) -> list[str]:
        """Days on which files were made, in order, as addresses begin."""
        found = await self._ask(obstore.list_with_delimiter_async(self._store))
        return sorted(day for day in found["common_prefixes"] if re.fullmatch("[0-9]{8}", day))

    async def of_day(self, day: str) -> AsyncIterator[str]:
        """The addresses of one day."""
        async for batch in obstore.list(self._store, prefix=day):
            for row in batch:
                if _ADDRESS.fullmatch(row["path"]):
                    yield row["path"]

    async def swept_until(self) -> str:
        """The last day of which everything unnamed was cleared away; empty before the first."""
        try:
            found = await self._ask(obstore.get_async(self._store, SWEPT))
            return bytes(await self._ask(found.bytes_async())).decode()
        except FileLostError:
            return ""

    async def note_swept(self, day: str) -> None:
        """Keeps which day was cleared last."""
        await self._ask(obstore.put_async(self._store, SWEPT, day.encode()))

    def clear_arriving(self, before: datetime) -> None:
        """Removes what began to arrive before a moment and never became whole: a server died of or during it."""
        for path in (self._folder / ARRIVING).iterdir():
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime < before.timestamp():
                    path.unlink()

    def owner_of(self, address: str) -> str:
        """Whose a file is, by its address; empty where it does not say."""
        found = _ADDRESS.fullmatch(address)
        return found["owner"] if found else ""

    async def close(self) -> None:
        """Finishes what is being written."""
        await asyncio.to_thread(self._executor.shutdown)

    async def _window(self, address: str, first: int, end: int, sealed_size: int) -> bytes:
        start, stop = first * SEALED_CHUNK, min(end * SEALED_CHUNK, sealed_size)
        sealed = await self._ask(obstore.get_range_async(self._store, address, start=start, end=stop))
        last = chunk_count(sealed_size) - 1
        file_id = address.rpartition(".")[2]

        def opened() -> bytes:
            whole = memoryview(sealed)
            return b"".join(
                open_chunk(
                    self._sealer, file_id, number, bytes(whole[at : at + SEALED_CHUNK]), is_last=number == last
                )
                for number, at in zip(range(first, end), range(0, len(whole), SEALED_CHUNK), strict=True)
            )

        return await asyncio.get_running_loop().run_in_executor(self._executor, opened)

    async def _sealed_size(self, address: str) -> int:
        return (await self._ask(obstore.head_async(self._store, self._checked(address))))["size"]

    def _checked(self, address: str) -> str:
        if not _ADDRESS.fullmatch(address):
            raise FileLostError("not an address of the storage of files")
        return address

    async def _ask(self, asked: Any) -> Any:
        try:
            return await asked
        except (NotFoundError, FileNotFoundError):
            raise FileLostError("a stored file is gone") from None
        except (BaseError, OSError) as error:
            # The library's text may hold the address with its keys.
            raise FilesAwayError(f"storage of files: {type(error).__name__}") from None

    async def _keep(self, incoming: Incoming, owner: str) -> str:
        """Moves a whole file to its address; it counts once the folder that names it is synced too."""
        address = f"{self._clock():%Y%m%d}/{owner}.{incoming.file_id}"
        if self._is_local:
            await incoming.settle(partial(self._move, address))
        else:
            await self._ask(obstore.put_async(self._store, address, incoming.path))
        return address

    def _move(self, address: str, arrived: Path) -> None:
        target = self._folder / address
        if target.parent not in self._durable_folders:
            target.parent.mkdir(mode=0o700, exist_ok=True)
            sync_folder(self._folder)
            self._durable_folders.add(target.parent)
        os.replace(arrived, target)
        try:
            sync_folder(target.parent)
        except OSError:
            target.unlink(missing_ok=True)
            raise


def open_file_store(settings: Settings, sealer: Sealer, clock: Clock) -> FileStore:
    """The storage the settings name; files arrive in the data folder in either case."""
    folder = settings.data_dir / FOLDER
    (folder / ARRIVING).mkdir(mode=0o700, parents=True, exist_ok=True)
    if settings.storage_url:
        return FileStore(_bucket(settings.storage_url), folder, sealer, clock, is_local=False)
    sync_folder(settings.data_dir)
    return FileStore(LocalStore(folder), folder, sealer, clock, is_local=True)


def _bucket(url: str) -> S3Store:
    """`s3://KEY:SECRET@host:port/bucket/prefix?region=…`; `s3+http://` where the host speaks no TLS."""
    parts = urlsplit(url)
    bucket, _, prefix = parts.path.strip("/").partition("/")
    host = parts.netloc.rpartition("@")[2]
    is_plain = parts.scheme == "s3+http"
    keys = {
        "access_key_id": unquote(parts.username or ""),
        "secret_access_key": unquote(parts.password or ""),
        "region": parse_qs(parts.query).get("region", ["us-east-1"])[0],
        "endpoint": f"{'http' if is_plain else 'https'}://{host}",
    }
    return S3Store(
        bucket,
        prefix=prefix or None,
        config={name: value for name, value in keys.items() if value},
        client_options={"connect_timeout": _CONNECT, "timeout": _ANSWER, "allow_http": is_plain},
        retry_config={"max_retries": RETRIES, "retry_timeout": _ANSWER},
    )
