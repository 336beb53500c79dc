"""What people handed in: each upload, which picture resembles which, and uploads still arriving."""

from piccolo.columns import BigInt, Bytea, Integer, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Upload(Table, db=BOUND):
    """One file somebody handed in (材料), with where it is on its way."""

    id = Text(primary_key=True)
    person_id = Text()
    conversation_id = Text(null=True, default=None)
    case_id = Text(null=True, default=None)
    state = Text()
    """received, checking, reading, ready, retake or refused; `receiving` stands in `upload_arrival`."""
    state_since = BigInt()
    reason = Text(null=True, default=None)
    """Why it is to be taken again, was refused, or could not be read (`unread`)."""
    declared = Text(null=True, default=None)
    """The kind the person said it is."""
    kind = Text(null=True, default=None)
    """The kind in force: the person's word, else what the reader took it for."""
    media_type = Text()
    size = BigInt()
    digest_index = Text()
    """Blind index of the SHA-256 of the bytes, by which the same file is found again."""
    blob = Text()
    """Address of the original in the store of files."""
    received_at = BigInt()
    page_of = Text(null=True, default=None)
    same_as = Text(null=True, default=None)
    attempts = Integer(default=0)
    """How often work on it was begun in its present state."""
    deaths = Integer(default=0)
    """How often the child process died of it in its present state."""
    held_until = BigInt(default=0)
    """Until when one worker has it to itself; 0 while nobody works on it."""
    pushed_at = BigInt(null=True, default=None)
    """When the sweeper put it back to work."""
    told_at = BigInt(null=True, default=None)
    """When the sweeper told person and staff that it is stuck."""
    removed_at = BigInt(null=True, default=None)
    revision = BigInt()
    """Changed by compare-and-set."""
    sealed = Bytea()
    """SHA-256, pages, fields, lines and hints (`api/documents/store.py: UploadBody`)."""


class UploadLikeness(Table, db=BOUND):
    """The perceptual hash of one page, in four bands to look near ones up (疑似重复)."""

    id = Text(primary_key=True)
    upload_id = Text()
    person_id = Text()
    case_id = Text(null=True, default=None)
    page = Integer()
    fingerprint = BigInt()
    band_0 = Integer()
    band_1 = Integer()
    band_2 = Integer()
    band_3 = Integer()


class UploadResemblance(Table, db=BOUND):
    """Two uploads that look alike: a signal to staff, shown to nobody else and refused to nobody (线索)."""

    id = Text(primary_key=True)
    upload_id = Text()
    other_id = Text()
    distance = Integer()
    is_same_case = Integer()
    at = BigInt()


class UploadArrival(Table, db=BOUND):
    """A resumable upload whose bytes are still arriving (tus 1.0)."""

    id = Text(primary_key=True)
    person_id = Text()
    length = BigInt()
    arrived = BigInt()
    """Bytes of it that are durable: the offset of tus."""
    parts = Integer(default=0)
    created_at = BigInt()
    expires_at = BigInt()
    upload_id = Text(null=True, default=None)
    """What it became."""
    revision = BigInt()
    sealed = Bytea()
    """Media type, declared kind, conversation and the digest so far."""
