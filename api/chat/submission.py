"""Files an application: the signed form becomes a case with a number, and the law's clocks start (提出申请)."""

import secrets
from datetime import date, timedelta
from typing import Any

import msgspec

from api.access.limits import Count, Limit, count_steps, counts, is_full, too_many
from api.access.policy import CITIZEN, Caller
from api.cases import store as cases
from api.cases.outlook import authority_code
from api.chat import join, store
from api.chat.join import Open, Record, Submitted, receipt
from api.chat.review import gaps_of, signed_claims, unconfirmed_of
from api.chat.schemas import NewSubmission
from api.chat.service import ATTEMPTS, Chat, Check
from api.chat.session import Opened, new_turn_row, worker_index
from api.chat.signatures import is_signature
from api.chat.store import Reply, TurnRecord
from api.db.errors import DuplicateKey, StaleRevision
from api.db.values import micros, row_id
from api.errors import FieldError, Problem
from api.notices.outbox import NOTICE, NoticeBody
from flows.engine import acts

# Nobody is hurt four times a day; whoever tries days on somebody's number, to see what is filed, stops here.
PER_WORKER = (Limit("filing_worker_day", 3, timedelta(days=1)),)


async def submit(
    chat: Chat, caller: Caller, conversation_id: str, body: NewSubmission, record: Record, lang: str, check: Check
) -> dict[str, Any]:
    """Files the application of a conversation whose questions are all answered or declined."""
    case_id = await chat.sessions.case_of(chat.parts, caller, conversation_id)
    # Only of one's own: a guest or staff who name somebody else's conversation are told that there is none.
    CITIZEN.check(caller)
    _check(body)
    async with chat.sessions.turn_of(case_id):
        for attempt in range(ATTEMPTS):
            opened = await chat.sessions.open(chat.parts, caller, conversation_id)
            check(opened.case.revision)
            try:
                return await _file(chat, caller, opened, body, record, lang)
            except (StaleRevision, DuplicateKey) as error:
                if is_full(error):
                    raise await too_many(chat.parts.db, _counted(chat, caller, opened), opened.now) from None
                # Another device moved the case, or the case number was taken: decide anew.
                if attempt == ATTEMPTS - 1:
                    raise
    raise AssertionError("unreachable: the loop returns or raises")


async def _file(
    chat: Chat, caller: Caller, opened: Opened, body: NewSubmission, record: Record, lang: str
) -> dict[str, Any]:
    parts = chat.parts
    if opened.case.submitted_at is not None:
        raise Problem("already_submitted")
    turn_id = row_id(opened.now)
    claims = signed_claims(opened, body.seen)
    claims += await chat.account_claims(caller, opened, claims)
    entries = acts.add(opened.ledger, opened.act(turn_id), claims, party_of=lambda _: opened.side())
    if opened.plan() is not None:
        raise Problem("questions_open")
    role = opened.role() or "worker"
    left = Open(gaps_of(parts, opened, lang), unconfirmed_of(parts, opened, lang))
    signed = Submitted(
        parts.words.say("forms", "recognition-statement", "zh-CN"),
        body.signature,
        body.delivery.channel,
        body.delivery.address,
        body.electronic_service_consent,
        tuple(gap.get("fact") or gap["document"] for gap in left.gaps),
        role,
        tuple(each["fact"] for each in left.unconfirmed),
    )
    counted = count_steps(_counted(chat, caller, opened), opened.now)
    async with join.host_of(chat, opened, caller.person_id) as host:
        if host is not None:
            return await join.file_into(chat, caller, opened, host, signed, left, record, counted)
    number = case_number(authority_code(parts, opened), opened.today)
    answer = receipt(parts, opened.case.id, number, opened.now, left)
    unit = chat.unit(opened.now)
    unit.idempotency(record(msgspec.json.encode(answer)))
    unit.add(*counted)
    unit.add(
        cases.SUBMIT.step(
            rows=1, state=cases.SUBMITTED, case_no=number, region=authority_code(parts, opened),
            submitted_at=micros(opened.now), id=opened.case.id, expected=cases.DRAFT, revision=opened.case.revision,
        )
    )  # fmt: skip
    unit.add(
        cases.SETTLE_PART.step(
            rows=1, party=opened.party, role=role, case_id=opened.case.id, person_id=caller.person_id
        ),
        cases.event_step(
            opened.case.id,
            0,
            "submitted",
            event_id=row_id(opened.now),
            at=opened.now,
            by=caller.person_id,
            role=role,
            body=signed,
            sealer=parts.sealer,
        ),
    )
    unit.outbox(NOTICE, NoticeBody("received", caller.person_id, opened.case.id, {"case_no": number}))
    unit.audit("submit", f"case:{opened.case.id}", actor=caller.person_id, role=role)
    parts.registers.verify(opened, unit)
    notes = TurnRecord(
        opened.ledger.entries,
        replies=(Reply("notice", "submitted", {"case_no": number}),),
        account=opened.account,
        role=opened.role(),
        changed=len(entries),
    )
    row = new_turn_row(opened, notes, turn_id=turn_id, moved=bool(entries), kind=store.CASE)
    await chat.sessions.save(parts, opened, unit, entries, row)
    chat.wake(opened.conversation.id)
    return answer


def _counted(chat: Chat, caller: Caller, opened: Opened) -> tuple[Count, ...]:
    index = worker_index(chat.parts, opened.ledger)
    if index is None or not chat.parts.settings.limits:
        return ()
    return counts(PER_WORKER, f"{caller.person_id}|{index}")


def case_number(region: str | None, today: date) -> str:
    """A number people can read aloud: region, date, six digits that cannot be guessed or counted."""
    return f"GS{region or '000000'}{today:%Y%m%d}{secrets.randbelow(10**6):06d}"


def _check(body: NewSubmission) -> None:
    faults = []
    if not body.statement_accepted:
        faults.append(FieldError("/statement_accepted", "statement_not_accepted"))
    if not is_signature(body.signature):
        faults.append(FieldError("/signature", "not_a_signature"))
    if body.delivery.channel == "mail" and not (body.delivery.address or "").strip():
        faults.append(FieldError("/delivery/address", "empty"))
    if body.delivery.channel == "electronic" and not body.electronic_service_consent:
        # Electronic service needs the recipient's own consent (民事诉讼法 art. 90, by 工伤认定办法 art. 22).
        faults.append(FieldError("/electronic_service_consent", "consent_missing"))
    if faults:
        raise Problem("invalid", errors=faults)
