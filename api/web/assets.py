"""Reads the files of the page once and knows how each is sent: type, tag, compressed form, shared version."""

import gzip
import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

STATIC = Path(__file__).resolve().parent / "static"
ENTRY = "app.js"

MEDIA_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
}
"""What may be sent; files of other kinds, such as the list of borrowed ones, stay at home."""

_IMPORT = re.compile(r"""^import .*?from '(\.{1,2}/[^']+)';$""", re.MULTILINE)
_PACKED = (".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest")


class Asset(msgspec.Struct, frozen=True):
    """One file as it goes over the line."""

    body: bytes
    packed: bytes | None
    """The same, gzipped; None where that gains nothing."""
    media_type: str
    etag: str


def make_asset(body: bytes, suffix: str) -> Asset:
    """A file or a text made at start-up, ready to be sent."""
    # Without a time in its head the compressed form is the same on every machine.
    packed = gzip.compress(body, 9, mtime=0) if suffix in _PACKED else None
    return Asset(body, packed, MEDIA_TYPES[suffix], f'"{hashlib.sha256(body).hexdigest()[:20]}"')


@cache
def read_static(folder: Path = STATIC) -> Mapping[str, Asset]:
    """Every file of the page by its path below the folder; they do not change while a service runs."""
    return {
        path.relative_to(folder).as_posix(): make_asset(path.read_bytes(), path.suffix)
        for path in sorted(folder.rglob("*"))
        if path.suffix in MEDIA_TYPES
    }


def version_of(assets: Iterable[Asset]) -> str:
    """One version for everything the page is made of, so that no phone mixes old and new."""
    return hashlib.sha256("".join(asset.etag for asset in assets).encode()).hexdigest()[:12]


def first_modules(files: Mapping[str, Asset], entry: str = ENTRY) -> list[str]:
    """The modules a first visit needs, the entry first; those imported on demand are not among them."""
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            imports = _IMPORT.findall(files[name].body.decode())
            waiting += [posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in imports]
    return list(found)
