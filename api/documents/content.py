"""Shows the bytes of an upload to whoever may see them: pages, previews, or the original by range (查看材料)."""

from typing import Any

from litestar import Request, Response
from litestar.response import Stream

from api.access.policy import STAFF_KIND, Caller, is_own, may_read_case
from api.cases import store as cases
from api.documents import store
from api.documents.ranges import UnsatisfiableRangeError, wanted_range
from api.documents.schemas import EXTENSIONS
from api.documents.store import GONE, UploadRow
from api.errors import Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from uploads.signatures import JPEG, RECORDINGS

PREVIEW, PAGE, ORIGINAL = "preview", "page", "original"
SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; sandbox"
"""Whatever the bytes are, opened on their own they run nothing and fetch nothing."""


async def find_visible(parts: Parts, caller: Caller, upload_id: str) -> UploadRow:
    """An upload of the caller's own, or one of a filed case that the caller handles; anything else is not found."""
    row = await store.load_upload(parts.db, parts.sealer, upload_id)
    if row is None or row.removed_at is not None or row.blob == GONE:
        raise Problem("not_found")
    if not is_own(caller, row.person_id) and not await _handles(parts, caller, row):
        raise Problem("not_found")
    return row


async def send(
    parts: Parts, caller: Caller, request: Request, row: UploadRow, variant: str | None, page: int
) -> Response[Any]:
    """The bytes asked for, whole or a range of them; who looks at an original, or at another's file, is noted."""
    variant = variant or (ORIGINAL if row.media_type in RECORDINGS else PAGE)
    address, media_type = _chosen(row, variant, page)
    size = row.size if variant == ORIGINAL else await parts.files.size(address)
    headers = _headers(address, media_type, variant)
    try:
        piece = _piece(request, headers["ETag"], size)
    except UnsatisfiableRangeError:
        raise Problem("range_not_satisfiable", headers={"Content-Range": f"bytes */{size}"}) from None
    await _note(parts, caller, row, variant, request)
    start, stop = piece or (0, size)
    headers["Content-Length"] = str(stop - start)
    if piece is not None:
        headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    status = 200 if piece is None else 206
    if request.scope["method"] == "HEAD":
        return Response(b"", status_code=status, media_type=media_type, headers=headers)
    return Stream(parts.files.stream(address, start, stop), status_code=status, media_type=media_type, headers=headers)


def _chosen(row: UploadRow, variant: str, page: int) -> tuple[str, str]:
    """Address and media type of what is asked for; a page that is not there, or not yet, is not found."""
    if variant == ORIGINAL:
        return row.blob, row.media_type
    found = next((each for each in row.body.pages if each.page == page), None)
    if found is None:
        raise Problem("not_found")
    return (found.preview if variant == PREVIEW else found.image), JPEG


def _piece(request: Request, etag: str, size: int) -> tuple[int, int] | None:
    condition = request.headers.get("if-range")
    if condition is not None and condition != etag:
        return None
    return wanted_range(request.headers.get("range", ""), size)


def _headers(address: str, media_type: str, variant: str) -> dict[str, str]:
    # What is at an address never changes, and the end of an address is chance alone.
    name = f"{'file' if variant == ORIGINAL else variant}.{EXTENSIONS[media_type]}"
    # Pages are our own work, and a recording only plays; any other original is opened by whoever saved it.
    shown = "inline" if variant != ORIGINAL or media_type in RECORDINGS else "attachment"
    return {
        "ETag": f'"{address.rpartition(".")[2]}"',
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'{shown}; filename="{name}"',
        "Content-Security-Policy": SANDBOX,
        "Cache-Control": "private, no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Vary": "Authorization",
    }


async def _handles(parts: Parts, caller: Caller, row: UploadRow) -> bool:
    """Whether the caller is staff of the office of a case that is filed; other parties see their own uploads only."""
    if caller.kind != STAFF_KIND or row.case_id is None:
        return False
    case = await cases.load_case(parts.db, parts.sealer, row.case_id)
    return case is not None and case.submitted_at is not None and may_read_case(caller, None, case.region)


async def _note(parts: Parts, caller: Caller, row: UploadRow, variant: str, request: Request) -> None:
    """Writes down the look before anything is shown; one's own pages are nobody's look."""
    mine = is_own(caller, row.person_id)
    if mine and variant != ORIGINAL:
        return
    trace_id = request.scope["state"].get("trace_id", "")
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer, request_id=trace_id)
    # The list of accesses goes by case; the upload itself stands in the purpose's place of the result.
    target = f"case:{row.case_id}" if row.case_id is not None else f"upload:{row.id}"
    unit.audit(
        "read_document", target, actor=caller.person_id, role="+".join(caller.roles) or caller.kind,
        result=f"upload:{row.id}",
    )  # fmt: skip
    await unit.commit(parts.db)
