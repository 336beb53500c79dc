"""One-off questions: anybody may ask, the answer is the law's, and nothing is kept of it."""

import pytest

from api.knowledge.search import Found


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


@pytest.mark.anyio
async def test_what_no_topic_is_for_is_searched(shared_client) -> None:
    """Words that hold no plain intent find the topic they speak of, with its law."""
    body = (await ask(shared_client, "取钢板的钱以后还管不管")).json()
    assert body["intents"] == ["other"]
    assert [reply["topic"] for reply in body["replies"]] == ["treatment_again"]
    assert body["replies"][0]["sources"]


@pytest.mark.anyio
async def test_a_statement_where_questions_are_answered_is_one(shared_client) -> None:
    """Somebody who writes into a question box wants to know, question mark or not."""
    body = (await ask(shared_client, "鉴定结果太低了不服气")).json()
    assert [reply["topic"] for reply in body["replies"]] == ["again"]


class Unsure:
    """A search that is sure of nothing and finds two topics near."""

    def meant(self, text: str, lang: str) -> str | None:
        """None."""
        return None

    def find(self, text: str, lang: str, most: int = 3) -> tuple[Found, ...]:
        """Two topics, and one that was taken out since."""
        return Found("medical", 0.3), Found("taken_out", 0.28), Found("pay", 0.25)


@pytest.mark.anyio
@pytest.mark.parametrize("text", ["那个东西以后能不能换", "那个东西"])
async def test_what_may_be_meant_is_offered_to_tap(open_client, text: str) -> None:
    """Where nothing is sure the nearest questions are named, each with its page, and a person beside them."""
    async with open_client() as client:
        client.app.state.parts.search = Unsure()
        (reply,) = (await ask(client, text)).json()["replies"]
        asked = [action for action in reply["actions"] if "turn" in action]
        assert [action["topic"] for action in asked] == ["medical", "pay"]
        assert all(action["label"] == action["turn"]["text"] for action in asked)
        assert all(action["url"].endswith(f"/answers/{action['topic']}") for action in asked)
        assert [action["call"] for action in reply["actions"] if "call" in action] == ["12333"]
        page = (await client.get("/answers", params={"q": text})).text
        assert '<a class="button second wide" href="/answers/medical"' in page


@pytest.mark.anyio
async def test_a_question_to_tap_is_answered(open_client) -> None:
    """What is offered leads somewhere, and asks in Chinese from an English page too."""
    async with open_client() as client:
        client.app.state.parts.search = Unsure()
        answer = await client.post("/v1/enquiries", json={"text": "那个东西"}, headers={"Accept-Language": "en"})
        (reply,) = answer.json()["replies"]
        for action in (action for action in reply["actions"] if "turn" in action):
            assert action["label"].isascii()
            told = (await ask(client, action["turn"]["text"])).json()
            assert "answer" in [reply["kind"] for reply in told["replies"]]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("text", "calls"),
    [("彩礼能要回来吗", ["12348"]), ("房东不退押金怎么办", ["12348"]), ("明天下雨吗", []), ("给我讲个笑话", [])],
)
async def test_another_matter_is_sent_on_kindly(shared_client, text: str, calls: list[str]) -> None:
    """Whoever asks about something else hears what this window is for, and of a matter of law whom to call."""
    (reply,) = (await ask(shared_client, text)).json()["replies"]
    assert "工伤" in reply["text"]
    assert [action["call"] for action in reply["actions"]] == calls


@pytest.mark.anyio
async def test_what_nobody_here_knows_is_said_so(shared_client) -> None:
    """No guess: that there is no answer, and who has one."""
    (reply,) = (await ask(shared_client, "那张蓝色的卡片能不能换成绿色")).json()["replies"]
    assert "12333" in reply["text"]
    assert reply["sources"] == []


@pytest.mark.anyio
async def test_who_only_tells_is_told_what_to_do(shared_client) -> None:
    """A story without a question gets the next thing to do, never silence."""
    body = (await ask(shared_client, "昨天在工地被钢筋砸断了脚趾")).json()
    assert body["intents"] == []
    assert [reply["topic"] for reply in body["replies"] if reply.get("topic")] == ["what_to_do"]


@pytest.mark.anyio
async def test_an_english_question_is_looked_up_in_english(shared_client) -> None:
    """What is read in Chinese only is searched all the same, and nobody is told that it was written down."""
    answer = await shared_client.post(
        "/v1/enquiries",
        json={"text": "who pays the hospital bill and the surgery"},
        headers={"Accept-Language": "en"},
    )
    (reply,) = answer.json()["replies"]
    assert reply["kind"] == "answer" or [action for action in reply["actions"] if "topic" in action]
    (reply,) = (await ask(shared_client, "Tôi bị tai nạn")).json()["replies"]
    assert "记下" not in reply["text"]
    assert [action["call"] for action in reply["actions"]] == ["12333"]
