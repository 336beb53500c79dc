"""Answers a one-off question without sign-in: the same reading and the same answers, and nothing is kept (咨询)."""

from typing import Any

from litestar import Request, Response, post
from litestar.datastructures import State

from api.access import policy
from api.access.doors import OPEN_DOOR
from api.access.policy import Caller
from api.answers import answer, language
from api.chat.answering import no_answer
from api.chat.claims import region_claims
from api.chat.hearing import hear
from api.chat.helplines import with_office
from api.chat.notes import comment, notices_that_hold
from api.chat.render import reply_body
from api.chat.schemas import NewEnquiry
from api.chat.service import Chat
from api.parts import Parts
from flows.engine import acts
from flows.intake import aspects

_NOBODY = Caller("", "guest")


@post("/v1/enquiries", opt={"policy": policy.PUBLIC}, middleware=[OPEN_DOOR], status_code=200, sync_to_thread=False)
def answer_enquiry(request: Request, data: NewEnquiry, parts: Parts, state: State) -> Response:
    """Answers one question. Nobody signs in, and neither the question nor the answer is kept."""
    return answer(enquire(state.chat, data, language(request, parts)))


def enquire(chat: Chat, body: NewEnquiry, lang: str) -> dict[str, Any]:
    """What was asked and what is said to it, from a case that exists only while it is answered."""
    opened = chat.draft(_NOBODY, "recognition", None)
    opened.is_kept = False
    said = hear(opened, body.text, None)
    claims = [*region_claims(chat.parts, body.region), *said.claims]
    before = notices_that_hold(opened.ledger)
    entries = acts.add(opened.ledger, opened.act("enquiry"), claims, party_of=lambda _: opened.side())
    opened.ledger.see(role=opened.role())
    comment(chat.parts, opened, said, entries, before)
    said.replies = said.replies or with_office(chat.parts, opened, [no_answer(chat.parts, said)])
    return {
        "intents": list(aspects.of(body.text, said.intents)),
        "replies": [reply_body(chat.parts, reply, lang) for reply in said.replies],
    }
