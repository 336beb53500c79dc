"""Opens an upload that was received: its pages are made and kept, or it is refused with a reason (材料检查)."""

import msgspec

from api.documents.interpreting import conclude
from api.documents.likeness import Owner, find_alike, likeness_steps
from api.documents.store import READING, REFUSED, StoredPage, UploadBody, UploadRow
from api.documents.workshop import FINAL, MOST_STARTS, Workshop
from flows.cases.readings import Outcome
from uploads.findings import Page, UnsafeImageError

TOO_HEAVY, BROKEN = "too_heavy", "broken"


async def open_upload(shop: Workshop, row: UploadRow) -> UploadRow:
    """Takes one upload from its bytes to its pages."""
    first = await shop.load(row.same_as) if row.same_as is not None else None
    if first is not None and first.state in FINAL:
        return await _reuse(shop, row, first)
    if row.attempts > MOST_STARTS:
        return await give_up_opening(shop, row)
    content = await shop.files.read(row.blob)
    try:
        examined = await shop.isolation.examine(content)
    except UnsafeImageError as error:
        return await _refuse(shop, row, error.reason)
    if not examined.pages:
        return await _refuse(shop, row, BROKEN)
    pages = tuple([await keep_page(shop, row, page) for page in examined.pages])
    changes = {"pages": pages, "hint": examined.hint, "is_complete": examined.is_complete}
    return await _to_reading(shop, row, msgspec.structs.replace(row.body, **changes))


async def give_up_opening(shop: Workshop, row: UploadRow) -> UploadRow:
    """Ends the way of a file under which the child dies every time."""
    return await _refuse(shop, row, TOO_HEAVY)


async def _reuse(shop: Workshop, row: UploadRow, first: UploadRow) -> UploadRow:
    """The same bytes again: everything is known, nothing is opened or read a second time."""
    if first.state == REFUSED:
        return await _refuse(shop, row, first.reason or BROKEN)
    pages = tuple([await _copy(shop, row, page) for page in first.body.pages])
    return await conclude(shop, row, msgspec.structs.replace(first.body, pages=pages))


async def _to_reading(shop: Workshop, row: UploadRow, body: UploadBody) -> UploadRow:
    """One unit: the pages are known, can be found by others that look alike, and wait to be read."""
    owner, now = Owner(row.id, row.person_id, row.case_id), shop.now
    fingerprints = [page.fingerprint for page in body.pages]
    kin = [each for each in (row.same_as, row.page_of) if each is not None]
    steps = [
        *likeness_steps(owner, fingerprints),
        *await find_alike(shop.parts.db, owner, fingerprints, now, without=kin),
    ]
    return await shop.move(row, is_seen=False, steps=steps, state=READING, body=body, held_until=0, deaths=0)


async def _refuse(shop: Workshop, row: UploadRow, reason: str) -> UploadRow:
    return await shop.finish(row, Outcome(row.id, REFUSED, declared=row.declared, reason=reason))


async def keep_page(shop: Workshop, row: UploadRow, page: Page) -> StoredPage:
    """Keeps the pictures of one page.

    If work ends before a row names them they are cleared away with the leavings of their day: who
    is cut off cannot know whether the row was written, and must not delete what it may name.
    """
    image, preview = [await shop.files.write(content, owner=row.id) for content in (page.image, page.preview)]
    return StoredPage(page.page, page.width, page.height, page.quality, image, preview, page.fingerprint)


async def _copy(shop: Workshop, row: UploadRow, page: StoredPage) -> StoredPage:
    """A copy of a page's pictures, since each upload may be taken back by itself."""
    image, preview = [
        await shop.files.write(await shop.files.read(address), owner=row.id) for address in (page.image, page.preview)
    ]
    return msgspec.structs.replace(page, image=image, preview=preview)
