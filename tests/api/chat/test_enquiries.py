"""One-off questions: anybody may ask, the answer is the law's, and nothing is kept of it."""

import pytest


async def ask(client, text: str, **fields: str):
    """The answer to one question without a token."""
    return await client.post("/v1/enquiries", json={"text": text, **fields})


@pytest.mark.anyio
async def test_nobody_signs_in(shared_client) -> None:
    """A worried person gets an answer with its article, and no key or token is asked for."""
    answer = await ask(shared_client, "申请工伤有时间限制吗？")
    assert answer.status_code == 200
    body = answer.json()
    assert body["intents"] == ["deadline"]
    (reply,) = body["replies"]
    assert reply["kind"] == "answer"
    assert reply["sources"][0] == {"instrument": "工伤保险条例", "article": "第十七条第一款", "url": None}


@pytest.mark.anyio
async def test_what_is_told_with_it_counts(shared_client) -> None:
    """The day told in the question makes the dates of the answer."""
    body = (await ask(shared_client, "昨天从架子上摔下来骨折了，申请工伤有时间限制吗")).json()
    assert "2027年11月23日" in body["replies"][0]["text"]


@pytest.mark.anyio
async def test_it_never_says_that_it_wrote_anything_down(shared_client) -> None:
    """Nothing is kept, so the greeting of the guided intake would be untrue."""
    body = (await ask(shared_client, "昨天从架子上摔下来骨折了，申请工伤有时间限制吗")).json()
    assert not any("记下" in reply["text"] for reply in body["replies"])


@pytest.mark.anyio
async def test_an_answer_is_not_taken_back(shared_client) -> None:
    """A few words that are a question are answered, without saying beside it that they were not understood."""
    body = (await ask(shared_client, "员工工伤赔偿问题")).json()
    assert [reply["kind"] for reply in body["replies"]] == ["answer"]


@pytest.mark.anyio
async def test_nothing_is_kept(open_client, tmp_path) -> None:
    """Not a byte of the database moves, so no word of it stays behind."""
    async with open_client() as client:
        await ask(client, "你好")
        files = sorted((tmp_path / "data").rglob("*.sqlite*"))
        before = {path: path.read_bytes() for path in files}
        await ask(client, "昨天从架子上摔下来骨折了，申请工伤有时间限制吗")
        assert {path: path.read_bytes() for path in files} == before
    assert files


@pytest.mark.anyio
async def test_in_the_callers_language(shared_client) -> None:
    """Chinese is read, and the answer is in the language that is wanted."""
    answer = await shared_client.post(
        "/v1/enquiries", json={"text": "申请工伤有时间限制吗"}, headers={"Accept-Language": "en"}
    )
    assert "one year" in answer.json()["replies"][0]["text"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/text"),
        ({"text": "长" * 2001}, "/text"),
        ({"text": "能申请吗", "region": "火星"}, "/region"),
        ({"text": "能申请吗", "grade": 9}, "/grade"),
    ],
)
async def test_what_cannot_be_is_named(shared_client, body: dict, pointer: str) -> None:
    """A kind refusal points at what is wrong."""
    answer = await shared_client.post("/v1/enquiries", json=body)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
