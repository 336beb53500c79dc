"""Gives a person everything of theirs as one JSON: talk, facts with their history, cases, notices (个人信息副本)."""

from typing import Any

import msgspec
from litestar import Request, Response, get

from api.access import policy
from api.access.employers_store import load_memberships
from api.access.identity import find_identity
from api.access.policy import Caller
from api.access.providers_sign_in import provider_accounts
from api.access.service import find_person
from api.answers import answer, language
from api.cases import service as cases
from api.cases import store as case_store
from api.chat import store as chat_store
from api.chat.render import facts_body, facts_log, reply_body
from api.chat.service import Chat
from api.chat.store import ConversationRow, TurnRow
from api.clock import instant
from api.db.values import micros
from api.documents import store as uploads
from api.documents.body import upload_body
from api.notices.store import load_notices
from api.oversight.accesses import accesses
from api.parts import Parts

FOREVER = 2**62
CASES_AT_ONCE = 50
ACCESSES = 1000


@get("/v1/me/export", opt={"policy": policy.ANYONE_WITH_TOKEN})
async def export_mine(request: Request, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """Everything the service keeps of the caller and may show them.

    `facts` is what counts now, each with its state; what was set aside is marked `parked` there.
    `log` is every word ever given on each fact.
    """
    lang = language(request, parts)
    body = {
        "exported_at": instant(parts.clock()),
        "person": await _person(parts, caller),
        "conversations": [await _conversation(parts, chat, caller, row, lang) for row in await _mine(parts, caller)],
        "cases": await _cases(parts, caller, lang),
        "uploads": await _uploads(parts, caller, lang),
        "notices": await _notices(parts, caller),
        "accesses": (await accesses(parts, caller, FOREVER, ACCESSES, lang))["items"],
    }
    sent = answer(body)
    sent.headers["Content-Disposition"] = 'attachment; filename="yichuang-export.json"'
    sent.headers["Cache-Control"] = "no-store"
    return sent


async def _person(parts: Parts, caller: Caller) -> dict[str, Any]:
    person = await find_person(parts, caller.person_id)
    own = await find_identity(parts, caller.person_id)
    matched = {"name": own.name, "id_number": own.id_number} if own is not None else None
    return {
        "id": person.id,
        "kind": person.kind,
        "phone": person.phone,
        "name": person.name,
        "identity": matched,
        "sign_ins": [
            {"provider": provider, "subject": subject, "since": instant(since)}
            for provider, subject, since in await provider_accounts(parts, caller.person_id)
        ],
        "employers": [
            {"credit_code": each.credit_code, "name": each.name, "state": each.state, "role": each.role}
            for each in await load_memberships(parts.db, parts.sealer, caller.person_id)
        ],
    }


async def _mine(parts: Parts, caller: Caller) -> list[ConversationRow]:
    """Every conversation of the caller, newest first."""
    found: dict[str, ConversationRow] = {}
    before = FOREVER
    while page := await chat_store.list_conversations(parts.db, caller.person_id, before):
        fresh = {row.id: row for row in page if row.id not in found}
        if not fresh:
            break
        found |= fresh
        before = micros(page[-1].updated_at) + 1
    return list(found.values())


async def _conversation(parts: Parts, chat: Chat, caller: Caller, row: ConversationRow, lang: str) -> dict[str, Any]:
    opened, _ = await chat.look(caller, row.id)
    log = await case_store.load_log(parts.db, parts.sealer, opened.case.id)
    turns = await chat_store.load_turns(parts.db, parts.sealer, row.id)
    return {
        "id": row.id,
        "matter": row.matter,
        "role": opened.role(),
        "created_at": instant(row.created_at),
        "updated_at": instant(row.updated_at),
        "case_id": opened.case.id if opened.case.submitted_at is not None else None,
        "facts": facts_body(parts, opened.ledger, lang),
        "log": facts_log(parts, opened.ledger, log, lang),
        "turns": [_turn(parts, turn, lang) for turn in turns],
    }


def _turn(parts: Parts, turn: TurnRow, lang: str) -> dict[str, Any]:
    replies = [reply_body(parts, reply, lang) for reply in turn.record.replies]
    return {"seq": turn.seq, "at": instant(turn.at), "said": turn.record.said, "replies": replies}


async def _cases(parts: Parts, caller: Caller, lang: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    before: int | None = FOREVER
    while before is not None:
        page, before = await cases.my_cases(parts, caller, before, CASES_AT_ONCE)
        found += [cases.case_body(parts, case, lang) for case in page]
    return found


async def _uploads(parts: Parts, caller: Caller, lang: str) -> list[dict[str, Any]]:
    """What was handed in and not taken back, newest first; the bytes are under `/v1/uploads/{id}/content`."""
    found: dict[str, dict[str, Any]] = {}
    before = FOREVER
    while page := await uploads.load_of_person(parts.db, parts.sealer, caller.person_id, before):
        fresh = {row.id: upload_body(parts, row, lang) for row in page if row.id not in found}
        if not fresh:
            break
        found |= fresh
        # Two of one moment may be parted by the page's end.
        before = micros(page[-1].received_at) + 1
    return list(found.values())


async def _notices(parts: Parts, caller: Caller) -> list[dict[str, Any]]:
    found = await load_notices(parts.db, parts.sealer, caller.person_id)
    return [{**msgspec.structs.asdict(told), "at": instant(told.at)} for told in found]
