"""The routes of the phone page: the shell, its files for ever, and what it asks before the API."""

import msgspec
from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath

from api.access import policy
from api.answers import language
from api.clock import instant
from api.errors import Problem
from api.parts import Parts
from api.web.assets import Asset
from api.web.page import Page
from api.web.sending import CONTENT_POLICY, send

PUBLIC = {"policy": policy.PUBLIC}
FOR_EVER = "public, max-age=31536000, immutable"


@get("/", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def show_page(request: Request, parts: Parts, state: State) -> Response:
    """The shell of the page; the rest comes from the versioned files it names."""
    page: Page = state.page
    return send(request, page.shells[language(request, parts)], {"Content-Security-Policy": CONTENT_POLICY})


@get("/static/{version:str}/{name:path}", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def send_file(request: Request, state: State, version: FromPath[str], name: FromPath[str]) -> Response:
    """A file of the page. Its address holds the version, so it may be kept for ever."""
    page: Page = state.page
    # Another release's files: a page that mixed the two would break in ways nobody can explain.
    return send_for_ever(request, page.files.get(name.lstrip("/")) if version == page.version else None)


@get("/page/words/{version:str}/{name:str}", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def send_words(request: Request, state: State, version: FromPath[str], name: FromPath[str]) -> Response:
    """The words of one language."""
    page: Page = state.page
    lang = name.removesuffix(".json")
    return send_for_ever(request, page.words.get(lang) if version == page.version and lang != name else None)


@get("/page/now", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def tell_time(parts: Parts) -> Response:
    """The service's clock: days and periods go by it, whatever the phone believes."""
    return Response(msgspec.json.encode({"now": instant(parts.clock())}), media_type="application/json")


@get("/manifest.webmanifest", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def send_manifest(request: Request, parts: Parts, state: State) -> Response:
    """How the page looks on a phone's home screen."""
    page: Page = state.page
    return send(request, page.manifests[language(request, parts)], {})


@get("/sw.js", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def send_worker(request: Request, state: State) -> Response:
    """The service worker; only from here may it look after the whole page."""
    page: Page = state.page
    return send(request, page.worker, {})


HANDLERS = [show_page, send_file, send_words, tell_time, send_manifest, send_worker]


def send_for_ever(request: Request, asset: Asset | None) -> Response:
    """A file that never changes under its address, or `not_found`."""
    if asset is None:
        raise Problem("not_found")
    return send(request, asset, {"Cache-Control": FOR_EVER})
