"""Photographs of a conversation without a camera: rows as they are received, and what a reader would have read."""

import itertools
from datetime import timedelta
from typing import Any

from api.chat.documents import DocumentVoice
from api.db.values import micros
from api.documents.store import READY, UploadBody, UploadRow, change_step, insert_step, load_upload
from flows.cases.readings import Outcome, Seen
from tests.api.chat.talk import Talk
from uploads.findings import FieldRead

_IDS = itertools.count(1)
BOX = (40, 60, 300, 40)


def id_card(talk: Talk, **other: Any) -> dict[str, Any]:
    """What stands on the injured worker's ID card."""
    return {"name": "李秀英", "id_number": talk.id_number, "address": "浙江省杭州市余杭区仓前街道1号", **other}


def certificate(**other: Any) -> dict[str, Any]:
    """What stands on a medical certificate."""
    return {
        "name": "李秀英", "hospital": "杭州市第一人民医院", "result": "左胫骨平台骨折", "date": "2026-11-23",
        "parts": ["左胫骨"], **other,
    }  # fmt: skip


def contract(**other: Any) -> dict[str, Any]:
    """What stands on a labour contract."""
    return {
        "employer_name": "杭州宏图建筑有限公司", "employer_address": "浙江省杭州市余杭区文一西路2号",
        "employer_phone": "057188880000", "worker_name": "李秀英", "occupation": "钢筋工", "starts_on": "2025-03-01",
        "contract": True, **other,
    }  # fmt: skip


async def received(talk: Talk, kind: str | None = None, *, in_talk: bool = False) -> str:
    """A file of this person's that has just arrived; its id."""
    parts = talk.client.app.state.parts
    now, name = parts.clock(), f"upload-{talk.number}-{next(_IDS)}"
    row = UploadRow(
        id=name, person_id=talk.person_id, conversation_id=talk.id if in_talk else None, received_at=now,
        # Held, so that the service's own work on uploads leaves it to the stand-in.
        state_since=now, held_until=micros(now + timedelta(days=400)), declared=kind, kind=kind,
        media_type="image/jpeg", size=1, digest_index=name, blob=name,
        body=UploadBody("0" * 64),
    )  # fmt: skip
    await parts.db.commit([insert_step(row, parts.sealer)])
    return name


async def read(
    talk: Talk, upload_id: str, kind: str | None, fields: dict[str, Any], *, sure: float = 0.99, **fate: Any
) -> None:
    """The end of an upload's way: what the reader found is told to the conversation, as the pipeline does it."""
    parts = talk.client.app.state.parts
    row = await load_upload(parts.db, parts.sealer, upload_id)
    state, reason = fate.get("state", READY), fate.get("reason")
    seen = tuple(Seen(name, value, sure, 1, BOX) for name, value in fields.items())
    outcome = Outcome(upload_id, state, kind, fate.get("sure_of_kind", 0.99), row.declared, reason, seen)
    found = tuple(FieldRead(name, value, str(value), sure, 1, BOX) for name, value in fields.items())
    body = UploadBody("0" * 64, detected=kind, kind_score=0.99, fields=found, engine="stand-in")
    changes = {"state": state, "reason": reason, "kind": row.kind or kind, "body": body}
    step = change_step(row, parts.sealer, parts.clock(), **changes)
    await DocumentVoice(talk.client.app.state.chat).tell(talk.id, outcome, [step])


async def photographed(talk: Talk, kind: str, fields: dict[str, Any], *, sure: float = 0.99, **fate: Any) -> str:
    """A picture sent into the conversation and read; its id."""
    upload_id = await received(talk, fate.pop("declared", kind))
    await talk.turn(upload_id=upload_id)
    await read(talk, upload_id, kind, fields, sure=sure, **fate)
    return upload_id
