"""What a unit of work may leave to be done after it: `unit.outbox(SMS, SmsBody(…))`."""

from typing import Any

import msgspec

SMS = "sms"
NOTICE = "notice"
UPLOAD = "upload"


class SmsBody(msgspec.Struct, frozen=True):
    """A code to be sent to a phone."""

    challenge_id: str
    phone: str
    code: str
    minutes: int
    """How long the code is good."""

    def __repr__(self) -> str:
        return f"SmsBody({self.challenge_id})"


class NoticeBody(msgspec.Struct, frozen=True):
    """Something a person is told about a case."""

    kind: str
    person_id: str
    case_id: str | None = None
    args: dict[str, Any] = {}
    """What the wording of this kind needs."""


class UploadJob(msgspec.Struct, frozen=True):
    """An upload whose bytes are durable; the message only rings, what is to be done stands in the upload's row."""

    upload_id: str
