"""Reads request bodies strictly: what is not exactly what a route takes is refused, with its place."""

import json
import math
import re
import unicodedata
from typing import Annotated, Any, NoReturn

import msgspec
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.exceptions import InternalServerException
from litestar.types import Empty

from api.errors import FieldError, Problem, pointer

BODY_LIMIT = 64 * 1024
DEPTH_LIMIT = 64
TEXT_LIMIT = 2000
_STREAMED = re.compile(r"/v1/uploads(/resumable/[^/]+)?/?")

# C0 controls but newline and tab, lone surrogates, bidi controls, zero-width characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\ud800-\udfff\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
# Escapes that may hide one of them.
_HIDING = re.compile(r"\\[ubfr]")
# Strings as JSON writes them; the closing quote is optional so that a match never has to turn back.
_JSON_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_SHAPE_CODES = (
    (re.compile(r"^Object contains unknown field `(?P<field>.*)`", re.DOTALL), "unknown_field"),
    (re.compile(r"^Object missing required field `(?P<field>.*)`", re.DOTALL), "required"),
    (re.compile(r"^Invalid enum value|^Invalid value"), "not_a_choice"),
    (re.compile(r"^Expected `str` of length <= (?P<limit>\d+)"), "too_long"),
    (re.compile(r"^Expected `(?:array|object)` of length <="), "too_many"),
    (re.compile(r"^Expected `(?:str|array|object)` of length >="), "required"),
    (re.compile(r"^Expected `(?:int|float|decimal)` [<>]"), "out_of_range"),
)
_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>\d+|\.\.\.)\]")

Text = Annotated[str, msgspec.Meta(max_length=TEXT_LIMIT)]
"""A text field of a body; characters are checked for every string of every body."""


class Body(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What request bodies inherit: a misspelt field is named, not ignored."""


class StrictRequest(Request):
    """Decodes the body by the handler's `data` annotation, without converting one type into another."""

    async def body(self) -> bytes:
        if self._body is Empty:
            self._body = await self._checked()
        return self._body

    async def _checked(self) -> bytes:
        body = await self._whole()
        field = self.route_handler.parsed_data_field
        if field is not None and (body or field.is_required):
            self._check_media_type()
            if not body:
                raise Problem("malformed_json")
        return body

    async def json(self) -> Any:
        field = self.route_handler.parsed_data_field
        return decode(await self.body(), Any if field is None else field.annotation)

    async def _whole(self) -> bytes:
        """All that was sent, as long as it is no more than the route takes."""
        limit = self.route_handler.resolve_request_max_body_size() or math.inf
        announced = header(self, b"content-length") or ""
        if announced.isdecimal() and int(announced) > limit:
            raise Problem("too_large")
        pieces: list[bytes] = []
        size, has_more = 0, True
        while has_more:
            event = await self.receive()
            if event["type"] == "http.disconnect":
                raise InternalServerException("the client has gone")
            pieces.append(event.get("body", b""))
            size, has_more = size + len(pieces[-1]), event.get("more_body", False)
            if size > limit:
                raise Problem("too_large")
        return b"".join(pieces) if len(pieces) > 1 else pieces[0]

    def _check_media_type(self) -> None:
        if header(self, b"content-type") == "application/json":
            return
        media_type, options = self.content_type
        # A form or text/plain could be sent by another site's page without asking the browser's leave.
        if media_type != "application/json" or options.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
            raise Problem("unsupported_media_type")


def decode(body: bytes, kind: Any) -> Any:
    """The body as this type; a `Problem` names what it is instead."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem("invalid_encoding") from None
    if _is_deeper_than(body, DEPTH_LIMIT):
        raise Problem("too_deeply_nested")
    clean = body
    if _HIDING.search(text) or _FORBIDDEN.search(text) or not unicodedata.is_normalized("NFC", text):
        clean = _cleaned(text)
    try:
        value = msgspec.json.decode(clean, type=kind, strict=True)
        names = _count_names(msgspec.json.decode(clean))
    except msgspec.ValidationError as error:
        raise _refusal(clean, str(error)) from None
    except msgspec.DecodeError:
        raise Problem("malformed_json") from None
    # A name that stands twice: readers disagree which value counts, and one thing said would be lost.
    if names != _JSON_STRING.sub(b"", body).count(b":"):
        raise Problem("malformed_json")
    return value


def is_streamed(path: str) -> bool:
    """Whether a body sent there may take as long as its bytes keep coming: a file over a weak link.

    >>> is_streamed("/v1/uploads"), is_streamed("/v1/uploads/resumable/x"), is_streamed("/v1/uploads/x/removal")
    (True, True, False)
    """
    return _STREAMED.fullmatch(path) is not None


def clean_text(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """The text in NFC; a `Problem` if it is too long or holds characters nobody can see."""
    if code := _fault_of(text):
        raise Problem("invalid", errors=[FieldError("", code)])
    clean = unicodedata.normalize("NFC", text)
    if len(clean) > limit:
        raise Problem("invalid", errors=[FieldError("", "too_long", {"limit": limit})])
    return clean


def headers_of(connection: ASGIConnection, name: bytes) -> list[str]:
    """Every header of this name, which is written small; a request has too few to be worth an index of them."""
    return [value.decode("latin-1") for key, value in connection.scope["headers"] if key == name]


def header(connection: ASGIConnection, name: bytes) -> str | None:
    """The first header of this name; None if there is none."""
    found = headers_of(connection, name)
    return found[0] if found else None


def etag(revision: int) -> str:
    """The ETag of a thing at a revision."""
    return f'"r{revision}"'


def expected_revision(connection: ASGIConnection, *, required: bool = False) -> int | None:
    """The revision If-Match names; None if there is no such header, or it takes any."""
    wanted = (header(connection, b"if-match") or "").strip()
    if not wanted and required:
        raise Problem("if_match_required")
    if wanted in ("", "*"):
        return None
    found = re.fullmatch(r'"r(\d{1,12})"', wanted)
    if found is None:
        raise Problem("revision_stale")
    return int(found[1])


def check_revision(connection: ASGIConnection, revision: int, *, required: bool = False) -> None:
    """Refuses a change decided on another revision than the present one."""
    expected = expected_revision(connection, required=required)
    if expected is not None and expected != revision:
        raise Problem("revision_stale")


def _is_deeper_than(body: bytes, limit: int) -> bool:
    if body.count(b"[") + body.count(b"{") <= limit:
        return False
    depth = 0
    for byte in _JSON_STRING.sub(b"", body).translate(None, _NOT_BRACKETS):
        depth += 1 if byte in b"[{" else -1
        if depth > limit:
            return True
    return False


def _count_names(node: Any) -> int:
    if isinstance(node, dict):
        return len(node) + sum(map(_count_names, node.values()))
    return sum(map(_count_names, node)) if isinstance(node, list) else 0


def _cleaned(text: str) -> bytes:
    """The same JSON with every string in NFC; a `Problem` names the strings that cannot be."""
    try:
        # Not msgspec here: it answers a lone surrogate as malformed, and this one keeps it for us to name.
        tree = json.loads(text, parse_constant=_refuse_constant)
    except ValueError:
        raise Problem("malformed_json") from None
    faults: list[FieldError] = []
    tree = _clean_tree(tree, (), faults)
    if faults:
        raise Problem("invalid", errors=faults[:20])
    return json.dumps(tree, ensure_ascii=False).encode()


def _clean_tree(node: Any, place: tuple, faults: list[FieldError]) -> Any:
    if isinstance(node, str):
        if code := _fault_of(node):
            faults.append(FieldError(pointer(*place), code))
        return unicodedata.normalize("NFC", node)
    if isinstance(node, list):
        return [_clean_tree(item, (*place, index), faults) for index, item in enumerate(node)]
    if isinstance(node, dict):
        clean = {}
        for key, item in node.items():
            if code := _fault_of(key):
                # The key itself cannot be shown, so its parent is named.
                faults.append(FieldError(pointer(*place), code))
            clean[unicodedata.normalize("NFC", key)] = _clean_tree(item, (*place, key), faults)
        return clean
    return node


def _fault_of(text: str) -> str | None:
    return "forbidden_character" if _FORBIDDEN.search(text) else None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refusal(body: bytes, message: str) -> Problem:
    """What JSON says cannot be; or it is none, which the reader had not come to when it met the first fault."""
    try:
        msgspec.json.decode(body, type=msgspec.Raw)
    except msgspec.DecodeError:
        return Problem("malformed_json")
    return Problem("invalid", errors=[_field_error(message)])


def _field_error(message: str) -> FieldError:
    """The place and rule of a message of msgspec; the message itself may quote the value."""
    said, _, path = message.rpartition(" - at `$")
    said, path = (said, path.removesuffix("`")) if said else (message, "")
    steps = []
    for step in _STEP.finditer(path):
        if step["index"] == "...":
            break
        steps.append(step["name"] if step["index"] is None else int(step["index"]))
    for pattern, code in _SHAPE_CODES:
        if found := pattern.match(said):
            named = found.groupdict()
            field = [named["field"][:80]] if "field" in named else []
            args = {"limit": int(named["limit"])} if "limit" in named else {}
            return FieldError(pointer(*steps, *field), code, args)
    return FieldError(pointer(*steps), "wrong_type")
