"""Loads and saves uploads: what is told of each openly, and sealed what was found on it; nothing here commits."""

from datetime import datetime
from typing import Any

import msgspec

from api.access.policy import Caller, is_own
from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment
from api.documents.tables import Upload
from api.errors import Problem
from api.sealing import Sealer
from uploads.findings import CaptureHint, FieldRead, Line, Quality

RECEIVED, CHECKING, READING, READY, RETAKE, REFUSED = "received", "checking", "reading", "ready", "retake", "refused"
REMOVED = "removed"
"""Of a row whose owner took it back: to everybody it is not there any more."""
GONE = ""
"""Address in a row whose files were deleted."""
IMMOVABLE = ("id", "person_id", "conversation_id", "case_id", "received_at", "revision", "body")
"""What `change_step` leaves alone: an upload moves with its person, conversation or case by statements of their own."""

_MUTABLE = (
    Upload.state, Upload.state_since, Upload.reason, Upload.declared, Upload.kind, Upload.media_type, Upload.size,
    Upload.digest_index, Upload.blob, Upload.page_of, Upload.same_as, Upload.attempts, Upload.deaths,
    Upload.held_until, Upload.pushed_at, Upload.told_at, Upload.removed_at,
)  # fmt: skip
_COLUMNS = (
    Upload.id, Upload.person_id, Upload.conversation_id, Upload.case_id, Upload.received_at, Upload.revision,
    *_MUTABLE, Upload.sealed,
)  # fmt: skip
_INSERT = insert("upload.insert", Upload)
_CHANGE = Statement(
    "upload.change",
    lambda: Upload.update(
        {
            **{column: arg(column._meta.name) for column in _MUTABLE},
            Upload.revision: arg("revision"),
            Upload.sealed: arg("sealed"),
        }
    ).where((Upload.id == arg("id")) & (Upload.revision == arg("expected"))),
)
# Files what was handed in before its conversation or case was known.
_ATTACH = Statement(
    "upload.attach",
    Upload.raw(
        "UPDATE upload SET conversation_id = {}, case_id = {} WHERE id = {} AND case_id IS NULL",
        arg("conversation_id"),
        arg("case_id"),
        arg("id"),
    ),
)
_MOVE_TO_CASE = Statement(
    "upload.move_to_case",
    Upload.raw(
        "UPDATE upload SET case_id = {} WHERE conversation_id = {} AND case_id = {}",
        arg("case_id"),
        arg("conversation_id"),
        arg("draft_id"),
    ),
)
# Counts the row as still there at the moment of the commit, so that its file may be shared.
HOLD = "upload.hold"
_HOLD = Statement(
    HOLD,
    Upload.raw("UPDATE upload SET blob = blob WHERE id = {} AND removed_at IS NULL", arg("id")),
)
_TALK = Statement(
    "upload.conversation",
    Upload.raw("SELECT person_id, case_id FROM conversation WHERE id = {}", arg("id")),
)
_IS_BLOB_NAMED = Statement(
    "upload.is_blob_named",
    Upload.raw("SELECT 1 FROM upload WHERE blob = {} AND removed_at IS NULL LIMIT 1", arg("blob")),
)
_FORGET_LIKENESS = Statement(
    "upload.forget_likeness", Upload.raw("DELETE FROM upload_likeness WHERE upload_id = {}", arg("id"))
)
_FIND = Statement("upload.find", lambda: Upload.select(*_COLUMNS).where(Upload.id == arg("id")))


def _listing(name: str, condition: str, *args: str, order: str = "received_at, id") -> Statement:
    """A list of rows that were not removed."""
    columns = ", ".join(column._meta.name for column in _COLUMNS)
    query = f"SELECT {columns} FROM upload WHERE removed_at IS NULL AND {condition} ORDER BY {order}"  # noqa: S608
    return Statement(name, Upload.raw(query, *map(arg, args)), long=True)


_OF_CONVERSATION = _listing("upload.of_conversation", "conversation_id = {}", "conversation_id")
_OF_CASE = _listing("upload.of_case", "case_id = {}", "case_id")
_PAGES_OF = _listing("upload.pages_of", "page_of = {}", "page_of")
_BY_DIGEST = _listing("upload.by_digest", "digest_index = {}", "digest_index")
_OF_PERSON = _listing(
    "upload.of_person",
    "person_id = {} AND received_at < {}",
    "person_id",
    "before",
    order="received_at DESC, id DESC LIMIT 101",
)
_OF_PERSONS_TALK = _listing(
    "upload.of_person_and_conversation",
    "person_id = {} AND received_at < {} AND conversation_id = {}",
    "person_id",
    "before",
    "conversation_id",
    order="received_at DESC, id DESC LIMIT 101",
)
_TO_EMPTY = Statement(
    "upload.to_empty",
    lambda: Upload.select(*_COLUMNS).where((Upload.state == arg("state")) & (Upload.blob != arg("gone"))).limit(200),
    long=True,
)
_COUNT_OF_CASE = Statement(
    "upload.count_of_case",
    Upload.raw("SELECT COUNT(*) FROM upload WHERE case_id = {} AND removed_at IS NULL", arg("case_id")),
)
_TODAY = Statement(
    "upload.since_of_person",
    Upload.raw(
        "SELECT COUNT(*), COALESCE(SUM(size), 0) FROM upload WHERE person_id = {} AND received_at >= {}",
        arg("person_id"),
        arg("since"),
    ),
)


class StoredPage(msgspec.Struct, frozen=True):
    """One upright page as it is shown: its two pictures in the store of files, and how good it is."""

    page: int
    """From 1."""
    width: int
    height: int
    quality: Quality
    image: str
    """Address of the page's JPEG."""
    preview: str
    """Address of the small one."""
    fingerprint: int = 0


class UploadBody(msgspec.Struct, frozen=True):
    """What was found out about an upload, kept sealed."""

    sha256: str
    """Of the original bytes, in hex."""
    pages: tuple[StoredPage, ...] = ()
    detected: str | None = None
    """The kind the reader took it for."""
    kind_score: float = 0.0
    fields: tuple[FieldRead, ...] = ()
    lines: tuple[Line, ...] = ()
    engine: str = ""
    hint: CaptureHint | None = None
    """When and where the camera says it was taken; for staff only."""
    is_complete: bool = True

    def __repr__(self) -> str:
        return f"UploadBody({len(self.pages)} pages, {len(self.fields)} fields)"


class UploadRow(msgspec.Struct, frozen=True, kw_only=True):
    """One upload's row with its body opened; the columns are explained in `api/documents/tables.py`."""

    id: str
    person_id: str
    conversation_id: str | None = None
    case_id: str | None = None
    received_at: datetime
    revision: int = 0
    state: str = RECEIVED
    state_since: datetime
    reason: str | None = None
    declared: str | None = None
    kind: str | None = None
    media_type: str
    size: int
    digest_index: str
    blob: str
    page_of: str | None = None
    same_as: str | None = None
    attempts: int = 0
    deaths: int = 0
    held_until: int = 0
    """Microseconds, as in the column: work compares and renews it there."""
    pushed_at: datetime | None = None
    told_at: datetime | None = None
    removed_at: datetime | None = None
    body: UploadBody

    def addresses(self) -> tuple[str, ...]:
        """Every file this row names: the original and the pictures of its pages."""
        pages = [address for page in self.body.pages for address in (page.image, page.preview)]
        return (self.blob, *pages)


def insert_step(row: UploadRow, sealer: Sealer) -> Step:
    """The step that adds a new upload."""
    return _INSERT.step(rows=1, **_values(row, sealer))


def change_step(row: UploadRow, sealer: Sealer, at: datetime, **changes: Any) -> Step:
    """The step that changes a row from the revision it was read at; raises StaleRevision at commit otherwise.

    `changes` are fields of `UploadRow`. A new state begins at `at`, with nothing tried and nobody told.
    """
    return changed_step(row, changed(row, at, **changes), sealer)


def changed(row: UploadRow, at: datetime, **changes: Any) -> UploadRow:
    """The row as `change_step` will leave it."""
    fixed = changes.keys() & set(IMMOVABLE) - {"body"}
    if fixed:
        raise ValueError(f"an upload's {', '.join(sorted(fixed))} is not changed here")
    if changes.get("state", row.state) != row.state:
        fresh = {"state_since": at, "attempts": 0, "deaths": 0, "pushed_at": None, "told_at": None}
        changes = {**fresh, **changes}
    return msgspec.structs.replace(row, revision=row.revision + 1, **changes)


def changed_step(row: UploadRow, new: UploadRow, sealer: Sealer) -> Step:
    """The step from a row to its `changed` one."""
    values = _values(new, sealer)
    for name in ("person_id", "conversation_id", "case_id", "received_at"):
        del values[name]
    return _CHANGE.step(rows=1, expected=row.revision, **values)


def attach_step(upload_id: str, conversation_id: str, case_id: str) -> Step:
    """Files an upload with a conversation and its case; one that has a case already stays there."""
    return _ATTACH.step(id=upload_id, conversation_id=conversation_id, case_id=case_id)


def move_step(conversation_id: str, draft_id: str, case_id: str) -> Step:
    """Moves a conversation's uploads along when its draft joins another case."""
    return _MOVE_TO_CASE.step(case_id=case_id, conversation_id=conversation_id, draft_id=draft_id)


def forget_likeness_step(upload_id: str) -> Step:
    """Nothing is compared any more with what was taken back."""
    return _FORGET_LIKENESS.step(id=upload_id)


def hold_step(upload_id: str) -> Step:
    """Makes the unit fail (StaleRevision) if this upload is removed before it is committed."""
    return _HOLD.step(rows=1, id=upload_id)


async def load_upload(db: Database, sealer: Sealer, upload_id: str) -> UploadRow | None:
    """An upload by its id; None when there is none. A removed one has `removed_at`."""
    row = await db.fetch_one(_FIND, (upload_id,))
    return _row(row, sealer) if row is not None else None


async def load_talk(db: Database, conversation_id: str) -> tuple[str, str] | None:
    """Whose a conversation is, and its case; None when there is none."""
    return await db.fetch_one(_TALK, (conversation_id,))


async def find_own(db: Database, sealer: Sealer, caller: Caller, upload_id: str) -> UploadRow:
    """An upload of the caller's own, also one they took back; anything else is not found."""
    row = await load_upload(db, sealer, upload_id)
    if row is None or not is_own(caller, row.person_id):
        raise Problem("not_found")
    return row


async def load_removed(db: Database, sealer: Sealer) -> list[UploadRow]:
    """At most 200 uploads that were taken back and still name files."""
    return [_row(row, sealer) for row in await db.fetch(_TO_EMPTY, (REMOVED, GONE))]


async def is_blob_named(db: Database, address: str) -> bool:
    """Whether the file at an address is an upload's original."""
    return await db.fetch_one(_IS_BLOB_NAMED, (address,)) is not None


async def load_of_conversation(db: Database, sealer: Sealer, conversation_id: str) -> list[UploadRow]:
    """What was handed in in a conversation and not removed, oldest first."""
    return [_row(row, sealer) for row in await db.fetch(_OF_CONVERSATION, (conversation_id,))]


async def load_of_case(db: Database, sealer: Sealer, case_id: str) -> list[UploadRow]:
    """What was handed in for a case, by whomever, and not removed, oldest first."""
    return [_row(row, sealer) for row in await db.fetch(_OF_CASE, (case_id,))]


async def load_of_person(
    db: Database, sealer: Sealer, person_id: str, before: int = 2**62, conversation_id: str | None = None
) -> list[UploadRow]:
    """At most 101 of a person's uploads, newest first, received before a moment in microseconds."""
    if conversation_id is None:
        found = await db.fetch(_OF_PERSON, (person_id, before))
    else:
        found = await db.fetch(_OF_PERSONS_TALK, (person_id, before, conversation_id))
    return [_row(row, sealer) for row in found]


async def load_pages_of(db: Database, sealer: Sealer, upload_id: str) -> list[UploadRow]:
    """The uploads that are further pages of one, oldest first."""
    return [_row(row, sealer) for row in await db.fetch(_PAGES_OF, (upload_id,))]


async def load_by_digest(db: Database, sealer: Sealer, digest_index: str) -> list[UploadRow]:
    """Every upload of the same bytes, whoever handed them in, oldest first."""
    return [_row(row, sealer) for row in await db.fetch(_BY_DIGEST, (digest_index,))]


async def count_of_case(db: Database, case_id: str) -> int:
    """How many uploads a case holds."""
    row = await db.fetch_one(_COUNT_OF_CASE, (case_id,))
    return row[0] if row else 0


async def handed_in_since(db: Database, person_id: str, since: datetime) -> tuple[int, int]:
    """How many files and bytes a person handed in since a moment, removed ones included."""
    row = await db.fetch_one(_TODAY, (person_id, micros(since)))
    return (int(row[0]), int(row[1])) if row else (0, 0)


def _values(row: UploadRow, sealer: Sealer) -> dict[str, Any]:
    values = {name: _stored(getattr(row, name)) for name in row.__struct_fields__ if name != "body"}
    place = _place(row.id, row.revision)
    return {**values, "sealed": sealer.seal(msgspec.json.encode(row.body), place=place)}


def _stored(value: Any) -> Any:
    return micros(value) if isinstance(value, datetime) else value


def _row(row: tuple[Any, ...], sealer: Sealer) -> UploadRow:
    values = dict(zip([column._meta.name for column in _COLUMNS], row, strict=True))
    sealed = values.pop("sealed")
    for name in ("received_at", "state_since", "pushed_at", "told_at", "removed_at"):
        values[name] = moment(values[name]) if values[name] is not None else None
    plain = sealer.open(sealed, place=_place(values["id"], values["revision"]))
    return UploadRow(**values, body=msgspec.json.decode(plain, type=UploadBody))


def _place(upload_id: str, revision: int) -> str:
    return f"upload|{upload_id}|{revision}"
