"""The one table of problems: every refusal the service can answer with, and how it is written (RFC 9457)."""

from collections.abc import Mapping, Sequence

import msgspec
from litestar import Request, Response
from litestar.enums import ParamType
from litestar.exceptions import HTTPException, ValidationException

from api.db.errors import DuplicateKey, StaleRevision, StoreAway, StoreClosed, StoreFull
from api.journal import where_of

AREA = "problems"
MEDIA_TYPE = "application/problem+json"

PROBLEMS: dict[str, int] = {
    "bad_request": 400,
    "malformed_json": 400,
    "malformed_form": 400,
    "upload_broken_off": 400,
    "too_deeply_nested": 400,
    "invalid_encoding": 400,
    "checksum_unknown": 400,
    "idempotency_key_required": 400,
    "unauthenticated": 401,
    "wrong_credentials": 401,
    "second_factor_required": 401,
    "sign_in_required": 403,
    "role_required": 403,
    "provider_blocked": 403,
    "identity_required": 403,
    "not_found": 404,
    "employer_not_matched": 404,
    "method_not_allowed": 405,
    "request_unfinished": 408,
    "in_flight": 409,
    "changed_meanwhile": 409,
    "questions_open": 409,
    "already_submitted": 409,
    "upload_filed": 409,
    "too_many_files": 409,
    "offset_mismatch": 409,
    "nothing_to_undo": 409,
    "action_refused": 409,
    "revision_stale": 412,
    "tus_version": 412,
    "too_large": 413,
    "picture_too_large": 413,
    "recording_too_large": 413,
    "unsupported_media_type": 415,
    "form_required": 415,
    "pieces_required": 415,
    "file_empty": 415,
    "file_type_unsupported": 415,
    "file_not_as_claimed": 415,
    "range_not_satisfiable": 416,
    "invalid": 422,
    "invalid_answers": 422,
    "idempotency_key_reused": 422,
    "code_wrong": 422,
    "code_expired": 422,
    "provider_code_refused": 422,
    "arrival_busy": 423,
    "if_match_required": 428,
    "too_many_requests": 429,
    "too_many_files_today": 429,
    "too_many_arrivals": 429,
    "head_too_large": 431,
    "checksum_mismatch": 460,
    "internal_error": 500,
    "not_built": 501,
    "provider_not_offered": 501,
    "unavailable": 503,
    "provider_unavailable": 503,
    "storage_full": 503,
    "timed_out": 503,
}

# What other slices and libraries raise, most particular first.
EXCEPTIONS: dict[type[Exception], str] = {
    StaleRevision: "changed_meanwhile",
    DuplicateKey: "changed_meanwhile",
    StoreFull: "storage_full",
    StoreAway: "unavailable",
    StoreClosed: "unavailable",
    TimeoutError: "timed_out",
    RecursionError: "too_deeply_nested",
    UnicodeDecodeError: "invalid_encoding",
    ValidationException: "invalid",
}

STATUSES: dict[int, str] = {
    400: "bad_request",
    401: "unauthenticated",
    403: "role_required",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    429: "too_many_requests",
}

HEADERS: dict[int, dict[str, str]] = {
    401: {"WWW-Authenticate": 'Bearer realm="yichuang"'},
    429: {"Retry-After": "60"},
    503: {"Retry-After": "5"},
}


_NOT_HERE = 501
"""A service that lacks something says so without being out of order."""


class FieldError(msgspec.Struct, frozen=True):
    """One place in what was sent that cannot be: where, and which rule of `problems.ftl` (`field-<code>`)."""

    pointer: str
    code: str
    args: Mapping[str, object] = {}


class Problem(Exception):
    """A refusal with a code of the table; nothing was changed."""

    def __init__(
        self,
        code: str,
        status: int | None = None,
        *,
        errors: Sequence[FieldError] = (),
        args: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status or PROBLEMS[code]
        self.errors = tuple(errors)
        self.arguments = dict(args or {})
        self.headers = dict(headers or {})


class ProblemField(msgspec.Struct, omit_defaults=True):
    """One entry of `errors`."""

    pointer: str
    code: str
    detail: str


class ProblemBody(msgspec.Struct, omit_defaults=True):
    """What a client reads when something was refused."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    trace_id: str
    errors: list[ProblemField] = []


def pointer(*parts: str | int) -> str:
    """A JSON pointer (RFC 6901) to a place in the body, such as `/answers/accident.place`."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def problem_of(error: Exception) -> Problem:
    """The problem that stands for an exception of any layer."""
    if isinstance(error, Problem):
        return error
    for kind, code in EXCEPTIONS.items():
        if isinstance(error, kind):
            return Problem(code, errors=_parameter_errors(error))
    if isinstance(error, HTTPException) and error.status_code < 500:
        return Problem(STATUSES.get(error.status_code, "bad_request"), headers=_kept(error.headers))
    return Problem("internal_error")


def answer_problem(request: Request, error: Exception) -> Response:
    """The exception handler of the whole service."""
    parts = request.app.state.parts
    problem = problem_of(error)
    lang = parts.words.negotiate(request.headers.get("accept-language", ""))
    trace_id = request.scope["state"].get("trace_id", "")
    if problem.status >= 500 and problem.status != _NOT_HERE:
        kind, where = type(error).__name__, where_of(error)
        parts.log.error("problem", code=problem.code, error=kind, where=where, trace_id=trace_id)
    return Response(
        content=problem_bytes(problem, parts.words, lang, trace_id),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={**HEADERS.get(problem.status, {}), "Content-Language": lang, **problem.headers},
    )


def problem_bytes(problem: Problem, words, lang: str, trace_id: str) -> bytes:
    """The problem as it is sent, in words of this language."""
    body = ProblemBody(
        type=f"/problems/{problem.code}",
        title=words.say(AREA, problem.code, lang),
        status=problem.status,
        detail=words.say(AREA, problem.code, lang, "detail", **problem.arguments),
        code=problem.code,
        trace_id=trace_id,
        errors=[
            ProblemField(field.pointer, field.code, words.say(AREA, f"field-{field.code}", lang, **field.args))
            for field in problem.errors
        ],
    )
    return msgspec.json.encode(body)


def _parameter_errors(error: Exception) -> list[FieldError]:
    """Which query or header parameter a library refused; its message may quote the value and stays here."""
    if not isinstance(error, ValidationException) or not isinstance(error.extra, list):
        return []
    rows = [row for row in error.extra if "key" in row]
    return [FieldError(pointer(ParamType(row.get("source", "query")).value, row["key"]), "wrong_type") for row in rows]


def _kept(headers: Mapping[str, str] | None) -> dict[str, str]:
    return {name: value for name, value in (headers or {}).items() if name.lower() in ("allow", "retry-after")}
