"""Puts the page together at start-up: shell, words, manifest and service worker under one version."""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.bundles import BundleShelf
from api.text import Words
from api.web.assets import Asset, first_modules, make_asset, read_static, version_of
from api.web.catalogue import catalogue, later_catalogue

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
THEME = "#0f5f56"
GROUND = "#faf8f4"
ICONS = (
    ("icon.svg", "any", "image/svg+xml"),
    ("icon-192.png", "192x192", "image/png"),
    ("icon-512.png", "512x512", "image/png"),
)


class Page(msgspec.Struct, frozen=True):
    """Everything the browser is given before it speaks to the API."""

    version: str
    files: Mapping[str, Asset]
    words: Mapping[str, Asset]
    """By language what the first visit needs, and by `<language>.later` the rest."""
    shells: Mapping[str, Asset]
    manifests: Mapping[str, Asset]
    worker: Asset


def make_page(words: Words, bundles: BundleShelf) -> Page:
    """The page of this release in every language there are words for."""
    told = [(lang, msgspec.json.encode(catalogue(words, bundles.current, lang))) for lang in words.languages]
    later = [(f"{lang}.later", msgspec.json.encode(later_catalogue(words, lang))) for lang in words.languages]
    return _put_together(tuple(told), tuple(later))


@lru_cache(8)
def _put_together(told: tuple[tuple[str, bytes], ...], later: tuple[tuple[str, bytes], ...]) -> Page:
    """The page that has these words; the same for every service of this process that has them."""
    files = read_static()
    words = {name: make_asset(body, ".json") for name, body in (*told, *later)}
    version = version_of([*files.values(), *words.values()])
    known = {lang: msgspec.json.decode(body) for lang, body in told}
    return Page(
        version,
        files,
        words,
        _shells(known, version, first_modules(files)),
        {lang: _manifest(row, version) for lang, row in known.items()},
        _worker(version, files, list(words)),
    )


def _shells(known: dict[str, dict[str, Any]], version: str, modules: list[str]) -> dict[str, Asset]:
    """The first page in each language; Chinese stands first where one is chosen."""
    languages = " ".join(sorted(known, key=lambda lang: (not lang.startswith("zh"), lang)))
    render = partial(
        TEMPLATES.get_template("shell.html").render,
        version=version,
        languages=languages,
        theme=THEME,
        modules=modules,
    )
    return {
        lang: make_asset(render(lang=lang, dir=row["dir"], t=row["page"].__getitem__).encode(), ".html")
        for lang, row in known.items()
    }


def _worker(version: str, files: Mapping[str, Asset], languages: list[str]) -> Asset:
    """The service worker with the list of what it keeps."""
    kept = [f"/static/{version}/{name}" for name in files if name.endswith((".js", ".css", ".svg"))]
    kept += [f"/page/words/{version}/{lang}.json" for lang in languages]
    return make_asset(TEMPLATES.get_template("worker.js").render(version=version, kept=["/", *kept]).encode(), ".js")


def _manifest(known: dict[str, Any], version: str) -> Asset:
    body = {
        "name": known["page"]["title"],
        "short_name": known["page"]["brand"],
        "lang": known["lang"],
        "dir": known["dir"],
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": THEME,
        "icons": [{"src": f"/static/{version}/{name}", "sizes": sizes, "type": kind} for name, sizes, kind in ICONS],
    }
    return make_asset(msgspec.json.encode(body), ".webmanifest")
