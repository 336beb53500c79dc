"""The routes of the contract that are not served yet; each answers 501 and the README names its group."""

from typing import NoReturn

from litestar import route
from litestar.handlers import HTTPRouteHandler

from api.access import policy
from api.errors import Problem

GROUPS: dict[str, tuple[str, ...]] = {
    "employers": (
        "POST /v1/employer/keys",
        "GET /v1/employer/calendar.ics",
    ),
    "messages": (
        "GET /v1/conversations/{conversation_id}/messages",
        "POST /v1/conversations/{conversation_id}/messages",
        "GET /v1/inbox",
    ),
    "cases": (
        "POST /v1/cases/{case_id}/supplements",
        "POST /v1/cases/{case_id}/withdrawal",
        "POST /v1/cases/{case_id}/statement",
        "POST /v1/cases/{case_id}/reply",
        "POST /v1/cases/{case_id}/service-receipts",
        "POST /v1/cases/{case_id}/reconsideration",
        "POST /v1/cases/{case_id}/messages",
        "POST /v1/cases/{case_id}/rating",
        "GET /v1/cases/{case_id}/documents/{document_id}/content",
        "GET /v1/cases/{case_id}/stream",
        "GET /v1/cases/{case_id}/poll",
        "GET /v1/documents/verify",
    ),
    "incidents": (
        "POST /v1/incidents/batch",
    ),
    "desk": (
        "GET /v1/desk/queue",
        "GET /v1/desk/find",
        "GET /v1/desk/cases/{case_id}",
        "GET /v1/desk/cases/{case_id}/actions",
        "POST /v1/desk/cases/{case_id}/actions/{action}",
        "POST /v1/desk/conversations",
    ),
    "oversight": (
        "POST /v1/oversight/draws",
        "POST /v1/oversight/reviews",
        "GET /v1/oversight/metrics",
        "GET /v1/oversight/audit/verify",
    ),
    "flows": (
        "GET /v1/admin/flows",
        "POST /v1/admin/flows",
    ),
}

COMMANDS: dict[str, str] = {
    "work": "jobs run inside `serve`; a worker of its own comes with the server kind of installation",
    "backup": "copy the data folder of a stopped service until then",
    "restore": "put a copied data folder in place of the old one until then",
    "rotate-keys": "YICHUANG_KEYS takes a newer key beside the old ones until then",
}
"""Commands that only say so, and what to do instead."""


def handlers() -> list[HTTPRouteHandler]:
    """One handler a route, open to everybody: nobody should sign in to learn that nothing is here."""
    return [_handler(*line.split(" ", 1)) for lines in GROUPS.values() for line in lines]


def _handler(method: str, path: str) -> HTTPRouteHandler:
    typed = path.replace("}", ":str}")
    name = f"unbuilt {method} {path}"
    return route(typed, http_method=method, name=name, opt={"policy": policy.PUBLIC}, include_in_schema=False)(refuse)


async def refuse() -> NoReturn:
    """Says that this is not served yet."""
    raise Problem("not_built")
