"""Describes for OpenAPI what the framework cannot see: bodies that are read as they come."""

from dataclasses import dataclass

from litestar.openapi.spec import OpenAPIMediaType, OpenAPIType, Operation, RequestBody, Schema

from api.documents.form import FIELDS
from api.documents.schemas import KINDS

_TEXT = Schema(type=OpenAPIType.STRING)
_FORM = Schema(
    type=OpenAPIType.OBJECT,
    required=["file"],
    properties={
        "file": Schema(type=OpenAPIType.STRING, format="binary", description="One file, under any name."),
        **dict.fromkeys(FIELDS, _TEXT),
        "kind": Schema(type=OpenAPIType.STRING, enum=list(KINDS)),
    },
)
_PIECE = Schema(type=OpenAPIType.STRING, format="binary")


@dataclass
class FormOperation(Operation):
    """An operation that takes a form with a file."""

    def __post_init__(self) -> None:
        self.request_body = RequestBody(required=True, content={"multipart/form-data": OpenAPIMediaType(schema=_FORM)})


@dataclass
class PieceOperation(Operation):
    """An operation that takes some bytes of a file."""

    def __post_init__(self) -> None:
        content = {"application/offset+octet-stream": OpenAPIMediaType(schema=_PIECE)}
        self.request_body = RequestBody(required=True, content=content)
