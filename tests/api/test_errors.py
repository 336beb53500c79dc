"""Every refusal is one of the table, in the caller's words, and repeats nothing of what was sent."""

import ast
import re
from functools import cache

import pytest
from litestar.exceptions import HTTPException, NotFoundException, PermissionDeniedException, ValidationException

from api.db.errors import DuplicateKey, StaleRevision, StoreAway, StoreClosed, StoreError, StoreFull
from api.errors import EXCEPTIONS, HEADERS, PROBLEMS, STATUSES, FieldError, Problem, pointer, problem_of
from api.settings import TREE
from api.text import Words
from tests.api.oddities import Oddities, open_oddities
from tests.sources import calls_under


@pytest.fixture(scope="module")
def words() -> Words:
    """The catalogues of the service."""
    return Words(TREE / "locale")


@pytest.fixture(scope="module")
async def odd(anyio_backend, tmp_path_factory) -> Oddities:
    """The service of odd handlers."""
    async with open_oddities(tmp_path_factory.mktemp("odd")) as opened:
        yield opened


@cache
def texts_given(call: str, position: int) -> set[str]:
    """The texts our code gives as an argument of this call."""
    given = [node.args[position] for _, node in calls_under("api", "flows")[call] if len(node.args) > position]
    parts = [part for argument in given for part in ast.walk(argument)]
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_each_problem_has_a_status_and_words_in_every_language(words, code):
    """A title, and what to do next."""
    assert re.fullmatch("[a-z][a-z_]+", code)
    assert 400 <= PROBLEMS[code] < 600
    for language in words.languages:
        for attr in (None, "detail"):
            assert words.has("problems", code, attr, language), f"{language}: {code} {attr}"


def test_what_is_raised_is_in_the_table():
    """No handler can refuse with a code nobody listed."""
    raised = texts_given("Problem", 0)
    assert raised
    assert raised | set(STATUSES.values()) | set(EXCEPTIONS.values()) <= set(PROBLEMS)


def test_what_is_wrong_with_a_field_has_words(words):
    """In every language."""
    fields = texts_given("FieldError", 1)
    assert fields
    missing = [
        (language, code)
        for language in words.languages
        for code in sorted(fields)
        if not words.has("problems", f"field-{code}", lang=language)
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Problem("code_wrong"), "code_wrong"),
        (StaleRevision("x", 1, 0), "changed_meanwhile"),
        (DuplicateKey("x"), "changed_meanwhile"),
        (StoreFull("x"), "storage_full"),
        (StoreAway("x"), "unavailable"),
        (StoreClosed("x"), "unavailable"),
        (StoreError("x"), "internal_error"),
        (TimeoutError(), "timed_out"),
        (RecursionError(), "too_deeply_nested"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "13800000001"), "invalid_encoding"),
        (ValidationException("13800000001"), "invalid"),
        (NotFoundException("13800000001"), "not_found"),
        (PermissionDeniedException("13800000001"), "role_required"),
        (HTTPException(status_code=418), "bad_request"),
        (HTTPException(status_code=507), "internal_error"),
        (KeyError("13800000001"), "internal_error"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_every_exception_is_a_problem(error, code):
    """Whatever layer raised it; what we do not know is our own mistake."""
    problem = problem_of(error)
    assert (problem.code, problem.status) == (code, PROBLEMS[code])


def test_only_harmless_headers_of_a_library_are_kept():
    """Allow and Retry-After help the caller; others may say what they should not."""
    error = HTTPException(status_code=405, headers={"Allow": "GET", "X-Internal": "13800000001"})
    assert problem_of(error).headers == {"Allow": "GET"}


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((), ""),
        (("answers", "accident.place"), "/answers/accident.place"),
        (("injury.parts", 0), "/injury.parts/0"),
        (("a/b", "c~d"), "/a~1b/c~0d"),
        (("",), "/"),
    ],
)
def test_pointers_are_json_pointers(parts, text):
    """RFC 6901, so that a page finds the field to mark."""
    assert pointer(*parts) == text


@pytest.mark.anyio
@pytest.mark.parametrize(("accepted", "title"), [("", "没有找到"), ("en-GB,en", "Not found"), ("fr", "没有找到")])
async def test_the_shape_of_a_problem(odd, accepted, title):
    """RFC 9457 with our own code and trace, in the language asked for."""
    answer = await odd.client.get("/nowhere", headers={"Accept-Language": accepted})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    body = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "code", "trace_id"}
    assert (body["type"], body["title"], body["status"]) == ("/problems/not_found", title, 404)
    assert answer.headers["content-language"] == ("en" if title == "Not found" else "zh-CN")


@pytest.mark.anyio
async def test_what_a_library_says_stays_here(odd):
    """Its text may quote what was sent."""
    answer = await odd.client.get("/teapot")
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert "13800000001" not in answer.text + odd.logged()


@pytest.mark.parametrize("status", sorted(HEADERS))
def test_headers_that_say_what_to_do_next(status):
    """How to sign in, or when to come again."""
    assert status in PROBLEMS.values()
    assert HEADERS[status]
    for name, value in HEADERS[status].items():
        assert value.startswith("Bearer") or int(value) > 0, name


@pytest.mark.anyio
async def test_problems_are_listed(client):
    """Every code with its status, its page and its title in the caller's language."""
    for language, title in (("zh-CN", "没有找到"), ("en", "Not found")):
        answer = await client.get("/v1/problems", headers={"Accept-Language": language})
        body = answer.json()
        assert {item["code"]: item["status"] for item in body["items"]} == PROBLEMS
        assert all(item["type"] == f"/problems/{item['code']}" for item in body["items"])
        assert next(item["title"] for item in body["items"] if item["code"] == "not_found") == title
        assert body["next_cursor"] is None


def test_a_problem_carries_what_it_is_given():
    """Places, headers, and arguments for its words."""
    problem = Problem("invalid", errors=[FieldError("/x", "required")], headers={"A": "b"}, args={"limit": 2})
    assert (problem.status, problem.errors, problem.headers) == (422, (FieldError("/x", "required"),), {"A": "b"})
    assert problem.arguments == {"limit": 2}
    assert str(problem) == "invalid"
