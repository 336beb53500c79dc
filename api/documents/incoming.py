"""Writes one arriving file: hashed, sealed chunk by chunk and synced, beside the event loop."""

import asyncio
import errno
import hashlib
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from api.db.errors import StoreFull
from api.db.values import new_id
from api.documents.sealed_stream import CHUNK, seal_chunk
from api.sealing import Sealer

BATCH = 2 * CHUNK
"""So much is gathered before a thread takes it: to hand it over costs as much as to encrypt a tenth of it."""
PIECES = 2048
"""Tiny pieces are joined before they take more room than what is in them."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_Result = TypeVar("_Result")

Move = Callable[[Path], None]
"""Moves a synced file from where it arrived to where it stays."""


class Incoming:
    """A file that arrives; leave its `async with` block without `settle` and nothing of it stays here.

    Memory holds a few chunks of it, however large it is and however slowly it comes.
    """

    def __init__(self, folder: Path, sealer: Sealer, executor: Executor) -> None:
        self.file_id = new_id()
        self.size = 0
        """Bytes given so far."""
        self.sha256 = ""
        """In hex, once it has ended."""
        self.path = folder / self.file_id
        """Where it is until it is settled."""
        self._sealer = sealer
        self._executor = executor
        # Pieces as they came: a buffer that grows by each of them is copied again and again.
        self._pieces: list[bytes] = []
        self._pending = 0
        self._number = 0
        self._digest = hashlib.sha256()
        self._file: BinaryIO | None = None
        self._is_settled = False
        # One piece of work may still run in a thread when its request is cut off.
        self._lock = threading.Lock()

    async def add(self, data: bytes) -> None:
        """Takes the next bytes; raises StoreFull without room for them."""
        self._pieces.append(data)
        self._pending += len(data)
        self.size += len(data)
        if self._pending > BATCH or len(self._pieces) > PIECES:
            rest = await self._run(partial(self._write_chunks, self._batch()))
            self._pieces.append(rest)
            self._pending = len(rest)

    async def end(self) -> None:
        """Takes no more: what came is the whole file, written and hashed, but neither synced nor at its address."""
        await self._run(partial(self._write_last, self._batch()))
        self.sha256 = self._digest.hexdigest()

    async def settle(self, move: Move) -> None:
        """Syncs the ended file and moves it where it stays: one errand, for each waits for its turn."""
        await self._run(partial(self._settle, move))

    async def __aenter__(self) -> "Incoming":
        return self

    async def __aexit__(self, *error: object) -> None:
        if not self._is_settled:
            await self._run(self._drop)

    def _batch(self) -> list[bytes]:
        """What was gathered, which is ours no more."""
        batch, self._pieces, self._pending = self._pieces, [], 0
        return batch

    def _write_chunks(self, batch: list[bytes]) -> bytes:
        """Writes all but the last chunk's worth, which is given back: it may be the end, and is sealed as that then."""
        content = memoryview(b"".join(batch))
        whole = max(0, len(content) - 1) // CHUNK * CHUNK
        with self._lock:
            for start in range(0, whole, CHUNK):
                self._write(content[start : start + CHUNK], is_last=False)
        return bytes(content[whole:])

    def _write_last(self, batch: list[bytes]) -> None:
        rest = self._write_chunks(batch)
        with self._lock:
            self._write(memoryview(rest), is_last=True)

    def _write(self, chunk: memoryview, *, is_last: bool) -> None:
        self._digest.update(chunk)
        if self._file is None:
            self._file = open(self.path, "xb", buffering=0, opener=_for_owner)  # noqa: SIM115 - closed by _settle or _drop
        sealed = seal_chunk(self._sealer, self.file_id, self._number, chunk, is_last=is_last)
        self._number += 1
        _write_all(self._file, sealed)

    def _settle(self, move: Move) -> None:
        with self._lock:
            os.fsync(self._file.fileno())
            move(self.path)
            self._file.close()
            self._is_settled = True

    def _drop(self) -> None:
        with self._lock:
            if self._file is not None and not self._is_settled:
                self._file.close()
                self.path.unlink(missing_ok=True)

    async def _run(self, work: Callable[[], _Result]) -> _Result:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, work)
        except OSError as error:
            if is_full(error):
                raise StoreFull("no room for a file") from error
            raise


def is_full(error: OSError) -> bool:
    """Whether there was no room, on the disk or in what one may use of it."""
    return error.errno in _NO_ROOM


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable: syncing a file alone leaves its name to chance."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write_all(file: BinaryIO, data: bytes) -> None:
    """A disk that fills up takes a part first and says so at the next write."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
