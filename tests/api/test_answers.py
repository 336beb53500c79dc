"""Answers: JSON, and the revision of what has one."""

import pytest
from litestar import Request

from api.answers import answer, language


@pytest.mark.parametrize(
    ("revision", "headers"), [(None, {}), (0, {"ETag": '"r0"'}), (7, {"ETag": '"r7"'})]
)
def test_a_thing_with_a_life_has_an_etag(revision, headers):
    """From its first revision on."""
    response = answer({"name": "左腿"}, revision, 201)
    assert (response.status_code, dict(response.headers)) == (201, headers)
    assert response.content == '{"name":"左腿"}'.encode()
    assert response.media_type == "application/json"


@pytest.mark.anyio
async def test_revisions_over_http(client):
    """The ETag of a turn is what If-Match takes; an older one is refused and changes nothing."""
    token = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    begun = await client.post(
        "/v1/conversations", json={"matter": "recognition"}, headers={**headers, "Idempotency-Key": "a"}
    )
    turns = f"/v1/conversations/{begun.json()['id']}/turns"
    body = {"text": "昨天下午三点多在工地二楼摔下来，左腿骨折"}
    seen = {**headers, "Idempotency-Key": "b", "If-Match": begun.headers["etag"]}
    said = await client.post(turns, json=body, headers=seen)
    assert said.status_code == 200
    assert said.headers["etag"] == f'"r{said.json()["revision"]}"' != begun.headers["etag"]
    late = await client.post(turns, json={"undo": True}, headers={**seen, "Idempotency-Key": "c"})
    assert (late.status_code, late.json()["code"]) == (412, "revision_stale")
    now = await client.get(f"/v1/conversations/{begun.json()['id']}", headers=headers)
    assert now.headers["etag"] == said.headers["etag"]


@pytest.mark.anyio
async def test_the_language_of_an_answer(client):
    """By the header, Chinese without one."""
    parts = client.app.state.parts

    def asking(*headers: tuple[bytes, bytes]) -> Request:
        return Request({"type": "http", "headers": list(headers)})

    assert language(asking(), parts) == "zh-CN"
    assert language(asking((b"host", b"x"), (b"accept-language", b"en")), parts) == "en"


@pytest.mark.anyio
async def test_an_answer_is_sent_as_it_stands():
    """Its length is that of its bytes; headers added later go with it."""
    sent: list[dict] = []

    async def send(message: dict) -> None:
        sent.append(message)

    response = answer({"name": "左腿"}, 7, 201)
    response.headers["Content-Disposition"] = "attachment"
    await response.to_asgi_response(app=None, request=None)({}, None, send)
    head, body = sent
    assert (head["type"], head["status"], body["body"]) == ("http.response.start", 201, response.content)
    assert sorted(head["headers"]) == [
        (b"content-disposition", b"attachment"),
        (b"content-length", b"17"),
        (b"content-type", b"application/json"),
        (b"etag", b'"r7"'),
    ]
