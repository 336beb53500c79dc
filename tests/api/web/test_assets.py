"""The files of the page: sent once for ever, small, old enough for old phones, and nothing from elsewhere."""

import gzip
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from api.web.assets import STATIC, first_modules, make_asset, read_static, version_of

TREE = Path(__file__).resolve().parents[3]
WEB = TREE / "api" / "web"
VENDOR = STATIC / "vendor"
BUDGET = 40 * 1024
NEWER = re.compile(
    r"\|\|=|&&=|\?\?=|\d_\d|static \{|^await |structuredClone|findLast|hasOwn\("
    r"|\.(?:replaceAll|at|toSorted|toReversed|groupBy|fromAsync)\(",
    re.MULTILINE,
)
"""Syntax and functions of JavaScript after 2020."""
KINDS = (".js", ".css", ".html", ".svg")
OWN = [path for path in sorted(WEB.rglob("*")) if path.suffix in KINDS and VENDOR not in path.parents]


async def first_load(client) -> dict[str, bytes]:
    """What a first visit fetches, as it goes over the line."""
    shell = await client.get("/", headers={"Accept-Encoding": "gzip"})
    version = re.search(r'data-words="words/([^"]+)"', shell.text)[1]
    paths = set(re.findall(r'(?:href|src)="(/static/[^"]*\.(?:js|css|svg))"', shell.text))
    paths |= {"/", "/manifest.webmanifest", "/sw.js", f"/page/words/{version}/zh-CN.json"}
    return {path: (await client.get(path, headers={"Accept-Encoding": "identity"})).content for path in sorted(paths)}


@pytest.mark.anyio
async def test_first_visit_weighs_little(client):
    """On a slow link the first page comes in a few seconds: all of it in less than 40 KB."""
    found = await first_load(client)
    sizes = {path: len(gzip.compress(body, 9)) for path, body in found.items()}
    assert sum(sizes.values()) < BUDGET, sizes


@pytest.mark.anyio
async def test_first_visit_loads_no_view_of_later(client):
    """Conversation, review, signing and progress are fetched when they are needed."""
    found = await first_load(client)
    names = {path.rsplit("/", 1)[-1] for path in found}
    assert {"app.js", "home.js", "words.js"} <= names
    assert not names & {"chat.js", "edit.js", "review.js", "submit.js", "case.js", "mine.js"}


@pytest.mark.anyio
async def test_files_are_kept_for_ever_under_their_version(client):
    """A phone fetches a file once for each release."""
    version = client.app.state.page.version
    answer = await client.get(f"/static/{version}/app.js")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.anyio
async def test_a_file_already_there_is_not_sent_again(client):
    """A browser that asks again with the tag it was given gets 304 and no body."""
    path = f"/static/{client.app.state.page.version}/app.css"
    tag = (await client.get(path)).headers["etag"]
    again = await client.get(path, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert "immutable" in again.headers["cache-control"]
    assert (await client.get(path, headers={"If-None-Match": '"other"'})).status_code == 200


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("header", "packed"),
    [("gzip", True), ("br, GZIP;q=0.5", True), ("gzip;q=0", False), ("identity", False), ("", False)],
)
async def test_files_go_packed_to_those_who_can_unpack(client, header, packed):
    """Packing follows what the browser says it takes."""
    path = f"/static/{client.app.state.page.version}/app.css"
    answer = await client.get(path, headers={"Accept-Encoding": header})
    assert ("content-encoding" in answer.headers) is packed
    assert answer.content == (STATIC / "app.css").read_bytes()


@pytest.mark.anyio
@pytest.mark.parametrize(
    "path",
    [
        "/static/{v}/nothing.js",
        "/static/000000000000/app.js",
        "/static/{v}/../page.py",
        "/static/{v}/%2e%2e/page.py",
        "/static/{v}/vendor/MANIFEST.toml",
        "/page/words/{v}/xx.json",
        "/page/words/{v}/zh-CN",
        "/page/words/0/zh-CN.json",
    ],
)
async def test_nothing_else_is_served(client, path):
    """Unknown files, other releases and ways out of the folder are simply not there, and that is not kept."""
    answer = await client.get(path.replace("{v}", client.app.state.page.version))
    assert answer.status_code == 404
    assert answer.headers["cache-control"] == "no-store"


def test_borrowed_files_are_what_they_were():
    """Each vendored file has its name, version, licence and hash on record, and none is there unrecorded."""
    listed = tomllib.loads((VENDOR / "MANIFEST.toml").read_text("utf-8"))["file"]
    assert {row["path"] for row in listed} == {path.name for path in VENDOR.iterdir()} - {"MANIFEST.toml"}
    for row in listed:
        assert row["version"], row
        assert row["licence"], row
        assert hashlib.sha256((VENDOR / row["path"]).read_bytes()).hexdigest() == row["sha256"], row["path"]
        assert all((VENDOR / name).exists() for name in row.get("licence_files", []))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_nothing_comes_from_outside(path):
    """No file of the page names another host: it works in a closed network and tells nobody who reads it."""
    text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|\b(?:src|href)=[\"']//|@import|url\(", text)


@pytest.mark.parametrize("path", [path for path in OWN if path.suffix == ".js"], ids=lambda path: path.name)
def test_scripts_run_on_old_phones(path):
    """Syntax and functions newer than 2020 are missing in the web views of older phones."""
    text = path.read_text("utf-8")
    assert not NEWER.search(text)


def test_styles_know_no_left_and_right():
    """Sides are named by the direction of reading, so a language written from the right needs no other styles."""
    text = (STATIC / "app.css").read_text("utf-8")
    physical = r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|float:|^\s*(?:width|height):"
    assert not re.search(physical, text, re.MULTILINE)


def test_imports_are_followed_and_later_ones_left_out(tmp_path):
    """Preloading follows what a module always needs, in folders too, and not what it may need later."""
    files = {
        "app.js": "import { a } from './sub/a.js';\nconst later = () => import('./b.js');\n",
        "sub/a.js": "import { c } from '../c.js';\n",
        "b.js": "", "c.js": "",
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert first_modules(read_static(tmp_path)) == ["app.js", "sub/a.js", "c.js"]


def test_any_change_makes_another_version():
    """Two releases that differ in one byte never share an address."""
    one, other = make_asset(b"a", ".js"), make_asset(b"b", ".js")
    assert version_of([one, one]) != version_of([one, other])
    assert version_of([one]) == version_of([make_asset(b"a", ".js")])
