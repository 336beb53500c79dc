"""A signature is a typed name or a small drawing in which nothing runs."""

import base64
from urllib.parse import quote

import pytest

from api.chat.signatures import DRAWING_LIMIT, is_signature

LINE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1L8 8" stroke="#000"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 30


def address(kind: str, content: bytes | str) -> str:
    """A base64 data address."""
    raw = content.encode() if isinstance(content, str) else content
    return f"data:{kind};base64,{base64.b64encode(raw).decode()}"


@pytest.mark.parametrize(
    "signature",
    [
        "李秀英", "阿", "古丽巴哈尔·买买提", "John Smith", address("image/png", PNG), address("image/svg+xml", LINE),
        address("image/svg+xml", '<?xml version="1.0"?>' + LINE), "data:image/svg+xml;utf8," + LINE,
        "data:image/svg+xml," + quote(LINE), address("image/svg+xml;charset=utf-8", LINE),
    ],
)  # fmt: skip
def test_signs(signature):
    """Names in any script, PNG and SVG, in both ways to write a data address."""
    assert is_signature(signature)


@pytest.mark.parametrize(
    "signature",
    [
        "", "  ", "李" * 51, "data:", "data:image/png;base64,", address("image/png", b"GIF89a"),
        address("image/jpeg", b"\xff\xd8\xff"), address("text/html", LINE), "data:image/png;base64,!!!",
        address("image/svg+xml", "hello"),
        address("image/svg+xml", LINE.replace("<path", "<script>alert(1)</script><path")),
        address("image/svg+xml", LINE.replace("<path", "<path onload = 'x()'")),
        address("image/svg+xml", LINE.replace("<path", "<image href='http://example.org/x.png'/><path")),
        address("image/svg+xml", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + LINE),
        address("image/svg+xml", LINE.replace("<path", "<style>@import 'http://example.org/x.css'</style><path")),
        address("image/svg+xml", LINE.replace("<path", "<s:script xmlns:s='http://www.w3.org/2000/svg'/><path")),
        address("image/svg+xml", LINE.replace("<path", "<h:iframe src='http://example.org/'/><path")),
        address("image/png", PNG + b"\x00" * DRAWING_LIMIT),
    ],
    ids=range(18),
)  # fmt: skip
def test_does_not_sign(signature):
    """Nothing, other kinds of files, drawings that run or fetch something, and what is larger than 64 KB."""
    assert not is_signature(signature)
