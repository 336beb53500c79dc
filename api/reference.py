"""Pages for client developers: the list of problems and the description of the API, made here alone."""

from html import escape

import msgspec
from litestar import Litestar, MediaType, Request, Response, Router, get
from litestar.enums import OpenAPIMediaType
from litestar.exceptions import NotFoundException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import OpenAPIRenderPlugin
from litestar.params import FromPath
from litestar.routes import HTTPRoute

from api.access import policy
from api.errors import AREA, MEDIA_TYPE, PROBLEMS

PUBLIC = {"policy": policy.PUBLIC}
METHODS = ("get", "post", "put", "patch", "delete")
KEYLESS = frozenset({"/v1/auth/sign-out", "/v1/uploads/resumable"})
"""What is posted with a token and needs no key: done twice it does nothing more, or a tus client has none to send."""


class ProblemKind(msgspec.Struct):
    """One kind of refusal."""

    code: str
    type: str
    status: int
    title: str


class ProblemList(msgspec.Struct):
    """All of them."""

    items: list[ProblemKind]
    next_cursor: str | None = None


@get("/v1/problems", opt=PUBLIC, sync_to_thread=False)
def list_problems(request: Request) -> ProblemList:
    """Every problem code, with its status and title in the caller's language."""
    return ProblemList([_kind(request, code) for code in PROBLEMS])


@get("/problems/{code:str}", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def show_problem(request: Request, code: FromPath[str]) -> Response:
    """What the `type` of a problem leads to: a small page, or JSON for those who ask for it."""
    if code not in PROBLEMS:
        raise NotFoundException
    kind = _kind(request, code)
    if "text/html" not in request.headers.get("accept", ""):
        return Response(kind, media_type=MediaType.JSON)
    body = f"<h1>{escape(kind.title)}</h1><p><code>{kind.code}</code> · {kind.status}</p>"
    return Response(_page(kind.title, body, _lang(request)), media_type=MediaType.HTML)


def openapi_config() -> OpenAPIConfig:
    """The description of the API under `/schema`: one plain page and `openapi.json`."""
    router = Router("/schema", route_handlers=[], opt=PUBLIC, include_in_schema=False)
    plugins = [Page(path="/"), Description(path="/openapi.json", media_type=OpenAPIMediaType.OPENAPI_JSON)]
    return OpenAPIConfig(
        title="yichuang",
        version="1",
        path="/schema",
        openapi_router=router,
        render_plugins=plugins,
        use_handler_docstrings=True,
    )


class Page(OpenAPIRenderPlugin):
    """The operations of the API on one page; the framework's own pages load scripts from elsewhere."""

    def render(self, request: Request, openapi_schema: dict) -> bytes:
        rows = "".join(
            f"<tr><td>{method.upper()}</td><td><code>{escape(path)}</code></td>"
            f"<td>{escape(operation.get('description') or operation.get('summary') or '')}</td></tr>"
            for path, operations in sorted(openapi_schema["paths"].items())
            for method, operation in operations.items()
            if method in METHODS
        )
        link = '<p><a href="/schema/openapi.json">openapi.json</a></p>'
        return _page("yichuang", f"<h1>yichuang</h1>{link}<table>{rows}</table>", "en").encode()


class Description(OpenAPIRenderPlugin):
    """OpenAPI 3.1 for programs."""

    def render(self, request: Request, openapi_schema: dict) -> bytes:
        return msgspec.json.encode(completed(openapi_schema, _open_operations(request.app)))


def completed(schema: dict, open_to_all: set[tuple[str, str]]) -> dict:
    """The description with the token an operation asks for, and the problem it may answer instead."""
    answer = {
        "description": "A problem; see /v1/problems for the codes.",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    paths = {
        path: {
            # The framework describes a 400 of its own shape, which this service never sends.
            method: {
                **operation,
                **_keyed(operation, path, method, is_open=(path, method) in open_to_all),
                "security": [{}] if (path, method) in open_to_all else [{"token": []}],
                "responses": {k: v for k, v in operation["responses"].items() if k != "400"} | {"default": answer},
            }
            for method, operation in operations.items()
        }
        for path, operations in schema["paths"].items()
    }
    schemas = {**schema.get("components", {}).get("schemas", {}), "Problem": _PROBLEM_SCHEMA}
    tokens = {"token": {"type": "http", "scheme": "bearer"}}
    components = {**schema.get("components", {}), "schemas": schemas, "securitySchemes": tokens}
    return {**schema, "paths": paths, "components": components}


def _keyed(operation: dict, path: str, method: str, *, is_open: bool) -> dict:
    """The header without which what creates or changes something is refused, beside the operation's own parameters."""
    if method != "post" or is_open or path in KEYLESS:
        return {}
    return {"parameters": [*operation.get("parameters", []), _IDEMPOTENCY_KEY]}


def _open_operations(app: Litestar) -> set[tuple[str, str]]:
    """Path and method of what asks for no token."""
    return {
        (route.path_format, method.lower())
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in handler.http_methods
        if handler.opt.get("policy") is policy.PUBLIC
    }


_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "Yours to choose, a new one for each thing done; a request that is sent again carries the same.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}
_PROBLEM_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code", "trace_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "trace_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": {
                    "pointer": {"type": "string"},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}


def _kind(request: Request, code: str) -> ProblemKind:
    title = request.app.state.parts.words.say(AREA, code, _lang(request))
    return ProblemKind(code, f"/problems/{code}", PROBLEMS[code], title)


def _lang(request: Request) -> str:
    return request.app.state.parts.words.negotiate(request.headers.get("accept-language", ""))


def _page(title: str, body: str, lang: str) -> str:
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>{body}</html>'
    )
