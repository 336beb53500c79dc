"""Takes a multipart form apart while it arrives: one file, of which only pieces pass, and short fields beside it."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from api.errors import FieldError, Problem, pointer
from api.requests import clean_text

FIELDS = ("kind", "conversation_id", "case_id", "page_of")
FIELD_LIMIT = 400
"""Bytes of one field."""
PARTS_LIMIT = 12
MEDIA_TYPE = b"multipart/form-data"


class Claim(msgspec.Struct, frozen=True):
    """What the sender says the file is; its bytes decide."""

    media_type: str = ""
    name: str = ""

    def __repr__(self) -> str:
        # A file's name often is a person's.
        return f"Claim({self.media_type!r})"


class Form:
    """A push parser: `push` takes what the network brings and gives the pieces of the file in it."""

    def __init__(self, content_type: str) -> None:
        media_type, options = parse_options_header(content_type)
        if media_type != MEDIA_TYPE:
            raise Problem("form_required")
        self.fields: dict[str, str] = {}
        self.claim: Claim | None = None
        """Set once the file part has begun."""
        self._pieces: list[bytes] = []
        self._headers: dict[bytes, bytes] = {}
        self._header = (bytearray(), bytearray())
        self._value: bytearray | None = None
        self._name = ""
        self._parts = 0
        self._is_whole = False
        self._parser = _parser(options.get(b"boundary", b""), self._callbacks())

    def push(self, data: bytes) -> list[bytes]:
        """The pieces of the file among these bytes."""
        try:
            self._parser.write(data)
        except FormParserError:
            raise Problem("malformed_form") from None
        pieces, self._pieces = self._pieces, []
        return pieces

    def close(self) -> None:
        """Says that nothing more comes; without the closing boundary what came is not the whole file."""
        if not self._is_whole:
            raise Problem("upload_broken_off")
        if self.claim is None:
            raise Problem("invalid", errors=[FieldError("", "no_file")])

    def _callbacks(self) -> dict[str, Callable[..., Any]]:
        return {
            "on_part_begin": self._begin_part,
            "on_header_field": lambda data, start, end: self._header[0].extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._header[1].extend(data[start:end]),
            "on_header_end": self._end_header,
            "on_headers_finished": self._open_part,
            "on_part_data": self._take,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }

    def _begin_part(self) -> None:
        self._parts += 1
        if self._parts > PARTS_LIMIT:
            raise Problem("malformed_form")
        self._headers.clear()

    def _end_header(self) -> None:
        name, value = self._header
        self._headers[bytes(name).lower()] = bytes(value)
        self._header = (bytearray(), bytearray())

    def _open_part(self) -> None:
        """A part with a file name, or with a type that is not text, is the file; whatever its name is."""
        disposition = self._headers.get(b"content-disposition", b"")
        kind, options = parse_options_header(disposition)
        if kind != b"form-data":
            raise Problem("malformed_form")
        media_type = parse_options_header(self._headers.get(b"content-type", b""))[0]
        is_file = b"filename" in disposition.lower() or not media_type.startswith((b"text/",)) and media_type != b""
        if is_file:
            self._open_file(Claim(_text(media_type), _text(options.get(b"filename", b""))))
            return
        self._name, self._value = _text(options.get(b"name", b"")), bytearray()
        if self._name not in FIELDS:
            raise Problem("invalid", errors=[FieldError(pointer(self._name[:80]), "unknown_field")])
        if self._name in self.fields:
            raise Problem("invalid", errors=[FieldError(pointer(self._name), "field_twice")])

    def _open_file(self, claim: Claim) -> None:
        if self.claim is not None:
            raise Problem("invalid", errors=[FieldError("", "several_files")])
        self.claim, self._value = claim, None

    def _take(self, data: bytes, start: int, end: int) -> None:
        if self._value is None:
            self._pieces.append(data[start:end])
            return
        self._value += data[start:end]
        if len(self._value) > FIELD_LIMIT:
            raise Problem("invalid", errors=[FieldError(pointer(self._name), "too_long", {"limit": FIELD_LIMIT})])

    def _end_part(self) -> None:
        if self._value is None:
            return
        try:
            text = clean_text(self._value.decode("utf-8")).strip()
        except UnicodeDecodeError:
            raise Problem("invalid_encoding") from None
        except Problem as problem:
            named = [msgspec.structs.replace(error, pointer=pointer(self._name)) for error in problem.errors]
            raise Problem(problem.code, errors=named) from None
        self.fields[self._name] = text
        self._value = None

    def _end(self) -> None:
        self._is_whole = True


def given(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields that say something: phones send empty ones too."""
    return {name: value for name, value in fields.items() if value}


def _parser(boundary: bytes, callbacks: dict[str, Any]) -> MultipartParser:
    if not boundary:
        raise Problem("malformed_form")
    try:
        return MultipartParser(boundary, callbacks)
    except FormParserError:
        raise Problem("malformed_form") from None


def _text(value: bytes) -> str:
    return value.decode("utf-8", errors="replace")
