"""The routes of the coach: what is worth keeping, from what a conversation already knows."""

from typing import Any

from litestar import Request, Response, get

from api.access import policy
from api.access.policy import Caller
from api.answers import answer, language
from api.chat.evidence import evidence_body
from api.chat.service import Chat
from api.parts import Parts

ANYONE = {"policy": policy.ANYONE_WITH_TOKEN}


@get("/v1/conversations/{conversation_id:str}/evidence", opt=ANYONE)
async def list_evidence(request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """What is probably at hand and worth keeping in this case, the most perishable first; asks nothing.

    `perishable` is `today`, `days`, `weeks` or `lasting`; `have` says that a paper of this kind was
    received. `note` says that the application goes in without any of it.
    """
    opened, _ = await chat.look(caller, conversation_id)
    return answer(evidence_body(parts, opened, language(request, parts)), opened.case.revision)


HANDLERS: list[Any] = [list_evidence]
