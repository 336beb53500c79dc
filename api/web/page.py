"""Puts the page together at start-up: shell, words, manifest and service worker under one version."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.bundles import BundleShelf
from api.text import Words
from api.web.assets import Asset, first_modules, make_asset, read_static, version_of
from api.web.catalogue import AREA, catalogue, direction

TEMPLATES = Path(__file__).resolve().parent / "templates"
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
    shells: Mapping[str, Asset]
    manifests: Mapping[str, Asset]
    worker: Asset


def make_page(words: Words, bundles: BundleShelf) -> Page:
    """The page of this release in every language there are words for."""
    files = read_static()
    told = {lang: _words(words, bundles, lang) for lang in words.languages}
    version = version_of([*files.values(), *told.values()])
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    kept = [f"/static/{version}/{name}" for name in files if name.endswith((".js", ".css", ".svg"))]
    kept += [f"/page/words/{version}/{lang}.json" for lang in words.languages]
    worker = templates.get_template("worker.js").render(version=version, kept=["/", *kept])
    return Page(
        version,
        files,
        told,
        {lang: _shell(templates, words, lang, version, files) for lang in words.languages},
        {lang: _manifest(words, lang, version) for lang in words.languages},
        make_asset(worker.encode(), ".js"),
    )


def _words(words: Words, bundles: BundleShelf, lang: str) -> Asset:
    return make_asset(msgspec.json.encode(catalogue(words, bundles.current, lang)), ".json")


def _shell(templates: Environment, words: Words, lang: str, version: str, files: Mapping[str, Asset]) -> Asset:
    text = templates.get_template("shell.html").render(
        version=version,
        lang=lang,
        dir=direction(lang),
        languages=" ".join(_chinese_first(words.languages)),
        theme=THEME,
        modules=first_modules(files),
        t=lambda key: words.say(AREA, key, lang),
    )
    return make_asset(text.encode(), ".html")


def _manifest(words: Words, lang: str, version: str) -> Asset:
    body = {
        "name": words.say(AREA, "title", lang),
        "short_name": words.say(AREA, "brand", lang),
        "lang": lang,
        "dir": direction(lang),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": THEME,
        "icons": [{"src": f"/static/{version}/{name}", "sizes": sizes, "type": kind} for name, sizes, kind in ICONS],
    }
    return make_asset(msgspec.json.encode(body), ".webmanifest")


def _chinese_first(languages: tuple[str, ...]) -> list[str]:
    return sorted(languages, key=lambda lang: (not lang.startswith("zh"), lang))
