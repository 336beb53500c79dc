"""Puts an upload into the contract's shape for whoever may see it (contract §5)."""

from typing import Any

from api.clock import instant
from api.documents.store import UploadRow
from api.parts import Parts


def upload_body(parts: Parts, row: UploadRow, lang: str) -> dict[str, Any]:  # noqa: ARG001 - words for its state
    """The `Upload`; pages and fields come as they are found."""
    return {
        "id": row.id,
        "state": row.state,
        "reason": row.reason,
        "kind": row.kind,
        "kind_confidence": row.body.kind_score,
        "sha256": row.body.sha256,
        "bytes": row.size,
        "received_at": instant(row.received_at),
        "same_as": row.same_as,
        "conversation_id": row.conversation_id,
        "page_of": row.page_of,
        "media_type": row.media_type,
        "pages": [],
        "fields": [],
    }
