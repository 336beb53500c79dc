"""The cases that the members of one employer see together: what the employer's own side has filed, and nothing else."""

from api.access.employers_store import load_colleagues_parts, load_filed_together
from api.access.policy import CITIZEN_KIND, Caller, Part, may_read_for_employer
from api.cases import service, store
from api.cases.service import CaseInView
from api.errors import Problem
from api.parts import Parts
from api.transaction import UnitOfWork
from flows.engine.facts import HELD

EXAMINED = 200
"""Cases one request looks into, at most; the next page goes on from there."""
_NAMED = ("employer.credit_code", "employer.name")


async def employer_cases(
    parts: Parts, caller: Caller, before: int, limit: int
) -> tuple[list[CaseInView], int | None]:
    """Cases in which the caller or a colleague acts for the employer, newest first, and where the next page starts."""
    own = dict(await store.load_filed(parts.db, caller.person_id, "employer", before, EXAMINED + 1))
    together = dict(await load_filed_together(parts.db, caller.person_id, before, EXAMINED + 1))
    found = sorted({**together, **own}.items(), key=lambda row: row[1], reverse=True)
    views: list[CaseInView] = []
    for number, (case_id, filed) in enumerate(found, start=1):
        view = await (service.find_case if case_id in own else find_shared)(parts, caller, case_id)
        if view is not None:
            views.append(view)
        if len(views) == limit or number == EXAMINED:
            return views, filed if len(found) > number else None
    return views, None


async def find_case(parts: Parts, caller: Caller, case_id: str) -> CaseInView:
    """A filed case the caller may see as a party, as staff, or as one of the employer's people."""
    try:
        return await service.find_case(parts, caller, case_id)
    except Problem as problem:
        shared = await find_shared(parts, caller, case_id) if problem.code == "not_found" else None
        if shared is None:
            raise
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.audit("read_shared_case", f"case:{case_id}", actor=caller.person_id, role="employer")
    await unit.commit(parts.db)
    return shared


async def find_shared(parts: Parts, caller: Caller, case_id: str) -> CaseInView | None:
    """A case a colleague filed for the employer, as that colleague sees it; None if there is none."""
    if caller.kind != CITIZEN_KIND:
        return None
    row = None
    for membership, part in await load_colleagues_parts(parts.db, parts.sealer, caller.person_id, case_id):
        row = row or await store.load_case(parts.db, parts.sealer, case_id)
        if row is None or row.submitted_at is None:
            return None
        view = await service.open_case(parts, row, part)
        if may_read_for_employer(caller, membership, part, *_told(view, part)):
            return view
    return None


def _told(view: CaseInView, part: Part) -> tuple[object, object]:
    """Credit code and name of the employer in this party's own words."""
    words = [view.ledger.slots.get(fact, {}).get(part.party) for fact in _NAMED]
    code, name = (word.value if word is not None and word.status == HELD else None for word in words)
    return code, name
