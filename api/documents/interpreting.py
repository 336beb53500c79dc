"""Reads the pages of an upload, and decides what it is and whether to ask for a better picture (材料识别)."""

import asyncio
from collections.abc import Iterable, Sequence

import msgspec

from api.documents import store
from api.documents.store import READY, REFUSED, RETAKE, StoredPage, UploadBody, UploadRow
from api.documents.trust import document_of
from api.documents.workshop import FINAL, MOST_STARTS, Workshop
from flows.cases.readings import Outcome, Seen
from uploads.findings import BLURRY, DARK, PROBLEMS, TOO_SMALL, Line, ReadOut

UNREAD = "unread"
"""Reason of a picture that can be seen and could not be read: nothing is asked for it, a person reads it."""
LEGIBLE = 0.85
"""Below this a value is asked for anyway, so the picture has not done its work (engine.md §4)."""
OTHER = "other"
_HARMFUL = (BLURRY, DARK, TOO_SMALL)
"""What spoils a picture of which nothing is read: a place, a badge, people."""


async def read_upload(shop: Workshop, row: UploadRow) -> UploadRow:
    """Takes one upload from its pages to what stands on them."""
    if row.attempts > MOST_STARTS:
        return await give_up_reading(shop, row)
    first = await _first_of(shop, row)
    pages = [await shop.files.read(page.image) for page in row.body.pages]
    found = await shop.isolation.read(pages, first.kind if first is not None else row.declared)
    done = await conclude(shop, row, await _with_reading(shop, row, found))
    await shop.discard(sorted(set(row.addresses()) - set(done.addresses())))
    return done


async def give_up_reading(shop: Workshop, row: UploadRow) -> UploadRow:
    """Ends the way of a picture under which the reading child dies every time: it is kept, and people read it."""
    outcome = Outcome(row.id, READY, declared=row.declared, reason=UNREAD)
    return await shop.finish(row, outcome, kind=row.kind or row.declared)


async def conclude(shop: Workshop, row: UploadRow, body: UploadBody) -> UploadRow:
    """Settles what an upload is, in one unit with what the conversation makes of it."""
    first = await _first_of(shop, row)
    if first is not None:
        body = await _as_further_page(shop, row, first, body)
    found = document_of(shop.confidence_of, body)
    kind = first.kind if first is not None else row.declared or found.detected
    problem = worst_problem(body.pages)
    asks = problem is not None and not is_read_enough(shop, kind, problem, found.seen)
    again = asks and not await _was_asked_before(shop, row, kind)
    outcome = Outcome(
        row.id, RETAKE if again else READY, found.detected, found.confidence, row.declared,
        problem if asks else None, found.seen,
    )  # fmt: skip
    return await shop.finish(row, outcome, kind=kind, body=body)


def worst_problem(pages: Iterable[StoredPage]) -> str | None:
    """What stands most against reading any of the pages."""
    found = {problem for page in pages for problem in page.quality.problems}
    return next((problem for problem in PROBLEMS if problem in found), None)


def is_read_enough(shop: Workshop, kind: str | None, problem: str, seen: Iterable[Seen]) -> bool:
    """Whether a poor picture has done its work all the same, so that nobody need take it again."""
    row = shop.readings.get(kind or OTHER)
    wanted = {name for name, field in row.fields.items() if field.mandatory} if row is not None else set()
    if not wanted:
        return kind not in (None, OTHER) and problem not in _HARMFUL
    return wanted <= {field.name for field in seen if field.confidence >= LEGIBLE}


async def _was_asked_before(shop: Workshop, row: UploadRow, kind: str | None) -> bool:
    """Whether this person was asked for a better picture of this document already; nobody is asked twice."""
    parts = shop.parts
    if row.conversation_id is not None:
        others = await store.load_of_conversation(parts.db, parts.sealer, row.conversation_id)
    else:
        others = await store.load_of_person(parts.db, parts.sealer, row.person_id)
    return any(
        other.state == RETAKE and other.id != row.id and _may_be_one(kind, other.kind)
        for other in others
        if other.person_id == row.person_id
    )


def _may_be_one(kind: str | None, other: str | None) -> bool:
    """Whether two pictures may show one document: of one kind, or one of them unrecognisable."""
    return kind == other or {kind, other} & {None, OTHER} != set()


async def _first_of(shop: Workshop, row: UploadRow) -> UploadRow | None:
    """The upload this one is a further page of, where that was looked at and has a kind."""
    first = await shop.load(row.page_of) if row.page_of is not None else None
    usable = first is not None and first.state in FINAL and first.state != REFUSED and first.kind is not None
    return first if usable else None


async def _as_further_page(shop: Workshop, row: UploadRow, first: UploadRow, body: UploadBody) -> UploadBody:
    """The fields that the whole document has on these pages: of the first's kind, and not read before them."""
    others = await store.load_pages_of(shop.parts.db, shop.parts.sealer, first.id)
    before = [
        each for each in others if each.id != row.id and each.state in FINAL and each.received_at <= row.received_at
    ]
    lines: list[Line] = []
    count = 0
    for each in (first, *before):
        lines += numbered_from(count, each.body.lines)
        count += len(each.body.pages)
    lines += numbered_from(count, body.lines)
    # Plain text by now, but it is a stranger's: the loop does not wait for it.
    fields = await asyncio.to_thread(shop.fields_of, first.kind or OTHER, lines)
    mine = tuple(msgspec.structs.replace(field, page=field.page - count) for field in fields if field.page > count)
    return msgspec.structs.replace(body, fields=mine, detected=first.kind, kind_score=first.body.kind_score)


def numbered_from(count: int, lines: Sequence[Line]) -> list[Line]:
    """The lines of pages that come after so many others."""
    return [msgspec.structs.replace(line, page=line.page + count) for line in lines]


async def _with_reading(shop: Workshop, row: UploadRow, found: ReadOut) -> UploadBody:
    """What was read, and pages that had to be turned for it as they stand now."""
    pages = {page.page: page for page in row.body.pages}
    for page in found.turned_pages:
        image, preview = [await shop.files.write(content, owner=row.id) for content in (page.image, page.preview)]
        turned = {"width": page.width, "height": page.height, "image": image, "preview": preview}
        pages[page.page] = msgspec.structs.replace(pages[page.page], **turned)
    return msgspec.structs.replace(
        row.body,
        pages=tuple(pages[number] for number in sorted(pages)),
        detected=found.kind,
        kind_score=found.kind_score,
        fields=found.fields,
        lines=found.lines,
        engine=found.engine,
    )


