"""The page before it speaks to the API: shell, words, manifest, service worker, and what their headers allow."""

import re
from datetime import datetime

import pytest

pytestmark = pytest.mark.anyio


async def test_shell_opens_in_the_callers_language(client):
    """The first answer is already in the language the phone asks for, so nobody waits before a foreign word."""
    chinese = await client.get("/", headers={"Accept-Language": "zh-CN,zh;q=0.9"})
    english = await client.get("/", headers={"Accept-Language": "en-GB"})
    assert 'lang="zh-CN"' in chinese.text
    assert "12333" in chinese.text
    assert 'lang="en"' in english.text
    assert 'data-languages="zh-CN en"' in english.text


async def test_shell_is_never_kept_and_allows_only_our_own_scripts(client):
    """A new release is seen at once, and nothing injected into the page could run or call home."""
    answer = await client.get("/")
    policy = answer.headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert answer.headers["cache-control"] == "no-store"
    assert "Accept-Language" in answer.headers["vary"]
    assert rules["default-src"] == "'none'"
    assert {rules[name] for name in ("script-src", "style-src", "connect-src", "worker-src")} == {"'self'"}
    assert "unsafe" not in policy
    assert rules["frame-ancestors"] == "'none'"


async def test_shell_holds_no_script_or_style_of_its_own(client):
    """Everything that runs or paints comes from files the content policy can judge."""
    text = (await client.get("/")).text
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, re.DOTALL)
    assert scripts
    assert all("src=" in attributes and not body.strip() for attributes, body in scripts)
    assert "<style" not in text
    assert not re.search(r"\son[a-z]+=|\sstyle=", text)


async def test_shell_says_what_to_do_without_scripts(client):
    """A phone that cannot run the page is still told the number of a person, and led to what needs no script."""
    text = (await client.get("/")).text
    assert 'href="/answers"' in text[text.index("<noscript>") : text.index("</noscript>")]
    assert 'href="tel:12333"' in text


async def test_everything_the_shell_names_is_there(client):
    """No file, icon or preloaded module of the first page is missing."""
    text = (await client.get("/")).text
    paths = set(re.findall(r'(?:href|src)="(/[^"]*)"', text))
    assert len(paths) > 10
    for path in sorted(paths):
        answer = await client.get(path)
        assert (answer.status_code, path) == (200, path)


async def test_everything_the_worker_keeps_is_there(client):
    """The service worker's installation cannot fail on a file that does not exist."""
    text = (await client.get("/sw.js")).text
    kept = re.search(r"const KEPT = \[(.*?)\];", text)[1]
    paths = re.findall(r'"([^"]+)"', kept)
    assert "/" in paths
    assert any(path.endswith("/edit.js") for path in paths)
    for path in paths:
        assert (await client.get(path)).status_code == 200, path


async def test_worker_is_named_by_the_release_and_never_kept(client):
    """Another release gets another cache, and the browser learns of it at the next visit."""
    answer = await client.get("/sw.js")
    version = (await client.get("/")).text.split('data-words="words/')[1].split('"')[0]
    assert f"'page-{version}'" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "/v1/" not in answer.text  # what a person said is no business of the cache


@pytest.mark.parametrize(("header", "name"), [("zh-CN", "一窗"), ("en", "Yichuang")])
async def test_manifest_names_the_page_in_each_language(client, header, name):
    """On the home screen the page has a name and pictures that load."""
    answer = await client.get("/manifest.webmanifest", headers={"Accept-Language": header})
    body = answer.json()
    assert body["short_name"] == name
    assert answer.headers["content-type"] == "application/manifest+json"
    assert {icon["sizes"] for icon in body["icons"]} == {"any", "192x192", "512x512"}
    for icon in body["icons"]:
        picture = await client.get(icon["src"])
        assert picture.headers["content-type"] == icon["type"]


async def test_time_is_the_services_own(client):
    """Days are counted by the service's clock: a phone set wrong must not move a legal period."""
    answer = await client.get("/page/now")
    assert datetime.fromisoformat(answer.json()["now"]) == client.app.state.parts.clock()
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
async def test_page_only_answers_reading(client, method):
    """Nothing about the page can be changed through the page's addresses."""
    assert (await client.request(method, "/")).status_code == 405
