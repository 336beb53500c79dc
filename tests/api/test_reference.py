"""Pages for client developers: made here alone, and not shown in production."""

import re

import pytest

from api import unbuilt
from api.errors import PROBLEMS
from tests.api.test_settings import PRODUCTION
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

PAGES = ("/schema", "/schema/openapi.json")


@pytest.fixture(scope="module")
async def client(anyio_backend, tmp_path_factory, sqlite_template):
    """One service for all pages."""
    folder = tmp_path_factory.mktemp("reference") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template) as opened:
        yield opened


def operations(schema: dict) -> list[tuple[str, str, dict]]:
    """Path, method and description of every operation."""
    return [(path, method, one) for path, methods in schema["paths"].items() for method, one in methods.items()]


@pytest.mark.parametrize("path", ["/schema", "/problems/not_found"])
async def test_a_page_takes_nothing_from_outside(client, path):
    """No script, style, picture or font from elsewhere, nor any at all."""
    answer = await client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert not re.search(r"<script|<link|<img|<style|src=|@import|https?://", answer.text)
    assert answer.text.startswith("<!doctype html>")


async def test_the_page_lists_what_is_served(client):
    """Every operation of the description, by method and path."""
    page = (await client.get("/schema")).text
    schema = (await client.get("/schema/openapi.json")).json()
    for path, method, _ in operations(schema):
        assert f"<td>{method.upper()}</td><td><code>{path}</code></td>" in page


async def test_the_description_is_whole(client):
    """Each operation says what it does, what it takes, and that it may answer a problem."""
    answer = await client.get("/schema/openapi.json")
    schema = answer.json()
    assert answer.headers["content-type"].startswith("application/")
    assert schema["openapi"].startswith("3.1")
    assert len(operations(schema)) > 15
    for path, method, operation in operations(schema):
        assert operation.get("description"), f"{method} {path}"
        default = operation["responses"]["default"]["content"]["application/problem+json"]["schema"]
        assert default == {"$ref": "#/components/schemas/Problem"}
        assert "400" not in operation["responses"]
    assert "requestBody" in schema["paths"]["/v1/conversations/{conversation_id}/turns"]["post"]
    form = schema["paths"]["/v1/uploads"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert form["properties"].keys() == {"file", "kind", "conversation_id", "case_id", "page_of"}
    piece = schema["paths"]["/v1/uploads/resumable/{arrival_id}"]["patch"]["requestBody"]["content"]
    assert piece.keys() == {"application/offset+octet-stream"}
    problem = schema["components"]["schemas"]["Problem"]
    assert set(problem["required"]) == {"type", "title", "status", "detail", "code", "trace_id"}


async def test_who_may_call_is_described(client):
    """Operations behind a token say so, and really answer 401 without one; the others do not ask."""
    schema = (await client.get("/schema/openapi.json")).json()
    assert schema["components"]["securitySchemes"] == {"token": {"type": "http", "scheme": "bearer"}}
    needs_token = {(path, method) for path, method, one in operations(schema) if one["security"] == [{"token": []}]}
    assert ("/v1/me", "get") in needs_token
    assert ("/v1/auth/tokens", "post") not in needs_token
    for path, method, _ in operations(schema):
        answer = await client.request(method, path.replace("{", "").replace("}", ""))
        assert (answer.status_code == 401) is ((path, method) in needs_token), f"{method} {path}"


async def test_which_requests_carry_a_key_is_described(client):
    """A generated client would be refused without it: everything that changes something for somebody signed in."""
    schema = (await client.get("/schema/openapi.json")).json()
    keyed = {
        (path, method)
        for path, method, one in operations(schema)
        if any(each["name"] == "Idempotency-Key" and each["required"] for each in one.get("parameters", []))
    }
    posted = {(path, method) for path, method, one in operations(schema) if method == "post" and one["security"] != [{}]}
    assert keyed == posted - {("/v1/auth/sign-out", "post"), ("/v1/uploads/resumable", "post")}
    assert ("/v1/conversations/{conversation_id}/turns", "post") in keyed
    turn = schema["paths"]["/v1/conversations/{conversation_id}/turns"]["post"]
    assert [each["name"] for each in turn["parameters"]] == ["conversation_id", "Idempotency-Key"]


async def test_every_reference_within_the_description_leads_somewhere(client):
    """A generator of clients finds what it is sent to."""
    text = (await client.get("/schema/openapi.json")).text
    schemas = (await client.get("/schema/openapi.json")).json()["components"]["schemas"]
    names = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert names
    assert names <= set(schemas)


async def test_what_is_not_built_is_not_described(client):
    """A description promises."""
    paths = (await client.get("/schema/openapi.json")).json()["paths"]
    unserved = [line.split(" ", 1) for lines in unbuilt.GROUPS.values() for line in lines]
    assert [path for method, path in unserved if method.lower() in paths.get(path, {})] == []
    assert "/v1/conversations" in paths


async def test_production_has_no_such_pages(open_client):
    """The list of problems stays: clients need it."""
    async with open_client(**PRODUCTION) as client:
        for path in (*PAGES, "/schema/", "/schema/swagger", "/schema/redoc", "/schema/openapi.yaml"):
            assert (await client.get(path)).status_code == 404
        assert (await client.get("/v1/problems")).status_code == 200
        assert (await client.get("/problems/not_found")).status_code == 200


@pytest.mark.parametrize("path", ["/schema/swagger", "/schema/redoc", "/schema/elements", "/schema/rapidoc"])
async def test_the_framework_s_own_pages_are_off(client, path):
    """They load scripts from elsewhere."""
    assert (await client.get(path)).status_code == 404


async def test_the_page_of_a_problem(client):
    """What its type leads to: a small page for people, JSON for programs, in the caller's language."""
    for code in PROBLEMS:
        answer = await client.get(f"/problems/{code}")
        assert (answer.status_code, answer.json()["code"]) == (200, code)
    page = await client.get("/problems/not_found", headers={"Accept": "text/html", "Accept-Language": "en"})
    assert '<html lang="en">' in page.text
    assert "<h1>Not found</h1>" in page.text


@pytest.mark.parametrize("code", ["nothing", "<script>", "NOT_FOUND", "field-required"])
async def test_an_unknown_problem_has_no_page(client, code):
    """And its name is not repeated."""
    answer = await client.get(f"/problems/{code}", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert code not in answer.text.replace("not_found", "")
