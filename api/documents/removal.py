"""Takes uploads back and clears away files that no upload names (撤回材料)."""

import asyncio
import contextlib
from collections.abc import Callable, Collection
from datetime import timedelta

from api.access.policy import Caller, is_own
from api.cases import store as cases
from api.db.errors import StaleRevision, StoreError
from api.documents import store
from api.documents.arrivals import load_arrival
from api.documents.store import GONE, REMOVED, UploadBody, UploadRow
from api.errors import Problem
from api.idempotency import Pending
from api.parts import Parts
from api.transaction import UnitOfWork

LEFT_ALONE = timedelta(days=1)
"""A file nobody names may belong to a request that is not yet answered; not after so long."""
ATTEMPTS = 5
Check = Callable[[int], None]
"""Refuses what was decided on another revision than the upload has (If-Match)."""


async def remove(
    parts: Parts, caller: Caller, upload_id: str, pending: Pending, check: Check, request_id: str = ""
) -> None:
    """Takes an own upload back with its further pages, before its case is filed; files nobody needs any more go."""
    for _ in range(ATTEMPTS):
        rows = await _with_pages(parts, caller, upload_id)
        if rows:
            check(rows[0].revision)
        unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer, request_id=request_id)
        unit.idempotency(pending.step("body", 204, b""))
        for row in rows:
            unit.add(store.change_step(row, parts.sealer, parts.clock(), state=REMOVED, removed_at=parts.clock()))
            unit.add(store.forget_likeness_step(row.id))
            unit.audit("remove", f"upload:{row.id}", actor=caller.person_id, role=caller.kind)
        try:
            # Work on it may have moved it meanwhile; it is taken back as it is then.
            await _keep(parts, rows, unit)
        except StaleRevision:
            continue
        for row in rows:
            parts.waiting.wake(row.id)
            # Whoever waits for the answer need not wait for the storage; the hourly clearing finishes what fails.
            with contextlib.suppress(StoreError):
                await _delete_files(parts, row.id)
        return
    raise Problem("changed_meanwhile")


async def _keep(parts: Parts, rows: list[UploadRow], unit: UnitOfWork) -> None:
    """In one unit with what the conversation forgets of them, where they were sent to one."""
    talk = next((row.conversation_id for row in rows if row.conversation_id is not None), None)
    if talk is None:
        await unit.commit(parts.db)
    else:
        await parts.voice.forget(talk, [row.id for row in rows], unit.steps)


async def clear_removed(parts: Parts) -> None:
    """Deletes the files of uploads that were taken back, where that was cut off (a chore of the worker)."""
    for row in await store.load_removed(parts.db, parts.sealer):
        await _delete_files(parts, row.id)


async def clear_unnamed(parts: Parts) -> None:
    """Deletes files of past days that no row names: leavings of requests that were cut off (a chore of the worker).

    Every day is looked through once; which came last is kept beside the files.
    """
    until = f"{parts.clock() - 2 * LEFT_ALONE:%Y%m%d}"
    done = await parts.files.swept_until()
    days = [day for day in await parts.files.days() if done < day <= until]
    for day in days:
        async for address in parts.files.of_day(day):
            if not await _is_named(parts, address):
                await parts.files.delete(address)
    if days:
        await parts.files.note_swept(days[-1])
    await asyncio.to_thread(parts.files.clear_arriving, parts.clock() - LEFT_ALONE)


async def _with_pages(parts: Parts, caller: Caller, upload_id: str) -> list[UploadRow]:
    """What goes; nothing any more where it is gone already."""
    row = await store.find_own(parts.db, parts.sealer, caller, upload_id)
    if row.removed_at is not None:
        return []
    pages = await store.load_pages_of(parts.db, parts.sealer, upload_id)
    rows = [row, *(page for page in pages if is_own(caller, page.person_id))]
    for each in rows:
        await _check_unfiled(parts, each)
    return rows


async def _check_unfiled(parts: Parts, row: UploadRow) -> None:
    if row.case_id is None:
        return
    case = await cases.load_case(parts.db, parts.sealer, row.case_id)
    if case is not None and case.submitted_at is not None:
        raise Problem("upload_filed")


async def _delete_files(parts: Parts, upload_id: str) -> None:
    """Deletes what only this removed row names, then forgets its addresses and what was found on it."""
    row = await store.load_upload(parts.db, parts.sealer, upload_id)
    if row is None or row.removed_at is None or row.blob == GONE:
        return
    for address in set(row.addresses()) - await _needed(parts, row):
        await parts.files.delete(address)
    emptied = store.change_step(row, parts.sealer, parts.clock(), blob=GONE, body=UploadBody(sha256=""))
    with contextlib.suppress(StaleRevision):
        await parts.db.commit([emptied])


async def _needed(parts: Parts, row: UploadRow) -> Collection[str]:
    """Addresses that other uploads of the same bytes name."""
    others = await store.load_by_digest(parts.db, parts.sealer, row.digest_index)
    return {address for other in others for address in other.addresses()}


async def _is_named(parts: Parts, address: str) -> bool:
    if await store.is_blob_named(parts.db, address):
        return True
    owner = parts.files.owner_of(address)
    if not owner:
        return True
    row = await store.load_upload(parts.db, parts.sealer, owner)
    if row is not None:
        return row.blob != GONE and address in row.addresses()
    return await load_arrival(parts.db, parts.sealer, owner) is not None
