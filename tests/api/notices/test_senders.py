"""What goes out: a text message with a code while it is good, a notice into the person's inbox once."""

from datetime import timedelta

import msgspec
import pytest

from api.db.statements import Statement, arg
from api.notices.errors import GiveUpError, TryAgainError
from api.notices.outbox import NOTICE, SMS, NoticeBody, SmsBody
from api.notices.relay import work_off
from api.notices.senders import DemoSmsSender, NoSmsSender, handlers, keep_notice, sms_handler
from api.notices.store import Message
from api.notices.tables import Notice, Outbox
from api.transaction import UnitOfWork

pytestmark = pytest.mark.anyio

PHONE = "13800000001"
SMS_BODY = SmsBody("challenge", PHONE, "123456", 10)
NOTICES = Statement("test.notices", Notice.raw("SELECT id, person_id, case_id, kind, sealed, state FROM notice"))
ROW = Statement("test.outbox_row", Outbox.raw("SELECT state, error FROM outbox WHERE topic = {}", arg("topic")))


class Provider:
    """A provider of text messages that remembers them."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str]] = []

    async def send(self, phone: str, text: str, *, reference: str) -> None:
        self.sent.append((phone, text, reference))


def message_of(parts, body: object, topic: str = SMS) -> tuple[Message, bytes]:
    """A message as the relay hands it over."""
    encoded = msgspec.json.encode(body)
    return Message("row", topic, parts.clock(), 0, b""), encoded


async def test_a_code_goes_to_its_phone(parts):
    """In the one wording a provider has approved."""
    provider = Provider()
    await sms_handler(provider)(parts, *message_of(parts, SMS_BODY))
    ((phone, text, reference),) = provider.sent
    assert (phone, reference) == (PHONE, "challenge")
    assert "123456" in text
    assert "10" in text


async def test_a_code_that_is_no_longer_good_is_not_sent(parts, clock):
    """It would only confuse."""
    provider = Provider()
    message = message_of(parts, SMS_BODY)
    clock.advance(minutes=10)
    with pytest.raises(GiveUpError, match="code_expired"):
        await sms_handler(provider)(parts, *message)
    assert provider.sent == []


async def test_a_provider_that_is_away_is_asked_again(parts, clock):
    """While the code is good; then the message is given up with that reason."""

    class Away(Provider):
        async def send(self, phone: str, text: str, *, reference: str) -> None:
            self.sent.append((phone, text, reference))
            raise TryAgainError("provider_busy")

    provider = Away()
    unit = UnitOfWork(now=clock.now, sealer=parts.sealer)
    unit.outbox("text", SMS_BODY)
    await unit.commit(parts.db)
    for _ in range(20):
        await work_off(parts, {"text": sms_handler(provider)})
        clock.advance(minutes=1)
    assert 3 <= len(provider.sent) <= 8
    assert await parts.db.fetch_one(ROW, ("text",)) == ("failed", "code_expired")


async def test_the_demo_sends_nothing(parts, log):
    """And writes no number down."""
    await sms_handler(DemoSmsSender(parts.log))(parts, *message_of(parts, SMS_BODY))
    parts.log.flush()
    assert "sms_not_sent" in log.getvalue()
    assert PHONE not in log.getvalue()
    assert "123456" not in log.getvalue()


async def test_production_without_a_provider_gives_up_in_sight(parts):
    """Nobody waits for a message that cannot come without an operator hearing of it."""
    with pytest.raises(GiveUpError, match="no_sms_provider"):
        await sms_handler(NoSmsSender())(parts, *message_of(parts, SMS_BODY))


async def test_a_notice_reaches_the_inbox_once(parts):
    """However often the message comes; its words are sealed."""
    body = NoticeBody("received", "person", "case", {"name": "钱建国", "day": "2026-11-24"})
    message, encoded = message_of(parts, body, NOTICE)
    await keep_notice(parts, message, encoded)
    await keep_notice(parts, message, encoded)
    ((row, person, case, kind, sealed, state),) = await parts.db.fetch(NOTICES)
    assert (row, person, case, kind, state) == ("row", "person", "case", "received", "unread")
    assert "钱建国".encode() not in sealed
    assert msgspec.json.decode(parts.sealer.open(sealed, place="notice|row|sealed")) == body.args


async def test_every_topic_has_a_handler(parts):
    """What a unit may leave is what the worker can do."""
    assert set(handlers(parts)) == {SMS, NOTICE}


def test_bodies_do_not_print_what_they_hold():
    """A code and a phone must not reach a traceback."""
    assert repr(SMS_BODY) == "SmsBody(challenge)"
    assert SmsBody("c", PHONE, "123456", 10).minutes == timedelta(minutes=10).seconds // 60
