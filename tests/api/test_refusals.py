"""Bad requests over HTTP: each is a problem of the right kind, repeats nothing, and changes nothing."""

import pytest

from tests.api.access.conftest import SignedIn, as_guest
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

SECRET = "13800000001"


class Talk:
    """A conversation, its owner, and somebody who is not."""

    def __init__(self, client, owner: SignedIn, stranger: SignedIn, begun: dict) -> None:
        self.client = client
        self.owner = owner
        self.stranger = stranger
        self.id = begun["id"]
        self.path = f"/v1/conversations/{self.id}"
        self._keys = 0

    async def post(self, content: bytes, path: str = "/turns", **headers: str):
        """What is sent as it is."""
        self._keys += 1
        ours = {"Content-Type": "application/json", "Idempotency-Key": f"key-{self._keys}"}
        sent = {**self.owner.headers, **ours, **headers}
        return await self.client.post(self.path + path, content=content, headers=sent)

    async def state(self) -> bytes:
        """Everything, to see that nothing changed."""
        return (await self.client.get(self.path, headers=self.owner.headers)).content


@pytest.fixture(scope="module")
async def talk(anyio_backend, tmp_path_factory):
    """One conversation for all bad requests."""
    folder = tmp_path_factory.mktemp("refusals")
    async with open_service(folder, FrozenClock(), YICHUANG_LIMITS="off") as client:
        owner, stranger = await as_guest(client), await as_guest(client)
        body = {"matter": "recognition", "text": "昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院"}
        headers = {**owner.headers, "Idempotency-Key": "begin"}
        begun = (await client.post("/v1/conversations", json=body, headers=headers)).json()
        yield Talk(client, owner, stranger, begun)


def check(answer, status: int, code: str, *pointers: str) -> None:
    """The problem of this kind, at these places, and not a word of what was sent."""
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert (answer.status_code, body["status"], body["code"]) == (status, status, code)
    assert [error["pointer"] for error in body.get("errors", [])] == list(pointers)
    assert body["type"] == f"/problems/{code}"
    assert body["title"]
    assert body["detail"]
    assert all(error["detail"] for error in body.get("errors", []))
    assert SECRET not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "malformed_json"),
        (b"{", "malformed_json"),
        (b'{"text": "13800000001"', "malformed_json"),
        (b'{"text": "a", "text": "13800000001"}', "malformed_json"),
        (b'\xef\xbb\xbf{"text": "a"}', "malformed_json"),
        (b"[" * 30_000, "too_deeply_nested"),
        (b'{"answers": {"x": ' + b"[" * 64 + b"]" * 64 + b"}}", "too_deeply_nested"),
        (b'{"text": "\xff13800000001"}', "invalid_encoding"),
        (b'{"text": "\xed\xa0\x80"}', "invalid_encoding"),
    ],
)
async def test_what_cannot_be_read(talk, content, code):
    """400."""
    before = await talk.state()
    check(await talk.post(content), 400, code)
    assert await talk.state() == before


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        (b"null", ""),
        (b"[]", ""),
        (b'"13800000001"', ""),
        (b"{}", ""),
        (b'{"text": 13800000001}', "/text"),
        (b'{"text": "13800000001\\u0000"}', "/text"),
        (b'{"text": "13800000001\\r\\n"}', "/text"),
        (b'{"text": "\\ud800 13800000001"}', "/text"),
        ('{"text": "13800000001\u202e"}'.encode(), "/text"),
        ('{"text": "138\u200b00000001"}'.encode(), "/text"),
        (b'{"text": "' + b"x" * 2001 + b'"}', "/text"),
        (b'{"answers": {"accident.place": "\\u200b"}}', "/answers/accident.place"),
        (b'{"answers": {"no.such.fact": "13800000001"}}', "/answers/no.such.fact"),
        (b'{"answers": {"worker.age": "13800000001"}}', "/answers/worker.age"),
        (b'{"answers": {"worker.age": true}}', "/answers/worker.age"),
        (b'{"answers": {"worker.age": 1e999}}', "/answers"),
        (b'{"answers": {"worker.age": 9' + b"9" * 4000 + b"}}", "/answers/worker.age"),
        (b'{"answers": {"worker.age": 9' + b"9" * 9000 + b"}}", "/answers"),
        (b'{"undo": "true"}', "/undo"),
        (b'{"confirm": "accident.date"}', "/confirm"),
        (b'{"text": "x", "13800000": 1}', "/13800000"),
    ],
)
async def test_what_cannot_be(talk, content, pointer):
    """422 with the place."""
    before = await talk.state()
    answer = await talk.post(content)
    code = answer.json()["code"]
    assert code in ("invalid", "invalid_answers")
    check(answer, 422, code, pointer)
    assert await talk.state() == before


@pytest.mark.parametrize(
    ("media_type", "taken"),
    [
        ("application/json", True),
        ("application/json; charset=utf-8", True),
        ('application/json; charset="UTF-8"', True),
        ("Application/JSON", True),
        ("application/json; charset=gbk", False),
        ("text/plain", False),
        ("application/x-www-form-urlencoded", False),
        ("multipart/form-data; boundary=x", False),
        ("application/merge-patch+json", False),
        ("application/jsonp", False),
        ("", False),
        ("x", False),
    ],
)
async def test_the_kind_of_content(talk, media_type, taken):
    """JSON in UTF-8 only: another site's form cannot send that unasked."""
    answer = await talk.post(b'{"undo": 1}', **{"Content-Type": media_type})
    if taken:
        check(answer, 422, "invalid", "/undo")
    else:
        check(answer, 415, "unsupported_media_type")


async def test_too_much(talk):
    """413 for more than 64 KB, wherever it would have gone; what just fits is read."""
    before = await talk.state()
    for path in ("/turns", "/edits"):
        check(await talk.post(b'{"text": "' + b"x" * 64 * 1024 + b'"}', path), 413, "too_large")
    fits = b'{"text": "x"' + b" " * (64 * 1024 - 20) + b", 1}"
    check(await talk.post(fits), 400, "malformed_json")
    assert await talk.state() == before


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("limit=abc", "/query/limit"),
        ("limit=0", "/query/limit"),
        ("limit=-1", "/query/limit"),
        ("limit=100000", "/query/limit"),
        ("limit=%00", "/query/limit"),
        ("limit=%ff%fe", "/query/limit"),
        ("limit=13800000001", "/query/limit"),
        ("cursor=13800000001x", "/query/cursor"),
        ("cursor=99999999999999999999999999", "/query/cursor"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/conversations", "/v1/cases"])
async def test_what_cannot_be_asked(talk, path, query, pointer):
    """422 with the parameter, not with its value."""
    check(await talk.client.get(f"{path}?{query}", headers=talk.owner.headers), 422, "invalid", pointer)


@pytest.mark.parametrize("query", ["limit=", "cursor=&limit=", "limit=&cursor="])
@pytest.mark.parametrize("path", ["/v1/conversations", "/v1/cases"])
async def test_what_is_left_empty_is_not_asked(talk, path, query):
    """The first page, as the contract writes it."""
    answer = await talk.client.get(f"{path}?{query}", headers=talk.owner.headers)
    assert (answer.status_code, answer.json()["next_cursor"]) == (200, None)


@pytest.mark.parametrize("query", ["nonsense=13800000001", "limit=1&limit=2", "=", "&&&", "limit=1;x", "%ff=%ff"])
async def test_what_nobody_asked_about_is_no_matter(talk, query):
    """Unknown parameters are left alone; of two values one counts."""
    answer = await talk.client.get(f"/v1/conversations?{query}", headers=talk.owner.headers)
    assert answer.status_code in (200, 422)
    assert SECRET not in answer.text


ROUTES = [
    ("GET", "", None),
    ("GET", "/facts", None),
    ("GET", "/facts/accident.place/why", None),
    ("GET", "/review", None),
    ("GET", "/poll", None),
    ("GET", "/stream", None),
    ("POST", "/turns", {"text": "x"}),
    ("POST", "/turns", {"undo": True}),
    ("POST", "/edits", {"answers": {"accident.place": "x"}, "preview": True}),
    ("POST", "/edits", {"answers": {"accident.place": "x"}}),
]


@pytest.mark.parametrize(("method", "path", "body"), ROUTES, ids=str)
async def test_what_belongs_to_somebody_else(talk, method, path, body):
    """404, the same as for what never was, byte for byte but for the trace."""
    before = await talk.state()
    headers = {**talk.stranger.headers, "Idempotency-Key": f"{method}{path}"}
    answers = [
        await talk.client.request(method, f"/v1/conversations/{talk_id}{path}", json=body, headers=headers)
        for talk_id in (talk.id, "X" * len(talk.id))
    ]
    for answer in answers:
        check(answer, 404, "not_found")
    foreign, unknown = ({**answer.json(), "trace_id": ""} for answer in answers)
    assert foreign == unknown
    assert await talk.state() == before


@pytest.mark.parametrize(("method", "path", "body"), ROUTES, ids=str)
async def test_without_a_token(talk, method, path, body):
    """401 before anything is read."""
    answer = await talk.client.request(method, talk.path + path, json=body)
    check(answer, 401, "unauthenticated")
    assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("method", "path"),
    [("DELETE", "/v1/me"), ("PUT", "/v1/conversations"), ("GET", "/v1/auth/tokens"), ("POST", "/v1/me")],
)
async def test_a_method_nobody_takes(talk, method, path):
    """405 with those that are."""
    answer = await talk.client.request(method, path, headers=talk.owner.headers)
    check(answer, 405, "method_not_allowed")
    assert answer.headers["allow"]


@pytest.mark.parametrize(
    "path",
    ["/", "/v1", "/v1/", "/v2/conversations", "/v1/conversations/a/b/c", "/%2e%2e/etc/passwd", "/v1//me", "/.env"],
)
async def test_a_path_to_nowhere(talk, path):
    """404, or the page, but never a file or a crash."""
    answer = await talk.client.get(path)
    assert answer.status_code in (200, 401, 404)
    if answer.status_code == 404:
        check(answer, 404, "not_found")
    assert "root:" not in answer.text


async def test_words_come_in_the_language_asked_for(talk):
    """Title, detail and the words at each place."""
    texts = {}
    for language in ("zh-CN", "en"):
        answer = await talk.post(b'{"undo": 1}', **{"Accept-Language": language})
        assert answer.headers["content-language"] == language
        body = answer.json()
        texts[language] = (body["title"], body["detail"], body["errors"][0]["detail"])
    assert texts["en"] == (
        "Some places need a change",
        "Please change what is marked and send it again. Everything from before is kept.",
        "This is not written in the right way.",
    )
    assert all("\u4e00" <= text[0] <= "\u9fff" for text in texts["zh-CN"])


@pytest.mark.parametrize("value", ["", "*", "en;q=nan", "x" * 5000, ",,,;;;===", "zh-CN\t"])
async def test_a_strange_wish_for_a_language(talk, value):
    """Is no reason to fail."""
    check(await talk.post(b'{"undo": 1}', **{"Accept-Language": value}), 422, "invalid", "/undo")
