"""The worker's handlers: a text message goes out, a notice is put into a person's inbox."""

from datetime import timedelta
from typing import Any, Protocol

import msgspec

from api.db.errors import DuplicateKey
from api.db.values import micros
from api.notices.errors import GiveUpError
from api.notices.outbox import NOTICE, SMS, NoticeBody, SmsBody
from api.notices.relay import Handler
from api.notices.store import INSERT_NOTICE, Message
from api.parts import Parts

LANGUAGE = "zh-CN"
"""A provider approves one wording of each text message beforehand."""


class SmsSender(Protocol):
    """A provider of text messages."""

    async def send(self, phone: str, text: str, *, reference: str) -> None:
        """Hands the text over; TryAgainError or GiveUpError if that did not work."""


class DemoSmsSender:
    """Sends nothing; the code is shown in the answer of the demo profile."""

    def __init__(self, log: Any) -> None:
        self._log = log

    async def send(self, phone: str, text: str, *, reference: str) -> None:  # noqa: ARG002 - as the protocol says
        self._log.info("sms_not_sent", topic=SMS)


class NoSmsSender:
    """A production service without a provider: every message is given up, where overseers see it."""

    async def send(self, phone: str, text: str, *, reference: str) -> None:  # noqa: ARG002 - as the protocol says
        raise GiveUpError("no_sms_provider")


def sms_handler(sender: SmsSender) -> Handler:
    """The handler of the topic `sms`."""

    async def send_sms(parts: Parts, message: Message, body: bytes) -> None:
        sms = msgspec.json.decode(body, type=SmsBody)
        if parts.clock() >= message.at + timedelta(minutes=sms.minutes):
            raise GiveUpError("code_expired")
        text = parts.words.say("access", "sms-code", LANGUAGE, code=sms.code, minutes=str(sms.minutes))
        await sender.send(sms.phone, text, reference=sms.challenge_id)

    return send_sms


async def keep_notice(parts: Parts, message: Message, body: bytes) -> None:
    """Puts a notice into the person's inbox; once, however often the message comes."""
    notice = msgspec.json.decode(body, type=NoticeBody)
    sealed = parts.sealer.seal(msgspec.json.encode(notice.args), place=f"notice|{message.id}|sealed")
    step = INSERT_NOTICE.step(
        rows=1,
        id=message.id,
        person_id=notice.person_id,
        case_id=notice.case_id,
        kind=notice.kind,
        at=micros(message.at),
        sealed=sealed,
        state="unread",
    )
    try:
        await parts.db.commit([step])
    except DuplicateKey:
        return  # an earlier attempt died between this row and its own


def handlers(parts: Parts) -> dict[str, Handler]:
    """All topics of this service and who does them."""
    sender = DemoSmsSender(parts.log) if parts.settings.is_demo else NoSmsSender()
    return {SMS: sms_handler(sender), NOTICE: keep_notice}
