"""What may be handed in: the kinds of documents of the contract (§5), and how much of it."""

import msgspec

from uploads.signatures import M4A, MP3, MP4, AMR, PDF, PICTURES, RECORDINGS

KINDS = (
    "id_card_front", "id_card_back", "diagnosis_certificate", "discharge_summary", "medical_record", "labour_contract",
    "pay_record", "transfer_record", "work_badge", "attendance", "site_notice_board", "chat_screenshot",
    "business_licence", "traffic_liability", "police_report", "death_certificate", "disease_certificate",
    "veteran_certificate", "mandate", "kinship_proof", "scene_photo", "witness_statement", "recognition_decision",
    "appraisal_conclusion", "invoice", "investigation_record", "audio_recording", "video_recording", "other",
)  # fmt: skip

MEGABYTE = 1024 * 1024
PICTURE_MEGABYTES, RECORDING_MEGABYTES = 20, 200
FORM_OVERHEAD = 64 * 1024
"""What a form may hold beside its file."""
FILES_OF_A_CASE = 60


class Allowance(msgspec.Struct, frozen=True):
    """How much one person may hand in within a day; nobody's case needs as much."""

    files: int
    megabytes: int
    arrivals: int
    """Resumable uploads that may be open at once."""


ALLOWANCES = {"guest": Allowance(80, 1_000, 4)}
USUAL = Allowance(300, 4_000, 12)


def size_limit(media_type: str) -> tuple[int, str]:
    """The most megabytes a file of this type may have, and the problem of one that has more."""
    if media_type in RECORDINGS:
        return RECORDING_MEGABYTES, "recording_too_large"
    return PICTURE_MEGABYTES, "picture_too_large"


_ANYTHING = frozenset({"", "application/octet-stream", "binary/octet-stream", "multipart/form-data"})
"""What phones write where they do not know."""
_PICTURE_CLAIMS = frozenset(
    {f"image/{name}" for name in ("jpeg", "jpg", "pjpeg", "png", "x-png", "webp", "heic", "heif", "*")}
    | {"image/heic-sequence", "image/heif-sequence", "image"}
)
_PICTURE_NAMES = frozenset({"jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif"})
_RECORDING_NAMES = frozenset({"m4a", "amr", "mp3", "mp4", "m4v", "aac", "3gp", "mov", "wav"})
_PDF_CLAIMS = frozenset({"application/pdf", "application/x-pdf"})
EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic", PDF: "pdf",
              M4A: "m4a", AMR: "amr", MP3: "mp3", MP4: "mp4"}  # fmt: skip


def is_as_claimed(media_type: str, claimed: str, name: str) -> bool:
    """Whether content is of the family its sender said: a picture, a PDF, or a recording.

    Within a family phones often mislabel, and nobody is misled by that. A claimed type counts before the name.

    >>> is_as_claimed("image/png", "image/jpeg", "a.jpg"), is_as_claimed("application/pdf", "image/jpeg", "a.jpg")
    (True, False)
    """
    claim = _claimed_family(claimed, name)
    return claim is None or claim == _family(media_type)


def _family(media_type: str) -> str:
    if media_type == PDF:
        return "pdf"
    return "picture" if media_type in PICTURES else "recording"


def _claimed_family(claimed: str, name: str) -> str | None:
    """The family a sender claims; None where nothing is claimed, `other` for one we do not take."""
    if claimed in _PICTURE_CLAIMS:
        return "picture"
    if claimed in _PDF_CLAIMS:
        return "pdf"
    if claimed.startswith(("audio/", "video/")):
        return "recording"
    if claimed not in _ANYTHING:
        return "other"
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in _PICTURE_NAMES:
        return "picture"
    if ending in _RECORDING_NAMES:
        return "recording"
    return "pdf" if ending == "pdf" else None
