"""Tells what may stand for a person's signature: a typed name, or a small drawing (签名)."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

DRAWING_LIMIT = 64 * 1024
"""Characters of a data address (contract §3)."""
NAME_LIMIT = 50
_PNG = b"\x89PNG\r\n\x1a\n"
_LIVE = re.compile(rb"<script|<foreignobject|<!entity|<!doctype|javascript:|[\s\"'/]on[a-z]+\s*=|href\s*=|url\(")
"""What makes an SVG more than a drawing."""
_ELEMENT = re.compile(rb"<\s*/?\s*([^\s/>]+)")
_LINES = frozenset(
    b"svg g path line polyline polygon circle ellipse rect title desc ?xml".split()
)
"""What a drawing by hand is made of; a style sheet or a foreign element may fetch or run something."""


def is_signature(signature: str) -> bool:
    """Whether it is a typed name, or a PNG or SVG as a data address."""
    if not signature.startswith("data:"):
        return 0 < len(signature.strip()) <= NAME_LIMIT
    if len(signature) > DRAWING_LIMIT:
        return False
    head, _, body = signature.removeprefix("data:").partition(",")
    kind, *options = head.lower().split(";")
    try:
        content = base64.b64decode(body, validate=True) if "base64" in options else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return False
    if kind == "image/png":
        return content.startswith(_PNG)
    return kind == "image/svg+xml" and _is_drawing(content)


def _is_drawing(content: bytes) -> bool:
    """An SVG of lines only: nothing in it runs, and nothing is fetched."""
    text = content.lstrip().lower()
    return (
        text.startswith((b"<svg", b"<?xml"))
        and b"<svg" in text
        and _LIVE.search(text) is None
        and _LINES.issuperset(_ELEMENT.findall(text))
    )
