"""Shows a case without an account: number, end of the ID number, and a code sent to a phone the case knows."""

import hmac
from typing import Any

from api.access.codes import open_challenge
from api.access.people import phone_index
from api.access.policy import Part
from api.access.store import FIND_BY_PHONE
from api.cases import store
from api.cases.outlook import limit_body
from api.cases.schemas import Tracking
from api.cases.service import CaseInView, open_case, status_body, view_of
from api.errors import Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.engine.facts import HELD

_PHONES = ("worker.phone", "applicant.phone")


async def track(parts: Parts, asked: Tracking, lang: str) -> dict[str, Any]:
    """A status with nothing private in it.

    Each look uses up one code, so nobody can try ID numbers in a row; whatever does not
    fit, number, person or phone, is the same `not_found`.
    """
    phone, used = await open_challenge(parts, asked.challenge_id, asked.code)
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.add(used)
    row = await store.load_case_by_number(parts.db, parts.sealer, asked.case_no.strip().upper())
    found = await _as_owner_sees(parts, row, phone) if row is not None else None
    if found is None or not _ends_with(found[0], asked.id_number_last4):
        unit.audit("track", "case:-", actor="phone", role="visitor")
        await unit.commit(parts.db)
        raise Problem("not_found")
    case, part = found
    # Whose view was shown: that somebody looked is for that party alone to know.
    unit.audit("track", f"case:{part.case_id}", actor="phone", role="visitor", result=part.person_id)
    await unit.commit(parts.db)
    return masked_body(parts, case, lang)


def masked_body(parts: Parts, case: CaseInView, lang: str) -> dict[str, Any]:
    """Number, state, whose move it is, the department's periods, and the worker's family name."""
    view = view_of(parts, case)
    name = str(case.ledger.values().get("worker.name", ""))
    return {
        **status_body(case, view, parts.words, lang),
        "worker": parts.words.say("cases", "masked-name", lang, family=name[:1]) if name else None,
        "limits": [limit_body(parts.words, limit, lang) for limit in view.limits if limit.bound == "department"],
    }


async def _as_owner_sees(parts: Parts, row: store.CaseRow, phone: str) -> tuple[CaseInView, Part] | None:
    """The case as the party sees it who signed in with the phone or named it, and their part; else None."""
    owner = await parts.db.fetch_one(FIND_BY_PHONE, (phone_index(parts.sealer, phone),))
    there = await store.load_parts(parts.db, row.id)
    for part in sorted(there, key=lambda part: owner is None or part.person_id != owner[0]):
        case = await open_case(parts, row, part)
        if (owner is not None and part.person_id == owner[0]) or _names(case, part, phone):
            return case, part
    return None


def _names(case: CaseInView, part: Part, phone: str) -> bool:
    words = (case.ledger.slots.get(fact, {}).get(part.party) for fact in _PHONES)
    return any(word is not None and word.status == HELD and word.value == phone for word in words)


def _ends_with(case: CaseInView, last4: str) -> bool:
    number = str(case.ledger.values().get("worker.id_number", ""))
    return len(number) >= 4 and hmac.compare_digest(number[-4:].encode(), last4.strip().upper().encode())
