"""An answer in a conversation says where it comes from, and leads to its page."""

import pytest

from api.chat.render import reply_body
from api.chat.store import Reply

pytestmark = pytest.mark.anyio
ASKED = "申请工伤有时间限制吗"


def answers_of(replies: list[dict]) -> list[dict]:
    """Those that answer, without greetings and notices."""
    return [reply for reply in replies if reply["kind"] == "answer"]


async def test_an_answer_leads_to_its_page(told):
    """Topic, certainty and day come with it, and a whole address that is served."""
    turn = await told.turn(text=ASKED)
    found = answers_of(turn["replies"])
    assert found
    for reply in found:
        assert reply["sources"]
        assert reply["certainty"] in {"V", "v", "M", "D"}
        assert reply["certainty_text"]
        assert reply["checked"] >= "2026-11-01"
        assert reply["url"].endswith(f"/answers/{reply['topic']}")
        assert reply["url"].startswith(told.client.app.state.parts.settings.public_url)


async def test_a_question_without_sign_in_is_told_the_same(shared_client):
    """Who asks once, outside of any file, gets page and certainty too."""
    answer = await shared_client.post("/v1/enquiries", json={"text": ASKED})
    assert {"topic", "url", "certainty", "checked"} <= answers_of(answer.json()["replies"])[0].keys()


async def test_an_answer_that_was_taken_out_still_opens(shared_client):
    """A conversation that holds one is shown, with nothing standing behind it."""
    body = reply_body(shared_client.app.state.parts, Reply("answer", "applying/gone-general", {}), "zh-CN")
    assert body["text"]
    assert (body["topic"], body["url"], body["certainty"], body["checked"]) == (None, None, None, None)
