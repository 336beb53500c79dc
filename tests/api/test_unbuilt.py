"""Every route of the contract is served, or says that it is not built yet."""

import pytest
from litestar.routes import HTTPRoute

from api.errors import PROBLEMS
from api.unbuilt import COMMANDS, GROUPS
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

CONTRACT = """
GET /health/live
GET /health/ready
GET /metrics
GET /schema
GET /v1/problems
POST /v1/auth/tokens
POST /v1/auth/sms-codes
POST /v1/auth/sign-out
GET /v1/me
POST /v1/me/identity
GET /v1/me/accesses
GET /v1/me/export
POST /v1/employers/{credit_code}/members
POST /v1/employers/{credit_code}/invitations
POST /v1/conversations
GET /v1/conversations
GET /v1/conversations/{id}
POST /v1/conversations/{id}/turns
GET /v1/conversations/{id}/facts
GET /v1/conversations/{id}/facts/{fact}/why
POST /v1/conversations/{id}/edits
GET /v1/conversations/{id}/review
POST /v1/conversations/{id}/submission
GET /v1/conversations/{id}/stream
GET /v1/conversations/{id}/poll
GET /v1/conversations/{id}/messages
POST /v1/conversations/{id}/messages
POST /v1/enquiries
POST /v1/estimates
POST /v1/uploads
POST /v1/uploads/resumable
GET /v1/uploads/{id}
GET /v1/uploads/{id}/content
POST /v1/uploads/{id}/removal
GET /v1/cases
GET /v1/cases/{id}
POST /v1/cases/{id}/supplements
POST /v1/cases/{id}/withdrawal
POST /v1/cases/{id}/statement
POST /v1/cases/{id}/reply
POST /v1/cases/{id}/service-receipts
POST /v1/cases/{id}/reconsideration
POST /v1/cases/{id}/messages
POST /v1/cases/{id}/rating
GET /v1/cases/{id}/documents/{document}/content
GET /v1/cases/{id}/stream
GET /v1/cases/{id}/poll
POST /v1/tracking
GET /v1/inbox
POST /v1/incidents
POST /v1/incidents/batch
POST /v1/incidents/{id}/applications
GET /v1/employer/cases
POST /v1/employer/keys
GET /v1/employer/calendar.ics
GET /v1/documents/verify
GET /v1/desk/queue
GET /v1/desk/find
GET /v1/desk/cases/{id}
GET /v1/desk/cases/{id}/actions
POST /v1/desk/cases/{id}/actions/{action}
POST /v1/desk/conversations
POST /v1/oversight/draws
POST /v1/oversight/reviews
GET /v1/oversight/metrics
GET /v1/oversight/audit/verify
GET /v1/admin/flows
GET /v1/demo/accounts
GET /v1/demo/people
"""
ROUTES = [tuple(line.split()) for line in CONTRACT.split("\n") if line]
UNBUILT = [tuple(line.split(" ", 1)) for lines in GROUPS.values() for line in lines]


def shape(path: str) -> str:
    """The path whatever its parameters are called."""
    return "/".join("{}" if part.startswith("{") else part for part in path.rstrip("/").split("/"))


def filled(path: str) -> str:
    """The path with something for each parameter."""
    return "/".join("something" if part.startswith("{") else part for part in path.split("/"))


@pytest.fixture(scope="module")
async def client(anyio_backend, tmp_path_factory):
    """One service for all routes."""
    async with open_service(tmp_path_factory.mktemp("unbuilt"), FrozenClock()) as opened:
        yield opened


async def test_no_route_of_the_contract_is_forgotten(client):
    """Each is there, served or not, and none is both."""
    there = [
        (method, shape(route.path.replace(":str", "")))
        for route in client.app.routes
        if isinstance(route, HTTPRoute)
        for method in route.methods - {"OPTIONS"}
    ]
    assert len(there) == len(set(there))
    assert {(method, shape(path)) for method, path in ROUTES} <= set(there)


@pytest.mark.parametrize(("method", "path"), UNBUILT, ids=[" ".join(route) for route in UNBUILT])
async def test_what_is_not_built_says_so(client, method, path):
    """501 with the way out, to anybody, whatever is sent; nobody signs in to learn that nothing is here."""
    answer = await client.request(method, filled(path), content=b"\xff{[" if method == "POST" else b"")
    assert answer.status_code == 501
    assert answer.headers["content-type"] == "application/problem+json"
    if method != "HEAD":
        body = answer.json()
        assert (body["code"], body["status"]) == ("not_built", PROBLEMS["not_built"])
        assert "12333" in body["detail"]


async def test_patch_by_its_other_name(client):
    """A client without PATCH reaches a route that takes it."""
    path = "/v1/uploads/resumable/x"
    assert (await client.post(path)).status_code == 405
    assert (await client.post(path, headers={"X-HTTP-Method-Override": "PATCH"})).status_code == 401


def test_commands_say_what_to_do_instead():
    """The contract's commands that are not built yet."""
    assert set(COMMANDS) <= {"work", "backup", "restore", "rotate-keys"}
    assert all(COMMANDS.values())
