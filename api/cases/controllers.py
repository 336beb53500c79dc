"""The routes of tracking (contract §6)."""

from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.params import Parameter

from api.access import policy
from api.access.policy import Caller
from api.answers import answer, language
from api.cases import service, shared, store
from api.cases.injured import INCIDENT, injured_body
from api.cases.schemas import Tracking
from api.cases.tracking import track
from api.parts import Parts

SIGNED_IN = {"policy": policy.ANYONE_WITH_TOKEN}
PAGE = 20
"""Cases of one list page."""


@get("/v1/cases", opt=SIGNED_IN)
async def list_my_cases(
    request: Request,
    parts: Parts,
    caller: Caller,
    cursor: Annotated[int, Parameter(ge=0, le=2**62)] = 2**62,
    limit: Annotated[int, Parameter(ge=1, le=50)] = PAGE,
) -> Response:
    """The cases I take part in, newest first."""
    return _page(request, parts, *await service.my_cases(parts, caller, cursor, limit))


@get("/v1/employer/cases", opt=SIGNED_IN)
async def list_employer_cases(
    request: Request,
    parts: Parts,
    caller: Caller,
    cursor: Annotated[int, Parameter(ge=0, le=2**62)] = 2**62,
    limit: Annotated[int, Parameter(ge=1, le=50)] = PAGE,
) -> Response:
    """The cases and accident reports I, or other members of my employer account, filed for it, newest first."""
    return _page(request, parts, *await shared.employer_cases(parts, caller, cursor, limit))


@get("/v1/cases/{case_id:str}", opt=SIGNED_IN)
async def show_case(request: Request, case_id: str, parts: Parts, caller: Caller) -> Response:
    """Where a case stands: state, whose move, periods, papers, what happened.

    Whoever reported an accident also finds `injured` here: each person with the conversation of their application.
    """
    case = await shared.find_case(parts, caller, case_id)
    body = service.case_body(parts, case, language(request, parts))
    if case.row.matter == INCIDENT and await store.load_part(parts.db, case_id, caller.person_id) is not None:
        body["injured"] = await injured_body(parts.db, parts.sealer, case_id)
    return answer(body, case.row.revision)


@post("/v1/tracking", opt={"policy": policy.PUBLIC}, status_code=200)
async def track_without_account(request: Request, data: Tracking, parts: Parts) -> Response:
    """A masked status for somebody who has the case number, the end of the ID number and a code."""
    return answer(await track(parts, data, language(request, parts)))


HANDLERS: list[Any] = [list_my_cases, list_employer_cases, show_case, track_without_account]


def _page(request: Request, parts: Parts, cases: list[service.CaseInView], more: int | None) -> Response:
    lang = language(request, parts)
    items = [service.case_body(parts, case, lang) for case in cases]
    return answer({"items": items, "next_cursor": str(more) if more is not None else None})
