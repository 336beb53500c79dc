"""The routes by which people see what happened to their data (contract §2)."""

from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.params import Parameter

from api.access import policy
from api.access.policy import Caller
from api.answers import answer, language
from api.oversight.accesses import accesses
from api.parts import Parts

PAGE = 50


@get("/v1/me/accesses", opt={"policy": policy.ANYONE_WITH_TOKEN})
async def list_accesses(
    request: Request,
    parts: Parts,
    caller: Caller,
    cursor: Annotated[int, Parameter(ge=0, le=2**62)] = 2**62,
    limit: Annotated[int, Parameter(ge=1, le=100)] = PAGE,
) -> Response:
    """Who looked at my cases, when, in which role and why, newest first."""
    return answer(await accesses(parts, caller, cursor, limit, language(request, parts)))


HANDLERS: list[Any] = [list_accesses]
