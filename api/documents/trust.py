"""Says what an upload was taken for and what stands on it, each with how often such a reading is right (识别可信度)."""

from collections.abc import Callable, Sequence

import msgspec

from api.documents.store import UploadBody
from flows.cases.readings import Seen
from uploads.calibration import KIND

ConfidenceOf = Callable[[str, str, str, float, Sequence[str]], float]
"""How often a reading is right: by kind, field, engine, the reader's own figure and the checks that held."""


class Document(msgspec.Struct, frozen=True):
    """What an upload was taken for, and what stands on it."""

    detected: str | None = None
    """None where it was not read."""
    confidence: float = 0.0
    seen: tuple[Seen, ...] = ()


def document_of(confidence: ConfidenceOf, body: UploadBody) -> Document:
    """What was read, each of the reader's figures turned into how often it is right."""
    if body.detected is None:
        return Document()
    kind, engine = body.detected, body.engine
    seen = tuple(
        Seen(
            field.name,
            field.value,
            confidence(kind, field.name, engine, field.score, field.checks),
            field.page,
            field.box,
        )
        for field in body.fields
    )
    return Document(kind, confidence(kind, KIND, engine, body.kind_score, ()), seen)
